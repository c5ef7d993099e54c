// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_probe.h"

#include "base/log.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// ffprobe's name of the one demuxer that may look at this type.
QString demuxerOf(const QString& mimeType)
{
    static const QHash<QString, QString> names{
        {u"video/mp4"_s, u"mov"_s},
        {u"video/quicktime"_s, u"mov"_s},
        {u"audio/mp4"_s, u"mov"_s},
        {u"video/webm"_s, u"matroska"_s},
        {u"video/x-matroska"_s, u"matroska"_s},
        {u"audio/ogg"_s, u"ogg"_s},
        {u"audio/flac"_s, u"flac"_s},
        {u"audio/wav"_s, u"wav"_s},
        {u"audio/mpeg"_s, u"mp3"_s},
        {u"image/gif"_s, u"gif"_s},
    };
    return names.value(mimeType);
}

QStringList arguments(const QString& demuxer, const QString& file)
{
    return {u"-v"_s, u"error"_s, u"-protocol_whitelist"_s, u"file"_s, u"-f"_s, demuxer, u"-print_format"_s, u"json"_s,
            u"-show_entries"_s,
            u"format=duration,bit_rate:stream=codec_type,codec_name,width,height,avg_frame_rate,duration,nb_frames:"
            u"stream_disposition=attached_pic:stream_side_data=rotation"_s,
            u"-i"_s,
            // "file:" keeps a name like "concat:a|b" a name.
            u"file:"_s + QFileInfo(file).absoluteFilePath()};
}

std::optional<double> positive(const QJsonValue& value)
{
    bool ok = false;
    const double number = value.isDouble() ? value.toDouble() : value.toString().toDouble(&ok);
    return (ok || value.isDouble()) && std::isfinite(number) && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<int> positiveInt(const QJsonValue& value)
{
    const auto number = positive(value);
    return number && *number <= std::numeric_limits<int>::max() ? std::optional(int(*number)) : std::nullopt;
}

// "30000/1001"
std::optional<double> ratio(const QString& text)
{
    const auto over = positive(text.section(u'/', 0, 0));
    const auto under = positive(text.section(u'/', 1, 1));
    return over && under ? std::optional(*over / *under) : std::nullopt;
}

bool isTurned(const QJsonObject& stream)
{
    for (const auto& data : stream.value("side_data_list"_L1).toArray()) {
        const int rotation = data.toObject().value("rotation"_L1).toInt();
        if (std::abs(rotation) % 180 == 90)
            return true;
    }
    return false;
}

void readVideoStream(const QJsonObject& stream, MediaAsset& asset)
{
    asset.videoCodec = stream.value("codec_name"_L1).toString();
    asset.frameRate = ratio(stream.value("avg_frame_rate"_L1).toString());
    if (asset.kind == MediaKind::AnimatedImage)
        return;
    const bool turned = isTurned(stream);
    asset.width = positiveInt(stream.value(turned ? "height"_L1 : "width"_L1));
    asset.height = positiveInt(stream.value(turned ? "width"_L1 : "height"_L1));
}

// One run of ffprobe. Ends itself by deleteLater once it has answered.
class ProbeRun : public QObject
{
public:
    ProbeRun(QObject* parent, const MediaAsset& asset, const ProbeLimits& limits)
        : QObject(parent), m_asset(asset), m_limits(limits)
    {
    }
    ~ProbeRun() override
    {
        m_process.disconnect(this);
        m_process.kill();
    }

    Async<MediaAsset> start(const QString& program, const QStringList& arguments)
    {
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProbeRun::take);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                giveUp(u"it does not start: "_s + m_process.errorString());
        });
        connect(&m_process, &QProcess::finished, this, &ProbeRun::finished);
        connect(&m_timer, &QTimer::timeout, this, [this] { giveUp(u"it took too long"_s); });
        m_timer.setSingleShot(true);
        m_timer.start(m_limits.time);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.start(program, arguments, QIODevice::ReadOnly);
        return m_promise.async();
    }

private:
    void take()
    {
        m_output += m_process.readAllStandardOutput();
        if (m_output.size() > m_limits.output)
            giveUp(u"it said too much"_s);
    }
    void finished(int code, QProcess::ExitStatus status)
    {
        take();
        if (m_promise.isFinished())
            return;
        if (status != QProcess::NormalExit || code != 0)
            return giveUp(u"it ended with %1"_s.arg(code));
        const auto read = readProbe(m_output, m_asset);
        if (!read)
            return giveUp(read.error().detail);
        answer(*read);
    }
    void giveUp(const QString& why)
    {
        qCWarning(logEngine) << "ffprobe measured nothing of" << m_asset.fileName << ':' << why;
        answer(m_asset);
    }
    void answer(const MediaAsset& asset)
    {
        m_timer.stop();
        m_promise.finish(asset);
        if (m_process.state() != QProcess::NotRunning)
            m_process.kill();
        deleteLater();
    }

    MediaAsset m_asset;
    ProbeLimits m_limits;
    QByteArray m_output;
    AsyncPromise<MediaAsset> m_promise;
    QTimer m_timer;
    QProcess m_process; // last: gone before what its signals use
};

} // namespace

QString findProbe()
{
    return QStandardPaths::findExecutable(u"ffprobe"_s);
}

bool needsProbe(const MediaAsset& asset)
{
    return asset.kind != MediaKind::Image && !demuxerOf(asset.mimeType).isEmpty();
}

Async<MediaAsset> probeMedia(QObject* context, const QString& program, const QString& file, const MediaAsset& asset,
                             const ProbeLimits& limits)
{
    if (program.isEmpty() || !needsProbe(asset))
        return Async<MediaAsset>::ready(asset);
    auto* run = new ProbeRun(context, asset, limits);
    return run->start(program, arguments(demuxerOf(asset.mimeType), file));
}

Result<MediaAsset> readProbe(const QByteArray& json, MediaAsset asset)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonArray streams = root.value("streams"_L1).toArray();
    if (streams.isEmpty())
        return failure(ErrorKind::BadReply, u"it names no stream"_s);
    asset.videoCodec = QString();
    asset.audioCodec = QString();
    for (const auto& item : streams) {
        const QJsonObject stream = item.toObject();
        const QString type = stream.value("codec_type"_L1).toString();
        // A sound's cover is no film.
        const bool cover = stream.value("disposition"_L1).toObject().value("attached_pic"_L1).toInt() != 0;
        if (type == "video"_L1 && !cover && asset.videoCodec->isEmpty())
            readVideoStream(stream, asset);
        else if (type == "audio"_L1 && asset.audioCodec->isEmpty())
            asset.audioCodec = stream.value("codec_name"_L1).toString();
    }
    const QJsonObject format = root.value("format"_L1).toObject();
    if (const auto seconds = positive(format.value("duration"_L1)); seconds && *seconds < 1e9)
        asset.duration = std::chrono::milliseconds(std::llround(*seconds * 1000));
    if (const auto rate = positive(format.value("bit_rate"_L1)); rate && *rate < 1e15)
        asset.bitRate = qint64(*rate);
    return asset;
}

} // namespace parvis

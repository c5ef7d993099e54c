// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/media_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct MediaWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::MediaWords)
};

QString notMeasured()
{
    return MediaWords::tr("not measured", "media library, value of a property");
}

QString sizeWords(const MediaAsset& asset)
{
    return asset.width && asset.height
               ? MediaWords::tr("%1 × %2", "width and height in pixels").arg(*asset.width).arg(*asset.height)
               : QString();
}

QString durationWords(const MediaAsset& asset)
{
    return asset.duration ? MediaWords::tr("%1 s", "a duration in seconds")
                                .arg(QLocale().toString(double(asset.duration->count()) / 1000.0, 'f', 1))
                          : QString();
}

QString codecWords(const std::optional<QString>& codec)
{
    if (!codec)
        return {};
    return codec->isEmpty() ? MediaWords::tr("none", "media library: the video has no sound or no picture") : *codec;
}

} // namespace

QString measuredWords(const MediaAsset& asset)
{
    QStringList parts{sizeWords(asset), durationWords(asset), words::bytes(asset.bytes)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<QPair<QString, QString>> measuredList(const MediaAsset& asset)
{
    const QLocale locale;
    QList<QPair<QString, QString>> list;
    const auto add = [&list](const QString& name, const QString& value) {
        list.append({name, value.isEmpty() ? notMeasured() : value});
    };
    const bool moves = asset.kind == MediaKind::Video || asset.kind == MediaKind::AnimatedImage;
    add(MediaWords::tr("Type", "media library, property"), asset.mimeType);
    add(MediaWords::tr("File size", "media library, property"), words::bytes(asset.bytes));
    if (asset.kind != MediaKind::Audio)
        add(MediaWords::tr("Pixels", "media library, property"), sizeWords(asset));
    if (asset.kind == MediaKind::AnimatedImage)
        add(MediaWords::tr("Frames", "media library, property"),
            asset.frames ? locale.toString(*asset.frames) : QString());
    if (asset.kind == MediaKind::Image)
        return list;
    add(MediaWords::tr("Duration", "media library, property"), durationWords(asset));
    if (moves)
        add(MediaWords::tr("Frames a second", "media library, property"),
            asset.frameRate ? locale.toString(*asset.frameRate, 'g', 4) : QString());
    if (asset.kind == MediaKind::Video)
        add(MediaWords::tr("Video codec", "media library, property"), codecWords(asset.videoCodec));
    if (asset.kind != MediaKind::AnimatedImage) {
        add(MediaWords::tr("Audio codec", "media library, property"), codecWords(asset.audioCodec));
        add(MediaWords::tr("Bit rate", "media library, property"),
            asset.bitRate
                ? MediaWords::tr("%1 kbit/s", "media library, value").arg(locale.toString(*asset.bitRate / 1000))
                : QString());
    }
    return list;
}

} // namespace parvis::ui

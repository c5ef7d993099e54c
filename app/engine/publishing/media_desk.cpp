// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_desk.h"

#include "engine/publishing/media_import.h"
#include "engine/publishing/media_intake.h"

#include <QFileInfo>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Fitted {
    bool same = false; // nothing had to be done
    MediaAsset asset;
    QByteArray bytes;
};

QString nameFor(const QString& name, const QString& mimeType)
{
    const QString ending = mimeType == "image/jpeg"_L1 ? u"jpg"_s : mimeType.section(u'/', 1);
    return QFileInfo(name).completeBaseName() + u'.' + ending;
}

Result<Fitted> fitted(const MediaAsset& asset, const QByteArray& bytes, const MediaRule& rule, const FitFocus& focus,
                      const StopFlag& stop)
{
    const FitPlan plan = planFit(asset, rule, focus, hasTransparency(bytes), writablePictureTypes());
    if (!plan.refusal.isEmpty()) {
        auto error = Error::make(ErrorKind::Rejected, u"%1 cannot be fitted"_s.arg(asset.fileName));
        error.code = plan.refusal;
        return Failure(error);
    }
    if (!plan.needed)
        return Fitted{true, asset, {}};
    const auto written = fitPicture(bytes, plan, stop);
    if (!written)
        return Failure(written.error());
    auto measured = measureMedia(*written, nameFor(asset.fileName, plan.mimeType));
    if (!measured)
        return Failure(measured.error());
    measured->altText = asset.altText;
    measured->original = asset.original.isNull() ? asset.id : asset.original;
    return Fitted{false, *measured, *written};
}

template <typename T>
Async<T> noLibrary()
{
    return Async<T>::failed(Error::make(ErrorKind::Storage, u"there is no media library"_s));
}

} // namespace

MediaDesk::MediaDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<MediaEntry>> MediaDesk::list(const MediaQuery& query)
{
    return m_ports.library ? m_ports.library->list(query) : noLibrary<std::vector<MediaEntry>>();
}

Async<MediaEntry> MediaDesk::entry(MediaId id)
{
    return m_ports.library ? m_ports.library->entry(id) : noLibrary<MediaEntry>();
}

Async<MediaEntry> MediaDesk::setAltText(MediaId id, const QString& text)
{
    return m_ports.library ? m_ports.library->setAltText(id, text) : noLibrary<MediaEntry>();
}

Async<MediaEntry> MediaDesk::setLabels(MediaId id, const QStringList& labels)
{
    return m_ports.library ? m_ports.library->setLabels(id, labels) : noLibrary<MediaEntry>();
}

Async<QStringList> MediaDesk::labels()
{
    return m_ports.library ? m_ports.library->labels() : noLibrary<QStringList>();
}

Async<std::vector<MediaPlace>> MediaDesk::places(MediaId id)
{
    return m_ports.library ? m_ports.library->places(id) : noLibrary<std::vector<MediaPlace>>();
}

Async<MediaAsset> MediaDesk::importFile(const QString& file)
{
    return importMediaFile(this, m_ports.media, file);
}

Async<MediaAsset> MediaDesk::importBytes(const QByteArray& bytes, const QString& name)
{
    return importMediaBytes(this, m_ports.media, bytes, name);
}

FitJob MediaDesk::fit(MediaId id, const MediaRule& rule, const FitFocus& focus)
{
    auto stop = std::make_shared<std::atomic<bool>>(false);
    return {
        m_ports.media.find(id).then(
            this, [this, rule, focus, stop](const MediaAsset& asset) { return fitStored(asset, rule, focus, stop); }),
        stop};
}

Async<MediaAsset> MediaDesk::fitStored(const MediaAsset& asset, const MediaRule& rule, const FitFocus& focus,
                                       const StopFlag& stop)
{
    return m_ports.media.bytes(asset.id)
        .then(this,
              [asset, rule, focus, stop](const QByteArray& bytes) {
                  const AsyncPromise<Fitted> promise;
                  QThreadPool::globalInstance()->start([promise, asset, bytes, rule, focus, stop] {
                      promise.finish(fitted(asset, bytes, rule, focus, stop));
                  });
                  return promise.async();
              })
        .then(this, [this](const Fitted& result) {
            return result.same ? Async<MediaAsset>::ready(result.asset) : m_ports.media.add(result.asset, result.bytes);
        });
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/media_intake.h"

#include "engine/publishing/media_import.h"
#include "engine/publishing/media_probe.h"

#include <QTemporaryFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Taken {
    MediaAsset asset;
    QByteArray bytes;
    std::shared_ptr<QTemporaryFile> copy; // what ffprobe reads; null where it is not asked
};

// What ffprobe sees are the bytes that are stored: a file on disk may have changed since it was read.
Result<Taken> measured(const QByteArray& bytes, const QString& name)
{
    auto asset = measureMedia(bytes, name);
    if (!asset)
        return Failure(asset.error());
    Taken taken{*asset, bytes, nullptr};
    if (!needsProbe(*asset) || findProbe().isEmpty())
        return taken;
    auto copy = std::make_shared<QTemporaryFile>();
    // No room for a copy: stored all the same, and shown as not measured.
    if (copy->open() && copy->write(bytes) == bytes.size() && copy->flush())
        taken.copy = std::move(copy);
    return taken;
}

// Reading and decoding a large file takes its time: neither the window's nor the engine's thread does it.
template <typename Work>
Async<Taken> offThread(Work work)
{
    const AsyncPromise<Taken> promise;
    QThreadPool::globalInstance()->start([promise, work] { promise.finish(work()); });
    return promise.async();
}

Async<MediaAsset> store(QObject* context, MediaStore& media, const Async<Taken>& taken)
{
    return taken.then(context, [context, &media](const Taken& t) {
        const QString program = t.copy ? findProbe() : QString();
        return probeMedia(context, program, t.copy ? t.copy->fileName() : QString(), t.asset)
            .then(context, [&media, t](const MediaAsset& asset) { return media.add(asset, t.bytes); });
    });
}

} // namespace

Async<MediaAsset> importMediaFile(QObject* context, MediaStore& media, const QString& file)
{
    return store(context, media, offThread([file]() -> Result<Taken> {
                     const auto bytes = readMediaFile(file);
                     return bytes ? measured(*bytes, file) : Result<Taken>(Failure(bytes.error()));
                 }));
}

Async<MediaAsset> importMediaBytes(QObject* context, MediaStore& media, const QByteArray& bytes, const QString& name)
{
    return store(context, media, offThread([bytes, name] { return measured(bytes, name); }));
}

} // namespace parvis

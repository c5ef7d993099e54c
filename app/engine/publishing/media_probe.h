// SPDX-License-Identifier: GPL-3.0-or-later
// What ffprobe says of a video, a sound or a moving picture. A child process with an argument list, bounded in time and
// output, that may read local files only and only by the demuxer of the type we found ourselves: a playlist dressed up
// as a film opens nothing.
#pragma once

#include "base/async.h"
#include "domain/publishing/post.h"

namespace parvis {

struct ProbeLimits {
    std::chrono::milliseconds time{15'000};
    qint64 output = 256 * 1024; // bytes
};

// The path of ffprobe, empty where there is none.
QString findProbe();
bool needsProbe(const MediaAsset& asset);
// asset with what ffprobe measured of the file. It never fails: what could not be measured has no value, and the log
// says why. context: whose thread the process is watched on; it is ended with it.
Async<MediaAsset> probeMedia(QObject* context, const QString& program, const QString& file, const MediaAsset& asset,
                             const ProbeLimits& limits = {});
// ffprobe's JSON into asset; BadReply where it is none.
Result<MediaAsset> readProbe(const QByteArray& json, MediaAsset asset);

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// The media library: finding, labels, alt texts, where a file is used, fitting a picture to a network. Lives on the
// thread of who uses it (window or command line); never blocks.
#pragma once

#include "engine/publishing/media_fit.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

// One asking of fit(). Copyable; stop() ends the work at its next step, and the answer is Cancelled.
struct FitJob {
    Async<MediaAsset> answer;
    StopFlag flag;
    void stop() const { flag->store(true); }
};

class MediaDesk : public QObject
{
    Q_OBJECT
public:
    explicit MediaDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<MediaEntry>> list(const MediaQuery& query);
    Async<MediaEntry> entry(MediaId id);
    Async<MediaEntry> setAltText(MediaId id, const QString& text);
    Async<MediaEntry> setLabels(MediaId id, const QStringList& labels);
    Async<QStringList> labels();
    Async<std::vector<MediaPlace>> places(MediaId id);
    Async<MediaAsset> importFile(const QString& file);
    Async<MediaAsset> importBytes(const QByteArray& bytes, const QString& name);

    // A new asset, linked to the original, that the rule accepts; the original where nothing has to be done. Rejected
    // with a code of FitPlan or fitPicture where it cannot be.
    FitJob fit(MediaId id, const MediaRule& rule, const FitFocus& focus);

private:
    Async<MediaAsset> fitStored(const MediaAsset& asset, const MediaRule& rule, const FitFocus& focus,
                                const StopFlag& stop);
    Ports m_ports;
};

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening, read in from files of other tools: what the share of voice is made of.
#pragma once

#include "engine/services.h"
#include "ports/listening_samples.h"

#include <QObject>

namespace parvis {

struct VoiceImportRequest {
    QString file, who;
    bool dryRun = false;
};

struct VoiceImportReport {
    int rows = 0;       // read
    VoiceImport import; // what was added, or would be; nothing with findings
    std::vector<VoiceFinding> findings;
    QStringList ignoredColumns;
};

class VoiceDesk : public QObject
{
    Q_OBJECT
public:
    explicit VoiceDesk(const Ports& ports, QObject* parent = nullptr);

    // The file is read on the pool. NotFound or Storage where it cannot be, Rejected "file_too_large". With findings
    // nothing is stored.
    Async<VoiceImportReport> importFile(const VoiceImportRequest& request);
    Async<std::vector<VoiceImport>> imports();
    Async<void> removeImport(VoiceImportId id, const QString& who);
    Async<std::vector<VoiceTotal>> byName(const VoiceAsk& ask);

private:
    Async<VoiceImportReport> stored(const VoiceImportRequest& request, const VoiceTable& table);

    ListeningSamples* m_samples; // null where the store keeps none
};

} // namespace parvis

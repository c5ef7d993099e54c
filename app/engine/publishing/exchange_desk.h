// SPDX-License-Identifier: GPL-3.0-or-later
// The plan in and out: tables to import, with undo, and files to export. Lives on the thread of who uses it; never
// blocks.
#pragma once

#include "engine/publishing/bulk_import.h"
#include "engine/publishing/plan_export.h"

namespace parvis {

class ExchangeDesk : public QObject
{
    Q_OBJECT
public:
    explicit ExchangeDesk(const Ports& ports, QObject* parent = nullptr);

    // See BulkImport.
    Async<ImportPreview> preview(const QString& file) { return m_import.preview(file); }
    Async<ImportReport> run(const ImportRequest& request) { return m_import.run(request); }
    void cancel() { m_import.cancel(); }
    // Takes an import back as long as it is the last thing the person did in the calendar: else Conflict, and nothing
    // is changed. refused: see PlanRepository.
    Async<PlanTurn> undo(const QString& who, PlanChangeId change);

    // Written whole or not at all; Storage where it cannot be. Answers how many bytes.
    Async<qint64> exportTo(const QString& file, ExportFormat format, const ExportScope& scope);

Q_SIGNALS:
    void progressed(parvis::BulkImport::Phase phase, int done, int total);

private:
    Ports m_ports;
    BulkImport m_import;
};

// On the pool, under another name first.
Async<qint64> writeWholeFile(const QString& file, const QByteArray& bytes);

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// A table of posts from a file into the plan: each row checked as the composer would check it, and all stored in one
// transaction or nothing. Lives on the thread of who uses it; reading and checking happen on the pool.
#pragma once

#include "engine/publishing/import_rows.h"

#include <QTimer>
#include <atomic>

namespace parvis {

struct ImportRequest {
    QString file;               // paths of media are seen from its folder
    csv::Choices mapping;       // header name to field name; remembered for the workspace once an import went well
    std::optional<ZoneId> zone; // of rows that name none; else the workspace's
    QString author;
    bool dryRun = false;
};

// What a person has to see of a file before they say what its columns mean.
struct ImportPreview {
    csv::Encoding encoding = csv::Encoding::Utf8;
    QChar separator = u',';
    QStringList header;
    std::vector<QStringList> rows; // the first of them
    int rowCount = 0;
    csv::Mapping mapping; // by the header's names and by what was chosen before
};

struct ImportReport {
    int rows = 0;                             // read
    int imported = 0;                         // 0 with errors or in a dry run
    PlanChangeId change;                      // of the journal, by which it is undone; null where nothing is in
    std::optional<Instant> first;             // due of the earliest post with a time
    std::vector<RowFinding> errors, warnings; // by row
    QStringList header;
    csv::Mapping mapping;
};

class BulkImport : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Reading, Checking, Media, Storing };

    explicit BulkImport(const Ports& ports, QObject* parent = nullptr);
    ~BulkImport() override;

    // NotFound, Storage or Rejected as run() answers them. Read on the pool; changes nothing.
    Async<ImportPreview> preview(const QString& file);
    // One at a time (else Conflict). NotFound or Storage for a file that cannot be read, Rejected "file_too_large";
    // Cancelled after cancel(). Media files of rows enter the library before the posts do, and stay there.
    Async<ImportReport> run(const ImportRequest& request);
    // Nothing is kept of a run that is cancelled before its transaction ends.
    void cancel();

    struct Run;

Q_SIGNALS:
    void progressed(parvis::BulkImport::Phase phase, int done, int total);

private:
    Async<ImportReport> checked(const std::shared_ptr<Run>& run);
    Async<void> loadRules(const std::shared_ptr<Run>& run);
    Async<void> findLibraryMedia(const std::shared_ptr<Run>& run);
    Async<ImportReport> stored(const std::shared_ptr<Run>& run);
    Async<int> store(const std::shared_ptr<Run>& run, const std::vector<PostWithPublications>& posts);
    Async<void> importMedia(const std::shared_ptr<Run>& run, qsizetype next);
    void tell();

    Ports m_ports;
    PublishingDesk m_desk;
    std::shared_ptr<Run> m_run;
    QTimer m_pulse;
};

} // namespace parvis

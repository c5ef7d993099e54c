// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/bulk_import.h"

#include "engine/off_thread.h"
#include "engine/publishing/import_governance.h"
#include "engine/publishing/media_import.h"
#include "engine/publishing/planning.h"
#include "engine/publishing/submission.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr qint64 largestTable = 64LL * 1024 * 1024;
constexpr auto pulse = 100ms;
const QString mappingKey = u"import_mapping"_s;

Error cancelled()
{
    return Error::make(ErrorKind::Cancelled, u"the import was cancelled; nothing was kept"_s);
}

Result<QByteArray> readTable(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, u"%1: there is no such file"_s.arg(path));
    if (file.size() > largestTable) {
        auto error = Error::make(ErrorKind::Rejected, u"%1: more than 64 MiB"_s.arg(path));
        error.code = u"file_too_large"_s;
        return Failure(error);
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return bytes;
}

Result<ImportPreview> readPreview(const QString& file, const csv::Choices& remembered)
{
    constexpr size_t shownRows = 6;
    const auto bytes = readTable(file);
    if (!bytes)
        return Failure(bytes.error());
    const csv::Table table = csv::parse(*bytes);
    ImportPreview preview;
    preview.encoding = csv::encodingOf(*bytes);
    preview.separator = table.separator;
    preview.header = table.header;
    preview.rowCount = int(table.records.size());
    preview.mapping = csv::mapColumns(table.header, {}, remembered);
    for (size_t i = 0; i < qMin(shownRows, table.records.size()); ++i)
        preview.rows.push_back(table.records[i].cells);
    return preview;
}

} // namespace

// What a run has gathered. The pool's thread and the desk's take turns with it; only the atomics are shared.
struct BulkImport::Run {
    ImportRequest request;
    csv::Choices remembered;
    csv::Table table;
    ImportContext context;
    RowGovernance rules;
    QStringList mediaWords; // each once
    std::vector<ImportedRow> rows;
    ImportReport report;
    std::atomic<bool> cancelled = false;
    std::atomic<int> phase = 0, done = 0, total = 0;

    void enter(Phase next, int steps)
    {
        done = 0;
        total = steps;
        phase = int(next);
    }
    QString pathOf(const QString& word) const
    {
        return QDir(QFileInfo(request.file).absolutePath()).absoluteFilePath(word);
    }
    Done read();
    Done measureMedia();
    Done check();
    void checkRow(const csv::Record& record);
    std::vector<PostWithPublications> posts();
};

Done BulkImport::Run::read()
{
    const auto bytes = readTable(request.file);
    if (!bytes)
        return Failure(bytes.error());
    table = csv::parse(*bytes);
    context.header = table.header;
    context.mapping = csv::mapColumns(table.header, request.mapping, remembered);
    report.rows = int(table.records.size());
    report.header = table.header;
    report.mapping = context.mapping;
    report.errors = tableFindings(table, context.mapping);
    QSet<QString> seen;
    for (const csv::Record& record : table.records) {
        for (const QString& word : ::parvis::mediaWords(record, context.mapping)) {
            if (!seen.contains(word)) {
                seen.insert(word);
                mediaWords.append(word);
            }
        }
    }
    return {};
}

Done BulkImport::Run::measureMedia()
{
    for (const QString& word : mediaWords) {
        if (cancelled)
            return Failure(::parvis::cancelled());
        if (libraryIdOf(word))
            continue;
        const QString path = pathOf(word);
        const auto bytes = readMediaFile(path);
        context.media.insert(word, bytes ? ::parvis::measureMedia(*bytes, path) : Failure(bytes.error()));
    }
    return {};
}

Done BulkImport::Run::check()
{
    QSet<int> torn; // rows whose cells may stand in the wrong columns
    for (const csv::Problem& problem : table.problems)
        torn.insert(problem.row);
    const bool understood = std::none_of(report.errors.begin(), report.errors.end(),
                                         [](const RowFinding& found) { return found.row == 1; });
    if (understood) {
        if (const Done measured = measureMedia(); !measured)
            return measured;
        enter(Phase::Checking, int(table.records.size()));
        rows.reserve(table.records.size());
        for (const csv::Record& record : table.records) {
            if (cancelled)
                return Failure(::parvis::cancelled());
            ++done;
            if (torn.contains(record.row))
                continue;
            checkRow(record);
        }
    }
    std::stable_sort(report.errors.begin(), report.errors.end(),
                     [](const RowFinding& a, const RowFinding& b) { return a.row < b.row; });
    return {};
}

void BulkImport::Run::checkRow(const csv::Record& record)
{
    ImportedRow row = readImportRow(record, context);
    const bool timed = row.draft.when.kind != When::Kind::None;
    const Planned planned = planFor(row.draft.when, row.draft.late, context.zone, context.now);
    row.plan = planned.plan;
    if (!hasErrors(planned.findings)) {
        Governed governed = rules.weigh(postOf(row.draft, context.now), accountsOf(row.draft, context.accounts),
                                        timed ? std::optional(planned.plan) : std::nullopt);
        row.review = std::move(governed.review);
        for (Finding& found : governed.findings) {
            // A draft may still be unfinished: the charter is asked again when it gets a time.
            if (!timed)
                found.severity = Finding::Severity::Warning;
            row.findings.push_back(rowFinding(record.row, context, found));
        }
    }
    for (const RowFinding& found : row.findings)
        (found.finding.isError() ? report.errors : report.warnings).push_back(found);
    rows.push_back(std::move(row));
}

std::vector<PostWithPublications> BulkImport::Run::posts()
{
    std::vector<PostWithPublications> list;
    list.reserve(rows.size());
    for (ImportedRow& row : rows) {
        for (size_t i = 0; i < row.draft.base.media.size(); ++i)
            row.draft.base.media[i].asset = *context.media.value(row.media.value(qsizetype(i)));
        if (row.draft.when.kind != When::Kind::None && (!report.first || row.plan.due < *report.first))
            report.first = row.plan.due;
        list.push_back(newPost(
            {row.draft, row.plan, accountsOf(row.draft, context.accounts), context.now, std::move(row.review)}));
    }
    return list;
}

BulkImport::BulkImport(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports), m_desk(ports)
{
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, &BulkImport::tell);
}

BulkImport::~BulkImport()
{
    cancel();
}

void BulkImport::cancel()
{
    if (m_run)
        m_run->cancelled = true;
}

void BulkImport::tell()
{
    if (m_run)
        Q_EMIT progressed(Phase(m_run->phase.load()), m_run->done, m_run->total);
}

Async<ImportPreview> BulkImport::preview(const QString& file)
{
    return m_ports.workspace.setting(mappingKey).then(this, [file](const QString& remembered) {
        return offThread<ImportPreview>(
            [file, choices = csv::choicesFromJson(remembered.toUtf8())] { return readPreview(file, choices); });
    });
}

Async<ImportReport> BulkImport::run(const ImportRequest& request)
{
    if (m_run)
        return Async<ImportReport>::ready(failure(ErrorKind::Conflict, u"an import is under way"_s));
    const auto run = std::make_shared<Run>();
    run->request = request;
    run->context.zone = request.zone.value_or(m_ports.workspace.info().zone);
    run->context.now = m_ports.clock.now();
    run->context.author = request.author;
    m_run = run;
    m_pulse.start();
    return m_ports.workspace.setting(mappingKey)
        .then(this,
              [run](const QString& remembered) {
                  run->remembered = csv::choicesFromJson(remembered.toUtf8());
                  return offThread<void>([run] { return run->read(); });
              })
        .then(this, [this] { return m_ports.accounts.list(); })
        .then(this,
              [this, run](const std::vector<Account>& accounts) {
                  run->context.accounts = accounts;
                  return findLibraryMedia(run);
              })
        .then(this, [this, run] { return loadRules(run); })
        .then(this, [this, run] { return checked(run); })
        .thenResult(this, [this](Result<ImportReport> report) {
            tell();
            m_pulse.stop();
            m_run.reset();
            return report;
        });
}

Async<void> BulkImport::loadRules(const std::shared_ptr<Run>& run)
{
    return loadGovernance(this, m_ports, std::nullopt).then(this, [this, run](const Governance& governance) {
        run->rules = RowGovernance(governance);
        const auto query = run->rules.neighbourQuery(run->context.now);
        if (!query)
            return Async<void>::ready({});
        return m_ports.posts.list(*query).then(
            this, [run](const std::vector<PublicationRow>& rows) { run->rules.addNeighbours(rows); });
    });
}

Async<void> BulkImport::findLibraryMedia(const std::shared_ptr<Run>& run)
{
    std::vector<Async<bool>> lookups;
    for (const QString& word : run->mediaWords) {
        if (const auto id = libraryIdOf(word))
            lookups.push_back(m_ports.media.find(*id).thenResult(this, [run, word](const Result<MediaAsset>& asset) {
                run->context.media.insert(word, asset);
                return Result<bool>(true);
            }));
    }
    return whenAll(this, lookups).then(this, [](const std::vector<bool>&) {});
}

Async<ImportReport> BulkImport::checked(const std::shared_ptr<Run>& run)
{
    return offThread<void>([run] { return run->check(); }).then(this, [this, run] {
        if (!run->report.errors.empty() || run->request.dryRun)
            return Async<ImportReport>::ready(run->report);
        return importMedia(run, 0).then(this, [this, run] { return stored(run); });
    });
}

// One after the other: a hundred videos at once do not fit into memory.
Async<void> BulkImport::importMedia(const std::shared_ptr<Run>& run, qsizetype next)
{
    if (next == 0)
        run->enter(Phase::Media, int(run->mediaWords.size()));
    while (next < run->mediaWords.size() && libraryIdOf(run->mediaWords[next]))
        ++next;
    if (run->cancelled)
        return Async<void>::failed(cancelled());
    if (next >= run->mediaWords.size())
        return Async<void>::ready({});
    const QString word = run->mediaWords[next];
    return m_desk.importMedia(run->pathOf(word)).then(this, [this, run, word, next](const MediaAsset& asset) {
        run->context.media.insert(word, asset);
        run->done = int(next) + 1;
        return importMedia(run, next + 1);
    });
}

Async<ImportReport> BulkImport::stored(const std::shared_ptr<Run>& run)
{
    run->enter(Phase::Storing, int(run->rows.size()));
    return offThread<std::vector<PostWithPublications>>(
               [run]() -> Result<std::vector<PostWithPublications>> { return run->posts(); })
        .then(this, [this, run](const std::vector<PostWithPublications>& posts) { return store(run, posts); })
        .then(this, [this, run](int count) -> Async<ImportReport> {
            run->report.imported = count;
            if (run->request.mapping.isEmpty())
                return Async<ImportReport>::ready(run->report);
            csv::Choices choices = run->remembered;
            choices.insert(run->request.mapping);
            // The posts are in: a mapping that could not be kept must not look like a failed import.
            return m_ports.workspace.setSetting(mappingKey, QString::fromUtf8(csv::choicesToJson(choices)))
                .thenResult(this, [run](const Result<void>&) { return Result<ImportReport>(run->report); });
        });
}

// Into the journal of the calendar, so that the whole of it is undone as one.
Async<int> BulkImport::store(const std::shared_ptr<Run>& run, const std::vector<PostWithPublications>& posts)
{
    const BulkWatch watch = [run](int done) {
        run->done = done;
        return !run->cancelled;
    };
    if (!m_ports.plan)
        return m_ports.posts.createAll(posts, watch);
    return m_ports.plan->importAll(run->request.author, posts, watch)
        .then(this, [run, count = int(posts.size())](const PlanChange& change) {
            run->report.change = change.id;
            return count;
        });
}

} // namespace parvis

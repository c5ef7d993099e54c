// SPDX-License-Identifier: GPL-3.0-or-later
// import [ROWS]: a CSV file of so many rows (10,000) into a fresh workspace through the import's own door, beside the
// same rows of the same tables, indexes included, written by the bare SQLite library. Prints one JSON object.
#include "engine/publishing/bulk_import.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/fake_ports.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <sqlite3.h>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 600'000;
using Value = std::shared_ptr<sqlite3_value>;

struct Copy {
    std::string insert;
    std::vector<std::vector<Value>> rows;
};

bool run(sqlite3* db, const char* sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

Copy readTable(sqlite3* db, const std::string& table)
{
    Copy copy;
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(db, ("SELECT * FROM " + table).c_str(), -1, &query, nullptr);
    const int columns = sqlite3_column_count(query);
    while (sqlite3_step(query) == SQLITE_ROW) {
        std::vector<Value> row;
        for (int i = 0; i < columns; ++i)
            row.emplace_back(sqlite3_value_dup(sqlite3_column_value(query, i)), sqlite3_value_free);
        copy.rows.push_back(std::move(row));
    }
    sqlite3_finalize(query);
    copy.insert = "INSERT INTO " + table + " VALUES (?";
    for (int i = 1; i < columns; ++i)
        copy.insert += ",?";
    copy.insert += ")";
    return copy;
}

bool writeTable(sqlite3* db, const Copy& copy)
{
    sqlite3_stmt* insert = nullptr;
    if (sqlite3_prepare_v2(db, copy.insert.c_str(), -1, &insert, nullptr) != SQLITE_OK)
        return false;
    bool good = true;
    for (const auto& row : copy.rows) {
        for (size_t i = 0; i < row.size(); ++i)
            sqlite3_bind_value(insert, int(i) + 1, row[i].get());
        good = good && sqlite3_step(insert) == SQLITE_DONE;
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return good;
}

// Milliseconds of the same rows by the library alone; -1 where it fails.
double plainInsert(const QString& from, const QString& to)
{
    sqlite3* source = nullptr;
    sqlite3* target = nullptr;
    sqlite3_open(from.toUtf8().constData(), &source);
    sqlite3_open(to.toUtf8().constData(), &target);
    run(target, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
    sqlite3_stmt* schema = nullptr;
    sqlite3_prepare_v2(source,
                       "SELECT sql FROM sqlite_schema WHERE tbl_name IN "
                       "('post','publication','segment','plan_trail','plan_change','plan_step','account') AND "
                       "sql IS NOT NULL ORDER BY type DESC",
                       -1, &schema, nullptr);
    bool good = true;
    while (sqlite3_step(schema) == SQLITE_ROW)
        good = run(target, reinterpret_cast<const char*>(sqlite3_column_text(schema, 0))) && good;
    sqlite3_finalize(schema);
    std::vector<Copy> copies;
    for (const char* table : {"post", "publication", "segment", "plan_trail", "plan_change", "plan_step"})
        copies.push_back(readTable(source, table));
    QElapsedTimer timer;
    timer.start();
    good = run(target, "BEGIN IMMEDIATE") && good;
    for (const Copy& copy : copies)
        good = writeTable(target, copy) && good;
    good = run(target, "COMMIT") && good;
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    copies.clear();
    sqlite3_close(source);
    sqlite3_close(target);
    return good ? ms : -1;
}

bool writeCsv(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("text,account,at,campaign\r\n");
    for (int i = 0; i < rows; ++i)
        file.write(u"\"Bonjour à tous, numéro %1\",shop,2027-%2-%3T%4:%5,Été\r\n"_s.arg(i)
                       .arg(i % 12 + 1, 2, 10, QChar(u'0'))
                       .arg(i % 28 + 1, 2, 10, QChar(u'0'))
                       .arg(i % 12 + 8, 2, 10, QChar(u'0'))
                       .arg(i % 60, 2, 10, QChar(u'0'))
                       .toUtf8());
    return file.flush();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int rows = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const QTemporaryDir folder;
    test::FakeClock clock;
    test::FakeStore fake(clock);
    StoreOptions options;
    options.location = folder.filePath(u"import.parvis"_s);
    options.clock = &clock;
    auto made = WorkspaceStore::create(options, {u"Import"_s, *ZoneId::fromName(u"Europe/Paris"), "k", u"k"_s});
    if (!made || !writeCsv(folder.filePath(u"plan.csv"_s), rows))
        return 1;
    auto store = *made;
    Account account;
    account.network = u"mastodon"_s;
    account.server = u"http://127.0.0.1:9"_s;
    account.remoteId = {u"1"_s};
    account.handle = u"shop"_s;
    account.capabilities.body.limit = 500;
    if (!test::await(store->accounts().add(account, "sealed")))
        return 1;
    const Ports ports{store->posts(),
                      store->outbox(),
                      store->media(),
                      store->accounts(),
                      store->inbox(),
                      store->insights(),
                      store->workspace(),
                      fake,
                      clock,
                      &store->library(),
                      &store->writing(),
                      &store->plan(),
                      &store->rhythm(),
                      &store->governance()};
    double ms = 0;
    {
        BulkImport importer(ports);
        ImportRequest request;
        request.file = folder.filePath(u"plan.csv"_s);
        QElapsedTimer timer;
        timer.start();
        const auto report = test::await(importer.run(request), patience);
        ms = double(timer.nsecsElapsed()) / 1e6;
        if (!report || report->imported != rows) {
            std::fprintf(stderr, "import: %s\n",
                         report ? qPrintable(describe(report->errors.front().finding))
                                : qPrintable(report.error().detail));
            return 1;
        }
    }
    made = failure(ErrorKind::Cancelled, u"closed"_s);
    store.reset();
    const double plain = plainInsert(options.location, folder.filePath(u"plain.sqlite"_s));
    std::printf("{\"rows\": %d, \"import_ms\": %.0f, \"plain_sqlite_ms\": %.0f, \"times_plain\": %.1f}\n", rows, ms,
                plain, ms / plain);
    return plain > 0 ? 0 : 1;
}

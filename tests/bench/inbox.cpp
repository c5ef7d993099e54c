// SPDX-License-Identifier: GPL-3.0-or-later
// inbox FOLDER [--cpu] [MESSAGES…]: the inbox's reads and its ingest on 100,000 and on 1,000,000 messages, each beside
// the same question put to plain SQLite in the same run, in turn. The files are made in FOLDER, once. Exit 1 where a
// target is missed: a read at most 1.5 times plain, ingest at least 0.6 of plain, no read slower than 2 to 1 on ten
// times as much.
#include "base/time/clock.h"
#include "domain/text/folding.h"
#include "million.h"
#include "plain.h"
#include "store/workspace_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>

using namespace parvis;
using namespace parvis::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 25;
constexpr double readTarget = 1.5, ingestTarget = 0.6, growthTarget = 2.0;
// What is answered in a thirtieth of a frame is not felt, and the way through two threads is a good part of it.
constexpr double floorMs = 0.5;
// A question whose answer grows with the file, as that for a rare word does, takes longer: growth is judged where as
// many rows come back from both files.
constexpr double growthFloorMs = 1;

// The answer of another thread, without the pauses that tests may take.
template <typename T>
T take(const Async<T>& answer)
{
    QEventLoop loop;
    std::optional<Result<T>> got;
    answer.onDone(&loop, [&](Result<T> result) {
        got = std::move(result);
        loop.quit();
    });
    if (!got)
        loop.exec();
    if (!*got)
        qFatal("%s", qPrintable(got->error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(**got);
}

double median(std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    return ms[ms.size() / 2];
}

// --cpu: what the process' threads worked instead of what the clock showed, for a machine that does other things too.
// It leaves out waiting, so a target met by it is not met by the clock for sure.
bool g_cpu = false;
// --only TEXT: the reads whose name has it, and no ingest.
QString g_only;

double timed(const std::function<void()>& work)
{
    const auto cpu = [] {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    };
    QElapsedTimer timer;
    timer.start();
    const double begun = cpu();
    work();
    return g_cpu ? cpu() - begun : double(timer.nsecsElapsed()) / 1e6;
}

struct Figures {
    bool missed = false;
    struct Small {
        double ms = 0;
        size_t rows = 0;
    };
    std::map<QString, Small> small; // by read, of the smaller file
    void read(const QString& name, int messages, size_t rows, double ours, double plain)
    {
        const double ratio = ours / plain;
        const bool slow = ratio > readTarget && ours > floorMs;
        const auto before = small.find(name);
        const double growth = before == small.end() ? 0 : ours / before->second.ms;
        const bool same = before != small.end() && before->second.rows == rows;
        const bool grows = same && growth > growthTarget && ours > growthFloorMs;
        missed = missed || slow || grows;
        std::printf("%8d  %-34s %9.2f ms  plain %9.2f ms  %5.2f times%s", messages, qPrintable(name), ours, plain,
                    ratio, slow ? " MISSED" : "");
        if (growth > 0)
            std::printf("  %5.2f times the smaller file's%s", growth, grows ? " MISSED" : "");
        if (growth > 0 && !same)
            std::printf(", %zu rows then %zu", before->second.rows, rows);
        small.emplace(name, Small{ours, rows});
        std::printf("\n");
        std::fflush(stdout);
    }
    void write(const QString& name, int messages, int rows, double ours, double plain, bool hasTarget)
    {
        const double share = plain / ours;
        const bool slow = hasTarget && share < ingestTarget;
        missed = missed || slow;
        std::printf("%8d  %-40s %9.0f /s  plain %9.0f /s  %5.2f of plain%s\n", messages, qPrintable(name),
                    rows * 1000 / ours, rows * 1000 / plain, share, slow ? " MISSED" : "");
        std::fflush(stdout);
    }
};

const QByteArray columns =
    "SELECT c.id, c.account, c.network, c.kind, c.root, c.publication, c.status, c.close_reason, c.assignee, "
    "c.priority, c.unread, c.excerpt, c.created, c.updated, c.waiting_since, c.snoozed_until, c.messages, c.revision, "
    "i.id, i.network, i.remote_id, i.handle, i.name, i.avatar_url, i.profile_url, i.followers FROM conversation c LEFT "
    "JOIN person_identity i ON i.id = c.customer WHERE ";
const QByteArray newest = " ORDER BY c.updated DESC, c.id DESC LIMIT 100";

// The rows and their labels, which every row of the list shows.
size_t plainList(Plain& plain, const QByteArray& where, const Plain::Row& parameters, const QByteArray& order = newest)
{
    const auto rows = plain.rows(columns + where + order, parameters);
    QString ids;
    for (const auto& row : rows)
        ids += (ids.isEmpty() ? u"["_s : u","_s) + QString::number(std::get<qint64>(row[0]));
    if (!rows.empty())
        (void)plain.rows("SELECT conversation, label FROM conversation_label WHERE conversation IN (SELECT value FROM "
                         "json_each(?)) ORDER BY label",
                         {ids + u']'});
    return rows.size();
}

struct ReadPair {
    QString name;
    std::function<size_t(int)> ours;
    std::vector<std::function<size_t(int)>> plain; // ways to ask the same: the fastest counts
};

class Bench
{
public:
    Bench(const QString& file, int messages, Figures& figures)
        : m_file(file), m_messages(messages), m_figures(figures), m_plain(file)
    {
        StoreOptions options;
        options.location = file;
        options.goodCopy = false;
        auto opened = WorkspaceStore::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = *opened;
        m_account = take(m_store->accounts().list()).front().id;
    }

    void run()
    {
        views();
        pages();
        searches();
        others();
        if (g_only.isEmpty())
            ingest();
    }

private:
    InboxRepository& inbox() { return m_store->inbox(); }
    size_t list(const ConversationQuery& query) { return take(inbox().list(query)).size(); }

    void measure(const ReadPair& pair)
    {
        if (!pair.name.contains(g_only))
            return;
        const size_t found = pair.ours(0);
        for (const auto& way : pair.plain) {
            if (const size_t other = way(0); other != found)
                qFatal("%s: %zu rows, plain %zu", qPrintable(pair.name), found, other);
        }
        std::vector<double> ours;
        std::vector<std::vector<double>> plain(pair.plain.size());
        QElapsedTimer all;
        all.start();
        for (int i = 0; i < runs && (i < 3 || all.elapsed() < 20'000); ++i) {
            // Who comes second finds the file's pages at hand.
            if (i % 2 == 0)
                ours.push_back(timed([&] { (void)pair.ours(i); }));
            for (size_t way = 0; way < pair.plain.size(); ++way)
                plain[way].push_back(timed([&] { (void)pair.plain[way](i); }));
            if (i % 2 == 1)
                ours.push_back(timed([&] { (void)pair.ours(i); }));
        }
        double best = median(plain.front());
        for (const auto& way : plain)
            best = std::min(best, median(way));
        m_figures.read(pair.name, m_messages, found, median(ours), best);
    }

    void view(const QString& name, const ConversationQuery& query, const QByteArray& where,
              const Plain::Row& parameters = {}, const QByteArray& order = newest)
    {
        measure({name, [=, this](int) { return list(query); }, {[=, this](int) {
                     return plainList(m_plain, where, parameters, order);
                 }}});
    }

    void views()
    {
        ConversationQuery query;
        query.statuses = {ConversationStatus::Open};
        view(u"open the inbox"_s, query, "c.status IN ('open')");
        query.assignee = u"-"_s;
        view(u"view: nobody's"_s, query, "c.status IN ('open') AND c.assignee = ''");
        query.assignee = u"agent3"_s;
        view(u"view: mine"_s, query, "c.status IN ('open') AND c.assignee = 'agent3'");
        query = {};
        view(u"view: all"_s, query, "1");
        query.statuses = {ConversationStatus::Closed};
        view(u"view: closed"_s, query, "c.status IN ('closed')");
        query.statuses = {ConversationStatus::Snoozed};
        view(u"view: snoozed"_s, query, "c.status IN ('snoozed')");
        query = {};
        query.labels = {u"label3"_s};
        view(u"view: a label"_s, query,
             "EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation = c.id AND l.label = 'label3')");
        query = {};
        query.accounts = {m_account};
        query.statuses = {ConversationStatus::Open};
        view(u"view: one account, open"_s, query, "c.status IN ('open') AND c.account = ?", {m_account.value});
        query = {};
        query.statuses = {ConversationStatus::Open};
        query.order = ConversationQuery::Order::WaitingLongest;
        view(u"view: waiting longest"_s, query, "c.status IN ('open') AND c.waiting_since IS NOT NULL", {},
             " ORDER BY c.waiting_since, c.id LIMIT 100");
    }

    // Keys all over the list, as somebody who drags the scroll bar meets them.
    void pages()
    {
        const auto rows = m_plain.rows("SELECT updated, id FROM conversation WHERE status = 'open' ORDER BY updated "
                                       "DESC, id DESC");
        const auto key = [rows](int i) {
            const auto& row = rows[rows.size() * size_t(i % 20) / 20 + 7];
            return std::pair(std::get<qint64>(row[0]), std::get<qint64>(row[1]));
        };
        measure({u"a page, anywhere"_s,
                 [=, this](int i) {
                     ConversationQuery query;
                     query.statuses = {ConversationStatus::Open};
                     query.afterKey = std::pair(Instant{key(i).first}, ConversationId{key(i).second});
                     return list(query);
                 },
                 {[=, this](int i) {
                     return plainList(m_plain, "c.status IN ('open') AND (c.updated, c.id) < (?, ?)",
                                      {key(i).first, key(i).second});
                 }}});
    }

    void search(const QString& name, const QString& typed, const QByteArray& filter, const ConversationQuery& asked)
    {
        ConversationQuery query = asked;
        query.text = typed;
        const bool prefix = !typed.endsWith(u' ');
        const QString match = u'"' + text::foldForSearch(typed.trimmed()) + u'"' + (prefix ? u"*"_s : QString());
        const QByteArray gathered = filter +
                                    "c.id IN (SELECT m.conversation FROM message m WHERE m.id IN (SELECT rowid "
                                    "FROM message_search WHERE message_search MATCH ?))";
        const QByteArray asking = filter + "EXISTS (SELECT 1 FROM message m WHERE m.conversation = c.id AND EXISTS "
                                           "(SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid = "
                                           "m.id))";
        std::vector<std::function<size_t(int)>> ways{[=, this](int) { return plainList(m_plain, gathered, {match}); }};
        // Where few match, asking each conversation would walk them all: nobody would ask so.
        if (m_plain.number("SELECT COUNT(*) FROM message_search WHERE message_search MATCH ?", {match}) * 100 >
            m_messages)
            ways.push_back([=, this](int) { return plainList(m_plain, asking, {match}); });
        measure({name, [=, this](int) { return list(query); }, ways});
    }

    void searches()
    {
        const FillWords words = fillWords();
        search(u"search: rare word"_s, words.rare + u' ', {}, {});
        search(u"search: usual word"_s, words.usual + u' ', {}, {});
        search(u"search: Arabic word"_s, words.arabic + u' ', {}, {});
        search(u"search: common word"_s, words.common + u' ', {}, {});
        search(u"search: word of most messages"_s, words.everywhere + u' ', {}, {});
        search(u"search: as typed, a beginning"_s, words.beginning, {}, {});
        ConversationQuery open;
        open.statuses = {ConversationStatus::Open};
        search(u"search: common word, open only"_s, words.common + u' ', "c.status IN ('open') AND ", open);
        search(u"search: usual word, open only"_s, words.usual + u' ', "c.status IN ('open') AND ", open);
    }

    void others()
    {
        measure({u"count the views"_s,
                 [this](int) {
                     (void)take(inbox().counts());
                     return size_t(6);
                 },
                 {[this](int) {
                     return m_plain.rows("SELECT name, SUM(n) FROM conversation_count GROUP BY name").size();
                 }}});
        const qint64 longest =
            m_plain.number("SELECT id FROM conversation WHERE messages = (SELECT MAX(messages) FROM conversation)");
        measure({u"load the longest conversation"_s,
                 [=, this](int) { return take(inbox().messages(ConversationId{longest})).size(); },
                 {[=, this](int) {
                     return m_plain
                         .rows("SELECT m.id, m.conversation, m.account, m.remote_id, m.remote_version, m.remote_url, "
                               "m.parent, m.root, m.kind, m.text, m.content_warning, m.language, m.visibility, "
                               "m.created, m.edited, m.own, m.state, m.publication, m.written_by, m.media, i.id, "
                               "i.network, i.remote_id, i.handle, i.name, i.avatar_url, i.profile_url, i.followers "
                               "FROM message m LEFT JOIN person_identity i ON i.id = m.author WHERE m.conversation = ? "
                               "ORDER BY m.id",
                               {longest})
                         .size();
                 }}});
    }

    static std::vector<IncomingMessage> page(const std::vector<Draft>& drafts, size_t from, size_t count,
                                             const QString& name)
    {
        std::vector<IncomingMessage> messages;
        for (size_t i = from; i < from + count; ++i) {
            IncomingMessage message;
            const QString id = u"%1-%2"_s.arg(name).arg(i);
            message.remote = {{id}, {}, u"https://town.example/s/"_s + id};
            message.root = {u"%1-%2"_s.arg(name).arg(i / 4 * 4)};
            if (i % 4 != 0)
                message.parent = message.root;
            message.author.network = u"mastodon"_s;
            message.author.remoteId = {u"new-%1-%2"_s.arg(name).arg(drafts[i].author)};
            message.author.handle = u"fresh%1@town.example"_s.arg(drafts[i].author);
            message.author.name = u"Fresh %1"_s.arg(drafts[i].author);
            message.text = drafts[i].text;
            message.language = drafts[i].language;
            message.created = {kNow + qint64(i) * 1000};
            messages.push_back(message);
        }
        return messages;
    }

    struct Table {
        QByteArray insert;
        std::vector<Plain::Row> rows;
    };
    void ingest();
    struct Speeds {
        std::vector<double> ours, plain, throughQt; // ms
    };
    void ingestBy(int pageSize, int round, Speeds& speeds);
    std::vector<Table> takeOut(const QByteArray& name);
    double writeAgain(const std::vector<Table>& tables, int pages);
    double writeThroughQt(const std::vector<Table>& tables, int pages);
    void index();

    QString m_file;
    int m_messages;
    Figures& m_figures;
    Plain m_plain;
    std::shared_ptr<WorkspaceStore> m_store;
    AccountId m_account;
};

constexpr int taken = 10'000;

// What ingest wrote, out of the file again, to be written once more by the bare library.
std::vector<Bench::Table> Bench::takeOut(const QByteArray& name)
{
    const std::pair<QByteArray, QByteArray> parts[] = {
        {"person_identity", "remote_id LIKE 'new-" + name + "-%'"},
        {"conversation", "root LIKE '" + name + "-%'"},
        {"message", "remote_id LIKE '" + name + "-%'"},
        {"search_queue", "message IN (SELECT id FROM message WHERE remote_id LIKE '" + name + "-%')"},
        {"conversation_figures", "conversation IN (SELECT id FROM conversation WHERE root LIKE '" + name + "-%')"},
        {"response_time", "message IN (SELECT id FROM message WHERE remote_id LIKE '" + name + "-%')"},
    };
    std::vector<Table> tables;
    for (const auto& [table, where] : parts) {
        Table copy{"INSERT INTO " + table + " VALUES (", m_plain.rows("SELECT * FROM " + table + " WHERE " + where)};
        copy.insert += QByteArray("?,").repeated(qsizetype(copy.rows.at(0).size()) - 1) + "?)";
        tables.push_back(std::move(copy));
    }
    m_plain.exec("BEGIN IMMEDIATE");
    for (int i = int(std::size(parts)) - 1; i >= 0; --i)
        m_plain.exec("DELETE FROM " + parts[i].first + " WHERE " + parts[i].second);
    m_plain.exec("COMMIT");
    return tables;
}

double Bench::writeAgain(const std::vector<Table>& tables, int pages)
{
    return timed([&] {
        for (size_t page = 0; page < size_t(pages); ++page) {
            m_plain.exec("BEGIN IMMEDIATE");
            for (const Table& table : tables) {
                const size_t all = table.rows.size();
                for (size_t i = all * page / size_t(pages); i < all * (page + 1) / size_t(pages); ++i)
                    (void)m_plain.rows(table.insert, table.rows[i]);
            }
            m_plain.exec("UPDATE conversation_count SET n = n + 1 WHERE name IN ('open', 'unread', 'unassigned')");
            m_plain.exec("COMMIT");
        }
    });
}

// The same by QSqlQuery with nothing around it: what Qt's driver costs is not what ingestion costs.
double Bench::writeThroughQt(const std::vector<Table>& tables, int pages)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
    db.setDatabaseName(m_file);
    if (!db.open())
        qFatal("%s", qPrintable(db.lastError().text()));
    for (const auto& pragma : {u"busy_timeout=60000"_s, u"synchronous=NORMAL"_s, u"cache_size=-65536"_s})
        QSqlQuery(db).exec(u"PRAGMA "_s + pragma);
    std::vector<std::unique_ptr<QSqlQuery>> inserts;
    for (const Table& table : tables) {
        inserts.push_back(std::make_unique<QSqlQuery>(db));
        inserts.back()->prepare(QString::fromUtf8(table.insert));
    }
    const double ms = timed([&] {
        for (size_t page = 0; page < size_t(pages); ++page) {
            QSqlQuery(db).exec(u"BEGIN IMMEDIATE"_s);
            for (size_t t = 0; t < tables.size(); ++t) {
                const size_t all = tables[t].rows.size();
                for (size_t i = all * page / size_t(pages); i < all * (page + 1) / size_t(pages); ++i) {
                    int at = 0;
                    for (const Plain::Cell& cell : tables[t].rows[i]) {
                        const auto* number = std::get_if<qint64>(&cell);
                        const auto* text = std::get_if<QString>(&cell);
                        const auto* bytes = std::get_if<QByteArray>(&cell);
                        inserts[t]->bindValue(at++, number  ? QVariant(*number)
                                                    : text  ? QVariant(*text)
                                                    : bytes ? QVariant(*bytes)
                                                            : QVariant());
                    }
                    if (!inserts[t]->exec())
                        qFatal("%s", qPrintable(inserts[t]->lastError().text()));
                }
            }
            QSqlQuery(db).exec(u"COMMIT"_s);
        }
    });
    inserts.clear();
    db = {};
    QSqlDatabase::removeDatabase(u"bare"_s);
    return ms;
}

void Bench::ingestBy(int pageSize, int round, Speeds& speeds)
{
    const QString name = u"n%1x%2"_s.arg(pageSize).arg(round);
    const std::vector<Draft> words = drafts(taken, quint64(round) * 1000 + quint64(pageSize));
    std::vector<std::vector<IncomingMessage>> pages;
    for (size_t from = 0; from < taken; from += size_t(pageSize))
        pages.push_back(page(words, from, size_t(pageSize), name));
    speeds.ours.push_back(timed([&] {
        for (const auto& one : pages)
            (void)take(inbox().ingest(m_account, one, InboxCursor{u"notifications"_s, name}, std::nullopt));
    }));
    const auto tables = takeOut(name.toUtf8());
    if (tables[2].rows.size() != taken)
        qFatal("%zu messages were taken in", tables[2].rows.size());
    speeds.plain.push_back(writeAgain(tables, int(pages.size())));
    (void)takeOut(name.toUtf8());
    speeds.throughQt.push_back(writeThroughQt(tables, int(pages.size())));
    (void)takeOut(name.toUtf8());
}

// Behind the insert: its own figure, because the list shows a message before it can be searched.
void Bench::index()
{
    const std::vector<Draft> words = drafts(taken, 7);
    for (size_t from = 0; from < taken; from += 1000)
        (void)take(inbox().ingest(m_account, page(words, from, 1000, u"indexed"_s), std::nullopt, std::nullopt));
    const double ours = timed([&] {
        while (take(inbox().indexBatch(1000)) > 0) {
        }
    });
    const auto rows = m_plain.rows("SELECT id, text FROM message WHERE remote_id LIKE 'indexed-%' ORDER BY id");
    std::vector<Plain::Row> folded;
    for (const auto& row : rows)
        folded.push_back({row[0], text::foldedWords(std::get<QString>(row[1])).join(u' ')});
    m_plain.exec("BEGIN IMMEDIATE");
    for (const auto& row : folded)
        (void)m_plain.rows("INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', ?, ?)", row);
    m_plain.exec("COMMIT");
    const double plain = timed([&] {
        for (size_t i = 0; i < folded.size(); ++i) {
            if (i % 1000 == 0)
                m_plain.exec("BEGIN IMMEDIATE");
            (void)m_plain.rows("INSERT INTO message_search (rowid, text) VALUES (?, ?)", folded[i]);
            if (i % 1000 == 999)
                m_plain.exec("COMMIT");
        }
    });
    m_figures.write(u"index 10,000 for search"_s, m_messages, taken, ours, plain, false);
}

void Bench::ingest()
{
    for (const int pageSize : {1000, 100}) {
        Speeds speeds;
        for (int round = 0; round < 3; ++round)
            ingestBy(pageSize, round, speeds);
        const QString name = u"ingest by pages of %1"_s.arg(pageSize);
        m_figures.write(name + u", bare QSqlQuery"_s, m_messages, taken, median(speeds.ours), median(speeds.throughQt),
                        true);
        m_figures.write(name + u", C library"_s, m_messages, taken, median(speeds.ours), median(speeds.plain), false);
    }
    index();
}

bool makeFile(const QString& file, int messages)
{
    const SystemClock clock;
    StoreOptions options;
    options.location = file;
    options.clock = &clock;
    options.goodCopy = false;
    {
        auto made = WorkspaceStore::create(options, {u"Bench"_s, *ZoneId::fromName(u"Europe/Paris"_s), "k", u"k"_s});
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        for (int i = 0; i < 4; ++i) {
            Account account;
            account.network = u"mastodon"_s;
            account.server = u"http://127.0.0.1:9"_s;
            account.remoteId = {QString::number(1000 + i)};
            account.handle = u"shop%1@social.example"_s.arg(i);
            account.capabilities.network = account.network;
            (void)take((*made)->accounts().add(account, "sealed"));
        }
    }
    QString trouble;
    const double ms = timed([&] { trouble = fill(file, messages); });
    std::printf("%8d  made in %.0f s, %lld MB%s%s\n", messages, ms / 1000, QFileInfo(file).size() >> 20,
                trouble.isEmpty() ? "" : ": ", qPrintable(trouble));
    std::fflush(stdout);
    return trouble.isEmpty();
}

void removeRun(const QString& file)
{
    for (const auto& end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + end);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fputs("usage: bench_inbox FOLDER [--cpu] [--only TEXT] [MESSAGES...]\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    std::vector<int> sizes;
    for (int i = 2; i < argc; ++i) {
        if (QByteArray(argv[i]) == "--cpu")
            g_cpu = true;
        else if (QByteArray(argv[i]) == "--only" && i + 1 < argc)
            g_only = QString::fromLocal8Bit(argv[++i]);
        else
            sizes.push_back(std::atoi(argv[i]));
    }
    if (sizes.empty())
        sizes = {100'000, 1'000'000};
    Figures figures;
    for (const int messages : sizes) {
        const QString kept = folder.filePath(u"inbox-%1.parvis"_s.arg(messages));
        const QString file = folder.filePath(u"inbox-run.parvis"_s);
        if (!QFile::exists(kept) && !(makeFile(kept + u".new"_s, messages) && QFile::rename(kept + u".new"_s, kept)))
            return 1;
        // A run that was stopped left its log, which is none of this copy's.
        removeRun(file);
        if (!QFile::copy(kept, file))
            return 1;
        Bench(file, messages, figures).run();
        removeRun(file);
    }
    std::printf(figures.missed ? "a target was missed\n" : "every target was met\n");
    return figures.missed ? 1 : 0;
}

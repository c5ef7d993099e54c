// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/publishing/transitions.h"
#include "store/threads/changes.h"

#include <QSignalSpy>
#include <algorithm>
#include <functional>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

// Each use case is broken at its first statement, its second, and so on: what it did before is never left behind.
class Faults : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsHalfDone_data();
    void nothingIsHalfDone();
    void aFullDisk();
    void busyIsTriedAgain();
    void busyIsNotTriedForEver();
    void anIdThatIsTakenIsDrawnAgain();
    void aCommitThatFails();
    void oneBrokenJobDoesNotTakeTheOthers();
    void manyWritersShareTheirCommits();
    void aServerThatWentAway();

private:
    // Everything that is stored, as text.
    QString everything()
    {
        QStringList all;
        for (const char* table :
             {"account", "post", "publication", "segment", "attempt", "media_asset", "media_chunk", "person_identity",
              "conversation", "conversation_label", "message", "message_media", "activity", "deleted_remote",
              "inbox_cursor", "conversation_count", "search_queue", "setting", "metric_sample"}) {
            const QString name = QString::fromLatin1(table);
            const auto rows =
                onPostgres() ? sql(u"SELECT CAST(t AS text) FROM %1 t ORDER BY 1"_s.arg(name)) : sql(dump(name));
            if (!rows)
                return rows.error().detail;
            all << name + u": "_s + rows->join(u'\n');
        }
        return all.join(u'\n');
    }
    QString dump(const QString& table)
    {
        const auto columns = sql(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        QStringList quoted;
        for (const QString& column : *columns)
            quoted << u"quote(%1)"_s.arg(column);
        return u"SELECT %1 AS line FROM %2 ORDER BY line"_s.arg(quoted.join(u" || ',' || "_s), table);
    }
    std::shared_ptr<WorkspaceStore> failing(std::function<std::optional<Error>(const QString&)> hook)
    {
        StoreOptions wanted = options();
        wanted.statementHook = std::move(hook);
        return settled(wanted);
    }
    static Error coded(const QString& code)
    {
        Error error = Error::make(ErrorKind::Storage, u"made by the test"_s);
        error.code = code;
        return error;
    }
};

void Faults::nothingIsHalfDone_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"create", "save content", "person", "claim", "outbox save", "ingest", "join", "delete",
                             "reply", "remove account", "media", "samples", "index", "save conversation"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void Faults::nothingIsHalfDone()
{
    QFETCH(QString, what);
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(-1));
    PARVIS_OK(
        ingest(account.id, {comment(u"a1"_s, {}, at(-9), u"un"_s), comment(u"a3"_s, u"a2"_s, at(-7), u"trois"_s)}));
    if (what == "delete"_L1)
        PARVIS_DONE(store->inbox().indexBatch(10));
    PARVIS_VALUE(list, store->inbox().list({}));
    ClaimedPublication claimed;
    if (what == "outbox save"_L1) {
        PARVIS_VALUE(got, store->outbox().claimDue({{u"w"_s}, at(0), Milliseconds(600'000), 1, 1, {}}));
        claimed = got.at(0);
    }
    const auto act = [&](WorkspaceStore& s) -> bool {
        if (what == "create"_L1)
            return bool(
                now(s.posts().create(post(u"neu"_s), {planned(account.id, at(1)), planned(account.id, at(2))})));
        if (what == "save content"_L1) {
            Post edited = made.post;
            edited.base.threadParts = {u"plus"_s};
            return bool(now(s.posts().saveContent(edited)));
        }
        if (what == "person"_L1)
            return bool(now(s.posts().save(*transition::cancel(made.publications[0], u"no"_s), u"no"_s)));
        if (what == "claim"_L1)
            return now(s.outbox().claimDue({{u"w"_s}, at(0), Milliseconds(1000), 5, 5, {}}))
                       .value_or(std::vector<ClaimedPublication>{})
                       .size() == 1;
        if (what == "outbox save"_L1) {
            Attempt attempt;
            attempt.started = at(0);
            const auto next = transition::beginSegment(claimed.publication, 1, 0, u"key"_s, "d", at(0));
            return bool(now(s.outbox().begin(*next, attempt, claimed.post.revision)));
        }
        if (what == "ingest"_L1) {
            IncomingMessage rich = comment(u"n1"_s, u"a1"_s, at(-5), u"neu"_s, u"new person"_s);
            rich.media = {{u"image"_s, u"https://x"_s, {}}};
            IncomingMessage like = comment(u"l1"_s, u"a1"_s, at(-5), {});
            like.kind = InboxKind::Like;
            return bool(now(s.inbox().ingest(account.id, {rich, like, comment(u"n2"_s, {}, at(-4), u"zwei"_s)},
                                             InboxCursor{u"notifications"_s, u"9"_s}, std::nullopt)));
        }
        if (what == "join"_L1)
            return bool(now(s.inbox().ingest(account.id, {comment(u"a2"_s, u"a1"_s, at(-8), u"deux"_s)}, std::nullopt,
                                             std::nullopt)));
        if (what == "delete"_L1) {
            IncomingMessage gone = comment(u"a1"_s, {}, at(-9), {});
            gone.deleted = true;
            return bool(now(s.inbox().ingest(account.id, {gone}, std::nullopt, std::nullopt)));
        }
        if (what == "reply"_L1) {
            Message reply;
            reply.conversation = list[0].id;
            reply.content.text = u"Merci"_s;
            return bool(now(s.inbox().addReply(reply, post(u"Merci"_s), planned(account.id, at(0)))));
        }
        if (what == "remove account"_L1)
            return bool(now(s.accounts().remove(account.id)));
        if (what == "media"_L1)
            return bool(now(s.media().add({}, QByteArray(2'500'000, 'x'))));
        if (what == "samples"_L1)
            return bool(now(s.insights().addSamples({{account.id, {}, Metric::Followers, at(0), 1, u"t"_s},
                                                     {account.id, {}, Metric::Posts, at(0), 2, u"t"_s}})));
        if (what == "index"_L1)
            return now(s.inbox().indexBatch(10)).value_or(0) == 2;
        Conversation changed = list[0];
        changed.labels = {u"bread"_s};
        changed.assignee = u"Nadia"_s;
        return bool(now(s.inbox().save(changed)));
    };
    const QString before = everything();
    bool through = false;
    int broken = 0;
    for (int statement = 1; statement < 200 && !through; ++statement) {
        std::atomic<int> count = 0;
        std::atomic<bool> armed = false, fired = false;
        const auto broken_store = failing([&](const QString& text) -> std::optional<Error> {
            if (armed && text != "SELECT 1"_L1 && !text.startsWith("PRAGMA data_version"_L1) &&
                !text.startsWith("SELECT topic"_L1) && ++count == statement) {
                fired = true;
                return coded(u"io"_s);
            }
            return std::nullopt;
        });
        QVERIFY(broken_store);
        armed = true;
        through = act(*broken_store);
        armed = false;
        if (fired) {
            QVERIFY2(!through, qPrintable(u"statement %1 failed unnoticed"_s.arg(statement)));
            ++broken;
            const QString after = everything();
            QVERIFY2(after == before, qPrintable(u"after a failure at statement %1"_s.arg(statement)));
        }
    }
    QVERIFY(through);
    QVERIFY2(broken >= 4, qPrintable(QString::number(broken)));
    QVERIFY(everything() != before);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
}

void Faults::aFullDisk()
{
    if (onPostgres())
        QSKIP("a page limit is SQLite's");
    const Account account = newAccount(u"shop"_s);
    const QString pages = sql(u"PRAGMA page_count"_s)->value(0);
    StoreOptions wanted = options();
    wanted.connectionSetup = {u"PRAGMA max_page_count=%1"_s.arg(pages.toInt() + 40)};
    const auto small = another(wanted);
    QVERIFY(small);
    int stored = 0;
    Error told;
    for (int i = 0; i < 200; ++i) {
        const auto made = now(small->posts().create(post(QString(2000, u'x')), {planned(account.id, at(i))}));
        if (!made) {
            told = made.error();
            break;
        }
        ++stored;
    }
    QCOMPARE(told.code, u"disk_full"_s);
    QCOMPARE(told.kind, ErrorKind::Storage);
    // Several at once, so that they share a transaction that the full disk ends.
    std::vector<Async<PostWithPublications>> answers;
    std::vector<Async<void>> settings;
    for (int i = 0; i < 20; ++i) {
        answers.push_back(small->posts().create(post(QString(4000, u'x')), {planned(account.id, at(i))}));
        settings.push_back(small->workspace().setSetting(u"k"_s, QString::number(i)));
    }
    for (const auto& answer : answers)
        stored += now(answer) ? 1 : 0;
    PARVIS_VALUE(rows, store->posts().list({}));
    QCOMPARE(rows.size(), size_t(stored));
    QCOMPARE(sql(u"SELECT COUNT(*) FROM post"_s)->value(0), QString::number(stored));
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
    // With room again, work goes on where it stood.
    PARVIS_DONE(store->posts().create(post(QString(4000, u'x')), {planned(account.id, at(1))}));
}

void Faults::busyIsTriedAgain()
{
    const Account account = newAccount(u"shop"_s);
    std::atomic<int> left = 3;
    const auto stubborn = failing([&](const QString& text) -> std::optional<Error> {
        if (text.startsWith("INSERT INTO publication"_L1) && left-- > 0)
            return coded(u"busy"_s);
        return std::nullopt;
    });
    PARVIS_DONE(stubborn->posts().create(post(u"x"_s), {planned(account.id, at(1))}));
    PARVIS_VALUE(rows, store->posts().list({}));
    QCOMPARE(rows.size(), size_t(1));
}

void Faults::busyIsNotTriedForEver()
{
    const Account account = newAccount(u"shop"_s);
    std::atomic<int> asked = 0;
    const auto stubborn = failing([&](const QString& text) -> std::optional<Error> {
        if (!text.startsWith("INSERT INTO publication"_L1))
            return std::nullopt;
        ++asked;
        return coded(u"busy"_s);
    });
    const auto made = now(stubborn->posts().create(post(u"x"_s), {planned(account.id, at(1))}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"locked"_s);
    QCOMPARE(asked.load(), 6);
    PARVIS_DONE(stubborn->workspace().setSetting(u"a"_s, u"b"_s)); // the writer is none the worse for it
}

// Two processes number independently. A row under the id that comes next makes the store draw another.
void Faults::anIdThatIsTakenIsDrawnAgain()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_VALUE(first, store->posts().create(post(u"a"_s), {}));
    std::atomic<int> refused = 0;
    const auto unlucky = failing([&](const QString& text) -> std::optional<Error> {
        if (text.startsWith("INSERT INTO post "_L1) && refused++ == 0)
            return coded(u"id_taken"_s);
        return std::nullopt;
    });
    PARVIS_DONE(unlucky->posts().create(post(u"b"_s), {planned(account.id, at(1))}));
    QCOMPARE(refused.load(), 2);
    // A caller's own id that exists is the caller's mistake, and is said to be one.
    Post copy = post(u"c"_s);
    copy.id = first.post.id;
    const auto made = now(store->posts().create(copy, {}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"id_taken"_s);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM post"_s)->value(0), u"2"_s);
}

void Faults::aCommitThatFails()
{
    const Account account = newAccount(u"shop"_s);
    std::atomic<bool> armed = false;
    const auto broken = failing([&](const QString& text) -> std::optional<Error> {
        return armed && text == "COMMIT"_L1 ? std::optional(coded(u"io"_s)) : std::nullopt;
    });
    armed = true;
    QVERIFY(!now(broken->posts().create(post(u"x"_s), {planned(account.id, at(1))})));
    armed = false;
    PARVIS_VALUE(none, store->posts().list({}));
    QVERIFY(none.empty());
    PARVIS_DONE(broken->posts().create(post(u"x"_s), {planned(account.id, at(1))}));
}

void Faults::oneBrokenJobDoesNotTakeTheOthers()
{
    const Account account = newAccount(u"shop"_s);
    const auto broken = failing([&](const QString& text) -> std::optional<Error> {
        return text.startsWith("INSERT INTO media_asset"_L1) ? std::optional(coded(u"io"_s)) : std::nullopt;
    });
    std::vector<Async<PostWithPublications>> good;
    std::vector<Async<MediaAsset>> bad;
    for (int i = 0; i < 30; ++i) {
        good.push_back(broken->posts().create(post(u"x"_s), {planned(account.id, at(i))}));
        bad.push_back(broken->media().add({}, QByteArray::number(i)));
    }
    for (const auto& answer : good)
        PARVIS_OK(now(answer));
    for (const auto& answer : bad)
        QVERIFY(!now(answer));
}

void Faults::manyWritersShareTheirCommits()
{
    const Account account = newAccount(u"shop"_s);
    std::atomic<int> commits = 0;
    const auto counting = failing([&](const QString& text) -> std::optional<Error> {
        commits += text == "COMMIT"_L1 ? 1 : 0;
        return std::nullopt;
    });
    PARVIS_DONE(counting->posts().create(post(u"alone"_s), {planned(account.id, at(0))}));
    commits = 0;
    constexpr int many = 300;
    std::vector<Async<PostWithPublications>> answers;
    for (int i = 0; i < many; ++i)
        answers.push_back(counting->posts().create(post(QString::number(i)), {planned(account.id, at(i))}));
    for (const auto& answer : answers)
        PARVIS_OK(now(answer));
    QVERIFY2(commits < many / 4, qPrintable(QString::number(commits)));
    // One after the other, nothing waits for company that does not come.
    commits = 0;
    for (int i = 0; i < 5; ++i)
        PARVIS_DONE(counting->posts().create(post(QString::number(i)), {planned(account.id, at(i))}));
    QCOMPARE(commits.load(), 5);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM post"_s)->value(0), QString::number(many + 6));
}

void Faults::aServerThatWentAway()
{
    if (!onPostgres())
        QSKIP("a file does not go away");
    const Account account = newAccount(u"shop"_s);
    PARVIS_VALUE(before, store->accounts().list());
    QCOMPARE(before.size(), size_t(1));
    QSignalSpy spy(store->workspace().changes(), &ChangeFeed::changed);
    for (int round = 0; round < 2; ++round) {
        PARVIS_OK(sql(u"SELECT CAST(pg_terminate_backend(pid) AS text) FROM pg_stat_activity "
                      u"WHERE pid <> pg_backend_pid() AND usename = current_user"_s));
        PARVIS_DONE(store->posts().create(post(u"x"_s), {planned(account.id, at(1))}));
        PARVIS_VALUE(rows, store->posts().list({}));
        QCOMPARE(rows.size(), size_t(round + 1));
    }
    // The watcher comes back too, and says that anything may have happened meanwhile.
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(spy.begin(), spy.end(),
                                         [](const QList<QVariant>& call) {
                                             return call[0].value<std::vector<Change>>().size() ==
                                                    size_t(store::topicCount);
                                         }),
                             15'000);
    spy.clear();
    const auto other = another();
    PARVIS_DONE(other->workspace().setSetting(u"a"_s, u"b"_s));
    QTRY_VERIFY(!spy.isEmpty());
}

QTEST_GUILESS_MAIN(Faults)
#include "faults.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/schema/copies.h"
#include "store/schema/migrations.h"
#include "support/fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QUrl>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

namespace {

Done addsAColumn(store::Connection& db)
{
    PARVIS_TRY(db.exec(u"ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT ''"_s));
    return db.exec(u"CREATE INDEX setting_note ON setting (note)"_s);
}

Done failsHalfWay(store::Connection& db)
{
    PARVIS_TRY(db.exec(u"CREATE TABLE half (n INTEGER)"_s));
    return db.exec(u"INSERT INTO nowhere VALUES (1)"_s);
}

// Today's migrations and what a test adds.
std::vector<store::Migration> plus(std::initializer_list<store::Migration> more)
{
    const auto today = store::migrations();
    std::vector<store::Migration> list(today.begin(), today.end());
    list.insert(list.end(), more);
    return list;
}

} // namespace

class Opening : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void aDamagedFileIsNamedAndLeftAlone();
    void aNewerOneIsReadOnly();
    void opensWithoutBlocking();
    void aDroppedOpeningCloses();
    void keepsOneGoodCopyADay();
    void migratesAndKeepsACopy();
    void versionOneBecomesToday();
    void aFailedMigrationLeavesTheOldOne();
    void aFailedCreationLeavesNothing();
    void parsesLocations_data();
    void parsesLocations();
    void wrongPasswords();

private:
    // How often the workspace is open: file handles of this process, or connections to the database but our own.
    int handles() const
    {
        if (onPostgres()) {
            const auto db = connection();
            return db ? int((*db)
                                ->number(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() "
                                         "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"_s)
                                .value_or(-1))
                      : -1;
        }
        int open = 0;
        const QString file = QFileInfo(location()).canonicalFilePath();
        const auto links = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System);
        for (const QFileInfo& link : links)
            open += link.symLinkTarget() == file ? 1 : 0;
        return open;
    }
    Result<std::unique_ptr<store::Connection>> connection() const
    {
        store::Connection::Options options;
        options.location = *store::parseLocation(location());
        return store::Connection::open(options, store::Role::Writer);
    }
    static QByteArray content(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
};

void Opening::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing there") << u"nothing"_s << u"not_there"_s;
    QTest::newRow("another program's") << u"foreign"_s << u"not_a_workspace"_s;
    QTest::newRow("a text file") << u"text"_s << u"not_a_workspace"_s;
    QTest::newRow("cut off") << u"cut"_s << u"damaged"_s;
    QTest::newRow("locked") << u"locked"_s << u"locked"_s;
}

void Opening::tellsWhatIsWrong()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    if (onPostgres())
        QSKIP("files");
    store.reset();
    StoreOptions wanted = options();
    QTemporaryDir folder;
    std::unique_ptr<store::Connection> holder;
    if (what != "locked"_L1)
        wanted.location = folder.filePath(u"other.parvis"_s);
    if (what == "foreign"_L1) {
        store::Connection::Options plain;
        plain.location.file = wanted.location;
        auto db = store::Connection::open(plain, store::Role::Watcher);
        PARVIS_OK(db);
        PARVIS_OK((*db)->exec(u"PRAGMA journal_mode=DELETE"_s));
        PARVIS_OK((*db)->exec(u"CREATE TABLE t (a)"_s));
    } else if (what == "text"_L1 || what == "cut"_L1) {
        QFile file(wanted.location);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(what == "text"_L1 ? QByteArray("Dear diary, this is a text of some length") : QByteArray("SQLite"));
    } else if (what == "locked"_L1) {
        wanted.connectionSetup = {u"PRAGMA busy_timeout=50"_s};
        auto db = connection();
        PARVIS_OK(db);
        holder = std::move(*db);
        PARVIS_OK(holder->exec(u"PRAGMA locking_mode=EXCLUSIVE"_s));
        PARVIS_OK(holder->exec(u"BEGIN EXCLUSIVE"_s));
        PARVIS_OK(holder->exec(u"UPDATE workspace SET name = 'mine'"_s));
    }
    const QByteArray before = content(wanted.location);
    const auto opened = WorkspaceStore::open(wanted);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QVERIFY2(opened.error().detail.contains(wanted.location), qPrintable(opened.error().detail));
    QVERIFY(content(wanted.location) == before);
    QCOMPARE(QFileInfo::exists(wanted.location), what != "nothing"_L1);
}

void Opening::aDamagedFileIsNamedAndLeftAlone()
{
    if (onPostgres())
        QSKIP("files");
    const Account account = newAccount(u"shop"_s);
    for (int i = 0; i < 300; ++i)
        scheduled(account.id, at(i), QString(400, u'x'));
    store.reset();
    QVERIFY(QFile::copy(location(), location() + u".good.bak"_s));
    QFile file(location());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 4; page < file.size() / 4096; page += 2) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\x5a'));
    }
    file.close();
    const QByteArray before = content(location());
    const auto opened = WorkspaceStore::open(options());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"damaged"_s);
    QVERIFY(opened.error().detail.contains(location()));
    QVERIFY(content(location()) == before);
    const QStringList copies = WorkspaceStore::goodCopies(location());
    QCOMPARE(copies, QStringList{location() + u".good.bak"_s});
    StoreOptions good = options();
    good.location = copies.front();
    const auto copy = WorkspaceStore::open(good);
    PARVIS_OK(copy);
    PARVIS_VALUE(rows, (*copy)->posts().list({}));
    QCOMPARE(rows.size(), size_t(300));
    // Its very beginning gone: a copy beside it tells that it was one of ours.
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, '\0'));
    file.close();
    const auto worse = WorkspaceStore::open(options());
    QVERIFY(!worse);
    QCOMPARE(worse.error().code, u"damaged"_s);
}

void Opening::aNewerOneIsReadOnly()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(1), u"hier"_s);
    store.reset();
    PARVIS_OK(sql(u"UPDATE workspace SET schema_version = 1000"_s));
    const auto opened = WorkspaceStore::open(options());
    PARVIS_OK(opened);
    store = *opened;
    QVERIFY(store->workspace().info().readOnly);
    QCOMPARE(store->workspace().info().schemaVersion, 1000);
    PARVIS_VALUE(found, store->posts().find(made.post.id));
    QCOMPARE(found.post.base.text, u"hier"_s);
    const auto refused = now(store->workspace().setSetting(u"a"_s, u"b"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"read_only"_s);
    PARVIS_FAILS(store->outbox().claimDue({{u"w"_s}, at(9), Milliseconds(1), 1, 1, {}}), ErrorKind::Storage);
    PARVIS_FAILS(store->posts().create(post(u"x"_s), {}), ErrorKind::Storage);
    store.reset();
    QCOMPARE(sql(u"SELECT schema_version FROM workspace"_s)->value(0), u"1000"_s);
}

void Opening::opensWithoutBlocking()
{
    store.reset();
    const auto opened = await(WorkspaceStore::openAsync(options()));
    PARVIS_OK(opened);
    store = *opened;
    QCOMPARE(store->workspace().info().name, u"Boulangerie"_s);
    QCOMPARE(store->workspace().changes()->thread(), QThread::currentThread());
    QSignalSpy spy(store->workspace().changes(), &ChangeFeed::changed);
    newAccount(u"shop"_s);
    QTRY_VERIFY(!spy.isEmpty());
    const auto missing = await(WorkspaceStore::openAsync([this] {
        StoreOptions wrong = options();
        wrong.location = onPostgres() ? u"postgresql://nobody@127.0.0.1:1/none"_s : u"/nowhere/at/all"_s;
        return wrong;
    }()));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, onPostgres() ? u"unreachable"_s : u"not_there"_s);
}

void Opening::aDroppedOpeningCloses()
{
    store.reset();
    const int before = handles();
    {
        const auto dropped = WorkspaceStore::openAsync(options());
        QTRY_VERIFY(handles() > before); // it did open before nobody wanted it any more
    }
    QTRY_COMPARE(handles(), before);
    PARVIS_OK(await(WorkspaceStore::openAsync(options())));
}

void Opening::keepsOneGoodCopyADay()
{
    if (onPostgres())
        QSKIP("files");
    const Account account = newAccount(u"shop"_s);
    store.reset();
    const QString copy = location() + u".good.bak"_s;
    StoreOptions wanted = options();
    wanted.goodCopy = true;
    const SystemClock real;
    wanted.clock = &real;
    store = another(wanted);
    QTRY_VERIFY(QFileInfo::exists(copy));
    store.reset();
    QCOMPARE(WorkspaceStore::goodCopies(location()), QStringList{copy});
    const QByteArray first = content(copy);
    store = another(wanted); // on the same day: the copy stays
    newAccount(u"second"_s);
    store.reset();
    QVERIFY(content(copy) == first);
    StoreOptions tomorrow = wanted;
    FakeClock later(real.now() + Milliseconds(90'000'000));
    tomorrow.clock = &later;
    store = another(tomorrow);
    QTRY_VERIFY(content(copy) != first);
    store.reset();
    StoreOptions good = options();
    good.location = copy;
    store = another(good);
    PARVIS_VALUE(accounts, store->accounts().list());
    QCOMPARE(accounts.size(), size_t(2));
    QCOMPARE(account.handle, u"shop@social.example"_s);
}

void Opening::migratesAndKeepsACopy()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_DONE(store->workspace().setSetting(u"theme"_s, u"dark"_s));
    store.reset();
    auto db = connection();
    PARVIS_OK(db);
    const auto list = plus({addsAColumn});
    const int today = store::schemaVersion();
    PARVIS_OK(store::migrate(**db, list));
    QCOMPARE(*store::storedVersion(**db), today + 1);
    QCOMPARE(*(*db)->number(u"SELECT COUNT(*) FROM setting WHERE note = '' AND value = 'dark'"_s), 1);
    PARVIS_OK(store::migrate(**db, list)); // nothing left to do
    if (onPostgres())
        return;
    const QStringList copies = WorkspaceStore::goodCopies(location());
    QCOMPARE(copies, QStringList{u"%1.before-v%2.bak"_s.arg(location()).arg(today + 1)});
    StoreOptions old = options();
    old.location = copies.front();
    const auto before = WorkspaceStore::open(old);
    PARVIS_OK(before);
    QCOMPARE((*before)->workspace().info().schemaVersion, today);
    PARVIS_VALUE(accounts, (*before)->accounts().list());
    QVERIFY(accounts.size() == 1 && accounts.front().id == account.id);
    PARVIS_OK(store::copyBeforeMigration(**db, today + 1)); // an earlier copy is never overwritten
    QCOMPARE(WorkspaceStore::goodCopies(location()).size(), 2);
}

// A file as the first version left it: one account, one post published and one planned, one comment.
void Opening::versionOneBecomesToday()
{
    if (onPostgres())
        QSKIP("a file");
    const auto fresh = store::describeSchema(**connection());
    PARVIS_OK(fresh);
    QTemporaryDir folder;
    StoreOptions wanted = options();
    wanted.location = folder.filePath(u"version1.parvis"_s);
    QFile file(wanted.location);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(qUncompress(fixture(u"store/version1.parvis.z"_s)));
    file.close();
    const auto opened = WorkspaceStore::open(wanted);
    PARVIS_OK(opened);
    QCOMPARE((*opened)->workspace().info().schemaVersion, store::schemaVersion());
    QCOMPARE((*opened)->workspace().info().name, u"Version one"_s);
    PARVIS_VALUE(rows, (*opened)->posts().list({}));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows.front().excerpt, u"Bonjour de la version une"_s);
    QCOMPARE(rows.back().state, PublicationState::Scheduled);
    PARVIS_VALUE(report, (*opened)->workspace().verify());
    QVERIFY2(report.ok(), qPrintable(report.problems.join(u'\n')));
    store::Connection::Options plain;
    plain.location = *store::parseLocation(wanted.location);
    const auto db = store::Connection::open(plain, store::Role::Writer);
    PARVIS_OK(db);
    auto migrated = store::describeSchema(**db);
    PARVIS_OK(migrated);
    migrated->removeIf(
        [](const QString& line) { return line.contains("sqlite_stat"_L1); }); // an old file has statistics
    QCOMPARE(*migrated, *fresh);
}

void Opening::aFailedMigrationLeavesTheOldOne()
{
    store.reset();
    auto db = connection();
    PARVIS_OK(db);
    const auto before = store::describeSchema(**db);
    QVERIFY(!store::migrate(**db, plus({addsAColumn, failsHalfWay})));
    QCOMPARE(*store::storedVersion(**db), store::schemaVersion() + 1); // the first one is a whole step
    const auto after = store::describeSchema(**db);
    QVERIFY(!after->filter(u"setting.note"_s).isEmpty());
    QVERIFY(after->filter(u"half"_s).isEmpty());
    QCOMPARE(after->size(), before->size() + 2);
}

void Opening::aFailedCreationLeavesNothing()
{
    store.reset();
    StoreOptions wanted = options();
    QTemporaryDir folder;
    if (onPostgres())
        PARVIS_OK(sql(u"DROP SCHEMA parvis CASCADE"_s));
    else
        wanted.location = folder.filePath(u"new.parvis"_s);
    wanted.statementHook = [](const QString& statement) -> std::optional<Error> {
        if (statement.startsWith("CREATE TABLE media_chunk"_L1))
            return Error::make(ErrorKind::Storage, u"no space"_s);
        return std::nullopt;
    };
    QVERIFY(!WorkspaceStore::create(wanted, {}));
    if (!onPostgres())
        QVERIFY(QDir(folder.path()).isEmpty());
    wanted.statementHook = nullptr;
    PARVIS_OK(WorkspaceStore::create(wanted, {}));
}

void Opening::parsesLocations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // dialect host port database user options, or "error"
    QTest::newRow("file") << u"/data/a b.parvis"_s << u"sqlite /data/a b.parvis"_s;
    QTest::newRow("server") << u"postgresql://anna@db.example/parvis"_s
                            << u"postgresql db.example 5432 parvis anna sslmode=require;connect_timeout=10"_s;
    QTest::newRow("loopback") << u"postgresql://anna@127.0.0.1:5544/p"_s
                              << u"postgresql 127.0.0.1 5544 p anna connect_timeout=10"_s;
    QTest::newRow("its own word")
        << u"postgresql://a@db.example/p?sslmode=verify-full&sslrootcert=/etc/ca.pem"_s
        << u"postgresql db.example 5432 p a sslmode=verify-full;sslrootcert=/etc/ca.pem;connect_timeout=10"_s;
    QTest::newRow("nothing smuggled in") << u"postgresql://a@db.example/p?sslmode=disable%3Bservice%3Dx&host=evil"_s
                                         << u"postgresql db.example 5432 p a connect_timeout=10"_s;
    QTest::newRow("no database") << u"postgresql://a@db.example"_s << u"error"_s;
    QTest::newRow("empty") << u" "_s << u"error"_s;
}

void Opening::parsesLocations()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto where = store::parseLocation(text);
    QString told = u"error"_s;
    if (where && where->dialect == store::Dialect::Sqlite)
        told = u"sqlite "_s + where->file;
    else if (where)
        told = u"postgresql %1 %2 %3 %4 %5"_s.arg(where->host)
                   .arg(where->port)
                   .arg(where->database, where->user, where->connectOptions);
    QCOMPARE(told, expected);
    QCOMPARE(WorkspaceStore::isServer(text), expected.startsWith("postgresql"_L1));
}

void Opening::wrongPasswords()
{
    if (!onPostgres())
        QSKIP("files have no password");
    QUrl url(location());
    const QByteArray right = url.password().toUtf8();
    url.setPassword(QString());
    StoreOptions wanted = options();
    wanted.location = url.toString();
    wanted.password = [] { return Secret<QByteArray>("wrong"); };
    const auto refused = WorkspaceStore::open(wanted);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"wrong_password"_s);
    wanted.password = [right] { return Secret<QByteArray>(right); };
    PARVIS_OK(WorkspaceStore::open(wanted));
    QUrl elsewhere(location());
    elsewhere.setPath(u"/no_such_database"_s);
    wanted.location = elsewhere.toString();
    const auto nowhere = WorkspaceStore::open(wanted);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, u"not_there"_s);
    // Somebody who may connect but was granted nothing.
    wanted.location = qEnvironmentVariable("PARVIS_TEST_POSTGRES_MEMBER");
    const auto forbidden = WorkspaceStore::open(wanted);
    QVERIFY(!forbidden);
    QCOMPARE(forbidden.error().code, u"forbidden"_s);
    // TLS, where the server offers it.
    const QString certificate = qEnvironmentVariable("PARVIS_TEST_POSTGRES_CA");
    if (certificate.isEmpty())
        return;
    wanted.location = location() + u"?sslmode=verify-full&sslrootcert="_s + certificate;
    wanted.location.replace(u"127.0.0.1"_s, u"localhost"_s);
    PARVIS_OK(WorkspaceStore::open(wanted));
}

QTEST_GUILESS_MAIN(Opening)
#include "opening.moc"

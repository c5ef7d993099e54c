// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "domain/publishing/transitions.h"
#include <QSqlDatabase>
#include <QSqlQuery>

namespace parvis::test {

using namespace Qt::StringLiterals;

StoreTest::StoreTest() = default;

bool StoreTest::onPostgres()
{
    return qEnvironmentVariable("PARVIS_TEST_DIALECT") == "postgresql"_L1;
}

QString StoreTest::describeDatabase()
{
    const QString name = u"describe"_s;
    QString version;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(u":memory:"_s);
        if (db.open()) {
            QSqlQuery query(u"SELECT sqlite_version()"_s, db);
            version = query.next() ? query.value(0).toString() : QString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return u"SQLite "_s + version;
}

void StoreTest::initTestCase()
{
    if (onPostgres() && qEnvironmentVariableIsEmpty("PARVIS_TEST_POSTGRES"))
        QFAIL("this run is for PostgreSQL, but PARVIS_TEST_POSTGRES is not set");
    init();
    if (onPostgres()) {
        const auto version = sql(u"SHOW server_version"_s);
        PARVIS_OK(version);
        qInfo().noquote() << "database: PostgreSQL" << version->value(0);
    } else {
        qInfo().noquote() << "database:" << describeDatabase();
    }
    cleanup();
}

void StoreTest::freshLocation()
{
    if (!onPostgres()) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_location = m_folder->filePath(u"shop.parvis"_s);
        return;
    }
    m_location = qEnvironmentVariable("PARVIS_TEST_POSTGRES");
    const auto dropped = sql(u"DROP SCHEMA IF EXISTS parvis CASCADE"_s);
    PARVIS_OK(dropped);
}

void StoreTest::init()
{
    clock.set({1'795'305'600'000});
    freshLocation();
    NewWorkspace workspace;
    workspace.name = u"Boulangerie"_s;
    workspace.zone = *ZoneId::fromName(u"Europe/Paris");
    workspace.publicKey = QByteArray("\x01\x00\x02key", 6);
    workspace.keyId = u"key-1"_s;
    const auto made = WorkspaceStore::create(options(), workspace);
    PARVIS_OK(made);
    store = *made;
}

void StoreTest::cleanup()
{
    // Whatever a test did to conversations, the figures have followed.
    if (store && !m_meddled && !QTest::currentTestFailed()) {
        const auto verdict = now(store->insights().checkFigures());
        if (verdict)
            QVERIFY2(verdict->agrees(), qPrintable(verdict->examples.join(u'\n')));
    }
    m_meddled = false;
    store.reset();
    m_server.reset();
    m_folder.reset();
}

StoreOptions StoreTest::options() const
{
    StoreOptions options;
    options.location = m_location;
    options.clock = &clock;
    options.goodCopy = false;
    options.pollInterval = Milliseconds(20);
    return options;
}

std::shared_ptr<WorkspaceStore> StoreTest::another(StoreOptions options) const
{
    const auto opened = WorkspaceStore::open(options);
    if (!opened)
        qWarning().noquote() << opened.error().detail;
    return opened.value_or(nullptr);
}

std::shared_ptr<WorkspaceStore> StoreTest::settled(StoreOptions options) const
{
    options.readers = 1; // what this reads comes after what the opening reads
    const auto opened = another(options);
    if (opened && !now(opened->privacy().erased()))
        qWarning("what the opening began did not end");
    return opened;
}

Account StoreTest::newAccount(const QString& name, const QString& network)
{
    Account account;
    account.network = network;
    account.server = u"https://social.example"_s;
    account.remoteId = {u"id-of-"_s + name};
    account.handle = name + u"@social.example"_s;
    account.name = name;
    account.capabilities.network = network;
    const auto added = now(store->accounts().add(account, "sealed"));
    return added.value_or(Account{});
}

Publication StoreTest::planned(AccountId account, Instant due) const
{
    Publication publication;
    publication.account = account;
    publication.network = u"mastodon"_s;
    publication.state = PublicationState::Scheduled;
    publication.plan.zone = *ZoneId::fromName(u"Europe/Paris");
    publication.plan.due = due;
    publication.plan.wall = wallTimeAt(due, publication.plan.zone);
    return publication;
}

Post StoreTest::post(const QString& text)
{
    Post post;
    post.base.text = text;
    post.createdBy = u"Amélie"_s;
    return post;
}

PostWithPublications StoreTest::scheduled(AccountId account, Instant due, const QString& text)
{
    return now(store->posts().create(post(text), {planned(account, due)})).value_or(PostWithPublications{});
}

Publication StoreTest::published(AccountId account, const QString& remote, Instant when)
{
    Publication publication = planned(account, when);
    publication.state = PublicationState::Published;
    publication.remote = {{remote}, u"v1"_s, u"https://social.example/"_s + remote};
    publication.publishedAt = when;
    Segment segment;
    segment.state = SegmentState::Done;
    segment.remote = publication.remote;
    publication.segments = {segment};
    const auto made = now(store->posts().create(post(u"Notre pain"_s), {publication}));
    return made ? made->publications.front() : Publication{};
}

IncomingMessage StoreTest::comment(const QString& remote, const QString& parent, Instant created, const QString& text,
                                   const QString& author) const
{
    IncomingMessage message;
    message.remote = {{remote}, {}, u"https://social.example/"_s + remote};
    message.parent = {parent};
    message.author.network = u"mastodon"_s;
    message.author.remoteId = {u"id-of-"_s + author};
    message.author.handle = author + u"@social.example"_s;
    message.author.name = author;
    message.text = text;
    message.language = u"fr"_s;
    message.created = created;
    return message;
}

Result<IngestResult> StoreTest::ingest(AccountId account, const std::vector<IncomingMessage>& messages,
                                       const std::optional<InboxCursor>& cursor,
                                       const std::optional<RemoteId>& completeThread)
{
    return now(store->inbox().ingest(account, messages, cursor, completeThread));
}

Result<QStringList> StoreTest::sql(const QString& statement)
{
    m_meddled = m_meddled || !statement.startsWith("SELECT"_L1);
    // Qt writes an empty number of PostgreSQL's as 0.
    const auto line = [](store::Row& row) { return row.nextIsNull() ? QString() : row.text(); };
    if (m_server) {
        const auto rows = m_server->all(statement, {}, line);
        if (rows)
            return QStringList(rows->begin(), rows->end());
        m_server.reset();
        return Failure(rows.error());
    }
    store::Connection::Options options;
    const auto location = store::parseLocation(m_location);
    if (!location)
        return Failure(location.error());
    options.location = *location;
    auto db = store::Connection::open(options, store::Role::Watcher);
    if (!db)
        return Failure(db.error());
    auto rows = (*db)->all(statement, {}, line);
    if (!rows)
        return Failure(rows.error());
    if (onPostgres())
        m_server = std::move(*db);
    return QStringList(rows->begin(), rows->end());
}

} // namespace parvis::test

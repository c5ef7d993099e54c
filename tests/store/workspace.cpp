// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <QFileInfo>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Workspace : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatItWasMadeWith();
    void accountsComeBack();
    void aReconnectIsTheSameAccount();
    void savingAsksTheRevision();
    void removingCancelsAndErases();
    void tokensRotateOneAtATime();
    void settingsAndWorkers();
    void tellsItsOwnChanges();
    void hearsOthersChanges();
    void backsUpWhileOpen();
    void answersAfterClosing();
};

void Workspace::keepsWhatItWasMadeWith()
{
    for (const auto& open : {store, another()}) {
        QVERIFY(open);
        const WorkspaceInfo info = open->workspace().info();
        QCOMPARE(info.name, u"Boulangerie"_s);
        QCOMPARE(info.zone.name(), u"Europe/Paris"_s);
        QCOMPARE(info.publicKey, QByteArray("\x01\x00\x02key", 6));
        QCOMPARE(info.keyId, u"key-1"_s);
        QCOMPARE(info.dialect, onPostgres() ? u"postgresql"_s : u"sqlite"_s);
        QCOMPARE(info.created, clock.now());
        QVERIFY(!info.readOnly);
        QVERIFY(!info.location.contains(u"owner-pass"_s));
    }
    const auto again = WorkspaceStore::create(options(), {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"exists"_s);
    QCOMPARE(another()->workspace().info().name, u"Boulangerie"_s);
}

void Workspace::accountsComeBack()
{
    const Account made = newAccount(u"shop"_s);
    QVERIFY(!made.id.isNull());
    PARVIS_VALUE(found, store->accounts().find(made.id));
    QVERIFY(found == made);
    newAccount(u"other"_s, u"bluesky"_s);
    PARVIS_VALUE(all, store->accounts().list());
    QCOMPARE(all.size(), size_t(2));
    PARVIS_FAILS(store->accounts().find({5}), ErrorKind::NotFound);
}

void Workspace::aReconnectIsTheSameAccount()
{
    const Account made = newAccount(u"shop"_s);
    PARVIS_DONE(store->accounts().setState(made.id, AccountState::Revoked, u"token gone"_s, std::nullopt));
    Account again = made;
    again.id = {};
    again.name = u"Shop, renamed"_s;
    PARVIS_VALUE(joined, store->accounts().add(again, "new sealed"));
    QCOMPARE(joined.id, made.id);
    QCOMPARE(joined.state, AccountState::Ok);
    QCOMPARE(joined.name, u"Shop, renamed"_s);
    PARVIS_VALUE(credentials, store->accounts().credentials(made.id));
    QCOMPARE(credentials.sealed, QByteArray("new sealed"));
    QCOMPARE(credentials.revision, 2);
    PARVIS_VALUE(all, store->accounts().list());
    QCOMPARE(all.size(), size_t(1));
    // After a removal too: its history is its own again.
    PARVIS_DONE(store->accounts().remove(made.id));
    PARVIS_VALUE(back, store->accounts().add(again, "third"));
    QCOMPARE(back.id, made.id);
}

void Workspace::savingAsksTheRevision()
{
    Account account = newAccount(u"shop"_s);
    account.colour = 3;
    account.brand = u"Maison Léa"_s;
    PARVIS_VALUE(saved, store->accounts().save(account));
    QCOMPARE(saved.colour, 3);
    QCOMPARE(saved.brand, u"Maison Léa"_s);
    PARVIS_FAILS(store->accounts().save(account), ErrorKind::Conflict);
    // A worker's news does not stand in a person's way.
    PARVIS_DONE(store->accounts().setState(account.id, AccountState::Offline, u"down"_s, at(3)));
    saved.colour = 4;
    PARVIS_VALUE(more, store->accounts().save(saved));
    QCOMPARE(more.state, AccountState::Offline);
    QVERIFY(more.pausedUntil && *more.pausedUntil == at(3));
    // Signing in again is no news of whom it speaks for.
    Account again = more;
    again.brand.clear();
    PARVIS_VALUE(back, store->accounts().add(again, "sealed"));
    QCOMPARE(back.id, account.id);
    QCOMPARE(back.brand, u"Maison Léa"_s);
    PARVIS_VALUE(all, store->accounts().list());
    QCOMPARE(all.front().brand, u"Maison Léa"_s);
    PARVIS_FAILS(store->accounts().setState({8}, AccountState::Ok, {}, std::nullopt), ErrorKind::NotFound);
}

void Workspace::removingCancelsAndErases()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    const auto planned = scheduled(account.id, at(5));
    const auto kept = scheduled(other.id, at(5));
    const Publication out = published(account.id, u"r1"_s, at(-5));
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, u"r1"_s, at(-1), u"Merci"_s)}));
    PARVIS_DONE(store->accounts().remove(account.id));
    PARVIS_VALUE(cancelled, store->posts().publication(planned.publications.front().id));
    QCOMPARE(cancelled.state, PublicationState::Cancelled);
    QVERIFY(cancelled.error && cancelled.error->code == "account_removed"_L1);
    PARVIS_VALUE(history, store->posts().publication(out.id));
    QCOMPARE(history.state, PublicationState::Published);
    PARVIS_VALUE(untouched, store->posts().publication(kept.publications.front().id));
    QCOMPARE(untouched.state, PublicationState::Scheduled);
    PARVIS_VALUE(conversations, store->inbox().list({}));
    QCOMPARE(conversations.size(), size_t(1));
    PARVIS_FAILS(store->accounts().credentials(account.id), ErrorKind::NotFound);
    const auto left = sql(u"SELECT COUNT(*) FROM account WHERE removed = 1 AND length(credentials) > 0"_s);
    PARVIS_OK(left);
    QCOMPARE(left->value(0), u"0"_s);
    PARVIS_FAILS(store->accounts().remove(account.id), ErrorKind::NotFound);
}

void Workspace::tokensRotateOneAtATime()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_VALUE(first, store->accounts().credentials(account.id));
    PARVIS_VALUE(second, store->accounts().saveCredentials(account.id, "rotated", first.revision));
    QCOMPARE(second, first.revision + 1);
    PARVIS_FAILS(store->accounts().saveCredentials(account.id, "late", first.revision), ErrorKind::Conflict);
    PARVIS_VALUE(stored, store->accounts().credentials(account.id));
    QCOMPARE(stored.sealed, QByteArray("rotated"));
    const Milliseconds length(30'000);
    PARVIS_VALUE(mine, store->accounts().leaseRefresh(account.id, u"w1"_s, at(0), length));
    PARVIS_VALUE(theirs, store->accounts().leaseRefresh(account.id, u"w2"_s, at(0), length));
    PARVIS_VALUE(mineAgain, store->accounts().leaseRefresh(account.id, u"w1"_s, at(0), length));
    PARVIS_VALUE(after, store->accounts().leaseRefresh(account.id, u"w2"_s, at(1), length));
    QVERIFY(mine && !theirs && mineAgain && after);
}

void Workspace::settingsAndWorkers()
{
    PARVIS_VALUE(unset, store->workspace().setting(u"theme"_s));
    QVERIFY(unset.isEmpty());
    PARVIS_DONE(store->workspace().setSetting(u"theme"_s, u"dark"_s));
    PARVIS_DONE(store->workspace().setSetting(u"theme"_s, u"light"_s));
    PARVIS_VALUE(set, store->workspace().setting(u"theme"_s));
    QCOMPARE(set, u"light"_s);
    WorkerStatus status{{u"host-1"_s}, u"host"_s, at(0), at(1), u"idle"_s, at(9)};
    PARVIS_DONE(store->workspace().heartbeat(status));
    status.state = u"sending"_s;
    status.lastSeen = at(2);
    status.nextDue.reset();
    PARVIS_DONE(store->workspace().heartbeat(status));
    PARVIS_VALUE(workers, store->workspace().workers());
    QCOMPARE(workers.size(), size_t(1));
    QCOMPARE(workers[0].state, u"sending"_s);
    QCOMPARE(workers[0].lastSeen, at(2));
    QVERIFY(!workers[0].nextDue);
    PARVIS_DONE(store->workspace().workerGone({u"host-1"_s}));
    PARVIS_VALUE(none, store->workspace().workers());
    QVERIFY(none.empty());
}

namespace {

struct Heard : QObject {
    std::vector<Change> changes;
    bool has(Topic topic, qint64 id) const
    {
        return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
            return change.topic == topic &&
                   (change.ids.empty() || std::find(change.ids.begin(), change.ids.end(), id) != change.ids.end());
        });
    }
    void listen(WorkspaceStore& store)
    {
        connect(store.workspace().changes(), &ChangeFeed::changed, this,
                [this](const std::vector<Change>& news) { changes.insert(changes.end(), news.begin(), news.end()); });
    }
};

} // namespace

void Workspace::tellsItsOwnChanges()
{
    Heard heard;
    heard.listen(*store);
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(1));
    QTRY_VERIFY(heard.has(Topic::Accounts, account.id.value));
    QTRY_VERIFY(heard.has(Topic::Publications, made.publications.front().id.value));
    const auto exact = std::any_of(heard.changes.begin(), heard.changes.end(), [&](const Change& change) {
        return change.topic == Topic::Publications && change.ids == std::vector{made.publications.front().id.value};
    });
    QVERIFY(exact);
    heard.changes.clear();
    PARVIS_FAILS(store->accounts().setState({5}, AccountState::Ok, {}, std::nullopt), ErrorKind::NotFound);
    PARVIS_DONE(store->workspace().setSetting(u"a"_s, u"b"_s));
    QTRY_VERIFY(heard.has(Topic::Settings, 0));
    QVERIFY(!heard.has(Topic::Accounts, 5)); // what failed told nothing
}

void Workspace::hearsOthersChanges()
{
    const auto other = another();
    QVERIFY(other);
    Heard heard;
    heard.listen(*other);
    const Account account = newAccount(u"shop"_s);
    QTRY_VERIFY(heard.has(Topic::Accounts, account.id.value));
    QVERIFY(!heard.has(Topic::Samples, 1));
    heard.changes.clear();
    for (int i = 0; i < 5; ++i) {
        const auto made = scheduled(account.id, at(i));
        QVERIFY(!made.post.id.isNull());
        PARVIS_DONE(other->workspace().setSetting(u"mine"_s, QString::number(i)));
    }
    QTRY_VERIFY(heard.has(Topic::Publications, 1) || heard.changes.size() > 5);
    PARVIS_VALUE(rows, other->posts().list({}));
    QCOMPARE(rows.size(), size_t(5));
}

void Workspace::backsUpWhileOpen()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(1), u"gardé"_s);
    PARVIS_OK(ingest(account.id, {comment(u"c1"_s, {}, at(0), u"Bonjour le fournil"_s)}));
    PARVIS_VALUE(asset, store->media().add({}, QByteArray(3'000'000, 'x')));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"it's a backup.parvis"_s);
    PARVIS_DONE(store->workspace().backup(file));
    PARVIS_FAILS(store->workspace().backup(file), ErrorKind::Conflict);
    StoreOptions copy = options();
    copy.location = file;
    const auto opened = WorkspaceStore::open(copy);
    PARVIS_OK(opened);
    PARVIS_VALUE(post, (*opened)->posts().find(made.post.id));
    QCOMPARE(post.post.base.text, u"gardé"_s);
    PARVIS_VALUE(bytes, (*opened)->media().bytes(asset.id));
    QCOMPARE(bytes.size(), qsizetype(3'000'000));
    ConversationQuery query;
    query.text = u"fournil"_s;
    PARVIS_VALUE(found, (*opened)->inbox().list(query));
    QCOMPARE(found.size(), size_t(1));
    PARVIS_VALUE(report, (*opened)->workspace().verify());
    QVERIFY2(report.ok() && report.mended.isEmpty(), qPrintable((report.problems + report.mended).join(u'\n')));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

void Workspace::answersAfterClosing()
{
    // Everything queued is answered, whatever becomes of the store.
    std::vector<Async<void>> answers;
    for (int i = 0; i < 200; ++i)
        answers.push_back(store->workspace().setSetting(u"n"_s, QString::number(i)));
    store.reset();
    for (const auto& answer : answers)
        QVERIFY(answer.isFinished());
    const auto again = another();
    PARVIS_VALUE(value, again->workspace().setting(u"n"_s));
    const bool last = answers.back().future().result().has_value();
    QCOMPARE(value, last ? u"199"_s : value);
    QVERIFY(last);
}

QTEST_GUILESS_MAIN(Workspace)
#include "workspace.moc"

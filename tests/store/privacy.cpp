// SPDX-License-Identifier: GPL-3.0-or-later
// A person erased to the last byte: tables, index, log, file, backups, exports; they do not come back by a sync or out
// of an old copy.
#include "fixture.h"

#include "domain/people/retention.h"
#include "domain/publishing/transitions.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Privacy : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsFoundAfterwards();
    void theRehearsalChangesNothingAndTellsTheSame();
    void othersKeepWhatIsTheirs();
    void theSyncBringsNobodyBack();
    void aRestoredCopyIsErasedAgain();
    void aListIsAppliedElsewhere();
    void anAnswerOnItsWayIsWaitedFor();
    void ownAccountsAreNotErased();

private:
    const QString handle = u"zephyrine.q@hidden.example"_s, name = u"Zéphyrine Quatrebarbes"_s,
                  did = u"did:plc:zephyrine4barbes"_s;
    const QString text = u"Mon colis 7781 n’est jamais arrivé, quelle honte"_s;
    const QString second = u"Toujours rien du tout : \"remboursez\" la commande"_s;

    IncomingMessage theirs(const QString& id, const QString& parent, int minutes, const QString& words) const
    {
        IncomingMessage m = comment(id, parent, at(minutes), words, u"zeph"_s);
        m.author.handle = handle;
        m.author.name = name;
        m.author.remoteId = {did};
        m.author.profileUrl = u"https://hidden.example/@zephyrine.q"_s;
        m.author.followers = 12;
        return m;
    }
    IncomingMessage others(const QString& id, const QString& parent, int minutes, const QString& words) const
    {
        return comment(id, parent, at(minutes), words, u"bystander"_s);
    }
    // A shop whose customer shows up everywhere a person can.
    struct Shop {
        Account account;
        PersonId person;
        ConversationId alone, mixed;
        Publication answer;
    };
    Shop open()
    {
        Shop shop;
        shop.account = newAccount(u"shop"_s);
        published(shop.account.id, u"p1"_s, at(-100));
        IncomingMessage picture = theirs(u"z1"_s, {}, -50, text);
        picture.media = {{u"image"_s, u"https://hidden.example/zephyrine.png"_s, u"La porte de Zéphyrine"_s}};
        (void)ingest(shop.account.id, {picture, theirs(u"z2"_s, u"z1"_s, -49, second)});
        (void)ingest(shop.account.id,
                     {others(u"o1"_s, u"p1"_s, -40, u"Très beau"_s),
                      theirs(u"z3"_s, u"p1"_s, -39, u"Pas pour moi, merci bien"_s),
                      others(u"o2"_s, u"p1"_s, -38,
                             u"@zephyrine.q@hidden.example pourquoi ? Zéphyrine Quatrebarbes exagère"_s)});
        const auto conversations = now(store->inbox().list({}));
        for (const Conversation& c : *conversations)
            (c.root.value == u"p1"_s ? shop.mixed : shop.alone) = c.id;
        shop.person = now(store->inbox().find(shop.alone))->customer.id;
        while (now(store->inbox().indexBatch(100)).value_or(0) > 0) {
        }
        shop.answer =
            reply(shop, u"@zephyrine.q@hidden.example Bonjour Zéphyrine Quatrebarbes, nous cherchons le colis"_s);
        (void)now(store->inbox().addNote(shop.alone, u"Inès"_s, u"Zéphyrine est fâchée, rappeler au 06"_s));
        (void)now(store->people().addNote(shop.person, u"Inès"_s, u"Habite Quatrebarbes-les-Bains"_s));
        const auto field = now(store->people().saveField({{}, u"City"_s, FieldKind::Text, {}, 0}));
        (void)now(store->people().setField(shop.person, field->id, u"Quatrebarbes"_s));
        IncomingMessage like = theirs(u"like1"_s, u"p1"_s, -20, {});
        like.kind = InboxKind::Like;
        (void)ingest(shop.account.id, {like});
        Idea idea;
        idea.title = text.left(30);
        idea.text = u"Zéphyrine Quatrebarbes voudrait un suivi"_s;
        idea.createdBy = u"Inès"_s;
        const auto stored = now(store->ideas().save(idea));
        const auto first = now(store->inbox().messages(shop.alone))->front().id;
        (void)now(store->ideas().addMessage(stored->id, first, u"Inès"_s));
        (void)now(store->governance().addComment(
            {0, shop.answer.post, u"Tom"_s, u"Ask zephyrine.q@hidden.example first"_s, {}, {}}));
        (void)now(store->workspace().setSetting(u"last_search"_s, u"from:zephyrine.q@hidden.example"_s));
        while (now(store->inbox().indexBatch(100)).value_or(0) > 0) {
        }
        return shop;
    }
    Publication reply(const Shop& shop, const QString& words)
    {
        const auto target = now(store->inbox().messages(shop.alone))->front();
        Message message;
        message.conversation = shop.alone;
        message.account = shop.account.id;
        message.content.text = words;
        message.content.author.network = u"mastodon"_s;
        message.content.author.remoteId = {u"id-of-shop"_s};
        message.content.author.handle = u"shop@social.example"_s;
        message.state = MessageState::Queued;
        Publication p = planned(shop.account.id, at(0));
        p.network = u"mastodon"_s;
        p.state = PublicationState::Published;
        p.remote = {{u"r1"_s}, {}, u"https://social.example/r1"_s};
        p.publishedAt = at(-1);
        p.reply = ReplyTarget{shop.alone, target.id, target.content.remote, {}, Visibility::Public, handle};
        Segment segment;
        segment.state = SegmentState::Done;
        segment.remote = p.remote;
        p.segments = {segment};
        const auto stored = now(store->inbox().addReply(message, post(words), p));
        // The outbox tells the message that it went out, by a person's word here.
        const auto publication = now(store->posts().publication(stored->publication));
        return *now(store->posts().save(*publication, u"as sent"_s));
    }
    QStringList needles() const
    {
        return {handle,
                u"zephyrine"_s,
                name,
                u"Quatrebarbes"_s,
                did,
                u"colis 7781"_s,
                u"quelle honte"_s,
                u"Toujours rien du tout"_s,
                u"remboursez"_s,
                u"Pas pour moi"_s,
                u"hidden.example"_s,
                u"Zéphyrine"_s,
                u"7781"_s};
    }
    // What of it stands in the bytes, whatever the case.
    QStringList foundIn(const QByteArray& bytes) const
    {
        QStringList found;
        const QByteArray low = bytes.toLower();
        for (const QString& needle : needles()) {
            if (low.contains(needle.toUtf8().toLower()) || low.contains(needle.toLower().toUtf8()))
                found << needle;
        }
        return found;
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Everything the database keeps: its files, or a dump of the server.
    QByteArray allBytes() const
    {
        if (!onPostgres())
            return bytesOf(location()) + bytesOf(location() + u"-wal"_s) + bytesOf(location() + u"-shm"_s);
        QProcess dump;
        dump.start(u"pg_dump"_s, {u"--schema=parvis"_s, location()});
        return dump.waitForFinished(60'000) && dump.exitCode() == 0 ? dump.readAllStandardOutput() : QByteArray();
    }
    QString folder() const { return onPostgres() ? m_elsewhere.path() : QFileInfo(location()).absolutePath(); }
    EraseReport erase(PersonId person)
    {
        const auto report = now(store->privacy().erase(person, u"Inès"_s, false));
        if (!report)
            qWarning().noquote() << report.error().detail;
        return report.value_or(EraseReport{});
    }
    QTemporaryDir m_elsewhere;
};

void Privacy::nothingIsFoundAfterwards()
{
    const Shop shop = open();
    QCOMPARE(foundIn(allBytes()), needles()); // else the search proves nothing
    const EraseReport report = erase(shop.person);
    QVERIFY(!report.parts.empty());
    QCOMPARE(report.kept, 1);
    QCOMPARE(report.conversations.size(), size_t(2));
    const auto copies = now(store->privacy().finishErasing());
    PARVIS_OK(copies);
    QVERIFY(copies->isEmpty());
    const QByteArray rest = allBytes();
    QVERIFY(rest.size() > 10'000);
    QCOMPARE(foundIn(rest), QStringList());
    // A backup made afterwards, and what it holds once it is opened.
    const QString backup = folder() + u"/after.parvis"_s;
    PARVIS_DONE(store->workspace().backup(backup));
    QVERIFY(bytesOf(backup).size() > 10'000);
    QCOMPARE(foundIn(bytesOf(backup)), QStringList());
    if (!onPostgres()) {
        store.reset(); // closing writes nothing of it either
        QCOMPARE(foundIn(allBytes()), QStringList());
        for (const QString& file : QDir(folder()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(foundIn(bytesOf(folder() + u'/' + file)).isEmpty(), qPrintable(file));
    }
}

void Privacy::theRehearsalChangesNothingAndTellsTheSame()
{
    const Shop shop = open();
    const auto before = now(store->people().find(shop.person, at(-60)));
    PARVIS_VALUE(rehearsed, store->privacy().erase(shop.person, u"Inès"_s, true));
    QVERIFY(rehearsed.dryRun);
    PARVIS_VALUE(still, store->people().find(shop.person, at(-60)));
    QVERIFY(still == *before);
    PARVIS_VALUE(erasedNobody, store->privacy().erased());
    QVERIFY(erasedNobody.empty());
    PARVIS_VALUE(found, store->inbox().list([] {
        ConversationQuery q;
        q.text = u"remboursez"_s;
        return q;
    }()));
    QCOMPARE(found.size(), size_t(1)); // the index was put back as well
    const EraseReport real = erase(shop.person);
    QVERIFY(real.parts == rehearsed.parts);
    QCOMPARE(real.kept, rehearsed.kept);
    const auto part = [&real](const QString& table) {
        for (const ErasePart& p : real.parts) {
            if (p.where == table)
                return p;
        }
        return ErasePart{};
    };
    QCOMPARE(part(u"person_identity"_s).removed, 1);
    QCOMPARE(part(u"message"_s).removed, 4);  // three of theirs and the note
    QCOMPARE(part(u"message"_s).redacted, 2); // our answer, and the bystander's mention
    QCOMPARE(part(u"activity"_s).removed, 1);
    QCOMPARE(part(u"contact_note"_s).removed, 1);
    QCOMPARE(part(u"contact_value"_s).removed, 1);
    QCOMPARE(part(u"idea"_s).redacted, 1);
    QCOMPARE(part(u"audit"_s).redacted, 1);
    QVERIFY(part(u"setting"_s).redacted >= 1);
    PARVIS_FAILS(store->people().find(shop.person, at(0)), ErrorKind::NotFound);
    // The log can again not be changed.
    const auto touched = sql(u"UPDATE audit SET detail = ''"_s);
    QVERIFY(!touched);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(u'\n')));
    QVERIFY2(report.mended.isEmpty(), qPrintable(report.mended.join(u'\n')));
}

void Privacy::othersKeepWhatIsTheirs()
{
    const Shop shop = open();
    erase(shop.person);
    PARVIS_VALUE(mixed, store->inbox().find(shop.mixed));
    QCOMPARE(mixed.customer.name, u"bystander"_s);
    QCOMPARE(mixed.status, ConversationStatus::Open);
    PARVIS_VALUE(list, store->inbox().messages(shop.mixed));
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].content.text, u"Très beau"_s);
    QCOMPARE(list[1].content.text, u"[erased] pourquoi ? [erased] exagère"_s);
    // Our published answer stays, without them.
    PARVIS_VALUE(alone, store->inbox().find(shop.alone));
    QCOMPARE(alone.status, ConversationStatus::Closed);
    QVERIFY(alone.customer.id.isNull() && !alone.waitingSince && !alone.unread);
    PARVIS_VALUE(ours, store->inbox().messages(shop.alone));
    QCOMPARE(ours.size(), size_t(1));
    QCOMPARE(ours[0].content.text, u"[erased] Bonjour [erased], nous cherchons le colis"_s);
    QCOMPARE(ours[0].state, MessageState::Sent);
    PARVIS_VALUE(post, store->posts().find(shop.answer.post));
    QCOMPARE(post.post.base.text, ours[0].content.text);
    PARVIS_VALUE(counts, store->inbox().counts());
    QCOMPARE(counts.open, 1);
    QCOMPARE(counts.closed, 1);
    ConversationQuery query;
    query.text = u"cherchons"_s;
    while (now(store->inbox().indexBatch(100)).value_or(0) > 0) {
    }
    PARVIS_VALUE(found, store->inbox().list(query));
    QCOMPARE(found.size(), size_t(1));
    query.text = u"quatrebarbes"_s;
    PARVIS_VALUE(gone, store->inbox().list(query));
    QVERIFY(gone.empty());
}

void Privacy::theSyncBringsNobodyBack()
{
    const Shop shop = open();
    erase(shop.person);
    IncomingMessage like = theirs(u"like2"_s, u"p1"_s, -19, {});
    like.kind = InboxKind::Like;
    IncomingMessage answer = comment(u"r1"_s, u"z1"_s, at(-1), u"@zephyrine.q@hidden.example Bonjour"_s, u"shop"_s);
    PARVIS_OK(
        ingest(shop.account.id, {theirs(u"z1"_s, {}, -50, text), theirs(u"z3"_s, u"p1"_s, -39, second), like, answer,
                                 others(u"o2"_s, u"p1"_s, -38, u"@zephyrine.q@hidden.example pourquoi ?"_s)}));
    QCOMPARE(sql(u"SELECT COUNT(*) FROM person_identity WHERE handle LIKE 'zeph%'"_s)->value(0), u"0"_s);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM message WHERE text LIKE '%zeph%' OR text LIKE '%colis 7781%'"_s)->value(0),
             u"0"_s);
    QCOMPARE(sql(u"SELECT COUNT(*) FROM activity"_s)->value(0), u"0"_s);
    // What they write from now on is a new matter, and is not lost.
    clock.advance(std::chrono::hours(1));
    PARVIS_OK(ingest(shop.account.id, {theirs(u"z9"_s, {}, 0, u"Bonjour, c’est encore moi"_s)}));
    QCOMPARE(sql(u"SELECT COUNT(*) FROM person_identity WHERE handle LIKE 'zeph%'"_s)->value(0), u"1"_s);
}

void Privacy::aRestoredCopyIsErasedAgain()
{
    if (onPostgres())
        QSKIP("a server's backup is restored by its own tools; the list is applied by command");
    const Shop shop = open();
    const QString backup = folder() + u"/before.bak"_s;
    PARVIS_DONE(store->workspace().backup(backup));
    QVERIFY(!foundIn(bytesOf(backup)).isEmpty());
    erase(shop.person);
    PARVIS_DONE(store->privacy().finishErasing());
    store.reset();
    for (const auto& suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(location() + suffix);
    QVERIFY(QFile::copy(backup, location()));
    const auto again = another();
    QVERIFY(again);
    QTRY_VERIFY_WITH_TIMEOUT(!now(again->people().find(shop.person, at(0))), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(foundIn(allBytes()), QStringList(), 10'000);
    PARVIS_VALUE(list, again->privacy().erased());
    QVERIFY(!list.empty());
}

void Privacy::aListIsAppliedElsewhere()
{
    const Shop shop = open();
    const QString salt = u"0123456789abcdef"_s;
    const ErasedPerson them{erasureHash(salt, u"mastodon"_s, {did}), salt, at(0)};
    const ErasedPerson stranger{erasureHash(salt, u"mastodon"_s, {u"nobody"_s}), salt, at(0)};
    const auto list = erasedFromJson(erasedToJson({them, stranger}));
    QVERIFY(list);
    PARVIS_VALUE(erased, store->privacy().applyErased(*list, u"Inès"_s));
    QCOMPARE(erased, 1);
    PARVIS_FAILS(store->people().find(shop.person, at(0)), ErrorKind::NotFound);
    PARVIS_VALUE(twice, store->privacy().applyErased(*list, u"Inès"_s));
    QCOMPARE(twice, 0);
    PARVIS_DONE(store->privacy().finishErasing());
    QCOMPARE(foundIn(allBytes()), QStringList());
}

void Privacy::anAnswerOnItsWayIsWaitedFor()
{
    const Shop shop = open();
    const auto target = now(store->inbox().messages(shop.alone))->front();
    Message message;
    message.conversation = shop.alone;
    message.account = shop.account.id;
    message.content.text = u"Chère Zéphyrine"_s;
    Publication p = planned(shop.account.id, at(0));
    p.reply = ReplyTarget{shop.alone, target.id, target.content.remote, {}, Visibility::Public, {}};
    PARVIS_VALUE(queued, store->inbox().addReply(message, post(u"Chère Zéphyrine"_s), p));
    PARVIS_VALUE(claimed, store->outbox().claimDue({{u"w"_s}, at(0), Milliseconds(60'000), 5, 5, {}}));
    QCOMPARE(claimed.size(), size_t(1));
    const auto refused = now(store->privacy().erase(shop.person, u"Inès"_s, false));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"reply_leaving"_s);
    PARVIS_DONE(store->people().find(shop.person, at(0)));
    const Publication& held = claimed[0].publication;
    const auto back = transition::handBack(held, held.lease.fence, at(0));
    PARVIS_DONE(store->outbox().save(*back, std::nullopt, Durability::Normal));
    const EraseReport report = erase(shop.person);
    QCOMPARE(report.cancelled, 1);
    PARVIS_VALUE(gone, store->posts().publication(queued.publication));
    QCOMPARE(gone.state, PublicationState::Cancelled);
    PARVIS_DONE(store->privacy().finishErasing());
    QCOMPARE(foundIn(allBytes()), QStringList());
}

void Privacy::ownAccountsAreNotErased()
{
    open();
    const auto id = sql(u"SELECT id FROM person_identity WHERE remote_id = 'id-of-shop'"_s);
    QVERIFY(id && id->size() == 1);
    const auto refused = now(store->privacy().erase({id->front().toLongLong()}, u"Inès"_s, false));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"own_account"_s);
    PARVIS_FAILS(store->privacy().erase({4}, u"Inès"_s, false), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(Privacy)
#include "privacy.moc"

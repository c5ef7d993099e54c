// SPDX-License-Identifier: GPL-3.0-or-later
// What is not theirs stays to the byte when a person is erased, whatever they are called; and what answers somebody
// else in the same thread.
#include "fixture.h"

#include "store/sql/location.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class ErasingOthers : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void ordinaryWordsAsNames_data();
    void ordinaryWordsAsNames();
    void answersToOthersStay();
    void aMentionStillToGoOutIsHeld();
    void aPageBeingStoredIsWaitedFor();

private:
    IncomingMessage theirs(const QString& id, const QString& parent, int minutes, const QString& words) const
    {
        IncomingMessage m = comment(id, parent, at(minutes), words, u"them"_s);
        m.author.handle = handle;
        m.author.name = name;
        return m;
    }
    Message find(const QString& remote)
    {
        const auto id = sql(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote));
        const auto conversation = sql(u"SELECT conversation FROM message WHERE remote_id = '%1'"_s.arg(remote));
        Message message;
        message.id = {id->value(0).toLongLong()};
        message.conversation = {conversation->value(0).toLongLong()};
        return message;
    }
    // An answer of ours to this comment.
    Message answer(const Account& shop, const QString& to, const QString& words, PublicationState state, int minutes)
    {
        const Message target = find(to);
        Message message;
        message.conversation = target.conversation;
        message.account = shop.id;
        message.content.text = words;
        message.content.parent = {to};
        message.content.author.network = u"mastodon"_s;
        message.content.author.remoteId = shop.remoteId;
        message.content.author.handle = shop.handle;
        message.state = MessageState::Queued;
        Publication p = planned(shop.id, at(minutes));
        p.state = state;
        p.reply = ReplyTarget{target.conversation, target.id, {{to}, {}, {}}, {}, Visibility::Public, {}};
        Post written = post(words);
        written.base.media = {picture()};
        const auto added = now(store->inbox().addReply(message, written, p));
        if (!added)
            qWarning().noquote() << added.error().detail;
        return added.value_or(Message{});
    }
    MediaUse picture() const
    {
        MediaUse use;
        use.asset.id = {77};
        use.asset.fileName = u"pain.png"_s;
        use.asset.mimeType = u"image/png"_s;
        use.asset.width = 1080;
        use.asset.height = 2026;
        use.altText = u"Le pain de Paris"_s;
        return use;
    }
    Result<EraseReport> erase()
    {
        const auto id = sql(u"SELECT id FROM person_identity WHERE remote_id = 'id-of-them'"_s);
        return now(store->privacy().erase({id->value(0).toLongLong()}, u"Inès"_s, false));
    }
    QString one(const QString& statement) { return sql(statement).value_or(QStringList()).value(0); }
    // Every column of it, but of nothing else.
    QString bytesOf(const QString& table, const QString& columns, qint64 id)
    {
        QStringList parts;
        for (const QString& column : columns.split(u' '))
            parts << u"COALESCE(CAST(%1 AS TEXT), '')"_s.arg(column);
        return one(u"SELECT %1 FROM %2 WHERE id = %3"_s.arg(parts.join(u" || '|' || "_s), table).arg(id));
    }
    QString handle, name;
};

void ErasingOthers::ordinaryWordsAsNames_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QString>("name");
    QTest::newRow("a year") << u"y@hidden.example"_s << u"2026"_s;
    QTest::newRow("a width") << u"w@hidden.example"_s << u"1080"_s;
    QTest::newRow("a date") << u"d@hidden.example"_s << u"2026-11-22"_s;
    QTest::newRow("three words") << u"s@hidden.example"_s << u"Social Media Paris"_s;
    QTest::newRow("a zone") << u"z@hidden.example"_s << u"Europe/Paris"_s;
    QTest::newRow("a kind") << u"reply"_s << u"Rita"_s;
    QTest::newRow("a step") << u"first_comment"_s << u"scheduled"_s;
}

void ErasingOthers::ordinaryWordsAsNames()
{
    QFETCH(QString, handle);
    QFETCH(QString, name);
    this->handle = handle;
    this->name = name;
    const Account shop = newAccount(u"shop"_s);
    published(shop.id, u"p1"_s, at(-100));
    PARVIS_OK(ingest(shop.id,
                     {theirs(u"z1"_s, u"p1"_s, -50, u"Bonjour à tous de ma part"_s),
                      comment(u"o1"_s, u"p1"_s, at(-40), u"Très beau"_s, u"bob"_s)},
                     InboxCursor{u"notifications"_s, u"2026 reply Paris"_s}));
    PARVIS_DONE(store->inbox().threadChecked(shop.id, {u"p1"_s}, at(-1)));
    PARVIS_DONE(store->workspace().setSetting(u"inbox/fresh-after-days"_s, u"1080"_s));
    Post written = post(u"Nos médias de Paris, en 2026 et en 1080 points : une reply, un media"_s);
    written.base.media = {picture()};
    PARVIS_VALUE(stored, store->posts().create(written, {planned(shop.id, at(600))}));
    const qint64 id = stored.publications.front().id.value;
    const QString columns =
        u"network kind state wall zone due late_choice error reply excerpt media_count wake revision"_s;
    const QString postColumns = u"content variants campaign created_by revision"_s;
    const QString before = bytesOf(u"publication"_s, columns, id);
    const QString postBefore = bytesOf(u"post"_s, postColumns, stored.post.id.value);
    QVERIFY(before.contains(u"Europe/Paris"_s) && before.contains(u"2026-"_s));
    QVERIFY(!postBefore.isEmpty());
    const Message toThem = answer(shop, u"z1"_s, u"Bonjour %1, merci"_s.arg(name), PublicationState::Scheduled, 30);
    const Message toBob = answer(shop, u"o1"_s, u"Merci Bob"_s, PublicationState::Scheduled, 40);
    const QString bobs = bytesOf(u"publication"_s, columns, toBob.publication.value);
    PARVIS_OK(erase());
    QCOMPARE(bytesOf(u"publication"_s, columns, id), before);
    QCOMPARE(bytesOf(u"post"_s, postColumns, stored.post.id.value), postBefore);
    QCOMPARE(bytesOf(u"publication"_s, columns, toBob.publication.value), bobs);
    QCOMPARE(one(u"SELECT value FROM setting WHERE key = 'inbox/fresh-after-days'"_s), u"1080"_s);
    QCOMPARE(one(u"SELECT value FROM inbox_cursor WHERE kind = 'notifications'"_s), u"2026 reply Paris"_s);
    // What was for them is read as well as anything; only its words lost the name.
    PARVIS_VALUE(cancelled, store->posts().publication(toThem.publication));
    QCOMPARE(cancelled.state, PublicationState::Cancelled);
    QCOMPARE(cancelled.kind, PublicationKind::Reply);
    QCOMPARE(cancelled.plan.zone.name(), u"Europe/Paris"_s);
    QVERIFY(cancelled.reply && cancelled.reply->visibility == Visibility::Public);
    PARVIS_VALUE(theirPost, store->posts().find(cancelled.post));
    QCOMPARE(theirPost.post.base.text.left(16), u"Bonjour [erased]"_s);
    QCOMPARE(theirPost.post.base.media.size(), size_t(1));
    QVERIFY(theirPost.post.base.media[0].asset.width == 1080 && theirPost.post.base.media[0].asset.height == 2026);
    PARVIS_VALUE(report, store->workspace().verify());
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(u'\n')));
}

void ErasingOthers::answersToOthersStay()
{
    handle = u"lea.m@hidden.example"_s;
    name = u"Lea Martin"_s;
    const Account shop = newAccount(u"shop"_s);
    published(shop.id, u"p1"_s, at(-100));
    PARVIS_OK(ingest(shop.id, {theirs(u"z1"_s, u"p1"_s, -50, u"Bonjour"_s),
                               comment(u"o1"_s, u"p1"_s, at(-40), u"Très beau"_s, u"Lea Dupont"_s)}));
    const Message queued = answer(shop, u"o1"_s, u"Bonjour Lea"_s, PublicationState::Scheduled, 30);
    const Message failed = answer(shop, u"o1"_s, u"Merci Lea"_s, PublicationState::Failed, -30);
    const Message theirsToo = answer(shop, u"z1"_s, u"Bonjour Lea Martin"_s, PublicationState::Scheduled, 30);
    PARVIS_DONE(store->inbox().addNote(queued.conversation, u"Inès"_s, u"Lea Martin et Lea Dupont"_s));
    PARVIS_VALUE(seen, store->posts().publication(failed.publication));
    PARVIS_DONE(store->posts().save(seen, u"as it failed"_s));
    const auto report = erase();
    PARVIS_OK(report);
    QCOMPARE(report->cancelled, 1);
    PARVIS_VALUE(list, store->inbox().messages(queued.conversation));
    const auto of = [&list](MessageId id) {
        const auto found =
            std::find_if(list.begin(), list.end(), [id](const Message& message) { return message.id == id; });
        return found == list.end() ? Message{} : *found;
    };
    QCOMPARE(of(queued.id).content.text, u"Bonjour Lea"_s);
    QCOMPARE(of(queued.id).state, MessageState::Queued);
    QCOMPARE(of(failed.id).content.text, u"Merci Lea"_s);
    QVERIFY(of(theirsToo.id).id.isNull());
    const auto note = std::find_if(list.begin(), list.end(),
                                   [](const Message& message) { return message.state == MessageState::Note; });
    QVERIFY(note != list.end());
    QCOMPARE(note->content.text, u"[erased] et [erased] Dupont"_s);
    PARVIS_VALUE(still, store->posts().publication(queued.publication));
    QCOMPARE(still.state, PublicationState::Scheduled);
    PARVIS_VALUE(words, store->posts().find(still.post));
    QCOMPARE(words.post.base.text, u"Bonjour Lea"_s);
    PARVIS_VALUE(gone, store->posts().publication(theirsToo.publication));
    QCOMPARE(gone.state, PublicationState::Cancelled);
    PARVIS_VALUE(check, store->workspace().verify());
    QVERIFY2(check.problems.isEmpty(), qPrintable(check.problems.join(u'\n')));
}

void ErasingOthers::aMentionStillToGoOutIsHeld()
{
    handle = u"lea.m@hidden.example"_s;
    name = u"Lea Martin"_s;
    const Account shop = newAccount(u"shop"_s);
    published(shop.id, u"p1"_s, at(-100));
    PARVIS_OK(ingest(shop.id, {theirs(u"z1"_s, u"p1"_s, -50, u"Bonjour"_s),
                               comment(u"o1"_s, u"p1"_s, at(-40), u"Très beau"_s, u"bob"_s)}));
    const Message toBob = answer(shop, u"o1"_s, u"Bob, voyez avec @" + handle, PublicationState::Scheduled, 30);
    const auto planned = scheduled(shop.id, at(60), u"Merci à Lea Martin pour sa photo"_s);
    const auto other = scheduled(shop.id, at(60), u"Merci à tous"_s);
    for (const PostId source : {planned.post.id, other.post.id}) {
        Evergreen evergreen;
        evergreen.post = source;
        evergreen.account = shop.id;
        PARVIS_DONE(store->rhythm().saveEvergreen(evergreen));
    }
    PARVIS_OK(erase());
    PARVIS_VALUE(pool, store->rhythm().evergreens(shop.id));
    QCOMPARE(pool.size(), size_t(2));
    for (const Evergreen& evergreen : pool)
        QCOMPARE(evergreen.paused, evergreen.post == planned.post.id);
    PARVIS_VALUE(untouched, store->posts().publication(other.publications.front().id));
    QCOMPARE(untouched.state, PublicationState::Scheduled);
    for (const PublicationId id : {toBob.publication, planned.publications.front().id}) {
        PARVIS_VALUE(held, store->posts().publication(id));
        QCOMPARE(held.state, PublicationState::Held);
        QVERIFY(held.error && held.error->detail.contains("erased"_L1));
        PARVIS_VALUE(words, store->posts().find(held.post));
        QVERIFY(words.post.base.text.contains("[erased]"_L1));
    }
    PARVIS_VALUE(due, store->outbox().claimDue({{u"w"_s}, at(120), Milliseconds(60'000), 5, 5, {}}));
    QCOMPARE(due.size(), size_t(1));
    QCOMPARE(due[0].publication.id, other.publications.front().id);
}

void ErasingOthers::aPageBeingStoredIsWaitedFor()
{
    if (!onPostgres())
        QSKIP("a file has one writer");
    handle = u"lea.m@hidden.example"_s;
    name = u"Lea Martin"_s;
    const Account shop = newAccount(u"shop"_s);
    PARVIS_OK(ingest(shop.id, {theirs(u"z1"_s, {}, -50, u"Bonjour"_s)}));
    store::Connection::Options options;
    options.location = *store::parseLocation(location());
    const auto reader = store::Connection::open(options, store::Role::Watcher);
    PARVIS_OK(reader);
    store::Connection& db = **reader;
    PARVIS_OK(db.begin(true));
    PARVIS_OK(db.each(u"SELECT pg_advisory_xact_lock(?)"_s, store::values(shop.id), [](store::Row&) {}));
    const QString id = one(u"SELECT id FROM person_identity WHERE remote_id = 'id-of-them'"_s);
    const auto erasing = store->privacy().erase({id.toLongLong()}, u"Inès"_s, false);
    QTRY_COMPARE_WITH_TIMEOUT(
        one(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"_s),
        u"1"_s, 20'000);
    PARVIS_OK(db.exec(uR"(INSERT INTO message (id, conversation, account, remote_id, remote_version, remote_url, parent,
                          root, kind, author, text, content_warning, language, visibility, created, edited, own, state,
                          publication, written_by, media)
                          SELECT id + 1, conversation, account, 'z2', remote_version, remote_url, parent, root, kind,
                          author, 'Encore moi', content_warning, language, visibility, created, edited, own, state,
                          publication, written_by, media FROM message WHERE remote_id = 'z1')"_s));
    PARVIS_OK(db.commit());
    const auto report = now(erasing);
    PARVIS_OK(report);
    QCOMPARE(one(u"SELECT COUNT(*) FROM message"_s), u"0"_s);
    QCOMPARE(one(u"SELECT COUNT(*) FROM person_identity WHERE remote_id = 'id-of-them'"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(ErasingOthers)
#include "erasing_others.moc"

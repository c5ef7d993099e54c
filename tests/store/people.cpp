// SPDX-License-Identifier: GPL-3.0-or-later
// People over several networks: linking and unlinking without loss, suggestions, history, notes, fields, reach.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class People : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void everybodyStandsForThemselves();
    void linkingKeepsItsEvidenceAndIsUndoneExactly();
    void treesComeApartAsTheyGrew();
    void senselessLinksAreRefused();
    void suggestionsNeedEvidence();
    void whoIsSaidToBeSomebodyElseIsNotSuggested();
    void historyGoesOverAllNetworksByPages();
    void searchFindsByAnyIdentity();
    void fieldsAreChecked();
    void fieldsAndNotesSurviveLinking();
    void reachKnowsItsAge();
    void activityIsCountedWithinTheWindow();

private:
    // Somebody who wrote once on that network.
    PersonId writer(const Account& account, const QString& handle, const QString& name,
                    const QStringList& websites = {}, std::optional<qint64> followers = std::nullopt)
    {
        ++m_number;
        IncomingMessage m = comment(u"m%1"_s.arg(m_number), {}, at(m_number), u"Bonjour %1"_s.arg(m_number), handle);
        m.author.network = account.network;
        m.author.handle = handle;
        m.author.name = name;
        m.author.websites = websites;
        m.author.followers = followers;
        const auto done = ingest(account.id, {m});
        if (!done || done->conversations.empty())
            return {};
        return now(store->inbox().find(done->conversations.front()))->customer.id;
    }
    Contact contact(PersonId id) { return now(store->people().find(id, at(-60))).value_or(Contact{}); }
    QStringList handles(PersonId id)
    {
        QStringList list;
        for (const auto& linked : contact(id).identities)
            list << linked.identity.handle;
        return list;
    }
    Result<Contact> link(PersonId one, PersonId other)
    {
        return now(store->people().link({one, other, u"Inès"_s, u"Said so on the phone"_s, Evidence::Stated}));
    }
    int m_number = 0;
};

void People::everybodyStandsForThemselves()
{
    const Account shop = newAccount(u"shop"_s), blue = newAccount(u"shop"_s, u"bluesky"_s);
    const PersonId lea = writer(shop, u"lea@social.example"_s, u"Léa Martin"_s);
    const PersonId omar = writer(blue, u"omar.bsky.social"_s, u"Omar"_s);
    QVERIFY(!lea.isNull() && !omar.isNull());
    PARVIS_VALUE(list, store->people().list({}));
    QCOMPARE(list.size(), size_t(2)); // our own accounts are no people
    QCOMPARE(list[0].id, omar);
    QCOMPARE(list[1].identities, 1);
    ContactQuery query;
    query.limit = 1;
    query.after = omar;
    PARVIS_VALUE(rest, store->people().list(query));
    QCOMPARE(rest.size(), size_t(1));
    QCOMPARE(rest[0].id, lea);
    PARVIS_FAILS(store->people().find({4}, at(0)), ErrorKind::NotFound);
}

void People::linkingKeepsItsEvidenceAndIsUndoneExactly()
{
    const Account shop = newAccount(u"shop"_s), blue = newAccount(u"shop"_s, u"bluesky"_s);
    const PersonId one = writer(shop, u"lea@social.example"_s, u"Léa Martin"_s);
    const PersonId other = writer(blue, u"lea.example"_s, u"Léa M."_s);
    PARVIS_DONE(store->people().addNote(one, u"Inès"_s, u"VIP"_s));
    PARVIS_DONE(store->people().addNote(other, u"Tom"_s, u"Prefers mail"_s));
    const Contact before = contact(one), otherBefore = contact(other);
    const auto linked = link(one, other);
    PARVIS_OK(linked);
    QCOMPARE(linked->id, one);
    QCOMPARE(linked->identities.size(), size_t(2));
    const LinkedIdentity& second = linked->identities[1];
    QCOMPARE(second.linkedBy, u"Inès"_s);
    QCOMPARE(second.linkedWhy, u"Said so on the phone"_s);
    QCOMPARE(second.linkedAt.value_or(Instant()), clock.now());
    QCOMPARE(second.evidence, Evidence::Stated);
    QCOMPARE(linked->notes.size(), size_t(2));
    QCOMPARE(linked->activity.messages, 2);
    QVERIFY(contact(other) == contact(one)); // asked by either
    PARVIS_VALUE(list, store->people().list({}));
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].identities, 2);
    PARVIS_DONE(store->people().unlink(other, u"Inès"_s));
    QVERIFY(contact(one) == before);
    QVERIFY(contact(other) == otherBefore);
    // By the one that began it just the same: of two, it does not matter which is taken out.
    PARVIS_OK(link(one, other));
    PARVIS_DONE(store->people().unlink(one, u"Inès"_s));
    QVERIFY(contact(one) == before);
    QVERIFY(contact(other) == otherBefore);
    PARVIS_VALUE(log, store->governance().audit(0, 0));
    QCOMPARE(log.size(), size_t(4));
    QCOMPARE(log[0].action, u"contact_link"_s);
    QCOMPARE(log[1].action, u"contact_unlink"_s);
    for (const AuditEntry& entry : log) // a log that cannot be changed names nobody
        QVERIFY(!entry.detail.contains(u"lea"_s, Qt::CaseInsensitive));
}

void People::treesComeApartAsTheyGrew()
{
    const Account shop = newAccount(u"shop"_s);
    const PersonId a = writer(shop, u"a@x.example"_s, u"A A"_s), b = writer(shop, u"b@x.example"_s, u"B B"_s);
    const PersonId c = writer(shop, u"c@x.example"_s, u"C C"_s), d = writer(shop, u"d@x.example"_s, u"D D"_s);
    PARVIS_OK(link(c, d));
    const Contact pair = contact(c);
    PARVIS_OK(link(a, b));
    PARVIS_OK(link(b, d)); // by any identity of each: the whole persons become one
    QCOMPARE(contact(d).id, a);
    QCOMPARE(contact(a).identities.size(), size_t(4));
    // The first of several: nobody can tell what shall become of the rest.
    const auto refused = now(store->people().unlink(a, u"Inès"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"began_it"_s);
    // c came with d, so they leave together.
    PARVIS_DONE(store->people().unlink(c, u"Inès"_s));
    QVERIFY(contact(d) == pair);
    QCOMPARE(handles(a), (QStringList{u"a@x.example"_s, u"b@x.example"_s}));
    PARVIS_DONE(store->people().unlink(d, u"Inès"_s));
    PARVIS_DONE(store->people().unlink(b, u"Inès"_s));
    for (const PersonId one : {a, b, c, d}) {
        QCOMPARE(contact(one).id, one);
        QCOMPARE(contact(one).identities.size(), size_t(1));
    }
}

void People::senselessLinksAreRefused()
{
    const Account shop = newAccount(u"shop"_s);
    const PersonId a = writer(shop, u"a@x.example"_s, u"A A"_s), b = writer(shop, u"b@x.example"_s, u"B B"_s);
    const auto coded = [this](PersonId one, PersonId other, const QString& why) {
        const auto result = now(store->people().link({one, other, u"Inès"_s, why, Evidence::Stated}));
        return result ? u"linked"_s : result.error().code;
    };
    QCOMPARE(coded(a, a, u"same"_s), u"same_person"_s);
    QCOMPARE(coded(a, b, u"  "_s), u"why_missing"_s);
    PARVIS_FAILS(store->people().link({a, {4}, u"Inès"_s, u"why"_s, Evidence::Stated}), ErrorKind::NotFound);
    QCOMPARE(coded(a, b, u"why"_s), u"linked"_s);
    QCOMPARE(coded(b, a, u"why"_s), u"same_person"_s);
    const auto alone = now(store->people().unlink(writer(shop, u"c@x.example"_s, u"C C"_s), u"Inès"_s));
    QVERIFY(!alone);
    QCOMPARE(alone.error().code, u"not_linked"_s);
    // Our own account, which the sync stores like anybody.
    IncomingMessage own = comment(u"o1"_s, u"m1"_s, at(50), u"Merci"_s, u"shop"_s);
    PARVIS_OK(ingest(shop.id, {own}));
    const auto id = sql(u"SELECT id FROM person_identity WHERE remote_id = 'id-of-shop'"_s);
    QVERIFY(id && id->size() == 1);
    QCOMPARE(coded(a, {id->front().toLongLong()}, u"why"_s), u"own_account"_s);
}

void People::suggestionsNeedEvidence()
{
    const Account shop = newAccount(u"shop"_s), blue = newAccount(u"shop"_s, u"bluesky"_s);
    const PersonId lea = writer(shop, u"lea@social.example"_s, u"Léa Martin"_s, {u"https://www.lea-martin.example/"_s});
    const PersonId site = writer(blue, u"lea-martin.example"_s, u"L. M."_s, {u"https://lea-martin.example"_s});
    const PersonId same = writer(blue, u"lea.bsky.social"_s, u"LEA  MARTIN"_s);
    writer(blue, u"lea.other.example"_s, u"Someone else"_s);   // the handle alone
    writer(blue, u"martin.bsky.social"_s, u"Léa Martin"_s);    // the name alone
    writer(shop, u"lea@elsewhere.example"_s, u"Léa Martin"_s); // the same network: an impostor as likely
    PARVIS_VALUE(list, store->people().suggestions(lea));
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].identity.id, site);
    QCOMPARE(list[0].evidence, Evidence::Website);
    QCOMPARE(list[0].what, u"lea-martin.example"_s);
    QCOMPARE(list[0].ours, lea);
    QCOMPARE(list[1].identity.id, same);
    QCOMPARE(list[1].evidence, Evidence::HandleAndName);
    // Nothing was linked by itself; once a person has, it is not suggested any more.
    QCOMPARE(contact(lea).identities.size(), size_t(1));
    PARVIS_DONE(store->people().link({lea, site, u"Inès"_s, u"same site"_s, Evidence::Website}));
    PARVIS_VALUE(rest, store->people().suggestions(site));
    QCOMPARE(rest.size(), size_t(1));
    QCOMPARE(rest[0].identity.id, same);
}

void People::whoIsSaidToBeSomebodyElseIsNotSuggested()
{
    const Account shop = newAccount(u"shop"_s), blue = newAccount(u"shop"_s, u"bluesky"_s);
    const PersonId lea = writer(shop, u"lea@social.example"_s, u"Léa Martin"_s);
    const PersonId same = writer(blue, u"lea.bsky.social"_s, u"Léa Martin"_s);
    PARVIS_VALUE(before, store->people().suggestions(lea));
    QCOMPARE(before.size(), size_t(1));
    PARVIS_DONE(store->people().keepApart(same, lea, u"Inès"_s));
    PARVIS_DONE(store->people().keepApart(lea, same, u"Inès"_s)); // twice is once
    PARVIS_VALUE(after, store->people().suggestions(lea));
    QVERIFY(after.empty());
    PARVIS_VALUE(other, store->people().suggestions(same));
    QVERIFY(other.empty());
    PARVIS_OK(link(lea, same)); // a person may know better later
}

void People::historyGoesOverAllNetworksByPages()
{
    const Account shop = newAccount(u"shop"_s), blue = newAccount(u"shop"_s, u"bluesky"_s);
    const PersonId one = writer(shop, u"lea"_s, u"Léa Martin"_s), other = writer(blue, u"lea"_s, u"Léa"_s);
    PARVIS_OK(link(one, other));
    std::vector<IncomingMessage> page;
    for (int i = 0; i < 12; ++i) {
        IncomingMessage m = comment(u"x%1"_s.arg(i), {}, at(100 + i), u"n° %1"_s.arg(i), u"lea"_s);
        m.author.network = i % 2 ? u"bluesky"_s : u"mastodon"_s;
        page.push_back(m);
    }
    for (const auto& m : page)
        PARVIS_OK(ingest(m.author.network == "bluesky"_L1 ? blue.id : shop.id, {m}));
    PARVIS_OK(ingest(shop.id, {comment(u"y"_s, {}, at(200), u"stranger"_s, u"stranger"_s)}));
    PARVIS_VALUE(conversations, store->inbox().list({}));
    for (const Conversation& c : conversations) {
        if (c.excerpt == u"n° 4"_s)
            PARVIS_DONE(store->inbox().addNote(c.id, u"Inès"_s, u"called back"_s));
    }
    QStringList texts;
    HistoryQuery query{other, 5, {}};
    for (int pages = 0; pages < 9; ++pages) {
        PARVIS_VALUE(list, store->people().history(query));
        QVERIFY(list.size() <= 5);
        for (const Message& m : list)
            texts << m.content.text;
        if (list.empty())
            break;
        query.after = list.back().id;
    }
    QCOMPARE(texts.size(), 15); // twelve, the two that they began with, and the note
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 15);
    QVERIFY(texts.contains(u"called back"_s));
    QVERIFY(!texts.contains(u"stranger"_s));
    QVERIFY(texts.indexOf(u"n° 11"_s) < texts.indexOf(u"n° 2"_s));
}

void People::searchFindsByAnyIdentity()
{
    const Account shop = newAccount(u"shop"_s), blue = newAccount(u"shop"_s, u"bluesky"_s);
    const PersonId lea = writer(shop, u"lea_m@social.example"_s, u"Léa Martin"_s);
    const PersonId nick = writer(blue, u"nightingale.example"_s, u"Œuvre"_s);
    writer(blue, u"leaxm.example"_s, u"Somebody"_s);
    PARVIS_OK(link(lea, nick));
    const auto found = [this](const QString& words) {
        ContactQuery query;
        query.words = words;
        QStringList names;
        for (const auto& row : now(store->people().list(query)).value_or(std::vector<ContactRow>{}))
            names << row.identity.name;
        return names;
    };
    QCOMPARE(found(u"martin LEA"_s), QStringList{u"Léa Martin"_s});
    QCOMPARE(found(u"oeuvre"_s), QStringList{u"Léa Martin"_s});
    QCOMPARE(found(u"nightin"_s), QStringList{u"Léa Martin"_s});
    QCOMPARE(found(u"lea_m"_s), QStringList{u"Léa Martin"_s}); // the line is no wildcard
    QCOMPARE(found(u"100%"_s), QStringList());
    QCOMPARE(found(u"'; DROP TABLE post; --"_s), QStringList());
}

void People::fieldsAreChecked()
{
    const Account shop = newAccount(u"shop"_s);
    const PersonId lea = writer(shop, u"lea"_s, u"Léa"_s);
    PARVIS_FAILS(store->people().saveField({{}, u" "_s, FieldKind::Text, {}, 0}), ErrorKind::Rejected);
    PARVIS_FAILS(store->people().saveField({{}, u"Tier"_s, FieldKind::Choice, {u"gold"_s}, 0}), ErrorKind::Rejected);
    PARVIS_VALUE(since, store->people().saveField({{}, u"Since"_s, FieldKind::Date, {}, 0}));
    PARVIS_VALUE(tier, store->people().saveField({{}, u"Tier"_s, FieldKind::Choice, {u"gold"_s, u"silver"_s}, 0}));
    PARVIS_FAILS(store->people().saveField({{}, u"Tier"_s, FieldKind::Text, {}, 0}), ErrorKind::Conflict);
    PARVIS_FAILS(store->people().setField(lea, since.id, u"yesterday"_s), ErrorKind::Rejected);
    PARVIS_FAILS(store->people().setField(lea, tier.id, u"bronze"_s), ErrorKind::Rejected);
    PARVIS_FAILS(store->people().setField(lea, {4}, u"x"_s), ErrorKind::NotFound);
    PARVIS_DONE(store->people().setField(lea, since.id, u" 2024-02-29 "_s));
    PARVIS_DONE(store->people().setField(lea, tier.id, u"gold"_s));
    QCOMPARE(contact(lea).fields, (std::vector<FieldValue>{{since.id, u"2024-02-29"_s, {}}, {tier.id, u"gold"_s, {}}}));
    FieldDefinition renamed = tier;
    renamed.name = u"Level"_s;
    PARVIS_VALUE(saved, store->people().saveField(renamed));
    QCOMPARE(saved.revision, tier.revision + 1);
    PARVIS_FAILS(store->people().saveField(renamed), ErrorKind::Conflict); // by its revision
    PARVIS_DONE(store->people().setField(lea, since.id, {}));
    PARVIS_DONE(store->people().removeField(tier.id));
    QVERIFY(contact(lea).fields.empty());
    PARVIS_FAILS(store->people().removeField(tier.id), ErrorKind::NotFound);
}

void People::fieldsAndNotesSurviveLinking()
{
    const Account shop = newAccount(u"shop"_s);
    const PersonId a = writer(shop, u"a"_s, u"A"_s), b = writer(shop, u"b"_s, u"B"_s);
    PARVIS_VALUE(number, store->people().saveField({{}, u"Customer"_s, FieldKind::Number, {}, 0}));
    PARVIS_VALUE(city, store->people().saveField({{}, u"City"_s, FieldKind::Text, {}, 0}));
    PARVIS_DONE(store->people().setField(a, number.id, u"1 007,5"_s));
    PARVIS_DONE(store->people().setField(b, number.id, u"12"_s));
    PARVIS_DONE(store->people().setField(b, city.id, u"Lyon"_s));
    PARVIS_OK(link(a, b));
    QCOMPARE(contact(a).fields,
             (std::vector<FieldValue>{{number.id, u"1007.5"_s, {u"12"_s}}, {city.id, u"Lyon"_s, {}}}));
    PARVIS_DONE(store->people().setField(b, city.id, {})); // taken away from the one person
    for (const FieldValue& value : contact(a).fields)
        QVERIFY(value.field != city.id || value.value.isEmpty());
    PARVIS_VALUE(note, store->people().addNote(b, u"Tom"_s, u"of both"_s));
    PARVIS_DONE(store->people().unlink(b, u"Tom"_s));
    QCOMPARE(contact(b).fields, (std::vector<FieldValue>{{city.id, u"Lyon"_s, {}}, {number.id, u"12"_s, {}}}));
    QCOMPARE(contact(a).notes.size(), size_t(1)); // written about the one person, kept by the one who began it
    PARVIS_DONE(store->people().removeNote(note.id));
    PARVIS_FAILS(store->people().removeNote(note.id), ErrorKind::NotFound);
    PARVIS_FAILS(store->people().addNote(a, u"Tom"_s, u" \n"_s), ErrorKind::Rejected);
}

void People::reachKnowsItsAge()
{
    const Account shop = newAccount(u"shop"_s);
    const PersonId lea = writer(shop, u"lea"_s, u"Léa"_s, {}, 900);
    const Instant first = clock.now();
    clock.advance(std::chrono::hours(2));
    writer(shop, u"lea"_s, u"Léa"_s, {}, 900);
    QCOMPARE(contact(lea).identities[0].followersAt.value_or(Instant()), first); // not written for each comment
    clock.advance(std::chrono::hours(30));
    writer(shop, u"lea"_s, u"Léa"_s, {}, 900);
    QCOMPARE(contact(lea).identities[0].followersAt.value_or(Instant()), clock.now());
    const Instant told = clock.now();
    clock.advance(std::chrono::hours(30));
    writer(shop, u"lea"_s, u"Léa M."_s); // the name changed, the number was not told
    QCOMPARE(contact(lea).identities[0].followersAt.value_or(Instant()), told);
    QCOMPARE(contact(lea).identities[0].identity.followers.value_or(0), 900);
}

void People::activityIsCountedWithinTheWindow()
{
    const Account shop = newAccount(u"shop"_s);
    const PersonId lea = writer(shop, u"lea"_s, u"Léa"_s); // at(1)
    std::vector<IncomingMessage> page;
    const auto activity = [&](const QString& id, InboxKind kind, int minutes) {
        IncomingMessage m = comment(id, u"p1"_s, at(minutes), {}, u"lea"_s);
        m.author.handle = u"lea"_s;
        m.author.name = u"Léa"_s;
        m.kind = kind;
        page.push_back(m);
    };
    activity(u"b1"_s, InboxKind::Boost, 10);
    activity(u"b2"_s, InboxKind::Boost, 10 + 24 * 60);
    activity(u"l1"_s, InboxKind::Like, 10 + 24 * 60);
    activity(u"old"_s, InboxKind::Boost, -500 * 24 * 60);
    PARVIS_OK(ingest(shop.id, page));
    const ContactActivity counted = contact(lea).activity;
    QCOMPARE(counted.recentBoosts, 2);
    QCOMPARE(counted.recentLikes, 1);
    QCOMPARE(counted.recentMessages, 1);
    QCOMPARE(counted.recentDays, 2);
    QCOMPARE(counted.messages, 1);
    QCOMPARE(counted.conversations, 1);
    PARVIS_VALUE(list, store->inbox().list({}));
    Conversation c = list.front();
    c.labels = {u"complaint"_s, u"delivery"_s};
    PARVIS_DONE(store->inbox().save(c));
    QCOMPARE(contact(lea).activity.labels.size(), size_t(2));
    QCOMPARE(contact(lea).activity.labels[0], (std::pair(u"complaint"_s, 1)));
}

QTEST_GUILESS_MAIN(People)
#include "people.moc"

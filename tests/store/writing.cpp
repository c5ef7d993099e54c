// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a post, snippets, link tags, personal words and known people, on both databases.
#include "fixture.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class Writing : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void eachSaveKeepsAVersion();
    void aRefusedSaveKeepsNone();
    void aPostFromBeforeKeepsItsFirstWords();
    void snippetsAreKeptByName();
    void aStaleSnippetIsRefused();
    void linkTagsPerCampaign();
    void personalWordsPerLanguage();
    void peopleByTheBeginning();
};

void Writing::eachSaveKeepsAVersion()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(5), u"one"_s);
    PARVIS_VALUE(none, store->writing().versions(made.post.id));
    QVERIFY(none.empty());
    Post edited = made.post;
    edited.base.text = u"two"_s;
    edited.changedBy = u"Amélie"_s;
    PARVIS_VALUE(second, store->posts().saveContent(edited));
    clock.advance(Milliseconds(60'000));
    Post again = second;
    again.base.text = u"three"_s;
    again.campaign = u"spring"_s;
    Variant variant;
    variant.network = u"mastodon"_s;
    variant.text = u"drei"_s;
    again.variants = {variant};
    again.changedBy = u"Omar"_s;
    PARVIS_VALUE(third, store->posts().saveContent(again));
    PARVIS_VALUE(versions, store->writing().versions(made.post.id));
    QCOMPARE(versions.size(), size_t(3));
    QCOMPARE(versions[0].base.text, u"three"_s);
    QCOMPARE(versions[0].variants, again.variants);
    QCOMPARE(versions[0].campaign, u"spring"_s);
    QCOMPARE(versions[0].person, u"Omar"_s);
    QCOMPARE(versions[0].revision, third.revision);
    QCOMPARE(versions[1].person, u"Amélie"_s);
    QVERIFY(versions[1].saved + Milliseconds(60'000) == versions[0].saved);
    QCOMPARE(versions[2].base.text, u"one"_s);
    QCOMPARE(versions[2].revision, 1);
}

void Writing::aRefusedSaveKeepsNone()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(5), u"one"_s);
    Post stale = made.post;
    stale.revision = 7;
    PARVIS_FAILS(store->posts().saveContent(stale), ErrorKind::Conflict);
    const auto rows = sql(u"SELECT COUNT(*) FROM post_version"_s);
    PARVIS_OK(rows);
    QCOMPARE(rows->value(0), u"0"_s);
}

void Writing::aPostFromBeforeKeepsItsFirstWords()
{
    const Account account = newAccount(u"shop"_s);
    const auto made = scheduled(account.id, at(5), u"old words"_s);
    PARVIS_OK(sql(u"UPDATE post SET revision = 9"_s));
    Post edited = made.post;
    edited.revision = 9;
    edited.base.text = u"new words"_s;
    PARVIS_DONE(store->posts().saveContent(edited));
    PARVIS_VALUE(versions, store->writing().versions(made.post.id));
    QCOMPARE(versions.size(), size_t(2));
    QCOMPARE(versions[1].base.text, u"old words"_s);
    QCOMPARE(versions[1].revision, 9);
}

void Writing::snippetsAreKeptByName()
{
    Snippet offer;
    offer.name = u"Offer"_s;
    offer.text = u"{campaign} until {date}: {link}"_s;
    PARVIS_VALUE(first, store->writing().save(offer));
    QVERIFY(!first.id.isNull());
    Snippet tags;
    tags.kind = SnippetKind::Hashtags;
    tags.name = u"Offer"_s; // a name is taken within its kind only
    tags.text = u"#été #soldes"_s;
    PARVIS_DONE(store->writing().save(tags));
    PARVIS_FAILS(store->writing().save(offer), ErrorKind::Conflict);
    PARVIS_VALUE(all, store->writing().snippets());
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].text, u"#été #soldes"_s);
    QCOMPARE(all[1].text, offer.text);
    PARVIS_DONE(store->writing().remove(first.id));
    PARVIS_VALUE(left, store->writing().snippets());
    QCOMPARE(left.size(), size_t(1));
}

void Writing::aStaleSnippetIsRefused()
{
    Snippet snippet;
    snippet.name = u"a"_s;
    snippet.text = u"1"_s;
    PARVIS_VALUE(first, store->writing().save(snippet));
    Snippet mine = first, theirs = first;
    theirs.text = u"2"_s;
    PARVIS_VALUE(changed, store->writing().save(theirs));
    QCOMPARE(changed.revision, 2);
    mine.text = u"3"_s;
    PARVIS_FAILS(store->writing().save(mine), ErrorKind::Conflict);
}

void Writing::linkTagsPerCampaign()
{
    PARVIS_VALUE(none, store->writing().linkTags(u"spring"_s));
    QVERIFY(none.isEmpty() && none.campaign == "spring"_L1);
    LinkTags tags{u"spring"_s, u"mastodon"_s, u"social"_s, u"spring 27"_s, {u"shop.example"_s, u"b.example"_s}};
    PARVIS_DONE(store->writing().save(tags));
    tags.medium = u"organic"_s;
    PARVIS_DONE(store->writing().save(tags));
    PARVIS_VALUE(found, store->writing().linkTags(u"spring"_s));
    QCOMPARE(found, tags);
}

void Writing::personalWordsPerLanguage()
{
    PARVIS_DONE(store->writing().addPersonalWord(u"fr"_s, u"Parvis"_s));
    PARVIS_DONE(store->writing().addPersonalWord(u"fr"_s, u"Parvis"_s));
    PARVIS_DONE(store->writing().addPersonalWord(u"en"_s, u"lumen"_s));
    PARVIS_VALUE(words, store->writing().personalWords(u"fr"_s));
    QCOMPARE(words, QStringList{u"Parvis"_s});
}

void Writing::peopleByTheBeginning()
{
    const Account account = newAccount(u"shop"_s);
    auto first = comment(u"1"_s, {}, at(1), u"Bonjour"_s, u"lea.martin"_s);
    first.author.name = u"Léa Martin"_s;
    auto second = comment(u"2"_s, {}, at(2), u"Hallo"_s, u"100%"_s);
    PARVIS_OK(ingest(account.id, {first, second}));
    const QStringList here{u"mastodon"_s};
    PARVIS_VALUE(byHandle, store->writing().people(here, u"lea"_s, 8));
    QCOMPARE(byHandle.size(), size_t(1));
    QCOMPARE(byHandle.front().name, u"Léa Martin"_s);
    PARVIS_VALUE(byName, store->writing().people(here, u"MARTIN"_s, 8));
    QCOMPARE(byName.size(), size_t(1));
    PARVIS_VALUE(elsewhere, store->writing().people({u"bluesky"_s}, u"lea"_s, 8));
    QVERIFY(elsewhere.empty());
    PARVIS_VALUE(signs, store->writing().people(here, u"%"_s, 8));
    QVERIFY(signs.size() < 2); // a sign of LIKE is a sign, not everything
}

QTEST_GUILESS_MAIN(Writing)
#include "writing.moc"

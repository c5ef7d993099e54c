// SPDX-License-Identifier: GPL-3.0-or-later
// Canned replies, signatures, colleagues and the notes that call them, on both databases.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class RepliesStoreTest : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void aCannedReplyComesBack();
    void shortcutsAreTakenOncePerLanguageAndAccount();
    void twoPeopleDoNotOverwriteEachOther();
    void signatures();
    void aNoteCallsPeople();

private:
    static CannedReply canned(const QString& name, const QString& shortcut)
    {
        CannedReply reply;
        reply.name = name;
        reply.shortcut = shortcut;
        reply.text = u"Bonjour {name} ✓"_s;
        return reply;
    }
};

void RepliesStoreTest::aCannedReplyComesBack()
{
    const Account account = newAccount(u"shop"_s);
    MediaAsset picture;
    picture.fileName = u"hours.png"_s;
    picture.mimeType = u"image/png"_s;
    picture.width = 4;
    picture.height = 3;
    PARVIS_VALUE(asset, store->media().add(picture, QByteArray("bytes")));
    CannedReply reply = canned(u"Horaires"_s, u"hours"_s);
    reply.language = u"fr"_s;
    reply.account = account.id;
    reply.media = {{asset, u"Nos horaires"_s, 0, 0}};
    PARVIS_VALUE(saved, store->replies().save(reply));
    QCOMPARE(saved.revision, 1);
    PARVIS_DONE(store->replies().used(saved.id));
    PARVIS_VALUE(all, store->replies().cannedReplies());
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].text, u"Bonjour {name} ✓"_s);
    QCOMPARE(all[0].language, u"fr"_s);
    QCOMPARE(all[0].account, account.id);
    QCOMPARE(all[0].uses, 1);
    QCOMPARE(all[0].media.size(), size_t(1));
    QCOMPARE(all[0].media[0].asset.id, asset.id);
    QCOMPARE(all[0].media[0].asset.fileName, u"hours.png"_s);
    QCOMPARE(all[0].media[0].asset.width, std::optional(4));
    QCOMPARE(all[0].media[0].altText, u"Nos horaires"_s);
    CannedReply plain = all[0];
    plain.media.clear();
    PARVIS_VALUE(changed, store->replies().save(plain));
    QVERIFY(changed.media.empty());
    PARVIS_DONE(store->replies().remove(changed.id));
    PARVIS_FAILS(store->replies().remove(changed.id), ErrorKind::NotFound);
    PARVIS_DONE(store->replies().used(changed.id));
    PARVIS_VALUE(none, store->replies().cannedReplies());
    QVERIFY(none.empty());
}

void RepliesStoreTest::shortcutsAreTakenOncePerLanguageAndAccount()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_VALUE(first, store->replies().save(canned(u"Sorry"_s, u"sorry"_s)));
    const auto twin = now(store->replies().save(canned(u"Other"_s, u"sorry"_s)));
    QVERIFY(!twin);
    QCOMPARE(twin.error().code, u"shortcut_taken"_s);
    CannedReply french = canned(u"Désolé"_s, u"sorry"_s);
    french.language = u"fr"_s;
    PARVIS_DONE(store->replies().save(french));
    CannedReply own = canned(u"Of the shop"_s, u"sorry"_s);
    own.account = account.id;
    PARVIS_DONE(store->replies().save(own));
    PARVIS_DONE(store->replies().save(canned(u"A"_s, {})));
    PARVIS_DONE(store->replies().save(canned(u"B"_s, {}))); // none is no shortcut
    PARVIS_DONE(store->replies().save(first));              // itself is no other
}

void RepliesStoreTest::twoPeopleDoNotOverwriteEachOther()
{
    PARVIS_VALUE(saved, store->replies().save(canned(u"Sorry"_s, u"sorry"_s)));
    CannedReply mine = saved, theirs = saved;
    mine.text = u"mine"_s;
    theirs.text = u"theirs"_s;
    PARVIS_DONE(store->replies().save(theirs));
    PARVIS_FAILS(store->replies().save(mine), ErrorKind::Conflict);
    PARVIS_VALUE(all, store->replies().cannedReplies());
    QCOMPARE(all[0].text, u"theirs"_s);
}

void RepliesStoreTest::signatures()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_DONE(store->replies().save(SignatureRule{account.id, u"^{agent}"_s, false}));
    PARVIS_DONE(store->replies().save(SignatureRule{account.id, u"— {agent}"_s, true}));
    PARVIS_VALUE(rules, store->replies().signatureRules());
    QCOMPARE(rules.size(), size_t(1));
    QCOMPARE(rules[0], (SignatureRule{account.id, u"— {agent}"_s, true}));
    PARVIS_VALUE(nobody, store->replies().signatureName(u"léa"_s));
    QVERIFY(nobody.isEmpty());
    PARVIS_DONE(store->replies().setSignatureName(u"léa"_s, u" LM "_s));
    PARVIS_VALUE(name, store->replies().signatureName(u"léa"_s));
    QCOMPARE(name, u"LM"_s);
    PARVIS_DONE(store->replies().save(SignatureRule{account.id, {}, true}));
    PARVIS_VALUE(none, store->replies().signatureRules());
    QVERIFY(none.empty());
}

void RepliesStoreTest::aNoteCallsPeople()
{
    const Account account = newAccount(u"shop"_s);
    const auto result = ingest(account.id, {comment(u"c1"_s, {}, at(-3), u"Hallo"_s)});
    PARVIS_OK(result);
    const ConversationId id = result->conversations.at(0);
    PARVIS_VALUE(note, store->inbox().addNote(id, u"Inès"_s, u"@Léa and @omar: look, @lea!"_s));
    PARVIS_DONE(store->inbox().addNote(id, u"Inès"_s, u"nobody@example.org"_s));
    const QStringList names = callNamesOf(u"Léa Martin"_s);
    PARVIS_VALUE(mine, store->replies().mentionsOf(names, true, 10));
    QCOMPARE(mine.size(), size_t(1));
    QCOMPARE(mine[0].note, note.id);
    QCOMPARE(mine[0].conversation, id);
    QCOMPARE(mine[0].author, u"Inès"_s);
    QVERIFY(mine[0].text.contains(u"look"_s));
    PARVIS_DONE(store->replies().mentionSeen(note.id, names));
    PARVIS_VALUE(left, store->replies().mentionsOf(names, true, 10));
    QVERIFY(left.empty());
    PARVIS_VALUE(all, store->replies().mentionsOf(names, false, 10));
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all[0].seen);
    PARVIS_VALUE(omars, store->replies().mentionsOf(callNamesOf(u"Omar"_s), true, 10));
    QCOMPARE(omars.size(), size_t(1)); // seen by Léa is not seen by Omar
    PARVIS_VALUE(colleagues, store->replies().colleagues());
    QCOMPARE(colleagues, QStringList{u"Inès"_s});
}

QTEST_GUILESS_MAIN(RepliesStoreTest)
#include "replies.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Blanks of canned replies, finding and stacking them, signatures, calls in notes; what changed since writing began.
#include "domain/inbox/canned_reply.h"
#include "domain/inbox/thread_change.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace canned_test {

CannedReply canned(const QString& name, const QString& shortcut, const QString& language = {}, AccountId account = {},
                   int uses = 0)
{
    CannedReply reply;
    reply.name = name;
    reply.shortcut = shortcut;
    reply.text = u"text of "_s + name;
    reply.language = language;
    reply.account = account;
    reply.uses = uses;
    return reply;
}

Message message(qint64 id, const QString& text, bool own = false)
{
    Message m;
    m.id = {id};
    m.content.text = text;
    m.content.own = own;
    m.content.author.name = u"Omar"_s;
    return m;
}

QStringList kinds(const std::vector<ThreadChange>& changes)
{
    QStringList list;
    for (const ThreadChange& change : changes)
        list << threadChangeName(change.kind) + u' ' + change.message.toString();
    return list;
}

} // namespace canned_test

using namespace canned_test;

class DomainCannedReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::addColumn<QStringList>("asked");
        const auto row = [](const char* name, const QString& text, const QString& filled,
                            const QStringList& asked = {}) { QTest::newRow(name) << text << filled << asked; };
        row("plain", u"Merci !"_s, u"Merci !"_s);
        row("known", u"Hello {name}, {agent} here"_s, u"Hello Omar Haddad, LM here"_s);
        row("twice", u"{name} {name}"_s, u"Omar Haddad Omar Haddad"_s);
        row("known and empty is asked", u"On {post}"_s, u"On {post?}"_s, {u"post"_s});
        row("fallback not needed", u"Hi {first_name|there}"_s, u"Hi Omar"_s);
        row("fallback", u"About {post|your comment}"_s, u"About your comment"_s);
        row("empty fallback", u"Hi{post|}!"_s, u"Hi!"_s);
        row("question", u"Order {order number?}, please"_s, u"Order {order number?}, please"_s, {u"order number"_s});
        row("question twice asked once", u"{n?} {n?}"_s, u"{n?} {n?}"_s, {u"n"_s});
        row("answered", u"Size {size?}"_s, u"Size 42"_s);
        row("question in Arabic", u"رقم {رقم الطلب?}"_s, u"رقم {رقم الطلب?}"_s, {u"رقم الطلب"_s});
        row("escaped", u"Write {{name}} and {{order?}}"_s, u"Write {name} and {order?}"_s);
        row("unknown is text", u"{ :-) } {foo} {Name}"_s, u"{ :-) } {foo} {Name}"_s);
        row("open brace", u"a { b {name"_s, u"a { b {name"_s);
        row("brace in brace", u"{a {name}}"_s, u"{a Omar Haddad}"_s);
        row("over lines", u"{is\nthis?}"_s, u"{is\nthis?}"_s);
        row("empty question", u"{?}"_s, u"{?}"_s);
        row("a value is not filled again", u"{handle}"_s, u"{name}"_s);
    }
    void blanks()
    {
        QFETCH(QString, text);
        const CannedValues values{{u"name"_s, u"Omar Haddad"_s},
                                  {u"first_name"_s, u"Omar"_s},
                                  {u"agent"_s, u"LM"_s},
                                  {u"handle"_s, u"{name}"_s}}; // as a stranger may call themself
        const FilledReply filled = filledReply(text, values, {{u"size"_s, u"42"_s}});
        QTEST(filled.text, "filled");
        QTEST(filled.asked, "asked");
    }

    void whatIsStillOpenIsKnown()
    {
        QCOMPARE(openQuestions(u"Order {order number?} of {date?} {{not?}} {name}"_s),
                 (QStringList{u"order number"_s, u"date"_s}));
        QCOMPARE(unknownVariables(u"{name} {fisrt_name} {ask?}"_s), QStringList{u"fisrt_name"_s});
    }

    void shortcuts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        QTest::newRow("slash") << u"/Sorry"_s << u"sorry"_s;
        QTest::newRow("accents") << u"Désolé"_s << u"desole"_s;
        QTest::newRow("blank") << u" late parcel "_s << u"late-parcel"_s;
        QTest::newRow("signs") << u"a/b?c"_s << u"abc"_s;
        QTest::newRow("nothing") << u" ?? "_s << QString();
    }
    void shortcuts()
    {
        QFETCH(QString, typed);
        QTEST(cleanShortcut(typed), "clean");
    }

    void theFittingOnesComeFirst()
    {
        const AccountId shop{1}, other{2};
        const std::vector<CannedReply> all{
            canned(u"Sorry"_s, u"sorry"_s, u"en"_s, {}, 9), canned(u"Désolé"_s, u"sorry"_s, u"fr"_s, {}, 1),
            canned(u"Opening hours"_s, u"hours"_s, {}, {}, 50), canned(u"Sorry at the other"_s, u"so"_s, {}, other)};
        const auto names = [&](AccountId account, const QString& language, const QString& typed) {
            QStringList list;
            for (const CannedReply& reply : cannedFor(all, account, language, typed))
                list << reply.name;
            return list;
        };
        QCOMPARE(names(shop, u"fr-CA"_s, u"/sorry"_s), (QStringList{u"Désolé"_s, u"Sorry"_s}));
        QCOMPARE(names(shop, u"en"_s, u"/sorry"_s), (QStringList{u"Sorry"_s, u"Désolé"_s}));
        QCOMPARE(names(shop, u"en"_s, {}), (QStringList{u"Sorry"_s, u"Opening hours"_s, u"Désolé"_s}));
        QCOMPARE(names(shop, {}, u"desole"_s), QStringList{u"Désolé"_s});
        QCOMPARE(names(shop, {}, u"HOURS open"_s), QStringList{u"Opening hours"_s});
        QVERIFY(names(other, {}, {}).contains(u"Sorry at the other"_s));
        QVERIFY(names(shop, {}, u"zzz"_s).isEmpty());
    }

    void oneBehindTheOther()
    {
        QCOMPARE(stacked({}, u"a"_s), u"a"_s);
        QCOMPARE(stacked(u"a \n"_s, u"b"_s), u"a\n\nb"_s);
        QCOMPARE(stacked(stacked(u"a"_s, u"b"_s), u"c"_s), u"a\n\nb\n\nc"_s);
        QCOMPARE(stacked(u"a"_s, {}), u"a"_s);
    }

    void signatures_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("ownLine");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("signedAs");
        QTest::newRow("none") << QString() << true << u"Hi"_s << u"Hi"_s;
        QTest::newRow("below") << u"— {agent}"_s << true << u"Hi\n"_s << u"Hi\n— LM"_s;
        QTest::newRow("behind") << u"^{agent}"_s << false << u"Hi"_s << u"Hi ^LM"_s;
        QTest::newRow("not twice") << u"^{agent}"_s << false << u"Hi ^LM "_s << u"Hi ^LM "_s;
        QTest::newRow("the house") << u"Your team"_s << true << u"Hi"_s << u"Hi\nYour team"_s;
        QTest::newRow("nothing to sign") << u"^{agent}"_s << false << u" "_s << u" "_s;
    }
    void signatures()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, ownLine);
        QFETCH(QString, text);
        QTEST(signedText(text, {{1}, pattern, ownLine}, u" LM "_s), "signedAs");
    }
    void nobodySignsWithNothing() { QCOMPARE(signedText(u"Hi"_s, {{1}, u"^{agent}"_s, false}, {}), u"Hi"_s); }

    void callsInNotes_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QStringList>("called");
        QTest::newRow("one") << u"@Léa please"_s << QStringList{u"lea"_s};
        QTest::newRow("two, one twice") << u"@omar, @lea. @Omar"_s << QStringList{u"omar"_s, u"lea"_s};
        QTest::newRow("dots") << u"ask @lea.martin."_s << QStringList{u"lea.martin"_s};
        QTest::newRow("address") << u"write to lea@example.org"_s << QStringList();
        QTest::newRow("arabic") << u"@عُمَر انظر"_s << QStringList{u"عمر"_s};
        QTest::newRow("alone") << u"@ 5"_s << QStringList();
    }
    void callsInNotes()
    {
        QFETCH(QString, note);
        QTEST(calledIn(note), "called");
    }
    void peopleAreCalledBySeveralNames()
    {
        const QStringList names = callNamesOf(u"Léa Martin"_s);
        for (const QString& name : {u"lea"_s, u"leamartin"_s, u"lea.martin"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        QVERIFY(callNamesOf(u"  "_s).isEmpty());
    }

    void whatChangedSinceWritingBegan()
    {
        std::vector<Message> thread{message(1, u"first"_s), message(2, u"question"_s)};
        const auto seen = seenOf(thread);
        QVERIFY(changesSince(seen, thread).empty());
        QVERIFY(changesSince({}, thread).empty());
        thread[1].content.text = u"another question"_s;
        thread.push_back(message(3, u"and?"_s));
        Message colleague = message(4, u"done"_s, true);
        colleague.publication = {9};
        colleague.writtenBy = u"Inès"_s;
        thread.push_back(colleague);
        thread.push_back(message(5, u"from the phone"_s, true));
        Message note = message(6, u"note"_s, true);
        note.state = MessageState::Note;
        thread.push_back(note);
        QCOMPARE(kinds(changesSince(seen, thread)),
                 (QStringList{u"edited 2"_s, u"wrote 3"_s, u"answered 4"_s, u"elsewhere 5"_s}));
        QCOMPARE(changesSince(seen, thread)[2].by, u"Inès"_s);
        QVERIFY(!standsInTheWay(changesSince(seen, thread)[1]));
        thread[0].content.deleted = true;
        thread[0].content.text.clear();
        QCOMPARE(kinds(changesSince(seen, thread)).front(), u"deleted 1"_s);
        // An answer that never went out is no answer; what came and went is nothing.
        thread = {message(1, u"first"_s), message(2, u"question"_s)};
        colleague.state = MessageState::Failed;
        thread.push_back(colleague);
        Message passing = message(7, {});
        passing.content.deleted = true;
        thread.push_back(passing);
        QVERIFY(changesSince(seen, thread).empty());
    }

    void aLongThreadsBeginningIsNotNew()
    {
        std::vector<Message> thread;
        for (qint64 i = 1; i <= 500; ++i)
            thread.push_back(message(i, QString::number(i)));
        QVERIFY(changesSince(seenOf(thread), thread).empty());
    }
};

QTEST_GUILESS_MAIN(DomainCannedReply)
#include "domain_canned_reply.moc"

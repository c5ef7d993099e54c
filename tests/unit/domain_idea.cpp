// SPDX-License-Identifier: GPL-3.0-or-later
// Who is answered by which comment, and with which words.
#include "domain/inbox/idea.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

IdeaComment said(qint64 person, qint64 message, qint64 at, bool deleted = false)
{
    IdeaComment comment;
    comment.person = {person};
    comment.message = {message};
    comment.conversation = {message * 10};
    comment.created = {at};
    comment.deleted = deleted;
    return comment;
}

} // namespace

class TestIdea : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPersonOnceByTheirNewest()
    {
        const std::vector<IdeaComment> comments{said(1, 1, 10),       said(2, 2, 20), said(1, 3, 30), said(3, 4, 40),
                                                said(2, 5, 50, true), said(0, 6, 60), said(4, 7, 5)};
        IdeaAnswer answered;
        answered.person = {3};
        const auto list = toAnswer(comments, {answered});
        QCOMPARE(list.size(), size_t(3));
        QCOMPARE(list[0].message, MessageId{7});
        QCOMPARE(list[1].message, MessageId{2}); // their newer one was deleted
        QCOMPARE(list[2].message, MessageId{3});
        QVERIFY(toAnswer({}, {}).empty());
    }

    void wordsOfTheAnswer_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << u"{name}, {idea} is here! @{handle}"_s << u"Léa"_s
                             << u"Léa, Bread by bike is here! @lea"_s;
        QTest::newRow("no name") << u"Hi {name}"_s << u"  "_s << u"Hi lea"_s;
        QTest::newRow("a name is no pattern") << u"Hi {name}"_s << u"{idea}"_s << u"Hi {idea}"_s;
        QTest::newRow("unknown stays") << u"{nom} {"_s << u"Léa"_s << u"{nom} {"_s;
        QTest::newRow("twice") << u"{name}{name}"_s << u"A"_s << u"AA"_s;
        QTest::newRow("arabic") << u"شكرا {name}"_s << u"عمر"_s << u"شكرا عمر"_s;
    }
    void wordsOfTheAnswer()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(QString, text);
        Idea idea;
        idea.title = u"Bread by bike"_s;
        Identity author;
        author.handle = u"lea"_s;
        author.name = name;
        QCOMPARE(ideaAnswerText(pattern, idea, author), text);
    }

    void unknownVariablesAreTold()
    {
        QCOMPARE(unknownIdeaVariables(u"{name} {nom} {idea} {nom} {}"_s), QStringList{u"nom"_s});
        QVERIFY(unknownIdeaVariables(u"none"_s).isEmpty());
    }

    void titles_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("title");
        QTest::newRow("one line") << u"Livrez à vélo svp"_s << u"Livrez à vélo svp"_s;
        QTest::newRow("first line") << u" Livrez à vélo\nMerci"_s << u"Livrez à vélo"_s;
        QTest::newRow("first sentence") << u"Livrez à vélo en ville. Ce serait bien."_s << u"Livrez à vélo en ville."_s;
        QTest::newRow("a greeting is no title") << u"Hello! Deliver by bike"_s << u"Hello! Deliver by bike"_s;
        QTest::newRow("override") << u"abc\u202Edef"_s << u"abcdef"_s;
    }
    void titles()
    {
        QFETCH(QString, comment);
        QFETCH(QString, title);
        QCOMPARE(ideaTitleOf(comment), title);
        QVERIFY(ideaTitleOf(QString(5000, u'x')).size() <= 82);
    }

    void searching()
    {
        Idea idea;
        idea.title = u"Œufs à l’unité"_s;
        idea.text = u"par six"_s;
        idea.merged = {u"Half a dozen"_s};
        QVERIFY(holdsWords(idea, u"oeuf"_s) && holdsWords(idea, u"SIX unite"_s) && holdsWords(idea, {}));
        QVERIFY(holdsWords(idea, u"dozen"_s));
        QVERIFY(!holdsWords(idea, u"oeuf lait"_s));
        for (const IdeaState state : allIdeaStates())
            QCOMPARE(ideaStateFromName(ideaStateName(state)), std::optional(state));
    }
};

QTEST_GUILESS_MAIN(TestIdea)
#include "domain_idea.moc"

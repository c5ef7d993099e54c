// SPDX-License-Identifier: GPL-3.0-or-later
// Calling a colleague in a note: offered while "@" is typed, chosen by keyboard or mouse; never in an answer.
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "ui/inbox/colleague_completer.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/reply_box.h"

#include <QAbstractItemView>
#include <QApplication>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class ColleaguesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;
    ui::InboxPage* m_page = nullptr;

    // Two colleagues have worked here: they wrote a note once.
    void start()
    {
        m_demo = std::make_unique<Demo>();
        seedInbox(*m_demo, false);
        ConversationQuery query;
        const ConversationId any = m_demo->wait(m_demo->store->inbox().list(query)).front().id;
        m_demo->wait(m_demo->store->inbox().addNote(any, u"Omar Haddad"_s, u"seen"_s));
        m_demo->wait(m_demo->store->inbox().addNote(any, u"Inès"_s, u"seen as well"_s));
        m_demo->open();
        m_demo->window->showDesk(u"inbox"_s);
        m_page = qobject_cast<ui::InboxPage*>(m_demo->window->desk(u"inbox"_s));
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
        QTRY_VERIFY(m_page->pane()->detail());
    }
    ui::ReplyEdit* edit() { return m_page->findChild<ui::ReplyEdit*>(u"reply-text"_s); }
    QAbstractItemView* offered() { return m_page->findChild<ui::ColleagueCompleter*>()->popup(); }
    QStringList names()
    {
        QStringList list;
        for (int row = 0; row < offered()->model()->rowCount(); ++row)
            list << offered()->model()->index(row, 0).data().toString();
        return list;
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void calledByKeyboard()
    {
        start();
        m_page->pane()->replyBox()->startNote();
        QTRY_COMPARE(QApplication::focusWidget(), edit());
        QTest::keyClicks(edit(), u"Can you look, @"_s);
        QTRY_VERIFY(offered()->isVisible());
        QStringList both = names();
        both.sort();
        QCOMPARE(both, (QStringList{u"Inès"_s, u"Omar Haddad"_s}));
        QTest::keyClicks(edit(), u"om"_s);
        QTRY_COMPARE(names(), QStringList{u"Omar Haddad"_s});
        QTest::keyClick(offered(), Qt::Key_Return);
        QCOMPARE(edit()->toPlainText(), u"Can you look, @omar "_s);
        QVERIFY(!offered()->isVisible());
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->wait(m_demo->replies->mentionsOf(u"Omar Haddad"_s, true)).size(), size_t(1));
    }

    void calledByMouseOrNot()
    {
        start();
        m_page->pane()->replyBox()->startNote();
        QTRY_COMPARE(QApplication::focusWidget(), edit());
        QTest::keyClicks(edit(), u"@in"_s);
        QTRY_VERIFY(offered()->isVisible());
        QTest::keyClick(offered(), Qt::Key_Escape);
        QVERIFY(!offered()->isVisible());
        QCOMPARE(edit()->toPlainText(), u"@in"_s);
        QTest::keyClicks(edit(), u"e"_s);
        QTRY_VERIFY(offered()->isVisible());
        QTest::mouseClick(offered()->viewport(), Qt::LeftButton, {},
                          offered()->visualRect(offered()->model()->index(0, 0)).center());
        QTRY_COMPARE(edit()->toPlainText(), u"@ines "_s);
    }

    void anAnswerAndAnAddressCallNobody()
    {
        start();
        m_page->pane()->replyBox()->startReply();
        QTRY_COMPARE(QApplication::focusWidget(), edit());
        QTest::keyClicks(edit(), u"@om"_s);
        letArrive(100);
        QVERIFY(!offered()->isVisible());
        edit()->clear();
        m_page->pane()->replyBox()->startNote();
        QTest::keyClicks(edit(), u"write to shop@om"_s);
        letArrive(100);
        QVERIFY(!offered()->isVisible());
    }

    void twoOfOneNameAreToldApart()
    {
        const QStringList all{u"Léa Martin"_s, u"Léa Petit"_s, u"Omar"_s, u"O'Brien"_s};
        QCOMPARE(ui::callOf(u"Omar"_s, all), u"omar"_s);
        QCOMPARE(ui::callOf(u"Léa Martin"_s, all), u"leamartin"_s);
        QCOMPARE(ui::callOf(u"Léa Petit"_s, all), u"leapetit"_s);
        QCOMPARE(ui::callOf(u"O'Brien"_s, all), QString()); // no word that a note knows
    }
};

QTEST_MAIN(ColleaguesTest)
#include "test_colleagues.moc"

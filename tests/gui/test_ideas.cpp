// SPDX-License-Identifier: GPL-3.0-or-later
// The board of ideas by mouse and by keyboard: made of a comment, moved, merged, searched, answered.
#include "support/people_demo.h"
#include "support/quiet.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/idea_board.h"
#include "ui/inbox/idea_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/inbox_views.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: the class of the test holds what stands here.
namespace ideas_test {

struct Desk {
    Desk()
    {
        networks = scriptNetworks(demo);
        seedInbox(demo, false);
        seed = seedPeople(demo, false);
        for (Account& account : demo.accounts) {
            account.capabilities.actions = {Action::Reply, Action::Like};
            account = demo.wait(demo.store->accounts().save(account));
        }
        demo.open().resize(1400, 900);
        demo.window->showDesk(u"inbox"_s);
        page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
        board = page->findChild<ui::IdeaBoard*>();
    }
    void openBoard()
    {
        page->findChild<QAbstractButton*>(u"view-ideas"_s)->click();
        QTRY_VERIFY(board->isVisible());
        QTRY_COMPARE(board->column(IdeaState::New)->count(), 1);
    }
    Idea stored(size_t i) { return demo.wait(demo.store->ideas().find(seed.ideas[i].id)); }
    template <typename T = QWidget>
    T* find(const char* name)
    {
        return board->findChild<T*>(QString::fromLatin1(name));
    }
    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    PeopleSeed seed;
    ui::InboxPage* page = nullptr;
    ui::IdeaBoard* board = nullptr;
};

} // namespace ideas_test

using namespace ideas_test;

class IdeasTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBoardTakesThePlaceOfTheList()
    {
        Desk desk;
        desk.openBoard();
        QVERIFY(!desk.page->list()->isVisible() && !desk.page->pane()->isVisible());
        QCOMPARE(desk.find<QLabel>("ideas-head-new")->text(), u"New  1"_s);
        const QString card = desk.board->column(IdeaState::New)->item(0)->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(card.contains(u"Deliver by bike in town"_s) && card.contains(u"2 people"_s), qPrintable(card));
        desk.page->findChild<QAbstractButton*>(u"view-open"_s)->click();
        QTRY_VERIFY(desk.page->list()->isVisible());
        QVERIFY(!desk.board->isVisible());
    }

    // What is hidden behind the board stays as it is, whatever key is pressed.
    void onTheBoardNoKeyTouchesTheHiddenConversation()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->pane()->detail());
        const ConversationId open = desk.page->pane()->detail()->conversation.id;
        // Read by being opened: from here on nothing but a key changes it.
        QTRY_VERIFY(!desk.demo.wait(desk.demo.store->inbox().find(open)).unread);
        const auto now = [&] { return desk.demo.wait(desk.demo.store->inbox().find(open)); };
        const auto likes = [&] { return desk.demo.wait(desk.demo.store->moderation().ofConversation(open)).size(); };
        desk.openBoard();
        const Conversation before = now();
        auto* column = desk.board->column(IdeaState::New);
        const auto press = [](int key, Qt::KeyboardModifiers with = {}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), with);
        };
        for (const int key : {Qt::Key_A, Qt::Key_E, Qt::Key_H, Qt::Key_U, Qt::Key_T, Qt::Key_W, Qt::Key_S, Qt::Key_L,
                              Qt::Key_P, Qt::Key_M, Qt::Key_R, Qt::Key_X, Qt::Key_Z, Qt::Key_B, Qt::Key_I}) {
            column->setFocus();
            press(key);
            letArrive(20);
            QVERIFY2(!desk.page->window()->findChild<ui::Popover*>(), qPrintable(QKeySequence(key).toString()));
            QCOMPARE(QApplication::focusWidget(), column);
        }
        letArrive(200);
        QCOMPARE(now().revision, before.revision);
        QCOMPARE(likes(), size_t(0));
        QVERIFY(desk.page->list()->marks().empty());
        QVERIFY(desk.board->isVisible());
        for (const QAction* action : desk.page->actions())
            QVERIFY2(!action->isEnabled() || !action->objectName().startsWith(u"inbox-priority"_s),
                     qPrintable(action->objectName())); // those of the palette neither
        // Search, views and the sheet of keys are there, and the list has its keys again.
        press(Qt::Key_Slash);
        QTRY_COMPARE(QApplication::focusWidget(), desk.find<QLineEdit>("idea-search"));
        column->setFocus();
        press(Qt::Key_Question);
        QTRY_VERIFY(desk.page->window()->findChild<QWidget*>(u"key-sheet"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!desk.page->window()->findChild<QWidget*>(u"key-sheet"_s));
        column->setFocus();
        press(Qt::Key_1 + int(desk.page->findChild<ui::InboxViews*>()->keys().indexOf(u"open"_s)));
        QTRY_VERIFY(desk.page->list()->isVisible());
        QTRY_VERIFY(desk.page->pane()->detail());
        QCOMPARE(desk.page->pane()->detail()->conversation.id, open);
        press(Qt::Key_A);
        QTRY_COMPARE(now().assignee, desk.demo.person);
        press(Qt::Key_H);
        QTRY_COMPARE(likes(), size_t(1));
    }

    void byKeysAnIdeaWalksOverTheBoard()
    {
        Desk desk;
        desk.openBoard();
        auto* column = desk.board->column(IdeaState::New);
        column->setFocus();
        QTest::keyClick(column, Qt::Key_Home);
        column->setCurrentRow(0);
        QTRY_COMPARE(desk.board->chosen(), desk.seed.ideas[0].id);
        QTest::keyClick(column, Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(desk.stored(0).state, IdeaState::Planned);
        auto* planned = desk.board->column(IdeaState::Planned);
        QTRY_COMPARE(planned->count(), 2);
        QTRY_COMPARE(QApplication::focusWidget(), planned);
        QTRY_COMPARE(planned->chosen(), desk.seed.ideas[0].id);
        QTest::keyClick(planned, Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(desk.stored(0).state, IdeaState::Done);
        // Without Alt the focus goes, the idea stays.
        auto* done = desk.board->column(IdeaState::Done);
        QTRY_COMPARE(QApplication::focusWidget(), done);
        QTest::keyClick(done, Qt::Key_Right);
        QTRY_COMPARE(QApplication::focusWidget(), desk.board->column(IdeaState::Declined));
        QCOMPARE(desk.stored(0).state, IdeaState::Done);
        QTest::keyClick(desk.board->column(IdeaState::Declined), Qt::Key_Right, Qt::AltModifier); // the last column
        QCOMPARE(desk.stored(3).state, IdeaState::Declined);
    }

    void aDropMovesIt()
    {
        Desk desk;
        desk.openBoard();
        auto* from = desk.board->column(IdeaState::New);
        from->setCurrentRow(0);
        QSignalSpy spy(desk.board->column(IdeaState::Planned), &ui::IdeaColumn::dropped);
        Q_EMIT desk.board->column(IdeaState::Planned)->dropped(desk.seed.ideas[0].id, IdeaState::Planned);
        QCOMPARE(spy.count(), 1);
        QTRY_COMPARE(desk.stored(0).state, IdeaState::Planned);
        // What is dragged in from elsewhere is no idea.
        QMimeData foreign;
        foreign.setText(u"x"_s);
        QDropEvent drop(QPointF(5, 5), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.board->column(IdeaState::Done)->viewport(), &drop);
        QCOMPARE(spy.count(), 1);
    }

    void aCommentBecomesAnIdeaByItsKey()
    {
        Desk desk;
        QTRY_VERIFY(desk.page->pane());
        desk.page->list()->select(desk.seed.conversation);
        QTRY_VERIFY(desk.page->pane()->detail() &&
                    desk.page->pane()->detail()->conversation.id == desk.seed.conversation);
        desk.page->list()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
        QComboBox* field = nullptr;
        QTRY_VERIFY((field = desk.demo.window->findChild<QComboBox*>(u"idea-choice"_s)));
        QTRY_VERIFY(!field->currentText().isEmpty());
        QTRY_COMPARE(field->count(), 4);
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), u"Track every parcel"_s);
        QTest::keyClick(field->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(desk.demo.wait(desk.demo.store->ideas().list()).size(), size_t(5));
        for (const Idea& idea : desk.demo.wait(desk.demo.store->ideas().list())) {
            if (idea.title == "Track every parcel"_L1)
                QCOMPARE(idea.votes, 1);
        }
    }

    void aCommentIsPutToAnIdeaThatIsThere()
    {
        Desk desk;
        desk.page->list()->select(desk.seed.conversation);
        QTRY_VERIFY(desk.page->pane()->detail() &&
                    desk.page->pane()->detail()->conversation.id == desk.seed.conversation);
        desk.page->list()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
        QComboBox* field = nullptr;
        QTRY_VERIFY((field = desk.demo.window->findChild<QComboBox*>(u"idea-choice"_s)));
        QTRY_COMPARE(field->count(), 4);
        QTRY_VERIFY(!field->currentText().isEmpty());
        field->setEditText(u"deliver by bike in town"_s); // whatever the case
        desk.demo.window->findChild<QPushButton*>(u"idea-choice-save"_s)->click();
        QTRY_COMPARE(desk.stored(0).votes, 3);
        QCOMPARE(desk.demo.wait(desk.demo.store->ideas().list()).size(), size_t(4));
    }

    void searchAndMergeAndUndo()
    {
        Desk desk;
        desk.openBoard();
        auto* search = desk.find<QLineEdit>("idea-search");
        QTest::keyClicks(search, u"bulb"_s);
        QTRY_COMPARE(desk.board->column(IdeaState::New)->count(), 0);
        QCOMPARE(desk.board->column(IdeaState::Planned)->count(), 1);
        search->clear();
        QTRY_COMPARE(desk.board->column(IdeaState::New)->count(), 1);
        desk.board->choose(desk.seed.ideas[1].id);
        auto* merge = desk.find<QComboBox>("idea-merge");
        QTRY_COMPARE(desk.find<QLineEdit>("idea-title")->text(), u"Subscription for bulbs"_s);
        QTRY_VERIFY(merge->findText(u"Deliver by bike in town"_s) > 0);
        const int row = merge->findText(u"Deliver by bike in town"_s);
        merge->setCurrentIndex(row);
        Q_EMIT merge->activated(row);
        QTRY_COMPARE(desk.stored(0).votes, 3);
        QTRY_COMPARE(desk.board->column(IdeaState::Planned)->count(), 0);
        auto* toast = desk.demo.window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast->undoButton()->isVisible());
        toast->undoButton()->click();
        QTRY_COMPARE(desk.stored(0).votes, 2);
        QTRY_COMPARE(desk.board->column(IdeaState::Planned)->count(), 1);
    }

    void everybodyBehindItIsAnswered()
    {
        Desk desk;
        desk.openBoard();
        desk.board->choose(desk.seed.ideas[0].id);
        auto* text = desk.find<QPlainTextEdit>("idea-answer");
        auto* send = desk.find<QPushButton>("idea-answer-send");
        QTRY_COMPARE(desk.find<QLineEdit>("idea-title")->text(), u"Deliver by bike in town"_s);
        QVERIFY(!send->isEnabled());
        text->setPlainText(u"Hi {nom}"_s);
        QVERIFY(!send->isEnabled());
        QVERIFY(desk.find<QLabel>("idea-refused")->text().contains(u"nom"_s));
        text->setPlainText(u"Hello {name}, “{idea}” is here!"_s);
        QTRY_VERIFY(send->isEnabled());
        QVERIFY(send->text().contains(u'2'));
        send->click();
        QTRY_COMPARE(desk.board->pane().progress(), u"2 of 2 answered"_s);
        QTRY_COMPARE(desk.stored(0).answered, 2);
        const auto messages = desk.demo.wait(desk.demo.store->inbox().messages(desk.seed.wishes[0].conversation));
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[1].content.text, u"Hello Paul Nguyen, “Deliver by bike in town” is here!"_s);
        QTRY_VERIFY(!send->isEnabled()); // nobody is left
    }

    void wordsAreSavedAndCommentsTakenOut()
    {
        Desk desk;
        desk.openBoard();
        desk.find<QLineEdit>("idea-new")->setText(u"Gift cards"_s);
        QTest::keyClick(desk.find<QLineEdit>("idea-new"), Qt::Key_Return);
        QTRY_COMPARE(desk.board->column(IdeaState::New)->count(), 2);
        desk.board->choose(desk.seed.ideas[0].id);
        auto* title = desk.find<QLineEdit>("idea-title");
        QTRY_COMPARE(title->text(), u"Deliver by bike in town"_s);
        title->setText(u"Deliver by bike"_s);
        desk.find<QPlainTextEdit>("idea-text")->setPlainText(u"From spring on"_s);
        desk.find<QPushButton>("idea-save")->click();
        QTRY_COMPARE(desk.stored(0).title, u"Deliver by bike"_s);
        QCOMPARE(desk.stored(0).text, u"From spring on"_s);
        const QString message = desk.seed.wishes[1].id.toString();
        QTRY_VERIFY(desk.board->findChild<QAbstractButton*>(u"idea-remove-"_s + message));
        desk.board->findChild<QAbstractButton*>(u"idea-remove-"_s + message)->click();
        QTRY_COMPARE(desk.stored(0).votes, 1);
    }
};

QTEST_MAIN(IdeasTest)
#include "test_ideas.moc"

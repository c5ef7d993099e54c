// SPDX-License-Identifier: GPL-3.0-or-later
// Triage and answer memory in the inbox, by mouse and by keyboard alone.
#include "support/desk_demo.h"
#include "ui/inbox/answer_memory.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/triage_chips.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace triage_gui {

struct Desk {
    explicit Desk(const QString& person = u"Léa"_s)
    {
        demo.person = person;
        networks = scriptNetworks(demo);
        seedInbox(demo, false);
        demo.open();
        demo.window->showDesk(u"inbox"_s);
        page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
    }
    bool isReady() const { return page && page->list()->model()->rowCount() == 6 && page->pane()->detail(); }
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return demo.window->findChild<T*>(QString::fromLatin1(name));
    }
    Conversation stored(const QString& person)
    {
        ConversationQuery query;
        query.limit = 100;
        for (const auto& c : demo.wait(demo.store->inbox().list(query))) {
            if (c.customer.name == person)
                return c;
        }
        return {};
    }
    bool choose(const QString& person)
    {
        page->list()->select(stored(person).id);
        return QTest::qWaitFor(
            [&] { return page->pane()->detail() && page->pane()->detail()->conversation.customer.name == person; });
    }
    // What a worker would have said of the customer's newest message.
    MessageId tell(const QString& person, const MessageTraits& traits)
    {
        const auto messages = demo.wait(demo.store->inbox().messages(stored(person).id));
        const Message* newest = newestOfCustomer(messages);
        UntriagedMessage of{newest->id, newest->content.text, {}};
        demo.wait(demo.store->triage().store({{of, traits}}, 1));
        return newest->id;
    }
    TriagedMessage told(const QString& person, MessageId id)
    {
        for (const TriagedMessage& one : demo.wait(demo.store->triage().ofConversation(stored(person).id))) {
            if (one.message == id)
                return one;
        }
        return {};
    }
    // Two customers of before, with what was answered to them.
    void remember()
    {
        const Account& shop = demo.accounts[0];
        const Instant then = demo.clock.now() - 72h;
        int number = 0;
        for (const auto& [asked, answered] :
             {std::pair(u"The parcel you sent arrived crushed"_s, u"@someone We are sorry. A new one leaves today."_s),
              std::pair(u"My parcel is late, still no answer"_s, u"It was found in Lyon and is on its way."_s)}) {
            const QString id = u"old%1"_s.arg(++number);
            IncomingMessage question = comment(id, u"Past %1"_s.arg(number), asked, then);
            IncomingMessage answer = comment(id + u"a"_s, shop.name, answered, then + 10min, {});
            answer.root = answer.parent = question.remote.id;
            answer.author.handle = shop.handle;
            answer.author.remoteId = shop.remoteId;
            answer.own = true;
            auto row = demo.wait(demo.store->inbox().find(ingest(demo, shop, {question, answer})));
            row.status = ConversationStatus::Closed;
            demo.wait(demo.store->inbox().save(row));
        }
        while (demo.wait(demo.store->inbox().indexBatch(1000)) > 0) {
        }
    }
    ui::ChipButton* kind() const { return find<ui::ChipButton>("triage-kind"); }
    ui::ReplyEdit* edit() const { return find<ui::ReplyEdit>("reply-text"); }
    ui::AnswerPanel* answers() const { return find<ui::AnswerPanel>("answer-memory"); }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    ui::InboxPage* page = nullptr;
};

const MessageTraits angry{u"en"_s, 0.9, u"negative"_s, 0.8, u"complaint"_s, 0.92};
const MessageTraits unsure{u"en"_s, 0.9, {}, 0.4, {}, 0.38};

} // namespace triage_gui

class TriageGuiTest : public QObject
{
    Q_OBJECT

    using Desk = triage_gui::Desk;

private Q_SLOTS:
    void theChipSaysWhatItIs()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Léa Martin"_s));
        QVERIFY(desk.kind()->isHidden() || !desk.kind()->isVisible()); // nothing has read it
        desk.tell(u"Léa Martin"_s, triage_gui::angry);
        QTRY_VERIFY(desk.kind()->isVisible()); // told while it is open
        QCOMPARE(desk.kind()->text(), u"Complaint 92 %"_s);
        QCOMPARE(desk.kind()->accessibleName(), desk.kind()->text());
        const auto* sentiment = desk.find<ui::ChipButton>("triage-sentiment");
        QVERIFY(sentiment->isVisible());
        QCOMPARE(sentiment->text(), u"Negative"_s);
        desk.tell(u"Tom Berger"_s, triage_gui::unsure);
        QVERIFY(desk.choose(u"Tom Berger"_s));
        QTRY_COMPARE(desk.kind()->text(), u"Unsure"_s);
        QVERIFY2(desk.kind()->toolTip().contains(u"38"_s), qPrintable(desk.kind()->toolTip()));
        QVERIFY(!sentiment->isVisible());
    }

    // Chosen in the filters, written into the search, and found.
    void whatIsToldCanBeFiltered()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.tell(u"Léa Martin"_s, triage_gui::angry);
        desk.page->list()->focusList();
        Desk::key(Qt::Key_F);
        QTRY_VERIFY(desk.find<QComboBox>("filter-about"));
        QVERIFY(desk.demo.window->rect().contains(desk.find("filter-popover")->geometry())); // all of it is in sight
        const auto pick = [&](const char* name, const QString& value) {
            auto* box = desk.find<QComboBox>(name);
            box->setCurrentIndex(box->findData(value));
            QVERIFY(box->currentIndex() >= 0);
            Q_EMIT box->activated(box->currentIndex());
        };
        pick("filter-about", u"complaint"_s);
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        QCOMPARE(desk.page->list()->model()->idAt(0), desk.stored(u"Léa Martin"_s).id);
        const QString kind = inboxKindName(desk.stored(u"Léa Martin"_s).kind);
        pick("filter-kind", kind); // the other vocabulary of the same word
        pick("filter-mood", u"negative"_s);
        auto* author = desk.find<QLineEdit>("filter-from");
        author->setFocus();
        QTest::keyClicks(author, u"Martin"_s);
        QCOMPARE(desk.page->list()->searchText(),
                 QString(u"kind:complaint kind:"_s + kind + u" mood:negative from:Martin"_s));
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        pick("filter-has", u"link"_s);
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 0);
        pick("filter-has", u"media"_s); // her comment has a picture
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        pick("filter-has", QString());
        pick("filter-about", QString());
        QCOMPARE(desk.page->list()->searchText(), QString(u"kind:"_s + kind + u" mood:negative from:Martin"_s));
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
    }

    // Several conversations at once, and back again.
    void severalAreToldAndTakenBack()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        const MessageId lea = desk.tell(u"Léa Martin"_s, triage_gui::angry);
        const MessageId tom = desk.tell(u"Tom Berger"_s, triage_gui::unsure);
        QVERIFY(desk.choose(u"Léa Martin"_s));
        desk.page->list()->focusList();
        Desk::key(Qt::Key_X);
        QVERIFY(desk.choose(u"Tom Berger"_s));
        desk.page->list()->focusList();
        Desk::key(Qt::Key_X);
        QCOMPARE(desk.page->list()->marks().size(), size_t(2));
        Desk::key(Qt::Key_T);
        QTRY_VERIFY(desk.find("triage-popover"));
        Desk::key(Qt::Key_5); // spam
        QTRY_COMPARE(desk.told(u"Léa Martin"_s, lea).traits.kind, u"spam"_s);
        QCOMPARE(desk.told(u"Tom Berger"_s, tom).traits.kind, u"spam"_s);
        QVERIFY(!desk.told(u"Tom Berger"_s, tom).correctedBy.isEmpty());
        auto* toast = desk.find<ui::Toast>("toast");
        QVERIFY(toast && toast->isVisible());
        QTest::mouseClick(toast->findChild<QAbstractButton*>(u"toast-undo"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.told(u"Léa Martin"_s, lea).traits.kind, u"complaint"_s);
        QVERIFY(desk.told(u"Tom Berger"_s, tom).traits == triage_gui::unsure);
        QVERIFY(desk.told(u"Tom Berger"_s, tom).correctedBy.isEmpty());
    }

    void byKeyboardItIsCorrected()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        const MessageId id = desk.tell(u"Léa Martin"_s, triage_gui::unsure);
        QVERIFY(desk.choose(u"Léa Martin"_s));
        QTRY_COMPARE(desk.kind()->text(), u"Unsure"_s);
        desk.page->list()->focusList();
        Desk::key(Qt::Key_T);
        QTRY_VERIFY(desk.find("triage-popover"));
        Desk::key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.find("triage-popover"));
        QVERIFY(desk.told(u"Léa Martin"_s, id).correctedBy.isEmpty());
        desk.page->list()->focusList();
        Desk::key(Qt::Key_T);
        QTRY_VERIFY(desk.find("triage-popover"));
        Desk::key(Qt::Key_4); // idea
        QTRY_COMPARE(desk.kind()->text(), u"Idea"_s);
        const TriagedMessage idea = desk.told(u"Léa Martin"_s, id);
        QCOMPARE(idea.traits.kind, u"idea"_s);
        QCOMPARE(idea.correctedBy, u"Léa"_s);
        QVERIFY(desk.kind()->toolTip().contains(u"Léa"_s));
        QTRY_VERIFY(!desk.find("triage-popover"));
        desk.page->list()->focusList();
        Desk::key(Qt::Key_T);
        QTRY_VERIFY(desk.find("triage-popover"));
        Desk::key(Qt::Key_8); // negative
        QTRY_COMPARE(desk.told(u"Léa Martin"_s, id).traits.sentiment, u"negative"_s);
        QCOMPARE(desk.told(u"Léa Martin"_s, id).traits.kind, u"idea"_s);
    }

    // What is stored is the same in every language; the word for it is the reader's. A name is shown as text.
    void whoHasNoNameIsSomebody()
    {
        Desk desk(QString{});
        QTRY_VERIFY(desk.isReady());
        const MessageId id = desk.tell(u"Léa Martin"_s, triage_gui::unsure);
        QVERIFY(desk.choose(u"Léa Martin"_s));
        QTRY_COMPARE(desk.kind()->text(), u"Unsure"_s);
        desk.page->list()->focusList();
        Desk::key(Qt::Key_T);
        QTRY_VERIFY(desk.find("triage-popover"));
        Desk::key(Qt::Key_4); // idea
        QTRY_COMPARE(desk.told(u"Léa Martin"_s, id).correctedBy, u"somebody"_s);
        QTRY_VERIFY2(desk.kind()->toolTip().startsWith(u"Somebody said so"_s), qPrintable(desk.kind()->toolTip()));
        desk.demo.wait(desk.demo.store->triage().correct(id, {u"spam"_s, {}, u"I\u202eès"_s}));
        QTRY_VERIFY2(desk.kind()->toolTip().contains(u"said so"_s) && desk.kind()->text() == u"Spam"_s,
                     qPrintable(desk.kind()->toolTip()));
        QVERIFY(!desk.kind()->toolTip().contains(QChar(0x202e)));
    }

    void byMouseItIsCorrected()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        const MessageId id = desk.tell(u"Léa Martin"_s, triage_gui::angry);
        QVERIFY(desk.choose(u"Léa Martin"_s));
        QTRY_VERIFY(desk.kind()->isVisible());
        QTest::mouseClick(desk.kind(), Qt::LeftButton);
        QTRY_VERIFY(desk.find("triage-popover"));
        QTest::mouseClick(desk.find<QPushButton>("triage-kind-spam"), Qt::LeftButton);
        QTRY_COMPARE(desk.told(u"Léa Martin"_s, id).traits.kind, u"spam"_s);
        QTRY_COMPARE(desk.kind()->text(), u"Spam"_s);
    }

    void lettersAreNotCommandsWhileTyping()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Léa Martin"_s));
        desk.page->pane()->replyBox()->startReply();
        QTRY_VERIFY(desk.edit()->hasFocus());
        Desk::key(Qt::Key_T);
        QVERIFY(!desk.find("triage-popover"));
        QCOMPARE(desk.edit()->toPlainText(), u"t"_s);
    }

    void byKeyboardAPastAnswerIsInserted()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.remember();
        QVERIFY(desk.choose(u"Léa Martin"_s));
        QVERIFY(!desk.answers()->isVisible()); // nobody writes
        desk.page->list()->focusList();
        Desk::key(Qt::Key_R);
        QTRY_VERIFY(desk.answers()->isVisible());
        QVERIFY(!desk.answers()->answers().empty());
        const QString first = desk.answers()->answers().front().answer;
        QVERIFY(!first.contains(u'@'));
        QTest::keyClicks(desk.edit(), u"Hello. "_s);
        Desk::key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desk.edit()->toPlainText(), u"Hello. "_s + first);
        Desk::key(Qt::Key_5, Qt::AltModifier); // there is none
        QCOMPARE(desk.edit()->toPlainText(), u"Hello. "_s + first);
        desk.edit()->clear();
        QTest::keyClick(desk.edit(), Qt::Key_Ampersand, Qt::AltModifier); // the same key in France
        QCOMPARE(desk.edit()->toPlainText(), first);
        Desk::key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.answers()->isVisible());
    }

    void byMouseAPastAnswerIsInserted()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.remember();
        QVERIFY(desk.choose(u"Léa Martin"_s));
        desk.page->pane()->replyBox()->startReply();
        QTRY_VERIFY(desk.answers()->isVisible());
        auto* row = desk.find<ui::AnswerRow>("past-answer-1");
        QVERIFY(row && row->isVisible());
        QVERIFY(row->accessibleName().contains(desk.answers()->answers().front().answer.left(20)));
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(desk.edit()->toPlainText(), desk.answers()->answers().front().answer);
        QVERIFY(desk.edit()->hasFocus());
        // Colleagues need no answer of before.
        desk.page->pane()->replyBox()->startNote();
        QTRY_VERIFY(!desk.answers()->isVisible());
    }

    void withoutAnswersNothingIsShown()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Omar Haddad"_s));
        desk.page->pane()->replyBox()->startReply();
        QTRY_VERIFY(desk.edit()->hasFocus());
        QTest::keyClicks(desk.edit(), u"ok"_s);
        QVERIFY(!desk.answers()->isVisible());
        Desk::key(Qt::Key_1, Qt::AltModifier);
        QVERIFY(!desk.edit()->toPlainText().contains(u"Lyon"_s));
    }
};

QTEST_MAIN(TriageGuiTest)
#include "test_triage.moc"

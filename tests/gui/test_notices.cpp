// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the person at the window: notes that call them and what rules tell them, in the top bar and the tray,
// until it was seen.
#include "engine/inbox/rule_runner.h"
#include "support/desk_demo.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/shell/attendant.h"
#include "ui/shell/notice_button.h"
#include "ui/shell/tray.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace notices_test {

class QuietTray final : public ui::TrayFace
{
public:
    bool isThere() const override { return true; }
    void show(QMenu*) override {}
    void setToolTip(const QString&) override {}
    void notify(const QString& title, const QString& text) override { told << title + u'|' + text; }
    QStringList told;
};

} // namespace notices_test

using namespace notices_test;

class NoticesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;
    QuietTray* m_tray = nullptr;

    void start()
    {
        m_demo = std::make_unique<Demo>();
        seedInbox(*m_demo, false);
        m_demo->open();
        auto tray = std::make_unique<QuietTray>();
        m_tray = tray.get();
        m_demo->window->attendant().setTray(std::move(tray));
        m_demo->window->showDesk(u"calendar"_s);
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
    }
    template <typename T>
    T* find(const char* name)
    {
        return m_demo->window->findChild<T*>(QString::fromLatin1(name));
    }
    ui::NoticeButton* bell() { return find<ui::NoticeButton>("notices-button"); }
    ConversationId conversation(const QString& person)
    {
        ConversationQuery query;
        query.limit = 100;
        for (const auto& c : m_demo->wait(m_demo->store->inbox().list(query))) {
            if (c.customer.name == person)
                return c.id;
        }
        return {};
    }
    void note(const QString& person, const QString& text)
    {
        m_demo->wait(m_demo->store->inbox().addNote(conversation(person), u"Inès"_s, text));
    }
    ConversationId opened()
    {
        auto* page = qobject_cast<ui::InboxPage*>(m_demo->window->desk(u"inbox"_s));
        return m_demo->window->currentDesk() == page && page->pane() && page->pane()->detail()
                   ? page->pane()->detail()->conversation.id
                   : ConversationId();
    }
    // A message comes, for which a rule tells Léa.
    ConversationId ruleTells()
    {
        InboxRule rule;
        rule.name = u"Parcels"_s;
        Condition words;
        words.kind = ConditionKind::Words;
        words.values = {u"zeppelin"_s};
        rule.when.parts = {words};
        RuleAction notify;
        notify.kind = ActionKind::Notify;
        notify.people = {u"Léa"_s};
        rule.actions = {notify};
        m_demo->wait(m_demo->rules->save(rule, u"boss"_s));
        const auto id =
            ingest(*m_demo, m_demo->accounts[0], {comment(u"z1"_s, u"Omar K"_s, u"My zeppelin is late"_s, kDemoNow)});
        RuleRunner runner(m_demo->ports());
        [&] { QVERIFY(m_demo->wait(runner.round()) >= 1); }();
        return id;
    }
    bool nothingUnseen()
    {
        return m_demo->wait(m_demo->replies->mentionsOf(u"Léa"_s, true)).empty() &&
               m_demo->wait(m_demo->rules->notices(u"Léa"_s)).empty();
    }
    // As when the person works in another program.
    void leave()
    {
        QApplication::setActiveWindow(nullptr);
        QTRY_VERIFY(!m_demo->window->isActiveWindow());
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void aNoteStaysUntilItIsOpenedByKeyboard()
    {
        start();
        QCOMPARE(bell()->text(), QString());
        note(u"Omar Haddad"_s, u"@lea can you answer this?"_s);
        QTRY_COMPARE(bell()->text(), u"1"_s);
        QVERIFY(m_demo->window->findChild<ui::Toast*>()->isVisible());
        QVERIFY(m_tray->told.isEmpty()); // the person is here and sees it
        QVERIFY(!nothingUnseen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find<QListWidget>("notices") && find<QListWidget>("notices")->isVisible());
        auto* list = find<QListWidget>("notices");
        QCOMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(u"Inès"_s) && list->item(0)->text().contains(u"can you answer"_s),
                 qPrintable(list->item(0)->text()));
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(opened(), conversation(u"Omar Haddad"_s));
        QTRY_VERIFY(nothingUnseen());
        QTRY_COMPARE(bell()->text(), QString());
    }

    void whatARuleTellsStaysUntilItIsOpenedByMouse()
    {
        start();
        note(u"Tom Berger"_s, u"@Léa look here"_s);
        const ConversationId told = ruleTells();
        QTRY_COMPARE(bell()->text(), u"2"_s);
        m_demo->closeWindow();
        m_demo->open(); // nothing is forgotten with the window
        m_demo->window->showDesk(u"calendar"_s);
        QTRY_COMPARE(bell()->text(), u"2"_s);
        QTest::mouseClick(bell(), Qt::LeftButton);
        QTRY_VERIFY(find<QListWidget>("notices") && find<QListWidget>("notices")->isVisible());
        auto* list = find<QListWidget>("notices");
        QCOMPARE(list->count(), 2);
        const int row = list->item(0)->text().contains(u"Parcels"_s) ? 0 : 1;
        QVERIFY2(list->item(row)->text().contains(u"zeppelin"_s), qPrintable(list->item(row)->text()));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        QTRY_COMPARE(opened(), told);
        QTRY_COMPARE(bell()->text(), u"1"_s);
        QVERIFY(m_demo->wait(m_demo->rules->notices(u"Léa"_s)).empty());
        QTest::mouseClick(bell(), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("notices-all-seen") && find<QPushButton>("notices-all-seen")->isVisible());
        QTest::mouseClick(find<QPushButton>("notices-all-seen"), Qt::LeftButton);
        QTRY_COMPARE(bell()->text(), QString());
        QTRY_VERIFY(find<QLabel>("notices-hint")->isVisible());
        QVERIFY(nothingUnseen());
    }

    void theTrayTellsWhoIsElsewhereAndItsClickOpens()
    {
        start();
        leave();
        const ConversationId told = ruleTells();
        QTRY_COMPARE(m_tray->told.size(), 1);
        QVERIFY2(m_tray->told.front().contains(u"Parcels"_s) && m_tray->told.front().contains(u"zeppelin"_s),
                 qPrintable(m_tray->told.front()));
        Q_EMIT m_tray->messageClicked();
        QTRY_COMPARE(opened(), told);
        QTRY_VERIFY(nothingUnseen());
        leave();
        note(u"Tom Berger"_s, u"@lea and this one"_s);
        QTRY_COMPARE(m_tray->told.size(), 2);
        QVERIFY(m_tray->told.back().contains(u"Inès"_s));
        Q_EMIT m_tray->messageClicked();
        QTRY_COMPARE(opened(), conversation(u"Tom Berger"_s));
        QTRY_COMPARE(bell()->text(), QString());
    }

    void aCrisisOpensTheCommentsAndOffersTheRedButton()
    {
        start();
        leave();
        FigureAlert alert;
        alert.words = u"volume"_s;
        alert.value = 41;
        alert.bound = 12;
        alert.severity = 4;
        alert.began = kDemoNow;
        QVERIFY(m_demo->wait(m_demo->store->figures().beginAlert(alert)));
        QTRY_COMPARE(m_tray->told.size(), 1);
        QVERIFY2(m_tray->told.front().contains(u"Crisis"_s) && m_tray->told.front().contains(u"41"_s),
                 qPrintable(m_tray->told.front()));
        Q_EMIT m_tray->messageClicked();
        QTRY_COMPARE(m_demo->window->currentDesk(), m_demo->window->desk(u"inbox"_s));
        QTRY_COMPARE(bell()->text(), u"1"_s); // until it was seen
        QTest::mouseClick(bell(), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("notices-hold") && find<QPushButton>("notices-hold")->isVisible());
        QSignalSpy held(bell(), &ui::NoticeButton::holdAsked);
        auto* list = find<QListWidget>("notices");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QTRY_COMPARE(bell()->text(), QString());
        QVERIFY(m_demo->wait(m_demo->store->figures().freshAlerts(u"Léa"_s)).empty());
        // That it is over is told as well, and there is nothing to hold any more.
        QVERIFY(m_demo->wait(m_demo->store->figures().endAlert(AlertKind::Crisis, {}, kDemoNow)));
        QTRY_COMPARE(bell()->text(), u"1"_s);
        QTest::mouseClick(bell(), Qt::LeftButton);
        QTRY_VERIFY(find<QListWidget>("notices") && find<QListWidget>("notices")->isVisible());
        QVERIFY(!find<QPushButton>("notices-hold")->isVisible());
        QVERIFY2(find<QListWidget>("notices")->item(0)->text().contains(u"over"_s),
                 qPrintable(find<QListWidget>("notices")->item(0)->text()));
        QVERIFY(held.isEmpty());
    }

    void aNoteToSomebodyElseIsNoneOfMine()
    {
        start();
        note(u"Tom Berger"_s, u"@omar please"_s);
        note(u"Tom Berger"_s, u"no call at all"_s);
        note(u"Omar Haddad"_s, u"@lea yours"_s);
        QTRY_COMPARE(bell()->text(), u"1"_s);
        QCOMPARE(bell()->book().notices().size(), size_t(1));
    }
};

QTEST_MAIN(NoticesTest)
#include "test_notices.moc"

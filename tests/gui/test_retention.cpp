// SPDX-License-Identifier: GPL-3.0-or-later
// Retention rules in the settings: what they would remove is counted before they are kept; made, changed, removed and
// brought back by keyboard and by mouse.
#include "engine/inbox/retention_work.h"
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "ui/settings/retention_box.h"
#include "ui/settings/retention_dialog.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

class RetentionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    // Three conversations of three years ago, of which two were closed, beside those of these days.
    void start()
    {
        m_demo = std::make_unique<Demo>();
        seedInbox(*m_demo, false);
        m_demo->clock.set(kDemoNow - 24h * 365 * 3);
        for (int i = 0; i < 3; ++i) {
            const ConversationId id =
                ingest(*m_demo, m_demo->accounts[0],
                       {comment(u"old%1"_s.arg(i), u"Old Customer"_s, u"Long ago %1"_s.arg(i), m_demo->clock.now())});
            if (i == 2)
                continue;
            const Conversation made = m_demo->wait(m_demo->store->inbox().find(id));
            m_demo->wait(
                m_demo->inbox->setStatus(id, made.revision, ConversationStatus::Closed, u"settled"_s, std::nullopt));
        }
        m_demo->clock.set(kDemoNow);
        m_demo->open();
        m_demo->window->showDesk(u"settings"_s, u"retention"_s);
        QTRY_VERIFY(box());
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
    }
    ui::RetentionBox* box() { return m_demo->window->findChild<ui::RetentionBox*>(); }
    template <typename T>
    T* find(const char* name)
    {
        return box()->findChild<T*>(QString::fromLatin1(name));
    }
    template <typename T>
    T* field(const char* name)
    {
        auto* widget = box()->dialog() ? box()->dialog()->findChild<T*>(QString::fromLatin1(name)) : nullptr;
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QTreeWidget* list() { return find<QTreeWidget>("retention-list"); }
    std::vector<RetentionRule> rules() { return m_demo->wait(m_demo->privacy->rules()); }
    size_t conversations()
    {
        ConversationQuery query;
        query.limit = 100;
        return m_demo->wait(m_demo->store->inbox().list(query)).size();
    }
    void keep(const QString& name, int months)
    {
        RetentionRule rule;
        rule.name = name;
        rule.months = months;
        m_demo->wait(m_demo->privacy->saveRule(rule, u"boss"_s));
        const int count = int(rules().size());
        QTRY_COMPARE(list()->topLevelItemCount(), count);
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void aRuleByKeyboardIsCountedBeforeItIsKept()
    {
        start();
        QVERIFY(rules().empty());
        const size_t before = conversations();
        find<QPushButton>("retention-add")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(box()->dialog());
        QVERIFY(QTest::qWaitForWindowActive(box()->dialog()));
        QTRY_COMPARE(QApplication::focusWidget(), field<QLineEdit>("retention-name"));
        QTest::keyClicks(QApplication::focusWidget(), u"Two years"_s);
        QVERIFY(!field<QPushButton>("retention-save")->isEnabled()); // not counted yet
        QTRY_VERIFY(field<QLabel>("retention-count")->text().contains(u"2 conversations with 2 messages"_s));
        QCOMPARE(field<QListWidget>("retention-examples")->count(), 2);
        QVERIFY(field<QListWidget>("retention-examples")->item(0)->text().contains(u"Long ago"_s));
        QVERIFY(field<QPushButton>("retention-save")->isEnabled());
        // Another number is another question.
        auto* months = field<QSpinBox>("retention-months");
        months->setFocus();
        months->selectAll();
        QTest::keyClicks(months, u"60"_s);
        QVERIFY(!field<QPushButton>("retention-save")->isEnabled());
        QTRY_COMPARE(field<QLabel>("retention-count")->text(), u"It would remove nothing now."_s);
        months->selectAll();
        QTest::keyClicks(months, u"24"_s);
        QTRY_VERIFY(field<QLabel>("retention-count")->text().contains(u"2 conversations"_s));
        QTRY_VERIFY(field<QPushButton>("retention-save")->isEnabled());
        field<QPushButton>("retention-save")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(rules().size(), size_t(1));
        QCOMPARE(rules().front().name, u"Two years"_s);
        QCOMPARE(rules().front().months, 24);
        QTRY_VERIFY(!box()->dialog());
        QCOMPARE(conversations(), before); // the screen removes nothing
        RetentionWork work(m_demo->ports());
        QCOMPARE(m_demo->wait(work.round()), 2); // as many as it said
    }

    void aRuleThatIsOffNeedsNoCount()
    {
        start();
        QTest::mouseClick(find<QPushButton>("retention-add"), Qt::LeftButton);
        QTRY_VERIFY(box()->dialog());
        field<QLineEdit>("retention-name")->setText(u"Later"_s);
        auto* account = field<QComboBox>("retention-account");
        account->setCurrentIndex(account->findData(m_demo->accounts[1].id.value));
        auto* kind = field<QComboBox>("retention-kind");
        kind->setCurrentIndex(kind->findData(u"review"_s));
        field<QLineEdit>("retention-label")->setText(u"vip"_s);
        field<QCheckBox>("retention-enabled")->setChecked(false);
        QVERIFY(field<QPushButton>("retention-save")->isEnabled());
        QTest::mouseClick(field<QPushButton>("retention-save"), Qt::LeftButton);
        QTRY_COMPARE(rules().size(), size_t(1));
        const RetentionRule rule = rules().front();
        QVERIFY(!rule.enabled);
        QCOMPARE(rule.account, m_demo->accounts[1].id);
        QCOMPARE(rule.kind, u"review"_s);
        QCOMPARE(rule.label, u"vip"_s);
        QTRY_COMPARE(list()->topLevelItemCount(), 1);
        QVERIFY2(list()->topLevelItem(0)->text(2).contains(u"vip"_s) &&
                     list()->topLevelItem(0)->text(2).contains(u"switched off"_s),
                 qPrintable(list()->topLevelItem(0)->text(2)));
    }

    void countedStoppedChangedRemovedAndBack()
    {
        start();
        QVERIFY(!find<QPushButton>("retention-count-now")->isEnabled());
        keep(u"Old"_s, 24);
        keep(u"Ancient"_s, 100);
        const auto count = [this](const QString& name) {
            const auto items = list()->findItems(name, Qt::MatchExactly);
            return items.isEmpty() ? QString() : items.front()->text(3);
        };
        QCOMPARE(count(u"Old"_s), u"not counted"_s);
        auto* button = find<QPushButton>("retention-count-now");
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"Stop counting"_s);
        QTest::mouseClick(button, Qt::LeftButton); // before the first answer came
        QCOMPARE(button->text(), u"Count now"_s);
        letArrive(100);
        QCOMPARE(count(u"Old"_s), u"not counted"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(count(u"Old"_s), u"2 conversations, 2 messages"_s);
        QTRY_COMPARE(count(u"Ancient"_s), u"0 conversations, 0 messages"_s);
        QTRY_COMPARE(button->text(), u"Count now"_s);
        list()->setFocus();
        list()->setCurrentItem(list()->findItems(u"Old"_s, Qt::MatchExactly).front());
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_VERIFY(box()->dialog());
        QCOMPARE(field<QSpinBox>("retention-months")->value(), 24);
        field<QLineEdit>("retention-name")->setText(u"Older"_s);
        QTRY_VERIFY(field<QPushButton>("retention-save")->isEnabled());
        QTest::mouseClick(field<QPushButton>("retention-save"), Qt::LeftButton);
        QTRY_VERIFY(!list()->findItems(u"Older"_s, Qt::MatchExactly).isEmpty());
        QCOMPARE(count(u"Older"_s), u"not counted"_s); // a changed rule's number is not known
        QTRY_VERIFY(!box()->dialog());
        m_demo->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
        list()->setFocus();
        list()->setCurrentItem(list()->findItems(u"Older"_s, Qt::MatchExactly).front());
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(rules().size(), size_t(1));
        auto* toast = m_demo->window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast->undoButton()->isVisible());
        QTest::mouseClick(toast->undoButton(), Qt::LeftButton);
        QTRY_COMPARE(rules().size(), size_t(2));
    }
};

QTEST_MAIN(RetentionTest)
#include "test_retention.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The try of rules on the past: what is a bound says so, what is a number is one.
#include "support/desk_demo.h"
#include "ui/rules/rule_trial_window.h"

#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class RuleTrialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersThatAreBoundsSaySo()
    {
        Demo demo;
        seedInbox(demo, false);
        demo.open();
        InboxRule rule;
        rule.name = u"Turns"_s;
        RuleAction turns, hello, urgent;
        turns.kind = ActionKind::RoundRobin;
        turns.value = u"Service"_s;
        hello.kind = ActionKind::Acknowledge;
        hello.value = u"We are on it."_s;
        hello.days = 7;
        hello.minutes = 60;
        urgent.kind = ActionKind::SetPriority;
        urgent.value = u"urgent"_s;
        rule.actions = {turns, hello, urgent};
        auto* trial = new ui::RuleTrialWindow(demo.window->context(), {rule}, demo.window.get());
        trial->show();
        auto* list = trial->findChild<QTreeWidget*>(u"rule-trial-list"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QTRY_VERIFY(!trial->isRunning());
        const auto* top = list->topLevelItem(0);
        QVERIFY(top->childCount() > 3);
        // Whose turn it would have been and who was answered a moment before, nobody knows.
        for (int i = 0; i < 2; ++i) {
            QVERIFY2(top->child(i)->text(1).startsWith(u"at most "_s), qPrintable(top->child(i)->text(1)));
            QVERIFY(!top->child(i)->toolTip(1).isEmpty());
        }
        bool number = false;
        QVERIFY2(top->child(2)->text(1).toInt(&number) > 0 && number, qPrintable(top->child(2)->text(1)));
    }
};

QTEST_MAIN(RuleTrialTest)
#include "test_rule_trial.moc"

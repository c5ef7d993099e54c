// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the inbox in the settings: made by mouse and by keyboard alone, ordered, tried, logged, taken back.
#include "engine/inbox/rule_runner.h"
#include "support/desk_demo.h"
#include "ui/rules/condition_tree.h"
#include "ui/rules/inbox_rule_dialog.h"
#include "ui/rules/rule_fields.h"
#include "ui/rules/rule_log_window.h"
#include "ui/rules/rule_trial_window.h"
#include "ui/rules/rules_box.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class InboxRulesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    void start(bool messages = false)
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        if (messages)
            seedInbox(*m_demo, false);
        m_demo->open();
        m_demo->window->showDesk(u"settings"_s, u"rules"_s);
        QTRY_VERIFY(find<QListWidget>(u"rules-list"_s));
    }
    template <typename T>
    T* find(const QString& name)
    {
        return m_demo->window->findChild<T*>(name);
    }
    ui::RulesBox* box() { return find<ui::RulesBox>(u"rules"_s); }
    QListWidget* list() { return find<QListWidget>(u"rules-list"_s); }
    template <typename T>
    T* field(const char* name)
    {
        auto* widget = box()->dialog() ? box()->dialog()->findChild<T*>(QString::fromLatin1(name)) : nullptr;
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    std::vector<InboxRule> rules() { return m_demo->wait(m_demo->rules->rules()); }
    void click(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void openDialog()
    {
        click(u"rules-add"_s);
        QTRY_VERIFY(box()->dialog());
        QVERIFY(QTest::qWaitForWindowActive(box()->dialog()));
    }
    void addCondition(const char* kind)
    {
        field<QToolButton>("condition-add")
            ->menu()
            ->findChild<QAction*>(u"add-condition-"_s + QLatin1StringView(kind))
            ->trigger();
    }
    void addAction(const char* kind)
    {
        field<QToolButton>("action-add")
            ->menu()
            ->findChild<QAction*>(u"add-action-"_s + QLatin1StringView(kind))
            ->trigger();
    }
    InboxRule keep(const QString& name, const QString& word, ActionKind kind = ActionKind::AddLabel)
    {
        InboxRule rule;
        rule.name = name;
        Condition words;
        words.kind = ConditionKind::Words;
        words.values = {word};
        rule.when.parts = {words};
        RuleAction action;
        action.kind = kind;
        action.value = u"seen"_s;
        rule.actions = {action};
        const auto saved = m_demo->wait(m_demo->rules->save(rule, u"boss"_s));
        const int count = int(rules().size());
        if (!QTest::qWaitFor([&] { return list()->count() == count; }, 5'000))
            qFatal("the list does not follow");
        return saved;
    }
    QStringList shown()
    {
        QStringList names;
        for (int i = 0; i < list()->count(); ++i)
            names << list()->item(i)->text().section(u"   "_s, 0, 0);
        return names;
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void aRuleByMouse()
    {
        start();
        QVERIFY(find<QLabel>(u"rules-hint"_s)->isVisibleTo(m_demo->window.get()));
        openDialog();
        QTest::mouseClick(field<QPushButton>("inbox-rule-save"), Qt::LeftButton);
        QVERIFY(field<QLabel>("inbox-rule-error")->isVisibleTo(box()->dialog()));
        field<QLineEdit>("inbox-rule-name")->setText(u"Late parcels"_s);
        addCondition("words");
        field<QPlainTextEdit>("rule-values")->setPlainText(u"parcel, colis\nlivr*"_s);
        field<QTreeWidget>("condition-tree")->setCurrentItem(field<QTreeWidget>("condition-tree")->topLevelItem(0));
        addCondition("not");
        addCondition("label");
        field<QPlainTextEdit>("rule-values")->setPlainText(u"vip"_s);
        field<QTreeWidget>("condition-tree")->setCurrentItem(field<QTreeWidget>("condition-tree")->topLevelItem(0));
        addCondition("hours");
        field<QTimeEdit>("rule-from")->setTime(QTime(17, 30));
        addCondition("kind");
        field<QListWidget>("rule-choices")->item(1)->setCheckState(Qt::Checked);
        field<QSpinBox>("rule-number")->setValue(65);
        addAction("round_robin");
        field<QLineEdit>("rule-value")->setText(u"Service"_s);
        field<QCheckBox>("rule-switch")->setChecked(true);
        addAction("priority");
        auto* choice = field<QComboBox>("rule-choice");
        choice->setCurrentIndex(choice->findData(u"urgent"_s));
        field<QCheckBox>("inbox-rule-stop")->setChecked(true);
        QTest::mouseClick(field<QPushButton>("inbox-rule-save"), Qt::LeftButton);
        QTRY_COMPARE(rules().size(), size_t(1));
        const InboxRule rule = rules().front();
        QCOMPARE(rule.name, u"Late parcels"_s);
        QVERIFY(rule.stop && rule.enabled);
        QCOMPARE(rule.when.parts.size(), size_t(4));
        QCOMPARE(rule.when.parts[0].values, (QStringList{u"parcel"_s, u"colis"_s, u"livr*"_s}));
        QCOMPARE(int(rule.when.parts[1].kind), int(ConditionKind::Not));
        QCOMPARE(rule.when.parts[1].parts.front().values, QStringList{u"vip"_s});
        QCOMPARE(rule.when.parts[2].from, 17 * 60 + 30);
        QCOMPARE(rule.when.parts[2].zone.name(), u"Europe/Paris"_s);
        QCOMPARE(rule.when.parts[3].values, (QStringList{u"complaint"_s, u"question"_s}));
        QCOMPARE(rule.when.parts[3].confidence, 0.65);
        QCOMPARE(rule.actions.size(), size_t(2));
        QVERIFY(rule.actions[0].replace);
        QCOMPARE(rule.actions[1].value, u"urgent"_s);
        QTRY_VERIFY(!box()->dialog());
        QTRY_COMPARE(shown(), QStringList{u"Late parcels"_s});
    }

    // Every kind of condition and action can be chosen, filled and saved.
    void everyKindHasItsFields()
    {
        start();
        openDialog();
        field<QLineEdit>("inbox-rule-name")->setText(u"All kinds"_s);
        const auto* conditions = field<QToolButton>("condition-add")->menu();
        for (QAction* action : conditions->actions()) {
            if (action->isSeparator() || action->objectName().endsWith(u"-not"_s))
                continue;
            auto* tree = field<QTreeWidget>("condition-tree");
            tree->setCurrentItem(tree->topLevelItem(0));
            action->trigger();
            const auto current = field<ui::ConditionTree>("condition-tree")->current();
            QVERIFY(current);
            if (isGroup(current->kind)) {
                field<ui::ConditionTree>("condition-tree")->removeCurrent();
                continue;
            }
            auto* fields = field<ui::RuleFields>("rule-fields");
            if (auto* texts = fields->findChild<QPlainTextEdit*>(u"rule-values"_s))
                texts->setPlainText(u"one"_s);
            if (auto* text = fields->findChild<QLineEdit*>(u"rule-value"_s))
                text->setText(u"a+"_s);
            if (auto* choices = fields->findChild<QListWidget*>(u"rule-choices"_s))
                choices->item(0)->setCheckState(Qt::Checked);
        }
        for (QAction* action : field<QToolButton>("action-add")->menu()->actions()) {
            action->trigger();
            auto* fields = field<ui::RuleFields>("rule-fields");
            if (auto* text = fields->findChild<QLineEdit*>(u"rule-value"_s))
                text->setText(u"Service"_s);
            if (auto* texts = fields->findChild<QPlainTextEdit*>(u"rule-values"_s))
                texts->setPlainText(u"Omar"_s);
            if (auto* answer = fields->findChild<QPlainTextEdit*>(u"rule-answer"_s))
                answer->setPlainText(u"We are on it."_s);
        }
        QTest::mouseClick(field<QPushButton>("inbox-rule-save"), Qt::LeftButton);
        QTRY_COMPARE(rules().size(), size_t(1));
        QCOMPARE(rules().front().when.parts.size(), size_t(17));
        QCOMPARE(rules().front().actions.size(), size_t(11));
    }

    void aRuleByKeyboardAlone()
    {
        start();
        find<QPushButton>(u"rules-add"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(box()->dialog());
        QVERIFY(QTest::qWaitForWindowActive(box()->dialog()));
        QTRY_COMPARE(QApplication::focusWidget(), field<QLineEdit>("inbox-rule-name"));
        QTest::keyClicks(QApplication::focusWidget(), u"By keys"_s);
        auto* add = field<QToolButton>("condition-add");
        const auto choose = [this](QToolButton* button, const QString& name) {
            button->setFocus();
            // The menu runs a loop of its own until a choice is made.
            QMetaObject::invokeMethod(
                this,
                [button, name] {
                    auto* menu = button->menu();
                    // Its activation must have come, or it would come when the menu has gone and leave nobody active.
                    if (!QTest::qWaitForWindowActive(menu))
                        qWarning("the menu has not been activated");
                    for (int i = 0; i < 40 && (!menu->activeAction() || menu->activeAction()->objectName() != name);
                         ++i)
                        QTest::keyClick(menu, Qt::Key_Down);
                    QTest::keyClick(menu, Qt::Key_Return);
                },
                Qt::QueuedConnection);
            QTest::keyClick(button, Qt::Key_Space);
            QTRY_VERIFY(!button->menu()->isVisible());
            // As a desktop does when a menu has gone.
            QTRY_VERIFY((box()->dialog()->activateWindow(), QApplication::activeWindow() == box()->dialog()));
        };
        choose(add, u"add-condition-words"_s);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"parcel"_s);
        auto* tree = field<ui::ConditionTree>("condition-tree");
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Up);
        choose(add, u"add-condition-any"_s);
        QTRY_COMPARE(int(tree->current()->kind), int(ConditionKind::Any));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Space); // one of these → not
        QCOMPARE(int(tree->current()->kind), int(ConditionKind::Not));
        QTest::keyClick(tree, Qt::Key_Up);
        QCOMPARE(int(tree->current()->kind), int(ConditionKind::Words));
        QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier); // into the group
        QCOMPARE(tree->condition().parts.size(), size_t(1));
        QCOMPARE(tree->condition().parts[0].parts.size(), size_t(1));
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier); // and out again
        QCOMPARE(tree->condition().parts.size(), size_t(2));
        QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
        choose(field<QToolButton>("action-add"), u"add-action-add_label"_s);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"delivery"_s);
        choose(field<QToolButton>("action-add"), u"add-action-close"_s);
        QTRY_COMPARE(field<QListWidget>("action-list")->count(), 2);
        auto* actions = field<QListWidget>("action-list");
        actions->setFocus();
        QTest::keyClick(actions, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(actions->currentRow(), 0);
        QTest::keyClick(actions, Qt::Key_Delete);
        QCOMPARE(actions->count(), 1);
        field<QLineEdit>("inbox-rule-name")->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), field<QLineEdit>("inbox-rule-name"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(rules().size(), size_t(1));
        const InboxRule rule = rules().front();
        QCOMPARE(rule.name, u"By keys"_s);
        QCOMPARE(int(rule.when.parts[0].kind), int(ConditionKind::Not));
        QCOMPARE(rule.when.parts[0].parts[0].values, QStringList{u"parcel"_s});
        QCOMPARE(rule.actions[0].value, u"delivery"_s);
    }

    void orderedSwitchedRemovedAndBack()
    {
        start();
        keep(u"one"_s, u"a"_s);
        keep(u"two"_s, u"b"_s);
        keep(u"three"_s, u"c"_s);
        list()->setFocus();
        list()->setCurrentRow(2);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(rules()[1].name, u"three"_s);
        QTRY_COMPARE(shown(), (QStringList{u"one"_s, u"three"_s, u"two"_s}));
        QTRY_COMPARE(list()->currentRow(), 1);
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(shown(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        click(u"rules-up"_s);
        QTRY_COMPARE(rules()[1].name, u"three"_s);
        list()->setCurrentRow(0);
        QTest::keyClick(list(), Qt::Key_Space);
        QTRY_VERIFY(!rules()[0].enabled);
        // By the mouse, as a drag would leave the list.
        QTRY_COMPARE(list()->item(0)->checkState(), Qt::Unchecked);
        QVERIFY(list()->model()->moveRow({}, 0, {}, 3));
        QTRY_COMPARE(rules()[2].name, u"one"_s);
        QTRY_COMPARE(shown(), (QStringList{u"three"_s, u"two"_s, u"one"_s}));
        list()->setCurrentRow(1);
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(rules().size(), size_t(2));
        m_demo->window->activateWindow();
        QTest::keyClick(m_demo->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rules().size(), size_t(3));
    }

    void triedWhileItIsWritten()
    {
        start(true);
        openDialog();
        auto* count = field<QLabel>("rule-count");
        QTRY_VERIFY(count->text().startsWith(u"Would have held for"_s)); // no condition: all of them
        const QString all = count->text();
        addCondition("words");
        QTRY_COMPARE(count->text(), u"The conditions are not complete yet."_s);
        field<QPlainTextEdit>("rule-values")->setPlainText(u"zeppelin"_s);
        QTRY_VERIFY(count->text().startsWith(u"Would have held for 0 of"_s));
        field<QPlainTextEdit>("rule-values")->setPlainText(u"parcel\ncolis\nlamp*"_s);
        QTRY_VERIFY(field<QListWidget>("rule-examples")->count() > 0);
        QVERIFY(count->text() != all);
        field<QLineEdit>("inbox-rule-name")->setText(u"x"_s);
        addAction("close");
        field<QLineEdit>("rule-value")->setText(u"seen"_s);
        QTest::mouseClick(field<QPushButton>("rule-trial"), Qt::LeftButton);
        QTRY_VERIFY(box()->trialWindow());
        auto* trial = box()->trialWindow();
        QTRY_VERIFY(!trial->isRunning());
        auto* tree = trial->findChild<QTreeWidget*>(u"rule-trial-list"_s);
        QCOMPARE(tree->topLevelItemCount(), 1);
        QVERIFY(tree->topLevelItem(0)->childCount() > 1);
        QVERIFY(trial->findChild<QLabel*>(u"rule-trial-summary"_s)->text().startsWith(u"Of "_s));
        QVERIFY(rules().empty());
    }

    void whatTheyDidAndTakenBack()
    {
        start();
        InboxRule rule = keep(u"greet"_s, u"parcel"_s);
        RuleAction notify;
        notify.kind = ActionKind::Notify;
        notify.people = {u"Léa"_s};
        rule.actions.push_back(notify);
        m_demo->wait(m_demo->rules->save(rule, u"boss"_s));
        IncomingMessage message;
        message.remote = {{u"c1"_s}, {}, {}};
        message.author.network = u"mastodon"_s;
        message.author.remoteId = {u"9"_s};
        message.author.name = u"Omar"_s;
        message.text = u"Where is my parcel?"_s;
        message.created = m_demo->clock.now();
        const auto made = m_demo->wait(m_demo->store->inbox().ingest(m_demo->accounts[0].id, {message}, {}, {}));
        RuleRunner runner(m_demo->ports());
        QCOMPARE(m_demo->wait(runner.round()), 1);
        const ConversationId id = made.conversations.front();
        QCOMPARE(m_demo->wait(m_demo->store->inbox().find(id)).labels, QStringList{u"seen"_s});
        // Who is to be told is told, and it stays until they look.
        QTRY_VERIFY(m_demo->window->findChild<ui::Toast*>()->isVisible());
        QTRY_COMPARE(find<QPushButton>(u"notices-button"_s)->text(), u"1"_s);
        QCOMPARE(m_demo->wait(m_demo->rules->notices(u"Léa"_s)).size(), size_t(1));
        click(u"rules-log"_s);
        QTRY_VERIFY(box()->logWindow());
        auto* log = box()->logWindow()->findChild<QTreeWidget*>(u"rule-log-list"_s);
        QTRY_COMPARE(log->topLevelItemCount(), 1);
        QVERIFY(log->topLevelItem(0)->text(2).contains(u"Where is my parcel?"_s));
        log->setFocus();
        log->setCurrentItem(log->topLevelItem(0));
        QTest::keyClick(box()->logWindow(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_demo->wait(m_demo->store->inbox().find(id)).labels.isEmpty());
        QTRY_VERIFY(log->topLevelItem(0) && log->topLevelItem(0)->isDisabled());
    }

    void filesInAndOut()
    {
        start();
        keep(u"one"_s, u"parcel"_s);
        const QString file = m_demo->folder.filePath(u"rules.json"_s);
        box()->exportTo(file);
        QTRY_VERIFY(QFile::exists(file));
        box()->importFrom(file);
        QTRY_COMPARE(rules().size(), size_t(2));
        QFile broken(m_demo->folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"format":"parvis-rules","version":1,"rules":[{"name":"a","when":{"regex":"*a"},"do":[]}]})");
        broken.close();
        box()->importFrom(broken.fileName());
        auto* banner = box()->findChild<ui::Banner*>();
        QTRY_VERIFY(banner->message().contains(u"Nothing was added"_s));
        QStringList said; // in words of the person, not of the engine
        for (const auto* label : banner->findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(u'\n').contains(u"cannot be used: "_s) || said.join(u'\n').contains(u"is left empty."_s),
                 qPrintable(said.join(u'\n')));
        QCOMPARE(rules().size(), size_t(2));
    }

    void whoTakesTurns()
    {
        start();
        auto* person = find<QLineEdit>(u"seat-person"_s);
        person->setFocus();
        QTest::keyClicks(person, u"Omar"_s);
        QTest::keyClick(person, Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), find<QLineEdit>(u"seat-department"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"Service"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto* seats = find<QTreeWidget>(u"seats-list"_s);
        QTRY_COMPARE(seats->topLevelItemCount(), 1);
        seats->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QTRY_VERIFY(m_demo->wait(m_demo->rules->seats()).front().absent);
        QTRY_COMPARE(seats->topLevelItem(0)->checkState(0), Qt::Unchecked);
        auto* most = seats->findChild<QSpinBox*>(u"seat-most"_s);
        most->setFocus();
        QTest::keyClick(most, Qt::Key_Up);
        QTest::keyClick(most, Qt::Key_Return);
        QTRY_COMPARE(m_demo->wait(m_demo->rules->seats()).front().maxOpen, 1);
        QTRY_COMPARE(seats->topLevelItemCount(), 1);
        seats->setFocus();
        seats->setCurrentItem(seats->topLevelItem(0));
        QTest::keyClick(seats, Qt::Key_Delete);
        QTRY_VERIFY(m_demo->wait(m_demo->rules->seats()).empty());
    }
};

QTEST_MAIN(InboxRulesTest)
#include "test_inbox_rules.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/inbox_rule_dialog.h"

#include "ui/rules/condition_tree.h"
#include "ui/rules/rule_fields.h"
#include "ui/rules/rule_words.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int newest = 1'000; // messages that a rule is tried on while it is written
constexpr std::chrono::milliseconds typingPause(250);

// What a new condition begins with.
Condition fresh(ConditionKind kind, const ZoneId& zone)
{
    Condition c;
    c.kind = kind;
    c.zone = zone;
    if (kind == ConditionKind::Hours) {
        c.from = 18 * 60;
        c.to = 9 * 60;
    }
    if (kind == ConditionKind::Followers)
        c.atLeast = 1'000;
    if (kind == ConditionKind::Age)
        c.atLeast = 60;
    if (kind == ConditionKind::Kind)
        c.values = {u"complaint"_s};
    if (kind == ConditionKind::Sentiment)
        c.values = {u"negative"_s};
    if (kind == ConditionKind::Priority)
        c.values = {u"urgent"_s};
    return c;
}

RuleAction fresh(ActionKind kind)
{
    RuleAction a;
    a.kind = kind;
    if (kind == ActionKind::SetPriority)
        a.value = u"high"_s;
    if (kind == ActionKind::SetKind)
        a.value = u"complaint"_s;
    if (kind == ActionKind::Snooze)
        a.minutes = 60;
    if (kind == ActionKind::Acknowledge) {
        a.minutes = 1'440;
        a.days = 7;
    }
    return a;
}

} // namespace

InboxRuleDialog::InboxRuleDialog(const UiContext& context, InboxRule rule, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_rule(std::move(rule)),
      m_name(new QLineEdit(m_rule.name, this)),
      m_enabled(new QCheckBox(tr("In force", "rule of the inbox, switch"), this)),
      m_stop(new QCheckBox(tr("No further rules after this one", "rule of the inbox, switch"), this)),
      m_tree(new ConditionTree(context, this)),
      m_actions(new QListWidget(this)),
      m_fields(new RuleFields(context, this)),
      m_count(new Label({}, TextSize::Base, false, true, this)),
      m_examples(new QListWidget(this)),
      m_error(new Label({}, TextSize::Second, false, false, this)),
      m_save(new QPushButton(tr("Save rule", "button"), this))
{
    setObjectName(u"inbox-rule-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_rule.id.isNull() ? tr("New rule", "title of a window") : tr("Rule", "title of a window"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(this, space::m));
    column->addWidget(buildHead());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(px(this, space::l));
    middle->addWidget(buildLeft(), 3);
    middle->addWidget(new Hairline(Qt::Vertical, this));
    m_fields->setMinimumWidth(px(this, 260));
    middle->addWidget(m_fields, 2);
    column->addLayout(middle, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(buildTrial());
    column->addLayout(buildFoot());
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &InboxRuleDialog::tryNow);
    m_tree->setCondition(m_rule.when);
    showActions(m_rule.actions.empty() ? -1 : 0);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    if (const auto current = m_tree->current())
        m_fields->showCondition(*current);
    m_context.rules->recent(newest).onDone(this, [this](const Result<std::shared_ptr<const RuleSubjects>>& subjects) {
        if (subjects)
            m_subjects = *subjects;
        tryNow();
    });
    resize(px(this, 820), px(this, 680));
}

QWidget* InboxRuleDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_name->setObjectName(u"inbox-rule-name"_s);
    m_name->setAccessibleName(tr("Name", "rule of the inbox, field"));
    m_name->setPlaceholderText(tr("As your team calls it", "rule of the inbox, empty field"));
    m_enabled->setObjectName(u"inbox-rule-enabled"_s);
    m_enabled->setChecked(m_rule.enabled);
    m_stop->setObjectName(u"inbox-rule-stop"_s);
    m_stop->setChecked(m_rule.stop);
    row->addWidget(m_name, 1);
    row->addWidget(m_enabled);
    row->addWidget(m_stop);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_error->hide(); });
    return head;
}

QToolButton* InboxRuleDialog::adder(const QString& text, const QString& objectName)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setIcon(icon(u"plus"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setMenu(new QMenu(button));
    button->menu()->setObjectName(objectName + u"-menu"_s);
    return button;
}

void InboxRuleDialog::fillConditionMenu(QToolButton* button)
{
    for (int kind = 0; kind <= int(ConditionKind::Label); ++kind) {
        const auto one = ConditionKind(kind);
        if (one == ConditionKind::Words)
            button->menu()->addSeparator();
        auto* action = button->menu()->addAction(words::conditionKind(one));
        action->setObjectName(u"add-condition-"_s + conditionKindName(one));
        connect(action, &QAction::triggered, this, [this, one] { addCondition(one); });
    }
}

void InboxRuleDialog::fillActionMenu(QToolButton* button)
{
    for (int kind = 0; kind <= int(ActionKind::Notify); ++kind) {
        const auto one = ActionKind(kind);
        auto* action = button->menu()->addAction(words::actionKind(one));
        action->setObjectName(u"add-action-"_s + actionKindName(one));
        connect(action, &QAction::triggered, this, [this, one] { addAction(one); });
    }
}

QWidget* InboxRuleDialog::buildLeft()
{
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    const auto heading = [&](const QString& text, QToolButton* add, const QString& removeName) {
        auto* row = new QHBoxLayout;
        row->addWidget(new Label(text, TextSize::Base, false, true, left));
        row->addStretch(1);
        row->addWidget(add);
        auto* remove = iconButton(u"trash"_s, tr("Remove", "rule of the inbox, button"), removeName, left);
        row->addWidget(remove);
        column->addLayout(row);
        return remove;
    };
    auto* addWhen = adder(tr("Add condition", "rule of the inbox, button"), u"condition-add"_s);
    fillConditionMenu(addWhen);
    connect(heading(tr("When a message comes for which", "rule of the inbox, heading over conditions"), addWhen,
                    u"condition-remove"_s),
            &QAbstractButton::clicked, m_tree, &ConditionTree::removeCurrent);
    m_tree->setObjectName(u"condition-tree"_s);
    m_tree->setAccessibleName(tr("Conditions", "rule of the inbox, list"));
    m_tree->setToolTip(tr("Alt and the arrows move a condition, Delete removes it, Space turns a group", "hover"));
    column->addWidget(m_tree, 3);
    auto* addThen = adder(tr("Add action", "rule of the inbox, button"), u"action-add"_s);
    fillActionMenu(addThen);
    connect(heading(tr("Then", "rule of the inbox, heading over actions"), addThen, u"action-remove"_s),
            &QAbstractButton::clicked, this, &InboxRuleDialog::removeAction);
    m_actions->setObjectName(u"action-list"_s);
    m_actions->setAccessibleName(tr("Actions", "rule of the inbox, list"));
    m_actions->installEventFilter(this);
    column->addWidget(m_actions, 2);
    connect(m_tree, &ConditionTree::changed, this, &InboxRuleDialog::changed);
    connect(m_tree, &ConditionTree::chosen, this, [this] {
        if (const auto current = m_tree->current())
            m_fields->showCondition(*current);
    });
    connect(m_fields, &RuleFields::conditionChanged, m_tree, &ConditionTree::changeCurrent);
    connect(m_fields, &RuleFields::actionChanged, this, [this](const RuleAction& action) {
        const int row = m_actions->currentRow();
        if (row < 0)
            return;
        m_rule.actions[size_t(row)] = action;
        m_actions->item(row)->setText(words::ruleAction(action));
        changed();
    });
    connect(m_actions, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_fields->showAction(m_rule.actions[size_t(row)]);
    });
    connect(m_actions, &QListWidget::itemClicked, this,
            [this] { m_fields->showAction(m_rule.actions[size_t(m_actions->currentRow())]); });
    connect(m_tree, &QTreeWidget::itemClicked, m_tree, &ConditionTree::chosen);
    return left;
}

QWidget* InboxRuleDialog::buildTrial()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::xs));
    m_count->setObjectName(u"rule-count"_s);
    m_examples->setObjectName(u"rule-examples"_s);
    m_examples->setAccessibleName(tr("Messages that the rule would have held for", "rule of the inbox, list"));
    m_examples->setFixedHeight(px(this, 104));
    m_examples->setTextElideMode(Qt::ElideRight);
    m_examples->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sayWhenEmpty(m_examples,
                 tr("Messages that the rule would have acted on stand here.", "rule of the inbox, empty list"));
    column->addWidget(m_count);
    column->addWidget(m_examples);
    return part;
}

QBoxLayout* InboxRuleDialog::buildFoot()
{
    auto* trial = new QPushButton(icon(u"flask"_s), tr("Try on the past…", "rule of the inbox, button"), this);
    trial->setObjectName(u"rule-trial"_s);
    trial->setAutoDefault(false);
    m_error->setObjectName(u"inbox-rule-error"_s);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(u"inbox-rule-save"_s);
    m_save->setDefault(true);
    setPrimary(m_save);
    auto* foot = new QHBoxLayout;
    foot->addWidget(trial);
    foot->addWidget(m_error, 1);
    foot->addStretch(0);
    foot->addWidget(m_save);
    connect(trial, &QPushButton::clicked, this, [this] { Q_EMIT trialAsked(rule()); });
    connect(m_save, &QPushButton::clicked, this, &InboxRuleDialog::save);
    return foot;
}

InboxRule InboxRuleDialog::rule() const
{
    InboxRule rule = m_rule;
    rule.name = m_name->text().trimmed();
    rule.enabled = m_enabled->isChecked();
    rule.stop = m_stop->isChecked();
    rule.when = m_tree->condition();
    return rule;
}

void InboxRuleDialog::addCondition(ConditionKind kind)
{
    m_tree->add(fresh(kind, m_context.zone));
    m_fields->focusFirst();
}

void InboxRuleDialog::addAction(ActionKind kind)
{
    m_rule.actions.push_back(fresh(kind));
    showActions(int(m_rule.actions.size()) - 1);
    m_fields->showAction(m_rule.actions.back());
    m_fields->focusFirst();
    changed();
}

void InboxRuleDialog::removeAction()
{
    const int row = m_actions->currentRow();
    if (row < 0)
        return;
    m_rule.actions.erase(m_rule.actions.begin() + row);
    showActions(std::min(row, int(m_rule.actions.size()) - 1));
    changed();
}

void InboxRuleDialog::moveAction(int step)
{
    const int row = m_actions->currentRow(), to = row + step;
    if (row < 0 || to < 0 || to >= int(m_rule.actions.size()))
        return;
    std::swap(m_rule.actions[size_t(row)], m_rule.actions[size_t(to)]);
    showActions(to);
    changed();
}

void InboxRuleDialog::showActions(int row)
{
    {
        const QSignalBlocker quiet(m_actions);
        m_actions->clear();
        for (const RuleAction& action : m_rule.actions)
            m_actions->addItem(new QListWidgetItem(icon(u"play"_s, Tint::Muted), words::ruleAction(action)));
        m_actions->setCurrentRow(row);
    }
    if (row >= 0)
        m_fields->showAction(m_rule.actions[size_t(row)]);
    else
        m_fields->clear();
}

bool InboxRuleDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_actions && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers() == Qt::AltModifier;
        if (key->key() == Qt::Key_Delete || (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))) {
            if (key->key() == Qt::Key_Delete)
                removeAction();
            else
                moveAction(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void InboxRuleDialog::changed()
{
    m_error->hide();
    m_pause.start();
}

// One at a time: what was changed meanwhile is tried next.
void InboxRuleDialog::tryNow()
{
    if (!m_subjects || std::exchange(m_trying, true)) {
        m_again = m_trying;
        return;
    }
    InboxRule wanted = rule();
    // Conditions are tried before a name or an action is there.
    if (wanted.name.isEmpty())
        wanted.name = u"-"_s;
    RuleAction label;
    label.value = u"-"_s;
    wanted.actions = {label};
    m_context.rules->tryOn(wanted, m_subjects).onDone(this, [this](const Result<TrialReport>& report) {
        m_trying = false;
        if (std::exchange(m_again, false))
            return tryNow();
        if (report)
            return showTrial(*report);
        m_examples->clear();
        m_count->setText(tr("The conditions are not complete yet.", "rule of the inbox, while it is written"));
    });
}

void InboxRuleDialog::showTrial(const TrialReport& report)
{
    m_examples->clear();
    if (report.looked == 0) {
        m_count->setText(tr("There are no messages to try it on yet.", "rule of the inbox"));
        return;
    }
    m_count->setText(tr("Would have held for %1 of the last %n messages", "rule of the inbox", report.looked)
                         .arg(QLocale().toString(report.rules.front().matched)));
    for (const TrialExample& example : report.rules.front().examples)
        m_examples->addItem(u"%1 · %2"_s.arg(words::when(example.created, m_context.now(), m_context.zone),
                                             words::said(example.author, example.excerpt)));
}

void InboxRuleDialog::save()
{
    const InboxRule wanted = rule();
    const auto problems = problemsOf(wanted);
    if (!problems.empty())
        return showError(words::ruleProblem(problems.front()));
    Q_EMIT saveAsked(wanted);
}

void InboxRuleDialog::showError(const QString& words)
{
    m_error->setText(words);
    m_error->show();
}

} // namespace parvis::ui

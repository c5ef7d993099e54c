// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service/policy_dialog.h"

#include "ui/inbox/triage_chips.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/service/service_words.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Priority kPriorities[] = {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low};

void addChoice(QListWidget* list, const QString& name, qint64 value, bool checked)
{
    auto* item = new QListWidgetItem(name, list);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, value);
    item->setToolTip(name);
}

template <typename T, typename Make>
std::vector<T> chosen(const QListWidget* list, Make make)
{
    std::vector<T> values;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->checkState() == Qt::Checked)
            values.push_back(make(list->item(i)->data(Qt::UserRole).toLongLong()));
    }
    return values;
}

template <typename T>
bool contains(const std::vector<T>& list, T value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

ServicePolicyDialog::ServicePolicyDialog(const UiContext& context, const ServicePolicy& policy,
                                         const std::vector<ServiceCalendar>& calendars, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_policy(policy),
      m_calendars(calendars),
      m_name(new QLineEdit(this)),
      m_calendar(new QComboBox(this)),
      m_labels(new QLineEdit(this)),
      m_warn(new QSpinBox(this)),
      m_pending(new QCheckBox(tr("Pause while pending", "service policy, switch"), this)),
      m_snoozed(new QCheckBox(tr("Pause while snoozed", "service policy, switch"), this)),
      m_restart(new QCheckBox(tr("Opened again: a new target for the resolution", "service policy, switch"), this)),
      m_day(new QComboBox(this)),
      m_time(new QTimeEdit(QTime(17, 50), this)),
      m_preview(new Label({}, TextSize::Base, false, true, this)),
      m_error(new Label({}, TextSize::Second, false, false, this)),
      m_save(new QPushButton(tr("Save policy", "button"), this))
{
    setObjectName(u"service-policy-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(policy.id.isNull() ? tr("New service level", "title of a window")
                                      : tr("Service level", "title of a window"));
    auto* form = new QFormLayout;
    m_name->setObjectName(u"service-policy-name"_s);
    m_name->setAccessibleName(tr("Name", "service policy, field"));
    form->addRow(m_name->accessibleName(), m_name);
    buildConditions(form);
    buildGoals(form);
    buildPauses(form);
    buildPreview(form);
    m_error->setObjectName(u"service-policy-error"_s);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(u"service-policy-save"_s);
    setPrimary(m_save);
    connect(m_save, &QPushButton::clicked, this, &ServicePolicyDialog::save);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_error, 1);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(foot);
    fill();
    preview();
    setMinimumWidth(px(this, 880));
}

QListWidget* ServicePolicyDialog::choice(const QString& objectName, const QString& name, QHBoxLayout* row)
{
    auto* list = new QListWidget(this);
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setFixedHeight(px(this, 132));                        // five kinds of messages
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a name too long says the rest when hovered
    list->setToolTip(tr("None ticked: all of them.", "service policy, hover over a list of conditions"));
    auto* column = new QVBoxLayout;
    column->addWidget(new Label(name, TextSize::Second, true, false, this));
    column->addWidget(list);
    row->addLayout(column, objectName.endsWith("accounts"_L1) ? 4 : 3); // names are longer than kinds
    return list;
}

void ServicePolicyDialog::buildConditions(QFormLayout* form)
{
    auto* row = new QHBoxLayout;
    m_accounts = choice(u"service-policy-accounts"_s, tr("Accounts", "service policy, field"), row);
    m_kinds = choice(u"service-policy-kinds"_s, tr("Kinds", "service policy, field: comment, review"), row);
    m_about = choice(u"service-policy-about"_s, tr("What it is", "service policy, field: complaint, question"), row);
    m_priorities = choice(u"service-policy-priorities"_s, tr("Priorities", "service policy, field"), row);
    form->addRow(tr("For", "service levels, column: conditions"), row);
    m_labels->setObjectName(u"service-policy-labels"_s);
    m_labels->setPlaceholderText(tr("All; or any of these, with commas between", "service policy, empty field"));
    m_labels->setAccessibleName(tr("Labels", "service policy, field"));
    form->addRow(m_labels->accessibleName(), m_labels);
}

void ServicePolicyDialog::buildGoals(QFormLayout* form)
{
    for (const ServiceTarget target : allServiceTargets) {
        GoalRow& row = m_goals[size_t(target)];
        const QString key = u"service-policy-"_s + serviceTargetName(target), name = words::serviceTarget(target);
        row.hours = new QSpinBox(this);
        row.hours->setRange(0, 8784);
        row.hours->setSuffix(tr(" h", "unit after a number of hours"));
        row.hours->setObjectName(key + u"-hours"_s);
        row.hours->setAccessibleName(tr("%1, hours", "service policy, field; %1 a target").arg(name));
        row.minutes = new QSpinBox(this);
        row.minutes->setRange(0, 59);
        row.minutes->setSuffix(tr(" min", "unit after a number of minutes"));
        row.minutes->setObjectName(key + u"-minutes"_s);
        row.minutes->setAccessibleName(tr("%1, minutes", "service policy, field; %1 a target").arg(name));
        row.measure = new QComboBox(this);
        row.measure->setObjectName(key + u"-measure"_s);
        row.measure->setAccessibleName(tr("%1, counted", "service policy, field; %1 a target").arg(name));
        row.measure->addItem(tr("in business hours", "service policy, how a target counts"), true);
        row.measure->addItem(tr("day and night", "service policy, how a target counts"), false);
        auto* line = new QHBoxLayout;
        line->addWidget(row.hours);
        line->addWidget(row.minutes);
        line->addWidget(row.measure, 1);
        form->addRow(name, line);
        connect(row.hours, &QSpinBox::valueChanged, this, &ServicePolicyDialog::preview);
        connect(row.minutes, &QSpinBox::valueChanged, this, &ServicePolicyDialog::preview);
        connect(row.measure, &QComboBox::currentIndexChanged, this, &ServicePolicyDialog::preview);
    }
    m_calendar->setObjectName(u"service-policy-calendar"_s);
    m_calendar->setAccessibleName(tr("Business hours", "service policy, field"));
    form->addRow(m_calendar->accessibleName(), m_calendar);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, &ServicePolicyDialog::preview);
}

void ServicePolicyDialog::buildPauses(QFormLayout* form)
{
    m_warn->setObjectName(u"service-policy-warn"_s);
    m_warn->setRange(1, 99);
    m_warn->setSuffix(tr(" %", "unit after a number: per cent"));
    m_warn->setAccessibleName(tr("Warn at", "service policy, field: share of a target"));
    form->addRow(m_warn->accessibleName(), m_warn);
    m_pending->setObjectName(u"service-policy-pending"_s);
    m_snoozed->setObjectName(u"service-policy-snoozed"_s);
    m_restart->setObjectName(u"service-policy-restart"_s);
    for (QCheckBox* box : {m_pending, m_snoozed, m_restart})
        form->addRow(QString(), box);
}

void ServicePolicyDialog::buildPreview(QFormLayout* form)
{
    const QLocale locale;
    for (int day = 1; day <= 7; ++day)
        m_day->addItem(locale.standaloneDayName(day), day);
    m_day->setCurrentIndex(4); // the hour at which it matters most
    m_day->setObjectName(u"service-policy-preview-day"_s);
    m_day->setAccessibleName(tr("Example: day of the message", "service policy, field"));
    m_time->setObjectName(u"service-policy-preview-time"_s);
    m_time->setAccessibleName(tr("Example: time of the message", "service policy, field"));
    m_preview->setObjectName(u"service-policy-preview"_s);
    m_preview->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_day);
    row->addWidget(m_time);
    row->addStretch(1);
    form->addRow(tr("A message on", "service policy, example: then a day and a time"), row);
    form->addRow(tr("is due", "service policy, example: then when"), m_preview);
    connect(m_day, &QComboBox::currentIndexChanged, this, &ServicePolicyDialog::preview);
    connect(m_time, &QTimeEdit::timeChanged, this, &ServicePolicyDialog::preview);
}

void ServicePolicyDialog::fill()
{
    m_name->setText(m_policy.name);
    for (const Account& account : m_context.book.accounts())
        addChoice(m_accounts,
                  u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                   m_context.book.network(account.network).displayName),
                  account.id.value, contains(m_policy.accounts, account.id));
    for (const InboxKind kind : kCommentKinds)
        addChoice(m_kinds, kindWord(kind), int(kind), contains(m_policy.kinds, kind));
    for (int i = 0; i < triageKinds().size(); ++i)
        addChoice(m_about, triageKindWord(triageKinds()[i]), i, m_policy.about.contains(triageKinds()[i]));
    for (const Priority priority : kPriorities)
        addChoice(m_priorities, words::priority(priority), int(priority), contains(m_policy.priorities, priority));
    m_labels->setText(m_policy.labels.join(u", "_s));
    for (const ServiceCalendar& calendar : m_calendars)
        m_calendar->addItem(harmless(calendar.name), calendar.id.value);
    m_calendar->setCurrentIndex(std::max(0, m_calendar->findData(m_policy.calendar.value)));
    for (const ServiceTarget target : allServiceTargets) {
        const ServiceGoal& goal = m_policy.goal(target);
        const GoalRow& row = m_goals[size_t(target)];
        row.hours->setValue(int(goal.within.count() / 60));
        row.minutes->setValue(int(goal.within.count() % 60));
        row.measure->setCurrentIndex(goal.business ? 0 : 1);
    }
    m_warn->setValue(m_policy.warnAt);
    m_pending->setChecked(m_policy.pausePending);
    m_snoozed->setChecked(m_policy.pauseSnoozed);
    m_restart->setChecked(m_policy.reopenRestarts);
}

ServicePolicy ServicePolicyDialog::policy() const
{
    ServicePolicy policy = m_policy;
    policy.name = m_name->text().trimmed();
    policy.accounts = chosen<AccountId>(m_accounts, [](qint64 value) { return AccountId{value}; });
    policy.kinds = chosen<InboxKind>(m_kinds, [](qint64 value) { return InboxKind(int(value)); });
    const auto about = chosen<QString>(m_about, [](qint64 value) { return triageKinds()[int(value)]; });
    policy.about = QStringList(about.begin(), about.end());
    policy.priorities = chosen<Priority>(m_priorities, [](qint64 value) { return Priority(int(value)); });
    policy.labels.clear();
    for (const QString& label : m_labels->text().split(u',')) {
        if (!label.trimmed().isEmpty())
            policy.labels << label.trimmed();
    }
    policy.calendar = {m_calendar->currentData().toLongLong()};
    for (const ServiceTarget target : allServiceTargets) {
        const GoalRow& row = m_goals[size_t(target)];
        policy.goal(target) = {std::chrono::minutes(row.hours->value() * 60 + row.minutes->value()),
                               row.measure->currentData().toBool()};
    }
    policy.warnAt = m_warn->value();
    policy.pausePending = m_pending->isChecked();
    policy.pauseSnoozed = m_snoozed->isChecked();
    policy.reopenRestarts = m_restart->isChecked();
    return policy;
}

void ServicePolicyDialog::preview()
{
    const ServicePolicy policy = this->policy();
    const auto calendar = std::find_if(m_calendars.begin(), m_calendars.end(),
                                       [&](const ServiceCalendar& one) { return one.id == policy.calendar; });
    if (calendar == m_calendars.end())
        return m_preview->setText(u"–"_s);
    // The next such day from today on, in the calendar's zone.
    LocalDate day = dateAt(m_context.now(), calendar->zone);
    while (day.dayOfWeek() != m_day->currentData().toInt())
        day = day.addDays(1);
    const WallTime wall{day, m_time->time().hour(), m_time->time().minute(), 0};
    const OpeningHours hours(*calendar);
    const Instant message = resolve(wall, calendar->zone).instant;
    QStringList lines;
    for (const ServiceTarget target : allServiceTargets) {
        if (policy.goal(target).within.count() <= 0)
            continue;
        const auto due = previewDue(policy, target, hours, message);
        lines << tr("%1: %2", "service policy, example; a target, then when it is due")
                     .arg(words::serviceTarget(target),
                          due ? words::when(*due, m_context.now(), calendar->zone)
                              : tr("never: the calendar does not open often enough", "service policy, example"));
    }
    m_preview->setText(lines.isEmpty() ? u"–"_s : lines.join(u'\n'));
}

QString ServicePolicyDialog::previewText() const
{
    return m_preview->text();
}

void ServicePolicyDialog::save()
{
    const ServicePolicy policy = this->policy();
    if (const QString problem = policyProblem(policy); !problem.isEmpty()) {
        if (problem == "name"_L1)
            m_name->setFocus(Qt::OtherFocusReason);
        else if (problem == "no_target"_L1)
            m_goals[0].hours->setFocus(Qt::OtherFocusReason);
        return showError(words::serviceProblem(problem));
    }
    m_error->hide();
    Q_EMIT saveAsked(policy);
}

void ServicePolicyDialog::showError(const QString& words)
{
    m_error->setText(words);
    m_error->show();
}

} // namespace parvis::ui

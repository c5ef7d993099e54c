// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service/service_box.h"

#include "engine/inbox/service_desk.h"
#include "ports/workspace.h"
#include "ui/calendar/calendar_backdrop.h"
#include "ui/inbox/triage_chips.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/service/calendar_dialog.h"
#include "ui/service/policy_dialog.h"
#include "ui/service/service_words.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

qint64 idOf(const QTreeWidgetItem* item)
{
    return item ? item->data(0, Qt::UserRole).toLongLong() : 0;
}

void prepare(QTreeWidget* list, const QString& name, int height)
{
    list->setObjectName(name);
    list->setRootIsDecorated(false);
    list->setAllColumnsShowFocus(true);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->setFixedHeight(height);
}

} // namespace

ServiceBox::ServiceBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_progress(new Label({}, TextSize::Second, false, false, this)),
      m_policies(new QTreeWidget(this)),
      m_calendars(new QTreeWidget(this))
{
    setObjectName(u"service"_s);
    m_banner->setObjectName(u"service-banner"_s);
    m_progress->setObjectName(u"service-progress"_s);
    m_progress->setTint(Tint::Accent);
    m_progress->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    auto* words = new Label(tr("How soon customers get an answer. The first policy that fits a conversation holds.",
                               "settings, service levels"),
                            TextSize::Second, true, false, this);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_banner);
    column->addWidget(buildPolicies());
    column->addWidget(m_progress);
    column->addWidget(new Label(tr("Business hours", "settings, service levels: list of calendars"), TextSize::Base,
                                false, true, this));
    column->addWidget(buildCalendars());
    const QList<QWidget*> order{m_policies, m_addPolicy, m_editPolicy,  m_removePolicy, m_up,
                                m_down,     m_calendars, m_addCalendar, m_editCalendar, m_removeCalendar};
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order[i], order[i + 1]);
    m_look.setInterval(1s);
    connect(&m_look, &QTimer::timeout, this, &ServiceBox::loadProgress);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const auto concerns = [](const Change& change) { return change.topic == Topic::Settings; };
            if (std::any_of(changes.begin(), changes.end(), concerns))
                load();
        });
    connect(&m_context.book, &AccountBook::changed, this, &ServiceBox::fill);
    load();
}

QPushButton* ServiceBox::button(const QString& name, const QString& text, const QString& iconName,
                                void (ServiceBox::*slot)())
{
    auto* made = new QPushButton(icon(iconName), text, this);
    made->setObjectName(name);
    connect(made, &QPushButton::clicked, this, slot);
    return made;
}

QWidget* ServiceBox::buildPolicies()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_policies->setHeaderLabels(
        {tr("Policy", "service levels, column"), tr("For", "service levels, column: conditions"),
         words::serviceTarget(ServiceTarget::FirstResponse), words::serviceTarget(ServiceTarget::NextResponse),
         words::serviceTarget(ServiceTarget::Resolution)});
    m_policies->setAccessibleName(tr("Service levels", "settings, part: how soon customers get an answer"));
    prepare(m_policies, u"service-policies"_s, px(this, 170));
    sayWhenEmpty(m_policies, tr("No service level yet: no answer has a time to be given by.", "settings, empty list"));
    m_addPolicy =
        button(u"service-policy-add"_s, tr("Add policy…", "service levels, button"), u"plus"_s, &ServiceBox::addPolicy);
    m_editPolicy =
        button(u"service-policy-edit"_s, tr("Edit…", "charter, button"), u"pencil"_s, &ServiceBox::editPolicy);
    m_removePolicy =
        button(u"service-policy-remove"_s, tr("Remove", "charter, button"), u"trash"_s, &ServiceBox::removePolicy);
    m_up = button(u"service-policy-up"_s, tr("Up", "service levels, button: earlier in the order"), u"chevron-up"_s,
                  &ServiceBox::moveUp);
    m_down = button(u"service-policy-down"_s, tr("Down", "service levels, button: later in the order"),
                    u"chevron-down"_s, &ServiceBox::moveDown);
    auto* row = new QHBoxLayout;
    for (QPushButton* one : {m_addPolicy, m_editPolicy, m_removePolicy, m_up, m_down})
        row->addWidget(one);
    row->addStretch(1);
    column->addWidget(m_policies);
    column->addLayout(row);
    connect(m_policies, &QTreeWidget::itemActivated, this, &ServiceBox::editPolicy);
    connect(m_policies, &QTreeWidget::currentItemChanged, this, &ServiceBox::enable);
    connect(m_policies, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        for (ServicePolicy policy : m_rules.policies) {
            const bool on = item->checkState(0) == Qt::Checked;
            if (policy.id.value == idOf(item) && policy.enabled != on) {
                policy.enabled = on;
                return savePolicy(policy);
            }
        }
    });
    // Only in this list: the other lists of the page have the same keys.
    const auto key = [this](const QKeySequence& sequence, void (ServiceBox::*slot)()) {
        auto* shortcut = new QShortcut(sequence, m_policies);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    key(Qt::Key_Delete, &ServiceBox::removePolicy);
    key(Qt::ALT | Qt::Key_Up, &ServiceBox::moveUp);
    key(Qt::ALT | Qt::Key_Down, &ServiceBox::moveDown);
    m_up->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText));
    m_down->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText));
    return part;
}

QWidget* ServiceBox::buildCalendars()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_calendars->setHeaderLabels({tr("Calendar", "service levels, column"), tr("Hours", "service levels, column"),
                                  tr("Zone", "service levels, column"), tr("Days off", "service levels, column")});
    m_calendars->setAccessibleName(tr("Business hours", "settings, service levels: list of calendars"));
    prepare(m_calendars, u"service-calendars"_s, px(this, 120));
    sayWhenEmpty(m_calendars, tr("No business hours yet: every hour counts.", "settings, empty list"));
    m_addCalendar = button(u"service-calendar-add"_s, tr("Add hours…", "service levels, button: a new calendar"),
                           u"plus"_s, &ServiceBox::addCalendar);
    m_editCalendar =
        button(u"service-calendar-edit"_s, tr("Edit…", "charter, button"), u"pencil"_s, &ServiceBox::editCalendar);
    m_removeCalendar =
        button(u"service-calendar-remove"_s, tr("Remove", "charter, button"), u"trash"_s, &ServiceBox::removeCalendar);
    auto* row = new QHBoxLayout;
    for (QPushButton* one : {m_addCalendar, m_editCalendar, m_removeCalendar})
        row->addWidget(one);
    row->addStretch(1);
    column->addWidget(m_calendars);
    column->addLayout(row);
    connect(m_calendars, &QTreeWidget::itemActivated, this, &ServiceBox::editCalendar);
    connect(m_calendars, &QTreeWidget::currentItemChanged, this, &ServiceBox::enable);
    return part;
}

void ServiceBox::load()
{
    m_context.service->rules().onDone(this, [this](const Result<ServiceRules>& rules) {
        if (!rules)
            return tell(rules.error());
        m_rules = *rules;
        fill();
        loadProgress();
    });
}

void ServiceBox::loadProgress()
{
    m_context.service->staleCount().onDone(this, [this](const Result<qint64>& left) {
        const int count = int(std::min<qint64>(left.value_or(0), std::numeric_limits<int>::max()));
        m_progress->setVisible(count > 0);
        m_progress->setText(
            tr("The clocks of %n conversations are being computed.", "settings, service levels", count));
        if (count > 0 && !m_look.isActive())
            m_look.start();
        else if (count == 0)
            m_look.stop();
    });
}

QString ServiceBox::conditions(const ServicePolicy& policy) const
{
    QStringList parts;
    for (const AccountId account : policy.accounts)
        parts << m_context.book.name(account);
    for (const InboxKind kind : policy.kinds)
        parts << kindWord(kind);
    for (const QString& kind : policy.about)
        parts << triageKindWord(kind);
    for (const Priority priority : policy.priorities)
        parts << words::priority(priority);
    parts += policy.labels;
    parts.removeDuplicates();
    return parts.isEmpty() ? tr("everything", "service levels: a policy without conditions") : parts.join(u", "_s);
}

void ServiceBox::fill()
{
    const qint64 policy = idOf(m_policies->currentItem()), calendar = idOf(m_calendars->currentItem());
    {
        const QSignalBlocker quiet(m_policies), alsoQuiet(m_calendars);
        m_policies->clear();
        m_calendars->clear();
        for (const ServicePolicy& one : m_rules.policies) {
            auto* item = new QTreeWidgetItem(m_policies,
                                             {harmless(one.name), harmless(conditions(one)), words::goal(one.goals[0]),
                                              words::goal(one.goals[1]), words::goal(one.goals[2])});
            item->setData(0, Qt::UserRole, one.id.value);
            item->setData(0, Qt::UserRole + 1, one.revision);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(0, one.enabled ? Qt::Checked : Qt::Unchecked);
            item->setSizeHint(1, {0, px(this, 28)});
            if (one.id.value == policy)
                m_policies->setCurrentItem(item);
        }
        for (const ServiceCalendar& one : m_rules.calendars) {
            QStringList off;
            if (one.region)
                off << regionWords(holidayRegionName(*one.region));
            if (const int days = int(one.daysOff.size() + one.exceptions.size()); days > 0)
                off << tr("%n days", "service levels: days off and days with other hours", days);
            auto* item = new QTreeWidgetItem(
                m_calendars, {harmless(one.name), words::weekShort(one), words::zoneName(one.zone), off.join(u", "_s)});
            item->setData(0, Qt::UserRole, one.id.value);
            item->setSizeHint(1, {0, px(this, 28)});
            if (one.id.value == calendar)
                m_calendars->setCurrentItem(item);
        }
    }
    enable();
}

void ServiceBox::enable()
{
    const bool writable = !m_context.workspace.info().readOnly;
    const int row = m_policies->indexOfTopLevelItem(m_policies->currentItem());
    m_addPolicy->setEnabled(writable);
    m_addCalendar->setEnabled(writable);
    for (QPushButton* one : {m_editPolicy, m_removePolicy})
        one->setEnabled(writable && chosenPolicy());
    m_up->setEnabled(writable && row > 0);
    m_down->setEnabled(writable && row >= 0 && row + 1 < m_policies->topLevelItemCount());
    for (QPushButton* one : {m_editCalendar, m_removeCalendar})
        one->setEnabled(writable && chosenCalendar());
}

const ServicePolicy* ServiceBox::chosenPolicy() const
{
    const auto found = std::find_if(m_rules.policies.begin(), m_rules.policies.end(), [this](const ServicePolicy& one) {
        return one.id.value == idOf(m_policies->currentItem());
    });
    return found == m_rules.policies.end() ? nullptr : &*found;
}

const ServiceCalendar* ServiceBox::chosenCalendar() const
{
    const auto found =
        std::find_if(m_rules.calendars.begin(), m_rules.calendars.end(),
                     [this](const ServiceCalendar& one) { return one.id.value == idOf(m_calendars->currentItem()); });
    return found == m_rules.calendars.end() ? nullptr : &*found;
}

ServicePolicyDialog* ServiceBox::policyDialog() const
{
    return m_policyDialog;
}

ServiceCalendarDialog* ServiceBox::calendarDialog() const
{
    return m_calendarDialog;
}

void ServiceBox::addPolicy()
{
    if (m_rules.calendars.empty()) {
        m_banner->showMessage(Banner::Kind::Info,
                              tr("Add business hours first: a policy counts by them.", "settings, service levels"));
        return addCalendar();
    }
    ServicePolicy policy;
    policy.goal(ServiceTarget::FirstResponse).within = 2h;
    policy.goal(ServiceTarget::NextResponse).within = 4h;
    policy.goal(ServiceTarget::Resolution).within = 18h;
    policy.calendar = m_rules.calendars.front().id;
    openPolicy(policy);
}

void ServiceBox::editPolicy()
{
    if (const ServicePolicy* policy = chosenPolicy(); policy && !m_context.workspace.info().readOnly)
        openPolicy(*policy);
}

void ServiceBox::openPolicy(const ServicePolicy& policy)
{
    delete m_policyDialog;
    m_policyDialog = new ServicePolicyDialog(m_context, policy, m_rules.calendars, window());
    connect(m_policyDialog, &ServicePolicyDialog::saveAsked, this, &ServiceBox::savePolicy);
    m_policyDialog->open();
}

void ServiceBox::savePolicy(const ServicePolicy& policy)
{
    m_context.service->savePolicy(policy, m_context.person).onDone(this, [this](const Result<ServicePolicy>& saved) {
        if (!saved && m_policyDialog)
            return m_policyDialog->showError(saved.error().kind == ErrorKind::Rejected
                                                 ? words::serviceProblem(saved.error().code)
                                                 : words::errorWhat(saved.error()));
        if (!saved) {
            tell(saved.error());
            return load();
        }
        if (m_policyDialog)
            m_policyDialog->close();
        m_banner->clear();
        load();
    });
}

void ServiceBox::removePolicy()
{
    const ServicePolicy* policy = chosenPolicy();
    if (!policy || m_context.workspace.info().readOnly)
        return;
    m_context.service->removePolicy(policy->id, m_context.person)
        .onDone(this, [this, again = *policy](const Result<void>& removed) mutable {
            if (!removed)
                return tell(removed.error());
            load();
            again.id = {}; // comes back as the last one
            if (m_context.shell)
                m_context.shell->toast(tr("Policy removed: %1", "toast; %1 its name").arg(again.name),
                                       [this, again] { savePolicy(again); });
        });
}

void ServiceBox::move(int step)
{
    const int row = m_policies->indexOfTopLevelItem(m_policies->currentItem());
    const int to = row + step;
    if (row < 0 || to < 0 || to >= int(m_rules.policies.size()))
        return;
    std::vector<ServicePolicyId> order;
    for (const ServicePolicy& policy : m_rules.policies)
        order.push_back(policy.id);
    std::swap(order[size_t(row)], order[size_t(to)]);
    m_context.service->orderPolicies(order, m_context.person).onDone(this, [this](const Result<void>& done) {
        if (!done)
            tell(done.error());
        load();
    });
}

void ServiceBox::addCalendar()
{
    ServiceCalendar calendar =
        officeCalendar(tr("Office hours", "service levels: name of a new calendar"), m_context.workspace.info().zone);
    openCalendar(calendar);
}

void ServiceBox::editCalendar()
{
    if (const ServiceCalendar* calendar = chosenCalendar(); calendar && !m_context.workspace.info().readOnly)
        openCalendar(*calendar);
}

void ServiceBox::openCalendar(const ServiceCalendar& calendar)
{
    delete m_calendarDialog;
    m_calendarDialog = new ServiceCalendarDialog(m_context, calendar, window());
    connect(m_calendarDialog, &ServiceCalendarDialog::saveAsked, this, &ServiceBox::saveCalendar);
    m_calendarDialog->open();
}

void ServiceBox::saveCalendar(const ServiceCalendar& calendar)
{
    m_context.service->saveCalendar(calendar, m_context.person)
        .onDone(this, [this](const Result<ServiceCalendar>& saved) {
            if (!saved && m_calendarDialog)
                return m_calendarDialog->showError(saved.error().kind == ErrorKind::Rejected
                                                       ? words::serviceProblem(saved.error().code)
                                                       : words::errorWhat(saved.error()));
            if (!saved)
                return tell(saved.error());
            if (m_calendarDialog)
                m_calendarDialog->close();
            m_banner->clear();
            load();
        });
}

void ServiceBox::removeCalendar()
{
    const ServiceCalendar* calendar = chosenCalendar();
    if (!calendar)
        return;
    m_context.service->removeCalendar(calendar->id, m_context.person)
        .onDone(this, [this, again = *calendar](const Result<void>& removed) mutable {
            if (!removed)
                return tell(removed.error());
            load();
            again.id = {};
            if (m_context.shell)
                m_context.shell->toast(tr("Business hours removed: %1", "toast; %1 their name").arg(again.name),
                                       [this, again] { saveCalendar(again); });
        });
}

void ServiceBox::tell(const Error& error)
{
    if (error.code == "in_use"_L1)
        m_banner->showMessage(Banner::Kind::Warn, words::serviceProblem(error.code));
    else
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui

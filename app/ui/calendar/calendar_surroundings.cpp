// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the posts: filters, notes, campaigns, and the plan as it once was with what has changed since.
#include "ports/workspace.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/plan_popovers.h"
#include "ui/calendar/week_view.h"
#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// States that stand in the calendar; the passing ones of the worker go with Scheduled.
const std::vector<PublicationState> kFilterStates = {
    PublicationState::InReview, PublicationState::Approved,  PublicationState::Scheduled, PublicationState::Published,
    PublicationState::Failed,   PublicationState::Uncertain, PublicationState::Missed,    PublicationState::Held};

} // namespace

void CalendarDesk::buildSurroundings()
{
    connect(addCommand(u"calendar-note"_s, tr("Note of the day…", "command"), Qt::ALT | Qt::Key_N, u"note"_s),
            &QAction::triggered, this, &CalendarDesk::openNote);
    connect(addCommand(u"calendar-campaigns"_s, tr("Campaigns…", "command"), Qt::ALT | Qt::Key_C, u"tag"_s),
            &QAction::triggered, this, &CalendarDesk::openCampaigns);
    connect(addCommand(u"calendar-past"_s, tr("Show the plan as of…", "command"), Qt::ALT | Qt::Key_P, u"clock"_s),
            &QAction::triggered, this, &CalendarDesk::openPast);
    if (m_context.governance)
        connect(addCommand(u"calendar-review"_s, tr("Approval and comments of the post…", "command"),
                           Qt::ALT | Qt::Key_R, u"comment"_s),
                &QAction::triggered, this, &CalendarDesk::openReview);
    connect(m_model, &CalendarModel::surroundingsChanged, this, &CalendarDesk::fillFilter);
    connect(m_model, &CalendarModel::loadingChanged, this, [this] {
        if (m_model->past() && !m_model->isLoading())
            fillPast();
    });
    auto* list = new QListWidget(this);
    list->setObjectName(u"past-changes"_s);
    list->setAccessibleName(tr("Changed since", "calendar: list of differences to a past plan"));
    list->setFrameShape(QFrame::NoFrame);
    list->setMaximumHeight(px(this, 140));
    list->setAlternatingRowColors(false);
    list->hide();
    m_past = list;
    auto* middle = qobject_cast<QBoxLayout*>(layout()->itemAt(0)->layout());
    middle->addWidget(list);
}

void CalendarDesk::filterBy(const QString& name, const QString& text, bool on, const std::function<void(bool)>& choose)
{
    auto* action = m_filter->menu()->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this, [this, choose](bool checked) {
        choose(checked);
        filterChanged();
    });
}

void CalendarDesk::filterChanged()
{
    m_filter->setIcon(icon(u"filter"_s, m_model->isFiltered() ? Tint::Accent : Tint::Muted));
    refreshState();
}

void CalendarDesk::fillFilter()
{
    auto* menu = m_filter->menu();
    menu->clear();
    menu->addSection(tr("Accounts", "calendar, filter"));
    for (const auto& account : m_context.book.accounts()) {
        filterBy(u"filter-account-%1"_s.arg(account.id.toString()),
                 u"%1 · %2"_s.arg(m_context.book.name(account.id), m_context.book.network(account.network).displayName),
                 !m_model->hidden().contains(account.id), [this, id = account.id](bool on) {
                     auto hidden = m_model->hidden();
                     on ? static_cast<void>(hidden.remove(id)) : static_cast<void>(hidden.insert(id));
                     m_model->setHidden(hidden);
                 });
    }
    menu->addSection(tr("States", "calendar, filter"));
    for (const PublicationState state : kFilterStates) {
        filterBy(u"filter-state-%1"_s.arg(stateName(state)), words::state(state),
                 !m_model->hiddenStates().contains(state), [this, state](bool on) {
                     auto hidden = m_model->hiddenStates();
                     on ? static_cast<void>(hidden.remove(state)) : static_cast<void>(hidden.insert(state));
                     m_model->setHiddenStates(hidden);
                 });
    }
    menu->addSection(tr("Look at", "calendar, filter"));
    filterBy(u"filter-marked"_s, tr("Only collisions and repeated texts", "calendar, filter"), m_model->onlyMarked(),
             [this](bool on) { m_model->setOnlyMarked(on); });
    if (m_model->campaigns().empty() && m_model->campaign().isEmpty())
        return;
    menu->addSection(tr("Only this campaign", "calendar, filter"));
    for (const Campaign& campaign : m_model->campaigns()) {
        filterBy(u"filter-campaign-%1"_s.arg(campaign.id.toString()), campaign.name,
                 m_model->campaign() == campaign.name, [this, name = campaign.name](bool on) {
                     m_model->setCampaign(on ? name : QString());
                     // One at a time: the others are unchecked when the menu is next made.
                     QMetaObject::invokeMethod(this, &CalendarDesk::fillFilter, Qt::QueuedConnection);
                 });
    }
}

QRect CalendarDesk::dayAnchor() const
{
    if (view() == "list"_L1)
        return {m_views->mapTo(window(), QPoint(px(this, space::l), 0)), QSize(px(this, 200), px(this, 40))};
    const QRect day = canvas()->dayRect(canvas()->day());
    return {canvas()->mapTo(window(), day.topLeft()), QSize(day.width(), qMin(day.height(), px(this, 40)))};
}

void CalendarDesk::openNote()
{
    if (!m_context.plan || m_context.workspace.info().readOnly)
        return;
    const LocalDate date = canvas()->day();
    auto* popover = new NotePopover(m_context, date, m_model->note(date), this);
    connect(popover, &NotePopover::failed, this,
            [this](const QString& what, const QString& why) { refuse(what, why); });
    popover->openAt(dayAnchor());
}

void CalendarDesk::openCampaigns()
{
    if (!m_context.plan || m_context.workspace.info().readOnly)
        return;
    auto* popover = new CampaignPopover(m_context, m_model->campaigns(), canvas()->day(), this);
    popover->openAt(dayAnchor());
}

void CalendarDesk::openPast()
{
    if (!m_context.plan)
        return;
    auto* popover = new PastPopover(m_context, this);
    connect(popover, &PastPopover::chosen, this, [this](Instant then) { showPast(then); });
    popover->openAt(dayAnchor());
}

// While the past is shown nothing can be moved; the banner leads back.
void CalendarDesk::showPast(std::optional<Instant> then)
{
    const bool readOnly = then || m_context.workspace.info().readOnly;
    m_month->setReadOnly(readOnly);
    m_week->canvas()->setReadOnly(readOnly);
    m_list->setReadOnly(readOnly);
    m_model->setPast(then);
    m_past->setVisible(then.has_value());
    if (!then) {
        m_banner->clear();
        return;
    }
    m_proposal = [this] { showPast(std::nullopt); };
    m_banner->showMessage(Banner::Kind::Info,
                          tr("The plan as it was %1", "calendar; %1 is a day and time")
                              .arg(words::when(*then, m_context.now(), m_context.zone)),
                          tr("Nothing can be moved here. Below is what has changed since.", "calendar, past plan"),
                          tr("Back to now", "calendar, past plan: button"));
}

void CalendarDesk::fillPast()
{
    auto* list = static_cast<QListWidget*>(m_past);
    list->clear();
    const auto time = [this](const std::optional<PlanPlace>& place) {
        return place ? words::when(place->plan.due, m_context.now(), m_context.zone) : QString();
    };
    for (const PlanChanged& change : m_model->pastChanges()) {
        const PlanDifference& d = change.difference;
        QString words;
        switch (change.kind) {
        case PlanChanged::Kind::Moved:
            words = tr("Moved from %1 to %2", "calendar, change since a past plan").arg(time(d.then), time(d.now));
            break;
        case PlanChanged::Kind::Added:
            words = tr("Added for %1", "calendar, change since a past plan").arg(time(d.now));
            break;
        case PlanChanged::Kind::Removed:
            words = tr("Removed from %1", "calendar, change since a past plan").arg(time(d.then));
            break;
        }
        list->addItem(
            u"%1 · %2 · %3"_s.arg(words, m_context.book.name(d.row.account), harmless(d.row.excerpt).simplified()));
    }
    if (list->count() == 0)
        list->addItem(tr("Nothing has changed in these days since.", "calendar, past plan"));
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when a post is put to another time: past and skipped times are refused with a proposal, a repeated one
// asks.
#include "engine/publishing/publishing_desk.h"
#include "ports/workspace.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/calendar_rhythm.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/plan_actions.h"
#include "ui/calendar/week_view.h"
#include "ui/models/account_book.h"
#include "ui/shell/outlook_line.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void CalendarDesk::refuse(const QString& what, const QString& why, const QString& action)
{
    m_banner->showMessage(Banner::Kind::Warn, what, why,
                          action.isEmpty() ? tr("Close", "button of a message in the calendar") : action);
}

void CalendarDesk::plan(const PublicationRow& row, const When& when, Instant due)
{
    m_banner->clear();
    m_model->moveMeanwhile({{row.id, due}});
    m_plan->move({{row.id, row.revision, when}});
}

void CalendarDesk::move(const PublicationRow& row, const WallTime& wall)
{
    m_proposal = {};
    const Resolution resolution = resolve(wall, row.plan.zone);
    if (resolution.second < m_context.now()) {
        refuse(tr("%1 has passed.", "calendar, refused move; %1 is a day and time")
                   .arg(words::when(resolution.instant, m_context.now(), m_context.zone)),
               tr("The post stays where it was.", "calendar, refused move"));
        return;
    }
    if (resolution.kind == Resolution::Kind::Skipped) {
        const WallTime proposal = resolution.proposal;
        m_proposal = [this, id = row.id, proposal] {
            if (const auto* now = m_model->find(id))
                plan(*now, When::at(proposal, now->plan.zone), resolve(proposal, now->plan.zone).instant);
        };
        refuse(tr("%1 does not exist that night: clocks go forward.", "calendar, refused move; %1 a time")
                   .arg(shortTime(wall)),
               tr("The post stays where it was.", "calendar, refused move"),
               tr("Take %1", "calendar, button; %1 is a time").arg(shortTime(proposal)));
        return;
    }
    if (resolution.kind == Resolution::Kind::Repeated)
        askWhichOfTwo(row, wall, resolution);
    else
        plan(row, When::at(wall, row.plan.zone), resolution.instant);
}

// Several at once, or copies: all or none. Where a clock change or the past stands against one of them, it is named.
void CalendarDesk::shift(const std::vector<PublicationRow>& rows, int days, int minutes, bool copy)
{
    m_proposal = {};
    if (m_context.workspace.info().readOnly || rows.empty())
        return;
    std::vector<PlanTarget> targets;
    QHash<PublicationId, Instant> dues;
    for (const auto& row : rows) {
        WallTime wall = row.plan.wall;
        wall.date = wall.date.addDays(days);
        wall = addMinutes(wall, minutes);
        const Resolution resolution = resolve(wall, row.plan.zone);
        const QString time = u"%1 %2"_s.arg(QLocale().toString(toQDate(wall.date), u"ddd d MMM"_s), shortTime(wall));
        const QString stays =
            tr("Nothing was changed. It is about: %1", "calendar, several posts moved or copied; %1 first words of one")
                .arg(row.excerpt.left(60));
        if (resolution.second < m_context.now())
            return refuse(tr("%1 has passed.", "calendar, refused move; %1 is a day and time").arg(time), stays);
        if (resolution.kind == Resolution::Kind::Skipped)
            return refuse(
                tr("%1 does not exist that night: clocks go forward.", "calendar, refused move; %1 a time").arg(time),
                stays);
        if (resolution.kind == Resolution::Kind::Repeated)
            return refuse(tr("%1 comes twice that night: clocks go back.", "calendar, question after a move; %1 a time")
                              .arg(time),
                          stays);
        targets.push_back({row.id, row.revision, When::at(wall, row.plan.zone)});
        dues.insert(row.id, resolution.instant);
    }
    m_banner->clear();
    if (copy) {
        m_plan->copy(targets);
        return;
    }
    m_model->moveMeanwhile(dues);
    m_plan->move(targets);
}

void CalendarDesk::remember(const std::vector<PublicationRow>& rows)
{
    m_clipboard = rows;
    m_context.shell->toast(tr("%n posts copied; Ctrl+V puts them on the chosen day", "toast of the calendar",
                              static_cast<int>(rows.size())));
}

// The first one comes to the day, the others keep their distance to it. What was taken on another page may have left
// the range: then it is as it was when it was taken.
void CalendarDesk::paste(LocalDate date)
{
    if (m_clipboard.empty())
        return;
    for (auto& row : m_clipboard) {
        if (const auto* now = m_model->find(row.id))
            row = *now;
    }
    shift(m_clipboard, m_clipboard.front().plan.wall.date.daysTo(date), 0, true);
}

void CalendarDesk::askWhichOfTwo(const PublicationRow& row, const WallTime& wall, const Resolution& resolution)
{
    auto* popover = new Popover(this);
    popover->setObjectName(u"which-of-two"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(
        new Label(tr("%1 comes twice that night: clocks go back.", "calendar, question after a move; %1 a time")
                      .arg(shortTime(wall)),
                  TextSize::Base, false, true, popover));
    const auto offer = [&](const QString& name, const QString& text, Instant due, bool second) {
        auto* button = new QPushButton(text, popover);
        button->setObjectName(name);
        popover->body()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, popover, id = row.id, wall, due, second] {
            popover->dismiss();
            const auto* now = m_model->find(id);
            if (!now)
                return;
            When when = When::at(wall, now->plan.zone);
            when.repeatedDecided = true;
            when.secondOfRepeated = second;
            plan(*now, when, due);
        });
    };
    offer(
        u"first-of-two"_s,
        tr("The first, %1", "calendar, answer; %1 is like UTC+2").arg(words::offset(resolution.instant, row.plan.zone)),
        resolution.instant, false);
    offer(
        u"second-of-two"_s,
        tr("The second, %1", "calendar, answer; %1 is like UTC+1").arg(words::offset(resolution.second, row.plan.zone)),
        resolution.second, true);
    const QRect day = canvas()->dayRect(wall.date);
    popover->openAt(QRect(canvas()->mapTo(window(), day.topLeft()), QSize(day.width(), px(this, 40))));
}

void CalendarDesk::showMore(LocalDate date, const QRect& anchor)
{
    auto* popover = new Popover(this);
    popover->setObjectName(u"more-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(
        new Label(QLocale().toString(toQDate(date), QLocale::LongFormat), TextSize::Base, false, true, popover));
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, 2));
    for (const auto& row : m_model->onDay(date)) {
        auto* line = new OutlookLine(m_context, {row}, list);
        line->setObjectName(u"more-%1"_s.arg(row.id.toString()));
        connect(line, &QAbstractButton::clicked, this, [this, popover, row] {
            popover->dismiss();
            m_context.shell->compose({row.post, {}, {}, {}});
        });
        column->addWidget(line);
    }
    auto* scroll = new QScrollArea(popover);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    const int rows = static_cast<int>(m_model->onDay(date).size());
    scroll->setFixedSize(px(this, 340), qMin(rows, 9) * (px(this, kRowDense) + px(this, 2)));
    popover->body()->addWidget(scroll);
    popover->openAt(QRect(canvas()->mapTo(window(), anchor.topLeft()), anchor.size()));
}

std::optional<PublicationRow> CalendarDesk::chosenRow() const
{
    if (view() == "list"_L1) {
        const auto rows = m_list->marked();
        return rows.empty() ? std::nullopt : std::optional(rows.front());
    }
    const auto* row = m_model->find(canvas()->selected());
    return row ? std::optional(*row) : std::nullopt;
}

void CalendarDesk::openPostMenu(const PublicationRow& row, const QPoint& global)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"calendar-menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& name, const QString& iconName, const QString& text, auto handler) {
        auto* action = menu->addAction(icon(iconName, Tint::Muted), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, handler);
    };
    const bool writable = !m_context.workspace.info().readOnly && !m_model->past();
    add(u"chip-open"_s, u"pencil"_s, tr("Open", "calendar, menu of a post"), [this, row] {
        m_context.shell->compose({row.post, {}, {}, {}});
    });
    add(u"chip-ledger"_s, u"list"_s, tr("What happened", "composer, button"),
        [this, row] { m_context.shell->showLedger(row.id); });
    if (!row.remote.url.isEmpty())
        add(u"chip-network"_s, u"external"_s, tr("Open on the network", "ledger, button"),
            [this, row] { m_context.shell->openUrl(QUrl(row.remote.url)); });
    if (writable && m_rhythm->isSeries(row.post) && canvas()->selected() == row.id) {
        menu->addSeparator();
        add(u"menu-skip"_s, u"repeat"_s, tr("Skip this one", "calendar, menu of a repeated post"),
            [this] { skipThisOne(); });
        add(u"menu-stop"_s, u"close"_s, tr("Stop repeating", "calendar, menu of a repeated post"),
            [this] { stopRepeating(); });
    }
    if (writable && (isPlanned(row.state) || row.state == PublicationState::Missed)) {
        menu->addSeparator();
        add(u"chip-cancel"_s, u"close-circle"_s, tr("Do not send", "ledger, button"), [this, row] {
            const auto marked = view() == "list"_L1 ? m_list->marked() : canvas()->marked();
            const bool among =
                std::any_of(marked.begin(), marked.end(), [&row](const auto& one) { return one.id == row.id; });
            m_plan->cancel(among ? marked : std::vector<PublicationRow>{row});
        });
    }
    menu->popup(global);
}

} // namespace parvis::ui

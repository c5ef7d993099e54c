// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar's menu, and what it does to posts that come again.
#include "ports/workspace.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/calendar_rhythm.h"
#include "ui/calendar/gap_legend.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/plan_actions.h"
#include "ui/calendar/week_view.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QMenu>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void CalendarDesk::buildRhythm()
{
    m_rhythm = new CalendarRhythm(m_context, *m_model, this);
    for (CalendarCanvas* canvas :
         {static_cast<CalendarCanvas*>(m_month), static_cast<CalendarCanvas*>(m_week->canvas())}) {
        canvas->setRhythm(m_rhythm);
        connect(canvas, &CalendarCanvas::menuAsked, this, &CalendarDesk::openMenu);
    }
    m_list->setRhythm(m_rhythm);
    connect(m_list, &ListView::newAsked, this, &CalendarDesk::newPost);
    m_side->addWidget(new GapLegend(*m_rhythm, this));
    if (!m_context.rhythm)
        return;
    connect(
        addCommand(u"calendar-gap"_s, tr("New post in the next free slot", "command"), Qt::ALT | Qt::Key_F, u"clock"_s),
        &QAction::triggered, this, [this] {
            const auto free = m_rhythm->firstFree(std::max(m_day, m_context.today()));
            if (!free)
                refuse(tr("No slot is free from the chosen day on.", "calendar"));
            else if (!m_context.workspace.info().readOnly)
                newPost(*free);
        });
    connect(
        addCommand(u"calendar-skip"_s, tr("Skip this one of a series", "command"), Qt::ALT | Qt::Key_K, u"repeat"_s),
        &QAction::triggered, this, &CalendarDesk::skipThisOne);
    connect(addCommand(u"calendar-stop-repeating"_s, tr("Stop repeating this post", "command"),
                       Qt::ALT | Qt::SHIFT | Qt::Key_K, u"repeat"_s),
            &QAction::triggered, this, &CalendarDesk::stopRepeating);
}

void CalendarDesk::openMenu(const QPoint& global)
{
    if (const auto* row = m_model->find(canvas()->selected()))
        return openPostMenu(*row, global);
    if (m_context.workspace.info().readOnly || m_model->past())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"calendar-menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& name, const QString& iconName, const QString& text, auto handler) {
        auto* action = menu->addAction(icon(iconName, Tint::Muted), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, handler);
    };
    const LocalDate date = canvas()->day();
    for (const int minute : m_rhythm->freeOn(date))
        add(u"menu-slot-%1"_s.arg(minute), u"clock"_s,
            tr("New post in the slot of %1", "calendar, menu of a day; %1: a time")
                .arg(shortTime(atMinute(date, minute))),
            [this, date, minute] { newPost(atMinute(date, minute)); });
    add(u"menu-new"_s, u"plus"_s, tr("New post", "button"), [this, date] { newPost({date, 9, 0, 0}); });
    menu->popup(global);
}

void CalendarDesk::skipThisOne()
{
    const auto* row = m_model->find(canvas()->selected());
    const auto date = row ? m_rhythm->dateOf(row->post) : std::nullopt;
    if (!date || m_context.workspace.info().readOnly || m_model->past())
        return;
    m_context.rhythm->skip(m_context.person, date->recurrence, date->date)
        .onDone(this, [this](const Result<void>& done) {
            if (!done && done.error().code == "nothing_to_skip"_L1)
                return refuse(tr("This one is out already.", "calendar, skipping one of a series"));
            if (!done)
                return refuse(words::errorWhat(done.error()), words::errorAdvice(done.error()));
            m_context.shell->toast(tr("This one is skipped", "toast of the calendar, a repeated post"),
                                   [plan = m_plan] { plan->undo(); });
            m_model->reload();
        });
}

void CalendarDesk::stopRepeating()
{
    const auto* row = m_model->find(canvas()->selected());
    const auto date = row ? m_rhythm->dateOf(row->post) : std::nullopt;
    if (!date || m_context.workspace.info().readOnly || m_model->past())
        return;
    m_context.rhythm->stopRepeating(date->recurrence, row->plan.due)
        .onDone(this, [this](const Result<Recurrence>& stopped) {
            if (!stopped)
                return refuse(words::errorWhat(stopped.error()), words::errorAdvice(stopped.error()));
            m_context.shell->toast(tr("Repeats no more; this one stays", "toast of the calendar, a repeated post"),
                                   [this, again = *stopped]() mutable {
                                       again.stopped = false;
                                       m_context.rhythm->saveRecurrence(again).onDone(
                                           this, [this](const Result<Recurrence>& saved) {
                                               if (!saved)
                                                   refuse(words::errorWhat(saved.error()));
                                           });
                                   });
            m_model->reload();
        });
}

} // namespace parvis::ui

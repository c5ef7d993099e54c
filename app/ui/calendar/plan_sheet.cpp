// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/plan_sheet.h"

#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

PlanSheet::Entry entryOf(const UiContext& context, const CalendarModel& model, const PublicationRow& row)
{
    PlanSheet::Entry entry;
    entry.time = shortTime(model.shownAt(row));
    entry.account = harmless(context.book.name(row.account)).simplified();
    entry.text = harmless(row.excerpt).simplified();
    entry.state = words::state(row.state);
    entry.network = context.book.network(row.network);
    entry.colour = context.book.colour(row.account, false);
    entry.trouble = row.state == PublicationState::Failed || row.state == PublicationState::Uncertain ||
                    row.state == PublicationState::Missed;
    return entry;
}

} // namespace

bool PlanSheet::isEmpty() const
{
    return std::all_of(days.begin(), days.end(), [](const Day& day) { return day.entries.empty(); });
}

PlanSheet planSheet(const UiContext& context, const CalendarModel& model, const QString& view, LocalDate anchor,
                    const QString& title)
{
    const QLocale locale;
    PlanSheet sheet;
    sheet.kind = view == "month"_L1  ? PlanSheet::Kind::Month
                 : view == "week"_L1 ? PlanSheet::Kind::Week
                                     : PlanSheet::Kind::List;
    sheet.title = u"%1 · %2"_s.arg(harmless(context.workspace.info().name).simplified(), title);
    sheet.about = Sheet::tr("Times in %1 · as of %2", "printed plan; %1 zone, %2 day and time")
                      .arg(context.zone.name(), words::exact(context.now(), context.zone));
    sheet.pageOf = Sheet::tr("Page %1 of %2", "printed plan");
    sheet.continued = Sheet::tr("(continued)", "printed plan: a day or week goes on from the page before");
    sheet.nothing = Sheet::tr("No posts in these days.", "printed plan");
    sheet.direction = QGuiApplication::layoutDirection();
    for (int i = 0; i < 7 && sheet.kind != PlanSheet::Kind::List; ++i)
        sheet.weekdays << locale.standaloneDayName(model.first().addDays(i).dayOfWeek(), QLocale::LongFormat);
    for (int i = 0; i < model.days(); ++i) {
        const LocalDate date = model.first().addDays(i);
        PlanSheet::Day day;
        day.outside = sheet.kind == PlanSheet::Kind::Month && date.month != anchor.month;
        if (sheet.kind == PlanSheet::Kind::List)
            day.name = locale.toString(toQDate(date), QLocale::LongFormat);
        else
            day.name = date.day == 1 || sheet.kind == PlanSheet::Kind::Week ? locale.toString(toQDate(date), u"d MMM"_s)
                                                                            : locale.toString(date.day);
        if (const QString note = harmless(model.note(date)).simplified(); !note.isEmpty())
            day.aside << note;
        day.aside += model.backdrop().words(date);
        for (const PublicationRow& row : model.onDay(date))
            day.entries.push_back(entryOf(context, model, row));
        sheet.days.push_back(std::move(day));
    }
    for (const Campaign& campaign : model.campaigns()) {
        const int from = model.first().daysTo(campaign.from), to = model.first().daysTo(campaign.to);
        if (to >= 0 && from < model.days())
            sheet.bars.push_back({harmless(campaign.name).simplified(), QColor(campaign.colour), qMax(0, from),
                                  qMin(to, model.days() - 1)});
    }
    return sheet;
}

} // namespace parvis::ui

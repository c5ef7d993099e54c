// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_backdrop.h"

#include "ui/widgets/dates.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

CalendarBackdrop::CalendarBackdrop(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    if (m_context.layers)
        connect(m_context.layers, &LayerDesk::changed, this, [this] { load(m_first, m_days); });
}

void CalendarBackdrop::load(LocalDate first, int days)
{
    m_first = first;
    m_days = days;
    if (!m_context.layers || days == 0)
        return;
    const int asked = ++m_asked;
    m_context.layers->days(first, first.addDays(days - 1))
        .onDone(this, [this, asked](Result<std::vector<LayerDays>> result) {
            if (asked == m_asked && result)
                take(std::move(*result));
        });
}

void CalendarBackdrop::take(std::vector<LayerDays> layers)
{
    std::map<LocalDate, std::vector<Mark>> fresh;
    bool whole = false;
    const LocalDate last = m_first.addDays(m_days - 1);
    for (const LayerDays& one : layers) {
        for (const LayerEvent& event : one.events) {
            whole = whole || event.allDay;
            const LocalDate to = std::min(event.last, last);
            for (LocalDate date = std::max(event.first, m_first); date <= to; date = date.addDays(1))
                fresh[date].push_back({one.layer.id, one.layer.colour, layerText(event), event});
        }
    }
    const auto failures = [](const std::vector<LayerDays>& all) {
        QHash<LayerId, QString> found;
        for (const LayerDays& one : all) {
            if (one.error)
                found.insert(one.layer.id, layerError(*one.error));
        }
        return found;
    };
    const bool same = fresh == m_byDay && failures(layers) == failures(m_layers);
    m_layers = std::move(layers);
    m_byDay = std::move(fresh);
    m_wholeDays = whole;
    if (!same)
        Q_EMIT changed();
}

const std::vector<CalendarBackdrop::Mark>& CalendarBackdrop::on(LocalDate date) const
{
    static const std::vector<Mark> none;
    const auto it = m_byDay.find(date);
    return it == m_byDay.end() ? none : it->second;
}

QStringList CalendarBackdrop::words(LocalDate date) const
{
    QStringList list;
    for (const Mark& mark : on(date)) {
        const WallTime from = wallTimeAt(mark.event.from, m_context.zone);
        list << (mark.event.allDay || from.date != date ? mark.text : u"%1 %2"_s.arg(shortTime(from), mark.text));
    }
    return list;
}

} // namespace parvis::ui

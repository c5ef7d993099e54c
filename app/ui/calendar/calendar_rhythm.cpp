// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_rhythm.h"

#include "ports/workspace.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/rhythm_words.h"

namespace parvis::ui {

CalendarRhythm::CalendarRhythm(const UiContext& context, const CalendarModel& model, QObject* parent)
    : QObject(parent), m_context(context), m_model(model)
{
    if (!m_context.rhythm)
        return;
    connect(&m_model, &CalendarModel::loadingChanged, this, [this] {
        if (!m_model.isLoading())
            load();
    });
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            for (const auto& change : changes) {
                if (change.topic == Topic::Settings)
                    return load();
            }
        });
    }
}

// Nothing is painted anew for what is as it was.
template <typename T>
void CalendarRhythm::take(T& present, const T& fresh)
{
    if (present == fresh)
        return;
    present = fresh;
    Q_EMIT changed();
}

void CalendarRhythm::load()
{
    if (m_model.days() == 0)
        return;
    const int asked = ++m_asked;
    const Instant from = startOfDay(m_model.first(), m_context.zone);
    const Instant to = startOfDay(m_model.first().addDays(m_model.days()), m_context.zone);
    m_context.rhythm->seriesDates(from, to).onDone(this, [this, asked](const Result<std::vector<SeriesDate>>& dates) {
        if (asked != m_asked || !dates)
            return;
        QHash<PostId, SeriesDate> fresh;
        for (const SeriesDate& date : *dates)
            fresh.insert(date.post, date);
        take(m_dates, fresh);
    });
    m_context.rhythm->recurrences().onDone(this, [this, asked](const Result<std::vector<Recurrence>>& all) {
        if (asked != m_asked || !all)
            return;
        QHash<RecurrenceId, Recurrence> fresh;
        for (const Recurrence& one : *all)
            fresh.insert(one.id, one);
        take(m_series, fresh);
    });
    m_context.rhythm->freeSlots(std::max(from, m_context.now()), std::max(to, m_context.now()))
        .onDone(this, [this, asked](const Result<std::vector<FreeSlot>>& free) {
            if (asked != m_asked || !free)
                return;
            std::map<LocalDate, std::vector<std::pair<int, AccountId>>> fresh;
            for (const FreeSlot& one : *free) {
                const WallTime shown = wallTimeAt(one.time.due, m_context.zone);
                fresh[shown.date].push_back({minuteOfDay(shown), one.account});
            }
            take(m_free, fresh);
        });
}

std::vector<int> CalendarRhythm::freeOn(LocalDate date) const
{
    std::vector<int> minutes;
    const auto it = m_free.find(date);
    if (it == m_free.end() || m_model.past())
        return minutes;
    for (const auto& [minute, account] : it->second) {
        if (!m_model.hidden().contains(account))
            minutes.push_back(minute);
    }
    std::sort(minutes.begin(), minutes.end());
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    return minutes;
}

std::optional<WallTime> CalendarRhythm::firstFree(LocalDate from) const
{
    for (auto it = m_free.lower_bound(from); it != m_free.end(); ++it) {
        if (const auto minutes = freeOn(it->first); !minutes.empty())
            return atMinute(it->first, minutes.front());
    }
    return {};
}

QString CalendarRhythm::freeWords(LocalDate date) const
{
    QStringList times;
    for (const int minute : freeOn(date))
        times << shortTime(atMinute(date, minute));
    return times.isEmpty() ? QString()
                           : tr("%n free slots: %1", "calendar, of a day; %1: times", static_cast<int>(times.size()))
                                 .arg(times.join(u", "));
}

std::optional<SeriesDate> CalendarRhythm::dateOf(PostId post) const
{
    const auto it = m_dates.constFind(post);
    return it == m_dates.cend() ? std::nullopt : std::optional(*it);
}

QString CalendarRhythm::words(PostId post) const
{
    const auto date = dateOf(post);
    if (!date)
        return {};
    const auto it = m_series.constFind(date->recurrence);
    if (it == m_series.cend() || it->stopped)
        return tr("One of a series that has stopped.", "calendar, hover of a post");
    return tr("Repeats %1.", "calendar, hover of a post; %1: every week on Tue")
        .arg(words::repeats(it->rule, it->start));
}

} // namespace parvis::ui

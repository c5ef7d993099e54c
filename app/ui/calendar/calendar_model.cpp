// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_model.h"

#include "ports/workspace.h"

namespace parvis::ui {

CalendarModel::CalendarModel(const UiContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_backdrop(context)
{
    connect(&m_backdrop, &CalendarBackdrop::changed, this, &CalendarModel::surroundingsChanged);
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            for (const auto& change : changes) {
                if (change.topic == Topic::Publications)
                    return reload();
            }
        });
    }
}

void CalendarModel::setRange(LocalDate first, int days)
{
    if (first == m_first && days == m_days)
        return;
    m_first = first;
    m_days = days;
    m_clockChanges.clear();
    for (int i = 0; i < days; ++i)
        noteClockChange(first.addDays(i));
    rebuild();
    reload();
}

Async<std::vector<PublicationRow>> CalendarModel::ask(Instant from, Instant to)
{
    if (m_past && m_context.plan)
        return m_context.plan->asOf(*m_past, from, to).then(this, [this](const PlanPast& past) {
            m_pastChanges = past.changes;
            return past.rows;
        });
    PublicationQuery query;
    query.kind = PublicationKind::Post;
    // A draft has no time of its own, and what was cancelled is no plan any more.
    query.states = {PublicationState::InReview, PublicationState::Approved,  PublicationState::Scheduled,
                    PublicationState::Claimed,  PublicationState::Sending,   PublicationState::Published,
                    PublicationState::Failed,   PublicationState::Uncertain, PublicationState::Missed,
                    PublicationState::Held};
    query.from = from;
    query.to = to;
    return m_context.publishing.list(query);
}

void CalendarModel::reload()
{
    if (m_days == 0)
        return;
    const int asked = ++m_asked;
    reloadSurroundings();
    reloadMarks();
    if (!m_loading) {
        m_loading = true;
        Q_EMIT loadingChanged();
    }
    ask(startOfDay(m_first, m_context.zone), startOfDay(m_first.addDays(m_days), m_context.zone))
        .onDone(this, [this, asked](Result<std::vector<PublicationRow>> result) {
            if (asked != m_asked)
                return;
            m_loading = false;
            m_error.reset();
            if (result) {
                m_loaded = true;
                take(std::move(*result));
            } else {
                m_error = result.error();
            }
            Q_EMIT loadingChanged();
        });
}

// Each answers by itself: a late note holds no post back.
void CalendarModel::reloadSurroundings()
{
    m_backdrop.load(m_first, m_days);
    if (!m_context.plan)
        return;
    const LocalDate first = m_first;
    m_context.plan->campaigns().onDone(this, [this](const Result<std::vector<Campaign>>& result) {
        if (!result || *result == m_campaigns)
            return;
        m_campaigns = *result;
        Q_EMIT surroundingsChanged();
    });
    m_context.plan->notes(m_first, m_first.addDays(m_days))
        .onDone(this, [this, first](const Result<std::vector<DayNote>>& result) {
            if (!result || first != m_first)
                return;
            QHash<QString, QString> notes;
            for (const auto& note : *result)
                notes.insert(note.day.toIso(), note.text);
            if (std::exchange(m_notes, notes) != notes)
                Q_EMIT surroundingsChanged();
        });
    m_context.plan
        ->campaignsOf(startOfDay(m_first, m_context.zone), startOfDay(m_first.addDays(m_days), m_context.zone))
        .onDone(this, [this, first](const Result<std::vector<std::pair<PostId, QString>>>& result) {
            if (!result || first != m_first)
                return;
            m_campaignOf.clear();
            for (const auto& [post, name] : *result)
                m_campaignOf.insert(post, name);
            if (!m_campaign.isEmpty())
                rebuild();
        });
}

void CalendarModel::setHidden(const QSet<AccountId>& accounts)
{
    m_hidden = accounts;
    rebuild();
}

void CalendarModel::setHiddenStates(const QSet<PublicationState>& states)
{
    m_hiddenStates = states;
    rebuild();
}

void CalendarModel::setCampaign(const QString& name)
{
    m_campaign = name;
    rebuild();
}

void CalendarModel::setOnlyMarked(bool only)
{
    m_onlyMarked = only;
    rebuild();
}

bool CalendarModel::isFiltered() const
{
    return !m_hidden.isEmpty() || !m_hiddenStates.isEmpty() || !m_campaign.isEmpty() || m_onlyMarked;
}

bool CalendarModel::isShown(const PublicationRow& row) const
{
    return !m_hidden.contains(row.account) && !m_hiddenStates.contains(row.state) &&
           (m_campaign.isEmpty() || m_campaignOf.value(row.post) == m_campaign) &&
           (!m_onlyMarked || m_marks.value(row.id) != Plain);
}

// Among what is still to come; what is out is out. The same minute is seen at once, also while something is moved; the
// same words are looked for off this thread, in the month around too.
void CalendarModel::mark()
{
    QHash<std::pair<AccountId, qint64>, PublicationId> minutes;
    m_marks.clear();
    for (const auto& row : m_rows) {
        if (!isPlanned(row.state))
            continue;
        if (m_planMarks.value(row.id).sameText)
            m_marks[row.id] |= SameText;
        const std::pair key(row.account, row.plan.due.ms / 60'000);
        const auto it = minutes.constFind(key);
        if (it == minutes.cend()) {
            minutes.insert(key, row.id);
            continue;
        }
        m_marks[*it] |= SameMinute;
        m_marks[row.id] |= SameMinute;
    }
}

// One question at a time: what changes meanwhile is asked for when the answer is there.
void CalendarModel::reloadMarks()
{
    if (!m_context.plan || m_days == 0)
        return;
    m_marksStale = m_askingMarks;
    if (std::exchange(m_askingMarks, true))
        return;
    m_context.plan->marks(startOfDay(m_first, m_context.zone), startOfDay(m_first.addDays(m_days), m_context.zone))
        .onDone(this, [this](Result<PlanMarks> result) {
            m_askingMarks = false;
            if (result && *result != m_planMarks) {
                m_planMarks = std::move(*result);
                mark();
                rebuild();
            }
            if (std::exchange(m_marksStale, false))
                reloadMarks();
        });
}

void CalendarModel::noteClockChange(LocalDate date)
{
    const Instant from = startOfDay(date, m_context.zone);
    const Instant to = startOfDay(date.addDays(1), m_context.zone);
    const auto changes = parvis::transitions(m_context.zone, from, to);
    if (changes.empty())
        return;
    const Instant before = changes.front() - Milliseconds(1);
    const auto by = static_cast<int>(
        (offsetAt(changes.front(), m_context.zone) - offsetAt(before, m_context.zone)).count() / 60'000);
    if (by == 0)
        return;
    // Going back, the hands show again what they showed `by` earlier. Where clocks change at midnight, what is missing
    // is the beginning of this day.
    const WallTime last = wallTimeAt(before, m_context.zone);
    const int edge = last.hour * 60 + last.minute + 1;
    m_clockChanges[date] = {by > 0 ? edge % (24 * 60) : edge + by, by};
}

std::optional<CalendarModel::ClockChange> CalendarModel::clockChange(LocalDate date) const
{
    const auto it = m_clockChanges.find(date);
    return it == m_clockChanges.end() ? std::nullopt : std::optional(it->second);
}

void CalendarModel::setPast(std::optional<Instant> then)
{
    m_past = then;
    m_pastChanges.clear();
    reload();
}

void CalendarModel::take(std::vector<PublicationRow> rows)
{
    m_rows = std::move(rows);
    m_index.clear();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_index.insert(m_rows[i].id, i);
    mark();
    rebuild();
}

void CalendarModel::rebuild()
{
    Days fresh;
    for (const auto& row : m_rows) {
        if (!isShown(row))
            continue;
        const LocalDate date = dateAt(row.plan.due, m_context.zone);
        if (date >= m_first && m_first.daysTo(date) < m_days)
            fresh[date].push_back(row);
    }
    const auto earlier = [](const PublicationRow& a, const PublicationRow& b) {
        return a.plan.due != b.plan.due ? a.plan.due < b.plan.due : a.id < b.id;
    };
    for (auto& [date, rows] : fresh)
        std::sort(rows.begin(), rows.end(), earlier);
    const auto same = [this](const PublicationRow& a, const PublicationRow& b) {
        return m_shownMarks.value(a.id) == m_marks.value(b.id) && a.id == b.id && a.revision == b.revision &&
               a.state == b.state && a.plan == b.plan && a.excerpt == b.excerpt && a.mediaCount == b.mediaCount;
    };
    static const std::vector<PublicationRow> none;
    QSet<int> changed;
    for (int i = 0; i < m_days; ++i) {
        const LocalDate date = m_first.addDays(i);
        const auto before = m_byDay.find(date);
        const auto after = fresh.find(date);
        const auto& old = before == m_byDay.end() ? none : before->second;
        const auto& now = after == fresh.end() ? none : after->second;
        if (!std::equal(old.begin(), old.end(), now.begin(), now.end(), same))
            changed.insert(i);
    }
    m_byDay = std::move(fresh);
    m_shownMarks = m_marks;
    if (!changed.isEmpty())
        Q_EMIT daysChanged(changed);
}

const std::vector<PublicationRow>& CalendarModel::onDay(LocalDate date) const
{
    static const std::vector<PublicationRow> none;
    const auto it = m_byDay.find(date);
    return it == m_byDay.end() ? none : it->second;
}

const PublicationRow* CalendarModel::find(PublicationId id) const
{
    const auto it = m_index.constFind(id);
    return it == m_index.cend() ? nullptr : &m_rows[*it];
}

void CalendarModel::moveMeanwhile(const QHash<PublicationId, Instant>& dues)
{
    for (auto it = dues.cbegin(); it != dues.cend(); ++it) {
        const auto at = m_index.constFind(it.key());
        if (at != m_index.cend())
            m_rows[*at].plan.due = it.value();
    }
    mark();
    rebuild();
}

std::vector<PublicationId> CalendarModel::between(PublicationId one, PublicationId other) const
{
    std::vector<PublicationId> ids;
    bool inside = false;
    for (const auto& [date, rows] : m_byDay) {
        for (const auto& row : rows) {
            const bool end = row.id == one || row.id == other;
            if (end || inside)
                ids.push_back(row.id);
            if (end && (inside || one == other))
                return ids;
            inside = inside || end;
        }
    }
    return ids;
}

} // namespace parvis::ui

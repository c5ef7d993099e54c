// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_model.h"

#include "engine/publishing/publishing_desk.h"
#include "ports/workspace.h"

namespace parvis::ui {

CalendarModel::CalendarModel(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
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
    rebuild();
    reload();
}

void CalendarModel::reload()
{
    if (m_days == 0)
        return;
    PublicationQuery query;
    query.kind = PublicationKind::Post;
    // A draft has no time of its own, and what was cancelled is no plan any more.
    query.states = {PublicationState::InReview, PublicationState::Approved,  PublicationState::Scheduled,
                    PublicationState::Claimed,  PublicationState::Sending,   PublicationState::Published,
                    PublicationState::Failed,   PublicationState::Uncertain, PublicationState::Missed,
                    PublicationState::Held};
    query.from = startOfDay(m_first, m_context.zone);
    query.to = startOfDay(m_first.addDays(m_days), m_context.zone);
    const int asked = ++m_asked;
    if (!m_loading) {
        m_loading = true;
        Q_EMIT loadingChanged();
    }
    m_context.publishing.list(query).onDone(this, [this, asked](Result<std::vector<PublicationRow>> result) {
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

void CalendarModel::setHidden(const QSet<AccountId>& accounts)
{
    m_hidden = accounts;
    rebuild();
}

void CalendarModel::take(std::vector<PublicationRow> rows)
{
    m_rows = std::move(rows);
    rebuild();
}

void CalendarModel::rebuild()
{
    Days fresh;
    for (const auto& row : m_rows) {
        if (m_hidden.contains(row.account))
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
    const auto same = [](const PublicationRow& a, const PublicationRow& b) {
        return a.id == b.id && a.revision == b.revision && a.state == b.state && a.plan == b.plan &&
               a.excerpt == b.excerpt && a.mediaCount == b.mediaCount;
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
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const PublicationRow& row) { return row.id == id; });
    return it == m_rows.end() ? nullptr : &*it;
}

void CalendarModel::moveMeanwhile(PublicationId id, Instant due)
{
    for (auto& row : m_rows) {
        if (row.id == id)
            row.plan.due = due;
    }
    rebuild();
}

} // namespace parvis::ui

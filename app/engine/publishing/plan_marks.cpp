// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/plan_marks.h"

#include "domain/text/folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr Milliseconds window = 24h * sameTextDays;

using Key = std::pair<AccountId, QString>;

// By account and words, each group in order of time.
QHash<Key, std::vector<const PublicationRow*>> groupsOf(const std::vector<PublicationRow>& rows,
                                                        const QHash<PublicationId, QString>& texts)
{
    QHash<Key, std::vector<const PublicationRow*>> groups;
    for (const PublicationRow& row : rows) {
        const auto whole = texts.constFind(row.id);
        const QString key = textKey(whole == texts.cend() ? row.excerpt : *whole);
        if (!key.isEmpty())
            groups[{row.account, key}].push_back(&row);
    }
    for (auto& group : groups)
        std::sort(group.begin(), group.end(), [](const auto* a, const auto* b) { return a->plan.due < b->plan.due; });
    return groups;
}

// The nearest in time of its group that is not of the same series, within the window.
std::optional<Instant> nearest(const std::vector<const PublicationRow*>& group, size_t at,
                               const QHash<PostId, PostId>& sources)
{
    std::optional<Instant> best;
    const auto distance = [&](Instant due) { return std::chrono::abs(due - group[at]->plan.due); };
    const auto sourceOf = [&](size_t i) { return sources.value(group[i]->post, group[i]->post); };
    // Whether to look further on this side.
    const auto look = [&](size_t other) {
        const Instant due = group[other]->plan.due;
        if (distance(due) > window)
            return false;
        if (group[other]->post != group[at]->post && sourceOf(other) == sourceOf(at))
            return true;
        if (!best || distance(due) < distance(*best))
            best = due;
        return false;
    };
    for (size_t i = at; i > 0 && look(i - 1);)
        --i;
    for (size_t i = at + 1; i < group.size() && look(i);)
        ++i;
    return best;
}

} // namespace

QString textKey(const QString& text)
{
    const QString key = text::foldedWords(text).join(u' ');
    // Signs alone are no words, but "!!!" twice is still the same twice.
    return key.isEmpty() ? text.simplified() : key;
}

bool isCut(const PublicationRow& row)
{
    return row.excerpt.endsWith(u'…');
}

PlanMarks marksOf(const std::vector<PublicationRow>& rows, const QHash<PublicationId, QString>& texts,
                  const QHash<PostId, PostId>& sources)
{
    PlanMarks marks;
    QHash<std::pair<AccountId, qint64>, PublicationId> minutes;
    for (const PublicationRow& row : rows) {
        if (!isPlanned(row.state))
            continue;
        const std::pair key(row.account, row.plan.due.ms / 60'000);
        if (const auto it = minutes.constFind(key); it != minutes.cend())
            marks[*it].sameMinute = marks[row.id].sameMinute = true;
        else
            minutes.insert(key, row.id);
    }
    const auto groups = groupsOf(rows, texts);
    for (const auto& group : groups) {
        for (size_t i = 0; group.size() > 1 && i < group.size(); ++i) {
            const auto other = isPlanned(group[i]->state) ? nearest(group, i, sources) : std::nullopt;
            if (other)
                marks[group[i]->id].sameText = other;
        }
    }
    return marks;
}

std::vector<PublicationRow> undecided(const std::vector<PublicationRow>& rows)
{
    std::vector<PublicationRow> cut, found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(cut), isCut);
    const auto groups = groupsOf(cut, {});
    for (const auto& group : groups) {
        const bool concerns =
            std::any_of(group.begin(), group.end(), [](const auto* r) { return isPlanned(r->state); });
        if (group.size() < 2 || !concerns)
            continue;
        for (const PublicationRow* row : group)
            found.push_back(*row);
    }
    return found;
}

} // namespace parvis

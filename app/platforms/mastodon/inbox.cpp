// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/inbox.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

// The first reading of an account, and a gap on a server that cannot page upward, go this far back, and a day in any
// case: an account may have been connected hours before a worker comes to read it.
constexpr int mostPagesDown = 10;
constexpr std::chrono::hours leastTimeDown{24};
// An account that had nothing when it was first read has no past to leave out.
constexpr int mostPagesOfNew = 500;

// Newest first is the rule, but some servers turn a min_id page round.
const WireNotification& newestOf(const std::vector<WireNotification>& page)
{
    return page.front().created >= page.back().created ? page.front() : page.back();
}

const WireNotification& oldestOf(const std::vector<WireNotification>& page)
{
    return page.front().created >= page.back().created ? page.back() : page.front();
}

bool contains(const std::vector<WireNotification>& page, const QString& id)
{
    return !id.isEmpty() &&
           std::any_of(page.begin(), page.end(), [&](const WireNotification& one) { return one.id == id; });
}

Step endDescent(ReadingState state, std::vector<qsizetype> fresh)
{
    if (!state.firstSeen.isEmpty())
        state.newest = state.firstSeen;
    ReadingState rest;
    rest.newest = state.newest;
    rest.downward = state.downward;
    rest.begun = state.newest.isEmpty();
    return {rest, false, std::move(fresh)};
}

// The page came from the newest end or from a descent.
Step stepDown(ReadingState state, const std::vector<WireNotification>& page, const QString& next)
{
    std::vector<qsizetype> fresh;
    bool met = false;
    for (size_t i = 0; i < page.size(); ++i) {
        if (page[i].id == state.goal && !state.goal.isEmpty()) {
            met = true;
            break;
        }
        fresh.push_back(qsizetype(i));
    }
    if (page.empty())
        return endDescent(state, {});
    const bool repeats = page.front().id == state.pageStart;
    if (state.firstSeen.isEmpty()) {
        state.firstSeen = newestOf(page).id;
        state.firstMs = newestOf(page).created.ms;
    }
    ++state.pages;
    const bool deep = state.pages >= mostPagesDown && oldestOf(page).created < Instant{state.firstMs} - leastTimeDown;
    if (met || repeats || state.pages >= mostPagesOfNew || (deep && !state.begun))
        return endDescent(state, repeats ? std::vector<qsizetype>() : std::move(fresh));
    state.pageStart = page.front().id;
    state.next = next;
    state.below = next.isEmpty() ? oldestOf(page).id : QString();
    return {state, true, std::move(fresh)};
}

} // namespace

ReadingState readingState(const QString& cursorValue)
{
    const QJsonObject object = QJsonDocument::fromJson(cursorValue.toUtf8()).object();
    ReadingState state;
    state.newest = object.value("newest"_L1).toString();
    state.downward = object.value("downward"_L1).toBool();
    state.begun = object.value("begun"_L1).toBool();
    state.below = object.value("below"_L1).toString();
    state.next = object.value("next"_L1).toString();
    state.goal = object.value("goal"_L1).toString();
    state.firstSeen = object.value("first_seen"_L1).toString();
    state.pageStart = object.value("page_start"_L1).toString();
    state.pages = object.value("pages"_L1).toInt();
    state.firstMs = object.value("first_ms"_L1).toInteger();
    return state;
}

QString cursorValue(const ReadingState& state)
{
    QJsonObject object{{"newest"_L1, state.newest}};
    if (state.downward)
        object.insert("downward"_L1, true);
    if (state.begun)
        object.insert("begun"_L1, true);
    if (state.descending()) {
        object.insert("below"_L1, state.below);
        object.insert("next"_L1, state.next);
        object.insert("goal"_L1, state.goal);
        object.insert("first_seen"_L1, state.firstSeen);
        object.insert("page_start"_L1, state.pageStart);
        object.insert("pages"_L1, state.pages);
        object.insert("first_ms"_L1, state.firstMs);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

NotificationQuery queryFor(const ReadingState& state)
{
    if (!state.next.isEmpty())
        return {state.next, {}, {}};
    if (!state.below.isEmpty())
        return {{}, {}, state.below};
    // A server without upward paging gives the newest page whatever is asked.
    return {{}, state.downward ? QString() : state.newest, {}};
}

Step stepAfter(const ReadingState& state, const std::vector<WireNotification>& page, const QString& next)
{
    if (state.descending())
        return stepDown(state, page, next);
    ReadingState now = state;
    if (state.newest.isEmpty()) {
        now.goal.clear();
        return stepDown(now, page, next);
    }
    if (!state.downward && !contains(page, state.newest)) {
        std::vector<qsizetype> fresh;
        for (size_t i = 0; i < page.size(); ++i)
            fresh.push_back(qsizetype(i));
        if (page.empty())
            return {now, false, {}};
        now.newest = newestOf(page).id;
        return {now, true, std::move(fresh)};
    }
    now.downward = true;
    now.goal = state.newest;
    return stepDown(now, page, next);
}

} // namespace parvis::mastodon

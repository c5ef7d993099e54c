// SPDX-License-Identifier: GPL-3.0-or-later
// One question to the figures' desk on its way: what is asked, into whom it is split, what was read for it. For the
// desk's own files.
#pragma once

#include "engine/insights/formulas.h"

#include <algorithm>
#include <array>
#include <memory>

namespace parvis {

// One line of the answer: a window over some accounts, a department or a colleague.
struct FigureGroup {
    QString name;
    AccountId account;
    std::vector<AccountId> accounts; // whose followers and posts count
    FigureFilter filter;             // whose conversations count
    QString campaign;                // whose posts count; empty: all
    Window window, before;
};

// A window, and at which instant what is in it is looked at.
struct SeenWindow {
    Window window;
    Instant asOf;
    bool isBefore = false; // of the period before the whole one
};

// Posts as they stood at one instant, by when they went out.
struct PostsAsOf {
    std::vector<PostFigures> posts;
    std::vector<const PostFigures*> byTime;

    std::pair<size_t, size_t> within(const Window& window) const
    {
        const auto place = [this](Instant at) {
            return size_t(std::lower_bound(byTime.begin(), byTime.end(), at,
                                           [](const PostFigures* p, Instant t) { return p->publishedAt < t; }) -
                          byTime.begin());
        };
        return {place(window.from), place(window.to)};
    }
};

struct FigureJob {
    FigureQuery query;
    std::vector<KpiDefinition> kpis;
    FigureData data;
    QStringList people, campaigns;       // of a split by them
    std::vector<Department> departments; // of a split by department
    std::vector<FigureGroup> groups;
    Window whole, before;                          // before reaches back as far as any group's previous window
    std::vector<CellsAnswer> cells;                // two for each group
    std::vector<std::optional<VoiceCount>> voices; // likewise

    PostsAsOf posts[2]; // of the period, and of the one before

    // Both periods are seen at their own end: a post of last month is not compared with four weeks more of likes. What
    // comes before a piece of the period is another piece of it, unless it lies before the whole.
    std::array<SeenWindow, 2> windowsOf(const FigureGroup& group) const
    {
        const bool isBefore = query.compare == Comparison::LastYear || group.before.to <= whole.from;
        return {SeenWindow{group.window, whole.to, false},
                SeenWindow{group.before, isBefore ? before.to : whole.to, isBefore}};
    }
};
using FigureJobPtr = std::shared_ptr<FigureJob>;

Error refusedFigure(const QString& code, const QString& detail);
// Whose accounts, and into whom it is split.
Result<void> chooseAccounts(FigureJob& job, const std::vector<Account>& known);
Async<void> readFollowers(QObject* context, const Ports& ports, const FigureJobPtr& job);
Async<void> readCells(QObject* context, const Ports& ports, const FigureJobPtr& job);

} // namespace parvis

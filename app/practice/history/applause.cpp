// SPDX-License-Identifier: GPL-3.0-or-later
// Who likes and shares our posts, of those who also write: some do it again and again. Part of what the network counts.
#include "practice/history/making.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace parvis::practice::history {
namespace {

constexpr size_t faithful = 14;

// Those who wrote most, the most active first.
std::vector<int> mostActive(const History& history)
{
    std::vector<int> lines(history.people.size());
    for (const Thread& thread : history.threads) {
        for (const Line& line : thread.lines) {
            if (line.person >= 0)
                ++lines[size_t(line.person)];
        }
    }
    std::vector<int> people(lines.size());
    for (size_t i = 0; i < people.size(); ++i)
        people[i] = int(i);
    std::stable_sort(people.begin(), people.end(), [&](int a, int b) { return lines[size_t(a)] > lines[size_t(b)]; });
    people.resize(std::min(people.size(), faithful));
    return people;
}

} // namespace

void makeApplause(Making& making)
{
    Draws draws = making.draws(60);
    History& history = making.history;
    const std::vector<int> people = mostActive(history);
    for (int i = 0; i < int(history.posts.size()); ++i) {
        const Post& post = history.posts[size_t(i)];
        int shares = 0;
        for (size_t place = 0; place < people.size(); ++place) {
            // The one shares every twelfth post, the next one less and less.
            const size_t rank = place / 3;
            const bool sharing = draws.happens(0.08 / double(1 + place)),
                       likes = draws.happens(0.15 / double(1 + rank));
            const Instant at = post.at + Milliseconds(qint64(draws.logNormal(120, 1.0) * 60'000));
            if (at >= history.to)
                continue;
            if (sharing && shares < post.boosts) {
                history.applause.push_back({at, people[place], i, true});
                ++shares;
            }
            if (likes)
                history.applause.push_back({at, people[place], i, false});
        }
    }
}

} // namespace parvis::practice::history

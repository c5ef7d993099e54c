// SPDX-License-Identifier: GPL-3.0-or-later
// How the accounts grow, what they publish, and what the network counts of it.
#include "practice/history/lines.h"
#include "practice/history/making.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::practice::history {
namespace {

struct Habit {
    int followersAtFirst;
    double gainedADay;
    QStringView language, otherLanguage;
    double inCampaign; // how many of its posts belong to one while it runs
};

constexpr Habit habits[] = {{612, 4.1, u"fr", u"fr", 0.6},
                            {1'240, 6.3, u"en", u"fr", 0.65},
                            {388, 2.9, u"fr", u"ar", 0.5},
                            {205, 1.1, u"en", u"fr", 0.15}};

// January is quiet, summer too; before Christmas everybody looks for presents.
constexpr double byMonth[] = {0.6, 0.8, 1.0, 1.1, 1.05, 0.9, 0.65, 0.6, 1.2, 1.15, 1.5, 1.8};

constexpr double engagementByDay[] = {0.85, 1.05, 1.12, 1.18, 0.95, 1.0, 0.88};
constexpr double byFormat[] = {1.0, 1.6, 1.28, 0.62}; // by Format

double engagementByHour(int hour)
{
    if (hour >= 18)
        return 1.4;
    if (hour >= 12 && hour <= 13)
        return 1.25;
    return hour < 9 ? 0.95 : 0.8;
}

QString wordsOf(Draws& draws, const Lines& lines)
{
    return draws.pick(lines.opening) + u' ' + draws.pick(lines.subject) + u". "_s + draws.pick(lines.ending);
}

Post writePost(Making& making, Draws& draws, int account, const WallTime& wall)
{
    const Habit& habit = habits[account];
    Post post;
    post.account = account;
    post.at = making.free(resolve(wall, making.span.zone).instant);
    post.id = Making::idOf(post.at);
    post.language = (draws.happens(0.7) ? habit.language : habit.otherLanguage).toString();
    const Lines& lines = linesIn(post.language);
    post.text = wordsOf(draws, lines);
    static constexpr double formats[] = {36, 34, 12, 18};
    post.format = Format(draws.pick(formats));
    if (post.format == Format::Picture)
        post.picture = draws.below(int(making.history.pictures.size()));
    if (post.format == Format::Link)
        post.text += u" https://boutique.example/n/"_s + QString::number(100 + draws.below(900));
    const int parts = post.format == Format::Thread ? 2 + draws.below(2) : 0;
    for (int i = 0; i < parts; ++i) {
        post.parts << lines.part[size_t(i) % lines.part.size()].toString();
        post.partIds.push_back(Making::idOf(making.free(post.at + Milliseconds(1'200 * (i + 1)))));
    }
    const Campaign* campaign = campaignOn(making.history, wall.date);
    if (campaign && draws.happens(habit.inCampaign)) {
        post.campaign = campaign->name;
        post.text += u" #"_s + QString(campaign->name).remove(u' ').remove(u'\'');
    }
    post.attraction = engagementByHour(wall.hour) * engagementByDay[wall.date.dayOfWeek() - 1] *
                      byFormat[size_t(post.format)] * (post.campaign.isEmpty() ? 1.0 : 1.35) * draws.logNormal(1, 0.3);
    return post;
}

// What has come together of the whole, so long after the post went out.
double reached(Milliseconds age, double hours)
{
    const double passed = double(age.count()) / 3'600'000.0;
    return passed >= 14 * 24 ? 1.0 : 1 - std::exp(-passed / hours);
}

// Direct answers to the post, its own second part among them: so the network counts comments.
std::vector<Instant> answersTo(const Making& making, const Post& post, const QHash<int, const Thread*>& threads,
                               int index)
{
    std::vector<Instant> answers;
    if (!post.partIds.empty())
        answers.push_back({post.partIds.front() >> 16});
    if (const Thread* thread = threads.value(index)) {
        for (const Line& line : thread->lines) {
            if (line.parent == post.id && line.at < making.history.to)
                answers.push_back(line.at);
        }
    }
    std::sort(answers.begin(), answers.end());
    return answers;
}

constexpr Milliseconds measuredAt[] = {1h, 6h, 24h, 3 * 24h, 7 * 24h, 14 * 24h, 30 * 24h};

void measurePost(const Making& making, Post& post, const std::vector<Instant>& answers, bool corrected, Draws& draws)
{
    const int favourites = post.favourites, boosts = post.boosts;
    const Instant to = making.history.to;
    for (const Milliseconds age : measuredAt) {
        const Instant at = post.at + age + Milliseconds(draws.below(240'000));
        if (at >= to)
            break;
        const auto count = std::upper_bound(answers.begin(), answers.end(), at) - answers.begin();
        int shares = int(std::lround(boosts * reached(at - post.at, 12)));
        // Boosts by accounts that the network then removed.
        if (corrected && age < 14 * 24h)
            shares = shares * 8 / 5;
        post.figures.push_back({Metric::Reactions, at, int(std::lround(favourites * reached(at - post.at, 18)))});
        post.figures.push_back({Metric::Comments, at, int(count)});
        post.figures.push_back({Metric::Shares, at, shares});
        if (age == measuredAt[0])
            post.figures.push_back({Metric::Quotes, at, 0});
    }
    post.favourites = int(std::lround(favourites * reached(to - post.at, 18)));
    post.boosts = int(std::lround(boosts * reached(to - post.at, 12)));
}

} // namespace

void growFollowers(Making& making)
{
    for (int account = 0; account < int(shopHandles.size()); ++account) {
        Draws draws = making.draws(quint64(account) + 10);
        const Habit& habit = habits[account];
        double now = habit.followersAtFirst;
        LocalDate day = dateAt(making.history.from, making.span.zone);
        const LocalDate crisis = dateAt(making.history.crisisFrom, making.span.zone);
        for (int i = 0; i < making.dayCount; ++i, day = day.addDays(1)) {
            making.followers.push_back(int(now));
            const double gain =
                habit.gainedADay * byMonth[day.month - 1] * (campaignOn(making.history, day) ? 1.3 : 1.0);
            const int since = crisis.daysTo(day);
            const double loss = now * (since >= 0 && since < 4 ? 0.006 : 0.0004);
            now += draws.poisson(gain) - draws.poisson(loss);
        }
    }
}

void makePosts(Making& making)
{
    static constexpr double byWeekday[] = {0.5, 0.52, 0.5, 0.55, 0.5, 0.35, 0.08};
    static constexpr int hours[] = {8, 9, 10, 12, 12, 15, 17, 18, 19, 20};
    for (int account = 0; account < int(shopHandles.size()); ++account) {
        Draws draws = making.draws(quint64(account) + 20);
        LocalDate day = dateAt(making.history.from, making.span.zone);
        for (int i = 0; i < making.dayCount; ++i, day = day.addDays(1)) {
            if (!draws.happens(byWeekday[day.dayOfWeek() - 1]))
                continue;
            const int hour = hours[size_t(draws.below(int(std::size(hours))))];
            Post post = writePost(making, draws, account, {day, hour, 5 * draws.below(12), 0});
            const double followers = making.followersAt(account, post.at);
            post.favourites = draws.poisson(followers * 0.011 * post.attraction);
            post.boosts = draws.poisson(followers * 0.003 * post.attraction);
            making.history.posts.push_back(std::move(post));
        }
    }
    std::sort(making.history.posts.begin(), making.history.posts.end(),
              [](const Post& a, const Post& b) { return a.at < b.at; });
}

void measure(Making& making)
{
    History& history = making.history;
    Draws draws = making.draws(40);
    QHash<int, const Thread*> threads;
    for (const Thread& thread : history.threads) {
        if (thread.post >= 0)
            threads.insert(thread.post, &thread);
    }
    // The most shared one of those that are through with being measured.
    int corrected = -1;
    for (int i = 0; i < int(history.posts.size()); ++i) {
        const bool old = history.to - history.posts[size_t(i)].at > 60 * 24h;
        if (old && (corrected < 0 || history.posts[size_t(i)].boosts > history.posts[size_t(corrected)].boosts))
            corrected = i;
    }
    std::array<std::vector<Instant>, 4> written;
    for (int i = 0; i < int(history.posts.size()); ++i) {
        Post& post = history.posts[size_t(i)];
        measurePost(making, post, answersTo(making, post, threads, i), i == corrected, draws);
        auto& mine = written[size_t(post.account)];
        mine.push_back(post.at);
        for (const Id part : post.partIds)
            mine.push_back({part >> 16});
    }
    for (const Thread& thread : history.threads) {
        for (const Line& line : thread.lines) {
            if (line.person < 0)
                written[size_t(thread.account)].push_back(line.at);
        }
    }
    for (int account = 0; account < int(shopHandles.size()); ++account) {
        auto& mine = written[size_t(account)];
        std::sort(mine.begin(), mine.end());
        LocalDate day = dateAt(history.from, making.span.zone);
        for (int i = 0; i < making.dayCount; ++i, day = day.addDays(1)) {
            const Instant at = startOfDay(day, making.span.zone) + 6h + Milliseconds(draws.below(60'000));
            const auto count = std::upper_bound(mine.begin(), mine.end(), at) - mine.begin();
            history.days[size_t(account)].push_back(
                {at, making.followers[size_t(account) * size_t(making.dayCount) + size_t(i)], int(count)});
        }
    }
}

} // namespace parvis::practice::history

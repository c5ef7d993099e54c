// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, beside the places of a chart: what people wrote, and what the calendar knows.
#include "ui/insights/chart_build.h"
#include "ui/widgets/plain_text_view.h"

#include <algorithm>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPostMarks = 30; // on half a window they can still be told apart
constexpr int longestPostWords = 60;

// Where [from, to) touches places of the chart.
std::optional<std::pair<int, int>> placesOf(const ChartModel& model, Instant from, Instant to)
{
    std::optional<std::pair<int, int>> places;
    for (int i = 0; i < int(model.points.size()); ++i) {
        const Window& window = model.points[size_t(i)].window;
        if (from >= window.to || to <= window.from)
            continue;
        places = {places ? places->first : i, i};
    }
    return places;
}

void addNotes(ChartModel& model, const std::vector<Annotation>& annotations)
{
    for (const Annotation& note : annotations) {
        const Instant end = note.to.value_or(note.from + Milliseconds(1));
        if (const auto places = placesOf(model, note.from, end))
            model.marks.push_back({places->first, places->second, note.kind, note.text, note.id});
    }
}

void addCampaigns(ChartModel& model, const FiguresData& data)
{
    const FigureQuery& scope = data.ask.scope;
    for (const Campaign& campaign : data.campaigns) {
        if (!scope.campaign.isEmpty() && scope.campaign != campaign.name)
            continue;
        const Instant from = startOfDay(campaign.from, scope.zone);
        const auto places = placesOf(model, from, startOfDay(campaign.to.addDays(1), scope.zone));
        if (places)
            model.marks.push_back({places->first, places->second, AnnotationKind::Campaign, campaign.name});
    }
}

// One mark for the posts of a place. Too many of them are thinned evenly, and how many there are is told.
void addPosts(ChartModel& model, const DashboardChart& chart, const std::vector<FigureRow>& posts)
{
    const auto& accounts = chart.accounts;
    std::vector<ChartMark> marks;
    for (const FigureRow& post : posts) {
        if (!accounts.empty() && std::find(accounts.begin(), accounts.end(), post.account) == accounts.end())
            continue;
        const auto places = placesOf(model, post.at, post.at + Milliseconds(1));
        if (!places)
            continue;
        ++model.posts;
        if (!marks.empty() && marks.back().first == places->first) {
            ++marks.back().posts;
            marks.back().publication = {};
            continue;
        }
        const QString words = harmless(post.excerpt).simplified();
        marks.push_back({places->first, places->first, AnnotationKind::Post,
                         words.size() > longestPostWords ? words.left(longestPostWords - 1) + u'…' : words,
                         AnnotationId(), post.publication, 1});
    }
    const size_t shown = std::min(marks.size(), mostPostMarks);
    for (size_t i = 0; i < shown; ++i) {
        model.marks.push_back(marks[i * marks.size() / shown]);
        model.postsShown += model.marks.back().posts;
    }
}

} // namespace

// As many dots as half a window tells apart.
FigureQuery postCountsOf(const ChartModel& model, const DashboardChart& chart, const FiguresAsk& ask)
{
    constexpr int mostDaysByWeek = 210;
    FigureQuery query = ask.scope;
    query.metrics = {u"posts_published"_s};
    query.from = ask.period.from(query.zone);
    query.to = ask.period.to(query.zone);
    query.by = model.split == "month"_L1 || ask.period.days() > mostDaysByWeek ? SplitBy::Month : SplitBy::Week;
    if (!chart.accounts.empty())
        query.accounts = chart.accounts;
    return query;
}

void addPostCounts(ChartModel& model, const std::vector<Figure>& counts, const ZoneId& zone)
{
    for (const Figure& figure : counts) {
        const int posts = int(std::lround(figure.value.value_or(0)));
        const auto places = placesOf(model, figure.from, figure.to);
        if (posts <= 0 || !places)
            continue;
        const Window days{figure.from, figure.to};
        ChartMark mark{places->first, places->second, AnnotationKind::Post, daysWords(days, zone)};
        mark.posts = posts;
        mark.counted = days;
        model.marks.push_back(mark);
        model.posts += posts;
        model.postsShown += posts;
    }
}

void addMarks(ChartModel& model, const DashboardChart& chart, const FiguresData& data)
{
    if (!model.isOverTime())
        return;
    if (data.ask.marks.notes)
        addNotes(model, data.annotations);
    addCampaigns(model, data);
    addPosts(model, chart, data.posts);
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What charts say in words.
#include "ui/insights/chart_model.h"

#include "ui/insights/figure_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct ChartFindings {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ChartFindings)
};

std::vector<int> knownPlaces(const ChartModel& model)
{
    std::vector<int> known;
    for (int i = 0; i < int(model.points.size()); ++i) {
        if (model.at(i))
            known.push_back(i);
    }
    return known;
}

QString movement(const ChartModel& model, const std::vector<int>& known)
{
    const double first = *model.at(known.front());
    const double last = *model.at(known.back());
    const QString title = kpiTitle(model.kpi);
    const QString now = valueWords(last, model.unit);
    const QString by = valueWords(std::abs(last - first), model.unit);
    if (last > first)
        return ChartFindings::tr("%1 grew by %2 to %3", "title of a chart").arg(title, by, now);
    if (last < first)
        return ChartFindings::tr("%1 fell by %2 to %3", "title of a chart").arg(title, by, now);
    return ChartFindings::tr("%1 stayed at %2", "title of a chart").arg(title, now);
}

QString comparison(const ChartModel& model)
{
    const QString title = kpiTitle(model.kpi);
    const QString now = valueWords(*model.whole, model.unit);
    if (!model.wholeBefore)
        return ChartFindings::tr("%1: %2", "title of a chart: name and value").arg(title, now);
    const QString before = valueWords(*model.wholeBefore, model.unit);
    if (*model.whole > *model.wholeBefore)
        return ChartFindings::tr("%1 rose from %2 to %3", "title of a chart").arg(title, before, now);
    if (*model.whole < *model.wholeBefore)
        return ChartFindings::tr("%1 fell from %2 to %3", "title of a chart").arg(title, before, now);
    return ChartFindings::tr("%1 stayed at %2", "title of a chart").arg(title, now);
}

int highest(const ChartModel& model, const std::vector<int>& known)
{
    return *std::max_element(known.begin(), known.end(), [&](int a, int b) { return *model.at(a) < *model.at(b); });
}

int lowest(const ChartModel& model, const std::vector<int>& known)
{
    return *std::min_element(known.begin(), known.end(), [&](int a, int b) { return *model.at(a) < *model.at(b); });
}

QString best(const ChartModel& model, const std::vector<int>& known)
{
    const int at = highest(model, known);
    return ChartFindings::tr("%1: most on %2, %3", "title of a chart; %2: Tuesday 09:00, %3: a value")
        .arg(kpiTitle(model.kpi), model.points[size_t(at)].words, valueWords(*model.at(at), model.unit));
}

QString spread(const ChartModel& model, const std::vector<int>& known)
{
    double all = 0;
    for (const int i : known)
        all += *model.at(i);
    const int at = highest(model, known);
    if (all <= 0)
        return ChartFindings::tr("%1: no figures for these days", "title of a chart").arg(kpiTitle(model.kpi));
    const QString& span = model.points[size_t(at)].words;
    if (*model.at(at) >= all)
        return ChartFindings::tr("%1: always %2", "title of a chart; %2: 15 to 30 min, or shorter than 5 min")
            .arg(kpiTitle(model.kpi), span);
    return ChartFindings::tr("%1: mostly %2 (%3)", "title of a chart; %2: 15 to 30 min, %3: 62 %")
        .arg(kpiTitle(model.kpi), span, valueWords(std::round(*model.at(at) / all * 100), u"percent"_s));
}

QString leader(const ChartModel& model, const std::vector<int>& known)
{
    const int at = highest(model, known);
    if (model.points[size_t(at)].nobody) {
        double all = 0;
        for (const int i : known)
            all += *model.at(i);
        if (model.unit == "count"_L1)
            return ChartFindings::tr("%1: %2 of %3 name nobody", "title of a chart by colleague; %2, %3: numbers")
                .arg(kpiTitle(model.kpi), valueWords(*model.at(at), model.unit), valueWords(all, model.unit));
    }
    return ChartFindings::tr("%1: %2 leads with %3", "title of a chart; %2: an account, a network or a colleague")
        .arg(kpiTitle(model.kpi), model.points[size_t(at)].words, valueWords(*model.at(at), model.unit));
}

QString alarmed(const ChartModel& model)
{
    const auto alarm = std::find_if(model.marks.rbegin(), model.marks.rend(), [](const auto& m) { return m.isAlarm; });
    if (alarm == model.marks.rend())
        return ChartFindings::tr("%1: no hour left its band", "title of the crisis curve").arg(kpiTitle(model.kpi));
    return ChartFindings::tr("%1: alarm on %2", "title of the crisis curve; %2: Tuesday 24 November 2026, 09:00")
        .arg(kpiTitle(model.kpi), model.points[size_t(alarm->first)].words);
}

// From the first stage that has a number to the last.
QString funnelled(const ChartModel& model, const std::vector<int>& known)
{
    const int first = known.front(), last = known.back();
    const double whole = *model.at(first);
    if (first == last || whole <= 0)
        return ChartFindings::tr("%1: %2", "title of a chart: name and value")
            .arg(model.points[size_t(first)].words, valueWords(whole, model.unit));
    return ChartFindings::tr("%1: %2 of 100 become %3", "title of a funnel: Questions received, 84, Questions answered")
        .arg(model.points[size_t(first)].words)
        .arg(std::lround(*model.at(last) / whole * 100))
        .arg(model.points[size_t(last)].words);
}

QString wroteOf(const ChartModel& model, qint64 from, qint64 to)
{
    const AuthorSpread& spread = *model.spread;
    const qint64 part = spread.messagesOfTop(to) - spread.messagesOfTop(from);
    return valueWords(100.0 * double(part) / double(spread.messages()), model.unit);
}

QString mostActive(const ChartModel& model)
{
    const qint64 top = topAuthors(model.spread->authors(), 1);
    return ChartFindings::tr("The most active 1 % (%n people) wrote %1 of the messages", "title of a chart", int(top))
        .arg(wroteOf(model, 0, top));
}

// One, nine and ninety of a hundred who write; and how many only read.
QString participation(const ChartModel& model)
{
    const AuthorSpread& spread = *model.spread;
    const qint64 all = spread.authors(), one = topAuthors(all, 1), ten = topAuthors(all, 10);
    QStringList said{mostActive(model) + u'.'};
    said << ChartFindings::tr("The next 9 % (%n people) wrote %1.", "screen reader: summary of a chart", int(ten - one))
                .arg(wroteOf(model, one, ten));
    said << ChartFindings::tr("The other 90 % (%n people) wrote %1.", "screen reader: summary of a chart",
                              int(all - ten))
                .arg(wroteOf(model, ten, all));
    if (model.audience && *model.audience >= double(all))
        said << ChartFindings::tr("%n followers wrote nothing.", "screen reader: summary of a chart",
                                  int(*model.audience - double(all)));
    return said.join(u' ');
}

QString markedPeople(const ChartModel& model)
{
    int ambassadors = 0, influencers = 0;
    for (const ChartPoint& point : model.points) {
        ambassadors += point.marked && point.marked->ambassador ? 1 : 0;
        influencers += point.marked && point.marked->influencer ? 1 : 0;
    }
    return ChartFindings::tr("%1 and %2 wrote", "title of a list of people; %1: 3 ambassadors, %2: 1 influencer")
        .arg(ChartFindings::tr("%n ambassadors", "title of a list of people", ambassadors),
             ChartFindings::tr("%n influencers", "title of a list of people", influencers));
}

// Each person with marks and messages.
QString peopleSaid(const ChartModel& model)
{
    QStringList said{markedPeople(model) + u'.'};
    for (const ChartPoint& point : model.points)
        said << ChartFindings::tr("%1, %2: %n messages.",
                                  "screen reader: a person of a list; %2: ambassador or influencer",
                                  int(point.marked ? point.marked->messages : 0))
                    .arg(point.words, point.example);
    return said.join(u' ');
}

QString risenMost(const ChartModel& model)
{
    const ChartPoint& first = model.points.front();
    const auto before = model.before.empty() ? std::nullopt : model.before.front();
    if (!before)
        return ChartFindings::tr("Complaints: “%1” is in most, %2", "title of complaint themes; %2: messages")
            .arg(first.words, valueWords(*model.at(0), model.unit));
    return ChartFindings::tr("Complaints: “%1” rose most, from %2 to %3",
                             "title of complaint themes; messages before and now")
        .arg(first.words, valueWords(*before, model.unit), valueWords(*model.at(0), model.unit));
}

// Us and competitors in the mentions: one layer for each name, us first.
bool isOfVoices(const ChartModel& model)
{
    return model.kpi == "share_of_voice"_L1 && model.lines.size() > 1;
}

QString shareOfLayer(const ChartModel& model, const ChartLine& layer)
{
    double all = 0, own = 0;
    for (const ChartLine& line : model.lines) {
        for (const auto& value : line.values) {
            all += value.value_or(0);
            own += &line == &layer ? value.value_or(0) : 0;
        }
    }
    return valueWords(all > 0 ? 100 * own / all : 0, u"percent"_s);
}

// Our share, and the strongest other name.
QString spokenOf(ChartModel model)
{
    const ChartLine& next = model.lines[1];
    const QString theirs = shareOfLayer(model, next);
    const QString name = next.name;
    model.unit = u"percent"_s;
    return ChartFindings::tr("%1; %2: %3", "title of a chart: a sentence about our share, another name and its share")
        .arg(comparison(model), name, theirs);
}

QString voiceShares(const ChartModel& model)
{
    QStringList parts;
    for (const ChartLine& line : model.lines)
        parts << ChartFindings::tr("%1 %2", "a layer of a chart and its value: Mastodon 41")
                     .arg(line.name, shareOfLayer(model, line));
    return ChartFindings::tr("Of all mentions: %1.", "screen reader: summary of a chart; %1: names with their shares")
        .arg(parts.join(ChartFindings::tr(", ", "between the layers of a chart")));
}

QString layersAt(const ChartModel& model, int point)
{
    QStringList parts;
    for (const ChartLine& line : model.lines) {
        if (const auto value = line.values[size_t(point)])
            parts << ChartFindings::tr("%1 %2", "a layer of a chart and its value: Mastodon 41")
                         .arg(line.name, valueWords(*value, model.unit));
    }
    return parts.join(ChartFindings::tr(", ", "between the layers of a chart"));
}

QString missingWords(const QString& split, int places)
{
    if (split == "week"_L1)
        return ChartFindings::tr("%n weeks have no figure.", "screen reader: summary of a chart", places);
    if (split == "month"_L1)
        return ChartFindings::tr("%n months have no figure.", "screen reader: summary of a chart", places);
    return ChartFindings::tr("%n days have no figure.", "screen reader: summary of a chart", places);
}

} // namespace

std::optional<double> ChartModel::at(int point) const
{
    std::optional<double> sum;
    for (const ChartLine& line : lines) {
        if (const auto value = line.values[size_t(point)])
            sum = sum.value_or(0) + *value;
    }
    return sum;
}

bool ChartModel::isEmpty() const
{
    return knownPlaces(*this).empty();
}

bool ChartModel::hasBefore() const
{
    return std::any_of(before.begin(), before.end(), [](const auto& value) { return value.has_value(); });
}

QString findingOf(const ChartModel& model)
{
    const auto known = knownPlaces(model);
    if (model.kind == ChartKind::People && known.empty())
        return ChartFindings::tr("No ambassador or influencer wrote", "title of a list of people");
    if (model.kind == ChartKind::Themes && known.empty())
        return ChartFindings::tr("Complaints: no theme rose", "title of complaint themes");
    if (known.empty())
        return ChartFindings::tr("%1: no figures for these days", "title of a chart").arg(kpiTitle(model.kpi));
    if (model.kind == ChartKind::HeatMap)
        return best(model, known);
    if (model.spread)
        return mostActive(model);
    if (model.kind == ChartKind::Themes)
        return risenMost(model);
    if (model.kind == ChartKind::People)
        return markedPeople(model);
    if (model.kind == ChartKind::Distribution)
        return spread(model, known);
    if (model.kind == ChartKind::Funnel)
        return funnelled(model, known);
    if (model.kind == ChartKind::Crisis)
        return alarmed(model);
    if (!model.isOverTime() && model.kind != ChartKind::Stacked)
        return leader(model, known);
    if (isOfVoices(model) && model.whole)
        return spokenOf(model);
    // A count that stands, like followers, moves; what is counted anew each day is compared as a whole.
    if (model.kpi == "followers"_L1)
        return movement(model, known);
    return model.whole ? comparison(model) : movement(model, known);
}

QString summaryOf(const ChartModel& model, const QString& finding)
{
    const auto known = knownPlaces(model);
    if (known.empty())
        return finding;
    if (model.spread)
        return participation(model);
    if (model.kind == ChartKind::People)
        return peopleSaid(model);
    const int low = lowest(model, known), high = highest(model, known);
    QString text = ChartFindings::tr("%1. Highest %2 on %3, lowest %4 on %5.", "screen reader: summary of a chart")
                       .arg(finding, valueWords(*model.at(high), model.unit), model.points[size_t(high)].words,
                            valueWords(*model.at(low), model.unit), model.points[size_t(low)].words);
    if (isOfVoices(model))
        text += u' ' + voiceShares(model);
    const int missing = int(model.points.size() - known.size());
    if (missing > 0 && model.isOverTime())
        text += u' ' + missingWords(model.split, missing);
    if (model.target)
        text += u' ' + ChartFindings::tr("The target is %1.", "screen reader: summary of a chart")
                           .arg(valueWords(model.target->value, model.unit));
    for (const ChartMark& mark : model.marks) {
        if (mark.posts == 0)
            text += u' ' + markWords(mark) + u'.';
    }
    if (model.posts > 0)
        text += u' ' + postsWords(model);
    return text;
}

QString pointWords(const ChartModel& model, int point)
{
    if (point < 0 || point >= int(model.points.size()))
        return {};
    const auto value = model.at(point);
    QString now =
        value ? exactWords(*value, model.unit) : ChartFindings::tr("no figure", "figures, a place of a chart");
    if (model.lines.size() > 1 && value)
        now = ChartFindings::tr("%1 (%2)", "figures, a place of a chart: its value and that of its layers")
                  .arg(now, layersAt(model, point));
    const QString& where = model.points[size_t(point)].words;
    QString words = ChartFindings::tr("%1: %2", "figures, a place of a chart and its value").arg(where, now);
    const auto before = point < int(model.before.size()) ? model.before[size_t(point)] : std::nullopt;
    if (before && model.beforeIsBound)
        words = ChartFindings::tr("%1: %2 (%3 at most are usual)", "figures, an hour of the crisis curve")
                    .arg(where, now, exactWords(*before, model.unit));
    else if (before)
        words = ChartFindings::tr("%1: %2 (before: %3)", "figures, a place of a chart, its value, and that before")
                    .arg(where, now, exactWords(*before, model.unit));
    if (const QString& more = model.points[size_t(point)].more; !more.isEmpty())
        words += u'\n' + more;
    for (const QString& mark : marksAt(model, point))
        words += u'\n' + mark;
    return words;
}

QStringList marksAt(const ChartModel& model, int point)
{
    QStringList said;
    for (const ChartMark& mark : model.marks) {
        if (point >= mark.first && point <= mark.last)
            said << markWords(mark);
    }
    return said;
}

QString postsWords(const ChartModel& model)
{
    if (model.posts == 0)
        return {};
    Milliseconds longest{0}; // the first and the last are cut at the period's ends
    for (const ChartMark& mark : model.marks)
        longest = mark.counted ? std::max(longest, mark.counted->to - mark.counted->from) : longest;
    constexpr Milliseconds week = std::chrono::hours(24 * 7 + 1); // a clock change included
    if (longest > week)
        return ChartFindings::tr("%n posts went out: a dot for each month.", "figures, under a chart", model.posts);
    if (longest > Milliseconds(0))
        return ChartFindings::tr("%n posts went out: a dot for each week.", "figures, under a chart", model.posts);
    if (model.postsShown < model.posts)
        return ChartFindings::tr("%n posts went out, %1 of them are marked.", "figures, under a chart", model.posts)
            .arg(model.postsShown);
    return ChartFindings::tr("%n posts went out.", "figures, under a chart", model.posts);
}

QString markWords(const ChartMark& mark)
{
    if (mark.isAlarm)
        return ChartFindings::tr("Alarm: %1", "figures, what happened beside a curve").arg(mark.text);
    switch (mark.kind) {
    case AnnotationKind::Post:
        if (mark.counted)
            return ChartFindings::tr("%n posts, %1", "figures, what happened beside a curve; %1: 2–8 November 2026",
                                     mark.posts)
                .arg(mark.text);
        if (mark.posts > 1)
            return ChartFindings::tr("%n posts: %1 …", "figures, what happened beside a curve; %1: of the first",
                                     mark.posts)
                .arg(mark.text);
        return ChartFindings::tr("Post: %1", "figures, what happened beside a curve").arg(mark.text);
    case AnnotationKind::Campaign:
        return ChartFindings::tr("Campaign: %1", "figures, what happened beside a curve").arg(mark.text);
    case AnnotationKind::Incident:
        return ChartFindings::tr("Incident: %1", "figures, what happened beside a curve").arg(mark.text);
    case AnnotationKind::Note:
        break;
    }
    return ChartFindings::tr("Note: %1", "figures, what happened beside a curve").arg(mark.text);
}

} // namespace parvis::ui

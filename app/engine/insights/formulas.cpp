// SPDX-License-Identifier: GPL-3.0-or-later
// Traps these avoid: a missing figure taken for 0, percentages averaged instead of computed, growth on a base of zero,
// averages that leave out whoever still waits.
#include "engine/insights/formulas.h"

#include "engine/insights/post_quantities.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using Quantity = std::optional<double> (*)(const Slice&);

struct NamedQuantity {
    QLatin1StringView name;
    Quantity of;
    std::optional<FigureCell> cell; // that it is counted from
};

double countOf(const Slice& slice, FigureCell cell)
{
    return double(cellSum(slice.cells.cells, cell));
}

// Messages of a kind, or of a sentiment, as triage told them apart.
double toldAs(const Slice& slice, int kind, int sentiment)
{
    double sum = 0;
    const FigureCells& cells = slice.cells.cells;
    for (auto it = cells.lower_bound({FigureCell::Received, 0}); it != cells.end(); ++it) {
        if (it->first.cell != FigureCell::Received)
            break;
        const bool isKind = kind == 0 || kindOfSub(it->first.sub) == kind;
        const bool isSentiment = sentiment == 0 || sentimentOfSub(it->first.sub) == sentiment;
        sum += isKind && isSentiment ? double(it->second) : 0;
    }
    return sum;
}

template <int kind>
std::optional<double> ofKind(const Slice& slice)
{
    return toldAs(slice, kind, 0);
}

template <int sentiment>
std::optional<double> ofSentiment(const Slice& slice)
{
    return toldAs(slice, 0, sentiment);
}

template <FigureCell cell>
std::optional<double> counted(const Slice& slice)
{
    return countOf(slice, cell);
}

template <FigureCell cell, quint16 sub>
std::optional<double> countedAt(const Slice& slice)
{
    return double(cellAt(slice.cells.cells, cell, sub));
}

// Of what nobody asked of a colleague, nothing is known: questions wait for whoever takes them.
template <FigureCell cell>
std::optional<double> countedOfAll(const Slice& slice)
{
    return slice.isPerson ? std::nullopt : counted<cell>(slice);
}

std::optional<double> backlogOf(const Slice& slice)
{
    return slice.cells.backlog ? std::optional(double(*slice.cells.backlog)) : std::nullopt;
}

template <qint64 (*of)(const AuthorSpread&)>
std::optional<double> ofAuthors(const Slice& slice)
{
    return slice.cells.authors ? std::optional(double(of(*slice.cells.authors))) : std::nullopt;
}

qint64 allAuthors(const AuthorSpread& spread)
{
    return spread.authors();
}

qint64 creatorsAmong(const AuthorSpread& spread)
{
    return spread.authorsOf(creatorMessages);
}

qint64 othersAmong(const AuthorSpread& spread)
{
    return spread.authors() - spread.authorsOf(creatorMessages);
}

qint64 allAuthored(const AuthorSpread& spread)
{
    return spread.messages();
}

qint64 writtenByTop(const AuthorSpread& spread)
{
    return spread.messagesOfTop(topAuthors(spread.authors(), 1));
}

template <qint64 MarkedCount::*of>
std::optional<double> ofMarked(const Slice& slice)
{
    return slice.cells.marked ? std::optional(double(*slice.cells.marked.*of)) : std::nullopt;
}

std::optional<double> ourMentions(const Slice& slice)
{
    return slice.voice ? std::optional(double(slice.voice->ours)) : std::nullopt;
}

std::optional<double> theirMentions(const Slice& slice)
{
    return slice.voice ? std::optional(double(slice.voice->theirs)) : std::nullopt;
}

constexpr std::array conversationQuantities{
    NamedQuantity{"asked"_L1, countedOfAll<FigureCell::Asked>, FigureCell::Asked},
    NamedQuantity{"answered"_L1, counted<FigureCell::Answered>, FigureCell::Answered},
    NamedQuantity{"answered_first"_L1, countedAt<FigureCell::Answered, 0>, FigureCell::Answered},
    NamedQuantity{"answered_by_end"_L1, counted<FigureCell::AnsweredOf>, FigureCell::AnsweredOf},
    NamedQuantity{"ignored_by_end"_L1, countedOfAll<FigureCell::IgnoredOf>, FigureCell::IgnoredOf},
    NamedQuantity{"backlog"_L1, backlogOf, {}},
    NamedQuantity{"opened"_L1, countedOfAll<FigureCell::Opened>, FigureCell::Opened},
    NamedQuantity{"closed"_L1, countedOfAll<FigureCell::Closed>, FigureCell::Closed},
    NamedQuantity{"reopened"_L1, countedOfAll<FigureCell::Reopened>, FigureCell::Reopened},
    NamedQuantity{"clocks_met"_L1, countedOfAll<FigureCell::ClockMet>, FigureCell::ClockMet},
    NamedQuantity{"clocks_missed"_L1, countedOfAll<FigureCell::ClockMissed>, FigureCell::ClockMissed},
    NamedQuantity{"comments_received"_L1, countedOfAll<FigureCell::Received>, FigureCell::Received},
    NamedQuantity{"complaints"_L1, ofKind<1>, FigureCell::Received},
    NamedQuantity{"questions"_L1, ofKind<2>, FigureCell::Received},
    NamedQuantity{"praise"_L1, ofKind<3>, FigureCell::Received},
    NamedQuantity{"ideas"_L1, ofKind<4>, FigureCell::Received},
    NamedQuantity{"spam"_L1, ofKind<5>, FigureCell::Received},
    NamedQuantity{"positive"_L1, ofSentiment<1>, FigureCell::Received},
    NamedQuantity{"neutral"_L1, ofSentiment<2>, FigureCell::Received},
    NamedQuantity{"negative"_L1, ofSentiment<3>, FigureCell::Received},
    NamedQuantity{"our_mentions"_L1, ourMentions, {}},
    NamedQuantity{"competitor_mentions"_L1, theirMentions, {}},
    NamedQuantity{"authors"_L1, ofAuthors<allAuthors>, {}},
    NamedQuantity{"creators"_L1, ofAuthors<creatorsAmong>, {}},
    NamedQuantity{"occasional"_L1, ofAuthors<othersAmong>, {}},
    NamedQuantity{"authored"_L1, ofAuthors<allAuthored>, {}},
    NamedQuantity{"authored_by_top"_L1, ofAuthors<writtenByTop>, {}},
    NamedQuantity{"ambassadors"_L1, ofMarked<&MarkedCount::ambassadors>, {}},
    NamedQuantity{"influencers"_L1, ofMarked<&MarkedCount::influencers>, {}},
};

struct NamedDuration {
    QLatin1StringView name;
    FigureCell spread, sum;
};

constexpr std::array durations{
    NamedDuration{"first_response"_L1, FigureCell::FirstTime, FigureCell::FirstTimeSum},
    NamedDuration{"next_response"_L1, FigureCell::NextTime, FigureCell::NextTimeSum},
    NamedDuration{"first_response_hours"_L1, FigureCell::FirstHours, FigureCell::FirstHoursSum},
    NamedDuration{"next_response_hours"_L1, FigureCell::NextHours, FigureCell::NextHoursSum},
    NamedDuration{"resolution"_L1, FigureCell::SolvedTime, FigureCell::SolvedTimeSum},
    NamedDuration{"full_resolution"_L1, FigureCell::FullTime, FigureCell::FullTimeSum},
};

const NamedDuration* durationOf(QStringView name)
{
    const auto* const it =
        std::find_if(durations.begin(), durations.end(), [name](const NamedDuration& d) { return d.name == name; });
    return it == durations.end() ? nullptr : it;
}

std::optional<int> percentOf(QStringView function)
{
    if (function == "median"_L1)
        return 50;
    return function == "p90"_L1 ? std::optional(90) : std::nullopt;
}

std::optional<double> durationQuantity(QStringView function, const NamedDuration& duration, const Slice& slice)
{
    const qint64 n = cellSum(slice.cells.cells, duration.spread);
    if (function == "count"_L1)
        return double(n);
    if (n == 0)
        return std::nullopt;
    if (function == "mean"_L1)
        return double(cellSum(slice.cells.cells, duration.sum)) / double(n) / 1'000;
    const auto percent = percentOf(function);
    const auto found = percent ? slice.cells.quantiles.find({duration.spread, *percent}) : slice.cells.quantiles.end();
    return found == slice.cells.quantiles.end() ? std::nullopt : std::optional(found->second / 1'000);
}

const NamedQuantity* quantityNamed(QStringView name)
{
    const auto* const it = std::find_if(conversationQuantities.begin(), conversationQuantities.end(),
                                        [name](const NamedQuantity& q) { return q.name == name; });
    return it == conversationQuantities.end() ? nullptr : it;
}

const KpiExpression* parsed(const QString& text)
{
    static std::map<QString, KpiExpression> known; // filled below, before any thread asks
    static const bool filled = [] {
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            for (const QString& one : {kpi.computed, kpi.counted}) {
                if (auto expression = KpiExpression::parse(one))
                    known.emplace(one, std::move(*expression));
            }
        }
        return true;
    }();
    Q_UNUSED(filled)
    const auto found = known.find(text);
    return found == known.end() ? nullptr : &found->second;
}

} // namespace

bool isQuantity(QStringView function, QStringView name)
{
    if (function.isEmpty())
        return quantityNamed(name) || isPostQuantity(name);
    return durationOf(name) && (percentOf(function) || function == "mean"_L1 || function == "count"_L1);
}

std::optional<double> quantityOf(QStringView function, QStringView name, const Slice& slice)
{
    const bool ofConversations = !function.isEmpty() || quantityNamed(name);
    if (ofConversations && !slice.campaign.isEmpty())
        return std::nullopt;
    if (!function.isEmpty()) {
        const NamedDuration* duration = durationOf(name);
        return duration ? durationQuantity(function, *duration, slice) : std::nullopt;
    }
    if (const NamedQuantity* quantity = quantityNamed(name))
        return quantity->of(slice);
    return slice.isPerson || slice.isDepartment ? std::nullopt : postQuantity(name, slice);
}

Outcome computeFigure(const KpiDefinition& kpi, const Slice& slice)
{
    const KpiExpression* formula = parsed(kpi.computed);
    const KpiExpression* counted = parsed(kpi.counted);
    if (!formula || !counted)
        return {};
    const auto quantity = [&slice](QStringView function, QStringView name) {
        return quantityOf(function, name, slice);
    };
    Outcome outcome;
    outcome.value = formula->evaluate(quantity);
    // Nobody asks a colleague: it rests on what they answered.
    outcome.n = qint64(counted->evaluate(quantity).value_or(kpi.isMeasured ? outcome.value.value_or(0) : 0));
    if (outcome.value)
        outcome.basis = kpi.isMeasured ? Basis::Measured : Basis::Derived;
    return outcome;
}

std::vector<Quantile> quantilesOf(const std::vector<KpiDefinition>& kpis)
{
    std::vector<Quantile> all;
    for (const KpiDefinition& kpi : kpis) {
        const KpiExpression* formula = parsed(kpi.computed);
        if (!formula)
            continue;
        for (const auto& [function, name] : formula->asks()) {
            const NamedDuration* duration = durationOf(name);
            const auto percent = percentOf(function);
            if (duration && percent)
                all.push_back({duration->spread, *percent});
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

CellSet cellsOf(const std::vector<KpiDefinition>& kpis)
{
    CellSet cells;
    for (const KpiDefinition& kpi : kpis) {
        for (const QString& text : {kpi.computed, kpi.counted}) {
            const KpiExpression* formula = parsed(text);
            const auto asks = formula ? formula->asks() : std::vector<std::pair<QString, QString>>();
            for (const auto& [function, name] : asks) {
                if (const NamedDuration* duration = function.isEmpty() ? nullptr : durationOf(name)) {
                    cells.set(size_t(duration->spread));
                    if (function == "mean"_L1) // the sums lie behind all spreads on a page
                        cells.set(size_t(duration->sum));
                }
                const NamedQuantity* quantity = function.isEmpty() ? quantityNamed(name) : nullptr;
                if (quantity && quantity->cell)
                    cells.set(size_t(*quantity->cell));
            }
        }
    }
    return cells;
}

std::optional<FigureCell> spreadOf(const KpiDefinition& kpi)
{
    const KpiExpression* formula = parsed(kpi.computed);
    const auto asks = formula ? formula->asks() : std::vector<std::pair<QString, QString>>();
    for (const auto& [function, name] : asks) {
        if (const NamedDuration* duration = function.isEmpty() ? nullptr : durationOf(name))
            return duration->spread;
    }
    return std::nullopt;
}

bool asksForBacklog(const std::vector<KpiDefinition>& kpis)
{
    return std::any_of(kpis.begin(), kpis.end(),
                       [](const KpiDefinition& kpi) { return kpi.computed.contains("backlog"_L1); });
}

bool asksForVoice(const std::vector<KpiDefinition>& kpis)
{
    return std::any_of(kpis.begin(), kpis.end(),
                       [](const KpiDefinition& kpi) { return kpi.computed.contains("mentions"_L1); });
}

bool asksForAuthors(const std::vector<KpiDefinition>& kpis)
{
    constexpr std::array ofPeople{"authors"_L1,         "creators"_L1, "occasional"_L1,  "authored"_L1,
                                  "authored_by_top"_L1, "silent"_L1,   "ambassadors"_L1, "influencers"_L1};
    return std::any_of(kpis.begin(), kpis.end(), [&ofPeople](const KpiDefinition& kpi) {
        const KpiExpression* formula = parsed(kpi.computed);
        const auto asks = formula ? formula->asks() : std::vector<std::pair<QString, QString>>();
        return std::any_of(asks.begin(), asks.end(), [&ofPeople](const auto& ask) {
            return std::find(ofPeople.begin(), ofPeople.end(), ask.second) != ofPeople.end();
        });
    });
}

bool asksForMarks(const std::vector<KpiDefinition>& kpis)
{
    return std::any_of(kpis.begin(), kpis.end(), countsMarked);
}

bool countsMarked(const KpiDefinition& kpi)
{
    return kpi.computed == "ambassadors"_L1 || kpi.computed == "influencers"_L1;
}

namespace {

bool asksForAny(const std::vector<KpiDefinition>& kpis, bool (*wanted)(QStringView))
{
    return std::any_of(kpis.begin(), kpis.end(), [wanted](const KpiDefinition& kpi) {
        const KpiExpression* formula = parsed(kpi.computed);
        const auto asks = formula ? formula->asks() : std::vector<std::pair<QString, QString>>();
        return std::any_of(asks.begin(), asks.end(), [wanted](const auto& ask) {
            return ask.first.isEmpty() && !quantityNamed(ask.second) && wanted(ask.second);
        });
    });
}

} // namespace

bool asksForFollowers(const std::vector<KpiDefinition>& kpis)
{
    return asksForAny(kpis, isFollowersQuantity);
}

bool asksForPosts(const std::vector<KpiDefinition>& kpis)
{
    return asksForAny(kpis, isMeasuredOfPosts);
}

} // namespace parvis

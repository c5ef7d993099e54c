// SPDX-License-Identifier: GPL-3.0-or-later
// K1: reach and engagement, from the networks' own counts.
#include "engine/insights/kpi_definitions.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

const auto networkCounts = u"the networks' own counts, read by Parvis"_s;
const auto partsOfEngagement =
    u"reactions + comments + shares + quotes + saves + clicks, each where the network gives it"_s;
const auto postsRule = u"posts published in the period, each with its newest value at the period's end"_s;
const auto neverMeasured = u"posts never measured"_s;

std::vector<Metric> engagementParts()
{
    return {Metric::Reactions, Metric::Comments, Metric::Shares, Metric::Quotes, Metric::Saves, Metric::Clicks};
}

KpiDefinition reach(const QString& name, const QString& computed, const QString& counted, const QString& formula,
                    const QString& unit)
{
    KpiDefinition kpi;
    kpi.name = name;
    kpi.group = u"reach"_s;
    kpi.computed = computed;
    kpi.counted = counted;
    kpi.formula = formula;
    kpi.unit = unit;
    kpi.source = networkCounts;
    return kpi;
}

KpiDefinition sumOver(const QString& name, Metric metric, const QString& excludes)
{
    KpiDefinition kpi = reach(name, name, name + u"_n"_s, u"sum over "_s + postsRule, u"count"_s);
    kpi.needs = {metric};
    kpi.excludes = excludes;
    kpi.isMeasured = true;
    return kpi;
}

KpiDefinition perPost(const QString& name, const QString& quantity, Metric metric)
{
    KpiDefinition kpi = reach(name, quantity + u" / "_s + quantity + u"_n"_s, quantity + u"_n"_s,
                              quantity + u" / posts measured"_s, u"count"_s);
    kpi.needs = {metric};
    kpi.source = u"Agility glossary"_s;
    kpi.excludes = u"posts without that count"_s;
    return kpi;
}

void addFollowers(std::vector<KpiDefinition>& list)
{
    KpiDefinition followers = reach(
        u"followers"_s, u"followers_now"_s, u"accounts_known"_s,
        u"followers at the end of the period, summed over accounts (n: accounts whose value is known)"_s, u"count"_s);
    followers.needs = {Metric::Followers};
    followers.excludes = u"accounts never measured; one person on two networks counts twice"_s;
    followers.isMeasured = true;
    list.push_back(followers);
    KpiDefinition gained = reach(u"followers_gained"_s, u"followers_end - followers_start"_s, u"accounts_both"_s,
                                 u"end − start"_s, u"count"_s);
    gained.needs = {Metric::Followers};
    gained.excludes = u"accounts unknown at either end; one connected within the period counts from its first sample"_s;
    list.push_back(gained);
    KpiDefinition growth = reach(u"followers_growth"_s, u"(followers_end - followers_start) / followers_start * 100"_s,
                                 u"accounts_both"_s, u"(end − start) / start × 100"_s, u"percent"_s);
    growth.needs = {Metric::Followers};
    growth.excludes = u"a start of zero; accounts unknown at either end"_s;
    list.push_back(growth);
}

void addRates(std::vector<KpiDefinition>& list)
{
    const auto rate = [&](const QString& by, const QString& denominator, const QString& source,
                          const QString& excludes) {
        KpiDefinition kpi =
            reach(u"engagement_rate_by_"_s + by, u"rates_by_%1 / rates_by_%1_n"_s.arg(by), u"rates_by_%1_n"_s.arg(by),
                  u"mean over posts of (%1) / %2 × 100"_s.arg(partsOfEngagement, denominator), u"percent"_s);
        kpi.needs = engagementParts();
        kpi.source = source;
        kpi.excludes = excludes;
        list.push_back(kpi);
    };
    rate(u"followers"_s, u"followers when posted"_s, u"Iconosquare's and Agility's wording: followers at post time"_s,
         u"posts whose account's followers were unknown when they went out"_s);
    rate(u"reach"_s, u"the post's reach"_s,
         u"the mean of the posts' own rates, as Hootsuite's six methods have it; not the rate of the sums"_s,
         u"posts whose network gives no reach (Mastodon, Bluesky)"_s);
    rate(u"impressions"_s, u"the post's impressions"_s, u"Orlo's account report"_s,
         u"posts whose network gives no impressions (Mastodon, Bluesky)"_s);
}

} // namespace

void addReachKpis(std::vector<KpiDefinition>& list)
{
    addFollowers(list);
    KpiDefinition posts =
        reach(u"posts_published"_s, u"published"_s, u"published"_s, u"posts that went out in the period"_s, u"count"_s);
    posts.source = u"the outbox of this workspace"_s;
    posts.excludes = u"replies; posts written elsewhere"_s;
    posts.isMeasured = true;
    list.push_back(posts);
    const auto noneGiven = u"networks that give none (Mastodon, Bluesky)"_s;
    list.push_back(sumOver(u"impressions"_s, Metric::Impressions, noneGiven));
    list.push_back(sumOver(u"reach"_s, Metric::Reach, noneGiven + u"; a person reached by two posts counts twice"_s));
    list.push_back(sumOver(u"reactions"_s, Metric::Reactions, neverMeasured));
    list.push_back(sumOver(u"comments"_s, Metric::Comments, neverMeasured));
    list.push_back(sumOver(u"shares"_s, Metric::Shares, neverMeasured));
    list.push_back(sumOver(u"clicks"_s, Metric::Clicks, noneGiven));
    KpiDefinition engagement =
        reach(u"engagement"_s, u"engagement"_s, u"engagement_n"_s, partsOfEngagement + u"; "_s + postsRule, u"count"_s);
    engagement.needs = engagementParts();
    engagement.excludes = neverMeasured;
    list.push_back(engagement);
    addRates(list);
    list.push_back(perPost(u"amplification_rate"_s, u"shares"_s, Metric::Shares));
    list.push_back(perPost(u"applause_rate"_s, u"reactions"_s, Metric::Reactions));
    list.push_back(perPost(u"conversation_rate"_s, u"comments"_s, Metric::Comments));
}

} // namespace parvis

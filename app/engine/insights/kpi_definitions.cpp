// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figures_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

const auto networkCounts = u"the networks' own counts, read by Parvis"_s;
const auto storedConversations = u"the conversations stored in this workspace"_s;
const auto partsOfEngagement =
    u"reactions + comments + shares + quotes + saves + clicks, each where the network gives it"_s;
const auto postsRule = u"posts published in the period, each with its newest value at the period's end"_s;
const auto lookBack = u"questions asked more than 90 days before the period before this one"_s;

std::vector<Metric> engagementParts()
{
    return {Metric::Reactions, Metric::Comments, Metric::Shares, Metric::Quotes, Metric::Saves, Metric::Clicks};
}

void addReach(std::vector<KpiDefinition>& list)
{
    list.push_back({u"followers"_s,
                    u"followers at the end of the period, summed over accounts (n: accounts whose value is known)"_s,
                    u"count"_s,
                    {Metric::Followers},
                    networkCounts,
                    u"accounts never measured; one person on two networks counts twice"_s,
                    true});
    list.push_back({u"followers_gained"_s,
                    u"end − start"_s,
                    u"count"_s,
                    {Metric::Followers},
                    networkCounts,
                    u"accounts unknown at either end; one connected within the period counts from its first sample"_s,
                    true});
    list.push_back({u"followers_growth"_s,
                    u"(end − start) / start × 100"_s,
                    u"percent"_s,
                    {Metric::Followers},
                    networkCounts,
                    u"a start of zero; accounts unknown at either end"_s,
                    true});
    list.push_back({u"posts_published"_s,
                    u"posts that went out in the period"_s,
                    u"count"_s,
                    {},
                    u"the outbox of this workspace"_s,
                    u"replies; posts written elsewhere"_s,
                    true});
    list.push_back({u"impressions"_s,
                    u"sum over "_s + postsRule,
                    u"count"_s,
                    {Metric::Impressions},
                    networkCounts,
                    u"networks that give none (Mastodon, Bluesky)"_s,
                    true});
}

void addEngagement(std::vector<KpiDefinition>& list)
{
    list.push_back({u"reactions"_s,
                    u"sum over "_s + postsRule,
                    u"count"_s,
                    {Metric::Reactions},
                    networkCounts,
                    u"posts never measured"_s,
                    true});
    list.push_back({u"comments"_s,
                    u"sum over "_s + postsRule,
                    u"count"_s,
                    {Metric::Comments},
                    networkCounts,
                    u"posts never measured"_s,
                    true});
    list.push_back({u"shares"_s,
                    u"sum over "_s + postsRule,
                    u"count"_s,
                    {Metric::Shares},
                    networkCounts,
                    u"posts never measured"_s,
                    true});
    list.push_back({u"engagement"_s, partsOfEngagement + u"; "_s + postsRule, u"count"_s, engagementParts(),
                    networkCounts, u"posts never measured"_s, true});
    list.push_back({u"engagement_rate_by_followers"_s,
                    u"mean over posts of (%1) / followers when posted × 100"_s.arg(partsOfEngagement), u"percent"_s,
                    engagementParts(), u"Iconosquare's and Agility's wording: followers at post time"_s,
                    u"posts whose account's followers were unknown when they went out"_s, true});
    list.push_back({u"amplification_rate"_s,
                    u"shares / posts measured"_s,
                    u"count"_s,
                    {Metric::Shares},
                    u"Agility glossary"_s,
                    u"posts without that count"_s,
                    true});
    list.push_back({u"applause_rate"_s,
                    u"reactions / posts measured"_s,
                    u"count"_s,
                    {Metric::Reactions},
                    u"Agility glossary"_s,
                    u"posts without that count"_s,
                    true});
    list.push_back({u"conversation_rate"_s,
                    u"comments / posts measured"_s,
                    u"count"_s,
                    {Metric::Comments},
                    u"Agility glossary"_s,
                    u"posts without that count"_s,
                    true});
}

void addService(std::vector<KpiDefinition>& list)
{
    list.push_back(
        {u"messages_received"_s,
         u"customers' messages in the period that asked for an answer; several in a row before the answer are one"_s,
         u"count"_s,
         {},
         storedConversations,
         u"own messages, notes, deleted ones"_s,
         true});
    list.push_back({u"messages_answered"_s,
                    u"those of messages_received with a public answer by the period's end (n: received)"_s,
                    u"count"_s,
                    {},
                    storedConversations,
                    u"answers not yet out"_s,
                    true});
    list.push_back({u"response_rate"_s,
                    u"messages_answered / messages_received × 100"_s,
                    u"percent"_s,
                    {},
                    storedConversations,
                    u"periods in which nobody asked"_s,
                    true});
    list.push_back({u"first_response_time_median"_s,
                    u"median of (first public answer − first message), by the time of the answer"_s,
                    u"seconds"_s,
                    {},
                    u"Zendesk, Plain"_s,
                    u"conversations still waiting: see waiting_now"_s,
                    false});
    list.push_back({u"first_response_time_p90"_s,
                    u"90 % of first answers came at least this fast (nearest rank)"_s,
                    u"seconds"_s,
                    {},
                    u"Zendesk, Plain"_s,
                    u"conversations still waiting: see waiting_now"_s,
                    false});
    list.push_back({u"next_response_time_median"_s,
                    u"median of (public answer − the message it answers), each gap one point"_s,
                    u"seconds"_s,
                    {},
                    u"Zendesk SLA, Plain"_s,
                    u"messages still waiting: see waiting_now"_s,
                    false});
    list.push_back({u"next_response_time_p90"_s,
                    u"90 % of answers came at least this fast (nearest rank)"_s,
                    u"seconds"_s,
                    {},
                    u"Zendesk SLA, Plain"_s,
                    u"messages still waiting: see waiting_now"_s,
                    false});
    list.push_back({u"waiting_now"_s,
                    u"messages without a public answer at the end of the period"_s,
                    u"count"_s,
                    {},
                    storedConversations,
                    lookBack,
                    false});
}

} // namespace

const std::vector<KpiDefinition>& kpiDefinitions()
{
    static const std::vector<KpiDefinition> all = [] {
        std::vector<KpiDefinition> list;
        addReach(list);
        addEngagement(list);
        addService(list);
        return list;
    }();
    return all;
}

const KpiDefinition* kpiDefinition(QStringView name)
{
    const auto& all = kpiDefinitions();
    const auto it = std::find_if(all.begin(), all.end(), [name](const KpiDefinition& d) { return d.name == name; });
    return it == all.end() ? nullptr : &*it;
}

std::optional<SplitBy> splitByFromName(QStringView name)
{
    const std::pair<QLatin1StringView, SplitBy> names[] = {
        {"none"_L1, SplitBy::None},     {"day"_L1, SplitBy::Day},         {"week"_L1, SplitBy::Week},
        {"month"_L1, SplitBy::Month},   {"account"_L1, SplitBy::Account}, {"network"_L1, SplitBy::Network},
        {"person"_L1, SplitBy::Person},
    };
    for (const auto& [word, by] : names) {
        if (name == word)
            return by;
    }
    return std::nullopt;
}

} // namespace parvis

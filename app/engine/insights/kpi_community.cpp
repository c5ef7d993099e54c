// SPDX-License-Identifier: GPL-3.0-or-later
// K4: who takes part. Of a hundred who follow, some write much, some now and then, most only read; some are worth
// knowing by name.
#include "domain/people/contact.h"
#include "engine/insights/kpi_definitions.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

KpiDefinition community(const QString& name, const QString& computed, const QString& counted, const QString& formula,
                        const QString& unit)
{
    KpiDefinition kpi;
    kpi.name = name;
    kpi.group = u"community"_s;
    kpi.computed = computed;
    kpi.counted = counted;
    kpi.formula = formula;
    kpi.unit = unit;
    kpi.source = u"the conversations stored in this workspace, by the identities of their authors"_s;
    kpi.excludes =
        u"our own accounts; deleted messages and notes; likes and shares; whoever writes from two identities "
        "counts twice"_s;
    return kpi;
}

// Against the followers that the networks count.
KpiDefinition ofAudience(KpiDefinition kpi)
{
    kpi.needs = {Metric::Followers};
    kpi.source += u"; followers as the networks count them at the period's end"_s;
    kpi.excludes += u"; unavailable where an account's followers are not known"_s;
    return kpi;
}

// By the rule of the contact card; derived, as a rule decides.
KpiDefinition marked(const QString& name, const QString& formula)
{
    KpiDefinition kpi = community(name, name, u"authors"_s, formula + u" (n: contributors)"_s, u"count"_s);
    kpi.excludes =
        u"our own accounts; deleted messages and notes; who only liked or shared in the period; whoever writes "
        "from several linked identities counts once"_s;
    return kpi;
}

void addMarkedKpis(std::vector<KpiDefinition>& list)
{
    const MarkRule rule;
    const int days = int(rule.window / std::chrono::hours(24));
    KpiDefinition ambassadors = marked(
        u"ambassadors"_s, u"people who wrote in the period and within %1 days before its end shared %2 times or more, "
                          "were active on %3 days or more and have 3 × shares + 2 × messages + likes ≥ %4"_s.arg(days)
                              .arg(rule.ambassadorBoosts)
                              .arg(rule.ambassadorDays)
                              .arg(rule.ambassadorPoints));
    ambassadors.source += u"; their likes and shares as the networks tell them"_s;
    list.push_back(ambassadors);
    KpiDefinition influencers =
        marked(u"influencers"_s,
               u"people who wrote in the period and have %1 followers or more, over all their identities"_s.arg(
                   rule.influencerFollowers));
    influencers.source += u"; followers as the networks last told them, not as they were in the period"_s;
    influencers.excludes += u"; people whose followers no network told"_s;
    list.push_back(influencers);
}

} // namespace

void addCommunityKpis(std::vector<KpiDefinition>& list)
{
    KpiDefinition authors =
        community(u"contributors"_s, u"authors"_s, u"authored"_s,
                  u"different people who wrote to the accounts in the period (n: their messages)"_s, u"count"_s);
    authors.isMeasured = true;
    list.push_back(authors);
    KpiDefinition creators =
        community(u"creators"_s, u"creators"_s, u"authors"_s,
                  u"contributors who wrote %1 messages or more in the period (n: contributors)"_s.arg(creatorMessages),
                  u"count"_s);
    creators.isMeasured = true;
    list.push_back(creators);
    KpiDefinition others = community(
        u"occasional_contributors"_s, u"occasional"_s, u"authors"_s,
        u"contributors who wrote fewer than %1 messages (n: contributors)"_s.arg(creatorMessages), u"count"_s);
    others.isMeasured = true;
    list.push_back(others);
    KpiDefinition silent =
        ofAudience(community(u"silent_followers"_s, u"silent"_s, u"authors"_s,
                             u"followers at the period's end − contributors (n: contributors)"_s, u"count"_s));
    silent.excludes += u", or fewer than the contributors: who writes need not follow"_s;
    silent.higherIsBetter = false;
    list.push_back(silent);
    list.push_back(ofAudience(community(u"participation_rate"_s, u"authors / audience * 100"_s, u"authors"_s,
                                        u"contributors / followers at the period's end × 100"_s, u"percent"_s)));
    KpiDefinition top = community(
        u"top_contributors_share"_s, u"authored_by_top / authored * 100"_s, u"authored"_s,
        u"messages of the most active 1 % of contributors (rounded up) / messages of all contributors × 100"_s,
        u"percent"_s);
    top.higherIsBetter = false;
    list.push_back(top);
    addMarkedKpis(list);
}

} // namespace parvis

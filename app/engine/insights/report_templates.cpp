// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report_templates.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Title {
    QLatin1StringView name;
    const char16_t* english;
    const char16_t* french;
};

constexpr std::array titles{
    Title{"followers"_L1, u"Followers", u"Abonnés"},
    Title{"followers_gained"_L1, u"Followers gained", u"Abonnés gagnés"},
    Title{"followers_growth"_L1, u"Growth of followers", u"Croissance des abonnés"},
    Title{"posts_published"_L1, u"Posts", u"Publications"},
    Title{"impressions"_L1, u"Impressions", u"Impressions"},
    Title{"reach"_L1, u"Reach", u"Portée"},
    Title{"reactions"_L1, u"Reactions", u"Réactions"},
    Title{"comments"_L1, u"Comments on posts", u"Commentaires sous les publications"},
    Title{"shares"_L1, u"Shares", u"Partages"},
    Title{"clicks"_L1, u"Clicks", u"Clics"},
    Title{"engagement"_L1, u"Engagement", u"Engagement"},
    Title{"engagement_rate_by_followers"_L1, u"Engagement rate by followers", u"Taux d’engagement par abonnés"},
    Title{"engagement_rate_by_reach"_L1, u"Engagement rate by reach", u"Taux d’engagement par portée"},
    Title{"engagement_rate_by_impressions"_L1, u"Engagement rate by impressions", u"Taux d’engagement par impressions"},
    Title{"amplification_rate"_L1, u"Shares per post", u"Partages par publication"},
    Title{"applause_rate"_L1, u"Reactions per post", u"Réactions par publication"},
    Title{"conversation_rate"_L1, u"Comments per post", u"Commentaires par publication"},
    Title{"comments_received"_L1, u"Messages received", u"Messages reçus"},
    Title{"messages_received"_L1, u"Questions asked", u"Demandes reçues"},
    Title{"messages_answered"_L1, u"Questions answered", u"Demandes avec réponse"},
    Title{"messages_ignored"_L1, u"Closed without an answer", u"Closes sans réponse"},
    Title{"response_rate"_L1, u"Response rate", u"Taux de réponse"},
    Title{"waiting_now"_L1, u"Still waiting", u"Encore en attente"},
    Title{"answers_given"_L1, u"Answers given", u"Réponses données"},
    Title{"first_response_time_median"_L1, u"First response, median", u"Première réponse, médiane"},
    Title{"first_response_time_p90"_L1, u"First response, 90 %", u"Première réponse, 90 %"},
    Title{"first_response_time_mean"_L1, u"First response, mean", u"Première réponse, moyenne"},
    Title{"next_response_time_median"_L1, u"Response, median", u"Réponse, médiane"},
    Title{"next_response_time_p90"_L1, u"Response, 90 %", u"Réponse, 90 %"},
    Title{"next_response_time_mean"_L1, u"Response, mean", u"Réponse, moyenne"},
    Title{"first_response_time_hours_median"_L1, u"First response in open hours, median",
          u"Première réponse en heures ouvrées, médiane"},
    Title{"first_response_time_hours_p90"_L1, u"First response in open hours, 90 %",
          u"Première réponse en heures ouvrées, 90 %"},
    Title{"first_response_time_hours_mean"_L1, u"First response in open hours, mean",
          u"Première réponse en heures ouvrées, moyenne"},
    Title{"next_response_time_hours_median"_L1, u"Response in open hours, median",
          u"Réponse en heures ouvrées, médiane"},
    Title{"next_response_time_hours_p90"_L1, u"Response in open hours, 90 %", u"Réponse en heures ouvrées, 90 %"},
    Title{"next_response_time_hours_mean"_L1, u"Response in open hours, mean", u"Réponse en heures ouvrées, moyenne"},
    Title{"resolution_time_median"_L1, u"Resolution, median", u"Résolution, médiane"},
    Title{"resolution_time_p90"_L1, u"Resolution, 90 %", u"Résolution, 90 %"},
    Title{"resolution_time_mean"_L1, u"Resolution, mean", u"Résolution, moyenne"},
    Title{"full_resolution_time_median"_L1, u"Full resolution, median", u"Résolution complète, médiane"},
    Title{"full_resolution_time_p90"_L1, u"Full resolution, 90 %", u"Résolution complète, 90 %"},
    Title{"full_resolution_time_mean"_L1, u"Full resolution, mean", u"Résolution complète, moyenne"},
    Title{"conversations_opened"_L1, u"Conversations begun", u"Conversations commencées"},
    Title{"conversations_closed"_L1, u"Conversations closed", u"Conversations closes"},
    Title{"conversations_reopened"_L1, u"Conversations reopened", u"Conversations rouvertes"},
    Title{"service_level_kept"_L1, u"Service level kept", u"Engagements de service tenus"},
    Title{"net_sentiment"_L1, u"Net sentiment", u"Sentiment net"},
    Title{"sentiment_score"_L1, u"Sentiment score", u"Score de sentiment"},
    Title{"negative_share"_L1, u"Share of negative messages", u"Part de messages négatifs"},
    Title{"share_of_voice"_L1, u"Share of voice", u"Part de voix"},
    Title{"positive_messages"_L1, u"Positive messages", u"Messages positifs"},
    Title{"neutral_messages"_L1, u"Neutral messages", u"Messages neutres"},
    Title{"negative_messages"_L1, u"Negative messages", u"Messages négatifs"},
    Title{"complaints"_L1, u"Complaints", u"Réclamations"},
    Title{"questions"_L1, u"Questions", u"Questions"},
    Title{"praise"_L1, u"Praise", u"Compliments"},
    Title{"ideas"_L1, u"Ideas", u"Idées"},
    Title{"contributors"_L1, u"Contributors", u"Contributeurs"},
    Title{"creators"_L1, u"Active contributors", u"Contributeurs actifs"},
    Title{"occasional_contributors"_L1, u"Occasional contributors", u"Contributeurs occasionnels"},
    Title{"silent_followers"_L1, u"Silent followers", u"Abonnés silencieux"},
    Title{"participation_rate"_L1, u"Participation rate", u"Taux de participation"},
    Title{"top_contributors_share"_L1, u"Share of the most active 1 %", u"Part du 1 % le plus actif"},
    Title{"ambassadors"_L1, u"Ambassadors", u"Ambassadeurs"},
    Title{"influencers"_L1, u"Influencers", u"Personnes influentes"},
};

ReportTemplate manager()
{
    ReportTemplate t;
    t.name = u"manager"_s;
    t.title = u"Social media at a glance"_s;
    t.titleFrench = u"Les réseaux sociaux en bref"_s;
    t.keyFigures = {
        u"followers"_s,     u"followers_growth"_s,           u"engagement"_s,    u"engagement_rate_by_followers"_s,
        u"response_rate"_s, u"first_response_time_median"_s, u"net_sentiment"_s, u"service_level_kept"_s,
        u"share_of_voice"_s};
    t.charts = {
        {{u"followers"_s}, ReportChart::Kind::Line},
        {{u"engagement"_s}, ReportChart::Kind::Bars},
        {{u"first_response_time_median"_s, u"first_response_time_p90"_s}, ReportChart::Kind::Line},
        {{u"positive_messages"_s, u"neutral_messages"_s, u"negative_messages"_s}, ReportChart::Kind::StackedBars},
        {{u"share_of_voice"_s}, ReportChart::Kind::StackedBars, true}};
    t.tables = {{SplitBy::Account,
                 {u"followers"_s, u"posts_published"_s, u"engagement"_s, u"engagement_rate_by_followers"_s,
                  u"messages_received"_s, u"response_rate"_s, u"first_response_time_median"_s}}};
    t.themes = true;
    return t;
}

ReportTemplate community()
{
    ReportTemplate t;
    t.name = u"community"_s;
    t.title = u"Community and posts"_s;
    t.titleFrench = u"Communauté et publications"_s;
    t.keyFigures = {u"posts_published"_s,    u"engagement"_s,        u"engagement_rate_by_followers"_s,
                    u"amplification_rate"_s, u"applause_rate"_s,     u"conversation_rate"_s,
                    u"followers_gained"_s,   u"comments_received"_s, u"contributors"_s,
                    u"creators"_s,           u"silent_followers"_s,  u"participation_rate"_s,
                    u"ambassadors"_s,        u"influencers"_s};
    t.charts = {{{u"followers"_s}, ReportChart::Kind::Line},
                {{u"posts_published"_s}, ReportChart::Kind::Bars},
                {{u"reactions"_s, u"comments"_s, u"shares"_s}, ReportChart::Kind::StackedBars},
                {{u"engagement_rate_by_followers"_s}, ReportChart::Kind::Line},
                {{u"top_contributors_share"_s}, ReportChart::Kind::Curve}};
    const QStringList columns{u"posts_published"_s, u"reactions"_s,  u"comments"_s,
                              u"shares"_s,          u"engagement"_s, u"engagement_rate_by_followers"_s};
    t.tables = {{SplitBy::Account, columns}, {SplitBy::Network, columns}, {SplitBy::Campaign, columns}};
    t.themes = true;
    return t;
}

ReportTemplate service()
{
    ReportTemplate t;
    t.name = u"service"_s;
    t.title = u"Customer service"_s;
    t.titleFrench = u"Service client"_s;
    t.keyFigures = {u"messages_received"_s,
                    u"response_rate"_s,
                    u"first_response_time_median"_s,
                    u"first_response_time_p90"_s,
                    u"resolution_time_median"_s,
                    u"service_level_kept"_s,
                    u"waiting_now"_s,
                    u"messages_ignored"_s};
    t.charts = {{{u"messages_received"_s, u"answers_given"_s}, ReportChart::Kind::Line},
                {{u"next_response_time_median"_s, u"next_response_time_p90"_s}, ReportChart::Kind::Line},
                {{u"waiting_now"_s}, ReportChart::Kind::Line},
                {{u"complaints"_s, u"questions"_s, u"praise"_s, u"ideas"_s}, ReportChart::Kind::StackedBars}};
    t.tables = {{SplitBy::Person,
                 {u"answers_given"_s, u"first_response_time_median"_s, u"next_response_time_median"_s,
                  u"next_response_time_p90"_s}},
                {SplitBy::Department,
                 {u"messages_received"_s, u"response_rate"_s, u"first_response_time_median"_s, u"waiting_now"_s,
                  u"service_level_kept"_s}},
                {SplitBy::Account,
                 {u"messages_received"_s, u"response_rate"_s, u"first_response_time_median"_s, u"waiting_now"_s}}};
    return t;
}

// Every figure that there is, each with its definition in the appendix.
ReportTemplate complete()
{
    ReportTemplate t;
    t.name = u"complete"_s;
    t.title = u"Every figure"_s;
    t.titleFrench = u"Tous les chiffres"_s;
    for (const KpiDefinition& kpi : kpiDefinitions())
        t.keyFigures << kpi.name;
    return t;
}

} // namespace

const std::vector<ReportTemplate>& reportTemplates()
{
    static const std::vector<ReportTemplate> all{manager(), community(), service(), complete()};
    return all;
}

const ReportTemplate* reportTemplate(QStringView name)
{
    const auto& all = reportTemplates();
    const auto it = std::find_if(all.begin(), all.end(), [name](const ReportTemplate& t) { return t.name == name; });
    return it == all.end() ? nullptr : &*it;
}

ReportUnit reportUnitOf(QStringView unit)
{
    return ReportUnit::named(unit == "score"_L1 ? u"count" : unit);
}

QString figureTitle(QStringView metric, bool french)
{
    const auto* const it =
        std::find_if(titles.begin(), titles.end(), [metric](const Title& title) { return title.name == metric; });
    if (it != titles.end())
        return QString::fromUtf16(french ? it->french : it->english);
    QString plain = metric.toString().replace(u'_', u' ');
    return plain.left(1).toUpper() + plain.mid(1);
}

} // namespace parvis

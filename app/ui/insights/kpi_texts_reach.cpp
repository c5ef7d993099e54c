// SPDX-License-Identifier: GPL-3.0-or-later
// K1 in words: followers, posts and what the networks count of them.
#include "ui/insights/kpi_texts.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr KpiPhrase kNetworkCountsOfReach =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "the networks' own counts, read by Parvis", "source of a figure");
constexpr KpiPhrase kSentPostsOfReach =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "what this workspace sent", "source of a figure");

const KpiText kReachTexts[] = {
    {"followers"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers at the end of the day or period, summed over accounts",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "accounts never measured; one person on two networks counts twice",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"followers_gained"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers gained", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers at the end − followers at the start", "formula of a figure"),
     QT_TRANSLATE_NOOP3(
         "parvis::ui::KpiWords",
         "accounts not measured at either end; one connected within the period counts from its first measurement",
         "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"followers_growth"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Follower growth", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "(Followers at the end − at the start) / at the start × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "a start of zero; accounts not measured at either end",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"posts_published"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Posts", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Posts that went out", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "replies; posts written elsewhere", "what a figure leaves out"),
     kSentPostsOfReach},
    {"impressions"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Impressions", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Impressions of the posts published then, each at its newest value",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "networks that give none (Mastodon, Bluesky)",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"reach"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Reach", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Reach of the posts published then, each at its newest value",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "networks that give none (Mastodon, Bluesky); a person reached by two posts counts twice",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"reactions"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Reactions", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Likes and other reactions to the posts published then, each at its newest value",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts never measured", "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"comments"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Comments", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Comments on the posts published then, each at its newest value",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts never measured", "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"shares"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Shares", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Shares and reposts of the posts published then, each at its newest value",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts never measured", "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"clicks"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Clicks", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Clicks on the posts published then, each at its newest value",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "networks that give none (Mastodon, Bluesky)",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"engagement"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Engagement", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Reactions + comments + shares + quotes + saves + clicks, where the network gives them, of the "
                        "posts published then",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts never measured", "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"engagement_rate_by_followers"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Engagement rate", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Mean over posts of engagement / followers when it was posted × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts of accounts whose followers were not known when they went out",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"engagement_rate_by_reach"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Engagement rate by reach", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Mean over posts of engagement / the post's reach × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts whose network gives no reach (Mastodon, Bluesky)",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"engagement_rate_by_impressions"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Engagement rate by impressions", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Mean over posts of engagement / the post's impressions × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts whose network gives no impressions (Mastodon, Bluesky)",
                        "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"amplification_rate"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Shares per post", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Shares / posts measured", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts without that count", "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"applause_rate"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Reactions per post", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Reactions / posts measured", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts without that count", "what a figure leaves out"),
     kNetworkCountsOfReach},
    {"conversation_rate"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Comments per post", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Comments / posts measured", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts without that count", "what a figure leaves out"),
     kNetworkCountsOfReach},
};

} // namespace

std::span<const KpiText> reachTexts()
{
    return kReachTexts;
}

} // namespace parvis::ui

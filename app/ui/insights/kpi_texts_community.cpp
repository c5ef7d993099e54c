// SPDX-License-Identifier: GPL-3.0-or-later
// K4 in words: who takes part.
#include "ui/insights/kpi_texts.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr KpiPhrase kAuthorsOfConversations =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                       "the conversations of this workspace, by the identities of their authors", "source of a figure");
constexpr KpiPhrase kAuthorsAndFollowers = QT_TRANSLATE_NOOP3(
    "parvis::ui::KpiWords",
    "the conversations of this workspace, by the identities of their authors; followers as the networks count them at "
    "the period's end",
    "source of a figure");
constexpr KpiPhrase kLeftOutOfPeople =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                       "our own accounts; deleted messages and notes; likes and shares; whoever writes from two "
                       "identities counts twice",
                       "what a figure leaves out");

constexpr KpiPhrase kLeftOutOfMarked =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                       "our own accounts; deleted messages and notes; who only liked or shared in the period; linked "
                       "identities of a person count once",
                       "what a figure leaves out");

const KpiText kCommunityTexts[] = {
    {"contributors"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Contributors", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Different people who wrote to the accounts in the period",
                        "formula of a figure"),
     kLeftOutOfPeople, kAuthorsOfConversations},
    {"creators"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Active contributors", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Contributors who wrote 5 messages or more in the period",
                        "formula of a figure"),
     kLeftOutOfPeople, kAuthorsOfConversations},
    {"occasional_contributors"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Occasional contributors", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Contributors who wrote fewer than 5 messages in the period",
                        "formula of a figure"),
     kLeftOutOfPeople, kAuthorsOfConversations},
    {"silent_followers"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Silent followers", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers at the period's end − contributors", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "periods in which an account's followers are not known, or more people wrote than follow",
                        "what a figure leaves out"),
     kAuthorsAndFollowers},
    {"participation_rate"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Participation rate", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Contributors / followers at the period's end × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "periods in which an account's followers are not known",
                        "what a figure leaves out"),
     kAuthorsAndFollowers},
    {"top_contributors_share"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Share of the most active", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Messages of the most active 1 % of contributors (rounded up) / messages of all × 100",
                        "formula of a figure"),
     kLeftOutOfPeople, kAuthorsOfConversations},
    {"ambassadors"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Ambassadors", "name of a figure"),
     QT_TRANSLATE_NOOP3(
         "parvis::ui::KpiWords",
         "People who wrote in the period and, in the 180 days before its end, shared 3 times or more, were "
         "active on 4 days or more and have 3 × shares + 2 × messages + likes ≥ 20",
         "formula of a figure"),
     kLeftOutOfMarked,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "the conversations of this workspace; likes and shares as the networks tell them",
                        "source of a figure")},
    {"influencers"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Influencers", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "People who wrote in the period and have 10,000 followers or more, over all their identities",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "our own accounts; deleted messages and notes; who only liked or shared in the period; people "
                        "whose followers no network told",
                        "what a figure leaves out"),
     QT_TRANSLATE_NOOP3(
         "parvis::ui::KpiWords",
         "the conversations of this workspace; followers as the networks last told them, not as they were "
         "in the period",
         "source of a figure")},
};

} // namespace

std::span<const KpiText> communityTexts()
{
    return kCommunityTexts;
}

} // namespace parvis::ui

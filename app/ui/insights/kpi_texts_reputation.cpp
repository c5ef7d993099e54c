// SPDX-License-Identifier: GPL-3.0-or-later
// K3 in words: what people say and how they feel about it.
#include "ui/insights/kpi_texts.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr KpiPhrase kTriageWordOfReputation = QT_TRANSLATE_NOOP3(
    "parvis::ui::KpiWords", "what triage tells of each message, corrected by colleagues", "source of a figure");

const KpiText kReputationTexts[] = {
    {"net_sentiment"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Net sentiment", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "(Positive − negative) / (positive + neutral + negative) × 100, from −100 to 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"sentiment_score"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Sentiment score", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Positive / (positive + negative) × 100", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of; neutral ones",
                        "what a figure leaves out"),
     kTriageWordOfReputation},
    {"negative_share"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Negative share", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Negative / (positive + neutral + negative) × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"share_of_voice"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Share of voice", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Mentions of us / mentions of us and of the named competitors × 100, each day and corpus in "
                        "which both were looked for",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "days and corpora without a sample of us, or without one of a competitor; accounts, brands, "
                        "campaigns, departments and colleagues",
                        "what a figure leaves out"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "samples of listening that were imported", "source of a figure")},
    {"positive_messages"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Positive messages", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' positive messages in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"neutral_messages"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Neutral messages", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' neutral messages in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"negative_messages"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Negative messages", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' negative messages in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"complaints"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Complaints", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' complaints in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"questions"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Questions", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' questions in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"praise"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Praise", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' praise in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
    {"ideas"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Ideas", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' ideas in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "messages that triage is unsure of", "what a figure leaves out"),
     kTriageWordOfReputation},
};

} // namespace

std::span<const KpiText> reputationTexts()
{
    return kReputationTexts;
}

} // namespace parvis::ui

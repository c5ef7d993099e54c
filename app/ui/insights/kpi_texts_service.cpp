// SPDX-License-Identifier: GPL-3.0-or-later
// K2 in words: what was asked, answered and closed.
#include "ui/insights/kpi_texts.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr KpiPhrase kStoredConversationsOfService =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "the conversations of this workspace", "source of a figure");

const KpiText kServiceTexts[] = {
    {"comments_received"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Messages from customers", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Customers' messages in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "own messages, notes, deleted ones", "what a figure leaves out"),
     kStoredConversationsOfService},
    {"messages_received"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Questions received", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Customers' messages that asked for an answer; several in a row before the answer are one",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "own messages, notes, deleted ones", "what a figure leaves out"),
     kStoredConversationsOfService},
    {"messages_answered"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Questions answered", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Those received in the period that had a public answer by its end",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "answers not yet out, automatic answers", "what a figure leaves out"),
     kStoredConversationsOfService},
    {"messages_ignored"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Questions ignored", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Those received in the period whose conversation was closed without an answer by its end",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "those answered after all, or opened again",
                        "what a figure leaves out"),
     kStoredConversationsOfService},
    {"response_rate"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Response rate", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Messages with a public answer / messages that asked for one × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "days on which nobody asked", "what a figure leaves out"),
     kStoredConversationsOfService},
    {"waiting_now"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Waiting", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Messages without a public answer at the end of the period, and not closed without one",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "nothing, however long ago they were asked",
                        "what a figure leaves out"),
     kStoredConversationsOfService},
    {"answers_given"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Answers given", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Public answers in the period, one for each question",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "automatic answers, further messages after the answer",
                        "what a figure leaves out"),
     kStoredConversationsOfService},
    {"conversations_opened"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Conversations opened", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Conversations that customers began in the period",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "those that our own words began", "what a figure leaves out"),
     kStoredConversationsOfService},
    {"conversations_closed"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Conversations closed", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Closes in the period", "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "nothing", "what a figure leaves out"), kStoredConversationsOfService},
    {"conversations_reopened"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Conversations reopened", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Closed conversations opened again in the period",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "nothing", "what a figure leaves out"), kStoredConversationsOfService},
    {"service_level_kept"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Service level kept", "name of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "Service clocks that ended in time / all that ended in the period × 100",
                        "formula of a figure"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "clocks still running, and those closed in time without an answer; paused time",
                        "what a figure leaves out"),
     kStoredConversationsOfService},
};

} // namespace

std::span<const KpiText> serviceTexts()
{
    return kServiceTexts;
}

} // namespace parvis::ui

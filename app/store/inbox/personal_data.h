// SPDX-License-Identifier: GPL-3.0-or-later
// Which tables can hold something of the people who write to us, and how it goes when one of them is erased. A test
// compares the list with the schema: a new table is put here first.
#pragma once

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>

namespace parvis::store {

using namespace Qt::StringLiterals;

enum class Erasing {
    ByRow,  // PersonEraser finds their rows, and what stands in those that stay
    ByText, // the rows stay; traces are taken out of their texts (TextSweep), those of rows about them alone go too
    Nothing // numbers, our own accounts and keys, the bytes of our own media
};

// Of a table whose texts are swept, every column of text or bytes stands in one of the four lists, by name.
struct PersonalData {
    QLatin1StringView table;
    Erasing erasing = Erasing::ByText;
    QLatin1StringView words = {};     // what people wrote
    QLatin1StringView addresses = {}; // ids and links of the networks, which may be made of a person's own
    QLatin1StringView json = {};      // documents that hold what people wrote
    // What the program reads (states, times, zones, vocabulary), and who of us did something: left to the byte.
    QLatin1StringView machine = {};
};

inline constexpr std::array personalData{
    PersonalData{"account"_L1, Erasing::Nothing},
    PersonalData{.table = "acknowledgement"_L1},
    PersonalData{.table = "activity"_L1, .addresses = "remote_id target"_L1, .machine = "kind"_L1},
    PersonalData{.table = "agent_capacity"_L1, .words = "department folded"_L1, .machine = "person"_L1},
    PersonalData{.table = "annotation"_L1, .words = "text"_L1, .machine = "kind who accounts"_L1},
    PersonalData{.table = "approval"_L1, .words = "why"_L1, .machine = "who verdict"_L1},
    PersonalData{.table = "approval_policy"_L1, .machine = "people"_L1},
    PersonalData{.table = "attempt"_L1, .words = "outcome"_L1, .json = "error"_L1, .machine = "step worker"_L1},
    PersonalData{.table = "audit"_L1, .words = "subject detail"_L1, .machine = "who action"_L1},
    PersonalData{.table = "author_page"_L1, .machine = "scope authors"_L1},
    PersonalData{.table = "campaign"_L1, .words = "name"_L1, .machine = "colour from_day to_day"_L1},
    PersonalData{
        .table = "campaign_money"_L1, .words = "campaign"_L1, .machine = "row_key kind day currency source medium"_L1},
    PersonalData{.table = "canned_reply"_L1, .words = "name shortcut body"_L1, .machine = "language"_L1},
    PersonalData{.table = "canned_reply_media"_L1, .words = "alt_text"_L1},
    PersonalData{"change_counter"_L1, Erasing::Nothing},
    PersonalData{.table = "charter_rule"_L1, .words = "name"_L1, .json = "details"_L1, .machine = "kind level"_L1},
    PersonalData{.table = "colleague"_L1, .machine = "name"_L1},
    PersonalData{.table = "contact_field"_L1, .words = "name choices"_L1, .machine = "kind"_L1},
    PersonalData{.table = "contact_note"_L1, .words = "text"_L1, .machine = "who"_L1},
    PersonalData{.table = "contact_value"_L1, .words = "value"_L1},
    PersonalData{.table = "conversation"_L1,
                 .words = "close_reason excerpt"_L1,
                 .addresses = "root"_L1,
                 .machine = "network kind status assignee priority language service_target"_L1},
    PersonalData{.table = "conversation_count"_L1, .machine = "name"_L1},
    PersonalData{.table = "conversation_event"_L1, .machine = "who what was became"_L1},
    PersonalData{"conversation_figures"_L1, Erasing::Nothing},
    PersonalData{.table = "conversation_label"_L1, .words = "label"_L1},
    PersonalData{.table = "dashboard"_L1, .words = "name"_L1, .json = "details"_L1, .machine = "owner"_L1},
    PersonalData{.table = "day_note"_L1, .words = "text"_L1, .machine = "day who"_L1},
    PersonalData{.table = "deleted_remote"_L1, .addresses = "remote_id"_L1},
    PersonalData{.table = "department"_L1, .words = "name folded"_L1},
    PersonalData{.table = "department_member"_L1, .machine = "person"_L1},
    PersonalData{.table = "draft_comment"_L1, .words = "text"_L1, .machine = "who place"_L1},
    PersonalData{"erased_person"_L1, Erasing::Nothing},
    PersonalData{"erased_text"_L1, Erasing::ByRow},
    PersonalData{.table = "errand"_L1, .json = "content error"_L1, .machine = "kind state who worker"_L1},
    PersonalData{.table = "evergreen"_L1},
    PersonalData{.table = "evergreen_use"_L1},
    PersonalData{.table = "figure_alert"_L1, .words = "detail"_L1, .machine = "kind subject words"_L1},
    PersonalData{.table = "figure_alert_seen"_L1, .machine = "person"_L1},
    PersonalData{.table = "figure_page"_L1, .machine = "scope cells"_L1},
    PersonalData{.table = "figure_state"_L1, .machine = "zone"_L1},
    PersonalData{.table = "idea"_L1, .words = "title text"_L1, .machine = "state created_by"_L1},
    PersonalData{.table = "idea_answer"_L1, .words = "text"_L1},
    PersonalData{.table = "idea_message"_L1, .machine = "who"_L1},
    PersonalData{.table = "identity_apart"_L1, .machine = "who"_L1},
    PersonalData{"identity_website"_L1, Erasing::ByRow},
    PersonalData{.table = "inbox_cursor"_L1, .machine = "kind value"_L1},
    PersonalData{.table = "inbox_rule"_L1, .words = "name"_L1, .json = "body"_L1},
    PersonalData{
        .table = "inbox_rule_log"_L1, .words = "rule_name"_L1, .json = "outcome"_L1, .machine = "undone_by"_L1},
    PersonalData{.table = "inbox_rule_queue"_L1, .words = "error"_L1},
    PersonalData{.table = "inbox_view"_L1, .words = "name query"_L1, .machine = "sort owner"_L1},
    PersonalData{.table = "label"_L1, .words = "name"_L1},
    PersonalData{.table = "layer"_L1, .words = "name"_L1, .machine = "kind colour source"_L1},
    PersonalData{.table = "link_tags"_L1, .words = "campaign name"_L1, .machine = "source medium hosts"_L1},
    PersonalData{.table = "listening_import"_L1, .words = "file"_L1, .machine = "who"_L1},
    PersonalData{.table = "listening_sample"_L1, .words = "source name"_L1, .machine = "day network"_L1},
    PersonalData{.table = "media_asset"_L1,
                 .words = "file_name alt_text"_L1,
                 .machine = "sha256 mime_type kind video_codec audio_codec"_L1},
    PersonalData{"media_chunk"_L1, Erasing::Nothing},
    PersonalData{.table = "media_label"_L1, .words = "label"_L1},
    PersonalData{"message"_L1, Erasing::ByRow},
    PersonalData{.table = "message_media"_L1, .words = "alt_text"_L1, .addresses = "url"_L1, .machine = "kind"_L1},
    PersonalData{"message_search"_L1, Erasing::ByRow},
    PersonalData{.table = "message_triage"_L1, .machine = "language sentiment kind corrected_by"_L1},
    PersonalData{"metric_sample"_L1, Erasing::Nothing},
    PersonalData{.table = "moderation"_L1,
                 .words = "comment"_L1,
                 .addresses = "subject"_L1,
                 .json = "error"_L1,
                 .machine = "action state who worker"_L1},
    PersonalData{.table = "money_import"_L1, .words = "file"_L1, .machine = "kind who"_L1},
    PersonalData{.table = "note_mention"_L1, .words = "called"_L1, .machine = "author"_L1},
    PersonalData{"person_identity"_L1, Erasing::ByRow},
    PersonalData{.table = "person_signature"_L1, .machine = "person name"_L1},
    PersonalData{.table = "personal_word"_L1, .words = "word"_L1, .machine = "language"_L1},
    PersonalData{.table = "plan_change"_L1, .machine = "who action state"_L1},
    PersonalData{.table = "plan_step"_L1,
                 .machine = "before_state before_wall before_zone after_state after_wall after_zone"_L1},
    PersonalData{.table = "plan_trail"_L1, .machine = "state wall zone"_L1},
    PersonalData{.table = "post"_L1, .words = "campaign"_L1, .json = "content variants"_L1, .machine = "created_by"_L1},
    PersonalData{
        .table = "post_version"_L1, .words = "campaign"_L1, .json = "content variants"_L1, .machine = "person"_L1},
    PersonalData{"post_page"_L1, Erasing::Nothing},
    PersonalData{.table = "presence"_L1, .machine = "seat person state"_L1},
    PersonalData{.table = "publication"_L1,
                 .words = "excerpt"_L1,
                 .addresses = "remote_id remote_url"_L1,
                 .json = "error reply"_L1,
                 .machine = "network kind state wall zone late_choice worker remote_version"_L1},
    PersonalData{.table = "recurrence"_L1, .machine = "start_wall zone rule late_choice author"_L1},
    PersonalData{.table = "recurrence_account"_L1},
    PersonalData{.table = "recurrence_date"_L1, .machine = "wall"_L1},
    PersonalData{.table = "reply_plan"_L1, .machine = "seen"_L1},
    PersonalData{.table = "report_schedule"_L1,
                 .words = "folder error"_L1,
                 .machine = "template period zone formats host language brand who"_L1},
    PersonalData{.table = "response_time"_L1, .machine = "person"_L1},
    PersonalData{.table = "retention_rule"_L1, .words = "name label"_L1, .machine = "kind"_L1},
    PersonalData{.table = "rule_notice"_L1, .words = "rule_name"_L1, .machine = "person"_L1},
    PersonalData{.table = "rule_turn"_L1, .words = "department"_L1, .machine = "person"_L1},
    PersonalData{"search_queue"_L1, Erasing::ByRow},
    PersonalData{.table = "segment"_L1,
                 .addresses = "remote_id remote_url"_L1,
                 .machine = "kind state request_name digest uploads remote_version"_L1},
    PersonalData{.table = "service_calendar"_L1, .words = "name"_L1, .json = "details"_L1},
    PersonalData{.table = "service_policy"_L1, .words = "name"_L1, .json = "details"_L1},
    PersonalData{.table = "service_state"_L1, .machine = "zone_data"_L1},
    PersonalData{.table = "setting"_L1, .words = "value"_L1, .machine = "key"_L1},
    PersonalData{.table = "signature_rule"_L1, .machine = "pattern"_L1},
    PersonalData{.table = "slot"_L1, .machine = "zone"_L1},
    PersonalData{.table = "slot_pause"_L1},
    PersonalData{.table = "snippet"_L1, .words = "name text"_L1, .machine = "kind"_L1},
    PersonalData{"solved_time"_L1, Erasing::Nothing},
    PersonalData{.table = "target"_L1, .machine = "kpi accounts sense period who"_L1},
    PersonalData{.table = "target_alert"_L1},
    PersonalData{.table = "thread_watch"_L1, .addresses = "root"_L1},
    PersonalData{"triage_model"_L1, Erasing::ByRow},
    PersonalData{"worker"_L1, Erasing::Nothing},
    PersonalData{"workspace"_L1, Erasing::Nothing},
};

// Settings whose values the program reads.
inline constexpr std::array machineSettings{"erasure_pending"_L1, "import_mapping"_L1, "inbox/fresh-after-days"_L1};

// list: names with a blank between them.
inline bool isListed(QLatin1StringView list, const QString& column)
{
    return QString(list).split(u' ').contains(column);
}

// Null: nobody has said it, which no release may leave so.
constexpr const PersonalData* personalDataOf(QStringView table)
{
    const auto found = std::find_if(personalData.begin(), personalData.end(),
                                    [table](const PersonalData& one) { return table == one.table; });
    return found == personalData.end() ? nullptr : &*found;
}

} // namespace parvis::store

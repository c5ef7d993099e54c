// SPDX-License-Identifier: GPL-3.0-or-later
// What a brand says of its own posts: rules, each with a level, and findings that name rule and place. Pure.
#pragma once

#include "base/time/zone.h"
#include "domain/publishing/post.h"

namespace parvis {

using CharterRuleId = StrongId<struct CharterRuleTag>;

enum class CharterKind {
    ForbiddenWords,  // none of words may stand in any text
    RequiredWords,   // at least one of words must stand in the post
    PaidDisclosure,  // the same for the campaigns that are paid for: "#ad", "Anzeige"
    AltText,         // each medium needs its text
    LinkHosts,       // links only to these hosts and what is under them
    QuietHours,      // nothing goes out from `from` to `to` of the plan's wall time
    MinimumDistance, // of an account's posts from each other
    MayPost,         // only these people plan posts
};

enum class CharterLevel { Warn, NeedsApproval, Block };

struct CharterRule {
    CharterRuleId id;
    QString name; // as the brand calls it
    CharterKind kind = CharterKind::ForbiddenWords;
    CharterLevel level = CharterLevel::Warn;
    bool enabled = true;
    std::vector<AccountId> accounts;  // empty: all
    QStringList campaigns;            // empty: all
    QStringList words;                // words, disclosures, hosts or people, by kind
    int from = 0, to = 0;             // QuietHours: minutes of the day; from > to runs over midnight
    std::chrono::minutes distance{0}; // MinimumDistance
    bool operator==(const CharterRule&) const = default;
};

struct CharterFinding {
    CharterRuleId rule;
    QString name;
    CharterKind kind = CharterKind::ForbiddenWords;
    CharterLevel level = CharterLevel::Warn;
    QString place;                     // "text", "thread/1", "first_comment", "media/1/alt", "time", "author" …
    qsizetype offset = -1, length = 0; // UTF-16 units in the text of that place; -1: the whole of it
    QString detail;                    // the word, host, person or minutes it is about
    bool operator==(const CharterFinding&) const = default;
};

// What is looked at: the words as one account gets them.
struct CharterSubject {
    Content content;
    AccountId account;
    QString campaign, author;
    std::optional<Instant> due; // none: not planned yet
    ZoneId zone;
    std::vector<Instant> neighbours; // when other posts of the account go out
};

std::vector<CharterFinding> checkCharter(const std::vector<CharterRule>& rules, const CharterSubject& subject);
// What makes the rule senseless, in English; empty when it is sound.
QString charterProblem(const CharterRule& rule);

QString charterKindName(CharterKind kind); // "forbidden_words"
std::optional<CharterKind> charterKindFromName(QStringView name);
QString charterLevelName(CharterLevel level); // "needs_approval"
std::optional<CharterLevel> charterLevelFromName(QStringView name);
// Everything but id, name, kind, level and enabled.
QByteArray charterDetailsToJson(const CharterRule& rule);
void readCharterDetails(CharterRule& rule, const QByteArray& json);

} // namespace parvis

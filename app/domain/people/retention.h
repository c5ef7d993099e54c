// SPDX-License-Identifier: GPL-3.0-or-later
// How long closed conversations are kept, and what the erasing of a person leaves behind: salted hashes, so that what
// was erased does not come back by a sync or out of a backup.
#pragma once

#include "base/time/zone.h"
#include "domain/ids.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace parvis {

using RetentionRuleId = StrongId<struct RetentionRuleTag>;

struct RetentionRule {
    RetentionRuleId id; // null: new
    QString name;
    int months = 24;   // since the last message; calendar months in the workspace's zone
    AccountId account; // null: all
    QString kind;      // "comment", "mention", …; empty: all
    QString label;     // only what carries it; empty: all
    bool enabled = true;
    int revision = 0;
    bool operator==(const RetentionRule&) const = default;
};

// English, for the log; empty: it makes sense.
QString retentionProblem(const RetentionRule& rule);
// What was last written to before this instant is old.
Instant retentionCut(const RetentionRule& rule, Instant now, const ZoneId& zone);

struct ErasedPerson {
    QString hash; // erasureHash()
    QString salt;
    Instant at; // what they wrote later is theirs to be answered again
    bool operator==(const ErasedPerson&) const = default;
};

// SHA-256 of salt, network and remote id, in hex.
QString erasureHash(const QString& salt, const QString& network, const RemoteId& remote);
// As a file: {"erased":[{"hash","salt","at"}]}.
QByteArray erasedToJson(const std::vector<ErasedPerson>& list);
std::optional<std::vector<ErasedPerson>> erasedFromJson(const QByteArray& json);

// Words by which a person can be found, and their removal from what others wrote.
class Traces
{
public:
    // Anywhere in a text, whatever the case; the longer ones go first.
    void addWord(const QString& word);
    // A text of theirs: pieces of a line, as they survive quoting and escaping. Short ones name nobody.
    void addText(const QString& text);
    bool isEmpty() const { return m_words.isEmpty() && m_pieces.isEmpty(); }
    const QStringList& words() const { return m_words; }
    bool occursIn(const QString& text) const;
    QString removedFrom(const QString& text) const;

private:
    QStringList m_words, m_pieces;
};

inline constexpr QLatin1StringView erasedMark{"[erased]"};

} // namespace parvis

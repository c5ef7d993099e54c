// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a rule holds for a message. Pure. What is not known (no triage yet, no count of followers) makes a condition
// neither true nor false (Kleene's logic), and a rule acts only where it is surely true: "not negative" does not hold
// for a message nobody could read the mood of.
#pragma once

#include "domain/inbox/conversation.h"
#include "domain/inbox/rules/rule.h"
#include "domain/inbox/traits.h"
#include "domain/text/pattern.h"

namespace parvis {

// What rules may ask of a message and its conversation.
struct RuleFacts {
    MessageId message;
    ConversationId conversation;
    int revision = 0; // of the conversation
    AccountId account;
    QString network;
    QString text;
    QString language; // as the network says
    Identity author;
    bool ours = false; // written by an account of this workspace: no customer
    bool hasMedia = false, firstContact = false;
    Instant created, begun; // of the message; of the conversation's first message
    std::optional<bool> ambassador;
    std::optional<MessageTraits> traits;
    QStringList labels;
    Priority priority = Priority::Normal;
    QString assignee, department, kind;
    ConversationStatus status = ConversationStatus::Open;
    QString closeReason;
    std::optional<Instant> snoozedUntil;
    bool waiting = false; // no public answer since
};

// The facts with the text in the forms that conditions look at; at most its first 65,536 UTF-16 units.
class RuleSubject
{
public:
    static constexpr qsizetype kMostUnits = 65'536;
    explicit RuleSubject(RuleFacts facts);
    const RuleFacts& facts() const { return m_facts; }
    RuleFacts& facts() { return m_facts; }                // for what earlier rules changed; not the text
    const QString& words() const { return m_words; }      // folded, each with one blank before and after
    const QByteArray& folded() const { return m_folded; } // UTF-8
    const QByteArray& plain() const { return m_plain; }   // UTF-8

private:
    RuleFacts m_facts;
    QString m_words;
    QByteArray m_folded, m_plain;
};

enum class Match { No, Unknown, Yes }; // in this order: "all" is the least of its parts, "any" the greatest

class CompiledRule
{
public:
    // Rejected with code and path of the first problem.
    static Result<CompiledRule> compile(const InboxRule& rule);
    Match matches(const RuleSubject& subject) const;
    const InboxRule& rule() const { return m_rule; }
    bool asksTraits() const; // language, kind or sentiment
    bool asksAmbassador() const;

private:
    struct Node {
        Condition condition; // without its parts
        std::vector<Node> parts;
        QStringList needles;
        std::optional<text::Pattern> pattern;
    };
    static Result<Node> nodeOf(const Condition& condition);
    static Match weigh(const Node& node, const RuleSubject& subject);
    static bool asks(const Node& node, std::initializer_list<ConditionKind> kinds);

    InboxRule m_rule;
    Node m_root;
};

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_words.h"

#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct RuleWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::RuleWords)
};

QString listed(const QStringList& values)
{
    QStringList quoted;
    for (const QString& value : values.mid(0, 6))
        quoted << RuleWords::tr("“%1”", "a word in a list of words").arg(harmless(value).simplified());
    const QString text = quoted.join(RuleWords::tr(" or ", "between the words of a list"));
    return values.size() > 6 ? QString(text + u" …"_s) : text;
}

template <typename Name>
QString named(const QStringList& values, Name name)
{
    QStringList names;
    for (const QString& value : values)
        names << name(value);
    return names.join(RuleWords::tr(" or ", "between the words of a list"));
}

QString duration(qint64 minutes)
{
    if (minutes >= 1440 && minutes % 1440 == 0)
        return RuleWords::tr("%n days", "how long", int(minutes / 1440));
    if (minutes >= 60 && minutes % 60 == 0)
        return RuleWords::tr("%n hours", "how long", int(minutes / 60));
    return RuleWords::tr("%n minutes", "how long", int(minutes));
}

QString hours(const Condition& c)
{
    QStringList days;
    for (int day = 1; day <= 7; ++day) {
        if (((c.weekdays >> (day - 1)) & 1) != 0)
            days << QLocale().dayName(day, QLocale::ShortFormat);
    }
    const auto clock = [](int minute) { return shortTime({{}, minute / 60, minute % 60, 0}); };
    const QString when =
        c.from == c.to ? RuleWords::tr("all day", "condition of a rule") : u"%1–%2"_s.arg(clock(c.from), clock(c.to));
    return RuleWords::tr("Written %1, %2 (%3)", "condition of a rule; %1 days, %2 hours, %3 zone")
        .arg(days.size() == 7 ? RuleWords::tr("every day", "condition of a rule") : days.join(u' '), when,
             zoneName(c.zone));
}

QString age(const Condition& c)
{
    if (!c.atMost)
        return RuleWords::tr("The conversation is at least %1 old", "condition of a rule").arg(duration(c.atLeast));
    if (c.atLeast == 0)
        return RuleWords::tr("The conversation is at most %1 old", "condition of a rule").arg(duration(*c.atMost));
    return RuleWords::tr("The conversation is %1 to %2 old", "condition of a rule")
        .arg(duration(c.atLeast), duration(*c.atMost));
}

QString guessed(const Condition& c, const QString& what)
{
    return RuleWords::tr("%1, at least %2 % sure", "condition of a rule; %1 is a kind or a mood")
        .arg(what)
        .arg(qRound(c.confidence * 100));
}

QString flag(const Condition& c)
{
    switch (c.kind) {
    case ConditionKind::Ambassador:
        return c.wanted ? RuleWords::tr("Is an ambassador", "condition of a rule")
                        : RuleWords::tr("Is no ambassador", "condition of a rule");
    case ConditionKind::FirstContact:
        return c.wanted ? RuleWords::tr("Writes for the first time", "condition of a rule")
                        : RuleWords::tr("Has written before", "condition of a rule");
    default:
        return c.wanted ? RuleWords::tr("Has pictures or video", "condition of a rule")
                        : RuleWords::tr("Has no pictures or video", "condition of a rule");
    }
}

QString accountsOf(const Condition& c, const AccountBook& book)
{
    return named(c.values, [&book](const QString& id) {
        return harmless(book.name(AccountId::fromString(id).value_or(AccountId())));
    });
}

} // namespace

QString conditionKind(ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::All:
        return RuleWords::tr("All of these", "group of conditions");
    case ConditionKind::Any:
        return RuleWords::tr("One of these", "group of conditions");
    case ConditionKind::Not:
        return RuleWords::tr("Not this", "group with one condition that must not hold");
    case ConditionKind::Words:
        return RuleWords::tr("Words", "condition of a rule");
    case ConditionKind::Phrases:
        return RuleWords::tr("Phrase", "condition of a rule");
    case ConditionKind::Regex:
        return RuleWords::tr("Regular expression", "condition of a rule");
    case ConditionKind::Language:
        return RuleWords::tr("Language", "condition of a rule");
    case ConditionKind::Kind:
        return RuleWords::tr("Kind", "condition of a rule: complaint, question…");
    case ConditionKind::Sentiment:
        return RuleWords::tr("Mood", "condition of a rule: positive, negative…");
    case ConditionKind::Author:
        return RuleWords::tr("Author", "condition of a rule");
    case ConditionKind::Ambassador:
        return RuleWords::tr("Ambassador", "condition of a rule");
    case ConditionKind::Followers:
        return RuleWords::tr("Followers", "condition of a rule");
    case ConditionKind::Account:
        return RuleWords::tr("Account", "condition of a rule");
    case ConditionKind::Network:
        return RuleWords::tr("Network", "condition of a rule");
    case ConditionKind::Hours:
        return RuleWords::tr("Days and hours", "condition of a rule");
    case ConditionKind::Age:
        return RuleWords::tr("Age of the conversation", "condition of a rule");
    case ConditionKind::FirstContact:
        return RuleWords::tr("First contact", "condition of a rule");
    case ConditionKind::Media:
        return RuleWords::tr("Pictures or video", "condition of a rule");
    case ConditionKind::Priority:
        return RuleWords::tr("Priority", "condition of a rule");
    case ConditionKind::Label:
        return RuleWords::tr("Label", "condition of a rule");
    }
    return {};
}

QString condition(const Condition& c, const AccountBook& book)
{
    switch (c.kind) {
    case ConditionKind::Words:
    case ConditionKind::Phrases:
        return RuleWords::tr("Says %1", "condition of a rule; %1 words").arg(listed(c.values));
    case ConditionKind::Regex:
        return RuleWords::tr("Matches %1", "condition of a rule; %1 a regular expression").arg(listed(c.values));
    case ConditionKind::Language:
        return RuleWords::tr("Is in %1", "condition of a rule; %1 languages")
            .arg(named(c.values, [](const QString& one) { return language(one); }));
    case ConditionKind::Kind:
        return guessed(c, named(c.values, messageKind));
    case ConditionKind::Sentiment:
        return guessed(c, named(c.values, sentiment));
    case ConditionKind::Author:
        return RuleWords::tr("Comes from %1", "condition of a rule; %1 handles").arg(listed(c.values));
    case ConditionKind::Followers:
        return RuleWords::tr("At least %n followers", "condition of a rule", int(c.atLeast));
    case ConditionKind::Account:
        return RuleWords::tr("Was written to %1", "condition of a rule; %1 accounts").arg(accountsOf(c, book));
    case ConditionKind::Network:
        return RuleWords::tr("Comes by %1", "condition of a rule; %1 networks")
            .arg(named(c.values, [&book](const QString& one) { return book.network(one).displayName; }));
    case ConditionKind::Hours:
        return hours(c);
    case ConditionKind::Age:
        return age(c);
    case ConditionKind::Priority:
        return RuleWords::tr("Priority is %1", "condition of a rule").arg(named(c.values, priority));
    case ConditionKind::Label:
        return RuleWords::tr("Bears the label %1", "condition of a rule").arg(listed(c.values));
    case ConditionKind::Ambassador:
    case ConditionKind::FirstContact:
    case ConditionKind::Media:
        return flag(c);
    default:
        return conditionKind(c.kind);
    }
}

QString actionKind(ActionKind kind)
{
    switch (kind) {
    case ActionKind::AddLabel:
        return RuleWords::tr("Add a label", "action of a rule");
    case ActionKind::RemoveLabel:
        return RuleWords::tr("Remove a label", "action of a rule");
    case ActionKind::Assign:
        return RuleWords::tr("Assign to a person", "action of a rule");
    case ActionKind::Department:
        return RuleWords::tr("Assign to a department", "action of a rule");
    case ActionKind::RoundRobin:
        return RuleWords::tr("Assign in turn within a department", "action of a rule");
    case ActionKind::SetPriority:
        return RuleWords::tr("Set the priority", "action of a rule");
    case ActionKind::SetKind:
        return RuleWords::tr("Set the kind", "action of a rule: complaint, question…");
    case ActionKind::Snooze:
        return RuleWords::tr("Snooze", "action of a rule");
    case ActionKind::Close:
        return RuleWords::tr("Close", "action of a rule");
    case ActionKind::Acknowledge:
        return RuleWords::tr("Acknowledge once", "action of a rule: an automatic answer");
    case ActionKind::Notify:
        return RuleWords::tr("Notify people", "action of a rule");
    }
    return {};
}

QString ruleAction(const RuleAction& a)
{
    const QString value = harmless(a.value).simplified();
    switch (a.kind) {
    case ActionKind::AddLabel:
        return RuleWords::tr("Label “%1”", "action of a rule").arg(value);
    case ActionKind::RemoveLabel:
        return RuleWords::tr("Remove the label “%1”", "action of a rule").arg(value);
    case ActionKind::Assign:
    case ActionKind::Department:
        return RuleWords::tr("Assign to %1", "action of a rule; %1 a person or department").arg(value);
    case ActionKind::RoundRobin:
        return RuleWords::tr("Assign in turn within %1", "action of a rule; %1 a department").arg(value);
    case ActionKind::SetPriority:
        return RuleWords::tr("Priority %1", "action of a rule").arg(priority(a.value));
    case ActionKind::SetKind:
        return RuleWords::tr("Kind: %1", "action of a rule").arg(messageKind(a.value));
    case ActionKind::Snooze:
        return RuleWords::tr("Snooze for %1", "action of a rule; %1 as in 2 hours").arg(duration(a.minutes));
    case ActionKind::Close:
        return RuleWords::tr("Close: %1", "action of a rule; %1 the reason").arg(value);
    case ActionKind::Acknowledge:
        return RuleWords::tr("Answer “%1”, once per person in %2", "action of a rule; %2 as in 7 days")
            .arg(excerptOf(value, 40), duration(qint64(a.days) * 1440));
    case ActionKind::Notify:
        return RuleWords::tr("Notify %1", "action of a rule; %1 people").arg(harmless(a.people.join(u", "_s)));
    }
    return {};
}

namespace {

QString refusal(const QString& code)
{
    if (code == "assigned_already"_L1)
        return RuleWords::tr("somebody has it already", "why a rule did not act");
    if (code == "nobody_free"_L1)
        return RuleWords::tr("everybody is away or has enough", "why a rule did not act");
    if (code == "no_department"_L1)
        return RuleWords::tr("there is no such department", "why a rule did not act");
    if (code == "no_triage"_L1)
        return RuleWords::tr("kinds are not kept here", "why a rule did not act");
    if (code == "on_hold"_L1)
        return RuleWords::tr("everything is on hold", "why a rule did not act");
    if (code == "charter"_L1)
        return RuleWords::tr("the charter stands against it", "why a rule did not act");
    if (code == "account"_L1)
        return RuleWords::tr("the account cannot send now", "why a rule did not act");
    if (code == "said_already"_L1)
        return RuleWords::tr("the person has had an answer", "why a rule did not act");
    if (code == "too_old"_L1)
        return RuleWords::tr("the message was too old", "why a rule did not act");
    if (code == "answered"_L1)
        return RuleWords::tr("somebody had answered", "why a rule did not act");
    if (code == "network_refuses"_L1)
        return RuleWords::tr("the network would not take it", "why a rule did not act");
    return code;
}

QString became(const QString& name, const QString& what)
{
    return RuleWords::tr("%1: %2", "log of rules; %1 an action, %2 what it set").arg(name, what);
}

} // namespace

QString actionOutcome(const ActionOutcome& outcome)
{
    const QString name = actionKind(outcome.action);
    if (outcome.result == ActionResult::AlreadySo)
        return RuleWords::tr("%1: was so already", "log of rules; %1 an action").arg(name);
    if (outcome.result == ActionResult::Refused)
        return RuleWords::tr("%1: not done, %2", "log of rules; %1 an action, %2 why")
            .arg(name, refusal(outcome.detail));
    for (const FieldChange& change : outcome.changes) {
        const QString what = harmless(change.after.isEmpty() ? change.before : change.after).simplified();
        if (change.field == "label"_L1 || change.field == "assignee"_L1 || change.field == "department"_L1)
            return became(name, what);
        if (change.field == "priority"_L1)
            return became(name, priority(change.after));
        if (change.field == "kind"_L1)
            return became(name, messageKind(change.after));
    }
    return name;
}

QString ruleProblem(const RuleProblem& problem)
{
    if (problem.path == "/name"_L1)
        return RuleWords::tr("Give the rule a name.", "rule, error");
    if (problem.path == "/do"_L1)
        return RuleWords::tr("Say what the rule does.", "rule, error");
    if (problem.code == "empty"_L1 || problem.code == "missing"_L1)
        return RuleWords::tr("Something is left empty.", "rule, error");
    if (problem.code == "bad_pattern"_L1)
        return RuleWords::tr("The regular expression cannot be used: %1", "rule, error; %1 in English")
            .arg(problem.reason);
    if (problem.code == "too_deep"_L1 || problem.code == "too_many"_L1)
        return RuleWords::tr("The rule is too large to be understood.", "rule, error");
    if (problem.code == "too_long"_L1)
        return RuleWords::tr("A text is too long.", "rule, error");
    return RuleWords::tr("A value cannot be used: %1", "rule, error; %1 in English").arg(problem.reason);
}

QString messageKind(const QString& kind)
{
    if (kind == "complaint"_L1)
        return RuleWords::tr("Complaint", "kind of a message");
    if (kind == "question"_L1)
        return RuleWords::tr("Question", "kind of a message");
    if (kind == "praise"_L1)
        return RuleWords::tr("Praise", "kind of a message");
    if (kind == "idea"_L1)
        return RuleWords::tr("Idea", "kind of a message");
    return kind == "spam"_L1 ? RuleWords::tr("Spam", "kind of a message") : kind;
}

QString sentiment(const QString& sentiment)
{
    if (sentiment == "positive"_L1)
        return RuleWords::tr("Positive", "mood of a message");
    if (sentiment == "neutral"_L1)
        return RuleWords::tr("Neutral", "mood of a message");
    return sentiment == "negative"_L1 ? RuleWords::tr("Negative", "mood of a message") : sentiment;
}

QString priority(const QString& priority)
{
    if (priority == "low"_L1)
        return RuleWords::tr("Low", "priority");
    if (priority == "normal"_L1)
        return RuleWords::tr("Normal", "priority");
    if (priority == "high"_L1)
        return RuleWords::tr("High", "priority");
    return priority == "urgent"_L1 ? RuleWords::tr("Urgent", "priority") : priority;
}

QString said(const QString& author, const QString& excerpt)
{
    return RuleWords::tr("%1: %2", "rules of the inbox; %1 who wrote it, %2 first words")
        .arg(harmless(author), harmless(excerpt));
}

} // namespace parvis::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/rules/rule.h"

#include "base/names.h"
#include "domain/inbox/conversation.h"
#include "domain/text/folding.h"
#include "domain/text/pattern.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<ConditionKind, 20> conditionNames{{
    {ConditionKind::All, "all"_L1},
    {ConditionKind::Any, "any"_L1},
    {ConditionKind::Not, "not"_L1},
    {ConditionKind::Words, "words"_L1},
    {ConditionKind::Phrases, "phrases"_L1},
    {ConditionKind::Regex, "regex"_L1},
    {ConditionKind::Language, "language"_L1},
    {ConditionKind::Kind, "kind"_L1},
    {ConditionKind::Sentiment, "sentiment"_L1},
    {ConditionKind::Author, "author"_L1},
    {ConditionKind::Ambassador, "ambassador"_L1},
    {ConditionKind::Followers, "followers"_L1},
    {ConditionKind::Account, "account"_L1},
    {ConditionKind::Network, "network"_L1},
    {ConditionKind::Hours, "hours"_L1},
    {ConditionKind::Age, "age"_L1},
    {ConditionKind::FirstContact, "first_contact"_L1},
    {ConditionKind::Media, "media"_L1},
    {ConditionKind::Priority, "priority"_L1},
    {ConditionKind::Label, "label"_L1},
}};

constexpr NameTable<ActionKind, 11> actionNames{{
    {ActionKind::AddLabel, "add_label"_L1},
    {ActionKind::RemoveLabel, "remove_label"_L1},
    {ActionKind::Assign, "assign"_L1},
    {ActionKind::Department, "department"_L1},
    {ActionKind::RoundRobin, "round_robin"_L1},
    {ActionKind::SetPriority, "priority"_L1},
    {ActionKind::SetKind, "kind"_L1},
    {ActionKind::Snooze, "snooze"_L1},
    {ActionKind::Close, "close"_L1},
    {ActionKind::Acknowledge, "acknowledge"_L1},
    {ActionKind::Notify, "notify"_L1},
}};

// A rule is read by people and run for every message: beyond these it is neither.
constexpr int mostDepth = 16, mostConditions = 200, mostActions = 20, mostValues = 200;
constexpr qsizetype mostUnits = 500, mostAnswer = 5'000;
constexpr int mostMinutes = 366 * 24 * 60, mostDays = 3'660, minutesOfDay = 24 * 60;

class RuleInspector
{
public:
    std::vector<RuleProblem> problems;

    void rule(const InboxRule& r)
    {
        text(u"/name"_s, r.name, mostUnits);
        condition(u"/when"_s, r.when, 0);
        if (m_conditions > mostConditions)
            add(u"/when"_s, u"too_many"_s, u"more than %1 conditions"_s.arg(mostConditions));
        if (r.actions.empty())
            add(u"/do"_s, u"empty"_s, u"it does nothing"_s);
        if (r.actions.size() > size_t(mostActions))
            add(u"/do"_s, u"too_many"_s, u"more than %1 actions"_s.arg(mostActions));
        for (size_t i = 0; i < r.actions.size(); ++i)
            action(pathOf(u"/do"_s, i), r.actions[i]);
    }

private:
    void add(const QString& path, const QString& code, const QString& reason)
    {
        problems.push_back({path, code, reason});
    }
    void text(const QString& path, const QString& value, qsizetype most)
    {
        if (value.trimmed().isEmpty())
            add(path, u"empty"_s, u"nothing is said"_s);
        else if (value.size() > most)
            add(path, u"too_long"_s, u"longer than %1 characters"_s.arg(most));
    }
    void range(const QString& path, qint64 value, qint64 least, qint64 most)
    {
        if (value < least || value > most)
            add(path, u"out_of_range"_s, u"%1 is not within %2 to %3"_s.arg(value).arg(least).arg(most));
    }
    void values(const QString& path, const QStringList& list, const QStringList& known = {})
    {
        if (list.isEmpty())
            add(path, u"empty"_s, u"nothing is named"_s);
        if (list.size() > mostValues)
            add(path, u"too_many"_s, u"more than %1 values"_s.arg(mostValues));
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString at = pathOf(path, size_t(i));
            text(at, list[i], mostUnits);
            if (!known.isEmpty() && !list[i].trimmed().isEmpty() && !known.contains(list[i]))
                add(at, u"unknown_value"_s, u"\"%1\" is none of %2"_s.arg(list[i], known.join(u", "_s)));
        }
    }
    void findable(const QString& path, const QStringList& list)
    {
        values(path, list);
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!list[i].trimmed().isEmpty() && text::foldedWords(list[i]).isEmpty())
                add(pathOf(path, size_t(i)), u"empty"_s, u"\"%1\" holds no word"_s.arg(list[i]));
        }
    }
    void group(const QString& path, const Condition& c, int depth)
    {
        if (depth >= mostDepth) {
            add(path, u"too_deep"_s, u"more than %1 groups in one another"_s.arg(mostDepth));
            return;
        }
        if (c.kind == ConditionKind::Not && c.parts.size() != 1) {
            add(path, u"empty"_s, u"\"not\" takes exactly one condition"_s);
            return;
        }
        if (c.parts.empty() && (c.kind == ConditionKind::Any || depth > 0))
            add(path, u"empty"_s, u"the group holds no condition"_s);
        if (c.parts.size() > size_t(mostConditions)) {
            add(path, u"too_many"_s, u"more than %1 conditions"_s.arg(mostConditions));
            return;
        }
        for (size_t i = 0; i < c.parts.size(); ++i)
            condition(c.kind == ConditionKind::Not ? path : pathOf(path, i), c.parts[i], depth + 1);
    }
    void condition(const QString& above, const Condition& c, int depth)
    {
        ++m_conditions;
        const QString path = pathOf(above, conditionKindName(c.kind));
        if (isGroup(c.kind)) {
            group(path, c, depth);
            return;
        }
        switch (c.kind) {
        case ConditionKind::Words:
        case ConditionKind::Phrases:
            findable(path, c.values);
            break;
        case ConditionKind::Regex:
            regex(path, c.values.value(0));
            break;
        case ConditionKind::Kind:
        case ConditionKind::Sentiment:
            values(path, c.values, c.kind == ConditionKind::Kind ? messageKinds() : sentiments());
            if (!(c.confidence >= 0 && c.confidence <= 1))
                add(pathOf(above, u"confidence"_s), u"out_of_range"_s, u"a confidence is 0 to 1"_s);
            break;
        case ConditionKind::Priority:
            values(path, c.values, {u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s});
            break;
        case ConditionKind::Account:
            values(path, c.values);
            for (qsizetype i = 0; i < c.values.size(); ++i) {
                if (!AccountId::fromString(c.values[i]))
                    add(pathOf(path, size_t(i)), u"unknown_value"_s,
                        u"\"%1\" is no id of an account"_s.arg(c.values[i]));
            }
            break;
        case ConditionKind::Followers:
            range(path, c.atLeast, 0, std::numeric_limits<int>::max());
            break;
        case ConditionKind::Hours:
            hours(path, c);
            break;
        case ConditionKind::Age:
            age(path, c);
            break;
        case ConditionKind::Ambassador:
        case ConditionKind::FirstContact:
        case ConditionKind::Media:
            break;
        default:
            values(path, c.values);
        }
    }
    void regex(const QString& path, const QString& pattern)
    {
        if (const auto compiled = text::Pattern::compile(pattern); !compiled)
            add(path, u"bad_pattern"_s, compiled.error().detail);
    }
    void hours(const QString& path, const Condition& c)
    {
        range(pathOf(path, u"from"_s), c.from, 0, minutesOfDay - 1);
        range(pathOf(path, u"to"_s), c.to, 0, minutesOfDay - 1);
        if (c.weekdays <= 0 || c.weekdays > 0x7f)
            add(pathOf(path, u"days"_s), u"empty"_s, u"no day is named"_s);
    }
    void age(const QString& path, const Condition& c)
    {
        range(pathOf(path, u"at_least"_s), c.atLeast, 0, mostMinutes);
        if (c.atMost)
            range(pathOf(path, u"at_most"_s), *c.atMost, c.atLeast, mostMinutes);
        else if (c.atLeast == 0)
            add(path, u"empty"_s, u"neither at_least nor at_most is said"_s);
    }
    void action(const QString& above, const RuleAction& a)
    {
        const QString path = pathOf(above, actionKindName(a.kind));
        switch (a.kind) {
        case ActionKind::SetPriority:
            values(path, {a.value}, {u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s});
            break;
        case ActionKind::SetKind:
            values(path, {a.value}, messageKinds());
            break;
        case ActionKind::Snooze:
            range(path, a.minutes, 1, mostMinutes);
            break;
        case ActionKind::Notify:
            values(path, a.people);
            break;
        case ActionKind::Acknowledge:
            text(path, a.value, mostAnswer);
            range(pathOf(above, u"days"_s), a.days, 1, mostDays);
            range(pathOf(above, u"within"_s), a.minutes, 1, mostMinutes);
            break;
        default:
            text(path, a.value, mostUnits);
        }
    }

    int m_conditions = 0;
};

} // namespace

std::vector<RuleProblem> problemsOf(const InboxRule& rule)
{
    RuleInspector inspector;
    inspector.rule(rule);
    return std::move(inspector.problems);
}

QString conditionKindName(ConditionKind kind)
{
    return nameIn(conditionNames, kind);
}

std::optional<ConditionKind> conditionKindFromName(QStringView name)
{
    return valueIn(conditionNames, name);
}

QString actionKindName(ActionKind kind)
{
    return nameIn(actionNames, kind);
}

std::optional<ActionKind> actionKindFromName(QStringView name)
{
    return valueIn(actionNames, name);
}

bool isGroup(ConditionKind kind)
{
    return kind == ConditionKind::All || kind == ConditionKind::Any || kind == ConditionKind::Not;
}

QStringList messageKinds()
{
    return {u"complaint"_s, u"question"_s, u"praise"_s, u"idea"_s, u"spam"_s};
}

QStringList sentiments()
{
    return {u"positive"_s, u"neutral"_s, u"negative"_s};
}

QString pathOf(const QString& above, const QString& key)
{
    QString escaped = key;
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return above + u'/' + escaped;
}

QString pathOf(const QString& above, size_t index)
{
    return above + u'/' + QString::number(index);
}

} // namespace parvis

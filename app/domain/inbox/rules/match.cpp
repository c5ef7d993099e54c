// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/rules/match.h"

#include "domain/text/folding.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Match asMatch(bool holds)
{
    return holds ? Match::Yes : Match::No;
}

// Chinese, Japanese, Thai and their like part no words: there a word is looked for anywhere.
bool partsNoWords(const QString& word)
{
    const auto ucs4 = word.toUcs4();
    return std::any_of(ucs4.begin(), ucs4.end(), [](uint c) {
        switch (QChar::script(c)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return true;
        default:
            return false;
        }
    });
}

// What is looked for in RuleSubject::words().
QString needleOf(const QString& value)
{
    const QString joined = text::foldedWords(value).join(u' ');
    if (joined.isEmpty() || partsNoWords(joined))
        return joined;
    const QString begun = u' ' + joined;
    return value.trimmed().endsWith(u'*') ? begun : begun + u' ';
}

bool isHandle(const QString& wanted, const QString& handle)
{
    QString name = wanted.trimmed();
    if (name.startsWith(u'@'))
        name = name.mid(1);
    if (name.isEmpty() || handle.isEmpty())
        return false;
    if (name.compare(handle, Qt::CaseInsensitive) == 0)
        return true;
    // "lea" is "lea@social.example" too, "lea@other.example" is not.
    return !name.contains(u'@') && !name.contains(u'.') &&
           name.compare(handle.section(u'@', 0, 0), Qt::CaseInsensitive) == 0;
}

bool speaks(const QStringList& wanted, const QString& language)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](const QString& one) {
        const QString code = one.trimmed();
        return language.compare(code, Qt::CaseInsensitive) == 0 ||
               language.startsWith(code + u'-', Qt::CaseInsensitive);
    });
}

Match languageMatch(const Condition& c, const RuleFacts& facts)
{
    const bool read = facts.traits && !facts.traits->language.isEmpty();
    const QString language = read ? facts.traits->language : facts.language;
    return language.isEmpty() ? Match::Unknown : asMatch(speaks(c.values, language));
}

// Surely something else is an answer too; a guess below the threshold is none.
Match guessMatch(const Condition& c, const QString& guess, double confidence)
{
    if (guess.isEmpty() || confidence < c.confidence)
        return Match::Unknown;
    return asMatch(c.values.contains(guess));
}

bool withinHours(const Condition& c, Instant moment)
{
    const WallTime wall = wallTimeAt(moment, c.zone);
    const int minute = wall.hour * 60 + wall.minute;
    const int today = wall.date.dayOfWeek() - 1;
    const auto on = [&c](int day) { return ((c.weekdays >> day) & 1) != 0; };
    if (c.from == c.to)
        return on(today);
    if (c.from < c.to)
        return minute >= c.from && minute < c.to && on(today);
    return (minute >= c.from && on(today)) || (minute < c.to && on((today + 6) % 7));
}

bool ofAge(const Condition& c, const RuleFacts& facts)
{
    const qint64 minutes = std::max<qint64>(0, (facts.created - facts.begun).count() / 60'000);
    return minutes >= c.atLeast && (!c.atMost || minutes <= *c.atMost);
}

Match factMatch(const Condition& c, const RuleFacts& facts)
{
    switch (c.kind) {
    case ConditionKind::Language:
        return languageMatch(c, facts);
    case ConditionKind::Kind:
        return facts.traits ? guessMatch(c, facts.traits->kind, facts.traits->kindConfidence) : Match::Unknown;
    case ConditionKind::Sentiment:
        return facts.traits ? guessMatch(c, facts.traits->sentiment, facts.traits->sentimentConfidence)
                            : Match::Unknown;
    case ConditionKind::Author:
        return asMatch(std::any_of(c.values.begin(), c.values.end(),
                                   [&facts](const QString& one) { return isHandle(one, facts.author.handle); }));
    case ConditionKind::Ambassador:
        return facts.ambassador ? asMatch(*facts.ambassador == c.wanted) : Match::Unknown;
    case ConditionKind::Followers:
        return facts.author.followers ? asMatch(*facts.author.followers >= c.atLeast) : Match::Unknown;
    case ConditionKind::Account:
        return asMatch(c.values.contains(facts.account.toString()));
    case ConditionKind::Network:
        return asMatch(c.values.contains(facts.network));
    case ConditionKind::Hours:
        return asMatch(withinHours(c, facts.created));
    case ConditionKind::Age:
        return asMatch(ofAge(c, facts));
    case ConditionKind::FirstContact:
        return asMatch(facts.firstContact == c.wanted);
    case ConditionKind::Media:
        return asMatch(facts.hasMedia == c.wanted);
    case ConditionKind::Priority:
        return asMatch(c.values.contains(priorityName(facts.priority)));
    case ConditionKind::Label:
        return asMatch(std::any_of(c.values.begin(), c.values.end(), [&facts](const QString& one) {
            return facts.labels.contains(one.trimmed(), Qt::CaseInsensitive);
        }));
    default:
        return Match::Unknown;
    }
}

} // namespace

RuleSubject::RuleSubject(RuleFacts facts) : m_facts(std::move(facts))
{
    const QString head = m_facts.text.left(kMostUnits);
    m_words = u' ' + text::foldedWords(head).join(u' ') + u' ';
    m_folded = text::foldForSearch(head).toUtf8();
    m_plain = head.toUtf8();
}

Result<CompiledRule> CompiledRule::compile(const InboxRule& rule)
{
    const auto problems = problemsOf(rule);
    if (!problems.empty()) {
        Error error = Error::make(ErrorKind::Rejected, u"%1: %2"_s.arg(problems.front().path, problems.front().reason));
        error.code = problems.front().code;
        return Failure(error);
    }
    auto root = nodeOf(rule.when);
    if (!root)
        return Failure(root.error());
    CompiledRule compiled;
    compiled.m_rule = rule;
    compiled.m_root = std::move(*root);
    return compiled;
}

// As deep as problemsOf() lets a rule be.
// NOLINTNEXTLINE(misc-no-recursion)
Result<CompiledRule::Node> CompiledRule::nodeOf(const Condition& condition)
{
    Node node;
    node.condition = condition;
    node.condition.parts.clear();
    for (const Condition& part : condition.parts) {
        auto child = nodeOf(part);
        if (!child)
            return Failure(child.error());
        node.parts.push_back(std::move(*child));
    }
    if (condition.kind == ConditionKind::Words || condition.kind == ConditionKind::Phrases) {
        for (const QString& value : condition.values) {
            if (const QString needle = needleOf(value); !needle.isEmpty())
                node.needles << needle;
        }
    }
    if (condition.kind == ConditionKind::Regex) {
        auto pattern = text::Pattern::compile(condition.values.value(0));
        if (!pattern)
            return Failure(pattern.error());
        node.pattern = std::move(*pattern);
    }
    return node;
}

// NOLINTNEXTLINE(misc-no-recursion)
Match CompiledRule::weigh(const Node& node, const RuleSubject& subject)
{
    switch (node.condition.kind) {
    case ConditionKind::All: {
        Match least = Match::Yes;
        for (auto it = node.parts.begin(); it != node.parts.end() && least != Match::No; ++it)
            least = std::min(least, weigh(*it, subject));
        return least;
    }
    case ConditionKind::Any: {
        Match greatest = Match::No;
        for (auto it = node.parts.begin(); it != node.parts.end() && greatest != Match::Yes; ++it)
            greatest = std::max(greatest, weigh(*it, subject));
        return greatest;
    }
    case ConditionKind::Not: {
        const Match part = weigh(node.parts.front(), subject);
        return part == Match::Unknown ? part : asMatch(part == Match::No);
    }
    case ConditionKind::Words:
    case ConditionKind::Phrases:
        return asMatch(std::any_of(node.needles.begin(), node.needles.end(),
                                   [&subject](const QString& needle) { return subject.words().contains(needle); }));
    case ConditionKind::Regex:
        return asMatch(node.pattern->foundIn(node.condition.folded ? subject.folded() : subject.plain()));
    default:
        return factMatch(node.condition, subject.facts());
    }
}

Match CompiledRule::matches(const RuleSubject& subject) const
{
    return subject.facts().ours ? Match::No : weigh(m_root, subject);
}

// NOLINTNEXTLINE(misc-no-recursion)
bool CompiledRule::asks(const Node& node, std::initializer_list<ConditionKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), node.condition.kind) != kinds.end() ||
           std::any_of(node.parts.begin(), node.parts.end(), [&kinds](const Node& part) { return asks(part, kinds); });
}

bool CompiledRule::asksTraits() const
{
    return asks(m_root, {ConditionKind::Language, ConditionKind::Kind, ConditionKind::Sentiment});
}

bool CompiledRule::asksAmbassador() const
{
    return asks(m_root, {ConditionKind::Ambassador});
}

} // namespace parvis

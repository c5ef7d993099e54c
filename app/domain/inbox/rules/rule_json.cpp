// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/rules/rule_json.h"

#include "base/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr std::array dayNames{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};
constexpr int deepest = 40; // beyond what problemsOf() allows, so that it is the one to say so
constexpr size_t mostRules = 500;
constexpr qsizetype mostBytes = 4'000'000;

QString clockWord(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

std::optional<int> clockMinute(const QString& word)
{
    if (word.size() != 5 || word[2] != u':')
        return std::nullopt;
    bool hourOk = false, minuteOk = false;
    const int hour = QStringView(word).left(2).toInt(&hourOk), minute = QStringView(word).mid(3).toInt(&minuteOk);
    if (!hourOk || !minuteOk || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

QJsonValue hoursJson(const Condition& c)
{
    QJsonArray days;
    for (size_t day = 0; day < dayNames.size(); ++day) {
        if (((c.weekdays >> day) & 1) != 0)
            days.append(QString(dayNames[day]));
    }
    return QJsonObject{
        {u"from"_s, clockWord(c.from)}, {u"to"_s, clockWord(c.to)}, {u"days"_s, days}, {u"zone"_s, c.zone.name()}};
}

// NOLINTNEXTLINE(misc-no-recursion)
QJsonObject conditionJson(const Condition& c)
{
    const QString key = conditionKindName(c.kind);
    QJsonArray parts;
    for (const Condition& part : c.parts)
        parts.append(conditionJson(part));
    switch (c.kind) {
    case ConditionKind::All:
    case ConditionKind::Any:
        return {{key, parts}};
    case ConditionKind::Not:
        return {{key, parts.isEmpty() ? QJsonValue(QJsonObject()) : parts.at(0)}};
    case ConditionKind::Regex:
        return {{key, c.values.value(0)}, {u"folded"_s, c.folded}};
    case ConditionKind::Kind:
    case ConditionKind::Sentiment:
        return {{key, json::array(c.values)}, {u"confidence"_s, c.confidence}};
    case ConditionKind::Ambassador:
    case ConditionKind::FirstContact:
    case ConditionKind::Media:
        return {{key, c.wanted}};
    case ConditionKind::Followers:
        return {{key, c.atLeast}};
    case ConditionKind::Hours:
        return {{key, hoursJson(c)}};
    case ConditionKind::Age: {
        QJsonObject age{{u"at_least"_s, c.atLeast}};
        if (c.atMost)
            age.insert(u"at_most"_s, *c.atMost);
        return {{key, age}};
    }
    default:
        return {{key, json::array(c.values)}};
    }
}

QJsonObject actionJson(const RuleAction& a)
{
    const QString key = actionKindName(a.kind);
    switch (a.kind) {
    case ActionKind::Assign:
    case ActionKind::RoundRobin:
        return {{key, a.value}, {u"replace"_s, a.replace}};
    case ActionKind::Snooze:
        return {{key, a.minutes}};
    case ActionKind::Acknowledge:
        return {{key, a.value}, {u"days"_s, a.days}, {u"within"_s, a.minutes}};
    case ActionKind::Notify:
        return {{key, json::array(a.people)}};
    default:
        return {{key, a.value}};
    }
}

// Reads members of the expected type and tells what is not.
class RuleReader
{
public:
    explicit RuleReader(std::vector<RuleProblem>& problems) : m_problems(problems) {}

    void add(const QString& path, const QString& code, const QString& reason)
    {
        m_problems.push_back({path, code, reason});
    }
    QString text(const QJsonValue& value, const QString& path)
    {
        if (!value.isString())
            add(path, value.isUndefined() ? u"missing"_s : u"type"_s, u"a text is expected"_s);
        return value.toString();
    }
    bool flag(const QJsonValue& value, const QString& path, bool otherwise)
    {
        if (value.isUndefined())
            return otherwise;
        if (!value.isBool())
            add(path, u"type"_s, u"true or false is expected"_s);
        return value.toBool(otherwise);
    }
    qint64 whole(const QJsonValue& value, const QString& path, std::optional<qint64> otherwise = std::nullopt)
    {
        if (value.isUndefined() && otherwise)
            return *otherwise;
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(none);
        if (number == none)
            add(path, value.isUndefined() ? u"missing"_s : u"type"_s, u"a whole number is expected"_s);
        return number == none ? otherwise.value_or(0) : number;
    }
    int small(const QJsonValue& value, const QString& path, std::optional<qint64> otherwise = std::nullopt)
    {
        return int(std::clamp<qint64>(whole(value, path, otherwise), -1, std::numeric_limits<int>::max()));
    }
    // A list of texts, or one text alone.
    QStringList texts(const QJsonValue& value, const QString& path)
    {
        if (value.isString())
            return {value.toString()};
        if (!value.isArray()) {
            add(path, u"type"_s, u"a list of texts is expected"_s);
            return {};
        }
        QStringList list;
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            list << text(array.at(i), pathOf(path, size_t(i)));
        return list;
    }
    QJsonObject object(const QJsonValue& value, const QString& path)
    {
        if (!value.isObject())
            add(path, value.isUndefined() ? u"missing"_s : u"type"_s, u"an object is expected"_s);
        return value.toObject();
    }
    void onlyMembers(const QJsonObject& object, const QString& path, const QStringList& known)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!known.contains(it.key()))
                add(pathOf(path, it.key()), u"unknown_member"_s, u"\"%1\" has no meaning here"_s.arg(it.key()));
        }
    }
    // The one member that says what the object is; the others have to be among its options.
    template <typename Kind, typename FromName>
    std::optional<Kind> kindOf(const QJsonObject& object, const QString& path, FromName fromName, const QString& what)
    {
        std::optional<Kind> found;
        QString name;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto kind = fromName(it.key());
            if (!kind)
                continue;
            if (found) {
                add(pathOf(path, it.key()), u"too_many"_s,
                    u"\"%1\" and \"%2\" stand in one %3"_s.arg(name, it.key(), what));
                return std::nullopt;
            }
            found = kind;
            name = it.key();
        }
        if (!found) {
            onlyMembers(object, path, {});
            if (object.isEmpty())
                add(path, u"missing"_s, u"it is empty: no %1 is named"_s.arg(what));
        }
        return found;
    }

    Condition condition(const QJsonValue& value, const QString& path, int depth);
    RuleAction action(const QJsonValue& value, const QString& path);

private:
    void hours(Condition& c, const QJsonValue& value, const QString& path);
    void age(Condition& c, const QJsonValue& value, const QString& path);
    void group(Condition& c, const QJsonValue& value, const QString& path, int depth);
    std::vector<RuleProblem>& m_problems;
};

void RuleReader::hours(Condition& c, const QJsonValue& value, const QString& path)
{
    const QJsonObject o = object(value, path);
    onlyMembers(o, path, {u"from"_s, u"to"_s, u"days"_s, u"zone"_s});
    for (const auto& [key, place] : {std::pair(u"from"_s, &c.from), std::pair(u"to"_s, &c.to)}) {
        const auto minute = clockMinute(o.value(key).toString());
        if (!minute)
            add(pathOf(path, key), o.contains(key) ? u"type"_s : u"missing"_s, u"a time like 09:00 is expected"_s);
        *place = minute.value_or(0);
    }
    if (o.contains("days"_L1)) {
        c.weekdays = 0;
        const QStringList days = texts(o.value("days"_L1), pathOf(path, u"days"_s));
        for (qsizetype i = 0; i < days.size(); ++i) {
            const auto day = std::find(dayNames.begin(), dayNames.end(), days[i]);
            if (day == dayNames.end())
                add(pathOf(pathOf(path, u"days"_s), size_t(i)), u"unknown_value"_s,
                    u"\"%1\" is no day: mon, tue, wed, thu, fri, sat, sun"_s.arg(days[i]));
            else
                c.weekdays |= 1 << (day - dayNames.begin());
        }
    }
    const QString name = text(o.value("zone"_L1), pathOf(path, u"zone"_s));
    const auto zone = ZoneId::fromName(name);
    if (!zone && !name.isEmpty())
        add(pathOf(path, u"zone"_s), u"unknown_value"_s, u"\"%1\" is no IANA zone"_s.arg(name));
    c.zone = zone.value_or(ZoneId());
}

void RuleReader::age(Condition& c, const QJsonValue& value, const QString& path)
{
    const QJsonObject o = object(value, path);
    onlyMembers(o, path, {u"at_least"_s, u"at_most"_s});
    c.atLeast = whole(o.value("at_least"_L1), pathOf(path, u"at_least"_s), 0);
    if (o.contains("at_most"_L1))
        c.atMost = whole(o.value("at_most"_L1), pathOf(path, u"at_most"_s));
}

// NOLINTNEXTLINE(misc-no-recursion)
void RuleReader::group(Condition& c, const QJsonValue& value, const QString& path, int depth)
{
    if (c.kind == ConditionKind::Not) {
        c.parts.push_back(condition(value, path, depth + 1));
        return;
    }
    if (!value.isArray()) {
        add(path, u"type"_s, u"a list of conditions is expected"_s);
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        c.parts.push_back(condition(array.at(i), pathOf(path, size_t(i)), depth + 1));
}

// NOLINTNEXTLINE(misc-no-recursion)
Condition RuleReader::condition(const QJsonValue& value, const QString& path, int depth)
{
    Condition c;
    const QJsonObject o = object(value, path);
    if (!value.isObject() || depth > deepest)
        return c;
    const auto kind = kindOf<ConditionKind>(
        o, path, [](const QString& key) { return conditionKindFromName(key); }, u"condition"_s);
    if (!kind)
        return c;
    c.kind = *kind;
    const QString key = conditionKindName(c.kind), at = pathOf(path, key);
    const QJsonValue content = o.value(key);
    QStringList known{key};
    switch (c.kind) {
    case ConditionKind::All:
    case ConditionKind::Any:
    case ConditionKind::Not:
        group(c, content, at, depth);
        break;
    case ConditionKind::Regex:
        known << u"folded"_s;
        c.values = {text(content, at)};
        c.folded = flag(o.value("folded"_L1), pathOf(path, u"folded"_s), true);
        break;
    case ConditionKind::Kind:
    case ConditionKind::Sentiment:
        known << u"confidence"_s;
        c.values = texts(content, at);
        if (o.contains("confidence"_L1) && !o.value("confidence"_L1).isDouble())
            add(pathOf(path, u"confidence"_s), u"type"_s, u"a number from 0 to 1 is expected"_s);
        c.confidence = o.value("confidence"_L1).toDouble(c.confidence);
        break;
    case ConditionKind::Ambassador:
    case ConditionKind::FirstContact:
    case ConditionKind::Media:
        c.wanted = flag(content, at, true);
        break;
    case ConditionKind::Followers:
        c.atLeast = whole(content, at);
        break;
    case ConditionKind::Hours:
        hours(c, content, at);
        break;
    case ConditionKind::Age:
        age(c, content, at);
        break;
    default:
        c.values = texts(content, at);
    }
    onlyMembers(o, path, known);
    return c;
}

RuleAction RuleReader::action(const QJsonValue& value, const QString& path)
{
    RuleAction a;
    const QJsonObject o = object(value, path);
    if (!value.isObject())
        return a;
    const auto kind = kindOf<ActionKind>(
        o, path, [](const QString& key) { return actionKindFromName(key); }, u"action"_s);
    if (!kind)
        return a;
    a.kind = *kind;
    const QString key = actionKindName(a.kind), at = pathOf(path, key);
    QStringList known{key};
    switch (a.kind) {
    case ActionKind::Snooze:
        a.minutes = small(o.value(key), at);
        break;
    case ActionKind::Notify:
        a.people = texts(o.value(key), at);
        break;
    case ActionKind::Acknowledge:
        known << u"days"_s << u"within"_s;
        a.value = text(o.value(key), at);
        a.days = small(o.value("days"_L1), pathOf(path, u"days"_s), 7);
        a.minutes = small(o.value("within"_L1), pathOf(path, u"within"_s), 1440);
        break;
    case ActionKind::Assign:
    case ActionKind::RoundRobin:
        known << u"replace"_s;
        a.value = text(o.value(key), at);
        a.replace = flag(o.value("replace"_L1), pathOf(path, u"replace"_s), false);
        break;
    default:
        a.value = text(o.value(key), at);
    }
    onlyMembers(o, path, known);
    return a;
}

QJsonObject wholeJson(const InboxRule& rule)
{
    QJsonArray actions;
    for (const RuleAction& action : rule.actions)
        actions.append(actionJson(action));
    return {{u"name"_s, rule.name},
            {u"enabled"_s, rule.enabled},
            {u"stop"_s, rule.stop},
            {u"when"_s, conditionJson(rule.when)},
            {u"do"_s, actions}};
}

// One rule, its problems below `path`; structure and meaning are checked.
InboxRule readRule(const QJsonValue& value, const QString& path, std::vector<RuleProblem>& problems)
{
    InboxRule rule;
    std::vector<RuleProblem> found;
    RuleReader reader(found);
    const QJsonObject o = reader.object(value, path);
    if (value.isObject()) {
        reader.onlyMembers(o, path, {u"name"_s, u"enabled"_s, u"stop"_s, u"when"_s, u"do"_s});
        rule.name = reader.text(o.value("name"_L1), pathOf(path, u"name"_s)).trimmed();
        rule.enabled = reader.flag(o.value("enabled"_L1), pathOf(path, u"enabled"_s), true);
        rule.stop = reader.flag(o.value("stop"_L1), pathOf(path, u"stop"_s), false);
        rule.when = reader.condition(o.value("when"_L1), pathOf(path, u"when"_s), 0);
        const QString at = pathOf(path, u"do"_s);
        if (!o.value("do"_L1).isArray())
            reader.add(at, o.contains("do"_L1) ? u"type"_s : u"missing"_s, u"a list of actions is expected"_s);
        const QJsonArray actions = o.value("do"_L1).toArray();
        for (qsizetype i = 0; i < actions.size(); ++i)
            rule.actions.push_back(reader.action(actions.at(i), pathOf(at, size_t(i))));
    }
    // What the words mean is only asked once they could be read.
    if (found.empty()) {
        for (const RuleProblem& problem : problemsOf(rule))
            found.push_back({path + problem.path, problem.code, problem.reason});
    }
    problems.insert(problems.end(), found.begin(), found.end());
    return rule;
}

} // namespace

QByteArray ruleToJson(const InboxRule& rule)
{
    return QJsonDocument(wholeJson(rule)).toJson(QJsonDocument::Compact);
}

QByteArray rulesToJson(const std::vector<InboxRule>& rules)
{
    QJsonArray list;
    for (const InboxRule& rule : rules)
        list.append(wholeJson(rule));
    return QJsonDocument(QJsonObject{{u"format"_s, u"parvis-rules"_s}, {u"version"_s, 1}, {u"rules"_s, list}})
        .toJson(QJsonDocument::Indented);
}

RulesRead rulesFromJson(const QByteArray& json)
{
    RulesRead read;
    RuleReader reader(read.problems);
    if (json.size() > mostBytes) {
        reader.add({}, u"too_long"_s, u"the file is larger than 4 MB"_s);
        return read;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        reader.add({}, u"type"_s, u"no JSON at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
        return read;
    }
    const QJsonObject o = document.object();
    if (!document.isObject() || o.value("format"_L1).toString() != "parvis-rules"_L1)
        reader.add(u"/format"_s, u"type"_s, u"\"format\": \"parvis-rules\" is expected"_s);
    else if (o.value("version"_L1).toInt() != 1)
        reader.add(u"/version"_s, u"unknown_value"_s, u"only version 1 is known"_s);
    else if (!o.value("rules"_L1).isArray())
        reader.add(u"/rules"_s, u"missing"_s, u"a list of rules is expected"_s);
    else if (size_t(o.value("rules"_L1).toArray().size()) > mostRules)
        reader.add(u"/rules"_s, u"too_many"_s, u"more than %1 rules"_s.arg(mostRules));
    if (!read.problems.empty())
        return read;
    reader.onlyMembers(o, {}, {u"format"_s, u"version"_s, u"rules"_s});
    const QJsonArray list = o.value("rules"_L1).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        read.rules.push_back(readRule(list.at(i), pathOf(u"/rules"_s, size_t(i)), read.problems));
        read.rules.back().position = int(i);
    }
    if (!read.problems.empty())
        read.rules.clear();
    return read;
}

QByteArray ruleBodyToJson(const InboxRule& rule)
{
    const QJsonObject whole = wholeJson(rule);
    return QJsonDocument(QJsonObject{{u"when"_s, whole.value("when"_L1)}, {u"do"_s, whole.value("do"_L1)}})
        .toJson(QJsonDocument::Compact);
}

void readRuleBody(InboxRule& rule, const QByteArray& json)
{
    QJsonObject whole = QJsonDocument::fromJson(json).object();
    whole.insert(u"name"_s, rule.name);
    std::vector<RuleProblem> problems;
    const InboxRule read = readRule(whole, {}, problems);
    rule.when = read.when;
    rule.actions = problems.empty() ? read.actions : std::vector<RuleAction>();
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// words, "a phrase", from:, label:, is:, network:, account:, lang:, kind:, mood:, has:, to:, department:, priority:,
// before:, after:; each but the dates may be left out with a minus. A part that is not understood is an error that
// names it: an answer to another question than asked would mislead.
#include "engine/inbox/inbox_query.h"

#include "domain/inbox/triage.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct QueryPart {
    QString raw;   // as typed
    QString key;   // "from", or empty for a word or phrase
    QString value; // without quotes
    bool negated = false;
    bool quoted = false;
};

Failure badPart(const QueryPart& part, const QString& why)
{
    auto error = Error::make(ErrorKind::Rejected, u"\"%1\": %2"_s.arg(part.raw, why));
    error.code = u"bad_query"_s;
    return Failure(error);
}

// Splits at blanks outside quotes. A quote that is not closed (still being typed) ends with the text.
QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    QString piece;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!piece.isEmpty())
                pieces.append(std::exchange(piece, {}));
        } else {
            piece += c;
        }
    }
    if (!piece.isEmpty())
        pieces.append(piece);
    return pieces;
}

QueryPart partOf(const QString& raw)
{
    QueryPart part;
    part.raw = raw;
    QString rest = raw;
    if (rest.size() > 1 && rest.startsWith(u'-')) {
        part.negated = true;
        rest.remove(0, 1);
    }
    const qsizetype colon = rest.indexOf(u':');
    const qsizetype quote = rest.indexOf(u'"');
    // An address ("https://…") and a time ("12:30") are words.
    const bool keyed = colon > 0 && (quote < 0 || colon < quote) &&
                       !QStringView(rest).mid(colon + 1).startsWith(u"//") && !rest.at(0).isDigit();
    if (keyed) {
        part.key = rest.left(colon).toLower();
        rest = rest.mid(colon + 1);
    }
    part.quoted = rest.contains(u'"');
    part.value = rest.remove(u'"').trimmed();
    return part;
}

std::optional<Instant> pointInTime(const QString& word, const ZoneId& zone)
{
    if (const auto date = LocalDate::fromIso(word); date && date->isValid())
        return startOfDay(*date, zone);
    return Instant::fromRfc3339(word);
}

QString withoutSign(const QString& person)
{
    return person.startsWith(u'@') ? person.mid(1) : person;
}

// "-" and "none" are nobody and nothing.
QString orNone(const QString& name)
{
    return name.toLower() == "none"_L1 ? u"-"_s : name;
}

Result<void> applyIs(ConversationQuery& query, const QueryPart& part)
{
    const QString word = part.value.toLower();
    const bool wanted = !part.negated;
    if (const auto status = conversationStatusFromName(word)) {
        (wanted ? query.statuses : query.excluded.statuses).push_back(*status);
    } else if (word == "unassigned"_L1 || word == "assigned"_L1) {
        if ((word == "unassigned"_L1) == wanted)
            query.assignee = u"-"_s;
        else
            query.excluded.assignees.push_back(u"-"_s);
    } else if (word == "unread"_L1 || word == "read"_L1) {
        query.unread = (word == "unread"_L1) == wanted;
    } else if (word == "waiting"_L1 || word == "answered"_L1) {
        query.waiting = (word == "waiting"_L1) == wanted;
    } else if ((word == "overdue"_L1 || word == "breached"_L1) && wanted) {
        query.breached = true;
    } else {
        return badPart(part, u"is: knows open, pending, snoozed, closed, unassigned, assigned, unread, read, waiting, "
                             "answered, overdue"_s);
    }
    return {};
}

Result<void> applyDate(ConversationQuery& query, const QueryPart& part, const ZoneId& zone)
{
    if (part.negated)
        return badPart(part, u"say after: for -before: and before: for -after:"_s);
    const auto instant = pointInTime(part.value, zone);
    if (!instant)
        return badPart(part, u"a day like 2026-11-22 is needed"_s);
    (part.key == "before"_L1 ? query.before : query.after) = *instant;
    return {};
}

// Keys whose values are names.
bool applyName(ConversationQuery& query, const QueryPart& part)
{
    auto& without = query.excluded;
    const auto choose = [&part](std::vector<QString>& in, std::vector<QString>& out, const QString& value) {
        (part.negated ? out : in).push_back(value);
        return true;
    };
    if (part.key == "label"_L1)
        return choose(query.labels, query.excludedLabels, part.value);
    if (part.key == "network"_L1)
        return choose(query.networks, without.networks, part.value.toLower());
    if (part.key == "account"_L1)
        return choose(query.handles, without.handles, withoutSign(part.value));
    if (part.key == "department"_L1)
        return choose(query.departments, without.departments, orNone(part.value));
    const auto chooseOne = [&part](QString& in, std::vector<QString>& out, const QString& value) {
        if (part.negated)
            out.push_back(value);
        else
            in = value;
        return true;
    };
    if (part.key == "from"_L1)
        return chooseOne(query.from, without.froms, withoutSign(part.value));
    if (part.key == "lang"_L1)
        return chooseOne(query.language, without.languages, part.value.toLower());
    if (part.key == "to"_L1 || part.key == "assignee"_L1)
        return chooseOne(query.assignee, without.assignees, orNone(withoutSign(part.value)));
    return false;
}

// Where a message comes from, or what triage says it is: the two have no word in common.
Result<void> applyKind(ConversationQuery& query, const QueryPart& part)
{
    const QString word = part.value.toLower();
    if (const auto kind = inboxKindFromName(word))
        (part.negated ? query.excluded.kinds : query.kinds).push_back(*kind);
    else if (triageKinds().contains(word))
        (part.negated ? query.excluded.abouts : query.abouts).push_back(word);
    else
        return badPart(part, u"there is no such kind of message"_s);
    return {};
}

Result<void> applyOneOf(std::vector<QString>& in, std::vector<QString>& out, const QueryPart& part,
                        const QStringList& known)
{
    const QString word = part.value.toLower();
    if (!known.contains(word))
        return badPart(part, u"%1: knows %2"_s.arg(part.key, known.join(u", ")));
    (part.negated ? out : in).push_back(word);
    return {};
}

Result<void> applyKey(ConversationQuery& query, const QueryPart& part, const ZoneId& zone)
{
    if (part.value.isEmpty())
        return badPart(part, u"something must stand after the colon"_s);
    if (applyName(query, part))
        return {};
    if (part.key == "is"_L1)
        return applyIs(query, part);
    if (part.key == "before"_L1 || part.key == "after"_L1)
        return applyDate(query, part, zone);
    if (part.key == "kind"_L1)
        return applyKind(query, part);
    if (part.key == "mood"_L1)
        return applyOneOf(query.moods, query.excluded.moods, part, triageSentiments());
    if (part.key == "has"_L1)
        return applyOneOf(query.contents, query.excluded.contents, part, {u"media"_s, u"link"_s});
    if (part.key == "priority"_L1) {
        const auto priority = priorityFromName(part.value.toLower());
        if (!priority)
            return badPart(part, u"priority: knows low, normal, high, urgent"_s);
        (part.negated ? query.excluded.priorities : query.priorities).push_back(*priority);
        return {};
    }
    return badPart(part, u"there is no %1:"_s.arg(part.key));
}

QString quotedWhereNeeded(const QString& value)
{
    return std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); }) ? u'"' + value + u'"' : value;
}

} // namespace

Result<ConversationQuery> parseInboxQuery(const QString& text, const ZoneId& zone)
{
    ConversationQuery query;
    QStringList words;
    const QStringList pieces = piecesOf(text);
    for (const QString& raw : pieces) {
        const QueryPart part = partOf(raw);
        if (!part.key.isEmpty()) {
            if (auto applied = applyKey(query, part, zone); !applied)
                return Failure(applied.error());
            continue;
        }
        if (part.value.isEmpty())
            continue;
        const QString word = part.quoted ? u'"' + part.value + u'"' : part.value;
        if (part.negated)
            query.excluded.texts.push_back(word);
        else
            words.append(word);
    }
    query.text = words.join(u' ');
    // A blank at the end closes the last word: it is no longer a beginning of others.
    if (!query.text.isEmpty() && !text.isEmpty() && text.back().isSpace())
        query.text += u' ';
    return query;
}

QStringList inboxQueryValues(const QString& text, const QString& key)
{
    QStringList values;
    const QStringList pieces = piecesOf(text);
    for (const QString& raw : pieces) {
        const QueryPart part = partOf(raw);
        if (part.key == key && !part.value.isEmpty())
            values << (part.negated ? u'-' + part.value : part.value);
    }
    return values;
}

QString withInboxQueryValues(const QString& text, const QString& key, const QStringList& values,
                             const QStringList& among)
{
    QStringList kept;
    const QStringList pieces = piecesOf(text);
    for (const QString& raw : pieces) {
        const QueryPart part = partOf(raw);
        if (part.key != key || (!among.isEmpty() && !among.contains(part.value.toLower())))
            kept << raw;
    }
    for (const QString& value : values) {
        const bool negated = value.size() > 1 && value.startsWith(u'-');
        kept << (negated ? u"-"_s : QString()) + key + u':' + quotedWhereNeeded(negated ? value.mid(1) : value);
    }
    return kept.join(u' ');
}

ConversationQuery narrowed(ConversationQuery query, const ConversationQuery& frame)
{
    if (query.statuses.empty() && query.excluded.statuses.empty()) {
        query.statuses = frame.statuses;
        query.excluded.statuses = frame.excluded.statuses;
    }
    if (query.assignee.isEmpty())
        query.assignee = frame.assignee;
    query.breached = query.breached || frame.breached;
    return query;
}

void replaceMe(ConversationQuery& query, const QString& person)
{
    if (query.assignee.toLower() == "me"_L1)
        query.assignee = person;
    for (QString& name : query.excluded.assignees) {
        if (name.toLower() == "me"_L1)
            name = person;
    }
}

QString inboxOrderName(ConversationQuery::Order order)
{
    switch (order) {
    case ConversationQuery::Order::WaitingLongest:
        return u"waiting"_s;
    case ConversationQuery::Order::MostUrgent:
        return u"urgent"_s;
    case ConversationQuery::Order::DueFirst:
        return u"due"_s;
    case ConversationQuery::Order::Newest:
        break;
    }
    return u"newest"_s;
}

std::optional<ConversationQuery::Order> inboxOrderFromName(QStringView name)
{
    if (name == "newest"_L1)
        return ConversationQuery::Order::Newest;
    if (name == "waiting"_L1)
        return ConversationQuery::Order::WaitingLongest;
    if (name == "urgent"_L1)
        return ConversationQuery::Order::MostUrgent;
    if (name == "due"_L1)
        return ConversationQuery::Order::DueFirst;
    return std::nullopt;
}

std::optional<ConversationQuery> builtInView(QStringView key, const QString& person)
{
    ConversationQuery query;
    if (key == "all"_L1)
        return query;
    if (key == "mine"_L1) {
        query.statuses = {ConversationStatus::Open, ConversationStatus::Pending};
        query.assignee = person;
        return query;
    }
    if (key == "unassigned"_L1) {
        query.statuses = {ConversationStatus::Open};
        query.assignee = u"-"_s;
        return query;
    }
    if (key == "overdue"_L1) {
        query.breached = true;
        return query;
    }
    if (const auto status = conversationStatusFromName(key)) {
        query.statuses = {*status};
        return query;
    }
    return std::nullopt;
}

} // namespace parvis

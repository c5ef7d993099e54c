// SPDX-License-Identifier: GPL-3.0-or-later
// words, "a phrase", from:, label:, -label:, is:, network:, lang:, kind:, to:, before:, after:. A part that is not
// understood is an error that names it: an answer to another question than asked would mislead.
#include "engine/inbox/inbox_desk.h"

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

Result<void> applyIs(ConversationQuery& query, const QueryPart& part)
{
    const QString word = part.value.toLower();
    if (const auto status = conversationStatusFromName(word)) {
        query.statuses.push_back(*status);
        return {};
    }
    if (word == "unassigned"_L1) {
        query.assignee = u"-"_s;
        return {};
    }
    if (word == "waiting"_L1 || word == "overdue"_L1) {
        query.overdueOnly = true;
        return {};
    }
    return badPart(part, u"is: knows open, pending, snoozed, closed, unassigned, waiting"_s);
}

Result<void> applyKey(ConversationQuery& query, const QueryPart& part, const ZoneId& zone)
{
    if (part.value.isEmpty())
        return badPart(part, u"something must stand after the colon"_s);
    if (part.negated && part.key != "label"_L1)
        return badPart(part, u"only -label: can be left out so far"_s);
    if (part.key == "label"_L1)
        (part.negated ? query.excludedLabels : query.labels).push_back(part.value);
    else if (part.key == "from"_L1)
        query.from = part.value.startsWith(u'@') ? part.value.mid(1) : part.value;
    else if (part.key == "is"_L1)
        return applyIs(query, part);
    else if (part.key == "network"_L1)
        query.networks.push_back(part.value.toLower());
    else if (part.key == "lang"_L1)
        query.language = part.value.toLower();
    else if (part.key == "to"_L1 || part.key == "assignee"_L1)
        query.assignee = part.value;
    else if (part.key == "kind"_L1) {
        const auto kind = inboxKindFromName(part.value.toLower());
        if (!kind)
            return badPart(part, u"there is no such kind of message"_s);
        query.kinds.push_back(*kind);
    } else if (part.key == "before"_L1 || part.key == "after"_L1) {
        const auto instant = pointInTime(part.value, zone);
        if (!instant)
            return badPart(part, u"a day like 2026-11-22 is needed"_s);
        (part.key == "before"_L1 ? query.before : query.after) = *instant;
    } else {
        return badPart(part, u"there is no %1:"_s.arg(part.key));
    }
    return {};
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
        if (part.negated)
            return badPart(part, u"leaving out words is not built yet; -label: is"_s);
        if (part.value.isEmpty())
            continue;
        words.append(part.quoted ? u'"' + part.value + u'"' : part.value);
    }
    query.text = words.join(u' ');
    // A blank at the end closes the last word: it is no longer a beginning of others.
    if (!query.text.isEmpty() && !text.isEmpty() && text.back().isSpace())
        query.text += u' ';
    return query;
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// The query language of the inbox: read, and written part by part for those who choose from lists instead of typing.
#pragma once

#include "base/time/zone.h"
#include "ports/inbox_repository.h"

namespace parvis {

// words, "a phrase", from:, label:, is:open, network:, lang:, before:, after:, -not, and what inbox_query.cpp names.
Result<ConversationQuery> parseInboxQuery(const QString& text, const ZoneId& zone);

// The values that a key has in a query, "-x" for one left out.
QStringList inboxQueryValues(const QString& text, const QString& key);
// The query with these values of the key in place of those it has; among: only values of this list are replaced.
QString withInboxQueryValues(const QString& text, const QString& key, const QStringList& values,
                             const QStringList& among = {});
// What is typed within a view: its statuses and assignee hold unless others are asked for.
ConversationQuery narrowed(ConversationQuery query, const ConversationQuery& frame);
// "me" is who sits there.
void replaceMe(ConversationQuery& query, const QString& person);

QString inboxOrderName(ConversationQuery::Order order); // "newest", "waiting", "urgent", "due"
std::optional<ConversationQuery::Order> inboxOrderFromName(QStringView name);
// "mine", "unassigned", "open", "pending", "snoozed", "closed", "overdue", "all".
std::optional<ConversationQuery> builtInView(QStringView key, const QString& person);

} // namespace parvis

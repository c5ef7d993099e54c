// SPDX-License-Identifier: GPL-3.0-or-later
// What people read of charter, approval and audit: rules, levels, places, steps.
#pragma once

#include "domain/publishing/charter.h"
#include "ports/governance_repository.h"

#include <QString>

namespace parvis::ui::words {

QString charterKind(CharterKind kind);    // "Forbidden words"
QString charterLevel(CharterLevel level); // "Blocks"
// What the rule says beyond its kind: "free, cheap", "22:00 – 07:00", "at least 30 min".
QString charterParameters(const CharterRule& rule);
// "text", "thread/1", "media/2/alt" → "Text", "Part 2", "Picture 2"; empty: the whole post.
QString commentPlace(const QString& place);
QString auditAction(const QString& action);
QString auditSubject(const QString& subject); // "publication 12" → "Publication 12"
QString auditWho(const QString& who);
// The log keeps what programs read: "minimum_distance, warn" → "Distance between posts, Warns".
QString auditDetail(const AuditEntry& entry);
// Why somebody may not approve, by the error's code.
QString approvalRefusal(const Error& error, const QStringList& people);

} // namespace parvis::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
// Turning the words of a call into values. A refusal names the word and the option.
#pragma once

#include "cli/parsed_call.h"
#include "engine/publishing/publishing_desk.h"

namespace parvis::input {

Result<When> when(const std::string& text, const std::string& zone, const ZoneId& workspaceZone);
// A day (its first instant in the zone) or an RFC 3339 instant.
Result<Instant> dayOrInstant(const std::string& text, const QString& option, const ZoneId& zone);
Result<ZoneId> zone(const std::string& text, const ZoneId& fallback);
Result<std::vector<AccountId>> accounts(const std::vector<std::string>& ids);
// UTF-8 text of a file ("-" is standard input).
Result<QString> textFile(const QString& file);
// --text or --text-file; empty option names of neither are refused.
Result<QString> text(const std::string& text, const std::string& file);
// From a prompt with no echo, --secret-stdin or --secret-file.
Result<Secret<QByteArray>> secret(const ParsedCall& call, const QString& prompt);
Result<Secret<QByteArray>> secretFile(const QString& file);
Result<Secret<QByteArray>> promptSecret(const QString& prompt);
Result<QString> promptLine(const QString& prompt);
// FILE[=ALT TEXT]; a file whose name holds "=" is recognised by being there.
Result<std::pair<QString, QString>> mediaArgument(const std::string& text);

// Who calls, as the machine knows them.
QString person();
// For what is somebody's own: with no name it would be everybody's.
Result<QString> knownPerson();

template <typename Id>
Result<Id> id(const std::string& text, const QString& what)
{
    if (const auto parsed = Id::fromString(QString::fromStdString(text)))
        return *parsed;
    return failure(ErrorKind::Rejected, QStringLiteral("%1: \"%2\" is no id").arg(what, QString::fromStdString(text)));
}

} // namespace parvis::input

// SPDX-License-Identifier: GPL-3.0-or-later
// Answers go to standard output, everything else to standard error.
#pragma once

#include "cli/parsed_call.h"
#include "domain/publishing/checks.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace parvis::output {

void json(const QJsonValue& value);
// Columns padded to their widest cell; a header line first.
void table(const QStringList& header, const std::vector<QStringList>& rows);
void line(const QString& text);
void note(const ParsedCall& call, const QString& text); // progress, unless --quiet
// "parvis: <what> …" in one line on standard error; gives the exit code of the call for convenience.
int problem(const QString& text, ExitCode code = ExitCode::NotDone);
int problem(const QString& what, const Error& error, ExitCode code = ExitCode::NotDone);
Async<int> refused(const Error& error); // the words of the call make no sense: told, and exit 2
void findings(const std::vector<Finding>& findings);

QJsonValue instant(const std::optional<Instant>& instant);
QJsonValue text(const QString& text); // null when empty
QJsonValue error(const std::optional<Error>& error);
// A user's words for what went wrong.
QString words(const Error& error);

} // namespace parvis::output

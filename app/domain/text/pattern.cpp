// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/pattern.h"

#include <re2/re2.h>

using namespace Qt::StringLiterals;

namespace parvis::text {
namespace {

// Bounds the compiled program and the states kept while it runs.
constexpr int64_t mostMemory = 1 << 20;

Failure badPattern(const QString& why)
{
    Error error = Error::make(ErrorKind::Rejected, why);
    error.code = u"bad_pattern"_s;
    return Failure(error);
}

} // namespace

Result<Pattern> Pattern::compile(const QString& pattern)
{
    if (pattern.isEmpty())
        return badPattern(u"the expression is empty"_s);
    if (pattern.size() > kMostUnits)
        return badPattern(u"the expression is longer than %1 characters"_s.arg(kMostUnits));
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(false);
    options.set_max_mem(mostMemory);
    const QByteArray utf8 = pattern.toUtf8();
    auto expression =
        std::make_shared<const re2::RE2>(re2::StringPiece(utf8.constData(), size_t(utf8.size())), options);
    if (!expression->ok())
        return badPattern(QString::fromStdString(expression->error()));
    if (expression->ProgramSize() > kMostInstructions)
        return badPattern(u"the expression unfolds into too much"_s);
    return Pattern(std::move(expression));
}

bool Pattern::foundIn(const QByteArray& utf8) const
{
    return re2::RE2::PartialMatch(re2::StringPiece(utf8.constData(), size_t(utf8.size())), *m_expression);
}

} // namespace parvis::text

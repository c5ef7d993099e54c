// SPDX-License-Identifier: GPL-3.0-or-later
// A regular expression that a person wrote and that runs over what strangers write. RE2 (github.com/google/re2, wiki
// Syntax): time grows with the length of the text and never with its shape, so no text can make it hang. There are no
// back references and no look-around. Thread-safe once made.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <memory>

namespace re2 {
class RE2;
}

namespace parvis::text {

class Pattern
{
public:
    // A longer pattern, or one that unfolds into more instructions, is refused.
    static constexpr qsizetype kMostUnits = 1'000;
    static constexpr int kMostInstructions = 2'000;

    // Case counts only where the pattern says so: (?-i). Rejected "bad_pattern", with what is wrong in English.
    static Result<Pattern> compile(const QString& pattern);
    bool foundIn(const QByteArray& utf8) const;

private:
    explicit Pattern(std::shared_ptr<const re2::RE2> expression) : m_expression(std::move(expression)) {}
    std::shared_ptr<const re2::RE2> m_expression;
};

} // namespace parvis::text

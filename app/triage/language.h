// SPDX-License-Identifier: GPL-3.0-or-later
// The language of a text, by CLD2.
#pragma once

#include <QString>

namespace parvis::triage {

struct Language {
    QString code; // "fr"; empty: cannot be told
    double confidence = 0;
};

// Any thread, any text.
Language languageOf(const QString& text, const QString& hint);

} // namespace parvis::triage

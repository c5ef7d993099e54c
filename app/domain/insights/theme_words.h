// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a text that can be a theme. Pure.
#pragma once

#include <QString>
#include <vector>

namespace parvis {

struct ThemeWord {
    QString folded;      // what is counted
    QString written;     // as it stands in the text
    bool joined = false; // only blanks or a hyphen between it and the word before
};

// language: whose stop words are left out; not known or another one: those of all three. A word that is left out parts
// its neighbours.
std::vector<ThemeWord> themeWords(const QString& text, const QString& language);

} // namespace parvis

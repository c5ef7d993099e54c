// SPDX-License-Identifier: GPL-3.0-or-later
// Many words of joy and of displeasure, of wishing and of luring, by language: what a small set of examples cannot
// show.
#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <span>

namespace parvis {

struct CueWords {
    QLatin1StringView mark; // "xbad"
    QStringView stems;      // beginnings of folded words; with a full stop behind it, just that word
};

std::span<const CueWords> frenchCueWords();
std::span<const CueWords> englishCueWords();
std::span<const CueWords> arabicCueWords();

} // namespace parvis

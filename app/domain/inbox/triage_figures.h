// SPDX-License-Identifier: GPL-3.0-or-later
// How good triage is, counted over lines whose truth is known. Pure.
#pragma once

#include <QStringList>
#include <vector>

namespace parvis {

struct Judged {
    QString language;
    QString expected;
    QString told; // empty: unsure
};

// One class of one language. What was told "unsure" is found by nobody: it lowers recall, not precision.
struct ClassFigures {
    QString language; // empty: all together
    QString name;
    int n = 0;     // lines that are of it
    int told = 0;  // lines of which it was said
    int right = 0; // both
    double precision() const { return told > 0 ? double(right) / told : 0; }
    double recall() const { return n > 0 ? double(right) / n : 0; }
    double f1() const; // 0 where both are 0
    bool operator==(const ClassFigures&) const = default;
};

struct SureFigures {
    QString language; // empty: all together
    int n = 0;
    int unsure = 0;
    int right = 0; // of those that are not unsure
    double unsureShare() const { return n > 0 ? double(unsure) / n : 0; }
    double accuracyOfSure() const { return n > unsure ? double(right) / (n - unsure) : 0; }
    bool operator==(const SureFigures&) const = default;
};

// All together first, then by language in their order; each in the order of names.
std::vector<ClassFigures> classFigures(const std::vector<Judged>& judged, const QStringList& names);
std::vector<SureFigures> sureFigures(const std::vector<Judged>& judged);

} // namespace parvis

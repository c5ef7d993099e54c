// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed words of a report. A report speaks its reader's language, not the program's: a server without translations
// makes French reports too. So they stand here and not in the window's translations.
#pragma once

#include "domain/insights/metric.h"

namespace parvis {

struct ReportWords {
    QString pageOf; // %1 of %2
    QString madeAt; // %1: date and time, %2: zone
    QString digest; // %1: its first digits
    QString definitions, provenance, formula, unit, needs, source, excludes;
    QString sampleDigest, formulaVersion, programVersion, made;
    QString figure, value, previous, change, target, rows, basis, freshAsOf, notes, zone;
    QString measured, derived, unavailable;
    QString more, less, points, unchanged, noComparison, fromZero; // %1 in more and less: the amount
    QString notAvailable, noData, noRows, continued, columns;      // %1 to %2 of columns
    QString axisNotAtZero, ofFirst, ofBefore, orMore, evenShares, time;
    QString met, missed; // a target: %1

    const QString& of(Basis basis) const;
};

// French for "fr", "fr-CA"…; English for every other.
const ReportWords& reportWords(QStringView language);

} // namespace parvis

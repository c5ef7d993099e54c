// SPDX-License-Identifier: GPL-3.0-or-later
// Unicode normalisation by ICU, which knows newer characters than Qt. A text already in form is returned as it is,
// without a copy.
#pragma once

#include <QString>

namespace parvis::text {

QString toNfc(const QString& text);
QString toNfkcCasefold(const QString& text); // compatibility forms and case folded, default ignorables dropped
QString toNfd(const QString& text);

// At most 30 combining marks in a row, as in Unicode's stream-safe text (UAX #15, 13): no language writes more, and
// putting a megabyte of them in order takes minutes. Others are dropped.
QString withBoundedMarks(const QString& text);

} // namespace parvis::text

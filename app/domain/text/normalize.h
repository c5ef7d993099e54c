// SPDX-License-Identifier: GPL-3.0-or-later
// Unicode normalisation by ICU, which knows newer characters than Qt. A text already in form is returned as it is,
// without a copy.
#pragma once

#include <QString>

namespace parvis::text {

QString toNfc(const QString& text);
QString toNfkcCasefold(const QString& text); // compatibility forms and case folded, default ignorables dropped
QString toNfd(const QString& text);

} // namespace parvis::text

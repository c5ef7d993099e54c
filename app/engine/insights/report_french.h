// SPDX-License-Identifier: GPL-3.0-or-later
// The definitions of figures in French, for reports: the worker that makes them has no window and none of its words.
#pragma once

#include <QString>

namespace parvis {

// Clause by clause; a text with a clause that is not known stays in English as a whole.
QString definitionInFrench(const QString& english);
QString unitInFrench(const QString& unit); // "percent"

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// The languages a list of languages offers, by their BCP 47 codes; words::language() names them.
#pragma once

#include <QStringList>

namespace parvis::ui::words {

QStringList offeredLanguages(); // in the order of their names

} // namespace parvis::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
// Beginnings of words that say much about a message in French, English and Arabic, whatever it speaks of. They let a
// model of few examples understand words it has not seen. Pure and thread-safe.
#pragma once

#include <QStringList>

namespace parvis {

// The marks of those that occur, once for each word ("xbad xbad xwish"); at most a few of each.
QStringList triageCues(const QStringList& foldedWords);
// Marks of the pictures in a text, which folding drops: joy, anger, pointing at something to buy. Each once.
QStringList pictureCues(QStringView text);

} // namespace parvis

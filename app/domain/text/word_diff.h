// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two texts, word by word. Pure and thread-safe.
#pragma once

#include <QList>
#include <QString>

namespace parvis::text {

enum class DiffKind { Same, Added, Removed };

struct DiffPiece {
    DiffKind kind = DiffKind::Same;
    QString text;
    friend bool operator==(const DiffPiece&, const DiffPiece&) = default;
};

// Words, blanks and signs by UAX #29; neighbours of one kind are joined, what was removed comes before what was added.
// The Same and Removed pieces make up the old text, the Same and Added ones the new one. Two texts whose changed middle
// is beyond 2,000 words each are told as one replacement, so that the work stays bounded.
QList<DiffPiece> wordDiff(const QString& before, const QString& after);

} // namespace parvis::text

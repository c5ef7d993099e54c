// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, colours and fonts of a report on paper. Everything is laid out in twentieths of a point, with fonts sized in
// them: lines break at the same words whatever the resolution of PDF and PNG.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

namespace parvis::report {

constexpr int unitsOfPoint = 20, pointsOfInch = 72;

constexpr qreal pt(qreal points)
{
    return points * unitsOfPoint;
}

// A4 upright.
constexpr qreal pageWidth = pt(595.3), pageHeight = pt(841.9);
constexpr qreal marginSide = pt(48), marginTop = pt(52), marginBottom = pt(58);

// Paper is light whatever the window is.
struct Ink {
    QColor text{0x1B, 0x1F, 0x24}, muted{0x5A, 0x64, 0x72}, border{0xDD, 0xE1, 0xE7}, ground{0xF6, 0xF7, 0xF9};
    QColor accent{0x2F, 0x5F, 0xDE}, good{0x1A, 0x7F, 0x37}, bad{0xC6, 0x28, 0x28}, target{0x1B, 0x1F, 0x24};
};
const Ink& ink();
// Okabe and Ito: told apart by colour-blind people too.
QColor seriesColour(size_t index);
// One: all of it; 0: white.
QColor tinted(const QColor& colour, qreal share);
// The program's font with what it lacks behind it. Any thread.
QFont fontOf(qreal points, bool strong = false);
qreal lineHeight(const QFont& font);
qreal widthOf(const QString& text, const QFont& font);

} // namespace parvis::report

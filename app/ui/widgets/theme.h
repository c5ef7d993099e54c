// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, distance and type size of the window, in one place. Widgets ask by their palette and font, so light,
// dark and a larger system font take effect the moment they change.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace parvis::ui {

struct Tokens {
    bool dark = false;
    QColor ground, surface, raised, border, text, muted, accent, onAccent;
    QColor ok, warn, danger;
    QColor hover;    // under the pointer
    QColor selected; // chosen row, today's ground
    QColor note;     // internal notes: seen by colleagues only
    QColor shade;    // nights and days of other months
    QColor gap;      // slots of the rhythm that nothing stands in
};

// Distances in design pixels; px() scales them.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
}
inline constexpr int kRadius = 6;
inline constexpr int kRowDense = 32, kRow = 44;

enum class TextSize { Second, Base, Section, Tile };
enum class ThemeChoice { Auto, Light, Dark };

const Tokens& tokens(bool dark);
// Light or dark is told by the palette's own window colour, so no global state is asked.
const Tokens& tokens(const QPalette& palette);
const Tokens& tokens(const QWidget* widget);
QPalette paletteOf(const Tokens& tokens);

// Design pixels to device-independent pixels of this font: 13 px text is 1 : 1.
int px(const QFont& font, qreal design);
int px(const QWidget* widget, qreal design);

// Digits of the chosen families are tabular by default, so figures stand in columns without a font feature.
QFont sized(const QFont& base, TextSize size, bool strong = false);
// The system font first, then Noto for Arabic, CJK and colour emoji. DejaVu is put last: its monochrome emoji hide
// colour ones.
QFont withFallbacks(QFont system);

// Twelve colours that tell accounts apart on both grounds; neighbours differ.
QColor accountColour(int index, bool dark);
int accountColourCount();
// A colour that text may stand on: black or white, whichever reads better.
QColor inkOn(const QColor& ground);
// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);
QColor mixed(const QColor& over, const QColor& under, double share);
// Behind the words that were searched for.
QColor hitGround(const Tokens& tokens);

QString themeChoiceName(ThemeChoice choice); // "auto", "light", "dark": as kept in the settings
ThemeChoice themeChoiceFromName(QStringView name);

// Style, palette and fonts on the application; again at each switch. systemDark decides for Auto.
void applyTheme(QApplication& app, ThemeChoice choice, bool systemDark);

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Our own line icons (resources/icons, 20 px grid), tinted when painted, so that a switch of theme needs no new icons.
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>

class QPainter;

namespace parvis::ui {

enum class Tint { Text, Muted, Accent, OnAccent, Ok, Warn, Danger };

QColor tintColour(const Tokens& tokens, Tint tint);
// name: the file's name without ".svg". An unknown name paints nothing.
QIcon icon(const QString& name, Tint tint = Tint::Text);
void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& colour);
QIcon applicationIcon();
// Icons and translations live in a static library: its resources have to be named once to be linked in.
void initResources();

} // namespace parvis::ui

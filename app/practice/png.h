// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures without Qt Gui: the practice network also runs where there is no window.
#pragma once

#include <QByteArray>
#include <QString>

namespace parvis::practice {

// A pattern of 5×5 squares of its own for each name, mirrored, 80×80 pixels. The same name gives the same picture.
QByteArray avatarPng(const QString& name);

} // namespace parvis::practice

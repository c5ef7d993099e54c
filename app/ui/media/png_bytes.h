// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"

#include <QByteArray>

class QImage;

namespace parvis::ui {

// A picture from the clipboard as a file, written away from the window's thread.
Async<QByteArray> pngBytes(const QImage& picture);

} // namespace parvis::ui

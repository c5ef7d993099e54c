// SPDX-License-Identifier: GPL-3.0-or-later
// Words in one line, whatever the width: what does not fit is cut, and never makes a window wider.
#pragma once

#include "ui/widgets/small_parts.h"

#include <QPainter>

namespace parvis::ui {

class ElidedLabel final : public Label
{
public:
    explicit ElidedLabel(const QString& text = {}, TextSize size = TextSize::Base, bool muted = false,
                         bool strong = false, QWidget* parent = nullptr)
        : Label(text, size, muted, strong, parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(contentsRect(), Qt::AlignLeading | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with our own corners, frames and focus ring. Colours come from the tokens only.
// A QPushButton with the property "primary" is filled with the accent, with "danger" outlined in the danger colour.
#pragma once

#include <QProxyStyle>

namespace parvis::ui {

class ProxyStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ProxyStyle();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;

private:
    void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawCheck(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool round) const;
    void drawFieldFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool focus) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawCombo(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawSpin(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
};

void setPrimary(QWidget* button);
void setDangerous(QWidget* button);

} // namespace parvis::ui

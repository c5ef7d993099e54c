// SPDX-License-Identifier: GPL-3.0-or-later
// How large things are; how they are painted stands in proxy_style.cpp.
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QStyleOption>

namespace parvis::ui {

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!widget)
        return s;
    const int least = px(widget, kRowDense - 2);
    switch (type) {
    case CT_PushButton:
        return {size.width() + px(widget, 2 * space::m), qMax(least, size.height() + px(widget, space::s))};
    case CT_ToolButton:
        return {qMax(s.width(), least), qMax(s.height(), least)};
    case CT_LineEdit:
        return {s.width(), qMax(s.height(), least)};
    case CT_ComboBox:
    case CT_SpinBox:
        return {s.width() + px(widget, space::xs), qMax(s.height(), least)};
    case CT_ItemViewItem:
        return {s.width(), qMax(s.height(), px(widget, 24))};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            return {s.width() + px(widget, space::m), qMax(s.height(), px(widget, 28))};
        return s;
    default:
        return s;
    }
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const auto scaled = [widget](int design) { return widget ? px(widget, design) : design; };
    switch (metric) {
    case PM_ScrollBarExtent:
        return scaled(12);
    case PM_ScrollBarSliderMin:
        return scaled(32);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return scaled(space::m);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(space::s);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(15);
    case PM_ListViewIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return scaled(18);
    case PM_DefaultFrameWidth: // so that what is inside leaves the round corners alone
        return qobject_cast<const QAbstractScrollArea*>(widget) ? scaled(3)
                                                                : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
        return scaled(space::xs + 2);
    case PM_FocusFrameHMargin: // and one more pixel: what stands in a column begins under its heading
        return scaled(space::xs + 2) - 1;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return scaled(space::xs);
    case PM_ToolTipLabelFrameWidth:
        return scaled(6);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace parvis::ui

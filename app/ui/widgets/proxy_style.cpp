// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/proxy_style.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>
#include <array>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

const Tokens& of(const QStyleOption* option)
{
    return tokens(option->palette);
}

bool marked(const QWidget* widget, const char* property)
{
    return widget && widget->property(property).toBool();
}

qreal radius(const QWidget* widget)
{
    return widget ? px(widget, kRadius) : kRadius;
}

void box(QPainter* painter, const QRect& rect, qreal r, const QColor& fill, const QColor& line, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), r, r);
    painter->restore();
}

void chevron(QPainter* painter, const QRect& rect, bool up, const QColor& colour, qreal unit)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const qreal w = 3.2 * unit;
    const qreal h = (up ? -1.7 : 1.7) * unit;
    const std::array<QPointF, 3> points = {QPointF(c.x() - w, c.y() - h), QPointF(c.x(), c.y() + h),
                                           QPointF(c.x() + w, c.y() - h)};
    painter->drawPolyline(points.data(), 3);
    painter->restore();
}

// A line of a menu: icon and words at the leading edge.
void drawLeadingLabel(const QStyleOptionButton& button, QPainter* painter, const QWidget* widget)
{
    const int pad = px(widget, space::s);
    QRect words = button.rect.adjusted(pad, 0, -pad, 0);
    if (!button.icon.isNull()) {
        const QSize size = button.iconSize;
        const QRect mark(QPoint(words.left(), words.center().y() - size.height() / 2), size);
        painter->drawPixmap(QStyle::visualRect(button.direction, button.rect, mark),
                            button.icon.pixmap(size, widget->devicePixelRatioF(),
                                               button.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled));
        words.setLeft(mark.right() + pad);
    }
    painter->setPen(button.palette.color(QPalette::ButtonText));
    painter->drawText(QStyle::visualRect(button.direction, button.rect, words),
                      int(QStyle::visualAlignment(button.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextShowMnemonic,
                      button.text);
}

// Beside the words of a button; where there is an icon alone it would only crowd it. False: of no button.
bool drawMenuArrow(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Tokens& t = of(option);
    if (const auto* tool = qobject_cast<const QToolButton*>(widget)) {
        // Fusion puts it into the corner.
        if (tool->toolButtonStyle() != Qt::ToolButtonIconOnly && !tool->text().isEmpty())
            chevron(painter, QRect(option->rect.left(), 0, option->rect.width(), widget->height()), false, t.muted,
                    px(widget, 8) / 10.0);
        return true;
    }
    const auto* button = qobject_cast<const QPushButton*>(widget);
    if (button && !button->text().isEmpty())
        chevron(painter, option->rect, false, t.muted, px(widget, 10) / 10.0);
    return button != nullptr;
}

} // namespace

ProxyStyle::ProxyStyle() : QProxyStyle(u"fusion"_s) {}

// What a tooltip says may be a stranger's words: read as markup they could load files and speak as the program. Qt asks
// for the style before it sets the text.
void ProxyStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* tip = qobject_cast<QLabel*>(widget); tip && tip->inherits("QTipLabel"))
        tip->setTextFormat(Qt::PlainText);
}

// Qt's own picture is a file of a format that it tries with every image plug-in: 40 ms at the start, and dark on dark.
QIcon ProxyStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    return pixmap == SP_LineEditClearButton ? icon(u"close"_s, Tint::Muted)
                                            : QProxyStyle::standardIcon(pixmap, option, widget);
}

void ProxyStyle::drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& t = of(option);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool enabled = option->state & State_Enabled;
    const bool hover = enabled && (option->state & State_MouseOver);
    const bool down = option->state & (State_Sunken | State_On);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    QColor fill = flat ? QColor() : t.surface;
    QColor line = flat ? QColor() : t.border;
    if (marked(widget, "primary") && enabled) {
        fill = hover || down ? mixed(t.accent, t.dark ? QColor(Qt::white) : QColor(Qt::black), 0.88) : t.accent;
        line = QColor();
    } else if (flat && (option->state & State_On)) {
        fill = t.selected;
    } else if (hover || down) {
        fill = down ? mixed(t.muted, t.hover, 0.12) : t.hover;
    }
    if (marked(widget, "danger") && enabled)
        line = mixed(t.danger, t.surface, 0.6);
    box(painter, option->rect, radius(widget), fill, line);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        box(painter, option->rect.adjusted(1, 1, -1, -1), radius(widget) - 1, {},
            marked(widget, "primary") ? t.onAccent : t.accent, 1.5);
}

void ProxyStyle::drawFieldFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool focus) const
{
    const Tokens& t = of(option);
    const bool wrong = marked(widget, "wrong");
    box(painter, option->rect, radius(widget), {}, wrong ? t.danger : focus ? t.accent : t.border, focus ? 1.5 : 1);
}

void ProxyStyle::drawCheck(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool round) const
{
    const Tokens& t = of(option);
    const bool on = option->state & (State_On | State_NoChange);
    const bool enabled = option->state & State_Enabled;
    const QRect r = option->rect;
    const QColor fill = on ? (enabled ? t.accent : t.border) : t.surface;
    const QColor line = on ? fill : (option->state & State_MouseOver) ? t.accent : mixed(t.muted, t.border, 0.5);
    box(painter, r,
        round ? r.width() / 2.0 : px(option->fontMetrics.height() > 0 && widget ? widget->font() : QFont(), 4), fill,
        line);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF c = QRectF(r).center();
    const qreal u = r.width() / 14.0;
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.onAccent);
        painter->drawEllipse(c, 2.6 * u, 2.6 * u);
    } else if (option->state & State_NoChange) {
        painter->setPen(QPen(t.onAccent, 1.8 * u, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(c - QPointF(3 * u, 0), c + QPointF(3 * u, 0));
    } else {
        painter->setPen(QPen(t.onAccent, 1.8 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const std::array<QPointF, 3> tick = {c + QPointF(-3.2 * u, 0.2 * u), c + QPointF(-0.9 * u, 2.6 * u),
                                             c + QPointF(3.4 * u, -2.6 * u)};
        painter->drawPolyline(tick.data(), 3);
    }
    painter->restore();
}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Tokens& t = of(option);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        if ((option->state & State_Enabled) && (option->state & (State_MouseOver | State_Sunken | State_On)))
            box(painter, option->rect, radius(widget), option->state & State_On ? t.selected : t.hover, {});
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
            box(painter, option->rect, radius(widget), {}, t.accent, 1.5);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            box(painter, option->rect, 4, {}, t.accent, 1.5);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            box(painter, option->rect, radius(widget), t.surface, {});
            drawFieldFrame(option, painter, widget, option->state & State_HasFocus);
        }
        return;
    case PE_FrameLineEdit:
        drawFieldFrame(option, painter, widget, option->state & State_HasFocus);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea*>(widget))
            box(painter, option->rect, radius(widget), option->palette.color(QPalette::Base), {});
        drawFieldFrame(option, painter, widget,
                       (option->state & State_HasFocus) && !qobject_cast<const QAbstractItemView*>(widget));
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        box(painter, option->rect, 0, t.raised, t.border);
        return;
    case PE_IndicatorCheckBox:
        drawCheck(option, painter, widget, false);
        return;
    case PE_IndicatorArrowDown:
        if (!drawMenuArrow(option, painter, widget))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, widget, true);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button && marked(widget, "leading")) {
            drawLeadingLabel(*button, painter, widget);
            return;
        }
        if (button && (option->state & State_Enabled)) {
            QStyleOptionButton copy = *button;
            const Tokens& t = of(option);
            if (button->text.isEmpty())
                copy.features &= ~QStyleOptionButton::HasMenu; // its icon in the middle
            if (marked(widget, "primary"))
                copy.palette.setColor(QPalette::ButtonText, t.onAccent);
            else if (marked(widget, "danger"))
                copy.palette.setColor(QPalette::ButtonText, t.danger);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter)
        return; // the panes draw their own hairline
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, of(option).surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          of(option).border);
        return;
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        element == CE_MenuItem && item && !item->icon.isNull() &&
        item->state.testFlags(State_Selected | State_Enabled)) {
        QStyleOptionMenuItem copy = *item;
        const int side = pixelMetric(PM_SmallIconSize, option, widget);
        copy.icon = item->icon.pixmap(QSize(side, side), widget ? widget->devicePixelRatioF() : 1, QIcon::Selected);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ProxyStyle::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& t = of(option);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRect handle = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active = option->state & (State_MouseOver | State_Sunken);
    const int inset = active ? 2 : 3;
    handle.adjust(inset, inset, -inset, -inset);
    const int thick = qMin(handle.width(), handle.height());
    box(painter, handle, thick / 2.0, mixed(t.muted, t.ground, active ? 0.65 : 0.35), {});
}

void ProxyStyle::drawCombo(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& t = of(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool hovers = combo && !combo->editable && (option->state & State_MouseOver);
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    if (combo && combo->frame)
        box(painter, option->rect, radius(widget), enabled && hovers ? t.hover : t.surface,
            marked(widget, "wrong") ? t.danger
            : focus                 ? t.accent
                                    : t.border,
            focus ? 1.5 : 1);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    chevron(painter, arrow, false, enabled ? t.muted : t.border, widget ? px(widget, 10) / 10.0 : 1);
}

void ProxyStyle::drawSpin(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& t = of(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    const bool focus = option->state & State_HasFocus;
    if (spin->frame) {
        box(painter, option->rect, radius(widget), t.surface, {});
        drawFieldFrame(option, painter, widget, focus);
    }
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const qreal unit = widget ? px(widget, 10) / 10.0 : 1;
    const bool isPicker = option->subControls & SC_ComboBoxArrow && !(option->subControls & SC_SpinBoxUp);
    if (isPicker) {
        chevron(painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false, t.muted, unit);
        return;
    }
    const auto colour = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return (spin->stepEnabled & step) ? t.muted : t.border;
    };
    chevron(painter, proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), true,
            colour(QAbstractSpinBox::StepUpEnabled), unit * 0.85);
    chevron(painter, proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), false,
            colour(QAbstractSpinBox::StepDownEnabled), unit * 0.85);
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ComboBox:
        drawCombo(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpin(option, painter, widget);
        return;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows at the ends: the groove is the whole bar.
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? option->rect.width() : option->rect.height();
            const int range = bar->maximum - bar->minimum;
            const int least = qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget));
            const int size =
                range <= 0
                    ? length
                    : qBound(least, int(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)), length);
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size,
                                                   bar->upsideDown);
            QRect r = option->rect;
            const auto slice = [&](int from, int to) {
                return across ? QRect(r.left() + from, r.top(), to - from, r.height())
                              : QRect(r.left(), r.top() + from, r.width(), to - from);
            };
            if (part == SC_ScrollBarSlider)
                return visualRect(bar->direction, r, slice(at, at + size));
            if (part == SC_ScrollBarSubPage)
                return visualRect(bar->direction, r, slice(0, at));
            if (part == SC_ScrollBarAddPage)
                return visualRect(bar->direction, r, slice(at + size, length));
        }
    }
    QRect r = QProxyStyle::subControlRect(control, option, part, widget);
    // Text begins where it does in a field that is only text.
    if (widget && ((control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                   (control == CC_SpinBox && part == SC_SpinBoxEditField)))
        option->direction == Qt::RightToLeft ? r.setRight(r.right() - px(widget, space::xs))
                                             : r.setLeft(r.left() + px(widget, space::xs));
    return r;
}

QRect ProxyStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect r = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && widget && frame && frame->lineWidth > 0)
        return r.adjusted(px(widget, 6), 0, -px(widget, 6), 0);
    return r;
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_Menu_SloppySubMenus:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void setPrimary(QWidget* button)
{
    button->setProperty("primary", true);
}

void setDangerous(QWidget* button)
{
    button->setProperty("danger", true);
}

} // namespace parvis::ui

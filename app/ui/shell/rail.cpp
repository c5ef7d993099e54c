// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/desk.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

RailButton::RailButton(Desk* desk, int number, QWidget* parent)
    : QAbstractButton(parent), m_desk(desk), m_number(number)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"rail-"_s + desk->key());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(desk, &Desk::countChanged, this, &RailButton::refresh);
    refresh();
}

void RailButton::refresh()
{
    setText(m_desk->title());
    const QString waiting = m_desk->countInWords();
    setAccessibleName(waiting.isEmpty() ? text() : u"%1, %2"_s.arg(text(), waiting));
    const QString key = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + m_number)).toString(QKeySequence::NativeText);
    setToolTip(waiting.isEmpty() ? u"%1 (%2)"_s.arg(text(), key) : u"%1 (%2)\n%3"_s.arg(text(), key, waiting));
    update();
}

QSize RailButton::sizeHint() const
{
    return {px(this, 84), px(this, 58)};
}

void RailButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(px(this, 6), px(this, 2), -px(this, 6), -px(this, 2));
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.selected : t.hover);
        painter.drawRoundedRect(frame, px(this, kRadius), px(this, kRadius));
    }
    const QColor ink = isChecked() ? t.accent : t.muted;
    const int side = px(this, 20);
    const QRect mark((width() - side) / 2, px(this, 10), side, side);
    paintIcon(&painter, mark, m_desk->iconName(), ink);
    painter.setFont(sized(font(), TextSize::Second, isChecked()));
    painter.setPen(isChecked() ? t.accent : t.text);
    const QRect words(px(this, 4), mark.bottom() + px(this, 3), width() - px(this, 8), px(this, 18));
    painter.drawText(words, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    const int waiting = m_desk->count();
    if (waiting <= 0)
        return;
    const QString number = waiting > 99 ? u"99+"_s : QLocale().toString(waiting);
    QFont small = sized(font(), TextSize::Second, true);
    painter.setFont(small);
    const int height = px(this, 16);
    const int width = qMax(height, painter.fontMetrics().horizontalAdvance(number) + px(this, 8));
    QRect pill(mark.right() - px(this, 4), mark.top() - px(this, 6), width, height);
    if (isRightToLeft())
        pill.moveRight(mark.left() + px(this, 4));
    painter.setPen(QPen(t.surface, 1.5));
    painter.setBrush(t.danger);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(inkOn(t.danger));
    painter.drawText(pill, Qt::AlignCenter, number);
}

Rail::Rail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setObjectName(u"rail"_s);
    m_column->setContentsMargins(0, px(this, space::s), 0, px(this, space::s));
    m_column->setSpacing(px(this, 2));
    m_column->addStretch(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
}

void Rail::addDesk(Desk* desk)
{
    const int index = static_cast<int>(m_group->buttons().size());
    auto* button = new RailButton(desk, index + 1, this);
    m_group->addButton(button, index);
    m_column->insertWidget(m_column->count() - 1, button);
}

void Rail::setCurrent(int index)
{
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

void Rail::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(isRightToLeft() ? QRect(0, 0, 1, height()) : QRect(width() - 1, 0, 1, height()), t.border);
}

} // namespace parvis::ui

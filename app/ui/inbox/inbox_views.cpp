// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_views.h"

#include "ui/settings/density.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ViewButton::ViewButton(const QString& key, const QString& label, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_key(key), m_icon(iconName)
{
    setText(label);
    setObjectName(u"view-"_s + key);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount({});
}

void ViewButton::setCount(const QString& count)
{
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : u"%1, %2"_s.arg(text(), count));
    setToolTip(accessibleName());
    update();
}

QSize ViewButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text() + u"  00000"_s) + px(this, 16 + 8 + 2 * space::m);
    return {width, px(this, isComfortable() ? 40 : kRowDense)};
}

void ViewButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ViewButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ViewButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setBrush(isChecked() ? t.selected : underMouse() ? t.hover : QColor(Qt::transparent));
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.drawRoundedRect(frame, px(this, kRadius), px(this, kRadius));
    }
    const int side = px(this, 16);
    const int pad = px(this, space::s);
    QRect mark(pad, (height() - side) / 2, side, side);
    QRect words = rect().adjusted(pad + side + pad, 0, -pad, 0);
    if (isRightToLeft()) {
        mark.moveRight(width() - pad);
        words = rect().adjusted(pad, 0, -(pad + side + pad), 0);
    }
    const QColor ink = isChecked() ? t.accent : t.text;
    paintIcon(&painter, mark, m_icon, isChecked() ? t.accent : t.muted);
    QFont font = this->font();
    if (isChecked())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, text());
    painter.setFont(sized(this->font(), TextSize::Second));
    painter.setPen(isChecked() ? t.accent : t.muted);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignTrailing, m_count);
}

InboxViews::InboxViews(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::s);
    column->setContentsMargins(pad, px(this, space::m), pad, pad);
    column->setSpacing(px(this, 2));
    const auto add = [&](const QString& key, const QString& label, const QString& iconName) {
        auto* button = new ViewButton(key, label, iconName, this);
        m_group->addButton(button);
        column->addWidget(button);
    };
    add(u"mine"_s, tr("Mine", "inbox view: conversations assigned to me"), u"user"_s);
    add(u"unassigned"_s, tr("Unassigned", "inbox view: nobody has taken it"), u"question"_s);
    add(u"open"_s, tr("Open", "inbox view"), u"inbox"_s);
    add(u"all"_s, tr("All", "inbox view"), u"list"_s);
    add(u"snoozed"_s, tr("Snoozed", "inbox view"), u"clock"_s);
    add(u"closed"_s, tr("Closed", "inbox view"), u"check-circle"_s);
    column->addStretch();
    setCurrent(u"open"_s);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (on)
            Q_EMIT currentChanged(static_cast<ViewButton*>(button)->key());
    });
}

ConversationQuery InboxViews::query(const QString& key, const QString& person)
{
    ConversationQuery query;
    if (key == "mine"_L1) {
        query.statuses = {ConversationStatus::Open, ConversationStatus::Pending};
        query.assignee = person;
    } else if (key == "unassigned"_L1) {
        query.statuses = {ConversationStatus::Open};
        query.assignee = u"-"_s;
    } else if (key == "open"_L1) {
        query.statuses = {ConversationStatus::Open};
    } else if (key == "snoozed"_L1) {
        query.statuses = {ConversationStatus::Snoozed};
    } else if (key == "closed"_L1) {
        query.statuses = {ConversationStatus::Closed};
    }
    return query;
}

void InboxViews::setCounts(const InboxCounts& counts, const QString& mine)
{
    const QLocale locale;
    const auto number = [&](qint64 n) { return n > 0 ? locale.toString(n) : QString(); };
    button(u"mine"_s)->setCount(mine);
    button(u"unassigned"_s)->setCount(number(counts.unassigned));
    button(u"open"_s)->setCount(number(counts.open));
    button(u"all"_s)->setCount(number(counts.open + counts.pending + counts.snoozed + counts.closed));
    button(u"snoozed"_s)->setCount(number(counts.snoozed));
    button(u"closed"_s)->setCount(number(counts.closed));
}

ViewButton* InboxViews::button(const QString& key) const
{
    for (auto* one : m_group->buttons()) {
        auto* view = static_cast<ViewButton*>(one);
        if (view->key() == key)
            return view;
    }
    return nullptr;
}

QString InboxViews::current() const
{
    const auto* checked = static_cast<ViewButton*>(m_group->checkedButton());
    return checked ? checked->key() : u"open"_s;
}

QString InboxViews::currentLabel() const
{
    const auto* checked = m_group->checkedButton();
    return checked ? checked->text() : QString();
}

void InboxViews::setCurrent(const QString& key)
{
    if (auto* view = button(key))
        view->setChecked(true);
}

} // namespace parvis::ui

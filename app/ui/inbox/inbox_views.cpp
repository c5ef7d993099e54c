// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_views.h"

#include "ui/inbox/work_book.h"
#include "ui/settings/density.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

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
    const QFont small = sized(this->font(), TextSize::Second);
    const int number = m_count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_count) + pad;
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width() - number));
    painter.setFont(small);
    painter.setPen(isChecked() ? t.accent : t.muted);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignTrailing, m_count);
}

InboxViews::InboxViews(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_more(new QVBoxLayout)
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    const int pad = px(this, space::s);
    column->setContentsMargins(pad, px(this, space::m), pad, pad);
    column->setSpacing(px(this, 2));
    add(column, u"mine"_s, tr("Mine", "inbox view: conversations assigned to me"), u"user"_s);
    add(column, u"unassigned"_s, tr("Unassigned", "inbox view: nobody has taken it"), u"question"_s);
    add(column, u"open"_s, tr("Open", "inbox view"), u"inbox"_s);
    add(column, u"overdue"_s, tr("Overdue", "inbox view: past what was promised"), u"alert"_s);
    add(column, u"pending"_s, tr("Pending", "inbox view: waits for somebody else"), u"pause"_s);
    add(column, u"all"_s, tr("All", "inbox view"), u"list"_s);
    add(column, u"snoozed"_s, tr("Snoozed", "inbox view"), u"clock"_s);
    add(column, u"closed"_s, tr("Closed", "inbox view"), u"check-circle"_s);
    add(column, u"ideas"_s, tr("Ideas", "inbox view: the board of ideas"), u"idea"_s);
    m_more->setSpacing(px(this, 2));
    column->addLayout(m_more);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_save = iconButton(u"plus"_s, tr("Save this search as a view (V)", "inbox, button under the views"),
                        u"view-save"_s, this);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(pad, 0, pad, pad);
    foot->addWidget(m_save);
    foot->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addLayout(foot);
    setCurrent(u"open"_s);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (on)
            Q_EMIT currentChanged(static_cast<ViewButton*>(button)->key());
    });
}

void InboxViews::add(QVBoxLayout* column, const QString& key, const QString& label, const QString& iconName)
{
    auto* button = new ViewButton(key, label, iconName, this);
    m_group->addButton(button);
    column->addWidget(button);
}

void InboxViews::addHeading(const QString& text)
{
    auto* heading = new Label(text, TextSize::Second, true, true, m_moreBox);
    heading->setContentsMargins(px(this, space::s), px(this, space::m), 0, px(this, space::xs));
    m_moreBox->layout()->addWidget(heading);
}

void InboxViews::setBook(const WorkBook& book, const QString& person)
{
    struct Wanted {
        QString key, label, iconName;
    };
    std::vector<Wanted> departments, saved;
    for (const Department& department : book.departments()) {
        if (!department.archived)
            departments.push_back(
                {u"department-"_s + department.id.toString(), harmless(department.name), u"accounts"_s});
    }
    for (const InboxView& view : book.views()) {
        const bool own = !view.owner.isEmpty() && view.owner == person;
        saved.push_back({u"saved-"_s + view.id.toString(), harmless(view.name), own ? u"star"_s : u"globe"_s});
    }
    QStringList offered;
    for (const auto* list : {&departments, &saved}) {
        for (const Wanted& wanted : *list)
            offered << wanted.key << wanted.label << wanted.iconName;
    }
    if (offered == m_offered) // a button that somebody is about to press stays
        return;
    m_offered = offered;
    const QString before = current();
    QHash<QString, QString> counts;
    for (const QString& key : keys())
        counts.insert(key, button(key)->count());
    const bool hadFocus = m_moreBox && focusWidget() && m_moreBox->isAncestorOf(focusWidget());
    {
        const QSignalBlocker quiet(m_group);
        delete m_moreBox;
        m_moreBox = new QWidget(this);
        auto* column = new QVBoxLayout(m_moreBox);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(this, 2));
        m_more->addWidget(m_moreBox);
        const auto addAll = [&](const QString& heading, const std::vector<Wanted>& list) {
            if (list.empty())
                return;
            addHeading(heading);
            for (const Wanted& wanted : list) {
                auto* made = new ViewButton(wanted.key, wanted.label, wanted.iconName, m_moreBox);
                made->setCount(counts.value(wanted.key));
                m_group->addButton(made);
                column->addWidget(made);
            }
        };
        addAll(tr("Departments", "inbox, heading of views"), departments);
        addAll(tr("Saved views", "inbox, heading of views"), saved);
        m_moreBox->show();
        setCurrent(before);
    }
    if (current() != before || !button(before)) {
        setCurrent(u"open"_s);
        Q_EMIT currentChanged(current());
    } else if (hadFocus) {
        button(before)->setFocus(Qt::OtherFocusReason);
    }
}

void InboxViews::setCount(const QString& key, const QString& count)
{
    if (auto* view = button(key); view && view->count() != count)
        view->setCount(count);
}

QStringList InboxViews::keys() const
{
    QStringList list;
    for (const auto* one : m_group->buttons())
        list << static_cast<const ViewButton*>(one)->key();
    return list;
}

QString InboxViews::label(const QString& key) const
{
    const auto* view = button(key);
    return view ? view->text() : QString();
}

void InboxViews::setCounts(const InboxCounts& counts, const QString& mine)
{
    const QLocale locale;
    const auto number = [&](qint64 n) { return n > 0 ? locale.toString(n) : QString(); };
    button(u"mine"_s)->setCount(mine);
    button(u"unassigned"_s)->setCount(number(counts.unassigned));
    button(u"open"_s)->setCount(number(counts.open));
    button(u"overdue"_s)->setCount(number(counts.breached));
    button(u"pending"_s)->setCount(number(counts.pending));
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

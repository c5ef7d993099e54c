// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/idea_column.h"

#include "ui/widgets/plain_text_view.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct IdeaWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::IdeaWords)
};

enum IdeaRole { IdRole = Qt::UserRole + 1, ShortRole };

int lineHeight(const QFont& font)
{
    return QFontMetrics(font).height();
}

} // namespace

QString ideaStateWord(IdeaState state)
{
    switch (state) {
    case IdeaState::New:
        return IdeaWords::tr("New", "board of ideas, column");
    case IdeaState::Planned:
        return IdeaWords::tr("Planned", "board of ideas, column");
    case IdeaState::Done:
        return IdeaWords::tr("Done", "board of ideas, column");
    case IdeaState::Declined:
        return IdeaWords::tr("Declined", "board of ideas, column");
    }
    return {};
}

void IdeaCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens(option.palette);
    const QFont font = option.font;
    const int pad = px(font, space::s), gap = px(font, space::xs);
    const QRectF frame = QRectF(option.rect).adjusted(gap, gap / 2.0, -gap, -gap / 2.0);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(chosen ? t.selected : t.surface);
    painter->setPen(QPen(chosen && (option.state & QStyle::State_HasFocus) ? t.accent : t.border, 1));
    painter->drawRoundedRect(frame, px(font, kRadius), px(font, kRadius));
    const QRect inner = frame.toRect().adjusted(pad, pad, -pad, -pad);
    const QFont strong = sized(font, TextSize::Base, true);
    QRect title = inner;
    title.setHeight(2 * lineHeight(strong));
    painter->setFont(strong);
    painter->setPen(t.text);
    painter->drawText(title, Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop, index.data().toString());
    QRect foot = inner;
    foot.setTop(inner.bottom() - lineHeight(font));
    painter->setFont(sized(font, TextSize::Second));
    painter->setPen(t.muted);
    const QFontMetrics small = painter->fontMetrics();
    QString facts = index.data(Qt::UserRole).toString();
    if (small.horizontalAdvance(facts) > foot.width()) // who want it says more than half of everything
        facts = index.data(ShortRole).toString();
    painter->drawText(foot, Qt::AlignLeading | Qt::AlignBottom, small.elidedText(facts, Qt::ElideRight, foot.width()));
    painter->restore();
}

QSize IdeaCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int pad = px(option.font, space::s), gap = px(option.font, space::xs);
    return {px(option.font, 140), 3 * lineHeight(option.font) + 2 * pad + 2 * gap};
}

IdeaColumn::IdeaColumn(IdeaState state, QWidget* parent) : QListWidget(parent), m_state(state)
{
    setObjectName(u"ideas-"_s + ideaStateName(state));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new IdeaCardDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(QAbstractItemView::SingleSelection);
    viewport()->setBackgroundRole(QPalette::Window);
}

void IdeaColumn::setIdeas(const std::vector<Idea>& ideas)
{
    const IdeaId before = chosen();
    const QSignalBlocker quiet(this);
    clear();
    for (const Idea& idea : ideas) {
        if (idea.state != m_state)
            continue;
        auto* item = new QListWidgetItem(harmless(idea.title).simplified(), this);
        QStringList facts{IdeaWords::tr("%n people", "board of ideas, card: who want it", idea.votes),
                          IdeaWords::tr("%n comments", "board of ideas, card", idea.comments)};
        if (idea.answered > 0)
            facts << IdeaWords::tr("%n answered", "board of ideas, card", idea.answered);
        const QString line = facts.join(u" · "_s);
        item->setData(Qt::UserRole, line);
        item->setData(ShortRole, facts.first());
        item->setData(IdRole, QVariant::fromValue(idea.id.value));
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(item->text(), line));
        item->setToolTip(item->text() + u'\n' + line);
    }
    setAccessibleName(
        IdeaWords::tr("%1: %n ideas", "board of ideas, screen reader", count()).arg(ideaStateWord(m_state)));
    choose(before);
}

IdeaId IdeaColumn::chosen() const
{
    return currentItem() && currentItem()->isSelected() ? IdeaId{currentItem()->data(IdRole).toLongLong()} : IdeaId();
}

bool IdeaColumn::choose(IdeaId id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toLongLong() == id.value && !id.isNull()) {
            setCurrentRow(row);
            return true;
        }
    }
    return false;
}

void IdeaColumn::keyPressEvent(QKeyEvent* event)
{
    const bool moving = event->modifiers() & Qt::AltModifier;
    const int onwards = isRightToLeft() ? -1 : 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        Q_EMIT sideways(event->key() == Qt::Key_Right ? onwards : -onwards, moving);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT opened();
        return;
    }
    QListWidget::keyPressEvent(event);
}

void IdeaColumn::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(qobject_cast<IdeaColumn*>(event->source()) != nullptr);
}

void IdeaColumn::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(qobject_cast<IdeaColumn*>(event->source()) != nullptr);
}

// The board moves it once the database has: nothing is moved here.
void IdeaColumn::dropEvent(QDropEvent* event)
{
    auto* from = qobject_cast<IdeaColumn*>(event->source());
    if (!from)
        return;
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (from != this && !from->chosen().isNull())
        Q_EMIT dropped(from->chosen(), m_state);
}

} // namespace parvis::ui

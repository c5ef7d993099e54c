// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortcut = Qt::UserRole + 1;
constexpr int kIndex = Qt::UserRole + 2;

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, px(option.font, kRowDense + 2)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect r = option.rect.adjusted(px(option.font, 4), 1, -px(option.font, 4), -1);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? t.selected : t.hover);
            painter->drawRoundedRect(r, px(option.font, kRadius), px(option.font, kRadius));
        }
        const QRect inner = r.adjusted(px(option.font, 8), 0, -px(option.font, 8), 0);
        const int side = px(option.font, 18);
        const QRect mark =
            QStyle::visualRect(option.direction, inner, QRect(inner.left(), inner.center().y() - side / 2, side, side));
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);
        const QRect words =
            QStyle::visualRect(option.direction, inner, inner.adjusted(side + px(option.font, 10), 0, 0, 0));
        painter->setPen(t.text);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        painter->setPen(t.muted);
        painter->setFont(sized(option.font, TextSize::Second));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignTrailing, index.data(kShortcut).toString());
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* host)
    : QFrame(host), m_field(new QLineEdit(this)), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    setObjectName(u"command-palette"_s);
    m_field->setObjectName(u"command-field"_s);
    m_field->setPlaceholderText(tr("Type a command", "command palette, empty field"));
    m_field->setAccessibleName(tr("Command", "screen reader: field of the command palette"));
    m_field->setFrame(false);
    m_field->setTextMargins(px(this, space::s), 0, px(this, space::s), 0); // above the names of the commands
    m_list->setObjectName(u"command-list"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::s);
    column->setContentsMargins(pad, pad, pad, pad);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    host->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        trigger();
    });
    hide();
}

int CommandPalette::score(const QString& letters, const QString& text)
{
    if (letters.isEmpty())
        return 1;
    const qsizetype at = text.indexOf(letters, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 100;
    if (at > 0)
        return text[at - 1].isLetterOrNumber() ? 40 : 80;
    qsizetype from = 0;
    for (const QChar letter : letters) {
        if (letter.isSpace())
            continue;
        from = text.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0)
            return 0;
    }
    return 10;
}

void CommandPalette::open(const QList<QAction*>& actions)
{
    m_actions.clear();
    for (auto* action : actions) {
        if (action->isVisible() && action->isEnabled() && !action->text().isEmpty())
            m_actions.append(action);
    }
    m_before = QApplication::focusWidget();
    m_field->clear();
    filter();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    const bool mine = m_field->hasFocus();
    hide();
    if (mine && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::filter()
{
    std::vector<std::pair<int, int>> hits;
    const QString letters = m_field->text().trimmed();
    for (int i = 0; i < m_actions.size(); ++i) {
        if (!m_actions[i])
            continue;
        if (const int points = score(letters, m_actions[i]->text()); points > 0)
            hits.emplace_back(-points, i);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_model->clear();
    for (const auto& [points, i] : hits) {
        auto* item = new QStandardItem(m_actions[i]->icon(), m_actions[i]->text().remove(u'&'));
        item->setEditable(false);
        item->setData(m_actions[i]->shortcut().toString(QKeySequence::NativeText), kShortcut);
        item->setData(i, kIndex);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::trigger()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QPointer<QAction> action = m_actions.value(index.data(kIndex).toInt());
    dismiss();
    if (action)
        action->trigger();
}

void CommandPalette::place()
{
    const QWidget* host = parentWidget();
    const int width = qMin(host->width() - px(this, 48), px(this, 560));
    const int height = qMin(host->height() - px(this, 96), px(this, 420));
    setGeometry((host->width() - width) / 2, px(this, 64), width, height);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            trigger();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()) {
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
            dismiss();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.raised);
    painter.setPen(QPen(mixed(t.muted, t.border, 0.4), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
}

} // namespace parvis::ui

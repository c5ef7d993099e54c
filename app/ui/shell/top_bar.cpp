// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/models/account_book.h"
#include "ui/shell/notice_button.h"
#include "ui/shell/worker_pill.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QKeySequence>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// Looks like the field it opens; a real field would take typing that belongs to the palette.
class SearchButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    QSize sizeHint() const override { return {px(this, 340), px(this, 30)}; }
    QSize minimumSizeHint() const override { return {px(this, 160), px(this, 30)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(underMouse() ? t.hover : t.ground);
        painter.setPen(QPen(hasFocus() ? t.accent : t.border, hasFocus() ? 1.5 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), px(this, kRadius),
                                px(this, kRadius));
        const int side = px(this, 16);
        const QRect inner = rect().adjusted(px(this, 10), 0, -px(this, 10), 0);
        const QRect mark =
            QStyle::visualRect(layoutDirection(), inner, QRect(inner.left(), (height() - side) / 2, side, side));
        paintIcon(&painter, mark, u"search"_s, t.muted);
        painter.setPen(t.muted);
        const QRect words = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(side + px(this, 8), 0, 0, 0));
        const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        const int keyWidth = fontMetrics().horizontalAdvance(keys) + px(this, 12);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width() - keyWidth));
        painter.setFont(sized(font(), TextSize::Second));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignTrailing, keys);
    }
};

} // namespace

TopBar::TopBar(const UiContext& context, Outlook& outlook, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_name(new Label({}, TextSize::Base, false, true, this)),
      m_practice(new StatePill(this)),
      m_search(new SearchButton(tr("Search or command", "field of the top bar"), this)),
      m_heldWords(new Label({}, TextSize::Base, false, true, this)),
      m_pill(new WorkerPill(context, outlook, this)),
      m_hold(new QPushButton(this))
{
    setObjectName(u"top-bar"_s);
    const WorkspaceInfo info = context.workspace.info();
    m_name->setText(info.name.isEmpty() ? QFileInfo(info.location).completeBaseName() : info.name);
    m_name->setObjectName(u"workspace-name"_s);
    m_name->setToolTip(info.location);
    m_practice->setObjectName(u"practice-label"_s);
    m_practice->setState(u"flask"_s, Tint::Warn, tr("Practice", "label: nothing here reaches a real network"));
    m_practice->setToolTip(tr("A practice network: nothing here reaches the public.", "hover of the practice label"));
    m_search->setObjectName(u"search-field"_s);
    m_search->setCursor(Qt::PointingHandCursor);
    m_heldWords->setTint(Tint::Danger);
    m_heldWords->setObjectName(u"held-words"_s);
    m_hold->setObjectName(u"hold-button"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, space::l), px(this, space::s), px(this, space::l), px(this, space::s));
    row->setSpacing(px(this, space::s));
    row->addWidget(m_name);
    row->addWidget(m_practice);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(m_heldWords);
    row->addWidget(m_pill);
    if (context.replies || context.rules || context.figureBook) {
        m_notices = new NoticeButton(context, this);
        row->addWidget(m_notices);
        connect(m_notices, &NoticeButton::holdAsked, this, &TopBar::holdRequested);
    }
    row->addWidget(m_hold);
    setHeld(false, {});
    refreshPractice();
    connect(&m_context.book, &AccountBook::changed, this, &TopBar::refreshPractice);
    connect(m_search, &QPushButton::clicked, this, &TopBar::commandRequested);
    connect(m_pill, &QAbstractButton::clicked, this, &TopBar::workerRequested);
    connect(m_hold, &QPushButton::clicked, this, &TopBar::holdRequested);
}

void TopBar::refreshPractice()
{
    m_practice->setVisible(m_context.workspace.info().practice || m_context.book.hasPractice());
}

void TopBar::setHeld(bool held, const QString& why)
{
    m_held = held;
    m_heldWords->setVisible(held);
    m_heldWords->setText(tr("Everything is on hold", "top bar, while nothing may go out"));
    m_heldWords->setToolTip(why);
    m_hold->setIcon(icon(held ? u"play"_s : u"pause"_s, held ? Tint::Danger : Tint::Muted));
    m_hold->setText(held ? tr("Release", "button: let posts go out again")
                         : tr("Hold", "button: stop everything that is planned"));
    m_hold->setToolTip(held ? tr("Let posts go out again (Ctrl+Shift+H)", "hover")
                            : tr("Stop everything that is planned (Ctrl+Shift+H)", "hover"));
    m_hold->setProperty("danger", held);
    m_hold->setEnabled(!m_context.workspace.info().readOnly);
    update();
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), m_held ? mixed(t.danger, t.surface, t.dark ? 0.25 : 0.14) : t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_held ? t.danger : t.border);
}

} // namespace parvis::ui

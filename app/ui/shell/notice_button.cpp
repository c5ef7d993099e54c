// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_button.h"

#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QListWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

NoticeButton::NoticeButton(const UiContext& context, QWidget* parent)
    : QPushButton(parent), m_context(context), m_book(new NoticeBook(context, this))
{
    setObjectName(u"notices-button"_s);
    setCursor(Qt::PointingHandCursor);
    connect(m_book, &NoticeBook::changed, this, &NoticeButton::refresh);
    connect(this, &QPushButton::clicked, this, &NoticeButton::showList);
    refresh();
}

void NoticeButton::refresh()
{
    const int count = int(m_book->notices().size());
    setIcon(ui::icon(u"bell"_s, count > 0 ? Tint::Accent : Tint::Muted));
    setText(count > 0 ? QLocale().toString(count) : QString());
    setAccessibleName(count > 0 ? tr("%n notices for you", "top bar", count) : tr("No notices for you", "top bar"));
    setToolTip(
        tr("%1 (%2)", "hover; %1 what it is, %2 the keys")
            .arg(accessibleName(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N).toString(QKeySequence::NativeText)));
    if (m_popover)
        fill();
}

void NoticeButton::showList()
{
    if (m_popover)
        return;
    m_popover = new Popover(this);
    m_popover->setObjectName(u"notices-popover"_s);
    const QString heading =
        tr("For you", "heading over the notices: notes that call me, what rules tell me, and what figures tell");
    m_popover->setAccessibleName(heading);
    connect(m_popover, &Popover::dismissed, m_popover, &QObject::deleteLater);
    connect(m_popover, &Popover::dismissed, this, [this] { m_popover.clear(); });
    m_list = new QListWidget(m_popover);
    m_list->setObjectName(u"notices"_s);
    m_list->setAccessibleName(heading);
    m_list->setMinimumSize(px(this, 420), px(this, 180));
    m_hint =
        new Label(tr("Nothing waits for you. Colleagues call you in a note with @ and your name; rules can tell you "
                     "of a message.",
                     "empty list of notices"),
                  TextSize::Second, true, false, m_popover);
    m_hint->setObjectName(u"notices-hint"_s);
    m_hint->setWordWrap(true);
    m_hint->setMinimumWidth(px(this, 420));
    m_all = new QPushButton(tr("Mark all as seen", "button under the notices"), m_popover);
    m_all->setObjectName(u"notices-all-seen"_s);
    m_hold = new QPushButton(tr("Hold everything…", "button under the notice of a crisis: the red button"), m_popover);
    m_hold->setObjectName(u"notices-hold"_s);
    QBoxLayout* body = m_popover->body();
    body->addWidget(new Label(heading, TextSize::Base, false, true, m_popover));
    body->addWidget(m_hint);
    body->addWidget(m_list);
    body->addWidget(m_hold, 0, Qt::AlignLeading);
    body->addWidget(m_all, 0, Qt::AlignLeading);
    connect(m_list, &QListWidget::itemActivated, this, &NoticeButton::open);
    connect(m_list, &QListWidget::itemClicked, this, &NoticeButton::open);
    connect(m_hold, &QPushButton::clicked, this, [this] {
        m_popover->dismiss();
        Q_EMIT holdAsked();
    });
    connect(m_all, &QPushButton::clicked, this, [this] { m_book->markSeen(std::vector<Notice>(m_shown)); });
    m_shown.clear();
    fill();
    m_popover->openAt(this);
    if (m_list->count() > 0)
        m_list->setFocus(Qt::PopupFocusReason);
}

void NoticeButton::fill()
{
    const int row = std::max(m_list->currentRow(), 0);
    m_shown = m_book->notices();
    m_list->clear();
    for (const Notice& notice : m_shown)
        new QListWidgetItem(ui::icon(notice.from == Notice::From::Note ? u"note"_s : u"bell"_s, Tint::Accent),
                            words::noticeLine(notice, m_context.now(), m_context.zone), m_list);
    const bool any = !m_shown.empty();
    m_hint->setVisible(!any);
    m_list->setVisible(any);
    m_all->setVisible(any);
    m_hold->setVisible(std::ranges::any_of(m_shown, &Notice::isLastingCrisis));
    if (any)
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    else
        m_popover->setFocus(Qt::OtherFocusReason);
}

void NoticeButton::open(const QListWidgetItem* item)
{
    const int row = m_popover ? m_list->row(item) : -1;
    if (row < 0 || row >= int(m_shown.size()))
        return;
    const Notice notice = m_shown[size_t(row)];
    m_popover->dismiss();
    m_book->markSeen({notice});
    if (!m_context.shell)
        return;
    if (notice.from != Notice::From::Figures)
        m_context.shell->showDesk(u"inbox"_s, u"conversation/"_s + notice.conversation.toString());
    else if (notice.alert.kind == AlertKind::Crisis)
        m_context.shell->showDesk(u"inbox"_s, u"view/all"_s); // the newest comments first
    else
        m_context.shell->showDesk(u"figures"_s);
}

} // namespace parvis::ui

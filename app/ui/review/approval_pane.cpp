// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/approval_pane.h"

#include "ui/models/account_book.h"
#include "ui/review/post_review.h"
#include "ui/review/review_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// First words, and below them when, where and whose; each line in its own direction.
class ReviewItemDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    enum Role { Words = Qt::UserRole + 1, Where };

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, px(option.font, 52)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens(option.palette);
        const int pad = px(option.font, space::s);
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, t.selected);
            painter->fillRect(
                QStyle::visualRect(option.direction, option.rect,
                                   QRect(option.rect.topLeft(), QSize(px(option.font, 3), option.rect.height()))),
                t.accent);
        }
        const QRect inner = option.rect.adjusted(2 * pad, pad, -pad, -pad);
        const auto line = [&](const QRect& rect, const QString& text, const QFont& font, const QColor& ink) {
            painter->setFont(font);
            painter->setPen(ink);
            painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
        };
        line(inner.adjusted(0, 0, 0, -inner.height() / 2), index.data(Words).toString(), option.font, t.text);
        line(inner.adjusted(0, inner.height() / 2, 0, 0), index.data(Where).toString(),
             sized(option.font, TextSize::Second), t.muted);
        painter->restore();
    }
};

} // namespace

ApprovalPane::ApprovalPane(const UiContext& context, ReviewBook& book, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_book(book),
      m_whose(new SegmentedControl(this)),
      m_page(new QPushButton(icon(u"download"_s), tr("Page for a client…", "approval, button: makes a PDF"), this)),
      m_busy(new BusyLine(this)),
      m_banner(new Banner(this)),
      m_empty(new EmptyState(u"check-circle"_s, {}, {}, this)),
      m_panes(new QWidget(this)),
      m_list(new QListWidget(m_panes)),
      m_review(new PostReview(context, true))
{
    setObjectName(u"approval"_s);
    m_whose->setObjectName(u"approval-whose"_s);
    m_whose->setAccessibleName(tr("Whose approval is missing", "approval"));
    m_whose->addSegment(u"mine"_s, tr("Waiting for me", "approval, which posts"));
    m_whose->addSegment(u"all"_s, tr("All in review", "approval, which posts"));
    m_whose->setCurrent(u"mine"_s);
    m_page->setObjectName(u"approval-page"_s);
    m_empty->setObjectName(u"approval-empty"_s);
    m_list->setObjectName(u"approval-list"_s);
    m_list->setAccessibleName(tr("Posts in review", "approval, list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new ReviewItemDelegate(m_list));
    auto* head = new QHBoxLayout;
    head->addWidget(m_whose);
    head->addStretch(1);
    head->addWidget(m_page);
    auto* place = new QWidget;
    auto* inner = new QVBoxLayout(place);
    inner->setContentsMargins(px(this, space::l), 0, px(this, space::s), px(this, space::m));
    inner->addWidget(m_review);
    inner->addStretch(1);
    auto* scroll = new QScrollArea(m_panes);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(place);
    auto* panes = new QHBoxLayout(m_panes);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->addWidget(m_list, 2);
    panes->addWidget(new Hairline(Qt::Vertical, m_panes));
    panes->addWidget(scroll, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_empty, 1);
    column->addWidget(m_panes, 1);
    connect(m_whose, &SegmentedControl::currentChanged, this, &ApprovalPane::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &ApprovalPane::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_review->focusVerdict(); });
    connect(m_page, &QPushButton::clicked, this, &ApprovalPane::pageAsked);
    connect(&m_book, &ReviewBook::changed, this, &ApprovalPane::refresh);
    refresh();
}

void ApprovalPane::refresh()
{
    m_busy->setBusy(m_book.isLoading());
    if (const auto& error = m_book.error())
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(*error), words::errorAdvice(*error));
    else
        m_banner->clear();
    if (!m_book.isLoaded() || m_book.isLoading())
        return;
    const bool mine = m_whose->current() == "mine"_L1;
    const qint64 chosen = m_wanted.isNull()
                              ? m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toLongLong() : 0
                              : m_wanted.value;
    const int before = m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ReviewedPost& post : m_book.inReview()) {
            if (post.publications.empty() || (mine && !m_book.isMine(post)))
                continue;
            QStringList accounts;
            for (const ReviewedPublication& p : post.publications)
                accounts << m_context.book.name(p.publication.account);
            accounts.removeDuplicates();
            const QString time =
                words::when(post.publications.front().publication.plan.due, m_context.now(), m_context.zone);
            const QString first = harmless(post.post.base.text).simplified().left(80);
            const QString says = post.comments.empty()
                                     ? QString()
                                     : tr("%n comments", "approval, list", static_cast<int>(post.comments.size()));
            QStringList second{time, accounts.join(u", "_s), post.writer, says};
            second.removeAll(QString());
            auto* item = new QListWidgetItem(m_list);
            item->setData(ReviewItemDelegate::Words, first);
            item->setData(ReviewItemDelegate::Where, second.join(u" · "_s));
            item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(first, second.join(u", "_s)));
            item->setData(Qt::UserRole, post.post.id.value);
            if (post.post.id.value == chosen)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->count() > 0)
            m_list->setCurrentRow(std::clamp(before, 0, m_list->count() - 1));
    }
    m_empty->setSentence(mine ? tr("Nothing waits for your approval.", "approval, empty")
                              : tr("Nothing is in review.", "approval, empty"));
    const bool nothing = m_list->count() == 0 && m_wanted.isNull();
    m_empty->setVisible(nothing);
    m_panes->setVisible(!nothing);
    showChosen();
}

void ApprovalPane::showChosen()
{
    const auto* item = m_list->currentItem();
    if (item)
        m_review->showPost({item->data(Qt::UserRole).toLongLong()});
    m_review->setVisible(item != nullptr);
    if (item && item->data(Qt::UserRole).toLongLong() == m_wanted.value)
        m_wanted = {};
}

void ApprovalPane::select(PostId post)
{
    const bool mine = std::any_of(m_book.inReview().begin(), m_book.inReview().end(),
                                  [&](const ReviewedPost& p) { return p.post.id == post && m_book.isMine(p); });
    m_wanted = post;
    if (!mine && m_whose->current() == "mine"_L1)
        m_whose->setCurrent(u"all"_s);
    else
        refresh();
    m_wanted = {};
}

void ApprovalPane::focusList()
{
    if (m_list->count() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_whose->findChildren<QAbstractButton*>().value(0)->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui

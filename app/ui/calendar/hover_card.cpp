// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/hover_card.h"

#include "engine/publishing/governance_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "ui/models/account_book.h"
#include "ui/review/post_review.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

HoverCard::HoverCard(const UiContext& context, QWidget* host)
    : Popover(host, true),
      m_context(context),
      m_state(new StatePill(this)),
      m_time(new Label({}, TextSize::Second, true, false, this)),
      m_account(new Label({}, TextSize::Second, true, false, this)),
      m_text(new PlainTextView(this)),
      m_more(new Label({}, TextSize::Second, true, false, this)),
      m_review(new Label({}, TextSize::Second, false, false, this))
{
    setObjectName(u"hover-card"_s);
    setFixedWidth(px(this, 340));
    auto* top = new QHBoxLayout;
    top->addWidget(m_state);
    top->addStretch(1);
    top->addWidget(m_account);
    body()->addLayout(top);
    body()->addWidget(m_text);
    body()->addWidget(m_more);
    body()->addWidget(m_review);
    m_review->setObjectName(u"hover-review"_s);
    m_review->setWordWrap(true);
    m_review->setTextFormat(Qt::PlainText);
    body()->addWidget(m_time);
    m_text->setMaximumLines(12);
    m_more->setWordWrap(true);
    m_time->setWordWrap(true);
}

void HoverCard::showFor(const PublicationRow& row, const QRect& anchor, const QStringList& warnings)
{
    m_shown = row.id;
    m_state->setState(words::stateIcon(row.state), words::stateTint(row.state), words::state(row.state));
    m_time->setText(words::exact(row.plan.due, m_context.zone));
    const QString network = m_context.book.network(row.network).displayName;
    m_account->setText(u"%1 · %2"_s.arg(m_context.book.name(row.account), network));
    m_text->setText(row.excerpt);
    QStringList more = warnings;
    if (row.mediaCount > 0)
        more << tr("%n pictures or videos", "hover card of a post", row.mediaCount);
    if (row.error)
        more << words::errorWhat(*row.error, network) + u' ' + words::errorAdvice(*row.error);
    m_more->setText(more.join(u'\n'));
    m_more->setVisible(!more.isEmpty());
    m_review->hide();
    openAt(anchor);
    m_context.publishing.find(row.post).onDone(this, [this, row, anchor](const Result<PostWithPublications>& found) {
        // The pointer may have gone on to another post, or away.
        if (!found || m_shown != row.id || isHidden())
            return;
        const Content content = effectiveContent(found->post, row.network, row.account);
        m_text->setText(bodyParts(content).join(u"\n⸻\n"_s));
        openAt(anchor);
    });
    showReview(row, anchor);
}

void HoverCard::showReview(const PublicationRow& row, const QRect& anchor)
{
    if (!m_context.governance)
        return;
    m_context.governance->reviewed(row.post).onDone(this, [this, row, anchor](Result<ReviewedPost> post) {
        if (!post || m_shown != row.id || isHidden())
            return;
        std::erase_if(post->publications, [&row](const ReviewedPublication& p) { return p.publication.id != row.id; });
        QStringList lines{PostReview::summary(*post)};
        if (!post->comments.empty()) {
            const DraftComment& last = post->comments.back();
            lines << tr("%n comments", "hover card of a post", static_cast<int>(post->comments.size()));
            lines << tr("%1: %2", "hover card of a post: the last comment; who, what")
                         .arg(last.who, harmless(last.text).simplified().left(120));
        }
        lines.removeAll(QString());
        m_review->setText(lines.join(u'\n'));
        m_review->setVisible(!lines.isEmpty());
        if (!lines.isEmpty())
            openAt(anchor);
    });
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Approval and comments in the composer: one line in the foot, and everything in a popover over it.
#include "engine/publishing/governance_desk.h"
#include "ui/composer/composer_window.h"
#include "ui/review/post_review.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"

#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void ComposerWindow::showPlace(const Finding& finding)
{
    if (m_ready)
        goToPlace(finding);
    else
        m_place = finding;
}

void ComposerWindow::refreshReview()
{
    if (!m_context.governance || postId().isNull())
        return;
    m_review->show();
    m_context.governance->reviewed(postId()).onDone(this, [this](const Result<ReviewedPost>& post) {
        if (!post)
            return;
        const QString state = PostReview::summary(*post);
        const int said = static_cast<int>(post->comments.size());
        QStringList words;
        if (!state.isEmpty())
            words << state;
        words << (said == 0 ? tr("Comments", "composer, button") : tr("%n comments", "composer, button", said));
        // The foot is crowded: the state says enough there, the rest is in the popover.
        m_review->setText(words.front());
        m_review->setAccessibleName(words.join(u" · "_s));
        const bool waits =
            std::any_of(post->publications.begin(), post->publications.end(),
                        [](const ReviewedPublication& p) { return p.publication.state == PublicationState::InReview; });
        m_review->setIcon(icon(waits ? u"clock"_s : u"comment"_s, waits ? Tint::Warn : Tint::Muted));
    });
}

void ComposerWindow::openReview()
{
    if (!m_context.governance || postId().isNull())
        return;
    auto* popover = new Popover(this);
    popover->setObjectName(u"review-popover"_s);
    auto* review = PostReview::in(popover, m_context, false);
    connect(review, &PostReview::loaded, this, &ComposerWindow::refreshReview);
    review->showPost(postId());
    popover->openAt(m_review);
}

} // namespace parvis::ui

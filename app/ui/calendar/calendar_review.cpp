// SPDX-License-Identifier: GPL-3.0-or-later
// Approval and comments of the chosen post, in a popover beside it.
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/hover_card.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/review/post_review.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/theme.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

void CalendarDesk::openReview()
{
    const bool list = view() == "list"_L1;
    const auto marked = list ? m_list->marked() : canvas()->marked();
    if (marked.empty()) {
        m_context.shell->toast(tr("Choose a post first", "toast of the calendar"));
        return;
    }
    if (m_hover)
        m_hover->dismiss();
    const PublicationRow& row = marked.front();
    auto* popover = new Popover(this);
    popover->setObjectName(u"calendar-review-popover"_s);
    auto* review = PostReview::in(popover, m_context, true);
    QWidget* from = list ? static_cast<QWidget*>(m_list) : canvas();
    const QRect chip = list ? QRect(0, 0, px(this, 200), px(this, kRowDense)) : canvas()->chipRect(row.id);
    connect(review, &PostReview::decided, popover, [this, popover] {
        popover->dismiss();
        activate();
    });
    review->showPost(row.post);
    popover->openAt(QRect(from->mapTo(window(), chip.topLeft()), chip.size()));
}

} // namespace parvis::ui

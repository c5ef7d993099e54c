// SPDX-License-Identifier: GPL-3.0-or-later
// The whole post beside the chip under the pointer: state, exact time, account, text, media, reason.
#pragma once

#include "ports/post_repository.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

namespace parvis::ui {

class Label;
class PlainTextView;
class StatePill;

class HoverCard : public Popover
{
    Q_OBJECT
public:
    HoverCard(const UiContext& context, QWidget* host);
    // anchor in the host window's coordinates.
    void showFor(const PublicationRow& row, const QRect& anchor, const QStringList& warnings = {});

private:
    void showReview(const PublicationRow& row, const QRect& anchor);
    UiContext m_context;
    StatePill* m_state;
    Label* m_time;
    Label* m_account;
    PlainTextView* m_text;
    Label* m_more;
    Label* m_review; // who approved, what was said
    PublicationId m_shown;
};

} // namespace parvis::ui

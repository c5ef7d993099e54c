// SPDX-License-Identifier: GPL-3.0-or-later
// The coming hours, played through: what would not go out as planned, why, and the mend beside it.
#pragma once

#include "engine/publishing/rehearsal.h"
#include "ui/ui_context.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace parvis::ui {

class Banner;
class BusyLine;
class EmptyState;
class Label;
class ReviewBook;
class SegmentedControl;

class RehearsalPane : public QWidget
{
    Q_OBJECT
public:
    RehearsalPane(const UiContext& context, ReviewBook& book, QWidget* parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void approvalAsked(parvis::PostId post);
    void releaseAsked();

private:
    QWidget* buildHead();
    void refresh();
    void fill();
    void addReady(const std::vector<PublicationRow>& rows);
    void repair(const Rehearsed& result, const RehearsalReason& reason);
    void moveTo(const PublicationRow& row, Instant due);
    void approve(const PublicationRow& row);
    void release(const PublicationRow& row);
    void tell(const Error& error);
    UiContext m_context;
    ReviewBook& m_book;
    Label* m_summary;
    SegmentedControl* m_span;
    Banner* m_banner;
    BusyLine* m_busy;
    QScrollArea* m_scroll;
    QWidget* m_list = nullptr;
    EmptyState* m_empty;
    QByteArray m_shown; // what the list was made of: not made again for nothing
    bool m_readyOpen = false, m_all = false, m_focusLater = false;
};

} // namespace parvis::ui

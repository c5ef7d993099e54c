// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for somebody's word: those of the person who sits here first, the chosen one beside with its comments.
#pragma once

#include "ui/ui_context.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace parvis::ui {

class Banner;
class BusyLine;
class EmptyState;
class PostReview;
class ReviewBook;
class SegmentedControl;

class ApprovalPane : public QWidget
{
    Q_OBJECT
public:
    ApprovalPane(const UiContext& context, ReviewBook& book, QWidget* parent = nullptr);
    void focusList();
    // Shows this one, whoever has to decide it.
    void select(PostId post);

Q_SIGNALS:
    void pageAsked(); // the page for a client, as PDF

private:
    void refresh();
    void showChosen();
    UiContext m_context;
    ReviewBook& m_book;
    SegmentedControl* m_whose;
    QPushButton* m_page;
    BusyLine* m_busy;
    Banner* m_banner;
    EmptyState* m_empty;
    QWidget* m_panes;
    QListWidget* m_list;
    PostReview* m_review;
    PostId m_wanted;
};

} // namespace parvis::ui

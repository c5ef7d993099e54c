// SPDX-License-Identifier: GPL-3.0-or-later
// The bell of the top bar: how many notices wait for the person who sits here; opens the list of them.
#pragma once

#include "ui/models/notice_book.h"

#include <QPointer>
#include <QPushButton>

class QListWidget;
class QListWidgetItem;

namespace parvis::ui {

class Label;
class Popover;

class NoticeButton : public QPushButton
{
    Q_OBJECT
public:
    explicit NoticeButton(const UiContext& context, QWidget* parent = nullptr);
    NoticeBook& book() { return *m_book; }
    void showList();

Q_SIGNALS:
    void holdAsked(); // the red button, offered while a crisis lasts

private:
    void refresh();
    void fill();
    void open(const QListWidgetItem* item);
    UiContext m_context;
    NoticeBook* m_book;
    QPointer<Popover> m_popover;
    QPointer<QListWidget> m_list;
    QPointer<Label> m_hint;
    QPointer<QPushButton> m_all, m_hold;
    std::vector<Notice> m_shown; // in the list, in its order
};

} // namespace parvis::ui

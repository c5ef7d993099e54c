// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets conversations in turn, how many at once, and who is away.
#pragma once

#include "engine/inbox/rule_desk.h"
#include "ui/ui_context.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;

class SeatsBox : public QWidget
{
    Q_OBJECT
public:
    explicit SeatsBox(const UiContext& context, QWidget* parent = nullptr);
    void load();

private:
    void buildAdd();
    void fill();
    void addSeat();
    void removeSeat();
    void save(const AgentSeat& seat);
    UiContext m_context;
    std::vector<AgentSeat> m_seats;
    Banner* m_banner;
    QTreeWidget* m_list;
    QLineEdit* m_person;
    QLineEdit* m_department;
    QPushButton* m_remove;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Which dashboard is shown; more on it, kept under a name, renamed, deleted.
#pragma once

#include "domain/insights/dashboard.h"
#include "ui/ui_context.h"

#include <QWidget>
#include <functional>

class QAction;
class QComboBox;
class QMenu;
class QPushButton;

namespace parvis {
struct Error;
} // namespace parvis

namespace parvis::ui {

class BoardBar : public QWidget
{
    Q_OBJECT
public:
    explicit BoardBar(const UiContext& context, QWidget* parent = nullptr);
    // What the page shows now, with what was changed on it.
    void setBoard(const Dashboard& board);
    void reload();

Q_SIGNALS:
    void chosen(const parvis::Dashboard& board);
    void saved(const parvis::Dashboard& board);
    void tileWanted(const QString& kpi);
    void chartWanted(const parvis::DashboardChart& chart);
    void wallWanted();
    void targetsWanted(); // all of them
    void targetWanted();  // a new one
    void noteWanted();
    void marksChanged(); // what is shown beside the curves

private:
    void buildMenu();
    void buildMarksMenu(QMenu* menu);
    void buildKpiMenu(QMenu* menu, bool charts);
    void take(const std::vector<Dashboard>& boards);
    void select(const Dashboard& board);
    void askName(const QString& title, const QString& before, const std::function<void(const QString&)>& then);
    void save(const Dashboard& board);
    void remove();
    void fail(const Error& error);
    void sayActions();

    const UiContext& m_context;
    QComboBox* m_choice;
    QPushButton* m_add;
    QPushButton* m_more;
    QAction* m_save = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    std::vector<Dashboard> m_boards; // as in the list
    Dashboard m_board;
};

} // namespace parvis::ui

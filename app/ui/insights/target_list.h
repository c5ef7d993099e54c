// SPDX-License-Identifier: GPL-3.0-or-later
// All targets: what was promised of whom, how it stands and since when.
#pragma once

#include "engine/insights/figures_desk.h"
#include "ui/ui_context.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace parvis::ui {

class Banner;
class BusyLine;
class Label;

class TargetList : public QDialog
{
    Q_OBJECT
public:
    explicit TargetList(const UiContext& context, QWidget* parent = nullptr);
    const std::vector<TargetStanding>& standings() const { return m_standings; }
    void reload();

Q_SIGNALS:
    void newWanted();
    void changeWanted(const parvis::Target& target);

private:
    void buildTable();
    void show(const std::vector<TargetStanding>& standings);
    void addRow(const TargetStanding& standing);
    void change();
    void remove();
    void takeBack();
    const TargetStanding* current() const;
    void sayActions();

    const UiContext& m_context;
    BusyLine* m_busy;
    Banner* m_banner;
    Banner* m_undo; // what was removed, until the list is closed
    Label* m_empty;
    QTableWidget* m_table;
    QPushButton* m_change;
    QPushButton* m_remove;
    std::optional<Target> m_gone;
    std::vector<TargetStanding> m_standings;
    int m_attempt = 0;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One target: of which figure, at least or at most how much, in each day, week or month, of whom, and whether missing
// it is told.
#pragma once

#include "engine/insights/figures_desk.h"
#include "ui/insights/book_dialog.h"

class QCheckBox;
class QSpinBox;
class QStackedWidget;

namespace parvis::ui {

class TargetDialog : public BookDialog
{
    Q_OBJECT
public:
    // target: a new one without an id. filtered: the accounts that the page shows.
    TargetDialog(const UiContext& context, const Target& target, const std::vector<AccountId>& filtered,
                 QWidget* parent = nullptr);
    // Nothing: the value is not a number.
    std::optional<Target> target() const;

protected:
    void save() override;
    void remove() override;
    void keepMine() override;
    void takeTheirs() override;

private:
    void buildFigure();
    void buildValue();
    void buildAlert();
    void fill();
    void sayUnit();
    QString unit() const;
    void settle(const Result<Target>& result);
    void compare();

    Target m_target;
    std::optional<Target> m_theirs; // stored meanwhile; nothing: it is gone
    std::vector<AccountId> m_filtered;
    QComboBox* m_kpi;
    QComboBox* m_sense;
    QStackedWidget* m_amount; // a number, or hours and minutes
    QLineEdit* m_value;
    Label* m_unit;
    QSpinBox* m_hours;
    QSpinBox* m_minutes;
    QComboBox* m_period;
    QComboBox* m_accounts;
    ScopeChoice m_scope;
    QCheckBox* m_alert;
    QSpinBox* m_margin;
    QCheckBox* m_early;
};

} // namespace parvis::ui

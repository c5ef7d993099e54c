// SPDX-License-Identifier: GPL-3.0-or-later
// One policy of service: for whom, what is promised, counted in which hours, what pauses it; with an example of what it
// means.
#pragma once

#include "domain/service/service_clock.h"
#include "ui/ui_context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace parvis::ui {

class Label;

class ServicePolicyDialog : public QDialog
{
    Q_OBJECT
public:
    ServicePolicyDialog(const UiContext& context, const ServicePolicy& policy,
                        const std::vector<ServiceCalendar>& calendars, QWidget* parent = nullptr);
    ServicePolicy policy() const;
    void showError(const QString& words);
    QString previewText() const;

Q_SIGNALS:
    void saveAsked(const parvis::ServicePolicy& policy);

private:
    struct GoalRow {
        QSpinBox* hours = nullptr;
        QSpinBox* minutes = nullptr;
        QComboBox* measure = nullptr;
    };
    void buildConditions(QFormLayout* form);
    void buildGoals(QFormLayout* form);
    void buildPauses(QFormLayout* form);
    void buildPreview(QFormLayout* form);
    void fill();
    void preview();
    void save();
    QListWidget* choice(const QString& objectName, const QString& name, QHBoxLayout* row);

    UiContext m_context;
    ServicePolicy m_policy;
    std::vector<ServiceCalendar> m_calendars;
    QLineEdit* m_name;
    QComboBox* m_calendar;
    QListWidget* m_accounts = nullptr;
    QListWidget* m_kinds = nullptr;
    QListWidget* m_about = nullptr; // by their place in triageKinds()
    QListWidget* m_priorities = nullptr;
    QLineEdit* m_labels;
    std::array<GoalRow, 3> m_goals;
    QSpinBox* m_warn;
    QCheckBox* m_pending;
    QCheckBox* m_snoozed;
    QCheckBox* m_restart;
    QComboBox* m_day;
    QTimeEdit* m_time;
    Label* m_preview;
    Label* m_error;
    QPushButton* m_save;
};

} // namespace parvis::ui

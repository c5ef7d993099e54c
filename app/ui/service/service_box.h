// SPDX-License-Identifier: GPL-3.0-or-later
// Service levels in the settings: the policies in their order, and the calendars they count by.
#pragma once

#include "domain/service/service_policy.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;
class Label;
class ServiceCalendarDialog;
class ServicePolicyDialog;

class ServiceBox : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceBox(const UiContext& context, QWidget* parent = nullptr);
    ServicePolicyDialog* policyDialog() const; // nullptr while none is open
    ServiceCalendarDialog* calendarDialog() const;

private:
    QWidget* buildPolicies();
    QWidget* buildCalendars();
    QPushButton* button(const QString& name, const QString& text, const QString& iconName, void (ServiceBox::*slot)());
    void load();
    void loadProgress();
    void fill();
    void enable();
    QString conditions(const ServicePolicy& policy) const;
    void addPolicy();
    void editPolicy();
    void removePolicy();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int step);
    void openPolicy(const ServicePolicy& policy);
    void savePolicy(const ServicePolicy& policy);
    void addCalendar();
    void editCalendar();
    void removeCalendar();
    void openCalendar(const ServiceCalendar& calendar);
    void saveCalendar(const ServiceCalendar& calendar);
    const ServicePolicy* chosenPolicy() const;
    const ServiceCalendar* chosenCalendar() const;
    void tell(const Error& error);

    UiContext m_context;
    ServiceRules m_rules;
    Banner* m_banner;
    Label* m_progress;
    QTreeWidget* m_policies;
    QTreeWidget* m_calendars;
    QPushButton* m_addPolicy = nullptr;
    QPushButton* m_editPolicy = nullptr;
    QPushButton* m_removePolicy = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_addCalendar = nullptr;
    QPushButton* m_editCalendar = nullptr;
    QPushButton* m_removeCalendar = nullptr;
    QPointer<ServicePolicyDialog> m_policyDialog;
    QPointer<ServiceCalendarDialog> m_calendarDialog;
    QTimer m_look; // while clocks are computed
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One calendar of business hours: its zone, the hours of each weekday, public holidays, days off and days with hours of
// their own.
#pragma once

#include "domain/service/business_hours.h"
#include "ui/ui_context.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

class Label;

class ServiceCalendarDialog : public QDialog
{
    Q_OBJECT
public:
    ServiceCalendarDialog(const UiContext& context, const ServiceCalendar& calendar, QWidget* parent = nullptr);
    void showError(const QString& words);
    // Adds the whole days of a calendar file to the days off. The file dialog ends here.
    void importFile(const QString& path);

Q_SIGNALS:
    void saveAsked(const parvis::ServiceCalendar& calendar);

private:
    void buildWeek(QFormLayout* form);
    void buildDays(QFormLayout* form);
    void fill();
    void askFile();
    void save();
    // Says what is not understood, and goes there.
    std::optional<ServiceCalendar> read();

    UiContext m_context;
    ServiceCalendar m_calendar;
    QLineEdit* m_name;
    QComboBox* m_zone;
    std::array<QLineEdit*, 7> m_days{};
    QComboBox* m_region;
    QPlainTextEdit* m_other;
    Label* m_error;
    QPushButton* m_save;
};

} // namespace parvis::ui

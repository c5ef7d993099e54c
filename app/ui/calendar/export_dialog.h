// SPDX-License-Identifier: GPL-3.0-or-later
// The shown plan, or a range of it, into a file: table, JSON, calendar or pages. A window of its own beside the
// calendar.
#pragma once

#include "engine/publishing/exchange_desk.h"
#include "ui/calendar/calendar_model.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QPushButton;

namespace parvis::ui {

class Banner;
class BusyLine;

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const UiContext& context, const CalendarModel& model, QWidget* parent);
    void exportTo(const QString& file);

private:
    void askFile();
    ExportScope scope() const;
    QString suffix() const;
    UiContext m_context;
    const CalendarModel& m_model;
    QComboBox* m_format;
    QDateEdit *m_from, *m_to;
    QPushButton *m_save, *m_close;
    Banner* m_banner;
    BusyLine* m_busy;
};

} // namespace parvis::ui

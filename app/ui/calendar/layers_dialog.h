// SPDX-License-Identifier: GPL-3.0-or-later
// Which calendars from elsewhere stand behind the plan: shown or not, renamed, taken away; a file or a country added.
// A window of its own beside the calendar, because choosing a file or colour opens another. Deletes itself when closed.
#pragma once

#include "ui/calendar/calendar_backdrop.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class Banner;

class LayersDialog : public QDialog
{
    Q_OBJECT
public:
    LayersDialog(const UiContext& context, const CalendarBackdrop& backdrop, QWidget* host);
    void addFile(const QString& path);

private:
    void enable();
    void reload();
    QStringList errors() const; // one per layer, empty where it could be read
    void fill(const std::vector<Layer>& layers);
    void addRow(const Layer& layer);
    void askFile();
    void askColour(const Layer& layer);
    void addHolidays();
    void save(const Layer& layer);
    void settle(const std::optional<Error>& error);
    QString nextColour() const;
    UiContext m_context;
    const CalendarBackdrop& m_backdrop;
    std::vector<Layer> m_layers;
    QStringList m_errors;
    QVBoxLayout* m_rows;
    QComboBox* m_region;
    QPushButton *m_add, *m_file;
    Banner* m_banner;
};

} // namespace parvis::ui

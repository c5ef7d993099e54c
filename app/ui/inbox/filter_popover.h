// SPDX-License-Identifier: GPL-3.0-or-later
// Filters by choosing: each choice is written into the search as the language of the field has it, so that what is
// chosen can be read, typed on and saved.
#pragma once

#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace parvis::ui {

class WorkBook;

class FilterPopover : public Popover
{
    Q_OBJECT
public:
    FilterPopover(QWidget* host, const UiContext& context, const WorkBook& book, const QString& query);
    const QString& query() const { return m_query; }

Q_SIGNALS:
    void queryChanged(const QString& query);
    void saveRequested();

private:
    struct Option {
        QString value, text;
    };
    static QStringList namesOf(const std::vector<Option>& options);
    void addWork();
    void addOrigin();
    void addTold();
    void addText(const QString& name, const QString& key, const QString& hint);
    void addDates();
    QComboBox* addChoice(const QString& name, const QString& key, const std::vector<Option>& options,
                         const QStringList& among = {});
    QLineEdit* addDay(const QString& name, const QString& key);
    void addSwitch(QGridLayout* grid, int place, const QString& text, const QString& value);
    void set(const QString& key, const QStringList& values, const QStringList& among = {});

    const UiContext& m_context;
    const WorkBook& m_book;
    QString m_query;
    QGridLayout* m_grid;
    int m_row = 0, m_column = 0;
};

} // namespace parvis::ui

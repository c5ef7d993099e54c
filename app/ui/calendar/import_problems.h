// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with which row of a table: sorted by row, copied as text, saved as a table of its own.
#pragma once

#include "engine/publishing/bulk_import.h"
#include "ui/ui_context.h"

#include <QAbstractTableModel>
#include <QWidget>

class QPushButton;
class QTableView;

namespace parvis::ui {

class ImportProblemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Place, Reason, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    struct Line {
        int row = 0;
        QString column, reason;
        bool error = true;
    };
    void setLines(std::vector<Line> lines);
    const std::vector<Line>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Line> m_lines;
};

class ImportProblems : public QWidget
{
    Q_OBJECT
public:
    explicit ImportProblems(const UiContext& context, QWidget* parent = nullptr);
    void show(const ImportReport& report);
    QTableView* table() const { return m_table; }
    ImportProblemModel& rows() { return *m_rows; }
    void saveTo(const QString& file);

Q_SIGNALS:
    void failed(const QString& what, const QString& advice);
    void saved(const QString& file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copy();
    void askFile();
    UiContext m_context;
    ImportProblemModel* m_rows;
    QTableView* m_table;
};

} // namespace parvis::ui

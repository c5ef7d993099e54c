// SPDX-License-Identifier: GPL-3.0-or-later
// The shown range as a table: days, and under each its publications. Searched as one types.
#pragma once

#include "ui/calendar/calendar_rhythm.h"

#include <QAbstractItemModel>
#include <QWidget>

class QLineEdit;
class QTreeView;

namespace parvis::ui {

class PlanListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Time, Account, State, Words, ColumnCount };
    PlanListModel(const UiContext& context, const CalendarModel& model, QObject* parent = nullptr);
    // Rows whose words, account or state contain each of these words.
    void setSearch(const QString& words);
    void reload();
    void setRhythm(const CalendarRhythm* rhythm) { m_rhythm = rhythm; }
    PublicationId idAt(const QModelIndex& index) const;            // null: a day, or a free slot
    std::optional<WallTime> gapAt(const QModelIndex& index) const; // the free slot of that row
    QModelIndex indexOf(PublicationId id) const;
    QModelIndex indexOfDay(LocalDate date) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        PublicationId id;
        int minute = 0; // of a free slot, where the id is null
    };
    struct Day {
        LocalDate date;
        std::vector<Line> rows;
        int free = 0;
    };
    void addGaps(Day& day) const;
    QVariant ofGap(const WallTime& time, int column, int role) const;
    bool matches(const PublicationRow& row) const;
    QVariant ofDay(const Day& day, int column, int role) const;
    QStringList warnings(const PublicationRow& row) const;
    QVariant ofRow(const PublicationRow& row, int column, int role) const;
    UiContext m_context;
    const CalendarModel& m_model;
    const CalendarRhythm* m_rhythm = nullptr;
    std::vector<Day> m_days;
    QStringList m_words;
};

class ListView : public QWidget
{
    Q_OBJECT
public:
    ListView(const UiContext& context, CalendarModel& model, QWidget* parent = nullptr);
    QTreeView* table() const { return m_table; }
    QLineEdit* search() const { return m_search; }
    PlanListModel& rows() { return *m_rows; }
    std::vector<PublicationRow> marked() const;
    void select(PublicationId id);
    void showDay(LocalDate date);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    // Which slots are free; must outlive the view.
    void setRhythm(const CalendarRhythm* rhythm);

Q_SIGNALS:
    void opened(const parvis::PublicationRow& row);
    void newAsked(const parvis::WallTime& wall);
    void shiftAsked(const std::vector<parvis::PublicationRow>& rows, int days, int minutes, bool copy);
    void cancelAsked(const std::vector<parvis::PublicationRow>& rows);
    void copyAsked(const std::vector<parvis::PublicationRow>& rows);
    void pageAsked(int direction);
    void menuAsked(const parvis::PublicationRow& row, const QPoint& global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    bool openGap(const QModelIndex& index);
    void refill();
    bool act(QKeyEvent* event);
    CalendarModel& m_model;
    PlanListModel* m_rows;
    QLineEdit* m_search;
    QTreeView* m_table;
    bool m_readOnly = false;
    bool m_stale = true; // changed while it was not shown
};

} // namespace parvis::ui

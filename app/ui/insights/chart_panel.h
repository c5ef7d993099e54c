// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with its finding as title, its formula as subtitle, what its colours mean, and the same numbers as a table
// one click away.
#pragma once

#include "domain/insights/dashboard.h"
#include "ui/insights/chart_model.h"
#include "ui/widgets/small_parts.h"

class QMenu;
class QPushButton;
class QStackedLayout;
class QTableWidget;
class QVBoxLayout;

namespace parvis::ui {

class ChartLegend;
class CurveChart;
class HeatGrid;
class PeopleList;
class SeriesChart;
class StageChart;
class ThemeList;

class ChartPanel : public Card
{
    Q_OBJECT
public:
    ChartPanel(const DashboardChart& chart, int colourIndex, QWidget* parent = nullptr);
    void setModel(const ChartModel& model);
    void setPlain(); // without what can be clicked
    const ChartModel& model() const { return m_model; }
    const DashboardChart& definition() const { return m_definition; }
    QString finding() const { return m_title->text(); }
    // One of them is there, the others are null.
    SeriesChart* chart() const { return m_chart; }
    HeatGrid* heat() const { return m_heat; }
    StageChart* stages() const { return m_stages; }
    CurveChart* curve() const { return m_curve; }
    ThemeList* themes() const { return m_themes; }
    PeopleList* people() const { return m_people; }
    QWidget* view() const;

Q_SIGNALS:
    void pointActivated(int point);
    void markActivated(int mark);
    void noteRemoved(int mark);
    void noteWanted(int point); // -1: of no place
    void targetWanted();        // also the key T
    void moveRequested(int by); // -1 before, 1 after
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool takesTarget() const; // shows one as a line
    QString targetAction() const;
    void addMarkActions(QMenu* menu, int point);
    void buildHead(QVBoxLayout* column);
    void buildTable();
    void makeView();
    QString subtitleWords() const;
    QString nothingWords() const;
    void fillTable();
    QString legendWords() const;
    void connectSeries();
    void openMenu(int point, const QPoint& global);

    DashboardChart m_definition;
    ChartModel m_model;
    int m_colour;
    Label* m_title;
    Label* m_subtitle;
    Label* m_words;
    Label* m_nothing;
    ChartLegend* m_legend;
    SegmentedControl* m_mode;
    QPushButton* m_more;
    bool m_plain = false;
    SeriesChart* m_chart = nullptr;
    HeatGrid* m_heat = nullptr;
    StageChart* m_stages = nullptr;
    CurveChart* m_curve = nullptr;
    ThemeList* m_themes = nullptr;
    PeopleList* m_people = nullptr;
    QTableWidget* m_table;
    QStackedLayout* m_stack;
};

} // namespace parvis::ui

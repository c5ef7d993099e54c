// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with its finding as title, its formula as subtitle, and the same numbers as a table one click away.
#pragma once

#include "ui/insights/day_chart.h"
#include "ui/widgets/small_parts.h"

class QStackedLayout;
class QTableWidget;

namespace parvis::ui {

class ChartPanel : public Card
{
    Q_OBJECT
public:
    ChartPanel(const QString& metric, DayChart::Shape shape, int colourIndex, QWidget* parent = nullptr);
    void setData(const FiguresData& data);
    QString finding() const { return m_title->text(); }
    DayChart* chart() const { return m_chart; }
    const QString& metric() const { return m_metric; }

Q_SIGNALS:
    void dayActivated(parvis::LocalDate date);

private:
    void fillTable(const DaySeries& series, const Period& period);
    QString m_metric;
    int m_colour;
    Label* m_title;
    Label* m_subtitle;
    Label* m_legend;
    Label* m_nothing;
    SegmentedControl* m_mode;
    DayChart* m_chart;
    QTableWidget* m_table;
    QStackedLayout* m_stack;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Which colour stands for which layer: a square and its name, wrapped where there is no room.
#pragma once

#include <QStringList>
#include <QWidget>

namespace parvis::ui {

class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);
    void setNames(const QStringList& names, int firstColour);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRect> places(int width) const; // of each entry

    QStringList m_names;
    int m_first = 0;
};

} // namespace parvis::ui

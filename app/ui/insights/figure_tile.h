// SPDX-License-Identifier: GPL-3.0-or-later
// One KPI: name, value, change against the period before with arrow and word, and its days as a small line. A click
// explains it.
#pragma once

#include "ui/insights/figures_data.h"

#include <QAbstractButton>

namespace parvis::ui {

class FigureTile : public QAbstractButton
{
    Q_OBJECT
public:
    FigureTile(const QString& metric, bool higherIsBetter, QWidget* parent = nullptr);
    void setFigure(const std::optional<Figure>& figure, const DaySeries& days);
    const std::optional<Figure>& figure() const { return m_figure; }
    const QString& metric() const { return m_metric; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintSparkline(QPainter& painter, const QRectF& area) const;
    QString valueText() const;

    QString m_metric;
    bool m_higherIsBetter;
    std::optional<Figure> m_figure;
    DaySeries m_days;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One KPI: name, value, change against what it is compared with in arrow and words, its target, how fresh it is, and
// its days as a small line. A click explains it.
#pragma once

#include "ui/insights/figures_data.h"

#include <QAbstractButton>

namespace parvis::ui {

// What a tile says below its value.
struct TileFacts {
    std::optional<Target> target;
    QString fresh;      // "Measured today 08:00"
    QString freshBrief; // "today 08:00", where room is short
    Comparison comparison = Comparison::PreviousPeriod;
};

class FigureTile : public QAbstractButton
{
    Q_OBJECT
public:
    FigureTile(const QString& metric, bool higherIsBetter, QWidget* parent = nullptr);
    void setFigure(const std::optional<Figure>& figure, const DaySeries& days, const TileFacts& facts);
    const std::optional<Figure>& figure() const { return m_figure; }
    const TileFacts& facts() const { return m_facts; }
    const QString& metric() const { return m_metric; }
    QString changeText() const;
    QString targetText() const;  // empty: there is none
    QString targetShown() const; // in the room there is
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void targetWanted(); // the key T

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintFoot(QPainter& painter, const QRect& inner) const;
    int paintName(QPainter& painter, const QRect& inner) const; // its height
    bool fits(const QString& words, bool withIcon) const;
    void paintLine(QPainter& painter, QRect line, const QString& icon, const QColor& ink, const QString& text) const;
    void paintSparkline(QPainter& painter, const QRectF& area) const;
    void paintBars(QPainter& painter, const QRectF& area, double high) const;
    QString valueText() const;

    QString m_metric;
    bool m_higherIsBetter;
    std::optional<Figure> m_figure;
    DaySeries m_days;
    TileFacts m_facts;
};

} // namespace parvis::ui

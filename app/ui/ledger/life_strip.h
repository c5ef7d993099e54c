// SPDX-License-Identifier: GPL-3.0-or-later
// The stations of a publication from left to right: icon, word, time, and how long the way there took. Painted; the
// arrow keys walk along it and say each station to a screen reader.
#pragma once

#include "domain/publishing/life.h"
#include "ui/ui_context.h"

#include <QWidget>

namespace parvis::ui {

class LifeStrip : public QWidget
{
    Q_OBJECT
public:
    explicit LifeStrip(const UiContext& context, QWidget* parent = nullptr);
    void setLife(const std::vector<LifeStation>& stations, PublicationState state);
    int current() const { return m_current; }
    QString wordsOf(int station) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void choose(int station);
    QRect cell(int station) const;
    int stationAt(const QPoint& point) const;
    void paintLink(QPainter& painter, int station) const;
    void paintStation(QPainter& painter, int station) const;
    QString timeOf(const LifeStation& station) const;
    UiContext m_context;
    std::vector<LifeStation> m_stations;
    PublicationState m_state = PublicationState::Draft;
    int m_current = 0;
};

} // namespace parvis::ui

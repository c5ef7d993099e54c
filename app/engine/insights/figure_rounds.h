// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker does with the figures by itself: first it watches them, then it makes the reports that are due. Engine
// thread.
#pragma once

#include "engine/insights/figure_watch.h"
#include "engine/insights/report_work.h"

#include <QTimer>

namespace parvis {

class FigureRounds : public QObject
{
    Q_OBJECT
public:
    explicit FigureRounds(const Ports& ports, QObject* parent = nullptr);

    void start(); // now, and every so often
    // One round; what fails in it is logged. Answers when it is through.
    Async<void> round();
    Async<void> stop();

Q_SIGNALS:
    void event(const QString& line);

private:
    FigureWatch m_watch;
    ReportWork m_reports;
    QTimer m_timer;
    bool m_stopped = false;
};

} // namespace parvis

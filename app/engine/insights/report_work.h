// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the reports that are due on this machine. A report has the same name each time and is there whole or not at
// all, and it is moved on after it is there: killed anywhere, the next worker makes it, and nobody has it twice. What
// could not be made is told, and tried again. Engine thread.
#pragma once

#include "engine/insights/report_desk.h"

namespace parvis {

// Rejected, code "brand", where no account is of it; an empty one is everybody's.
Async<void> brandIsThere(QObject* context, AccountRepository& accounts, const QString& brand);

class ReportWork : public QObject
{
    Q_OBJECT
public:
    explicit ReportWork(const Ports& ports, QObject* parent = nullptr);

    // Answers how many were made. Asked during a round: that round's answer.
    Async<int> round();
    // What is being written is given up; answers when no thread is at it any more.
    Async<void> stop();

Q_SIGNALS:
    void event(const QString& line);

private:
    Async<int> next();
    Async<void> make(const ReportSchedule& schedule);
    Async<void> write(const ReportSchedule& schedule, const ReportDocument& document, qsizetype from);
    Async<void> done(const ReportSchedule& schedule, const Result<void>& made);

    Ports m_ports;
    ReportDesk m_desk;
    QString m_host;
    StopFlag m_stop = std::make_shared<std::atomic<bool>>(false);
    std::optional<Async<int>> m_running;
    int m_made = 0, m_looked = 0;
};

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT as Qt signals: the handler only writes to a pipe (POSIX allows nothing more there).
#pragma once

#include <QObject>

class QSocketNotifier;

namespace parvis {

class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopAsked();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace parvis

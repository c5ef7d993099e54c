// SPDX-License-Identifier: GPL-3.0-or-later
// Who carries requests that must not be sent twice. Engine thread only.
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

class QNetworkAccessManager;

namespace parvis {

// One manager carries one such request at a time, so that nothing but that request is on its connection. A manager is a
// thread of Qt's: making and ending one costs more than the request itself, and the caller's thread waits for its end.
// So those whose connection is closed are kept a while for the next request, which then makes a connection of its own.
class OneWayManagers final : public QObject
{
    Q_OBJECT
public:
    // Settings are the model's.
    explicit OneWayManagers(const QNetworkAccessManager& model, QObject* parent = nullptr);

    QNetworkAccessManager* take();
    // closed: its last connection is, by the server's own word; only then it may be used again.
    void giveBack(QNetworkAccessManager* manager, bool closed);
    size_t idle() const { return m_idle.size(); }

private:
    const QNetworkAccessManager& m_model;
    std::vector<QNetworkAccessManager*> m_idle; // children
    QTimer m_rest;
};

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/one_way_managers.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace parvis {
namespace {

constexpr size_t mostIdle = 64; // as many as a dispatcher has on the way
constexpr int restMs = 20'000;

} // namespace

OneWayManagers::OneWayManagers(const QNetworkAccessManager& model, QObject* parent) : QObject(parent), m_model(model)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        qDeleteAll(m_idle);
        m_idle.clear();
    });
}

QNetworkAccessManager* OneWayManagers::take()
{
    m_rest.start();
    if (!m_idle.empty()) {
        auto* manager = m_idle.back();
        m_idle.pop_back();
        return manager;
    }
    auto* manager = new QNetworkAccessManager(this);
    manager->setProxy(m_model.proxy());
    manager->setStrictTransportSecurityEnabled(m_model.isStrictTransportSecurityEnabled());
    return manager;
}

void OneWayManagers::giveBack(QNetworkAccessManager* manager, bool closed)
{
    if (closed && m_idle.size() < mostIdle)
        m_idle.push_back(manager);
    else
        manager->deleteLater();
}

} // namespace parvis

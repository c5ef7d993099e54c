// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kService = u"org.freedesktop.portal.Desktop"_s;
const auto kPath = u"/org/freedesktop/portal/desktop"_s;
const auto kInterface = u"org.freedesktop.portal.Settings"_s;
const auto kGroup = u"org.freedesktop.appearance"_s;
const auto kKey = u"color-scheme"_s;
constexpr uint kPreferDark = 1; // XDG desktop portal, Settings: 0 no preference, 1 dark, 2 light

bool environmentAsksDark()
{
    const QByteArray gtk = qgetenv("GTK_THEME").toLower();
    return gtk.endsWith(":dark") || gtk.endsWith("-dark");
}

// Read answers a variant within a variant.
uint schemeOf(const QVariant& value)
{
    if (value.canConvert<QDBusVariant>())
        return schemeOf(value.value<QDBusVariant>().variant());
    return value.toUInt();
}

} // namespace

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent),
      m_dark(environmentAsksDark() || QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
}

void SystemScheme::askPortal()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    auto message = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    message << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            set(schemeOf(reply.value().variant()) == kPreferDark);
        call->deleteLater();
    });
}

void SystemScheme::portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == kGroup && key == kKey)
        set(schemeOf(value.variant()) == kPreferDark);
}

void SystemScheme::set(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop asks for dark. Qt 6.4 has no colour scheme hint, so: the desktop portal where one runs
// (org.freedesktop.appearance color-scheme, also live), else GTK_THEME, else the palette Qt was given.
#pragma once

#include <QObject>

class QDBusVariant;

namespace parvis::ui {

class SystemScheme : public QObject
{
    Q_OBJECT
public:
    // Make it before our own palette is set: the platform's is read here.
    explicit SystemScheme(QObject* parent = nullptr);
    bool isDark() const { return m_dark; }
    // Asks the portal; the answer comes later. Nothing happens without a session bus.
    void askPortal();

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void set(bool dark);
    bool m_dark = false;
};

} // namespace parvis::ui

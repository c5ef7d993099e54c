// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a desk's place on the rail while it is not built, and says so.
#pragma once

#include "ui/shell/desk.h"

namespace parvis::ui {

class NotBuiltDesk : public Desk
{
    Q_OBJECT
public:
    NotBuiltDesk(QString key, QString title, QString iconName, QWidget* parent = nullptr);
    QString key() const override { return m_key; }
    QString title() const override { return m_title; }
    QString iconName() const override { return m_icon; }

private:
    QString m_key, m_title, m_icon;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A network to choose: badge, name, and how one signs in there.
#pragma once

#include "ports/platform_client.h"

#include <QAbstractButton>

namespace parvis::ui {

class NetworkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NetworkButton(const NetworkInfo& network, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    NetworkInfo m_network;
    QString m_how;
};

} // namespace parvis::ui

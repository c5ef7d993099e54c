// SPDX-License-Identifier: GPL-3.0-or-later
// First start: try everything on the practice network, or connect an account.
#pragma once

#include <QWidget>

class QPushButton;

namespace parvis::ui {

class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void activate();

Q_SIGNALS:
    void practiceRequested();
    void connectRequested();

private:
    QPushButton* m_practice;
};

} // namespace parvis::ui

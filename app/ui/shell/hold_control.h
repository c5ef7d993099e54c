// SPDX-License-Identifier: GPL-3.0-or-later
// The red button: holds everything that is planned, asked once, and releases it. The reason is kept with the workspace,
// so every window and worker on it sees it.
#pragma once

#include "ui/ui_context.h"

#include <QObject>

namespace parvis::ui {

class Popover;
class TopBar;

class HoldControl : public QObject
{
    Q_OBJECT
public:
    HoldControl(const UiContext& context, TopBar& bar, QWidget* window);
    // Asks for the reason in a popover when free, releases when held.
    void toggle();

Q_SIGNALS:
    void failed(const QString& what, const QString& advice);

private:
    void reload();
    void ask();
    void set(const QString& reason);
    UiContext m_context;
    TopBar& m_bar;
    QWidget* m_window;
};

} // namespace parvis::ui

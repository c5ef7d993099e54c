// SPDX-License-Identifier: GPL-3.0-or-later
// The red button: holds everything that is planned, asked once, and releases it. The reason is kept with the workspace,
// so every window and worker on it sees it.
#pragma once

#include "ports/governance_repository.h"
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
    // Asks for the reason in a popover when free; when held, for the reason to let go and what becomes of late posts.
    void toggle();
    bool isHeld() const;

Q_SIGNALS:
    void failed(const QString& what, const QString& advice);
    void heldChanged(bool held);

private:
    void reload();
    void show(const QString& reason); // empty: free
    void ask();
    void askRelease();
    void hold(const QString& reason);
    void release(const QString& reason, HeldChoice overdue, const std::vector<HeldDecision>& decisions);
    void tellFailure(const Error& error);
    UiContext m_context;
    TopBar& m_bar;
    QWidget* m_window;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over every desk: whose workspace, the practice label, the command field, the worker, and Hold.
#pragma once

#include "ui/models/outlook.h"

#include <QWidget>

class QPushButton;

namespace parvis::ui {

class Label;
class NoticeButton;
class StatePill;
class WorkerPill;

class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(const UiContext& context, Outlook& outlook, QWidget* parent = nullptr);
    // The reason everything is held, empty when it is not. Turns the bar red while it lasts.
    void setHeld(bool held, const QString& why);
    bool isHeld() const { return m_held; }
    WorkerPill* workerPill() const { return m_pill; }
    NoticeButton* notices() const { return m_notices; } // nullptr where nothing can call a person
    QPushButton* holdButton() const { return m_hold; }

Q_SIGNALS:
    void commandRequested();
    void workerRequested();
    void holdRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshPractice();
    UiContext m_context;
    Label* m_name;
    StatePill* m_practice;
    QPushButton* m_search;
    Label* m_heldWords;
    WorkerPill* m_pill;
    QPushButton* m_hold;
    NoticeButton* m_notices = nullptr;
    bool m_held = false;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A short message at the foot of a window with, where it can be, an Undo. One at a time: a newer one takes the place of
// the older.
#pragma once

#include "base/time/instant.h"

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;
class QSettings;

namespace parvis::ui {

// How long what a person does can be taken back before anything leaves, as they set it.
Milliseconds undoTime(const QSettings& settings);

class Toast : public QFrame
{
    Q_OBJECT
public:
    // host: the window at whose foot it appears and whose size it follows.
    explicit Toast(QWidget* host);
    // undo empty: only a message. Stays until its time is over, or longer while the pointer or focus is on it.
    // undoFor: how long the undo holds; it is never offered for less than a message stands.
    void showMessage(const QString& text, std::function<void()> undo = {}, Milliseconds undoFor = {});
    QString message() const;
    QPushButton* undoButton() const { return m_undo; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    QLabel* m_text;
    QPushButton* m_undo;
    std::function<void()> m_action;
    QTimer m_timer;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A frame that opens beside what it speaks of and closes at a click elsewhere or Escape. Not a window of its own: it
// lives inside the host window, so it needs no window manager and works offscreen.
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace parvis::ui {

class Popover : public QFrame
{
    Q_OBJECT
public:
    // passive: a hover card; takes no focus and no clicks.
    explicit Popover(QWidget* host, bool passive = false);
    QVBoxLayout* body() const { return m_body; }
    // anchor in the host's coordinates; below it where there is room, else above; kept inside the host.
    void openAt(const QRect& anchor);
    void openAt(const QWidget* anchor);
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    // Keys that a desk would obey are the popover's while it is open.
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void placeAt(const QRect& anchor);
    void follow();

    QVBoxLayout* m_body;
    QPointer<const QWidget> m_anchor; // what it stands beside, where that is a widget
    QPointer<QWidget> m_before;       // gets the focus back
    bool m_passive;
};

} // namespace parvis::ui

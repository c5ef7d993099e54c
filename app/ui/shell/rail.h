// SPDX-License-Identifier: GPL-3.0-or-later
// The rail at the window's edge: one button per desk, with the count that waits for a person.
#pragma once

#include <QAbstractButton>
#include <QList>

class QButtonGroup;
class QVBoxLayout;

namespace parvis::ui {

class Desk;

class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailButton(Desk* desk, int number, QWidget* parent = nullptr);
    void refresh();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Desk* m_desk;
    int m_number;
};

class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    void addDesk(Desk* desk);
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
    QButtonGroup* m_group;
};

} // namespace parvis::ui

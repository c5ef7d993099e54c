// SPDX-License-Identifier: GPL-3.0-or-later
// Above the list while several conversations are chosen: how many, and what can be done to all of them at once.
#pragma once

#include <QFrame>

class QAbstractButton;

namespace parvis::ui {

class Label;

class BulkBar : public QFrame
{
    Q_OBJECT
public:
    explicit BulkBar(QWidget* parent = nullptr);
    void setCount(int count); // 0 hides it
    QAbstractButton* button(const QString& command) const;

Q_SIGNALS:
    void asked(const QString& command); // "assign", "label", "department", "priority", "snooze", "close", "clear"

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_words;
};

} // namespace parvis::ui

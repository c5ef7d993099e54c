// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the worker in one line; opens the list of what goes out next and what needs a person.
#pragma once

#include "ui/models/outlook.h"
#include "ui/widgets/icons.h"

#include <QAbstractButton>

namespace parvis::ui {

class WorkerPill : public QAbstractButton
{
    Q_OBJECT
public:
    WorkerPill(const UiContext& context, Outlook& outlook, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void refresh();
    UiContext m_context;
    Outlook& m_outlook;
    Tint m_tint = Tint::Muted;
    int m_trouble = 0;
};

} // namespace parvis::ui

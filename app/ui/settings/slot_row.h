// SPDX-License-Identifier: GPL-3.0-or-later
// One slot of an account: its days, its time of day and zone; each change is kept at once.
#pragma once

#include "domain/publishing/slots.h"

#include <QWidget>

class QComboBox;
class QTimeEdit;
class QToolButton;

namespace parvis::ui {

class WeekdayRow;

class SlotRow : public QWidget
{
    Q_OBJECT
public:
    explicit SlotRow(const Slot& slot, QWidget* parent = nullptr);
    const Slot& slot() const { return m_slot; }
    void setSlot(const Slot& slot); // as it was kept
    void focusTime();

Q_SIGNALS:
    void changed(const parvis::Slot& slot);
    void removed(parvis::SlotId id);

private:
    void tell();
    Slot m_slot;
    WeekdayRow* m_days;
    QTimeEdit* m_time;
    QComboBox* m_zone;
    QToolButton* m_pause;
    bool m_quiet = false;
};

} // namespace parvis::ui

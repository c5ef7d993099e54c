// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/slot_row.h"

#include "ui/settings/zone_choice.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/weekday_row.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QTimeEdit>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

SlotRow::SlotRow(const Slot& slot, QWidget* parent)
    : QWidget(parent),
      m_days(new WeekdayRow(u"slot-day"_s, this)),
      m_time(new QTimeEdit(this)),
      m_zone(new QComboBox(this)),
      m_pause(new QToolButton(this))
{
    setObjectName(u"slot-%1"_s.arg(slot.id.toString()));
    m_time->setObjectName(u"slot-time"_s);
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_time->setAccessibleName(tr("Time of the slot", "screen reader, settings"));
    // Half typed hours are no slot.
    m_time->setKeyboardTracking(false);
    m_zone->setObjectName(u"slot-zone"_s);
    m_zone->setAccessibleName(tr("Time zone of the slot", "screen reader, settings"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(16);
    m_zone->addItems(zoneNames());
    m_pause->setObjectName(u"slot-pause"_s);
    m_pause->setCheckable(true);
    m_pause->setAutoRaise(true);
    m_pause->setFocusPolicy(Qt::TabFocus);
    m_pause->setIcon(icon(u"pause"_s, Tint::Muted));
    m_pause->setToolTip(tr("Pause this slot", "settings"));
    m_pause->setAccessibleName(m_pause->toolTip());
    auto* remove = iconButton(u"trash"_s, tr("Remove this slot", "settings"), u"slot-remove"_s, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::s));
    row->addWidget(m_days);
    row->addWidget(m_time);
    row->addWidget(m_zone, 1);
    row->addWidget(m_pause);
    row->addWidget(remove);
    setSlot(slot);
    connect(m_days, &WeekdayRow::changed, this, &SlotRow::tell);
    connect(m_time, &QTimeEdit::timeChanged, this, &SlotRow::tell);
    connect(m_zone, &QComboBox::activated, this, &SlotRow::tell);
    connect(m_pause, &QToolButton::clicked, this, &SlotRow::tell);
    connect(remove, &QAbstractButton::clicked, this, [this] { Q_EMIT removed(m_slot.id); });
}

void SlotRow::setSlot(const Slot& slot)
{
    m_quiet = true;
    m_slot = slot;
    m_days->setWeekdays(slot.weekdays);
    m_time->setTime({slot.hour, slot.minute});
    if (m_zone->findText(slot.zone.name()) < 0)
        m_zone->addItem(slot.zone.name());
    m_zone->setCurrentText(slot.zone.name());
    m_pause->setChecked(slot.paused);
    m_quiet = false;
}

void SlotRow::focusTime()
{
    m_time->setFocus();
}

void SlotRow::tell()
{
    if (m_quiet)
        return;
    Slot next = m_slot;
    next.weekdays = m_days->weekdays();
    next.hour = m_time->time().hour();
    next.minute = m_time->time().minute();
    next.zone = ZoneId::fromName(m_zone->currentText()).value_or(m_slot.zone);
    next.paused = m_pause->isChecked();
    if (!(next == m_slot))
        Q_EMIT changed(next);
}

} // namespace parvis::ui

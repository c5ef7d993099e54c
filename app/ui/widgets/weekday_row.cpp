// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/weekday_row.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

WeekdayRow::WeekdayRow(const QString& name, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, 2));
    const QLocale locale;
    for (int day = 1; day <= 7; ++day) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"%1-%2"_s.arg(name).arg(day));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setText(locale.standaloneDayName(day, QLocale::ShortFormat));
        button->setToolTip(locale.standaloneDayName(day, QLocale::LongFormat));
        button->setAccessibleName(button->toolTip());
        connect(button, &QAbstractButton::clicked, this, [this, button, day] {
            if (day == m_fixed)
                button->setChecked(true);
            Q_EMIT changed();
        });
        m_days << button;
    }
    for (int i = 0; i < 7; ++i)
        row->addWidget(m_days.at((locale.firstDayOfWeek() - 1 + i) % 7));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int WeekdayRow::weekdays() const
{
    int bits = 0;
    for (int day = 0; day < 7; ++day)
        bits |= m_days.at(day)->isChecked() ? 1 << day : 0;
    return bits;
}

void WeekdayRow::setWeekdays(int weekdays)
{
    for (int day = 0; day < 7; ++day)
        m_days.at(day)->setChecked((weekdays >> day) & 1);
}

void WeekdayRow::setFixed(int dayOfWeek)
{
    m_fixed = dayOfWeek;
    if (dayOfWeek > 0)
        m_days.at(dayOfWeek - 1)->setChecked(true);
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/period_picker.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QFormLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

PeriodPicker::PeriodPicker(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_choice(new SegmentedControl(this)),
      m_words(new Label({}, TextSize::Base, true, false, this))
{
    m_choice->setObjectName(u"figures-period"_s);
    m_words->setObjectName(u"figures-period-words"_s);
    m_choice->addSegment(u"7"_s, tr("7 days", "figures, period"));
    m_choice->addSegment(u"30"_s, tr("30 days", "figures, period"));
    m_choice->addSegment(u"90"_s, tr("90 days", "figures, period"));
    m_choice->addSegment(u"month"_s, tr("This month", "figures, period"));
    QAbstractButton* own = m_choice->addSegment(u"own"_s, tr("Choose days…", "figures, period"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::m));
    row->addWidget(m_choice);
    row->addWidget(m_words, 1);
    m_choice->setCurrent(u"30"_s);
    choose(u"30"_s);
    connect(m_choice, &SegmentedControl::currentChanged, this, &PeriodPicker::choose);
    // Chosen already, it is still a door to other days.
    connect(own, &QAbstractButton::clicked, this, &PeriodPicker::askDays);
}

QString PeriodPicker::words() const
{
    return m_words->text();
}

void PeriodPicker::choose(const QString& key)
{
    m_key = key;
    const LocalDate today = m_context.today();
    if (key == "month"_L1)
        set(thisMonth(today));
    else if (key != "own"_L1)
        set(lastDays(today, key.toInt()));
    else
        askDays();
}

void PeriodPicker::set(const Period& period)
{
    m_period = period;
    m_words->setText(periodWords(period));
    Q_EMIT changed();
}

void PeriodPicker::askDays()
{
    if (window()->findChild<Popover*>(u"period-popover"_s))
        return;
    auto* popover = new Popover(m_choice);
    popover->setObjectName(u"period-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    const auto edit = [popover](LocalDate date, const QString& objectName, const QString& name) {
        auto* field = new QDateEdit(toQDate(date), popover);
        field->setObjectName(objectName);
        field->setAccessibleName(name);
        field->setCalendarPopup(true);
        return field;
    };
    auto* first = edit(m_period.first, u"period-first"_s, tr("First day", "figures, period"));
    auto* last = edit(m_period.last, u"period-last"_s, tr("Last day", "figures, period"));
    first->setMaximumDate(toQDate(m_context.today()));
    last->setMaximumDate(toQDate(m_context.today()));
    auto* form = new QFormLayout;
    form->addRow(tr("First day", "figures, period"), first);
    form->addRow(tr("Last day", "figures, period"), last);
    auto* show = new QPushButton(tr("Show", "figures, period, button"), popover);
    show->setObjectName(u"period-show"_s);
    setPrimary(show);
    popover->body()->addLayout(form);
    popover->body()->addWidget(show, 0, Qt::AlignTrailing);
    connect(show, &QPushButton::clicked, this, [this, popover, first, last] {
        const LocalDate a = fromQDate(first->date());
        const LocalDate b = fromQDate(last->date());
        popover->dismiss();
        set({std::min(a, b), std::max(a, b)});
    });
    popover->openAt(m_choice);
}

} // namespace parvis::ui

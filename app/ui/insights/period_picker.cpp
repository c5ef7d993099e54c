// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/period_picker.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QPushButton>
#include <array>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array segmentPeriods{DashboardPeriod::Last7Days, DashboardPeriod::Last28Days,
                                    DashboardPeriod::Last90Days, DashboardPeriod::ThisMonth};
constexpr std::array furtherPeriods{DashboardPeriod::Today,    DashboardPeriod::Yesterday, DashboardPeriod::ThisWeek,
                                    DashboardPeriod::LastWeek, DashboardPeriod::LastMonth, DashboardPeriod::ThisQuarter,
                                    DashboardPeriod::ThisYear};

} // namespace

PeriodPicker::PeriodPicker(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_segments(new SegmentedControl(this)),
      m_compare(new QComboBox(this)),
      m_words(new ElidedLabel({}, TextSize::Base, true, false, this)),
      m_today(context.today())
{
    m_segments->setObjectName(u"figures-period"_s);
    m_words->setObjectName(u"figures-period-words"_s);
    for (const DashboardPeriod period : segmentPeriods)
        m_segments->addSegment(dashboardPeriodName(period), dashboardPeriodWords(period));
    QAbstractButton* own = m_segments->addSegment(u"own"_s, dashboardPeriodWords(DashboardPeriod::Between));
    m_compare->setObjectName(u"figures-compare"_s);
    m_compare->setAccessibleName(tr("Compared with", "figures, period"));
    m_compare->addItem(tr("Against the period before", "figures, what a period is compared with"),
                       int(Comparison::PreviousPeriod));
    m_compare->addItem(tr("Against last year", "figures, what a period is compared with"), int(Comparison::LastYear));
    m_compare->addItem(tr("Without comparison", "figures, what a period is compared with"), int(Comparison::None));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::m));
    row->addWidget(m_segments);
    row->addWidget(m_compare);
    row->addWidget(m_words, 1);
    set(DashboardPeriod::Last28Days, {}, Comparison::PreviousPeriod);
    connect(m_segments, &SegmentedControl::currentChanged, this, [this](const QString& key) {
        if (const auto period = dashboardPeriodFromName(key))
            choose(*period, m_period);
        else
            askDays();
    });
    // Chosen already, it is still a door to other days.
    connect(own, &QAbstractButton::clicked, this, &PeriodPicker::askDays);
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] {
        say();
        Q_EMIT changed();
    });
}

Comparison PeriodPicker::comparison() const
{
    return Comparison(m_compare->currentData().toInt());
}

QString PeriodPicker::words() const
{
    return m_words->text();
}

void PeriodPicker::say()
{
    m_words->setText(periodWords(m_period, comparison()));
    m_words->setToolTip(m_words->text());
}

void PeriodPicker::set(DashboardPeriod choice, const Period& between, Comparison comparison)
{
    const QSignalBlocker quietSegments(m_segments), quietCompare(m_compare);
    m_choice = choice;
    m_period = periodOf(choice, m_today, between);
    const bool shown = std::find(segmentPeriods.begin(), segmentPeriods.end(), choice) != segmentPeriods.end();
    m_segments->setCurrent(shown ? dashboardPeriodName(choice) : u"own"_s);
    m_compare->setCurrentIndex(m_compare->findData(int(comparison)));
    say();
}

void PeriodPicker::follow(LocalDate today)
{
    m_today = today;
    m_period = periodOf(m_choice, today, m_period);
    say();
}

void PeriodPicker::choose(DashboardPeriod choice, const Period& between)
{
    set(choice, between, comparison());
    Q_EMIT changed();
}

void PeriodPicker::askDays()
{
    if (window()->findChild<Popover*>(u"period-popover"_s))
        return;
    auto* popover = new Popover(m_segments);
    popover->setObjectName(u"period-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    addChoices(popover);
    addDates(popover);
    popover->openAt(m_segments);
}

void PeriodPicker::addChoices(Popover* popover)
{
    auto* grid = new QGridLayout;
    grid->setSpacing(px(this, space::xs));
    int at = 0;
    for (const DashboardPeriod period : furtherPeriods) {
        auto* button = new QPushButton(dashboardPeriodWords(period), popover);
        button->setObjectName(u"period-"_s + dashboardPeriodName(period));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, popover, period] {
            popover->dismiss();
            choose(period, m_period);
        });
        grid->addWidget(button, at / 2, at % 2);
        ++at;
    }
    popover->body()->addLayout(grid);
}

void PeriodPicker::addDates(Popover* popover)
{
    const auto edit = [popover](LocalDate date, const QString& objectName, const QString& name) {
        auto* field = new QDateEdit(toQDate(date), popover);
        field->setObjectName(objectName);
        field->setAccessibleName(name);
        field->setCalendarPopup(true);
        return field;
    };
    auto* first = edit(m_period.first, u"period-first"_s, tr("First day", "figures, period"));
    auto* last = edit(m_period.last, u"period-last"_s, tr("Last day", "figures, period"));
    first->setMaximumDate(toQDate(m_today));
    last->setMaximumDate(toQDate(m_today));
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
        choose(DashboardPeriod::Between, {std::min(a, b), std::max(a, b)});
    });
}

} // namespace parvis::ui

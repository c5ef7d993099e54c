// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service/calendar_dialog.h"

#include "engine/inbox/service_desk.h"
#include "ui/calendar/calendar_backdrop.h"
#include "ui/service/service_words.h"
#include "ui/settings/zone_choice.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ServiceCalendarDialog::ServiceCalendarDialog(const UiContext& context, const ServiceCalendar& calendar, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_calendar(calendar),
      m_name(new QLineEdit(this)),
      m_zone(new QComboBox(this)),
      m_region(new QComboBox(this)),
      m_other(new QPlainTextEdit(this)),
      m_error(new Label({}, TextSize::Second, false, false, this)),
      m_save(new QPushButton(tr("Save calendar", "button"), this))
{
    setObjectName(u"service-calendar-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(calendar.id.isNull() ? tr("New business hours", "title of a window")
                                        : tr("Business hours", "title of a window"));
    m_name->setObjectName(u"service-calendar-name"_s);
    m_zone->setObjectName(u"service-calendar-zone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zoneNames());
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto* form = new QFormLayout;
    const auto add = [form](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Name", "business hours, field"), m_name);
    add(tr("Time zone", "business hours, field"), m_zone);
    buildWeek(form);
    buildDays(form);
    m_error->setObjectName(u"service-calendar-error"_s);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(u"service-calendar-save"_s);
    setPrimary(m_save);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_error, 1);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &ServiceCalendarDialog::save);
    fill();
    setMinimumWidth(px(this, 700)); // the hint below the week in one line
}

void ServiceCalendarDialog::buildWeek(QFormLayout* form)
{
    const QLocale locale;
    for (int day = 0; day < 7; ++day) {
        auto* field = new QLineEdit(this);
        field->setObjectName(u"service-calendar-day-%1"_s.arg(day + 1));
        field->setPlaceholderText(tr("closed", "service level: a day without hours"));
        const QString name = locale.standaloneDayName(day + 1);
        field->setAccessibleName(tr("Hours on %1", "business hours, field; %1 a weekday").arg(name));
        if (day == 0) {
            auto* copy = new QPushButton(tr("Same until Friday", "business hours, button: copy Monday's hours"), this);
            copy->setObjectName(u"service-calendar-copy"_s);
            auto* row = new QHBoxLayout;
            row->addWidget(field, 1);
            row->addWidget(copy);
            form->addRow(name, row);
            connect(copy, &QPushButton::clicked, this, [this] {
                for (size_t other = 1; other < 5; ++other)
                    m_days[other]->setText(m_days[0]->text());
            });
        } else {
            form->addRow(name, field);
        }
        m_days[size_t(day)] = field;
    }
    auto* hint =
        new Label(tr("As in 9-12, 13:30-18. Over midnight: 22-6. All day: 0-24.", "business hours, under the weekdays"),
                  TextSize::Second, true, false, this);
    form->addRow(QString(), hint);
}

void ServiceCalendarDialog::buildDays(QFormLayout* form)
{
    m_region->setObjectName(u"service-calendar-region"_s);
    m_region->addItem(tr("None", "business hours: no public holidays"), QString());
    for (const HolidayRegion region : allHolidayRegions())
        m_region->addItem(regionWords(holidayRegionName(region)), holidayRegionName(region));
    m_region->setAccessibleName(tr("Public holidays of", "calendar, other calendars: choice of a country"));
    form->addRow(m_region->accessibleName(), m_region);
    m_other->setObjectName(u"service-calendar-other"_s);
    m_other->setTabChangesFocus(true);
    m_other->setFixedHeight(px(this, 92));
    m_other->setPlaceholderText(
        tr("2026-12-26 Closed for stocktaking\n2026-12-24 9-13 Christmas Eve", "business hours, example of days off"));
    m_other->setAccessibleName(tr("Days off and other hours", "business hours, field"));
    form->addRow(m_other->accessibleName(), m_other);
    auto* file = new QPushButton(icon(u"plus"_s), tr("From a calendar file…", "business hours, button"), this);
    file->setObjectName(u"service-calendar-import"_s);
    file->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(file, &QPushButton::clicked, this, &ServiceCalendarDialog::askFile);
    form->addRow(QString(), file);
}

void ServiceCalendarDialog::fill()
{
    m_name->setText(m_calendar.name);
    m_zone->setCurrentText(m_calendar.zone.name());
    for (size_t day = 0; day < 7; ++day)
        m_days[day]->setText(m_calendar.weekdays[day].empty() ? QString() : words::periods(m_calendar.weekdays[day]));
    const QString region = m_calendar.region ? holidayRegionName(*m_calendar.region) : QString();
    m_region->setCurrentIndex(std::max(0, m_region->findData(region)));
    m_other->setPlainText(words::otherDays(m_calendar));
}

std::optional<ServiceCalendar> ServiceCalendarDialog::read()
{
    const auto refuse = [this](QWidget* field, const QString& words) {
        showError(words);
        field->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    };
    ServiceCalendar calendar = m_calendar;
    calendar.name = m_name->text().trimmed();
    const auto zone = ZoneId::fromName(m_zone->currentText().trimmed());
    if (!zone)
        return refuse(m_zone, tr("There is no time zone “%1”. Type a city, as in Paris.", "settings, under the zone")
                                  .arg(m_zone->currentText().trimmed()));
    calendar.zone = *zone;
    for (size_t day = 0; day < 7; ++day) {
        const auto periods = words::readPeriods(m_days[day]->text());
        if (!periods)
            return refuse(m_days[day],
                          tr("“%1” is not understood. Write hours as in 9-12, 13:30-18.", "business hours, error")
                              .arg(m_days[day]->text().trimmed()));
        calendar.weekdays[day] = *periods;
    }
    calendar.region = holidayRegionFromName(m_region->currentData().toString());
    const auto other = words::readOtherDays(m_other->toPlainText());
    if (!other)
        return refuse(m_other,
                      tr("“%1” is not understood. Begin with the day, as in 2026-12-24.", "business hours, error")
                          .arg(other.error().detail));
    calendar.daysOff = other->daysOff;
    calendar.exceptions = other->exceptions;
    if (const QString problem = calendarProblem(calendar); !problem.isEmpty())
        return refuse(problem == "name"_L1 ? m_name : m_days[0], words::serviceProblem(problem));
    return tidied(calendar);
}

void ServiceCalendarDialog::save()
{
    m_error->hide();
    if (const auto calendar = read())
        Q_EMIT saveAsked(*calendar);
}

void ServiceCalendarDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Days off from a calendar file", "title of a file dialog"));
    dialog->setObjectName(u"service-calendar-file"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Calendars (*.ics *.ical)", "calendar, file dialog"), tr("All files (*)", "calendar, file dialog")});
    dialog->setDirectory(QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this, &ServiceCalendarDialog::importFile);
    dialog->open();
}

void ServiceCalendarDialog::importFile(const QString& path)
{
    const ZoneId zone = ZoneId::fromName(m_zone->currentText().trimmed()).value_or(m_context.zone);
    m_context.service->daysOffOf(path, zone).onDone(this, [this](const Result<std::vector<DayOff>>& days) {
        if (!days)
            return showError(words::errorWhat(days.error()) + u' ' + words::errorAdvice(days.error()));
        ServiceCalendar lines;
        lines.daysOff = *days;
        const QString before = m_other->toPlainText().trimmed();
        m_other->setPlainText(before + (before.isEmpty() ? QString() : u"\n"_s) + words::otherDays(tidied(lines)));
        m_error->hide();
    });
}

void ServiceCalendarDialog::showError(const QString& words)
{
    m_error->setText(words);
    m_error->show();
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Holidays, countries and broken calendar files in the language of the window.
#include "domain/publishing/holidays.h"
#include "ui/calendar/calendar_backdrop.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QHash>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Layers {
    Q_DECLARE_TR_FUNCTIONS(Layers)
};

QHash<QString, QString> christianDays()
{
    return {{u"epiphany"_s, Layers::tr("Epiphany", "public holiday")},
            {u"good_friday"_s, Layers::tr("Good Friday", "public holiday")},
            {u"easter_monday"_s, Layers::tr("Easter Monday", "public holiday")},
            {u"ascension"_s, Layers::tr("Ascension Day", "public holiday")},
            {u"whit_monday"_s, Layers::tr("Whit Monday", "public holiday")},
            {u"assumption"_s, Layers::tr("Assumption Day", "public holiday")},
            {u"all_saints"_s, Layers::tr("All Saints’ Day", "public holiday")},
            {u"immaculate_conception"_s, Layers::tr("Immaculate Conception", "public holiday")},
            {u"christmas"_s, Layers::tr("Christmas Day", "public holiday")},
            {u"second_christmas"_s, Layers::tr("Second day of Christmas", "public holiday, 26 December in Germany")},
            {u"boxing_day"_s, Layers::tr("Boxing Day", "public holiday")}};
}

QHash<QString, QString> civilDays()
{
    return {{u"new_year"_s, Layers::tr("New Year’s Day", "public holiday")},
            {u"labour_day"_s, Layers::tr("Labour Day", "public holiday, 1 May")},
            {u"victory_1945"_s, Layers::tr("Victory Day 1945", "public holiday, 8 May in France")},
            {u"bastille_day"_s, Layers::tr("National Day of France", "public holiday, 14 July")},
            {u"armistice"_s, Layers::tr("Armistice 1918", "public holiday, 11 November in France")},
            {u"german_unity"_s, Layers::tr("German Unity Day", "public holiday")},
            {u"hispanic_day"_s, Layers::tr("National Day of Spain", "public holiday, 12 October")},
            {u"constitution_day"_s, Layers::tr("Constitution Day", "public holiday, 6 December in Spain")},
            {u"early_may"_s, Layers::tr("Early May bank holiday", "public holiday in England")},
            {u"spring_bank"_s, Layers::tr("Spring bank holiday", "public holiday in England")},
            {u"summer_bank"_s, Layers::tr("Summer bank holiday", "public holiday in England")},
            {u"martin_luther_king"_s, Layers::tr("Martin Luther King Jr. Day", "public holiday, United States")},
            {u"washington"_s, Layers::tr("Washington’s Birthday", "public holiday, United States")},
            {u"memorial_day"_s, Layers::tr("Memorial Day", "public holiday, United States")},
            {u"juneteenth"_s, Layers::tr("Juneteenth", "public holiday, United States")},
            {u"independence_day"_s, Layers::tr("Independence Day", "public holiday, United States")},
            {u"labor_day_us"_s, Layers::tr("Labor Day", "public holiday, United States")},
            {u"columbus"_s, Layers::tr("Columbus Day", "public holiday, United States")},
            {u"veterans_day"_s, Layers::tr("Veterans Day", "public holiday, United States")},
            {u"thanksgiving"_s, Layers::tr("Thanksgiving Day", "public holiday, United States")}};
}

} // namespace

QString holidayWords(const QString& code)
{
    const QString name = christianDays().value(code);
    return name.isEmpty() ? civilDays().value(code, code) : name;
}

QString layerText(const LayerEvent& event)
{
    if (event.holiday.isEmpty()) {
        const QString title = harmless(event.title).simplified();
        return title.isEmpty() ? Layers::tr("(no title)", "event of a calendar file") : title;
    }
    const QString name = holidayWords(event.holiday);
    return event.substitute
               ? Layers::tr("%1 (day in lieu)", "public holiday moved to a working day; %1 its name").arg(name)
               : name;
}

QString regionWords(const QString& region)
{
    switch (holidayRegionFromName(region).value_or(HolidayRegion::France)) {
    case HolidayRegion::Germany:
        return Layers::tr("Germany", "country of public holidays");
    case HolidayRegion::Spain:
        return Layers::tr("Spain", "country of public holidays");
    case HolidayRegion::England:
        return Layers::tr("United Kingdom (England)", "country of public holidays");
    case HolidayRegion::UnitedStates:
        return Layers::tr("United States", "country of public holidays");
    case HolidayRegion::France:
        break;
    }
    return Layers::tr("France", "country of public holidays");
}

QString layerError(const Error& error)
{
    if (error.code == "ics_too_large"_L1)
        return Layers::tr("The file is larger than 16 MB.", "why a calendar file is refused");
    if (error.code == "ics_too_many_events"_L1)
        return Layers::tr("There are more than 10,000 events in it.", "why a calendar file is refused");
    if (error.code == "ics_too_deep"_L1 || error.code == "ics_not_a_calendar"_L1)
        return Layers::tr("It is no calendar file (.ics).", "why a calendar file is refused");
    if (error.code == "ics_repeats_too_often"_L1)
        return Layers::tr("An event in it repeats too often to be shown on days.", "why a calendar file is refused");
    if (error.kind == ErrorKind::NotFound)
        return Layers::tr("The file is not on this machine.", "why a calendar file shows nothing");
    return words::errorWhat(error);
}

} // namespace parvis::ui

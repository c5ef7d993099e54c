// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/figure_words.h"

#include "domain/insights/report_numbers.h"
#include "engine/insights/report_templates.h"
#include "ui/insights/chart_build.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::FigureWords)
};

// "2 h 05 min": the two largest parts.
QString durationWords(double seconds, bool brief)
{
    const qint64 minutes = std::llround(seconds / 60.0);
    if (seconds < 60 && seconds > 0)
        return FigureWords::tr("%n s", "duration, seconds", static_cast<int>(std::llround(seconds)));
    if (minutes < 60)
        return FigureWords::tr("%n min", "duration, minutes", static_cast<int>(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 48) {
        const QString whole = FigureWords::tr("%n h", "duration, hours", static_cast<int>(hours));
        if (brief || minutes % 60 == 0)
            return whole;
        return FigureWords::tr("%1 %2 min", "duration; %1: 2 h, %2: minutes with two digits")
            .arg(whole, u"%1"_s.arg(minutes % 60, 2, 10, QLatin1Char('0')));
    }
    if (brief)
        return FigureWords::tr("%1 d", "duration on an axis: days, as short as can be").arg(hours / 24);
    const QString days = FigureWords::tr("%n days", "duration", static_cast<int>(hours / 24));
    if (hours % 24 == 0)
        return days;
    return FigureWords::tr("%1 %2 h", "duration; %1: 3 days, %2: hours").arg(days).arg(hours % 24);
}

QString numberWords(double value)
{
    const QLocale locale;
    return std::abs(value - std::round(value)) < 0.05 ? locale.toString(std::llround(value))
                                                      : locale.toString(value, 'f', 1);
}

} // namespace

QString valueWords(double value, const QString& unit)
{
    if (unit == "seconds"_L1)
        return durationWords(value, false);
    const int decimals = decimalsFor(value, reportUnitOf(unit));
    QString number = QLocale().toString(roundedDigits(value, decimals).toDouble(), 'f', decimals);
    if (number.startsWith(u'-'))
        number[0] = QChar(0x2212); // a minus, as in reports: no hyphen
    return unit == "percent"_L1 ? FigureWords::tr("%1 %", "a percentage").arg(number) : number;
}

QString exactWords(double value, const QString& unit)
{
    if (unit != "seconds"_L1)
        return valueWords(value, unit);
    return ReportNumbers(QLocale().name().left(2), ZoneId::utc()).shown(value, reportUnitOf(unit), 0);
}

QString axisWords(double value, const QString& unit)
{
    if (unit == "seconds"_L1)
        return durationWords(value, true);
    if (unit == "percent"_L1)
        return FigureWords::tr("%1 %", "a percentage").arg(numberWords(value));
    return numberWords(value);
}

QString basisWords(Basis basis)
{
    switch (basis) {
    case Basis::Measured:
        return FigureWords::tr("measured: counted as it stands, not computed", "figures, how a figure came about");
    case Basis::Derived:
        return FigureWords::tr("derived: computed by the formula", "figures, how a figure came about");
    case Basis::Unavailable:
        return FigureWords::tr("unavailable: what it needs was not measured", "figures, how a figure came about");
    }
    return {};
}

std::vector<double> niceTicks(double low, double high, const QString& unit)
{
    static constexpr std::array<double, 14> times = {10,   60,     300,    600,    900,    1800,    3600,
                                                     7200, 14'400, 21'600, 43'200, 86'400, 172'800, 604'800};
    if (high <= low)
        high = low + (unit == "seconds"_L1 ? 600 : 4);
    const double wanted = (high - low) / 5;
    double step = 1;
    if (unit == "seconds"_L1) {
        const auto it = std::find_if(times.begin(), times.end(), [wanted](double t) { return t >= wanted; });
        step = it == times.end() ? std::ceil(wanted / 604'800) * 604'800 : *it;
    } else {
        const double power = std::pow(10, std::floor(std::log10(wanted)));
        for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
            step = factor * power;
            if (step >= wanted)
                break;
        }
        if (unit == "count"_L1)
            step = std::max(1.0, std::round(step));
    }
    std::vector<double> ticks;
    const double first = std::floor(low / step) * step;
    for (int i = 0; i < 12; ++i) {
        ticks.push_back(first + i * step);
        if (ticks.back() >= high - step * 1e-9 && ticks.size() >= 2)
            break;
    }
    return ticks;
}

ChangeWords changeWords(const Figure& figure, bool higherIsBetter)
{
    if (!figure.value)
        return {FigureWords::tr("not available", "figures, instead of a change"), {}, Tint::Muted};
    if (!figure.previous)
        return {FigureWords::tr("nothing to compare with", "figures, instead of a change"), {}, Tint::Muted};
    const double difference = *figure.value - *figure.previous;
    if (std::abs(difference) < 1e-9)
        return {FigureWords::tr("unchanged", "figures, change against the period before"), u"minus"_s, Tint::Muted};
    const bool more = difference > 0;
    QString amount;
    if (figure.unit == "percent"_L1)
        amount = FigureWords::tr("%1 points", "figures, change of a percentage")
                     .arg(QLocale().toString(std::abs(difference), 'f', 1));
    else if (std::abs(*figure.previous) < 1e-9 || figure.unit == "seconds"_L1)
        amount = valueWords(std::abs(difference), figure.unit); // no percentage of nothing
    else
        amount = FigureWords::tr("%1 %", "a percentage")
                     .arg(QLocale().toString(std::abs(difference / *figure.previous) * 100, 'f', 0));
    return {more ? FigureWords::tr("%1 more", "figures, change against the period before").arg(amount)
                 : FigureWords::tr("%1 less", "figures, change against the period before").arg(amount),
            more ? u"chevron-up"_s : u"chevron-down"_s, more == higherIsBetter ? Tint::Ok : Tint::Danger};
}

QString targetWords(const Target& target, const QString& unit)
{
    const bool least = target.sense == TargetSense::AtLeast;
    const QString value = valueWords(target.value, unit);
    switch (target.period) {
    case TargetPeriod::Day:
        return (least ? FigureWords::tr("Target: at least %1 a day", "figures, a tile")
                      : FigureWords::tr("Target: at most %1 a day", "figures, a tile"))
            .arg(value);
    case TargetPeriod::Week:
        return (least ? FigureWords::tr("Target: at least %1 a week", "figures, a tile")
                      : FigureWords::tr("Target: at most %1 a week", "figures, a tile"))
            .arg(value);
    case TargetPeriod::Month:
        break;
    }
    return (least ? FigureWords::tr("Target: at least %1 a month", "figures, a tile")
                  : FigureWords::tr("Target: at most %1 a month", "figures, a tile"))
        .arg(value);
}

QString targetWordsBrief(const Target& target, const QString& unit)
{
    const bool least = target.sense == TargetSense::AtLeast;
    const QString value = valueWords(target.value, unit);
    switch (target.period) {
    case TargetPeriod::Day:
        return (least ? FigureWords::tr("≥ %1 a day", "figures, the target on a narrow tile")
                      : FigureWords::tr("≤ %1 a day", "figures, the target on a narrow tile"))
            .arg(value);
    case TargetPeriod::Week:
        return (least ? FigureWords::tr("≥ %1 a week", "figures, the target on a narrow tile")
                      : FigureWords::tr("≤ %1 a week", "figures, the target on a narrow tile"))
            .arg(value);
    case TargetPeriod::Month:
        break;
    }
    return (least ? FigureWords::tr("≥ %1 a month", "figures, the target on a narrow tile")
                  : FigureWords::tr("≤ %1 a month", "figures, the target on a narrow tile"))
        .arg(value);
}

TargetLook targetLook(const Target& target, const Figure& figure)
{
    if (!figure.value || addsUp(figure.metric))
        return {u"minus"_s, Tint::Muted};
    const bool met =
        target.sense == TargetSense::AtLeast ? *figure.value >= target.value : *figure.value <= target.value;
    return met ? TargetLook{u"check-circle"_s, Tint::Ok} : TargetLook{u"alert"_s, Tint::Warn};
}

} // namespace parvis::ui

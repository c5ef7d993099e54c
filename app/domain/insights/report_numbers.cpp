// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/report_numbers.h"

#include <QDate>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int significantDigits = 15; // what a spreadsheet keeps
constexpr int mostCountDecimals = 2;
constexpr double secondsOfDay = 86'400;
// Spreadsheets end with the year 9999, 2,958,465 days after their first.
constexpr double mostClockSeconds = 2.5e11;
constexpr QChar narrowSpace(0x202F), space(0x00A0), minus(0x2212);

using Kind = ReportUnit::Kind;

bool isZero(const QString& digits)
{
    return std::none_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
}

// One more in the last place; true when a digit came in front.
bool increment(QByteArray& digits)
{
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        if (digits[i] != '9') {
            digits[i] = char(digits[i] + 1);
            return false;
        }
        digits[i] = '0';
    }
    digits.prepend('1');
    return true;
}

QString clockWords(qint64 seconds)
{
    return u"%1:%2:%3"_s.arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

// Negative ones too: spreadsheets have no negative time of day.
bool isBesideTheClock(const QString& digits, double value)
{
    return digits.startsWith(u'-') || value > mostClockSeconds;
}

QString literal(QString word)
{
    word.remove(u'"');
    return word.isEmpty() ? QString() : u"\" %1\""_s.arg(word.left(40));
}

QString zeros(int count)
{
    return count > 0 ? QString(u'.' + QString(count, u'0')) : QString();
}

QLocale localeOf(bool french)
{
    return french ? QLocale(QLocale::French, QLocale::France) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

int daysSince1900(const LocalDate& date)
{
    // Day 60 is a 29 February 1900 that never was: from March 1900 on this is the number of a spreadsheet's day.
    return LocalDate{1899, 12, 30}.daysTo(date);
}

} // namespace

QString roundedDigits(double value, int decimals)
{
    const QByteArray text = QByteArray::number(std::abs(value), 'e', significantDigits - 1); // d.dddddde+xx
    const auto e = text.indexOf('e');
    QByteArray digits = text.left(1) + text.mid(2, e - 2);
    int point = text.mid(e + 1).toInt() + 1; // digits before the decimal point
    const int keep = point + decimals;
    if (keep < 0) {
        digits.clear();
        point = -decimals;
    } else if (keep < digits.size()) {
        const bool up = digits[keep] >= '5';
        digits.truncate(keep);
        if (up && increment(digits))
            ++point;
    } else {
        digits.append(QByteArray(keep - digits.size(), '0'));
    }
    if (point < 1)
        digits.prepend(QByteArray(1 - point, '0'));
    const int whole = std::max(point, 1);
    QString result = QString::fromLatin1(digits.left(whole));
    if (decimals > 0)
        result += u'.' + QString::fromLatin1(digits.mid(whole, decimals));
    if (value < 0 && !isZero(result))
        result.prepend(u'-');
    return result;
}

int decimalsFor(double value, const ReportUnit& unit)
{
    switch (unit.kind) {
    case Kind::Seconds:
        return 0;
    case Kind::Money:
        return 2;
    case Kind::Percent: // a small share has its first digits behind the point
        return std::abs(value) < 1 && !isZero(roundedDigits(value, 2)) ? 2 : 1;
    case Kind::Count:
        break;
    }
    const QString most = roundedDigits(value, mostCountDecimals);
    int decimals = mostCountDecimals;
    for (auto last = most.crbegin(); decimals > 0 && *last == u'0'; ++last)
        --decimals;
    return decimals;
}

int decimalsFor(const std::vector<std::optional<double>>& values, const ReportUnit& unit)
{
    int most = unit.kind == Kind::Percent ? 1 : unit.kind == Kind::Money ? 2 : 0;
    for (const auto& value : values)
        most = value ? std::max(most, decimalsFor(*value, unit)) : most;
    return most;
}

int decimalsFor(const ReportChart& chart)
{
    int most = decimalsFor(std::vector<std::optional<double>>{chart.target}, chart.unit);
    for (const ReportSeries& series : chart.series)
        most = std::max(most, decimalsFor(series.values, chart.unit));
    return most;
}

int decimalsFor(const ReportTable& table, size_t column)
{
    std::vector<std::optional<double>> values;
    for (size_t row = 0; row < table.rows.size(); ++row) {
        if (const auto* number = std::get_if<double>(&cellAt(table, row, column)))
            values.emplace_back(*number);
    }
    return decimalsFor(values, unitOf(table.columns[column]));
}

const ReportCell& cellAt(const ReportTable& table, size_t row, size_t column)
{
    static const ReportCell none;
    return column < table.rows[row].size() ? table.rows[row][column] : none;
}

ReportChange changeOf(const ReportKeyFigure& figure)
{
    ReportChange change;
    if (!figure.value || !figure.previous)
        return change;
    const double difference = *figure.value - *figure.previous;
    change.isGood = (difference > 0) == figure.higherIsBetter;
    change.inPoints = figure.unit.kind == Kind::Percent;
    if (!change.inPoints && *figure.previous == 0) {
        change.kind = difference == 0 ? ReportChange::Kind::Same : ReportChange::Kind::FromZero;
        return change;
    }
    change.amount = std::abs(change.inPoints ? difference : difference / *figure.previous * 100);
    if (isZero(roundedDigits(change.amount, 2))) {
        change.amount = 0;
        change.kind = ReportChange::Kind::Same;
    } else {
        change.kind = difference > 0 ? ReportChange::Kind::More : ReportChange::Kind::Less;
    }
    return change;
}

ReportNumbers::ReportNumbers(const QString& language, const ZoneId& zone)
    : m_french(language.startsWith("fr"_L1)), m_zone(zone)
{
}

QString ReportNumbers::grouped(QString digits) const
{
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const auto point = digits.indexOf(u'.');
    const auto whole = point < 0 ? digits.size() : point;
    if (point >= 0 && m_french)
        digits[point] = u',';
    for (auto at = whole - 3; at > 0; at -= 3)
        digits.insert(at, m_french ? narrowSpace : QChar(u','));
    if (negative)
        digits.prepend(minus);
    return digits;
}

QString ReportNumbers::shown(std::optional<double> value, const ReportUnit& unit, int decimals) const
{
    if (!value)
        return missing();
    const QString digits = roundedDigits(*value, unit.kind == Kind::Seconds ? 0 : decimals);
    switch (unit.kind) {
    case Kind::Seconds:
        if (isBesideTheClock(digits, *value))
            return grouped(digits) + space + u's';
        return clockWords(digits.toLongLong());
    case Kind::Percent:
        return grouped(digits) + (m_french ? u"\u00A0%"_s : u"%"_s);
    case Kind::Money:
        return unit.word.isEmpty() ? grouped(digits) : QString(grouped(digits) + space + unit.word);
    case Kind::Count:
        break;
    }
    return grouped(digits);
}

QString ReportNumbers::shown(const LocalDate& date) const
{
    return localeOf(m_french).toString(QDate(date.year, date.month, date.day), u"d MMM yyyy");
}

QString ReportNumbers::shortDate(const LocalDate& date) const
{
    return localeOf(m_french).toString(QDate(date.year, date.month, date.day), u"d MMM");
}

QString ReportNumbers::shown(Instant instant) const
{
    const WallTime wall = wallTimeAt(instant, m_zone);
    return shown(wall.date) + u' ' +
           u"%1:%2"_s.arg(wall.hour, 2, 10, QLatin1Char('0')).arg(wall.minute, 2, 10, QLatin1Char('0'));
}

QString ReportNumbers::shown(const ReportX& x, const ReportUnit& unit) const
{
    if (const auto* text = std::get_if<QString>(&x))
        return *text;
    if (const auto* date = std::get_if<LocalDate>(&x))
        return shown(*date);
    if (const auto* instant = std::get_if<Instant>(&x))
        return shown(*instant);
    const double number = std::get<double>(x);
    return shown(number, unit, decimalsFor(number, unit));
}

QString ReportNumbers::shownCell(const ReportTable& table, size_t row, size_t column, int decimals) const
{
    const ReportCell& cell = cellAt(table, row, column);
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    if (const auto* number = std::get_if<double>(&cell))
        return shown(*number, unitOf(table.columns[column]), decimals);
    if (const auto* instant = std::get_if<Instant>(&cell))
        return shown(*instant);
    if (const auto* date = std::get_if<LocalDate>(&cell))
        return shown(*date);
    return missing();
}

QString ReportNumbers::plain(double value, const ReportUnit& unit, int decimals)
{
    return roundedDigits(value, unit.kind == Kind::Seconds ? 0 : decimals);
}

QString ReportNumbers::plain(const ReportX& x, const ReportUnit& unit)
{
    if (const auto* text = std::get_if<QString>(&x))
        return *text;
    if (const auto* date = std::get_if<LocalDate>(&x))
        return date->toIso();
    if (const auto* instant = std::get_if<Instant>(&x))
        return instant->toRfc3339();
    const double number = std::get<double>(x);
    return plain(number, unit, decimalsFor(number, unit));
}

QString ReportNumbers::plainCell(const ReportTable& table, size_t row, size_t column, int decimals)
{
    const ReportCell& cell = cellAt(table, row, column);
    if (const auto* number = std::get_if<double>(&cell))
        return plain(*number, unitOf(table.columns[column]), decimals);
    if (const auto* instant = std::get_if<Instant>(&cell))
        return instant->toRfc3339();
    if (const auto* date = std::get_if<LocalDate>(&cell))
        return date->toIso();
    const auto* text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

ReportNumbers::SheetNumber ReportNumbers::inSheet(double value, const ReportUnit& unit, int decimals) const
{
    switch (unit.kind) {
    case Kind::Seconds: {
        const QString digits = roundedDigits(value, 0);
        if (isBesideTheClock(digits, value))
            return {digits.toDouble(), u"#,##0\" s\""_s};
        return {digits.toDouble() / secondsOfDay, u"[h]:mm:ss"_s};
    }
    case Kind::Percent:
        return {value / 100, u"#,##0"_s + zeros(decimals) + (m_french ? u"\\ %"_s : u"%"_s)};
    case Kind::Money:
        return {value, u"#,##0"_s + zeros(decimals) + literal(unit.word)};
    case Kind::Count:
        break;
    }
    return {value, u"#,##0"_s + zeros(decimals)};
}

ReportNumbers::SheetNumber ReportNumbers::inSheet(const LocalDate& date) const
{
    return {double(daysSince1900(date)), u"d mmm yyyy"_s};
}

ReportNumbers::SheetNumber ReportNumbers::inSheet(Instant instant) const
{
    const WallTime wall = wallTimeAt(instant, m_zone);
    const int seconds = wall.hour * 3600 + wall.minute * 60 + wall.second;
    return {daysSince1900(wall.date) + seconds / secondsOfDay, u"d mmm yyyy hh:mm"_s};
}

ReportNumbers::SheetNumber ReportNumbers::inSheet(const ReportChange& change, const QString& pointsWord) const
{
    const double amount = change.kind == ReportChange::Kind::Less ? -change.amount : change.amount;
    const ReportUnit percent{Kind::Percent, {}};
    const int decimals = decimalsFor(amount, percent);
    if (!change.inPoints)
        return inSheet(amount, percent, decimals);
    return {amount, u"#,##0"_s + zeros(decimals) + literal(pointsWord)};
}

} // namespace parvis

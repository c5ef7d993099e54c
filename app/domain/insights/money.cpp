// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/money.h"

#include <QStringList>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

// ISO 4217, list one: the currencies in use, by how many decimals they have.
constexpr QStringView noDecimals = u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr QStringView threeDecimals = u"BHD IQD JOD KWD LYD OMR TND";
constexpr QStringView fourDecimals = u"CLF UYW";
constexpr QStringView twoDecimals =
    u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF "
    "CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK "
    "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
    "MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
    "SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER "
    "ZAR ZMW ZWG ZWL";

constexpr qsizetype codeLength = 3, mostDigits = 15;

bool isCurrencyIn(QStringView list, QStringView code)
{
    for (qsizetype at = 0; at + codeLength <= list.size(); at += codeLength + 1) {
        if (list.mid(at, codeLength) == code)
            return true;
    }
    return false;
}

bool isGroupBlank(QChar c)
{
    return c.isSpace() || c == u'\u00a0' || c == u'\u202f' || c == u'\'' || c == u'\u2019';
}

bool areDigits(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// "1.234.567" of groups of three after the first; without a separator anything.
bool isGrouped(const QString& whole, QChar separator)
{
    const QStringList groups = whole.split(separator);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool length = i == 0 ? groups.size() == 1 || groups[i].size() <= 3 : groups[i].size() == 3;
        if (!areDigits(groups[i]) || !length)
            return false;
    }
    return true;
}

ReadAmount inMinorUnits(QString whole, QString part, int decimals, bool negative)
{
    while (part.size() > decimals && part.endsWith(u'0'))
        part.chop(1);
    if (part.size() > decimals)
        return {0, AmountTrouble::Decimals};
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    const QString digits = whole + part.leftJustified(decimals, u'0');
    if (digits.size() > mostDigits)
        return {0, AmountTrouble::TooLarge};
    return {(negative ? -1 : 1) * digits.toLongLong(), AmountTrouble::None};
}

// Which of the two parts the decimals: the last where both stand; one that stands several times parts groups.
struct Marks {
    QChar decimal, group; // null: none
    bool ambiguous = false;
};

Marks marksOf(const QString& number, int decimals)
{
    const qsizetype points = number.count(u'.'), commas = number.count(u',');
    if (points > 0 && commas > 0) {
        const bool point = number.lastIndexOf(u'.') > number.lastIndexOf(u',');
        return {point ? u'.' : u',', point ? u',' : u'.'};
    }
    const QChar mark = points > 0 ? u'.' : u',';
    if (points + commas != 1)
        return {QChar(), points + commas == 0 ? QChar() : mark};
    const qsizetype at = number.indexOf(mark), after = number.size() - at - 1;
    const bool couldGroup = after == 3 && at >= 1 && at <= 3 && number.at(0) != u'0';
    if (!couldGroup || decimals > 3)
        return {mark, QChar()};
    if (decimals == 0) // there are no decimals to take them for
        return {QChar(), mark};
    // With two decimals it may be thousands, or a figure that is finer than the currency: a thousand times apart. With
    // three a point is what programs write before them; a comma may be either.
    return {mark, QChar(), decimals < 3 || mark == u','};
}

} // namespace

std::optional<int> currencyDecimals(QStringView code)
{
    if (code.size() != codeLength)
        return std::nullopt;
    if (isCurrencyIn(twoDecimals, code))
        return 2;
    if (isCurrencyIn(noDecimals, code))
        return 0;
    if (isCurrencyIn(threeDecimals, code))
        return 3;
    return isCurrencyIn(fourDecimals, code) ? std::optional(4) : std::nullopt;
}

ReadAmount readAmount(QStringView text, int decimals)
{
    QString number = text.trimmed().toString();
    const bool negative = number.startsWith(u'-') || number.startsWith(u'\u2212');
    if (negative || number.startsWith(u'+'))
        number.remove(0, 1);
    // Blanks part groups of three and nothing else.
    QString spaced = number;
    for (QChar& c : spaced)
        c = isGroupBlank(c) ? QChar(u' ') : c;
    const qsizetype end = spaced.indexOf(u'.') >= 0 ? spaced.indexOf(u'.') : spaced.indexOf(u',');
    if (spaced.contains(u' ') && !isGrouped(spaced.left(end < 0 ? spaced.size() : end), u' '))
        return {0, AmountTrouble::NotANumber};
    const bool blanks = spaced.contains(u' ');
    number = spaced.remove(u' ');
    Marks marks = marksOf(number, decimals);
    if (blanks && marks.decimal.isNull() && number.count(marks.group) == 1) // groups are parted by blanks already
        marks = {marks.group, QChar()};
    if (marks.ambiguous && !blanks)
        return {0, AmountTrouble::Ambiguous};
    const qsizetype at = marks.decimal.isNull() ? -1 : number.lastIndexOf(marks.decimal);
    QString whole = at < 0 ? number : number.left(at);
    const QString part = at < 0 ? QString() : number.mid(at + 1);
    if (!marks.group.isNull()) {
        if (!isGrouped(whole, marks.group))
            return {0, AmountTrouble::NotANumber};
        whole.remove(marks.group);
    }
    if (!areDigits(whole) || (at >= 0 && !areDigits(part)))
        return {0, AmountTrouble::NotANumber};
    return inMinorUnits(whole, part, decimals, negative);
}

QString amountText(qint64 minor, int decimals)
{
    QString digits = QString::number(minor < 0 ? -minor : minor).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return minor < 0 ? u'-' + digits : digits;
}

} // namespace parvis

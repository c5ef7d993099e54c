// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/triage.h"

#include "domain/inbox/triage_cues.h"
#include "domain/text/folding.h"

#include <QRegularExpression>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRead = 2'000; // UTF-16 units
constexpr qsizetype mostWords = 160;

struct Patterns {
    // Each is linear in the length of what it looks at: no nested repetition.
    QRegularExpression address{
        uR"((?:https?://|www\.)\S+|\b[\p{L}\p{N}.-]{1,60}\.(?:com|net|org|fr|io|xyz|shop|info|biz|ly|me|co|top|site)\b(?:/\S*)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption};
    QRegularExpression person{uR"((?<![\p{L}\p{N}])@[\p{L}\p{N}_.@-]{1,120})"_s,
                              QRegularExpression::UseUnicodePropertiesOption};
    QRegularExpression tag{uR"((?<![\p{L}\p{N}])#(?=[\p{L}\p{N}_]))"_s, QRegularExpression::UseUnicodePropertiesOption};
    QRegularExpression tagWhole{uR"((?<![\p{L}\p{N}])#[\p{L}\p{N}_]{1,120})"_s,
                                QRegularExpression::UseUnicodePropertiesOption};
    QRegularExpression money{uR"([€$£]\s?\d|\d\s?[€$£]|\b(?:eur|euros?|usd|dhs?|mad|درهم|ريال|دينار|يورو)\b)"_s,
                             QRegularExpression::UseUnicodePropertiesOption |
                                 QRegularExpression::CaseInsensitiveOption};
    QRegularExpression percent{uR"(\d\s?[%٪])"_s};
    QRegularExpression smile{uR"([:;=]-?[)D\]pP]|<3|\^\^)"_s};
    QRegularExpression frown{uR"([:=]'?-?[(\[/]|>:\()"_s};
    QRegularExpression quoted{uR"(["«“][^"»”]{1,40}["»”])"_s};
    QRegularExpression number{uR"(\d+)"_s, QRegularExpression::UseUnicodePropertiesOption};
};

const Patterns& patterns()
{
    static const Patterns made;
    return made;
}

QString beginning(const QString& text)
{
    QString read = text.left(mostRead);
    // A pair cut in two is no character.
    if (!read.isEmpty() && read.back().isHighSurrogate())
        read.chop(1);
    return read;
}

bool isShouted(const QString& text)
{
    int capitals = 0, small = 0;
    for (const QChar c : text) {
        capitals += c.isUpper() ? 1 : 0;
        small += c.isLower() ? 1 : 0;
    }
    return capitals >= 5 && capitals > 2 * small;
}

void markIf(QStringList& marks, bool holds, QLatin1StringView mark)
{
    if (holds)
        marks << QString(mark);
}

// Of what folding drops or makes alike.
QStringList marksOf(const QString& text)
{
    const Patterns& p = patterns();
    QStringList marks;
    markIf(marks, text.contains(u'?') || text.contains(u'؟'), "xquestion"_L1);
    const auto cries = text.count(u'!') + text.count(u'！');
    markIf(marks, cries == 1, "xcry"_L1);
    markIf(marks, cries > 1, "xcries"_L1);
    markIf(marks, text.contains(u"..."_s) || text.contains(u'…'), "xdots"_L1);
    markIf(marks, isShouted(text), "xcapitals"_L1);
    markIf(marks, text.contains(p.money), "xmoney"_L1);
    markIf(marks, text.contains(p.percent), "xpercent"_L1);
    markIf(marks, text.contains(p.smile), "xsmile"_L1);
    markIf(marks, text.contains(p.frown), "xfrown"_L1);
    markIf(marks, text.contains(p.quoted), "xquoted"_L1);
    return marks + pictureCues(text);
}

Result<SeedLine> parseLine(const QString& line, int number, const QString& language)
{
    const QStringList cells = line.split(u'\t');
    const auto wrong = [number](const QString& why) {
        return failure(ErrorKind::Rejected, u"line %1: %2"_s.arg(number).arg(why));
    };
    if (cells.size() != 4)
        return wrong(u"%1 cells instead of 4"_s.arg(cells.size()));
    if (cells[0] != "train"_L1 && cells[0] != "held"_L1)
        return wrong(u"\"%1\" is no part"_s.arg(cells[0]));
    if (!triageKinds().contains(cells[1]))
        return wrong(u"\"%1\" is no kind"_s.arg(cells[1]));
    if (!triageSentiments().contains(cells[2]))
        return wrong(u"\"%1\" is no sentiment"_s.arg(cells[2]));
    if (cells[3].trimmed().isEmpty())
        return wrong(u"no text"_s);
    return SeedLine{{cells[3].trimmed(), language, cells[1], cells[2], 1}, cells[0] == "held"_L1};
}

} // namespace

const QStringList& triageKinds()
{
    static const QStringList names{u"complaint"_s, u"question"_s, u"praise"_s, u"idea"_s, u"spam"_s};
    return names;
}

const QStringList& triageSentiments()
{
    static const QStringList names{u"positive"_s, u"neutral"_s, u"negative"_s};
    return names;
}

Result<std::vector<SeedLine>> parseSeed(const QString& lines, const QString& language)
{
    std::vector<SeedLine> seed;
    int number = 0;
    for (const QString& line : lines.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        auto parsed = parseLine(line, number, language);
        if (!parsed)
            return Failure(parsed.error());
        seed.push_back(std::move(*parsed));
    }
    return seed;
}

QString triageWords(const QString& text)
{
    const Patterns& p = patterns();
    QString read = beginning(text);
    const bool address = read.contains(p.address);
    read.replace(p.address, u" "_s);
    QStringList marks = marksOf(read); // an address has question marks of its own
    markIf(marks, address, "xaddress"_L1);
    markIf(marks, read.contains(p.person), "xperson"_L1);
    read.replace(p.person, u" "_s);
    const auto tags = read.count(p.tag);
    markIf(marks, tags > 0, "xtag"_L1);
    markIf(marks, tags > 2, "xtags"_L1);
    read.replace(p.tag, u" "_s);
    markIf(marks, read.contains(p.number), "xnumber"_L1);
    read.replace(p.number, u" "_s);
    QStringList words = text::foldedWords(read).mid(0, mostWords);
    if (words.isEmpty() && marks.isEmpty())
        return {};
    markIf(marks, words.size() <= 2, "xshort"_L1);
    markIf(marks, words.size() > 25, "xlong"_L1);
    return (triageCues(words) + marks + words).join(u' ');
}

QString languageSample(const QString& text)
{
    const Patterns& p = patterns();
    QString read = beginning(text);
    for (const QRegularExpression* pattern : {&p.address, &p.person, &p.tagWhole})
        read.replace(*pattern, u" "_s);
    return read.simplified();
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// The digits of a report: rounding, marks of the language, spreadsheet formats, changes, and texts made harmless.
#include "domain/insights/report_numbers.h"
#include "domain/insights/report_text.h"
#include "domain/insights/report_words.h"
#include "support/hostile_texts.h"

#include <QtTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

const ReportUnit count, percent{ReportUnit::Kind::Percent, {}}, seconds{ReportUnit::Kind::Seconds, {}},
    money{ReportUnit::Kind::Money, u"EUR"_s};

ReportNumbers in(const QString& language)
{
    return {language, ZoneId::fromName(u"Europe/Paris").value()};
}

ReportChange change(std::optional<double> value, std::optional<double> previous, const ReportUnit& unit,
                    bool higher = true)
{
    ReportKeyFigure figure;
    figure.value = value;
    figure.previous = previous;
    figure.unit = unit;
    figure.higherIsBetter = higher;
    return changeOf(figure);
}

} // namespace

class TestReportNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundsHalfAwayFromZeroOnFifteenDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("digits");
        QTest::newRow("a sum that is not a third") << 0.1 + 0.2 << 1 << u"0.3"_s;
        QTest::newRow("its noise is not shown") << 0.1 + 0.2 << 2 << u"0.30"_s;
        QTest::newRow("binary below, decimal half") << 2.675 << 2 << u"2.68"_s;
        QTest::newRow("half, not to even") << 0.125 << 2 << u"0.13"_s;
        QTest::newRow("half of one") << 0.5 << 0 << u"1"_s;
        QTest::newRow("less than half") << 0.49 << 0 << u"0"_s;
        QTest::newRow("far less") << 0.0004 << 2 << u"0.00"_s;
        QTest::newRow("just enough") << 0.005 << 2 << u"0.01"_s;
        QTest::newRow("carries all the way") << 999.95 << 1 << u"1000.0"_s;
        QTest::newRow("negative") << -1234.5 << 0 << u"-1235"_s;
        QTest::newRow("no negative zero") << -0.001 << 2 << u"0.00"_s;
        QTest::newRow("zero") << 0.0 << 1 << u"0.0"_s;
        QTest::newRow("large") << 1e15 << 0 << u"1000000000000000"_s;
        QTest::newRow("larger than its digits") << 123456789012345678.0 << 1 << u"123456789012346000.0"_s;
        QTest::newRow("a million and a bit") << 1'000'000.005 << 2 << u"1000000.01"_s;
    }

    void roundsHalfAwayFromZeroOnFifteenDigits()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QString, digits);
        QCOMPARE(roundedDigits(value, decimals), digits);
    }

    void choosesDecimalsByUnit()
    {
        QCOMPARE(decimalsFor(12, count), 0);
        QCOMPARE(decimalsFor(12.5, count), 1);
        QCOMPARE(decimalsFor(1.0 / 3, count), 2);
        QCOMPARE(decimalsFor(0.1 + 0.2, count), 1);
        QCOMPARE(decimalsFor(12.5, percent), 1);
        QCOMPARE(decimalsFor(0.04, percent), 2);
        QCOMPARE(decimalsFor(0, percent), 1);
        QCOMPARE(decimalsFor(3, money), 2);
        QCOMPARE(decimalsFor(3.7, seconds), 0);
        // A column has as many as its neediest value, and none because of what is missing.
        QCOMPARE(decimalsFor({1, std::nullopt, 2.25}, count), 2);
        QCOMPARE(decimalsFor({std::nullopt}, count), 0);
    }

    void showsInTheLanguagesMarks()
    {
        const auto english = in(u"en"_s), french = in(u"fr"_s);
        QCOMPARE(english.shown(1234567.5, count, 1), u"1,234,567.5"_s);
        QCOMPARE(french.shown(1234567.5, count, 1), u"1\u202F234\u202F567,5"_s);
        QCOMPARE(french.shown(-1234.0, count, 0), u"\u22121\u202F234"_s);
        QCOMPARE(english.shown(12.5, percent, 1), u"12.5%"_s);
        QCOMPARE(french.shown(12.5, percent, 1), u"12,5\u00A0%"_s);
        QCOMPARE(english.shown(3599, seconds, 0), u"0:59:59"_s);
        QCOMPARE(english.shown(360'000, seconds, 0), u"100:00:00"_s);
        QCOMPARE(french.shown(-300, seconds, 0), u"\u2212300\u00A0s"_s);
        QCOMPARE(english.shown(2.5, money, 2), u"2.50\u00A0EUR"_s);
        QCOMPARE(english.shown(std::nullopt, count, 0), u"–"_s);
        QCOMPARE(english.shown(100, count, 0), u"100"_s);
        const Instant instant = Instant::fromRfc3339(u"2026-07-22T22:05:00Z").value();
        QCOMPARE(english.shown(instant), u"23 Jul 2026 00:05"_s);
        QCOMPARE(french.shown(instant), u"23 juil. 2026 00:05"_s);
        QCOMPARE(ReportNumbers::plain(ReportX(instant), {}), u"2026-07-22T22:05:00Z"_s);
    }

    void givesSpreadsheetsTheNumberAndAFormat()
    {
        const auto english = in(u"en"_s);
        const auto third = english.inSheet(0.1 + 0.2, count, 1);
        QVERIFY(third.number == 0.1 + 0.2);
        QCOMPARE(third.format, u"#,##0.0"_s);
        QCOMPARE(english.inSheet(12.5, percent, 1).number, 0.125);
        QCOMPARE(english.inSheet(12.5, percent, 1).format, u"#,##0.0%"_s);
        QCOMPARE(english.inSheet(3599, seconds, 0).number, 3599 / 86'400.0);
        QCOMPARE(english.inSheet(3599, seconds, 0).format, u"[h]:mm:ss"_s);
        // A spreadsheet has no time below zero.
        QCOMPARE(english.inSheet(-300, seconds, 0).number, -300.0);
        QCOMPARE(english.inSheet(-300, seconds, 0).format, u"#,##0\" s\""_s);
        QCOMPARE(english.inSheet(2, {ReportUnit::Kind::Money, u"\"A\"1"_s}, 2).format, u"#,##0.00\" A1\""_s);
        QCOMPARE(english.inSheet(LocalDate{2026, 11, 23}).number, 46349.0);
        QCOMPARE(english.inSheet(Instant::fromRfc3339(u"2026-11-23T11:00:00Z").value()).number, 46349.5);
    }

    void comparesWithoutDividingByNothing()
    {
        QCOMPARE(change(110, 100, count).amount, 10.0);
        QVERIFY(change(110, 100, count).kind == ReportChange::Kind::More);
        QVERIFY(change(110, 100, count).isGood);
        QVERIFY(!change(110, 100, seconds, false).isGood);
        QVERIFY(change(5, 0, count).kind == ReportChange::Kind::FromZero);
        QVERIFY(change(0, 0, count).kind == ReportChange::Kind::Same);
        QVERIFY(change(std::nullopt, 3, count).kind == ReportChange::Kind::NoComparison);
        QVERIFY(change(3, std::nullopt, count).kind == ReportChange::Kind::NoComparison);
        QVERIFY(change(100.000001, 100, count).kind == ReportChange::Kind::Same);
        // 3 % to 4 % is one point, not a third more.
        QVERIFY(change(4, 3, percent).inPoints);
        QCOMPARE(change(4, 3, percent).amount, 1.0);
        // From a loss to a smaller loss is more.
        QVERIFY(change(-50, -100, count).kind == ReportChange::Kind::More);
        QCOMPARE(change(-50, -100, count).amount, 50.0);
    }

    void makesFormulasHarmless()
    {
        for (const auto& text :
             {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"  =1"_s, u"\n=1"_s, u"＝1"_s})
            QCOMPARE(guardedText(text), u'\'' + text);
        for (const auto& text : {u"a=1"_s, u""_s, u"1-2"_s, u"é"_s, u"'=1"_s})
            QCOMPARE(guardedText(text), text);
    }

    void cleansWhatNoFileMayHold()
    {
        QCOMPARE(cleanText(u"a\u202Eb\u2066c\x1B d\r\ne\rf"_s), u"abc  d\ne\nf"_s);
        QCOMPARE(cleanText(QString(QChar(0xD83D)) + u'x'), u"\uFFFDx"_s);
        QCOMPARE(cleanText(u"👨‍👩‍👧"_s), u"👨‍👩‍👧"_s);
        QCOMPARE(cutText(u"ab👍"_s, 3), u"ab…"_s);
        QCOMPARE(cutText(u"a👍b"_s, 3), u"a…"_s);
        for (const auto& hostile : test::hostileTexts(u"127.0.0.1:1"_s)) {
            for (const QChar c : cleanText(hostile.text))
                QVERIFY2(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control, hostile.name);
        }
    }

    void treatsWhatIsNoNumberAsMissing()
    {
        ReportDocument report;
        ReportSection section;
        ReportKeyFigure figure;
        figure.value = std::numeric_limits<double>::quiet_NaN();
        section.figures = {figure};
        section.table =
            ReportTable{{{u"a"_s, ReportColumn::Kind::Number, {}}}, {{std::numeric_limits<double>::infinity()}}};
        report.sections = {section};
        const ReportDocument clean = cleanReport(report);
        QVERIFY(!clean.sections[0].figures[0].value);
        QVERIFY(std::holds_alternative<std::monostate>(clean.sections[0].table->rows[0][0]));
    }

    void hasAllWordsInBothLanguages()
    {
        const ReportWords &english = reportWords(u"en"), &french = reportWords(u"fr-CA");
        QCOMPARE(english.pageOf.arg(1).arg(2), u"Page 1 of 2"_s);
        QCOMPARE(french.pageOf.arg(1).arg(2), u"Page 1 sur 2"_s);
        QCOMPARE(&reportWords(u"ar"), &english);
        // QStrings one after the other: none was forgotten in one of the languages.
        const auto* first = reinterpret_cast<const QString*>(&english);
        const auto* second = reinterpret_cast<const QString*>(&french);
        for (size_t i = 0; i < sizeof(ReportWords) / sizeof(QString); ++i)
            QVERIFY2(!first[i].isEmpty() && !second[i].isEmpty(), qPrintable(first[i] + second[i]));
    }
};

QTEST_APPLESS_MAIN(TestReportNumbers)
#include "domain_report_numbers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as spreadsheets, opened by another program: sheets and their names, numbers, gaps, texts that stay texts. The
// parts of the file itself tell of charts, frozen heads and colours.
#include "engine/insights/report/xlsx_book.h"
#include "report_tools.h"
#include "support/hostile_texts.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

// A part of the package, as text.
QString part(const QString& file, const QString& name)
{
    return QString::fromUtf8(outputOf(
        u"python3"_s,
        {u"-c"_s, u"import sys, zipfile\nsys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"_s,
         file, name}));
}

} // namespace

class TestReportSheets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesOfSheetsAreAllowedAndTheirOwn()
    {
        using report::sheetName;
        QCOMPARE(sheetName(u"1 Plain"_s, {}), u"1 Plain"_s);
        QCOMPARE(sheetName(u"a[b]:c*d?e/f\\g"_s, {}), u"a b c d e f g"_s);
        QCOMPARE(sheetName(u"'it's'"_s, {}), u"’it’s’"_s);
        QCOMPARE(sheetName(QString(40, u'x'), {}), QString(30, u'x') + u'…');
        QCOMPARE(sheetName(u"same"_s, {u"Same"_s}), u"same 2"_s);
        QCOMPARE(sheetName(QString(40, u'x'), {QString(30, u'x') + u'…'}), QString(28, u'x') + u"… 2"_s);
        QCOMPARE(sheetName(u"  "_s, {}), u"-"_s);
        QCOMPARE(sheetName(u"History"_s, {}), u"History 2"_s);
        QVERIFY(sheetName(u"👍"_s.repeated(30), {}).size() <= 31);
    }

    void opensWithASheetForEachSection()
    {
        if (!hasSpreadsheetProgram())
            QSKIP("soffice (Debian package libreoffice-calc-nogui) is not installed");
        const QTemporaryDir folder;
        const QString kept = qEnvironmentVariable("PARVIS_KEEP_REPORTS");
        const QString file = (kept.isEmpty() ? folder.path() : kept) + u"/sample.xlsx"_s;
        PARVIS_OK(writeReport(sampleReport(u"en"_s), file, ReportFormat::Xlsx));
        const auto sheets = sheetsOf(file);
        QCOMPARE(sheets.size(), size_t(10));
        QVERIFY(sheets.contains(u"Definitions"_s) && sheets.contains(u"Provenance"_s));
        const auto& first = sheets.at(u"1 Followers grew by 4% in a mo…"_s);
        QCOMPARE(first[0].value(0), u"Followers grew by 4% in a month"_s);
        QCOMPARE(first[5].mid(0, 2), (QStringList{u"Followers"_s, u"12,845"_s}));
        QCOMPARE(first[5].value(4), u"4.0%"_s);
        QCOMPARE(first[6].value(4), u"-0.64 points"_s);
        QCOMPARE(first[7].value(1), u"0:38:12"_s);
        QCOMPARE(first[8].value(1), u""_s); // missing
        QCOMPARE(first[8].value(7), u"unavailable"_s);
        QVERIFY(first[4].value(8).contains(u"Europe/Paris"_s));
        QCOMPARE(first[5].value(8), u"23 Nov 2026 09:30"_s);
        QCOMPARE(first[5].value(10), u"24 Oct 2026"_s);
        QCOMPARE(first[5].value(11), u"12,400"_s);
        QCOMPARE(first[12].value(11), u""_s); // a day without a sample
        const auto& posts = sheets.at(u"8 Posts with a picture did best"_s);
        QVERIFY(posts[4].value(1).contains(u"Europe/Paris"_s));
        QCOMPARE(posts.size(), size_t(5 + 14));
        QCOMPARE(posts[5].mid(1),
                 (QStringList{u"23 Nov 2026 09:30"_s, u"1,240"_s, u"12.5%"_s, u"0:05:00"_s, u"1 Dec 2026"_s}));
        QCOMPARE(posts[8].value(2), u""_s);
        QCOMPARE(sheets.at(u"Definitions"_s)[1].value(0), u"Followers"_s);
    }

    void hasNativeChartsOverItsCells()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"sample.xlsx"_s);
        PARVIS_OK(writeReport(sampleReport(u"en"_s), file, ReportFormat::Xlsx));
        const QString line = part(file, u"xl/charts/chart1.xml"_s);
        QVERIFY(line.contains(u"<c:lineChart>"_s) && line.contains(u"sysDash"_s) == false &&
                line.contains(u"\"dash\""_s));
        QVERIFY2(line.contains(u"$L$6:$L$35"_s), qPrintable(line.left(2'000)));
        QVERIFY(line.contains(u"0072B2"_s));
        QVERIFY(part(file, u"xl/charts/chart2.xml"_s).contains(u"<c:barChart>"_s));
        QVERIFY(part(file, u"xl/charts/chart3.xml"_s).contains(u"\"stacked\""_s));
        const QString heat = part(file, u"xl/worksheets/sheet4.xml"_s);
        QVERIFY(heat.contains(u"<colorScale>"_s));
        QVERIFY(heat.contains(u"state=\"frozen\""_s));
        QVERIFY(part(file, u"xl/charts/chart6.xml"_s).contains(u"<c:scatterChart>"_s));
        // What the chart shows is told to who cannot see it.
        QVERIFY(part(file, u"xl/drawings/drawing1.xml"_s).contains(u"three days not measured"_s));
    }

    void textsStayTexts()
    {
        ReportDocument report = longReport(0);
        ReportTable table;
        table.columns = {{u"=1+1"_s, ReportColumn::Kind::Text, {}}};
        const auto hostile = hostileTexts(u"127.0.0.1:1"_s);
        table.rows = {{u"=1+1"_s}, {u"@SUM(A1)"_s}, {u"http://127.0.0.1"_s}, {u"007"_s}};
        for (const auto& one : hostile)
            table.rows.push_back({one.text});
        report.sections[0].table = table;
        report.sections[0].heading = u"=1+1 'x' [y]"_s;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"hostile.xlsx"_s);
        PARVIS_OK(writeReport(report, file, ReportFormat::Xlsx));
        const QString sheet = part(file, u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.contains(u"<f>"_s) && !sheet.contains(u"<hyperlink"_s));
        if (!hasSpreadsheetProgram())
            QSKIP("soffice (Debian package libreoffice-calc-nogui) is not installed");
        const auto sheets = sheetsOf(file);
        const auto& rows = sheets.at(u"1 =1+1 ’x’ y"_s);
        QCOMPARE(rows[4].value(0), u"=1+1"_s);
        QCOMPARE(rows[5].value(0), u"=1+1"_s);
        QCOMPARE(rows[8].value(0), u"007"_s);
    }

    void tooManyRowsAreRefusedInWords()
    {
        ReportDocument report = longReport(0);
        report.sections[0].table->rows.resize(1'100'000);
        const QTemporaryDir folder;
        const auto written = writeReport(report, folder.filePath(u"a.xlsx"_s), ReportFormat::Xlsx);
        QVERIFY(!written);
        QCOMPARE(written.error().code, u"too_many_rows"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(TestReportSheets)
#include "test_report_sheets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A program without fonts: spreadsheets and CSV are made, pages are refused with a word for it instead of a crash.
#include "report_tools.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestReportHeadless : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesWhatNeedsNoFonts()
    {
        const QTemporaryDir folder;
        PARVIS_OK(writeReport(sampleReport(u"fr"_s), folder.filePath(u"a.csv"_s), ReportFormat::Csv));
        PARVIS_OK(writeReport(sampleReport(u"fr"_s), folder.filePath(u"a.xlsx"_s), ReportFormat::Xlsx));
    }

    void refusesPagesInWords()
    {
        const QTemporaryDir folder;
        for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Png}) {
            const auto written = writeReport(sampleReport(u"en"_s), folder.filePath(u"a.file"_s), format);
            QVERIFY(!written);
            QCOMPARE(written.error().code, u"no_fonts"_s);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReportHeadless)
#include "test_report_headless.moc"

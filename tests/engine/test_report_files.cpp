// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as files: CSV read back, all files or none, errors that name the file, stopping, one set of digits
// everywhere.
#include "report_tools.h"
#include "support/hostile_texts.h"
#include "support/quiet.h"

#include <QElapsedTimer>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

// What no file may be larger than, for a while: a disk that is full.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit m_before{};
};

csv::Table readCsv(const QString& path)
{
    return csv::parse(fileBytes(path));
}

// The values of a part, by name.
QHash<QString, QString> valuesOfPart(const csv::Table& table, const QString& part)
{
    QHash<QString, QString> values;
    for (const csv::Record& record : table.records) {
        if (record.cells[1] == part)
            values[record.cells[3]] = record.cells[4];
    }
    return values;
}

// Of a cell that LibreOffice shows with its English marks: what is no digit goes.
QString bareDigits(const QString& shown)
{
    QString digits = shown;
    return digits.remove(QRegularExpression(u"[^0-9:.-]"_s));
}

// Marks of the language gone: "1 234,5" and "1,234.5" are 1234.5.
QString digitsOnPaper(QString text, bool french)
{
    text.replace(QChar(0x2212), u'-');
    static const QRegularExpression groups(u"(?<=[0-9])[ \u00A0\u202F](?=[0-9]{3}(?![0-9]))"_s),
        commas(u"(?<=[0-9]),(?=[0-9]{3})"_s), decimals(u"(?<=[0-9]),(?=[0-9])"_s);
    return french ? text.replace(groups, u""_s).replace(decimals, u"."_s) : text.replace(commas, u""_s);
}

const QList<ReportFormat> allFormats{ReportFormat::Pdf, ReportFormat::Png, ReportFormat::Xlsx, ReportFormat::Csv};

} // namespace

class TestReportFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatComesFromTheEnding()
    {
        QVERIFY(reportFormatOf(u"/a/b.pdf"_s) == ReportFormat::Pdf);
        QVERIFY(reportFormatOf(u"b.XLSX"_s) == ReportFormat::Xlsx);
        QVERIFY(reportFormatOf(u"b.tar.csv"_s) == ReportFormat::Csv);
        QVERIFY(reportFormatOf(u"b.png"_s) == ReportFormat::Png);
        QVERIFY(!reportFormatOf(u"pdf"_s) && !reportFormatOf(u"b.pdfx"_s) && !reportFormatOf(u""_s));
    }

    void csvIsReadBackByAProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.csv"_s);
        PARVIS_OK(writeReport(sampleReport(u"fr"_s), file, ReportFormat::Csv));
        QVERIFY(fileBytes(file).startsWith("\xEF\xBB\xBFsection,part,x,name,value,unit,basis,n\r\n"));
        const csv::Table table = readCsv(file);
        QVERIFY(table.problems.empty());
        const auto figures = valuesOfPart(table, u"figure"_s);
        QCOMPARE(figures[u"Abonnés"_s], u"12845"_s);
        QCOMPARE(figures[u"Taux d’engagement"_s], u"3.5"_s);
        QCOMPARE(figures[u"Portée"_s], u""_s);
        int gaps = 0, cells = 0;
        for (const csv::Record& record : table.records) {
            if (record.cells[1] == "chart"_L1 && record.cells[3] == "Ce mois"_L1) {
                QVERIFY(LocalDate::fromIso(record.cells[2]).has_value());
                gaps += record.cells[4].isEmpty() ? 1 : 0;
            }
            if (record.cells[1] == "table"_L1)
                ++cells;
            if (record.cells[3] == "Portée"_L1)
                QCOMPARE(record.cells[6], u"unavailable"_s);
        }
        QCOMPARE(gaps, 5);
        QCOMPARE(cells, 14 * 6);
        const auto provenance = valuesOfPart(table, u"provenance"_s);
        QCOMPARE(provenance[u"sample digest"_s].size(), 64);
        QCOMPARE(provenance[u"made at"_s], u"2026-11-23T08:30:00Z"_s);
    }

    void formulasDoNotReachASpreadsheet()
    {
        ReportDocument report = awkwardReport(u"en"_s);
        ReportSection section;
        section.heading = u"=HYPERLINK(\"http://127.0.0.1\")"_s;
        section.figures.push_back({u"+1"_s, -5, {ReportUnit::Kind::Count, u"@unit"_s}});
        section.table =
            ReportTable{{{u"-head"_s, ReportColumn::Kind::Text, {}}}, {{u"\t=1"_s}, {u"=cmd|' /C calc'!A0"_s}, {-7.0}}};
        report.sections = {section};
        report.notes = {u"@SUM(A1)"_s};
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.csv"_s);
        PARVIS_OK(writeReport(report, file, ReportFormat::Csv));
        const csv::Table table = readCsv(file);
        const QRegularExpression number(u"^-[0-9.]+$"_s);
        int numbers = 0;
        for (const csv::Record& record : table.records) {
            for (const QString& cell : record.cells) {
                if (number.match(cell).hasMatch())
                    ++numbers;
                else
                    QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), qPrintable(cell));
            }
        }
        QCOMPARE(numbers, 2); // -5 and -7 stay numbers
    }

    void hostileTextsComeBackFromCsv()
    {
        ReportDocument report = awkwardReport(u"en"_s);
        ReportTable table;
        table.columns = {{u"Text"_s, ReportColumn::Kind::Text, {}}};
        const auto hostile = hostileTexts(u"127.0.0.1:1"_s);
        for (const auto& one : hostile)
            table.rows.push_back({one.text});
        report.sections[0].table = table;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"figures.csv"_s);
        PARVIS_OK(writeReport(report, file, ReportFormat::Csv));
        const csv::Table read = readCsv(file);
        QVERIFY(read.problems.empty());
        const auto rows = std::count_if(read.records.begin(), read.records.end(),
                                        [](const csv::Record& record) { return record.cells[1] == "table"_L1; });
        QCOMPARE(size_t(rows), hostile.size());
    }

    // The promise of the whole thing.
    void allFormatsShowTheSameDigits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }

    void allFormatsShowTheSameDigits()
    {
        QFETCH(QString, language);
        const bool french = language == "fr"_L1;
        const QStringList wanted{u"0.3"_s,     u"1000000000000000"_s, u"-1234.5"_s,   u"–"_s,    u"12.5"_s,
                                 u"0:59:59"_s, u"1:00:00"_s,          u"2.68"_s,      u"0.13"_s, u"-0.04"_s,
                                 u"100.0"_s,   u"1000000.01"_s,       u"100:00:00"_s, u"0"_s};
        const QTemporaryDir folder;
        const ReportDocument report = awkwardReport(language);
        const QString pdf = folder.filePath(u"a.pdf"_s), comma = folder.filePath(u"a.csv"_s),
                      sheet = folder.filePath(u"a.xlsx"_s);
        PARVIS_OK(writeReport(report, pdf, ReportFormat::Pdf));
        PARVIS_OK(writeReport(report, comma, ReportFormat::Csv));
        PARVIS_OK(writeReport(report, sheet, ReportFormat::Xlsx));
        const auto figures = valuesOfPart(readCsv(comma), u"figure"_s);
        const QHash<QString, QString> clocks{
            {u"3599"_s, u"0:59:59"_s}, {u"3600"_s, u"1:00:00"_s}, {u"360000"_s, u"100:00:00"_s}, {u""_s, u"–"_s}};
        const QString onPaper = digitsOnPaper(pdfPages(pdf).join(u'\n'), french);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QString plain = figures.value(u"Figure %1"_s.arg(i));
            QCOMPARE(clocks.value(plain, plain), wanted[i]);
            const QRegularExpression alone(u"(?<![0-9.:-])%1(?![0-9.:])"_s.arg(QRegularExpression::escape(wanted[i])));
            QVERIFY2(onPaper.count(alone) >= 2, qPrintable(wanted[i] + u" in "_s + onPaper));
        }
        if (!hasSpreadsheetProgram())
            QSKIP("soffice (Debian package libreoffice-calc-nogui) is not installed: the spreadsheet is not compared");
        const auto sheets = sheetsOf(sheet);
        const auto& rows = sheets.at(u"1 Awkward values"_s);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            // LibreOffice shows the cells in its own, English marks.
            const QString figure = rows.at(5 + size_t(i)).value(1), cell = rows.at(5).value(11 + i);
            QCOMPARE(figure.isEmpty() ? u"–"_s : bareDigits(figure), wanted[i]);
            QCOMPARE(cell.isEmpty() ? u"–"_s : bareDigits(cell), wanted[i]);
        }
    }

    void aFolderThatIsNotThereIsNamed()
    {
        for (const ReportFormat format : allFormats) {
            for (const QString& file : {u"/proc/report.file"_s, u"/nowhere/at/all/report.file"_s}) {
                const auto written = writeReport(awkwardReport(u"en"_s), file, format);
                QVERIFY(!written);
                QVERIFY(written.error().kind == ErrorKind::Storage);
                QVERIFY2(written.error().detail.contains(file.left(file.lastIndexOf(u'.'))),
                         qPrintable(written.error().detail));
            }
        }
    }

    void aFullDiskLeavesWhatWasThere()
    {
        for (const ReportFormat format : allFormats) {
            const QTemporaryDir folder;
            const QString file = folder.filePath(u"report.file"_s);
            const auto before = [&] {
                QFile old(file);
                return old.open(QIODevice::WriteOnly) && old.write("before") == 6;
            }();
            QVERIFY(before);
            Result<QStringList> written;
            {
                const SmallFiles full(1'000);
                written = writeReport(sampleReport(u"en"_s), file, format);
            }
            QVERIFY(!written);
            QVERIFY2(written.error().kind == ErrorKind::Storage &&
                         written.error().detail.contains(file.left(file.size() - 5)),
                     qPrintable(written.error().detail));
            QCOMPARE(fileBytes(file), "before");
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"report.file"_s});
        }
    }

    // The third page's place is taken by a folder: the first two do not stay, and what they replaced is back.
    void picturesComeTogetherOrNotAtAll()
    {
        const QTemporaryDir folder;
        QFile old(folder.filePath(u"report-1.png"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY(QDir(folder.path()).mkdir(u"report-3.png"_s));
        const auto written = writeReport(sampleReport(u"en"_s), folder.filePath(u"report.png"_s), ReportFormat::Png);
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains(u"report-3.png"_s), qPrintable(written.error().detail));
        QCOMPARE(fileBytes(old.fileName()), "old");
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 (QStringList{u"report-1.png"_s, u"report-3.png"_s}));
    }

    void replacesASetOfPictures()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"report.png"_s);
        for (int i = 0; i < 2; ++i)
            PARVIS_OK(writeReport(sampleReport(u"en"_s), file, ReportFormat::Png));
        const auto names = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        for (const QString& name : names)
            QVERIFY2(QRegularExpression(u"^report-[0-9]+[.]png$"_s).match(name).hasMatch(), qPrintable(name));
    }

    void canBeStopped()
    {
        for (const ReportFormat format : allFormats) {
            const QTemporaryDir folder;
            const auto stop = std::make_shared<std::atomic<bool>>(true);
            const auto written = writeReport(sampleReport(u"en"_s), folder.filePath(u"report.file"_s), format, stop);
            QVERIFY(!written);
            QVERIFY(written.error().kind == ErrorKind::Cancelled);
            QVERIFY(QDir(folder.path()).isEmpty());
        }
    }

    void isWrittenOffTheThread()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"report.pdf"_s);
        const auto written = await(writeReportOffThread(sampleReport(u"en"_s), file, ReportFormat::Pdf));
        PARVIS_OK(written);
        QCOMPARE(*written, QStringList{file});
        QVERIFY(fileBytes(file).startsWith("%PDF"));
    }

    // Asking each cell for the decimals of its column took the square of the rows: minutes for these.
    void takesTimeByTheNumberOfRows()
    {
        const QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        PARVIS_OK(writeReport(longReport(4'000), folder.filePath(u"a.csv"_s), ReportFormat::Csv));
        QVERIFY2(timer.elapsed() < 40'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(readCsv(folder.filePath(u"a.csv"_s)).records.size() >= 8'000);
    }

    // Asked to end in the middle of a table that is many pages long.
    void canBeStoppedWithinATable()
    {
        const QTemporaryDir folder;
        const auto stop = std::make_shared<std::atomic<bool>>(false);
        const auto writing =
            writeReportOffThread(longReport(20'000), folder.filePath(u"a.pdf"_s), ReportFormat::Pdf, stop);
        letArrive(300);
        stop->store(true);
        const auto written = await(writing, 120'000);
        QVERIFY(!written);
        QVERIFY(written.error().kind == ErrorKind::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anEmptyReportIsAReport()
    {
        for (const ReportFormat format : allFormats) {
            const QTemporaryDir folder;
            PARVIS_OK(writeReport({}, folder.filePath(u"report.file"_s), format));
        }
    }
};

QTEST_MAIN(TestReportFiles)
#include "test_report_files.moc"

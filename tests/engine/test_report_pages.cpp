// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as PDF and PNG: what stands on the pages, in which order, and that nothing leaves them.
// PARVIS_KEEP_REPORTS=FOLDER keeps the files, to be looked at.
#include "report_tools.h"
#include "support/hostile_texts.h"

#include <QBuffer>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

QByteArray logo()
{
    QImage image(320, 120, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(0xB0, 0x30, 0x60));
    painter.drawEllipse(4, 4, 112, 112);
    painter.fillRect(140, 40, 170, 40, QColor(0x30, 0x30, 0x60));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// Everything that is not white lies within the margins.
bool staysWithinMargins(const QImage& page, int left, int top)
{
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool margin = x < left || x >= page.width() - left || y < top || y >= page.height() - top;
            if (margin && (page.pixel(x, y) & 0xFFFFFF) != 0xFFFFFF)
                return false;
        }
    }
    return true;
}

int inked(const QImage& page, const QRect& part, QRgb colour)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            count += (page.pixel(x, y) & 0xFFFFFF) == (colour & 0xFFFFFF) ? 1 : 0;
    }
    return count;
}

// Below a table of so many rows: a chart with words under it, a short table, definitions.
ReportDocument headingsBelow(int rows)
{
    ReportDocument report = longReport(rows);
    ReportSection chart;
    chart.heading = u"The finding of the chart"_s;
    chart.chart = ReportChart{.x = {u"a"_s, u"b"_s}, .series = {{u"Values"_s, {5, 7}}}};
    chart.chart->summary = u"Words below the chart."_s;
    ReportSection table;
    table.heading = u"The last table"_s;
    table.table = ReportTable{{{u"Cell"_s, ReportColumn::Kind::Text, {}}}, {}};
    for (int i = 1; i <= 4; ++i)
        table.table->rows.push_back({u"Cell %1."_s.arg(i)});
    report.sections.push_back(chart);
    report.sections.push_back(table);
    report.definitions.clear();
    for (int i = 1; i <= 9; ++i)
        report.definitions.push_back({u"Figure %1 by name"_s.arg(i),
                                      u"Formula %1. "_s.arg(i).repeated(i * 12),
                                      u"count"_s,
                                      {u"reach"_s},
                                      u"the network"_s,
                                      u"Left out %1."_s.arg(i)});
    return report;
}

} // namespace

class TestReportPages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const
    {
        const QString kept = qEnvironmentVariable("PARVIS_KEEP_REPORTS");
        return kept.isEmpty() ? m_folder.filePath(name) : kept + u'/' + name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext (Debian package poppler-utils) is not installed");
    }

    void saysEverythingOnNumberedPages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("English") << u"en"_s
                                 << QStringList{u"Monthly report of the community"_s,
                                                u"24 Oct – 22 Nov 2026"_s,
                                                u"The Square Shop"_s,
                                                u"Followers grew by 4% in a month"_s,
                                                u"12,845"_s,
                                                u"4.0% more"_s,
                                                u"3.5%"_s,
                                                u"0.64 points less"_s,
                                                u"0:38:12"_s,
                                                u"not available"_s,
                                                u"unavailable"_s,
                                                u"target 1:00:00 met"_s,
                                                u"Autumn offer"_s,
                                                u"5.0% of the first"_s,
                                                u"median 38 min"_s,
                                                u"Definitions"_s,
                                                u"mean over posts of"_s,
                                                u"Provenance"_s,
                                                u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s,
                                                u"Made 23 Nov 2026 09:30 (Europe/Paris)"_s,
                                                u"Digest 9f86d081884c"_s,
                                                u"2:00:00 or more"_s};
        QTest::newRow("French") << u"fr"_s << QStringList{u"24 oct. – 22 nov. 2026"_s,
                                                          u"Les abonnés ont augmenté"_s,
                                                          u"12 845"_s,
                                                          u"3,5 %"_s,
                                                          u"indisponible"_s,
                                                          u"objectif 1:00:00 atteint"_s,
                                                          u"Définitions"_s,
                                                          u"Établi le 23 nov. 2026 09:30"_s};
    }

    void saysEverythingOnNumberedPages()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        const QString file = path(u"sample-%1.pdf"_s.arg(language));
        const auto written = writeReport(sampleReport(language, logo()), file, ReportFormat::Pdf);
        PARVIS_OK(written);
        QCOMPARE(*written, QStringList{file});
        const QStringList pages = pdfPages(file);
        QVERIFY(pages.size() >= 3);
        // Ligatures are letters again, and every kind of blank is one.
        const QString text = pages.join(u'\n').normalized(QString::NormalizationForm_KC);
        for (const QString& word : words)
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in:\n" + text));
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString number = language == "fr"_L1 ? u"Page %1 sur %2"_s : u"Page %1 of %2"_s;
            QVERIFY2(pages[i].contains(number.arg(i + 1).arg(pages.size())), qPrintable(pages[i]));
        }
    }

    // By the shapes that Arabic letters take, and from right to left: the program's own reading gives the letters back.
    void writesArabicInItsOwnDirection()
    {
        const QString file = path(u"arabic.pdf"_s);
        ReportDocument report = sampleReport(u"en"_s);
        report.title = u"تقرير شهري عن المجتمع"_s;
        PARVIS_OK(writeReport(report, file, ReportFormat::Pdf));
        const QString text = pdfPages(file).join(u'\n').normalized(QString::NormalizationForm_KC);
        QVERIFY2(text.contains(u"تقرير"_s) && text.contains(u"المجتمع"_s), qPrintable(text.left(500)));
    }

    void breaksALongTableWithItsHeadAgain()
    {
        const QString file = path(u"long.pdf"_s);
        PARVIS_OK(writeReport(longReport(200), file, ReportFormat::Pdf));
        const QStringList pages = pdfPages(file);
        QVERIFY(pages.size() > 3);
        const QString text = pages.join(u'\n');
        for (int i = 1; i <= 200; ++i) {
            QCOMPARE(text.count(u"Row %1."_s.arg(i)), 1);
            QCOMPARE(text.count(QLocale(QLocale::English).toString(10'000 + i)), 1);
        }
        for (const QString& page : pages) {
            if (page.contains(u"Row "_s)) {
                const QRegularExpression head(u"Name\\s+Value"_s);
                QVERIFY2(page.contains(head) && page.indexOf(head) < page.indexOf(u"Row "_s), qPrintable(page));
            }
        }
    }

    // The page ends at every place once, while the rows above become more.
    void keepsTogetherWhatBelongsTogether()
    {
        const QString file = path(u"together.pdf"_s);
        for (int rows = 1; rows <= 64; rows += 3) {
            PARVIS_OK(writeReport(headingsBelow(rows), file, ReportFormat::Pdf));
            QStringList pages;
            for (const QString& page : pdfPages(file)) // ligatures are letters again
                pages << page.normalized(QString::NormalizationForm_KC);
            const auto onOnePage = [&](const QStringList& words) {
                return std::any_of(pages.begin(), pages.end(), [&](const QString& page) {
                    return std::all_of(words.begin(), words.end(), [&](const QString& w) { return page.contains(w); });
                });
            };
            const auto check = [&](const QStringList& words) {
                QVERIFY2(onOnePage(words), qPrintable(u"%1 rows: %2"_s.arg(rows).arg(words.join(u", "_s))));
            };
            check({u"The finding of the chart"_s, u"Words below the chart."_s});
            check({u"The last table"_s, u"Cell 1."_s, u"Cell 2."_s});
            check({u"Cell 3."_s, u"Cell 4."_s});
            check({u"Definitions"_s, u"Figure 1 by name"_s});
            for (int i = 1; i <= 9; ++i)
                check({u"Figure %1 by name"_s.arg(i), u"Formula %1."_s.arg(i), u"Left out %1."_s.arg(i)});
            check({u"Provenance"_s, u"Digest of the samples"_s, u"(Europe/Paris)"_s});
        }
    }

    void splitsColumnsThatDoNotFit()
    {
        ReportDocument report = longReport(2);
        ReportTable& table = *report.sections[0].table;
        for (int column = 0; column < 20; ++column) {
            table.columns.push_back({u"Extra %1"_s.arg(column), ReportColumn::Kind::Number, {}});
            for (auto& row : table.rows)
                row.emplace_back(7'000'000.0 + column);
        }
        const QString file = path(u"wide.pdf"_s);
        PARVIS_OK(writeReport(report, file, ReportFormat::Pdf));
        const QString text = pdfPages(file).join(u'\n');
        for (int column = 0; column < 20; ++column)
            QCOMPARE(text.count(QLocale(QLocale::English).toString(7'000'000 + column)), 2);
        QVERIFY(text.count(u"Row 1."_s) >= 2);
        QVERIFY(text.contains(u"Columns 1 to"_s));
    }

    void keepsHostileTextsAsTextOnThePage()
    {
        ReportDocument report = sampleReport(u"en"_s);
        report.sections.resize(1);
        ReportTable table;
        table.columns = {{u"Kind"_s, ReportColumn::Kind::Text, {}}, {u"Text"_s, ReportColumn::Kind::Text, {}}};
        for (const auto& hostile : hostileTexts(u"127.0.0.1:1"_s)) {
            table.rows.push_back({QString::fromLatin1(hostile.name), hostile.text});
            report.sections[0].figures.push_back({hostile.text, 1, {}});
            report.notes << hostile.text;
        }
        report.title = QString(3'000, u'W');
        report.sections[0].heading = u"<b>bold</b> \u202Egpj.exe"_s;
        report.sections[0].table = table;
        const QString pdf = path(u"hostile.pdf"_s);
        PARVIS_OK(writeReport(report, pdf, ReportFormat::Pdf));
        const QString text = pdfPages(pdf).join(u'\n');
        QVERIFY(text.contains(u"<b>bold</b>"_s));
        QVERIFY(text.contains(u"gpj.exe"_s));
        QVERIFY(text.contains(u"<script src="_s));
        const auto pictures = writeReport(report, path(u"hostile.png"_s), ReportFormat::Png);
        PARVIS_OK(pictures);
        QCOMPARE(pictures->size(), pdfPages(pdf).size());
        for (const QString& file : *pictures)
            QVERIFY2(staysWithinMargins(QImage(file), 90, 50), qPrintable(file));
    }

    void paintsEachPageAsAPicture()
    {
        const auto written = writeReport(sampleReport(u"en"_s, logo()), path(u"figures.png"_s), ReportFormat::Png);
        PARVIS_OK(written);
        QVERIFY(written->size() >= 3);
        QCOMPARE(written->at(0), path(u"figures-1.png"_s));
        QCOMPARE(written->at(1), path(u"figures-2.png"_s));
        QCOMPARE(QImage(written->at(0)).size(), QSize(1241, 1754));
        ReportDocument small = awkwardReport(u"en"_s);
        small.definitions.clear();
        small.sections[0].figures.resize(4);
        small.sections[0].table.reset();
        const auto one = writeReport(small, path(u"one.png"_s), ReportFormat::Png);
        PARVIS_OK(one);
        QCOMPARE(*one, QStringList{path(u"one.png"_s)});
    }

    // A bar of a value that is missing is not there; one of 0 is a value.
    void showsWhatIsMissingAsMissing()
    {
        ReportDocument report = awkwardReport(u"en"_s);
        report.definitions.clear();
        ReportChart chart;
        chart.kind = ReportChart::Kind::Bars;
        chart.x = {u"a"_s, u"b"_s, u"c"_s};
        chart.series = {{u"Values"_s, {5, std::nullopt}}};
        ReportSection section;
        section.heading = u"Gaps"_s;
        section.chart = chart;
        section.table = ReportTable{{{u"Only"_s, ReportColumn::Kind::Number, {}}}, {{std::monostate()}, {}, {3.0}}};
        report.sections = {section};
        const QString file = path(u"gaps.png"_s);
        const auto written = writeReport(report, file, ReportFormat::Png);
        PARVIS_OK(written);
        const QImage page(written->front());
        const QRgb blue = 0x0072B2;
        QVERIFY(inked(page, {0, 0, page.width() / 3 + 40, page.height()}, blue) > 1'000);
        QCOMPARE(inked(page, {page.width() / 2 - 100, 0, page.width() / 2, page.height()}, blue), 0);
        const QString pdf = path(u"gaps.pdf"_s);
        PARVIS_OK(writeReport(report, pdf, ReportFormat::Pdf));
        // Two bars and two cells.
        QCOMPARE(pdfPages(pdf).join(u'\n').count(u'–'), 4 + 1); // and one in the period
    }

    void drawsAChartWithoutAnyValueAsSuch()
    {
        ReportDocument report = sampleReport(u"en"_s);
        for (ReportSection& section : report.sections) {
            if (section.chart) {
                for (ReportSeries& series : section.chart->series)
                    series.values.clear();
            }
        }
        const QString file = path(u"empty.pdf"_s);
        PARVIS_OK(writeReport(report, file, ReportFormat::Pdf));
        QCOMPARE(pdfPages(file).join(u'\n').count(u"no data"_s), 7);
    }

    void survivesChartsOfAnyShape()
    {
        for (int kind = 0; kind <= int(ReportChart::Kind::Curve); ++kind) {
            for (const int count : {0, 1, 2, 500}) {
                ReportDocument report = awkwardReport(u"fr"_s);
                ReportChart chart;
                chart.kind = ReportChart::Kind(kind);
                for (int i = 0; i < count; ++i)
                    chart.x.emplace_back(i % 2 == 0 ? ReportX(double(i)) : ReportX(LocalDate{2026, 1, 1}.addDays(i)));
                chart.series = {{u"one"_s, {-3, 1e15, 0.0001}}, {u"two"_s, {}}, {{}, {5, 5, 5, 5, 5}}};
                chart.annotations = {{0, QString(400, u'x')},
                                     {7'000, u"beyond"_s},
                                     {1, {}},
                                     {1, u"a"_s},
                                     {1, u"b"_s},
                                     {1, u"c"_s},
                                     {1, u"d"_s}};
                chart.target = -1e9;
                report.sections[0].chart = chart;
                PARVIS_OK(writeReport(report, path(u"shape.pdf"_s), ReportFormat::Pdf));
            }
        }
    }

    void damagedLogoIsLeftOut()
    {
        ReportDocument report = longReport(1);
        for (const QByteArray& bytes : {logo().left(200), QByteArray(100, '\0'), QByteArray("no picture")}) {
            report.logo = bytes;
            PARVIS_OK(writeReport(report, path(u"logo.pdf"_s), ReportFormat::Pdf));
        }
        QVERIFY(pdfPages(path(u"logo.pdf"_s)).join(u' ').contains(u"The Square Shop"_s));
    }
};

QTEST_MAIN(TestReportPages)
#include "test_report_pages.moc"

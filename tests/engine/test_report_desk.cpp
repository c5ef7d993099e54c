// SPDX-License-Identifier: GPL-3.0-or-later
// From the store to the file: a fixed history in a real workspace, its report, and the same digits in each.
#include "engine/insights/report/report_writer.h"
#include "engine/insights/report_desk.h"
#include "engine/insights/report_french.h"
#include "engine/insights/report_templates.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

Instant when(const char* text)
{
    return *Instant::fromRfc3339(QString::fromLatin1(text));
}

struct ReportBench : Workbench {
    ReportBench() : shop(account(u"shop"_s)), desk(ports())
    {
        store.samples.push_back({shop.id, {}, Metric::Followers, when("2026-11-01T00:00:00Z"), 1000, u"t"_s});
        store.samples.push_back({shop.id, {}, Metric::Followers, when("2026-11-10T12:00:00Z"), 1250, u"t"_s});
        FigureStory& story = store.stories[ConversationId{1}];
        story.account = shop.id;
        story.opened = when("2026-11-09T10:00:00Z");
        story.comments.push_back({*story.opened, 1, 3});
        FigureQuestion question;
        question.asked = *story.opened;
        question.answered = when("2026-11-09T10:38:00Z");
        question.first = true;
        question.person = u"Lea"_s;
        story.questions.push_back(question);
    }
    ReportRequest request(const QString& name) const
    {
        ReportRequest r;
        r.templateName = name;
        r.query.from = when("2026-11-08T00:00:00Z");
        r.query.to = when("2026-11-15T00:00:00Z");
        return r;
    }
    Account shop;
    ReportDesk desk;
};

const ReportKeyFigure* keyNamed(const ReportDocument& document, const QString& name)
{
    for (const ReportSection& section : document.sections) {
        for (const ReportKeyFigure& figure : section.figures) {
            if (figure.name == name)
                return &figure;
        }
    }
    return nullptr;
}

} // namespace

class TestReportDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTemplateNamesFiguresThereAre()
    {
        for (const ReportTemplate& plan : reportTemplates()) {
            QStringList metrics = plan.keyFigures;
            for (const ReportChartPlan& chart : plan.charts) {
                metrics << chart.metrics;
                // One axis: lines and stacks are of one unit.
                for (const QString& metric : chart.metrics)
                    QCOMPARE(kpiDefinition(metric)->unit, kpiDefinition(chart.metrics.front())->unit);
            }
            for (const ReportTablePlan& table : plan.tables)
                metrics << table.metrics;
            for (const QString& metric : metrics)
                QVERIFY2(kpiDefinition(metric), qPrintable(metric));
        }
    }

    void everyFigureHasANameInBothLanguages()
    {
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            QString readable = QString(kpi.name).replace(u'_', u' ');
            readable = readable.left(1).toUpper() + readable.mid(1);
            const bool same = kpi.name == "impressions"_L1 || kpi.name == "questions"_L1 || kpi.name == "engagement"_L1;
            QVERIFY2(same || figureTitle(kpi.name, true) != readable, qPrintable(kpi.name));
        }
        QCOMPARE(figureTitle(u"response_rate", true), u"Taux de réponse"_s);
        QCOMPARE(figureTitle(u"something_new", false), u"Something new"_s);
    }

    void theDocumentSaysWhatTheEngineSays()
    {
        ReportBench bench;
        const auto document = answerOf(bench.desk.make(bench.request(u"manager"_s)));
        QVERIFY(document);
        const ReportKeyFigure* followers = keyNamed(*document, u"Followers"_s);
        QVERIFY(followers && followers->value == 1250.0 && followers->previous == 1000.0);
        QCOMPARE(followers->basis, Basis::Measured);
        const ReportKeyFigure* response = keyNamed(*document, u"First response, median"_s);
        QVERIFY(response && response->value == 38.0 * 60);
        QVERIFY(!response->previous && !response->higherIsBetter);
        const ReportKeyFigure* kept = keyNamed(*document, u"Service level kept"_s);
        QVERIFY(kept && !kept->value); // nothing was promised: missing, not 0
        QCOMPARE(document->provenance.sampleDigest, QString::fromLatin1(QByteArray("digest").toHex()));
        QCOMPARE(document->provenance.formulaVersion, formulasVersion);
        QVERIFY(document->subtitle.contains(u"8 Nov 2026"_s) && document->subtitle.contains(u"14 Nov 2026"_s));
        for (const ReportDefinition& definition : document->definitions)
            QVERIFY(!definition.formula.isEmpty() && !definition.source.isEmpty());
        bool charted = false;
        for (const ReportSection& section : document->sections) {
            if (!section.chart)
                continue;
            charted = true;
            QCOMPARE(section.chart->x.size(), size_t(7)); // a point a day
            QCOMPARE(section.table->rows.size(), size_t(7));
        }
        QVERIFY(charted);
    }

    void colleaguesStandSideBySide()
    {
        ReportBench bench;
        const auto document = answerOf(bench.desk.make(bench.request(u"service"_s)));
        QVERIFY(document);
        const auto people = std::find_if(document->sections.begin(), document->sections.end(),
                                         [](const ReportSection& s) { return s.heading == "By colleague"_L1; });
        QVERIFY(people != document->sections.end());
        QCOMPARE(people->table->rows.size(), size_t(1));
        QCOMPARE(std::get<QString>(people->table->rows[0][0]), u"Lea"_s);
        QCOMPARE(std::get<double>(people->table->rows[0][1]), 1.0);
        // There is no department and no row for one.
        QVERIFY(std::none_of(document->sections.begin(), document->sections.end(),
                             [](const ReportSection& s) { return s.heading == "By department"_L1; }));
    }

    void frenchIsFrench()
    {
        ReportBench bench;
        ReportRequest request = bench.request(u"manager"_s);
        request.language = u"fr"_s;
        const auto document = answerOf(bench.desk.make(request));
        QVERIFY(document);
        QCOMPARE(document->language, u"fr"_s);
        QCOMPARE(document->title, u"Les réseaux sociaux en bref"_s);
        QVERIFY(keyNamed(*document, u"Abonnés"_s));
        QVERIFY(document->subtitle.contains(u"comparé à"_s));
        QVERIFY2(document->sections[1].heading.startsWith(u"Abonnés\u00A0: "_s),
                 qPrintable(document->sections[1].heading));
    }

    // Those that a report of the desk has; a definition with a clause that is not known is not half translated.
    void definitionsAreFrenchToo()
    {
        ReportBench bench;
        for (const QString& name : {u"manager"_s, u"community"_s, u"service"_s}) {
            ReportRequest request = bench.request(name);
            request.language = u"fr"_s;
            const auto french = answerOf(bench.desk.make(request));
            const auto english = answerOf(bench.desk.make(bench.request(name)));
            QVERIFY(french && english);
            QCOMPARE(french->definitions.size(), english->definitions.size());
            for (size_t i = 0; i < french->definitions.size(); ++i) {
                const ReportDefinition &said = french->definitions[i], &plain = english->definitions[i];
                // A ratio of two figures is named by them in both.
                const bool alike = plain.formula.startsWith(u"messages_answered / "_s);
                QVERIFY2(alike || said.formula != plain.formula, qPrintable(plain.formula));
                QVERIFY2(said.excludes != plain.excludes, qPrintable(plain.excludes));
                QVERIFY2(said.source != plain.source || plain.source == "Zendesk, Plain"_L1, qPrintable(plain.source));
                QVERIFY(said.unit != plain.unit || plain.unit == "score"_L1);
            }
        }
        QCOMPARE(definitionInFrench(u"nothing; something new"_s), u"nothing; something new"_s);
        QCOMPARE(definitionInFrench({}), QString());
    }

    void longPeriodsAreToldByWeekAndMonth()
    {
        ReportBench bench;
        ReportRequest request = bench.request(u"manager"_s);
        request.query.from = when("2026-05-01T00:00:00Z");
        auto document = answerOf(bench.desk.make(request));
        QVERIFY(document);
        // The first week is cut at the period's beginning; each has its first day.
        QCOMPARE(std::get<LocalDate>(document->sections[1].chart->x[0]), (LocalDate{2026, 5, 1}));
        QCOMPARE(std::get<LocalDate>(document->sections[1].chart->x[1]), (LocalDate{2026, 5, 4}));
        QCOMPARE(document->sections[1].table->columns[0].name, u"Week of"_s);
        QVERIFY2(document->sections[1].chart->summary.contains(u"(week of 9 Nov 2026)"_s),
                 qPrintable(document->sections[1].chart->summary));
        request.query.from = when("2025-01-01T00:00:00Z");
        document = answerOf(bench.desk.make(request));
        QVERIFY(document);
        QCOMPARE(document->sections[1].chart->x.size(), size_t(23));
        QCOMPARE(std::get<QString>(document->sections[1].chart->x[0]), u"2025-01"_s);
    }

    void aChartIsToldInWords()
    {
        ReportBench bench;
        const auto document = answerOf(bench.desk.make(bench.request(u"manager"_s)));
        QVERIFY(document);
        QCOMPARE(document->sections[1].chart->summary,
                 u"Followers: highest 1,250 (10 Nov 2026), lowest 1,000 (8 Nov 2026)."_s);
    }

    // Two pieces put together once held on to a text that was gone.
    void definitionsSayEachThingOnce()
    {
        ReportBench bench;
        const auto document = answerOf(bench.desk.make(bench.request(u"complete"_s)));
        QVERIFY(document);
        QCOMPARE(document->definitions.size(), kpiDefinitions().size());
        for (const ReportDefinition& definition : document->definitions) {
            QStringList parts = definition.excludes.split(u"; "_s);
            QVERIFY2(parts.removeDuplicates() == 0, qPrintable(definition.name + u": "_s + definition.excludes));
        }
        QCOMPARE(kpiDefinition(u"first_response_time_hours_median"_s)->excludes,
                 u"conversations still waiting (see waiting_now); automatic answers, notes; everything, where there is "
                 "no service calendar"_s);
    }

    void anUnknownTemplateIsNamed()
    {
        ReportBench bench;
        const auto document = answerOf(bench.desk.make(bench.request(u"nothing"_s)));
        QVERIFY(!document);
        QCOMPARE(document.error().code, u"unknown_template"_s);
        QVERIFY(document.error().detail.contains(u"nothing"_s));
    }

    void itIsWrittenAsATable()
    {
        ReportBench bench;
        const auto document = answerOf(bench.desk.make(bench.request(u"manager"_s)));
        QVERIFY(document);
        QTemporaryDir folder;
        const auto files = writeReport(*document, folder.filePath(u"report.csv"_s), ReportFormat::Csv);
        QVERIFY(files);
        QFile file(files->front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"1250"_s) && text.contains(u"2280"_s)); // 38 minutes in seconds
    }
};

QTEST_GUILESS_MAIN(TestReportDesk)
#include "test_report_desk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// One workspace, and the same digits of each figure from `parvis kpi` in words and in JSON, and from the report as CSV,
// XLSX and PDF; of the points of charts and the cells of tables too.
#include "cli/command_line.h"
#include "domain/insights/report_numbers.h"
#include "engine/insights/report_templates.h"
#include "office.h"
#include "ports/listening_samples.h"
#include "report_tools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr auto firstDay = "2026-10-19", lastDay = "2026-11-02"; // over the clock change

class OfficeSession final : public CliSession
{
public:
    explicit OfficeSession(const Ports& ports) : m_ports(ports) {}
    const Ports& ports() const override { return m_ports; }

private:
    Ports m_ports;
};

class OfficeEnvironment final : public CliEnvironment
{
public:
    explicit OfficeEnvironment(Office& office) : m_office(office) {}
    const PlatformRegistry& registry() override { return m_registry; }
    Async<std::shared_ptr<CliSession>> open(const WorkspaceChoice&) override
    {
        return Async<std::shared_ptr<CliSession>>::ready(std::make_shared<OfficeSession>(m_office.ports()));
    }
    Async<std::shared_ptr<CliSession>> create(const WorkspaceChoice& choice, const InitOptions&) override
    {
        return open(choice);
    }
    QStringList goodCopies(const QString&) override { return {}; }
    Result<PracticeStarted> startPractice(const PracticeCall&) override
    {
        return failure(ErrorKind::NotFound, u"there is none here"_s);
    }
    std::vector<std::pair<QString, QString>> facts() override { return {}; }

private:
    Office& m_office;
    PlatformRegistry m_registry;
};

// What stands on standard output while this lives.
class Overheard
{
public:
    Overheard() : m_stdout(dup(STDOUT_FILENO))
    {
        std::fflush(stdout);
        if (m_file.open())
            dup2(m_file.handle(), STDOUT_FILENO);
    }
    ~Overheard()
    {
        std::fflush(stdout);
        dup2(m_stdout, STDOUT_FILENO);
        close(m_stdout);
    }
    Q_DISABLE_COPY_MOVE(Overheard)
    QByteArray text()
    {
        std::fflush(stdout);
        return fileBytes(m_file.fileName());
    }

private:
    QTemporaryFile m_file;
    int m_stdout;
};

struct DigitsBench : Office {
    DigitsBench() : second(addAccount(u"other"_s))
    {
        clock.set(*Instant::fromRfc3339(u"2026-10-30T12:00:00Z"_s));
        promise();
        sample(account.id, {}, Metric::Followers, "2026-10-01T00:00:00Z", 1'234'567);
        sample(account.id, {}, Metric::Followers, "2026-10-25T01:30:00Z", 1'240'111);
        sample(second.id, {}, Metric::Followers, "2026-10-20T00:00:00Z", 77);
        listen();
        for (int i = 0; i < 7; ++i) {
            const Instant at = *Instant::fromRfc3339(u"2026-10-2%1T10:00:00Z"_s.arg(i));
            const PublicationId post = published(i % 3 == 0 ? second : account, u"post %1"_s.arg(i), at);
            const AccountId id = i % 3 == 0 ? second.id : account.id;
            for (const auto& [metric, times] :
                 {std::pair(Metric::Reactions, 3), std::pair(Metric::Comments, 2), std::pair(Metric::Shares, 5),
                  std::pair(Metric::Clicks, 11), std::pair(Metric::Impressions, 1'013), std::pair(Metric::Reach, 701)})
                if (i != 4) // one was never measured
                    sample(id, post, metric, "2026-10-30T00:00:00Z", times * i + 1);
            talk(i % 3 == 0 ? second : account, i, at);
        }
        triage();
        close();
        applaud();
        clock.set(*Instant::fromRfc3339(u"2026-11-02T12:00:00Z"_s));
    }
    void promise()
    {
        const auto calendar =
            answerOf(store->service().saveCalendar(alwaysOpen(u"Always"_s, ZoneId::utc()), u"boss"_s));
        QVERIFY(calendar);
        ServicePolicy policy;
        policy.name = u"All"_s;
        policy.calendar = calendar->id;
        policy.goal(ServiceTarget::FirstResponse).within = 15min;
        QVERIFY(answerOf(store->service().savePolicy(policy, u"boss"_s)));
    }
    // Every kind and sentiment in turn.
    void triage()
    {
        std::vector<TriageVerdict> verdicts;
        const QStringList kinds{u"complaint"_s, u"question"_s, u"praise"_s, u"idea"_s};
        const QStringList sentiments{u"positive"_s, u"neutral"_s, u"negative"_s};
        const auto untold = answerOf(store->triage().untriaged(100));
        QVERIFY(untold && untold->size() == 7);
        for (const UntriagedMessage& one : *untold) {
            const auto n = qsizetype(verdicts.size());
            verdicts.push_back({one, {u"fr"_s, 0.9, sentiments[n % 3], 0.9, kinds[n % 4], 0.9}});
        }
        QVERIFY(answerOf(store->triage().store(verdicts, 1)));
    }
    // Two, and one of them is opened again.
    void close()
    {
        const auto list = answerOf(store->inbox().list({}));
        QVERIFY(list && list->size() == 7);
        for (size_t i = 0; i < 2; ++i) {
            const auto closed = withStatus((*list)[i], ConversationStatus::Closed, u"done"_s, clock.now());
            const auto saved = answerOf(store->inbox().saveBy(u"Léa"_s, *closed));
            QVERIFY(saved);
            if (i == 1)
                QVERIFY(answerOf(
                    store->inbox().saveBy(u"Léa"_s, *withStatus(*saved, ConversationStatus::Open, {}, clock.now()))));
        }
    }
    void listen()
    {
        auto* samples = dynamic_cast<ListeningSamples*>(&store->figures());
        QVERIFY(samples);
        QVERIFY(answerOf(samples->importVoice({{{2026, 10, 20}, u"Shop"_s, true, 17, u"press"_s, {}, 2},
                                               {{2026, 10, 20}, u"Lumio"_s, false, 36, u"press"_s, {}, 3}},
                                              u"mentions.csv"_s, u"Lea"_s, false)));
    }
    // The first customer shares and likes; the second one is widely known (see talk()).
    void applaud()
    {
        std::vector<IncomingMessage> page;
        for (int i = 0; i < 12; ++i) {
            IncomingMessage deed;
            deed.kind = i < 6 ? InboxKind::Boost : InboxKind::Like;
            deed.remote = {{u"applause%1"_s.arg(i)}, {}, {}};
            deed.author.network = second.network;
            deed.author.remoteId = {u"customer 0"_s};
            deed.created = *Instant::fromRfc3339(u"2026-10-%1T10:00:00Z"_s.arg(10 + i));
            page.push_back(deed);
        }
        QVERIFY(answerOf(store->inbox().ingest(second.id, page, std::nullopt, std::nullopt)));
    }
    void sample(AccountId id, PublicationId post, Metric metric, const char* at, double value)
    {
        QVERIFY(answerOf(store->insights().addSamples(
            {{id, post, metric, *Instant::fromRfc3339(QString::fromLatin1(at)), value, u"t"_s}})));
    }
    PublicationId published(const Account& where, const QString& words, Instant at)
    {
        Post post;
        post.base.text = words;
        Publication publication;
        publication.account = where.id;
        publication.network = where.network;
        publication.state = PublicationState::Published;
        publication.publishedAt = at;
        publication.plan.due = at;
        publication.plan.wall = wallTimeAt(at, publication.plan.zone);
        publication.remote = {{words}, {}, u"https://fake.example/p"_s};
        const auto made = answerOf(store->posts().create(post, {publication}));
        return made ? made->publications.front().id : PublicationId();
    }
    // A question, and an answer to two of three.
    void talk(const Account& where, int i, Instant at)
    {
        IncomingMessage question;
        question.remote = {{u"q%1"_s.arg(i)}, {}, {}};
        question.author.network = where.network;
        question.author.remoteId = {u"customer %1"_s.arg(i)};
        question.author.handle = u"customer%1"_s.arg(i);
        if (i == 1)
            question.author.followers = 12'345;
        question.text = u"words"_s;
        question.created = at;
        std::vector<IncomingMessage> page{question};
        if (i % 3 != 2) {
            IncomingMessage answer = question;
            answer.remote = {{u"a%1"_s.arg(i)}, {}, {}};
            answer.parent = question.remote.id;
            answer.own = true;
            answer.created = at + Milliseconds(754'500 + 61'001 * i);
            page.push_back(answer);
        }
        QVERIFY(answerOf(store->inbox().ingest(where.id, page, std::nullopt, std::nullopt)));
    }
    QByteArray parvis(const QStringList& words)
    {
        std::vector<QByteArray> bytes{"parvis", "--workspace", "here"};
        for (const QString& word : words)
            bytes.push_back(word.toUtf8());
        std::vector<char*> arguments;
        for (QByteArray& one : bytes)
            arguments.push_back(one.data());
        CommandLine call(int(arguments.size()), arguments.data());
        OfficeEnvironment environment(*this);
        QObject context;
        Overheard heard;
        const auto code = answerOf(call.run(&context, environment));
        const QByteArray text = heard.text();
        return code && *code == 0 ? text : QByteArray();
    }
    QJsonDocument json(const QStringList& words)
    {
        return QJsonDocument::fromJson(parvis(QStringList{u"--json"_s} + words));
    }
    QByteArray kpi(const QStringList& words)
    {
        return parvis(words +
                      QStringList{u"--from"_s, QString::fromLatin1(firstDay), u"--to"_s, QString::fromLatin1(lastDay)});
    }
    QString report(const QString& name, const QString& ending)
    {
        const QString file = dir.filePath(name + u'.' + ending);
        const QByteArray said = kpi({u"report"_s, u"--out"_s, file, u"--template"_s, name});
        return said.isEmpty() ? QString() : file;
    }

    Account second;
};

int decimalsOf(const QString& digits)
{
    return digits.contains(u'.') ? int(digits.section(u'.', 1).size()) : 0;
}

// "1,240,188", "66.7%", "0:14:36" as CSV has them.
QString plainDigits(QString shown)
{
    if (shown.count(u':') == 2) {
        const QStringList parts = shown.split(u':');
        return QString::number(parts[0].toInt() * 3600 + parts[1].toInt() * 60 + parts[2].toInt());
    }
    for (const QChar c : {QChar(u','), QChar(u'%'), QChar(u' '), QChar(0x202F), QChar(0x00A0)})
        shown.remove(c);
    return shown;
}

std::vector<QStringList> csvRecords(const QString& file)
{
    std::vector<QStringList> rows;
    for (const csv::Record& record : csv::parse(fileBytes(file)).records)
        rows.push_back(record.cells);
    return rows;
}

QString csvValue(const std::vector<QStringList>& rows, const QString& part, const QString& x, const QString& name,
                 const QString& section = {})
{
    for (const QStringList& row : rows) {
        if (row.value(0).startsWith(section) && row.value(1) == part && row.value(2) == x && row.value(3) == name)
            return row.value(4);
    }
    return u"no such row"_s;
}

} // namespace

class TestKpiDigits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBrandIsSetAndAskedFor()
    {
        DigitsBench bench;
        const QString id = bench.second.id.toString();
        const auto set =
            QJsonDocument::fromJson(bench.parvis({u"--json"_s, u"account"_s, u"brand"_s, id, u"Maison Léa"_s}));
        QCOMPARE(set.object().value("brand"_L1).toString(), u"Maison Léa"_s);
        const auto list = QJsonDocument::fromJson(bench.parvis({u"--json"_s, u"account"_s, u"list"_s})).array();
        QCOMPARE(list.size(), 2);
        QVERIFY(list[0].toObject().value("brand"_L1).isNull());
        QCOMPARE(list[1].toObject().value("brand"_L1).toString(), u"Maison Léa"_s);
        const QStringList figures{u"--json"_s,    u"kpi"_s,      u"--metric"_s,
                                  u"followers"_s, u"--metric"_s, u"posts_published"_s};
        const auto valuesOf = [](const QByteArray& json) {
            QList<QJsonValue> values;
            for (const QJsonValue& figure : QJsonDocument::fromJson(json).array())
                values << figure.toObject().value("value"_L1);
            return values;
        };
        const auto ofBrand = valuesOf(bench.kpi(figures + QStringList{u"--brand"_s, u"Maison Léa"_s}));
        QCOMPARE(ofBrand.size(), 2);
        QCOMPARE(ofBrand[0].toDouble(), 77.0);
        QCOMPARE(ofBrand, valuesOf(bench.kpi(figures + QStringList{u"--account"_s, id})));
        QVERIFY(bench.kpi(figures + QStringList{u"--brand"_s, u"Studio"_s}).isEmpty()); // refused
        // The report: of its accounts only, and under its name.
        const QString file = bench.dir.filePath(u"brand.csv"_s);
        QVERIFY(!bench.kpi({u"report"_s, u"--out"_s, file, u"--brand"_s, u"Maison Léa"_s}).isEmpty());
        const QString csv = QString::fromUtf8(fileBytes(file));
        QVERIFY2(csv.contains(u"Maison Léa"_s) && !csv.contains(u"1240"_s), qPrintable(csv.left(900)));
        QVERIFY(!bench.parvis({u"account"_s, u"brand"_s, id}).isEmpty());
        QVERIFY(answerOf(bench.store->accounts().find(bench.second.id))->brand.isEmpty());
    }

    void keyFigures_data()
    {
        QTest::addColumn<QString>("name");
        for (const ReportTemplate& plan : reportTemplates())
            QTest::newRow(qPrintable(plan.name)) << plan.name;
    }
    void keyFigures()
    {
        QFETCH(QString, name);
        DigitsBench bench;
        const auto csvRows = csvRecords(bench.report(name, u"csv"_s));
        QVERIFY(csvRows.size() > 10);
        QString pages;
        for (const QString& page : pdfPages(bench.report(name, u"pdf"_s)))
            pages += page;
        std::map<QString, std::vector<QStringList>> sheets;
        if (hasSpreadsheetProgram())
            sheets = sheetsOf(bench.report(name, u"xlsx"_s));
        else
            qInfo("soffice (Debian package libreoffice-calc-nogui) is not installed: no spreadsheet was read");
        QStringList missing;
        for (const QString& metric : reportTemplate(name)->keyFigures) {
            const QString title = figureTitle(metric, false);
            const QString digits = csvValue(csvRows, u"figure"_s, {}, title);
            const auto json = QJsonDocument::fromJson(bench.kpi({u"--json"_s, u"kpi"_s, u"--metric"_s, metric}));
            const QJsonValue value = json.array().at(0).toObject().value("value"_L1);
            const QString words = QString::fromUtf8(bench.kpi({u"kpi"_s, u"--metric"_s, metric}))
                                      .section(u'\n', 1, 1)
                                      .simplified()
                                      .section(u' ', 1, 1);
            if (value.isNull()) {
                QCOMPARE(digits, QString());
                QCOMPARE(words, u"unavailable"_s);
                missing << metric;
                continue;
            }
            QCOMPARE(roundedDigits(value.toDouble(), decimalsOf(digits)), digits);
            QCOMPARE(words, digits);
            const ReportUnit unit = reportUnitOf(kpiDefinition(metric)->unit);
            const QString shown = ReportNumbers(u"en"_s, {}).shown(value.toDouble(), unit, decimalsOf(digits));
            QCOMPARE(plainDigits(shown), digits);
            QVERIFY2(pages.contains(shown), qPrintable(title + u": "_s + shown));
            for (const auto& [sheet, rows] : sheets) {
                for (const QStringList& row : rows) {
                    if (row.value(0) == title && sheet.startsWith(u"1 "_s))
                        QCOMPARE(plainDigits(row.value(1)), digits);
                }
            }
        }
        if (name == "complete"_L1) // each has a value to compare
            QCOMPARE(missing, QStringList());
    }

    // A file of samples: rehearsed, read in once, its share beside the figure, and taken back.
    void mentionsFromAFile()
    {
        DigitsBench bench;
        const QString path = bench.dir.filePath(u"mentions.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,name,us,mentions,source\n2026-10-22,Shop,yes,30,blogs\n2026-10-22,Lumio,no,17,blogs\n");
        file.close();
        const auto rehearsed = bench.json({u"listening"_s, u"import"_s, path, u"--dry-run"_s}).object();
        QCOMPARE(rehearsed.value("new"_L1).toInt(), 2);
        QCOMPARE(rehearsed.value("imported"_L1).toInt(), 0);
        const auto imported = bench.json({u"listening"_s, u"import"_s, path}).object();
        QCOMPARE(imported.value("imported"_L1).toInt(), 2);
        const auto shares =
            QJsonDocument::fromJson(bench.kpi({u"--json"_s, u"kpi"_s, u"--metric"_s, u"share_of_voice"_s}));
        QCOMPARE(shares.array().at(0).toObject().value("value"_L1).toDouble(), 47.0 / 100 * 100); // 17 + 30 of 100
        const auto names =
            bench.json({u"listening"_s, u"show"_s, u"--from"_s, u"2026-10-01"_s, u"--to"_s, u"2026-10-31"_s}).array();
        QCOMPARE(names.size(), 2);
        QCOMPARE(names.at(0).toObject().value("mentions"_L1).toInt(), 47);
        const QString id = imported.value("import"_L1).toString();
        QCOMPARE(bench.json({u"listening"_s, u"forget"_s, id}).object().value("removed"_L1).toString(), id);
        QCOMPARE(bench.json({u"listening"_s, u"imports"_s}).array().size(), 1);
    }

    // Complaints as JSON: an object also where there are none.
    void themesAsJson()
    {
        DigitsBench bench;
        const auto read = QJsonDocument::fromJson(bench.kpi({u"kpi"_s, u"themes"_s})).object();
        QCOMPARE(read.value("read"_L1).toInt(-1), 2);
        const auto themes =
            bench.json({u"kpi"_s, u"themes"_s, u"--from"_s, u"2025-01-01"_s, u"--to"_s, u"2025-01-31"_s}).object();
        QCOMPARE(themes.value("read"_L1).toInt(-1), 0);
        QVERIFY(themes.value("themes"_L1).isArray() && !themes.value("cut"_L1).toBool());
    }

    void pointsAndCells()
    {
        DigitsBench bench;
        const auto rows = csvRecords(bench.report(u"manager"_s, u"csv"_s));
        for (const QString& metric : {u"followers"_s, u"engagement"_s, u"first_response_time_median"_s}) {
            const auto days =
                QJsonDocument::fromJson(bench.kpi({u"--json"_s, u"kpi"_s, u"--by"_s, u"day"_s, u"--metric"_s, metric}));
            QCOMPARE(days.array().size(), 14);
            for (const auto& day : days.array()) {
                const QJsonObject point = day.toObject();
                const QString digits =
                    csvValue(rows, u"chart"_s, point.value("group"_L1).toString(), figureTitle(metric, false));
                const QJsonValue value = point.value("value"_L1);
                QCOMPARE(digits, value.isNull() ? QString() : roundedDigits(value.toDouble(), decimalsOf(digits)));
            }
        }
        // Mentions by name, on the one day of which there are samples.
        const QString voices = figureTitle(u"share_of_voice"_s, false);
        QCOMPARE(csvValue(rows, u"chart"_s, u"2026-10-20"_s, u"Shop"_s, voices), u"17"_s);
        QCOMPARE(csvValue(rows, u"chart"_s, u"2026-10-20"_s, u"Lumio"_s, voices), u"36"_s);
        QCOMPARE(csvValue(rows, u"chart"_s, u"2026-10-21"_s, u"Lumio"_s, voices), QString());
        for (const QString& metric : {u"followers"_s, u"posts_published"_s, u"response_rate"_s}) {
            const auto accounts = QJsonDocument::fromJson(
                bench.kpi({u"--json"_s, u"kpi"_s, u"--by"_s, u"account"_s, u"--metric"_s, metric}));
            QCOMPARE(accounts.array().size(), 2);
            for (qsizetype i = 0; i < 2; ++i) {
                const QString digits =
                    csvValue(rows, u"table"_s, QString::number(i + 1), figureTitle(metric, false), u"By account"_s);
                const QJsonValue value = accounts.array().at(i).toObject().value("value"_L1);
                QVERIFY(!value.isNull());
                QCOMPARE(digits, roundedDigits(value.toDouble(), decimalsOf(digits)));
            }
        }
    }
};

QTEST_MAIN(TestKpiDigits)
#include "test_kpi_digits.moc"

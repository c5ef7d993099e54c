// SPDX-License-Identifier: GPL-3.0-or-later
// figures FOLDER [--only TEXT] [MESSAGES…]: every figure as a tile, over several periods and filters, and the
// dashboards that are always there, on 100,000 and on 1,000,000 messages of 50 accounts and two years; each beside the
// plain GROUP BY over messages, closes or samples in the same run. The files are made in FOLDER, once. Exit 1 where a
// target is missed: a tile in 20 ms, a dashboard in 100 ms, no more than 1.5 times as long on ten times as much.
// --only: what is told under a name that has the text, 20 times as often.
#include "engine/insights/figures_desk.h"
#include "figures_past.h"
#include "figures_plain.h"
#include "million.h"
#include "store/workspace_store.h"
#include "support/fake_clock.h"
#include "support/fake_ports.h"
#include "wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

using namespace parvis;
using namespace parvis::bench;
using namespace Qt::StringLiterals;

namespace {

int g_runs = 7;
QString g_only;
constexpr double tileTarget = 20, dashboardTarget = 100, growthTarget = 1.5;
// Below this a difference is the machine's, not the file's.
constexpr double growthFloorMs = 2;

bool isAsked(const QString& name)
{
    return g_only.isEmpty() || name.contains(g_only);
}

class Verdicts
{
public:
    bool missed() const { return m_missed; }
    void tell(const QString& name, int messages, double ms, double target, double plain)
    {
        const bool slow = ms > target;
        const auto before = m_small.find(name);
        const double growth = before == m_small.end() ? 0 : ms / before->second;
        const bool grows = growth > growthTarget && ms > growthFloorMs;
        m_small.emplace(name, ms);
        m_missed = m_missed || slow || grows;
        std::printf("%8d  %-58s %8.2f ms%s", messages, qPrintable(name), ms, slow ? " MISSED" : "");
        if (plain > 0)
            std::printf("  plain %9.2f ms, %7.1f times ours", plain, plain / ms);
        if (growth > 0)
            std::printf("  %5.2f times the smaller file's%s", growth, grows ? " MISSED" : "");
        std::printf("\n");
        std::fflush(stdout);
    }

private:
    bool m_missed = false;
    std::map<QString, double> m_small; // ms by name, of the smaller file
};

struct Period {
    QString name;
    Instant from, to;
};

class Bench
{
public:
    Bench(const QString& file, int messages, Verdicts& verdicts)
        : m_file(file), m_messages(messages), m_verdicts(verdicts), m_secrets(m_clock), m_plain(file)
    {
        m_clock.set({kNow});
        reopen();
        m_accounts = take(m_store->accounts().list());
    }

    void run()
    {
        verify();
        for (const int days : {28, 7, 90, 365, 730})
            period(lastDays(days));
        filters(lastDays(28));
        splits();
        for (const Dashboard& dashboard : builtInDashboards())
            open(dashboard);
    }

private:
    void reopen()
    {
        m_desk.reset();
        m_store.reset();
        StoreOptions options;
        options.location = m_file;
        options.goodCopy = false;
        auto opened = WorkspaceStore::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = *opened;
        (void)take(m_store->privacy().erased()); // what opening began is over
        Ports ports{m_store->posts(),     m_store->outbox(), m_store->media(),
                    m_store->accounts(),  m_store->inbox(),  m_store->insights(),
                    m_store->workspace(), m_secrets,         m_clock};
        ports.plan = &m_store->plan();
        ports.work = &m_store->work();
        m_desk = std::make_unique<FiguresDesk>(ports);
    }

    Period lastDays(int days) const
    {
        const ZoneId zone = m_store->workspace().info().zone;
        const LocalDate today = dateAt({kNow}, zone);
        return {u"%1 days"_s.arg(days), startOfDay(today.addDays(1 - days), zone), startOfDay(today.addDays(1), zone)};
    }
    FigureQuery query(const Period& period, const QStringList& metrics) const
    {
        FigureQuery query;
        query.metrics = metrics;
        query.from = period.from;
        query.to = period.to;
        query.zone = m_store->workspace().info().zone;
        return query;
    }
    double time(const FigureQuery& query)
    {
        std::vector<double> ms;
        for (int i = 0; i < g_runs; ++i)
            ms.push_back(milliseconds([&] { (void)take(m_desk->figures(query)); }));
        return middle(ms);
    }

    // A benchmark of wrong figures would be worth nothing.
    void verify()
    {
        const Period month = lastDays(28);
        for (const QString& name : FiguresPlain::counted()) {
            const auto figures = take(m_desk->figures(query(month, {name})));
            const double plain = FiguresPlain(m_plain, month.from, month.to).count(name);
            if (figures.size() != 1 || figures.front().value.value_or(0) != plain)
                qFatal("%s: %f, plain %f", qPrintable(name), figures.front().value.value_or(0), plain);
        }
        std::printf("%8d  %lld figures equal the plain count\n", m_messages, FiguresPlain::counted().size());
    }

    void period(const Period& period)
    {
        const FiguresPlain plain(m_plain, period.from, period.to);
        std::map<QString, double> asked; // by question: many figures rest on the same
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            const QString name = kpi.name + u", "_s + period.name;
            if (!isAsked(name))
                continue;
            const QString question = FiguresPlain::questionOf(kpi);
            if (!asked.contains(question))
                asked[question] = milliseconds([&] { plain.ask(question); });
            m_verdicts.tell(name, m_messages, time(query(period, {kpi.name})), tileTarget, asked[question]);
        }
    }

    // Only the slowest figure of each filter is told.
    void filter(const QString& name, FigureQuery query)
    {
        if (!isAsked(u"slowest tile, "_s + name))
            return;
        QString slowest;
        double most = 0;
        for (const KpiDefinition& kpi : kpiDefinitions()) {
            query.metrics = QStringList{kpi.name};
            const double ms = time(query);
            if (ms > most) {
                most = ms;
                slowest = kpi.name;
            }
        }
        m_verdicts.tell(u"slowest tile, "_s + name, m_messages, most, tileTarget, 0);
        std::printf("%8s  which is %s\n", "", qPrintable(slowest));
    }
    void filters(const Period& period)
    {
        const auto named = [&](const QString& name) -> QString { return name + u", "_s + period.name; };
        const FigureQuery all = query(period, {});
        FigureQuery one = all;
        one.accounts = {m_accounts.at(3).id};
        filter(named(u"one account"_s), one);
        FigureQuery network = all;
        network.network = u"bluesky"_s;
        filter(named(u"one network"_s), network);
        FigureQuery person = all;
        person.person = u"agent3"_s;
        filter(named(u"one colleague"_s), person);
        FigureQuery campaign = all;
        campaign.campaign = u"campaign%1"_s.arg(kNow / (30LL * 86'400'000));
        filter(named(u"one campaign"_s), campaign);
        FigureQuery department = all;
        department.department = take(m_store->work().departments()).at(2).id;
        filter(named(u"one department"_s), department);
        FigureQuery lastYear = all;
        lastYear.compare = Comparison::LastYear;
        filter(named(u"beside last year"_s), lastYear);
    }

    void splits()
    {
        struct Split {
            QString by;
            int days;
        };
        for (const Split& split : {Split{u"day"_s, 28}, Split{u"week"_s, 90}, Split{u"month"_s, 365},
                                   Split{u"account"_s, 28}, Split{u"person"_s, 28}}) {
            for (const QString& name : {u"engagement"_s, u"followers"_s, u"response_rate"_s,
                                        u"first_response_time_median"_s, u"net_sentiment"_s}) {
                FigureQuery asked = query(lastDays(split.days), {name});
                asked.by = *splitByFromName(split.by);
                const QString told = u"chart of %1 by %2, %3 days"_s.arg(name, split.by).arg(split.days);
                if (isAsked(told))
                    m_verdicts.tell(told, m_messages, time(asked), dashboardTarget, 0);
            }
        }
    }

    // As a screen opens it: all tiles in one question, each chart in its own, all at once.
    void show(const Dashboard& dashboard)
    {
        const int days = dashboard.period == DashboardPeriod::Last7Days    ? 7
                         : dashboard.period == DashboardPeriod::Last28Days ? 28
                                                                           : 90;
        QStringList tiles;
        for (const DashboardTile& tile : dashboard.tiles)
            tiles << tile.kpi;
        std::vector<Async<std::vector<Figure>>> answers{m_desk->figures(query(lastDays(days), tiles))};
        for (const DashboardChart& chart : dashboard.charts) {
            FigureQuery asked = query(lastDays(days), {chart.kpi});
            asked.by = splitByFromName(chart.split).value_or(SplitBy::None);
            answers.push_back(m_desk->figures(asked));
        }
        for (const auto& answer : answers)
            (void)take(answer);
    }
    void open(const Dashboard& dashboard)
    {
        const QString name = u"dashboard "_s + dashboard.builtIn;
        if (!isAsked(name))
            return;
        std::vector<double> first, again;
        for (int i = 0; i < g_runs; ++i) {
            reopen();
            first.push_back(milliseconds([&] { show(dashboard); }));
            again.push_back(milliseconds([&] { show(dashboard); }));
        }
        m_verdicts.tell(name + u", the program just started"_s, m_messages, middle(first), dashboardTarget, 0);
        m_verdicts.tell(name + u", once more"_s, m_messages, middle(again), dashboardTarget, 0);
    }

    QString m_file;
    int m_messages;
    Verdicts& m_verdicts;
    test::FakeClock m_clock;
    test::FakeStore m_secrets;
    Plain m_plain;
    std::shared_ptr<WorkspaceStore> m_store;
    std::unique_ptr<FiguresDesk> m_desk;
    std::vector<Account> m_accounts;
};

bool isThere(const QString& file, int messages)
{
    if (QFile::exists(file))
        return true;
    QString trouble;
    const double ms = milliseconds([&] { trouble = makeFiguresFile(file + u".new"_s, messages); });
    std::printf("%8d  made in %.0f s, %lld MB %s\n", messages, ms / 1000, QFileInfo(file + u".new"_s).size() >> 20,
                qPrintable(trouble));
    std::fflush(stdout);
    return trouble.isEmpty() && QFile::rename(file + u".new"_s, file);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fputs("usage: bench_figures FOLDER [--only TEXT] [MESSAGES...]\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    std::vector<int> sizes;
    for (int i = 2; i < argc; ++i) {
        if (QByteArray(argv[i]) == "--only" && i + 1 < argc) {
            g_only = QString::fromLocal8Bit(argv[++i]);
            g_runs *= 20;
        } else {
            sizes.push_back(std::atoi(argv[i]));
        }
    }
    if (sizes.empty())
        sizes = {100'000, 1'000'000};
    Verdicts verdicts;
    for (const int messages : sizes) {
        const QString file = folder.filePath(u"figures-%1.parvis"_s.arg(messages));
        if (!isThere(file, messages))
            return 1;
        Bench(file, messages, verdicts).run();
    }
    std::printf(verdicts.missed() ? "a target was missed\n" : "every target was met\n");
    return verdicts.missed() ? 1 : 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/dashboard.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class DashboardTest : public QObject
{
    Q_OBJECT

    static Dashboard rich()
    {
        Dashboard d;
        d.name = u"Boulangerie"_s;
        d.tiles = {{u"followers"_s, {{7}, {9}}}, {u"response_rate"_s, {}}};
        d.charts = {{u"engagement"_s, ChartKind::HeatMap, u"hour"_s, {{7}}}};
        d.period = DashboardPeriod::Between;
        d.from = LocalDate{2026, 1, 1};
        d.to = LocalDate{2026, 3, 31};
        d.comparison = Comparison::LastYear;
        d.zone = ZoneId::fromName(u"Europe/Paris");
        d.filters = {{{7}}, {u"mastodon"_s}, u"Maison"_s, u"Galette"_s, u"Livraison"_s};
        return d;
    }
    static Dashboard read(const QByteArray& bytes)
    {
        Dashboard d;
        readDashboard(d, bytes);
        return d;
    }

private Q_SLOTS:
    void threeAreAlwaysThere()
    {
        QStringList names;
        for (const Dashboard& d : builtInDashboards()) {
            names << d.builtIn;
            QVERIFY(!d.tiles.empty() && !d.charts.empty() && d.owner.isEmpty());
            QCOMPARE(dashboardProblem(d), u"built_in"_s); // never stored as it is
            const Dashboard copy = copyOf(d, u"Le mien"_s, u"Inès"_s);
            QCOMPARE(dashboardProblem(copy), QString());
            QVERIFY(copy.tiles == d.tiles && copy.charts == d.charts && copy.owner == u"Inès"_s && copy.id.isNull());
        }
        QCOMPARE(names, (QStringList{u"manager"_s, u"community_manager"_s, u"service_lead"_s}));
    }

    void survivesBeingWritten()
    {
        Dashboard expected = rich();
        expected.name.clear(); // stands in a column of its own
        QVERIFY(read(toBytes(rich())) == expected);
        for (const Dashboard& d : builtInDashboards()) {
            Dashboard plain = d;
            plain.builtIn.clear();
            QVERIFY(read(toBytes(d)) == plain);
        }
    }

    void leavesOutWhatANewerProgramWrote()
    {
        const Dashboard d = read(R"({"tiles": [{"kpi": "followers", "colour": "red", "accounts": ["7", "x", -3]}, 5],
            "charts": [{"kpi": "a", "kind": "hologram"}, {"kpi": "b", "kind": "funnel"}], "period": "next_century",
            "comparison": 7, "zone": "Mars/Olympus", "from": "2026-02-31", "wallpaper": {}})");
        QCOMPARE(d.tiles.size(), size_t(2));
        QVERIFY(d.tiles[0].accounts == std::vector<AccountId>{{7}});
        QCOMPARE(d.charts.size(), size_t(1));
        QCOMPARE(d.charts[0].kind, ChartKind::Funnel);
        QVERIFY(d.period == DashboardPeriod::Last28Days && d.comparison == Comparison::PreviousPeriod);
        QVERIFY(!d.zone && !d.from);
        for (const char* broken : {"", "[]", "{", "null", "\xff\xfe", "{\"tiles\": 3}"})
            QVERIFY(read(broken) == Dashboard());
    }

    void boundsWhatItReads()
    {
        QByteArray many = "{\"tiles\":[";
        for (int i = 0; i < 5000; ++i)
            many += "{\"kpi\":\"followers\"},";
        many.chop(1);
        QCOMPARE(read(many + "]}").tiles.size(), size_t(100));
    }

    void saysWhatIsWrong()
    {
        QCOMPARE(dashboardProblem(rich()), QString());
        Dashboard d = rich();
        d.name = u" "_s;
        QCOMPARE(dashboardProblem(d), u"name"_s);
        d = rich();
        d.tiles.clear();
        d.charts.clear();
        QCOMPARE(dashboardProblem(d), u"empty"_s);
        d = rich();
        d.charts[0].kpi.clear();
        QCOMPARE(dashboardProblem(d), u"kpi"_s);
        d = rich();
        std::swap(d.from, d.to);
        QCOMPARE(dashboardProblem(d), u"period"_s);
        d = rich();
        d.tiles.resize(101, {u"followers"_s, {}});
        QCOMPARE(dashboardProblem(d), u"many"_s);
    }
};

QTEST_APPLESS_MAIN(DashboardTest)
#include "domain_dashboard.moc"

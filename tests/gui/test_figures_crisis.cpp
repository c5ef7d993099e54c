// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis curve: each hour beside its band, an alarm marked, and from it to the messages; by mouse and by keys.
#include "support/desk_demo.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/rows_pane.h"
#include "ui/insights/series_chart.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr int burst = 60;

// Ten weeks of two or three comments in each hour of the day; with an alarm 60 of them yesterday from 14 to 15.
void talk(Demo& demo, bool alarm)
{
    const LocalDate today = dateAt(demo.clock.now(), demo.zone);
    std::vector<IncomingMessage> page;
    const auto add = [&](LocalDate day, int hour, int i) {
        IncomingMessage message;
        message.remote = {{u"t-%1-%2-%3"_s.arg(day.toIso()).arg(hour).arg(i)}, {}, {}};
        message.root = message.remote.id;
        message.author.network = u"mastodon"_s;
        message.author.remoteId = {u"person%1"_s.arg((hour * 7 + i) % 40)};
        message.author.handle = u"person%1@town.example"_s.arg((hour * 7 + i) % 40);
        message.text = u"when do you open?"_s;
        message.created = resolve({day, hour, (i * 7) % 60}, demo.zone).instant;
        page.push_back(message);
    };
    for (int back = 70; back >= 1; --back) {
        const LocalDate day = today.addDays(-back);
        for (int hour = 8; hour < 20; ++hour) {
            const int usual = 2 + (hour + back) % 2;
            const int count = alarm && back == 1 && hour == 14 ? burst : usual;
            for (int i = 0; i < count; ++i)
                add(day, hour, i);
        }
    }
    demo.wait(demo.store->inbox().ingest(demo.accounts[0].id, page, std::nullopt, std::nullopt));
}

struct Desk {
    explicit Desk(bool alarm)
    {
        talk(demo, alarm);
        demo.open();
        demo.window->showDesk(u"figures"_s);
        page = qobject_cast<ui::FiguresPage*>(demo.window->desk(u"figures"_s));
        if (!QTest::qWaitFor([this] { return !page->tiles().isEmpty() && page->tiles().front()->figure(); }, 20'000))
            qFatal("no figures");
        page->findChild<QAction*>(u"add-chart-comments_received-crisis-"_s)->trigger();
        if (!QTest::qWaitFor([this] { return panel() && !panel()->model().points.empty(); }, 20'000))
            qFatal("no crisis curve");
    }
    ui::ChartPanel* panel() const { return page->findChild<ui::ChartPanel*>(u"chart-comments_received"_s); }
    QString title() const { return panel()->findChild<QLabel*>(u"chart-title"_s)->text(); }
    Demo demo;
    ui::FiguresPage* page = nullptr;
};

} // namespace

class FiguresCrisisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void quietHoursLieWithinTheirBand()
    {
        const Desk desk(false);
        const ui::ChartModel& model = desk.panel()->model();
        QCOMPARE(desk.title(), u"Messages from customers: no hour left its band"_s);
        // 13 whole days and this one's hours so far.
        QVERIFY(model.points.size() > 13 * 24 && model.points.size() <= 14 * 24);
        QVERIFY(model.hasBefore() && model.beforeIsBound);
        for (size_t i = 0; i < model.points.size(); ++i)
            QVERIFY2(!model.before[i] || *model.at(int(i)) <= *model.before[i], qPrintable(model.points[i].words));
        QVERIFY(ui::pointWords(model, int(model.points.size()) - 20).contains(u"at most are usual"_s));
        QVERIFY(desk.panel()->chart()->accessibleDescription().contains(u"no hour left its band"_s));
    }

    void anAlarmIsMarkedAndOpensItsMessages()
    {
        Desk desk(true);
        const ui::ChartModel& model = desk.panel()->model();
        QCOMPARE(desk.title(), u"Messages from customers: alarm on Monday, 23 November 2026, 14:00"_s);
        const auto alarm =
            std::find_if(model.marks.begin(), model.marks.end(), [](const auto& mark) { return mark.isAlarm; });
        QVERIFY(alarm != model.marks.end());
        const int at = alarm->first;
        QCOMPARE(*model.at(at), double(burst));
        QVERIFY(*model.before[size_t(at)] < burst / 2.0);
        const QString words = ui::pointWords(model, at);
        QVERIFY2(words.contains(u"Alarm: 60 messages in an hour"_s) && words.contains(u"severity"_s),
                 qPrintable(words));
        // By the mouse: all messages of the alarm's hours.
        double counted = 0;
        for (int i = alarm->first; i <= alarm->last; ++i)
            counted += *model.at(i);
        auto* chart = desk.panel()->chart();
        Q_EMIT chart->markActivated(int(alarm - model.marks.begin()));
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), int(counted));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(chart->isVisible());
        // By keys: those of the hour.
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        for (int i = 0; i < at; ++i)
            QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->current(), at);
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_VERIFY(desk.page->rows()->isVisible() && !desk.page->rows()->isLoading());
        QCOMPARE(desk.page->rows()->rowCount(), burst);
    }

    void itsTableNamesTheBand()
    {
        Desk desk(true);
        auto* table = desk.panel()->findChild<QTableWidget*>(u"chart-table"_s);
        QCOMPARE(table->columnCount(), 4);
        QCOMPARE(table->horizontalHeaderItem(2)->text(), u"the most that is usual"_s);
        bool told = false;
        for (int row = 0; row < table->rowCount(); ++row)
            told = told || (table->item(row, 1)->text() == u"60"_s && table->item(row, 3)->text().contains(u"Alarm"_s));
        QVERIFY(told);
    }
};

QTEST_MAIN(FiguresCrisisTest)
#include "test_figures_crisis.moc"

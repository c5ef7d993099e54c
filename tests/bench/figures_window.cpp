// SPDX-License-Identifier: GPL-3.0-or-later
// figures_window FOLDER [MESSAGES...]: the figures desk as a window on the files that bench_figures makes (100,000 and
// 1,000,000 messages): how long from the choice of a dashboard until all of its tiles, charts and marks are painted,
// and how long until what is behind a point of a chart is there. 1280x800, painted by the CPU. Exit 1 where a target is
// missed: a dashboard in 100 ms, no more than 1.5 times as long on ten times as much.
#include "support/demo.h"
#include "ui/insights/board_bar.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figures_loader.h"
#include "ui/insights/figures_page.h"
#include "ui/insights/kpi_choice.h"
#include "ui/insights/rows_pane.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>
#include <map>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr double dashboardMs = 100, growthTarget = 1.5;
constexpr int runs = 7;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

double middle(std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    return ms[ms.size() / 2];
}

class Verdicts
{
public:
    void tell(const QString& name, int messages, double ms, bool hasTarget)
    {
        const bool slow = hasTarget && ms > dashboardMs;
        const auto before = m_small.find(name);
        const double growth = before == m_small.end() ? 0 : ms / before->second;
        const bool grows = hasTarget && growth > growthTarget;
        missed = missed || slow || grows;
        out() << u"%1  %2 %3 ms"_s.arg(messages, 8).arg(name, -66).arg(ms, 8, 'f', 1);
        if (growth > 0)
            out() << u"  %1 times the smaller file's"_s.arg(growth, 5, 'f', 2);
        out() << (slow || grows ? " MISSED" : "") << Qt::endl;
        m_small.emplace(name, ms);
    }
    bool missed = false;

private:
    std::map<QString, double> m_small; // by name, of the smaller file
};

// Until it holds and the window shows what came with it.
double untilPainted(QWidget* page, const std::function<void()>& begin, const std::function<bool()>& holds)
{
    QElapsedTimer timer;
    timer.start();
    begin();
    const QDeadlineTimer end(60'000);
    while (!holds() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    if (!holds())
        qFatal("no answer");
    QApplication::sendPostedEvents(); // layouts
    page->window()->repaint();
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(const QString& file, int messages, Verdicts& verdicts)
{
    DemoOptions options;
    options.file = file;
    options.accounts = options.posts = false;
    Demo demo(options);
    demo.open();
    auto* page = qobject_cast<ui::FiguresPage*>(demo.window->desk(u"figures"_s));
    demo.window->showDesk(u"figures"_s);
    auto* loader = page->findChild<ui::FiguresLoader*>();
    auto* bar = page->findChild<ui::BoardBar*>();
    std::vector<Dashboard> boards{ui::overviewDashboard()};
    boards.insert(boards.end(), builtInDashboards().begin(), builtInDashboards().end());
    for (const Dashboard& board : boards) {
        std::vector<double> ms;
        for (int i = 0; i < runs; ++i)
            ms.push_back(untilPainted(
                page, [&] { Q_EMIT bar->chosen(board); }, [loader] { return !loader->isLoading(); }));
        verdicts.tell(u"dashboard "_s + ui::dashboardTitle(board), messages, middle(ms), true);
        for (ui::ChartPanel* panel : page->panels()) {
            ui::RowsPane* rows = page->rows();
            std::vector<double> behind;
            const int last = int(panel->model().points.size()) - 2;
            for (int i = 0; last >= 0 && i < 3; ++i) {
                behind.push_back(untilPainted(
                    page, [&] { Q_EMIT panel->pointActivated(last); }, [rows] { return !rows->isLoading(); }));
                Q_EMIT rows->closed();
            }
            if (!behind.empty())
                verdicts.tell(u"  behind a point of %1, %2"_s.arg(panel->definition().kpi, ui::dashboardTitle(board)),
                              messages, middle(behind), false);
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (argc < 2) {
        std::fputs("usage: bench_figures_window FOLDER [MESSAGES...]\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    std::vector<int> sizes;
    for (int i = 2; i < argc; ++i)
        sizes.push_back(std::atoi(argv[i]));
    if (sizes.empty())
        sizes = {100'000, 1'000'000};
    Verdicts verdicts;
    for (const int messages : sizes) {
        const QString file = folder.filePath(u"figures-%1.parvis"_s.arg(messages));
        if (!QFile::exists(file)) {
            out() << file << u" is not there: bench_figures makes it"_s << Qt::endl;
            return 1;
        }
        measure(file, messages, verdicts);
    }
    out() << (verdicts.missed ? "a target was missed" : "every target was met") << Qt::endl;
    return verdicts.missed ? 1 : 0;
}

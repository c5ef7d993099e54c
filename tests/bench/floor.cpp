// SPDX-License-Identifier: GPL-3.0-or-later
// The floor that Parvis' start and memory are measured against: a bare Qt shell with menus, a tool bar, a list and a
// dock, with Qt Charts and Qt SQL loaded and used once. Says "usable" when its first frame is on the screen, then stays
// until it is ended by a signal.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QDockWidget>
#include <QLineSeries>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStatusBar>
#include <QStringListModel>
#include <QTimer>
#include <QToolBar>
#include <QWindow>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// Tells once when the widget has painted in a window that the screen shows.
class FirstFrame : public QObject
{
public:
    explicit FirstFrame(QWidget* widget) : QObject(widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* window = static_cast<QWidget*>(watched)->window()->windowHandle();
        if (event->type() == QEvent::Paint && !m_told && window && window->isExposed()) {
            m_told = true;
            // After the paint the frame is handed to the screen; the timer fires behind that.
            QTimer::singleShot(0, this, [] {
                std::puts("usable");
                std::fflush(stdout);
            });
        }
        return false;
    }

private:
    bool m_told = false;
};

void addMenus(QMainWindow& window)
{
    auto* bar = window.addToolBar(u"Tools"_s);
    for (const auto& title : {u"File"_s, u"Edit"_s, u"View"_s, u"Go"_s, u"Help"_s}) {
        auto* menu = window.menuBar()->addMenu(title);
        for (int i = 1; i <= 8; ++i) {
            auto* action = menu->addAction(title + u" action "_s + QString::number(i));
            if (i == 1)
                bar->addAction(action);
        }
    }
}

QListView* makeList(QMainWindow& window)
{
    QStringList rows;
    for (int i = 1; i <= 1000; ++i)
        rows.append(u"Row %1 of the list"_s.arg(i));
    auto* list = new QListView(&window);
    list->setUniformItemSizes(true);
    list->setModel(new QStringListModel(rows, list));
    return list;
}

QDockWidget* makeDock(QMainWindow& window)
{
    auto* line = new QLineSeries;
    for (int day = 0; day < 30; ++day)
        line->append(day, day % 7);
    auto* chart = new QChart;
    chart->addSeries(line);
    chart->createDefaultAxes();
    auto* dock = new QDockWidget(u"Figures"_s, &window);
    dock->setWidget(new QChartView(chart, dock));
    return dock;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    db.setDatabaseName(u":memory:"_s);
    if (!db.open() || !QSqlQuery(db).exec(u"CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)"_s)) {
        std::fputs("floor: no SQLite\n", stderr);
        return 1;
    }
    QMainWindow window;
    window.setWindowTitle(u"Floor"_s);
    addMenus(window);
    auto* list = makeList(window);
    window.setCentralWidget(list);
    window.addDockWidget(Qt::RightDockWidgetArea, makeDock(window));
    window.statusBar()->showMessage(u"Ready"_s);
    new FirstFrame(list->viewport());
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// inbox_window [MESSAGES]: the inbox as a window on a million messages (1,000,000): how long until its first rows are
// painted, how long a change of view and a search take to their first paint, how long frames of scrolling take, the
// longest time the window did not come back to its events, and what memory it holds. 1280x800, painted by the CPU.
// Exit 1 where a target is missed: first rows in 50 ms, memory under 250 MB.
#include "million.h"
#include "support/demo.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/inbox_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

constexpr double firstRowsMs = 50;
constexpr int mostMegabytes = 250;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

double ms(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// Of /proc/self/status, in MB. RssFile holds the pages of programs and of the database file that the system may take
// back; RssAnon is what the window keeps.
int memory(const QByteArray& field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(field) && line.at(field.size()) == ':')
            return line.mid(field.size() + 1).simplified().split(' ').first().toInt() / 1024;
    }
    return -1;
}

void printMemory(const char* when)
{
    out() << u"%1 memory %2 MB (own %3, files %4)"_s.arg(QString::fromUtf8(when), -34)
                 .arg(memory("VmRSS"))
                 .arg(memory("RssAnon"))
                 .arg(memory("RssFile"))
          << Qt::endl;
}

// Turns the loop until it holds; QTest::qWaitFor sleeps in between, which would be taken for a window that stands
// still. The beat of FirstRows ends each wait.
bool turnUntil(const std::function<bool()>& holds, int mostMs)
{
    const QDeadlineTimer end(mostMs);
    while (!holds() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return holds();
}

// The first paint of the list that shows a row fitting `wanted`, and the longest time in which the loop did not turn: a
// beat every millisecond tells a loop at work from one that waits for the end of typing or for the database.
class FirstRows : public QObject
{
public:
    explicit FirstRows(ui::InboxPage* page) : m_page(page)
    {
        qApp->installEventFilter(this);
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.start(1);
    }
    void from(std::function<bool(const Conversation&)> wanted)
    {
        m_wanted = std::move(wanted);
        painted.reset();
        longest = 0;
        m_timer.start();
        m_turn.start();
    }
    std::optional<double> painted;
    double longest = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        longest = std::max(longest, ms(m_turn));
        m_turn.start();
        if (event->type() != QEvent::Paint || painted || !m_wanted)
            return false;
        const auto* table = m_page->findChild<ui::ConversationTable*>(u"conversations"_s);
        const auto* first = table && watched == table->viewport() ? m_page->list()->model()->at(0) : nullptr;
        if (first && m_wanted(*first)) {
            // Painted and flushed before the next event is taken.
            QTimer::singleShot(0, this, [this] { painted = ms(m_timer); });
            m_wanted = nullptr;
        }
        return false;
    }

private:
    ui::InboxPage* m_page;
    std::function<bool(const Conversation&)> m_wanted;
    QElapsedTimer m_timer, m_turn;
    QTimer m_beat;
};

bool g_missed = false;

void print(const char* what, FirstRows& rows, double target)
{
    if (!turnUntil([&] { return rows.painted.has_value(); }, 60'000))
        qFatal("%s: no row was painted", what);
    const bool missed = target > 0 && *rows.painted > target;
    g_missed = g_missed || missed;
    out() << u"%1 first rows %2 ms, longest pause %3 ms%4"_s.arg(QString::fromUtf8(what), -34)
                 .arg(*rows.painted, 0, 'f', 1)
                 .arg(rows.longest, 0, 'f', 1)
                 .arg(missed ? u" MISSED"_s : QString())
          << Qt::endl;
}

void settle(ui::InboxPage* page)
{
    if (!turnUntil([page] { return page->list()->model()->isSettled(); }, 60'000))
        qFatal("the list does not settle");
}

void scroll(ui::InboxPage* page)
{
    auto* bar = page->findChild<ui::ConversationTable*>(u"conversations"_s)->verticalScrollBar();
    std::vector<double> frames, withEvents; // a slow answer from the store would be felt just as a slow painting
    for (int i = 0; i < 2'000; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->value() + bar->singleStep() * 3);
        QApplication::sendPostedEvents();
        QEvent update(QEvent::UpdateRequest);
        QApplication::sendEvent(bar->window(), &update);
        frames.push_back(ms(timer));
        QApplication::processEvents();
        withEvents.push_back(ms(timer));
    }
    const auto print = [page](const QString& what, std::vector<double> list) {
        std::sort(list.begin(), list.end());
        out() << u"%1 p50 %2 ms  p99 %3 ms  most %4 ms (%5 rows reached)"_s.arg(what, -34)
                     .arg(list[list.size() / 2], 0, 'f', 2)
                     .arg(list[list.size() * 99 / 100], 0, 'f', 2)
                     .arg(list.back(), 0, 'f', 2)
                     .arg(page->list()->model()->rowCount())
              << Qt::endl;
    };
    print(u"frames of scrolling"_s, frames);
    print(u"the same with what came in between"_s, withEvents);
}

int measure(int messages)
{
    DemoOptions options;
    options.posts = false;
    Demo demo(options);
    // By a process of its own: what it needs is not the window's memory.
    QProcess filler;
    filler.start(QCoreApplication::applicationFilePath(),
                 {u"--fill"_s, demo.folder.filePath(u"demo.parvis"_s), QString::number(messages)});
    constexpr int mostMs = 15 * 60'000; // a million messages take two minutes here
    if (!filler.waitForFinished(mostMs) || filler.exitCode() != 0)
        qFatal("not filled: %s", filler.readAllStandardError().constData());
    demo.person = u"agent3"_s;
    demo.open();
    printMemory("the window, calendar shown");
    auto* page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
    FirstRows rows(page);
    const auto any = [](const Conversation&) { return true; };
    rows.from(any);
    demo.window->showDesk(u"inbox"_s);
    print("open the inbox", rows, firstRowsMs);
    settle(page);
    for (const auto& [key, status] :
         {std::pair(u"closed"_s, ConversationStatus::Closed), std::pair(u"snoozed"_s, ConversationStatus::Snoozed),
          std::pair(u"open"_s, ConversationStatus::Open)}) {
        auto* view = page->findChild<QAbstractButton*>(u"view-"_s + key);
        rows.from([wanted = status](const Conversation& c) { return c.status == wanted; });
        view->click();
        print(qPrintable(u"change to the view "_s + key), rows, firstRowsMs);
        settle(page);
    }
    scroll(page);
    auto* search = page->findChild<QLineEdit*>(u"inbox-search"_s);
    const auto words = bench::fillWords();
    page->findChild<QAbstractButton*>(u"view-all"_s)->click();
    settle(page);
    for (const QString& word : {words.rare, words.common, words.everywhere}) {
        const auto before = page->list()->model()->idAt(0);
        rows.from([before](const Conversation& c) { return c.id != before; });
        search->setText(word);
        // The first row of a search may be the first row of the list.
        (void)turnUntil([&] { return rows.painted.has_value(); }, 3'000);
        settle(page);
        if (rows.painted)
            print(qUtf8Printable(u"search "_s + word + u" (after its pause)"_s), rows, 0);
    }
    search->clear();
    settle(page);
    printMemory("after scrolling and searching");
    g_missed = g_missed || memory("VmRSS") >= mostMegabytes;
    return g_missed ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 4 && QByteArray(argv[1]) == "--fill") {
        const QString trouble = bench::fill(QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]));
        if (!trouble.isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(trouble));
        return trouble.isEmpty() ? 0 : 1;
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    return measure(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The month by frames: bench_calendar prints, for an empty month and for 1,000 and 10,000 publications in it, how long
// the window does not come back to its events while the month loads, and how long the first paint, a full repaint, a
// frame of a drag, and a frame of scrolling through the week take. All at 1280x800, painted by the CPU, on a real
// SQLite workspace.
#include "support/demo.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

struct Frames {
    std::vector<double> ms;
    int unpainted = 0; // frames that asked for no painting: not among the figures
    template <typename F>
    void time(F frame);
    double at(double share)
    {
        std::sort(ms.begin(), ms.end());
        return ms.empty() ? 0 : ms[static_cast<size_t>(share * static_cast<double>(ms.size() - 1))];
    }
};

void print(const QString& what, int count, Frames frames)
{
    if (frames.ms.empty() || frames.unpainted > int(frames.ms.size()) / 10)
        qFatal("%s: %d frames were not painted, %d were", qPrintable(what), frames.unpainted, int(frames.ms.size()));
    out() << u"%1 %2 p50 %3 ms  p99 %4 ms  most %5 ms  (%6 frames)"_s.arg(what, -24)
                 .arg(count, 6)
                 .arg(frames.at(0.5), 7, 'f', 2)
                 .arg(frames.at(0.99), 7, 'f', 2)
                 .arg(frames.at(1), 7, 'f', 2)
                 .arg(frames.ms.size())
          << Qt::endl;
}

// Spread over November and the four accounts, words of three lengths. Written together, waited for once.
void fill(Demo& demo, int count)
{
    std::vector<Async<PostWithPublications>> stored;
    for (int i = 0; i < count; ++i) {
        Post post;
        post.base.text = u"Publication %1 of the month %2"_s.arg(i).arg(QString((i % 3) * 20, u'n'));
        post.created = post.updated = demo.clock.now();
        Publication p;
        const Account& account = demo.accounts[static_cast<size_t>(i) % demo.accounts.size()];
        p.account = account.id;
        p.network = account.network;
        p.state = i % 7 == 0 ? PublicationState::InReview : PublicationState::Scheduled;
        const WallTime wall{{2026, 11, 1 + i % 30}, 6 + (i / 30) % 16, (i / 480) % 60, 0};
        p.plan = {wall, demo.zone, resolve(wall, demo.zone).instant, {}};
        stored.push_back(demo.store->posts().create(post, {p}));
    }
    for (const auto& one : stored)
        demo.wait(one);
}

// Counts what is really painted: a frame that painted nothing would be a figure of nothing.
class Painted : public QObject
{
public:
    Painted() { qApp->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

// The frame the screen would ask for, now: what is marked for painting is painted and flushed.
void frame(QWidget* widget)
{
    QApplication::sendPostedEvents();
    QEvent update(QEvent::UpdateRequest);
    QApplication::sendEvent(widget->window(), &update);
}

// Between frames: timers, animations, answers from the store.
void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

template <typename F>
void Frames::time(F frame)
{
    const Painted painted;
    QElapsedTimer timer;
    timer.start();
    frame();
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (painted.count == 0)
        ++unpainted;
    else
        ms.push_back(took);
}

void mouse(QWidget* widget, QEvent::Type type, QPoint at, Qt::MouseButton button)
{
    QMouseEvent event(type, at, widget->mapToGlobal(at), button, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

Frames dragFrames(ui::CalendarCanvas* canvas, PublicationId id)
{
    Frames frames;
    const QPoint from = canvas->chipRect(id).center();
    mouse(canvas, QEvent::MouseButtonPress, from, Qt::LeftButton);
    for (int i = 0; i < 300; ++i) {
        const QPoint to(100 + i * 7 % (canvas->width() - 200), 60 + i * 5 % (canvas->height() - 120));
        frames.time([&] {
            mouse(canvas, QEvent::MouseMove, to, Qt::NoButton);
            frame(canvas);
        });
        settle();
    }
    // Ends outside: nothing is moved.
    mouse(canvas, QEvent::MouseButtonRelease, {-50, -50}, Qt::LeftButton);
    return frames;
}

Frames scrollFrames(ui::CalendarDesk& desk)
{
    Frames frames;
    auto* bar = desk.week()->findChild<QScrollArea*>()->verticalScrollBar();
    if (!QTest::qWaitFor([bar] { return bar->isVisible() && bar->maximum() > 0; }))
        qFatal("the week does not show");
    for (int i = 0; i < 300; ++i) {
        frames.time([&] {
            bar->setValue(i * 13 % qMax(1, bar->maximum()));
            frame(bar);
        });
        settle();
    }
    return frames;
}

void measure(int count)
{
    DemoOptions options;
    options.posts = false;
    Demo demo(options);
    fill(demo, count);
    // One that is out, so that the views and not the invitation to write are shown.
    demo.addPost(u"Before"_s, {demo.accounts[0].id}, {{2026, 11, 24}, 5, 0, 0}, PublicationState::Published);
    // The one that is dragged.
    const auto dragged =
        demo.addPost(u"After"_s, {demo.accounts[0].id}, {{2026, 11, 26}, 5, 0, 0}).publications.front().id;
    demo.open();
    auto& desk = demo.calendar();
    auto* canvas = desk.canvas();
    settle();
    Frames first, full;
    desk.setView(u"day"_s);
    settle();
    // While it loads the window must stay awake: the longest time it did not come back to its events.
    Frames pauses;
    QElapsedTimer since;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        pauses.ms.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
        since.start();
    });
    since.start();
    beat.start(0);
    desk.setView(u"month"_s);
    if (!QTest::qWaitFor([&] { return desk.model().isLoaded() && !desk.model().isLoading(); }))
        qFatal("the month does not load");
    settle();
    beat.stop();
    print(u"longest pause of a load"_s, count, pauses);
    first.time([&] { canvas->repaint(); });
    // Again, as somebody who leaves the month and comes back: one frame alone is a figure of chance.
    for (int i = 0; i < 20; ++i) {
        desk.setView(u"day"_s);
        settle();
        desk.setView(u"month"_s);
        if (!QTest::qWaitFor([&] { return desk.model().isLoaded() && !desk.model().isLoading(); }))
            qFatal("the month does not load");
        first.time([&] { canvas->repaint(); });
    }
    for (int i = 0; i < 200; ++i)
        full.time([&] { canvas->repaint(); });
    print(u"first paint"_s, count, first);
    print(u"repaint of the month"_s, count, full);
    print(u"drag in the month"_s, count, dragFrames(canvas, dragged));
    desk.setView(u"week"_s);
    desk.goTo({2026, 11, 24});
    if (!QTest::qWaitFor([&] { return !desk.model().isLoading(); }))
        qFatal("the week does not load");
    settle();
    print(u"scroll in the week"_s, count, scrollFrames(desk));
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    for (const int count : {0, 1'000, 10'000})
        measure(count);
    return 0;
}

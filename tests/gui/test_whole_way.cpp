// SPDX-License-Identifier: GPL-3.0-or-later
// One post on three networks, from the first letter until it stands there, by mouse and again by keyboard alone: two
// servers of Mastodon's kind (the practice network) and Bluesky (a personal data server on loopback), a variant, a
// picture with its description, the spring clock change, undo and redo, a second person's yes.
#include "engine/worker.h"
#include "platforms/bluesky/factory.h"
#include "platforms/bluesky_fake.h"
#include "platforms/mastodon/factory.h"
#include "practice/practice_network.h"
#include "support/demo.h"
#include "support/quiet.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/month_view.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/findings_bar.h"
#include "ui/composer/text_pane.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QImage>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QNetworkReply>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::CalendarCanvas;

// Named: a class of the test holds what stands here.
namespace whole_way {

const QString base = u"The Alba lamp is back on Monday"_s;
const QString variant = u"Alba is back on Monday, night blue"_s;
const QString alt = u"A night blue lamp on a table"_s;

// Three servers, their accounts in the workspace, a worker that publishes, a clock moved by hand.
struct Networks {
    explicit Networks(Demo& demo)
        : first(practiceAt(demo, u"lumen"_s)), second(practiceAt(demo, u"studio"_s)), http(access, demo.clock)
    {
        demo.registry.add(std::make_unique<MastodonFactory>(http));
        demo.registry.add(std::make_unique<BlueskyFactory>(http));
        for (auto* network : {&first, &second}) {
            const auto endpoint = network->start();
            if (!endpoint)
                qFatal("%s", qPrintable(endpoint.error().detail));
            urls.append(endpoint->url.toString());
            const auto& account = endpoint->accounts.front();
            demo.accounts.push_back(demo.wait(demo.accountDesk->connectWithSecret(
                u"mastodon"_s, endpoint->url.toString(), account.handle, Secret<QByteArray>(account.token.toUtf8()))));
        }
        demo.accounts.push_back(demo.wait(demo.accountDesk->connectWithSecret(
            u"bluesky"_s, pds.server.url().toString(), pds.handle, Secret<QByteArray>(pds.password.toUtf8()))));
    }

    static PracticeOptions practiceAt(Demo& demo, const QString& handle)
    {
        PracticeOptions options;
        options.accounts = {handle};
        options.customers = false;
        options.clock = &demo.clock;
        options.logFile = demo.folder.filePath(handle + u".log"_s);
        return options;
    }

    // The status as the server shows it.
    QJsonObject status(const Publication& p)
    {
        for (const QString& url : urls) {
            if (!p.remote.url.startsWith(url))
                continue;
            const std::unique_ptr<QNetworkReply> reply(
                access.get(QNetworkRequest(QUrl(url + u"/api/v1/statuses/"_s + p.remote.id.value))));
            if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
                qFatal("the practice network does not answer");
            return QJsonDocument::fromJson(reply->readAll()).object();
        }
        return {};
    }

    QStringList urls;
    PracticeNetwork first, second;
    FakePds pds;
    QNetworkAccessManager access;
    HttpClient http;
};

// What the witness log of a practice network says came to exist.
QStringList accepted(const Demo& demo, const QString& handle)
{
    QStringList texts;
    QFile log(demo.folder.filePath(handle + u".log"_s));
    if (!log.open(QIODevice::ReadOnly))
        qFatal("no witness log");
    while (!log.atEnd()) {
        const auto event = QJsonDocument::fromJson(log.readLine()).object();
        if (event.value("event"_L1) == "accepted"_L1)
            texts.append(event.value("text"_L1).toString());
    }
    return texts;
}

QImage picture()
{
    QImage image({64, 48}, QImage::Format_RGB32);
    image.fill(QColor(20, 30, 120));
    return image;
}

} // namespace whole_way

using namespace whole_way;

// One step after the other: what comes after a failed one would only fail too.
#define STEP(step)                                                                                                     \
    do {                                                                                                               \
        step;                                                                                                          \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)

class WholeWayTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Networks> m_networks;
    std::unique_ptr<Worker> m_worker;

    CalendarCanvas* canvas() { return m_demo->calendar().canvas(); }
    const std::vector<PublicationRow>& on(int day) { return m_demo->calendar().model().onDay({2027, 3, day}); }
    template <typename W = QWidget>
    W* in(QWidget* parent, const QString& name)
    {
        W* widget = nullptr;
        // What cannot be seen cannot be used; it may have been made a moment ago.
        if (!QTest::qWaitFor([&] { return (widget = parent->findChild<W*>(name)) && widget->isVisible(); }))
            qFatal("there is no %s to be seen", qPrintable(name));
        return widget;
    }
    QString account(size_t index) { return u"account-%1"_s.arg(m_demo->accounts[index].id.toString()); }

    void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(QApplication::focusWidget(), key, keys); }
    // By Tab only: what cannot be reached so cannot be reached by keyboard.
    void tabTo(QWidget* widget)
    {
        QStringList passed;
        for (int i = 0; i < 120 && QApplication::focusWidget() != widget; ++i) {
            passed.append(QApplication::focusWidget()->objectName());
            key(Qt::Key_Tab);
        }
        if (QApplication::focusWidget() != widget)
            qFatal("%s is not reached by Tab, only %s", qPrintable(widget->objectName()),
                   qPrintable(passed.join(u' ')));
    }

    void start()
    {
        DemoOptions options;
        options.posts = options.accounts = options.networks = false;
        options.now = *Instant::fromRfc3339(u"2027-03-25T08:00:00Z"); // the clocks go forward on the 28th
        m_demo = std::make_unique<Demo>(options);
        m_networks = std::make_unique<Networks>(*m_demo);
        // Noor has to agree with what goes out on Bluesky.
        m_demo->wait(m_demo->governance->savePolicy({m_demo->accounts[2].id, 1, {u"Noor"_s}}, u"Léa"_s));
        m_demo->open();
    }

    // By the arrows of the field, section by section.
    void setTime(QDateTimeEdit* time)
    {
        time->setFocus();
        time->setSelectedSection(QDateTimeEdit::DaySection);
        while (time->dateTime().date() != QDate(2027, 3, 27))
            key(time->dateTime().date() < QDate(2027, 3, 27) ? Qt::Key_Up : Qt::Key_Down);
        time->setSelectedSection(QDateTimeEdit::HourSection);
        while (time->dateTime().time().hour() != 9)
            key(time->dateTime().time().hour() < 9 ? Qt::Key_Up : Qt::Key_Down);
        time->setSelectedSection(QDateTimeEdit::MinuteSection);
        while (time->dateTime().time().minute() != 0)
            key(Qt::Key_Down);
    }

    void composeByMouse()
    {
        click(in(m_demo->window.get(), u"calendar-new"_s));
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        for (size_t i = 0; i < 3; ++i)
            click(in(composer, account(i)));
        auto* text = in(composer, u"composer-text"_s);
        click(text);
        QTest::keyClicks(text, base);
        QMimeData files;
        const QString file = m_demo->folder.filePath(u"lamp.png"_s);
        QVERIFY(picture().save(file));
        files.setUrls({QUrl::fromLocalFile(file)});
        const QPoint middle = composer->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(composer, &enter);
        QDropEvent drop(QPointF(middle), Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(composer, &drop);
        QTRY_VERIFY2(composer->findChild<QLineEdit*>(u"media-1-alt"_s),
                     qPrintable(composer->findings().sentences().join(u'\n')));
        auto* description = in<QLineEdit>(composer, u"media-1-alt"_s);
        click(description);
        QTest::keyClicks(description, alt);
        click(in(in(composer, u"composer-tabs"_s), u"segment-bluesky"_s));
        auto* edit = in<ui::BodyEdit>(composer, u"composer-text"_s);
        edit->selectAll();
        QTest::keyClicks(edit, variant);
        click(in(composer, u"composer-time"_s));
        setTime(in<QDateTimeEdit>(composer, u"composer-time"_s));
        click(in(composer, u"composer-schedule"_s));
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
    }

    void composeByKeyboard()
    {
        QTest::keyClick(m_demo->window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QTRY_VERIFY(QApplication::focusWidget());
        for (size_t i = 0; i < 3; ++i) {
            tabTo(in(composer, account(i)));
            key(Qt::Key_Space);
        }
        tabTo(in(composer, u"composer-text"_s));
        QTest::keyClicks(QApplication::focusWidget(), base);
        QApplication::clipboard()->setImage(picture());
        key(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(composer->findChild<QLineEdit*>(u"media-1-alt"_s));
        tabTo(in(composer, u"media-1-alt"_s));
        QTest::keyClicks(QApplication::focusWidget(), alt);
        // One stop for Tab; the arrows choose, as among radio buttons.
        auto* tabs = in(composer, u"composer-tabs"_s);
        tabTo(in(tabs, u"segment-"_s));
        auto* bluesky = in<QAbstractButton>(tabs, u"segment-bluesky"_s);
        for (int i = 0; i < 4 && !bluesky->isChecked(); ++i)
            key(Qt::Key_Right);
        QVERIFY(bluesky->isChecked());
        tabTo(in(composer, u"composer-text"_s));
        key(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), variant);
        auto* time = in<QDateTimeEdit>(composer, u"composer-time"_s);
        tabTo(time);
        setTime(time);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
    }

    void isPlannedOn(int day, int hourUtc)
    {
        // A move is shown at once and confirmed by the store.
        const QString wall = WallTime{{2027, 3, day}, 9, 0, 0}.toIso();
        QTRY_VERIFY(on(day).size() == 3 && !m_demo->calendar().model().isLoading() &&
                    std::all_of(on(day).begin(), on(day).end(),
                                [&](const auto& row) { return row.plan.wall.toIso() == wall; }));
        for (const auto& row : on(day)) {
            QCOMPARE(row.plan.due.toRfc3339(), u"2027-03-%1T0%2:00:00Z"_s.arg(day).arg(hourUtc));
            QCOMPARE(row.state, row.network == "bluesky"_L1 ? PublicationState::InReview : PublicationState::Scheduled);
        }
    }

    void moveByKeyboard()
    {
        // Where the focus goes when the composer closes is the calendar; its keys choose the day and all of it.
        m_demo->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_demo->window.get()));
        QTRY_VERIFY(QApplication::focusWidget());
        tabTo(canvas());
        key(Qt::Key_Home);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(canvas()->day(), (LocalDate{2027, 3, 27}));
        key(Qt::Key_Down, Qt::ShiftModifier);
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(canvas()->marked().size(), 3U);
        key(Qt::Key_Right, Qt::AltModifier);
        isPlannedOn(28, 7);
        key(Qt::Key_Right, Qt::AltModifier);
    }

    // Noor sits down at the same workspace.
    void approvedBySomebodyElse(bool keyboard)
    {
        m_demo->closeWindow();
        m_demo->person = u"Noor"_s;
        m_demo->open();
        if (keyboard) {
            QTest::keyClick(m_demo->window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        } else {
            click(in(m_demo->window.get(), u"rail-review"_s));
            click(in(in(m_demo->window.get(), u"review-part"_s), u"segment-approval"_s));
        }
        auto* list = in<QListWidget>(m_demo->window.get(), u"approval-list"_s);
        QTRY_COMPARE(list->count(), 1);
        auto* approve = in<QPushButton>(m_demo->window.get(), u"review-approve"_s);
        if (keyboard) {
            QTRY_VERIFY(QApplication::focusWidget());
            tabTo(list);
            key(Qt::Key_Home);
            QTRY_VERIFY(approve->isEnabled());
            tabTo(approve);
            key(Qt::Key_Space);
        } else {
            click(list->viewport());
            QTRY_VERIFY(approve->isEnabled());
            click(approve);
        }
        QTRY_VERIFY(m_demo->rows(PublicationState::InReview).empty());
        QCOMPARE(m_demo->rows(PublicationState::Scheduled).size(), 3U);
        m_demo->window->showDesk(u"calendar"_s, {});
    }

    void allAreMarked()
    {
        const auto rows = on(27);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->chipRect(rows.front().id).center());
        QTest::mouseClick(canvas(), Qt::LeftButton, Qt::ShiftModifier, canvas()->chipRect(rows.back().id).center());
        QCOMPARE(canvas()->marked().size(), 3U);
    }

    void dragByMouse()
    {
        allAreMarked();
        const QPoint from = canvas()->chipRect(on(27).front().id).center();
        const QPoint to = canvas()->dayRect({2027, 3, 29}).center();
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from + QPoint(12, 12));
        QTest::mouseMove(canvas(), to - QPoint(3, 3));
        QTest::mouseMove(canvas(), to);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
    }

    void published()
    {
        WorkerOptions options;
        options.sync = false;
        m_worker = std::make_unique<Worker>(m_demo->ports(), m_demo->registry, options);
        m_worker->start();
        m_demo->clock.set(*Instant::fromRfc3339(u"2027-03-29T06:59:00Z"));
        m_worker->wake();
        parvis::test::letArrive(200);
        QVERIFY(accepted(*m_demo, u"lumen"_s).isEmpty()); // the wall says nine, not eight
        m_demo->clock.set(*Instant::fromRfc3339(u"2027-03-29T07:00:01Z"));
        m_worker->wake();
        QTRY_COMPARE(m_demo->rows(PublicationState::Published).size(), 3U);
        QVERIFY(on(29).size() == 3);
        QTRY_VERIFY(std::all_of(on(29).begin(), on(29).end(),
                                [](const auto& row) { return row.state == PublicationState::Published; }));
        QCOMPARE(accepted(*m_demo, u"lumen"_s), QStringList{base});
        QCOMPARE(accepted(*m_demo, u"studio"_s), QStringList{base});
        for (const auto& row : on(29)) {
            if (row.network != "mastodon"_L1)
                continue;
            const auto pictures = m_networks->status(m_demo->publication(row.id))["media_attachments"_L1].toArray();
            QCOMPARE(pictures.size(), 1);
            QCOMPARE(pictures.first()["description"_L1].toString(), alt);
        }
        QCOMPARE(m_networks->pds.recordCount(u"app.bsky.feed.post"_s), 1);
        const auto record = m_networks->pds.records.first();
        QCOMPARE(record.value("text"_L1).toString(), variant);
        QCOMPARE(record["embed"_L1]["images"_L1][0]["alt"_L1].toString(), alt);
        QVERIFY2(m_networks->pds.problems.isEmpty(), qPrintable(m_networks->pds.problems.join(u'\n')));
    }

private Q_SLOTS:
    void cleanup()
    {
        m_worker.reset();
        if (m_demo)
            m_demo->closeWindow();
        m_networks.reset();
        m_demo.reset();
    }

    void byMouse()
    {
        start();
        STEP(composeByMouse());
        STEP(isPlannedOn(27, 8));
        STEP(dragByMouse());
        STEP(isPlannedOn(29, 7));
        click(in(&m_demo->calendar(), u"calendar-undo-button"_s));
        STEP(isPlannedOn(27, 8));
        click(in(&m_demo->calendar(), u"calendar-redo-button"_s));
        STEP(isPlannedOn(29, 7));
        STEP(approvedBySomebodyElse(false));
        STEP(published());
    }

    void byKeyboardAlone()
    {
        start();
        STEP(composeByKeyboard());
        STEP(isPlannedOn(27, 8));
        STEP(moveByKeyboard());
        STEP(isPlannedOn(29, 7));
        key(Qt::Key_Z, Qt::ControlModifier); // one step for each key
        STEP(isPlannedOn(28, 7));
        key(Qt::Key_Z, Qt::ControlModifier);
        STEP(isPlannedOn(27, 8));
        key(Qt::Key_Y, Qt::ControlModifier);
        STEP(isPlannedOn(28, 7));
        key(Qt::Key_Y, Qt::ControlModifier);
        STEP(isPlannedOn(29, 7));
        STEP(approvedBySomebodyElse(true));
        STEP(published());
    }
};

QTEST_MAIN(WholeWayTest)
#include "test_whole_way.moc"

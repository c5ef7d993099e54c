// SPDX-License-Identifier: GPL-3.0-or-later
// The plan in and out of the window: import, export, pages, holidays and other calendars; by mouse and by keyboard
// alone.
#include "support/demo.h"
#include "support/quiet.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/export_dialog.h"
#include "ui/calendar/import_columns.h"
#include "ui/calendar/import_dialog.h"
#include "ui/calendar/import_problems.h"
#include "ui/calendar/layers_dialog.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/plan_pages.h"
#include "ui/calendar/week_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPdfWriter>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class ExchangeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ui::CalendarDesk& desk() { return m_demo->calendar(); }
    const std::vector<PublicationRow>& on(int month, int day) { return desk().model().onDay({2026, month, day}); }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(QApplication::focusWidget(), key, keys); }
    QString file(const QByteArray& bytes, const QString& name = u"posts.csv"_s)
    {
        QFile out(m_demo->folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }
    QByteArray read(const QString& path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    template <typename T>
    T* shown(const QString& name)
    {
        T* found = nullptr;
        const bool there = QTest::qWaitFor([&] {
            for (auto* one : m_demo->window->findChildren<T*>(name))
                found = one->isVisible() ? one : found;
            return found != nullptr;
        });
        return there ? found : nullptr;
    }
    QString words(const QString& name)
    {
        auto* label = m_demo->window->findChild<QLabel*>(name);
        return label ? label->text() : QString();
    }
    void start(const DemoOptions& options = {})
    {
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        QTRY_COMPARE(QApplication::focusWidget(), desk().canvas());
    }
    void dropFile(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&desk(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&desk(), &drop);
    }
    QString handle(int account) { return m_demo->accounts[size_t(account)].id.toString(); }
    QByteArray big(bool bad)
    {
        const QByteArray shop = handle(0).toUtf8();
        const QMap<int, QByteArray> wrong{{17, "Lost,nobody,2027-03-01T09:00\r\n"},
                                          {1002, "Past," + shop + ",2020-03-01T09:00\r\n"},
                                          {2500, "Gap," + shop + ",2027-03-28T02:30\r\n"},
                                          {5000, "Twice," + shop + ",2027-10-31T02:30\r\n"},
                                          {7777, "," + shop + ",2027-03-01T09:00\r\n"},
                                          {9000, "When," + shop + ",tomorrow\r\n"},
                                          {10001, QByteArray(501, 'x') + "," + shop + ",2027-03-01T09:00\r\n"}};
        QByteArray text = "text,account,at\r\n";
        for (int row = 2; row < 10'002; ++row)
            text += bad && wrong.contains(row)
                        ? wrong[row]
                        : "Post " + QByteArray::number(row) + ',' + shop +
                              ",2027-03-01T09:" + QByteArray::number(row % 60).rightJustified(2, '0') + "\r\n";
        return text;
    }
    int posts() { return static_cast<int>(m_demo->wait(m_demo->store->posts().list({})).size()); }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    // The whole way without a mouse: shortcut, columns, check, import, show.
    void anImportByKeysAlone()
    {
        start();
        const int before = posts();
        const QString path = file("Wording;Where;Slot\nFirst;" + handle(0).toUtf8() + ";2026-11-29 10:00\nSecond;" +
                                  handle(1).toUtf8() + ";2026-11-30 11:00\n");
        key(Qt::Key_I, Qt::AltModifier);
        auto* dialog = shown<ui::ImportDialog>(u"import-dialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        QTRY_VERIFY(shown<QPushButton>(u"import-choose-first"_s));
        dialog->openFile(path);
        QTRY_COMPARE(words(u"import-about"_s).left(6), u"2 rows"_s);
        QVERIFY(words(u"import-about"_s).contains(u"UTF-8"_s));
        QVERIFY(words(u"import-about"_s).contains(u"semicolons"_s));
        auto* run = shown<QPushButton>(u"import-run"_s);
        QVERIFY(!run->isEnabled());
        QVERIFY(!words(u"import-state"_s).isEmpty());
        // Nothing of these names is known: chosen with the arrows.
        for (const auto& [column, meaning] :
             {std::pair(0, u"Text"_s), std::pair(1, u"Accounts"_s), std::pair(2, u"Time"_s)}) {
            auto* choice = dialog->columns().choice(column);
            QCOMPARE(QApplication::focusWidget(), choice);
            for (int i = choice->findText(meaning); i > 0; --i)
                key(Qt::Key_Down);
            QCOMPARE(choice->currentText(), meaning);
            key(Qt::Key_Tab);
        }
        QTRY_VERIFY2(run->isEnabled(), qPrintable(words(u"import-state"_s)));
        auto* check = shown<QPushButton>(u"import-check"_s);
        for (int i = 0; i < 6 && QApplication::focusWidget() != check; ++i)
            key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), check);
        key(Qt::Key_Space);
        QTRY_COMPARE(words(u"import-state"_s), u"2 rows can be imported."_s);
        QCOMPARE(posts(), before);
        QTRY_COMPARE(QApplication::focusWidget(), run);
        key(Qt::Key_Space);
        QTRY_COMPARE(words(u"import-summary"_s), u"2 posts are in the plan."_s);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"import-show"_s);
        key(Qt::Key_Space);
        QTRY_VERIFY(!m_demo->window->findChild<ui::ImportDialog*>());
        QTRY_COMPARE(on(11, 29).size(), 1U);
        QCOMPARE(desk().canvas()->day(), (LocalDate{2026, 11, 29}));
        // And Ctrl+Z in the calendar takes all of it back.
        desk().activate();
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(on(11, 29).empty());
    }

    void columnsAreRemembered()
    {
        start();
        const QByteArray table = "Wording,Where,When\nFirst," + handle(0).toUtf8() + ",2026-11-29 10:00\n";
        auto* dialog = desk().openImport(file(table));
        QTRY_VERIFY(dialog->columns().choice(2));
        dialog->columns().choice(0)->setCurrentText(u"Text"_s);
        dialog->columns().choice(1)->setCurrentText(u"Accounts"_s);
        dialog->columns().choice(2)->setCurrentText(u"Time"_s);
        QTest::mouseClick(shown<QPushButton>(u"import-run"_s), Qt::LeftButton);
        QTRY_VERIFY(words(u"import-summary"_s).startsWith(u"1 post"_s));
        dialog->close();
        QTRY_VERIFY(!m_demo->window->findChild<ui::ImportDialog*>());
        dialog = desk().openImport(file(table));
        QTRY_VERIFY(dialog->columns().choice(2));
        QCOMPARE(dialog->columns().choice(0)->currentText(), u"Text"_s);
        QCOMPARE(dialog->columns().choice(2)->currentText(), u"Time"_s);
        QVERIFY(shown<QPushButton>(u"import-run"_s)->isEnabled());
    }

    void theUndoOfTheSummary()
    {
        start();
        auto* dialog = desk().openImport(file("text,account,at\nFirst," + handle(0).toUtf8() + ",2026-11-29T10:00\n"));
        QTRY_VERIFY(dialog->columns().choice(2));
        QTest::mouseClick(shown<QPushButton>(u"import-run"_s), Qt::LeftButton);
        auto* undo = shown<QPushButton>(u"import-undo"_s);
        QVERIFY(undo);
        QTRY_COMPARE(on(11, 29).size(), 1U);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(words(u"import-summary"_s), u"The import is undone."_s);
        QTRY_VERIFY(on(11, 29).empty());
    }

    void sevenBadRowsOfTenThousand()
    {
        start();
        const int before = posts();
        auto* dialog = desk().openImport(file(big(true)));
        QTRY_VERIFY(dialog->columns().choice(2));
        QTest::mouseClick(shown<QPushButton>(u"import-run"_s), Qt::LeftButton);
        auto* table = shown<QTableView>(u"import-problems"_s);
        QVERIFY(table);
        const auto& lines = dialog->problems().rows().lines();
        QTRY_COMPARE(lines.size(), 7U);
        QStringList places;
        for (const auto& line : lines)
            places << u"%1 %2"_s.arg(line.row).arg(line.column);
        QCOMPARE(places, (QStringList{u"17 account"_s, u"1002 at"_s, u"2500 at"_s, u"5000 at"_s, u"7777 text"_s,
                                      u"9000 at"_s, u"10001 text"_s}));
        QVERIFY(lines.front().reason.contains(u"nobody"_s));
        QVERIFY(words(u"import-state"_s).startsWith(u"7 errors"_s));
        QCOMPARE(posts(), before);
        // Walked, copied and saved by keys.
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(table));
        key(Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 1);
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 6);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"17\taccount\t"_s));
        const QString list = m_demo->folder.filePath(u"errors.csv"_s);
        dialog->problems().saveTo(list);
        QTRY_COMPARE(read(list).count("\r\n"), 8);
        // Mended: all in.
        dialog->openFile(file(big(false), u"mended.csv"_s));
        QTRY_COMPARE(words(u"import-name"_s), u"mended.csv"_s);
        QTRY_VERIFY(shown<QPushButton>(u"import-run"_s)->isEnabled());
        QTest::mouseClick(shown<QPushButton>(u"import-run"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(words(u"import-summary"_s), u"10000 posts are in the plan."_s, 60'000);
        QCOMPARE(posts(), before + 10'000);
    }

    void cancelledInTheMiddle()
    {
        start();
        const int before = posts();
        auto* dialog = desk().openImport(file(big(false)));
        QTRY_VERIFY(dialog->columns().choice(2));
        QTest::mouseClick(shown<QPushButton>(u"import-run"_s), Qt::LeftButton);
        QVERIFY(dialog->isBusy());
        auto* cancel = shown<QPushButton>(u"import-cancel"_s);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(cancel));
        // Some rows are in by then, within the transaction.
        bool storing = false;
        connect(m_demo->exchange.get(), &ExchangeDesk::progressed, dialog,
                [&](BulkImport::Phase phase, int done, int total) {
                    storing = storing || (phase == BulkImport::Phase::Storing && done > 0 && done < total);
                });
        QTRY_VERIFY_WITH_TIMEOUT(storing || !dialog->isBusy(), 60'000);
        if (!storing)
            QSKIP("the machine was faster than the first sign of progress");
        key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), 60'000);
        auto* banner = dialog->findChild<ui::Banner*>();
        QTRY_VERIFY(banner->message().contains(u"Nothing was imported"_s));
        QCOMPARE(posts(), before);
        QVERIFY(dialog->isVisible());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!m_demo->window->findChild<ui::ImportDialog*>());
    }

    void aTableIsDropped()
    {
        start();
        dropFile(file("text,account,at\nHi,1,draft\n"));
        QTRY_VERIFY(shown<ui::ImportDialog>(u"import-dialog"_s));
        QTRY_VERIFY(words(u"import-about"_s).startsWith(u"1 row"_s));
        QMimeData other;
        other.setUrls({QUrl::fromLocalFile(u"/etc/hostname"_s)});
        QDragEnterEvent stranger(QPoint(300, 300), Qt::CopyAction, &other, Qt::LeftButton, {});
        stranger.ignore();
        QApplication::sendEvent(&desk(), &stranger);
        QVERIFY(!stranger.isAccepted());
    }

    void aFileThatIsNoTable()
    {
        start();
        auto* dialog = desk().openImport(file("", u"empty.csv"_s));
        QTRY_VERIFY(!words(u"import-state"_s).isEmpty());
        QVERIFY(!shown<QPushButton>(u"import-run"_s)->isEnabled());
        dialog->openFile(m_demo->folder.filePath(u"gone.csv"_s));
        QTRY_VERIFY(!dialog->findChild<ui::Banner*>()->message().isEmpty());
    }

    void theMenuHasThemAll()
    {
        start();
        auto* more = desk().findChild<QToolButton*>(u"calendar-more"_s);
        QStringList names;
        for (const auto* action : more->menu()->actions()) {
            if (!action->isSeparator()) {
                names << action->objectName();
                QVERIFY(!action->shortcut().isEmpty());
            }
        }
        QCOMPARE(names, (QStringList{u"calendar-import"_s, u"calendar-export"_s, u"calendar-pdf"_s, u"calendar-print"_s,
                                     u"calendar-layers"_s}));
    }

    void exportsTheShownPlan()
    {
        start();
        desk().model().setHidden({m_demo->accounts[1].id, m_demo->accounts[2].id, m_demo->accounts[3].id});
        key(Qt::Key_E, Qt::AltModifier);
        auto* dialog = shown<ui::ExportDialog>(u"export-dialog"_s);
        QVERIFY(dialog);
        auto* format = dialog->findChild<QComboBox*>(u"export-format"_s);
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(format));
        key(Qt::Key_Down);
        QCOMPARE(format->currentData().toString(), u"json"_s);
        dialog->findChild<QDateEdit*>(u"export-from"_s)->setDate(QDate(2026, 11, 24));
        dialog->findChild<QDateEdit*>(u"export-to"_s)->setDate(QDate(2026, 11, 30));
        auto* save = dialog->findChild<QPushButton*>(u"export-save"_s);
        save->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(save));
        key(Qt::Key_Space);
        auto* files = shown<QFileDialog>(u"export-file-dialog"_s);
        QVERIFY(files);
        const QString path = m_demo->folder.filePath(u"plan.json"_s);
        files->selectFile(path);
        Q_EMIT files->fileSelected(path);
        files->close();
        QTRY_VERIFY(!read(path).isEmpty());
        int wanted = 0;
        for (int day = 24; day <= 30; ++day)
            wanted += static_cast<int>(on(11, day).size());
        int found = 0;
        for (const auto& post : QJsonDocument::fromJson(read(path)).array())
            found += static_cast<int>(post[u"publications"_s].toArray().size());
        QVERIFY(wanted > 0);
        QCOMPARE(found, wanted);
        QTRY_VERIFY(dialog->findChild<ui::Banner*>()->message().contains(u"exported"_s));
    }

    void holidaysStandOnTheirDays()
    {
        start();
        key(Qt::Key_H, Qt::AltModifier);
        auto* dialog = shown<ui::LayersDialog>(u"layers-dialog"_s);
        QVERIFY(dialog);
        auto* region = dialog->findChild<QComboBox*>(u"layer-region"_s);
        region->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(region));
        for (int i = region->findText(u"United States"_s); i > 0; --i)
            key(Qt::Key_Down);
        QCOMPARE(region->currentText(), u"United States"_s);
        key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"layer-add-region"_s);
        key(Qt::Key_Space);
        const LocalDate thanksgiving{2026, 11, 26};
        QTRY_COMPARE(desk().model().backdrop().words(thanksgiving), QStringList{u"Thanksgiving Day"_s});
        auto* canvas = desk().canvas();
        canvas->setFocus();
        canvas->setDay(thanksgiving);
        QVERIFY(canvas->accessibleName().contains(u"Thanksgiving Day"_s));
        desk().setView(u"list"_s);
        QTRY_VERIFY(desk().list()->rows().indexOfDay(thanksgiving).data().toString().contains(u"Thanksgiving"_s));
        // Off, and away.
        const QString id = m_demo->wait(m_demo->layers->layers()).front().id.toString();
        auto* box = shown<QCheckBox>(u"layer-shown-"_s + id);
        QVERIFY(box);
        box->setFocus();
        key(Qt::Key_Space);
        QTRY_VERIFY(desk().model().backdrop().words(thanksgiving).isEmpty());
        auto* away = shown<QWidget>(u"layer-remove-"_s + id);
        QVERIFY(away);
        QTest::mouseClick(away, Qt::LeftButton);
        QTRY_VERIFY(m_demo->wait(m_demo->layers->layers()).empty());
    }

    void aCalendarFileIsShownAndReadAgain()
    {
        start();
        const auto text = [](const QByteArray& hour) -> QByteArray {
            return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Fairs\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Book "
                   "<b>fair</b>\r\nDTSTART;TZID=Europe/Paris:20261125T" +
                   hour + "0000\r\nDURATION:PT2H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        };
        const QString path = file(text("14"), u"fairs.ics"_s);
        dropFile(path);
        auto* dialog = shown<ui::LayersDialog>(u"layers-dialog"_s);
        QVERIFY(dialog);
        const LocalDate day{2026, 11, 25};
        QTRY_VERIFY2(!m_demo->wait(m_demo->layers->layers()).empty(),
                     qPrintable(dialog->findChild<ui::Banner*>()->message()));
        QTRY_COMPARE(desk().model().backdrop().on(day).size(), 1U);
        QVERIFY(desk().model().backdrop().words(day).front().contains(u"Book <b>fair</b>"_s));
        desk().setView(u"week"_s);
        auto* week = desk().week()->canvas();
        QTRY_VERIFY(week->width() > 100);
        const auto hours = [&](int minute) {
            return week->grab(QRect(week->dayRect(day).right() - 12, week->yAt(minute) + 20, 10, 10)).toImage();
        };
        const QImage fourteen = hours(14 * 60);
        QVERIFY(fourteen != hours(18 * 60));
        file(text("18") + "\r\n", u"fairs.ics"_s);
        QTRY_COMPARE(wallTimeAt(desk().model().backdrop().on(day).front().event.from, m_demo->zone).hour, 18);
        QTRY_COMPARE(hours(18 * 60), fourteen);
        // A broken one is told beside its name.
        file("broken", u"fairs.ics"_s);
        const QString id = m_demo->wait(m_demo->layers->layers()).front().id.toString();
        QTRY_VERIFY(desk().model().backdrop().on(day).empty());
        QVERIFY(shown<QLabel>(u"layer-error-"_s + id));
    }

    void aBadCalendarIsRefused()
    {
        start();
        key(Qt::Key_H, Qt::AltModifier);
        auto* dialog = shown<ui::LayersDialog>(u"layers-dialog"_s);
        dialog->addFile(file("<html>", u"x.ics"_s));
        auto* banner = dialog->findChild<ui::Banner*>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(m_demo->wait(m_demo->layers->layers()).empty());
    }

    void marksInTheListAndTheFilter()
    {
        start();
        const auto twin = m_demo->addPost(u"Twice the same"_s, {m_demo->accounts[1].id}, {{2026, 11, 29}, 9, 0, 0});
        // Shown on another page, and still within the month.
        const auto far = m_demo->addPost(u"twice THE same!"_s, {m_demo->accounts[1].id}, {{2026, 12, 20}, 9, 0, 0});
        m_demo->addPost(u"Twice the same"_s, {m_demo->accounts[1].id}, {{2027, 2, 20}, 9, 0, 0});
        const auto id = twin.publications.front().id;
        QTRY_COMPARE(desk().model().marks(id), int(ui::CalendarModel::SameText));
        QCOMPARE(desk().model().sameText(id), std::optional(far.publications.front().plan.due));
        desk().canvas()->select(id);
        QVERIFY(desk().canvas()->accessibleName().contains(u"same words"_s));
        desk().setView(u"list"_s);
        auto& rows = desk().list()->rows();
        const auto cell = [&] {
            const QModelIndex at = rows.indexOf(id);
            return at.siblingAtColumn(ui::PlanListModel::Words);
        };
        QTRY_VERIFY(cell().isValid() && !cell().data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(cell().data(Qt::ToolTipRole).toString().contains(u"same words"_s));
        auto* filter = desk().findChild<QToolButton*>(u"calendar-filter"_s);
        filter->menu()->findChild<QAction*>(u"filter-marked"_s)->trigger();
        QTRY_COMPARE(on(11, 29).size(), 1U);
        QTRY_VERIFY(on(11, 27).empty());
        QVERIFY(desk().model().isFiltered());
    }

    void pagesOfThePlan_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<int>("posts");
        QTest::addColumn<int>("pages"); // at least
        QTest::newRow("month") << u"month"_s << 0 << 1;
        QTest::newRow("week") << u"week"_s << 0 << 1;
        QTest::newRow("list") << u"list"_s << 0 << 1;
        QTest::newRow("a full month") << u"month"_s << 120 << 3;
        QTest::newRow("a full week") << u"week"_s << 120 << 3;
        QTest::newRow("a full list") << u"list"_s << 120 << 3;
    }
    void pagesOfThePlan()
    {
        QFETCH(QString, view);
        QFETCH(int, posts);
        QFETCH(int, pages);
        start();
        if (posts > 0) {
            QByteArray table = "text,account,at\n";
            for (int i = 0; i < posts; ++i)
                table += "Printed number " + QByteArray::number(i) + ' ' + QByteArray("words ").repeated(i % 30) + ',' +
                         handle(i % 4).toUtf8() + ",2026-11-27T" + QByteArray::number(10 + i % 12) + ":" +
                         QByteArray::number(10 + i % 50) + "\n";
            ImportRequest request;
            request.file = file(table);
            request.author = u"Léa"_s;
            QCOMPARE(m_demo->wait(m_demo->exchange->run(request)).imported, posts);
            QTRY_VERIFY(on(11, 27).size() >= size_t(posts));
        }
        desk().setView(view);
        QTRY_VERIFY(!desk().model().isLoading());
        const QString path = m_demo->folder.filePath(u"plan.pdf"_s);
        desk().savePdf(path);
        QTRY_VERIFY(read(path).startsWith("%PDF"));
        QTRY_VERIFY(m_demo->window->findChild<ui::Toast*>()->message().startsWith(u"Saved"_s));
        QProcess tool;
        tool.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        if (!tool.waitForStarted())
            QSKIP("pdftotext is not installed");
        QVERIFY(tool.waitForFinished()); // another program's work, bounded: thirty seconds
        QCOMPARE(tool.exitCode(), 0);
        const QString text = QString::fromUtf8(tool.readAllStandardOutput());
        const auto count = text.count(u'\f');
        QVERIFY2(count >= pages, qPrintable(QString::number(count)));
        if (posts == 0 && view == "month"_L1)
            QCOMPARE(count, 1);
        QVERIFY(text.contains(u"Page 1 of %1"_s.arg(count)));
        QVERIFY(text.contains(u"Europe/Paris"_s));
        // Nothing is lost between the pages.
        for (int i = 0; i < posts; ++i)
            QVERIFY2(text.contains(u"Printed number %1"_s.arg(i)) || view != "list"_L1, qPrintable(QString::number(i)));
        if (posts > 0 && view != "list"_L1)
            QCOMPARE(text.count(u"Printed"_s), posts);
    }
};

QTEST_MAIN(ExchangeTest)
#include "test_exchange.moc"

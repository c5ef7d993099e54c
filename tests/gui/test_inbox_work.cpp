// SPDX-License-Identifier: GPL-3.0-or-later
// Working through the inbox by mouse and by keyboard alone: many at once, undo, filters, saved views, palette, hits,
// presence and a collision with a colleague on the same workspace file.
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "ui/inbox/bulk_bar.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/inbox_work.h"
#include "ui/inbox/presence_watch.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/inbox/work_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

namespace inbox_work_test {

struct Desk {
    Desk()
    {
        networks = scriptNetworks(demo);
        seedInbox(demo, false);
        Department department;
        department.name = u"Delivery"_s;
        delivery = demo.wait(demo.store->work().saveDepartment(department));
        demo.open();
        demo.window->showDesk(u"inbox"_s);
        page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
    }
    bool isReady() const
    {
        return page && list().model()->rowCount() == 6 && page->pane()->detail() && page->book()->isLoaded();
    }
    ui::ConversationList& list() const { return *page->list(); }
    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        return demo.window->findChild<T*>(name);
    }
    QString shown() const
    {
        return page->pane()->detail() ? page->pane()->detail()->conversation.customer.name : QString();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString& text) const
    {
        // keyClicks knows the keys of ASCII alone.
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(),
                                c.unicode() < 128 ? QTest::asciiToKey(c.toLatin1()) : Qt::Key_unknown, QString(c),
                                Qt::NoModifier);
    }
    bool choose(const QString& person) const
    {
        list().select(stored(person).id);
        list().focusList();
        return QTest::qWaitFor([&] { return shown() == person; });
    }
    bool focused(const QString& name) const
    {
        return QTest::qWaitFor([&] {
            const auto* focus = QApplication::focusWidget();
            return focus && focus->objectName() == name;
        });
    }
    std::vector<Conversation> all() const
    {
        ConversationQuery query;
        return const_cast<Demo&>(demo).wait(demo.store->inbox().list(query));
    }
    Conversation stored(const QString& person) const
    {
        for (const auto& c : all()) {
            if (c.customer.name == person)
                return c;
        }
        return {};
    }
    int count(const std::function<bool(const Conversation&)>& which) const
    {
        const auto list = all();
        return static_cast<int>(std::count_if(list.begin(), list.end(), which));
    }
    // A colleague's window: a store of its own on the same file.
    std::shared_ptr<WorkspaceStore> colleague() const
    {
        StoreOptions options;
        options.location = demo.folder.filePath(u"demo.parvis"_s);
        options.clock = &demo.clock;
        options.goodCopy = false;
        return *WorkspaceStore::open(options);
    }

    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    Department delivery;
    ui::InboxPage* page = nullptr;
};

} // namespace inbox_work_test

using inbox_work_test::Desk;

class InboxWorkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyAtOnceByKeysAndOneUndo()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().focusList();
        desk.key(Qt::Key_J, Qt::ShiftModifier);
        desk.key(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(desk.list().marks().size(), size_t(3));
        auto* bar = desk.find<ui::BulkBar>(u"bulk-bar"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(desk.find<QLabel>(u"bulk-count"_s)->text().startsWith(u'3'));
        const auto marks = desk.list().marks();
        desk.key(Qt::Key_A);
        const auto mine = [](const Conversation& c) { return c.assignee == u"Léa"_s; };
        QTRY_COMPARE(desk.count(mine), 3);
        QTRY_VERIFY(desk.list().marks().empty());
        QVERIFY(!bar->isVisible());
        for (const auto& c : desk.all())
            QCOMPARE(mine(c), marks.contains(c.id));
        QTRY_COMPARE(desk.page->work()->undoDepth(), size_t(1));
        desk.key(Qt::Key_Z);
        QTRY_COMPARE(desk.count(mine), 0);
        QCOMPARE(desk.page->work()->undoDepth(), size_t(0));
    }

    void anAnswerOnItsWayIsAnAnswer()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Tom Berger"_s));
        desk.page->pane()->replyBox()->setText(u"Yes."_s);
        desk.page->pane()->replyBox()->send();
        QTRY_COMPARE(desk.page->pane()->detail()->messages.size(), size_t(2)); // as the agent sees it
        QVERIFY(desk.choose(u"Tom Berger"_s));
        desk.key(Qt::Key_E);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).status, ConversationStatus::Closed);
        QCOMPARE(desk.stored(u"Tom Berger"_s).closeReason, QString());
    }

    void closingManyAsksOnceAndOpensTheNext()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().focusList();
        desk.key(Qt::Key_J, Qt::ShiftModifier);
        const ConversationId third = desk.list().model()->idAt(2);
        desk.key(Qt::Key_E);
        QVERIFY(desk.focused(u"close-reason-1"_s));
        desk.key(Qt::Key_J); // a key of the list is not obeyed while a question is open
        QCOMPARE(desk.list().marks().size(), size_t(2));
        desk.key(Qt::Key_Space);
        const auto closed = [](const Conversation& c) { return c.status == ConversationStatus::Closed; };
        QTRY_COMPARE(desk.count(closed), 3); // one was closed before
        QTRY_COMPARE(desk.list().selected(), third);
        QTRY_COMPARE(desk.list().model()->rowCount(), 4);
        desk.key(Qt::Key_Z);
        QTRY_COMPARE(desk.count(closed), 1);
        QTRY_COMPARE(desk.list().model()->rowCount(), 6);
    }

    void byMouseManyAreChosenAndLabelled()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        auto* table = desk.find<ui::ConversationTable>(u"conversations"_s);
        const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                              table->visualRect(table->model()->index(row, 0)).center());
        };
        click(0, {});
        click(2, Qt::ControlModifier);
        QCOMPARE(desk.list().marks().size(), size_t(2));
        click(4, Qt::ShiftModifier);
        QCOMPARE(desk.list().marks().size(), size_t(5));
        click(4, Qt::ControlModifier);
        QCOMPARE(desk.list().marks().size(), size_t(4));
        QTest::mouseClick(desk.find<ui::BulkBar>(u"bulk-bar"_s)->button(u"label"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.find<QLineEdit>(u"labels"_s));
        QVERIFY(desk.find<QLineEdit>(u"labels"_s)->text().isEmpty()); // none that all four have
        auto* box = desk.demo.window->findChild<QCheckBox*>(u"label-choice-1"_s);
        QVERIFY(box);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QTest::keyClicks(desk.find<QLineEdit>(u"labels"_s), u", winter"_s);
        QTest::keyClick(desk.find<QLineEdit>(u"labels"_s), Qt::Key_Return);
        const QString first = box->text();
        QTRY_COMPARE(desk.count([](const Conversation& c) { return c.labels.contains(u"winter"_s); }), 4);
        QVERIFY(desk.count([&](const Conversation& c) { return c.labels.contains(first); }) >= 4);
        // Those they had besides are still there.
        QVERIFY(desk.stored(u"Tom Berger"_s).labels.contains(u"question"_s));
        QTest::mouseClick(desk.demo.window->findChild<ui::Toast*>()->undoButton(), Qt::LeftButton);
        QTRY_COMPARE(desk.count([](const Conversation& c) { return c.labels.contains(u"winter"_s); }), 0);
    }

    void priorityDepartmentAndAssigneeByKeys()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Tom Berger"_s));
        desk.key(Qt::Key_P);
        QVERIFY(desk.focused(u"priority-popover-field"_s));
        desk.type(u"urg"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).priority, Priority::Urgent);
        desk.list().focusList();
        desk.key(Qt::Key_D);
        QVERIFY(desk.focused(u"department-popover-field"_s));
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).department, desk.delivery.id);
        QTRY_VERIFY(desk.page->pane()->detail()->conversation.department == desk.delivery.id);
        auto* view = desk.find<QAbstractButton>(u"view-department-"_s + desk.delivery.id.toString());
        QVERIFY(view);
        QTRY_VERIFY(view->accessibleName().contains(u'1'));
        QTest::mouseClick(view, Qt::LeftButton);
        QTRY_COMPARE(desk.list().model()->rowCount(), 1);
        QTest::mouseClick(desk.find<QAbstractButton>(u"view-open"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.list().model()->rowCount(), 6);
        QTest::mouseClick(desk.find<QAbstractButton>(u"segment-urgent"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.list().model()->idAt(0), desk.stored(u"Tom Berger"_s).id);
        // Everything undone in the order backwards.
        desk.list().focusList();
        desk.key(Qt::Key_Z);
        QTRY_VERIFY(desk.stored(u"Tom Berger"_s).department.isNull());
        desk.key(Qt::Key_Z);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).priority, Priority::Normal);
    }

    void pendingUnreadAndASnoozeOfOnesOwn()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Tom Berger"_s));
        desk.key(Qt::Key_W);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).status, ConversationStatus::Pending);
        QTRY_VERIFY(desk.shown() != u"Tom Berger"_s); // the next one is open
        QVERIFY(desk.choose(u"Omar Haddad"_s));
        QTRY_VERIFY(!desk.stored(u"Omar Haddad"_s).unread);
        desk.key(Qt::Key_U);
        QTRY_VERIFY(desk.stored(u"Omar Haddad"_s).unread);
        QVERIFY(desk.choose(u"Léa Martin"_s));
        desk.key(Qt::Key_S);
        QTRY_VERIFY(desk.find<QLineEdit>(u"snooze-until"_s));
        auto* until = desk.find<QLineEdit>(u"snooze-until"_s);
        QVERIFY(!desk.find<QPushButton>(u"snooze-until-confirm"_s)->isEnabled());
        until->setText(u"2026-11-23 10:00"_s); // yesterday
        QVERIFY(!desk.find<QPushButton>(u"snooze-until-confirm"_s)->isEnabled());
        until->setText(u"2026-12-01 14:30"_s);
        QVERIFY(desk.find<QPushButton>(u"snooze-until-confirm"_s)->isEnabled());
        QTest::keyClick(until, Qt::Key_Return);
        QTRY_COMPARE(desk.stored(u"Léa Martin"_s).status, ConversationStatus::Snoozed);
        QCOMPARE(desk.stored(u"Léa Martin"_s).snoozedUntil->toRfc3339(), u"2026-12-01T13:30:00Z"_s);
    }

    void singleKeysStayLettersWhileTyping_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("reply") << u"reply-text"_s;
        QTest::newRow("search") << u"inbox-search"_s;
        QTest::newRow("labels") << u"labels"_s;
        QTest::newRow("choice") << u"priority-popover-field"_s;
        QTest::newRow("snooze") << u"snooze-until"_s;
    }
    void singleKeysStayLettersWhileTyping()
    {
        QFETCH(QString, where);
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Tom Berger"_s));
        if (where == "reply-text"_L1)
            desk.key(Qt::Key_R);
        else if (where == "inbox-search"_L1)
            desk.key(Qt::Key_Slash);
        else if (where == "labels"_L1)
            desk.key(Qt::Key_L);
        else if (where == "snooze-until"_L1)
            desk.key(Qt::Key_S);
        else
            desk.key(Qt::Key_P);
        QTRY_VERIFY(desk.find<QWidget>(where));
        desk.find<QWidget>(where)->setFocus();
        QVERIFY(desk.focused(where));
        if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
            field->clear();
        const auto before = desk.all();
        const QString letters = u"jkrnaAldpswuezxovfXitmhcCbgMP@?19"_s;
        desk.type(letters);
        QVERIFY(desk.focused(where)); // and nothing opened over it
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        const auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QCOMPARE(line ? line->text().trimmed() : text->toPlainText(), letters);
        parvis::test::letArrive(100);
        QCOMPARE(desk.shown(), u"Tom Berger"_s);
        QVERIFY(desk.list().marks().empty());
        for (const Conversation& c : before) {
            for (const Conversation& now : desk.all())
                QVERIFY(now.id != c.id || now.revision == c.revision);
        }
    }

    void filtersAreWrittenIntoTheSearch()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().focusList();
        desk.key(Qt::Key_F);
        QTRY_VERIFY(desk.find<QComboBox>(u"filter-label"_s));
        const auto pick = [&](const QString& name, const QString& value) {
            auto* box = desk.find<QComboBox>(name);
            box->setCurrentIndex(box->findData(value));
            Q_EMIT box->activated(box->currentIndex());
        };
        pick(u"filter-label"_s, u"question"_s);
        QTRY_COMPARE(desk.list().model()->rowCount(), 1);
        QCOMPARE(desk.find<QLineEdit>(u"inbox-search"_s)->text(), u"label:question"_s);
        pick(u"filter-label"_s, QString());
        QTRY_COMPARE(desk.list().model()->rowCount(), 6);
        QVERIFY(desk.find<QComboBox>(u"filter-lang"_s)->findData(u"ja"_s) > 0);
        QVERIFY(desk.find<QComboBox>(u"filter-lang"_s)->count() > 30);
        pick(u"filter-network"_s, u"bluesky"_s);
        QTRY_COMPARE(desk.list().model()->rowCount(), 2);
        pick(u"filter-status"_s, u"closed"_s);
        QTRY_COMPARE(desk.list().model()->rowCount(), 1);
        QTest::mouseClick(desk.find<QCheckBox>(u"filter-unread"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_COMPARE(desk.list().searchText(), u"network:bluesky is:closed is:unread"_s);
        QTRY_COMPARE(desk.list().model()->rowCount(), 0);
        QTest::mouseClick(desk.find<QPushButton>(u"filter-clear"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.list().model()->rowCount(), 6);
    }

    // What is searched for is shown even where no list has it.
    void aFilterWrittenByHandIsShown()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().setSearchText(u"lang:sw label:unheard -to:Omar"_s);
        desk.list().focusList();
        desk.key(Qt::Key_F);
        QTRY_VERIFY(desk.find<QComboBox>(u"filter-lang"_s));
        QCOMPARE(desk.find<QComboBox>(u"filter-lang"_s)->currentText(), QLocale(u"sw"_s).nativeLanguageName());
        QCOMPARE(desk.find<QComboBox>(u"filter-label"_s)->currentText(), u"unheard"_s);
        QCOMPARE(desk.find<QComboBox>(u"filter-to"_s)->currentIndex(), 0); // what is left out is no choice
        QCOMPARE(desk.list().searchText(), u"lang:sw label:unheard -to:Omar"_s);
    }

    void aSearchBecomesAViewWithItsCount()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().setSearchText(u"label:praise -is:closed"_s);
        QTRY_COMPARE(desk.list().model()->rowCount(), 1);
        desk.list().focusList();
        desk.key(Qt::Key_V);
        QVERIFY(desk.focused(u"view-name"_s));
        desk.type(u"Open praise"_s);
        desk.find<QCheckBox>(u"view-shared"_s)->setChecked(true);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.demo.wait(desk.demo.store->work().views(u"Inès"_s)).size(), size_t(1));
        const InboxView view = desk.demo.wait(desk.demo.store->work().views(u"Inès"_s)).front();
        QCOMPARE(view.query, u"label:praise -is:closed"_s);
        const QString name = u"view-saved-"_s + view.id.toString();
        QTRY_VERIFY(desk.find<QAbstractButton>(name));
        QTRY_VERIFY(desk.find<QAbstractButton>(name)->isChecked()); // shown at once
        QTRY_VERIFY(desk.find<QAbstractButton>(name)->accessibleName().contains(u'1'));
        QCOMPARE(desk.list().searchText(), QString());
        QTRY_COMPARE(desk.list().model()->rowCount(), 1);
        // The count follows.
        auto omar = desk.stored(u"Omar Haddad"_s);
        omar.labels.clear();
        desk.demo.wait(desk.demo.store->inbox().save(omar));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.find<QAbstractButton>(name)->accessibleName().contains(u'1'), 10'000);
        // What is typed narrows it; deleting it goes back to what is open.
        desk.list().focusList();
        desk.key(Qt::Key_V);
        QTRY_VERIFY(desk.find<QPushButton>(u"view-remove"_s));
        QTest::mouseClick(desk.find<QPushButton>(u"view-remove"_s), Qt::LeftButton);
        QTRY_VERIFY(!desk.find<QAbstractButton>(name));
        QTRY_VERIFY(desk.find<QAbstractButton>(u"view-open"_s)->isChecked());
        QTRY_COMPARE(desk.list().model()->rowCount(), 6);
    }

    // What has to be answered first stands first; a view keeps this order like the others.
    void theOrderOfWhatIsDue()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().focusList();
        QStringList orders;
        for (int i = 0; i < 4; ++i) {
            desk.key(Qt::Key_O);
            orders << desk.list().sort();
        }
        QCOMPARE(orders, (QStringList{u"waiting"_s, u"urgent"_s, u"due"_s, u"newest"_s}));
        InboxView view;
        view.name = u"By time"_s;
        view.query = u"is:open"_s;
        view.sort = u"due"_s;
        view = desk.demo.wait(desk.demo.store->work().saveView(view));
        const QString name = u"view-saved-"_s + view.id.toString();
        QTRY_VERIFY(desk.find<QAbstractButton>(name));
        desk.find<QAbstractButton>(name)->click();
        QTRY_COMPARE(desk.list().sort(), u"due"_s);
        QVERIFY(desk.find<QAbstractButton>(u"segment-due"_s)->isChecked());
        // Saved again it is what it was.
        desk.list().focusList();
        desk.key(Qt::Key_V);
        QVERIFY(desk.focused(u"view-name"_s));
        desk.type(u" again"_s);
        desk.key(Qt::Key_Return);
        const auto stored = [&] { return desk.demo.wait(desk.demo.store->work().views(u"Léa"_s)).front(); };
        QTRY_VERIFY(stored().name.contains(u"again"_s));
        QCOMPARE(stored().sort, u"due"_s);
        // A colleague gives it another order: whoever looks at it sees it.
        view = stored();
        view.sort = u"urgent"_s;
        desk.demo.wait(desk.demo.store->work().saveView(view));
        QTRY_COMPARE(desk.list().sort(), u"urgent"_s);
    }

    // Four orders stand above the list without one being cut, in a window of 1280.
    void theOrdersHaveTheirPlace_data()
    {
        QTest::addColumn<bool>("french");
        QTest::newRow("English") << false;
        QTest::newRow("French") << true;
    }
    void theOrdersHaveTheirPlace()
    {
        QFETCH(bool, french);
        DemoOptions options;
        options.french = french;
        Demo demo(options);
        const auto networks = scriptNetworks(demo);
        seedInbox(demo, french);
        demo.open().resize(1280, 800);
        demo.window->showDesk(u"inbox"_s);
        const auto* page = demo.window->desk(u"inbox"_s);
        const auto* control = page->findChild<QWidget*>(u"inbox-order"_s);
        QVERIFY(control);
        QTRY_VERIFY(control->isVisible() && page->width() > 1000);
        const auto segments = control->findChildren<QAbstractButton*>();
        QCOMPARE(segments.size(), 4);
        for (const auto* segment : segments) {
            const QRect place(segment->mapTo(page, QPoint()), segment->size());
            const QWidget* list = control->parentWidget();
            QVERIFY2(segment->width() >= segment->sizeHint().width(),
                     qPrintable(u"%1: %2 of %3"_s.arg(segment->text()).arg(segment->width()).arg(list->width())));
            QVERIFY2(QRect(list->mapTo(page, QPoint()), list->size()).contains(place), qPrintable(segment->text()));
        }
        QCOMPARE(demo.window->width(), 1280); // and the window need not be wider for it
        QTRY_VERIFY(page->findChild<QWidget*>(u"reply-text"_s)->width() > 300);
    }

    void thePaletteKnowsViewsLabelsAndPeople()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.choose(u"Tom Berger"_s));
        const auto run = [&](const QString& letters) {
            desk.key(Qt::Key_K, Qt::ControlModifier);
            QVERIFY(desk.focused(u"command-field"_s));
            desk.type(letters);
            desk.key(Qt::Key_Return);
        };
        run(u"Label: delivery"_s);
        QTRY_VERIFY(desk.stored(u"Tom Berger"_s).labels.contains(u"delivery"_s));
        run(u"Hand over to Delivery"_s);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).department, desk.delivery.id);
        // A label that comes while it is open takes nothing away from it.
        desk.key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.focused(u"command-field"_s));
        desk.type(u"Assign to Léa"_s);
        const ui::WorkBook* book = desk.page->book();
        WorkChange label;
        label.addLabels = {u"quite new"_s};
        desk.demo.wait(desk.demo.inbox->change(u"Inès"_s, {desk.stored(u"Omar Haddad"_s)}, label));
        QTRY_VERIFY(std::any_of(book->labels().begin(), book->labels().end(),
                                [](const InboxLabel& known) { return known.name == u"quite new"_s; }));
        desk.type(u" "_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).assignee, u"Léa"_s);
        run(u"View: Closed"_s);
        QTRY_VERIFY(desk.find<QAbstractButton>(u"view-closed"_s)->isChecked());
        desk.list().focusList();
        desk.key(Qt::Key_3);
        QTRY_VERIFY(desk.find<QAbstractButton>(u"view-open"_s)->isChecked());
    }

    void whatWasSearchedIsMarked()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().setSearchText(u"DELIVERIES"_s);
        QTRY_COMPARE(desk.list().model()->rowCount(), 1);
        QVERIFY(desk.choose(u"Léa Martin"_s));
        const auto* row = desk.list().model()->at(0);
        QVERIFY(row);
        QVERIFY2(row->hit.contains(u"deliveries"_s), qPrintable(row->hit)); // the newest message does not have it
        const auto marked = [&] {
            int hits = 0;
            for (const auto* view : desk.page->pane()->thread()->findChildren<ui::PlainTextView*>())
                hits += view->hitCount();
            return hits;
        };
        QTRY_COMPARE(marked(), 1);
        desk.list().setSearchText({});
        QTRY_COMPARE(marked(), 0);
    }

    void aCollisionShowsBothAndThePersonChooses()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        const auto other = desk.colleague();
        QVERIFY(desk.choose(u"Tom Berger"_s));
        QTRY_VERIFY(!desk.stored(u"Tom Berger"_s).unread);
        const auto collide = [&](const QString& who) {
            Conversation theirs = desk.demo.wait(other->inbox().find(desk.stored(u"Tom Berger"_s).id));
            theirs.assignee = who;
            theirs.labels << who;
            return other->inbox().save(theirs);
        };
        // Waited for without the event loop: the window has not heard of it when the key is pressed.
        QVERIFY(collide(u"Inès"_s).future().result());
        desk.list().focusList();
        desk.key(Qt::Key_A);
        QTRY_VERIFY(desk.find<QWidget>(u"conflict-sheet"_s));
        QVERIFY(desk.focused(u"conflict-theirs"_s)); // what is there is kept unless one says otherwise
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(!desk.find<QWidget>(u"conflict-sheet"_s));
        QCOMPARE(desk.stored(u"Tom Berger"_s).assignee, u"Inès"_s);
        QTRY_COMPARE(desk.page->pane()->detail()->conversation.assignee, u"Inès"_s);
        QVERIFY(collide(u"Omar"_s).future().result());
        desk.list().focusList();
        desk.key(Qt::Key_A);
        QTRY_VERIFY(desk.find<QPushButton>(u"conflict-mine"_s));
        QTest::mouseClick(desk.find<QPushButton>(u"conflict-mine"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).assignee, u"Léa"_s);
        QVERIFY(desk.stored(u"Tom Berger"_s).labels.contains(u"Omar"_s)); // theirs otherwise
    }

    void aColleagueIsSeenReadingAndWriting()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        const auto other = desk.colleague();
        QVERIFY(desk.choose(u"Tom Berger"_s));
        const auto id = desk.stored(u"Tom Berger"_s).id;
        const auto there = [&] { return desk.demo.wait(other->work().presences(desk.demo.clock.now())); };
        QTRY_COMPARE(there().size(), size_t(1)); // the colleague sees this window
        QCOMPARE(there().front().conversation, id);
        QCOMPARE(there().front().person, u"Léa"_s);
        Presence theirs{id, u"Inès"_s, u"other"_s, PresenceState::Writing, {}, {}};
        desk.demo.wait(other->work().sit(theirs, false));
        auto* line = desk.find<QLabel>(u"conversation-presence"_s);
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 10'000);
        QCOMPARE(line->text(), u"Inès writes"_s);
        auto* table = desk.find<ui::ConversationTable>(u"conversations"_s);
        const int row = desk.list().model()->rowOf(id);
        QVERIFY(table->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(u"Inès writes"_s));
        auto* banner = desk.find<ui::Banner>(u"presence-banner"_s);
        QVERIFY(!banner->isVisible());
        desk.key(Qt::Key_R);
        QVERIFY(desk.focused(u"reply-text"_s));
        desk.type(u"Yes"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->message().contains(u"Inès"_s));
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_VERIFY(!banner->isVisible());
        QTRY_COMPARE(there().front().person, u"Léa"_s);
        QCOMPARE(there().front().state, PresenceState::Writing);
        QCOMPARE(desk.find<QPlainTextEdit>(u"reply-text"_s)->toPlainText(), u"Yes"_s);
        // Gone from the inbox, gone from the conversation.
        desk.demo.window->showDesk(u"calendar"_s);
        QTRY_COMPARE(there().size(), size_t(1));
        QCOMPARE(there().front().person, u"Inès"_s);
    }

    void theWorkspaceKeepsReasonsLabelsAndDepartments()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.demo.window->showDesk(u"settings"_s);
        QTRY_VERIFY(desk.find<QPlainTextEdit>(u"close-reasons"_s));
        QTRY_VERIFY(desk.find<QLineEdit>(u"department-name-"_s + desk.delivery.id.toString()));
        desk.find<QPlainTextEdit>(u"close-reasons"_s)->setPlainText(u"Thanked\nPassed on"_s);
        desk.find<QSpinBox>(u"fresh-after-days"_s)->setValue(5);
        desk.find<QPushButton>(u"inbox-settings-save"_s)->click();
        QTRY_COMPARE(desk.demo.wait(desk.demo.store->work().settings()).freshAfterDays, 5);
        auto* fresh = desk.find<QLineEdit>(u"department-new"_s);
        fresh->setText(u"delivery"_s); // there is one
        QTest::keyClick(fresh, Qt::Key_Return);
        fresh->setText(u"Legal"_s);
        QTest::keyClick(fresh, Qt::Key_Return);
        QTRY_COMPARE(desk.demo.wait(desk.demo.store->work().departments()).size(), size_t(2));
        const auto rows = [&] {
            int n = 0;
            for (const auto* field : desk.demo.window->findChildren<QLineEdit*>())
                n += field->objectName().startsWith("department-name-"_L1) ? 1 : 0;
            return n;
        };
        QTRY_COMPARE(rows(), 2);
        auto* members = desk.find<QLineEdit>(u"department-members-"_s + desk.delivery.id.toString());
        members->setText(u"Omar, Inès"_s);
        QTest::keyClick(members, Qt::Key_Return);
        QTRY_COMPARE(desk.demo.wait(desk.demo.store->work().departments()).front().members,
                     (QStringList{u"Inès"_s, u"Omar"_s}));
        desk.demo.window->showDesk(u"inbox"_s);
        QVERIFY(desk.choose(u"Tom Berger"_s));
        QTRY_COMPARE(desk.page->book()->closeReasons().size(), 2);
        desk.key(Qt::Key_E);
        QTRY_VERIFY(desk.find<QPushButton>(u"close-reason-2"_s));
        QTest::mouseClick(desk.find<QPushButton>(u"close-reason-2"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.stored(u"Tom Berger"_s).closeReason, u"Passed on"_s);
    }

    void theSheetListsEveryKey()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.list().focusList();
        desk.key(Qt::Key_Question);
        QTRY_VERIFY(desk.find<QWidget>(u"key-sheet"_s));
        QStringList shown;
        for (const auto* label : desk.find<QWidget>(u"key-sheet"_s)->findChildren<QLabel*>())
            shown << label->text();
        QHash<QString, QString> taken;
        for (const QAction* action : desk.page->actions() + desk.demo.window->actions()) {
            const QString key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !taken.contains(key), qPrintable(key + action->text() + taken.value(key)));
            taken.insert(key, action->text());
        }
        // Those that are no commands: of the field, of the answers given before, of the board of ideas.
        const auto keyOf = [](const QKeySequence& key) { return key.toString(QKeySequence::NativeText); };
        for (const QString& key :
             {keyOf(Qt::CTRL | Qt::Key_Enter), keyOf(Qt::CTRL | Qt::Key_Slash), keyOf(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
              keyOf(Qt::CTRL | Qt::SHIFT | Qt::Key_P), keyOf(Qt::ALT | Qt::Key_1), keyOf(Qt::Key_Escape),
              keyOf(Qt::ALT | Qt::Key_Left), keyOf(Qt::ALT | Qt::Key_Right), u"← ↑ ↓ →"_s, keyOf(Qt::Key_Return)})
            QVERIFY2(!shown.filter(key).isEmpty(), qPrintable(key));
        for (const QString& what : {u"Back to the list"_s, u"Canned replies (/ in an empty answer)"_s,
                                    u"Put in an answer given before"_s, u"Board of ideas"_s})
            QVERIFY2(shown.contains(what), qPrintable(what));
        const QWidget* sheet = desk.find<QWidget>(u"key-sheet"_s);
        QVERIFY(sheet->window()->rect().contains(QRect(sheet->mapTo(sheet->window(), QPoint()), sheet->size())));
        for (const QAction* action : desk.page->actions()) {
            const bool view = action->objectName().startsWith("inbox-go-"_L1); // told together: 1 … 9
            if (!action->shortcut().isEmpty() && !view)
                QVERIFY2(shown.contains(action->text()), qPrintable(action->text()));
        }
    }
};

QTEST_MAIN(InboxWorkTest)
#include "test_inbox_work.moc"

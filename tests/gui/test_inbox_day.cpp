// SPDX-License-Identifier: GPL-3.0-or-later
// A day at the inbox by keyboard alone: fifty conversations assigned, labelled, answered, noted, snoozed, closed and
// taken back, one of them while a colleague answers it too. What was done is read from the file by a second store.
#include "support/desk_demo.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/inbox_work.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/work_book.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

namespace inbox_day_test {

constexpr int conversations = 50;

// Looks again whenever events have been handled: nothing is slept through. The predicate asks no store.
bool until(const std::function<bool()>& holds, int timeoutMs = 30'000)
{
    if (holds())
        return true;
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &loop, [&] {
        if (holds())
            loop.quit();
    });
    limit.start(timeoutMs);
    loop.exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return holds();
}

// What the agent does to a conversation, in this order.
enum Act {
    Assign = 1,
    Label = 2,
    Canned = 4,
    Note = 8,
    TakeBack = 16,  // the last change of the work state, undone
    Snooze = 32,    // till tomorrow at nine
    Close = 64,     // with the first reason offered where nobody answered
    CloseWhy = 128, // with a reason of one's own where nobody answered
    Reopen = 256,   // closed, and that undone
};

int actsOf(int customer)
{
    static const std::vector<int> week = {
        Assign,
        Label,
        Canned,
        Note,
        Snooze,
        Close,
        CloseWhy,
        Assign | Label,
        Reopen,
        Assign | TakeBack,
        Label | Canned | Close,
        Note | Snooze,
        Assign | Label | Canned | Note | CloseWhy,
    };
    return week[size_t(customer) % week.size()];
}

QString nameOf(int customer)
{
    return u"Customer%1 Martin"_s.arg(customer, 2, 10, QChar(u'0'));
}

QString answerTo(int customer)
{
    return u"Hello Customer%1, parcel 47%1 is on its way."_s.arg(customer, 2, 10, QChar(u'0'));
}

QString noteOn(int customer)
{
    return u"Seen with logistics, number %1"_s.arg(customer);
}

struct Desk {
    Desk()
    {
        networks = scriptNetworks(demo);
        allowReplies(demo);
        for (int i = 0; i < conversations; ++i) {
            const Account& account = demo.accounts[size_t(i) % demo.accounts.size()];
            IncomingMessage message = comment(u"d%1"_s.arg(i), nameOf(i), u"Where is my parcel, number %1?"_s.arg(i),
                                              demo.clock.now() - std::chrono::minutes(conversations - i));
            message.author.network = account.network;
            ids.push_back(ingest(demo, account, {message}));
        }
        WorkSettings settings = demo.wait(demo.store->work().settings());
        settings.closeReasons = {u"Thanked"_s, u"Passed on"_s};
        demo.wait(demo.store->work().saveSettings(settings));
        CannedReply reply;
        reply.name = u"On its way"_s;
        reply.shortcut = u"way"_s;
        reply.text = u"Hello {first_name}, parcel {parcel number?} is on its way."_s;
        demo.wait(demo.replies->save(reply));
        StoreOptions options;
        options.location = demo.folder.filePath(u"demo.parvis"_s);
        options.clock = &demo.clock;
        options.goodCopy = false;
        colleague = *WorkspaceStore::open(options);
        demo.open().resize(1400, 900);
        demo.window->showDesk(u"inbox"_s);
        page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
    }
    bool isReady() const
    {
        return until([this] {
            return page->list()->model()->rowCount() == conversations && page->pane()->detail() &&
                   page->book()->isLoaded() && page->book()->closeReasons().size() == 2;
        });
    }

    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static bool focused(const QString& name)
    {
        return until([&name] {
            const auto* focus = QApplication::focusWidget();
            return focus && focus->objectName() == name;
        });
    }
    static bool tabTo(const QString& name)
    {
        for (int steps = 0; steps < 60 && QApplication::focusWidget()->objectName() != name; ++steps)
            key(Qt::Key_Tab);
        return QApplication::focusWidget()->objectName() == name;
    }
    static bool tabBackTo(const QWidget* wanted)
    {
        for (int steps = 0; steps < 60 && QApplication::focusWidget() != wanted; ++steps)
            key(Qt::Key_Backtab, Qt::ShiftModifier);
        return QApplication::focusWidget() == wanted;
    }
    const Conversation& open() const { return page->pane()->detail()->conversation; }
    bool shows(ConversationId id) const
    {
        return until([this, id] {
            const auto& detail = page->pane()->detail();
            return detail && detail->conversation.id == id && page->list()->selected() == id &&
                   !detail->conversation.unread;
        });
    }
    QString state() const // for a failure
    {
        const auto& detail = page->pane()->detail();
        const auto* focus = QApplication::focusWidget();
        QStringList sheets;
        for (const QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible())
                sheets << QString::fromLatin1(top->metaObject()->className()) + u' ' + top->objectName();
        }
        return u": chosen %1, shown %2 %3, unread %4, %5 rows, focus on %6; windows: %7"_s
            .arg(page->list()->selected().toString(), detail ? detail->conversation.customer.name : QString(),
                 detail ? detail->conversation.id.toString() : QString())
            .arg(detail && detail->conversation.unread)
            .arg(page->list()->model()->rowCount())
            .arg(focus ? focus->objectName() : QString(), sheets.join(u", "_s));
    }
    bool inTheList() const { return focused(u"conversations"_s); }
    bool undoHas(size_t depth) const
    {
        return until([this, depth] { return page->work()->undoDepth() == depth; });
    }

    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    std::vector<ConversationId> ids; // by customer
    std::shared_ptr<WorkspaceStore> colleague;
    ui::InboxPage* page = nullptr;
};

} // namespace inbox_day_test

using namespace inbox_day_test;

class InboxDayTest : public QObject
{
    Q_OBJECT

    void label(Desk& desk, const QString& name)
    {
        desk.key(Qt::Key_L);
        QVERIFY(desk.focused(u"labels"_s));
        desk.type(name);
        desk.key(Qt::Key_Return);
        QVERIFY(until([&] { return desk.open().labels.contains(name); }));
        QVERIFY(desk.inTheList());
    }

    void writeCanned(Desk& desk, int customer)
    {
        desk.key(Qt::Key_R);
        QVERIFY(desk.focused(u"reply-text"_s));
        desk.type(u"/"_s);
        QVERIFY(desk.focused(u"canned-search"_s));
        const auto* list = desk.demo.window->findChild<QListWidget*>(u"canned-list"_s);
        QVERIFY(until([list] { return list->count() == 1; }));
        desk.type(u"way"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.focused(u"canned-answer-0"_s));
        desk.type(u"47%1"_s.arg(customer, 2, 10, QChar(u'0')));
        desk.key(Qt::Key_Return);
        QVERIFY(desk.focused(u"reply-text"_s));
        const auto* edit = desk.page->findChild<ui::ReplyEdit*>(u"reply-text"_s);
        QVERIFY(until([&] { return edit->toPlainText() == answerTo(customer); }));
    }

    void answer(Desk& desk, int customer)
    {
        writeCanned(desk, customer);
        if (QTest::currentTestFailed())
            return;
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return desk.page->pane()->detail()->messages.size() == 2; }));
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.inTheList());
    }

    void note(Desk& desk, int customer)
    {
        const size_t before = desk.page->pane()->detail()->messages.size();
        desk.key(Qt::Key_N);
        QVERIFY(desk.focused(u"reply-text"_s));
        desk.type(noteOn(customer));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return desk.page->pane()->detail()->messages.size() == before + 1; }));
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.inTheList());
    }

    // It leaves the list, and the next one opens.
    void close(Desk& desk, const QString& ownReason, bool answered)
    {
        const size_t depth = desk.page->work()->undoDepth();
        desk.key(Qt::Key_E);
        if (!answered) { // it is asked why
            QVERIFY(desk.focused(u"close-reason-1"_s));
            if (ownReason.isEmpty()) {
                desk.key(Qt::Key_Space);
            } else {
                QVERIFY(desk.tabTo(u"close-reason"_s));
                desk.type(ownReason);
                desk.key(Qt::Key_Return);
            }
        }
        QVERIFY(desk.undoHas(depth + 1));
        QVERIFY(desk.inTheList());
    }

    void undo(Desk& desk, ConversationId id)
    {
        const size_t depth = desk.page->work()->undoDepth();
        desk.key(Qt::Key_Z);
        QVERIFY(desk.undoHas(depth - 1));
        QVERIFY(desk.shows(id));
        QVERIFY(until([&] {
            const auto* list = desk.page->list();
            return const_cast<ui::ConversationList*>(list)->model()->rowOf(id) >= 0;
        }));
        QVERIFY(desk.inTheList());
    }

    void work(Desk& desk, int customer)
    {
        const ConversationId id = desk.ids[size_t(customer)];
        const int acts = actsOf(customer);
        const auto failed = [] { return QTest::currentTestFailed(); };
        if (acts & Assign) {
            desk.key(Qt::Key_A);
            QVERIFY(until([&] { return desk.open().assignee == desk.demo.person; }));
        }
        if (acts & Label && !failed())
            label(desk, u"delivery"_s);
        if (acts & Canned && !failed())
            answer(desk, customer);
        if (acts & Note && !failed())
            note(desk, customer);
        if (acts & TakeBack && !failed()) {
            undo(desk, id);
            QVERIFY(failed() || until([&] { return desk.open().assignee.isEmpty(); }));
        }
        if (acts & Snooze && !failed()) {
            desk.key(Qt::Key_S);
            QVERIFY(desk.focused(u"snooze-1"_s));
            QVERIFY(desk.tabTo(u"snooze-2"_s));
            desk.key(Qt::Key_Space);
            QVERIFY(until([&] { return desk.page->list()->selected() != id; }));
        }
        if (acts & (Close | Reopen) && !failed())
            close(desk, {}, acts & Canned);
        if (acts & CloseWhy && !failed())
            close(desk, u"Duplicate of %1"_s.arg(customer), acts & Canned);
        if (acts & Reopen && !failed())
            undo(desk, id);
    }

    // Both write to the same customer; the colleague is first.
    void collide(Desk& desk, int customer)
    {
        const ConversationId id = desk.ids[size_t(customer)];
        writeCanned(desk, customer);
        if (QTest::currentTestFailed())
            return;
        Demo& demo = desk.demo;
        InboxDesk theirs(portsOf(demo, *desk.colleague));
        ReplyDraft draft;
        draft.conversation = id;
        draft.text = u"Inès here: I have sent you a new one."_s;
        draft.author = u"Inès"_s;
        const auto sent = await(theirs.reply(draft));
        QVERIFY(sent && sent->message);
        WorkChange mark;
        mark.addLabels = {u"replaced"_s};
        const auto seen = await(theirs.open(id));
        QVERIFY(seen);
        const auto marked = await(theirs.change(u"Inès"_s, {seen->conversation}, mark));
        QVERIFY(marked && marked->refused.empty());

        demo.clock.advance(1s); // two seats give the same millisecond no order
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        const auto* banner = desk.demo.window->findChild<ui::Banner*>(u"reply-banner"_s);
        QVERIFY(until([banner] { return banner->isVisible(); }));
        const auto texts = [banner] {
            QStringList all;
            for (const auto* part : banner->findChildren<QLabel*>())
                all << part->text();
            return all.join(u'\n');
        };
        QVERIFY2(texts().contains(u"Inès"_s) && texts().contains(u"I have sent you a new one"_s), qPrintable(texts()));
        const auto* edit = desk.page->findChild<ui::ReplyEdit*>(u"reply-text"_s);
        QCOMPARE(edit->toPlainText(), answerTo(customer)); // mine is there, and has not gone
        QCOMPARE(demo.wait(desk.colleague->inbox().messages(id)).size(), size_t(2));
        QVERIFY(until([&] { return desk.page->pane()->detail()->messages.size() == 2; })); // theirs is in the thread
        // Read, and sent all the same.
        QVERIFY(desk.focused(u"reply-text"_s));
        QVERIFY(until([banner] { return banner->isVisible() && banner->button()->isEnabled(); }));
        QVERIFY(desk.tabBackTo(banner->button()));
        desk.key(Qt::Key_Space);
        QVERIFY(until([&] { return desk.page->pane()->detail()->messages.size() == 3; }));
        QVERIFY(until([&] { return edit->toPlainText().isEmpty(); }));
        QVERIFY(desk.focused(u"reply-text"_s));
    }

    static Ports portsOf(Demo& demo, WorkspaceStore& store)
    {
        Ports all{store.posts(),    store.outbox(),    store.media(), store.accounts(), store.inbox(),
                  store.insights(), store.workspace(), demo.secrets,  demo.clock};
        all.replies = &store.replies();
        all.work = &store.work();
        return all;
    }

    // "open reason= to=Léa labels=delivery until= | 10:00 Customer text | …", as the file has it.
    QString told(Desk& desk, int customer)
    {
        const ConversationId id = desk.ids[size_t(customer)];
        auto& store = *desk.colleague;
        const Conversation c = desk.demo.wait(store.inbox().find(id));
        QStringList parts{conversationStatusName(c.status), u"reason=%1"_s.arg(c.closeReason),
                          u"to=%1"_s.arg(c.assignee), u"labels=%1"_s.arg(c.labels.join(u',')),
                          u"until=%1"_s.arg(c.snoozedUntil ? c.snoozedUntil->toRfc3339() : QString())};
        for (const Message& m : desk.demo.wait(store.inbox().messages(id))) {
            if (m.state == MessageState::Received)
                parts << u"in:%1"_s.arg(m.content.text);
            else
                parts << u"%1:%2:%3"_s.arg(messageStateName(m.state), m.writtenBy, m.content.text);
            if (!m.publication.isNull()) {
                const Publication p = desk.demo.wait(store.posts().publication(m.publication));
                parts << stateName(p.state);
            }
        }
        for (const ConversationEvent& e : desk.demo.wait(store.service().trail(id)))
            parts << u"%1 %2 %3>%4"_s.arg(e.who, e.what, e.from, e.to);
        return parts.join(u" | "_s);
    }

    static QString expected(int customer, bool collided)
    {
        const int acts = actsOf(customer);
        const bool assigned = acts & Assign && !(acts & TakeBack), closed = acts & (Close | CloseWhy);
        const QString status = closed ? u"closed"_s : acts & Snooze ? u"snoozed"_s : u"open"_s;
        QStringList labels;
        if (acts & Label)
            labels << u"delivery"_s;
        if (collided)
            labels << u"replaced"_s;
        QStringList parts{status,
                          u"reason=%1"_s.arg(acts & Canned     ? QString() // nothing to explain
                                             : acts & Close    ? u"Thanked"_s
                                             : acts & CloseWhy ? u"Duplicate of %1"_s.arg(customer)
                                                               : QString()),
                          u"to=%1"_s.arg(assigned ? u"Léa"_s : QString()),
                          u"labels=%1"_s.arg(labels.join(u',')),
                          u"until=%1"_s.arg(acts & Snooze ? u"2026-11-25T08:00:00Z"_s : QString()),
                          u"in:Where is my parcel, number %1?"_s.arg(customer)};
        if (collided)
            parts << u"queued:Inès:Inès here: I have sent you a new one."_s << u"scheduled"_s;
        if (acts & Canned)
            parts << u"queued:Léa:"_s + answerTo(customer) << u"scheduled"_s;
        if (acts & Note)
            parts << u"note:Léa:"_s + noteOn(customer);
        if (acts & Assign)
            parts << u"Léa assignee >Léa"_s;
        if (acts & TakeBack)
            parts << u"Léa assignee Léa>"_s;
        if (acts & Snooze)
            parts << u"Léa status open>snoozed"_s;
        if (closed || acts & Reopen)
            parts << u"Léa status open>closed"_s;
        if (acts & Reopen)
            parts << u"Léa status closed>open"_s;
        return parts.join(u" | "_s);
    }

private Q_SLOTS:
    void fiftyConversationsByKeyboardAlone()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(desk.inTheList());
        const int collided = 2; // one that is answered
        // The newest stands on top: from the last customer to the first.
        for (int customer = conversations - 1; customer >= 0; --customer) {
            const ConversationId id = desk.ids[size_t(customer)];
            if (desk.page->list()->selected() != id)
                desk.key(Qt::Key_J);
            QVERIFY2(desk.shows(id), qPrintable(nameOf(customer) + desk.state()));
            QVERIFY2(desk.inTheList(), qPrintable(nameOf(customer) + desk.state()));
            if (customer == collided) {
                collide(desk, customer);
                desk.key(Qt::Key_Escape);
            } else {
                work(desk, customer);
            }
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(nameOf(customer) + desk.state()));
        }
        for (int customer = 0; customer < conversations; ++customer)
            QCOMPARE(told(desk, customer), expected(customer, customer == collided));
    }
};

QTEST_MAIN(InboxDayTest)
#include "test_inbox_day.moc"

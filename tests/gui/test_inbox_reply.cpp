// SPDX-License-Identifier: GPL-3.0-or-later
// Answering and moderating by mouse and by keyboard alone: canned replies with their questions, pictures, time, undo,
// signature, what changed meanwhile; like, block, report, delete; pictures of strangers; notes that call.
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "ui/inbox/attachment_row.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/message_bubble.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/reply_tools.h"
#include "ui/inbox/thread_view.h"
#include "ui/media/media_library_window.h"
#include "ui/settings/canned_box.h"
#include "ui/settings/canned_dialog.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

namespace inbox_reply_test {

struct Desk {
    Desk()
    {
        networks = scriptNetworks(demo);
        seedInbox(demo, false);
        for (Account& account : demo.accounts) {
            account.capabilities.actions = {Action::Reply, Action::Like,  Action::HideOthers, Action::DeleteOwn,
                                            Action::Mute,  Action::Block, Action::Report};
            account = demo.wait(demo.store->accounts().save(account));
        }
    }
    bool open(const QString& person)
    {
        demo.open();
        demo.window->showDesk(u"inbox"_s);
        page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
        if (!QTest::qWaitFor([this] { return page->list()->model()->rowCount() == 6 && page->pane()->detail(); }))
            return false;
        return choose(person);
    }
    bool choose(const QString& person)
    {
        page->list()->select(stored(person).id);
        return QTest::qWaitFor(
            [&] { return page->pane()->detail() && page->pane()->detail()->conversation.customer.name == person; });
    }
    ui::ReplyEdit* edit() const { return page->findChild<ui::ReplyEdit*>(u"reply-text"_s); }
    ui::ReplyBox& reply() const { return *page->pane()->replyBox(); }
    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return demo.window->findChild<T*>(QString::fromLatin1(name));
    }
    // Waited for: popovers and lists come with an answer of the store.
    template <typename T = QWidget>
    T* shown(const char* name) const
    {
        const bool there = QTest::qWaitFor([this, name] {
            const auto* widget = find<T>(name);
            return widget && widget->isVisible();
        });
        return there ? find<T>(name) : nullptr;
    }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    Conversation stored(const QString& person) const
    {
        ConversationQuery query;
        query.limit = 100;
        for (const auto& c : const_cast<Demo&>(demo).wait(demo.store->inbox().list(query))) {
            if (c.customer.name == person)
                return c;
        }
        return {};
    }
    std::vector<Message> messages(const QString& person)
    {
        return demo.wait(demo.store->inbox().messages(stored(person).id));
    }
    ui::MessageBubble* bubble(const Message& message) const { return page->pane()->thread()->bubble(message.id); }
    std::vector<Moderation> asked(const QString& person)
    {
        return demo.wait(demo.store->moderation().ofConversation(stored(person).id));
    }
    // As a worker would: the network has said yes, or no.
    void answer(std::optional<Error> error = {})
    {
        for (ClaimedModeration one :
             demo.wait(demo.store->moderation().claimDue({u"w"_s}, demo.clock.now(), 60s, 10))) {
            const qint64 fence = one.moderation.errand.lease.fence;
            const auto begun = *errand::begin(one.moderation.errand, fence);
            one.moderation.errand = error ? *errand::refuse(begun, fence, *error, demo.clock.now())
                                          : *errand::partDone(begun, fence, 1, demo.clock.now());
            demo.wait(demo.store->moderation().save(one.moderation, Durability::Normal));
        }
    }
    CannedReply canned(const QString& name, const QString& shortcut, const QString& text)
    {
        CannedReply reply;
        reply.name = name;
        reply.shortcut = shortcut;
        reply.text = text;
        return demo.wait(demo.replies->save(reply));
    }

    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    ui::InboxPage* page = nullptr;
};

QByteArray png(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace inbox_reply_test

using namespace inbox_reply_test;

class InboxReplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byKeysACannedReplyAsksWhatIsMissing()
    {
        Desk desk;
        desk.canned(u"Sorry, late"_s, u"late"_s,
                    u"Hello {first_name|there}, parcel {parcel number?} left on {day?}."_s);
        desk.canned(u"Greeting"_s, u"bye"_s, u"Greetings, {agent}"_s);
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_R);
        QTRY_COMPARE(QApplication::focusWidget(), desk.edit());
        desk.type(u"/"_s);
        auto* search = desk.shown<QLineEdit>("canned-search");
        QVERIFY(search);
        QVERIFY(desk.edit()->toPlainText().isEmpty()); // the key opened it and is not typed
        QTRY_COMPARE(QApplication::focusWidget(), search);
        QTRY_COMPARE(desk.find<QListWidget>("canned-list")->count(), 2);
        desk.type(u"late"_s);
        QTRY_COMPARE(desk.find<QListWidget>("canned-list")->count(), 1);
        QVERIFY(desk.find<ui::PlainTextView>("canned-preview")->text().startsWith(u"Hello Tom"_s));
        desk.key(Qt::Key_Return);
        auto* first = desk.shown<QLineEdit>("canned-answer-0");
        QVERIFY(first);
        QCOMPARE(first->accessibleName(), u"parcel number"_s);
        desk.type(u"4711"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"Monday"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.edit()->toPlainText(), u"Hello Tom, parcel 4711 left on Monday."_s);
        // Another one behind it, from the middle of writing.
        QTRY_COMPARE(QApplication::focusWidget(), desk.edit());
        desk.key(Qt::Key_Slash, Qt::ControlModifier);
        QVERIFY(desk.shown<QLineEdit>("canned-search"));
        QTRY_COMPARE(desk.find<QListWidget>("canned-list")->count(), 2);
        desk.type(u"/bye"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.edit()->toPlainText(), u"Hello Tom, parcel 4711 left on Monday.\n\nGreetings, Léa"_s);
        QTRY_COMPARE(desk.demo.wait(desk.demo.replies->cannedReplies()).at(0).uses, 1);
    }

    void anUnansweredQuestionDoesNotGoOut()
    {
        Desk desk;
        desk.canned(u"Order"_s, u"order"_s, u"Your order {order number?}"_s);
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.reply().startReply();
        desk.type(u"/"_s);
        QVERIFY(desk.shown<QLineEdit>("canned-search"));
        QTRY_COMPARE(desk.find<QListWidget>("canned-list")->count(), 1);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.shown<QLineEdit>("canned-answer-0"));
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.edit()->toPlainText(), u"Your order {order number?}"_s);
        QTRY_COMPARE(desk.edit()->textCursor().selectedText(), u"{order number?}"_s); // typing fills it
        desk.reply().send();
        auto* problem = desk.shown<QLabel>("reply-problem");
        QVERIFY(problem);
        QTRY_VERIFY2(problem->text().contains(u"order number"_s), qPrintable(problem->text()));
        QCOMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(1));
    }

    void aSentReplyWaitsTenSecondsAndCanBeTakenBack()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.reply().setText(u"Yes."_s);
        desk.reply().send();
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        const Message reply = desk.messages(u"Tom Berger"_s).back();
        QCOMPARE(desk.demo.publication(reply.publication).plan.due, desk.demo.clock.now() + 11s);
        QTRY_VERIFY(desk.bubble(reply) && desk.bubble(reply)->findChild<QPushButton*>(u"reply-take-back"_s));
        auto* back = desk.bubble(reply)->findChild<QPushButton*>(u"reply-take-back"_s);
        QTRY_VERIFY(back->isVisible());
        back->setFocus();
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(desk.demo.publication(reply.publication).state, PublicationState::Cancelled);
        QTRY_COMPARE(desk.edit()->toPlainText(), u"Yes."_s);
    }

    // A note half written outlives the reply that is sent from above it; a reply that comes back joins what was begun.
    void whatElseWasWrittenStays()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.reply().startNote();
        desk.edit()->setPlainText(u"Ask the shop"_s);
        desk.reply().setText(u"Yes."_s);
        desk.reply().send();
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        QTRY_COMPARE(desk.edit()->toPlainText(), QString());
        desk.edit()->setPlainText(u"And one more thing"_s);
        const Message reply = desk.messages(u"Tom Berger"_s).back();
        QTRY_VERIFY(desk.bubble(reply) && desk.bubble(reply)->findChild<QPushButton*>(u"reply-take-back"_s));
        desk.bubble(reply)->findChild<QPushButton*>(u"reply-take-back"_s)->click();
        QTRY_COMPARE(desk.edit()->toPlainText(), u"Yes.\nAnd one more thing"_s);
        desk.reply().startNote();
        QCOMPARE(desk.edit()->toPlainText(), u"Ask the shop"_s);
    }

    // What the buttons of the newest reply offer, by the keys of the list.
    void byKeyTheNewestReplyIsTakenBack()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_B); // nothing to take back: it is said
        auto* toast = desk.find<ui::Toast>("toast");
        QTRY_VERIFY(toast && toast->isVisible());
        desk.reply().setText(u"Yes."_s);
        desk.reply().send();
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        const Message reply = desk.messages(u"Tom Berger"_s).back();
        const auto offered = [&](const QString& name) {
            const auto* bubble = desk.bubble(reply);
            const auto* button = bubble ? bubble->findChild<QPushButton*>(name) : nullptr;
            return button && button->isVisible();
        };
        const auto state = [&] { return desk.demo.publication(reply.publication).state; };
        QTRY_VERIFY(offered(u"reply-take-back"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_B);
        QTRY_COMPARE(state(), PublicationState::Cancelled);
        QTRY_COMPARE(desk.edit()->toPlainText(), u"Yes."_s);
    }

    void aReplyForLaterSaysWhen()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.reply().startReply();
        desk.type(u"Good morning"_s);
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto* tomorrow = desk.shown<QPushButton>("reply-later-2");
        QVERIFY(tomorrow);
        QTest::mouseClick(tomorrow, Qt::LeftButton);
        const auto later = desk.page->findChild<ui::ReplyTools*>()->later();
        QVERIFY(later);
        QCOMPARE(wallTimeAt(*later, desk.demo.zone).toIso(), u"2026-11-25T09:00:00"_s);
        desk.reply().send();
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        const Message reply = desk.messages(u"Tom Berger"_s).back();
        QCOMPARE(desk.demo.publication(reply.publication).plan.due, *later);
        QVERIFY(!desk.page->findChild<ui::ReplyTools*>()->later()); // the next one goes out at once
    }

    void theChosenTimeAndPicturesComeBack()
    {
        Desk desk;
        const MediaAsset cake = desk.demo.wait(desk.demo.library->importBytes(png(40), u"cake.png"_s));
        QVERIFY(desk.open(u"Tom Berger"_s));
        const auto later = [&desk] { return desk.page->findChild<ui::ReplyTools*>()->later(); };
        const auto media = [&desk] { return desk.page->findChild<ui::AttachmentRow*>()->media(); };
        desk.reply().setText(u"Good morning"_s);
        QTest::mouseClick(desk.find<QPushButton>("reply-when"), Qt::LeftButton);
        auto* tomorrow = desk.shown<QPushButton>("reply-later-2");
        QVERIFY(tomorrow);
        QTest::mouseClick(tomorrow, Qt::LeftButton);
        const auto chosen = later();
        QVERIFY(chosen);
        desk.page->findChild<ui::AttachmentRow*>()->openLibrary();
        const auto windows = QApplication::topLevelWidgets();
        const auto library = std::find_if(windows.begin(), windows.end(), [](QWidget* window) {
            return qobject_cast<ui::MediaLibraryWindow*>(window) != nullptr;
        });
        QVERIFY(library != windows.end());
        Q_EMIT qobject_cast<ui::MediaLibraryWindow*>(*library)->chosen({cake});
        (*library)->close();
        QCOMPARE(media().size(), size_t(1));

        QVERIFY(desk.choose(u"Omar Haddad"_s));
        QVERIFY(!later());
        QVERIFY(media().empty());
        QVERIFY(desk.choose(u"Tom Berger"_s));
        QCOMPARE(later(), chosen);
        QCOMPARE(media().size(), size_t(1));

        // The program ends and begins again.
        desk.demo.closeWindow();
        QVERIFY(desk.open(u"Tom Berger"_s));
        QTRY_COMPARE(media().size(), size_t(1));
        QCOMPARE(media().front().asset, cake);
        QCOMPARE(later(), chosen);
        QCOMPARE(desk.edit()->toPlainText(), u"Good morning"_s);
        desk.edit()->setFocus();
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        const Publication out = desk.demo.publication(desk.messages(u"Tom Berger"_s).back().publication);
        QCOMPARE(out.plan.due, *chosen);
        QCOMPARE(desk.demo.wait(desk.demo.store->posts().find(out.post)).post.base.media.front().asset.id, cake.id);
    }

    void unsentRepliesOfBeforeAreStillRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"replies.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"([{"conversation": "12", "text": "Half", "note": "", "noting": false, "seen_up_to": "0"}])");
        file.close();
        const ui::UnsentReply old = ui::ReplyDrafts(folder.path()).find(ConversationId{12});
        QCOMPARE(old.text, u"Half"_s);
        QVERIFY(!old.later);
        QVERIFY(old.media.empty());
        // And what is written now, whatever the values.
        ui::UnsentReply mine = old;
        mine.later = Instant{9'007'199'254'740'993}; // more than a double holds
        MediaUse use;
        use.asset.id = {77};
        use.altText = u"A cake"_s;
        use.focusX = -0.5;
        mine.media = {use};
        {
            ui::ReplyDrafts drafts(folder.path());
            drafts.put(ConversationId{12}, mine);
        }
        const ui::UnsentReply read = ui::ReplyDrafts(folder.path()).find(ConversationId{12});
        QCOMPARE(read.later, mine.later);
        QVERIFY(read.media == mine.media);
        // A chosen time alone is kept too: the words may come later.
        ui::UnsentReply timeAlone;
        timeAlone.later = mine.later;
        {
            ui::ReplyDrafts drafts(folder.path());
            drafts.put(ConversationId{12}, timeAlone);
        }
        QCOMPARE(ui::ReplyDrafts(folder.path()).find(ConversationId{12}).later, mine.later);
    }

    void undoIsOfferedAsLongAsItHolds()
    {
        QWidget window;
        ui::Toast toast(&window);
        const auto* timer = toast.findChild<QTimer*>();
        const auto length = [&] { return std::chrono::milliseconds(timer ? timer->interval() : 0); };
        toast.showMessage(u"Saved."_s);
        QCOMPARE(length(), 8s);
        toast.showMessage(
            u"Reply on its way."_s, [] {}, 30s);
        QCOMPARE(length(), 30s);
        toast.showMessage(
            u"Moved."_s, [] {}, 2s); // what has no limit of its own
        QCOMPARE(length(), 8s);
        // In the window: as long as a reply waits.
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.reply().setText(u"Yes."_s);
        desk.reply().send();
        auto* shown = desk.demo.window->findChild<ui::Toast*>();
        QTRY_VERIFY(shown->undoButton()->isVisible());
        QCOMPARE(shown->findChild<QTimer*>()->interval(), 10'000);
    }

    void aHeldBackReplySaysWhyAndIsSentOrDiscarded_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("sent all the same") << true;
        QTest::newRow("discarded") << false;
    }
    void aHeldBackReplySaysWhyAndIsSentOrDiscarded()
    {
        QFETCH(bool, sent);
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.reply().setText(u"Yes."_s);
        desk.reply().send();
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        const Message reply = desk.messages(u"Tom Berger"_s).back();
        Message other = reply;
        other.writtenBy = u"Inès"_s;
        Publication p = desk.demo.publication(reply.publication);
        p.id = {};
        p.plan.due = p.plan.due + 1h;
        Post words;
        words.base.text = u"I have answered"_s;
        desk.demo.wait(desk.demo.store->inbox().addReply(other, words, p));
        const ClaimRequest request{{u"w"_s}, desk.demo.clock.now() + 11s, 60s, 5, 5, {}};
        QVERIFY(desk.demo.wait(desk.demo.store->outbox().claimDue(request)).empty());
        QCOMPARE(desk.demo.publication(reply.publication).state, PublicationState::Missed);
        const auto why = [&]() -> QString {
            if (!desk.bubble(reply))
                return {};
            QStringList all;
            for (const auto* label : desk.bubble(reply)->findChildren<QLabel*>())
                all << label->text();
            return all.join(u'\n');
        };
        QTRY_VERIFY2(why().contains(u"The thread changed since you planned this"_s), qPrintable(why()));
        auto* button = desk.bubble(reply)->findChild<QPushButton*>(sent ? u"reply-retry"_s : u"reply-cancel"_s);
        QVERIFY(button);
        QCOMPARE(button->text(), sent ? u"Send anyway"_s : u"Discard"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(desk.demo.publication(reply.publication).state,
                     sent ? PublicationState::Scheduled : PublicationState::Cancelled);
        QCOMPARE(desk.demo.wait(desk.demo.store->outbox().claimDue(request)).size(), size_t(sent ? 1 : 0));
    }

    void theAccountSigns()
    {
        Desk desk;
        const Account& account = desk.demo.accounts[0];
        desk.demo.wait(desk.demo.replies->save(SignatureRule{account.id, u"^{agent}"_s, false}));
        desk.demo.wait(desk.demo.replies->setSignatureName(u"Léa"_s, u"LM"_s));
        QVERIFY(desk.open(u"Tom Berger"_s));
        QCOMPARE(desk.stored(u"Tom Berger"_s).account, account.id);
        auto* label = desk.shown<QLabel>("reply-signature");
        QVERIFY(label);
        QTRY_VERIFY(label->text().contains(u"^LM"_s));
        desk.reply().setText(u"Yes."_s);
        desk.reply().send();
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
        QCOMPARE(desk.messages(u"Tom Berger"_s).back().content.text, u"Yes. ^LM"_s);
    }

    void whatTheCustomerChangedIsShownWithBoth()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        const QString before = desk.messages(u"Tom Berger"_s).front().content.text;
        desk.reply().setText(u"Yes, we have it."_s);
        IncomingMessage changed = desk.messages(u"Tom Berger"_s).front().content;
        changed.text = u"Forget it, I bought another one."_s;
        changed.edited = desk.demo.clock.now();
        ingest(desk.demo, desk.demo.accounts[0], {changed});
        auto* banner = desk.find<ui::Banner>("reply-banner");
        QTRY_VERIFY(banner->isVisible());
        QStringList shown;
        for (const auto* label : banner->findChildren<QLabel*>())
            shown << label->text();
        const QString text = shown.join(u'\n');
        QVERIFY2(text.contains(before.left(20)) && text.contains(u"bought another one"_s), qPrintable(text));
        desk.reply().send(); // not confirmed: refused
        parvis::test::letArrive(150);
        QCOMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(1));
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(desk.messages(u"Tom Berger"_s).size(), size_t(2));
    }

    void byKeysACommentIsLikedOnceTheNetworkSaysSo()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        const Message comment = desk.messages(u"Tom Berger"_s).front();
        desk.page->list()->focusList();
        desk.key(Qt::Key_H);
        QTRY_COMPARE(desk.asked(u"Tom Berger"_s).size(), size_t(1));
        QTRY_VERIFY(desk.bubble(comment)->findChild<QLabel*>(u"message-wish-like"_s));
        QVERIFY(!desk.bubble(comment)->findChild<QWidget*>(u"message-mark-like"_s));
        desk.answer();
        QTRY_VERIFY(desk.bubble(comment)->findChild<QWidget*>(u"message-mark-like"_s));
        QVERIFY(!desk.bubble(comment)->findChild<QLabel*>(u"message-wish-like"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_H); // and back
        QTRY_COMPARE(desk.asked(u"Tom Berger"_s).size(), size_t(2));
        QVERIFY(!desk.asked(u"Tom Berger"_s).back().on);
        desk.answer();
        QTRY_VERIFY(!desk.bubble(comment)->findChild<QWidget*>(u"message-mark-like"_s));
    }

    void onlyWhatTheNetworkCanIsOffered()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_M);
        QVERIFY(desk.shown<QPushButton>("moderate-block"));
        for (const char* name : {"moderate-like", "moderate-hide", "moderate-mute", "moderate-report"})
            QVERIFY2(desk.find<QPushButton>(name), name);
        for (const char* name : {"moderate-delete", "moderate-delete_others", "moderate-mark_spam", "moderate-approve"})
            QVERIFY2(!desk.find<QPushButton>(name), name);
        QTRY_COMPARE(QApplication::focusWidget(), desk.find<QPushButton>("moderate-like"));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.find<ui::Popover>("moderation-popover"));
    }

    void aBlockIsTakenBackBeforeItLeaves()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        const Message comment = desk.messages(u"Tom Berger"_s).front();
        QTRY_VERIFY(desk.bubble(comment)->moreButton()->isVisible());
        QTest::mouseClick(desk.bubble(comment)->moreButton(), Qt::LeftButton);
        auto* block = desk.shown<QPushButton>("moderate-block");
        QVERIFY(block);
        QTest::mouseClick(block, Qt::LeftButton);
        QTRY_COMPARE(desk.asked(u"Tom Berger"_s).size(), size_t(1));
        auto* toast = desk.demo.window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast->undoButton()->isVisible());
        QTest::mouseClick(toast->undoButton(), Qt::LeftButton);
        QTRY_COMPARE(errandStateName(desk.asked(u"Tom Berger"_s).front().errand.state), u"withdrawn"_s);
        QTRY_VERIFY(!desk.bubble(comment)->findChild<QLabel*>(u"message-wish-block"_s));
    }

    void aRefusedOneSaysWhyAndIsTriedAgain()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        const Message comment = desk.messages(u"Tom Berger"_s).front();
        desk.page->pane()->thread()->toggleLike();
        QTRY_COMPARE(desk.asked(u"Tom Berger"_s).size(), size_t(1));
        desk.answer(Error::make(ErrorKind::Forbidden, u"403"_s));
        QTRY_VERIFY(desk.bubble(comment)->findChild<QPushButton*>(u"message-again-like"_s));
        QTest::mouseClick(desk.bubble(comment)->findChild<QPushButton*>(u"message-again-like"_s), Qt::LeftButton);
        QTRY_COMPARE(errandStateName(desk.asked(u"Tom Berger"_s).front().errand.state), u"asked"_s);
    }

    void aReportSaysWhatTheModeratorsShallKnow()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_M);
        auto* report = desk.shown<QPushButton>("moderate-report");
        QVERIFY(report);
        report->setFocus();
        desk.key(Qt::Key_Space);
        auto* why = desk.shown<QLineEdit>("report-why");
        QVERIFY(why);
        QTRY_COMPARE(QApplication::focusWidget(), why);
        desk.type(u"Sells followers"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.asked(u"Tom Berger"_s).size(), size_t(1));
        QCOMPARE(desk.asked(u"Tom Berger"_s).front().comment, u"Sells followers"_s);
    }

    void picturesOfStrangersAreShownOnRequestOnly_data()
    {
        QTest::addColumn<bool>("byCommand");
        QTest::newRow("button") << false;
        QTest::newRow("key") << true;
    }
    void picturesOfStrangersAreShownOnRequestOnly()
    {
        QFETCH(bool, byCommand);
        Desk desk;
        const QString url = u"https://bad.example/track.png"_s;
        desk.demo.remoteMedia.pictures.insert(url, png(40));
        QVERIFY(desk.open(u"Léa Martin"_s));
        auto* show = desk.shown<QPushButton>("media-show");
        QVERIFY(show);
        parvis::test::letArrive(100);
        QVERIFY(desk.demo.remoteMedia.asked.isEmpty());
        if (byCommand) {
            desk.page->list()->focusList();
            desk.key(Qt::Key_P, Qt::ShiftModifier);
        } else {
            show->setFocus();
            desk.key(Qt::Key_Space);
        }
        auto* picture = desk.shown<QLabel>("message-picture");
        QVERIFY(picture);
        QTRY_VERIFY(!picture->pixmap(Qt::ReturnByValue).isNull());
        QCOMPARE(desk.demo.remoteMedia.asked, QStringList{url});
        QCOMPARE(desk.demo.remoteMedia.servers, QStringList{desk.page->pane()->detail()->account->server});
        // What was looked at is there when one comes back; nobody is asked again.
        QVERIFY(desk.choose(u"Tom Berger"_s));
        QVERIFY(desk.choose(u"Léa Martin"_s));
        QVERIFY(desk.shown<QLabel>("message-picture"));
        QCOMPARE(desk.demo.remoteMedia.asked.size(), 1);
    }

    void whatIsNoPictureIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("page") << QByteArray("<html><img src='x'></html>") << u"no picture"_s;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << u"no picture"_s;
        QTest::newRow("cut") << png(40).left(60) << u"no picture"_s;
        // A header that promises 30000 x 30000.
        QByteArray bomb = png(1);
        bomb.replace(16, 8, QByteArray::fromHex("0000753000007530"));
        QTest::newRow("bomb") << bomb << u"no"_s;
    }
    void whatIsNoPictureIsNotShown()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        Desk desk;
        desk.demo.remoteMedia.pictures.insert(u"https://bad.example/track.png"_s, bytes);
        QVERIFY(desk.open(u"Léa Martin"_s));
        auto* show = desk.shown<QPushButton>("media-show");
        QVERIFY(show);
        QTest::mouseClick(show, Qt::LeftButton);
        auto* line = desk.find<QLabel>("message-media");
        QTRY_VERIFY2(line->text().contains(u"Not shown"_s), qPrintable(line->text()));
        QVERIFY2(line->text().contains(word), qPrintable(line->text()));
        QVERIFY(desk.find<QLabel>("message-picture")->isHidden());
    }

    void aNoteThatCallsMeLeadsToItsConversation()
    {
        Desk desk;
        const auto omar = desk.stored(u"Omar Haddad"_s).id;
        desk.demo.wait(desk.demo.store->inbox().addNote(omar, u"Inès"_s, u"@lea can you answer this?"_s));
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.page->list()->focusList();
        desk.key(Qt::Key_At);
        auto* list = desk.shown<QListWidget>("mentions");
        QVERIFY(list);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(u"can you answer"_s));
        QTRY_COMPARE(QApplication::focusWidget(), list);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.page->pane()->detail()->conversation.id, omar);
        QTRY_VERIFY(desk.demo.wait(desk.demo.replies->mentionsOf(u"Léa"_s, true)).empty());
    }

    void cannedRepliesAreKeptUnderSettings()
    {
        Desk desk;
        QVERIFY(desk.open(u"Tom Berger"_s));
        desk.demo.window->showDesk(u"settings"_s, u"canned"_s);
        auto* box = desk.shown<ui::CannedBox>("canned-replies");
        QVERIFY(box);
        desk.find<QPushButton>("canned-add")->click();
        QTRY_VERIFY(box->dialog());
        auto* dialog = box->dialog();
        const auto field = [dialog](const char* name) {
            return dialog->findChild<QLineEdit*>(QString::fromLatin1(name));
        };
        field("canned-shortcut")->setText(u"/Désolé"_s);
        dialog->findChild<QPlainTextEdit*>(u"canned-text"_s)->setPlainText(u"Pardon {first_nam}"_s);
        QVERIFY(dialog->findChild<QLabel*>(u"canned-dialog-hint"_s)->text().contains(u"first_nam"_s));
        dialog->findChild<QPushButton*>(u"canned-save"_s)->click();
        auto* error = dialog->findChild<QLabel*>(u"canned-error"_s);
        QTRY_VERIFY(error->isVisible()); // a name is needed
        field("canned-name")->setText(u"Sorry"_s);
        auto* language = dialog->findChild<QComboBox*>(u"canned-language"_s);
        QVERIFY(language->count() > 30);
        language->setCurrentIndex(language->findData(u"fr"_s));
        dialog->findChild<QPushButton*>(u"canned-save"_s)->click();
        QTRY_COMPARE(desk.demo.wait(desk.demo.replies->cannedReplies()).size(), size_t(1));
        const CannedReply saved = desk.demo.wait(desk.demo.replies->cannedReplies()).front();
        QCOMPARE(saved.shortcut, u"desole"_s);
        QCOMPARE(saved.language, u"fr"_s);
        auto* list = desk.find<QTreeWidget>("canned-replies-list");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        list->setCurrentItem(list->topLevelItem(0));
        QTRY_VERIFY(!box->dialog() || !box->dialog()->isVisible());
        desk.demo.window->activateWindow(); // as the desktop does when a dialog has closed
        list->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), list);
        desk.key(Qt::Key_Delete);
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        auto* toast = desk.demo.window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast->undoButton()->isVisible());
        QTest::mouseClick(toast->undoButton(), Qt::LeftButton);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
    }
};

QTEST_MAIN(InboxReplyTest)
#include "test_inbox_reply.moc"

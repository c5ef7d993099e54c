// SPDX-License-Identifier: GPL-3.0-or-later
// People by mouse and by keyboard: the card with marks and their reasons, linking and its undoing, notes, fields,
// history, search, export, erasing.
#include "support/people_demo.h"
#include "ui/inbox/contact_card.h"
#include "ui/inbox/contact_window.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/field_dialog.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/people_window.h"
#include "ui/inbox/reply_drafts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

// Named: the class of the test holds what stands here.
namespace contact_test {

struct Desk {
    Desk()
    {
        networks = scriptNetworks(demo);
        seedInbox(demo, false);
        seed = seedPeople(demo, false);
        demo.open().resize(1400, 900);
        demo.window->showDesk(u"inbox"_s);
        page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
        page->list()->select(seed.conversation);
    }
    ui::ContactCard* card() { return demo.window->findChild<ui::ContactCard*>(); }
    bool ready() { return card() && card()->person().card() && card()->person().card()->contact.id == seed.lea; }
    template <typename T = QWidget>
    T* find(const QString& name)
    {
        return card()->findChild<T*>(name);
    }
    Contact stored() { return demo.wait(demo.store->people().find(seed.lea, {})); }
    ui::ContactWindow* window()
    {
        ui::ContactWindow* found = nullptr;
        (void)QTest::qWaitFor([&found] {
            for (QWidget* one : QApplication::topLevelWidgets()) {
                if (auto* window = qobject_cast<ui::ContactWindow*>(one); window && window->isVisible())
                    found = window;
            }
            return found && found->person().card();
        });
        return found;
    }
    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    PeopleSeed seed;
    ui::InboxPage* page = nullptr;
};

} // namespace contact_test

using namespace contact_test;

class ContactTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCardSaysWhyAMarkIsGiven()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        auto* why = desk.find<QLabel>(u"mark-why-ambassador"_s);
        QVERIFY(why);
        QVERIFY2(why->text().contains(u"7 shares of our posts, 3 needed"_s), qPrintable(why->text()));
        QVERIFY(!desk.find<QLabel>(u"mark-why-influencer"_s)); // on this network alone she is not
        QVERIFY(desk.find<QLabel>(u"contact-history"_s)->text().contains(u"complaint"_s));
    }

    void oneClickLinksAndAnotherUndoes()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        const QString id = desk.seed.leaBlue.toString();
        auto* why = desk.find<QLabel>(u"suggestion-why-"_s + id);
        QVERIFY(why && why->text().contains(u"Same handle and name"_s));
        QCOMPARE(desk.stored().identities.size(), size_t(1)); // only suggested
        desk.find<QPushButton>(u"suggestion-link-"_s + id)->click();
        QTRY_COMPARE(desk.stored().identities.size(), size_t(2));
        QCOMPARE(desk.stored().identities[1].linkedBy, u"Léa"_s);
        QCOMPARE(desk.stored().identities[1].evidence, Evidence::HandleAndName);
        // Together they reach enough people, and the card says so.
        QTRY_VERIFY(desk.find<QLabel>(u"mark-why-influencer"_s));
        QVERIFY(desk.find<QLabel>(u"contact-followers"_s)->text().contains(QLocale().toString(12'114)));
        QTRY_VERIFY(desk.find<QAbstractButton>(u"identity-unlink-"_s + id));
        auto* toast = desk.demo.window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast->undoButton()->isVisible());
        toast->undoButton()->click();
        QTRY_COMPARE(desk.stored().identities.size(), size_t(1));
        QTRY_VERIFY(desk.find<QPushButton>(u"suggestion-apart-"_s + id));
        desk.find<QPushButton>(u"suggestion-apart-"_s + id)->click();
        QTRY_VERIFY(!desk.find<QPushButton>(u"suggestion-apart-"_s + id) ||
                    !desk.find<QPushButton>(u"suggestion-apart-"_s + id)->isVisible());
        QVERIFY(desk.demo.wait(desk.demo.store->people().suggestions(desk.seed.lea)).empty());
    }

    void aNoteIsWrittenByKeys()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        auto* note = desk.find<QLineEdit>(u"person-note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"Prefers to be called in the evening"_s); // e, n, r are typed, not obeyed
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(desk.stored().notes.size(), size_t(1));
        QCOMPARE(desk.stored().notes[0].who, u"Léa"_s);
        QTRY_VERIFY(note->text().isEmpty());
    }

    void theWindowShowsHistoryAndFields()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        const auto field = desk.demo.wait(
            desk.demo.store->people().saveField({{}, u"Tier"_s, FieldKind::Choice, {u"gold"_s, u"silver"_s}, 0}));
        const auto since =
            desk.demo.wait(desk.demo.store->people().saveField({{}, u"Since"_s, FieldKind::Date, {}, 0}));
        desk.page->list()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
        auto* window = desk.window();
        QVERIFY(window);
        QTRY_COMPARE(window->history().count(), 3); // two of hers and the note
        auto* tier = window->findChild<QComboBox*>(u"field-Tier"_s);
        QVERIFY(tier);
        tier->setFocus();
        QTest::keyClick(tier, Qt::Key_Down);
        QTRY_COMPARE(desk.stored().fields, (std::vector<FieldValue>{{field.id, u"gold"_s, {}}}));
        auto* date = window->findChild<QLineEdit*>(u"field-Since"_s);
        QTest::keyClicks(date, u"tomorrow"_s);
        QTest::keyClick(date, Qt::Key_Return);
        auto* banner = window->findChild<ui::Banner*>();
        QTRY_VERIFY(banner->isVisible()); // refused, and said so
        date = window->findChild<QLineEdit*>(u"field-Since"_s);
        date->selectAll();
        QTest::keyClicks(date, u"2024-02-29"_s);
        QTest::keyClick(date, Qt::Key_Return);
        QTRY_COMPARE(desk.stored().fields.size(), size_t(2));
        const std::vector<FieldValue> fields = desk.stored().fields; // one answer: each is a vector of its own
        QVERIFY(std::any_of(fields.begin(), fields.end(), [&since](const FieldValue& v) {
            return v.field == since.id && v.value == "2024-02-29"_L1;
        }));
        const QPointer<ui::ContactWindow> open(window);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!open);
    }

    void fieldsAreMadeInTheirDialog()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        desk.card()->openWindow();
        auto* window = desk.window();
        QVERIFY(window);
        window->findChild<QPushButton*>(u"contact-fields"_s)->click();
        auto* dialog = window->findChild<ui::FieldDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton*>(u"field-add"_s)->isEnabled());
        dialog->findChild<QLineEdit*>(u"field-name"_s)->setText(u"Tier"_s);
        dialog->findChild<QComboBox*>(u"field-kind"_s)->setCurrentIndex(int(FieldKind::Choice));
        QVERIFY(!dialog->findChild<QPushButton*>(u"field-add"_s)->isEnabled()); // a choice of what?
        dialog->findChild<QLineEdit*>(u"field-choices"_s)->setText(u"gold, silver"_s);
        dialog->findChild<QPushButton*>(u"field-add"_s)->click();
        auto* list = dialog->findChild<QListWidget*>(u"field-list"_s);
        QTRY_COMPARE(list->count(), 1);
        QTRY_VERIFY(window->findChild<QComboBox*>(u"field-Tier"_s));
        list->setCurrentRow(0);
        dialog->findChild<QPushButton*>(u"field-remove"_s)->click();
        QTRY_COMPARE(list->count(), 0);
        dialog->close();
        window->close();
    }

    void peopleAreFoundAsOneTypes()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        desk.page->list()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ShiftModifier);
        ui::PeopleWindow* window = nullptr;
        for (QWidget* one : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<ui::PeopleWindow*>(one))
                window = found;
        }
        QVERIFY(window);
        auto* list = window->findChild<QListWidget*>(u"people-list"_s);
        auto* field = window->findChild<QLineEdit*>(u"people-search"_s);
        QTRY_VERIFY(list->count() > 5);
        QTest::keyClicks(field, u"lea mart"_s);
        QTRY_COMPARE(list->count(), 2);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        auto* contact = desk.window();
        QVERIFY(contact);
        QCOMPARE(contact->person().card()->contact.id, desk.seed.lea);
        contact->close();
        field->setText(u"zeppelin"_s);
        QTRY_COMPARE(list->count(), 0);
        QTRY_VERIFY(window->findChild<QLabel*>(u"people-count"_s)->text().contains(u"Nobody"_s));
        window->close();
    }

    void erasedWordsStayOutOfTheDrafts()
    {
        const QTemporaryDir folder;
        const ConversationId theirs{11}, others{12};
        const auto written = [&folder] {
            QFile file(folder.filePath(u"replies.json"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        LocalTraces what;
        what.conversations = {theirs};
        what.traces.addWord(u"lea.b@x.example"_s);
        what.traces.addWord(u"Léa Bernard"_s);
        {
            ui::ReplyDrafts drafts(folder.path());
            ui::UnsentReply reply;
            reply.text = u"Chère Léa"_s;
            drafts.put(theirs, reply);
            reply.text = u"Comme Léa Bernard l’a dit"_s;
            reply.note = u"media, zone, conversation"_s;
            drafts.put(others, reply);
            drafts.flush();
            QTRY_VERIFY(written().contains("Chère"));
            drafts.forget(what);
            reply.text = u"Autre chose"_s;
            drafts.put({13}, reply); // the next keystroke
            drafts.flush();
        }
        QVERIFY(!written().contains("Chère") && !written().contains("Bernard"));
        const ui::ReplyDrafts again(folder.path());
        QVERIFY(again.find(theirs).isEmpty());
        QCOMPARE(again.find(others).text, u"Comme [erased] l’a dit"_s);
        QCOMPARE(again.find(others).note, u"media, zone, conversation"_s);
        QCOMPARE(again.find({13}).text, u"Autre chose"_s);
    }

    void everythingGoesToAFileAndThenAway()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        auto* answer = desk.demo.window->findChild<QPlainTextEdit*>(u"reply-text"_s);
        QVERIFY(answer);
        answer->setPlainText(u"Chère Léa, un instant"_s);
        desk.card()->openWindow();
        auto* window = desk.window();
        QVERIFY(window);
        const QString file = desk.demo.folder.filePath(u"out.zip"_s);
        window->exportTo(file);
        QTRY_VERIFY(window->findChild<ui::Banner*>()->isVisible());
        QVERIFY(QFile(file).size() > 500);
        window->findChild<QPushButton*>(u"contact-erase"_s)->click();
        auto* dialog = window->findChild<ui::EraseDialog*>();
        QVERIFY(dialog);
        auto* erase = dialog->findChild<QPushButton*>(u"erase-confirm"_s);
        QVERIFY(!erase->isEnabled()); // not before it is known what goes
        QTRY_VERIFY(erase->isEnabled());
        auto* report = dialog->findChild<QPlainTextEdit*>(u"erase-report"_s);
        QVERIFY2(report->toPlainText().contains(u"– Messages: 3\n"_s), qPrintable(report->toPlainText()));
        QCOMPARE(desk.stored().id, desk.seed.lea); // a rehearsal
        erase->click();
        QTRY_VERIFY_WITH_TIMEOUT(!erase->isVisible(), 20'000);
        QVERIFY(report->toPlainText().contains(u"Files of this machine mended"_s));
        QCOMPARE(answer->toPlainText(), QString()); // what was begun to her does not come back with the next key
        dialog->findChild<QPushButton*>(u"erase-close"_s)->click();
        QTRY_VERIFY(!window->person().card());
        window->close();
        // The list and the card of the inbox let go of her, too.
        QTRY_VERIFY(!desk.ready());
        for (const auto& c : desk.demo.wait(desk.demo.store->inbox().list({})))
            QVERIFY(c.customer.id != desk.seed.lea);
    }
};

QTEST_MAIN(ContactTest)
#include "test_contact.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Linking two people by a person's word: chosen in the search, with what it is known from, taken back again.
#include "support/people_demo.h"
#include "support/quiet.h"
#include "ui/inbox/contact_card.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/people_window.h"
#include "ui/inbox/person_panel.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace linking_test {

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
    QPushButton* button() { return card()->findChild<QPushButton*>(u"person-link-with"_s); }
    Contact stored() { return demo.wait(demo.store->people().find(seed.lea, {})); }
    ui::LinkWindow* window()
    {
        ui::LinkWindow* found = nullptr;
        (void)QTest::qWaitFor([&found] {
            for (QWidget* one : QApplication::topLevelWidgets()) {
                if (auto* window = qobject_cast<ui::LinkWindow*>(one); window && window->isVisible())
                    found = window;
            }
            return found && found->findChild<QListWidget*>(u"people-list"_s)->count() > 2;
        });
        return found && QTest::qWaitForWindowActive(found) ? found : nullptr;
    }
    // As somebody types it.
    bool search(const ui::LinkWindow* window, const QString& name)
    {
        auto* list = window->findChild<QListWidget*>(u"people-list"_s);
        QTest::keyClicks(QApplication::focusWidget(), name);
        return QTest::qWaitFor([&] { return list->count() == 1 && list->item(0)->text().contains(name); });
    }
    Demo demo;
    std::unique_ptr<ScriptedNetworks> networks;
    PeopleSeed seed;
    ui::InboxPage* page = nullptr;
};

} // namespace linking_test

using namespace linking_test;

class LinkingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPersonsWordLinksByKeyboardAlone()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        QTRY_VERIFY(desk.button() && desk.button()->isVisible());
        QVERIFY(desk.button()->focusPolicy() & Qt::TabFocus);
        desk.button()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(desk.button(), Qt::Key_Space);
        auto* window = desk.window();
        QVERIFY(window);
        QCOMPARE(QApplication::focusWidget(), window->findChild<QLineEdit*>(u"people-search"_s));
        QVERIFY(desk.search(window, u"Paul Nguyen"_s));
        QVERIFY(!window->findChild<QPushButton*>(u"link-with"_s)->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto* why = window->findChild<QLineEdit*>(u"link-why"_s);
        QTRY_COMPARE(QApplication::focusWidget(), why);
        QTest::keyClicks(why, u"   "_s);
        QTest::keyClick(why, Qt::Key_Return); // no reason, no link
        letArrive(100);
        QCOMPARE(desk.stored().identities.size(), size_t(1));
        QTest::keyClicks(why, u"said so on the phone "_s);
        QTest::keyClick(why, Qt::Key_Return);
        QTRY_COMPARE(desk.stored().identities.size(), size_t(2));
        const LinkedIdentity linked = desk.stored().identities[1];
        QCOMPARE(linked.identity.name, u"Paul Nguyen"_s);
        QCOMPARE(linked.evidence, Evidence::Stated);
        QCOMPARE(linked.linkedBy, u"Léa"_s);
        QCOMPARE(linked.linkedWhy, u"said so on the phone"_s);
        auto* toast = desk.demo.window->findChild<ui::Toast*>();
        QTRY_VERIFY(toast->undoButton()->isVisible());
        QTRY_VERIFY(desk.card()->findChild<QAbstractButton*>(u"identity-unlink-"_s + linked.identity.id.toString()));
        toast->undoButton()->click();
        QTRY_COMPARE(desk.stored().identities.size(), size_t(1));
    }

    void byMouseAndNotWithOneself()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        QTRY_VERIFY(desk.button() && desk.button()->isVisible());
        QTest::mouseClick(desk.button(), Qt::LeftButton);
        auto* window = desk.window();
        QVERIFY(window);
        auto* list = window->findChild<QListWidget*>(u"people-list"_s);
        auto* why = window->findChild<QLineEdit*>(u"link-why"_s);
        auto* link = window->findChild<QPushButton*>(u"link-with"_s);
        const QString own = u"@"_s + desk.stored().identities.front().identity.handle;
        int self = -1, other = -1;
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->text().contains(own))
                self = i;
            else if (list->item(i)->text().contains(u"Ana Silva"_s))
                other = i;
        }
        QVERIFY(self >= 0 && other >= 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(self)).center());
        QTest::mouseClick(why, Qt::LeftButton);
        QTest::keyClicks(why, u"an order"_s);
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_VERIFY(window->findChild<ui::Banner*>()->isVisible());
        QCOMPARE(desk.stored().identities.size(), size_t(1));
        list->scrollToItem(list->item(other));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(other)).center());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_COMPARE(desk.stored().identities.size(), size_t(2));
        QCOMPARE(desk.stored().identities[1].identity.name, u"Ana Silva"_s);
        QTRY_VERIFY(!desk.demo.window->findChild<ui::Toast*>()->message().isEmpty());
    }
};

QTEST_MAIN(LinkingTest)
#include "test_linking.moc"

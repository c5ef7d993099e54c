// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of people and ideas, and of the audit log of it: parvis_people_shots --shots DIR [--only TEXT] [--set TEXT]
// [--quick]
#include "support/people_demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "ui/inbox/contact_card.h"
#include "ui/inbox/contact_window.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/field_dialog.h"
#include "ui/inbox/idea_board.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/people_window.h"
#include "ui/settings/audit_window.h"
#include "ui/settings/retention_box.h"
#include "ui/settings/retention_dialog.h"
#include "ui/shell/notice_button.h"
#include "ui/widgets/popover.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

// The notices of the person at the window, and who else a customer is by somebody's word.
void takeNotices(const Studio& studio, Demo& demo, const PeopleSeed& seed)
{
    auto& window = *demo.window;
    const QString text = studio.french ? u"@lea tu connais l’histoire de cette lampe ?"_s
                                       : u"@lea do you know the story of this lamp?"_s;
    demo.wait(demo.store->inbox().addNote(seed.conversation, u"Inès"_s, text));
    auto* bell = window.findChild<ui::NoticeButton*>();
    (void)QTest::qWaitFor([bell] { return !bell->book().notices().empty(); });
    bell->click();
    studio.take(window, u"notices"_s);
    if (auto* list = window.findChild<ui::Popover*>(u"notices-popover"_s))
        list->dismiss();
    window.findChild<QPushButton*>(u"person-link-with"_s)->click();
    for (QWidget* one : QApplication::topLevelWidgets()) {
        if (auto* link = qobject_cast<ui::LinkWindow*>(one); link && link->isVisible()) {
            studio.take(*link, u"link-with"_s);
            link->close();
        }
    }
}

// How long conversations are kept.
void takeRetention(const Studio& studio, Demo& demo)
{
    auto& window = *demo.window;
    window.showDesk(u"settings"_s, u"retention"_s);
    letArrive(200);
    studio.take(window, u"retention-empty"_s);
    RetentionRule rule;
    rule.name = studio.french ? u"Deux ans"_s : u"Two years"_s;
    demo.wait(demo.privacy->saveRule(rule, u"Inès"_s));
    auto* box = window.findChild<ui::RetentionBox*>();
    letArrive(300);
    box->findChild<QPushButton*>(u"retention-count-now"_s)->click();
    letArrive(300);
    studio.take(window, u"retention"_s);
    box->findChild<QPushButton*>(u"retention-add"_s)->click();
    letArrive(500);
    studio.take(*box->dialog(), u"retention-rule"_s);
    box->dialog()->close();
}

void take(const Studio& studio)
{
    const bool french = studio.french;
    DemoOptions options;
    options.french = french;
    options.dark = studio.dark;
    Demo demo(options);
    const auto networks = scriptNetworks(demo);
    seedInbox(demo, french);
    const PeopleSeed seed = seedPeople(demo, french);
    const auto field =
        demo.wait(demo.store->people().saveField({{},
                                                  french ? u"Fidélité"_s : u"Loyalty"_s,
                                                  FieldKind::Choice,
                                                  {french ? u"or"_s : u"gold"_s, french ? u"argent"_s : u"silver"_s},
                                                  0}));
    demo.wait(demo.store->people().setField(seed.lea, field.id, french ? u"or"_s : u"gold"_s));
    demo.wait(demo.store->people().addNote(
        seed.lea, u"Inès"_s, french ? u"Préfère être appelée le soir"_s : u"Prefers a call in the evening"_s));
    auto& window = demo.open();
    window.resize(studio.size);
    window.showDesk(u"inbox"_s);
    auto* page = qobject_cast<ui::InboxPage*>(window.desk(u"inbox"_s));
    page->list()->select(seed.conversation);
    studio.take(window, u"contact-card"_s);
    auto* link = window.findChild<QPushButton*>(u"suggestion-link-"_s + seed.leaBlue.toString());
    if (link)
        link->click();
    studio.take(window, u"contact-linked"_s);
    ui::ContactWindow contact(window.context(), seed.lea);
    contact.setAttribute(Qt::WA_DeleteOnClose, false);
    contact.show();
    studio.take(contact, u"contact-window"_s);
    contact.findChild<QPushButton*>(u"contact-erase"_s)->click();
    letArrive(300);
    studio.take(*contact.findChild<ui::EraseDialog*>(), u"erase"_s);
    contact.findChild<ui::EraseDialog*>()->close();
    contact.findChild<QPushButton*>(u"contact-fields"_s)->click();
    auto* fields = contact.findChild<ui::FieldDialog*>();
    studio.take(*fields, u"fields"_s);
    fields->findChild<QLineEdit*>(u"field-name"_s)->setText(french ? u"Boutique"_s : u"Shop"_s);
    fields->findChild<QComboBox*>(u"field-kind"_s)->setCurrentIndex(int(FieldKind::Choice));
    fields->findChild<QListWidget*>(u"field-list"_s)->setCurrentRow(0);
    studio.take(*fields, u"fields-choice"_s);
    contact.close();
    auto* people = new ui::PeopleWindow(window.context());
    people->show();
    studio.take(*people, u"people"_s);
    people->close();
    window.activateWindow();
    letArrive(100);
    auto* table = page->findChild<QWidget*>(u"conversations"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_I);
    studio.take(window, u"idea-ask"_s);
    if (auto* asked = window.findChild<ui::Popover*>(u"idea-popover"_s))
        asked->dismiss();
    page->findChild<QAbstractButton*>(u"view-ideas"_s)->click();
    letArrive(200);
    auto* board = page->findChild<ui::IdeaBoard*>();
    studio.take(window, u"ideas-empty"_s);
    board->choose(seed.ideas[0].id);
    letArrive(200);
    board->findChild<QPlainTextEdit*>(u"idea-answer"_s)
        ->setPlainText(french ? u"Bonjour {name}, « {idea} », c’est fait ! Merci de l’avoir demandé."_s
                              : u"Hello {name}, “{idea}” is here! Thank you for asking."_s);
    studio.take(window, u"ideas"_s);
    auto* search = page->findChild<QLineEdit*>(u"idea-search"_s);
    search->setText(u"zeppelin"_s);
    studio.take(window, u"ideas-nothing"_s);
    search->clear();
    page->findChild<QAbstractButton*>(u"view-open"_s)->click();
    takeNotices(studio, demo, seed);
    takeRetention(studio, demo);
    demo.wait(demo.privacy->erase(seed.leaBlue, u"Inès"_s));
    window.showDesk(u"settings"_s, u"audit"_s);
    studio.take(*window.findChild<ui::AuditWindow*>(u"audit-window"_s), u"audit-people"_s);
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, take);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the inbox, figures, accounts and settings: parvis_desk_shots --shots DIR [--only TEXT] [--quick]
#include "engine/publishing/rhythm_work.h"
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "ui/accounts/accounts_page.h"
#include "ui/accounts/connect_dialog.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/rhythm_bar.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/insights/figures_page.h"
#include "ui/media/media_grid_model.h"
#include "ui/media/media_library_window.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

// Departments, views, a colleague, several at once.
void inboxWorkShots(Demo& demo, const Studio& studio, bool french)
{
    auto* page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
    WorkRepository& work = demo.store->work();
    Department department;
    department.name = french ? u"Service client"_s : u"Customer care"_s;
    const Department care = demo.wait(work.saveDepartment(department));
    department.name = french ? u"Atelier"_s : u"Workshop"_s;
    demo.wait(work.saveDepartment(department));
    InboxView view;
    view.name = french ? u"Réclamations"_s : u"Complaints"_s;
    const QString complaint = french ? u"réclamation"_s : u"complaint"_s;
    view.query = u"label:"_s + complaint;
    view.sort = u"urgent"_s;
    demo.wait(work.saveView(view));
    ConversationQuery query;
    auto list = demo.wait(demo.store->inbox().list(query));
    for (Conversation& c : list) {
        c.department = care.id;
        if (c.labels.contains(complaint))
            c.priority = Priority::Urgent;
    }
    demo.wait(work.saveAll(demo.person, list));
    demo.wait(work.sit({list[1].id, u"Inès"_s, u"other"_s, PresenceState::Writing, {}, {}}, false));
    parvis::test::letArrive(500);
    page->list()->select(list[1].id);
    page->list()->setSearchText(french ? u"livraisons"_s : u"deliveries"_s);
    parvis::test::letArrive(400);
    studio.take(*demo.window, u"inbox-found"_s);
    page->list()->setSearchText({});
    parvis::test::letArrive(300);
    page->list()->select(list[1].id);
    page->list()->focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J, Qt::ShiftModifier);
    studio.take(*demo.window, u"inbox-several"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L);
    studio.take(*demo.window, u"inbox-labels"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    page->list()->focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F);
    studio.take(*demo.window, u"inbox-filters"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    page->list()->focusList();
    auto theirs = demo.wait(demo.store->inbox().find(page->list()->selected()));
    theirs.assignee = u"Inès"_s;
    (void)demo.store->inbox().save(theirs).future().result();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    studio.take(*demo.window, u"inbox-conflict"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void inboxShots(Demo& demo, const Studio& studio, bool french)
{
    auto& window = *demo.window;
    window.showDesk(u"inbox"_s);
    auto* page = qobject_cast<ui::InboxPage*>(window.desk(u"inbox"_s));
    parvis::test::letArrive(300);
    page->list()->select(page->list()->model()->idAt(page->list()->model()->rowCount() - 2));
    parvis::test::letArrive(200);
    for (int row = 0; row < page->list()->model()->rowCount(); ++row) {
        if (const auto* c = page->list()->model()->at(row); c && c->customer.name.startsWith(u"Léa"_s))
            page->list()->select(c->id);
    }
    parvis::test::letArrive(200);
    page->pane()->replyBox()->setText(
        french ? u"Bonjour Léa, nous sommes vraiment désolés. Votre colis est à Lyon, il part ce matin en express."_s
               : u"Hello Léa, we are truly sorry. Your parcel is in Lyon and leaves this morning by express."_s);
    studio.take(window, u"inbox"_s);
    page->pane()->replyBox()->startNote();
    studio.take(window, u"inbox-note"_s);
    page->pane()->replyBox()->startReply();
    page->list()->focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E);
    studio.take(window, u"inbox-close"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    page->list()->focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
    studio.take(window, u"inbox-snooze"_s);
    // A window that grows takes what asks with it.
    window.resize(studio.size + QSize(120, 0));
    studio.take(window, u"inbox-snooze-wider"_s);
    window.resize(studio.size);
    studio.settle();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    studio.take(window, u"inbox-palette"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    page->list()->focusList();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Question);
    studio.take(window, u"inbox-keys"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    auto* search = page->findChild<QLineEdit*>(u"inbox-search"_s);
    search->setText(u"is:later"_s);
    studio.take(window, u"inbox-search-problem"_s);
    search->setText(u"zeppelin"_s);
    parvis::test::letArrive(300);
    studio.take(window, u"inbox-nothing"_s);
    search->clear();
}

// Canned replies with a question, what can be done to a comment, when an answer goes out, the notes that call.
void replyShots(Demo& demo, const Studio& studio, bool french)
{
    for (Account& account : demo.accounts) {
        account.capabilities.actions = {Action::Reply, Action::Like,  Action::HideOthers, Action::Bookmark,
                                        Action::Mute,  Action::Block, Action::Report,     Action::DeleteOthers};
        account = demo.wait(demo.store->accounts().save(account));
        demo.wait(demo.replies->save(SignatureRule{account.id, u"^{agent}"_s, false}));
    }
    CannedReply late;
    late.name = french ? u"Colis en retard"_s : u"Late parcel"_s;
    late.shortcut = french ? u"retard"_s : u"late"_s;
    late.text = french ? u"Bonjour {first_name|à vous}, votre commande {numéro de commande?} arrive {jour?}."_s
                       : u"Hello {first_name|there}, your order {order number?} arrives on {day?}."_s;
    demo.wait(demo.replies->save(late));
    CannedReply thanks;
    thanks.name = french ? u"Merci"_s : u"Thanks"_s;
    thanks.shortcut = french ? u"merci"_s : u"thanks"_s;
    thanks.text = french ? u"Merci {first_name|à vous} !"_s : u"Thank you, {first_name|dear customer}!"_s;
    demo.wait(demo.replies->save(thanks));
    auto& window = *demo.window;
    auto* page = qobject_cast<ui::InboxPage*>(window.desk(u"inbox"_s));
    window.showDesk(u"inbox"_s);
    page->pane()->reload();
    parvis::test::letArrive(300);
    page->pane()->replyBox()->openCanned();
    studio.take(window, u"inbox-canned"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    studio.take(window, u"inbox-canned-questions"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    page->pane()->thread()->toggleLike();
    studio.settle();
    page->pane()->thread()->openModeration();
    studio.take(window, u"inbox-moderation"_s);
    if (auto* report = window.findChild<QAbstractButton*>(u"moderate-report"_s))
        report->click();
    studio.take(window, u"inbox-report"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    page->pane()->thread()->openModeration();
    if (auto* remove = window.findChild<QAbstractButton*>(u"moderate-"_s + actionName(Action::DeleteOthers)))
        remove->click();
    studio.take(window, u"inbox-delete"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    const QString before =
        french ? u"Bonjour Léa, votre colis part ce matin."_s : u"Hello Léa, your parcel leaves this morning."_s;
    page->pane()->replyBox()->setText(before + u" {date?} "_s + QString(520, u'x'));
    studio.take(window, u"inbox-too-long"_s);
    page->pane()->replyBox()->setText(before);
    if (auto* later = page->findChild<QPushButton*>(u"reply-when"_s))
        later->click();
    studio.take(window, u"inbox-later"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.showDesk(u"settings"_s, u"canned"_s);
    studio.take(window, u"settings-canned"_s);
    if (auto* add = window.findChild<QPushButton*>(u"canned-add"_s))
        add->click();
    parvis::test::letArrive(200);
    if (auto* dialog = window.findChild<QDialog*>(u"canned-dialog"_s)) {
        studio.take(*dialog, u"canned-dialog"_s);
        dialog->close();
    }
    window.showDesk(u"inbox"_s);
}

QString drawn(Demo& demo, const QString& name, const QColor& from, const QColor& to)
{
    QImage image(900, 600, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, 900, 600);
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    painter.fillRect(image.rect(), gradient);
    painter.end();
    const QString file = demo.folder.filePath(name);
    image.save(file);
    return file;
}

void libraryShots(Demo& demo, const Studio& studio, bool french)
{
    ui::MediaLibraryWindow empty(demo.window->context(), false);
    empty.setAttribute(Qt::WA_DeleteOnClose, false);
    empty.show();
    studio.take(empty, u"library-empty"_s);
    MediaId last;
    const QList<QColor> colours{Qt::darkCyan,   Qt::darkRed,  Qt::darkGreen,
                                Qt::darkYellow, Qt::darkBlue, Qt::darkMagenta};
    for (int i = 0; i < colours.size(); ++i) {
        const QString file = drawn(demo, (french ? u"vitrine-%1.png"_s : u"window-%1.png"_s).arg(i + 1), colours[i],
                                   colours[(i + 1) % colours.size()]);
        last = demo.wait(demo.library->importFile(file)).id;
        if (i % 2 == 1)
            demo.wait(
                demo.library->setAltText(last, french ? u"Une tarte aux pommes dorée"_s : u"A golden apple tart"_s));
    }
    demo.wait(demo.library->setLabels(last, french ? QStringList{u"Automne"_s, u"Boutique"_s}
                                                   : QStringList{u"Autumn"_s, u"Shop"_s}));
    ui::MediaLibraryWindow window(demo.window->context(), true);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    parvis::test::letArrive(200);
    window.findChild<QListView*>(u"library-grid"_s)->setCurrentIndex(window.model().index(0));
    studio.take(window, u"library"_s);
    window.findChild<QLineEdit*>(u"library-search"_s)->setText(u"zeppelin"_s);
    studio.take(window, u"library-nothing"_s);
}

// Slots, a series, an evergreen: settings, calendar and composer.
void rhythmShots(Demo& demo, const Studio& studio, bool french)
{
    auto& window = *demo.window;
    for (const int hour : {10, 18}) {
        Slot slot;
        slot.account = demo.accounts[0].id;
        slot.weekdays = hour == 10 ? 0x1f : 0x24;
        slot.hour = hour;
        slot.zone = demo.zone;
        demo.wait(demo.rhythm->saveSlot(slot));
    }
    const auto post = demo.addPost(french ? u"La lampe de la semaine"_s : u"The lamp of the week"_s,
                                   {demo.accounts[0].id}, {{2026, 11, 25}, 16, 0, 0});
    Recurrence series;
    series.post = post.post.id;
    series.accounts = {demo.accounts[0].id};
    series.start = {{2026, 11, 25}, 16, 0, 0};
    series.zone = demo.zone;
    series.rule = u"FREQ=WEEKLY;BYDAY=WE,FR;COUNT=6"_s;
    series.author = window.context().person;
    demo.wait(demo.rhythm->saveRecurrence(series));
    Evergreen evergreen;
    evergreen.post = post.post.id;
    evergreen.account = demo.accounts[0].id;
    demo.wait(demo.rhythm->saveEvergreen(evergreen));
    RhythmWork work(demo.ports());
    demo.wait(work.round());
    window.showDesk(u"calendar"_s);
    demo.calendar().setView(u"month"_s);
    studio.take(window, u"rhythm-month"_s);
    demo.calendar().setView(u"week"_s);
    studio.take(window, u"rhythm-week"_s);
    demo.calendar().setView(u"month"_s);
    window.showDesk(u"settings"_s);
    auto* box = window.findChild<QWidget*>(u"rhythm-box"_s);
    parvis::test::letArrive(200);
    if (auto* scroll = window.desk(u"settings"_s)->findChild<QScrollArea*>())
        scroll->ensureWidgetVisible(box, 0, 400);
    studio.take(window, u"rhythm-settings"_s);
    window.compose({post.post.id, {}, {}, {}, {}});
    auto* composer = demo.composer();
    parvis::test::letArrive(200);
    composer->rhythm().openRepeat();
    studio.take(*composer, u"rhythm-repeat"_s);
    QTest::keyClick(composer->findChild<QWidget*>(u"repeat-apply"_s), Qt::Key_Escape);
    composer->rhythm().openEvergreen();
    studio.take(*composer, u"rhythm-evergreen"_s);
    QTest::keyClick(composer->findChild<QWidget*>(u"evergreen-on"_s), Qt::Key_Escape);
    composer->rhythm().openBestTimes();
    studio.take(*composer, u"rhythm-best-times"_s);
    composer->close();
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
    seedFigures(demo);
    auto changed = demo.accounts[2];
    demo.wait(demo.store->accounts().setState(changed.id, AccountState::Revoked, u"401 invalid_token"_s, std::nullopt));
    auto& window = demo.open();
    window.resize(studio.size);
    libraryShots(demo, studio, french);
    inboxShots(demo, studio, french);
    replyShots(demo, studio, french);
    inboxWorkShots(demo, studio, french);
    window.showDesk(u"figures"_s);
    studio.take(window, u"figures"_s);
    auto* figures = window.desk(u"figures"_s);
    auto* scroll = figures->findChild<QScrollArea*>(u"figures-scroll"_s);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    studio.take(window, u"figures-end"_s);
    scroll->verticalScrollBar()->setValue(0);
    if (auto* tile = figures->findChild<QAbstractButton*>(u"tile-engagement"_s))
        tile->click();
    studio.take(window, u"figures-explain"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.showDesk(u"accounts"_s);
    studio.take(window, u"accounts"_s);
    auto* accounts = qobject_cast<ui::AccountsPage*>(window.desk(u"accounts"_s));
    if (auto* remove = accounts->findChild<QAbstractButton*>(u"account-remove"_s))
        remove->click();
    studio.take(window, u"accounts-remove"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    accounts->showTarget(u"connect"_s);
    studio.take(*accounts->dialog(), u"connect-choose"_s);
    accounts->dialog()->findChild<QAbstractButton*>(u"network-bluesky"_s)->click();
    networks->bluesky->refuse = Error::make(ErrorKind::AuthRevoked, u"401"_s);
    accounts->dialog()->findChild<QLineEdit*>(u"sign-in-handle"_s)->setText(u"@atelier.bsky.social"_s);
    accounts->dialog()->findChild<QLineEdit*>(u"sign-in-secret"_s)->setText(u"abcd-efgh"_s);
    accounts->dialog()->findChild<QAbstractButton*>(u"connect-next"_s)->click();
    studio.take(*accounts->dialog(), u"connect-refused"_s);
    networks->bluesky->refuse.reset();
    accounts->dialog()->findChild<QAbstractButton*>(u"connect-next"_s)->click();
    studio.take(*accounts->dialog(), u"connect-done"_s);
    accounts->dialog()->close();
    parvis::test::letArrive(50);
    window.showDesk(u"settings"_s);
    studio.take(window, u"settings"_s);
    rhythmShots(demo, studio, french);
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, take);
}

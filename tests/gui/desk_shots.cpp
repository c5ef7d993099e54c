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
#include "ui/insights/figures_page.h"
#include "ui/media/media_grid_model.h"
#include "ui/media/media_library_window.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

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

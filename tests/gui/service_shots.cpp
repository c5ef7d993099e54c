// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of service levels (settings, their two windows, list and head of a conversation) and of what triage says
// and remembers: parvis_service_shots --shots DIR [--only TEXT] [--set TEXT] [--quick]
#include "engine/inbox/service_work.h"
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/reply_box.h"
#include "ui/service/calendar_dialog.h"
#include "ui/service/policy_dialog.h"
#include "ui/service/service_box.h"
#include "ui/settings/audit_window.h"
#include "ui/widgets/popover.h"

#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using namespace parvis::test;

namespace {

void promise(Demo& demo, bool french)
{
    ServiceCalendar calendar = officeCalendar(french ? u"Boutiques"_s : u"Shops"_s, demo.zone);
    calendar.weekdays[5] = {{600, 960}};
    calendar.region = HolidayRegion::France;
    calendar.daysOff = {{{2026, 12, 26}, french ? u"Inventaire"_s : u"Stocktaking"_s}};
    calendar.exceptions = {{{2026, 12, 24}, {{540, 780}}, french ? u"Réveillon"_s : u"Christmas Eve"_s}};
    const auto shops = demo.wait(demo.service->saveCalendar(calendar, u"Inès"_s));
    const auto always = demo.wait(
        demo.service->saveCalendar(alwaysOpen(french ? u"Jour et nuit"_s : u"Day and night"_s, demo.zone), u"Inès"_s));
    ServicePolicy complaints;
    complaints.name = french ? u"Réclamations"_s : u"Complaints"_s;
    complaints.labels = {french ? u"réclamation"_s : u"complaint"_s};
    complaints.calendar = shops.id;
    complaints.goals = {ServiceGoal{30min, true}, ServiceGoal{90min, true}, ServiceGoal{9h, true}};
    demo.wait(demo.service->savePolicy(complaints, u"Inès"_s));
    ServicePolicy rest;
    rest.name = french ? u"Tout le reste"_s : u"Everything else"_s;
    rest.calendar = always.id;
    rest.goals = {ServiceGoal{3h, false}, ServiceGoal{4h, true}, ServiceGoal{48h, false}};
    demo.wait(demo.service->savePolicy(rest, u"Inès"_s));
    ServiceWork work(demo.ports());
    demo.wait(work.round());
}

ConversationId of(Demo& demo, const QString& person)
{
    ConversationQuery query;
    query.limit = 100;
    for (const auto& c : demo.wait(demo.store->inbox().list(query))) {
        if (c.customer.name == person)
            return c.id;
    }
    return {};
}

// What a worker would have said of the newest message, and answers of before to ones like it.
void triage(Demo& demo, bool french)
{
    for (const auto& [person, traits] :
         {std::pair(u"Léa Martin"_s, MessageTraits{u"fr"_s, 0.9, u"negative"_s, 0.8, u"complaint"_s, 0.92}),
          std::pair(u"Omar Haddad"_s, MessageTraits{u"ar"_s, 0.9, u"positive"_s, 0.9, u"praise"_s, 0.81}),
          std::pair(u"Tom Berger"_s, MessageTraits{u"en"_s, 0.9, {}, 0.4, {}, 0.38})}) {
        const auto messages = demo.wait(demo.store->inbox().messages(of(demo, person)));
        const Message* newest = newestOfCustomer(messages);
        demo.wait(demo.store->triage().store({{{newest->id, newest->content.text, {}}, traits}}, 1));
    }
    const Account& shop = demo.accounts[0];
    const Instant then = demo.clock.now() - 72h;
    int number = 0;
    for (const auto& [asked, answered] :
         {std::pair(french ? u"Toujours aucune réponse de votre part, mon colis est en retard"_s
                           : u"Still no answer from you, my parcel is late"_s,
                    french ? u"Il a été retrouvé à Lyon et part ce matin."_s
                           : u"It was found in Lyon and is on its way."_s),
          std::pair(french ? u"Aucune réponse de votre part !"_s : u"No answer from you!"_s,
                    french ? u"Nous sommes désolés : un nouveau colis part aujourd’hui."_s
                           : u"We are sorry. A new one leaves today."_s)}) {
        const QString id = u"old%1"_s.arg(++number);
        IncomingMessage question = comment(id, u"Ana %1"_s.arg(number), asked, then);
        IncomingMessage answer = comment(id + u"a"_s, shop.name, answered, then + 10min, {});
        answer.root = answer.parent = question.remote.id;
        answer.author.handle = shop.handle;
        answer.author.remoteId = shop.remoteId;
        answer.own = true;
        auto row = demo.wait(demo.store->inbox().find(ingest(demo, shop, {question, answer})));
        row.status = ConversationStatus::Closed;
        demo.wait(demo.store->inbox().save(row));
    }
    while (demo.wait(demo.store->inbox().indexBatch(1000)) > 0) {
    }
}

void triageShots(Demo& demo, const Studio& studio)
{
    auto& window = *demo.window;
    auto* page = qobject_cast<ui::InboxPage*>(window.desk(u"inbox"_s));
    triage(demo, studio.french);
    for (const auto& [person, name] :
         {std::pair(u"Omar Haddad"_s, u"triage-praise"_s), std::pair(u"Tom Berger"_s, u"triage-unsure"_s),
          std::pair(u"Léa Martin"_s, u"triage-complaint"_s)}) {
        page->list()->select(of(demo, person));
        studio.take(window, name);
    }
    page->pane()->replyBox()->startReply();
    studio.take(window, u"answer-memory"_s);
    window.findChild<QAbstractButton*>(u"triage-kind"_s)->click();
    studio.take(window, u"triage-correct"_s);
    window.findChild<ui::Popover*>(u"triage-popover"_s)->dismiss();
    // A colleague who writes, and a list in which nothing is left.
    demo.wait(demo.store->work().sit({of(demo, u"Léa Martin"_s), u"Inès"_s, u"other"_s, PresenceState::Writing, {}, {}},
                                     false));
    studio.take(window, u"inbox-presence"_s);
    window.findChild<QAbstractButton*>(u"view-mine"_s)->click();
    studio.take(window, u"inbox-empty-view"_s);
    window.findChild<QAbstractButton*>(u"view-open"_s)->click();
}

void take(const Studio& studio)
{
    const bool french = studio.french;
    DemoOptions options;
    options.french = french;
    options.dark = studio.dark;
    Demo demo(options);
    seedInbox(demo, french);
    promise(demo, french);
    auto& window = demo.open();
    window.resize(studio.size);
    window.showDesk(u"inbox"_s);
    auto* page = qobject_cast<ui::InboxPage*>(window.desk(u"inbox"_s));
    letArrive(400);
    for (int row = 0; row < page->list()->model()->rowCount(); ++row) {
        if (const auto* c = page->list()->model()->at(row); c && c->customer.name.startsWith(u"Léa"_s))
            page->list()->select(c->id);
    }
    studio.take(window, u"service-inbox"_s);
    triageShots(demo, studio);
    window.showDesk(u"settings"_s, u"service"_s);
    studio.take(window, u"service-settings"_s);
    auto* box = window.findChild<ui::ServiceBox*>(u"service"_s);
    auto* policies = box->findChild<QTreeWidget*>(u"service-policies"_s);
    policies->setCurrentItem(policies->topLevelItem(0));
    box->findChild<QPushButton*>(u"service-policy-edit"_s)->click();
    studio.take(*box->policyDialog(), u"service-policy"_s);
    box->policyDialog()->close();
    auto* calendars = box->findChild<QTreeWidget*>(u"service-calendars"_s);
    calendars->setCurrentItem(calendars->topLevelItem(calendars->topLevelItemCount() - 1));
    box->findChild<QPushButton*>(u"service-calendar-edit"_s)->click();
    studio.take(*box->calendarDialog(), u"service-calendar"_s);
    box->calendarDialog()->close();
    window.showDesk(u"settings"_s, u"audit"_s);
    studio.take(*window.findChild<ui::AuditWindow*>(u"audit-window"_s), u"audit-service"_s);
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, take);
}

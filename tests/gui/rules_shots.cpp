// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the inbox's rules: settings, one rule, the try on the past, the log: parvis_rules_shots --shots DIR
// [--only TEXT] [--set TEXT] [--quick]
#include "domain/inbox/rules/rule_json.h"
#include "engine/inbox/rule_runner.h"
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "ui/rules/condition_tree.h"
#include "ui/rules/inbox_rule_dialog.h"
#include "ui/rules/rule_log_window.h"
#include "ui/rules/rule_trial_window.h"
#include "ui/rules/rules_box.h"
#include "ui/settings/audit_window.h"

#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

const QByteArray exampleRules = R"({"format":"parvis-rules","version":1,"rules":[
 {"name":"Late parcels","when":{"all":[{"words":["colis","parcel","livr*","lamp*"]},
   {"any":[{"kind":["complaint"],"confidence":0.8},{"phrases":["never arrived"]},{"regex":"n[°o]? ?\\d{4,}"}]},
   {"not":{"label":["vip"]}}]},"do":[{"add_label":"delivery"},{"priority":"high"},{"round_robin":"Service"}]},
 {"name":"Out of hours","when":{"hours":{"from":"18:00","to":"09:00","zone":"Europe/Paris"}},
   "do":[{"acknowledge":"Thank you for your message. We answer from nine in the morning.","days":3,"within":720}]},
 {"name":"Press and influencers","stop":true,"when":{"any":[{"followers":20000},{"ambassador":true}]},
   "do":[{"notify":["Léa","Omar"]},{"priority":"urgent"}]},
 {"name":"Spam","enabled":false,"when":{"kind":["spam"],"confidence":0.95},"do":[{"close":"Spam"}]},
 {"name":"Everybody","when":{"all":[]},"do":[{"add_label":"new"}]}]})";

const QByteArray frenchRules = R"({"format":"parvis-rules","version":1,"rules":[
 {"name":"Colis en retard","when":{"all":[{"words":["colis","livr*","lamp*"]},
   {"any":[{"kind":["complaint"],"confidence":0.8},{"phrases":["jamais arrivé"]},{"regex":"n[°o]? ?\\d{4,}"}]},
   {"not":{"label":["presse"]}}]},"do":[{"add_label":"livraison"},{"priority":"high"},{"round_robin":"Service"}]},
 {"name":"Boutique fermée","when":{"hours":{"from":"18:00","to":"09:00","zone":"Europe/Paris"}},
   "do":[{"acknowledge":"Merci de votre message. Nous répondons dès neuf heures.","days":3,"within":720}]},
 {"name":"Presse et influence","stop":true,"when":{"any":[{"followers":20000},{"ambassador":true}]},
   "do":[{"notify":["Léa","Omar"]},{"priority":"urgent"}]},
 {"name":"Indésirables","enabled":false,"when":{"kind":["spam"],"confidence":0.95},"do":[{"close":"Indésirable"}]},
 {"name":"Tout le monde","when":{"all":[]},"do":[{"add_label":"nouveau"}]}]})";

void takeAll(const Studio& studio)
{
    const bool french = studio.french;
    DemoOptions options;
    options.french = french;
    options.dark = studio.dark;
    options.posts = false;
    Demo demo(options);
    for (const auto& [person, most] : {std::pair(u"Amina"_s, 12), std::pair(u"Omar"_s, 0), std::pair(u"Zoé"_s, 20)})
        demo.wait(demo.rules->saveSeat({person, u"Service"_s, most, person == "Zoé"_L1}));
    demo.wait(demo.rules->importJson(french ? frenchRules : exampleRules, u"Léa"_s));
    seedInbox(demo, french);
    RuleRunner runner(demo.ports());
    demo.wait(runner.round());
    demo.clock.advance(std::chrono::minutes(2)); // nobody triages: rules that ask for it go on without
    demo.wait(runner.round());
    auto& window = demo.open();
    window.resize(studio.size);
    window.showDesk(u"settings"_s, u"rules"_s);
    auto* box = window.findChild<ui::RulesBox*>(u"rules"_s);
    auto* list = window.findChild<QListWidget*>(u"rules-list"_s);
    parvis::test::letArrive(300);
    list->setCurrentRow(0);
    studio.take(window, u"rules-settings"_s);
    QTest::mouseClick(window.findChild<QPushButton*>(u"rules-edit"_s), Qt::LeftButton);
    auto* dialog = box->dialog();
    parvis::test::letArrive(300);
    auto* tree = dialog->findChild<ui::ConditionTree*>();
    tree->setCurrentItem(tree->topLevelItem(0)->child(1)->child(0));
    studio.take(*dialog, u"rule-condition"_s);
    auto* actions = dialog->findChild<QListWidget*>(u"action-list"_s);
    actions->setCurrentRow(2);
    studio.take(*dialog, u"rule-action"_s);
    dialog->close();
    parvis::test::letArrive(300);
    window.findChild<QPushButton*>(u"rules-trial"_s)->click();
    parvis::test::letArrive(400);
    auto* trial = box->trialWindow();
    trial->findChild<QTreeWidget*>(u"rule-trial-list"_s)->expandAll();
    studio.take(*trial, u"rules-trial"_s);
    trial->close();
    parvis::test::letArrive(300);
    window.findChild<QPushButton*>(u"rules-log"_s)->click();
    parvis::test::letArrive(300);
    studio.take(*box->logWindow(), u"rules-log"_s);
    box->logWindow()->close();
    window.showDesk(u"settings"_s, u"audit"_s);
    studio.take(*window.findChild<ui::AuditWindow*>(u"audit-window"_s), u"audit-rules"_s);
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, takeAll);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line_parts.h"
#include "cli/commands_book.h"

#include <CLI/CLI.hpp>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

void addAccounts(CLI::App* command, ParsedCall& call, const std::string& help)
{
    command->add_option("--account", call.accounts, help)->take_all()->allow_extra_args(false);
}

void addTargetCommands(CLI::App& app, ParsedCall& call)
{
    auto* target = addGroup(app, "target", "What figures shall reach");
    addCommand(target, call, "list", "All targets, and whether they alert");
    auto* add = addCommand(target, call, "add", "A figure shall reach a value in each period");
    add->add_option("--kpi", call.name, "Name of the figure, as in parvis kpi")->required();
    auto* least = add->add_option("--at-least", call.atLeast, "The value, or more");
    add->add_option("--at-most", call.atMost, "The value, or less")->excludes(least);
    add->add_option("--per", call.per, "day, week or month (default)");
    addAccounts(add, call, "Only this account; may be repeated");
    add->add_option("--margin", call.margin, "Per cent by which it has to be back for an alert to end; default 5");
    add->add_flag("--early", call.early, "Alert by a running period's rate, though it may still turn");
    add->add_flag("--silent", call.silent, "Show it, never alert");
    addCommand(target, call, "remove", "Forget a target")->add_option("id", call.id, "Target")->required();
}

void addAnnotationCommands(CLI::App& app, ParsedCall& call)
{
    auto* annotation = addGroup(app, "annotation", "Remarks beside the curves");
    auto* list = addCommand(annotation, call, "list", "Those of a time, oldest first");
    list->add_option("--from", call.from, "From this day or instant on");
    list->add_option("--to", call.to, "Before this day or instant");
    addAccounts(list, call, "Only what is about this account or all; may be repeated");
    auto* add = addCommand(annotation, call, "add", "Write one");
    add->add_option("--text", call.text, "The text")->required();
    add->add_option("--at", call.at, "Day, local time or RFC 3339; default: now");
    add->add_option("--until", call.until, "End of a span, likewise");
    add->add_option("--kind", call.kind, "note (default), post, campaign or incident");
    addAccounts(add, call, "It is about this account only; may be repeated");
    addCommand(annotation, call, "remove", "Take it away")->add_option("id", call.id, "Annotation")->required();
}

void addCampaignCommands(CLI::App& app, ParsedCall& call)
{
    auto* campaign = addGroup(app, "campaign", "What campaigns cost and what came of them");
    for (const auto& [name, help] :
         {std::pair("import-costs", "Costs from a CSV file: campaign, date, amount, currency; all rows or none"),
          std::pair("import-conversions", "Conversions likewise; also count, source and medium, where there are")}) {
        auto* in = addCommand(campaign, call, name, help);
        in->add_option("file", call.file, "The file")->required();
        in->add_flag("--dry-run", call.dryRun, "Check and count every row, store nothing");
    }
    auto* costs = addCommand(campaign, call, "costs", "Costs and conversions by campaign and currency");
    costs->add_option("--campaign", call.campaign, "Only of this one");
    costs->add_option("--from", call.from, "From this day on");
    costs->add_option("--to", call.to, "Up to this day, included");
    addCommand(campaign, call, "imports", "The files that were read in, newest first");
    addCommand(campaign, call, "forget", "Take an import back, with the rows it brought")
        ->add_option("id", call.id, "Import")
        ->required();
}

void addListeningCommands(CLI::App& app, ParsedCall& call)
{
    auto* listening = addGroup(app, "listening", "How often we and competitors are mentioned, as other tools count it");
    auto* in = addCommand(listening, call, "import",
                          "Samples from a CSV file: date, name, us (yes or no), mentions, source, perhaps network; all "
                          "rows or none");
    in->add_option("file", call.file, "The file")->required();
    in->add_flag("--dry-run", call.dryRun, "Check and count every row, store nothing");
    auto* show = addCommand(listening, call, "show", "Mentions by name, where we and a competitor were looked for");
    show->add_option("--from", call.from, "From this day on; default: 30 days ago");
    show->add_option("--to", call.to, "Up to this day, included; default: today");
    show->add_option("--network", call.network, "Only of this network");
    addCommand(listening, call, "imports", "The files that were read in, newest first");
    addCommand(listening, call, "forget", "Take an import back, with the rows it brought")
        ->add_option("id", call.id, "Import")
        ->required();
}

} // namespace

void addScheduleCommands(CLI::App* report, ParsedCall& call)
{
    auto* schedule = report->add_subcommand("schedule", "Reports that a worker makes by itself, into a folder");
    schedule->require_subcommand(1);
    const auto command = [&call, schedule](const char* name, const char* help) {
        auto* one = schedule->add_subcommand(name, help);
        one->callback([&call, full = u"report schedule "_s + QString::fromLatin1(name)] { call.command = full; });
        return one;
    };
    command("list", "All of them, and how the last one went");
    auto* add = command("add", "After each whole day, week or month, of that one");
    add->add_option("--folder", call.file, "Where the files go, on this machine; it is made")->required();
    add->add_option("--every", call.per, "day, week (default) or month");
    add->add_option("--at", call.at, "Time of the first day after it, as 07:00 (default)");
    add->add_option("--zone", call.zone, "IANA zone of days and time; default: the workspace's");
    add->add_option("--template", call.name, "manager (default), community, service or complete");
    add->add_option("--format", call.formats, "pdf (default), xlsx, csv or png; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--language", call.language, "en (default) or fr");
    add->add_option("--brand", call.brand, "Only accounts of this brand, and its name above the report");
    command("remove", "Make it no more; the files stay")->add_option("id", call.id, "Schedule")->required();
}

void addBookCommands(CLI::App& app, ParsedCall& call)
{
    addTargetCommands(app, call);
    addAnnotationCommands(app, call);
    addCampaignCommands(app, call);
    addListeningCommands(app, call);
    auto* dashboard = addGroup(app, "dashboard", "Arrangements of figures");
    addCommand(dashboard, call, "list", "Those that are always there, everybody's and one's own");
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the commands with which a team works through its inbox.
#include "cli/command_line_parts.h"

namespace parvis {

namespace {

void addConversationCommands(CLI::App* inbox, ParsedCall& call)
{
    auto* assign = addCommand(inbox, call, "assign", "Give a conversation to somebody");
    assign->add_option("id", call.id, "Conversation")->required();
    assign->add_option("--to", call.to, "A person, or none")->required();
    auto* label = addCommand(inbox, call, "label", "Put labels on and take them off: +delivery -spam");
    // What begins with one dash is a label here, not an option of the program: nothing may be handed on to it.
    label->fallthrough(false);
    label->allow_extras();
    label->set_help_flag("--help", "Print this help message and exit");
    addCommonOptions(label, call);
    label->add_option("id", call.id, "Conversation")->required();
    label->final_callback([&call, label] {
        call.command = QStringLiteral("inbox label");
        call.labels = label->remaining();
    });
    auto* status = addCommand(inbox, call, "status", "Open, wait, snooze or close a conversation");
    status->add_option("id", call.id, "Conversation")->required();
    status->add_option("status", call.status, "open, pending, snoozed or closed")->required();
    status->add_option("--until", call.until, "When a snoozed one comes back: RFC 3339 or local time");
    status->add_option("--zone", call.zone, "IANA zone of a local time");
    status->add_option("--reason", call.why, "Why it is closed");
    auto* department = addCommand(inbox, call, "department", "Hand a conversation over to a department");
    department->add_option("id", call.id, "Conversation")->required();
    department->add_option("--to", call.to, "Name of the department, or none")->required();
    auto* kind = addCommand(inbox, call, "kind", "Say what the customer's newest message is");
    kind->add_option("id", call.id, "Conversation")->required();
    kind->add_option("kind", call.state, "complaint, question, praise, idea or spam")->required();
    auto* priority = addCommand(inbox, call, "priority", "How urgent a conversation is");
    priority->add_option("id", call.id, "Conversation")->required();
    priority->add_option("priority", call.state, "low, normal, high or urgent")->required();
}

void addListCommands(CLI::App& app, ParsedCall& call)
{
    auto* department = app.add_subcommand("department", "Who answers what");
    department->require_subcommand(1);
    addCommand(department, call, "list", "All departments with their people");
    auto* saved = addCommand(department, call, "save", "Make a department, or give one other people");
    saved->add_option("name", call.name, "Name")->required();
    saved->add_option("--member", call.members, "A person")->take_all()->allow_extra_args(false);
    saved->add_option("--rename", call.to, "Its new name");
    saved->add_flag("--archived", call.archived, "Takes nothing new");
    auto* label = app.add_subcommand("label", "The labels of the inbox");
    label->require_subcommand(1);
    addCommand(label, call, "list", "All labels with their colours");
    auto* labelled = addCommand(label, call, "save", "Make a label, or rename or colour one");
    labelled->add_option("name", call.name, "Name")->required();
    labelled->add_option("--rename", call.to, "Its new name; all its conversations follow");
    labelled->add_option("--colour", call.colour, "0 to 11")->check(CLI::Range(0, 11));
    addCommand(label, call, "remove", "Take a label off everything")->add_option("name", call.name)->required();
    auto* view = app.add_subcommand("view", "Saved views of the inbox");
    view->require_subcommand(1);
    addCommand(view, call, "list", "Your views and everybody's");
    auto* viewed = addCommand(view, call, "save", "Keep a search under a name");
    viewed->add_option("name", call.name, "Name")->required();
    viewed->add_option("--query", call.query, "As in inbox list")->required();
    viewed->add_option("--sort", call.by, "newest (default), waiting, urgent or due");
    viewed->add_flag("--shared", call.shared, "Everybody sees it");
    auto* removed = addCommand(view, call, "remove", "Forget a view");
    removed->add_option("name", call.name, "Name")->required();
    removed->add_flag("--shared", call.shared, "Everybody's view of that name");
}

} // namespace

void addInboxWorkCommands(CLI::App& app, CLI::App* inbox, ParsedCall& call)
{
    addConversationCommands(inbox, call);
    addListCommands(app, call);
}

} // namespace parvis

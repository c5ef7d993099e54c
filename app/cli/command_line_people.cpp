// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line_people.h"
#include "cli/command_line_parts.h"

#include <CLI/CLI.hpp>

namespace parvis {
namespace {

void addContactCommands(CLI::App& app, ParsedCall& call)
{
    auto* contact = addGroup(app, "contact", "People over all networks");
    auto* list = addCommand(contact, call, "list", "People, those seen last first");
    list->add_option("--query", call.query, "Words of a handle or name");
    list->add_option("--limit", call.limit, "At most so many")->check(CLI::Range(1, 10'000));
    list->add_option("--after", call.after, "Continue after this person's id");
    auto* show = addCommand(contact, call, "show", "Identities, reach, marks, notes, fields and history");
    show->add_option("id", call.id, "Person, or any identity")->required();
    show->add_option("--limit", call.limit, "Messages of the history")->check(CLI::Range(1, 1000));
    show->add_option("--after", call.after, "History before this message's id");
    auto* link = addCommand(contact, call, "link", "Two identities are one person");
    link->add_option("id", call.id, "Person that stays")->required();
    link->add_option("other", call.other, "Person that joins")->required();
    link->add_option("--why", call.why, "What it is known from")->required();
    link->add_option("--evidence", call.evidence, "stated (default), website or handle_and_name");
    addCommand(contact, call, "unlink", "An identity stands for itself again")
        ->add_option("id", call.id, "Identity")
        ->required();
    auto* note = addCommand(contact, call, "note", "Write a note about a person");
    note->add_option("id", call.id, "Person")->required();
    auto* text = note->add_option("--text", call.text, "The note");
    note->add_option("--text-file", call.textFile, "File with the note (UTF-8)")->excludes(text);
    auto* field = addCommand(contact, call, "field", "Fields of the workspace, and what they say of a person");
    field->add_option("id", call.id, "Person; without: the fields themselves");
    field->add_option("--set", call.sets, "NAME=VALUE; an empty value takes it away; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    auto* define = field->add_option("--define", call.name, "Make or change the field of this name");
    field->add_option("--kind", call.kind, "text (default), number, date or choice")->needs(define);
    field->add_option("--choice", call.choices, "A value of a choice; may be repeated")
        ->take_all()
        ->allow_extra_args(false)
        ->needs(define);
    field->add_option("--remove", call.removed, "Remove the field of this name with its values")->excludes(define);
}

void addPrivacyCommands(CLI::App& app, ParsedCall& call)
{
    auto* contact = app.get_subcommand("contact");
    auto* out = addCommand(contact, call, "export", "Everything about a person in a file");
    out->add_option("id", call.id, "Person")->required();
    out->add_option("--out", call.file, "FILE.json, or FILE.zip with a table of the messages")->required();
    auto* erase = addCommand(contact, call, "erase", "Remove a person everywhere, with a report");
    erase->add_option("id", call.id, "Person")->required();
    erase->add_flag("--dry-run", call.dryRun, "Count what would be removed, remove nothing");
    auto* erased = addCommand(contact, call, "erased", "The list of erased people, as salted hashes");
    auto* file = erased->add_option("--out", call.file, "Write it to a file, to be kept apart from backups");
    erased->add_option("--apply", call.from, "Erase whom this list names, after a backup was restored")->excludes(file);
    auto* retention = addGroup(app, "retention", "How long closed conversations are kept");
    addCommand(retention, call, "list", "The rules, and what each would remove now");
    auto* add = addCommand(retention, call, "add", "Keep closed conversations for so many months");
    add->add_option("--name", call.name, "Name of the rule")->required();
    add->add_option("--months", call.months, "Since the last message")->required()->check(CLI::Range(1, 1200));
    add->add_option("--account", call.accounts, "Only of this account");
    add->add_option("--kind", call.kind, "Only this kind, such as comment");
    add->add_option("--label", call.labels, "Only what carries this label");
    add->add_flag("--dry-run", call.dryRun, "Say what it would remove, store nothing");
    addCommand(retention, call, "remove", "Remove a rule")->add_option("id", call.id, "Rule")->required();
}

void addIdeaCommands(CLI::App& app, ParsedCall& call)
{
    auto* idea = addGroup(app, "idea", "What the public would like to have");
    addCommand(idea, call, "list", "Ideas, most votes first")
        ->add_option("--query", call.query, "Words of title or text");
    auto* add = addCommand(idea, call, "add", "A new idea, or a comment put to one");
    add->add_option("--title", call.title, "Title; default: the comment's first words");
    add->add_option("--text", call.text, "More about it");
    add->add_option("--message", call.other, "The comment behind it");
    add->add_option("--to", call.id, "Put the comment to this idea");
    addCommand(idea, call, "show", "One idea with its comments")->add_option("id", call.id, "Idea")->required();
    auto* state = addCommand(idea, call, "state", "Move it on the board");
    state->add_option("id", call.id, "Idea")->required();
    state->add_option("state", call.state, "new, planned, done or declined")->required();
    auto* merge = addCommand(idea, call, "merge", "One idea becomes part of another");
    merge->add_option("id", call.id, "Idea")->required();
    merge->add_option("into", call.other, "The one that stays; without: it stands for itself again");
    auto* answer = addCommand(idea, call, "answer", "Answer everybody behind it, each once");
    answer->add_option("id", call.id, "Idea")->required();
    auto* text = answer->add_option("--text", call.text, "With {name}, {handle} and {idea}");
    answer->add_option("--text-file", call.textFile, "File with the text (UTF-8)")->excludes(text);
    answer->add_flag("--dry-run", call.dryRun, "Say who would be answered, send nothing");
}

} // namespace

void addPeopleCommands(CLI::App& app, ParsedCall& call)
{
    addContactCommands(app, call);
    addPrivacyCommands(app, call);
    addIdeaCommands(app, call);
}

} // namespace parvis

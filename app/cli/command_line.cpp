// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/parsed_call.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

QString defaultWorkspace()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/parvis/default.parvis"_s;
}

CLI::App* command(CLI::App* parent, ParsedCall& call, const std::string& name, const std::string& help)
{
    auto* sub = parent->add_subcommand(name, help);
    const QString full =
        parent->get_parent() ? QString::fromStdString(parent->get_name() + " " + name) : QString::fromStdString(name);
    sub->final_callback([&call, full] { call.command = full; });
    return sub;
}

CLI::App* group(CLI::App& app, const std::string& name, const std::string& help)
{
    auto* sub = app.add_subcommand(name, help);
    sub->require_subcommand(1);
    return sub;
}

void addAccountCommands(CLI::App& app, ParsedCall& call)
{
    auto* account = group(app, "account", "Connect, list, check and remove accounts");
    auto* add = command(account, call, "add", "Connect an account after checking it with the network");
    add->add_option("--network", call.network, "mastodon, bluesky, …")->required();
    add->add_option("--server", call.server, "Address of the server");
    add->add_option("--handle", call.handle, "Handle or e-mail address, where the network asks for it");
    add->add_flag("--secret-stdin", call.secretStdin, "Read the password or token from standard input");
    add->add_option("--secret-file", call.secretFile, "Read the password or token from a file");
    add->add_flag("--browser", call.browser, "Sign in with the browser");
    command(account, call, "list", "All accounts with the state of their connection");
    command(account, call, "check", "Ask the network now")->add_option("id", call.id, "Account");
    command(account, call, "remove", "Forget an account and its tokens")
        ->add_option("id", call.id, "Account")
        ->required();
}

void addReviewCommands(CLI::App* post, ParsedCall& call)
{
    auto* edit = command(post, call, "edit", "Other words or another time for what has not gone out");
    edit->add_option("id", call.id, "Post")->required();
    auto* words = edit->add_option("--text", call.text, "The new text");
    edit->add_option("--text-file", call.textFile, "File with the new text (UTF-8)")->excludes(words);
    edit->add_option("--content-warning", call.contentWarning, "Content warning");
    edit->add_option("--campaign", call.campaign, "Campaign the post belongs to");
    edit->add_option("--at", call.at, "now, RFC 3339 or local time");
    edit->add_option("--zone", call.zone, "IANA zone of a local time");
    auto* approve = command(post, call, "approve", "Agree to what is in review");
    approve->add_option("id", call.id, "Post or publication")->required();
    approve->add_option("--why", call.why, "Remark for the others");
    auto* reject = command(post, call, "reject", "Back to a draft, with the reason");
    reject->add_option("id", call.id, "Post or publication")->required();
    reject->add_option("--why", call.why, "The reason")->required();
}

void addPostCommands(CLI::App& app, ParsedCall& call)
{
    auto* post = group(app, "post", "Plan posts and follow them");
    auto* add = command(post, call, "add", "Plan a post for one or more accounts");
    add->add_option("--account", call.post.accounts, "Account id; may be repeated")
        ->required()
        ->take_all()
        ->allow_extra_args(false);
    auto* text = add->add_option("--text", call.post.text, "The text");
    add->add_option("--text-file", call.post.textFile, "File with the text (UTF-8)")->excludes(text);
    add->add_option("--variant", call.post.variants, "NETWORK=TEXT: another text there")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--media", call.post.media, "FILE[=ALT TEXT]; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--thread-part", call.post.threadParts, "A further part; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--first-comment", call.post.firstComment, "Comment under the post");
    add->add_option("--content-warning", call.post.contentWarning, "Content warning");
    add->add_option("--visibility", call.post.visibility, "public, unlisted, followers or direct");
    add->add_option("--language", call.post.language, "Language of the text, such as fr");
    add->add_option("--campaign", call.post.campaign, "Campaign the post belongs to");
    auto* at = add->add_option("--at", call.post.at, "now, RFC 3339, or local 2026-12-01T09:00 in the zone");
    add->add_option("--zone", call.post.zone, "IANA zone of a local time; default: the workspace's");
    add->add_option("--late", call.post.lateMinutes, "Minutes it may still go out late")->check(CLI::NonNegativeNumber);
    add->add_flag("--draft", call.post.draft, "Keep as a draft")->excludes(at);
    auto* list = command(post, call, "list", "Publications");
    list->add_option("--state", call.states, "Only these states; may be repeated")->take_all()->allow_extra_args(false);
    list->add_option("--from", call.from, "Due on or after");
    list->add_option("--to", call.to, "Due before");
    list->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    command(post, call, "show", "One post with every attempt")->add_option("id", call.id, "Post")->required();
    auto* move = command(post, call, "reschedule", "Move to another time");
    move->add_option("id", call.id, "Post or publication")->required();
    move->add_option("--at", call.at, "now, RFC 3339 or local time")->required();
    move->add_option("--zone", call.zone, "IANA zone of a local time");
    command(post, call, "cancel", "Take back what has not gone out")
        ->add_option("id", call.id, "Post or publication")
        ->required();
    command(post, call, "retry", "Try failed or missed ones again")
        ->add_option("id", call.id, "Post or publication")
        ->required();
    auto* settle = command(post, call, "settle", "A person's word on an uncertain one");
    settle->add_option("id", call.id, "Post or publication")->required();
    auto* published = settle->add_option("--published", call.url, "It is out, at this address");
    settle->add_flag("--not-published", call.notPublished, "It is not out")->excludes(published);
    addReviewCommands(post, call);
}

void addInboxCommands(CLI::App& app, ParsedCall& call)
{
    auto* inbox = group(app, "inbox", "Comments, mentions and replies");
    auto* list = command(inbox, call, "list", "Conversations, newest first");
    list->add_option("--view", call.view, "open, unassigned, pending, snoozed, closed or all");
    list->add_option("--query", call.query,
                     "words, \"a phrase\", from:, label:, is:open, network:, lang:, before:, after:, -not");
    list->add_option("--status", call.status, "open, pending, snoozed or closed");
    list->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    list->add_option("--limit", call.limit, "At most so many")->check(CLI::Range(1, 10'000));
    list->add_option("--after", call.after, "Continue after this conversation's id");
    command(inbox, call, "show", "One conversation")->add_option("id", call.id, "Conversation")->required();
    auto* reply = command(inbox, call, "reply", "Answer through the outbox");
    reply->add_option("id", call.id, "Conversation")->required();
    auto* text = reply->add_option("--text", call.text, "The answer");
    reply->add_option("--text-file", call.textFile, "File with the answer")->excludes(text);
    reply->add_option("--at", call.at, "now (default), RFC 3339 or local time");
    reply->add_option("--zone", call.zone, "IANA zone of a local time");
    for (const char* name : {"note", "assign", "label", "status", "like", "hide", "delete"})
        command(inbox, call, name, "Not built yet")->allow_extras();
}

void addEngineCommands(CLI::App& app, ParsedCall& call)
{
    auto* worker = command(&app, call, "worker", "The engine without a window");
    worker->add_flag("--once", call.once, "One round");
    worker->add_flag("--until-idle", call.untilIdle, "Stop when nothing is left to do");
    worker->add_option("--lease", call.leaseSeconds, "Seconds a claim protects what is being sent; default 60")
        ->check(CLI::Range(1, 3600));
    auto* publish = worker->add_flag("--publish-only", call.publishOnly, "Send, fetch nothing");
    worker->add_flag("--sync-only", call.syncOnly, "Fetch, send nothing")->excludes(publish);
    auto* sync = command(&app, call, "sync", "Fetch comments and figures now");
    sync->add_option("--account", call.id, "Only this account");
    sync->add_flag("--full", call.full, "From the beginning of what the network keeps");
    auto* kpi = app.add_subcommand("kpi", "Figures");
    kpi->final_callback([&call] {
        if (call.command.isEmpty())
            call.command = u"kpi"_s;
    });
    kpi->add_option("--metric", call.metrics, "Only these; may be repeated")->take_all()->allow_extra_args(false);
    kpi->add_option("--from", call.from, "First day or instant; default: 30 days ago");
    kpi->add_option("--to", call.to, "Day or instant after the last; default: now");
    kpi->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    kpi->add_option("--campaign", call.campaign, "Not built yet");
    kpi->add_option("--by", call.by, "day, week, month, account, network or person");
    auto* explain = kpi->add_subcommand("explain", "Formula and source");
    explain->add_option("name", call.name, "Name of the figure")->required();
    explain->callback([&call] { call.command = u"kpi explain"_s; });
}

void addWorkspaceCommands(CLI::App& app, ParsedCall& call)
{
    auto* init = command(&app, call, "init", "Make a workspace");
    init->add_option("--zone", call.zone, "IANA zone; default: this computer's");
    init->add_option("--name", call.name, "Name of the workspace");
    auto* count = command(&app, call, "count", "How a network counts a text");
    count->add_option("--network", call.network, "mastodon, bluesky, x, …")->required();
    count->add_option("--server", call.server, "Server whose own limits apply");
    auto* text = count->add_option("--text", call.text, "The text");
    count->add_option("--text-file", call.textFile, "File with the text (UTF-8)")->excludes(text);
    count->add_option("--content-warning", call.contentWarning, "Content warning");
    command(&app, call, "backup", "A consistent copy while others work")
        ->add_option("file", call.file, "Where to")
        ->required();
    command(&app, call, "verify", "Check the workspace's integrity");
    command(&app, call, "doctor", "Environment: keychain, time zones, disk, database, networks, versions");
    auto* practice = command(&app, call, "practice", "Run the practice network on this computer");
    practice->add_option("--port", call.port, "Port; default: a free one")->check(CLI::Range(0, 65535));
    practice->add_option("--seed", call.seed, "Seed of tokens, customers and faults");
    practice->add_option("--script", call.script, "Customers of your own");
    practice->add_option("--faults", call.faults, "accept-then-drop:0.1,500:0.05,429:0.02,slow:2s");
    practice->add_option("--log", call.log, "Witness log, one JSON object a line");
    practice->add_option("--state", call.stateFile, "Journal from which a restarted network comes back");
    practice->add_option("--speed", call.speed, "How fast the customers' time runs")->check(CLI::NonNegativeNumber);
    practice->add_option("--accounts", call.practiceAccounts, "Accounts of the shop; default: 4")
        ->check(CLI::Range(1, 500));
    practice->add_flag("--ignore-keys", call.ignoreKeys, "Imitate servers that ignore the idempotency key");
    command(&app, call, "hold", "Stop everything that is planned, on every worker")
        ->add_option("--why", call.why, "The reason")
        ->required();
    auto* release = command(&app, call, "release", "Let posts go out again");
    release->add_option("--why", call.why, "The reason")->required();
    release->add_option("--overdue", call.overdue, "What is past its time meanwhile: send, keep (default) or cancel");
    command(&app, call, "rehearse", "What of the coming hours would fail, and why")
        ->add_option("--hours", call.hours, "How far to look; default 72")
        ->check(CLI::Range(1, 24 * 366));
    for (const char* name : {"report", "restore"})
        command(&app, call, name, "Not built yet")->allow_extras();
}

void addBulkCommands(CLI::App& app, ParsedCall& call)
{
    auto* in = command(&app, call, "import", "Posts from a CSV file, all or none");
    in->add_option("file", call.file, "The file")->required();
    in->add_flag("--dry-run", call.dryRun, "Check every row, store nothing");
    in->add_option("--map", call.mappings, "COL=FIELD: what a column means; may be repeated, and is remembered")
        ->take_all()
        ->allow_extra_args(false);
    in->add_option("--zone", call.zone, "IANA zone of rows that name none; default: the workspace's");
    auto* out = command(&app, call, "export", "The plan on standard output");
    out->add_option("--format", call.format, "csv, json or ics")->required();
    out->add_option("--from", call.from, "Due on or after");
    out->add_option("--to", call.to, "Due before");
    out->add_flag("--bom", call.byteOrderMark, "Begin with a byte order mark, for spreadsheet programs");
}

void parse(ParsedCall& call, int argc, char** argv)
{
    CLI::App app{"Parvis: publishing calendar, inbox and figures for a company's social networks", "parvis"};
    app.set_version_flag("--version", std::string("parvis " PARVIS_VERSION));
    app.require_subcommand(0, 1);
    app.fallthrough();
    std::string location, vault;
    app.add_option("--workspace", location, "File, or postgresql://user@host:port/db")->envname("PARVIS_WORKSPACE");
    app.add_option("--vault", vault, "File of private keys where there is no keychain")->envname("PARVIS_VAULT");
    app.add_flag("--practice-workspace", call.practiceWorkspace, "Open the window on the practice workspace");
    app.add_flag("--json", call.json, "One JSON document on standard output");
    app.add_flag("--quiet", call.quiet, "No progress on standard error");
    addWorkspaceCommands(app, call);
    addAccountCommands(app, call);
    addPostCommands(app, call);
    addBulkCommands(app, call);
    addInboxCommands(app, call);
    addEngineCommands(app, call);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        call.finished = app.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        std::fprintf(stderr, "parvis: %s\n", wrong.what());
        call.finished = int(ExitCode::WrongCall);
    }
    call.workspace = {location.empty() ? defaultWorkspace() : QString::fromStdString(location),
                      QString::fromStdString(vault)};
}

} // namespace

CommandLine::CommandLine(int argc, char** argv) : m_call(std::make_unique<ParsedCall>())
{
    parse(*m_call, argc, argv);
}

CommandLine::~CommandLine() = default;

bool CommandLine::opensWindow() const
{
    return m_call->command.isEmpty();
}

std::optional<int> CommandLine::finished() const
{
    return m_call->finished;
}

const WorkspaceChoice& CommandLine::workspace() const
{
    return m_call->workspace;
}

bool CommandLine::quiet() const
{
    return m_call->quiet;
}

bool CommandLine::opensPractice() const
{
    return m_call->practiceWorkspace;
}

Async<int> CommandLine::run(QObject* context, CliEnvironment& environment)
{
    return runCommand(context, *m_call, environment);
}

} // namespace parvis

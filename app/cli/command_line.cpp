// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"
#include "cli/command_line_parts.h"
#include "cli/command_line_people.h"
#include "cli/commands.h"
#include "cli/commands_book.h"
#include "cli/parsed_call.h"

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

void addAccountCommands(CLI::App& app, ParsedCall& call)
{
    auto* account = addGroup(app, "account", "Connect, list, check and remove accounts");
    auto* add = addCommand(account, call, "add", "Connect an account after checking it with the network");
    add->add_option("--network", call.network, "mastodon, bluesky, …")->required();
    add->add_option("--server", call.server, "Address of the server");
    add->add_option("--handle", call.handle, "Handle or e-mail address, where the network asks for it");
    add->add_flag("--secret-stdin", call.secretStdin, "Read the password or token from standard input");
    add->add_option("--secret-file", call.secretFile, "Read the password or token from a file");
    add->add_flag("--browser", call.browser, "Sign in with the browser");
    addCommand(account, call, "list", "All accounts with the state of their connection");
    addCommand(account, call, "check", "Ask the network now")->add_option("id", call.id, "Account");
    auto* brand = addCommand(account, call, "brand", "For which brand an account speaks");
    brand->add_option("id", call.id, "Account")->required();
    brand->add_option("name", call.name, "The brand; none: it speaks for no brand");
    addCommand(account, call, "remove", "Forget an account and its tokens")
        ->add_option("id", call.id, "Account")
        ->required();
}

void addReviewCommands(CLI::App* post, ParsedCall& call)
{
    auto* edit = addCommand(post, call, "edit", "Other words or another time for what has not gone out");
    edit->add_option("id", call.id, "Post")->required();
    auto* words = edit->add_option("--text", call.text, "The new text");
    edit->add_option("--text-file", call.textFile, "File with the new text (UTF-8)")->excludes(words);
    edit->add_option("--content-warning", call.contentWarning, "Content warning");
    edit->add_option("--campaign", call.campaign, "Campaign the post belongs to");
    edit->add_option("--at", call.at, "now, RFC 3339 or local time");
    edit->add_option("--zone", call.zone, "IANA zone of a local time");
    auto* approve = addCommand(post, call, "approve", "Agree to what is in review");
    approve->add_option("id", call.id, "Post or publication")->required();
    approve->add_option("--why", call.why, "Remark for the others");
    auto* reject = addCommand(post, call, "reject", "Back to a draft, with the reason");
    reject->add_option("id", call.id, "Post or publication")->required();
    reject->add_option("--why", call.why, "The reason")->required();
}

void addPostCommands(CLI::App& app, ParsedCall& call)
{
    auto* post = addGroup(app, "post", "Plan posts and follow them");
    auto* add = addCommand(post, call, "add", "Plan a post for one or more accounts");
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
    auto* list = addCommand(post, call, "list", "Publications");
    list->add_option("--state", call.states, "Only these states; may be repeated")->take_all()->allow_extra_args(false);
    list->add_option("--from", call.from, "Due on or after");
    list->add_option("--to", call.to, "Due before");
    list->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    addCommand(post, call, "show", "One post with every attempt")->add_option("id", call.id, "Post")->required();
    auto* move = addCommand(post, call, "reschedule", "Move to another time");
    move->add_option("id", call.id, "Post or publication")->required();
    move->add_option("--at", call.at, "now, RFC 3339 or local time")->required();
    move->add_option("--zone", call.zone, "IANA zone of a local time");
    addCommand(post, call, "cancel", "Take back what has not gone out")
        ->add_option("id", call.id, "Post or publication")
        ->required();
    addCommand(post, call, "retry", "Try failed or missed ones again")
        ->add_option("id", call.id, "Post or publication")
        ->required();
    auto* settle = addCommand(post, call, "settle", "A person's word on an uncertain one");
    settle->add_option("id", call.id, "Post or publication")->required();
    auto* published = settle->add_option("--published", call.url, "It is out, at this address");
    settle->add_flag("--not-published", call.notPublished, "It is not out")->excludes(published);
    addReviewCommands(post, call);
}

void addModerationCommands(CLI::App* inbox, ParsedCall& call)
{
    static const std::pair<const char*, const char*> verbs[] = {
        {"like", "Like a comment"},           {"unlike", "Take a like back"},
        {"hide", "Hide an answer of others"}, {"unhide", "Show it again"},
        {"delete", "Delete at the network"},  {"block", "Block who wrote it"},
        {"unblock", "Block them no more"},    {"mute", "Mute who wrote it"},
        {"unmute", "Mute them no more"},      {"report", "Report it to the network's moderators"}};
    for (const auto& [verb, about] : verbs) {
        auto* one = addCommand(inbox, call, verb, about);
        one->add_option("id", call.id, "Message, or conversation: the customer's newest")->required();
        if (QLatin1StringView(verb) == "report"_L1)
            one->add_option("--why", call.why, "What the moderators shall know");
    }
}

void addInboxCommands(CLI::App& app, ParsedCall& call)
{
    auto* inbox = addGroup(app, "inbox", "Comments, mentions and replies");
    auto* list = addCommand(inbox, call, "list", "Conversations, newest first");
    list->add_option("--view", call.view, "open, mine, unassigned, pending, snoozed, closed, all or a saved one");
    list->add_option("--query", call.query,
                     "words, \"a phrase\", from:, label:, is:open, network:, lang:, before:, after:, -not");
    list->add_option("--sort", call.by, "newest (default), waiting, urgent or due");
    list->add_option("--status", call.status, "open, pending, snoozed or closed");
    list->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    list->add_option("--limit", call.limit, "At most so many")->check(CLI::Range(1, 10'000));
    list->add_option("--after", call.after, "Continue after this conversation's id");
    addCommand(inbox, call, "similar", "Past comments like its newest one, with the answers they got")
        ->add_option("id", call.id, "Conversation")
        ->required();
    addCommand(inbox, call, "show", "One conversation")->add_option("id", call.id, "Conversation")->required();
    auto* reply = addCommand(inbox, call, "reply", "Answer through the outbox");
    reply->add_option("id", call.id, "Conversation")->required();
    auto* text = reply->add_option("--text", call.text, "The answer");
    reply->add_option("--text-file", call.textFile, "File with the answer")->excludes(text);
    reply->add_option("--at", call.at, "now (default), RFC 3339 or local time");
    reply->add_option("--zone", call.zone, "IANA zone of a local time");
    auto* note = addCommand(inbox, call, "note", "A word to colleagues; nobody else sees it");
    note->add_option("id", call.id, "Conversation")->required();
    auto* said = note->add_option("--text", call.text, "The note; @NAME calls a colleague");
    note->add_option("--text-file", call.textFile, "File with the note (UTF-8)")->excludes(said);
    addModerationCommands(inbox, call);
    addInboxWorkCommands(app, inbox, call);
}

void addTriageCommands(CLI::App& app, ParsedCall& call)
{
    auto* triage = addGroup(app, "triage", "Language, sentiment and kind of messages, told on this computer");
    addCommand(triage, call, "figures", "Precision, recall and F1, measured on lines that were held back");
    addCommand(triage, call, "train", "Learn now, from the lines that come along and every correction");
    auto* classify = addCommand(triage, call, "classify", "What a text would be told to be");
    auto* text = classify->add_option("--text", call.text, "The text");
    classify->add_option("--text-file", call.textFile, "File with the text (UTF-8)")->excludes(text);
}

void addServiceCommands(CLI::App& app, ParsedCall& call)
{
    auto* service = addGroup(app, "service", "Service levels: policies and business hours");
    addCommand(service, call, "list", "Policies in their order");
    addCommand(service, call, "show", "One policy")->add_option("id", call.id, "Policy")->required();
    addCommand(service, call, "calendar", "Business hours, all or one")->add_option("id", call.id, "Calendar");
    auto* set = addCommand(service, call, "set", "Make or change policies and calendars from a JSON file");
    set->add_option("file", call.file, "As printed by service show and service calendar; - reads standard input")
        ->required();
    addCommand(service, call, "remove", "Remove a policy or a calendar")
        ->add_option("id", call.id, "Policy or calendar")
        ->required();
}

void addReportCommand(CLI::App& app, ParsedCall& call)
{
    auto* report = app.add_subcommand("report", "Figures of a period as a file");
    report->final_callback([&call] {
        if (call.command.isEmpty())
            call.command = u"report"_s;
    });
    report->add_option("--out", call.file, "FILE.pdf, .xlsx, .csv or .png; needed");
    report->add_option("--template", call.name, "manager (default), community, service or complete");
    report->add_option("--from", call.from, "First day or instant; default: 30 days ago");
    report->add_option("--to", call.to, "Day or instant after the last; default: tomorrow");
    report->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    report->add_option("--network", call.network, "Only accounts of this network");
    report->add_option("--compare", call.compare, "previous (default) or last-year");
    report->add_option("--language", call.language, "en (default) or fr");
    report->add_option("--brand", call.brand, "Only accounts of this brand, and its name above the report");
    report->add_option("--logo", call.logo, "PNG or JPEG beside it");
    addScheduleCommands(report, call);
}

void addThemesCommand(CLI::App* kpi, ParsedCall& call)
{
    auto* themes = kpi->add_subcommand("themes", "Words and phrases that rose in complaints, as JSON");
    themes->add_option("--from", call.from, "First day or instant; default: 30 days ago");
    themes->add_option("--to", call.to, "Day or instant after the last; default: tomorrow");
    themes->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    themes->add_option("--compare", call.compare, "previous (default) or last-year");
    themes->callback([&call] { call.command = u"kpi themes"_s; });
}

void addEngineCommands(CLI::App& app, ParsedCall& call)
{
    auto* worker = addCommand(&app, call, "worker", "The engine without a window");
    worker->add_flag("--once", call.once, "One round");
    worker->add_flag("--until-idle", call.untilIdle, "Stop when nothing is left to do");
    worker->add_option("--lease", call.leaseSeconds, "Seconds a claim protects what is being sent; default 60")
        ->check(CLI::Range(1, 3600));
    auto* publish = worker->add_flag("--publish-only", call.publishOnly, "Send, fetch nothing");
    worker->add_flag("--sync-only", call.syncOnly, "Fetch, send nothing")->excludes(publish);
    auto* sync = addCommand(&app, call, "sync", "Fetch comments and figures now");
    sync->add_option("--account", call.id, "Only this account");
    sync->add_flag("--full", call.full, "From the beginning of what the network keeps");
    auto* kpi = app.add_subcommand("kpi", "Figures");
    kpi->final_callback([&call] {
        if (call.command.isEmpty())
            call.command = u"kpi"_s;
    });
    kpi->add_option("--metric", call.metrics, "Only these; may be repeated")->take_all()->allow_extra_args(false);
    kpi->add_option("--from", call.from, "First day or instant; default: 30 days ago");
    kpi->add_option("--to", call.to, "Day or instant after the last; default: tomorrow");
    kpi->add_option("--account", call.accounts, "Only this account")->take_all()->allow_extra_args(false);
    kpi->add_option("--campaign", call.campaign, "Only posts of this campaign");
    kpi->add_option("--network", call.network, "Only accounts of this network");
    kpi->add_option("--brand", call.brand, "Only accounts of this brand");
    kpi->add_option("--person", call.person, "Only what this colleague answered");
    kpi->add_option("--by", call.by, "day, week, month, account, network, campaign, person or department");
    kpi->add_option("--compare", call.compare, "previous (default) or last-year");
    addReportCommand(app, call);
    auto* explain = kpi->add_subcommand("explain", "Formula and source");
    explain->add_option("name", call.name, "Name of the figure")->required();
    explain->callback([&call] { call.command = u"kpi explain"_s; });
    auto* recompute = kpi->add_subcommand("recompute", "Count everything anew, and say whether it agrees");
    recompute->add_flag("--check", call.dryRun, "Say it only, change nothing");
    recompute->callback([&call] { call.command = u"kpi recompute"_s; });
    auto* crisis = kpi->add_subcommand("crisis", "The crisis rule hour by hour: its band, its figures, its alarms");
    crisis->add_option("--from", call.from, "First day or instant; default: yesterday");
    crisis->add_option("--to", call.to, "Day or instant after the last; default: now");
    crisis->add_option("--account", call.accounts, "Only this account; default: all together")
        ->take_all()
        ->allow_extra_args(false);
    crisis->callback([&call] { call.command = u"kpi crisis"_s; });
    addThemesCommand(kpi, call);
    auto* alerts = kpi->add_subcommand("alerts", "What was told: crises, missed targets, reports that were not made");
    alerts->add_option("--limit", call.limit, "At most so many")->check(CLI::Range(1, 10'000));
    alerts->callback([&call] { call.command = u"kpi alerts"_s; });
}

void addWorkspaceCommands(CLI::App& app, ParsedCall& call)
{
    auto* init = addCommand(&app, call, "init", "Make a workspace");
    init->add_option("--zone", call.zone, "IANA zone; default: this computer's");
    init->add_option("--name", call.name, "Name of the workspace");
    auto* count = addCommand(&app, call, "count", "How a network counts a text");
    count->add_option("--network", call.network, "mastodon, bluesky, x, …")->required();
    count->add_option("--server", call.server, "Server whose own limits apply");
    auto* text = count->add_option("--text", call.text, "The text");
    count->add_option("--text-file", call.textFile, "File with the text (UTF-8)")->excludes(text);
    count->add_option("--content-warning", call.contentWarning, "Content warning");
    addCommand(&app, call, "backup", "A consistent copy while others work")
        ->add_option("file", call.file, "Where to")
        ->required();
    addCommand(&app, call, "verify", "Check the workspace's integrity");
    addCommand(&app, call, "doctor", "Environment: keychain, time zones, disk, database, networks, versions");
    auto* practice = addCommand(&app, call, "practice", "Run the practice network on this computer");
    practice->add_option("--port", call.port, "Port; default: a free one")->check(CLI::Range(0, 65535));
    practice->add_option("--seed", call.seed, "Seed of tokens, customers and faults");
    practice->add_option("--script", call.script, "Customers of your own");
    practice->add_option("--faults", call.faults, "accept-then-drop:0.1,500:0.05,429:0.02,slow:2s");
    practice->add_option("--log", call.log, "Witness log, one JSON object a line");
    practice->add_option("--state", call.stateFile, "Journal from which a restarted network comes back");
    practice->add_option("--speed", call.speed, "How fast the customers' time runs")->check(CLI::NonNegativeNumber);
    practice->add_option("--accounts", call.practiceAccounts, "Accounts of the shop; default: 4")
        ->check(CLI::Range(1, 500));
    practice->add_flag("--history", call.history,
                       "With eighteen months of past up to today, or to the day in the state");
    practice->add_flag("--ignore-keys", call.ignoreKeys, "Imitate servers that ignore the idempotency key");
    addCommand(&app, call, "hold", "Stop everything that is planned, on every worker")
        ->add_option("--why", call.why, "The reason")
        ->required();
    auto* release = addCommand(&app, call, "release", "Let posts go out again");
    release->add_option("--why", call.why, "The reason")->required();
    release->add_option("--overdue", call.overdue, "What is past its time meanwhile: send, keep (default) or cancel");
    addCommand(&app, call, "rehearse", "What of the coming hours would fail, and why")
        ->add_option("--hours", call.hours, "How far to look; default 72")
        ->check(CLI::Range(1, 24 * 366));
    addCommand(&app, call, "restore", "Not built yet")->allow_extras();
}

void addBulkCommands(CLI::App& app, ParsedCall& call)
{
    auto* in = addCommand(&app, call, "import", "Posts from a CSV file, all or none");
    in->add_option("file", call.file, "The file")->required();
    in->add_flag("--dry-run", call.dryRun, "Check every row, store nothing");
    in->add_option("--map", call.mappings, "COL=FIELD: what a column means; may be repeated, and is remembered")
        ->take_all()
        ->allow_extra_args(false);
    in->add_option("--zone", call.zone, "IANA zone of rows that name none; default: the workspace's");
    auto* out = addCommand(&app, call, "export", "The plan on standard output");
    out->add_option("--format", call.format, "csv, json or ics")->required();
    out->add_option("--from", call.from, "Due on or after");
    out->add_option("--to", call.to, "Due before");
    out->add_flag("--bom", call.byteOrderMark, "Begin with a byte order mark, for spreadsheet programs");
}

void addRuleCommands(CLI::App& app, ParsedCall& call)
{
    auto* rule = addGroup(app, "rule", "Rules of the inbox");
    addCommand(rule, call, "list", "All rules in their order");
    addCommand(rule, call, "show", "One rule, as it stands in a file")->add_option("id", call.id, "Rule")->required();
    addCommand(rule, call, "add", "The rules of a JSON file, all or none")
        ->add_option("--file", call.file, "The file")
        ->required();
    addCommand(rule, call, "remove", "Forget a rule")->add_option("id", call.id, "Rule")->required();
    addCommand(rule, call, "enable", "Switch a rule on")->add_option("id", call.id, "Rule")->required();
    addCommand(rule, call, "disable", "Switch a rule off")->add_option("id", call.id, "Rule")->required();
    auto* trial =
        addCommand(rule, call, "dry-run", "What rules would have done to the newest messages; changes nothing");
    auto* one = trial->add_option("id", call.id, "Only this rule");
    trial->add_option("--file", call.file, "The rules of this file instead")->excludes(one);
    trial->add_option("--messages", call.messages, "So many messages (default 1000); 0: all")
        ->check(CLI::NonNegativeNumber);
    auto* log = addCommand(rule, call, "log", "What rules did, newest first");
    log->add_option("id", call.id, "Only this rule");
    log->add_option("--limit", call.limit, "At most so many")->check(CLI::Range(1, 10'000));
}

void parse(ParsedCall& call, int argc, char** argv)
{
    CLI::App app{"Parvis: publishing calendar, inbox and figures for a company's social networks", "parvis"};
    app.set_version_flag("--version", std::string("parvis " PARVIS_VERSION));
    app.require_subcommand(0, 1);
    app.fallthrough();
    const CommonOptions common = addCommonOptions(&app, call);
    common.workspace->envname("PARVIS_WORKSPACE");
    common.vault->envname("PARVIS_VAULT");
    app.add_flag("--practice-workspace", call.practiceWorkspace, "Open the window on the practice workspace");
    addWorkspaceCommands(app, call);
    addAccountCommands(app, call);
    addPostCommands(app, call);
    addBulkCommands(app, call);
    addInboxCommands(app, call);
    addTriageCommands(app, call);
    addServiceCommands(app, call);
    addEngineCommands(app, call);
    addPeopleCommands(app, call);
    addRuleCommands(app, call);
    addBookCommands(app, call);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        call.finished = app.exit(asked);
    } catch (const CLI::ParseError& wrong) {
        std::fprintf(stderr, "parvis: %s\n", wrong.what());
        call.finished = int(ExitCode::WrongCall);
    }
    call.workspace = {call.location.empty() ? defaultWorkspace() : QString::fromStdString(call.location),
                      QString::fromStdString(call.vault)};
}

} // namespace

CLI::App* addCommand(CLI::App* parent, ParsedCall& call, const std::string& name, const std::string& help)
{
    auto* sub = parent->add_subcommand(name, help);
    const QString full =
        parent->get_parent() ? QString::fromStdString(parent->get_name() + " " + name) : QString::fromStdString(name);
    sub->final_callback([&call, full] { call.command = full; });
    return sub;
}

CommonOptions addCommonOptions(CLI::App* app, ParsedCall& call)
{
    const CommonOptions common{
        app->add_option("--workspace", call.location, "File, or postgresql://user@host:port/db"),
        app->add_option("--vault", call.vault, "File of private keys where there is no keychain")};
    app->add_flag("--json", call.json, "One JSON document on standard output");
    app->add_flag("--quiet", call.quiet, "No progress on standard error");
    return common;
}

CLI::App* addGroup(CLI::App& app, const std::string& name, const std::string& help)
{
    auto* sub = app.add_subcommand(name, help);
    sub->require_subcommand(1);
    return sub;
}

CommandLine::CommandLine(int argc, char** argv) : m_call(std::make_unique<ParsedCall>())
{
    parse(*m_call, argc, argv);
}

CommandLine::~CommandLine() = default;

bool CommandLine::drawsPages() const
{
    const QString file = QString::fromStdString(m_call->file).toLower();
    // A worker makes the reports that are due.
    return m_call->command == "worker"_L1 ||
           (m_call->command == "report"_L1 && (file.endsWith(".pdf"_L1) || file.endsWith(".png"_L1)));
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/stop_signals.h"
#include "domain/text/counting.h"
#include "engine/accounts/account_desk.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Networks whose counting is known before their client is built.
std::optional<text::CountRule> knownRule(const QString& network)
{
    static const QHash<QString, text::CountRule (*)()> rules{
        {u"x"_s, [] { return text::xRule(); }},
        {u"threads"_s, text::threadsRule},
        {u"telegram"_s, text::telegramRule},
        {u"linkedin"_s, text::linkedinRule},
        {u"facebook"_s, text::facebookRule},
        {u"instagram"_s, text::instagramRule},
        {u"tiktok"_s, text::tiktokRule},
        {u"youtube"_s, text::youtubeDescriptionRule},
        {u"pinterest"_s, text::pinterestDescriptionRule},
        {u"reddit"_s, text::redditTextRule},
        {u"google_business"_s, text::googleBusinessRule},
        {u"discourse"_s, [] { return text::discourseRule(); }},
        {u"wordpress"_s, text::wordpressRule},
    };
    const auto it = rules.constFind(network);
    return it == rules.constEnd() ? std::nullopt : std::optional((*it)());
}

int printCount(const ParsedCall& call, const text::CountRule& rule, const QString& body)
{
    const text::Count counted = text::count(rule, body, QString::fromStdString(call.contentWarning));
    QJsonArray facets;
    for (const auto& f : counted.facets) {
        facets.append(QJsonObject{{u"byteStart"_s, qint64(f.byteStart)},
                                  {u"byteEnd"_s, qint64(f.byteEnd)},
                                  {u"kind"_s, text::facetKindName(f.kind)},
                                  {u"value"_s, f.value}});
    }
    if (call.json) {
        output::json(QJsonObject{{u"length"_s, qint64(counted.length)},
                                 {u"limit"_s, counted.limit == 0 ? QJsonValue() : QJsonValue(qint64(counted.limit))},
                                 {u"valid"_s, counted.valid},
                                 {u"bytes"_s, qint64(counted.bytes)},
                                 {u"facets"_s, facets}});
    } else {
        output::line(counted.limit == 0 ? QString::number(counted.length)
                                        : u"%1 of %2"_s.arg(counted.length).arg(counted.limit));
    }
    return int(ExitCode::Done);
}

QString keyStateWord(KeyState state)
{
    switch (state) {
    case KeyState::Ready:
        return u"ready"_s;
    case KeyState::Absent:
        return u"absent: the workspace's private key is not in this keychain; restore it or connect the accounts again"_s;
    case KeyState::Locked:
        return u"locked: unlock the keychain and try again"_s;
    case KeyState::NoKeychain:
        return u"no keychain: start one, or use --vault FILE"_s;
    case KeyState::WrongPassphrase:
        return u"the vault's passphrase is wrong"_s;
    }
    return {};
}

struct DoctorLine {
    QString name;
    bool ok = true;
    QString words;
};

std::vector<DoctorLine> doctorFacts(const CommandScope& scope)
{
    const WorkspaceInfo info = scope.ports.workspace.info();
    std::vector<DoctorLine> lines{
        {u"version"_s, true, u"parvis " PARVIS_VERSION ", Qt "_s + QString::fromLatin1(qVersion())},
        {u"workspace"_s, !info.readOnly,
         u"%1 (%2, schema %3%4)"_s.arg(info.location, info.dialect)
             .arg(info.schemaVersion)
             .arg(info.readOnly ? u", read-only: made by a newer version"_s : QString())},
        {u"time zones"_s, zoneDataVersion() != "unknown"_L1,
         u"data %1, workspace in %2"_s.arg(zoneDataVersion(), info.zone.name())},
    };
    if (info.dialect == "sqlite"_L1) {
        // Asked of the folder itself: QStorageInfo looks in the table of mounts, which a container need not have.
        std::error_code error;
        const auto disk = std::filesystem::space(QFileInfo(info.location).absolutePath().toStdString(), error);
        const quint64 mebibytes = error ? 0 : disk.available / (1024 * 1024);
        lines.push_back({u"disk"_s, !error && mebibytes > 200,
                         error ? QString::fromStdString(error.message()) : u"%1 MiB free"_s.arg(mebibytes)});
    }
    for (const auto& [name, words] : scope.environment.facts())
        lines.push_back({name, true, words});
    return lines;
}

int printDoctor(const ParsedCall& call, const std::vector<DoctorLine>& lines)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    bool ok = true;
    for (const auto& line : lines) {
        ok = ok && line.ok;
        array.append(QJsonObject{{u"check"_s, line.name}, {u"ok"_s, line.ok}, {u"detail"_s, line.words}});
        rows.push_back({line.name, line.ok ? u"ok"_s : u"PROBLEM"_s, line.words});
    }
    if (call.json)
        output::json(QJsonObject{{u"ok"_s, ok}, {u"checks"_s, array}});
    else
        output::table({u"CHECK"_s, u"STATE"_s, u"DETAIL"_s}, rows);
    return int(ok ? ExitCode::Done : ExitCode::NotDone);
}

} // namespace

Async<int> countText(QObject* context, const ParsedCall& call, CliEnvironment& environment)
{
    const auto body = input::text(call.text, call.textFile);
    if (!body && !(call.textFile.empty() && call.text.empty()))
        return Async<int>::ready(output::problem(body.error().detail, ExitCode::WrongCall));
    const QString words = body.value_or(QString());
    const QString network = QString::fromStdString(call.network);
    if (PlatformFactory* factory = environment.registry().find(network)) {
        return factory->describeServer(context, QString::fromStdString(call.server))
            .thenResult(context, [&call, words](Result<Capabilities> capabilities) -> Result<int> {
                if (!capabilities)
                    return output::problem(u"count: "_s + QString::fromStdString(call.server), capabilities.error());
                return printCount(call, capabilities->body, words);
            });
    }
    if (const auto rule = knownRule(network))
        return Async<int>::ready(printCount(call, *rule, words));
    return Async<int>::ready(output::problem(u"--network: \"%1\" is unknown"_s.arg(network), ExitCode::WrongCall));
}

Async<int> practice(const ParsedCall& call, CliEnvironment& environment)
{
    PracticeCall options;
    options.port = quint16(call.port);
    options.seed = call.seed;
    options.scriptFile = QString::fromStdString(call.script);
    options.faults = QString::fromStdString(call.faults);
    options.logFile = QString::fromStdString(call.log);
    options.stateFile = QString::fromStdString(call.stateFile);
    options.speed = call.speed;
    options.ignoreKeys = call.ignoreKeys;
    options.accounts = call.practiceAccounts;
    options.history = call.history;
    const auto started = environment.startPractice(options);
    if (!started) {
        const bool wrongCall = started.error().kind == ErrorKind::Rejected;
        return Async<int>::ready(
            output::problem(u"practice"_s, started.error(), wrongCall ? ExitCode::WrongCall : ExitCode::NotDone));
    }
    QJsonArray accounts;
    for (const auto& [handle, token] : started->accounts)
        accounts.append(QJsonObject{{u"handle"_s, handle}, {u"token"_s, token}});
    QJsonObject answer{{u"url"_s, started->url}, {u"accounts"_s, accounts}};
    if (started->historyLastDay)
        answer.insert(u"history"_s, QJsonObject{{u"last_day"_s, started->historyLastDay->toIso()},
                                                {u"zone"_s, started->historyZone.name()}});
    output::json(answer);
    // It runs until SIGTERM or Ctrl+C; the application object owns what must live that long.
    AsyncPromise<int> done;
    auto* signals = new StopSignals(QCoreApplication::instance());
    QObject::connect(signals, &StopSignals::stopAsked, signals, [done] { done.finish(int(ExitCode::Done)); });
    return done.async();
}

Async<int> backup(const CommandScope& scope)
{
    const QString file = QString::fromStdString(scope.call.file);
    if (QFileInfo::exists(file))
        return Async<int>::ready(output::problem(u"backup: %1 exists already; nothing was written"_s.arg(file)));
    return scope.ports.workspace.backup(file).then(scope.context, [file, &call = scope.call] {
        if (call.json)
            output::json(QJsonObject{{u"backup"_s, file}, {u"bytes"_s, QFileInfo(file).size()}});
        else
            output::line(u"Copied to %1, %2 bytes"_s.arg(file).arg(QFileInfo(file).size()));
        return int(ExitCode::Done);
    });
}

Async<int> verify(const CommandScope& scope)
{
    return scope.ports.workspace.verify().then(scope.context, [&call = scope.call](const VerifyReport& report) {
        if (call.json) {
            output::json(QJsonObject{{u"ok"_s, report.ok()},
                                     {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                                     {u"mended"_s, QJsonArray::fromStringList(report.mended)}});
        } else {
            output::line(report.ok() ? u"The workspace is sound"_s : u"The workspace has problems:"_s);
            for (const auto& problem : report.problems)
                output::line(u"  "_s + problem);
            for (const auto& mended : report.mended)
                output::line(u"  mended: "_s + mended);
        }
        return int(report.ok() ? ExitCode::Done : ExitCode::NotDone);
    });
}

Async<int> doctor(const CommandScope& scope)
{
    const auto lines = std::make_shared<std::vector<DoctorLine>>(doctorFacts(scope));
    QObject* context = scope.context;
    const Ports& ports = scope.ports;
    const ParsedCall& call = scope.call;
    const auto desk = std::make_shared<AccountDesk>(ports, scope.environment.registry(), context);
    return ports.secrets.state(context, ports.workspace.info().keyId)
        .thenResult(context,
                    [lines, &ports](Result<KeyState> state) {
                        const bool ready = state && *state == KeyState::Ready;
                        lines->push_back({u"key"_s, ready,
                                          ports.secrets.description() + u": "_s +
                                              (state ? keyStateWord(*state) : output::words(state.error()))});
                        return ports.accounts.list();
                    })
        .then(context,
              [context, desk](const std::vector<Account>& accounts) {
                  // Reach is told by asking each account's own server, not some third party.
                  std::vector<Async<Account>> checks;
                  for (const auto& account : accounts)
                      checks.push_back(desk->check(account.id));
                  return whenAll(context, checks);
              })
        .then(context,
              [lines, &ports](const std::vector<Account>& accounts) {
                  for (const auto& a : accounts) {
                      const bool ok = a.state == AccountState::Ok || a.state == AccountState::Expires;
                      lines->push_back({u"account @"_s + a.handle, ok,
                                        a.network + u", "_s + accountStateName(a.state) +
                                            (a.stateReason.isEmpty() ? QString() : u": "_s + a.stateReason)});
                  }
                  return ports.workspace.workers();
              })
        .then(context, [lines, desk, &call](const std::vector<WorkerStatus>& workers) {
            for (const auto& w : workers)
                lines->push_back(
                    {u"worker "_s + w.id.value, true, u"%1, last seen %2"_s.arg(w.state, w.lastSeen.toRfc3339())});
            return printDoctor(call, *lines);
        });
}

} // namespace parvis

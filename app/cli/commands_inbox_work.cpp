// SPDX-License-Identifier: GPL-3.0-or-later
// Work on conversations, and what they are sorted into.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/inbox_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using Desk = std::shared_ptr<InboxDesk>;

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

bool isNone(const QString& name)
{
    return name == "none"_L1 || name == "-"_L1;
}

int printOutcome(const ParsedCall& call, const WorkResult& result)
{
    if (!result.refused.empty())
        return output::problem(u"conversation %1"_s.arg(result.refused.front().id.toString()),
                               *result.refused.front().error);
    const Conversation& c = result.done.front().after;
    if (call.json)
        output::json(
            QJsonObject{{u"id"_s, c.id.toString()},
                        {u"status"_s, conversationStatusName(c.status)},
                        {u"assignee"_s, output::text(c.assignee)},
                        {u"department"_s, c.department.isNull() ? QJsonValue() : QJsonValue(c.department.toString())},
                        {u"labels"_s, QJsonArray::fromStringList(c.labels)},
                        {u"priority"_s, priorityName(c.priority)},
                        {u"snoozed_until"_s, output::instant(c.snoozedUntil)},
                        {u"close_reason"_s, output::text(c.closeReason)}});
    else
        output::line(u"Conversation %1: %2"_s.arg(c.id.toString(), conversationStatusName(c.status)));
    return int(ExitCode::Done);
}

// One conversation as it stands, changed. What a colleague does in the same moment is told, not overwritten.
Async<int> changeOne(const CommandScope& scope, const Desk& desk, ConversationId id, const WorkChange& change)
{
    return scope.ports.inbox.find(id)
        .then(scope.context,
              [desk, change](const Conversation& conversation) {
                  return desk->change(input::person(), {conversation}, change);
              })
        .then(scope.context,
              [desk, &call = scope.call](const WorkResult& result) { return printOutcome(call, result); });
}

Async<int> changeOne(const CommandScope& scope, const QString& command, const WorkChange& change)
{
    const auto id = input::id<ConversationId>(scope.call.id, command);
    if (!id)
        return output::refused(id.error());
    return changeOne(scope, std::make_shared<InboxDesk>(scope.ports), *id, change);
}

Async<int> noName(const QString& command, const Error& error)
{
    return Async<int>::ready(output::problem(command, error));
}

Async<int> wrongCall(const QString& text)
{
    return output::refused(Error::make(ErrorKind::Rejected, text));
}

} // namespace

Async<int> inboxAssign(const CommandScope& scope)
{
    WorkChange change;
    const QString to = words(scope.call.to);
    change.assignee = isNone(to) ? QString() : to;
    if (to == "me"_L1) {
        const auto me = input::knownPerson();
        if (!me)
            return noName(u"inbox assign"_s, me.error());
        change.assignee = *me;
    }
    return changeOne(scope, u"inbox assign"_s, change);
}

Async<int> inboxLabel(const CommandScope& scope)
{
    WorkChange change;
    for (const std::string& part : scope.call.labels) {
        const QString word = words(part), name = word.mid(1).simplified();
        if (word.startsWith("--"_L1))
            return wrongCall(u"inbox label: \"%1\" is no option"_s.arg(word));
        if (!word.startsWith(u'+') && !word.startsWith(u'-'))
            return wrongCall(u"inbox label: \"%1\" begins with neither + nor -"_s.arg(word));
        if (name.isEmpty())
            return wrongCall(u"inbox label: \"%1\" names no label"_s.arg(word));
        (word[0] == u'+' ? change.addLabels : change.removeLabels) << name;
    }
    if (change.isEmpty())
        return wrongCall(u"inbox label: +NAME or -NAME is missing"_s);
    return changeOne(scope, u"inbox label"_s, change);
}

Async<int> inboxStatus(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    WorkChange change;
    change.status = conversationStatusFromName(words(call.status));
    if (!change.status)
        return wrongCall(u"inbox status: \"%1\" is unknown"_s.arg(words(call.status)));
    change.closeReason = words(call.why);
    if (*change.status == ConversationStatus::Snoozed) {
        if (call.until.empty())
            return wrongCall(u"inbox status: --until is missing"_s);
        const auto when = input::when(call.until, call.zone, scope.ports.workspace.info().zone);
        if (!when)
            return output::refused(when.error());
        const Instant until =
            when->kind == When::Kind::Now ? scope.ports.clock.now() : resolve(when->wall, when->zone).instant;
        if (until <= scope.ports.clock.now())
            return wrongCall(u"inbox status: --until is past"_s);
        change.snoozedUntil = until;
    }
    return changeOne(scope, u"inbox status"_s, change);
}

Async<int> inboxPriority(const CommandScope& scope)
{
    WorkChange change;
    change.priority = priorityFromName(words(scope.call.state));
    if (!change.priority)
        return wrongCall(u"inbox priority: \"%1\" is unknown"_s.arg(words(scope.call.state)));
    return changeOne(scope, u"inbox priority"_s, change);
}

Async<int> inboxDepartment(const CommandScope& scope)
{
    const auto id = input::id<ConversationId>(scope.call.id, u"inbox department"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<InboxDesk>(scope.ports);
    const QString to = words(scope.call.to);
    return desk->departments().then(
        scope.context, [scope, desk, id = *id, to](const std::vector<Department>& list) -> Async<int> {
            WorkChange change;
            change.department = DepartmentId();
            for (const Department& d : list) {
                if (d.name.compare(to, Qt::CaseInsensitive) == 0 && !d.archived)
                    change.department = d.id;
            }
            if (change.department->isNull() && !isNone(to))
                return Async<int>::ready(output::problem(u"there is no department \"%1\""_s.arg(to)));
            return changeOne(scope, desk, id, change);
        });
}

namespace {

QJsonObject departmentJson(const Department& d)
{
    return {{u"id"_s, d.id.toString()},
            {u"name"_s, d.name},
            {u"members"_s, QJsonArray::fromStringList(d.members)},
            {u"archived"_s, d.archived}};
}

QJsonObject viewJson(const InboxView& v)
{
    return {{u"id"_s, v.id.toString()},
            {u"name"_s, v.name},
            {u"query"_s, v.query},
            {u"sort"_s, v.sort},
            {u"owner"_s, output::text(v.owner)}};
}

QJsonObject labelJson(const InboxLabel& l)
{
    return {{u"name"_s, l.name}, {u"colour"_s, l.colour}};
}

int printOne(const ParsedCall& call, const QJsonObject& object)
{
    if (call.json)
        output::json(object);
    else
        output::line(object.value(u"name"_s).toString());
    return int(ExitCode::Done);
}

template <typename T, typename Json, typename Line>
int printAll(const ParsedCall& call, const std::vector<T>& list, const QStringList& header, Json json, Line line)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const T& item : list) {
        array.append(json(item));
        rows.push_back(line(item));
    }
    if (call.json)
        output::json(array);
    else
        output::table(header, rows);
    return int(ExitCode::Done);
}

} // namespace

Async<int> departmentList(const CommandScope& scope)
{
    return scope.ports.work->departments().then(
        scope.context, [&call = scope.call](const std::vector<Department>& all) {
            return printAll(call, all, {u"ID"_s, u"NAME"_s, u"PEOPLE"_s}, departmentJson, [](const Department& d) {
                return QStringList{d.id.toString(), d.archived ? d.name + u" (archived)"_s : d.name,
                                   d.members.join(u", "_s)};
            });
        });
}

Async<int> departmentSave(const CommandScope& scope)
{
    const QString name = words(scope.call.name).simplified();
    return scope.ports.work->departments()
        .then(scope.context,
              [scope, name](const std::vector<Department>& all) {
                  Department wanted;
                  wanted.name = name;
                  for (const Department& d : all) {
                      if (d.name.compare(name, Qt::CaseInsensitive) == 0)
                          wanted = d;
                  }
                  if (!scope.call.to.empty())
                      wanted.name = words(scope.call.to);
                  if (!scope.call.members.empty())
                      wanted.members.clear();
                  for (const std::string& member : scope.call.members)
                      wanted.members << words(member);
                  wanted.archived = scope.call.archived;
                  return scope.ports.work->saveDepartment(wanted);
              })
        .then(scope.context,
              [&call = scope.call](const Department& saved) { return printOne(call, departmentJson(saved)); });
}

Async<int> labelList(const CommandScope& scope)
{
    return scope.ports.work->labels().then(scope.context, [&call = scope.call](const std::vector<InboxLabel>& all) {
        return printAll(call, all, {u"NAME"_s, u"COLOUR"_s}, labelJson, [](const InboxLabel& l) {
            return QStringList{l.name, QString::number(l.colour)};
        });
    });
}

Async<int> labelSave(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const QString name = words(call.name).simplified();
    return scope.ports.work->labels()
        .then(scope.context,
              [scope, name, &call](const std::vector<InboxLabel>& all) {
                  InboxLabel wanted{name, labelColourOf(name)};
                  QString was;
                  for (const InboxLabel& l : all) {
                      if (l.name == name) {
                          wanted = l;
                          was = name;
                      }
                  }
                  if (!call.to.empty())
                      wanted.name = words(call.to);
                  if (call.colour >= 0)
                      wanted.colour = call.colour;
                  return scope.ports.work->saveLabel(wanted, was);
              })
        .then(scope.context, [&call](const InboxLabel& saved) { return printOne(call, labelJson(saved)); });
}

Async<int> labelRemove(const CommandScope& scope)
{
    const QString name = words(scope.call.name);
    return scope.ports.work->removeLabel(name).then(scope.context, [&call = scope.call, name] {
        return printOne(call, {{u"name"_s, name}});
    });
}

Async<int> viewList(const CommandScope& scope)
{
    return scope.ports.work->views(input::person())
        .then(scope.context, [&call = scope.call](const std::vector<InboxView>& all) {
            return printAll(call, all, {u"ID"_s, u"NAME"_s, u"QUERY"_s, u"WHOSE"_s}, viewJson, [](const InboxView& v) {
                return QStringList{v.id.toString(), v.name, v.query, v.owner.isEmpty() ? u"everybody"_s : v.owner};
            });
        });
}

Async<int> viewSave(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto parsed = parseInboxQuery(words(call.query), scope.ports.workspace.info().zone);
    if (!parsed)
        return output::refused(parsed.error());
    const QString sort = call.by.empty() ? u"newest"_s : words(call.by);
    if (!inboxOrderFromName(sort))
        return wrongCall(u"--sort: \"%1\" is unknown"_s.arg(sort));
    const auto owner = call.shared ? Result<QString>(QString()) : input::knownPerson();
    if (!owner)
        return noName(u"view save"_s, owner.error());
    const QString name = words(call.name).simplified();
    return scope.ports.work->views(input::person())
        .then(scope.context,
              [scope, name, owner = *owner, sort](const std::vector<InboxView>& all) {
                  InboxView wanted;
                  for (const InboxView& v : all) {
                      if (v.name == name && v.owner == owner)
                          wanted = v;
                  }
                  wanted.name = name;
                  wanted.owner = owner;
                  wanted.query = words(scope.call.query);
                  wanted.sort = sort;
                  return scope.ports.work->saveView(wanted);
              })
        .then(scope.context, [&call](const InboxView& saved) { return printOne(call, viewJson(saved)); });
}

Async<int> viewRemove(const CommandScope& scope)
{
    const auto owner = scope.call.shared ? Result<QString>(QString()) : input::knownPerson();
    if (!owner)
        return noName(u"view remove"_s, owner.error());
    const QString name = words(scope.call.name).simplified();
    return scope.ports.work->views(input::person())
        .then(scope.context, [scope, name, owner = *owner](const std::vector<InboxView>& all) -> Async<int> {
            for (const InboxView& v : all) {
                if (v.name == name && v.owner == owner)
                    return scope.ports.work->removeView(v.id).then(
                        scope.context, [&call = scope.call, v] { return printOne(call, viewJson(v)); });
            }
            return Async<int>::ready(output::problem(u"there is no view \"%1\""_s.arg(name)));
        });
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// `contact field`: the fields of the workspace, and what they say of one person.
#include "cli/commands_people.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/inbox/people_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using Fields = std::vector<FieldDefinition>;

const FieldDefinition* named(const Fields& fields, const QString& name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&name](const FieldDefinition& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

int printFields(const ParsedCall& call, const Fields& fields)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const FieldDefinition& field : fields) {
        array.append(QJsonObject{{u"id"_s, field.id.toString()},
                                 {u"name"_s, field.name},
                                 {u"kind"_s, fieldKindName(field.kind)},
                                 {u"choices"_s, QJsonArray::fromStringList(field.choices)}});
        rows.push_back({field.name, fieldKindName(field.kind), field.choices.join(u", "_s)});
    }
    if (call.json)
        output::json(array);
    else
        output::table({u"NAME"_s, u"KIND"_s, u"CHOICES"_s}, rows);
    return int(ExitCode::Done);
}

Async<int> define(const CommandScope& scope, const std::shared_ptr<PeopleDesk>& desk, const Fields& fields)
{
    FieldDefinition field;
    field.name = QString::fromStdString(scope.call.name).trimmed();
    if (const FieldDefinition* known = named(fields, field.name))
        field = *known;
    if (!scope.call.kind.empty()) {
        const auto kind = fieldKindFromName(QString::fromStdString(scope.call.kind));
        if (!kind)
            return Async<int>::ready(
                output::problem(u"contact field: --kind is text, number, date or choice"_s, ExitCode::WrongCall));
        field.kind = *kind;
    }
    if (!scope.call.choices.empty()) {
        field.choices.clear();
        for (const std::string& choice : scope.call.choices)
            field.choices << QString::fromStdString(choice).trimmed();
        if (scope.call.kind.empty())
            field.kind = FieldKind::Choice;
    }
    return desk->saveField(field).then(
        scope.context, [desk, &call = scope.call](const FieldDefinition& saved) { return printFields(call, {saved}); });
}

// One after the other: what is wrong is told, and what stood before it is done.
Async<int> setNext(const CommandScope& scope, const std::shared_ptr<PeopleDesk>& desk, PersonId id,
                   const Fields& fields, size_t index)
{
    if (index >= scope.call.sets.size()) {
        if (scope.call.json)
            output::json(QJsonObject{{u"id"_s, id.toString()}, {u"set"_s, int(index)}});
        else
            output::line(u"Noted"_s);
        return Async<int>::ready(int(ExitCode::Done));
    }
    const QString pair = QString::fromStdString(scope.call.sets[index]);
    const FieldDefinition* field = named(fields, pair.section(u'=', 0, 0).trimmed());
    if (!field || !pair.contains(u'='))
        return Async<int>::ready(output::problem(
            u"contact field: --set \"%1\" names no field"_s.arg(pair.section(u'=', 0, 0)), ExitCode::WrongCall));
    return desk->setField(id, field->id, pair.section(u'=', 1)).then(scope.context, [=, &scope] {
        return setNext(scope, desk, id, fields, index + 1);
    });
}

} // namespace

Async<int> contactField(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    PersonId person;
    if (!call.id.empty()) {
        const auto id = input::id<PersonId>(call.id, u"contact field"_s);
        if (!id)
            return output::refused(id.error());
        person = *id;
    }
    if (person.isNull() && !call.sets.empty())
        return Async<int>::ready(output::problem(u"contact field: --set needs a person"_s, ExitCode::WrongCall));
    const auto desk = std::make_shared<PeopleDesk>(scope.ports);
    return desk->fields().then(scope.context, [desk, person, &scope](const Fields& fields) -> Async<int> {
        if (!scope.call.name.empty())
            return define(scope, desk, fields);
        if (!scope.call.removed.empty()) {
            const QString name = QString::fromStdString(scope.call.removed).trimmed();
            const FieldDefinition* field = named(fields, name);
            if (!field)
                return Async<int>::ready(output::problem(u"contact field: --remove \"%1\" names no field"_s.arg(name)));
            return desk->removeField(field->id).then(scope.context, [desk, &scope] {
                return desk->fields().then(
                    scope.context, [desk, &scope](const Fields& rest) { return printFields(scope.call, rest); });
            });
        }
        return person.isNull() ? Async<int>::ready(printFields(scope.call, fields))
                               : setNext(scope, desk, person, fields, 0);
    });
}

} // namespace parvis

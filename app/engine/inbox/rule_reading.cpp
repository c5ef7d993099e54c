// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/rule_reading.h"

#include "base/log.h"

namespace parvis {
namespace {

using FactList = std::vector<RuleFacts>;

Async<FactList> withTraits(QObject* context, const Ports& ports, const FactList& facts)
{
    std::vector<MessageId> ids;
    for (const RuleFacts& one : facts)
        ids.push_back(one.message);
    return ports.traits->traitsOf(ids).then(context, [facts](const QHash<MessageId, MessageTraits>& traits) {
        FactList list = facts;
        for (RuleFacts& one : list) {
            const auto found = traits.constFind(one.message);
            if (found == traits.constEnd())
                continue;
            one.traits = *found;
            one.kind = found->kind;
        }
        return list;
    });
}

Async<FactList> withAmbassadors(QObject* context, const Ports& ports, const FactList& facts)
{
    std::vector<PersonId> people;
    for (const RuleFacts& one : facts) {
        if (!one.author.id.isNull())
            people.push_back(one.author.id);
    }
    return ports.ambassadors->ambassadorsAmong(people).then(context, [facts](const QSet<PersonId>& marked) {
        FactList list = facts;
        for (RuleFacts& one : list)
            one.ambassador = marked.contains(one.author.id);
        return list;
    });
}

} // namespace

std::vector<CompiledRule> compiled(const std::vector<InboxRule>& rules)
{
    std::vector<CompiledRule> list;
    for (const InboxRule& rule : rules) {
        if (!rule.enabled)
            continue;
        auto made = CompiledRule::compile(rule);
        if (made)
            list.push_back(std::move(*made));
        else
            qCWarning(logWorker) << "rule" << rule.id.value << "is left out:" << made.error().detail;
    }
    return list;
}

bool askTraits(const std::vector<CompiledRule>& rules)
{
    return std::any_of(rules.begin(), rules.end(), [](const CompiledRule& rule) {
        const auto& actions = rule.rule().actions;
        return rule.asksTraits() || std::any_of(actions.begin(), actions.end(), [](const RuleAction& action) {
                   return action.kind == ActionKind::SetKind;
               });
    });
}

Async<FactList> completed(QObject* context, const Ports& ports, const std::vector<CompiledRule>& rules,
                          const FactList& facts)
{
    const bool traits = ports.traits && askTraits(rules);
    const bool ambassadors = ports.ambassadors && std::any_of(rules.begin(), rules.end(), [](const CompiledRule& rule) {
                                 return rule.asksAmbassador();
                             });
    const auto first = traits ? withTraits(context, ports, facts) : Async<FactList>::ready(facts);
    if (!ambassadors)
        return first;
    return first.then(context,
                      [context, ports](const FactList& list) { return withAmbassadors(context, ports, list); });
}

} // namespace parvis

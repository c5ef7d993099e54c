// SPDX-License-Identifier: GPL-3.0-or-later
// What rules do to one message's conversation, and the log that lets each do it once. All of it is one transaction: cut
// anywhere, nothing of it is there.
#include "domain/publishing/transitions.h"
#include "store/inbox/conversation_rows.h"
#include "store/inbox/inbox.h"
#include "store/inbox/rule_rows.h"
#include "store/publishing/governance_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds day{24LL * 3'600'000};

// Workspaces may keep departments or not.
template <typename C>
void setDepartmentId([[maybe_unused]] C& conversation, [[maybe_unused]] qint64 id)
{
    if constexpr (requires { conversation.department.value; })
        conversation.department.value = id;
}

template <typename C>
qint64 departmentId([[maybe_unused]] const C& conversation)
{
    if constexpr (requires { conversation.department.value; })
        return conversation.department.value;
    return 0;
}

void moveTo(Conversation& conversation, const WorkState& state)
{
    conversation.status = state.status;
    conversation.closeReason = state.closeReason;
    conversation.snoozedUntil = state.snoozedUntil;
    conversation.assignee = state.assignee;
    conversation.labels = state.labels;
    conversation.priority = state.priority;
}

WorkState stateOf(const Conversation& c)
{
    return {c.status, c.closeReason, c.snoozedUntil, c.assignee, {}, {}, c.labels, c.priority};
}

class RuleCommit
{
public:
    RuleCommit(Tx& tx, const RuleRun& run) : m_tx(tx), m_run(run), m_now(tx.clock.now()) {}

    Result<std::vector<RuleLogEntry>> work()
    {
        PARVIS_LET(taken, m_tx.db.run(u"DELETE FROM inbox_rule_queue WHERE message = ? AND edition = ?"_s,
                                      values(m_run.entry.message, m_run.entry.edition)));
        if (taken == 0) // by another worker, or an edit came: then it is queued once more
            return std::vector<RuleLogEntry>();
        PARVIS_TRY(checkRules());
        PARVIS_LET(conversation, loadConversation(m_tx.db, m_run.conversation));
        if (conversation.revision != m_run.revision)
            return conflict("conversation"_L1, m_run.conversation.value);
        m_state = stateOf(conversation);
        PARVIS_TRY(readRest(conversation));
        for (size_t i = 0; i < m_run.steps.size(); ++i)
            PARVIS_TRY(step(i));
        PARVIS_TRY(store(conversation));
        for (RuleLogEntry& entry : m_log)
            PARVIS_TRY(answers(entry));
        for (const RuleLogEntry& entry : m_log)
            PARVIS_TRY(note(entry));
        return m_log;
    }

private:
    Done checkRules()
    {
        for (const RuleStep& step : m_run.steps) {
            PARVIS_LET(
                same, m_tx.db.number(u"SELECT COUNT(*) FROM inbox_rule WHERE id = ? AND revision = ? AND enabled = 1"_s,
                                     values(step.rule, step.revision)));
            if (same == 0)
                return conflict("rule"_L1, step.rule.value);
        }
        return {};
    }

    Done readRest(const Conversation& conversation)
    {
        PARVIS_LET(traits, loadTraits(m_tx.db, {m_run.entry.message}));
        m_state.kind = traits.value(m_run.entry.message).kind;
        if (const qint64 id = departmentId(conversation); id != 0) {
            PARVIS_LET(name, m_tx.db.first(u"SELECT name FROM department WHERE id = ?"_s, values(id),
                                           [](Row& row) { return row.text(); }));
            m_state.department = name.value_or(QString());
        }
        m_before = m_state;
        return {};
    }

    Done step(size_t index)
    {
        const RuleStep& step = m_run.steps[index];
        PARVIS_LET(before, m_tx.db.number(u"SELECT COUNT(*) FROM inbox_rule_log WHERE rule = ? AND message = ?"_s,
                                          values(step.rule, m_run.entry.message)));
        if (before != 0)
            return {};
        RuleLogEntry entry;
        entry.id = m_tx.ids.next(m_now);
        entry.rule = step.rule;
        entry.ruleName = step.name;
        entry.message = m_run.entry.message;
        entry.conversation = m_run.conversation;
        entry.at = m_now;
        for (const RuleAction& action : step.actions) {
            PARVIS_LET(outcome, act(step, action));
            entry.outcomes.push_back(outcome);
        }
        m_steps.push_back(index);
        m_log.push_back(entry);
        return {};
    }

    Result<ActionOutcome> act(const RuleStep& step, const RuleAction& action)
    {
        switch (action.kind) {
        case ActionKind::RoundRobin:
            return turn(action);
        case ActionKind::Department: {
            PARVIS_LET(known, departmentByName(m_tx.db, action.value));
            if (!known)
                return ActionOutcome{action.kind, ActionResult::Refused, u"no_department"_s, {}};
            RuleAction named = action;
            named.value = known->name;
            return applyAction(m_state, named, m_now);
        }
        case ActionKind::SetKind: {
            PARVIS_LET(triaged, hasTable(m_tx.db, u"message_triage"_s));
            if (!triaged)
                return ActionOutcome{action.kind, ActionResult::Refused, u"no_triage"_s, {}};
            return applyAction(m_state, action, m_now);
        }
        case ActionKind::Notify:
            return notify(step, action);
        default:
            return applyAction(m_state, action, m_now);
        }
    }

    // A turn is only taken where somebody is to get the conversation.
    Result<ActionOutcome> turn(const RuleAction& action)
    {
        if (!m_state.assignee.isEmpty() && !action.replace)
            return applyAction(m_state, action, m_now, u"?"_s);
        PARVIS_LET(seat, takeTurn(m_tx, action.value));
        PARVIS_LET(known, departmentByName(m_tx.db, action.value));
        RuleAction named = action;
        // Departments may be nothing but the places given out in this name.
        named.value = known ? known->name : m_state.department;
        return applyAction(m_state, named, m_now, seat);
    }

    Result<ActionOutcome> notify(const RuleStep& step, const RuleAction& action)
    {
        ActionOutcome outcome = applyAction(m_state, action, m_now);
        for (const QString& person : action.people) {
            const qint64 id = m_tx.ids.next(m_now);
            PARVIS_TRY(
                m_tx.db.run(uR"(INSERT INTO rule_notice (id, person, rule_name, message, conversation, at, seen)
                                       VALUES (?, ?, ?, ?, ?, ?, 0))"_s,
                            values(id, person.trimmed(), step.name, m_run.entry.message, m_run.conversation, m_now)));
            outcome.changes.push_back({u"notice"_s, {}, QString::number(id)});
        }
        m_tx.changes.add(Topic::Conversations, m_run.conversation);
        return outcome;
    }

    Done store(const Conversation& before)
    {
        Conversation after = before;
        moveTo(after, m_state);
        if (m_state.department != m_before.department) {
            PARVIS_LET(department, departmentByName(m_tx.db, m_state.department));
            setDepartmentId(after, department ? department->id : 0);
        }
        if (m_state.kind != m_before.kind) {
            PARVIS_TRY(storeKind(m_tx, m_run.entry.message, m_state.kind));
            m_tx.changes.add(Topic::Conversations, before.id);
        }
        if (after == before)
            return {};
        CountDelta counts;
        PARVIS_TRY(updateConversation(m_tx, before, after, counts));
        return counts.flush(m_tx.db);
    }

    Done answers(RuleLogEntry& entry)
    {
        const size_t step = m_steps[size_t(&entry - m_log.data())];
        for (size_t i = 0; i < entry.outcomes.size(); ++i) {
            const auto answer = m_run.acknowledgements.find({step, i});
            if (entry.outcomes[i].action != ActionKind::Acknowledge)
                continue;
            if (answer == m_run.acknowledgements.end()) {
                entry.outcomes[i] = refusal(u"network_refuses"_s);
                continue;
            }
            PARVIS_LET(outcome, acknowledge(m_run.steps[step].actions[i], answer->second));
            entry.outcomes[i] = outcome;
        }
        return {};
    }

    static ActionOutcome refusal(const QString& why)
    {
        return {ActionKind::Acknowledge, ActionResult::Refused, why, {}};
    }

    Result<ActionOutcome> acknowledge(const RuleAction& action, const Acknowledgement& answer)
    {
        if (!answer.refusal.isEmpty())
            return refusal(answer.refusal);
        PARVIS_LET(hold, m_tx.db.first(u"SELECT value FROM setting WHERE key = 'hold'"_s, {},
                                       [](Row& row) { return row.text(); }));
        if (!hold.value_or(QString()).isEmpty())
            return refusal(u"on_hold"_s);
        // One statement decides: of two workers only one finds the last answer old enough.
        PARVIS_LET(first, m_tx.db.run(uR"(INSERT INTO acknowledgement (person, at, message) VALUES (?, ?, ?)
                                          ON CONFLICT (person) DO UPDATE SET at = excluded.at,
                                          message = excluded.message WHERE acknowledgement.at <= ?)"_s,
                                      values(m_run.author, m_now, m_run.entry.message, m_now - action.days * day)));
        if (first == 0)
            return refusal(u"said_already"_s);
        PARVIS_LET(reply, addReplyInside(m_tx, answer.message, answer.post, answer.publication));
        return ActionOutcome{
            ActionKind::Acknowledge, ActionResult::Done, {}, {{u"publication"_s, {}, reply.publication.toString()}}};
    }

    Done note(const RuleLogEntry& entry)
    {
        PARVIS_TRY(m_tx.db.run(uR"(INSERT INTO inbox_rule_log (id, rule, rule_name, message, conversation, at, outcome,
                                   undone_by) VALUES (?, ?, ?, ?, ?, ?, ?, ''))"_s,
                               values(entry.id, entry.rule, entry.ruleName, entry.message, entry.conversation, entry.at,
                                      outcomesToJson(entry.outcomes))));
        return {};
    }

    Tx& m_tx;
    const RuleRun& m_run;
    const Instant m_now;
    WorkState m_state, m_before;
    std::vector<RuleLogEntry> m_log;
    std::vector<size_t> m_steps; // of each entry of the log
};

RuleLogEntry readLogEntry(Row& row)
{
    RuleLogEntry entry;
    entry.id = row.number();
    entry.rule = row.id<InboxRuleId>();
    entry.ruleName = row.text();
    entry.message = row.id<MessageId>();
    entry.conversation = row.id<ConversationId>();
    entry.at = row.instant();
    entry.outcomes = outcomesFromJson(row.bytes());
    entry.undone = row.maybeInstant();
    entry.undoneBy = row.text();
    entry.author = row.text();
    entry.excerpt = excerptOf(row.text());
    return entry;
}

// The conversation is the one the message is in now: threads may have been joined since.
const QString logColumns =
    uR"(SELECT l.id, l.rule, l.rule_name, l.message, COALESCE(m.conversation, l.conversation), l.at, l.outcome,
        l.undone_at, l.undone_by, COALESCE(i.name, ''), COALESCE(m.text, '') FROM inbox_rule_log l
        LEFT JOIN message m ON m.id = l.message LEFT JOIN person_identity i ON i.id = m.author)"_s;

class RuleTakeBack
{
public:
    RuleTakeBack(Tx& tx, QString who) : m_tx(tx), m_who(std::move(who)) {}
    RuleUndo counts;

    Done entry(const RuleLogEntry& entry)
    {
        const auto found = loadConversation(m_tx.db, entry.conversation);
        if (!found && found.error().kind == ErrorKind::NotFound) { // erased with its customer
            for (const ActionOutcome& outcome : entry.outcomes)
                counts.kept += int(outcome.changes.size());
            return {};
        }
        PARVIS_TRY(found);
        const Conversation& before = *found;
        WorkState state = stateOf(before);
        PARVIS_LET(traits, loadTraits(m_tx.db, {entry.message}));
        state.kind = traits.value(entry.message).kind;
        if (const qint64 id = departmentId(before); id != 0) {
            PARVIS_LET(name, m_tx.db.first(u"SELECT name FROM department WHERE id = ?"_s, values(id),
                                           [](Row& row) { return row.text(); }));
            state.department = name.value_or(QString());
        }
        const WorkState stood = state;
        for (auto outcome = entry.outcomes.rbegin(); outcome != entry.outcomes.rend(); ++outcome) {
            for (auto change = outcome->changes.rbegin(); change != outcome->changes.rend(); ++change) {
                PARVIS_LET(back, takeBackOne(state, *change, entry));
                ++(back ? counts.undone : counts.kept);
            }
        }
        PARVIS_TRY(m_tx.db.run(u"UPDATE inbox_rule_log SET undone_at = ?, undone_by = ? WHERE id = ?"_s,
                               values(m_tx.clock.now(), m_who, entry.id)));
        return store(before.id, stood, state, entry.message);
    }

private:
    Result<bool> takeBackOne(WorkState& state, const FieldChange& change, const RuleLogEntry& entry)
    {
        if (change.field == "notice"_L1) {
            PARVIS_LET(gone, m_tx.db.run(u"DELETE FROM rule_notice WHERE id = ? AND seen = 0"_s,
                                         values(change.after.toLongLong())));
            return gone > 0;
        }
        if (change.field == "publication"_L1)
            return callBack({change.after.toLongLong()}, entry);
        return takeBack(state, change);
    }

    // What no worker has begun to send does not go out any more.
    Result<bool> callBack(PublicationId id, const RuleLogEntry& entry)
    {
        PARVIS_LET(publication, loadPublication(m_tx.db, id));
        if (publication.state != PublicationState::Scheduled && publication.state != PublicationState::Held)
            return false;
        const auto cancelled = transition::cancel(publication, u"taken back"_s);
        if (!cancelled)
            return false;
        PARVIS_TRY(changeByPerson(m_tx, *cancelled, m_who, u"the rule's answer was taken back"_s));
        PARVIS_TRY(m_tx.db.run(u"DELETE FROM acknowledgement WHERE message = ?"_s, values(entry.message)));
        return true;
    }

    Done store(ConversationId id, const WorkState& stood, const WorkState& state, MessageId message)
    {
        if (state == stood)
            return {};
        PARVIS_LET(before, loadConversation(m_tx.db, id)); // a cancelled answer has moved it
        Conversation after = before;
        moveTo(after, state);
        if (state.department != stood.department) {
            PARVIS_LET(department, departmentByName(m_tx.db, state.department));
            setDepartmentId(after, department ? department->id : 0);
        }
        if (state.kind != stood.kind)
            PARVIS_TRY(storeKind(m_tx, message, state.kind));
        CountDelta counts;
        PARVIS_TRY(updateConversation(m_tx, before, after, counts));
        return counts.flush(m_tx.db);
    }

    Tx& m_tx;
    QString m_who;
};

} // namespace

Result<std::vector<RuleLogEntry>> commitRun(Tx& tx, const RuleRun& run)
{
    return RuleCommit(tx, run).work();
}

Result<std::vector<RuleLogEntry>> loadLog(Connection& db, const RuleLogQuery& query)
{
    Where where;
    if (!query.rule.isNull())
        where.add(u"l.rule = ?"_s, query.rule);
    if (query.before)
        where.add(u"l.id < ?"_s, *query.before);
    return db.all(logColumns + where.sql() + u" ORDER BY l.id DESC LIMIT "_s + QString::number(query.limit),
                  where.parameters(), readLogEntry);
}

Result<RuleUndo> undoEntries(Tx& tx, const std::vector<qint64>& entries, const QString& who)
{
    RuleTakeBack back(tx, who);
    PARVIS_LET(list, tx.db.all(logColumns + u" WHERE l.undone_at IS NULL AND l.id "_s + inIds(tx.db) +
                                   u" ORDER BY l.id DESC"_s,
                               values(idList(tx.db, entries)), readLogEntry));
    for (const RuleLogEntry& entry : list)
        PARVIS_TRY(back.entry(entry));
    PARVIS_TRY(noteAudit(tx, who, u"inbox_rule"_s, u"workspace"_s, u"undone: %1 steps"_s.arg(list.size())));
    return back.counts;
}

} // namespace parvis::store

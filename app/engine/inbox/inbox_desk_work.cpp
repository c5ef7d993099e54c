// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of one or many conversations, undo, what they are sorted into, who sits where.
#include "engine/inbox/inbox_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// What was asked of conversations that were read: what can be saved, and why the rest cannot.
struct Tried {
    std::vector<Conversation> wanted;
    WorkResult result;
};

WorkResult sorted(WorkResult result, const std::vector<WorkOutcome>& outcomes)
{
    for (const WorkOutcome& outcome : outcomes)
        (outcome.error ? result.refused : result.done).push_back(outcome);
    return result;
}

Async<WorkResult> saved(QObject* context, WorkRepository& work, const QString& who, const Tried& tried)
{
    if (tried.wanted.empty())
        return Async<WorkResult>::ready(tried.result);
    return work.saveAll(who, tried.wanted)
        .then(context,
              [result = tried.result](const std::vector<WorkOutcome>& outcomes) { return sorted(result, outcomes); });
}

template <typename T>
Async<T> nothing()
{
    return Async<T>::ready(T());
}

std::vector<ConversationId> idsOf(const std::vector<WorkOutcome>& outcomes)
{
    std::vector<ConversationId> ids;
    ids.reserve(outcomes.size());
    for (const WorkOutcome& outcome : outcomes)
        ids.push_back(outcome.id);
    return ids;
}

// answered: an answer of ours is on its way there, so it may be closed without a reason.
Tried triedOf(const std::vector<Conversation>& present, const WorkChange& change,
              const std::vector<ConversationId>& answered)
{
    Tried tried;
    for (const Conversation& conversation : present) {
        Conversation asked = conversation;
        if (std::find(answered.begin(), answered.end(), conversation.id) != answered.end())
            asked.waitingSince.reset();
        auto next = withChange(asked, change);
        if (next) {
            next->waitingSince = conversation.waitingSince;
            tried.wanted.push_back(*next);
        } else {
            tried.result.refused.push_back({conversation.id, conversation, conversation, next.error()});
        }
    }
    return tried;
}

Async<Presence> alone(const Presence& wanted)
{
    return Async<Presence>::ready(wanted);
}

} // namespace

Async<WorkResult> InboxDesk::change(const QString& who, const std::vector<Conversation>& seen, const WorkChange& change,
                                    bool anyway)
{
    if (!m_ports.work || seen.empty())
        return nothing<WorkResult>();
    const auto go = [this, who, change](const std::vector<Conversation>& present) -> Async<WorkResult> {
        if (change.status != ConversationStatus::Closed || !change.closeReason.trimmed().isEmpty())
            return saved(this, *m_ports.work, who, triedOf(present, change, {}));
        return answeredSoon(present).then(
            this, [this, who, change, present](const std::vector<ConversationId>& answered) {
                return saved(this, *m_ports.work, who, triedOf(present, change, answered));
            });
    };
    if (!anyway)
        return go(seen);
    std::vector<ConversationId> ids;
    ids.reserve(seen.size());
    for (const Conversation& conversation : seen)
        ids.push_back(conversation.id);
    return m_ports.work->findMany(ids).then(this, go);
}

Async<WorkResult> InboxDesk::undo(const QString& who, const std::vector<WorkOutcome>& done)
{
    if (!m_ports.work || done.empty())
        return nothing<WorkResult>();
    return m_ports.work->findMany(idsOf(done)).then(this, [this, who, done](const std::vector<Conversation>& present) {
        Tried tried;
        for (const Conversation& now : present) {
            const auto it =
                std::find_if(done.begin(), done.end(), [&](const WorkOutcome& o) { return o.id == now.id; });
            const Conversation back = undone(now, it->before, it->after);
            if (back != now) {
                tried.wanted.push_back(back);
                continue;
            }
            auto error = Error::make(ErrorKind::Conflict, u"a colleague has changed it since"_s);
            error.code = u"changed_meanwhile"_s;
            tried.result.refused.push_back({now.id, now, now, error});
        }
        return saved(this, *m_ports.work, who, tried);
    });
}

Async<std::vector<Conversation>> InboxDesk::findMany(const std::vector<ConversationId>& ids)
{
    return m_ports.work ? m_ports.work->findMany(ids) : nothing<std::vector<Conversation>>();
}

Async<qint64> InboxDesk::count(const ConversationQuery& query, int most)
{
    return m_ports.work ? m_ports.work->count(query, most) : nothing<qint64>();
}

Async<WorkCounts> InboxDesk::workCounts()
{
    return m_ports.work ? m_ports.work->counts() : nothing<WorkCounts>();
}

Async<std::vector<InboxView>> InboxDesk::views(const QString& person)
{
    return m_ports.work ? m_ports.work->views(person) : nothing<std::vector<InboxView>>();
}

Async<std::vector<Department>> InboxDesk::departments()
{
    return m_ports.work ? m_ports.work->departments() : nothing<std::vector<Department>>();
}

Async<std::vector<InboxLabel>> InboxDesk::labels()
{
    return m_ports.work ? m_ports.work->labels() : nothing<std::vector<InboxLabel>>();
}

Async<WorkSettings> InboxDesk::workSettings()
{
    return m_ports.work ? m_ports.work->settings() : nothing<WorkSettings>();
}

Async<QStringList> InboxDesk::people()
{
    return m_ports.work ? m_ports.work->people() : nothing<QStringList>();
}

Async<std::vector<Presence>> InboxDesk::presence(ConversationId id)
{
    if (!m_ports.work)
        return nothing<std::vector<Presence>>();
    return m_ports.work->presences(m_ports.clock.now()).then(this, [id](std::vector<Presence> all) {
        if (!id.isNull())
            std::erase_if(all, [id](const Presence& p) { return p.conversation != id; });
        return all;
    });
}

Async<Presence> InboxDesk::read(ConversationId id, const QString& person, const QString& seat)
{
    const Presence wanted{id, person, seat, PresenceState::Reading, {}, {}};
    return m_ports.work ? m_ports.work->sit(wanted, false) : alone(wanted);
}

Async<Presence> InboxDesk::claim(ConversationId id, const QString& person, const QString& seat, bool takeOver)
{
    const Presence wanted{id, person, seat, PresenceState::Writing, {}, {}};
    return m_ports.work ? m_ports.work->sit(wanted, takeOver) : alone(wanted);
}

Async<void> InboxDesk::leave(const QString& seat)
{
    return m_ports.work ? m_ports.work->leave(seat) : Async<void>::ready(Result<void>());
}

} // namespace parvis

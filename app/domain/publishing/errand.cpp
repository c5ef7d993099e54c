// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/errand.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr std::array errandKinds{std::pair{ErrandKind::Delete, "delete"_L1}, std::pair{ErrandKind::Edit, "edit"_L1},
                                 std::pair{ErrandKind::Boost, "boost"_L1},
                                 std::pair{ErrandKind::Moderate, "moderate"_L1}};
constexpr std::array errandStates{
    std::pair{ErrandState::Wanted, "wanted"_L1},       std::pair{ErrandState::Asked, "asked"_L1},
    std::pair{ErrandState::Done, "done"_L1},           std::pair{ErrandState::Refused, "refused"_L1},
    std::pair{ErrandState::Uncertain, "uncertain"_L1}, std::pair{ErrandState::Withdrawn, "withdrawn"_L1}};

template <typename Table, typename Value>
QString errandNameIn(const Table& table, Value value)
{
    const auto it = std::find_if(table.begin(), table.end(), [value](const auto& row) { return row.first == value; });
    return it == table.end() ? QString() : QString(it->second);
}

template <typename Value, typename Table>
std::optional<Value> errandValueIn(const Table& table, QStringView name)
{
    const auto it = std::find_if(table.begin(), table.end(), [name](const auto& row) { return name == row.second; });
    return it == table.end() ? std::nullopt : std::optional<Value>(it->first);
}

Failure notFrom(const Errand& e, QLatin1StringView what)
{
    return failure(ErrorKind::Conflict, u"cannot %1 an errand that is %2"_s.arg(what, errandStateName(e.state)));
}

bool holdsLease(const Errand& e, qint64 fence)
{
    return isOpen(e) && e.lease.fence == fence && !e.lease.worker.value.isEmpty();
}

Failure leaseLost(const Errand& e)
{
    return failure(ErrorKind::Conflict, u"the lease of errand %1 was lost"_s.arg(e.id.value));
}

// The fence stays: the next claim must be told apart from this one.
void freeLease(Errand& e)
{
    e.lease.worker = {};
    e.lease.until = {};
}

Errand finish(Errand e, ErrandState state, Instant now)
{
    e.state = state;
    e.finished = now;
    e.wake.reset();
    freeLease(e);
    return e;
}

} // namespace

QString errandKindName(ErrandKind kind)
{
    return errandNameIn(errandKinds, kind);
}

std::optional<ErrandKind> errandKindFromName(QStringView name)
{
    return errandValueIn<ErrandKind>(errandKinds, name);
}

QString errandStateName(ErrandState state)
{
    return errandNameIn(errandStates, state);
}

std::optional<ErrandState> errandStateFromName(QStringView name)
{
    return errandValueIn<ErrandState>(errandStates, name);
}

bool isOpen(const Errand& errand)
{
    return errand.state == ErrandState::Wanted || errand.state == ErrandState::Asked;
}

std::vector<int> errandSegments(const Errand& errand, const Publication& publication)
{
    std::vector<int> list;
    for (const Segment& s : publication.segments) {
        if (s.state == SegmentState::Done && !s.remote.id.isEmpty())
            list.push_back(s.index);
    }
    // A thread is boosted by its first part; taken away from its end, so that no part ever hangs under nothing.
    if (errand.kind == ErrandKind::Boost && list.size() > 1)
        list.resize(1);
    if (errand.kind == ErrandKind::Delete)
        std::reverse(list.begin(), list.end());
    return list;
}

Result<void> mayBeAsked(const Publication& publication)
{
    const bool named = std::any_of(publication.segments.begin(), publication.segments.end(), [](const Segment& s) {
        return s.state == SegmentState::Done && !s.remote.id.isEmpty();
    });
    if (publication.state == PublicationState::Published && named)
        return {};
    auto error = Error::make(ErrorKind::Conflict, u"it is not known where this stands on the network"_s);
    error.code = u"not_published"_s;
    return Failure(error);
}

namespace errand {

Result<Errand> claim(Errand e, const WorkerId& worker, Instant now, Milliseconds leaseLength)
{
    if (!isOpen(e) || !e.wake || *e.wake > now || (!e.lease.worker.value.isEmpty() && e.lease.until > now))
        return notFrom(e, "claim"_L1);
    e.lease = {worker, e.lease.fence + 1, now + leaseLength};
    e.wake = e.lease.until;
    ++e.tries;
    return e;
}

Result<Errand> renew(Errand e, qint64 fence, Instant until)
{
    if (!holdsLease(e, fence))
        return leaseLost(e);
    e.lease.until = until;
    e.wake = until;
    return e;
}

Result<Errand> begin(Errand e, qint64 fence)
{
    if (!holdsLease(e, fence))
        return leaseLost(e);
    e.state = ErrandState::Asked;
    return e;
}

Result<Errand> partDone(Errand e, qint64 fence, int of, Instant now)
{
    if (!holdsLease(e, fence))
        return leaseLost(e);
    ++e.done;
    e.tries = 1;
    e.error.reset();
    e.state = ErrandState::Wanted;
    return e.done >= of ? finish(std::move(e), ErrandState::Done, now) : e;
}

Result<Errand> later(Errand e, qint64 fence, const Error& error, Instant at, bool settled)
{
    if (!holdsLease(e, fence))
        return leaseLost(e);
    e.state = settled ? ErrandState::Wanted : ErrandState::Asked;
    e.error = error;
    e.wake = at;
    freeLease(e);
    return e;
}

Result<Errand> refuse(Errand e, qint64 fence, const Error& error, Instant now)
{
    if (!holdsLease(e, fence))
        return leaseLost(e);
    e.error = error;
    return finish(std::move(e), ErrandState::Refused, now);
}

Result<Errand> doubt(Errand e, qint64 fence, const Error& error, Instant now)
{
    if (!holdsLease(e, fence))
        return leaseLost(e);
    e.error = error;
    return finish(std::move(e), ErrandState::Uncertain, now);
}

Result<Errand> withdraw(Errand e, Instant now)
{
    if (e.state != ErrandState::Wanted || e.done > 0 || !e.lease.worker.value.isEmpty())
        return notFrom(e, "withdraw"_L1);
    return finish(std::move(e), ErrandState::Withdrawn, now);
}

Result<Errand> lookAgain(Errand e, Instant now)
{
    if (e.state != ErrandState::Uncertain && e.state != ErrandState::Refused)
        return notFrom(e, "look again for"_L1);
    e.state = ErrandState::Asked;
    e.tries = 0;
    e.wake = now;
    e.finished.reset();
    return e;
}

} // namespace errand

} // namespace parvis

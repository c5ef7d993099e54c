// SPDX-License-Identifier: GPL-3.0-or-later
// New words of one post of a series, brought to the others.
#include "engine/publishing/publishing_desk.h"
#include "engine/publishing/rhythm_desk.h"

#include <deque>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr auto planAhead = std::chrono::days(366 * 20);

bool saysTheSame(const Post& one, const Post& other)
{
    return one.base == other.base && one.variants == other.variants && one.campaign == other.campaign;
}

// Each of its publications still to go out, and none of them begun.
bool mayFollow(const PostWithPublications& copy)
{
    bool any = false;
    for (const Publication& p : copy.publications) {
        if (p.state == PublicationState::Cancelled)
            continue;
        // One that is held would be let go by a change of its words.
        if (!isPlanned(p.state) || p.state == PublicationState::Held || !p.lease.worker.value.isEmpty())
            return false;
        any = true;
    }
    return any;
}

PostDraft draftOf(const PostWithPublications& copy, const Post& words, const QString& who)
{
    PostDraft draft;
    draft.existing = copy.post.id;
    draft.revision = copy.post.revision;
    draft.base = words.base;
    draft.variants = words.variants;
    draft.campaign = words.campaign;
    draft.author = who;
    for (const Publication& p : copy.publications) {
        if (p.state == PublicationState::Cancelled)
            continue;
        draft.accounts.push_back(p.account);
        draft.when = When::at(p.plan.wall, p.plan.zone);
        const Resolution resolution = resolve(p.plan.wall, p.plan.zone);
        draft.when.repeatedDecided = true;
        draft.when.secondOfRepeated = resolution.kind == Resolution::Kind::Repeated && resolution.second == p.plan.due;
        draft.late = p.plan.late;
    }
    return draft;
}

Error refusalOf(const std::vector<Finding>& findings)
{
    Error error = Error::make(ErrorKind::Rejected, u"refused by the checks"_s);
    for (const Finding& finding : findings) {
        if (finding.isError())
            error.code = finding.code;
    }
    return error;
}

} // namespace

struct RhythmDesk::Spreading {
    Post before, after;
    QString who;
    Recurrence recurrence;
    std::deque<PostId> copies;
    SpreadResult result;
};

Async<SpreadResult> RhythmDesk::spread(const Post& before, const Post& after, SeriesScope scope, const QString& who)
{
    if (scope == SeriesScope::This || saysTheSame(before, after))
        return Async<SpreadResult>::ready(SpreadResult());
    return seriesOf(after.id).then(this, [=, this](const std::optional<SeriesPost>& series) -> Async<SpreadResult> {
        if (!series)
            return Async<SpreadResult>::ready(SpreadResult());
        const Instant now = m_ports.clock.now();
        return m_ports.rhythm->seriesDates(now, now + planAhead)
            .then(this, [=, this, series = *series](const std::vector<SeriesDate>& dates) {
                auto work = std::make_shared<Spreading>();
                *work = {before, after, who, series.recurrence, {}, {}};
                for (const SeriesDate& one : dates) {
                    const bool wanted = scope == SeriesScope::All || one.date > series.date;
                    if (one.recurrence == series.recurrence.id && one.post != after.id && wanted)
                        work->copies.push_back(one.post);
                }
                // First what comes later: what a worker makes meanwhile has the new words already.
                const auto source = m_ports.rhythm->setSource(series.recurrence, after.id);
                return source.then(this, [this, work](const Recurrence&) { return nextCopy(work); }).then(this, [work] {
                    return work->result;
                });
            });
    });
}

// One after the other: thousands at once would keep everybody else from the database.
Async<void> RhythmDesk::nextCopy(const std::shared_ptr<Spreading>& work)
{
    if (work->copies.empty())
        return Async<void>::ready({});
    const PostId id = work->copies.front();
    work->copies.pop_front();
    return m_ports.posts.find(id)
        .then(this,
              [this, work](const PostWithPublications& copy) -> Async<void> {
                  if (!mayFollow(copy))
                      return Async<void>::ready({});
                  if (!saysTheSame(copy.post, work->before)) {
                      work->result.kept += saysTheSame(copy.post, work->after) ? 0 : 1;
                      return Async<void>::ready({});
                  }
                  return m_publishing->submit(draftOf(copy, work->after, work->who))
                      .then(this, [work, id = copy.post.id](const SubmitResult& done) {
                          if (done.stored)
                              ++work->result.changed;
                          else
                              work->result.refused.emplace_back(id, refusalOf(done.findings));
                      });
              })
        .thenResult(this, [this, work, id](const Result<void>& done) {
            // Somebody else was faster with this one; the others follow all the same.
            if (!done)
                work->result.refused.emplace_back(id, done.error());
            return nextCopy(work);
        });
}

} // namespace parvis

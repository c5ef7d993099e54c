// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/life.h"

#include "base/id_source.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

LifeEventKind kindOf(const QString& step)
{
    static const std::pair<QLatin1StringView, LifeEventKind> kinds[] = {
        {"claim"_L1, LifeEventKind::Claim},   {"open token"_L1, LifeEventKind::Token},
        {"upload"_L1, LifeEventKind::Upload}, {"send"_L1, LifeEventKind::Send},
        {"person"_L1, LifeEventKind::Person}, {"reconcile"_L1, LifeEventKind::Reconcile},
        {"delete"_L1, LifeEventKind::Delete}, {"edit"_L1, LifeEventKind::Edit},
        {"boost"_L1, LifeEventKind::Boost},   {"look"_L1, LifeEventKind::Look},
    };
    for (const auto& [word, kind] : kinds) {
        if (step == word || step.startsWith(QString(word) + u' '))
            return kind;
    }
    return LifeEventKind::Other;
}

LifeTone toneOf(const Attempt& attempt)
{
    static const QStringList good{u"published"_s, u"found"_s,      u"uploaded"_s,          u"deleted"_s,
                                  u"edited"_s,    u"boosted"_s,    u"found gone"_s,        u"found done"_s,
                                  u"claimed"_s,   u"taken over"_s, u"settled: published"_s};
    static const QStringList bad{u"failed"_s,  u"uncertain"_s,   u"missed"_s,
                                 u"refused"_s, u"still there"_s, u"not changed"_s};
    if (good.contains(attempt.outcome))
        return attempt.step == "claim"_L1 ? LifeTone::Neutral : LifeTone::Good;
    if (bad.contains(attempt.outcome))
        return LifeTone::Bad;
    return attempt.error || !attempt.finished ? LifeTone::Waits : LifeTone::Neutral;
}

// "send 2/3": the second of three; one part alone is not numbered.
void readPart(LifeEvent& event)
{
    const QString numbers = event.step.section(u' ', -1);
    const int of = numbers.section(u'/', 1).toInt();
    if (of > 1) {
        event.part = numbers.section(u'/', 0, 0).toInt();
        event.of = of;
    }
}

LifeEvent eventOf(const Attempt& attempt)
{
    LifeEvent event;
    event.kind = kindOf(attempt.step);
    event.step = attempt.step;
    event.outcome = attempt.outcome;
    event.first = event.last = attempt.started;
    if (attempt.finished && *attempt.finished >= attempt.started)
        event.took = *attempt.finished - attempt.started;
    event.error = attempt.error;
    event.who = attempt.worker.value;
    event.tone = toneOf(attempt);
    readPart(event);
    return event;
}

bool isSame(const LifeEvent& a, const LifeEvent& b)
{
    const bool sameError = a.error.has_value() == b.error.has_value() &&
                           (!a.error || (a.error->kind == b.error->kind && a.error->code == b.error->code));
    return a.kind != LifeEventKind::Person && a.step == b.step && a.outcome == b.outcome && a.who == b.who && sameError;
}

struct Marks {
    std::optional<Instant> claimed, sent, answered, reconciled, last;
    LifeTone answerTone = LifeTone::Neutral, lookTone = LifeTone::Neutral;
};

Marks marksOf(const std::vector<Attempt>& attempts)
{
    Marks marks;
    for (const Attempt& a : attempts) {
        const LifeEventKind kind = kindOf(a.step);
        const Instant end = a.finished.value_or(a.started);
        marks.last = end;
        if (kind == LifeEventKind::Claim && !marks.claimed)
            marks.claimed = a.started;
        if (kind == LifeEventKind::Send) {
            if (!marks.sent)
                marks.sent = a.started;
            marks.answerTone = toneOf(a);
            const bool unanswered = !a.finished || (a.error && a.error->effect == Effect::Maybe);
            marks.answered = unanswered ? marks.answered : std::optional(end);
        }
        if (kind == LifeEventKind::Reconcile && a.finished) {
            marks.reconciled = end;
            marks.lookTone = toneOf(a);
        }
    }
    return marks;
}

LifeTone endTone(PublicationState state)
{
    switch (state) {
    case PublicationState::Published:
        return LifeTone::Good;
    case PublicationState::Failed:
    case PublicationState::Uncertain:
    case PublicationState::Missed:
        return LifeTone::Bad;
    case PublicationState::Held:
        return LifeTone::Waits;
    default:
        return LifeTone::Neutral;
    }
}

} // namespace

std::vector<LifeStation> stationsOf(const Publication& publication, const std::vector<Attempt>& attempts,
                                    std::optional<Instant> approved)
{
    const Marks marks = marksOf(attempts);
    const bool rests = isResting(publication.state) && publication.state != PublicationState::Draft &&
                       publication.state != PublicationState::InReview;
    std::vector<LifeStation> stations;
    std::optional<Instant> before;
    const auto add = [&](LifeStage stage, std::optional<Instant> at, LifeTone tone) {
        LifeStation station{stage, at, std::nullopt, tone};
        if (at && before && *at >= *before)
            station.after = *at - *before;
        if (at)
            before = at;
        stations.push_back(station);
    };
    add(LifeStage::Planned, IdSource::createdAt(publication.id.value), LifeTone::Neutral);
    if (approved)
        add(LifeStage::Approved, approved, LifeTone::Good);
    // A claim comes after its moment: a post that was sent at once has both in one.
    const bool moved = marks.claimed && publication.plan.due > *marks.claimed;
    if (publication.state != PublicationState::Draft && !moved)
        add(LifeStage::Due, publication.plan.due, LifeTone::Neutral);
    add(LifeStage::Claimed, marks.claimed, LifeTone::Neutral);
    add(LifeStage::Sent, marks.sent, LifeTone::Neutral);
    add(LifeStage::Answered, marks.answered, marks.answerTone);
    if (marks.reconciled)
        add(LifeStage::Reconciled, marks.reconciled, marks.lookTone);
    const auto end = publication.publishedAt ? publication.publishedAt : marks.last;
    add(LifeStage::Ended, rests ? end : std::nullopt, endTone(publication.state));
    return stations;
}

std::vector<LifeEvent> eventsOf(const std::vector<Attempt>& attempts)
{
    std::vector<LifeEvent> events;
    const auto fold = [](LifeEvent& into, const LifeEvent& event) {
        into.times += event.times;
        into.last = event.last;
        into.took = event.took;
        into.error = event.error;
    };
    for (const Attempt& attempt : attempts) {
        const LifeEvent event = eventOf(attempt);
        const size_t n = events.size();
        // A retry is a claim and what came of it, so that pairs which repeat are folded as pairs.
        const bool pair = n >= 3 && isSame(events[n - 2], event) && isSame(events[n - 3], events[n - 1]);
        if (n > 0 && isSame(events[n - 1], event)) {
            fold(events[n - 1], event);
        } else if (pair) {
            fold(events[n - 2], event);
            fold(events[n - 3], events[n - 1]);
            events.pop_back();
        } else {
            events.push_back(event);
        }
    }
    return events;
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/life_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Life {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Life)
};

QString personDid(const QString& outcome)
{
    if (outcome.startsWith("rescheduled to"_L1))
        return Life::tr("Moved in the plan", "ledger: what a person did");
    if (outcome == "cancelled"_L1 || outcome == "released: cancelled"_L1)
        return Life::tr("Cancelled", "ledger: what a person did");
    if (outcome == "retried"_L1 || outcome == "released: send now"_L1)
        return Life::tr("Asked to send it now", "ledger: what a person did");
    if (outcome == "settled: published"_L1)
        return Life::tr("Looked, and it was there", "ledger: what a person did");
    if (outcome == "settled: not published"_L1)
        return Life::tr("Looked, and it was not there", "ledger: what a person did");
    if (outcome == "kept on hold"_L1)
        return Life::tr("Kept it on hold", "ledger: what a person did");
    if (outcome == "released: as planned"_L1)
        return Life::tr("Released it as planned", "ledger: what a person did");
    if (outcome == "asked: delete"_L1)
        return Life::tr("Asked to delete it on the network", "ledger: what a person did");
    if (outcome == "asked: edit"_L1)
        return Life::tr("Asked to change it on the network", "ledger: what a person did");
    if (outcome == "asked: boost"_L1)
        return Life::tr("Asked to boost it", "ledger: what a person did");
    if (outcome == "withdrawn"_L1)
        return Life::tr("Took the wish back", "ledger: what a person did");
    if (outcome == "look again"_L1)
        return Life::tr("Asked to look again", "ledger: what a person did");
    if (outcome == "undone in the calendar"_L1)
        return Life::tr("Undone in the calendar", "ledger: what a person did");
    if (outcome == "done again in the calendar"_L1)
        return Life::tr("Done again in the calendar", "ledger: what a person did");
    if (outcome.startsWith("copied from"_L1))
        return Life::tr("Copied from another post", "ledger: what a person did");
    const auto state = stateFromName(outcome);
    return state ? words::state(*state) : outcome;
}

QString step(const LifeEvent& event)
{
    const bool part = event.of > 1;
    switch (event.kind) {
    case LifeEventKind::Claim:
        return event.outcome == "taken over"_L1 ? Life::tr("Taken over from a worker that fell silent", "ledger")
                                                : Life::tr("Taken by a worker", "ledger");
    case LifeEventKind::Token:
        return Life::tr("Opened the sign-in", "ledger: a step of sending");
    case LifeEventKind::Upload:
        return Life::tr("Uploaded a picture or video", "ledger: a step of sending");
    case LifeEventKind::Send:
        return part ? Life::tr("Sent part %1 of %2", "ledger: of a thread").arg(event.part).arg(event.of)
                    : Life::tr("Sent", "ledger: a step of sending");
    case LifeEventKind::Reconcile:
    case LifeEventKind::Look:
        return Life::tr("Looked on the network", "ledger: after an answer was lost");
    case LifeEventKind::Delete:
        return part ? Life::tr("Deleted part %1 of %2", "ledger: of a thread").arg(event.part).arg(event.of)
                    : Life::tr("Deleted on the network", "ledger");
    case LifeEventKind::Edit:
        return part ? Life::tr("Changed part %1 of %2", "ledger: of a thread").arg(event.part).arg(event.of)
                    : Life::tr("Changed on the network", "ledger");
    case LifeEventKind::Boost:
        return Life::tr("Boosted", "ledger");
    case LifeEventKind::Person:
        return personDid(event.outcome);
    case LifeEventKind::Other:
        break;
    }
    return event.step;
}

QString answer(const LifeEvent& event)
{
    const QString& o = event.outcome;
    if (o == "published"_L1 || o == "uploaded"_L1 || o == "deleted"_L1 || o == "edited"_L1 || o == "boosted"_L1)
        return Life::tr("the network confirmed it", "ledger: how a step ended");
    if (o == "found"_L1 || o == "found done"_L1)
        return Life::tr("it is there", "ledger: how a look ended");
    if (o == "found gone"_L1)
        return Life::tr("it is gone", "ledger: how a look ended");
    if (o == "absent"_L1 || o == "not shown"_L1)
        return Life::tr("it is not there", "ledger: how a look ended");
    if (o == "still there"_L1)
        return Life::tr("it is still there", "ledger: how a look ended");
    if (o == "not changed"_L1)
        return Life::tr("nothing has changed there", "ledger: how a look ended");
    if (o == "unknown outcome"_L1)
        return Life::tr("no answer; it may have arrived", "ledger: how a step ended");
    if (o == "unknown"_L1 || o == "not asked"_L1)
        return Life::tr("the network could not tell", "ledger: how a look ended");
    if (o == "uncertain"_L1)
        return Life::tr("nobody can tell; a person has to look", "ledger: how a step ended");
    if (o == "retry"_L1)
        return Life::tr("not taken; tried again later", "ledger: how a step ended");
    if (o == "failed"_L1 || o == "refused"_L1 || o == "resend refused"_L1)
        return Life::tr("refused", "ledger: how a step ended");
    if (o == "lost lease"_L1)
        return Life::tr("another worker has it", "ledger: how a step ended");
    if (const auto state = stateFromName(o); state && event.kind == LifeEventKind::Claim)
        return o == "claimed"_L1 ? QString() : words::state(*state);
    if (event.kind == LifeEventKind::Claim)
        return {};
    return event.took ? QString() : Life::tr("no answer noted", "ledger: how a step ended");
}

} // namespace

QString station(LifeStage stage, PublicationState state)
{
    switch (stage) {
    case LifeStage::Planned:
        return Life::tr("Planned", "ledger: a station in the life of a post");
    case LifeStage::Approved:
        return Life::tr("Approved", "ledger: a station in the life of a post");
    case LifeStage::Due:
        return Life::tr("Due", "ledger: a station in the life of a post");
    case LifeStage::Claimed:
        return Life::tr("Claimed", "ledger: a station in the life of a post: a worker took it");
    case LifeStage::Sent:
        return Life::tr("Sent", "ledger: a station in the life of a post");
    case LifeStage::Answered:
        return Life::tr("Answered", "ledger: a station in the life of a post: by the network");
    case LifeStage::Reconciled:
        return Life::tr("Looked up", "ledger: a station in the life of a post: settled by reading the network");
    case LifeStage::Ended:
        break;
    }
    return isResting(state) && state != PublicationState::Draft && state != PublicationState::InReview
               ? words::state(state)
               : Life::tr("Published", "ledger: the station still ahead");
}

QString stationIcon(LifeStage stage, PublicationState state)
{
    switch (stage) {
    case LifeStage::Planned:
        return u"calendar"_s;
    case LifeStage::Approved:
        return u"shield"_s;
    case LifeStage::Due:
        return u"clock"_s;
    case LifeStage::Claimed:
        return u"lock"_s;
    case LifeStage::Sent:
        return u"send"_s;
    case LifeStage::Answered:
        return u"reply"_s;
    case LifeStage::Reconciled:
        return u"search"_s;
    case LifeStage::Ended:
        break;
    }
    return isResting(state) && state != PublicationState::Draft && state != PublicationState::InReview
               ? words::stateIcon(state)
               : u"check"_s;
}

Tint lifeTint(LifeTone tone)
{
    switch (tone) {
    case LifeTone::Good:
        return Tint::Ok;
    case LifeTone::Waits:
        return Tint::Warn;
    case LifeTone::Bad:
        return Tint::Danger;
    case LifeTone::Neutral:
        break;
    }
    return Tint::Muted;
}

QString span(Milliseconds length)
{
    const qint64 ms = length.count();
    if (ms < 10'000)
        return Life::tr("%1 s", "a short length of time in seconds").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    const qint64 seconds = ms / 1000;
    if (seconds < 60)
        return Life::tr("%1 s", "a short length of time in seconds").arg(seconds);
    if (seconds < 3600)
        return Life::tr("%1 min %2 s", "a length of time").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 86'400)
        return Life::tr("%1 h %2 min", "a length of time").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return Life::tr("%n days", "a length of time", int(seconds / 86'400));
}

QString event(const LifeEvent& event, const QString& network)
{
    Q_UNUSED(network)
    QString words = step(event);
    if (event.kind != LifeEventKind::Person) {
        if (const QString how = answer(event); !how.isEmpty())
            words = Life::tr("%1: %2", "ledger: a step, and how it ended").arg(words, how);
    }
    return event.times > 1
               ? Life::tr("%1 (%n times)", "ledger: a step that was made several times", event.times).arg(words)
               : words;
}

QString eventWhy(const LifeEvent& event, const QString& network)
{
    if (!event.error)
        return {};
    QString why = words::errorWhat(*event.error, network);
    if (event.error->httpStatus > 0)
        why += u" (%1)"_s.arg(event.error->httpStatus);
    return why;
}

QString doer(const LifeEvent& event)
{
    return event.kind == LifeEventKind::Person ? event.who : event.who.section(u':', 0, 0);
}

QString errandKind(ErrandKind kind)
{
    switch (kind) {
    case ErrandKind::Delete:
        return Life::tr("Delete on the network", "ledger: a wish");
    case ErrandKind::Edit:
        return Life::tr("Change on the network", "ledger: a wish");
    case ErrandKind::Boost:
    case ErrandKind::Moderate: // about comments, not about posts
        break;
    }
    return Life::tr("Boost", "ledger: a wish");
}

QString errandState(const Errand& errand)
{
    switch (errand.state) {
    case ErrandState::Wanted:
        return errand.error ? Life::tr("Waits for another try", "ledger: how a wish stands")
                            : Life::tr("Waits for a worker", "ledger: how a wish stands");
    case ErrandState::Asked:
        return errand.error
                   ? Life::tr("Uncertain: no answer yet; the network is read again", "ledger: how a wish stands")
                   : Life::tr("Asked; the answer is awaited", "ledger: how a wish stands");
    case ErrandState::Done:
        return Life::tr("Done, the network confirmed it", "ledger: how a wish stands");
    case ErrandState::Refused:
        return Life::tr("Refused; nothing has changed", "ledger: how a wish stands");
    case ErrandState::Uncertain:
        return Life::tr("Uncertain: look on the network", "ledger: how a wish stands");
    case ErrandState::Withdrawn:
        return Life::tr("Taken back", "ledger: how a wish stands");
    }
    return {};
}

Tint errandTint(const Errand& errand)
{
    switch (errand.state) {
    case ErrandState::Done:
        return Tint::Ok;
    case ErrandState::Refused:
        return Tint::Danger;
    case ErrandState::Uncertain:
        return Tint::Warn;
    case ErrandState::Asked:
        return errand.error ? Tint::Warn : Tint::Accent;
    default:
        return Tint::Muted;
    }
}

QString story(const PublicationStory& story, const QString& account, const QString& network, const ZoneId& zone)
{
    const Publication& p = story.publication;
    QStringList lines{u"%1 · %2 · %3"_s.arg(account, network, words::state(p.state)), story.content().text};
    if (!p.remote.url.isEmpty())
        lines << p.remote.url;
    lines << QString();
    std::optional<Instant> approved;
    if (!story.approvals.empty())
        approved = story.approvals.back().at;
    for (const LifeStation& one : stationsOf(p, story.attempts, approved)) {
        if (one.at)
            lines << u"%1  %2"_s.arg(words::exact(*one.at, zone), station(one.stage, p.state));
    }
    lines << QString();
    for (const LifeEvent& one : eventsOf(story.attempts)) {
        const QStringList parts{words::exact(one.first, zone),
                                event(one, network),
                                one.took ? span(*one.took) : QString(),
                                doer(one),
                                eventWhy(one, network),
                                one.error ? one.error->detail : QString()};
        QStringList said;
        for (const QString& part : parts) {
            if (!part.isEmpty())
                said << part;
        }
        lines << said.join(u" · "_s);
    }
    for (const Errand& errand : story.errands)
        lines << u"%1: %2"_s.arg(errandKind(errand.kind), errandState(errand));
    return lines.join(u'\n') + u'\n';
}

} // namespace parvis::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/people_marks.h"

#include "base/time/clock.h"

#include <QObject>

namespace parvis {
namespace {

bool isAmbassador(const Contact& contact)
{
    const auto verdicts = marksOf(reachOf(contact.identities), contact.activity);
    return std::any_of(verdicts.begin(), verdicts.end(),
                       [](const MarkVerdict& verdict) { return verdict.mark == Mark::Ambassador && verdict.given; });
}

} // namespace

Async<QSet<PersonId>> PeopleMarks::ambassadorsAmong(const std::vector<PersonId>& people)
{
    const Instant since = m_clock.now() - MarkRule().window;
    // On the thread that asks, until the answer is there.
    const std::shared_ptr<QObject> context(new QObject, [](QObject* done) { done->deleteLater(); });
    const QSet<PersonId> distinct(people.begin(), people.end());
    std::vector<Async<PersonId>> asked;
    asked.reserve(size_t(distinct.size()));
    for (const PersonId person : distinct) {
        asked.push_back(
            m_people.find(person, since).thenResult(context.get(), [person](const Result<Contact>& contact) {
                if (!contact && contact.error().kind != ErrorKind::NotFound)
                    return Result<PersonId>(Failure(contact.error()));
                return Result<PersonId>(contact && isAmbassador(*contact) ? person : PersonId());
            }));
    }
    return whenAll<PersonId>(context.get(), asked).then(context.get(), [context](const std::vector<PersonId>& marked) {
        QSet<PersonId> ambassadors(marked.begin(), marked.end());
        ambassadors.remove(PersonId());
        return ambassadors;
    });
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// Who is an ambassador, by the same stated rule as on the contact card, for rules that ask.
#pragma once

#include "ports/people_repository.h"
#include "ports/rule_repository.h"

namespace parvis {

class Clock;

// Asked from any thread that has an event loop.
class PeopleMarks final : public AmbassadorSource
{
public:
    PeopleMarks(PeopleRepository& people, const Clock& clock) : m_people(people), m_clock(clock) {}
    // People who are gone meanwhile are not among them.
    Async<QSet<PersonId>> ambassadorsAmong(const std::vector<PersonId>& people) override;

private:
    PeopleRepository& m_people;
    const Clock& m_clock;
};

} // namespace parvis

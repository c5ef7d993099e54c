// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes. Of a hundred people one writes very often, nine now and then, and all others once (Nielsen 2006, "The
// 90-9-1 rule for participation inequality"). The faithful ones are the customers who comment today as well.
#pragma once

#include "practice/history/draws.h"
#include "practice/history/history.h"

#include <QSet>

namespace parvis::practice::history {

class Crowd
{
public:
    Crowd(std::vector<Person>& people, quint64 seed, Draws draws);
    // Of History::people. In a crisis people write who never did before.
    int someone(bool crisis);

private:
    int newcomer();
    int add(const QString& handle, const QString& name, const QString& language);

    std::vector<Person>& m_people;
    quint64 m_seed;
    Draws m_draws;
    QSet<QString> m_handles;
    std::vector<double> m_often;   // weights of the first people
    std::vector<int> m_nowAndThen; // indexes
};

} // namespace parvis::practice::history

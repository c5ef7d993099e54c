// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that is the same on every machine: the standard distributions and Qt's hash are not.
#pragma once

#include <QStringView>

namespace parvis::practice {

// FNV-1a over UTF-16, begun at the seed.
inline quint64 stableHash(QStringView text, quint64 seed)
{
    quint64 hash = 0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    return hash ^ (hash >> 29);
}

// SplitMix64 (Steele, Lea, Flood 2014).
class Chance
{
public:
    explicit Chance(quint64 seed) : m_state(seed) {}
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    int below(int bound) { return int(next() % quint64(bound)); }
    bool percent(int chance) { return below(100) < chance; }

private:
    quint64 m_state;
};

// What follows from an account's name alone. The id is far in the past and the same at each start, so that a client
// keeps its account over a restart without a journal.
inline qint64 accountIdOf(QStringView username, quint64 seed)
{
    return (qint64(1'767'225'600'000) << 16) + qint64(stableHash(username, seed) & 0xffffffffULL);
}
// People who follow a customer and never say anything; one customer of some three hundred is well known.
inline int quietFollowersOf(QStringView username, quint64 seed)
{
    const quint64 drawn = stableHash(username, seed) >> 32;
    return int(drawn % 307 == 0 ? 10'000 + drawn % 23'000 : drawn % 90);
}

} // namespace parvis::practice

// SPDX-License-Identifier: GPL-3.0-or-later
// How the messages of a period are spread over the people who wrote them: few write much, some now and then. Kept as
// pages of counts by author, which add up over days and accounts as the people in them are the same. Pure.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QByteArray>
#include <map>
#include <vector>

namespace parvis {

// An author of at least so many messages in the period is a creator; the other authors write now and then.
inline constexpr qint64 creatorMessages = 5;

// Of how many authors each wrote how many messages.
struct AuthorSpread {
    std::map<qint64, qint64> authorsByMessages; // no zeros

    bool operator==(const AuthorSpread&) const = default;
    qint64 authors() const;
    qint64 messages() const;
    qint64 authorsOf(qint64 messages) const; // of so many or more
    // Of the most active ones, as many as asked for.
    qint64 messagesOfTop(qint64 authors) const;
};

// So many of a hundred, rounded up: of whom there is one, one is the most active hundredth.
qint64 topAuthors(qint64 authors, int percent);

// The most active so many of a hundred authors, and which part of the messages is theirs.
struct ParticipationPoint {
    int percent = 0;    // of the authors
    qint64 authors = 0; // as many people: topAuthors()
    double share = 0;   // of the messages, of a hundred
};
// From nobody to everybody, by way of 1 and 10: "1-9-90". Nobody wrote: no points.
std::vector<ParticipationPoint> participationCurve(const AuthorSpread& spread);

// Authors with their messages, of a day or a month.
using AuthorCounts = std::map<PersonId, qint64>; // no zeros
void addAuthor(AuthorCounts& into, PersonId author, qint64 n);

// Compact and exact. Damaged bytes: Storage.
QByteArray authorBytes(const AuthorCounts& counts);
struct AuthorCount {
    PersonId author;
    qint64 messages = 0;
};
Result<std::vector<AuthorCount>> authorsFromBytes(const QByteArray& bytes);

// Adds up pages, each author once. A table of its own: what a map takes for a million entries is longer than anybody
// waits for a tile.
class AuthorTally
{
public:
    void add(PersonId author, qint64 messages);
    AuthorSpread spread() const;
    void clear();
    // fn(author, messages), once for each, in no order.
    template <typename F>
    void each(F fn) const
    {
        for (const AuthorCount& one : m_places) {
            if (!one.author.isNull() && one.messages > 0)
                fn(one.author, one.messages);
        }
    }

private:
    void grow();
    std::vector<AuthorCount> m_places; // a power of two; null: free
    size_t m_used = 0;
};

} // namespace parvis

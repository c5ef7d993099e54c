// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/author_spread.h"

#include "domain/insights/figure_cells.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Ids are moments with a sequence behind: their low bits alone say little.
size_t placeOf(PersonId author, size_t size)
{
    return size_t((quint64(author.value) * 0x9E3779B97F4A7C15ULL) >> 20) & (size - 1);
}

} // namespace

qint64 AuthorSpread::authors() const
{
    return authorsOf(0);
}

qint64 AuthorSpread::messages() const
{
    qint64 sum = 0;
    for (const auto& [messages, authors] : authorsByMessages)
        sum += messages * authors;
    return sum;
}

qint64 AuthorSpread::authorsOf(qint64 messages) const
{
    qint64 sum = 0;
    for (auto it = authorsByMessages.lower_bound(messages); it != authorsByMessages.end(); ++it)
        sum += it->second;
    return sum;
}

qint64 AuthorSpread::messagesOfTop(qint64 authors) const
{
    qint64 sum = 0;
    for (auto it = authorsByMessages.rbegin(); it != authorsByMessages.rend() && authors > 0; ++it) {
        const qint64 taken = std::min(authors, it->second);
        sum += taken * it->first;
        authors -= taken;
    }
    return sum;
}

qint64 topAuthors(qint64 authors, int percent)
{
    return (authors * percent + 99) / 100;
}

std::vector<ParticipationPoint> participationCurve(const AuthorSpread& spread)
{
    std::vector<ParticipationPoint> points;
    const qint64 authors = spread.authors(), messages = spread.messages();
    if (authors == 0)
        return points;
    for (const int percent : {0, 1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100}) {
        const qint64 top = topAuthors(authors, percent);
        points.push_back({percent, top, 100.0 * double(spread.messagesOfTop(top)) / double(messages)});
    }
    return points;
}

void addAuthor(AuthorCounts& into, PersonId author, qint64 n)
{
    if (n == 0 || author.isNull())
        return;
    const auto it = into.try_emplace(author, 0).first;
    it->second += n;
    if (it->second == 0)
        into.erase(it);
}

QByteArray authorBytes(const AuthorCounts& counts)
{
    QByteArray bytes;
    qint64 before = 0;
    for (const auto& [author, n] : counts) {
        detail::writeVarint(bytes, quint64(author.value - before));
        detail::writeVarint(bytes, detail::zigzag(n));
        before = author.value;
    }
    return bytes;
}

Result<std::vector<AuthorCount>> authorsFromBytes(const QByteArray& bytes)
{
    std::vector<AuthorCount> authors;
    authors.reserve(size_t(bytes.size()) / 5);
    const char* at = bytes.constData();
    const char* const end = at + bytes.size();
    quint64 author = 0;
    while (at != end) {
        quint64 step = 0, n = 0;
        const bool read = detail::readVarint(at, end, step) && detail::readVarint(at, end, n);
        author += step;
        if (!read || step == 0 || author > quint64(std::numeric_limits<qint64>::max()))
            return failure(ErrorKind::Storage,
                           u"a page of authors is damaged; `parvis kpi recompute` makes them anew"_s);
        authors.push_back({{qint64(author)}, detail::unzigzag(n)});
    }
    return authors;
}

void AuthorTally::add(PersonId author, qint64 messages)
{
    if (author.isNull())
        return;
    if (2 * (m_used + 1) > m_places.size())
        grow();
    size_t place = placeOf(author, m_places.size());
    while (!m_places[place].author.isNull() && m_places[place].author != author)
        place = (place + 1) & (m_places.size() - 1);
    AuthorCount& found = m_places[place];
    m_used += found.author.isNull() ? 1 : 0;
    found.author = author;
    found.messages += messages;
}

void AuthorTally::grow()
{
    const std::vector<AuthorCount> before = std::exchange(m_places, {});
    m_places.resize(std::max<size_t>(64, before.size() * 2));
    m_used = 0;
    for (const AuthorCount& one : before) {
        if (!one.author.isNull())
            add(one.author, one.messages);
    }
}

AuthorSpread AuthorTally::spread() const
{
    // Most authors wrote a few messages: those are counted without a search.
    std::vector<qint64> few(256);
    AuthorSpread spread;
    for (const AuthorCount& one : m_places) {
        if (one.author.isNull() || one.messages <= 0)
            continue;
        if (size_t(one.messages) < few.size())
            ++few[size_t(one.messages)];
        else
            ++spread.authorsByMessages[one.messages];
    }
    for (size_t messages = 1; messages < few.size(); ++messages) {
        if (few[messages] > 0)
            spread.authorsByMessages[qint64(messages)] = few[messages];
    }
    return spread;
}

void AuthorTally::clear()
{
    m_places.clear();
    m_used = 0;
}

} // namespace parvis

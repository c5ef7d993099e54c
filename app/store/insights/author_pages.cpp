// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/author_pages.h"

#include "store/sql/lists.h"

#include <array>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAuthorExamples = 20;

Result<QByteArray> lockedAuthors(Connection& db, const PageKey& key)
{
    const Values where = values(key.scope, int(key.span), key.start);
    // Another worker may add to the same page: it waits here for this one's commit.
    if (db.isPostgres())
        PARVIS_TRY(db.run(uR"(INSERT INTO author_page (scope, span, start, authors) VALUES (?, ?, ?, '')
                              ON CONFLICT (scope, span, start) DO NOTHING)"_s,
                          where));
    PARVIS_LET(bytes, db.first(u"SELECT authors FROM author_page WHERE scope = ? AND span = ? AND start = ?"_s +
                                   (db.isPostgres() ? u" FOR UPDATE"_s : QString()),
                               where, [](Row& row) { return row.bytes(); }));
    return bytes.value_or(QByteArray());
}

// Whole months where they fit, days at both ends; by span.
std::array<std::vector<int>, 2> pagesBetween(int from, int to)
{
    std::array<std::vector<int>, 2> starts;
    int day = from;
    while (day < to) {
        const int next = monthStart(day) == day ? nextMonth(day) : to + 1;
        if (next <= to) {
            starts[size_t(PageSpan::Month)].push_back(day);
            day = next;
        } else {
            starts[size_t(PageSpan::Day)].push_back(day++);
        }
    }
    return starts;
}

QString pageName(const PageKey& key)
{
    return u"%1/%2/%3"_s.arg(key.scope).arg(int(key.span)).arg(dateOfDay(key.start).toIso());
}

void noteAuthors(FiguresVerdict& verdict, const PageKey& key, const QString& what)
{
    ++verdict.wrongPages;
    if (verdict.examples.size() < mostAuthorExamples)
        verdict.examples << u"the page of authors %1 is %2"_s.arg(pageName(key), what);
}

} // namespace

void AuthorDelta::count(const FigureStory& story, qint64 times)
{
    const auto put = [&](const QString& key, int day, PersonId author) {
        addAuthor(m_pages[{key, PageSpan::Day, day}], author, times);
        addAuthor(m_pages[{key, PageSpan::Month, monthStart(day)}], author, times);
    };
    countAuthors(story, m_days, [&put](const FigureScope& scope, int day, PersonId author) {
        put(scope.key(), day, author);
        if (scope.kind == FigureScope::Kind::Account)
            put(allAccounts, day, author);
    });
}

Done AuthorDelta::flush(Connection& db)
{
    for (const auto& [key, delta] : m_pages) {
        if (delta.empty())
            continue;
        PARVIS_LET(bytes, lockedAuthors(db, key));
        PARVIS_LET(stored, authorsFromBytes(bytes));
        AuthorCounts authors;
        for (const AuthorCount& one : stored)
            authors.emplace_hint(authors.end(), one.author, one.messages);
        for (const auto& [author, n] : delta)
            addAuthor(authors, author, n);
        const Values where = values(key.scope, int(key.span), key.start);
        if (authors.empty())
            PARVIS_TRY(db.run(u"DELETE FROM author_page WHERE scope = ? AND span = ? AND start = ?"_s, where));
        else
            PARVIS_TRY(db.run(uR"(INSERT INTO author_page (scope, span, start, authors) VALUES (?, ?, ?, ?)
                                  ON CONFLICT (scope, span, start) DO UPDATE SET authors = excluded.authors)"_s,
                              where + values(authorBytes(authors))));
    }
    m_pages.clear();
    return {};
}

Done AuthorSums::load(PageSpan span, const std::vector<int>& starts)
{
    auto& pages = m_pages[size_t(span)];
    std::optional<int> first, last;
    for (const int start : starts) {
        if (pages.contains(start))
            continue;
        first = first.value_or(start);
        last = start;
    }
    if (!first)
        return {};
    std::map<int, Page> read;
    Done good;
    PARVIS_TRY(m_db.each(u"SELECT start, authors FROM author_page WHERE scope "_s + inList(m_db) +
                             u" AND span = ? AND start >= ? AND start <= ?"_s,
                         Values{listValue(m_scopes)} + values(int(span), *first, *last), [&](Row& row) {
                             Page& page = read[row.integer()];
                             auto authors = authorsFromBytes(row.bytes());
                             if (!authors)
                                 good = Failure(authors.error());
                             else if (page.empty())
                                 page = std::move(*authors);
                             else
                                 page.insert(page.end(), authors->begin(), authors->end());
                         }));
    PARVIS_TRY(good);
    for (const int start : starts)
        pages[start];
    for (auto& [start, page] : read)
        pages[start] = std::move(page);
    return {};
}

Result<AuthorSpread> AuthorSums::spread(int from, int to)
{
    const auto starts = pagesBetween(from, to);
    m_tally.clear();
    for (const PageSpan span : {PageSpan::Day, PageSpan::Month}) {
        PARVIS_TRY(load(span, starts[size_t(span)]));
        for (const int start : starts[size_t(span)]) {
            for (const AuthorCount& one : m_pages[size_t(span)][start])
                m_tally.add(one.author, one.messages);
        }
    }
    return m_tally.spread();
}

Done checkAuthorPages(Connection& db, const AuthorDelta& told, FiguresVerdict& verdict)
{
    std::map<PageKey, AuthorCounts> left = told.pages();
    std::erase_if(left, [](const auto& entry) { return entry.second.empty(); });
    PARVIS_TRY(db.each(u"SELECT scope, span, start, authors FROM author_page"_s, {}, [&](Row& row) {
        PageKey key;
        key.scope = row.text();
        key.span = PageSpan(row.integer());
        key.start = row.integer();
        const QByteArray bytes = row.bytes();
        ++verdict.pages;
        const auto expected = left.find(key);
        if (expected == left.end() || authorBytes(expected->second) != bytes)
            noteAuthors(verdict, key, u"wrong"_s);
        if (expected != left.end())
            left.erase(expected);
    }));
    for (const auto& [key, authors] : left)
        noteAuthors(verdict, key, u"missing"_s);
    return {};
}

} // namespace parvis::store

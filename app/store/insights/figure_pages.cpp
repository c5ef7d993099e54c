// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_pages.h"

#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

bool isOfLater(FigureCell cell)
{
    return cell == FigureCell::AnsweredOf || cell == FigureCell::IgnoredOf;
}

Result<QByteArray> lockedPage(Connection& db, const PageKey& key)
{
    const Values where = values(key.scope, int(key.span), key.start);
    // Another worker may add to the same page: it waits here for this one's commit.
    if (db.isPostgres())
        PARVIS_TRY(db.run(uR"(INSERT INTO figure_page (scope, span, start, cells) VALUES (?, ?, ?, '')
                              ON CONFLICT (scope, span, start) DO NOTHING)"_s,
                          where));
    PARVIS_LET(bytes, db.first(u"SELECT cells FROM figure_page WHERE scope = ? AND span = ? AND start = ?"_s +
                                   (db.isPostgres() ? u" FOR UPDATE"_s : QString()),
                               where, [](Row& row) { return row.bytes(); }));
    return bytes.value_or(QByteArray());
}

} // namespace

void PageDelta::count(const FigureStory& story, qint64 times)
{
    const auto put = [&](const QString& key, int day, CellKey cell, qint64 n) {
        addCell(m_pages[{key, PageSpan::Day, day}], cell.cell, cell.sub, n * times);
        const int month = monthStart(day);
        const int sub = cell.sub + (isOfLater(cell.cell) ? day - month : 0);
        addCell(m_pages[{key, PageSpan::Month, month}], cell.cell, quint16(std::min(sub, 0xFFFF)), n * times);
    };
    countStory(story, m_days, [&put](const FigureScope& scope, int day, CellKey cell, qint64 n) {
        put(scope.key(), day, cell, n);
        if (scope.kind == FigureScope::Kind::Account)
            put(allAccounts, day, cell, n);
    });
}

Done PageDelta::flush(Connection& db)
{
    for (const auto& [key, delta] : m_pages) {
        if (delta.empty())
            continue;
        PARVIS_LET(bytes, lockedPage(db, key));
        PARVIS_LET(cells, cellsFromBytes(bytes));
        addCells(cells, delta);
        const Values where = values(key.scope, int(key.span), key.start);
        if (cells.empty())
            PARVIS_TRY(db.run(u"DELETE FROM figure_page WHERE scope = ? AND span = ? AND start = ?"_s, where));
        else
            PARVIS_TRY(db.run(uR"(INSERT INTO figure_page (scope, span, start, cells) VALUES (?, ?, ?, ?)
                                  ON CONFLICT (scope, span, start) DO UPDATE SET cells = excluded.cells)"_s,
                              where + values(cellBytes(cells))));
    }
    m_pages.clear();
    return {};
}

// Reads the pages of one span whose start is in [from, to), unless they are here.
Done PageSums::load(PageSpan span, int from, int to)
{
    auto& pages = m_pages[size_t(span)];
    const auto next = [span](int start) { return span == PageSpan::Month ? nextMonth(start) : start + 1; };
    while (from < to && pages.contains(from))
        from = next(from);
    if (from >= to)
        return {};
    for (int start = from; start < to; start = next(start))
        pages[start].clear(); // what stands in the middle comes once more
    bool good = true;
    PARVIS_TRY(m_db.each(
        u"SELECT start, cells FROM figure_page WHERE scope "_s + inList(m_db) +
            u" AND span = ? AND start >= ? AND start < ?"_s,
        Values{listValue(m_scopes)} + values(int(span), from, to), [&](Row& row) {
            Cells& page = pages[row.integer()];
            const QByteArray bytes = row.bytes();
            page.reserve(page.size() + size_t(bytes.size()) / 2); // two bytes a cell at least
            good = eachCell(bytes, m_wanted, [&page](CellKey key, qint64 n) { page.emplace_back(key, n); }) && good;
        }));
    if (!good)
        return failure(ErrorKind::Storage, u"a page of figures is damaged; `parvis kpi recompute` makes them anew"_s);
    return {};
}

// Whole months where they fit, days at both ends.
template <typename F>
Done PageSums::eachPage(int from, int to, F fn)
{
    int firstMonth = monthStart(from) == from ? from : nextMonth(monthStart(from));
    const int lastMonth = monthStart(to);
    if (firstMonth >= lastMonth)
        firstMonth = -1;
    const int daysUntil = firstMonth < 0 ? to : firstMonth;
    PARVIS_TRY(load(PageSpan::Day, from, daysUntil));
    for (int day = from; day < daysUntil; ++day)
        fn(day, m_pages[0][day]);
    if (firstMonth < 0)
        return {};
    PARVIS_TRY(load(PageSpan::Month, firstMonth, lastMonth));
    for (int month = firstMonth; month < lastMonth; month = nextMonth(month))
        fn(month, m_pages[1][month]);
    PARVIS_TRY(load(PageSpan::Day, lastMonth, to));
    for (int day = lastMonth; day < to; ++day)
        fn(day, m_pages[0][day]);
    return {};
}

Result<CellSum> PageSums::sum(int from, int to, int asOf)
{
    CellSum total;
    PARVIS_TRY(eachPage(from, to, [&total, asOf](int start, const Cells& cells) {
        for (const auto& [key, n] : cells) {
            if (!isOfLater(key.cell))
                total.add(key, n);
            else if (start + key.sub < asOf)
                total.add({key.cell, 0}, n);
        }
    }));
    return total;
}

Result<qint64> PageSums::backlog(int day)
{
    const auto net = [](const Cells& cells) {
        qint64 sum = 0;
        for (const auto& [key, n] : cells) {
            if (key.cell == FigureCell::Asked)
                sum += n;
            else if (key.cell == FigureCell::Answered || key.cell == FigureCell::Ignored)
                sum -= n;
        }
        return sum;
    };
    if (!m_net) {
        m_net.emplace();
        bool good = true;
        PARVIS_TRY(m_db.each(u"SELECT start, cells FROM figure_page WHERE scope "_s + inList(m_db) + u" AND span = 1"_s,
                             Values{listValue(m_scopes)}, [&](Row& row) {
                                 const int start = row.integer();
                                 Cells cells;
                                 good = eachCell(row.bytes(), cellsOfBacklog,
                                                 [&cells](CellKey key, qint64 n) { cells.emplace_back(key, n); }) &&
                                        good;
                                 (*m_net)[start] += net(cells);
                             }));
        if (!good)
            return failure(ErrorKind::Storage, u"a page of figures is damaged"_s);
    }
    const int month = monthStart(day);
    qint64 waiting = 0;
    for (auto it = m_net->begin(); it != m_net->end() && it->first < month; ++it)
        waiting += it->second;
    PARVIS_TRY(load(PageSpan::Day, month, day));
    for (int d = month; d < day; ++d)
        waiting += net(m_pages[0][d]);
    return waiting;
}

} // namespace parvis::store

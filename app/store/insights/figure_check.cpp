// SPDX-License-Identifier: GPL-3.0-or-later
// Counts everything anew, beside what is stored, on a reader's snapshot.
#include "store/insights/author_pages.h"
#include "store/insights/figure_keeper.h"
#include "store/insights/post_pages.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t checkedAtOnce = 1'000;
constexpr qsizetype mostExamples = 20;
constexpr qint64 dayMs = 86'400'000; // instants are added up by their time of day: no sum runs over

// What the table of response times has to add up to.
struct DurationSums {
    qint64 questions = 0, asked = 0, answered = 0, ignored = 0, ms = 0, hours = 0, buckets = 0;
    qint64 closes = 0, closed = 0, solved = 0, whole = 0;
    bool operator==(const DurationSums&) const = default;

    void add(const FigureStory& story)
    {
        for (const FigureQuestion& question : story.questions) {
            ++questions;
            asked += question.asked.ms % dayMs;
            ignored += question.ignored.value_or(Instant{0}).ms % dayMs;
            if (!question.answered)
                continue;
            answered += question.answered->ms % dayMs;
            ms += (*question.answered - question.asked).count();
            buckets += durationBucket(*question.answered - question.asked);
            hours += question.hours.value_or(Milliseconds(0)).count();
        }
        for (const FigureClose& close : story.closes) {
            ++closes;
            closed += close.at.ms % dayMs;
            solved += (close.at - close.from).count();
            if (close.last && story.opened)
                whole += (close.at - *story.opened).count();
        }
    }
};

struct CountedAnew {
    explicit CountedAnew(DayCount& days) : pages(days), authors(days) {}
    PageDelta pages;
    AuthorDelta authors;
    DurationSums sums;
};

// As whole numbers: PostgreSQL sums bigint into numeric.
Result<DurationSums> storedSums(Connection& db)
{
    DurationSums sums;
    const auto sum = [](const QString& column) { return u"CAST(COALESCE(SUM(%1), 0) AS BIGINT)"_s.arg(column); };
    PARVIS_TRY(db.each(u"SELECT COUNT(*), "_s + sum(u"asked % 86400000"_s) + u", "_s + sum(u"answered % 86400000"_s) +
                           u", "_s + sum(u"ignored % 86400000"_s) + u", "_s + sum(u"ms"_s) + u", "_s + sum(u"hours"_s) +
                           u", "_s + sum(u"bucket"_s) + u" FROM response_time"_s,
                       {}, [&sums](Row& row) {
                           sums.questions = row.number();
                           sums.asked = row.number();
                           sums.answered = row.number();
                           sums.ignored = row.number();
                           sums.ms = row.number();
                           sums.hours = row.number();
                           sums.buckets = row.number();
                       }));
    PARVIS_TRY(db.each(u"SELECT COUNT(*), "_s + sum(u"closed % 86400000"_s) + u", "_s + sum(u"ms"_s) + u", "_s +
                           sum(u"whole"_s) + u" FROM solved_time"_s,
                       {}, [&sums](Row& row) {
                           sums.closes = row.number();
                           sums.closed = row.number();
                           sums.solved = row.number();
                           sums.whole = row.number();
                       }));
    return sums;
}

void note(FiguresVerdict& check, const QString& example)
{
    if (check.examples.size() < mostExamples)
        check.examples << example;
}

// The stored story of each conversation beside what it tells today.
Done checkStories(Connection& db, const std::vector<qint64>& ids, const RulesInForce& rules, CountedAnew& anew,
                  FiguresVerdict& check)
{
    PARVIS_LET(told, tellStories(db, ids, rules.book()));
    PARVIS_LET(kept, keptStories(db, ids));
    for (const auto& [id, one] : kept) {
        anew.pages.add(one.story);
        anew.authors.add(one.story);
        anew.sums.add(one.story);
        const auto now = told.find(id);
        if (one.round < rules.round()) {
            ++check.waiting;
        } else if (now == told.end() || now->second != one.story) {
            ++check.wrongStories;
            note(check, u"conversation %1 is not counted as it is"_s.arg(id));
        }
    }
    for (const auto& [id, story] : told) {
        if (!kept.contains(id)) {
            ++check.wrongStories;
            note(check, u"conversation %1 is not counted"_s.arg(id));
        }
    }
    check.conversations += qint64(told.size());
    return {};
}

Done checkPages(Connection& db, const PageDelta& pages, FiguresVerdict& check)
{
    std::map<PageKey, FigureCells> left = pages.pages();
    std::erase_if(left, [](const auto& entry) { return entry.second.empty(); });
    PARVIS_TRY(db.each(u"SELECT scope, span, start, cells FROM figure_page"_s, {}, [&](Row& row) {
        PageKey key;
        key.scope = row.text();
        key.span = PageSpan(row.integer());
        key.start = row.integer();
        const auto cells = cellsFromBytes(row.bytes());
        ++check.pages;
        const auto expected = left.find(key);
        if (!cells || *cells != (expected == left.end() ? FigureCells() : expected->second)) {
            ++check.wrongPages;
            note(check,
                 u"the page %1/%2/%3 is wrong"_s.arg(key.scope).arg(int(key.span)).arg(dateOfDay(key.start).toIso()));
        }
        if (expected != left.end())
            left.erase(expected);
    }));
    for (const auto& [key, cells] : left) {
        ++check.wrongPages;
        note(check,
             u"the page %1/%2/%3 is missing"_s.arg(key.scope).arg(int(key.span)).arg(dateOfDay(key.start).toIso()));
    }
    return {};
}

} // namespace

Result<FiguresVerdict> checkFigures(Connection& db)
{
    FiguresVerdict check;
    RulesInForce rules;
    PARVIS_TRY(rules.refresh(db));
    PARVIS_LET(zone, db.first(u"SELECT zone FROM figure_state"_s, {}, [](Row& row) { return row.text(); }));
    DayCount days(ZoneId::fromName(zone.value_or(QString())).value_or(ZoneId::utc()));
    CountedAnew anew(days);
    // Both lists, in order of their ids: a story without its conversation is wrong too.
    for (qint64 after = 0;;) {
        PARVIS_LET(ids,
                   db.all(uR"(SELECT id FROM (
                SELECT id FROM (SELECT id FROM conversation WHERE id > ? ORDER BY id LIMIT ?) a UNION
                SELECT id FROM (SELECT conversation AS id FROM conversation_figures WHERE conversation > ?
                ORDER BY conversation LIMIT ?) b) x ORDER BY id LIMIT ?)"_s,
                          values(after, qint64(checkedAtOnce), after, qint64(checkedAtOnce), qint64(checkedAtOnce)),
                          [](Row& row) { return row.number(); }));
        if (ids.empty())
            break;
        after = ids.back();
        PARVIS_TRY(checkStories(db, ids, rules, anew, check));
    }
    PARVIS_TRY(checkPages(db, anew.pages, check));
    PARVIS_TRY(checkAuthorPages(db, anew.authors, check));
    PARVIS_TRY(checkPostPages(db, check));
    PARVIS_LET(stored, storedSums(db));
    if (stored != anew.sums) {
        check.wrongDurations = 1;
        note(check, u"the response times do not add up"_s);
    }
    return check;
}

} // namespace parvis::store

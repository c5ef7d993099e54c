// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_keeper.h"

#include "store/insights/author_pages.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t atOnce = 500;

QString responseInsert()
{
    return uR"(INSERT INTO response_time (message, conversation, account, department, person, first, asked, answered,
               ignored, ms, bucket, hours, hours_bucket) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s;
}

Values responseValues(qint64 conversation, const FigureStory& story, const FigureQuestion& question)
{
    const std::optional<Milliseconds> time =
        question.answered ? std::optional(*question.answered - question.asked) : std::nullopt;
    const auto length = [](const std::optional<Milliseconds>& d) {
        return d ? QVariant(qint64(d->count())) : QVariant();
    };
    const auto bucket = [](const std::optional<Milliseconds>& d) {
        return d ? QVariant(durationBucket(*d)) : QVariant();
    };
    const auto hours = question.answered ? question.hours : std::nullopt;
    return values(question.message, conversation, story.account, story.department, question.person, question.first,
                  question.asked, question.answered, question.ignored, length(time), bucket(time), length(hours),
                  bucket(hours));
}

Values solvedValues(qint64 conversation, int place, const FigureStory& story, const FigureClose& close)
{
    const Milliseconds time = close.at - close.from;
    QVariant whole, wholeBucket;
    if (close.last && story.opened) {
        whole = qint64((close.at - *story.opened).count());
        wholeBucket = durationBucket(close.at - *story.opened);
    }
    return values(conversation, place, close.at, close.from, story.account, story.department, close.first,
                  qint64(time.count()), durationBucket(time), whole, wholeBucket);
}

// Two that tell of the same conversation take turns; a file has one writer anyway.
Done holdConversations(Connection& db, const std::vector<qint64>& conversations)
{
    if (!db.isPostgres())
        return {};
    QStringList ids;
    for (const qint64 id : conversations)
        ids << QString::number(id);
    return db.each(u"SELECT id FROM conversation WHERE id "_s + idsIn(db) + u" ORDER BY id FOR UPDATE"_s,
                   Values{idsValue(db, ids)}, [](Row&) {});
}

bool sameHome(const FigureStory& a, const FigureStory& b)
{
    return a.account == b.account && a.department == b.department;
}

struct Moved {
    qint64 conversation = 0;
    const FigureStory* before = nullptr;
    const FigureStory* after = nullptr;

    bool keeps(const std::vector<FigureQuestion>& list, const FigureQuestion& question) const
    {
        return sameHome(*before, *after) && std::find(list.begin(), list.end(), question) != list.end();
    }
    // A close tells of the beginning too.
    bool closesMoved() const
    {
        return before->closes != after->closes || before->opened != after->opened || !sameHome(*before, *after);
    }
};

Done forgetDurations(Connection& db, const Moved& one)
{
    for (const FigureQuestion& question : one.before->questions) {
        if (!one.keeps(one.after->questions, question))
            PARVIS_TRY(db.run(u"DELETE FROM response_time WHERE message = ?"_s, values(question.message)));
    }
    if (one.closesMoved() && !one.before->closes.empty())
        PARVIS_TRY(db.run(u"DELETE FROM solved_time WHERE conversation = ?"_s, values(one.conversation)));
    return {};
}

Done keepDurations(Connection& db, const Moved& one)
{
    for (const FigureQuestion& question : one.after->questions) {
        if (!one.keeps(one.before->questions, question))
            PARVIS_TRY(db.run(responseInsert(), responseValues(one.conversation, *one.after, question)));
    }
    if (!one.closesMoved())
        return {};
    const auto& closes = one.after->closes;
    for (size_t i = 0; i < closes.size(); ++i)
        PARVIS_TRY(db.run(uR"(INSERT INTO solved_time (conversation, place, closed, began, account, department, first,
                              ms, bucket, whole, whole_bucket) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                          solvedValues(one.conversation, int(i), *one.after, closes[i])));
    return {};
}

} // namespace

Done FigureKeeper::refresh(Connection& db)
{
    PARVIS_TRY(m_rules.refresh(db));
    PARVIS_LET(zones, db.first(u"SELECT w.zone, s.zone FROM workspace w, figure_state s"_s, {}, [](Row& row) {
        const QString wanted = row.text();
        return std::pair(wanted, row.text());
    }));
    const auto [wanted, kept] = zones.value_or(std::pair<QString, QString>());
    const ZoneId zone = ZoneId::fromName(wanted).value_or(ZoneId::utc());
    if (!m_days || m_days->zone() != zone)
        m_days = std::make_unique<DayCount>(zone);
    if (kept == wanted)
        return {};
    PARVIS_TRY(startOver(db));
    PARVIS_TRY(db.run(u"UPDATE figure_state SET zone = ?"_s, values(wanted)));
    return {};
}

Done FigureKeeper::startOver(Connection& db)
{
    for (const QString& table :
         {u"figure_page"_s, u"author_page"_s, u"response_time"_s, u"solved_time"_s, u"conversation_figures"_s})
        PARVIS_TRY(db.run(u"DELETE FROM "_s + table));
    PARVIS_TRY(
        db.run(u"INSERT INTO conversation_figures (conversation, round, story) SELECT id, -1, ? FROM conversation"_s,
               values(QByteArray(""))));
    return {};
}

Done FigureKeeper::follow(Tx& tx)
{
    const auto& changed = tx.changes.recount();
    if (changed.empty())
        return {};
    const std::vector<qint64> all(changed.begin(), changed.end());
    for (size_t from = 0; from < all.size(); from += atOnce) {
        const auto first = all.begin() + qsizetype(from);
        const auto last = all.begin() + qsizetype(std::min(from + atOnce, all.size()));
        PARVIS_TRY(recount(tx.db, std::vector<qint64>(first, last)));
    }
    return {};
}

Done FigureKeeper::recount(Connection& db, const std::vector<qint64>& conversations)
{
    PARVIS_TRY(refresh(db));
    PARVIS_TRY(holdConversations(db, conversations));
    PARVIS_LET(told, tellStories(db, conversations, m_rules.book()));
    PARVIS_LET(kept, keptStories(db, conversations));
    PageDelta pages(*m_days);
    AuthorDelta authors(*m_days);
    std::vector<Moved> moved;
    for (const qint64 id : conversations) {
        const auto now = told.find(id);
        const auto was = kept.find(id);
        static const FigureStory nothing;
        const FigureStory& before = was == kept.end() ? nothing : was->second.story;
        const FigureStory& after = now == told.end() ? nothing : now->second;
        if (now == told.end()) {
            PARVIS_TRY(db.run(u"DELETE FROM conversation_figures WHERE conversation = ?"_s, values(id)));
        } else if (was == kept.end() || was->second.round != m_rules.round() || before != after) {
            PARVIS_TRY(db.run(uR"(INSERT INTO conversation_figures (conversation, round, story) VALUES (?, ?, ?)
                                  ON CONFLICT (conversation) DO UPDATE SET round = excluded.round,
                                  story = excluded.story)"_s,
                              values(id, m_rules.round(), storyBytes(after))));
        }
        if (before == after)
            continue;
        pages.remove(before);
        pages.add(after);
        authors.remove(before);
        authors.add(after);
        moved.push_back({id, &before, &after});
    }
    // A question may have gone from one conversation to another: it leaves the one first.
    for (const Moved& one : moved)
        PARVIS_TRY(forgetDurations(db, one));
    for (const Moved& one : moved)
        PARVIS_TRY(keepDurations(db, one));
    PARVIS_TRY(pages.flush(db));
    return authors.flush(db);
}

Result<qint64> FigureKeeper::catchUp(Connection& db, int limit)
{
    PARVIS_TRY(refresh(db));
    PARVIS_LET(
        stale,
        db.all(u"SELECT conversation FROM conversation_figures WHERE round < ? ORDER BY round, conversation LIMIT ?"_s,
               values(m_rules.round(), limit), [](Row& row) { return row.number(); }));
    if (!stale.empty())
        PARVIS_TRY(recount(db, stale));
    return db.number(u"SELECT COUNT(*) FROM conversation_figures WHERE round < ?"_s, values(m_rules.round()));
}

} // namespace parvis::store

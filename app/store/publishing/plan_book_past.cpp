// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as it once was beside the plan as it is; campaigns and notes over its days.
#include "store/publishing/plan_book.h"
#include "store/publishing/plan_rows.h"
#include "store/publishing/publication_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString withPrefix(const QString& columns)
{
    QStringList list = columns.simplified().split(u", "_s);
    for (QString& column : list)
        column.prepend(u"p."_s);
    return list.join(u", "_s);
}

Result<std::vector<PlanDifference>> compareIn(Connection& db, Instant then, Instant from, Instant to)
{
    // What was in the range lately or once, found by index; the latest trail up to the instant says where it stood.
    // Rows older than any trail stand where they were made.
    const QString sql = u"SELECT "_s + withPrefix(publicationRowColumns) +
                        uR"(, t.state, COALESCE(t.wall, ''), COALESCE(t.zone, ''), COALESCE(t.due, 0),
                (SELECT COUNT(*) FROM plan_trail y WHERE y.publication = p.id)
            FROM publication p LEFT JOIN plan_trail t ON t.id =
                (SELECT MAX(x.id) FROM plan_trail x WHERE x.publication = p.id AND x.at <= ?)
            WHERE p.kind = 'post' AND p.id IN
                (SELECT id FROM publication WHERE due >= ? AND due < ? UNION
                 SELECT publication FROM plan_trail WHERE due >= ? AND due < ?)
            ORDER BY p.due, p.id)"_s;
    auto all = db.all(sql, values(then, from, to, from, to), [then](Row& row) {
        PlanDifference d;
        d.row = readPublicationRow(row);
        d.then = readPlace(row);
        if (d.row.state != PublicationState::Draft && d.row.state != PublicationState::Cancelled)
            d.now = PlanPlace{d.row.state, d.row.plan};
        const bool untouched = row.number() == 0;
        if (untouched && IdSource::createdAt(d.row.id.value) <= then)
            d.then = d.now;
        return d;
    });
    if (!all)
        return all;
    const auto inside = [from, to](const std::optional<PlanPlace>& place) {
        return place && place->plan.due >= from && place->plan.due < to;
    };
    std::erase_if(*all, [&](const PlanDifference& d) { return !inside(d.then) && !inside(d.now); });
    return all;
}

Campaign readCampaign(Row& row)
{
    Campaign campaign;
    campaign.id = row.id<CampaignId>();
    campaign.name = row.text();
    campaign.colour = row.text();
    campaign.from = LocalDate::fromIso(row.text()).value_or(LocalDate{});
    campaign.to = LocalDate::fromIso(row.text()).value_or(LocalDate{});
    campaign.revision = row.integer();
    return campaign;
}

Result<Campaign> saveCampaignIn(Tx& tx, Campaign campaign)
{
    if (campaign.name.trimmed().isEmpty() || campaign.to < campaign.from)
        return failure(ErrorKind::Rejected, u"a campaign needs a name, and ends after it begins"_s);
    PARVIS_LET(others, tx.db.number(u"SELECT COUNT(*) FROM campaign WHERE name = ? AND id <> ?"_s,
                                    values(campaign.name, campaign.id)));
    if (others > 0)
        return failure(ErrorKind::Rejected, u"there is a campaign of this name"_s);
    tx.changes.addAll(Topic::Publications);
    if (campaign.id.isNull()) {
        campaign.id = {tx.ids.next(tx.clock.now())};
        campaign.revision = 1;
        PARVIS_TRY(tx.db.run(
            u"INSERT INTO campaign (id, name, colour, from_day, to_day, revision) VALUES (?, ?, ?, ?, ?, 1)"_s,
            values(campaign.id, campaign.name, campaign.colour, campaign.from.toIso(), campaign.to.toIso())));
        return campaign;
    }
    PARVIS_LET(changed, tx.db.run(uR"(UPDATE campaign SET name = ?, colour = ?, from_day = ?, to_day = ?,
                                      revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                                  values(campaign.name, campaign.colour, campaign.from.toIso(), campaign.to.toIso(),
                                         campaign.id, campaign.revision)));
    if (changed == 0)
        return conflict("campaign"_L1, campaign.id.value);
    ++campaign.revision;
    return campaign;
}

Done saveNoteIn(Tx& tx, const DayNote& note)
{
    tx.changes.addAll(Topic::Publications);
    if (note.text.trimmed().isEmpty()) {
        PARVIS_TRY(tx.db.run(u"DELETE FROM day_note WHERE day = ?"_s, values(note.day.toIso())));
        return {};
    }
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO day_note (day, text, who) VALUES (?, ?, ?)
                             ON CONFLICT (day) DO UPDATE SET text = excluded.text, who = excluded.who)"_s,
                         values(note.day.toIso(), note.text, note.who)));
    return {};
}

} // namespace

Async<std::vector<PlanDifference>> PlanBook::compare(Instant then, Instant from, Instant to)
{
    return m_executor.read<std::vector<PlanDifference>>([=](Connection& db) { return compareIn(db, then, from, to); });
}

Async<std::vector<Campaign>> PlanBook::campaigns()
{
    return m_executor.read<std::vector<Campaign>>([](Connection& db) {
        return db.all(u"SELECT id, name, colour, from_day, to_day, revision FROM campaign ORDER BY from_day, id"_s, {},
                      readCampaign);
    });
}

Async<Campaign> PlanBook::saveCampaign(const Campaign& campaign)
{
    return m_executor.write<Campaign>([campaign](Tx& tx) { return saveCampaignIn(tx, campaign); });
}

Async<void> PlanBook::removeCampaign(CampaignId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        tx.changes.addAll(Topic::Publications);
        PARVIS_TRY(tx.db.run(u"DELETE FROM campaign WHERE id = ?"_s, values(id)));
        return {};
    });
}

Async<std::vector<DayNote>> PlanBook::notes(LocalDate from, LocalDate to)
{
    return m_executor.read<std::vector<DayNote>>([from, to](Connection& db) {
        return db.all(u"SELECT day, text, who FROM day_note WHERE day >= ? AND day <= ? ORDER BY day"_s,
                      values(from.toIso(), to.toIso()), [](Row& row) {
                          DayNote note;
                          note.day = LocalDate::fromIso(row.text()).value_or(LocalDate{});
                          note.text = row.text();
                          note.who = row.text();
                          return note;
                      });
    });
}

Async<void> PlanBook::saveNote(const DayNote& note)
{
    return m_executor.write<void>([note](Tx& tx) { return saveNoteIn(tx, note); });
}

Async<std::vector<std::pair<PostId, QString>>> PlanBook::campaignsOf(Instant from, Instant to)
{
    return m_executor.read<std::vector<std::pair<PostId, QString>>>([from, to](Connection& db) {
        return db.all(uR"(SELECT DISTINCT o.id, o.campaign FROM post o JOIN publication p ON p.post = o.id
                          WHERE o.campaign <> '' AND p.due >= ? AND p.due < ? ORDER BY o.id)"_s,
                      values(from, to), [](Row& row) {
                          const PostId id = row.id<PostId>();
                          return std::pair(id, row.text());
                      });
    });
}

} // namespace parvis::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/publishing/plan_rows.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

std::optional<PlanPlace> placeOf(const Publication& publication)
{
    if (publication.state == PublicationState::Draft || publication.state == PublicationState::Cancelled)
        return std::nullopt;
    return PlanPlace{publication.state, publication.plan};
}

std::optional<PlanPlace> readPlace(Row& row)
{
    const bool none = row.nextIsNull();
    const auto state = stateFromName(row.text());
    PlanPlace place;
    place.state = state.value_or(PublicationState::Held);
    place.plan.wall = WallTime::fromIso(row.text()).value_or(WallTime{});
    place.plan.zone = ZoneId::fromName(row.text()).value_or(ZoneId::utc());
    place.plan.due = row.instant();
    const bool absent = none || state == PublicationState::Draft || state == PublicationState::Cancelled;
    return absent ? std::nullopt : std::optional(place);
}

Values placeValues(const std::optional<PlanPlace>& place)
{
    if (!place)
        return values(QVariant(), QString(), QString(), 0);
    return values(stateName(place->state), place->plan.wall.toIso(), place->plan.zone.name(), place->plan.due);
}

Done leaveTrail(Tx& tx, const Publication& p)
{
    if (p.kind == PublicationKind::Reply)
        return {};
    const Instant now = tx.clock.now();
    PARVIS_TRY(tx.db.run(
        u"INSERT INTO plan_trail (id, publication, at, state, wall, zone, due) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        values(tx.ids.next(now), p.id, now, stateName(p.state), p.plan.wall.toIso(), p.plan.zone.name(), p.plan.due)));
    return {};
}

Done beginTrail(Tx& tx, PublicationId id)
{
    PARVIS_LET(known, tx.db.number(u"SELECT COUNT(*) FROM plan_trail WHERE publication = ?"_s, values(id)));
    if (known > 0)
        return {};
    const Instant made = IdSource::createdAt(id.value);
    PARVIS_TRY(tx.db.run(uR"(INSERT INTO plan_trail (id, publication, at, state, wall, zone, due)
                             SELECT CAST(? AS BIGINT), id, CAST(? AS BIGINT), state, wall, zone, due FROM publication
                             WHERE id = ? AND kind = 'post')"_s,
                         values(tx.ids.next(made), made, id)));
    return {};
}

} // namespace parvis::store

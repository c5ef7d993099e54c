// SPDX-License-Identifier: GPL-3.0-or-later
// Which calendars from elsewhere stand behind the plan.
#include "store/publishing/plan_book.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

QString kindName(LayerKind kind)
{
    return kind == LayerKind::Holidays ? u"holidays"_s : u"file"_s;
}

Layer readLayer(Row& row)
{
    Layer layer;
    layer.id = row.id<LayerId>();
    layer.kind = row.text() == "holidays"_L1 ? LayerKind::Holidays : LayerKind::File;
    layer.name = row.text();
    layer.colour = row.text();
    layer.source = row.text();
    layer.shown = row.integer() != 0;
    layer.revision = row.integer();
    return layer;
}

Result<Layer> saveLayerIn(Tx& tx, Layer layer)
{
    if (layer.name.trimmed().isEmpty() || layer.source.isEmpty())
        return failure(ErrorKind::Rejected, u"a calendar needs a name and a source"_s);
    tx.changes.addAll(Topic::Publications);
    if (layer.id.isNull()) {
        layer.id = {tx.ids.next(tx.clock.now())};
        layer.revision = 1;
        PARVIS_TRY(tx.db.run(
            u"INSERT INTO layer (id, kind, name, colour, source, shown, revision) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            values(layer.id, kindName(layer.kind), layer.name, layer.colour, layer.source, int(layer.shown),
                   layer.revision)));
        return layer;
    }
    PARVIS_LET(changed,
               tx.db.run(uR"(UPDATE layer SET name = ?, colour = ?, source = ?, shown = ?,
                                      revision = revision + 1 WHERE id = ? AND revision = ?)"_s,
                         values(layer.name, layer.colour, layer.source, int(layer.shown), layer.id, layer.revision)));
    if (changed == 0)
        return failure(ErrorKind::Conflict, u"calendar %1 was changed or removed meanwhile"_s.arg(layer.id.value));
    ++layer.revision;
    return layer;
}

} // namespace

Async<std::vector<Layer>> PlanBook::layers()
{
    return m_executor.read<std::vector<Layer>>([](Connection& db) {
        return db.all(u"SELECT id, kind, name, colour, source, shown, revision FROM layer ORDER BY id"_s, {},
                      readLayer);
    });
}

Async<Layer> PlanBook::saveLayer(const Layer& layer)
{
    return m_executor.write<Layer>([layer](Tx& tx) { return saveLayerIn(tx, layer); });
}

Async<void> PlanBook::removeLayer(LayerId id)
{
    return m_executor.write<void>([id](Tx& tx) -> Done {
        tx.changes.addAll(Topic::Publications);
        PARVIS_TRY(tx.db.run(u"DELETE FROM layer WHERE id = ?"_s, values(id)));
        return {};
    });
}

} // namespace parvis::store

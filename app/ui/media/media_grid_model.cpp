// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/media_grid_model.h"

#include "ui/media/media_words.h"
#include "ui/widgets/words.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

MediaGridModel::MediaGridModel(MediaDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(desk) {}

void MediaGridModel::setQuery(const MediaQuery& query)
{
    m_query = query;
    m_query.after = {};
    load(true);
}

void MediaGridModel::load(bool fresh)
{
    m_loading = true;
    m_error.reset();
    const int generation = ++m_generation;
    MediaQuery query = m_query;
    if (!fresh && !m_entries.empty())
        query.after = m_entries.back().asset.id;
    Q_EMIT stateChanged();
    m_desk.list(query).onDone(this, [this, generation, fresh](const Result<std::vector<MediaEntry>>& page) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (!page) {
            m_error = page.error();
        } else if (fresh) {
            beginResetModel();
            m_entries = *page;
            endResetModel();
        } else if (!page->empty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + int(page->size()) - 1);
            m_entries.insert(m_entries.end(), page->begin(), page->end());
            endInsertRows();
        }
        m_complete = page && page->size() < size_t(m_query.limit);
        Q_EMIT stateChanged();
    });
}

const MediaEntry* MediaGridModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_entries[size_t(index.row())] : nullptr;
}

QModelIndex MediaGridModel::indexOf(MediaId id) const
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].asset.id == id)
            return index(int(i));
    }
    return {};
}

void MediaGridModel::replace(const MediaEntry& entry)
{
    const QModelIndex where = indexOf(entry.asset.id);
    if (!where.isValid())
        return;
    m_entries[size_t(where.row())] = entry;
    Q_EMIT dataChanged(where, where);
}

int MediaGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant MediaGridModel::data(const QModelIndex& index, int role) const
{
    const MediaEntry* entry = at(index);
    if (!entry)
        return {};
    const MediaAsset& asset = entry->asset;
    const QString described = asset.altText.isEmpty()
                                  ? tr("No description", "media library, under a picture without alt text")
                                  : asset.altText;
    switch (role) {
    case Qt::DisplayRole:
        return asset.fileName;
    case Qt::AccessibleTextRole:
        return QStringList{asset.fileName, words::mediaKind(asset.kind), measuredWords(asset), described}.join(u", "_s);
    case Qt::ToolTipRole:
        return QStringList{asset.fileName, measuredWords(asset), described}.join(u'\n');
    default:
        return {};
    }
}

bool MediaGridModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_complete && !m_error && !m_entries.empty();
}

void MediaGridModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        load(false);
}

} // namespace parvis::ui

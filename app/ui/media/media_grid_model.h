// SPDX-License-Identifier: GPL-3.0-or-later
// The library's assets page by page, newest first; the next page is asked for when the view nears the end.
#pragma once

#include "engine/publishing/media_desk.h"

#include <QAbstractListModel>

namespace parvis::ui {

class MediaGridModel : public QAbstractListModel
{
    Q_OBJECT
public:
    MediaGridModel(MediaDesk& desk, QObject* parent);

    // Begins anew with this query; what stands there stays until the first page is there.
    void setQuery(const MediaQuery& query);
    void reload() { setQuery(m_query); }
    const MediaQuery& query() const { return m_query; }
    bool isLoading() const { return m_loading; }
    const std::optional<Error>& error() const { return m_error; }
    const MediaEntry* at(const QModelIndex& index) const;
    QModelIndex indexOf(MediaId id) const;
    // After an edit: the row as it is now.
    void replace(const MediaEntry& entry);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged(); // loading began or ended, or failed

private:
    void load(bool fresh);
    MediaDesk& m_desk;
    MediaQuery m_query;
    std::vector<MediaEntry> m_entries;
    std::optional<Error> m_error;
    int m_generation = 0; // answers to an older query are dropped
    bool m_loading = false, m_complete = false;
};

} // namespace parvis::ui

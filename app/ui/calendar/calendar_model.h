// SPDX-License-Identifier: GPL-3.0-or-later
// The publications of a range of days, loaded by that range, by day and in order of time. Tells which days changed, so
// that a view repaints no more than those. Window thread.
#pragma once

#include "base/time/zone.h"
#include "ports/post_repository.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <map>

namespace parvis::ui {

class CalendarModel : public QObject
{
    Q_OBJECT
public:
    explicit CalendarModel(const UiContext& context, QObject* parent = nullptr);

    void setRange(LocalDate first, int days);
    LocalDate first() const { return m_first; }
    int days() const { return m_days; }
    void reload();
    // Accounts not to show.
    void setHidden(const QSet<AccountId>& accounts);
    const QSet<AccountId>& hidden() const { return m_hidden; }

    const std::vector<PublicationRow>& onDay(LocalDate date) const;
    const PublicationRow* find(PublicationId id) const;
    // As shown: in the workspace's zone.
    WallTime shownAt(const PublicationRow& row) const { return wallTimeAt(row.plan.due, m_context.zone); }
    bool isEmpty() const { return m_byDay.empty(); }
    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error>& error() const { return m_error; }
    // Shows it at its new place until the store answers.
    void moveMeanwhile(PublicationId id, Instant due);

Q_SIGNALS:
    void daysChanged(const QSet<int>& offsets); // days from first()
    void loadingChanged();

private:
    using Days = std::map<LocalDate, std::vector<PublicationRow>>;
    void take(std::vector<PublicationRow> rows);
    void rebuild();
    UiContext m_context;
    LocalDate m_first;
    int m_days = 0;
    int m_asked = 0; // answers to an older range are dropped
    std::vector<PublicationRow> m_rows;
    Days m_byDay;
    QSet<AccountId> m_hidden;
    std::optional<Error> m_error;
    bool m_loading = false;
    bool m_loaded = false;
};

} // namespace parvis::ui

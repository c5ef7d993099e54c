// SPDX-License-Identifier: GPL-3.0-or-later
// The publications of a range of days, loaded by that range, by day and in order of time. Tells which days changed, so
// that a view repaints no more than those. Window thread.
#pragma once

#include "base/time/zone.h"
#include "engine/publishing/plan_desk.h"
#include "ui/calendar/calendar_backdrop.h"

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
    void setHiddenStates(const QSet<PublicationState>& states);
    const QSet<PublicationState>& hiddenStates() const { return m_hiddenStates; }
    // Only posts of this campaign; empty: all.
    void setCampaign(const QString& name);
    const QString& campaign() const { return m_campaign; }
    // Only posts that something stands against.
    void setOnlyMarked(bool only);
    bool onlyMarked() const { return m_onlyMarked; }
    bool isFiltered() const;

    const std::vector<PublicationRow>& onDay(LocalDate date) const;
    const PublicationRow* find(PublicationId id) const;
    // What stands against a planned one: the same minute, or the same words within a month, on one account.
    enum Mark { Plain = 0, SameMinute = 1, SameText = 2 };
    int marks(PublicationId id) const { return m_marks.value(id, Plain); }
    // When the nearest post with the same words goes, or went, out.
    std::optional<Instant> sameText(PublicationId id) const { return m_planMarks.value(id).sameText; }
    const CalendarBackdrop& backdrop() const { return m_backdrop; }
    const std::vector<Campaign>& campaigns() const { return m_campaigns; }
    QString note(LocalDate date) const { return m_notes.value(date.toIso()); }
    // The clocks change in the night to this day, or in it: the first wall minute concerned, and by how many minutes
    // (60: an hour is missing, -60: an hour comes twice).
    struct ClockChange {
        int minute = 0;
        int by = 0;
    };
    std::optional<ClockChange> clockChange(LocalDate date) const;
    // The range as it was planned then; nothing: as it is. What differs is told by pastChanges().
    void setPast(std::optional<Instant> then);
    const std::optional<Instant>& past() const { return m_past; }
    const std::vector<PlanChanged>& pastChanges() const { return m_pastChanges; }
    // As shown: in the workspace's zone.
    WallTime shownAt(const PublicationRow& row) const { return wallTimeAt(row.plan.due, m_context.zone); }
    bool isEmpty() const { return m_byDay.empty(); }
    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error>& error() const { return m_error; }
    // Shows it at its new place until the store answers.
    void moveMeanwhile(const QHash<PublicationId, Instant>& dues);
    // From the first to the second in order of time, both included.
    std::vector<PublicationId> between(PublicationId one, PublicationId other) const;

Q_SIGNALS:
    void daysChanged(const QSet<int>& offsets); // days from first()
    void loadingChanged();
    void surroundingsChanged(); // campaigns, notes, holidays and other calendars

private:
    using Days = std::map<LocalDate, std::vector<PublicationRow>>;
    void take(std::vector<PublicationRow> rows);
    void rebuild();
    void reloadSurroundings();
    void mark();
    void reloadMarks();
    void noteClockChange(LocalDate date);
    Async<std::vector<PublicationRow>> ask(Instant from, Instant to);
    bool isShown(const PublicationRow& row) const;
    UiContext m_context;
    LocalDate m_first;
    int m_days = 0;
    int m_asked = 0; // answers to an older range are dropped
    std::vector<PublicationRow> m_rows;
    QHash<PublicationId, size_t> m_index; // into m_rows
    Days m_byDay;
    QSet<AccountId> m_hidden;
    QSet<PublicationState> m_hiddenStates;
    QString m_campaign;
    bool m_onlyMarked = false;
    QHash<PublicationId, int> m_marks, m_shownMarks;
    PlanMarks m_planMarks; // as they were last asked for
    bool m_askingMarks = false, m_marksStale = false;
    CalendarBackdrop m_backdrop;
    std::map<LocalDate, ClockChange> m_clockChanges;
    std::optional<Instant> m_past;
    std::vector<PlanChanged> m_pastChanges;
    QHash<PostId, QString> m_campaignOf;
    std::vector<Campaign> m_campaigns;
    QHash<QString, QString> m_notes; // by ISO date
    std::optional<Error> m_error;
    bool m_loading = false;
    bool m_loaded = false;
};

// What stands against it, in words.
QStringList planWarnings(const CalendarModel& model, const UiContext& context, PublicationId id, bool series = false);

} // namespace parvis::ui

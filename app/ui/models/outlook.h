// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out next, what needs a person, what is unfinished, and whether a worker runs: one model for the worker
// pill, the rail and the calendar's side pane. Window thread; follows the change feed and, for workers, a slow clock.
#pragma once

#include "ports/errand_repository.h"
#include "ports/workspace.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QTimer>

namespace parvis::ui {

class Outlook : public QObject
{
    Q_OBJECT
public:
    explicit Outlook(const UiContext& context, QObject* parent = nullptr);

    void reload();
    const std::vector<PublicationRow>& nextOut() const { return m_next; }
    // Failed, uncertain, missed, and what is more than a minute past due.
    const std::vector<PublicationRow>& needsYou() const { return m_needs; }
    // Changes at the networks that were refused or are uncertain.
    const std::vector<ErrandTrouble>& errands() const { return m_errands; }
    int needsCount() const { return static_cast<int>(m_needs.size() + m_errands.size()); }
    const std::vector<PublicationRow>& drafts() const { return m_drafts; }
    // Due more than a minute ago and still not gone: failure number one of schedulers is silence.
    bool isLate(const PublicationRow& row) const;

    // Workers heard of within the last minute and a half.
    std::vector<WorkerStatus> aliveWorkers() const;
    const std::optional<Error>& error() const { return m_error; }
    bool isLoaded() const { return m_nextLoaded && m_troubledLoaded; }

Q_SIGNALS:
    void changed();

private:
    void load(const PublicationQuery& query, std::vector<PublicationRow> Outlook::*into);
    void reloadWorkers();
    UiContext m_context;
    std::vector<PublicationRow> m_next, m_troubled, m_needs, m_drafts;
    std::vector<ErrandTrouble> m_errands;
    std::vector<WorkerStatus> m_workers;
    std::optional<Error> m_error;
    bool m_nextLoaded = false, m_troubledLoaded = false;
    QTimer m_tick;
};

} // namespace parvis::ui

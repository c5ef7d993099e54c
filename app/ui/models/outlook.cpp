// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/outlook.h"

#include "engine/publishing/ledger_desk.h"
#include "engine/publishing/publishing_desk.h"

namespace parvis::ui {

using namespace std::chrono_literals;

namespace {
constexpr auto kSilence = 90s;
constexpr auto kLate = 60s;
constexpr int kShown = 50;
} // namespace

Outlook::Outlook(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            bool publications = false;
            bool workers = false;
            for (const auto& change : changes) {
                publications |= change.topic == Topic::Publications;
                workers |= change.topic == Topic::Workers;
            }
            if (publications)
                reload();
            else if (workers)
                reloadWorkers();
        });
    }
    // Lateness and a silent worker come with time alone, with no change to tell of them.
    m_tick.setInterval(15s);
    connect(&m_tick, &QTimer::timeout, this, &Outlook::reload);
    m_tick.start();
    reload();
}

void Outlook::load(const PublicationQuery& query, std::vector<PublicationRow> Outlook::*into)
{
    m_context.publishing.list(query).onDone(this, [this, into](Result<std::vector<PublicationRow>> result) {
        if (result) {
            this->*into = std::move(*result);
            m_error.reset();
            m_nextLoaded |= into == &Outlook::m_next;
            m_troubledLoaded |= into == &Outlook::m_troubled;
        } else {
            m_error = result.error();
        }
        m_needs = m_troubled;
        for (const auto& row : m_next) {
            if (isLate(row))
                m_needs.push_back(row);
        }
        Q_EMIT changed();
    });
}

void Outlook::reload()
{
    PublicationQuery next;
    next.states = {PublicationState::Approved, PublicationState::Scheduled, PublicationState::Claimed,
                   PublicationState::Sending};
    next.limit = kShown;
    load(next, &Outlook::m_next);

    PublicationQuery troubled;
    troubled.states = {PublicationState::Failed, PublicationState::Uncertain, PublicationState::Missed};
    troubled.limit = kShown;
    load(troubled, &Outlook::m_troubled);

    PublicationQuery drafts;
    drafts.states = {PublicationState::Draft, PublicationState::InReview};
    drafts.kind = PublicationKind::Post;
    drafts.limit = kShown;
    load(drafts, &Outlook::m_drafts);
    if (m_context.ledger)
        m_context.ledger->errandTroubles(kShown).onDone(this, [this](Result<std::vector<ErrandTrouble>> result) {
            if (result)
                m_errands = std::move(*result);
            Q_EMIT changed();
        });
    reloadWorkers();
}

void Outlook::reloadWorkers()
{
    m_context.workspace.workers().onDone(this, [this](Result<std::vector<WorkerStatus>> result) {
        if (result)
            m_workers = std::move(*result);
        Q_EMIT changed();
    });
}

bool Outlook::isLate(const PublicationRow& row) const
{
    const bool waiting = row.state == PublicationState::Scheduled || row.state == PublicationState::Claimed ||
                         row.state == PublicationState::Sending;
    return waiting && row.plan.due + kLate < m_context.now();
}

std::vector<WorkerStatus> Outlook::aliveWorkers() const
{
    std::vector<WorkerStatus> alive;
    const Instant now = m_context.now();
    std::copy_if(m_workers.begin(), m_workers.end(), std::back_inserter(alive),
                 [now](const WorkerStatus& worker) { return worker.lastSeen + kSilence >= now; });
    return alive;
}

} // namespace parvis::ui

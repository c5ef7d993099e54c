// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/plan_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class PlanBook final : public PlanRepository
{
public:
    explicit PlanBook(Executor& executor) : m_executor(executor) {}

    Async<std::vector<Publication>> publications(const std::vector<PublicationId>& ids) override;
    Async<PlanChange> change(const QString& who, PlanAction action, const std::vector<PlanWrite>& writes) override;
    Async<PlanChange> importAll(const QString& who, const std::vector<PostWithPublications>& posts,
                                const BulkWatch& watch) override;
    Async<PlanTurn> undo(const QString& who, Instant now) override;
    Async<PlanTurn> redo(const QString& who, Instant now) override;
    Async<std::optional<PlanChangeId>> lastChange(const QString& who) override;
    Async<std::vector<PlanChange>> journal(int limit) override;
    Async<std::vector<PlanDifference>> compare(Instant then, Instant from, Instant to) override;

    Async<std::vector<Campaign>> campaigns() override;
    Async<Campaign> saveCampaign(const Campaign& campaign) override;
    Async<void> removeCampaign(CampaignId id) override;
    Async<std::vector<DayNote>> notes(LocalDate from, LocalDate to) override;
    Async<void> saveNote(const DayNote& note) override;
    Async<std::vector<Layer>> layers() override;
    Async<Layer> saveLayer(const Layer& layer) override;
    Async<void> removeLayer(LayerId id) override;
    Async<std::vector<std::pair<PostId, QString>>> campaignsOf(Instant from, Instant to) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store

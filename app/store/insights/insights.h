// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/figure_facts.h"
#include "ports/insights_repository.h"
#include "ports/marked_people.h"
#include "store/insights/figure_keeper.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Insights final : public InsightsRepository, public FigureFacts, public MarkedPeople
{
public:
    explicit Insights(Executor& executor) : m_executor(executor) {}

    Async<int> addSamples(const std::vector<MetricSample>& samples) override;
    Async<std::vector<SeriesPoint>> accountSeries(AccountId account, Metric metric, Instant from, Instant to) override;
    Async<std::optional<SeriesPoint>> accountValueAt(AccountId account, Metric metric, Instant at) override;
    Async<std::vector<PostMetricRow>> postMetrics(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                                  Instant asOf) override;
    Async<std::vector<PostFigures>> postFigures(const PostFiguresQuery& query) override;
    Async<std::vector<std::vector<SeriesPoint>>> accountValuesAt(const std::vector<AccountId>& accounts, Metric metric,
                                                                 const std::vector<Instant>& instants) override;
    Async<std::vector<CellsAnswer>> cells(const std::vector<CellsPiece>& pieces,
                                          const std::vector<Quantile>& quantiles) override;
    Async<QByteArray> samplesDigest(Instant from, Instant to) override;
    Async<QStringList> answeringPeople() override;
    Async<qint64> figuresLeft() override;
    Async<qint64> catchUpFigures(int limit) override;
    Async<FiguresVerdict> checkFigures() override;
    Async<void> recomputeFigures() override;
    Async<qint64> publishedCount(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                 const QString& campaign) override;
    Async<std::vector<PublishedPost>> publishedPosts(const std::vector<AccountId>& accounts, Instant from, Instant to,
                                                     const QString& campaign) override;
    Async<std::vector<ComplaintText>> complaints(const FigureFilter& filter, const Window& window, int limit) override;
    Async<std::vector<CountedRow>> countedRows(const CellsPiece& piece, const std::vector<CountedAsk>& asks) override;
    Async<std::vector<MarkedPerson>> markedPeople(const CellsPiece& piece) override;
    Async<std::vector<CountedRow>> messagesOf(const std::vector<PersonId>& identities, const FigureFilter& filter,
                                              const Window& window) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store

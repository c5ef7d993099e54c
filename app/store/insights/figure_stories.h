// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations as the database has them, told as stories for the figures (domain/insights/figure_story.h).
#pragma once

#include "domain/insights/figure_story.h"
#include "store/sql/connection.h"

#include <memory>

namespace parvis::store {

// The service rules with their calendars laid on the time line, read anew when a change moved their round.
class RulesInForce
{
public:
    Done refresh(Connection& db);
    const ServiceBook& book() const { return *m_book; }
    qint64 round() const { return m_round; }

private:
    std::unique_ptr<ServiceBook> m_book;
    qint64 m_round = -1;
};

using Stories = std::map<qint64, FigureStory>; // by conversation

// Of these conversations; one that is not there (any more) is not in the answer.
Result<Stories> tellStories(Connection& db, const std::vector<qint64>& conversations, const ServiceBook& book);

struct KeptStory {
    FigureStory story;
    qint64 round = -1;
};
// What is counted of them. A conversation never counted is not in the answer.
Result<std::map<qint64, KeptStory>> keptStories(Connection& db, const std::vector<qint64>& conversations);
Result<FigureStory> keptStory(const QByteArray& bytes); // empty: nothing counted yet

} // namespace parvis::store

// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures replace: one GROUP BY each over the messages, closes or samples themselves, by the bare SQLite
// library. Both periods in one question, as a tile shows them.
#pragma once

#include "engine/insights/figures_desk.h"
#include "plain.h"

namespace parvis::bench {

class FiguresPlain
{
public:
    // The period before is as long.
    FiguresPlain(Plain& plain, Instant from, Instant to) : m_plain(plain), m_from(from), m_to(to) {}

    // "comments", "questions", "answers", "closes", "posts", "followers" or "published".
    static QString questionOf(const KpiDefinition& kpi);
    void ask(const QString& question) const { (void)rows(question); }
    // Figures that are counts here, to be set beside ours.
    static QStringList counted();
    double count(const QString& name) const;

private:
    std::vector<Plain::Row> rows(const QString& question) const;
    double sum(const QString& question, const std::function<bool(const Plain::Row&)>& counts) const;

    Plain& m_plain;
    Instant m_from, m_to;
};

} // namespace parvis::bench

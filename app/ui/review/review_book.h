// SPDX-License-Identifier: GPL-3.0-or-later
// What of the coming hours would fail, and what waits for somebody's word: read again whenever something changes. One
// model for the rail's count and the desk. Window thread.
#pragma once

#include "engine/publishing/governance_desk.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QTimer>

namespace parvis::ui {

class ReviewBook : public QObject
{
    Q_OBJECT
public:
    explicit ReviewBook(const UiContext& context, QObject* parent = nullptr);

    void reload();
    int hours() const { return m_hours; }
    void setHours(int hours); // kept for the next start
    bool isLoaded() const { return m_loaded; }
    bool isLoading() const { return m_loading > 0; }
    const std::optional<Error>& error() const { return m_error; }
    const std::vector<Rehearsed>& results() const { return m_results; }
    int count(Signal signal) const;
    const std::vector<ReviewedPost>& inReview() const { return m_inReview; }
    // The person who sits here may approve something of it.
    bool isMine(const ReviewedPost& post) const;
    int waitingForMe() const;
    // Posts that do not stand well or wait for this person, each once.
    int attention() const;

Q_SIGNALS:
    void changed();

private:
    void settle(const std::optional<Error>& error);
    UiContext m_context;
    std::vector<Rehearsed> m_results;
    std::vector<ReviewedPost> m_inReview;
    std::optional<Error> m_error;
    QTimer m_soon, m_tick;
    int m_hours = 72, m_loading = 0;
    bool m_loaded = false, m_again = false;
};

} // namespace parvis::ui

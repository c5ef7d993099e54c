// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_book.h"

#include "ports/workspace.h"

#include <QSet>
#include <QSettings>

namespace parvis::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto kSoon = 250ms;
} // namespace

ReviewBook::ReviewBook(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    const int hours = m_context.settings.value(u"review/hours"_s, m_hours).toInt();
    if (hours == 24 || hours == 168)
        m_hours = hours;
    // Many changes in a row are one reason to look again.
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ReviewBook::reload);
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const bool mine = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
                return change.topic == Topic::Publications || change.topic == Topic::Settings ||
                       change.topic == Topic::Accounts;
            });
            if (mine && !m_soon.isActive())
                m_soon.start();
        });
    }
    // What is due moves into sight, and becomes late, by time alone.
    m_tick.setInterval(60s);
    connect(&m_tick, &QTimer::timeout, this, &ReviewBook::reload);
    m_tick.start();
    m_soon.start();
}

void ReviewBook::setHours(int hours)
{
    if (hours == m_hours)
        return;
    m_hours = hours;
    m_context.settings.setValue(u"review/hours"_s, hours);
    reload();
}

void ReviewBook::reload()
{
    if (!m_context.governance)
        return;
    if (m_loading > 0) {
        m_again = true;
        return;
    }
    m_loading = 2;
    m_error.reset();
    Q_EMIT changed();
    m_context.governance->rehearse(m_hours).onDone(this, [this](Result<std::vector<Rehearsed>> result) {
        if (result)
            m_results = std::move(*result);
        settle(result ? std::nullopt : std::optional(result.error()));
    });
    m_context.governance->inReview().onDone(this, [this](Result<std::vector<ReviewedPost>> result) {
        if (result)
            m_inReview = std::move(*result);
        settle(result ? std::nullopt : std::optional(result.error()));
    });
}

void ReviewBook::settle(const std::optional<Error>& error)
{
    if (error)
        m_error = error;
    if (--m_loading > 0)
        return;
    m_loaded = true;
    Q_EMIT changed();
    if (std::exchange(m_again, false))
        reload();
}

int ReviewBook::count(Signal signal) const
{
    return static_cast<int>(
        std::count_if(m_results.begin(), m_results.end(), [signal](const Rehearsed& r) { return r.signal == signal; }));
}

bool ReviewBook::isMine(const ReviewedPost& post) const
{
    return std::any_of(post.publications.begin(), post.publications.end(),
                       [&](const ReviewedPublication& p) { return !whyNotApprove(post, p, m_context.person); });
}

int ReviewBook::waitingForMe() const
{
    return static_cast<int>(
        std::count_if(m_inReview.begin(), m_inReview.end(), [this](const ReviewedPost& post) { return isMine(post); }));
}

int ReviewBook::attention() const
{
    QSet<PostId> posts;
    for (const Rehearsed& r : m_results) {
        if (r.signal != Signal::Green)
            posts.insert(r.row.post);
    }
    for (const ReviewedPost& post : m_inReview) {
        if (isMine(post))
            posts.insert(post.post.id);
    }
    return static_cast<int>(posts.size());
}

} // namespace parvis::ui

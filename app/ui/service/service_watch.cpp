// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service/service_watch.h"

#include "engine/inbox/service_desk.h"
#include "ports/workspace.h"

namespace parvis::ui {

using namespace std::chrono_literals;

namespace {

constexpr int looked = 200;      // enough for the next minutes of a large team
constexpr auto lookBack = 10min; // how late a clock that ran out is still news

} // namespace

ServiceWatch::ServiceWatch(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &ServiceWatch::look);
    m_tick.setInterval(10s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        weigh(m_known);
        look();
    });
    m_tick.start();
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const auto concerns = [](const Change& change) { return change.topic == Topic::Conversations; };
            if (std::any_of(changes.begin(), changes.end(), concerns) && !m_soon.isActive())
                m_soon.start();
        });
    look();
}

std::optional<Conversation> ServiceWatch::next() const
{
    const Instant now = m_context.now();
    for (const Conversation& conversation : m_burning) {
        if (conversation.service.due && *conversation.service.due >= now)
            return conversation;
    }
    return std::nullopt;
}

ConversationId ServiceWatch::nextId() const
{
    const auto first = next();
    return first ? first->id : ConversationId();
}

void ServiceWatch::look()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_context.service->burning(looked, m_context.now() - lookBack)
        .onDone(this, [this](const Result<std::vector<Conversation>>& list) {
            m_asking = false;
            if (list)
                take(*list);
            if (std::exchange(m_again, false))
                look();
        });
}

void ServiceWatch::take(const std::vector<Conversation>& list)
{
    m_burning = list;
    weigh(std::exchange(m_known, true));
    Q_EMIT changed();
}

void ServiceWatch::weigh(bool tell)
{
    const Instant now = m_context.now();
    std::vector<Conversation> warned, breached;
    QSet<Once> stillWarned, stillBreached;
    for (const Conversation& conversation : m_burning) {
        const ServiceMark& mark = conversation.service;
        if (!mark.due)
            continue;
        const Once once(conversation.id.value, mark.due->ms);
        if (now > *mark.due) {
            stillBreached.insert(once);
            if (!m_breached.contains(once))
                breached.push_back(conversation);
        } else if (mark.warn && now >= *mark.warn) {
            stillWarned.insert(once);
            if (!m_warned.contains(once))
                warned.push_back(conversation);
        }
    }
    m_warned = stillWarned;
    m_breached = stillBreached;
    if (tell && !warned.empty())
        Q_EMIT this->warned(warned);
    if (tell && !breached.empty())
        Q_EMIT this->breached(breached);
}

} // namespace parvis::ui

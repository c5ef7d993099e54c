// SPDX-License-Identifier: GPL-3.0-or-later
// What transactions changed, gathered while they run and told once they are committed.
#pragma once

#include "ports/workspace.h"

#include <QMutex>
#include <array>
#include <set>

namespace parvis::store {

constexpr int topicCount = 8;

class ChangeSet
{
public:
    template <typename Tag>
    void add(Topic topic, StrongId<Tag> id)
    {
        addShown(topic, id);
        if (topic == Topic::Conversations)
            m_recount.insert(id.value);
    }
    // Changed for who looks at it; nothing that figures count.
    template <typename Tag>
    void addShown(Topic topic, StrongId<Tag> id)
    {
        of(topic).ids.insert(id.value);
        of(topic).touched = true;
    }
    void addAll(Topic topic)
    {
        of(topic).touched = true;
        of(topic).everything = true;
    }
    void merge(const ChangeSet& other);
    bool isEmpty() const;
    bool touches(Topic topic) const { return m_topics[size_t(topic)].touched; }
    // Conversations whose figures are to be counted anew before the commit.
    const std::set<qint64>& recount() const { return m_recount; }
    // Beyond this many ids of a topic, "anything of it" is cheaper to say.
    static constexpr size_t mostIds = 500;
    std::vector<Change> changes() const;

private:
    struct OfTopic {
        bool touched = false, everything = false;
        std::set<qint64> ids;
    };
    OfTopic& of(Topic topic) { return m_topics[size_t(topic)]; }
    std::array<OfTopic, topicCount> m_topics;
    std::set<qint64> m_recount; // of one job
};

// Tells the feed on its own thread. Thread-safe; silent once the feed is gone.
class ChangeHub
{
public:
    explicit ChangeHub(std::shared_ptr<ChangeFeed> feed) : m_feed(std::move(feed)) {}
    void tell(std::vector<Change> changes);
    ChangeFeed* feed() const { return m_feed.get(); }
    void close();

    // How often this process itself moved a topic's stored counter, so that the watcher can tell others' moves from
    // ours. Counted before the commit and taken back when it fails.
    void countOwn(const ChangeSet& set, int step);
    std::array<qint64, topicCount> ownCounts() const;

private:
    std::shared_ptr<ChangeFeed> m_feed;
    mutable QMutex m_lock;
    bool m_closed = false;
    std::array<qint64, topicCount> m_own{};
};

} // namespace parvis::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threads/changes.h"

namespace parvis::store {

void ChangeSet::merge(const ChangeSet& other)
{
    for (size_t i = 0; i < topicCount; ++i) {
        m_topics[i].touched |= other.m_topics[i].touched;
        m_topics[i].everything |= other.m_topics[i].everything;
        m_topics[i].ids.insert(other.m_topics[i].ids.begin(), other.m_topics[i].ids.end());
    }
}

bool ChangeSet::isEmpty() const
{
    for (const OfTopic& topic : m_topics) {
        if (topic.touched)
            return false;
    }
    return true;
}

std::vector<Change> ChangeSet::changes() const
{
    std::vector<Change> list;
    for (size_t i = 0; i < topicCount; ++i) {
        const OfTopic& topic = m_topics[i];
        if (!topic.touched)
            continue;
        Change change{Topic(i), {}};
        if (!topic.everything && topic.ids.size() <= mostIds)
            change.ids.assign(topic.ids.begin(), topic.ids.end());
        list.push_back(std::move(change));
    }
    return list;
}

void ChangeHub::tell(std::vector<Change> changes)
{
    const QMutexLocker lock(&m_lock);
    if (m_closed || changes.empty())
        return;
    ChangeFeed* feed = m_feed.get();
    QMetaObject::invokeMethod(
        feed, [feed, changes = std::move(changes)] { Q_EMIT feed->changed(changes); }, Qt::QueuedConnection);
}

void ChangeHub::close()
{
    const QMutexLocker lock(&m_lock);
    m_closed = true;
}

void ChangeHub::countOwn(const ChangeSet& set, int step)
{
    const QMutexLocker lock(&m_lock);
    for (size_t i = 0; i < topicCount; ++i) {
        if (set.touches(Topic(i)))
            m_own[i] += step;
    }
}

std::array<qint64, topicCount> ChangeHub::ownCounts() const
{
    const QMutexLocker lock(&m_lock);
    return m_own;
}

} // namespace parvis::store

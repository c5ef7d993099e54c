// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_list_model.h"

#include "engine/inbox/inbox_desk.h"
#include "ui/widgets/plain_text_view.h"

#include <algorithm>

namespace parvis::ui {

namespace {

constexpr int kCachedRows = 4'000; // about 4 MB of what rows say
constexpr int kPrefetch = 40;      // rows before the end at which the next page is asked for
constexpr int kPagesPerChange = 4; // deeper changed pages are read when they come into sight

} // namespace

ConversationListModel::ConversationListModel(InboxDesk& desk, int pageSize, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_pageSize(pageSize), m_cache(std::max(kCachedRows, 2 * pageSize))
{
    m_missingTimer.setSingleShot(true);
    m_missingTimer.setInterval(0);
    connect(&m_missingTimer, &QTimer::timeout, this, &ConversationListModel::readMissing);
    // A burst of comments is one read.
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(60);
    connect(&m_changeTimer, &QTimer::timeout, this, &ConversationListModel::readChanged);
}

void ConversationListModel::setQuery(const ConversationQuery& query)
{
    m_query = query;
    m_query.limit = m_pageSize;
    m_query.afterKey.reset();
    ++m_generation;
    m_replaceAll = true;
    m_fetching = false;
    m_missing.clear();
    m_changed.clear();
    m_allChanged = false;
    read(std::nullopt);
}

void ConversationListModel::refresh(const std::vector<qint64>& ids)
{
    if (ids.empty())
        m_allChanged = true;
    m_changed.insert(ids.begin(), ids.end());
    if (!m_changeTimer.isActive())
        m_changeTimer.start();
}

int ConversationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

const Conversation* ConversationListModel::at(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Conversation* found = m_cache.object(m_order[static_cast<size_t>(row)].id.value);
    if (!found)
        m_missing.insert(row);
    if (row >= rowCount() - kPrefetch && canFetchMore({}))
        m_wantsMore = true;
    if ((!found || m_wantsMore) && !m_missingTimer.isActive())
        m_missingTimer.start();
    return found;
}

void ConversationListModel::setSight(int first, int last)
{
    m_sightFirst = first;
    m_sightLast = last;
}

ConversationId ConversationListModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? ConversationId() : m_order[static_cast<size_t>(row)].id;
}

std::optional<ConversationListModel::Key> ConversationListModel::keyAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_order[static_cast<size_t>(row)]);
}

int ConversationListModel::rowOf(ConversationId id) const
{
    if (!m_known.contains(id))
        return -1;
    const auto it = std::find_if(m_order.begin(), m_order.end(), [id](const Key& key) { return key.id == id; });
    return it == m_order.end() ? -1 : static_cast<int>(it - m_order.begin());
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Conversation* conversation = at(index.row());
    if (role == ConversationRole)
        return conversation ? QVariant::fromValue<const void*>(conversation) : QVariant();
    if (role == Qt::DisplayRole)
        return conversation ? harmless(conversation->excerpt) : QString();
    if (role == Qt::AccessibleTextRole)
        return conversation && m_sentence ? m_sentence(*conversation) : QString();
    return {};
}

bool ConversationListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_fetching && !m_replaceAll && !m_merging && !m_order.empty();
}

void ConversationListModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    read(m_order.back(), true);
}

ConversationListModel::Key ConversationListModel::keyOf(const Conversation& c) const
{
    // The store puts those nobody waits for last: they have the latest possible moment.
    const Instant waits = c.waitingSince.value_or(Instant{std::numeric_limits<qint64>::max()});
    if (m_query.order == ConversationQuery::Order::WaitingLongest)
        return {waits, c.id};
    if (m_query.order == ConversationQuery::Order::MostUrgent)
        return c.service.due ? Key{*c.service.due, c.id, Priority::Normal, true} : Key{waits, c.id, c.priority};
    if (m_query.order == ConversationQuery::Order::DueFirst)
        return {c.service.due.value_or(Instant{std::numeric_limits<qint64>::max()}), c.id};
    return {c.updated, c.id};
}

bool ConversationListModel::before(const Key& a, const Key& b) const
{
    if (a.clock != b.clock)
        return a.clock;
    if (a.priority != b.priority)
        return a.priority > b.priority;
    if (m_query.order != ConversationQuery::Order::Newest)
        return a.at != b.at ? a.at < b.at : a.id < b.id;
    return a.at != b.at ? a.at > b.at : a.id > b.id;
}

int ConversationListModel::firstAfter(const std::optional<Key>& key) const
{
    if (!key)
        return 0;
    const auto it = std::upper_bound(m_order.begin(), m_order.end(), *key,
                                     [this](const Key& a, const Key& b) { return before(a, b); });
    return static_cast<int>(it - m_order.begin());
}

void ConversationListModel::read(const std::optional<Key>& after, bool next)
{
    ConversationQuery query = m_query;
    if (after) {
        query.afterKey = std::pair(after->at, after->id);
        query.afterPriority = after->priority;
        query.afterClock = after->clock;
    }
    ++m_running;
    Q_EMIT loadingChanged();
    m_desk.list(query).onDone(this,
                              [this, after, next, generation = m_generation](Result<std::vector<Conversation>> result) {
                                  --m_running;
                                  if (generation == m_generation) {
                                      if (next)
                                          m_fetching = false;
                                      if (result) {
                                          m_error.reset();
                                          merge(after, *result);
                                          Q_EMIT loaded();
                                      } else {
                                          m_error = result.error();
                                          m_replaceAll = false;
                                          Q_EMIT failed();
                                      }
                                  }
                                  Q_EMIT loadingChanged();
                              });
}

void ConversationListModel::merge(const std::optional<Key>& after, const std::vector<Conversation>& rows)
{
    const bool full = static_cast<int>(rows.size()) >= m_pageSize;
    m_merging = true; // a view that asks for more at each insert would ask from the middle of this answer
    if (m_replaceAll) {
        // The old rows belong to another query: those not in the new first page go.
        m_replaceAll = false;
        m_complete = false;
        dropMissing(0, rowCount(), rows);
    } else {
        const int first = firstAfter(after);
        const int last = full ? firstAfter(keyOf(rows.back())) : rowCount();
        dropMissing(first, std::max(first, last), rows);
    }
    int position = firstAfter(after);
    for (size_t next = 0; next < rows.size();)
        position = place(position, rows, next);
    if (!full)
        m_complete = true;
    m_merging = false;
}

// Removes the rows of [first, last) that the answer no longer has.
void ConversationListModel::dropMissing(int first, int last, const std::vector<Conversation>& rows)
{
    std::unordered_set<ConversationId> kept;
    for (const auto& row : rows)
        kept.insert(row.id);
    const auto gone = [&](int row) { return !kept.contains(m_order[static_cast<size_t>(row)].id); };
    for (int end = last; end > first;) {
        if (!gone(end - 1)) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > first && gone(begin - 1))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        for (int row = begin; row < end; ++row) {
            const ConversationId id = m_order[static_cast<size_t>(row)].id;
            m_known.erase(id);
            m_cache.remove(id.value);
        }
        m_order.erase(m_order.begin() + begin, m_order.begin() + end);
        endRemoveRows();
        end = begin;
    }
}

// Puts rows[next] (and the unknown ones right behind it) at `row`; answers the row after it.
int ConversationListModel::place(int row, const std::vector<Conversation>& rows, size_t& next)
{
    const Conversation& wanted = rows[next];
    if (row < rowCount() && m_order[static_cast<size_t>(row)].id == wanted.id) {
        store(row, wanted, true);
        ++next;
        return row + 1;
    }
    if (m_known.contains(wanted.id)) {
        const int from = rowOf(wanted.id);
        const bool up = from > row;
        beginMoveRows({}, from, from, {}, row);
        const auto begin = m_order.begin();
        if (up)
            std::rotate(begin + row, begin + from, begin + from + 1);
        else
            std::rotate(begin + from, begin + from + 1, begin + row);
        endMoveRows();
        const int now = up ? row : row - 1;
        store(now, wanted, true);
        ++next;
        return now + 1;
    }
    size_t to = next + 1;
    while (to < rows.size() && !m_known.contains(rows[to].id))
        ++to;
    insertRun(row, rows, next, to);
    const int after = row + static_cast<int>(to - next);
    next = to;
    return after;
}

void ConversationListModel::insertRun(int row, const std::vector<Conversation>& rows, size_t from, size_t to)
{
    std::vector<Key> keys;
    keys.reserve(to - from);
    for (size_t i = from; i < to; ++i)
        keys.push_back(keyOf(rows[i]));
    beginInsertRows({}, row, row + static_cast<int>(to - from) - 1);
    m_order.insert(m_order.begin() + row, keys.begin(), keys.end());
    for (size_t i = from; i < to; ++i) {
        m_known.insert(rows[i].id);
        m_cache.insert(rows[i].id.value, new Conversation(rows[i]));
    }
    endInsertRows();
}

void ConversationListModel::store(int row, const Conversation& conversation, bool announce)
{
    const Conversation* old = m_cache.object(conversation.id.value);
    m_order[static_cast<size_t>(row)] = keyOf(conversation);
    if (old && *old == conversation)
        return;
    m_cache.insert(conversation.id.value, new Conversation(conversation));
    if (announce)
        Q_EMIT dataChanged(index(row), index(row));
}

void ConversationListModel::readMissing()
{
    const std::set<int> missing = std::exchange(m_missing, {});
    int covered = -1;
    for (const int row : missing) {
        if (row < covered || row >= rowCount())
            continue;
        const int start = std::max(0, row - m_pageSize / 4);
        read(start == 0 ? std::nullopt : std::optional(m_order[static_cast<size_t>(start - 1)]));
        covered = start + m_pageSize;
    }
    if (std::exchange(m_wantsMore, false))
        fetchMore({});
}

void ConversationListModel::readChanged()
{
    const auto changed = std::exchange(m_changed, {});
    std::set<int> deeper;
    if (std::exchange(m_allChanged, false)) {
        for (int row = m_pageSize; row < rowCount(); ++row) {
            if (row < m_sightFirst || row > m_sightLast)
                m_cache.remove(m_order[static_cast<size_t>(row)].id.value);
            else
                deeper.insert(row);
        }
    }
    for (int row = m_pageSize; row < rowCount() && !changed.empty(); ++row) {
        const qint64 id = m_order[static_cast<size_t>(row)].id.value;
        if (!changed.contains(id))
            continue;
        if (deeper.size() < kPagesPerChange)
            deeper.insert(row);
        else
            m_cache.remove(id);
    }
    read(std::nullopt);
    m_missing.insert(deeper.begin(), deeper.end());
    if (!deeper.empty())
        readMissing();
}

} // namespace parvis::ui

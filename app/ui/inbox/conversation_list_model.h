// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of one query as rows, newest first, for any number of them. The order (sort key and id of each row
// that was reached) is held; what the rows say is in a cache and read again by the page when it was dropped. Each
// answer of the inbox covers a window of the order and is merged into it as exact inserts, moves, removals and changes,
// never as a reset, so that selection and scroll place hold while comments arrive. Window thread.
#pragma once

#include "domain/inbox/conversation.h"
#include "ports/inbox_repository.h"

#include <QAbstractListModel>
#include <QCache>
#include <QTimer>
#include <functional>
#include <set>
#include <unordered_set>

namespace parvis {
class InboxDesk;
}

namespace parvis::ui {

class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ConversationRole = Qt::UserRole + 1 };
    // What a row stands by.
    struct Key {
        Instant at;
        ConversationId id;
        // Count in the order by urgency only; at is when the clock runs out, where there is one.
        Priority priority = Priority::Normal;
        bool clock = false;
    };

    explicit ConversationListModel(InboxDesk& desk, int pageSize = 100, QObject* parent = nullptr);

    // Another list: what is there stays until the first page has come.
    void setQuery(const ConversationQuery& query);
    const ConversationQuery& query() const { return m_query; }
    // Committed changes; ids empty: anything may have changed. Many calls become one read.
    void refresh(const std::vector<qint64>& ids = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // nullptr while the row's page is read again.
    const Conversation* at(int row) const;
    const Conversation* find(ConversationId id) const { return m_cache.object(id.value); }
    bool contains(ConversationId id) const { return m_known.contains(id); }
    ConversationId idAt(int row) const;
    int rowOf(ConversationId id) const; // -1: not among the rows reached so far
    std::optional<Key> keyAt(int row) const;
    int firstAfter(const std::optional<Key>& key) const; // the row that follows this place, whoever stood there
    bool isLoading() const { return m_running > 0; }
    // Nothing is asked, and nothing is about to be.
    bool isSettled() const { return m_running == 0 && !m_changeTimer.isActive() && !m_missingTimer.isActive(); }
    bool isComplete() const { return m_complete; }
    // What the screen reader says of a row.
    void setSentence(std::function<QString(const Conversation&)> sentence) { m_sentence = std::move(sentence); }
    // The rows on the screen: after a change of unknown extent these are read at once, others when they come into
    // sight.
    void setSight(int first, int last);
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void loadingChanged();
    void loaded(); // an answer was merged
    void failed(); // error() says why; the rows stay

private:
    Key keyOf(const Conversation& conversation) const;
    bool before(const Key& a, const Key& b) const;
    void read(const std::optional<Key>& after, bool next = false);
    void merge(const std::optional<Key>& after, const std::vector<Conversation>& rows);
    void dropMissing(int first, int last, const std::vector<Conversation>& rows);
    int place(int first, const std::vector<Conversation>& rows, size_t& next);
    void store(int row, const Conversation& conversation, bool announce);
    void insertRun(int row, const std::vector<Conversation>& rows, size_t from, size_t to);
    void readMissing();
    void readChanged();

    InboxDesk& m_desk;
    ConversationQuery m_query;
    int m_pageSize;
    std::vector<Key> m_order;
    std::unordered_set<ConversationId> m_known;
    mutable QCache<qint64, Conversation> m_cache;
    mutable std::set<int> m_missing;  // rows asked for that the cache has dropped
    mutable bool m_wantsMore = false; // the end comes near: the next page is read before it is reached
    mutable QTimer m_missingTimer;
    int m_sightFirst = 0, m_sightLast = -1;
    QTimer m_changeTimer;
    std::set<qint64> m_changed;
    bool m_allChanged = false, m_complete = false, m_fetching = false, m_replaceAll = false, m_merging = false;
    int m_running = 0;
    int m_generation = 0;
    std::optional<Error> m_error;
    std::function<QString(const Conversation&)> m_sentence;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The search index over messages: filled in batches behind the insert; what waits in the queue is found by a scan of
// it.
#pragma once

#include "store/threads/executor.h"

namespace parvis::store {

Done queueForSearch(Connection& db, MessageId message);
Done queueForSearch(Connection& db, const QStringList& messages); // ids
// Before the text of an indexed message goes or changes; `text` as it was indexed.
Done takeFromSearch(Connection& db, MessageId message, const QString& text);
// Moves up to limit messages from the queue into the index; answers how many.
Result<int> indexBatch(Tx& tx, int limit);
// Empties the index and queues every message.
Done rebuildSearch(Connection& db);

// What was typed, folded and understood: each part must occur; the last word may be the beginning of one.
struct SearchWords {
    struct Part {
        QStringList words; // more than one: a phrase
        bool prefix = false;
    };
    std::vector<Part> parts;
    bool isEmpty() const { return parts.empty(); }
};
SearchWords searchWords(const QString& typed);
QString sqliteMatch(const SearchWords& words);
QString postgresMatch(const SearchWords& words);
// The same test on a text that is not indexed yet.
bool matches(const SearchWords& words, const QString& text);
// Queued messages whose text matches.
Result<std::vector<qint64>> searchTail(Connection& db, const SearchWords& words);

} // namespace parvis::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Posts and publications between the domain's values and their rows. One transaction around each call is the caller's.
#pragma once

#include "ports/post_repository.h"
#include "store/sql/where.h"
#include "store/threads/executor.h"

namespace parvis::store {

QString errorToJson(const std::optional<Error>& error); // empty: none
std::optional<Error> errorFromJson(const QString& json);
QString replyToJson(const std::optional<ReplyTarget>& reply);
std::optional<ReplyTarget> replyFromJson(const QString& json);
QString uploadsToJson(const std::vector<RemoteId>& uploads);
std::vector<RemoteId> uploadsFromJson(const QString& json);

// The moment from which a worker could claim it; nothing for one that nobody will claim.
std::optional<Instant> wakeOf(const Publication& publication);

Failure notFound(QLatin1StringView what, qint64 id);
Failure conflict(QLatin1StringView what, qint64 id);

Result<Post> loadPost(Connection& db, PostId id);
Done insertPost(Connection& db, const Post& post);

Result<Publication> loadPublication(Connection& db, PublicationId id);
Result<std::vector<Publication>> loadPublications(Connection& db, const QString& whereOrderLimit,
                                                  const Values& parameters);
// Row and segments. The excerpt for lists comes from the content as this account gets it.
Done insertPublication(Tx& tx, const Post& post, const Publication& publication);
// Everything but identity, post, account and excerpt. The reply's message follows.
Done updatePublication(Tx& tx, const Publication& publication);
Done saveSegments(Connection& db, const Publication& publication, bool replaceAll);
Done putAttempt(Tx& tx, const Attempt& attempt);
Result<std::vector<Attempt>> loadAttempts(Connection& db, PublicationId id); // oldest first

// The post's new words, if its revision is the stored one; publications that have not begun follow.
Result<Post> storeContent(Tx& tx, Post post);

// What a list shows; also where its columns are named.
extern const QString publicationRowColumns;
PublicationRow readPublicationRow(Row& row);

// What a query asks of the table of publications; order and limit are the caller's.
Where whereOf(const PublicationQuery& query);

Result<PostWithPublications> loadPostWithPublications(Connection& db, PostId id);
// Inserts with ids where they are null, and segments where there are none.
Result<PostWithPublications> createPost(Tx& tx, Post post, std::vector<Publication> publications);
Result<Publication> createPublication(Tx& tx, const Post& post, Publication publication);

} // namespace parvis::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/reader.h"

#include "domain/text/at_syntax.h"
#include "platforms/bluesky/inbox_walk.h"
#include "platforms/bluesky/mapping.h"

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

const QString notificationsKind = u"notifications"_s;
const QString threadPrefix = u"thread:"_s;
constexpr int mostFeedPages = 20;
constexpr qsizetype postsPerCall = 25; // lexicon app.bsky.feed.getPosts

} // namespace

Async<InboxPage> Reader::inbox(const InboxCursor& cursor)
{
    if (cursor.kind.isEmpty() || cursor.kind == notificationsKind)
        return notifications(cursor);
    if (cursor.kind.startsWith(threadPrefix)) {
        const RemoteRef root{{cursor.kind.mid(threadPrefix.size())}, {}, {}};
        return thread(root).then(this, [cursor](RemoteThread thread) {
            return InboxPage{std::move(thread.messages), cursor, false};
        });
    }
    return Async<InboxPage>::failed(
        Error::make(ErrorKind::Rejected, u"no such inbox: %1"_s.arg(cursor.kind), Effect::NotSent));
}

Async<InboxPage> Reader::notifications(const InboxCursor& cursor)
{
    const InboxPosition position = InboxPosition::fromText(cursor.value);
    std::vector<std::pair<QString, QString>> query{{u"limit"_s, u"100"_s}};
    if (!position.page.isEmpty())
        query.emplace_back(u"cursor"_s, position.page);
    return m_session.send(Call::ask(u"app.bsky.notification.listNotifications"_s, query).inBackground())
        .then(this, [](const HttpReply& reply) { return parseNotifications(reply); })
        .thenResult(this, [this, position](const Result<NotificationPage>& page) -> Result<InboxPage> {
            if (page) {
                InboxStep step = advance(position, *page, m_session.did(), m_session.now());
                return InboxPage{std::move(step.messages), {notificationsKind, step.next.toText()}, step.more};
            }
            // A server's cursor that went bad is answered with 400 or 502. The next look begins at the top again;
            // nothing is lost, because the place where the last walk began is kept.
            const Error& error = page.error();
            if (!position.page.isEmpty() && (error.kind == ErrorKind::Rejected || error.httpStatus >= 500))
                return InboxPage{{}, {notificationsKind, position.restarted().toText()}, false};
            return Failure(error);
        });
}

Async<RemoteThread> Reader::thread(const RemoteRef& root)
{
    if (!text::parseAtUri(root.id.value))
        return Async<RemoteThread>::failed(
            Error::make(ErrorKind::Rejected, u"not the address of a post"_s, Effect::NotSent));
    const Call call = Call::ask(u"app.bsky.feed.getPostThread"_s,
                                {{u"uri"_s, root.id.value}, {u"depth"_s, u"1000"_s}, {u"parentHeight"_s, u"80"_s}})
                          .inBackground();
    return m_session.send(call).thenResult(this, [this, root](const Result<HttpReply>& reply) -> Result<RemoteThread> {
        if (!reply && reply.error().kind == ErrorKind::NotFound && reply.error().code == "NotFound"_L1) {
            // Replies of a deleted post live on, so the rest of the thread is not called gone.
            RemoteThread thread;
            thread.messages.push_back(tombstone(root.id.value));
            thread.rootGone = true;
            return thread;
        }
        if (!reply)
            return Failure(reply.error());
        return parseThread(*reply).map([this](const ThreadView& view) { return threadOf(view, m_session.did()); });
    });
}

Async<std::vector<IncomingMessage>> Reader::answersOf(const QString& did, Instant since)
{
    return readAnswers({did, {}, since, 0, {}});
}

Async<std::vector<IncomingMessage>> Reader::readAnswers(Answers answers)
{
    std::vector<std::pair<QString, QString>> query{
        {u"actor"_s, answers.did}, {u"limit"_s, u"100"_s}, {u"filter"_s, u"posts_with_replies"_s}};
    if (!answers.page.isEmpty())
        query.emplace_back(u"cursor"_s, answers.page);
    return m_session.send(Call::ask(u"app.bsky.feed.getAuthorFeed"_s, query).inBackground())
        .then(this, [](const HttpReply& reply) { return parseFeed(reply); })
        .then(this, [this, answers](const FeedPage& page) mutable -> Async<std::vector<IncomingMessage>> {
            bool older = false;
            for (const PostView& post : page.posts) {
                IncomingMessage message = messageOf(post, m_session.did());
                older = older || message.created < answers.since;
                const auto root = text::parseAtUri(message.root.value);
                if (message.remote.id != message.root && root && root->authority == m_session.did())
                    answers.found.push_back(std::move(message));
            }
            const bool last = older || page.cursor.isEmpty() || page.cursor == answers.page;
            if (last || ++answers.pages >= mostFeedPages)
                return Async<std::vector<IncomingMessage>>::ready(std::move(answers.found));
            answers.page = page.cursor;
            return readAnswers(answers);
        });
}

Async<Profile> Reader::profile(const QString& did)
{
    return m_session.send(Call::ask(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, did}}))
        .then(this, [](const HttpReply& reply) { return parseProfile(reply); });
}

Async<std::vector<Identity>> Reader::people(const QString& words, int limit)
{
    const Call call =
        Call::ask(u"app.bsky.actor.searchActorsTypeahead"_s, {{u"q"_s, words}, {u"limit"_s, QString::number(limit)}})
            .inBackground();
    return m_session.send(call).then(this, [](const HttpReply& reply) {
        return parseActors(reply).map([](const std::vector<Profile>& actors) {
            std::vector<Identity> people;
            for (const Profile& actor : actors) {
                if (actor.handle != "handle.invalid"_L1)
                    people.push_back(identityOf(actor));
            }
            return people;
        });
    });
}

Async<std::vector<PostView>> Reader::posts(const QStringList& uris)
{
    using Views = std::vector<PostView>;
    std::vector<Async<Views>> parts;
    Call call = Call::ask(u"app.bsky.feed.getPosts"_s).inBackground();
    const auto flush = [&] {
        if (!call.query.empty())
            parts.push_back(m_session.send(call).then(this, [](const HttpReply& reply) { return parsePosts(reply); }));
        call.query.clear();
    };
    for (const QString& uri : uris) {
        const auto parsed = text::parseAtUri(uri); // one bad uri would fail the whole call
        if (!parsed || parsed->recordKey.isEmpty())
            continue;
        call.query.emplace_back(u"uris"_s, uri);
        if (qsizetype(call.query.size()) == postsPerCall)
            flush();
    }
    flush();
    return whenAll(this, parts).then(this, [](const std::vector<Views>& pages) {
        Views all;
        for (const Views& page : pages)
            all.insert(all.end(), page.begin(), page.end());
        return all;
    });
}

Async<std::vector<MetricReading>> Reader::accountMetrics()
{
    return profile(m_session.did()).then(this, [](const Profile& profile) { return readingsOf(profile); });
}

Async<std::vector<MetricReading>> Reader::postMetrics(const std::vector<RemoteId>& ids)
{
    QStringList uris;
    for (const RemoteId& id : ids)
        uris.append(id.value);
    uris.removeDuplicates();
    return posts(uris).then(this, [](const std::vector<PostView>& views) {
        std::vector<MetricReading> readings;
        for (const PostView& view : views) {
            const auto more = readingsOf(view);
            readings.insert(readings.end(), more.begin(), more.end());
        }
        return readings;
    });
}

} // namespace parvis::bluesky

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/client.h"

#include "platforms/bluesky/capabilities.h"
#include "platforms/http/json_fields.h"

using namespace Qt::StringLiterals;

namespace parvis::bluesky {

Async<Capabilities> describeServerAt(QObject* context, HttpClient& http, const QUrl& server)
{
    return http.send(httpRequest(server, Call::ask(u"com.atproto.server.describeServer"_s), {}, {}))
        .then(context, [&http](const HttpReply& reply) -> Result<Capabilities> {
            if (!reply.isSuccess())
                return Failure(xrpcError(reply, http.clock().now()));
            const auto object = parseJsonObject(reply);
            if (!object)
                return Failure(object.error());
            JsonFields fields(*object);
            fields.string("did"_L1);
            if (!fields.problem().isEmpty())
                return Failure(badReply(reply, fields.problem()));
            return capabilities(fields.optionalInteger("blobUploadLimit"_L1));
        });
}

Async<AccountProfile> describeAccount(QObject* context, Session& session, Reader& reader)
{
    return reader.profile(session.did())
        .thenResult(context,
                    [&session](const Result<Profile>& profile) -> Result<Profile> {
                        // A fresh account is known to its own server before the AppView has heard of it.
                        if (!profile && profile.error().kind == ErrorKind::Rejected &&
                            profile.error().code == "InvalidRequest"_L1)
                            return Profile{session.did(), session.handle(), {}, {}, {}, {}, {}, {}, false};
                        return profile;
                    })
        .then(context, [context, &session](const Profile& profile) {
            return describeServerAt(context, session.http(), session.pds())
                .thenResult(context, [profile](const Result<Capabilities>& able) -> Result<AccountProfile> {
                    const QString name = profile.displayName.isEmpty() ? profile.handle : profile.displayName;
                    return AccountProfile{
                        {profile.did}, profile.handle, name, profile.avatar, able ? *able : capabilities()};
                });
        });
}

Client::Client(HttpClient& http, const Credentials& credentials, CredentialsSink sink, QObject* parent)
    : PlatformClient(parent),
      m_session(http, fromCredentials(credentials), std::move(sink)),
      m_publisher(m_session),
      m_reader(m_session),
      m_actions(m_session, m_publisher, m_reader)
{
}

Async<AccountProfile> Client::verify()
{
    return describeAccount(this, m_session, m_reader);
}

QString Client::newRequestName(Instant now)
{
    return m_publisher.newRequestName(now);
}

Async<UploadedMedia> Client::upload(const MediaUse& media, const QByteArray& bytes)
{
    return m_publisher.upload(media, bytes);
}

Async<UploadedMedia> Client::uploadState(const RemoteId& upload)
{
    return Async<UploadedMedia>::ready(UploadedMedia{upload, true}); // a blob is ready once it is uploaded
}

Async<RemoteRef> Client::publish(const PublishRequest& request)
{
    return m_publisher.publish(request);
}

Async<Lookup> Client::findPublished(const PublishRequest& request)
{
    return m_publisher.find(request);
}

Async<RemoteRef> Client::edit(const RemoteRef&, const PublishRequest&)
{
    Error error = Error::make(ErrorKind::Forbidden, u"Bluesky shows no edits of a post"_s, Effect::NotSent);
    error.code = u"unsupported"_s;
    return Async<RemoteRef>::failed(error);
}

Async<void> Client::remove(const RemoteRef& target)
{
    return m_publisher.remove(target);
}

// Whether it is there is the account's own server's word (com.atproto.repo.getRecord); whether it is reposted that of
// the AppView, which knows it a little later.
Async<Standing> Client::standing(const RemoteRef& target, const std::optional<PublishRequest>& wanted)
{
    return m_publisher.record(target.id.value)
        .thenResult(this, [this, target, wanted](const Result<StoredRecord>& stored) -> Async<Standing> {
            if (!stored) {
                const Error& error = stored.error();
                const bool gone = error.kind == ErrorKind::NotFound && error.code == "RecordNotFound"_L1;
                return gone ? Async<Standing>::ready(Standing{}) : Async<Standing>::failed(error);
            }
            Standing standing{true, false, false};
            standing.asWanted = wanted && stored->value.value("text"_L1).toString() == wireText(wanted->text);
            return m_reader.posts({target.id.value}).then(this, [standing](const std::vector<PostView>& posts) {
                Standing known = standing;
                known.boosted = !posts.empty() && !posts.front().ownRepost.isEmpty();
                return known;
            });
        });
}

Async<InboxPage> Client::fetchInbox(const InboxCursor& cursor)
{
    return m_reader.inbox(cursor);
}

Async<RemoteThread> Client::fetchThread(const RemoteRef& root)
{
    return m_reader.thread(root);
}

Async<std::vector<IncomingMessage>> Client::fetchAnswersOf(const RemoteId& person, Instant since)
{
    return m_reader.answersOf(person.value, since);
}

Async<void> Client::act(Action action, const IncomingMessage& target, bool on)
{
    return m_actions.act(action, target, on);
}

Async<void> Client::report(const IncomingMessage& target, const QString& comment)
{
    return m_actions.report(target, comment);
}

Async<Stance> Client::stance(Action action, const IncomingMessage& target)
{
    return m_actions.stance(action, target);
}

Async<std::vector<MetricReading>> Client::fetchAccountMetrics()
{
    return m_reader.accountMetrics();
}

Async<std::vector<MetricReading>> Client::fetchPostMetrics(const std::vector<RemoteId>& posts)
{
    return m_reader.postMetrics(posts);
}

Async<std::vector<Identity>> Client::findPeople(const QString& words, int limit)
{
    return m_reader.people(words, limit);
}

} // namespace parvis::bluesky

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/actions.h"

#include "domain/text/at_syntax.h"
#include "domain/text/graphemes.h"
#include "platforms/http/json_fields.h"

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

Async<void> refused(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail, Effect::NotSent);
    error.code = code;
    return Async<void>::failed(error);
}

// Of a like or repost the post, of a block the account.
QString subjectOf(const QJsonObject& record)
{
    const QJsonValue subject = record.value("subject"_L1);
    return subject.isString() ? subject.toString() : subject.toObject().value("uri"_L1).toString();
}

} // namespace

Actions::Actions(Session& session, Publisher& publisher, Reader& reader, QObject* parent)
    : QObject(parent), m_session(session), m_publisher(publisher), m_reader(reader)
{
}

Async<void> Actions::act(Action action, const IncomingMessage& target, bool on)
{
    switch (action) {
    case Action::Like:
        return markPost(collection::like, target, on);
    case Action::Boost:
        return markPost(collection::repost, target, on);
    case Action::HideOthers:
        return hide(target, on);
    case Action::Mute:
        return mute(target.author.remoteId.value, on);
    case Action::Block:
        return block(target.author.remoteId.value, on);
    default:
        return refused(ErrorKind::Forbidden, u"unsupported"_s, u"Bluesky cannot %1"_s.arg(actionName(action)));
    }
}

Async<void> Actions::tell(const QString& nsid, const QJsonObject& input)
{
    return m_session.send(Call::tell(nsid, input)).then(this, [](const HttpReply&) {});
}

// The server removes a second like or repost of the same post by itself, so asking twice does no harm.
Async<void> Actions::markPost(const QString& collection, const IncomingMessage& target, bool on)
{
    const QString uri = target.remote.id.value;
    if (!on) {
        const auto shown = m_reader.posts({uri}).then(this, [collection](const std::vector<PostView>& posts) {
            if (posts.empty())
                return QString();
            return collection == collection::like ? posts.front().ownLike : posts.front().ownRepost;
        });
        return takeBack(collection, uri, shown);
    }
    const auto subject = target.remote.version.isEmpty()
                             ? m_publisher.record(uri).then(this, [](const StoredRecord& stored) { return stored.ref; })
                             : Async<StrongRef>::ready(StrongRef{uri, target.remote.version});
    return subject.then(this, [this, collection, uri](const StrongRef& ref) {
        return create(collection, uri, subjectRecord(collection, ref, m_session.now()));
    });
}

Async<void> Actions::block(const QString& did, bool on)
{
    if (!text::isAtDid(did))
        return refused(ErrorKind::Rejected, u"bad_account"_s, u"the message names no account"_s);
    if (on)
        return create(collection::block, did, blockRecord(did, m_session.now()));
    const auto shown = m_reader.profile(did).then(this, [](const Profile& profile) { return profile.blocking; });
    return takeBack(collection::block, did, shown);
}

Async<void> Actions::mute(const QString& did, bool on)
{
    if (!text::isAtDid(did))
        return refused(ErrorKind::Rejected, u"bad_account"_s, u"the message names no account"_s);
    return tell(on ? u"app.bsky.graph.muteActor"_s : u"app.bsky.graph.unmuteActor"_s, {{u"actor"_s, did}});
}

Async<void> Actions::create(const QString& collection, const QString& subject, const QJsonObject& record)
{
    return m_session
        .send(Call::tell(u"com.atproto.repo.createRecord"_s, writeInput(m_session.did(), collection, {}, record)))
        .then(this, [this, collection, subject](const HttpReply& reply) -> Done {
            const auto written = parseWrite(reply);
            if (!written)
                return Failure(written.error());
            m_made.insert(collection + subject, written->uri);
            return {};
        });
}

Async<void> Actions::takeBack(const QString& collection, const QString& subject, const Async<QString>& shown)
{
    const QString made = m_made.take(collection + subject);
    const auto found = !made.isEmpty() ? Async<QString>::ready(made) : shown;
    return found
        .then(this,
              [this, collection, subject](const QString& uri) {
                  return uri.isEmpty() ? newestOwn(collection, subject) : Async<QString>::ready(uri);
              })
        .then(this, [this](const QString& uri) {
            return uri.isEmpty() ? Async<void>::ready(Done()) : m_publisher.remove({{uri}, {}, {}});
        });
}

// Among our newest hundred, from the account's own server: it knows what the AppView has not indexed yet.
Async<QString> Actions::newestOwn(const QString& collection, const QString& subject)
{
    const Call call = Call::ask(u"com.atproto.repo.listRecords"_s,
                                {{u"repo"_s, m_session.did()}, {u"collection"_s, collection}, {u"limit"_s, u"100"_s}});
    return m_session.send(call).then(this, [subject](const HttpReply& reply) -> Result<QString> {
        const auto object = parseJsonObject(reply);
        if (!object)
            return Failure(object.error());
        for (const QJsonValue& value : object->value("records"_L1).toArray()) {
            if (subjectOf(value.toObject().value("value"_L1).toObject()) == subject)
                return value.toObject().value("uri"_L1).toString();
        }
        return QString();
    });
}

// The gate has the key of the thread's first post. It may hold rules about who may reply and other hidden replies: it
// is read, changed and written back against the version read, or newly created where there was none; never overwritten
// blindly.
Async<void> Actions::hide(const IncomingMessage& target, bool on)
{
    const auto root = text::parseAtUri(target.root.value);
    if (!root || root->authority != m_session.did() || root->recordKey.isEmpty())
        return refused(ErrorKind::Forbidden, u"not_own_thread"_s, u"replies can be hidden only under own posts"_s);
    const QString gateUri = text::makeAtUri(m_session.did(), collection::threadgate, root->recordKey);
    return m_publisher.record(gateUri).thenResult(
        this,
        [this, on, key = root->recordKey, rootUri = target.root.value,
         reply = target.remote.id.value](const Result<StoredRecord>& stored) -> Async<void> {
            if (!stored && stored.error().kind != ErrorKind::NotFound)
                return Async<void>::failed(stored.error());
            if (!stored && !on)
                return Async<void>::ready(Done());
            const auto gate =
                withHiddenReply(stored ? stored->value : QJsonObject(), rootUri, reply, on, m_session.now());
            if (!gate)
                return Async<void>::failed(gate.error());
            QJsonObject input = writeInput(m_session.did(), collection::threadgate, key, *gate);
            if (!stored)
                return tell(u"com.atproto.repo.createRecord"_s, input);
            if (!stored->ref.cid.isEmpty())
                input.insert(u"swapRecord"_s, stored->ref.cid);
            return tell(u"com.atproto.repo.putRecord"_s, input);
        });
}

Async<void> Actions::report(const IncomingMessage& target, const QString& comment)
{
    QJsonObject subject;
    if (!target.remote.version.isEmpty() && !webUrl(target.remote.id.value).isEmpty())
        subject = {{u"$type"_s, u"com.atproto.repo.strongRef"_s},
                   {u"uri"_s, target.remote.id.value},
                   {u"cid"_s, target.remote.version}};
    else if (text::isAtDid(target.author.remoteId.value))
        subject = {{u"$type"_s, u"com.atproto.admin.defs#repoRef"_s}, {u"did"_s, target.author.remoteId.value}};
    else
        return refused(ErrorKind::Rejected, u"bad_account"_s, u"the message names nobody to report"_s);
    QJsonObject input{{u"reasonType"_s, u"com.atproto.moderation.defs#reasonOther"_s}, {u"subject"_s, subject}};
    if (!comment.isEmpty())
        input.insert(u"reason"_s, text::truncated(comment, 2000)); // lexicon com.atproto.moderation.createReport
    return tell(u"com.atproto.moderation.createReport"_s, input);
}

} // namespace parvis::bluesky

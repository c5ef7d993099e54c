// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/publisher.h"

#include "domain/text/at_syntax.h"
#include "domain/text/counting.h"
#include "platforms/bluesky/capabilities.h"
#include "platforms/bluesky/link_card.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

Failure refused(const QString& code, const QString& detail, ErrorKind kind = ErrorKind::Rejected)
{
    Error error = Error::make(kind, detail, Effect::NotSent);
    error.code = code;
    return Failure(error);
}

// What the network would refuse, or what it would silently leave out.
Done check(const PublishRequest& request)
{
    const auto count = text::count(text::blueskyRule(), wireText(request.text));
    if (!count.valid)
        return refused(text::countProblemCode(count.problem), u"the text does not fit"_s);
    if (request.text.trimmed().isEmpty() && request.uploads.empty() && request.link.isEmpty())
        return refused(u"text_empty"_s, u"nothing to post"_s);
    if (request.uploads.size() > 4)
        return refused(u"media_too_many"_s, u"more than four images"_s);
    if (request.poll)
        return refused(u"poll_unsupported"_s, u"Bluesky has no polls"_s);
    // Everything on Bluesky is public: what was meant for few must not go out to all.
    if (request.visibility == Visibility::Followers || request.visibility == Visibility::Direct)
        return refused(u"visibility_unsupported"_s, u"posts on Bluesky are public"_s);
    if (!text::isAtRecordKey(request.requestName))
        return refused(u"bad_request_name"_s, u"the request name is no record key"_s);
    for (const RemoteId& upload : request.uploads) {
        if (blobOf(upload).isEmpty())
            return refused(u"upload_unknown"_s, u"an upload is not one of Bluesky's"_s);
    }
    return {};
}

} // namespace

QString webUrl(const QString& atUri)
{
    const auto uri = text::parseAtUri(atUri);
    if (!uri || uri->collection != collection::post || uri->recordKey.isEmpty())
        return {};
    return u"https://bsky.app/profile/"_s + uri->authority + u"/post/"_s + uri->recordKey;
}

QString atUriFromWeb(const QUrl& url)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (url.host() != "bsky.app"_L1 || parts.size() < 4 || parts[0] != "profile"_L1 || parts[2] != "post"_L1)
        return {};
    const QString uri = text::makeAtUri(parts[1], collection::post, parts[3]);
    return text::parseAtUri(uri) ? uri : QString();
}

Publisher::Publisher(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_clockId(int(QRandomGenerator::global()->bounded(1024)))
{
}

// The microseconds are random within the millisecond and always grow: names of several workers meet less than once in a
// million.
QString Publisher::newRequestName(Instant now)
{
    const qint64 wanted = now.ms * 1000 + qint64(QRandomGenerator::global()->bounded(1000));
    m_lastTid = std::max(wanted, m_lastTid + 1);
    return text::makeTid(m_lastTid, m_clockId);
}

Async<UploadedMedia> Publisher::upload(const MediaUse& media, const QByteArray& bytes)
{
    if (media.asset.kind == MediaKind::Video || media.asset.kind == MediaKind::Audio)
        return Async<UploadedMedia>::ready(
            refused(u"not_built"_s, u"video upload to Bluesky is not built"_s, ErrorKind::Forbidden));
    const MediaRule rule = capabilities().media.front();
    if (!rule.mimeTypes.contains(media.asset.mimeType))
        return Async<UploadedMedia>::ready(refused(u"media_type"_s, u"Bluesky takes JPEG, PNG and WebP"_s));
    if (bytes.size() > rule.maxBytes)
        return Async<UploadedMedia>::ready(refused(u"media_too_large"_s, u"an image has more than 2,000,000 bytes"_s));
    return m_session.send(Call::blob(bytes, media.asset.mimeType.toLatin1())).then(this, [](const HttpReply& reply) {
        return parseBlob(reply).map([](const QJsonObject& blob) { return UploadedMedia{uploadId(blob), true}; });
    });
}

Async<RemoteRef> Publisher::publish(const PublishRequest& request)
{
    if (const Done fine = check(request); !fine)
        return Async<RemoteRef>::failed(fine.error());
    return prepare(request).then(this, [this, request](const Prepared& prepared) { return write(request, prepared); });
}

Async<Publisher::Prepared> Publisher::prepare(const PublishRequest& request)
{
    return replyRefs(request).then(this, [this, request](const std::optional<ReplyRefs>& reply) {
        return resolveMentions(request.text).then(this, [this, request, reply](const QHash<QString, QString>& dids) {
            return embed(request).then(this, [=](const QJsonObject& embed) { return Prepared{dids, reply, embed}; });
        });
    });
}

// Handle → DID of everybody named. Who cannot be found stays plain text; where the way there is down nothing is sent
// yet, so that nobody is left unmentioned by a short outage.
Async<QHash<QString, QString>> Publisher::resolveMentions(const QString& text)
{
    using Pair = std::pair<QString, QString>;
    QStringList handles;
    for (const text::Facet& facet : wireFacets(text)) {
        if (facet.kind == text::FacetKind::Mention)
            handles.append(facet.value);
    }
    handles.removeDuplicates();
    std::vector<Async<Pair>> answers;
    for (const QString& handle : handles) {
        const Call call = Call::ask(u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
        answers.push_back(
            m_session.send(call).thenResult(this, [handle](const Result<HttpReply>& reply) -> Result<Pair> {
                if (reply) {
                    const QString did = QJsonDocument::fromJson(reply->body).object().value("did"_L1).toString();
                    return Pair(handle, text::isAtDid(did) ? did : QString());
                }
                const bool wayDown = retriesUnattended(reply.error()) || reply.error().kind == ErrorKind::AuthRevoked;
                if (wayDown && reply.error().httpStatus < 500)
                    return Failure(reply.error());
                return Pair(handle, QString());
            }));
    }
    return whenAll(this, answers).then(this, [](const std::vector<Pair>& pairs) {
        QHash<QString, QString> dids;
        for (const auto& [handle, did] : pairs) {
            if (!did.isEmpty())
                dids.insert(handle, did);
        }
        return dids;
    });
}

// A reply names its parent and the thread's root, each with its version; what the request does not know is read from
// the parent.
Async<std::optional<ReplyRefs>> Publisher::replyRefs(const PublishRequest& request)
{
    using Refs = std::optional<ReplyRefs>;
    if (!request.parent || request.parent->id.isEmpty())
        return Async<Refs>::ready(Refs());
    const StrongRef parent{request.parent->id.value, request.parent->version};
    StrongRef root;
    if (request.root)
        root = {request.root->id.value, request.root->version};
    if (root.uri == parent.uri)
        root.cid = parent.cid;
    if (parent.isComplete() && root.isComplete())
        return Async<Refs>::ready(Refs(ReplyRefs{root, parent}));
    return record(parent.uri).thenResult(this, [](const Result<StoredRecord>& stored) -> Result<Refs> {
        if (!stored) {
            Error error = stored.error();
            if (error.kind == ErrorKind::NotFound)
                error.code = u"parent_gone"_s;
            return Failure(error);
        }
        const QJsonObject top = stored->value.value("reply"_L1).toObject().value("root"_L1).toObject();
        const StrongRef root =
            top.isEmpty() ? stored->ref : StrongRef{top.value("uri"_L1).toString(), top.value("cid"_L1).toString()};
        if (!root.isComplete() || !stored->ref.isComplete())
            return failure(ErrorKind::BadReply, u"the post to answer names no thread"_s);
        return Refs(ReplyRefs{root, stored->ref});
    });
}

Async<QJsonObject> Publisher::embed(const PublishRequest& request)
{
    if (!request.uploads.empty()) // a post holds images or a card, not both
        return Async<QJsonObject>::ready(imagesEmbed(request.uploads, request.media));
    const QUrl link(request.link.trimmed(), QUrl::StrictMode);
    if (!link.isValid() || (link.scheme() != "https"_L1 && link.scheme() != "http"_L1) || link.host().isEmpty())
        return Async<QJsonObject>::ready(QJsonObject());
    return makeCard(this, m_session, link).then(this, [](const LinkCard& card) { return cardEmbed(card); });
}

// createRecord on a key that exists answers 500 in the reference server, putRecord with the same content changes
// nothing. So the first send creates, which can never overwrite, and a repeated one puts. Whichever is chosen, a wrong
// guess is harmless: a 500 is Maybe and settled by find().
Async<RemoteRef> Publisher::write(const PublishRequest& request, const Prepared& prepared)
{
    const bool again =
        m_sent.contains(request.requestName) ||
        (request.firstSent && m_session.now() - *request.firstSent >= capabilities().settling.settleDelay);
    m_sent.insert(request.requestName);
    const QJsonObject record = postRecord(request, prepared.dids, prepared.embed, prepared.reply);
    const Call call = Call::tell(again ? u"com.atproto.repo.putRecord"_s : u"com.atproto.repo.createRecord"_s,
                                 writeInput(m_session.did(), collection::post, request.requestName, record));
    return m_session.send(call).thenResult(
        this, [this, again, name = request.requestName](const Result<HttpReply>& reply) -> Result<RemoteRef> {
            if (reply)
                return parseWrite(*reply).map([](const StrongRef& ref) {
                    return RemoteRef{{ref.uri}, ref.cid, webUrl(ref.uri)};
                });
            if (!again && reply.error().effect != Effect::Maybe)
                m_sent.remove(name); // surely not there: the next send is a first one
            return Failure(reply.error());
        });
}

Async<StoredRecord> Publisher::record(const QString& atUri)
{
    const auto uri = text::parseAtUri(atUri);
    if (!uri || uri->recordKey.isEmpty())
        return Async<StoredRecord>::ready(refused(u"bad_uri"_s, u"not the address of a record"_s));
    const Call call =
        Call::ask(u"com.atproto.repo.getRecord"_s,
                  {{u"repo"_s, uri->authority}, {u"collection"_s, uri->collection}, {u"rkey"_s, uri->recordKey}});
    return m_session.send(call).then(this, [](const HttpReply& reply) { return parseRecord(reply); });
}

Async<Lookup> Publisher::find(const PublishRequest& request)
{
    const QString uri = text::makeAtUri(m_session.did(), collection::post, request.requestName);
    const QString sent = wireText(request.text);
    return record(uri).thenResult(this, [sent](const Result<StoredRecord>& stored) -> Result<Lookup> {
        if (stored) {
            // The key was ours to choose, so another text under it is nothing we know how to judge.
            if (stored->value.value("text"_L1).toString() != sent)
                return Lookup{};
            const StrongRef& ref = stored->ref;
            return Lookup{Lookup::Answer::Found, {{ref.uri}, ref.cid, webUrl(ref.uri)}};
        }
        // Only the server's own word is proof. A gateway's error page, or "Could not find repo", tells nothing of the
        // record.
        const Error& error = stored.error();
        if (error.kind == ErrorKind::NotFound && error.code == "RecordNotFound"_L1)
            return Lookup{Lookup::Answer::Absent, {}};
        return Failure(error);
    });
}

Async<void> Publisher::remove(const RemoteRef& target)
{
    const auto uri = text::parseAtUri(target.id.value);
    if (!uri || uri->recordKey.isEmpty())
        return Async<void>::ready(refused(u"bad_uri"_s, u"not the address of a record"_s));
    if (uri->authority != m_session.did())
        return Async<void>::ready(refused(u"not_own"_s, u"only own posts can be deleted"_s, ErrorKind::Forbidden));
    const QJsonObject input{
        {u"repo"_s, m_session.did()}, {u"collection"_s, uri->collection}, {u"rkey"_s, uri->recordKey}};
    return m_session.send(Call::tell(u"com.atproto.repo.deleteRecord"_s, input))
        .thenResult(this, [](const Result<HttpReply>& reply) -> Done {
            if (!reply && reply.error().kind != ErrorKind::NotFound)
                return Failure(reply.error());
            return {};
        });
}

} // namespace parvis::bluesky

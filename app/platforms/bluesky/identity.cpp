// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/identity.h"

#include "domain/text/at_syntax.h"
#include "platforms/http/json_fields.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

Error unknownHandle(const QString& handle)
{
    Error error = Error::make(ErrorKind::NotFound, u"nobody has the handle %1"_s.arg(handle));
    error.code = u"handle_unknown"_s;
    return error;
}

// https://HANDLE/.well-known/atproto-did: the DID as plain text.
Async<QString> askHandleHost(QObject* context, HttpClient& http, const QString& handle)
{
    HttpRequest request = HttpRequest::get(QUrl(u"https://"_s + handle + u"/.well-known/atproto-did"_s));
    request.maxReplyBytes = 4096;
    request.timeout = Milliseconds(10'000);
    return http.send(request).thenResult(context, [handle](const Result<HttpReply>& reply) -> Result<QString> {
        const QString did = reply && reply->isSuccess() ? QString::fromUtf8(reply->body).trimmed() : QString();
        if (!text::isAtDid(did))
            return Failure(unknownHandle(handle));
        return did;
    });
}

} // namespace

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Result<QUrl> serverUrl(const QString& text)
{
    QString address = text.trimmed();
    if (!address.contains("://"_L1))
        address.prepend("https://"_L1);
    const QUrl url(address, QUrl::StrictMode);
    const bool plain = url.scheme() == "http"_L1 && isLoopback(url);
    if (!url.isValid() || url.host().isEmpty() || !(plain || url.scheme() == "https"_L1) || !url.userInfo().isEmpty()) {
        Error error =
            Error::make(ErrorKind::Rejected, u"not the address of a server: %1"_s.arg(url.host()), Effect::NotSent);
        error.code = u"bad_server"_s;
        return Failure(error);
    }
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(url.host());
    base.setPort(url.port());
    return base;
}

QString normalizedIdentifier(const QString& text)
{
    QString name = text.trimmed();
    for (const auto prefix : {"https://bsky.app/profile/"_L1, "at://"_L1, "@"_L1}) {
        if (name.startsWith(prefix, Qt::CaseInsensitive))
            name.remove(0, prefix.size());
    }
    name = name.section(u'/', 0, 0);
    // Copied handles carry invisible direction marks.
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c.isSpace(); });
    return name.startsWith("did:"_L1) || name.contains(u'@') ? name : name.toLower();
}

std::optional<QUrl> pdsOf(const QJsonObject& didDocument, bool loopbackToo)
{
    for (const QJsonValue& value : didDocument.value("service"_L1).toArray()) {
        const QJsonObject service = value.toObject();
        // The id stands alone or behind the DID.
        if (!service.value("id"_L1).toString().endsWith("#atproto_pds"_L1) ||
            service.value("type"_L1) != "AtprotoPersonalDataServer"_L1)
            continue;
        const auto url = serverUrl(service.value("serviceEndpoint"_L1).toString());
        if (url && (loopbackToo || !isLoopback(*url)))
            return *url;
    }
    return std::nullopt;
}

QString handleOf(const QJsonObject& didDocument)
{
    for (const QJsonValue& name : didDocument.value("alsoKnownAs"_L1).toArray()) {
        const QString handle = name.toString().mid(5).toLower();
        if (name.toString().startsWith("at://"_L1) && text::isAtHandle(handle))
            return handle;
    }
    return {};
}

Async<QString> resolveHandle(QObject* context, HttpClient& http, const QUrl& server, const QString& handle)
{
    if (!text::isAtHandle(handle))
        return Async<QString>::failed(unknownHandle(handle));
    const Call call = Call::ask(u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
    return http.send(httpRequest(server, call, {}, {}))
        .then(context, [context, &http, server, handle](const HttpReply& reply) -> Async<QString> {
            if (reply.isSuccess()) {
                auto object = parseJsonObject(reply);
                if (!object)
                    return Async<QString>::failed(object.error());
                const QString did = object->value("did"_L1).toString();
                if (!text::isAtDid(did))
                    return Async<QString>::failed(badReply(reply, u"the handle leads to no DID"_s));
                return Async<QString>::ready(did);
            }
            if (reply.status != 400 && reply.status != 404)
                return Async<QString>::failed(xrpcError(reply, http.clock().now()));
            // A private server asks nobody else about names under it.
            if (isLoopback(server))
                return Async<QString>::failed(unknownHandle(handle));
            return askHandleHost(context, http, handle);
        });
}

Async<QJsonObject> fetchDidDocument(QObject* context, HttpClient& http, const QUrl& plc, const QString& did)
{
    QUrl url;
    if (did.startsWith("did:plc:"_L1)) {
        url = plc;
        url.setPath(u'/' + did);
    } else if (did.startsWith("did:web:"_L1)) {
        // Only a host, with an encoded port on this machine (atproto.com/specs/did: no paths).
        const QString host = QUrl::fromPercentEncoding(did.mid(8).toUtf8());
        const auto base = serverUrl(host.startsWith("localhost"_L1) ? u"http://"_s + host : host);
        if (base) {
            url = *base;
            url.setPath(u"/.well-known/did.json"_s);
        }
    }
    if (url.isEmpty() || (isLoopback(url) && !isLoopback(plc)))
        return Async<QJsonObject>::failed(Error::make(
            ErrorKind::Rejected, u"this kind of DID is not known: %1"_s.arg(did.left(60)), Effect::NotSent));
    HttpRequest request = HttpRequest::get(url);
    request.maxReplyBytes = 256 * 1024;
    return http.send(request).then(context, [&http, did](const HttpReply& reply) -> Result<QJsonObject> {
        if (!reply.isSuccess())
            return Failure(httpError(reply, http.clock().now()));
        auto document = parseJsonObject(reply);
        if (document && document->value("id"_L1).toString() != did)
            return Failure(badReply(reply, u"the DID document is somebody else's"_s));
        return document;
    });
}

Async<ResolvedAccount> resolveAccount(QObject* context, HttpClient& http, const Directory& directory,
                                      const QString& identifier)
{
    const bool isDid = text::isAtDid(identifier);
    const auto did =
        isDid ? Async<QString>::ready(identifier) : resolveHandle(context, http, directory.entryway, identifier);
    return did.then(context, [context, &http, directory, identifier, isDid](const QString& found) {
        return fetchDidDocument(context, http, directory.plc, found)
            .then(context, [directory, identifier, isDid](const QJsonObject& document) -> Result<ResolvedAccount> {
                const QString claimed = handleOf(document);
                if (!isDid && claimed != identifier) {
                    Error error = Error::make(ErrorKind::Rejected,
                                              u"the account behind %1 does not claim this handle"_s.arg(identifier));
                    error.code = u"handle_mismatch"_s;
                    return Failure(error);
                }
                const auto pds = pdsOf(document, isLoopback(directory.plc));
                if (!pds)
                    return failure(ErrorKind::BadReply, u"the account's document names no server"_s);
                return ResolvedAccount{document.value("id"_L1).toString(), claimed, *pds};
            });
    });
}

} // namespace parvis::bluesky

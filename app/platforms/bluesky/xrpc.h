// SPDX-License-Identifier: GPL-3.0-or-later
// One call of the AT protocol's HTTP interface (XRPC): a query (GET) or a procedure (POST) named by its lexicon id.
#pragma once

#include "base/result.h"
#include "platforms/http/http_message.h"

#include <QJsonObject>
#include <vector>

namespace parvis::bluesky {

struct Call {
    HttpMethod method = HttpMethod::Get;
    QString nsid;
    std::vector<std::pair<QString, QString>> query;
    QByteArray body;
    QByteArray contentType;
    HttpRequest::Urgency urgency = HttpRequest::Urgency::Foreground;

    static Call ask(const QString& nsid, std::vector<std::pair<QString, QString>> query = {});
    static Call tell(const QString& nsid, const QJsonObject& input);
    static Call blob(const QByteArray& bytes, const QByteArray& mimeType); // com.atproto.repo.uploadBlob
    Call&& inBackground() &&;
};

// token empty: unauthenticated. budget: whose rate limits, see HttpRequest.
HttpRequest httpRequest(const QUrl& server, const Call& call, const QByteArray& token, const QByteArray& budget);

// The meaning of an answer that is no success. Bluesky says much with status 400 and a name in the body: an expired
// token, a wrong token and a record that does not exist are all 400. code: the network's own name ("InvalidRequest",
// "BlobNotFound", …), or ours: "auth_factor_required", "wrong_credentials", "text_too_long".
Error xrpcError(const HttpReply& reply, Instant now);
// The token was not taken, so nothing was done: renewing it may help.
bool isTokenRefused(const HttpReply& reply);
QString xrpcErrorName(const HttpReply& reply); // "ExpiredToken"; empty where the body names none

} // namespace parvis::bluesky

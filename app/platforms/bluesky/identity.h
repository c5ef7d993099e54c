// SPDX-License-Identifier: GPL-3.0-or-later
// Who an account is and where it lives: handle → DID → DID document → personal data server (PDS).
// Sources: atproto.com/specs/handle, /specs/did; lexicon com.atproto.identity.resolveHandle.
#pragma once

#include "platforms/bluesky/xrpc.h"
#include "platforms/http/http_client.h"

#include <QUrl>
#include <optional>

namespace parvis::bluesky {

// The two public services of the network; replaced by loopback ones in tests.
struct Directory {
    QUrl entryway{QStringLiteral("https://bsky.social")};
    QUrl plc{QStringLiteral("https://plc.directory")};
};

struct ResolvedAccount {
    QString did, handle;
    QUrl pds;
};

// "bsky.social", "https://pds.example/" → base URL without a path. Plain http only for this very machine.
Result<QUrl> serverUrl(const QString& text);
bool isLoopback(const QUrl& url);
// What people paste: "@shop.example", "at://shop.example", a profile's address, an e-mail address (kept as it is).
QString normalizedIdentifier(const QString& text);

// Service #atproto_pds. A document may name a server of this machine only to one who already talks to it (loopbackToo).
std::optional<QUrl> pdsOf(const QJsonObject& didDocument, bool loopbackToo);
// The handle the document claims; empty where it claims none.
QString handleOf(const QJsonObject& didDocument);

// NotFound, code "handle_unknown", where nobody has the handle. Asks the server, then
// https://HANDLE/.well-known/atproto-did.
Async<QString> resolveHandle(QObject* context, HttpClient& http, const QUrl& server, const QString& handle);
// did:plc from the directory, did:web from its host; other methods are Rejected.
Async<QJsonObject> fetchDidDocument(QObject* context, HttpClient& http, const QUrl& plc, const QString& did);
// Handle or DID. The document must claim the handle in turn, or the answer is Rejected, code "handle_mismatch".
Async<ResolvedAccount> resolveAccount(QObject* context, HttpClient& http, const Directory& directory,
                                      const QString& identifier);

} // namespace parvis::bluesky

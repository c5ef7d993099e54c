// SPDX-License-Identifier: GPL-3.0-or-later
// A personal data server with one account on loopback: keeps records and answers as the reference server does, its
// oddities included (a key used twice is 500, an expired token is 400). Every request and answer is checked against the
// lexicons where they are at hand.
#pragma once

#include "platforms/bluesky/session.h"
#include "platforms/bluesky_lexicon.h"

#include <QJsonArray>
#include <QMap>
#include <QNetworkAccessManager>

namespace parvis::test {

struct FakePds {
    FakePds();

    ScriptedServer server;
    QString did = QStringLiteral("did:plc:ewvi7nxzyoun6zhxrhs64oiz");
    QString handle = QStringLiteral("shop.example.com");
    QString password = QStringLiteral("abcd-efgh-ijkl-mnop");
    QString status; // of an account that is not active
    bool wantsAuthFactor = false;
    int generation = 1;         // tokens valid now: access-1, refresh-1
    bool accessExpired = false; // until the next refresh
    bool refreshRevoked = false;
    QMap<QString, QJsonObject> records; // by at-uri
    QMap<QString, QString> handles;     // others, handle → DID
    QJsonArray notifications;           // newest first
    QMap<QString, QJsonObject> threads; // by at-uri
    QMap<QString, QJsonObject> postViews;
    QJsonArray feed; // of whoever is asked for, newest first
    QJsonObject profile;
    QStringList problems; // of requests and answers against the lexicons
    LexiconCheck lexicons{LexiconCheck::sharedFolder()};

    QByteArray access() const { return "access-token-" + QByteArray::number(generation); }
    QByteArray refresh() const { return "refresh-token-" + QByteArray::number(generation); }
    bluesky::SessionTokens tokens() const;
    QString uri(const QString& collection, const QString& key) const;
    static QString cidOf(const QJsonObject& record);
    int recordCount(const QString& collection) const;
    static ScriptedReply error(int status, const QByteArray& name, const QByteArray& message = "refused");
    int calls(const QByteArray& nsid) const { return server.count({}, "/xrpc/" + nsid); }
    static QJsonObject author(const QString& did, const QString& handle);
    // A post of somebody as the AppView shows it.
    static QJsonObject postView(const QString& uri, const QJsonObject& record, const QString& did,
                                const QString& handle);
    static QJsonObject notification(const QString& reason, const QString& uri, const QJsonObject& record,
                                    const QString& indexedAt, const QString& subject = {});

    ScriptedReply answer(const RecordedRequest& request); // also for another server that stands in for this one

private:
    std::optional<ScriptedReply> guard(const RecordedRequest& request, const QString& nsid) const;
    ScriptedReply createSession(const QJsonObject& input);
    ScriptedReply refreshSession(const RecordedRequest& request);
    ScriptedReply sessionReply() const;
    ScriptedReply write(const QJsonObject& input, bool create);
    ScriptedReply read(const QString& nsid, const QHash<QString, QStringList>& query);
};

// What a client needs around it.
struct Wire {
    QNetworkAccessManager network;
    SystemClock clock;
    HttpClient http{network, clock};
};

} // namespace parvis::test

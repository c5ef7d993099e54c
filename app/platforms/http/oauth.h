// SPDX-License-Identifier: GPL-3.0-or-later
// What signing in through a browser needs: a code verifier, a state, and a door on loopback for the answer (RFC 8252).
#pragma once

#include "base/async.h"
#include "base/secret.h"
#include "base/time/instant.h"

#include <QObject>
#include <QUrl>
#include <QVariantMap>
#include <memory>

class QOAuthHttpServerReplyHandler;
class QTimer;

namespace parvis {

// RFC 7636. The verifier stays here; the challenge goes into the browser's address.
struct Pkce {
    Secret<QByteArray> verifier; // 43 characters, 256 random bits
    QByteArray challenge;        // S256
    static Pkce make();
    static QByteArray challengeOf(const QByteArray& verifier);
};

// 128 random bits, URL-safe: ties the browser's answer to the question.
QByteArray makeOauthState();

// Waits on 127.0.0.1 for one redirect that carries our state. Engine thread.
// QOAuthHttpServerReplyHandler listens, parses and shows the page; it knows no state, no deadline and no error answers,
// and Qt 6.4's QOAuth2AuthorizationCodeFlow has no PKCE, so those are here.
class LoopbackRedirect : public QObject
{
    Q_OBJECT
public:
    // port 0: any. page: plain text shown in the browser when the answer came.
    explicit LoopbackRedirect(quint16 port, const QString& page, QObject* parent = nullptr);
    ~LoopbackRedirect() override;
    Q_DISABLE_COPY_MOVE(LoopbackRedirect)

    bool isListening() const;
    QUrl address() const; // http://127.0.0.1:PORT/callback
    // The code. AuthRevoked with code "access_denied" or the server's own error word: the person or the server said no.
    // Timeout: nobody came. Requests with another state are shown the page and otherwise ignored, so that a stray page
    // cannot end the sign-in.
    Async<QString> waitForCode(const QByteArray& state, Milliseconds deadline);
    void cancel();

private:
    void came(const QVariantMap& fields);
    void finish(Result<QString> result);

    std::unique_ptr<QOAuthHttpServerReplyHandler> m_handler;
    std::unique_ptr<QTimer> m_deadline;
    QByteArray m_state;
    AsyncPromise<QString> m_promise;
    bool m_waiting = false;
};

// What a person pastes: the bare code, or the whole address the browser ended at.
QString codeFromPaste(const QString& pasted);

} // namespace parvis

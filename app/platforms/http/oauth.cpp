// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/http/oauth.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QOAuthHttpServerReplyHandler>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrlQuery>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomBytes(qsizetype words)
{
    QByteArray bytes(words * qsizetype(sizeof(quint32)), Qt::Uninitialized);
    auto* generator = QRandomGenerator::system();
    for (qsizetype i = 0; i < bytes.size(); i += qsizetype(sizeof(quint32))) {
        const quint32 word = generator->generate();
        memcpy(bytes.data() + i, &word, sizeof word);
    }
    return bytes;
}

} // namespace

Pkce Pkce::make()
{
    const QByteArray verifier = randomBytes(8).toBase64(urlSafe);
    return {Secret<QByteArray>(verifier), challengeOf(verifier)};
}

QByteArray Pkce::challengeOf(const QByteArray& verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
}

QByteArray makeOauthState()
{
    return randomBytes(4).toBase64(urlSafe);
}

LoopbackRedirect::LoopbackRedirect(quint16 port, const QString& page, QObject* parent)
    : QObject(parent),
      m_handler(std::make_unique<QOAuthHttpServerReplyHandler>(QHostAddress(QHostAddress::LocalHost), port)),
      m_deadline(std::make_unique<QTimer>())
{
    m_handler->setCallbackPath(u"callback"_s);
    m_handler->setCallbackText(
        u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Parvis</title>"
        "<style>body{font:18px sans-serif;margin:4em auto;max-width:32em;text-align:center}</style>"
        "</head><body><p>"_s +
        page.toHtmlEscaped() + u"</p></body></html>"_s);
    m_deadline->setSingleShot(true);
    connect(m_handler.get(), &QOAuthHttpServerReplyHandler::callbackReceived, this, &LoopbackRedirect::came);
    connect(m_deadline.get(), &QTimer::timeout, this,
            [this] { finish(Failure(Error::make(ErrorKind::Timeout, u"nobody answered in the browser"_s))); });
}

LoopbackRedirect::~LoopbackRedirect()
{
    cancel();
}

bool LoopbackRedirect::isListening() const
{
    return m_handler->isListening();
}

QUrl LoopbackRedirect::address() const
{
    return QUrl(u"http://127.0.0.1:%1/callback"_s.arg(m_handler->port()));
}

Async<QString> LoopbackRedirect::waitForCode(const QByteArray& state, Milliseconds deadline)
{
    cancel();
    m_state = state;
    m_promise = {};
    m_waiting = true;
    m_deadline->start(deadline);
    return m_promise.async();
}

void LoopbackRedirect::cancel()
{
    finish(Failure(Error::make(ErrorKind::Cancelled, u"the sign-in was cancelled"_s)));
}

void LoopbackRedirect::came(const QVariantMap& fields)
{
    if (!m_waiting || fields.value(u"state"_s).toString().toLatin1() != m_state)
        return;
    const QString word = fields.value(u"error"_s).toString();
    // Qt hands over what QUrlQuery shows, where %2F and the like are still encoded.
    const QString code = QUrl::fromPercentEncoding(fields.value(u"code"_s).toString().toUtf8());
    if (!word.isEmpty() || code.isEmpty()) {
        Error error = Error::make(ErrorKind::AuthRevoked, u"the server gave no code: %1"_s.arg(word.left(80)));
        error.code = word.isEmpty() ? u"no_code"_s : word.left(80);
        finish(Failure(error));
        return;
    }
    finish(code);
}

void LoopbackRedirect::finish(Result<QString> result)
{
    if (!std::exchange(m_waiting, false))
        return;
    m_deadline->stop();
    m_promise.finish(std::move(result));
}

QString codeFromPaste(const QString& pasted)
{
    const QString text = pasted.simplified().remove(u' ');
    const QUrl url(text);
    if (url.isValid() && url.hasQuery() && !url.scheme().isEmpty())
        return QUrlQuery(url).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    return text;
}

} // namespace parvis

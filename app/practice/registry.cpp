// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/registry.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrl>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

QString base64Url(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString randomWord()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return base64Url(QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words));
}

bool isLoopbackAddress(const QUrl& url)
{
    return url.scheme() == "http"_L1 && (url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1);
}

} // namespace

QString fixedToken(quint64 seed, const QString& handle)
{
    const QString source = u"parvis-practice:"_s + QString::number(seed) + u':' + handle;
    return base64Url(QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha256));
}

const App& Registry::addApp(const QString& name, const QString& website, const QStringList& redirectUris,
                            const QString& scopes)
{
    const App app{randomWord(), randomWord(), name, website, redirectUris, scopes};
    restoreApp(app);
    Q_EMIT appAdded(app);
    return *m_apps.find(app.clientId);
}

const App* Registry::app(const QString& clientId) const
{
    const auto it = m_apps.constFind(clientId);
    return it == m_apps.constEnd() ? nullptr : &*it;
}

bool Registry::allowsRedirect(const App& app, const QString& uri)
{
    if (app.redirectUris.contains(uri))
        return true;
    QUrl asked(uri);
    if (!isLoopbackAddress(asked))
        return false;
    asked.setPort(-1);
    return std::any_of(app.redirectUris.begin(), app.redirectUris.end(), [&asked](const QString& known) {
        QUrl url(known);
        url.setPort(-1);
        return isLoopbackAddress(url) && url == asked;
    });
}

QString Registry::addCode(Code code)
{
    const QString word = randomWord();
    m_codes.insert(word, code);
    return word;
}

std::optional<Registry::Code> Registry::takeCode(const QString& code, qint64 nowMs)
{
    const auto it = m_codes.find(code);
    if (it == m_codes.end())
        return std::nullopt;
    const Code taken = *it;
    m_codes.erase(it);
    return taken.expiresMs >= nowMs ? std::optional(taken) : std::nullopt;
}

bool Registry::verifierMatches(const QString& challenge, const QString& verifier)
{
    if (challenge.isEmpty())
        return true;
    return base64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)) == challenge;
}

const Token& Registry::issue(Id account, const QString& scopes, const QString& clientId, qint64 nowMs)
{
    const Token token{randomWord(), account, scopes, clientId, nowMs};
    restoreToken(token);
    Q_EMIT tokenIssued(token);
    return *m_tokens.find(token.value);
}

void Registry::addFixed(const Token& token)
{
    m_tokens.insert(token.value, token);
}

const Token* Registry::token(const QString& value) const
{
    const auto it = m_tokens.constFind(value);
    return it == m_tokens.constEnd() ? nullptr : &*it;
}

void Registry::revoke(const QString& value)
{
    if (m_tokens.remove(value) > 0)
        Q_EMIT tokenRevoked(value);
}

bool Registry::covers(const QString& granted, const QString& needed)
{
    if (needed.isEmpty())
        return true;
    const QStringList words = granted.split(u' ', Qt::SkipEmptyParts);
    return words.contains(needed) || words.contains(needed.section(u':', 0, 0));
}

bool Registry::isSubset(const QString& asked, const QString& registered)
{
    const QStringList words = asked.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return covers(registered, word); });
}

} // namespace parvis::practice

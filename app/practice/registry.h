// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come in: applications, authorisation codes with PKCE (RFC 7636, S256 only), access tokens and their scopes.
#pragma once

#include "practice/model.h"

#include <QHash>
#include <QObject>

namespace parvis::practice {

class Registry : public QObject
{
    Q_OBJECT
public:
    struct Code {
        QString clientId;
        QString redirectUri;
        QString scopes;
        QString challenge; // empty: without PKCE
        Id account = 0;
        qint64 expiresMs = 0;
    };

    const App& addApp(const QString& name, const QString& website, const QStringList& redirectUris,
                      const QString& scopes);
    const App* app(const QString& clientId) const;
    // Exact, except that the port of a loopback address is free (RFC 8252, 7.3), as Doorkeeper does.
    static bool allowsRedirect(const App& app, const QString& uri);

    QString addCode(Code code);
    // Good once.
    std::optional<Code> takeCode(const QString& code, qint64 nowMs);
    static bool verifierMatches(const QString& challenge, const QString& verifier);

    const Token& issue(Id account, const QString& scopes, const QString& clientId, qint64 nowMs);
    void addFixed(const Token& token);
    const Token* token(const QString& value) const;
    void revoke(const QString& value);

    // "write" covers "write:statuses"; an empty need is always met.
    static bool covers(const QString& granted, const QString& needed);
    static bool isSubset(const QString& asked, const QString& registered);

    void restoreApp(const App& app) { m_apps.insert(app.clientId, app); }
    void restoreToken(const Token& token) { m_tokens.insert(token.value, token); }
    void restoreRevocation(const QString& value) { m_tokens.remove(value); }
    const QHash<QString, App>& apps() const { return m_apps; }
    const QHash<QString, Token>& tokens() const { return m_tokens; }

Q_SIGNALS:
    void appAdded(const parvis::practice::App& app);
    void tokenIssued(const parvis::practice::Token& token);
    void tokenRevoked(const QString& value);

private:
    QHash<QString, App> m_apps;
    QHash<QString, Code> m_codes;
    QHash<QString, Token> m_tokens;
};

// The same for the same seed and handle, so that a restarted practice network keeps its accounts connected.
QString fixedToken(quint64 seed, const QString& handle);

} // namespace parvis::practice

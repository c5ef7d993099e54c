// SPDX-License-Identifier: GPL-3.0-or-later
// Checks requests, answers and records against the official lexicons (atproto.com/specs/lexicon), as far as the types
// they use go.
#pragma once

#include "support/scripted_server.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace parvis::test {

class LexiconCheck
{
public:
    // folder: holds com/, app/, …; empty: nothing is checked and isActive() is false.
    explicit LexiconCheck(QString folder);
    static QString sharedFolder(); // of the shared specs; empty where absent
    bool isActive() const { return !m_folder.isEmpty(); }

    QStringList request(const RecordedRequest& request);
    QStringList answer(const QString& nsid, const QByteArray& body);
    QStringList record(const QJsonObject& record); // by its $type
    int checked() const { return m_checked; }

private:
    QJsonObject definition(const QString& ref); // "nsid" or "nsid#name"
    void parameters(const QJsonObject& schema, const QByteArray& query, const QString& nsid);
    void value(const QJsonValue& value, const QJsonObject& schema, const QString& path, const QString& nsid);
    void object(const QJsonValue& value, const QJsonObject& schema, const QString& path, const QString& nsid);
    void string(const QString& text, const QJsonObject& schema, const QString& path);
    void unionOf(const QJsonObject& value, const QJsonObject& schema, const QString& path, const QString& nsid);
    void blob(const QJsonObject& value, const QJsonObject& schema, const QString& path);
    void problem(const QString& path, const QString& text) { m_problems.append(path + QStringLiteral(": ") + text); }

    QString m_folder;
    QHash<QString, QJsonObject> m_loaded;
    QStringList m_problems;
    int m_checked = 0;
    bool m_strict = true; // requests: a field the lexicon does not know is a problem
};

} // namespace parvis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/witness_log.h"

#include "base/log.h"
#include "base/time/instant.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

Done WitnessLog::open(const QString& path)
{
    m_file.setFileName(path);
    // Unbuffered: each write is one write(2), in the kernel's hands when it returns.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, u"cannot write the log file "_s + path + u": "_s + m_file.errorString());
    if (m_file.size() > 0) {
        m_file.seek(m_file.size() - 1);
        if (m_file.read(1) != "\n")
            m_file.write("\n");
    }
    return {};
}

void WitnessLog::close()
{
    m_file.close();
}

void WitnessLog::request(qint64 nowMs, const QString& method, const QString& path, const QString& account, int status,
                         const QString& fault)
{
    if (!m_file.isOpen())
        return;
    write({{u"time"_s, Instant{nowMs}.toRfc3339()},
           {u"event"_s, u"request"_s},
           {u"method"_s, method},
           {u"path"_s, path},
           {u"account"_s, orNull(account)},
           {u"status"_s, status},
           {u"fault"_s, orNull(fault)}});
}

void WitnessLog::accepted(qint64 nowMs, const QString& account, qint64 id, const QString& text, qint64 inReplyTo,
                          const QString& key)
{
    if (!m_file.isOpen())
        return;
    write({{u"time"_s, Instant{nowMs}.toRfc3339()},
           {u"event"_s, u"accepted"_s},
           {u"account"_s, account},
           {u"id"_s, QString::number(id)},
           {u"text"_s, text},
           {u"in_reply_to"_s, inReplyTo == 0 ? QJsonValue() : QJsonValue(QString::number(inReplyTo))},
           {u"key"_s, orNull(key)}});
}

void WitnessLog::write(const QJsonObject& line)
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(bytes) != bytes.size())
        qCWarning(logPractice) << "the witness log cannot be written:" << m_file.errorString();
}

} // namespace parvis::practice

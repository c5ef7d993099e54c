// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QJsonDocument>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis::output {
namespace {

void write(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

// One line, whatever a server wrote: control characters could rewrite the terminal.
QString oneLine(QString text)
{
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.simplified();
}

QString kindWords(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return u"the server cannot be reached"_s;
    case ErrorKind::Timeout:
        return u"no answer in time"_s;
    case ErrorKind::RateLimited:
        return u"the network asks to wait"_s;
    case ErrorKind::AuthExpired:
        return u"the sign-in has expired"_s;
    case ErrorKind::AuthRevoked:
        return u"the sign-in is no longer accepted: connect the account again"_s;
    case ErrorKind::Forbidden:
        return u"not allowed"_s;
    case ErrorKind::Rejected:
        return u"refused"_s;
    case ErrorKind::NotFound:
        return u"not found"_s;
    case ErrorKind::Conflict:
        return u"changed or taken meanwhile"_s;
    case ErrorKind::BadReply:
        return u"the server's answer makes no sense"_s;
    case ErrorKind::Storage:
        return u"storage failed"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

} // namespace

void json(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

void table(const QStringList& header, const std::vector<QStringList>& rows)
{
    std::vector<qsizetype> widths;
    for (const QString& cell : header)
        widths.push_back(cell.size());
    for (const auto& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], oneLine(row[i]).size());
    }
    const auto print = [&widths](const QStringList& row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = oneLine(row[i]);
            text += i + 1 < row.size() ? QString(cell.leftJustified(widths[size_t(i)]) + u"  "_s) : cell;
        }
        write(stdout, text);
    };
    print(header);
    for (const auto& row : rows)
        print(row);
}

void line(const QString& text)
{
    write(stdout, text);
}

void note(const ParsedCall& call, const QString& text)
{
    if (!call.quiet)
        write(stderr, oneLine(text));
}

int problem(const QString& text, ExitCode code)
{
    write(stderr, u"parvis: "_s + oneLine(text));
    return int(code);
}

int problem(const QString& what, const Error& error, ExitCode code)
{
    return problem(what + u": "_s + words(error), code);
}

Async<int> refused(const Error& error)
{
    return Async<int>::ready(problem(error.detail, ExitCode::WrongCall));
}

void findings(const std::vector<Finding>& findings)
{
    for (const auto& finding : findings)
        write(stderr, u"parvis: "_s + (finding.isError() ? u""_s : u"warning: "_s) + oneLine(describe(finding)));
}

QJsonValue instant(const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(instant->toRfc3339()) : QJsonValue(QJsonValue::Null);
}

QJsonValue text(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue error(const std::optional<Error>& error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, errorKindName(error->kind)},
                       {u"code"_s, text(error->code)},
                       {u"detail"_s, error->detail},
                       {u"effect"_s, effectName(error->effect)},
                       {u"http_status"_s, error->httpStatus == 0 ? QJsonValue() : QJsonValue(error->httpStatus)}};
}

QString words(const Error& error)
{
    QString text = kindWords(error.kind);
    if (!error.detail.isEmpty())
        text += u" ("_s + error.detail + u')';
    if (error.retryAfter)
        text += u"; again in %1 s"_s.arg((error.retryAfter->count() + 999) / 1000);
    return text;
}

} // namespace parvis::output

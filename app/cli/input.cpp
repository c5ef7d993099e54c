// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input.h"

#include "base/calling_person.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parvis::input {
namespace {

Failure wrong(const QString& text)
{
    return failure(ErrorKind::Rejected, text);
}

// Turns the terminal's echo off for as long as it lives.
class NoEcho
{
public:
    NoEcho()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~NoEcho()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before = {};
    bool m_changed = false;
};

QByteArray withoutNewline(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

Result<QByteArray> readStandardInput()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return wrong(u"standard input cannot be read"_s);
    return in.readAll();
}

Result<QByteArray> promptBytes(const QString& prompt)
{
    if (!isatty(STDIN_FILENO))
        return wrong(u"%1: there is no terminal to ask on; use --secret-stdin or --secret-file"_s.arg(prompt));
    std::fprintf(stderr, "%s: ", qPrintable(prompt));
    std::fflush(stderr);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return wrong(u"standard input cannot be read"_s);
    return withoutNewline(in.readLine());
}

} // namespace

Result<ZoneId> zone(const std::string& text, const ZoneId& fallback)
{
    if (text.empty())
        return fallback;
    if (const auto zone = ZoneId::fromName(QString::fromStdString(text)))
        return *zone;
    return wrong(u"--zone: \"%1\" is no IANA zone"_s.arg(QString::fromStdString(text)));
}

Result<When> when(const std::string& text, const std::string& zoneText, const ZoneId& workspaceZone)
{
    const QString word = QString::fromStdString(text);
    if (word == "now"_L1)
        return When::now();
    const auto in = zone(zoneText, workspaceZone);
    if (!in)
        return Failure(in.error());
    if (const auto instant = Instant::fromRfc3339(word)) {
        When at = When::at(wallTimeAt(*instant, *in), *in);
        // An instant leaves no doubt, also where its wall time comes twice.
        at.repeatedDecided = true;
        at.secondOfRepeated = resolve(at.wall, *in).second == *instant && resolve(at.wall, *in).instant != *instant;
        return at;
    }
    if (const auto wall = WallTime::fromIso(word))
        return When::at(*wall, *in);
    return wrong(u"--at: \"%1\" is neither now, nor RFC 3339, nor a local time such as 2026-12-01T09:00"_s.arg(word));
}

Result<Instant> dayOrInstant(const std::string& text, const QString& option, const ZoneId& zone)
{
    const QString word = QString::fromStdString(text);
    if (const auto instant = Instant::fromRfc3339(word))
        return *instant;
    if (const auto day = LocalDate::fromIso(word))
        return startOfDay(*day, zone);
    return wrong(u"%1: \"%2\" is neither a day such as 2026-12-01 nor RFC 3339"_s.arg(option, word));
}

Result<std::vector<AccountId>> accounts(const std::vector<std::string>& ids)
{
    std::vector<AccountId> result;
    for (const auto& text : ids) {
        const auto parsed = id<AccountId>(text, u"--account"_s);
        if (!parsed)
            return Failure(parsed.error());
        result.push_back(*parsed);
    }
    return result;
}

Result<QString> textFile(const QString& name)
{
    QByteArray bytes;
    if (name == "-"_L1) {
        const auto read = readStandardInput();
        if (!read)
            return Failure(read.error());
        bytes = *read;
    } else {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return wrong(u"--text-file %1: %2"_s.arg(name, file.errorString()));
        bytes = file.readAll();
    }
    auto decode = QStringDecoder(QStringDecoder::Utf8);
    QString text = decode(bytes);
    if (decode.hasError())
        return wrong(u"--text-file %1: it is not UTF-8"_s.arg(name));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    // An editor's last newline is not part of the text.
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith("\r\n"_L1) ? 2 : 1);
    return text;
}

Result<QString> text(const std::string& given, const std::string& file)
{
    if (!file.empty())
        return textFile(QString::fromStdString(file));
    if (given.empty())
        return wrong(u"--text or --text-file is missing"_s);
    return QString::fromStdString(given);
}

Result<Secret<QByteArray>> secretFile(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(u"%1: %2"_s.arg(name, file.errorString()));
    return Secret<QByteArray>(withoutNewline(file.readAll()));
}

Result<Secret<QByteArray>> secret(const ParsedCall& call, const QString& prompt)
{
    if (!call.secretFile.empty())
        return secretFile(QString::fromStdString(call.secretFile));
    if (call.secretStdin) {
        auto read = readStandardInput();
        if (!read)
            return Failure(read.error());
        return Secret<QByteArray>(withoutNewline(std::move(*read)));
    }
    return promptSecret(prompt);
}

Result<Secret<QByteArray>> promptSecret(const QString& prompt)
{
    const NoEcho silent;
    auto bytes = promptBytes(prompt);
    if (!bytes)
        return Failure(bytes.error());
    std::fputc('\n', stderr);
    return Secret<QByteArray>(std::move(*bytes));
}

Result<QString> promptLine(const QString& prompt)
{
    auto bytes = promptBytes(prompt);
    if (!bytes)
        return Failure(bytes.error());
    return QString::fromUtf8(*bytes);
}

Result<std::pair<QString, QString>> mediaArgument(const std::string& given)
{
    const QString text = QString::fromStdString(given);
    if (QFileInfo::exists(text))
        return std::pair(text, QString());
    for (qsizetype at = text.indexOf(u'='); at > 0; at = text.indexOf(u'=', at + 1)) {
        if (QFileInfo::exists(text.left(at)))
            return std::pair(text.left(at), text.mid(at + 1));
    }
    return wrong(u"--media %1: there is no such file"_s.arg(text.section(u'=', 0, 0)));
}

QString person()
{
    return callingPerson();
}

Result<QString> knownPerson()
{
    const QString name = callingPerson();
    if (name.isEmpty())
        return failure(
            ErrorKind::Rejected,
            u"whose it is, is not known: USER is empty, and user %1 has no name on this computer"_s.arg(geteuid()));
    return name;
}

} // namespace parvis::input

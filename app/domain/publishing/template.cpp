// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/template.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <unicode/udat.h>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct CloseFormat {
    void operator()(UDateFormat* format) const { udat_close(format); }
};

// The wall time is formatted as if it were UTC, so that no zone shifts it.
QString formatted(const WallTime& wall, const QString& language, UDateFormatStyle time, UDateFormatStyle date)
{
    using namespace std::chrono;
    const auto days = sys_days(year(wall.date.year) / month(unsigned(wall.date.month)) / day(unsigned(wall.date.day)));
    const auto instant =
        duration_cast<milliseconds>(days.time_since_epoch() + hours(wall.hour) + minutes(wall.minute)).count();
    UErrorCode status = U_ZERO_ERROR;
    const QString utc = u"UTC"_s;
    const std::unique_ptr<UDateFormat, CloseFormat> format(udat_open(time, date, language.toUtf8().constData(),
                                                                     reinterpret_cast<const UChar*>(utc.utf16()),
                                                                     int32_t(utc.size()), nullptr, 0, &status));
    if (U_FAILURE(status))
        return {};
    QString text(64, QChar(0));
    const int32_t length = udat_format(format.get(), double(instant), reinterpret_cast<UChar*>(text.data()),
                                       int32_t(text.size()), nullptr, &status);
    if (U_FAILURE(status))
        return {};
    text.truncate(length);
    return text;
}

QString valueOf(const Variables& v, const QString& name)
{
    const std::pair<QString, QString> values[] = {{u"date"_s, v.date},         {u"time"_s, v.time},
                                                  {u"campaign"_s, v.campaign}, {u"account"_s, v.account},
                                                  {u"handle"_s, v.handle},     {u"link"_s, v.link}};
    for (const auto& [known, value] : values) {
        if (known == name)
            return value;
    }
    return {};
}

struct Token {
    qsizetype start = 0, end = 0; // [start, end)
    QString name;
    bool escaped = false;
};

// "{name}", and "{{name}}" or "{{name}" as its escape.
QList<Token> tokensOf(const QString& text)
{
    QList<Token> tokens;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at)) {
        Token token;
        token.start = at;
        token.escaped = at + 1 < text.size() && text[at + 1] == u'{';
        const qsizetype first = at + (token.escaped ? 2 : 1);
        qsizetype last = first;
        while (last < text.size() && text[last] >= u'a' && text[last] <= u'z')
            ++last;
        if (last == first || last >= text.size() || text[last] != u'}') {
            ++at;
            continue;
        }
        token.name = text.sliced(first, last - first);
        token.end = last + 1;
        if (token.escaped && token.end < text.size() && text[token.end] == u'}')
            ++token.end;
        tokens.append(token);
        at = token.end;
    }
    return tokens;
}

void checkText(std::vector<Finding>& findings, const QString& text, const QString& place, const Variables& variables)
{
    for (const Token& token : tokensOf(text)) {
        const bool known = variableNames().contains(token.name);
        if (token.escaped || (known && !valueOf(variables, token.name).isEmpty()))
            continue;
        Finding finding;
        finding.code = known ? u"variable_empty"_s : u"variable_unknown"_s;
        finding.place = place;
        finding.facts = {{u"name"_s, token.name}};
        findings.push_back(finding);
    }
}

} // namespace

QStringList variableNames()
{
    return {u"date"_s, u"time"_s, u"campaign"_s, u"account"_s, u"handle"_s, u"link"_s};
}

Variables variablesFor(const Content& content, const Account& account, const QString& campaign, const WallTime& wall)
{
    Variables v;
    if (wall.isValid() && !content.language.isEmpty()) {
        v.date = formatted(wall, content.language, UDAT_NONE, UDAT_LONG);
        v.time = formatted(wall, content.language, UDAT_SHORT, UDAT_NONE);
    } else if (wall.isValid()) {
        v.date = wall.toIso().left(10);
        v.time = wall.toIso().mid(11, 5);
    }
    v.campaign = campaign;
    v.account = account.name.isEmpty() ? account.handle : account.name;
    v.handle = account.handle.isEmpty() ? QString() : u'@' + account.handle;
    v.link = content.link;
    return v;
}

QString expanded(const QString& text, const Variables& variables)
{
    QString out;
    qsizetype from = 0;
    for (const Token& token : tokensOf(text)) {
        out += QStringView(text).sliced(from, token.start - from);
        if (token.escaped)
            out += u'{' + token.name + u'}';
        else if (variableNames().contains(token.name))
            out += valueOf(variables, token.name);
        else
            out += QStringView(text).sliced(token.start, token.end - token.start);
        from = token.end;
    }
    return out + text.mid(from);
}

bool mayHaveVariables(const Content& content)
{
    const auto brace = [](const QString& text) { return text.contains(u'{'); };
    return brace(content.text) || brace(content.title) || brace(content.contentWarning) ||
           brace(content.firstComment) || std::any_of(content.threadParts.begin(), content.threadParts.end(), brace);
}

Content expanded(Content content, const Variables& variables)
{
    for (QString* text : {&content.text, &content.title, &content.contentWarning, &content.firstComment})
        *text = expanded(*text, variables);
    for (QString& part : content.threadParts)
        part = expanded(part, variables);
    return content;
}

std::vector<Finding> checkVariables(const Content& content, const Variables& variables)
{
    std::vector<Finding> findings;
    checkText(findings, content.text, u"text"_s, variables);
    for (qsizetype i = 0; i < content.threadParts.size(); ++i)
        checkText(findings, content.threadParts[i], u"thread/%1"_s.arg(i + 1), variables);
    checkText(findings, content.title, u"title"_s, variables);
    checkText(findings, content.contentWarning, u"content_warning"_s, variables);
    checkText(findings, content.firstComment, u"first_comment"_s, variables);
    return findings;
}

} // namespace parvis

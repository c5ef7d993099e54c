// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/customer_script.h"

#include "practice/length.h"
#include "practice/limits.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

int lineAt(const QByteArray& json, qsizetype offset)
{
    return 1 + int(json.left(offset).count('\n'));
}

// Where each element of the top-level array begins; the text is known to be valid JSON.
std::vector<int> elementLines(const QByteArray& json)
{
    std::vector<int> lines;
    int depth = 0;
    int line = 1;
    bool inString = false;
    bool expecting = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '\n')
            ++line;
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (depth == 1 && expecting && c != ']' && !isspace(static_cast<unsigned char>(c))) {
            lines.push_back(line);
            expecting = false;
        }
        if (c == '"')
            inString = true;
        else if (c == '[' || c == '{')
            expecting = ++depth == 1;
        else if (c == ']' || c == '}')
            --depth;
        else if (c == ',' && depth == 1)
            expecting = true;
    }
    return lines;
}

struct Problem {
    QString field;
    QString why;
};

std::optional<Problem> readTarget(const QString& on, ScriptLine& line)
{
    if (on.isEmpty() || on == "any"_L1) {
        line.on = ScriptLine::On::Any;
    } else if (on == "last-post"_L1) {
        line.on = ScriptLine::On::LastPost;
    } else {
        line.on = ScriptLine::On::Contains;
        line.words = on.startsWith("contains:"_L1) ? on.sliced(9).trimmed() : on;
        if (line.words.isEmpty())
            return Problem{u"on"_s, u"\"contains:\" needs the words to look for"_s};
    }
    return std::nullopt;
}

std::optional<Problem> readKind(const QString& word, ScriptLine& line)
{
    using Kind = ScriptLine::Kind;
    static const QHash<QString, Kind> kinds{{QString(), Kind::Comment},  {u"comment"_s, Kind::Comment},
                                            {u"direct"_s, Kind::Direct}, {u"favourite"_s, Kind::Favourite},
                                            {u"boost"_s, Kind::Boost},   {u"follow"_s, Kind::Follow}};
    const auto known = kinds.constFind(word);
    if (known == kinds.constEnd())
        return Problem{u"kind"_s, u"must be comment, direct, favourite, boost or follow"_s};
    line.kind = *known;
    return std::nullopt;
}

std::optional<Problem> checkTypes(const QJsonObject& entry)
{
    static const QStringList known{u"after"_s, u"author"_s, u"lang"_s, u"text"_s, u"on"_s, u"kind"_s};
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        if (!known.contains(it.key()))
            return Problem{it.key(), u"is no known field (known: %1)"_s.arg(known.join(u", "_s))};
        if (it.key() == "after"_L1 && !it.value().isDouble())
            return Problem{it.key(), u"must be a number of seconds"_s};
        if (it.key() != "after"_L1 && !it.value().isString())
            return Problem{it.key(), u"must be a text"_s};
    }
    return std::nullopt;
}

std::optional<Problem> readEntry(const QJsonObject& entry, const QStringList& shops, ScriptLine& line)
{
    if (auto problem = checkTypes(entry))
        return problem;
    const double after = entry[u"after"_s].toDouble(0);
    if (after < 0 || after > 31'536'000)
        return Problem{u"after"_s, u"must be from 0 to a year of seconds"_s};
    line.afterMs = qint64(after * 1000);
    line.author = entry[u"author"_s].toString();
    static const QRegularExpression handle(u"^[a-z0-9_]{1,30}$"_s);
    if (!handle.match(line.author).hasMatch())
        return Problem{u"author"_s, u"must be a handle of a-z, 0-9 and _"_s};
    if (shops.contains(line.author))
        return Problem{u"author"_s, u"\"%1\" is an account of the shop"_s.arg(line.author)};
    line.language = entry[u"lang"_s].toString(u"en"_s);
    if (!QStringList{u"fr"_s, u"en"_s, u"ar"_s}.contains(line.language))
        return Problem{u"lang"_s, u"must be fr, en or ar"_s};
    if (auto problem = readTarget(entry[u"on"_s].toString(), line))
        return problem;
    if (auto problem = readKind(entry[u"kind"_s].toString(), line))
        return problem;
    line.text = entry[u"text"_s].toString();
    const bool speaks = line.kind == ScriptLine::Kind::Comment || line.kind == ScriptLine::Kind::Direct;
    if (speaks && line.text.trimmed().isEmpty())
        return Problem{u"text"_s, u"must not be empty for this kind"_s};
    if (statusLength(line.text, {}) > maxCharacters - 40)
        return Problem{u"text"_s, u"must leave room for the mention: up to %1 characters"_s.arg(maxCharacters - 40)};
    return std::nullopt;
}

} // namespace

Result<std::vector<ScriptLine>> parseScript(const QByteArray& json, const QStringList& shops)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(ErrorKind::Rejected,
                       u"script, line %1: %2"_s.arg(lineAt(json, parseError.offset)).arg(parseError.errorString()));
    if (!document.isArray())
        return failure(ErrorKind::Rejected, u"script, line 1: must be a list of objects"_s);
    if (document.array().isEmpty())
        return failure(ErrorKind::Rejected, u"script, line 1: the list is empty"_s);
    const std::vector<int> lines = elementLines(json);
    const QJsonArray entries = document.array();
    std::vector<ScriptLine> script;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString where = u"script, line %1, entry %2"_s.arg(lines.at(size_t(i))).arg(i + 1);
        if (!entries[i].isObject())
            return failure(ErrorKind::Rejected, where + u": must be an object"_s);
        ScriptLine line;
        if (const auto problem = readEntry(entries[i].toObject(), shops, line))
            return failure(ErrorKind::Rejected, where + u", field \""_s + problem->field + u"\": "_s + problem->why);
        script.push_back(std::move(line));
    }
    return script;
}

Result<std::vector<ScriptLine>> readScript(const QString& path, const QStringList& shops)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"cannot read the script "_s + path + u": "_s + file.errorString());
    auto script = parseScript(file.readAll(), shops);
    if (!script)
        script.error().detail.prepend(QString(path + u": "_s));
    return script;
}

} // namespace parvis::practice

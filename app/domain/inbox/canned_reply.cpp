// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/canned_reply.h"

#include "domain/text/folding.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr qsizetype longestQuestion = 80;

struct Blank {
    qsizetype start = 0, end = 0; // [start, end), with the braces
    QString name;                 // of a variable, or the words of a question
    QString fallback;
    bool hasFallback = false;
    bool question = false;
    bool escaped = false;
};

bool isName(QStringView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

// What stands between two braces, or nothing where it is plain text.
std::optional<Blank> blankOf(QStringView inside)
{
    Blank blank;
    if (inside.endsWith(u'?')) {
        blank.question = true;
        blank.name = inside.chopped(1).trimmed().toString();
        return blank.name.isEmpty() || blank.name.size() > longestQuestion ? std::nullopt : std::optional(blank);
    }
    const qsizetype bar = inside.indexOf(u'|');
    const QStringView name = bar < 0 ? inside : inside.first(bar);
    if (!isName(name))
        return std::nullopt;
    blank.name = name.toString();
    blank.hasFallback = bar >= 0;
    if (blank.hasFallback)
        blank.fallback = inside.sliced(bar + 1).toString();
    return blank;
}

QList<Blank> blanksOf(const QString& text)
{
    QList<Blank> blanks;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at)) {
        const bool escaped = at + 1 < text.size() && text[at + 1] == u'{';
        const qsizetype first = at + (escaped ? 2 : 1);
        const qsizetype last = text.indexOf(u'}', first);
        if (last < 0)
            break;
        const QStringView inside = QStringView(text).sliced(first, last - first);
        // A question stands on one line and holds no brace: everything else is somebody's plain text.
        const bool plain = inside.contains(u'{') || inside.contains(u'\n');
        auto blank = plain ? std::nullopt : blankOf(inside);
        if (!blank) {
            ++at;
            continue;
        }
        blank->start = at;
        blank->end = last + 1;
        blank->escaped = escaped;
        if (escaped && blank->end < text.size() && text[blank->end] == u'}')
            ++blank->end;
        blanks.append(*blank);
        at = blank->end;
    }
    return blanks;
}

void addOnce(QStringList& list, const QString& word)
{
    if (!list.contains(word))
        list.append(word);
}

// What takes the blank's place; null: it stays open.
QString standsFor(const Blank& blank, const CannedValues& values, const CannedValues& answers)
{
    const QString answer = answers.value(blank.name);
    if (blank.question)
        return answer.isEmpty() ? QString() : answer;
    const QString value = values.value(blank.name);
    if (!value.isEmpty())
        return value;
    if (blank.hasFallback)
        return blank.fallback.isNull() ? u""_s : blank.fallback;
    return answer.isEmpty() ? QString() : answer;
}

int rank(const CannedReply& reply, const QString& language, const QString& typed)
{
    const bool shortcut = !typed.isEmpty() && reply.shortcut.startsWith(typed);
    const bool same = !language.isEmpty() && !reply.language.isEmpty() &&
                      reply.language.section(u'-', 0, 0) == language.section(u'-', 0, 0);
    const int speaks = same ? 0 : reply.language.isEmpty() || language.isEmpty() ? 1 : 2;
    return speaks * 2 + (shortcut ? 0 : 1);
}

} // namespace

QStringList cannedVariableNames()
{
    return {u"name"_s, u"first_name"_s, u"handle"_s, u"account"_s, u"agent"_s,
            u"post"_s, u"network"_s,    u"date"_s,   u"time"_s};
}

FilledReply filledReply(const QString& text, const CannedValues& values, const CannedValues& answers)
{
    FilledReply filled;
    qsizetype from = 0;
    for (const Blank& blank : blanksOf(text)) {
        const QStringView written = QStringView(text).sliced(blank.start, blank.end - blank.start);
        filled.text += QStringView(text).sliced(from, blank.start - from);
        from = blank.end;
        if (blank.escaped) {
            filled.text += u'{' + blank.name + (blank.question ? u"?"_s : QString()) + u'}';
            continue;
        }
        if (!blank.question && !cannedVariableNames().contains(blank.name)) {
            filled.text += written;
            continue;
        }
        const QString value = standsFor(blank, values, answers);
        if (value.isNull()) {
            addOnce(filled.asked, blank.name);
            // Marked as a question, so that it cannot go out unnoticed.
            filled.text += u'{' + blank.name + u"?}"_s;
        } else {
            filled.text += value;
        }
    }
    filled.text += QStringView(text).sliced(from);
    return filled;
}

QStringList openQuestions(const QString& text)
{
    QStringList open;
    for (const Blank& blank : blanksOf(text)) {
        if (blank.question && !blank.escaped)
            addOnce(open, blank.name);
    }
    return open;
}

QStringList unknownVariables(const QString& text)
{
    QStringList unknown;
    for (const Blank& blank : blanksOf(text)) {
        if (!blank.question && !blank.escaped && !cannedVariableNames().contains(blank.name))
            addOnce(unknown, blank.name);
    }
    return unknown;
}

QString cleanShortcut(const QString& typed)
{
    QString clean;
    for (const QChar c : text::foldForSearch(typed)) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            clean += c;
        else if (c.isSpace() && !clean.isEmpty() && !clean.endsWith(u'-'))
            clean += u'-';
    }
    while (clean.endsWith(u'-'))
        clean.chop(1);
    return clean;
}

QString cannedProblem(const CannedReply& reply)
{
    if (reply.name.trimmed().isEmpty())
        return u"name_missing"_s;
    if (reply.text.trimmed().isEmpty() && reply.media.empty())
        return u"text_missing"_s;
    return {};
}

std::vector<CannedReply> cannedFor(const std::vector<CannedReply>& all, AccountId account, const QString& language,
                                   const QString& typed)
{
    const QString plain = typed.startsWith(u'/') ? typed.sliced(1) : typed;
    const QString shortcut = cleanShortcut(plain);
    const QStringList wanted = text::foldedWords(plain);
    std::vector<CannedReply> list;
    for (const CannedReply& reply : all) {
        if (!reply.account.isNull() && reply.account != account)
            continue;
        const QString where = text::foldForSearch(reply.shortcut + u' ' + reply.name + u' ' + reply.text);
        const bool holds =
            std::all_of(wanted.begin(), wanted.end(), [&where](const QString& word) { return where.contains(word); });
        if (holds)
            list.push_back(reply);
    }
    std::stable_sort(list.begin(), list.end(), [&](const CannedReply& a, const CannedReply& b) {
        const int first = rank(a, language, shortcut), second = rank(b, language, shortcut);
        return first != second ? first < second : a.uses > b.uses;
    });
    return list;
}

QString stacked(const QString& before, const QString& added)
{
    QString text = before;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (text.isEmpty())
        return added;
    return added.isEmpty() ? text : text + u"\n\n"_s + added;
}

QString signatureOf(const SignatureRule& rule, const QString& agent)
{
    if (rule.pattern.contains("{agent}"_L1) && agent.trimmed().isEmpty())
        return {};
    QString signature = rule.pattern;
    return signature.replace("{agent}"_L1, agent.trimmed()).trimmed();
}

QString signedText(const QString& text, const SignatureRule& rule, const QString& agent)
{
    const QString signature = signatureOf(rule, agent);
    QString body = text;
    while (!body.isEmpty() && body.back().isSpace())
        body.chop(1);
    if (signature.isEmpty() || body.isEmpty() || body.endsWith(signature))
        return text;
    return body + (rule.ownLine ? u'\n' : u' ') + signature;
}

QStringList calledIn(const QString& note)
{
    QStringList called;
    for (qsizetype at = note.indexOf(u'@'); at >= 0; at = note.indexOf(u'@', at + 1)) {
        if (at > 0 && note[at - 1].isLetterOrNumber())
            continue; // an address: lea@example.org
        qsizetype end = at + 1;
        while (end < note.size() && (note[end].isLetterOrNumber() || note[end].isMark() || note[end] == u'.' ||
                                     note[end] == u'_' || note[end] == u'-'))
            ++end;
        QString word = text::foldForSearch(note.sliced(at + 1, end - at - 1));
        while (word.endsWith(u'.') || word.endsWith(u'-'))
            word.chop(1);
        if (!word.isEmpty())
            addOnce(called, word);
    }
    return called;
}

QStringList callNamesOf(const QString& person)
{
    QStringList names;
    const QString folded = text::foldForSearch(person.trimmed());
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return names;
    addOnce(names, words.front());
    addOnce(names, words.join(QString()));
    addOnce(names, words.join(u'.'));
    addOnce(names, words.join(u'_'));
    addOnce(names, words.join(u'-'));
    return names;
}

} // namespace parvis

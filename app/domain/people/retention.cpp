// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/retention.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Shorter pieces are common phrases: "merci beaucoup" names nobody.
constexpr qsizetype shortestPiece = 16;
// A quotation may be cut anywhere: this much of a piece is looked for, and removed as far as it goes on.
constexpr qsizetype soughtOfPiece = 24;
constexpr int mostMonths = 1200;

// A letter or digit on either side would make it part of another word: "lea" within "please".
bool standsAlone(const QString& text, qsizetype from, qsizetype length)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    const bool before = from > 0 && isWord(text[from - 1]) && isWord(text[from]);
    const qsizetype end = from + length;
    const bool after = end < text.size() && isWord(text[end]) && isWord(text[end - 1]);
    return !before && !after;
}

void removeWord(QString& text, const QString& word)
{
    for (qsizetype at = 0; (at = text.indexOf(word, at, Qt::CaseInsensitive)) >= 0;) {
        if (!standsAlone(text, at, word.size())) {
            ++at;
            continue;
        }
        text.replace(at, word.size(), erasedMark);
        at += erasedMark.size();
    }
}

void removePiece(QString& text, const QString& piece)
{
    const QString sought = piece.left(soughtOfPiece);
    for (qsizetype at = 0; (at = text.indexOf(sought, at)) >= 0;) {
        qsizetype length = sought.size();
        while (length < piece.size() && at + length < text.size() && text[at + length] == piece[length])
            ++length;
        text.replace(at, length, erasedMark);
        at += erasedMark.size();
    }
}

} // namespace

QString retentionProblem(const RetentionRule& rule)
{
    if (rule.name.trimmed().isEmpty())
        return u"a retention rule needs a name"_s;
    if (rule.months < 1 || rule.months > mostMonths)
        return u"conversations are kept for 1 to %1 months"_s.arg(mostMonths);
    return {};
}

Instant retentionCut(const RetentionRule& rule, Instant now, const ZoneId& zone)
{
    WallTime wall = wallTimeAt(now, zone);
    wall.date = wall.date.addMonths(-rule.months);
    return resolve(wall, zone).instant;
}

QString erasureHash(const QString& salt, const QString& network, const RemoteId& remote)
{
    const QString text = salt + u'\n' + network + u'\n' + remote.value;
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QByteArray erasedToJson(const std::vector<ErasedPerson>& list)
{
    QJsonArray array;
    for (const ErasedPerson& one : list)
        array.append(QJsonObject{{u"hash"_s, one.hash}, {u"salt"_s, one.salt}, {u"at"_s, one.at.toRfc3339()}});
    return QJsonDocument(QJsonObject{{u"erased"_s, array}}).toJson();
}

std::optional<std::vector<ErasedPerson>> erasedFromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.object().value("erased"_L1).isArray())
        return std::nullopt;
    std::vector<ErasedPerson> list;
    for (const auto& item : document.object().value("erased"_L1).toArray()) {
        const QJsonObject o = item.toObject();
        const auto at = Instant::fromRfc3339(o.value("at"_L1).toString());
        const QString hash = o.value("hash"_L1).toString(), salt = o.value("salt"_L1).toString();
        if (!at || hash.size() != 64 || salt.isEmpty())
            return std::nullopt;
        list.push_back({hash, salt, *at});
    }
    return list;
}

void Traces::addWord(const QString& word)
{
    const QString clean = word.trimmed();
    if (clean.size() < 2 || m_words.contains(clean, Qt::CaseInsensitive))
        return;
    m_words << clean;
    // "lea@x.example" before "lea", so that nothing of the longer one is left.
    std::sort(m_words.begin(), m_words.end(),
              [](const QString& a, const QString& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
}

void Traces::addText(const QString& text)
{
    static const QRegularExpression breaks(u"[\\x{0}-\\x{1f}\"\\\\]+"_s);
    for (const QString& part : text.split(breaks, Qt::SkipEmptyParts)) {
        const QString piece = part.trimmed();
        if (piece.size() >= shortestPiece && !m_pieces.contains(piece))
            m_pieces << piece;
    }
}

bool Traces::occursIn(const QString& text) const
{
    for (const QString& word : m_words) {
        for (qsizetype at = 0; (at = text.indexOf(word, at, Qt::CaseInsensitive)) >= 0; ++at) {
            if (standsAlone(text, at, word.size()))
                return true;
        }
    }
    return std::any_of(m_pieces.begin(), m_pieces.end(),
                       [&text](const QString& piece) { return text.contains(piece.left(soughtOfPiece)); });
}

QString Traces::removedFrom(const QString& text) const
{
    QString result = text;
    for (const QString& piece : m_pieces)
        removePiece(result, piece);
    for (const QString& word : m_words)
        removeWord(result, word);
    return result;
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/thread_change.h"

#include "base/names.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr size_t mostRemembered = 200; // of the newest: nobody answers what stands further up
constexpr qsizetype digestBytes = 12;
constexpr QLatin1StringView threadPrefix = "thread_"_L1; // of the codes of errors

constexpr NameTable<ThreadChangeKind, 5> names{{
    {ThreadChangeKind::Answered, "answered"_L1},
    {ThreadChangeKind::Elsewhere, "elsewhere"_L1},
    {ThreadChangeKind::Edited, "edited"_L1},
    {ThreadChangeKind::Deleted, "deleted"_L1},
    {ThreadChangeKind::Wrote, "wrote"_L1},
}};

bool isGone(const Message& message)
{
    return message.content.deleted || message.state == MessageState::Deleted;
}

QByteArray digestOf(const Message& message)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(isGone(message) ? "gone" : "here");
    hash.addData(message.content.contentWarning.toUtf8());
    hash.addData("|");
    hash.addData(message.content.text.toUtf8());
    return hash.result().left(digestBytes);
}

QString personOf(const Message& message)
{
    if (!message.writtenBy.isEmpty())
        return message.writtenBy;
    const Identity& author = message.content.author;
    return author.name.isEmpty() ? author.handle : author.name;
}

// Nothing new: a note, an answer that failed or was taken back.
bool isSilent(const Message& message)
{
    return message.state == MessageState::Note || message.state == MessageState::Failed ||
           (message.content.own && isGone(message));
}

} // namespace

QString threadChangeName(ThreadChangeKind kind)
{
    return nameIn(names, kind);
}

std::vector<SeenMessage> seenOf(const std::vector<Message>& messages)
{
    std::vector<SeenMessage> seen;
    const size_t from = messages.size() > mostRemembered ? messages.size() - mostRemembered : 0;
    for (size_t i = from; i < messages.size(); ++i)
        seen.push_back({messages[i].id, digestOf(messages[i])});
    return seen;
}

std::vector<ThreadChange> changesSince(const std::vector<SeenMessage>& seen, const std::vector<Message>& messages)
{
    std::vector<ThreadChange> changes;
    if (seen.empty())
        return changes;
    QHash<MessageId, QByteArray> known;
    for (const SeenMessage& one : seen)
        known.insert(one.id, one.digest);
    bool recent = false; // what stands before all that was remembered is older than that
    for (const Message& message : messages) {
        const auto before = known.constFind(message.id);
        recent = recent || before != known.constEnd();
        if (isSilent(message) || !recent)
            continue;
        ThreadChange change{ThreadChangeKind::Answered, message.id, personOf(message), message.content.text};
        if (before == known.constEnd()) {
            if (isGone(message))
                continue; // came and went
            if (message.content.own)
                change.kind = message.publication.isNull() ? ThreadChangeKind::Elsewhere : ThreadChangeKind::Answered;
            else
                change.kind = ThreadChangeKind::Wrote;
        } else if (message.content.own || *before == digestOf(message)) {
            continue;
        } else {
            change.kind = isGone(message) ? ThreadChangeKind::Deleted : ThreadChangeKind::Edited;
        }
        changes.push_back(change);
    }
    return changes;
}

bool standsInTheWay(const ThreadChange& change)
{
    return change.kind != ThreadChangeKind::Wrote;
}

std::optional<ThreadChange> changeSincePlanned(const std::vector<SeenMessage>& seen,
                                               const std::vector<Message>& messages, PublicationId reply)
{
    const auto own =
        std::find_if(messages.begin(), messages.end(), [reply](const Message& m) { return m.publication == reply; });
    if (own == messages.end())
        return std::nullopt;
    for (const ThreadChange& change : changesSince(seen, messages)) {
        const auto message = std::find_if(messages.begin(), messages.end(),
                                          [&change](const Message& m) { return m.id == change.message; });
        const bool mine = change.kind == ThreadChangeKind::Answered && change.by == own->writtenBy;
        if (standsInTheWay(change) && !mine && change.message != own->id && !isAutomatic(*message))
            return change;
    }
    return std::nullopt;
}

Error threadChangedError(ThreadChangeKind kind)
{
    auto error = Error::make(ErrorKind::Cancelled, u"the thread changed since this was planned"_s, Effect::NotSent);
    error.code = threadPrefix + threadChangeName(kind);
    return error;
}

bool isThreadChange(const Error& error)
{
    return error.kind == ErrorKind::Cancelled && error.code.startsWith(threadPrefix);
}

bool isAnswerOnItsWay(const std::vector<Message>& messages)
{
    std::optional<Instant> asked;
    for (const Message& message : messages) {
        if (!message.content.own && !isGone(message) && (!asked || message.content.created > *asked))
            asked = message.content.created;
    }
    return std::any_of(messages.begin(), messages.end(), [&asked](const Message& message) {
        const bool waits = message.state == MessageState::Queued || message.state == MessageState::Sending ||
                           message.state == MessageState::Uncertain;
        return waits && message.content.own && !isAutomatic(message) && (!asked || message.content.created >= *asked);
    });
}

QByteArray seenToJson(const std::vector<SeenMessage>& seen)
{
    QJsonObject object;
    for (const SeenMessage& one : seen)
        object.insert(one.id.toString(), QString::fromLatin1(one.digest.toBase64()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::vector<SeenMessage> seenFromJson(const QByteArray& json)
{
    std::vector<SeenMessage> seen;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto id = MessageId::fromString(it.key()))
            seen.push_back({*id, QByteArray::fromBase64(it.value().toString().toLatin1())});
    }
    return seen;
}

} // namespace parvis

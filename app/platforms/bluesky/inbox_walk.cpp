// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/inbox_walk.h"

#include "platforms/bluesky/mapping.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

constexpr std::chrono::minutes overlap{10};
constexpr qsizetype remembered = 200;
constexpr int firstWalkPages = 5; // 500 notifications of the past are enough to begin with
constexpr int mostPages = 100;
constexpr std::chrono::hours lookBack{24};
constexpr int backPagesPerWalk = 4;

QString fingerprint(const QString& uri)
{
    return QString::fromLatin1(QCryptographicHash::hash(uri.toUtf8(), QCryptographicHash::Sha256)
                                   .first(8)
                                   .toBase64(QByteArray::OmitTrailingEquals));
}

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

QJsonValue timeValue(const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(instant->toRfc3339()) : QJsonValue();
}

bool isLast(const InboxPosition& position, const NotificationPage& page)
{
    return page.items.empty() || page.cursor.isEmpty() || page.cursor == position.page;
}

InboxStep lookFurtherBack(const InboxPosition& position, const NotificationPage& page, const QString& ownDid,
                          Instant now)
{
    InboxStep step;
    Instant oldest = now;
    for (const Notification& item : page.items) {
        oldest = std::min(oldest, item.indexedAt);
        if (auto message = messageOf(item, ownDid))
            step.messages.push_back(std::move(*message));
    }
    step.next = position;
    const bool through = isLast(position, page) || oldest < now - lookBack;
    step.more = !through && --step.next.backPages > 0;
    if (step.more) {
        step.next.page = page.cursor;
    } else {
        step.next = position.restarted();
        step.next.lookedBack = through ? QString() : page.cursor;
    }
    return step;
}

} // namespace

InboxPosition InboxPosition::fromText(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    InboxPosition position;
    position.until = Instant::fromRfc3339(object.value("until"_L1).toString());
    position.known = strings(object.value("known"_L1));
    position.lookedBack = object.value("looked_back"_L1).toString();
    position.page = object.value("page"_L1).toString();
    if (position.page.isEmpty())
        return position;
    position.top = Instant::fromRfc3339(object.value("top"_L1).toString());
    position.fresh = strings(object.value("fresh"_L1));
    position.pages = object.value("pages"_L1).toInt();
    position.backPages = object.value("back_pages"_L1).toInt();
    return position;
}

QString InboxPosition::toText() const
{
    QJsonObject object{{u"until"_s, timeValue(until)}, {u"known"_s, QJsonArray::fromStringList(known)}};
    if (!lookedBack.isEmpty())
        object.insert(u"looked_back"_s, lookedBack);
    if (!page.isEmpty()) {
        object.insert(u"page"_s, page);
        object.insert(u"top"_s, timeValue(top));
        object.insert(u"fresh"_s, QJsonArray::fromStringList(fresh));
        object.insert(u"pages"_s, pages);
        if (backPages > 0)
            object.insert(u"back_pages"_s, backPages);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

InboxPosition InboxPosition::restarted() const
{
    InboxPosition position;
    position.until = until;
    position.known = known;
    return position;
}

InboxStep advance(const InboxPosition& position, const NotificationPage& page, const QString& ownDid, Instant now)
{
    if (position.backPages > 0)
        return lookFurtherBack(position, page, ownDid, now);
    InboxStep step;
    InboxPosition& next = step.next;
    next = position;
    ++next.pages;
    QSet<QString> seen(position.known.begin(), position.known.end());
    seen.unite(QSet<QString>(position.fresh.begin(), position.fresh.end()));
    std::optional<Instant> oldest;
    for (const Notification& item : page.items) {
        const Instant at = std::min(item.indexedAt, now);
        oldest = std::min(oldest.value_or(at), at);
        next.top = std::max(next.top.value_or(at), at);
        const QString print = fingerprint(item.ref.uri);
        if (next.fresh.size() < remembered)
            next.fresh.append(print);
        if (seen.contains(print))
            continue;
        seen.insert(print);
        if (auto message = messageOf(item, ownDid))
            step.messages.push_back(std::move(*message));
    }
    const bool atEnd = isLast(position, page);
    const bool caughtUp = position.until && oldest && *oldest < *position.until - overlap;
    const bool enough = next.pages >= (position.until ? mostPages : firstWalkPages);
    step.more = !atEnd && !caughtUp && !enough;
    next.page = step.more ? page.cursor : QString();
    if (!step.more) {
        InboxPosition done;
        done.until = next.top ? std::max(*next.top, position.until.value_or(*next.top)) : position.until;
        done.known = next.fresh + position.known;
        done.known.removeDuplicates();
        done.known = done.known.first(std::min(done.known.size(), remembered));
        // The first walk leaves the past alone.
        if (position.until && !atEnd && !enough && *oldest > now - lookBack) {
            done.page = position.lookedBack.isEmpty() ? page.cursor : position.lookedBack;
            done.backPages = backPagesPerWalk;
            step.more = true;
        }
        next = done;
    }
    return step;
}

} // namespace parvis::bluesky

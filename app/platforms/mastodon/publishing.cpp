// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/publishing.h"

#include "platforms/mastodon/mapping.h"
#include "platforms/mastodon/match.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

QJsonArray idsOf(const std::vector<RemoteId>& uploads)
{
    QJsonArray ids;
    for (const RemoteId& upload : uploads)
        ids.append(upload.value);
    return ids;
}

QJsonObject pollBody(const Poll& poll)
{
    return {{"options"_L1, QJsonArray::fromStringList(poll.options)},
            {"expires_in"_L1, qint64(poll.duration.count())},
            {"multiple"_L1, poll.multiple}};
}

// What a new status and a changed one have in common.
QJsonObject contentBody(const PublishRequest& request, const QString& ownDomain)
{
    QJsonObject body{{"status"_L1, outgoingText(request, ownDomain)}};
    if (!request.uploads.empty())
        body.insert("media_ids"_L1, idsOf(request.uploads));
    if (request.sensitive)
        body.insert("sensitive"_L1, true);
    if (!request.contentWarning.isEmpty())
        body.insert("spoiler_text"_L1, request.contentWarning);
    if (!request.language.isEmpty())
        body.insert("language"_L1, request.language);
    if (request.poll)
        body.insert("poll"_L1, pollBody(*request.poll));
    return body;
}

} // namespace

// scheduled_at is never sent: some servers ignore it and post at once, and no server keeps its idempotency key with it.
QJsonObject statusBody(const PublishRequest& request, const QString& ownDomain)
{
    QJsonObject body = contentBody(request, ownDomain);
    body.insert("visibility"_L1, visibilityWord(request.visibility));
    if (request.parent && !request.parent->id.isEmpty())
        body.insert("in_reply_to_id"_L1, request.parent->id.value);
    return body;
}

QJsonObject editBody(const PublishRequest& request, const QString& ownDomain)
{
    QJsonObject body = contentBody(request, ownDomain);
    // Left out they stay as they were; a cleared warning has to be said.
    body.insert("spoiler_text"_L1, request.contentWarning);
    body.insert("sensitive"_L1, request.sensitive);
    QJsonArray attributes;
    for (size_t i = 0; i < std::min(request.uploads.size(), request.media.size()); ++i) {
        QJsonObject one{{"id"_L1, request.uploads[i].value}, {"description"_L1, request.media[i].altText}};
        if (const QByteArray focus = focusText(request.media[i]); !focus.isEmpty())
            one.insert("focus"_L1, QString::fromLatin1(focus));
        attributes.append(one);
    }
    if (!attributes.isEmpty())
        body.insert("media_attributes"_L1, attributes);
    return body;
}

QByteArray focusText(const MediaUse& media)
{
    if (qFuzzyIsNull(media.focusX) && qFuzzyIsNull(media.focusY))
        return {};
    return QByteArray::number(std::clamp(media.focusX, -1.0, 1.0), 'f', 2) + ',' +
           QByteArray::number(std::clamp(media.focusY, -1.0, 1.0), 'f', 2);
}

} // namespace parvis::mastodon

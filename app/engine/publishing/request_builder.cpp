// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/request_builder.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

const Segment* findSegment(const Publication& publication, int index)
{
    const auto it = std::find_if(publication.segments.begin(), publication.segments.end(),
                                 [index](const Segment& s) { return s.index == index; });
    return it == publication.segments.end() ? nullptr : &*it;
}

// What a segment hangs under: the part before it; a first comment hangs under the post itself.
Result<void> hangUnder(PublishRequest& request, const Publication& publication, const Segment& segment)
{
    if (segment.kind == SegmentKind::Main) {
        if (publication.reply) {
            request.parent = publication.reply->parent;
            request.root = publication.reply->root.id.isEmpty() ? publication.reply->parent : publication.reply->root;
        }
        return {};
    }
    const Segment* first = findSegment(publication, 0);
    const Segment* above =
        segment.kind == SegmentKind::FirstComment ? first : findSegment(publication, segment.index - 1);
    if (!first || !above || first->remote.id.isEmpty() || above->remote.id.isEmpty())
        return failure(ErrorKind::Rejected,
                       u"part %1 has nothing to hang under: the part before it has no id"_s.arg(segment.index + 1));
    request.parent = above->remote;
    request.root = first->remote;
    if (publication.reply && !publication.reply->root.id.isEmpty())
        request.root = publication.reply->root;
    return {};
}

void addField(QCryptographicHash& hash, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    hash.addData(QByteArray::number(bytes.size()));
    hash.addData(":");
    hash.addData(bytes);
}

} // namespace

std::optional<QString> segmentText(const Content& content, const Segment& segment)
{
    if (segment.kind == SegmentKind::FirstComment)
        return content.firstComment.isEmpty() ? std::nullopt : std::optional(content.firstComment);
    const QStringList parts = bodyParts(content);
    if (segment.index < 0 || segment.index >= parts.size())
        return std::nullopt;
    return parts.at(segment.index);
}

std::vector<MediaUse> segmentMedia(const Content& content, const Segment& segment)
{
    return segment.kind == SegmentKind::Main ? content.media : std::vector<MediaUse>();
}

Result<PublishRequest> buildRequest(const Content& content, const Publication& publication, int index,
                                    const Capabilities& capabilities)
{
    const Segment* segment = findSegment(publication, index);
    const auto text = segment ? segmentText(content, *segment) : std::nullopt;
    if (!text) {
        auto error = Error::make(ErrorKind::Rejected, u"the content has no part %1 any more"_s.arg(index + 1));
        error.code = u"content_changed"_s;
        return Failure(error);
    }
    PublishRequest request;
    request.requestName = segment->requestName;
    request.firstSent = segment->firstSent;
    request.text = *text;
    request.contentWarning = content.contentWarning;
    request.language = content.language;
    request.visibility = content.visibility;
    request.sensitive = content.sensitive;
    request.media = segmentMedia(content, *segment);
    request.uploads = segment->uploads;
    if (segment->kind == SegmentKind::Main) {
        request.poll = content.poll;
        request.link = content.link;
        if (publication.reply) {
            request.visibility = replyVisibility(content.visibility, publication.reply->visibility);
            if (capabilities.mentionInReply)
                request.mention = publication.reply->mention;
        }
    } else if (publication.reply) {
        request.visibility = replyVisibility(content.visibility, publication.reply->visibility);
    }
    if (auto hung = hangUnder(request, publication, *segment); !hung)
        return Failure(hung.error());
    return request;
}

QByteArray requestDigest(const PublishRequest& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, request.text);
    addField(hash, request.contentWarning);
    addField(hash, request.language);
    addField(hash, visibilityName(request.visibility));
    addField(hash, request.sensitive ? u"sensitive"_s : QString());
    addField(hash, request.link);
    addField(hash, request.mention);
    addField(hash, request.parent ? request.parent->id.value : QString());
    for (const MediaUse& use : request.media) {
        addField(hash, QString::fromLatin1(use.asset.sha256.toHex()));
        addField(hash, use.altText);
    }
    if (request.poll) {
        for (const QString& option : request.poll->options)
            addField(hash, option);
        addField(hash, QString::number(request.poll->duration.count()));
    }
    return hash.result();
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of any PDS.
#include "fuzz/fuzz.h"
#include "platforms/bluesky/inbox_walk.h"
#include "platforms/bluesky/mapping.h"

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

const QString own = u"did:plc:own"_s;
constexpr Instant now{1'795'507'920'000};

void walked(const QString& place, const bluesky::NotificationPage& page)
{
    const auto position = bluesky::InboxPosition::fromText(place);
    const bluesky::InboxStep step = bluesky::advance(position, page, own, now);
    for (const IncomingMessage& message : step.messages)
        fuzz::must(!message.remote.id.isEmpty(), "what comes into the inbox has an address");
    const QString text = step.next.toText();
    fuzz::must(bluesky::InboxPosition::fromText(text).toText() == text, "a place is read as it was kept");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    HttpReply reply;
    reply.status = 200;
    reply.body = fuzz::bytes(data, size);
    (void)bluesky::parseSession(reply);
    if (const auto written = bluesky::parseWrite(reply))
        fuzz::must(written->isComplete(), "a written record has its address and hash");
    (void)bluesky::parseRecord(reply);
    (void)bluesky::parseBlob(reply);
    if (const auto profile = bluesky::parseProfile(reply))
        fuzz::must(!profile->did.isEmpty(), "a profile without a DID is refused");
    if (const auto posts = bluesky::parsePosts(reply)) {
        for (const auto& post : *posts) {
            const IncomingMessage message = bluesky::messageOf(post, own);
            fuzz::must(message.own == (post.author.did == own), "own is who wrote it");
            (void)bluesky::readingsOf(post);
        }
    }
    if (const auto page = bluesky::parseFeed(reply)) {
        for (const auto& post : page->posts)
            fuzz::must(!bluesky::messageOf(post, own).remote.id.isEmpty(), "a person's post has an address");
    }
    if (const auto page = bluesky::parseNotifications(reply)) {
        walked({}, *page);
        walked(QString::fromUtf8(reply.body), *page);
    }
    if (const auto view = bluesky::parseThread(reply)) {
        const RemoteThread thread = bluesky::threadOf(*view, own);
        fuzz::must(thread.rootGone == view->subjectGone, "a root that is gone is told");
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/capabilities.h"

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

MediaRule imageRule(qint64 blobLimit)
{
    MediaRule rule;
    rule.kind = MediaKind::Image;
    rule.mimeTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s};
    rule.maxBytes = blobLimit > 0 ? std::min(blobLimit, maxImageBytes) : maxImageBytes;
    rule.maxItems = 4;
    rule.altTextLimit = 2000; // the lexicon has no limit, Bluesky's own app stops there
    return rule;
}

} // namespace

Capabilities capabilities(qint64 blobLimit)
{
    Capabilities c;
    c.network = u"bluesky"_s;
    c.software = u"atproto-pds"_s;
    c.body = text::blueskyRule();
    c.textRequired = false;
    c.media = {imageRule(blobLimit)};
    c.maxMedia = 4;
    c.threads = c.firstComment = true;
    c.languages = true;
    c.linkCard = true;
    c.actions = {Action::Reply,      Action::DeleteOwn, Action::Like, Action::Boost,
                 Action::HideOthers, Action::Block,     Action::Mute, Action::Report};
    c.inbox = {InboxKind::Comment, InboxKind::Mention, InboxKind::Quote,
               InboxKind::Like,    InboxKind::Boost,   InboxKind::Follow};
    c.postMetrics = {u"reactions"_s, u"shares"_s, u"comments"_s, u"quotes"_s, u"saves"_s};
    c.accountMetrics = {u"followers"_s, u"following"_s, u"posts"_s};
    c.settling.naming = Settling::Naming::RecordKey;
    c.settling.namingHonoured = true;
    c.settling.canLookUp = true;
    c.settling.lookUpProvesAbsence = true;
    // 5000 points an hour and 35000 a day, a new record is 3 points; 3000 requests in five minutes.
    c.rates = {{u"publish"_s, 1666, std::chrono::hours(1)},
               {u"publish"_s, 11666, std::chrono::hours(24)},
               {u"any"_s, 3000, std::chrono::minutes(5)}};
    return c;
}

} // namespace parvis::bluesky

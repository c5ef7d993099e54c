// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of any PDS.
#include "fuzz/fuzz.h"
#include "platforms/bluesky/wire.h"

using namespace parvis;

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
    (void)bluesky::parsePosts(reply);
    (void)bluesky::parseNotifications(reply);
    (void)bluesky::parseThread(reply);
    return 0;
}

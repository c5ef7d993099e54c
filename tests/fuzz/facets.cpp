// SPDX-License-Identifier: GPL-3.0-or-later
// Links, mentions and tags as Bluesky, X and Mastodon find them.
#include "domain/text/bluesky_text.h"
#include "domain/text/graphemes.h"
#include "domain/text/mastodon_text.h"
#include "domain/text/twitter_text.h"
#include "fuzz/fuzz.h"

using namespace parvis;
using namespace parvis::text;

namespace {

void checkRanges(const QString& input, const Facets& facets)
{
    for (const Facet& facet : facets) {
        fuzz::must(facet.start >= 0 && facet.end > facet.start && facet.end <= input.size(),
                   "a facet is inside the text");
        fuzz::must(facet.byteStart == utf8Length(QStringView(input).left(facet.start)), "byteStart is start in UTF-8");
        fuzz::must(facet.byteEnd == utf8Length(QStringView(input).left(facet.end)), "byteEnd is end in UTF-8");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString input = fuzz::text(data, size);
    const Facets found = detectFacets(input);
    checkRanges(input, found);
    checkRanges(input, twitterFacets(input));
    checkRanges(input, mastodonFacets(input));
    const RichText shorter = shortenLinks(input, found);
    checkRanges(shorter.text, shorter.facets);
    fuzz::must(shorter.facets.size() == found.size(), "shortening loses no facet");
    const ParsedTweet tweet = parseTweet(input);
    fuzz::must(tweet.weightedLength >= 0, "a weighted length is not negative");
    (void)isValidTwitterUrl(input, false);
    (void)extractTwitterReply(input);
    return 0;
}

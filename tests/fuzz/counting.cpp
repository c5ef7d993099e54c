// SPDX-License-Identifier: GPL-3.0-or-later
// Each network's way to count, on any text.
#include "domain/text/counting.h"
#include "domain/text/graphemes.h"
#include "fuzz/fuzz.h"

using namespace parvis;
using namespace parvis::text;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const CountRule rules[] = {mastodonRule(),  blueskyRule(),        xRule(),          threadsRule(),
                                      telegramRule(),  linkedinRule(),       redditTextRule(), youtubeTitleRule(),
                                      instagramRule(), googleBusinessRule(), discourseRule()};
    if (size == 0)
        return 0;
    const CountRule& rule = rules[data[0] % std::size(rules)];
    const QString input = fuzz::text(data + 1, size - 1);
    const Count counted = count(rule, input);
    fuzz::must(counted.length >= 0, "a length is not negative");
    fuzz::must(counted.length == countLength(rule, input), "count and countLength agree");
    fuzz::must(!counted.valid || fits(rule, input), "what is valid fits");
    const bool tooMuch = counted.problem == CountProblem::TooLong || counted.problem == CountProblem::TooManyBytes;
    fuzz::must(fits(rule, input) || tooMuch || counted.problem == CountProblem::ForbiddenCharacter,
               "what does not fit has its reason");
    fuzz::must(counted.limit == 0 || counted.remaining == counted.limit - counted.length,
               "remaining is limit less length");
    fuzz::must(counted.bytes == utf8Length(input), "bytes are UTF-8 bytes");
    qsizetype end = 0;
    for (const Facet& facet : counted.facets) {
        fuzz::must(facet.start >= end && facet.end > facet.start && facet.end <= input.size(),
                   "facets are in order, inside the text");
        fuzz::must(facet.byteStart < facet.byteEnd && facet.byteEnd <= counted.bytes,
                   "byte ranges are inside the text");
        end = facet.end;
    }
    const QList<qsizetype> ends = graphemeBoundaries(input);
    fuzz::must(input.isEmpty() || (ends.first() == 0 && ends.last() == input.size()), "clusters cover the text");
    return 0;
}

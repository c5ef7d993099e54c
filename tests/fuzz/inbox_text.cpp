// SPDX-License-Identifier: GPL-3.0-or-later
// A stranger's words on their way into the list and the search.
#include "domain/inbox/conversation.h"
#include "fuzz/fuzz.h"
#include "store/inbox/search_index.h"

using namespace parvis;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString input = fuzz::text(data, size);
    const QString excerpt = excerptOf(input, 40);
    for (const QChar c : excerpt) {
        const char16_t u = c.unicode();
        fuzz::must(u >= 0x20 && (u < 0x7F || u > 0x9F), "an excerpt has no control characters");
        fuzz::must(!(u >= 0x202A && u <= 0x202E) && !(u >= 0x2066 && u <= 0x2069), "nor overrides of direction");
    }
    const store::SearchWords words = store::searchWords(input);
    for (const auto& part : words.parts) {
        fuzz::must(!part.words.isEmpty(), "a part of a search has words");
        for (const QString& word : part.words)
            fuzz::must(!word.isEmpty() && !word.contains(u'"'), "a word cannot leave its quotes");
    }
    (void)store::sqliteMatch(words);
    (void)store::postgresMatch(words);
    if (!words.isEmpty() && !input.contains(u'"'))
        fuzz::must(store::matches(words, input), "a text is found by its own words");
    return 0;
}

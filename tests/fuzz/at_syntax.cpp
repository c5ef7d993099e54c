// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers of the AT protocol, as they stand in anybody's records and answers.
#include "domain/text/at_syntax.h"
#include "fuzz/fuzz.h"

using namespace parvis;
using namespace parvis::text;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString input = fuzz::text(data, size);
    fuzz::must(isAtIdentifier(input) == (isAtHandle(input) || isAtDid(input)), "an identifier is a handle or a DID");
    (void)isAtNsid(input);
    (void)isAtRecordKey(input);
    (void)isAtDatetime(input);
    (void)isAtLanguage(input);
    const auto uri = parseAtUri(input);
    fuzz::must(uri.has_value() == isAtUri(input), "what is said to be a URI can be read");
    if (uri) {
        fuzz::must(isAtIdentifier(uri->authority), "the authority of a URI is well formed");
        fuzz::must(uri->collection.isEmpty() || isAtNsid(uri->collection), "its collection is");
        if (uri->fragment.isEmpty() && !uri->recordKey.isEmpty())
            fuzz::must(makeAtUri(uri->authority, uri->collection, uri->recordKey) == input, "a URI is made as read");
    }
    const auto tid = parseTid(input);
    fuzz::must(tid.has_value() == isAtTid(input), "what is said to be a TID can be read");
    // The syntax lets the topmost bit be set, which no name that is made has.
    if (tid && tid->microseconds < (qint64(1) << 53))
        fuzz::must(makeTid(tid->microseconds, tid->clockId) == input, "a TID is made as read");
    return 0;
}

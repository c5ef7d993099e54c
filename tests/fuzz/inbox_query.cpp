// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types into the inbox' search.
#include "engine/inbox/inbox_desk.h"
#include "fuzz/fuzz.h"

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const ZoneId zone = ZoneId::fromName(u"Europe/Paris").value();
    (void)parseInboxQuery(fuzz::text(data, size), zone);
    return 0;
}

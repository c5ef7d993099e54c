// SPDX-License-Identifier: GPL-3.0-or-later
// What is read back from a workspace file that others may have touched; and where a workspace lies.
#include "domain/publishing/capabilities.h"
#include "domain/publishing/post.h"
#include "fuzz/fuzz.h"
#include "store/sql/location.h"

#include <QUrl>

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input = fuzz::bytes(data, size);
    if (const auto content = contentFromJson(input))
        fuzz::must(contentFromJson(contentToJson(*content)) == content, "content survives being stored");
    if (const auto variants = variantsFromJson(input))
        fuzz::must(variantsFromJson(variantsToJson(*variants)) == variants, "variants survive being stored");
    if (const auto capabilities = capabilitiesFromJson(input))
        fuzz::must(capabilitiesFromJson(capabilitiesToJson(*capabilities)) == capabilities,
                   "capabilities survive being stored");
    const QString where = fuzz::text(data, size);
    if (const auto location = store::parseLocation(where); location && location->dialect == store::Dialect::Postgres)
        fuzz::must(QUrl(location->shown).password().isEmpty(), "no password is shown");
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// HTML of strangers' posts, and the head of any page behind a link.
#include "domain/text/html.h"
#include "fuzz/fuzz.h"
#include "platforms/bluesky/link_card.h"

#include <QUrl>

using namespace parvis;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"gemini"_s, u"gopher"_s};
    const QString input = fuzz::text(data, size);
    const text::HtmlText plain = text::htmlToText(input);
    for (const text::HtmlLink& link : plain.links) {
        fuzz::must(link.start >= 0 && link.end > link.start && link.end <= plain.text.size(), "a link covers text");
        fuzz::must(schemes.contains(QUrl(link.target).scheme().toLower()), "only harmless schemes make a link");
    }
    (void)text::decodeEntities(input);
    const bluesky::PageFacts page =
        bluesky::readPage(fuzz::bytes(data, size), "text/html; charset=utf-8", QUrl(u"https://example.org/a"_s));
    fuzz::must(page.image.isEmpty() || page.image.scheme() == u"https"_s || page.image.scheme() == u"http"_s,
               "a card's image is fetched by HTTP alone");
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Rich text of Bluesky: what becomes a link, mention or tag, and how long it is. Pure and thread-safe.
#pragma once

#include "domain/text/facets.h"

namespace parvis::text {

// As RichText.detectFacets of @atproto/api 0.21.0, sorted by place; ranges may overlap as they may there. Values: a
// mention its handle (the client resolves the DID), a link its full URI, a hashtag its name, a cashtag its symbol in
// upper case, which goes out as the tag "$SYMBOL". One difference: a bare domain that begins with "http" gets
// "https://" too, as the server refuses a URI without scheme.
Facets detectFacets(const QString& text);

struct RichText {
    QString text;
    Facets facets;
};

// Long links shown as host and the beginning of the path; their facets keep the full URI. Facets that overlap are left
// alone.
RichText shortenLinks(const QString& text, const Facets& facets);
// How one link is shown: "example.com/a/long/pat…". At most about 30 characters.
QString shortLinkText(const QString& uri);

qsizetype blueskyLength(QStringView text); // extended grapheme clusters as the server counts them

} // namespace parvis::text

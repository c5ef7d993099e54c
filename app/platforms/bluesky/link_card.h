// SPDX-License-Identifier: GPL-3.0-or-later
// The card under a link: Bluesky shows what the author's program found on the page, so the page is read here.
#pragma once

#include "platforms/bluesky/record.h"
#include "platforms/bluesky/session.h"
#include "platforms/http/addresses.h"

namespace parvis::bluesky {

// What a page says of itself: Open Graph, else <title> and description.
struct PageFacts {
    QString title, description;
    QUrl image;
};
PageFacts readPage(const QByteArray& html, const QByteArray& contentType, const QUrl& page);
QString decodeEntities(const QString& text);

// Never an error: a page that cannot be read gives a card with the address alone; a picture that cannot be had is left
// out. Private addresses are read only where the account's own server is on this machine.
Async<LinkCard> makeCard(QObject* context, Session& session, const QUrl& link);

} // namespace parvis::bluesky

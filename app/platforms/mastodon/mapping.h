// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon's structs to the domain's values. Pure.
#pragma once

#include "domain/inbox/conversation.h"
#include "domain/insights/metric.h"
#include "platforms/mastodon/wire.h"
#include "ports/platform_client.h"

namespace parvis::mastodon {

// Who is reading: to know own messages, and to make full handles of local ones.
struct Reader {
    RemoteId account;
    QString domain; // of handles: "mastodon.social"
};

Identity toIdentity(const WireAccount& account, const Reader& reader);
QString fullHandle(const QString& acct, const QString& domain); // "bob" → "bob@mastodon.social"
RemoteRef toRef(const WireStatus& status);
IncomingMessage toMessage(const WireStatus& status, const Reader& reader);
// nullopt: nothing for an inbox (a type we do not know, or about the server).
std::optional<IncomingMessage> toMessage(const WireNotification& notification, const Reader& reader);
std::vector<MetricReading> toMetrics(const WireStatus& status);
std::vector<MetricReading> toMetrics(const WireAccount& account);

// A visibility we do not know becomes the narrowest, so that an answer to it is never wider.
Visibility toVisibility(const QString& word);
QString visibilityWord(Visibility visibility);

} // namespace parvis::mastodon

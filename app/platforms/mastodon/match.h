// SPDX-License-Identifier: GPL-3.0-or-later
// Is a status on the server the one we tried to send? Pure.
#pragma once

#include "platforms/mastodon/wire.h"
#include "ports/platform_client.h"

namespace parvis::mastodon {

enum class Match {
    No,
    Yes,
    Source, // reads alike, but markup may have changed it: compare with /source, else nobody knows
};

// The text as it goes out: mention named first, once, and only where the text does not name the person anyway.
QString outgoingText(const PublishRequest& request, const QString& ownDomain);
// software: snac's ids change their first ten characters when a status is edited.
bool sameStatusId(const QString& a, const QString& b, const QString& software);
// earliest: nothing older can be it. Ignores statuses the request says are something else.
Match matches(const WireStatus& status, const PublishRequest& request, const QString& sentText, Instant earliest,
              const QString& software);
bool sameSource(const QString& source, const QString& sentText);

// For comparing: composed, links in full, domains of mentions dropped, blanks collapsed.
QString comparable(const QString& plain);
QString comparableOfHtml(const QString& html);

} // namespace parvis::mastodon

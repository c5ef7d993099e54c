// SPDX-License-Identifier: GPL-3.0-or-later
// What a server of this family can do, from what it says about itself and what is known of its software.
#pragma once

#include "domain/publishing/capabilities.h"
#include "platforms/mastodon/wire.h"

namespace parvis::mastodon {

// Software names as nodeinfo has them; forks that call themselves "mastodon" there are told by their version.
struct Software {
    QString name; // "mastodon", "glitch", "hometown", "snac", "gotosocial", …; "unknown"
    QString version;
};

// nodeinfo may be empty; then the version string has to do ("2.7.2 (compatible; Pleroma 2.7.0)", "4.0.0 (not true;
// really snac/2.75)").
Software softwareOf(const Software& nodeinfo, const QString& instanceVersion);
// Known to keep to Idempotency-Key: measured or read in source. Everything else is looked up before a second attempt.
bool honoursIdempotencyKey(const QString& software);
// Shows followers-only and direct posts among the account's own: only then their absence there proves something.
bool listsPrivatePosts(const QString& software);
// GET /api/v1/statuses?id[]= (Mastodon 4.3 and its forks).
bool answersStatusBatch(const QString& software, const QString& version);

Capabilities toCapabilities(const WireInstance& instance, const Software& software);

} // namespace parvis::mastodon

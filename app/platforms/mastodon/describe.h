// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a server what it is: /api/v2/instance, else v1, and nodeinfo for its software. No token needed.
#pragma once

#include "platforms/mastodon/api.h"
#include "platforms/mastodon/capabilities.h"

namespace parvis::mastodon {

struct ServerDescription {
    WireInstance instance;
    Software software;
    Capabilities capabilities;
    QString domain; // of handles
};

// The api is copied for the time of the asking; its token is not sent.
Async<ServerDescription> describe(QObject* context, const Api& api);

} // namespace parvis::mastodon

// SPDX-License-Identifier: GPL-3.0-or-later
// From the network's values to the domain's. Pure.
#pragma once

#include "platforms/bluesky/wire.h"
#include "ports/platform_client.h"

namespace parvis::bluesky {

Identity identityOf(const Profile& profile);
// nullopt: a reason Parvis shows nothing for ("starterpack-joined", those of tomorrow).
std::optional<IncomingMessage> messageOf(const Notification& item, const QString& ownDid);
IncomingMessage messageOf(const PostView& post, const QString& ownDid);
IncomingMessage tombstone(const QString& atUri);
RemoteThread threadOf(const ThreadView& view, const QString& ownDid);
std::vector<MetricReading> readingsOf(const PostView& post);
std::vector<MetricReading> readingsOf(const Profile& profile);

} // namespace parvis::bluesky

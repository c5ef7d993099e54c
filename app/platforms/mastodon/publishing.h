// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of requests that write. Pure.
#pragma once

#include "ports/platform_client.h"

#include <QJsonObject>

namespace parvis::mastodon {

QJsonObject statusBody(const PublishRequest& request, const QString& ownDomain);
QJsonObject editBody(const PublishRequest& request, const QString& ownDomain);
QByteArray focusText(const MediaUse& media); // "0.50,-0.25"; empty for the middle

} // namespace parvis::mastodon

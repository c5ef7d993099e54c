// SPDX-License-Identifier: GPL-3.0-or-later
// Records as Mastodon's entities (docs.joinmastodon.org/entities).
#pragma once

#include "practice/http_types.h"
#include "practice/service.h"

namespace parvis::practice {

QString idText(Id id);
QJsonValue idOrNull(Id id);
QString timeText(qint64 ms);
QJsonObject accountEntity(Service& service, const Account& account);
QJsonObject credentialAccountEntity(Service& service, const Account& account);
QJsonObject statusEntity(Service& service, const Status& status, Id viewer, bool withBoosted = true);
QJsonObject mediaEntity(Service& service, const Media& media);
QJsonObject pollEntity(const Status& status, Id viewer, qint64 nowMs);
QJsonObject notificationEntity(Service& service, const Notification& notification);
QJsonObject relationshipEntity(Service& service, Id own, Id other);
QJsonObject conversationEntity(Service& service, Id conversation, Id viewer);

// Statuses of visibility "direct" in a conversation that this account may see; 0: none.
Id lastDirect(Service& service, Id conversation, Id viewer);

} // namespace parvis::practice

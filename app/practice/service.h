// SPDX-License-Identifier: GPL-3.0-or-later
// What every part of the interface works on, and the parts themselves: each adds its routes.
#pragma once

#include "base/result.h"
#include "practice/http_types.h"
#include "practice/registry.h"
#include "practice/router.h"
#include "practice/world.h"

#include <QHash>

namespace parvis::practice {

class Customers;
class FaultPlan;
class MediaShelf;

struct Settings {
    quint64 seed = 1;
    bool honourIdempotency = true;
    int mediaPolls = 1;
    int rateLimit = 30'000;
};

struct RememberedKey {
    Id status = 0;
    qint64 atMs = 0;
};

// Kept for an hour per account, as Mastodon does; the body is not compared.
class IdempotencyKeys
{
public:
    Id find(Id account, const QString& key, qint64 nowMs) const;
    void remember(Id account, const QString& key, Id status, qint64 nowMs);

private:
    QHash<std::pair<Id, QString>, RememberedKey> m_keys;
};

struct Service {
    World& world;
    Registry& registry;
    MediaShelf& media;
    Settings& settings;
    IdempotencyKeys& keys;
    QString streamingUrl;
};

void addInstanceRoutes(Router& router, Service& service);
void addOauthRoutes(Router& router, Service& service);
void addAccountRoutes(Router& router, Service& service);
void addStatusRoutes(Router& router, Service& service);
void addStatusActionRoutes(Router& router, Service& service);
void addMediaRoutes(Router& router, Service& service);
void addNotificationRoutes(Router& router, Service& service);
void addTimelineRoutes(Router& router, Service& service);

// Paging by max_id, since_id, min_id, limit.
Page pageOf(const Request& request, int usual, int most);
// Adds the Link header; none on an empty page, as on Mastodon.
void addLink(Response& response, const Service& service, const Request& request, Id newest, Id oldest);
Response statusPage(Service& service, const Request& request, const std::vector<Id>& ids);
// The status if it exists and the caller may see it.
Status* visibleStatus(Service& service, const Request& request, Id id);

} // namespace parvis::practice

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MastodonClient that reads how other people's statuses and accounts stand with ours
// (docs.joinmastodon.org/methods/statuses/#get and /methods/accounts/#relationships).
#include "platforms/mastodon/client.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::mastodon {
namespace {

// The flag of a Status or Relationship that an action sets; empty where the API shows none.
QLatin1StringView flagOf(Action action)
{
    switch (action) {
    case Action::Like:
        return "favourited"_L1;
    case Action::Boost:
        return "reblogged"_L1;
    case Action::Bookmark:
        return "bookmarked"_L1;
    case Action::Pin:
        return "pinned"_L1;
    case Action::Mute:
        return "muting"_L1;
    case Action::Block:
        return "blocking"_L1;
    default:
        return {};
    }
}

// A flag that is missing tells nothing; taking it for "no" would send again what may have been done.
Result<Stance> readFlag(const HttpReply& reply, const QJsonObject& object, QLatin1StringView flag)
{
    if (!object.value(flag).isBool())
        return Failure(badReply(reply, u"%1 is missing"_s.arg(flag)));
    return Stance{true, object.value(flag).toBool()};
}

} // namespace

Async<Stance> MastodonClient::stance(Action action, const IncomingMessage& target)
{
    const QLatin1StringView flag = flagOf(action);
    if (flag.isEmpty() && action != Action::DeleteOwn)
        return PlatformClient::stance(action, target);
    if (action == Action::Mute || action == Action::Block) {
        const Query query{{u"id[]"_s, target.author.remoteId.value}};
        return m_api.send(this, m_api.get(u"/api/v1/accounts/relationships"_s, query))
            .then(this, [flag](const HttpReply& reply) -> Result<Stance> {
                const auto list = parseJsonArray(reply);
                if (!list)
                    return Failure(list.error());
                if (list->isEmpty())
                    return Failure(badReply(reply, u"no relationship in the answer"_s));
                return readFlag(reply, list->first().toObject(), flag);
            });
    }
    return m_api.sendRaw(m_api.get(Api::path(u"/api/v1/statuses/{}"_s, target.remote.id.value)))
        .then(this, [this, flag, action](const HttpReply& reply) -> Result<Stance> {
            if (reply.status == 404 || reply.status == 410)
                return Stance{};
            if (!reply.isSuccess())
                return Failure(m_api.error(reply));
            const auto status = parseJsonObject(reply);
            if (!status)
                return Failure(status.error());
            if (!status->value("id"_L1).isString())
                return Failure(badReply(reply, u"status: id is missing"_s));
            return action == Action::DeleteOwn ? Result<Stance>(Stance{true, false}) : readFlag(reply, *status, flag);
        });
}

} // namespace parvis::mastodon

// SPDX-License-Identifier: GPL-3.0-or-later
// How other people's posts and accounts stand with ours: the part of Actions that reads.
#include "platforms/bluesky/actions.h"

#include "domain/text/at_syntax.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::bluesky {
namespace {

Async<Stance> failed(ErrorKind kind, const QString& code, const QString& detail)
{
    Error error = Error::make(kind, detail, Effect::NotSent);
    error.code = code;
    return Async<Stance>::failed(error);
}

} // namespace

// A like that was written a moment ago is known to the account's own server before the AppView shows it, so both are
// asked.
Async<Stance> Actions::postStance(Action action, const QString& uri)
{
    const QString kind = action == Action::Like ? collection::like : collection::repost;
    return m_reader.posts({uri}).then(this, [=, this](const std::vector<PostView>& posts) -> Async<Stance> {
        if (posts.empty())
            return Async<Stance>::ready(Stance{});
        const QString& own = action == Action::Like ? posts.front().ownLike : posts.front().ownRepost;
        if (!own.isEmpty())
            return Async<Stance>::ready(Stance{true, true});
        return newestOwn(kind, uri).then(this, [](const QString& record) { return Stance{true, !record.isEmpty()}; });
    });
}

Async<Stance> Actions::hiddenStance(const IncomingMessage& target)
{
    const auto root = text::parseAtUri(target.root.value);
    if (!root || root->authority != m_session.did() || root->recordKey.isEmpty())
        return failed(ErrorKind::Forbidden, u"not_own_thread"_s, u"replies can be hidden only under own posts"_s);
    const QString gate = text::makeAtUri(m_session.did(), collection::threadgate, root->recordKey);
    return m_publisher.record(gate).thenResult(
        this, [reply = target.remote.id.value](const Result<StoredRecord>& stored) -> Result<Stance> {
            if (!stored && stored.error().kind == ErrorKind::NotFound)
                return Stance{true, false};
            if (!stored)
                return Failure(stored.error());
            return Stance{true, stored->value.value("hiddenReplies"_L1).toArray().contains(reply)};
        });
}

Async<Stance> Actions::stance(Action action, const IncomingMessage& target)
{
    const QString& did = target.author.remoteId.value;
    switch (action) {
    case Action::Like:
    case Action::Boost:
        return postStance(action, target.remote.id.value);
    case Action::HideOthers:
        return hiddenStance(target);
    case Action::DeleteOwn:
        return m_publisher.record(target.remote.id.value)
            .thenResult(this, [](const Result<StoredRecord>& stored) -> Result<Stance> {
                const bool gone = !stored && stored.error().kind == ErrorKind::NotFound;
                if (!stored && !gone)
                    return Failure(stored.error());
                return Stance{!gone, false};
            });
    case Action::Mute:
    case Action::Block:
        if (!text::isAtDid(did))
            return failed(ErrorKind::Rejected, u"bad_account"_s, u"the message names no account"_s);
        return m_reader.profile(did).then(this, [action](const Profile& profile) {
            return Stance{true, action == Action::Mute ? profile.muted : !profile.blocking.isEmpty()};
        });
    default:
        return failed(ErrorKind::Forbidden, u"unsupported"_s,
                      u"Bluesky does not tell about %1"_s.arg(actionName(action)));
    }
}

} // namespace parvis::bluesky

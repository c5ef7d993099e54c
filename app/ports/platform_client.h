// SPDX-License-Identifier: GPL-3.0-or-later
// One account's way to its network. One class per network implements it; all pass the same contract suite.
// Lives on the engine thread; every call is made there and answered there.
#pragma once

#include "base/async.h"
#include "base/secret.h"
#include "domain/inbox/conversation.h"
#include "domain/insights/metric.h"
#include "domain/people/account.h"
#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

#include <QUrl>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace parvis {

// One request's worth of publishing: exactly one thing comes to exist on the network.
struct PublishRequest {
    QString requestName; // from newRequestName(), committed before
    QString text;
    QString contentWarning;
    QString language;
    Visibility visibility = Visibility::Public;
    bool sensitive = false;
    std::vector<RemoteId> uploads; // from upload(), in order
    std::vector<MediaUse> media;   // the same media's alt texts and sizes
    std::optional<Poll> poll;
    QString link;                          // for a card
    std::optional<RemoteRef> parent, root; // thread or reply
    QString mention;                       // handle to name first, when replying
    std::optional<Instant> firstSent;      // when a request with this name first left; findPublished looks from here on
    std::vector<RemoteId> knownOthers;     // own things that are surely something else; findPublished passes them over
};

// What looking on the network told about an uncertain send.
struct Lookup {
    enum class Answer { Found, Absent, Unknown };
    Answer answer = Answer::Unknown;
    RemoteRef remote; // Found
};

// How one of our own posts stands at the network now.
struct Standing {
    bool there = false;    // false: the network says that it is gone
    bool asWanted = false; // its words are those of the request that was asked about
    bool boosted = false;  // by this account
};

// How a comment or its author stands with this account as to one action.
struct Stance {
    bool there = false; // false: the network says that the comment is gone
    bool on = false;    // liked, hidden, muted, blocked, … by this account
};

struct UploadedMedia {
    RemoteId id;
    bool ready = true; // false: still processed; ask uploadState()
};

// Where reading stands, per account and kind; opaque to all but the client. Saved in the same transaction as its page.
struct InboxCursor {
    QString kind;  // "notifications", "thread:<remote id>"
    QString value; // empty: from the beginning the client thinks fit
};

struct InboxPage {
    std::vector<IncomingMessage> messages;
    InboxCursor next;
    bool more = false; // ask again at once with next
};

// A thread as the network shows it now. complete: what is missing here is gone there (tombstone it).
struct RemoteThread {
    std::vector<IncomingMessage> messages;
    bool complete = false;
    bool rootGone = false;
};

struct MetricReading {
    RemoteId post; // empty: of the account
    Metric metric = Metric::Followers;
    double value = 0;
};

struct AccountProfile {
    RemoteId remoteId;
    QString handle, name, avatarUrl;
    Capabilities capabilities; // as this very server states them
};

// A live connection that only says "look now"; what there is comes by polling, so that nothing hangs on it.
class InboxStream : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void somethingHappened();
    void dropped(const parvis::Error& error); // the stream reconnects by itself with growing pauses
};

class PlatformClient : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<AccountProfile> verify() = 0;

    // Unique, fit for the network (idempotency key, record key); no request.
    virtual QString newRequestName(Instant now) = 0;
    virtual Async<UploadedMedia> upload(const MediaUse& media, const QByteArray& bytes) = 0;
    virtual Async<UploadedMedia> uploadState(const RemoteId& upload) = 0;
    virtual Async<RemoteRef> publish(const PublishRequest& request) = 0;
    virtual Async<Lookup> findPublished(const PublishRequest& request) = 0;
    virtual Async<RemoteRef> edit(const RemoteRef& target, const PublishRequest& request) = 0;
    virtual Async<void> remove(const RemoteRef& target) = 0; // already gone is success
    // Reads one of our own posts, to settle a change whose answer was lost. An error where the network cannot tell.
    virtual Async<Standing> standing(const RemoteRef& target, const std::optional<PublishRequest>& wanted) = 0;

    virtual Async<InboxPage> fetchInbox(const InboxCursor& cursor) = 0;
    virtual Async<RemoteThread> fetchThread(const RemoteRef& root) = 0;
    // What a person wrote in threads of ours since then, found among their own posts. For networks whose threads do not
    // show what hangs under a deleted message, and who tell nobody of it; others answer nothing.
    virtual Async<std::vector<IncomingMessage>> fetchAnswersOf(const RemoteId& person, Instant since)
    {
        Q_UNUSED(person)
        Q_UNUSED(since)
        return Async<std::vector<IncomingMessage>>::ready({});
    }
    // on = false takes it back. Action: Like, Boost, Bookmark, Mute, Block, HideOthers, …; Forbidden where it cannot.
    virtual Async<void> act(Action action, const IncomingMessage& target, bool on) = 0;
    virtual Async<void> report(const IncomingMessage& target, const QString& comment) = 0;
    // Reads what act() changes, to settle one whose answer was lost. Optional: Forbidden with the code "unsupported"
    // where the network does not tell (a report is seen by moderators only).
    virtual Async<Stance> stance(Action action, const IncomingMessage& target)
    {
        auto error =
            Error::make(ErrorKind::Forbidden,
                        QStringLiteral("the network does not tell about %1").arg(actionName(action)), Effect::NotSent);
        error.code = QStringLiteral("unsupported");
        Q_UNUSED(target)
        return Async<Stance>::failed(error);
    }

    virtual Async<std::vector<MetricReading>> fetchAccountMetrics() = 0;
    virtual Async<std::vector<MetricReading>> fetchPostMetrics(const std::vector<RemoteId>& posts) = 0;

    // People whose handle or name begins with the words or holds them, as the network ranks them; for mentions.
    // Optional: Forbidden with the code "unsupported" where a network cannot.
    virtual Async<std::vector<Identity>> findPeople(const QString& words, int limit)
    {
        Q_UNUSED(words)
        Q_UNUSED(limit)
        auto error = Error::make(ErrorKind::Forbidden, QStringLiteral("people cannot be looked for"), Effect::NotSent);
        error.code = QStringLiteral("unsupported");
        return Async<std::vector<Identity>>::failed(error);
    }

    // nullptr where the network has no stream. Owned by the caller.
    virtual std::unique_ptr<InboxStream> openStream() { return nullptr; }
};

// Tokens of an account, as the network's client understands them (JSON inside).
using Credentials = Secret<QByteArray>;

// Where a client puts renewed tokens. Answers once they are stored: a rotated token is stored before it is used.
using CredentialsSink = std::function<Async<void>(Credentials)>;

struct NewConnection {
    AccountProfile profile;
    QString server;
    Credentials credentials;
};

// A sign-in in the browser: open authorizeUrl; the answer comes from the loopback redirect, or from a pasted code.
class BrowserSignIn : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QUrl authorizeUrl() const = 0;
    virtual bool wantsPastedCode() const = 0; // the server accepts no loopback redirect
    virtual void enterCode(const QString& code) = 0;
    virtual Async<NewConnection> connection() = 0;

Q_SIGNALS:
    // The server did not take a pasted code (mistyped, too late); another may be entered.
    void codeRefused(const parvis::Error& error);
};

// What a network needs for signing in, so that the account dialog builds itself from it.
struct NetworkInfo {
    QString network;     // "bluesky"
    QString displayName; // "Bluesky"
    QString letter;      // badge letter form
    QString colour;      // badge colour, #RRGGBB
    QString defaultServer;
    bool serverIsChosen = false; // Mastodon: any server
    bool browserSignIn = false;
    bool secretSignIn = false; // app password or access token
    QString secretName;        // "app_password", "access_token"
    bool handleNeeded = false; // with a secret
};

class PlatformFactory
{
public:
    PlatformFactory() = default;
    virtual ~PlatformFactory() = default;
    PlatformFactory(const PlatformFactory&) = delete;
    PlatformFactory& operator=(const PlatformFactory&) = delete;

    virtual NetworkInfo info() const = 0;
    // Limits known without an account, for `count`: a server is asked where one is named and the limits are its own.
    virtual Async<Capabilities> describeServer(QObject* context, const QString& server) = 0;
    virtual Async<NewConnection> connectWithSecret(QObject* context, const QString& server, const QString& handle,
                                                   const Secret<QByteArray>& secret) = 0;
    // Error: Forbidden where the network has no browser sign-in.
    virtual Async<std::shared_ptr<BrowserSignIn>> startBrowserSignIn(QObject* context, const QString& server) = 0;
    virtual std::unique_ptr<PlatformClient> client(const Account& account, Credentials credentials,
                                                   CredentialsSink sink) = 0;
};

} // namespace parvis

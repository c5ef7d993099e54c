// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_client.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::test {

Mood Mood::fail(ErrorKind kind, Effect effect, std::optional<Milliseconds> retryAfter)
{
    Error error = Error::make(kind, u"scripted: "_s + errorKindName(kind), effect);
    error.retryAfter = retryAfter;
    return {Kind::Fail, error};
}

Mood Mood::lostAnswer(ErrorKind kind)
{
    return {Kind::DoneThenFail, Error::make(kind, u"scripted: the answer was lost"_s, Effect::Maybe)};
}

int FakeNetwork::timesAccepted(const QString& text) const
{
    return int(
        std::count_if(accepted.begin(), accepted.end(), [&](const Accepted& a) { return a.request.text == text; }));
}

RemoteId FakeNetwork::take(AccountId account, const PublishRequest& request)
{
    if (honoursNames) {
        for (const Accepted& a : accepted) {
            if (a.account == account && a.request.requestName == request.requestName)
                return a.id;
        }
    }
    const RemoteId id{u"r%1"_s.arg(nextId++)};
    accepted.push_back({account, id, request});
    return id;
}

Mood FakeNetwork::nextMood(std::deque<Mood>& moods)
{
    if (moods.empty())
        return {};
    const Mood mood = moods.front();
    moods.pop_front();
    return mood;
}

FakeClient::FakeClient(FakeNetwork& network, const Account& account, Credentials credentials, CredentialsSink sink)
    : m_network(network), m_account(account), m_credentials(std::move(credentials)), m_sink(std::move(sink))
{
}

FakeClient::~FakeClient() = default;

template <typename T>
Async<T> FakeClient::answer(const Mood& mood, const QString& what, const std::function<Result<T>()>& work)
{
    const auto neverAnswers = [this] {
        auto promise = std::make_shared<AsyncPromise<T>>();
        m_silent.push_back(promise);
        return promise->async();
    };
    if (m_network.beforeRequest && !m_network.beforeRequest(what))
        return neverAnswers();
    const bool done = mood.kind != Mood::Kind::Fail && mood.kind != Mood::Kind::Silence;
    Result<T> result = done ? work() : Result<T>(Failure(mood.error));
    const bool answered = !done || !m_network.afterRequest || m_network.afterRequest(what);
    if (!answered || mood.kind == Mood::Kind::Silence || mood.kind == Mood::Kind::DoneThenSilence)
        return neverAnswers();
    if (mood.kind == Mood::Kind::DoneThenFail)
        result = Failure(mood.error);
    return Async<T>::ready(std::move(result));
}

Async<AccountProfile> FakeClient::verify()
{
    return answer<AccountProfile>(m_network.nextMood(m_network.verifyMoods), u"verify"_s,
                                  [this]() -> Result<AccountProfile> {
                                      return AccountProfile{m_account.remoteId,
                                                            m_account.handle,
                                                            u"Verified name"_s,
                                                            {},
                                                            fakeCapabilities(m_network, m_account.network)};
                                  });
}

QString FakeClient::newRequestName(Instant now)
{
    return u"name-%1-%2"_s.arg(now.ms).arg(m_network.nextId++);
}

Async<UploadedMedia> FakeClient::upload(const MediaUse&, const QByteArray&)
{
    return answer<UploadedMedia>(
        m_network.nextMood(m_network.uploadMoods), u"upload"_s, [this]() -> Result<UploadedMedia> {
            ++m_network.uploads;
            return UploadedMedia{{u"u%1"_s.arg(m_network.nextId++)}, m_network.uploadsNotReady == 0};
        });
}

Async<UploadedMedia> FakeClient::uploadState(const RemoteId& upload)
{
    if (m_network.lostUploads.contains(upload))
        return Async<UploadedMedia>::failed(Error::make(ErrorKind::NotFound, u"scripted: no such upload"_s));
    if (m_network.uploadsNotReady > 0)
        --m_network.uploadsNotReady;
    return answer<UploadedMedia>({}, u"upload state"_s, [this, upload]() -> Result<UploadedMedia> {
        return UploadedMedia{upload, m_network.uploadsNotReady == 0};
    });
}

Async<RemoteRef> FakeClient::publish(const PublishRequest& request)
{
    auto& own = m_network.publishMoodsOf[m_account.id];
    const Mood mood = m_network.nextMood(own.empty() ? m_network.publishMoods : own);
    ++m_network.publishes;
    return answer<RemoteRef>(mood, u"publish"_s, [this, request]() -> Result<RemoteRef> {
        const RemoteId id = m_network.take(m_account.id, request);
        return RemoteRef{id, {}, u"https://fake.example/"_s + id.value};
    });
}

Async<Lookup> FakeClient::findPublished(const PublishRequest& request)
{
    ++m_network.lookUps;
    return answer<Lookup>(m_network.nextMood(m_network.lookMoods), u"look"_s, [this, request]() -> Result<Lookup> {
        if (m_network.foundInstead)
            return Lookup{Lookup::Answer::Found, *m_network.foundInstead};
        if (!m_network.settling.canLookUp)
            return Lookup{Lookup::Answer::Unknown, {}};
        for (const Accepted& a : m_network.accepted) {
            if (!m_network.hidesOwnPosts && a.account == m_account.id && a.request.text == request.text &&
                a.request.requestName == request.requestName)
                return Lookup{Lookup::Answer::Found, {a.id, {}, u"https://fake.example/"_s + a.id.value}};
        }
        return Lookup{Lookup::Answer::Absent, {}};
    });
}

Async<RemoteRef> FakeClient::edit(const RemoteRef& target, const PublishRequest& request)
{
    ++m_network.edits;
    return answer<RemoteRef>(m_network.nextMood(m_network.changeMoods), u"edit"_s,
                             [this, target, request]() -> Result<RemoteRef> {
                                 for (Accepted& a : m_network.accepted) {
                                     if (a.id == target.id)
                                         a.request.text = request.text;
                                 }
                                 return target;
                             });
}

Async<void> FakeClient::remove(const RemoteRef& target)
{
    ++m_network.removals;
    return answer<void>(m_network.nextMood(m_network.changeMoods), u"remove"_s, [this, target]() -> Done {
        m_network.removed.insert(target.id);
        return {};
    });
}

Async<Standing> FakeClient::standing(const RemoteRef& target, const std::optional<PublishRequest>& wanted)
{
    ++m_network.standings;
    return answer<Standing>(m_network.nextMood(m_network.standingMoods), u"standing"_s,
                            [this, target, wanted]() -> Result<Standing> {
                                Standing standing;
                                standing.boosted = m_network.boosted.contains(target.id);
                                for (const Accepted& a : m_network.accepted) {
                                    if (a.id != target.id || m_network.removed.contains(a.id))
                                        continue;
                                    standing.there = true;
                                    standing.asWanted = wanted && a.request.text == wanted->text;
                                }
                                return standing;
                            });
}

Async<InboxPage> FakeClient::fetchInbox(const InboxCursor& cursor)
{
    m_network.inboxReads.append(m_account.id.toString() + u":"_s + cursor.value);
    return answer<InboxPage>(
        m_network.nextMood(m_network.inboxMoods), u"inbox"_s, [this, cursor]() -> Result<InboxPage> {
            const auto& pages = m_network.pages[m_account.id];
            const size_t at = size_t(cursor.value.toULongLong());
            InboxPage page = at < pages.size() ? pages.at(at) : InboxPage();
            page.next = {cursor.kind, QString::number(std::min(at + 1, std::max<size_t>(pages.size(), at)))};
            page.more = at + 1 < pages.size();
            if (m_network.offersTheSamePageForEver) {
                page.next = cursor;
                page.more = true;
            }
            return page;
        });
}

Async<RemoteThread> FakeClient::fetchThread(const RemoteRef& root)
{
    m_network.threadReads.append(root.id.value);
    return answer<RemoteThread>(m_network.nextMood(m_network.threadMoods), u"thread"_s,
                                [this, root]() -> Result<RemoteThread> { return m_network.threads.value(root.id); });
}

Async<std::vector<IncomingMessage>> FakeClient::fetchAnswersOf(const RemoteId& person, Instant since)
{
    m_network.writersAsked.append(person.value);
    return answer<std::vector<IncomingMessage>>(
        m_network.nextMood(m_network.answersMoods), u"answers"_s,
        [this, person, since]() -> Result<std::vector<IncomingMessage>> {
            auto found = m_network.answers.value(person);
            std::erase_if(found, [since](const IncomingMessage& one) { return one.created < since; });
            return found;
        });
}

Async<void> FakeClient::act(Action action, const IncomingMessage& target, bool on)
{
    return answer<void>(m_network.nextMood(m_network.changeMoods), u"act"_s, [this, action, target, on]() -> Done {
        if (action == Action::Boost && on) {
            ++m_network.boosts;
            m_network.boosted.insert(target.remote.id);
        }
        const bool person = action == Action::Mute || action == Action::Block;
        const QString what =
            actionName(action) + u' ' + (person ? target.author.remoteId.value : target.remote.id.value);
        m_network.acts.append(on ? what : u"undo "_s + what);
        if (on)
            m_network.stands.insert(what);
        else
            m_network.stands.remove(what);
        if (action == Action::DeleteOthers)
            m_network.gone.insert(target.remote.id);
        return {};
    });
}

Async<void> FakeClient::report(const IncomingMessage& target, const QString& comment)
{
    return answer<void>(m_network.nextMood(m_network.changeMoods), u"report"_s, [this, target, comment]() -> Done {
        m_network.reports.append(target.remote.id.value + u": "_s + comment);
        return {};
    });
}

Async<Stance> FakeClient::stance(Action action, const IncomingMessage& target)
{
    ++m_network.stances;
    return answer<Stance>(
        m_network.nextMood(m_network.standingMoods), u"stance"_s, [this, action, target]() -> Result<Stance> {
            const bool person = action == Action::Mute || action == Action::Block;
            const QString what =
                actionName(action) + u' ' + (person ? target.author.remoteId.value : target.remote.id.value);
            const bool gone = m_network.gone.contains(target.remote.id) || m_network.removed.contains(target.remote.id);
            return Stance{!gone, m_network.stands.contains(what)};
        });
}

Async<std::vector<MetricReading>> FakeClient::fetchAccountMetrics()
{
    m_network.metricReads.append(u"account"_s);
    return answer<std::vector<MetricReading>>(
        m_network.nextMood(m_network.metricMoods), u"account metrics"_s,
        [this]() -> Result<std::vector<MetricReading>> { return m_network.accountReadings.value(m_account.id); });
}

Async<std::vector<Identity>> FakeClient::findPeople(const QString& words, int limit)
{
    m_network.peopleAsked.append(words);
    return answer<std::vector<Identity>>(m_network.nextMood(m_network.peopleMoods), u"people"_s,
                                         [this, words, limit]() -> Result<std::vector<Identity>> {
                                             std::vector<Identity> found;
                                             for (const Identity& person : m_network.people) {
                                                 if (person.network == m_account.network && int(found.size()) < limit &&
                                                     person.handle.contains(words))
                                                     found.push_back(person);
                                             }
                                             return found;
                                         });
}

Async<std::vector<MetricReading>> FakeClient::fetchPostMetrics(const std::vector<RemoteId>& posts)
{
    for (const RemoteId& id : posts)
        m_network.metricReads.append(id.value);
    return answer<std::vector<MetricReading>>(m_network.nextMood(m_network.metricMoods), u"post metrics"_s,
                                              [this, posts]() -> Result<std::vector<MetricReading>> {
                                                  std::vector<MetricReading> all;
                                                  for (const RemoteId& id : posts) {
                                                      const auto readings = m_network.postReadings.value(id);
                                                      all.insert(all.end(), readings.begin(), readings.end());
                                                  }
                                                  return all;
                                              });
}

std::unique_ptr<InboxStream> FakeClient::openStream()
{
    auto opened = std::make_unique<FakeStream>();
    stream = opened.get();
    return opened;
}

NetworkInfo FakeFactory::info() const
{
    NetworkInfo info;
    info.network = m_name;
    info.displayName = m_name;
    info.secretSignIn = true;
    info.secretName = u"access_token"_s;
    return info;
}

Async<Capabilities> FakeFactory::describeServer(QObject*, const QString&)
{
    return Async<Capabilities>::ready(fakeCapabilities(m_network, m_name));
}

Async<NewConnection> FakeFactory::connectWithSecret(QObject*, const QString& server, const QString& handle,
                                                    const Secret<QByteArray>& secret)
{
    const Mood mood = m_network.nextMood(m_network.verifyMoods);
    if (mood.kind == Mood::Kind::Fail)
        return Async<NewConnection>::failed(mood.error);
    NewConnection connection;
    connection.profile = {
        {u"id-of-"_s + handle}, handle, u"Name of "_s + handle, {}, fakeCapabilities(m_network, m_name)};
    connection.server = server;
    connection.credentials = secret;
    return Async<NewConnection>::ready(std::move(connection));
}

Async<std::shared_ptr<BrowserSignIn>> FakeFactory::startBrowserSignIn(QObject*, const QString&)
{
    return Async<std::shared_ptr<BrowserSignIn>>::failed(
        Error::make(ErrorKind::Forbidden, u"scripted: no browser sign-in"_s));
}

std::unique_ptr<PlatformClient> FakeFactory::client(const Account& account, Credentials credentials,
                                                    CredentialsSink sink)
{
    ++made;
    auto client = std::make_unique<FakeClient>(m_network, account, std::move(credentials), std::move(sink));
    latest.insert(account.id, client.get());
    return client;
}

Capabilities fakeCapabilities(const FakeNetwork& network, const QString& name)
{
    Capabilities can;
    can.network = name;
    can.software = u"fake"_s;
    can.body = text::mastodonRule();
    can.fields = {{u"content_warning"_s, {}, false}};
    MediaRule image;
    image.kind = MediaKind::Image;
    image.mimeTypes = {u"image/png"_s, u"image/jpeg"_s};
    image.altTextLimit = 1'500;
    can.media = {image};
    can.maxMedia = 4;
    can.threads = true;
    can.firstComment = true;
    can.contentWarning = true;
    can.mentionInReply = true;
    can.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
    can.actions = {Action::Reply, Action::Like, Action::EditOwn, Action::DeleteOwn, Action::Boost};
    can.inbox = {InboxKind::Comment, InboxKind::Mention};
    can.settling = network.settling;
    return can;
}

} // namespace parvis::test

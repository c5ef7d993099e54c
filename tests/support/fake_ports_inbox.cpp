// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_ports.h"

#include <QSet>
#include <set>

using namespace Qt::StringLiterals;

namespace parvis::test {

namespace {

template <typename T>
Async<T> answered(Result<T> result)
{
    return Async<T>::ready(std::move(result));
}

Failure inboxNotFound()
{
    return failure(ErrorKind::NotFound, u"there is no such thing"_s);
}

} // namespace

// AccountRepository

Async<Account> FakeStore::add(const Account& given, const QByteArray& sealedCredentials)
{
    Account account = given;
    for (const auto& [id, present] : accounts) {
        if (present.network == given.network && present.server == given.server && present.remoteId == given.remoteId)
            account.id = id;
    }
    if (account.id.isNull())
        account.id = {m_ids.next(m_clock.now())};
    account.revision = accounts[account.id].revision + 1;
    accounts[account.id] = account;
    tokens[account.id] = {sealedCredentials, tokens[account.id].revision + 1};
    return answered<Account>(account);
}

Async<std::vector<Account>> FakeStore::list()
{
    std::vector<Account> all;
    for (const auto& [id, account] : accounts)
        all.push_back(account);
    return answered<std::vector<Account>>(all);
}

Async<Account> FakeStore::find(AccountId id)
{
    const auto it = accounts.find(id);
    return answered(it == accounts.end() ? Result<Account>(inboxNotFound()) : Result<Account>(it->second));
}

Async<Account> FakeStore::save(const Account& given)
{
    if (accounts.at(given.id).revision != given.revision)
        return answered<Account>(failure(ErrorKind::Conflict, u"changed meanwhile"_s));
    Account account = given;
    ++account.revision;
    accounts[account.id] = account;
    return answered<Account>(account);
}

Async<void> FakeStore::setState(AccountId id, AccountState state, const QString& reason,
                                std::optional<Instant> pausedUntil)
{
    const auto it = accounts.find(id);
    if (it == accounts.end())
        return answered<void>(inboxNotFound());
    it->second.state = state;
    it->second.stateReason = reason;
    it->second.pausedUntil = pausedUntil;
    return answered<void>({});
}

Async<void> FakeStore::remove(AccountId id)
{
    accounts.erase(id);
    tokens.erase(id);
    for (auto& [key_, p] : publications) {
        if (p.account == id && isPlanned(p.state))
            p.state = PublicationState::Cancelled;
    }
    return answered<void>({});
}

Async<SealedCredentials> FakeStore::credentials(AccountId id)
{
    const auto it = tokens.find(id);
    return answered(it == tokens.end() ? Result<SealedCredentials>(inboxNotFound())
                                       : Result<SealedCredentials>(it->second));
}

Async<int> FakeStore::saveCredentials(AccountId id, const QByteArray& sealed, int expectedRevision)
{
    if (tokens.at(id).revision != expectedRevision)
        return answered<int>(failure(ErrorKind::Conflict, u"rotated meanwhile"_s));
    tokens[id] = {sealed, expectedRevision + 1};
    return answered<int>(expectedRevision + 1);
}

Async<bool> FakeStore::leaseRefresh(AccountId, const QString&, Instant, Milliseconds)
{
    return answered<bool>(true);
}

// InboxRepository

Async<InboxCursor> FakeStore::cursor(AccountId account, const QString& kind)
{
    const auto it = cursors.find({account, kind});
    return answered<InboxCursor>(InboxCursor{kind, it == cursors.end() ? QString() : it->second});
}

void FakeStore::nameWriters(const RemoteId& root, IngestResult& result) const
{
    std::set<QString> writers;
    for (const auto& [id, message] : messages_) {
        if (message.content.root != root)
            continue;
        if (message.state == MessageState::Deleted)
            result.writersSince =
                std::min(result.writersSince.value_or(message.content.created), message.content.created);
        if (!message.content.own)
            writers.insert(message.content.author.remoteId.value);
    }
    if (result.writersSince) {
        for (const QString& writer : writers)
            result.writers.push_back({writer});
    }
}

Async<IngestResult> FakeStore::ingest(AccountId account, const std::vector<IncomingMessage>& incoming,
                                      const std::optional<InboxCursor>& cursor,
                                      const std::optional<RemoteId>& completeThread)
{
    return write<IngestResult>(u"ingest"_s, [&]() -> Result<IngestResult> {
        ++ingests;
        IngestResult result;
        QSet<RemoteId> present;
        bool rootGone = false;
        for (const IncomingMessage& message : incoming) {
            present.insert(message.remote.id);
            rootGone |= message.deleted && message.remote.id == completeThread;
            const auto known = std::find_if(messages_.begin(), messages_.end(), [&](const auto& entry) {
                return entry.second.account == account && entry.second.content.remote.id == message.remote.id;
            });
            if (known != messages_.end()) {
                const bool differs = !(known->second.content == message);
                known->second.content = message;
                known->second.state = message.deleted ? MessageState::Deleted
                                      : differs       ? MessageState::Edited
                                                      : known->second.state;
                (message.deleted ? result.deleted : result.changed) += differs ? 1 : 0;
                continue;
            }
            const RemoteId root = message.root.isEmpty() ? message.remote.id : message.root;
            auto conversation = std::find_if(conversations.begin(), conversations.end(), [&](const auto& entry) {
                return entry.second.account == account && entry.second.root == root;
            });
            if (conversation == conversations.end()) {
                Conversation fresh;
                fresh.id = {m_ids.next(message.created)};
                fresh.account = account;
                fresh.network = accounts.at(account).network;
                fresh.kind = message.kind;
                fresh.root = root;
                fresh.customer = message.author;
                fresh.revision = 1;
                conversation = conversations.emplace(fresh.id, fresh).first;
            }
            Message stored;
            stored.id = {m_ids.next(message.created)};
            stored.conversation = conversation->first;
            stored.account = account;
            stored.content = message;
            messages_[stored.id] = stored;
            conversation->second = withMessage(conversation->second, stored);
            ++result.added;
        }
        if (completeThread) {
            for (auto& [id, message] : messages_) {
                if (message.content.root == *completeThread && !present.contains(message.content.remote.id) &&
                    message.state != MessageState::Deleted) {
                    const RemoteId& parent = message.content.parent;
                    if (rootGone || (!parent.isEmpty() && parent != *completeThread && !present.contains(parent))) {
                        result.unsure.push_back(message.content.remote);
                        continue;
                    }
                    message.state = MessageState::Deleted;
                    message.content.deleted = true;
                    ++result.deleted;
                }
            }
        }
        if (completeThread)
            nameWriters(*completeThread, result);
        if (cursor)
            cursors[{account, cursor->kind}] = cursor->value;
        return result;
    });
}

Async<std::vector<Conversation>> FakeStore::list(const ConversationQuery&)
{
    std::vector<Conversation> all;
    for (const auto& [id, conversation] : conversations)
        all.push_back(conversation);
    return answered<std::vector<Conversation>>(all);
}

Async<Conversation> FakeStore::find(ConversationId id)
{
    const auto it = conversations.find(id);
    return answered(it == conversations.end() ? Result<Conversation>(inboxNotFound())
                                              : Result<Conversation>(it->second));
}

Async<std::vector<Message>> FakeStore::messages(ConversationId id)
{
    return answered<std::vector<Message>>(threadOf(id));
}

std::vector<Message> FakeStore::threadOf(ConversationId id) const
{
    std::vector<Message> all;
    for (const auto& [key_, message] : messages_) {
        if (message.conversation == id)
            all.push_back(message);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Message& a, const Message& b) { return a.content.created < b.content.created; });
    return all;
}

Async<Message> FakeStore::message(MessageId id)
{
    const auto it = messages_.find(id);
    return answered(it == messages_.end() ? Result<Message>(inboxNotFound()) : Result<Message>(it->second));
}

Async<InboxCounts> FakeStore::counts()
{
    InboxCounts counts;
    counts.open = qint64(conversations.size());
    return answered<InboxCounts>(counts);
}

Async<Conversation> FakeStore::save(const Conversation& given)
{
    if (conversations.at(given.id).revision != given.revision)
        return answered<Conversation>(failure(ErrorKind::Conflict, u"changed meanwhile"_s));
    Conversation conversation = given;
    ++conversation.revision;
    conversations[given.id] = conversation;
    return answered<Conversation>(conversation);
}

Async<void> FakeStore::markRead(ConversationId id, bool read)
{
    conversations.at(id).unread = !read;
    return answered<void>({});
}

Async<Message> FakeStore::addNote(ConversationId id, const QString& author, const QString& text)
{
    Message note_;
    note_.id = {m_ids.next(m_clock.now())};
    note_.conversation = id;
    note_.state = MessageState::Note;
    note_.writtenBy = author;
    note_.content.text = text;
    note_.content.created = m_clock.now();
    messages_[note_.id] = note_;
    return answered<Message>(note_);
}

Async<Message> FakeStore::addReply(const Message& reply, const Post& post, const Publication& publication,
                                   std::optional<int> revision)
{
    return write<Message>(u"reply"_s, [&]() -> Result<Message> {
        if (const auto it = conversations.find(reply.conversation); it != conversations.end()) {
            if (revision && it->second.revision != *revision)
                return failure(ErrorKind::Conflict, u"the conversation moved"_s);
            ++it->second.revision;
        }
        Post storedPost = post;
        storedPost.id = {m_ids.next(m_clock.now())};
        posts[storedPost.id] = storedPost;
        Publication p = publication;
        p.id = {m_ids.next(m_clock.now())};
        p.post = storedPost.id;
        p.revision = 1;
        publications[p.id] = p;
        Message message = reply;
        message.id = {m_ids.next(m_clock.now())};
        message.publication = p.id;
        messages_[message.id] = message;
        planned[p.id] = seenOf(threadOf(message.conversation));
        return message;
    });
}

Async<std::vector<WatchedThread>> FakeStore::watchedThreads(AccountId account, Instant since, int limit)
{
    std::vector<WatchedThread> threads;
    for (const auto& [id, conversation] : conversations) {
        if (conversation.account != account || conversation.updated < since || int(threads.size()) >= limit)
            continue;
        const auto checked = threadChecks.find({account, conversation.root.value});
        threads.push_back({{conversation.root, {}, {}},
                           conversation.updated,
                           checked == threadChecks.end() ? std::nullopt : std::optional(checked->second)});
    }
    return answered<std::vector<WatchedThread>>(threads);
}

Async<void> FakeStore::threadChecked(AccountId account, const RemoteId& root, Instant at)
{
    threadChecks[{account, root.value}] = at;
    return answered<void>({});
}

Async<int> FakeStore::indexBatch(int)
{
    const int missing = int(messages_.size()) - indexed;
    indexed = int(messages_.size());
    return answered<int>(missing);
}

// InsightsRepository

Async<int> FakeStore::addSamples(const std::vector<MetricSample>& given)
{
    samples.insert(samples.end(), given.begin(), given.end());
    return answered<int>(int(given.size()));
}

Async<std::vector<SeriesPoint>> FakeStore::accountSeries(AccountId account, Metric metric, Instant from, Instant to)
{
    std::vector<SeriesPoint> points;
    for (const MetricSample& s : samples) {
        if (s.account == account && s.publication.isNull() && s.metric == metric && s.at >= from && s.at < to)
            points.push_back({s.at, s.value});
    }
    return answered<std::vector<SeriesPoint>>(points);
}

Async<std::optional<SeriesPoint>> FakeStore::accountValueAt(AccountId account, Metric metric, Instant at)
{
    std::optional<SeriesPoint> found;
    for (const MetricSample& s : samples) {
        if (s.account == account && s.publication.isNull() && s.metric == metric && s.at <= at &&
            (!found || s.at >= found->at))
            found = SeriesPoint{s.at, s.value};
    }
    return answered<std::optional<SeriesPoint>>(found);
}

Async<std::vector<PostMetricRow>> FakeStore::postMetrics(const std::vector<AccountId>& wanted, Instant from, Instant to,
                                                         Instant asOf)
{
    std::map<std::pair<PublicationId, Metric>, MetricSample> newest;
    for (const MetricSample& s : samples) {
        if (!s.publication.isNull() && s.at <= asOf &&
            (!newest.contains({s.publication, s.metric}) || newest[{s.publication, s.metric}].at <= s.at))
            newest[{s.publication, s.metric}] = s;
    }
    std::vector<PostMetricRow> rows;
    for (const auto& [key_, sample] : newest) {
        const Publication& p = publications.at(sample.publication);
        const bool asked = wanted.empty() || std::find(wanted.begin(), wanted.end(), p.account) != wanted.end();
        if (!asked || !p.publishedAt || *p.publishedAt < from || *p.publishedAt >= to)
            continue;
        PostMetricRow row{p.id, p.account, *p.publishedAt, sample.metric, sample.value, std::nullopt, {}};
        if (const auto post = posts.find(p.post); post != posts.end())
            row.campaign = post->second.campaign;
        for (const MetricSample& s : samples) {
            if (s.publication.isNull() && s.account == p.account && s.metric == Metric::Followers &&
                s.at <= *p.publishedAt)
                row.followersThen = s.value;
        }
        rows.push_back(row);
    }
    return answered<std::vector<PostMetricRow>>(rows);
}

Async<std::vector<PostFigures>> FakeStore::postFigures(const PostFiguresQuery& query)
{
    const auto rows = postMetrics(query.accounts, query.span.from, query.span.to, query.span.asOf).future().result();
    std::map<PublicationId, PostFigures> posts;
    for (const PostMetricRow& row : *rows) {
        PostFigures& post = posts[row.publication];
        post.publication = row.publication;
        post.account = row.account;
        post.publishedAt = row.publishedAt;
        post.followersThen = row.followersThen;
        post.campaign = row.campaign;
        post.set(row.metric, row.value);
    }
    std::vector<PostFigures> list;
    for (const auto& [id, post] : posts)
        list.push_back(post);
    return answered<std::vector<PostFigures>>(list);
}

Async<std::vector<std::vector<SeriesPoint>>> FakeStore::accountValuesAt(const std::vector<AccountId>& wanted,
                                                                        Metric metric, const std::vector<Instant>&)
{
    // All samples: more than was asked for changes no answer.
    std::vector<std::vector<SeriesPoint>> lines;
    for (const AccountId id : wanted) {
        std::vector<SeriesPoint> line;
        for (const MetricSample& s : samples) {
            if (s.account == id && s.publication.isNull() && s.metric == metric)
                line.push_back({s.at, s.value});
        }
        std::sort(line.begin(), line.end(), [](const SeriesPoint& a, const SeriesPoint& b) { return a.at < b.at; });
        lines.push_back(line);
    }
    return answered<std::vector<std::vector<SeriesPoint>>>(lines);
}

Async<std::vector<CellsAnswer>> FakeStore::cells(const std::vector<CellsPiece>& pieces,
                                                 const std::vector<Quantile>& quantiles)
{
    std::vector<CellsAnswer> answers;
    for (const CellsPiece& piece : pieces) {
        StorySum sum(piece);
        for (const auto& [id, story] : stories)
            sum.take(story);
        answers.push_back(sum.answer(quantiles));
    }
    return answered<std::vector<CellsAnswer>>(answers);
}

Async<QStringList> FakeStore::answeringPeople()
{
    QStringList people;
    for (const auto& [id, story] : stories) {
        for (const FigureQuestion& question : story.questions) {
            if (question.answered && !people.contains(question.person))
                people << question.person;
        }
    }
    people.sort();
    return answered<QStringList>(people);
}

Async<qint64> FakeStore::publishedCount(const std::vector<AccountId>& wanted, Instant from, Instant to,
                                        const QString& campaign)
{
    return answered<qint64>(qint64(publishedOf(wanted, from, to, campaign).size()));
}

Async<std::vector<PublishedPost>> FakeStore::publishedPosts(const std::vector<AccountId>& wanted, Instant from,
                                                            Instant to, const QString& campaign)
{
    return answered<std::vector<PublishedPost>>(publishedOf(wanted, from, to, campaign));
}

std::vector<PublishedPost> FakeStore::publishedOf(const std::vector<AccountId>& wanted, Instant from, Instant to,
                                                  const QString& campaign) const
{
    std::vector<PublishedPost> found;
    for (const auto& [id, p] : publications) {
        const auto post = posts.find(p.post);
        if (!campaign.isEmpty() && (post == posts.end() || post->second.campaign != campaign))
            continue;
        const bool asked = wanted.empty() || std::find(wanted.begin(), wanted.end(), p.account) != wanted.end();
        if (asked && p.kind == PublicationKind::Post && p.publishedAt && *p.publishedAt >= from && *p.publishedAt < to)
            found.push_back({p.id, p.post, p.account, *p.publishedAt, {}});
    }
    return found;
}

Async<std::vector<ComplaintText>> FakeStore::complaints(const FigureFilter&, const Window& window, int limit)
{
    std::vector<ComplaintText> found;
    for (const ComplaintText& one : complaintTexts) {
        if (window.contains(one.at) && int(found.size()) < limit)
            found.push_back(one);
    }
    return answered<std::vector<ComplaintText>>(found);
}

Async<std::vector<CountedRow>> FakeStore::countedRows(const CellsPiece& piece, const std::vector<CountedAsk>& asks)
{
    std::vector<CountedRow> rows;
    for (const auto& [id, story] : stories) {
        for (const CountedThing& thing : countedIn(story, piece, asks))
            rows.push_back({id, story.account, thing});
    }
    return answered<std::vector<CountedRow>>(rows);
}

} // namespace parvis::test

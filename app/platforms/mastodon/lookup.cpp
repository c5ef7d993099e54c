// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MastodonClient that settles what was not answered: is our status among our own, and how does it stand?
#include "platforms/mastodon/capabilities.h"
#include "platforms/mastodon/client.h"
#include "platforms/mastodon/match.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::mastodon {

// What is known while paging back through own statuses.
struct LookupWalk {
    PublishRequest request;
    QString sentText;
    Instant earliest; // by the server's clock; meaningless until clockKnown
    bool clockKnown = false;
    QUrl page;         // empty: the first
    QString pageStart; // first id of the page before
    int pages = 0;
    std::vector<WireStatus> alike; // read alike, markup may differ
    bool unclear = false;          // one of those could not be told apart
};

namespace {

constexpr Milliseconds slack = 2min;
constexpr int mostPages = 25;
// On a server that gives the same page again the page is all there is when it is shorter than any usual page, or longer
// than was asked for: snac ignores the limit and gives up to 256.
constexpr size_t askedFor = 40, smallestPage = 20, snacsMost = 256;

bool isWhole(size_t pageSize, const QString& software)
{
    if (software == "snac"_L1)
        return pageSize < snacsMost;
    return pageSize < smallestPage || (pageSize > askedFor && pageSize < snacsMost);
}

// Clocks differ; the answer's Date tells by how much.
Milliseconds skewOf(const HttpReply& reply, Instant now)
{
    const auto server = Instant::fromHttpDate(reply.headers.value("Date"));
    if (!server)
        return 0ms;
    const Milliseconds skew = *server - now;
    return std::chrono::abs(skew) < 10s ? 0ms : skew; // Date has whole seconds, and the answer took its time
}

// Exact but for what servers change by themselves: a change of one blank is a change.
QString typed(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).normalized(QString::NormalizationForm_C).trimmed();
}

Lookup absent()
{
    return {Lookup::Answer::Absent, {}};
}

} // namespace

Async<Lookup> MastodonClient::findPublished(const PublishRequest& request)
{
    auto walk = std::make_shared<LookupWalk>();
    walk->request = request;
    walk->sentText = outgoingText(request, m_reader.domain);
    return lookAt(walk);
}

Async<Lookup> MastodonClient::lookAt(const std::shared_ptr<LookupWalk>& walk)
{
    const QUrl first = m_api.url(Api::path(u"/api/v1/accounts/{}/statuses"_s, m_reader.account.value),
                                 {{u"limit"_s, u"40"_s}, {u"exclude_reblogs"_s, u"true"_s}});
    return m_api.send(this, m_api.get(walk->page.isEmpty() ? first : walk->page))
        .then(this, [this, walk](const HttpReply& reply) { return judge(walk, reply); });
}

Async<Lookup> MastodonClient::judge(const std::shared_ptr<LookupWalk>& walk, const HttpReply& reply)
{
    const auto statuses =
        parseJsonArray(reply).and_then([](const QJsonArray& array) { return readStatuses(array, u"status"_s); });
    if (!statuses)
        return Async<Lookup>::failed(badReply(reply, statuses.error().detail));
    if (!std::exchange(walk->clockKnown, true)) {
        const Instant sent = walk->request.firstSent.value_or(m_api.now());
        walk->earliest = sent + skewOf(reply, m_api.now()) - slack;
    }
    for (const WireStatus& status : *statuses) {
        switch (matches(status, walk->request, walk->sentText, walk->earliest, m_api.software())) {
        case Match::Yes:
            return Async<Lookup>::ready(Lookup{Lookup::Answer::Found, toRef(status)});
        case Match::Source:
            walk->alike.push_back(status);
            break;
        case Match::No:
            break;
        }
    }
    const bool repeats = !statuses->empty() && statuses->front().id == walk->pageStart;
    const bool farEnough =
        !statuses->empty() && std::any_of(statuses->begin(), statuses->end(), [&](const WireStatus& status) {
            return status.created < walk->earliest && !status.isReblog;
        });
    const bool all = statuses->empty() || farEnough || (repeats && isWhole(statuses->size(), m_api.software()));
    if (all)
        return askSource(walk);
    if (repeats || ++walk->pages >= mostPages) {
        walk->unclear = true;
        return askSource(walk);
    }
    walk->pageStart = statuses->front().id;
    walk->page = linkTarget(reply, "next"_L1);
    if (walk->page.isEmpty())
        walk->page =
            m_api.url(Api::path(u"/api/v1/accounts/{}/statuses"_s, m_reader.account.value),
                      {{u"limit"_s, u"40"_s}, {u"exclude_reblogs"_s, u"true"_s}, {u"max_id"_s, statuses->back().id}});
    return lookAt(walk);
}

// The pages are through. Those that only read alike are compared by what was really typed.
Async<Lookup> MastodonClient::askSource(const std::shared_ptr<LookupWalk>& walk)
{
    if (walk->alike.empty()) {
        const Visibility visibility = walk->request.visibility;
        const bool shown = visibility == Visibility::Public || visibility == Visibility::Unlisted ||
                           listsPrivatePosts(m_api.software());
        return Async<Lookup>::ready(walk->unclear || !shown ? Lookup{} : absent());
    }
    const WireStatus status = walk->alike.back();
    walk->alike.pop_back();
    return m_api.sendRaw(m_api.get(Api::path(u"/api/v1/statuses/{}/source"_s, status.id)))
        .then(this, [this, walk, status](const HttpReply& reply) {
            const auto source = reply.isSuccess() ? parseJsonObject(reply) : Result<QJsonObject>();
            if (source && sameSource(source->value("text"_L1).toString(), walk->sentText))
                return Async<Lookup>::ready(Lookup{Lookup::Answer::Found, toRef(status)});
            if (!source || !source->contains("text"_L1))
                walk->unclear = true;
            return askSource(walk);
        });
}

// GET /api/v1/statuses/:id (docs.joinmastodon.org/methods/statuses): 404 once it is deleted. snac gives an edited
// status another id, so that a missing one proves nothing there.
Async<Standing> MastodonClient::standing(const RemoteRef& target, const std::optional<PublishRequest>& wanted)
{
    return m_api.sendRaw(m_api.get(Api::path(u"/api/v1/statuses/{}"_s, target.id.value)))
        .then(this, [this, target, wanted](const HttpReply& reply) {
            const bool missing = reply.status == 404 || reply.status == 410;
            if (missing && m_api.software() != "snac"_L1)
                return Async<Standing>::ready(Standing{});
            if (!reply.isSuccess())
                return Async<Standing>::failed(m_api.error(reply));
            const auto object = parseJsonObject(reply);
            const auto status = object ? readStatus(*object, u"status"_s) : Result<WireStatus>(Failure(object.error()));
            if (!status)
                return Async<Standing>::failed(badReply(reply, status.error().detail));
            const Standing standing{true, false, object->value("reblogged"_L1).toBool()};
            if (!wanted)
                return Async<Standing>::ready(standing);
            // A changed warning is compared as it is shown; it is plain text on every server.
            if (status->spoilerText.trimmed() != wanted->contentWarning.trimmed())
                return Async<Standing>::ready(standing);
            return compareSource(target.id, outgoingText(*wanted, m_reader.domain), standing);
        });
}

Async<Standing> MastodonClient::compareSource(const RemoteId& id, const QString& wanted, Standing standing)
{
    return m_api.send(this, m_api.get(Api::path(u"/api/v1/statuses/{}/source"_s, id.value)))
        .then(this, [wanted, standing](const HttpReply& reply) -> Result<Standing> {
            const auto source = parseJsonObject(reply);
            if (!source)
                return Failure(source.error());
            if (!source->value("text"_L1).isString())
                return Failure(badReply(reply, u"source: text is missing"_s));
            Standing known = standing;
            known.asWanted = typed(source->value("text"_L1).toString()) == typed(wanted);
            return known;
        });
}

} // namespace parvis::mastodon

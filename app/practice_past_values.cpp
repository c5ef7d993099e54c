// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_past_values.h"

#include "domain/publishing/transitions.h"
#include "domain/text/html.h"
#include "practice/markup.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

namespace past = practice::history;

class Wording
{
public:
    Wording(const past::History& history, const std::vector<Account>& accounts, const std::vector<MediaAsset>& pictures,
            const ZoneId& zone)
        : m_history(history), m_accounts(accounts), m_pictures(pictures), m_zone(zone)
    {
    }
    PastValues all();

private:
    RemoteRef refOf(practice::Id id, const QString& handle) const;
    Identity shop(int account) const;
    Identity person(int account, int index) const;
    Publication publicationOf(const past::Post& post, const Content& content) const;
    PastPost postOf(const past::Post& post) const;
    PastThread threadOf(const past::Thread& thread) const;
    IncomingMessage messageOf(const past::Thread& thread, const past::Line& line, practice::Id root) const;
    void addFigures(const past::Post& post, std::vector<PastFigure>& into) const;
    std::vector<MetricSample> accountSamples() const;
    std::vector<VoiceRow> mentionRows() const;
    std::vector<std::pair<AccountId, std::vector<IncomingMessage>>> applause() const;

    const past::History& m_history;
    const std::vector<Account>& m_accounts;
    const std::vector<MediaAsset>& m_pictures;
    const ZoneId& m_zone;
};

QString remoteText(practice::Id id)
{
    return QString::number(id);
}

QString handleOf(const past::Thread& thread)
{
    return past::shopHandles[size_t(thread.account)].toString();
}

// As a client reads it from the network, which shows links without their beginning.
QString asRead(const QString& written)
{
    if (!written.contains("://"_L1))
        return written;
    const auto nobody = [](const QString&) { return practice::MentionTarget(); };
    return text::htmlToText(practice::render(written, {}, nobody).html).text;
}

RemoteRef Wording::refOf(practice::Id id, const QString& handle) const
{
    return {{remoteText(id)}, {}, m_accounts.front().server + u"/@"_s + handle + u'/' + remoteText(id)};
}

Identity Wording::shop(int index) const
{
    const Account& account = m_accounts[size_t(index)];
    const QString handle = past::shopHandles[size_t(index)].toString();
    Identity identity;
    identity.network = account.network;
    identity.remoteId = account.remoteId;
    identity.handle = account.handle;
    identity.name = account.name;
    identity.avatarUrl = account.avatarUrl;
    identity.profileUrl = account.server + u"/@"_s + handle;
    identity.followers = m_history.days[size_t(index)].back().followers;
    return identity;
}

Identity Wording::person(int account, int index) const
{
    const past::Person& known = m_history.people[size_t(index)];
    const Account& ours = m_accounts[size_t(account)];
    Identity identity;
    identity.network = ours.network;
    identity.remoteId = {remoteText(known.id)};
    identity.handle = known.handle + u'@' + ours.handle.section(u'@', 1);
    identity.name = known.name;
    identity.avatarUrl = ours.server + u"/avatars/"_s + known.handle + u".png"_s;
    identity.profileUrl = ours.server + u"/@"_s + known.handle;
    identity.followers = known.followers;
    return identity;
}

Publication Wording::publicationOf(const past::Post& post, const Content& content) const
{
    const QString handle = past::shopHandles[size_t(post.account)].toString();
    Publication publication;
    publication.account = m_accounts[size_t(post.account)].id;
    publication.plan.zone = m_zone;
    publication.plan.due = {post.at.ms - post.at.ms % 60'000};
    publication.plan.wall = wallTimeAt(publication.plan.due, m_zone);
    publication.remote = refOf(post.id, handle);
    publication.publishedAt = post.at;
    publication.segments = transition::segmentsFor(content);
    for (size_t i = 0; i < publication.segments.size(); ++i) {
        Segment& segment = publication.segments[i];
        segment.state = SegmentState::Done;
        segment.remote = i == 0 ? publication.remote : refOf(post.partIds[i - 1], handle);
        segment.firstSent = post.at;
    }
    return publication;
}

PastPost Wording::postOf(const past::Post& post) const
{
    PastPost written;
    Content& content = written.post.base;
    content.text = post.text;
    content.language = post.language;
    content.threadParts = post.parts;
    const QString handle = past::shopHandles[size_t(post.account)].toString();
    std::vector<MessageMedia> shown;
    if (post.picture >= 0) {
        const past::Picture& picture = m_history.pictures[size_t(post.picture)];
        content.media.push_back({m_pictures[size_t(post.picture)], picture.altText, 0, 0});
        const QString url =
            m_accounts.front().server + u"/media/"_s + remoteText(picture.id + post.account) + u".png"_s;
        shown.push_back({u"image"_s, url, picture.altText});
    }
    written.post.campaign = post.campaign;
    written.post.createdBy = m_history.colleagues[post.account % m_history.colleagues.size()];
    written.post.created = post.at - 26h;
    written.publication = publicationOf(post, content);
    practice::Id before = 0;
    for (qsizetype i = -1; i < post.parts.size(); ++i) {
        const practice::Id id = i < 0 ? post.id : post.partIds[size_t(i)];
        IncomingMessage message;
        message.remote = refOf(id, handle);
        message.parent = {before == 0 ? QString() : remoteText(before)};
        message.root = publicationOf(post, content).remote.id;
        message.author = shop(post.account);
        message.text = asRead(i < 0 ? post.text : post.parts[i]);
        message.language = post.language;
        message.created = {id >> 16};
        message.own = true;
        message.media = i < 0 ? shown : std::vector<MessageMedia>();
        before = id;
        written.messages.push_back(message);
    }
    return written;
}

IncomingMessage Wording::messageOf(const past::Thread& thread, const past::Line& line, practice::Id root) const
{
    using Kind = past::Thread::Kind;
    const bool own = line.person < 0;
    IncomingMessage message;
    message.author = own ? shop(thread.account) : person(thread.account, line.person);
    message.remote = refOf(line.id, own ? handleOf(thread) : m_history.people[size_t(line.person)].handle);
    if (line.parent != 0)
        message.parent = {remoteText(line.parent)};
    message.root = {remoteText(root)};
    message.text = asRead(line.text);
    message.language = line.language;
    message.created = line.at;
    message.own = own;
    if (thread.kind == Kind::Direct) {
        message.kind = InboxKind::DirectMessage;
        message.visibility = Visibility::Direct;
    } else {
        message.kind = line.parent == 0 ? InboxKind::Mention : InboxKind::Comment;
    }
    return message;
}

PastThread Wording::threadOf(const past::Thread& thread) const
{
    const practice::Id root = thread.post >= 0 ? m_history.posts[size_t(thread.post)].id : thread.lines.front().id;
    PastThread written;
    written.account = m_accounts[size_t(thread.account)].id;
    written.root = {remoteText(root)};
    for (const past::Line& line : thread.lines) {
        PastStep step;
        step.at = line.at;
        step.who = line.colleague < 0 ? QString() : m_history.colleagues[line.colleague];
        step.message = messageOf(thread, line, root);
        written.steps.push_back(std::move(step));
    }
    written.kind = written.steps.front().message->kind;
    for (const past::Deed& deed : thread.deeds)
        written.steps.push_back({deed.at, m_history.colleagues[deed.colleague], std::nullopt, deed.change});
    std::stable_sort(written.steps.begin(), written.steps.end(),
                     [](const PastStep& a, const PastStep& b) { return a.at < b.at; });
    return written;
}

void Wording::addFigures(const past::Post& post, std::vector<PastFigure>& into) const
{
    for (const past::Figure& figure : post.figures)
        into.push_back({m_accounts[size_t(post.account)].id,
                        {remoteText(post.id)},
                        figure.metric,
                        figure.at,
                        double(figure.value)});
}

std::vector<MetricSample> Wording::accountSamples() const
{
    std::vector<MetricSample> samples;
    for (size_t i = 0; i < m_accounts.size(); ++i) {
        const QString source = m_accounts[i].network + u":account"_s;
        for (const past::Day& day : m_history.days[i]) {
            samples.push_back({m_accounts[i].id, {}, Metric::Followers, day.at, double(day.followers), source});
            samples.push_back({m_accounts[i].id, {}, Metric::Following, day.at, 0, source});
            samples.push_back({m_accounts[i].id, {}, Metric::Posts, day.at, double(day.statuses), source});
        }
    }
    return samples;
}

std::vector<VoiceRow> Wording::mentionRows() const
{
    std::vector<VoiceRow> rows;
    rows.reserve(m_history.mentions.size());
    for (const past::Mentions& one : m_history.mentions)
        rows.push_back({one.day, one.name, one.isUs, one.count, one.source, one.network, int(rows.size()) + 2});
    return rows;
}

std::vector<std::pair<AccountId, std::vector<IncomingMessage>>> Wording::applause() const
{
    std::vector<std::pair<AccountId, std::vector<IncomingMessage>>> lists;
    for (const Account& account : m_accounts)
        lists.push_back({account.id, {}});
    int number = 0;
    for (const past::Applause& one : m_history.applause) {
        const past::Post& post = m_history.posts[size_t(one.post)];
        IncomingMessage deed;
        deed.kind = one.isShare ? InboxKind::Boost : InboxKind::Like;
        deed.remote = {{u"applause-%1"_s.arg(++number)}, {}, {}};
        deed.parent = {remoteText(post.id)};
        deed.author = person(post.account, one.person);
        deed.created = one.at;
        lists[size_t(post.account)].second.push_back(deed);
    }
    return lists;
}

// A conversation under a post belongs to the post's month: no reader ever finds the one without the other.
PastValues Wording::all()
{
    PastValues values;
    LocalDate day = dateAt(m_history.from, m_zone);
    for (Instant from = m_history.from; from < m_history.to;) {
        day = day.addMonths(1);
        const Instant to = std::min(startOfDay(day, m_zone), m_history.to);
        values.months.push_back({from, to, {}, {}});
        from = to;
    }
    const auto monthOf = [&values](Instant at) -> PastMonth& {
        const auto found = std::find_if(values.months.begin(), values.months.end(),
                                        [at](const PastMonth& month) { return at < month.to; });
        return found == values.months.end() ? values.months.back() : *found;
    };
    for (const past::Post& post : m_history.posts) {
        PastMonth& month = monthOf(post.at);
        month.part.posts.push_back(postOf(post));
        addFigures(post, month.figures);
    }
    for (const past::Thread& thread : m_history.threads) {
        const Instant begun = thread.post >= 0 ? m_history.posts[size_t(thread.post)].at : thread.lines.front().at;
        monthOf(begun).part.threads.push_back(threadOf(thread));
    }
    values.accounts = accountSamples();
    values.mentions = mentionRows();
    values.applause = applause();
    return values;
}

} // namespace

PastValues pastValues(const past::History& history, const std::vector<Account>& accounts,
                      const std::vector<MediaAsset>& pictures, const ZoneId& zone)
{
    return Wording(history, accounts, pictures, zone).all();
}

} // namespace parvis

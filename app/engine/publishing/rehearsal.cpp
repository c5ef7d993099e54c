// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/rehearsal.h"

#include "domain/publishing/template.h"
#include "engine/off_thread.h"
#include "engine/publishing/planning.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

constexpr auto collisionStep = 5min;
constexpr auto minute = 1min;

qint64 minuteOf(Instant at)
{
    return at.ms / 60'000;
}

using Sent = std::map<AccountId, std::vector<Instant>>;

constexpr auto lookedBack = 31 * 24h;
constexpr int mostUnfinished = 500;

bool countsPosts(const RateRule& rate)
{
    return rate.count > 0 && (rate.action == "publish"_L1 || rate.action == "any"_L1);
}

void noteRequests(const std::vector<Publication>& list, Sent& sent)
{
    for (const Publication& p : list) {
        for (const Segment& segment : p.segments) {
            if (segment.firstSent)
                sent[p.account].push_back(*segment.firstSent);
            else if (segment.state == SegmentState::Done && p.publishedAt)
                sent[p.account].push_back(*p.publishedAt);
        }
    }
}

class Rehearsing
{
public:
    explicit Rehearsing(const RehearsalInput& input) : m_input(input), m_sent(input.sent)
    {
        for (const PublicationRow& row : input.rows)
            m_taken[row.account].insert(minuteOf(row.plan.due));
    }

    Rehearsed judge(const PublicationRow& row)
    {
        m_result = {row, Signal::Green, {}};
        m_row = &row;
        const auto it = std::find_if(m_input.accounts.begin(), m_input.accounts.end(),
                                     [&row](const Account& a) { return a.id == row.account; });
        if (it == m_input.accounts.end()) {
            add(Signal::Red, u"account_unknown"_s, u"accounts"_s, {}, Repair::EditPost);
            return m_result;
        }
        checkState();
        checkSignIn(*it);
        checkTime();
        checkWords(*it);
        checkCollision();
        checkRate(*it);
        return m_result;
    }

private:
    void add(RehearsalReason reason)
    {
        m_result.signal = std::max(m_result.signal, reason.signal);
        m_result.reasons.push_back(std::move(reason));
    }
    void add(Signal signal, const QString& code, const QString& place, const QVariantMap& facts, Repair repair,
             std::optional<Instant> moveTo = {})
    {
        const auto severity = signal == Signal::Red ? Finding::Severity::Error : Finding::Severity::Warning;
        add({signal, {severity, code, place, facts, m_row->account, m_row->network}, repair, moveTo});
    }

    void checkState()
    {
        if (m_row->state == PublicationState::InReview)
            add(Signal::Red, u"not_approved"_s, u"approval"_s, {}, Repair::Approve);
        if (m_row->state == PublicationState::Held)
            add(Signal::Red, u"held"_s, u"hold"_s, {}, Repair::Release);
        else if (!m_input.hold.isEmpty())
            add(Signal::Red, u"on_hold"_s, u"hold"_s, {{u"reason"_s, m_input.hold}}, Repair::Release);
    }

    void checkSignIn(const Account& account)
    {
        for (Finding& finding : checkAccountState(account))
            add({finding.isError() ? Signal::Red : Signal::Amber, finding, Repair::SignIn, {}});
        if (account.state == AccountState::Expires)
            add(Signal::Amber, u"account_expires"_s, u"accounts"_s, {{u"account"_s, account.handle}}, Repair::SignIn);
        if (account.pausedUntil && *account.pausedUntil > m_row->plan.due)
            add(Signal::Amber, u"account_paused"_s, u"accounts"_s,
                {{u"account"_s, account.handle}, {u"until"_s, account.pausedUntil->toRfc3339()}}, Repair::Move,
                freeAfter(*account.pausedUntil));
    }

    // The zone's rules may have changed since it was planned, or the time may never have been one.
    void checkTime()
    {
        const Plan& plan = m_row->plan;
        const Resolution resolution = resolve(plan.wall, plan.zone);
        const QVariantMap facts{{u"time"_s, plan.wall.toIso()}, {u"zone"_s, plan.zone.name()}};
        if (resolution.kind == Resolution::Kind::Skipped)
            add(Signal::Red, u"time_skipped"_s, u"time"_s,
                {{u"time"_s, plan.wall.toIso()},
                 {u"zone"_s, plan.zone.name()},
                 {u"proposal"_s, resolution.proposal.toIso()}},
                Repair::Move, resolution.instant);
        else if (resolution.instant != plan.due && resolution.second != plan.due &&
                 std::chrono::abs(resolution.instant - plan.due) >= minute)
            add(Signal::Amber, u"zone_changed"_s, u"time"_s, facts, Repair::Move, resolution.instant);
        else if (resolution.kind == Resolution::Kind::Repeated)
            add(Signal::Amber, u"time_repeated"_s, u"time"_s, facts, Repair::None);
        const auto late = m_input.now - plan.due;
        if (late > plan.late.within)
            add(Signal::Red, u"too_late"_s, u"time"_s, facts, Repair::Move, freeAfter(m_input.now + collisionStep));
        else if (late > minute)
            add(Signal::Amber, u"overdue"_s, u"time"_s, facts, Repair::None);
    }

    void checkWords(const Account& account)
    {
        const auto post = m_input.posts.constFind(m_row->post);
        if (post == m_input.posts.constEnd())
            return;
        const Content written = effectiveContent(*post, account.network, account.id);
        const Variables variables = variablesFor(written, account, post->campaign, m_row->plan.wall);
        const Content content = expanded(written, variables);
        auto findings = checkContent(content, account.capabilities);
        const auto names = checkVariables(written, variables);
        findings.insert(findings.end(), names.begin(), names.end());
        for (Finding finding : findings) {
            finding.account = account.id;
            finding.network = account.network;
            add({finding.isError() ? Signal::Red : Signal::Amber, finding, Repair::EditPost, {}});
        }
        const bool passed = m_row->state != PublicationState::InReview;
        for (const Finding& finding : governed(m_input.governance, *post, {account}, m_row->plan).findings) {
            // Approved is approved; what only needs that, and has it, is no reason.
            const bool settled = finding.code == "needs_approval"_L1 ||
                                 (passed && finding.facts.value(u"level"_s) == u"needs_approval"_s);
            if (!settled)
                add({finding.isError() ? Signal::Red : Signal::Amber,
                     finding,
                     finding.place == "time"_L1 ? Repair::None : Repair::EditPost,
                     {}});
        }
        checkDuplicate(account, content);
    }

    void checkDuplicate(const Account& account, const Content& content)
    {
        const QString words = content.text.simplified();
        if (words.isEmpty())
            return;
        const auto [before, isNew] = m_texts.try_emplace(std::pair(account.id, words), m_row->post);
        // What comes again is meant to.
        if (!isNew && sourceOf(before->second) != sourceOf(m_row->post))
            add(Signal::Amber, u"duplicate_text"_s, u"text"_s, {{u"post"_s, before->second.toString()}},
                Repair::EditPost);
    }

    PostId sourceOf(PostId post) const { return m_input.sources.value(post, post); }

    void checkCollision()
    {
        const auto key = std::pair(m_row->account, minuteOf(m_row->plan.due));
        if (++m_minutes[key] > 1)
            add(Signal::Amber, u"same_minute"_s, u"time"_s, {{u"count"_s, m_minutes[key]}}, Repair::Move,
                freeAfter(m_row->plan.due + collisionStep));
    }

    // As many requests as parts; the window slides over what has left and what is planned.
    void checkRate(const Account& account)
    {
        const auto post = m_input.posts.constFind(m_row->post);
        int parts = 1;
        if (post != m_input.posts.constEnd()) {
            const Content content = effectiveContent(*post, account.network, account.id);
            parts = 1 + int(content.threadParts.size()) + (content.firstComment.isEmpty() ? 0 : 1);
        }
        auto& sent = m_sent[account.id];
        for (int i = 0; i < parts; ++i)
            sent.push_back(m_row->plan.due);
        for (const RateRule& rate : account.capabilities.rates) {
            if (!countsPosts(rate))
                continue;
            const Instant from = m_row->plan.due - rate.window;
            const auto within = std::count_if(sent.begin(), sent.end(), [from](Instant at) { return at > from; });
            if (within <= rate.count)
                continue;
            add(Signal::Amber, u"rate_exceeded"_s, u"time"_s,
                {{u"count"_s, qint64(within)},
                 {u"limit"_s, rate.count},
                 {u"minutes"_s, qint64(std::chrono::duration_cast<std::chrono::minutes>(rate.window).count())}},
                Repair::Move, freeAfter(m_row->plan.due + rate.window));
        }
    }

    // The next minute at which this account has nothing yet; taken from then on.
    Instant freeAfter(Instant at)
    {
        auto& taken = m_taken[m_row->account];
        Instant free{minuteOf(at) * 60'000};
        if (free < at)
            free = free + minute;
        while (taken.contains(minuteOf(free)))
            free = free + collisionStep;
        taken.insert(minuteOf(free));
        return free;
    }

    const RehearsalInput& m_input;
    const PublicationRow* m_row = nullptr;
    Rehearsed m_result;
    std::map<AccountId, std::set<qint64>> m_taken;
    std::map<std::pair<AccountId, qint64>, int> m_minutes;
    std::map<std::pair<AccountId, QString>, PostId> m_texts; // the first post with these words
    std::map<AccountId, std::vector<Instant>> m_sent;
};

} // namespace

std::vector<Rehearsed> rehearse(const RehearsalInput& input)
{
    Rehearsing rehearsing(input);
    std::vector<Rehearsed> results;
    results.reserve(input.rows.size());
    for (const PublicationRow& row : input.rows)
        results.push_back(rehearsing.judge(row));
    return results;
}

QString signalName(Signal signal)
{
    switch (signal) {
    case Signal::Green:
        return u"green"_s;
    case Signal::Amber:
        return u"amber"_s;
    case Signal::Red:
        return u"red"_s;
    }
    return {};
}

QString repairName(Repair repair)
{
    switch (repair) {
    case Repair::Move:
        return u"move"_s;
    case Repair::EditPost:
        return u"edit"_s;
    case Repair::SignIn:
        return u"sign_in"_s;
    case Repair::Approve:
        return u"approve"_s;
    case Repair::Release:
        return u"release"_s;
    case Repair::None:
        return {};
    }
    return {};
}

Rehearsal::Rehearsal(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<Rehearsed>> Rehearsal::run(int hours)
{
    PublicationQuery query;
    query.states = {PublicationState::InReview, PublicationState::Approved, PublicationState::Scheduled,
                    PublicationState::Held};
    query.kind = PublicationKind::Post;
    query.to = m_ports.clock.now() + std::chrono::hours(hours);
    return m_ports.posts.list(query).then(this, [=, this](const std::vector<PublicationRow>& rows) {
        return m_ports.posts.findAll(query).then(this, [=, this](const std::vector<PostWithPublications>& found) {
            QHash<PostId, Post> posts;
            for (const PostWithPublications& post : found)
                posts.insert(post.post.id, post.post);
            return m_ports.accounts.list().then(this, [=, this](const std::vector<Account>& accounts) {
                return m_ports.workspace.setting(u"hold"_s).then(this, [=, this](const QString& hold) {
                    return loadGovernance(this, m_ports, {}).then(this, [=, this](const Governance& governance) {
                        return sources(*query.to).then(this, [=, this](const QHash<PostId, PostId>& made) {
                            return sent(accounts).then(this, [=, this](const Sent& left) {
                                return judge(
                                    {m_ports.clock.now(), rows, posts, accounts, governance, hold, made, left});
                            });
                        });
                    });
                });
            });
        });
    });
}

// Also of what is overdue, which comes first: a series is looked at from a month back.
Async<Sources> Rehearsal::sources(Instant to)
{
    if (!m_ports.rhythm)
        return Async<Sources>::ready(Sources());
    return m_ports.rhythm->madeFrom(m_ports.clock.now() - lookedBack, to).then(this, sourcesOf);
}

Async<Sent> Rehearsal::sent(const std::vector<Account>& accounts)
{
    const Instant now = m_ports.clock.now();
    Milliseconds longest{0};
    std::vector<Async<std::vector<Publication>>> lookups;
    for (const Account& account : accounts) {
        Milliseconds window{0};
        int most = 0;
        for (const RateRule& rate : account.capabilities.rates) {
            if (!countsPosts(rate))
                continue;
            window = std::max<Milliseconds>(window, rate.window);
            most = std::max(most, rate.count);
        }
        longest = std::max(longest, window);
        if (most > 0)
            lookups.push_back(m_ports.posts.publishedSince(account.id, now - window, most));
    }
    if (lookups.empty())
        return Async<Sent>::ready(Sent());
    // What is not out may have cost requests all the same. Due some time before it left, where it was late.
    PublicationQuery query;
    query.states = {PublicationState::Sending, PublicationState::Uncertain, PublicationState::Failed};
    query.from = now - longest - 24h;
    query.limit = mostUnfinished;
    return m_ports.posts.list(query).then(this, [this, lookups](const std::vector<PublicationRow>& rows) mutable {
        std::vector<Async<Publication>> unfinished;
        for (const PublicationRow& row : rows)
            unfinished.push_back(m_ports.posts.publication(row.id));
        return whenAll(this, unfinished).then(this, [this, lookups](const std::vector<Publication>& rest) {
            return whenAll(this, lookups).then(this, [rest](const std::vector<std::vector<Publication>>& lists) {
                Sent sent;
                noteRequests(rest, sent);
                for (const auto& list : lists)
                    noteRequests(list, sent);
                return sent;
            });
        });
    });
}

Async<std::vector<Rehearsed>> Rehearsal::judge(RehearsalInput input)
{
    // What is rehearsed is also what stands around it. Counting many texts takes its time: not on the caller's thread.
    input.governance.neighbours = input.rows;
    return offThread<std::vector<Rehearsed>>(
        [input = std::move(input)] { return Result<std::vector<Rehearsed>>(rehearse(input)); });
}

} // namespace parvis

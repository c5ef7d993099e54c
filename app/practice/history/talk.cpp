// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote when, and what colleagues did about it, in the order of time. How many write in an hour depends on the hour
// of the week and on nothing else, so that the one crisis is the only one; what they write depends on what stands
// there.
#include "practice/history/crowd.h"
#include "practice/history/making.h"
#include "practice/history/words.h"

#include <algorithm>
#include <queue>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::practice::history {
namespace {

constexpr double aDayAtFirst = 10.0, aDayAtLast = 17.5;
constexpr double complaintShare = 0.19; // of all that is written, as it comes out
// Times as many complaints as usual: at first word goes around, halved every hour; what stays is halved every 16.
constexpr double crisisBurst = 85, crisisRest = 3;

// What a colleague has in mind to do.
struct Plan {
    enum class Kind { Reply, Close };
    Instant at;
    quint64 order = 0;
    Kind kind = Kind::Reply;
    size_t thread = 0;
    Line about;    // Reply: what is answered
    int heard = 0; // Close: how much customers had written; more since, and it is off
    QString reason;
    bool operator>(const Plan& other) const { return at != other.at ? at > other.at : order > other.order; }
};

// Somebody who may have something to say to an answer, or to the lack of one.
struct Chatty {
    size_t thread = 0;
    Line line; // theirs, or the answer
    int person = 0;
    Topic next = Topic::Thanks;
    Instant from, until;
};

class Talk
{
public:
    explicit Talk(Making& making)
        : m_making(making),
          m_history(making.history),
          m_draws(making.draws(30)),
          m_arrivals(making.draws(31)),
          m_crowd(making.history.people, making.span.seed, making.draws(32)),
          m_office(making.span.zone)
    {
    }
    void run();

private:
    struct Work {
        int heard = 0; // lines of customers
        int repliesToCome = 0;
        int assignee = -1;
        bool labelled = false;
    };

    void hour(Instant begin);
    void arrive(Instant at, bool crisis);
    bool goOn(Instant at);
    void begin(Instant at, bool crisis);
    size_t threadFor(int account, Thread::Kind kind, Instant at);
    int postUnder(int account, Instant at);
    Line& say(size_t thread, Line line);
    void planAnswer(size_t thread, const Line& line);
    void planClosing(size_t thread, Instant from, double minutes, const QString& reason);
    void settle(Instant until);
    void reply(const Plan& plan);
    void close(const Plan& plan);
    void deed(size_t thread, Instant at, int colleague, const WorkChange& change);
    bool inCrisis(Instant at) const { return at >= m_history.crisisFrom && at < m_history.crisisTo; }

    Making& m_making;
    History& m_history;
    Draws m_draws, m_arrivals;
    Crowd m_crowd;
    Office m_office;
    std::vector<Work> m_work; // of each thread
    std::priority_queue<Plan, std::vector<Plan>, std::greater<>> m_plans;
    std::vector<Chatty> m_chatty;
    QHash<int, size_t> m_underPost;
    quint64 m_order = 0;
};

double chanceOfAnswer(const Line& line)
{
    switch (line.topic) {
    case Topic::Question:
    case Topic::FollowUp:
        return 0.95;
    case Topic::Complaint:
    case Topic::Angrier:
        return 0.94;
    case Topic::Idea:
        return 0.8;
    case Topic::Praise:
        return 0.45;
    case Topic::Remark:
        return 0.25;
    default:
        return line.topic == Topic::Spam ? 0.0 : 0.06;
    }
}

Topic someTopic(Draws& draws)
{
    static constexpr double shares[] = {28, 26, 25, 12, 6, 3};
    static constexpr Topic topics[] = {Topic::Praise, Topic::Question, Topic::Complaint,
                                       Topic::Remark, Topic::Idea,     Topic::Spam};
    return topics[draws.pick(shares)];
}

Theme someTheme(Draws& draws)
{
    static constexpr double shares[] = {28, 22, 18, 32};
    static constexpr Theme themes[] = {Theme::LateParcel, Theme::BrokenCup, Theme::Price, Theme::Other};
    return themes[draws.pick(shares)];
}

// Parcels are support's and the shop's affair; who speaks Arabic writes to the café.
int someAccount(Draws& draws, const QString& language, Topic topic)
{
    static constexpr double french[] = {5, 3, 4, 2}, english[] = {2, 6, 1, 3}, arabic[] = {1, 2, 7, 1};
    static constexpr double complaints[] = {2, 5, 1, 6};
    if (topic == Topic::Complaint && draws.happens(0.6))
        return draws.pick(complaints);
    return draws.pick(language == u"fr"_s ? french : language == u"ar"_s ? arabic : english);
}

Thread::Kind someKind(Draws& draws, Topic topic)
{
    static constexpr double loud[] = {78, 21, 1}, asking[] = {48, 28, 24};
    const bool asks = topic == Topic::Question || topic == Topic::Complaint;
    return Thread::Kind(draws.pick(asks ? asking : loud));
}

void Talk::run()
{
    for (Instant begin = m_history.from; begin < m_history.to; begin = begin + 1h)
        hour(begin);
    settle(m_history.to);
    const auto earlier = [](const auto& a, const auto& b) { return a.at < b.at; };
    for (Thread& thread : m_history.threads) {
        std::stable_sort(thread.lines.begin(), thread.lines.end(), earlier);
        std::stable_sort(thread.deeds.begin(), thread.deeds.end(), earlier);
    }
}

void Talk::hour(Instant begin)
{
    const double grown = aDayAtFirst + (aDayAtLast - aDayAtFirst) * m_making.progress(begin);
    const double mean = grown * hourShare(wallTimeAt(begin, m_making.span.zone));
    // What chance would give once in many years looks like a crisis on a chart.
    const int most = int(mean + 3.2 * std::sqrt(mean) + 1);
    std::vector<std::pair<Instant, bool>> arrivals;
    const auto add = [&](int n, bool crisis) {
        for (int i = 0; i < n; ++i)
            arrivals.emplace_back(begin + Milliseconds(m_arrivals.below(3'600'000)), crisis);
    };
    add(std::min(m_arrivals.poisson(mean), most), false);
    if (inCrisis(begin)) {
        const double hours = double((begin - m_history.crisisFrom).count()) / 3'600'000.0;
        const double times = crisisBurst * std::exp2(-hours) + crisisRest * std::exp2(-hours / 16);
        const double more = mean * complaintShare * std::max(0.0, times - 1);
        // One that by chance does not come would be none.
        add(std::max(m_arrivals.poisson(more), int(more - 1.5 * std::sqrt(more))), true);
    }
    std::sort(arrivals.begin(), arrivals.end());
    for (const auto& [at, crisis] : arrivals) {
        if (at < m_history.to)
            arrive(at, crisis);
    }
}

void Talk::arrive(Instant at, bool crisis)
{
    settle(at);
    at = m_making.free(at);
    if (crisis || !m_draws.happens(0.22) || !goOn(at))
        begin(at, crisis);
}

// The next words of somebody who wrote before; false where nobody has any.
bool Talk::goOn(Instant at)
{
    std::erase_if(m_chatty, [at](const Chatty& one) { return one.until <= at; });
    std::vector<size_t> ready;
    for (size_t i = 0; i < m_chatty.size(); ++i) {
        if (m_chatty[i].from <= at)
            ready.push_back(i);
    }
    if (ready.empty())
        return false;
    const size_t chosen = ready[size_t(m_draws.below(int(ready.size())))];
    const Chatty one = m_chatty[chosen];
    m_chatty.erase(m_chatty.begin() + qptrdiff(chosen));
    const Thread& thread = m_history.threads[one.thread];
    Line line;
    line.at = at;
    line.person = one.person;
    line.parent = one.line.id;
    line.topic = one.next;
    line.theme = one.line.theme;
    line.language = m_history.people[size_t(one.person)].language;
    line.text = u'@' + shopHandles[size_t(thread.account)].toString() + u' ' + customerWords(line, m_draws);
    planAnswer(one.thread, say(one.thread, line));
    return true;
}

void Talk::begin(Instant at, bool crisis)
{
    Line line;
    line.at = at;
    line.topic = crisis ? Topic::Complaint : someTopic(m_draws);
    if (line.topic == Topic::Complaint)
        line.theme = crisis ? Theme::LateParcel : someTheme(m_draws);
    line.person = m_crowd.someone(crisis);
    line.language = m_history.people[size_t(line.person)].language;
    const int account = someAccount(m_draws, line.language, line.topic);
    const size_t index = threadFor(account, someKind(m_draws, line.topic), at);
    const Thread& thread = m_history.threads[index];
    line.parent = thread.post >= 0 ? m_history.posts[size_t(thread.post)].id : 0;
    line.text = u'@' + shopHandles[size_t(account)].toString() + u' ' + customerWords(line, m_draws);
    planAnswer(index, say(index, line));
}

size_t Talk::threadFor(int account, Thread::Kind kind, Instant at)
{
    const int post = kind == Thread::Kind::Comments ? postUnder(account, at) : -1;
    if (post >= 0 && m_underPost.contains(post))
        return m_underPost.value(post);
    Thread thread;
    thread.kind = kind == Thread::Kind::Comments && post < 0 ? Thread::Kind::Mention : kind;
    thread.account = account;
    thread.post = post;
    m_history.threads.push_back(thread);
    m_work.emplace_back();
    if (post >= 0)
        m_underPost.insert(post, m_history.threads.size() - 1);
    return m_history.threads.size() - 1;
}

// A post of the last days: the more attractive and the younger, the more likely. -1: nothing lately.
int Talk::postUnder(int account, Instant at)
{
    const auto& posts = m_history.posts;
    const auto after = std::upper_bound(posts.begin(), posts.end(), at,
                                        [](Instant when, const Post& p) { return when < p.at + 1min; });
    std::vector<int> candidates;
    std::vector<double> weights;
    for (auto it = after; it != posts.begin() && at - std::prev(it)->at < 5 * 24h; --it) {
        const Post& post = *std::prev(it);
        if (post.account != account)
            continue;
        candidates.push_back(int(std::prev(it) - posts.begin()));
        weights.push_back(post.attraction * std::exp(-double((at - post.at).count()) / (22.0 * 3'600'000)));
    }
    return candidates.empty() ? -1 : candidates[size_t(m_draws.pick(weights))];
}

Line& Talk::say(size_t index, Line line)
{
    line.id = Making::idOf(line.at);
    Thread& thread = m_history.threads[index];
    m_work[index].heard += line.person >= 0 ? 1 : 0;
    thread.lines.push_back(std::move(line));
    return thread.lines.back();
}

void Talk::planAnswer(size_t index, const Line& given)
{
    const Line line = given;
    const bool crisis = line.at >= m_history.crisisFrom && line.at < m_history.crisisTo + 12h;
    const bool direct = m_history.threads[index].kind == Thread::Kind::Direct;
    if (!m_draws.happens(chanceOfAnswer(line) * (crisis ? 0.9 : 1.0))) {
        const QString reason = line.topic == Topic::Spam ? u"spam"_s : u"no answer needed"_s;
        // Most are looked at and put away; some are forgotten.
        if (m_draws.happens(0.96))
            planClosing(index, line.at, m_draws.logNormal(300, 0.8), reason);
        if (line.topic == Topic::Complaint)
            m_chatty.push_back({index, line, line.person, Topic::Angrier, line.at + 12h, line.at + 96h});
        return;
    }
    // The team learns: from three and a half working hours to less than one.
    double minutes = m_draws.logNormal(210 * std::exp(-1.4 * m_making.progress(line.at)), 0.85);
    minutes *= direct ? 0.75 : line.topic == Topic::Praise ? 1.5 : 1.0;
    minutes *= crisis ? 3.0 : 1.0;
    ++m_work[index].repliesToCome;
    m_plans.push({m_office.after(line.at, std::max(2.0, minutes)), m_order++, Plan::Kind::Reply, index, line, 0, {}});
}

void Talk::planClosing(size_t index, Instant from, double minutes, const QString& reason)
{
    m_plans.push({m_office.after(from, minutes), m_order++, Plan::Kind::Close, index, {}, m_work[index].heard, reason});
}

void Talk::settle(Instant until)
{
    while (!m_plans.empty() && m_plans.top().at < until) {
        const Plan plan = m_plans.top();
        m_plans.pop();
        if (plan.kind == Plan::Kind::Reply)
            reply(plan);
        else
            close(plan);
    }
}

void Talk::deed(size_t index, Instant at, int colleague, const WorkChange& change)
{
    if (at < m_history.to)
        m_history.threads[index].deeds.push_back({at, colleague, change});
}

void Talk::reply(const Plan& plan)
{
    Work& work = m_work[plan.thread];
    --work.repliesToCome;
    const Line& asked = plan.about;
    Line line;
    line.at = m_making.free(plan.at);
    line.colleague = m_office.onDuty(line.at, m_draws);
    line.parent = asked.id;
    line.topic = Topic::Answer;
    line.theme = asked.theme;
    line.language = asked.language;
    line.text = u'@' + m_history.people[size_t(asked.person)].handle + u' ' + shopWords(asked, m_draws);
    WorkChange taken;
    if (work.assignee < 0)
        taken.assignee = m_history.colleagues[line.colleague];
    if (const QString label = labelOf(asked); !work.labelled && !label.isEmpty())
        taken.addLabels << label;
    if (asked.topic == Topic::Angrier)
        taken.priority = Priority::High;
    taken.unread = false;
    work.labelled = work.labelled || !taken.addLabels.isEmpty();
    work.assignee = work.assignee < 0 ? line.colleague : work.assignee;
    deed(plan.thread, std::max(asked.at + 1s, line.at - 90s), line.colleague, taken);
    const Line said = say(plan.thread, line);
    // Closed with the answer, or left to wait for the customer's word.
    const bool done = m_draws.happens(0.8);
    if (!done) {
        WorkChange waits;
        waits.status = ConversationStatus::Pending;
        if (work.repliesToCome == 0)
            deed(plan.thread, said.at + 30s, said.colleague, waits);
    }
    planClosing(plan.thread, said.at, done ? 1 + m_draws.unit() * 15 : m_draws.logNormal(1'200, 0.5), u"answered"_s);
    const bool complained = asked.topic == Topic::Complaint || asked.topic == Topic::Angrier;
    const bool askedSomething = asked.topic == Topic::Question || asked.topic == Topic::FollowUp;
    if (!complained && !askedSomething)
        return;
    if (!m_draws.happens(complained ? 0.6 : 0.5))
        return;
    Topic next = m_draws.happens(0.62) ? Topic::Thanks : Topic::FollowUp;
    if (complained)
        next = m_draws.happens(0.66) ? Topic::Calmed : Topic::Angrier;
    m_chatty.push_back({plan.thread, said, asked.person, next, said.at + 4min, said.at + 60h});
}

void Talk::close(const Plan& plan)
{
    const Work& work = m_work[plan.thread];
    if (work.repliesToCome > 0 || work.heard != plan.heard)
        return; // more is to be said; that has a plan of its own
    WorkChange change;
    change.status = ConversationStatus::Closed;
    change.closeReason = plan.reason;
    change.unread = false;
    if (plan.reason == u"spam"_s)
        change.addLabels << u"spam"_s;
    deed(plan.thread, plan.at, m_office.onDuty(plan.at, m_draws), change);
}

} // namespace

void makeTalk(Making& making)
{
    Talk(making).run();
}

} // namespace parvis::practice::history

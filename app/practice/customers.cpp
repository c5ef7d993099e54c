// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/customers.h"

#include "practice/personas.h"
#include "practice/phrases.h"
#include "practice/world.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

// Delays in the customers' time.
constexpr qint64 firstCommentMs = 200;
constexpr qint64 answerMs = 1500;
constexpr qint64 patienceMs = 90'000;
constexpr int maxTurns = 4;
constexpr int maxRounds = 2; // how often a complaint is repeated

} // namespace

Customers::Customers(World& world, double speed, std::vector<ScriptLine> script)
    : m_world(world), m_speed(speed), m_script(std::move(script))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Customers::runDue);
}

void Customers::start()
{
    populate();
    m_running = true;
    m_elapsed.start();
    connect(&m_world, &World::accepted, this, &Customers::onAccepted);
    for (const ScriptLine& line : m_script) {
        if (line.on != ScriptLine::On::LastPost)
            continue;
        later(line.afterMs, [this, line] {
            const std::vector<Id>& all = m_world.allStatuses();
            const auto newest = std::find_if(all.rbegin(), all.rend(), [this](Id id) {
                const Status* s = m_world.status(id);
                const Account* author = s ? m_world.account(s->account) : nullptr;
                return author && author->shop && s->inReplyTo == 0;
            });
            if (newest != all.rend()) {
                doScriptLine(line, *newest);
                return;
            }
            ScriptLine waiting = line; // nothing there yet: the first post gets it, at once
            waiting.on = ScriptLine::On::Any;
            waiting.afterMs = 0;
            const auto once = std::make_shared<QMetaObject::Connection>();
            *once = connect(&m_world, &World::accepted, this, [this, waiting, once](Id id) {
                const Status* s = m_world.status(id);
                const Account* author = s ? m_world.account(s->account) : nullptr;
                if (!author || !author->shop || s->inReplyTo != 0)
                    return;
                disconnect(*once);
                later(0, [this, waiting, id] { doScriptLine(waiting, id); });
            });
        });
    }
    rearm();
}

void Customers::stop()
{
    m_running = false;
    m_timer.stop();
    disconnect(&m_world, nullptr, this, nullptr);
    m_queue = {};
}

void Customers::populate()
{
    if (m_script.empty()) {
        for (const Persona& p : personas) {
            Account& account = m_world.addAccount(p.handle.toString(), p.name.toString(), p.language.toString(), false);
            account.note = p.note.toString();
            m_people.push_back(account.id);
        }
        return;
    }
    for (const ScriptLine& line : m_script)
        m_people.push_back(m_world.addAccount(line.author, line.author, line.language, false).id);
}

qint64 Customers::now() const
{
    return m_baseMs + (m_running ? qint64(double(m_elapsed.elapsed()) * m_speed) : 0);
}

void Customers::later(qint64 delayMs, std::function<void()> act)
{
    m_queue.push({now() + delayMs, m_order++, std::move(act)});
    rearm();
}

void Customers::rearm()
{
    if (!m_running || m_queue.empty() || m_speed <= 0)
        return;
    const double wait = double(m_queue.top().atMs - now()) / m_speed;
    m_timer.start(int(std::clamp(wait, 0.0, 86'400'000.0)));
}

void Customers::runDue()
{
    // What a deed brings about may be due at once as well; each is taken in its turn.
    while (m_running && !m_queue.empty() && m_queue.top().atMs <= now()) {
        const Deed deed = m_queue.top();
        m_queue.pop();
        deed.act();
    }
    rearm();
}

void Customers::advance(Milliseconds by)
{
    // Step by step, so that what follows from a deed is timed from that deed.
    const qint64 target = now() + by.count();
    while (m_running && !m_queue.empty() && m_queue.top().atMs <= target) {
        m_baseMs += std::max<qint64>(0, m_queue.top().atMs - now());
        const Deed deed = m_queue.top();
        m_queue.pop();
        deed.act();
    }
    m_baseMs += std::max<qint64>(0, target - now());
    rearm();
}

void Customers::onAccepted(Id id)
{
    const Status& status = *m_world.status(id);
    const Account* author = m_world.account(status.account);
    if (!author || !author->shop)
        return;
    if (status.inReplyTo != 0) {
        const Account* answered = m_world.account(status.inReplyToAccount);
        if (answered && !answered->shop)
            onShopReply(status, status.inReplyTo);
        return;
    }
    if (status.visibility == "direct"_L1 || status.visibility == "private"_L1)
        return;
    ++m_posts;
    if (m_script.empty())
        planReactions(status);
    else
        planScript(status);
}

// Everything about this post is drawn from its number, so that the hour of the day changes nothing.
void Customers::planReactions(const Status& post)
{
    Chance chance(m_world.seed() * 1'000'003 + m_posts);
    const Id id = post.id;
    const Id shop = post.account;
    const int comments = 1 + chance.below(3);
    for (int i = 0; i < comments; ++i)
        planComment(id, chance, i == 0 ? firstCommentMs : 5000 + chance.below(235'000));
    const int favourites = 1 + chance.below(5);
    for (int i = 0; i < favourites; ++i) {
        const Id who = someCustomer(chance, {});
        later(i == 0 ? firstCommentMs * 2 : 1000 + chance.below(300'000),
              [this, id, who] { m_world.favourite(id, who, true); });
    }
    if (chance.percent(35)) {
        const Id who = someCustomer(chance, {});
        later(2000 + chance.below(200'000), [this, id, who] { m_world.reblog(id, who); });
    }
    if (chance.percent(45) || m_posts == 1) {
        const Id who = someCustomer(chance, {});
        later(m_posts == 1 ? 600 : 3000 + chance.below(200'000),
              [this, shop, who] { m_world.follow(shop, who, true); });
    }
    if (post.poll) {
        for (const Id who : m_people) {
            const int choice = chance.below(int(post.poll->options.size()));
            later(1000 + chance.below(120'000), [this, id, who, choice] { m_world.vote(id, who, {choice}); });
        }
    }
    if (chance.percent(12)) {
        const Id who = someCustomer(chance, {});
        const quint64 seed = chance.next();
        later(10'000 + chance.below(120'000), [this, who, shop, seed] {
            const Account* writer = m_world.account(who);
            const auto lines = phrasesIn(writer->language).direct;
            Draft draft;
            draft.text =
                u'@' + m_world.account(shop)->username + u' ' + lines[size_t(Chance(seed).below(int(lines.size())))];
            draft.visibility = u"direct"_s;
            draft.language = writer->language;
            m_talks.insert(m_world.publish(who, draft), {Mood::Direct, 0, seed});
        });
    }
}

void Customers::planComment(Id post, Chance& chance, qint64 delayMs)
{
    const int roll = chance.below(100);
    const Mood mood = roll < 34   ? Mood::Praise
                      : roll < 62 ? Mood::Ask
                      : roll < 79 ? Mood::Complain
                      : roll < 92 ? Mood::Remark
                                  : Mood::Hostile;
    const Status* status = m_world.status(post);
    const QString language = chance.percent(70) ? status->language.left(2) : QString();
    const Id who = someCustomer(chance, language);
    const quint64 seed = chance.next();
    later(delayMs, [this, post, who, mood, seed] { say(who, post, mood, 0, seed); });
}

Id Customers::someCustomer(Chance& chance, const QString& language)
{
    std::vector<Id> fitting;
    for (const Id id : m_people) {
        if (m_world.account(id)->language == language)
            fitting.push_back(id);
    }
    const std::vector<Id>& from = fitting.empty() ? m_people : fitting;
    return from[size_t(chance.below(int(from.size())))];
}

void Customers::say(Id customer, Id answered, Mood mood, int turns, quint64 seed)
{
    const Status* to = m_world.status(answered);
    const Account* writer = m_world.account(customer);
    const Account* shop = to ? m_world.account(to->account) : nullptr;
    if (!to || !writer || !shop)
        return; // deleted meanwhile
    if (!shop->shop) {
        // Adding to one's own comment: the shop is the one it was said to.
        const Status* parent = m_world.status(to->inReplyTo);
        shop = parent ? m_world.account(parent->account) : nullptr;
        if (!shop)
            return;
    }
    const Phrases& phrases = phrasesIn(writer->language);
    const std::span<const QStringView> lists[] = {phrases.praise,  phrases.ask,      phrases.complain, phrases.remark,
                                                  phrases.hostile, phrases.followUp, phrases.thanks,   phrases.angrier,
                                                  phrases.calmed,  phrases.direct};
    const auto lines = lists[size_t(mood)];
    Draft draft;
    draft.text = u'@' + shop->username + u' ' + lines[size_t(Chance(seed).below(int(lines.size())))];
    draft.inReplyTo = answered;
    draft.language = writer->language;
    draft.visibility = to->visibility;
    const Id id = m_world.publish(customer, draft);
    m_talks.insert(id, {mood, turns, seed});
    if (mood == Mood::Complain)
        watchUnanswered(id, 0);
}

bool Customers::answeredByShop(Id comment)
{
    const std::vector<Id>& replies = m_world.repliesTo(comment);
    return std::any_of(replies.begin(), replies.end(), [this](Id id) {
        const Status* s = m_world.status(id);
        const Account* author = s ? m_world.account(s->account) : nullptr;
        return author && author->shop;
    });
}

void Customers::watchUnanswered(Id comment, int round)
{
    later(patienceMs * (1 + 2 * round), [this, comment, round] {
        const Status* status = m_world.status(comment);
        if (!status || answeredByShop(comment))
            return;
        say(status->account, comment, Mood::Angrier, 0, m_talks.value(comment).seed + quint64(round) * 7 + 1);
        if (round + 1 < maxRounds)
            watchUnanswered(comment, round + 1);
    });
}

void Customers::onShopReply(const Status& reply, Id comment)
{
    const auto known = m_talks.constFind(comment);
    const Id customer = reply.inReplyToAccount;
    const Id id = reply.id;
    if (known == m_talks.constEnd()) {
        // Of a scripted line, or from before a restart: the customer at least shows that it was read.
        later(answerMs, [this, id, customer] { m_world.favourite(id, customer, true); });
        return;
    }
    const Talk talk = *known;
    Chance chance(talk.seed ^ 0x5bd1e995ULL);
    const qint64 delay = answerMs + chance.below(4500);
    const quint64 seed = chance.next();
    const auto answer = [this, id, customer, talk, seed](Mood mood, qint64 after) {
        later(after, [this, id, customer, mood, talk, seed] { say(customer, id, mood, talk.turns + 1, seed); });
    };
    switch (talk.mood) {
    case Mood::Ask:
    case Mood::FollowUp:
    case Mood::Direct:
        answer(talk.turns < maxTurns && chance.percent(40) ? Mood::FollowUp : Mood::Thanks, delay);
        break;
    case Mood::Complain:
    case Mood::Angrier:
        answer(talk.turns < maxTurns && chance.percent(30) ? Mood::Angrier : Mood::Calmed, delay);
        break;
    default:
        break;
    }
    if (talk.mood != Mood::Angrier)
        later(delay / 2, [this, id, customer] { m_world.favourite(id, customer, true); });
}

void Customers::planScript(const Status& post)
{
    const Id id = post.id;
    for (const ScriptLine& line : m_script) {
        const bool fits = line.on == ScriptLine::On::Any ||
                          (line.on == ScriptLine::On::Contains && post.text.contains(line.words, Qt::CaseInsensitive));
        if (fits)
            later(line.afterMs, [this, line, id] { doScriptLine(line, id); });
    }
}

void Customers::doScriptLine(const ScriptLine& line, Id post)
{
    const Status* status = m_world.status(post);
    const Account* author = m_world.accountNamed(line.author);
    if (!status || !author)
        return;
    const Id who = author->id;
    const Id shop = status->account;
    switch (line.kind) {
    case ScriptLine::Kind::Favourite:
        m_world.favourite(post, who, true);
        return;
    case ScriptLine::Kind::Boost:
        m_world.reblog(post, who);
        return;
    case ScriptLine::Kind::Follow:
        m_world.follow(shop, who, true);
        return;
    case ScriptLine::Kind::Comment:
    case ScriptLine::Kind::Direct:
        break;
    }
    Draft draft;
    draft.text = u'@' + m_world.account(shop)->username + u' ' + line.text;
    draft.language = line.language;
    draft.visibility = line.kind == ScriptLine::Kind::Direct ? u"direct"_s : status->visibility;
    draft.inReplyTo = line.kind == ScriptLine::Kind::Direct ? 0 : post;
    m_world.publish(who, draft);
}

} // namespace parvis::practice

// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the practice network: they comment on what the shop publishes, ask, praise, complain, favourite, boost,
// follow, vote, and go on talking when they are answered. What they do follows from the seed and the order of the
// accepted posts alone; when they do it follows their own time, which runs at a chosen speed or only by hand.
#pragma once

#include "base/time/instant.h"
#include "practice/customer_script.h"
#include "practice/model.h"
#include "practice/seeded.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <queue>

namespace parvis::practice {

class World;

class Customers : public QObject
{
    Q_OBJECT
public:
    // speed 0: time moves only by advance(). An empty script: the built-in customers.
    Customers(World& world, double speed, std::vector<ScriptLine> script);

    void start();
    void stop();
    // Lets everything due until then happen, in order, before it returns.
    void advance(Milliseconds by);
    int pending() const { return int(m_queue.size()); }
    qint64 now() const; // the customers' time, ms since start

private:
    enum class Mood { Praise, Ask, Complain, Remark, Hostile, FollowUp, Thanks, Angrier, Calmed, Direct };
    struct Deed {
        qint64 atMs = 0;
        quint64 order = 0; // first come, first served at the same time
        std::function<void()> act;
        bool operator>(const Deed& other) const { return atMs != other.atMs ? atMs > other.atMs : order > other.order; }
    };
    struct Talk {
        Mood mood = Mood::Remark;
        int turns = 0;
        quint64 seed = 0;
    };

    void populate();
    void later(qint64 delayMs, std::function<void()> act);
    void runDue();
    void rearm();
    void onAccepted(Id id);
    void planReactions(const Status& post);
    void planComment(Id post, Chance& chance, qint64 delayMs);
    void planScript(const Status& post);
    void doScriptLine(const ScriptLine& line, Id post);
    void onShopReply(const Status& reply, Id comment);
    void say(Id customer, Id answered, Mood mood, int turns, quint64 seed);
    void watchUnanswered(Id comment, int round);
    bool answeredByShop(Id comment);
    Id someCustomer(Chance& chance, const QString& language);

    World& m_world;
    double m_speed;
    std::vector<ScriptLine> m_script;
    std::vector<Id> m_people;
    std::priority_queue<Deed, std::vector<Deed>, std::greater<>> m_queue;
    QHash<Id, Talk> m_talks; // by the customer's status
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    qint64 m_baseMs = 0;
    quint64 m_order = 0;
    quint64 m_posts = 0; // shop posts seen
    bool m_running = false;
};

} // namespace parvis::practice

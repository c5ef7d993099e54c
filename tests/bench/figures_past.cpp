// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures_past.h"

#include "base/time/clock.h"
#include "million.h"
#include "plain.h"
#include "store/workspace_store.h"
#include "wait.h"

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace parvis::bench {
namespace {

constexpr qint64 kHour = 3'600'000, kDay = 24 * kHour;
constexpr int departments = 5;

std::shared_ptr<WorkspaceStore> newWorkspace(const QString& file, const Clock& clock)
{
    StoreOptions options;
    options.location = file;
    options.clock = &clock;
    options.goodCopy = false;
    auto made = WorkspaceStore::create(options, {u"Bench"_s, *ZoneId::fromName(u"Europe/Paris"_s), "k", u"k"_s});
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *made;
}

void addTeam(WorkspaceStore& store)
{
    for (int i = 0; i < figureAccounts; ++i) {
        Account account;
        account.network = i % 2 == 0 ? u"mastodon"_s : u"bluesky"_s;
        account.server = u"http://127.0.0.1:9"_s;
        account.remoteId = {QString::number(1000 + i)};
        account.handle = u"shop%1@social.example"_s.arg(i);
        account.capabilities.network = account.network;
        (void)take(store.accounts().add(account, "sealed"));
    }
    for (int i = 0; i < departments; ++i)
        (void)take(store.work().saveDepartment({{}, u"Department %1"_s.arg(i), {}, false, 0}));
}

// By arithmetic on the ids, so that every run makes the same.
void tellOfConversations(Plain& plain)
{
    plain.exec("BEGIN IMMEDIATE");
    plain.exec("UPDATE message SET written_by = 'agent' || ((conversation >> 20) % 20) WHERE own = 1");
    const auto made = plain.rows("SELECT id FROM department ORDER BY id");
    for (qint64 i = 0; i < departments; ++i)
        (void)plain.rows("UPDATE conversation SET department = ? WHERE (id >> 20) % ? = ?",
                         {made.at(size_t(i)).at(0), qint64(departments), i});
    plain.exec("INSERT INTO conversation_event (id, conversation, at, who, what, was, became) SELECT id, id, updated + "
               "3600000 * (1 + (id >> 20) % 40), 'agent1', 'status', 'open', 'closed' FROM conversation WHERE status = "
               "'closed'");
    plain.exec(
        "INSERT INTO message_triage (message, language, language_confidence, sentiment, sentiment_confidence, "
        "kind, kind_confidence, model, at, corrected_by) SELECT id, language, 0.9, CASE (id >> 20) % 5 WHEN 0 "
        "THEN 'positive' WHEN 1 THEN 'negative' WHEN 2 THEN '' ELSE 'neutral' END, 0.9, CASE (id >> 20) % 7 WHEN "
        "0 THEN 'complaint' WHEN 1 THEN 'question' WHEN 2 THEN 'praise' WHEN 3 THEN 'idea' ELSE '' END, 0.9, 1, "
        "created, '' FROM message WHERE own = 0");
    // One author of fifty shares whatever they write about, and one of 500 has a large audience.
    plain.exec(
        "INSERT INTO activity (account, remote_id, kind, author, target, created) SELECT account, 'share' || id, "
        "'boost', author, '', created + 3600000 FROM message WHERE own = 0 AND (author >> 20) % 50 = 0");
    plain.exec("UPDATE person_identity SET shares = (SELECT COUNT(*) FROM activity a WHERE a.author = "
               "person_identity.id)");
    plain.exec("UPDATE person_identity SET followers = CASE WHEN (id >> 20) % 500 = 0 THEN 20000 ELSE 100 END");
    plain.exec("COMMIT");
}

struct Curve {
    QString metric;
    double end; // what it comes to
};

// A post's counts are read often at first and seldom later; equal values are not kept, as the store does.
void samplesOf(Plain& plain, qint64 account, qint64 publication, qint64 at, const std::vector<Curve>& curves)
{
    static constexpr int hours[] = {1, 2, 4, 8, 12, 24, 36, 48, 72, 96, 168, 240, 336, 504, 672};
    for (const Curve& curve : curves) {
        qint64 before = -1;
        for (const int hour : hours) {
            const qint64 value = qint64(curve.end * (1 - std::exp(-hour / 30.0)));
            if (value == before || at + hour * kHour > kNow)
                continue;
            before = value;
            (void)plain.rows("INSERT INTO metric_sample (account, publication, metric, at, value, source) VALUES (?, "
                             "?, ?, ?, CAST(? AS REAL), 'bench')",
                             {account, publication, curve.metric, at + hour * kHour, value});
        }
    }
}

void publish(Plain& plain, qint64 id, qint64 account, const QString& network, qint64 at)
{
    (void)plain.rows("INSERT INTO post (id, content, variants, campaign, created_by, created, updated, revision) "
                     "VALUES (?, x'7b7d', x'5b5d', ?, 'agent1', ?, ?, 1)",
                     {id, (id >> 20) % 5 == 0 ? u"campaign%1"_s.arg(at / (30 * kDay)) : QString(), at, at});
    (void)plain.rows(
        "INSERT INTO publication (id, post, account, network, kind, state, wall, zone, due, late_within, "
        "late_choice, worker, fence, lease_until, tries, error, remote_id, remote_version, remote_url, "
        "published_at, reply, excerpt, media_count, revision) VALUES (?, ?, ?, ?, 'post', 'published', '', "
        "'Europe/Paris', ?, 0, '', '', 0, 0, 1, '', ?, '', '', ?, '', '', 0, 1)",
        {id, id, account, network, at, u"p%1"_s.arg(id), at});
}

// A post a day on each account, and its followers by day.
void tellOfPosts(Plain& plain)
{
    std::mt19937_64 chance(7);
    const auto accounts = plain.rows("SELECT id, network FROM account ORDER BY id");
    plain.exec("BEGIN IMMEDIATE");
    qint64 id = (kNow - (figureDays + 100) * kDay) << 20;
    for (const auto& row : accounts) {
        const qint64 account = std::get<qint64>(row[0]);
        const QString network = std::get<QString>(row[1]);
        qint64 followers = 500 + qint64(chance() % 20'000);
        for (int day = figureDays; day > 0; --day) {
            const qint64 morning = kNow - day * kDay;
            followers += qint64(chance() % 12) - 3;
            (void)plain.rows("INSERT INTO metric_sample (account, publication, metric, at, value, source) VALUES (?, "
                             "0, 'followers', ?, CAST(? AS REAL), 'bench')",
                             {account, morning, followers});
            const qint64 at = morning + qint64(chance() % 12) * kHour + qint64(chance() % 3600) * 1000;
            if (at >= kNow)
                continue;
            id += qint64(1) << 20;
            publish(plain, id, account, network, at);
            samplesOf(plain, account, id, at,
                      {{u"reactions"_s, double(chance() % 200)},
                       {u"comments"_s, double(chance() % 30)},
                       {u"shares"_s, double(chance() % 50)}});
        }
    }
    plain.exec("COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

QString makeFiguresFile(const QString& file, int messages)
{
    const SystemClock clock;
    addTeam(*newWorkspace(file, clock));
    if (const QString trouble = fill(file, messages); !trouble.isEmpty())
        return trouble;
    {
        Plain plain(file);
        tellOfConversations(plain);
        tellOfPosts(plain);
    }
    StoreOptions options;
    options.location = file;
    options.goodCopy = false;
    const auto opened = WorkspaceStore::open(options);
    if (!opened)
        return opened.error().detail;
    const auto counted = waitFor((*opened)->insights().recomputeFigures());
    return counted ? QString() : counted.error().detail;
}

} // namespace parvis::bench

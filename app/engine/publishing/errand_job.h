// SPDX-License-Identifier: GPL-3.0-or-later
// One claimed errand at the network, part by part. State and attempt are on disk before a request leaves; an answer
// that was lost is settled by reading what stands there, never assumed. Engine thread.
#pragma once

#include "engine/accounts/account_news.h"
#include "engine/accounts/client_pool.h"
#include "engine/publishing/job_runner.h"
#include "engine/services.h"

namespace parvis {

struct ErrandOptions {
    Milliseconds lease{300'000}; // longer than any request may take, so that it need not be renewed meanwhile
    Milliseconds requestLimit{150'000};
    Milliseconds storeLimit{60'000};
    RunnerPace pace = {};
};

struct ErrandContext {
    const Ports& ports;
    ClientPool& pool;
    AccountNews& news;
    IdSource& ids;
    WorkerId worker;
    ErrandOptions options;
};

class ErrandJob final : public LeasedJob
{
    Q_OBJECT
public:
    ErrandJob(const ErrandContext& context, ClaimedErrand claimed, QObject* parent = nullptr);

    void start() override;
    void requestStop() override { m_stopping = true; }

private:
    using Next = std::function<void()>;
    void openClient();
    void nextPart();
    void ask();
    void transmit();
    void answered(const std::optional<RemoteRef>& remote, const QString& outcome);
    void askFailed(const Error& error);
    void look();
    void looked(const Standing& standing);
    void lookFailed(const Error& error);
    void askAgain(const QString& outcome, const QString& code, const QString& detail);
    void refuse(const Error& error, const QString& outcome);
    void later(const Error& error, const QString& outcome, bool settled);
    void commit(const Result<Errand>& next, Durability durability, const Next& then,
                const std::optional<RemoteRef>& remote = {});
    void openAttempt(const QString& step);
    void closeAttempt(const QString& outcome, const std::optional<Error>& error = {});
    void end();
    void say(const QString& what);
    const Segment* part() const;
    std::optional<PublishRequest> wanted() const;

    const Ports& m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    IdSource& m_ids;
    WorkerId m_worker;
    ErrandOptions m_options;
    Errand m_errand;
    Publication m_publication;
    qint64 m_fence;
    std::vector<int> m_parts;
    Account m_account;
    std::shared_ptr<PlatformClient> m_client;
    std::optional<Attempt> m_attempt;
    bool m_stopping = false, m_ended = false;
};

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// One claimed moderation at the network. Its state is on disk before a request leaves; an answer that was lost is
// settled by reading how things stand, never assumed. What cannot be read (a report) ends uncertain and is not sent
// twice. Engine thread.
#pragma once

#include "engine/publishing/errand_job.h"
#include "ports/moderation_repository.h"

namespace parvis {

class ModerationJob final : public LeasedJob
{
    Q_OBJECT
public:
    ModerationJob(const ErrandContext& context, ClaimedModeration claimed, QObject* parent = nullptr);

    void start() override;
    void requestStop() override { m_stopping = true; }

private:
    using Next = std::function<void()>;
    void openClient();
    void ask();
    void transmit();
    Async<void> send() const;
    void askFailed(const Error& error);
    void look();
    void looked(const Stance& stance);
    void done(const QString& how);
    void later(const Error& error, bool settled);
    void giveUp(const Error& error, bool settled);
    void refuse(const Error& error);
    void commit(const Result<Errand>& next, Durability durability, const Next& then);
    void end();
    void say(const QString& what);

    const Ports& m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    ErrandOptions m_options;
    Moderation m_moderation;
    Message m_message;
    qint64 m_fence;
    Account m_account;
    std::shared_ptr<PlatformClient> m_client;
    bool m_stopping = false, m_ended = false;
};

} // namespace parvis

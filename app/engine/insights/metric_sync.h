// SPDX-License-Identifier: GPL-3.0-or-later
// Measures: the account daily, each own post often while it is young and ever less often after. Samples keep their
// source; a metric that the network does not give is simply not there. Engine thread.
#pragma once

#include "engine/accounts/account_news.h"
#include "engine/accounts/client_pool.h"

#include <QSet>
#include <QTimer>

namespace parvis {

struct MeasureOptions {
    Milliseconds requestLimit{120'000};
    Milliseconds tick{60'000};
    int batch = 25; // Bluesky's getPosts takes no more
};

// How often a post of that age is measured; nothing: no more.
std::optional<Milliseconds> measureInterval(Milliseconds age);

class MetricSync : public QObject
{
    Q_OBJECT
public:
    MetricSync(const Ports& ports, ClientPool& pool, AccountNews& news, const MeasureOptions& options,
               QObject* parent = nullptr);
    ~MetricSync() override;

    void start();
    void stop();
    // Now, of one account or all (null), whatever was measured lately.
    Async<void> measureNow(AccountId account);

Q_SIGNALS:
    void event(const QString& line);

private:
    Async<void> measure(const Account& account, bool force);
    Async<void> measureAccount(const Account& account, const std::shared_ptr<PlatformClient>& client);
    Async<void> measurePosts(const Account& account, const std::shared_ptr<PlatformClient>& client, bool force);
    Async<void> measureBatch(const Account& account, const std::shared_ptr<PlatformClient>& client,
                             std::shared_ptr<std::vector<Publication>> due, size_t from);
    void tick();

    Ports m_ports;
    ClientPool& m_pool;
    AccountNews& m_news;
    MeasureOptions m_options;
    QTimer m_timer;
    QHash<AccountId, Instant> m_accountDone;
    QHash<PublicationId, Instant> m_postDone;
    QSet<AccountId> m_busy;
    bool m_stopped = false;
};

} // namespace parvis

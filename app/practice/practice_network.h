// SPDX-License-Identifier: GPL-3.0-or-later
// The practice network: Mastodon's API on loopback, with shop accounts, scripted customers and faults on request.
// It is no real network and says so in everything it answers (software "parvis-practice", its title, its page).
#pragma once

#include "base/result.h"
#include "base/time/clock.h"
#include "base/time/zone.h"

#include <QObject>
#include <QString>
#include <QUrl>
#include <memory>
#include <optional>
#include <vector>

namespace parvis {

// The made-up past that ends where this day begins in this zone: see practice/history/history.h.
struct PracticePast {
    LocalDate lastDay;
    ZoneId zone;
    bool operator==(const PracticePast&) const = default;
};

struct PracticeOptions {
    quint16 port = 0;   // 0 takes a free one
    quint64 seed = 1;   // decides tokens, customers and faults
    QString scriptFile; // customers' lines of one's own (see practice/customer_script.h); empty: the built-in customers
    QString faults;     // see practice/fault_plan.h; empty: none
    QString logFile;    // the witness log, appended to; empty: none
    QString stateFile;  // a journal from which a restarted network comes back; empty: everything is forgotten at stop()
    QStringList accounts = {QStringLiteral("atelier"), QStringLiteral("boutique"), QStringLiteral("cafe"),
                            QStringLiteral("support")}; // handles of the shop's accounts: a-z, 0-9, _
    // How fast the customers' time runs: 1 as people do (the first comment still comes within a second), 60 sixty times
    // faster, 0 only by advanceCustomers(). Built-in and scripted customers alike.
    double customerSpeed = 1.0;
    // The network has lived for eighteen months already. Needs the four accounts above. Not written to the state file:
    // given again at each start, it is the same again.
    std::optional<PracticePast> past;
    bool customers = true;         // false: nobody comments
    bool honourIdempotency = true; // false imitates the servers that ignore the key
    int mediaPolls = 1;     // how often GET /api/v1/media/:id answers 206 before a file is ready; 0: ready at once
    int rateLimit = 30'000; // requests per token in five minutes, then 429
    const Clock* clock = nullptr; // outlives the network; null: the system's
};

struct PracticeAccount {
    QString handle;      // "atelier"
    QString displayName; // "Atelier"
    QString id;          // the network's account id
    QString token;       // access token, the same for the same seed and handle
};

struct PracticeEndpoint {
    QUrl url; // http://127.0.0.1:PORT
    quint16 port = 0;
    std::vector<PracticeAccount> accounts; // in the order of PracticeOptions::accounts
};

// Lives on the thread that made it, which needs an event loop; every member is called there.
class PracticeNetwork : public QObject
{
    Q_OBJECT
public:
    explicit PracticeNetwork(PracticeOptions options = {}, QObject* parent = nullptr);
    ~PracticeNetwork() override;
    Q_DISABLE_COPY_MOVE(PracticeNetwork)

    // Listens on 127.0.0.1 only. Rejected: options that make no sense (script, faults, handles), named in the detail.
    // Storage: log or state file cannot be written, or the port is taken. A second start() while running answers
    // Conflict.
    Result<PracticeEndpoint> start();
    void stop();
    bool isRunning() const;

    // Replaces the faults while running; an error changes nothing.
    Done setFaults(const QString& spec);
    // Moves the customers' time and lets what is due happen before it returns.
    void advanceCustomers(Milliseconds by);
    // Statuses that came to exist in this run, the customers' included.
    int acceptedCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parvis

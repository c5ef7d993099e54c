// SPDX-License-Identifier: GPL-3.0-or-later
// One claimed publication on its way out: persisted steps, each one request and one transaction. Whatever stops it
// between two steps, the next claim finds in the row and in the ledger where it stood. Engine thread.
#pragma once

#include "engine/accounts/account_news.h"
#include "engine/accounts/client_pool.h"
#include "engine/services.h"

#include <QTimer>

namespace parvis {

struct JobOptions {
    Milliseconds lease{60'000};
    Milliseconds requestLimit{150'000}; // an answer to a publish or look-up that takes longer never comes
    Milliseconds uploadLimit{900'000};
    Milliseconds processingLimit{900'000}; // the network's own work on an uploaded video
    Milliseconds processingPoll{1'000};
    Milliseconds storeLimit{60'000};
    Milliseconds storeRetry{1'000};
};

struct JobContext {
    const Ports& ports;
    ClientPool& pool;
    AccountNews& news;
    IdSource& ids;
    WorkerId worker;
    JobOptions options;
};

class PublicationJob : public QObject
{
    Q_OBJECT
public:
    PublicationJob(const JobContext& context, ClaimedPublication claimed, QObject* parent = nullptr);

    void start();
    // Finishes what is on the wire, then hands back.
    void requestStop();
    // Stands still: nothing of it is touched any more; its lease runs out.
    void abandon() { end(); }
    PublicationId id() const { return m_p.id; }
    AccountId accountId() const { return m_p.account; }
    // When anything last moved; the dispatcher drops a job that stands still.
    Instant lastProgress() const { return m_lastProgress; }

Q_SIGNALS:
    // The last thing it says. notBefore: nothing else of that account before then (order, or the network's word).
    void finished(const std::optional<parvis::Instant>& notBefore);
    void event(const QString& line);
    void keyTrouble(const QString& reason); // "" when a key opened again

private:
    using Next = std::function<void()>;

    // publication_job.cpp: opening and committing
    void loadLedger();
    void loadAccount();
    void openClient();
    void nextSegment();
    void commit(const Result<Publication>& next, Durability durability, const Next& then);
    void commitAgain(const Publication& next, Durability durability, const Next& then, int triesLeft);
    void renewLease();
    void handBack();
    void stopForHold();
    void loseLease(const QString& why);
    void end(std::optional<Instant> notBefore = {});
    void openAttempt(const QString& step);
    void closeAttempt(const QString& outcome, const std::optional<Error>& error = {});
    const Segment* segment(int index) const;
    void say(const QString& what);

    // job_upload.cpp
    void prepare(int index);
    void confirmUpload(int index, size_t number, Instant giveUpAt);
    void uploadNext(int index);
    void upload(int index);
    void uploadFailed(const Error& error);

    // job_send.cpp
    void send(int index);
    void transmit(int index, const PublishRequest& request);
    void sent(int index, const RemoteRef& remote, const QString& outcome);
    QString stepName(int index) const;

    // job_settle.cpp: outcomes that are not known
    void reconcile(int index);
    void sendAgain(int index);
    void lookBeforeResend(int index, const PublishRequest& request);
    void lookUp(int index, const PublishRequest& request);
    void takeFound(int index, const RemoteRef& remote);
    void lookedAbsent(int index);
    void lookFailed(const Error& error);
    void lookUnknown(const Error& error);
    void settleLater(const Error& error, const QString& outcome, std::optional<Milliseconds> wait = {});
    void giveUpUncertain(const Error& error, const QString& outcome);
    bool nameProtects(const Segment& s) const;
    bool canSettle(const Segment& s) const;
    bool resendWasRefused() const;
    int looksSinceSend(QLatin1StringView outcome) const;
    std::optional<Instant> lastLook(QLatin1StringView outcome) const;

    // job_trouble.cpp: outcomes that are surely not taken
    void sendFailed(int index, const Error& error);
    void refusedResend(const Error& error);
    void trouble(const Error& error);
    void tryLater(const Error& error);
    void failFor(const Error& error);
    void missInstead(const Error& error);
    bool tooLateAt(Instant at) const;
    // unsettled: an earlier request may have been taken.
    void afterAuthRefusal(const Error& error, bool unsettled);

    const Ports& m_ports;
    JobContext m_context;
    Post m_post;
    Publication m_p;
    qint64 m_fence = 0;
    Account m_account;
    Content m_content;
    std::shared_ptr<PlatformClient> m_client;
    std::vector<Attempt> m_ledger; // oldest first
    std::optional<Attempt> m_attempt;
    size_t m_confirmed = 0;  // uploads of the current segment that the network said are ready
    bool m_unproven = false; // what is sent now may be at the network already, under the same name
    bool m_stopping = false, m_ended = false;
    int m_step = 0; // grows with each step; a late answer of an earlier one is nobody's
    QTimer m_leaseTimer;
    Instant m_lastProgress;
};

} // namespace parvis

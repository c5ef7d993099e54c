// SPDX-License-Identifier: GPL-3.0-or-later
// One claimed publication on its way out: persisted steps, each one request and one transaction. Whatever stops it
// between two steps, the next claim finds in the row and in the ledger where it stood. Engine thread.
#pragma once

#include "engine/accounts/account_news.h"
#include "engine/accounts/client_pool.h"
#include "engine/publishing/checkpoint.h"
#include "engine/services.h"

#include <QDeadlineTimer>
#include <QObject>

namespace parvis {

struct JobOptions {
    Milliseconds lease{60'000};
    Milliseconds requestLimit{150'000}; // an answer to a publish or look-up that takes longer never comes
    Milliseconds uploadLimit{900'000};
    Milliseconds processingLimit{900'000}; // the network's own work on an uploaded video
    Milliseconds processingPoll{1'000};
    Milliseconds storeLimit{60'000};
    Milliseconds storeRetry{1'000};
    Checkpoint checkpoint;
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

    // What takes time and needs no moment of its own: opening the account's token.
    void prepareAhead();
    void start();
    bool hasStarted() const { return m_started; }
    Instant due() const { return m_p.plan.due; }
    // No work may hang on an answer that never comes: to be called now and then.
    void checkDeadline();
    // Finishes what is on the wire, then hands back.
    void requestStop();
    // Before a third of it has passed since the last time.
    void renewLease();
    bool isStopping() const { return m_stopping; }
    bool isPublished() const { return m_p.state == PublicationState::Published; }
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
    void accountGone();
    void openClient();
    void noClient(const Error& error);
    void nextSegment();
    void commit(Transition transition, const Result<Publication>& next, const Next& then);
    void commitAgain(Transition transition, const Publication& next, const Next& then, int triesLeft);
    void notStored(Transition transition, const Publication& next, const Next& then, const Error& error, int triesLeft);
    bool isBegin(Transition transition) const { return transition == Transition::Begin && m_attempt; }
    Async<Publication> stored(Transition transition, const Publication& next);
    void handBack();
    void stopForHold();
    void takeNewWords();
    void loseLease(const QString& why);
    void end(std::optional<Instant> notBefore = {});
    void openAttempt(const QString& step);
    void closeAttempt(const QString& outcome, const std::optional<Error>& error = {});
    const Segment* segment(int index) const;
    void say(const QString& what);
    void passing(Transition transition, Moment moment) const;
    // `then` gets the answer, or `late` once `limit` has passed without one; while the job is alive, and once.
    template <typename T, typename Then>
    void await(const Async<T>& answer, Milliseconds limit, const Error& late, Then then);
    // A request to the network: `make` sends it.
    template <typename Make, typename Then>
    void ask(Transition transition, Milliseconds limit, const Error& late, Make make, Then then);

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
    std::shared_ptr<const Account> m_held; // shared by all that were claimed with it
    const Account& m_account;
    int m_credentials = 0; // revision of the stored tokens when it was claimed
    Content m_content;
    std::shared_ptr<PlatformClient> m_client;
    std::vector<Attempt> m_ledger; // oldest first
    std::optional<Attempt> m_attempt;
    size_t m_confirmed = 0;  // uploads of the current segment that the network said are ready
    bool m_unproven = false; // what is sent now may be at the network already, under the same name
    bool m_started = false, m_stopping = false, m_ended = false;
    int m_step = 0; // grows with each step; a late answer of an earlier one is nobody's
    QDeadlineTimer m_deadline;
    std::function<void()> m_late; // while an answer is awaited
    Instant m_lastProgress;
};

template <typename T, typename Then>
void PublicationJob::await(const Async<T>& answer, Milliseconds limit, const Error& late, Then then)
{
    const int step = ++m_step;
    const auto go = std::make_shared<Then>(std::move(then));
    m_deadline.setRemainingTime(limit);
    m_late = [go, late] { (*go)(Result<T>(Failure(late))); };
    answer.onDone(this, [this, step, go](Result<T> result) {
        if (m_ended || step != m_step)
            return;
        m_late = {};
        (*go)(std::move(result));
    });
}

template <typename Make, typename Then>
void PublicationJob::ask(Transition transition, Milliseconds limit, const Error& late, Make make, Then then)
{
    passing(transition, Moment::Before);
    await(make(), limit, late, [this, transition, then = std::move(then)](auto&& answer) mutable {
        passing(transition, Moment::After);
        then(std::forward<decltype(answer)>(answer));
    });
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's triage: batches, learning, a stop at any moment, broken models; figures and classification of the desk.
#include "engine/inbox/triage_desk.h"
#include "engine/inbox/triage_work.h"
#include "engine/worker.h"
#include "office.h"
#include "triage/local_classifier.h"

#include <QCryptographicHash>
#include <QMutex>

using namespace parvis;
using namespace parvis::test;

// Named: a class of the test holds what stands here.
namespace triage_test {

// Knows one thing: a text that contains a learned example is of that kind. Thread-safe.
class WordModel final : public TextModel
{
public:
    explicit WordModel(QStringList lines) : m_lines(std::move(lines)) {}
    MessageTraits traitsOf(const QString& text, const QString& hint) const override
    {
        MessageTraits traits;
        traits.language = hint;
        for (const QString& line : m_lines) {
            if (!text.contains(line.section(u'|', 1)))
                continue;
            traits.kind = line.section(u'|', 0, 0);
            traits.kindConfidence = 0.9;
        }
        return traits;
    }

private:
    QStringList m_lines;
};

class WordClassifier final : public TextClassifier
{
public:
    Result<std::vector<SeedLine>> seed() const override
    {
        return std::vector<SeedLine>{{{u"merci"_s, u"fr"_s, u"praise"_s, u"positive"_s, 1}, false},
                                     {{u"un secret"_s, u"fr"_s, u"idea"_s, u"neutral"_s, 1}, true},
                                     {{u"merci encore"_s, u"fr"_s, u"praise"_s, u"positive"_s, 1}, true}};
    }
    Result<TrainedModel> train(const std::vector<TriageExample>& examples) const override
    {
        ++trainings;
        QStringList lines;
        for (const TriageExample& example : examples)
            lines << example.kind + u'|' + example.text;
        TrainedModel model;
        model.bytes = lines.join(u'\n').toUtf8();
        model.digest = QCryptographicHash::hash(model.bytes, QCryptographicHash::Sha256);
        model.examples = int(examples.size());
        return model;
    }
    Result<std::shared_ptr<const TextModel>> load(const QByteArray& bytes) const override
    {
        if (bytes == "broken")
            return failure(ErrorKind::BadReply, u"broken"_s);
        return std::make_shared<const WordModel>(QString::fromUtf8(bytes).split(u'\n'));
    }
    mutable std::atomic<int> trainings = 0;
};

struct Triaged {
    Triaged() { accountId = office.account.id; }
    Ports ports() { return portsOf(*office.store); }
    Ports portsOf(WorkspaceStore& store)
    {
        Ports p{store.posts(),    store.outbox(),    store.media(),  store.accounts(), store.inbox(),
                store.insights(), store.workspace(), office.secrets, office.clock};
        p.triage = &store.triage();
        p.answers = &store.answers();
        p.classifier = &classifier;
        return p;
    }
    void write(int from, int count, const QString& text)
    {
        std::vector<IncomingMessage> page;
        for (int i = from; i < from + count; ++i) {
            IncomingMessage message;
            message.remote.id = {u"m%1"_s.arg(i)};
            message.author.remoteId = {u"customer"_s};
            message.author.handle = u"customer"_s;
            message.text = u"%1 %2"_s.arg(text).arg(i);
            message.created = office.clock.now() + Milliseconds(i);
            page.push_back(message);
        }
        QVERIFY(answerOf(office.store->inbox().ingest(accountId, page, std::nullopt, std::nullopt)));
    }
    std::vector<UntriagedMessage> waiting() { return *answerOf(office.store->triage().untriaged(10'000)); }
    std::vector<TriagedMessage> all()
    {
        std::vector<TriagedMessage> list;
        ConversationQuery query;
        query.limit = 10'000;
        const auto conversations = answerOf(office.store->inbox().list(query));
        for (const Conversation& c : *conversations) {
            const auto triaged = answerOf(office.store->triage().ofConversation(c.id));
            list.insert(list.end(), triaged->begin(), triaged->end());
        }
        return list;
    }
    Office office;
    AccountId accountId;
    WordClassifier classifier;
};

} // namespace triage_test

using namespace triage_test;

class TestTriageWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsInBatches()
    {
        Triaged t;
        TriageWork work(t.ports(), {10, 3, 20});
        QCOMPARE(*answerOf(work.round()), 0);
        QCOMPARE(t.classifier.trainings.load(), 0); // nothing to read: no model is made
        t.write(0, 45, u"merci"_s);
        QCOMPARE(*answerOf(work.round()), 30);
        QCOMPARE(t.waiting().size(), size_t(15));
        QCOMPARE(*answerOf(work.round()), 15);
        QCOMPARE(t.classifier.trainings.load(), 1);
        const auto all = t.all();
        QCOMPARE(all.size(), size_t(45));
        for (const TriagedMessage& one : all) {
            QCOMPARE(one.traits.kind, u"praise"_s);
            QCOMPARE(one.model, 1);
        }
        QCOMPARE(*answerOf(work.round()), 0);
    }

    void aPersonSaysWhatTheNewestIs()
    {
        Triaged t;
        TriageDesk desk(t.ports());
        t.write(0, 2, u"?"_s);
        ConversationQuery query;
        const auto before = answerOf(t.office.store->inbox().list(query));
        QVERIFY(before && !before->empty());
        const ConversationId id = before->front().id;
        const auto told = answerOf(desk.correctNewest(id, {u"complaint"_s, {}, u"Léa"_s}));
        QVERIFY(told);
        QCOMPARE(told->traits.kind, u"complaint"_s);
        QCOMPARE(told->correctedBy, u"Léa"_s);
        query.abouts = {u"complaint"_s};
        const auto found = answerOf(t.office.store->inbox().list(query));
        QCOMPARE(found->size(), size_t(1));
        QCOMPARE(found->front().id, id);
        QCOMPARE(answerOf(desk.correctNewest({4711}, {u"spam"_s, {}, u"Léa"_s})).error().kind, ErrorKind::NotFound);
        QCOMPARE(answerOf(desk.correctNewest(id, {u"anger"_s, {}, u"Léa"_s})).error().kind, ErrorKind::Rejected);
    }

    void heldBackLinesAreNotLearned()
    {
        Triaged t;
        TriageDesk desk(t.ports());
        QCOMPARE(answerOf(desk.classify(u"c'est un secret"_s))->kind, QString());
        QCOMPARE(answerOf(desk.classify(u"merci bien"_s))->kind, u"praise"_s);
        const auto figures = answerOf(desk.figures());
        QVERIFY(figures);
        QCOMPARE(figures->ofKinds.front().n, 2);
        QCOMPARE(figures->ofKinds.front().unsure, 1);
        QCOMPARE(figures->ofKinds.front().right, 1);
        QCOMPARE(figures->model.version, 1);
        QCOMPARE(t.classifier.trainings.load(), 1);
    }

    void enoughCorrectionsAreLearned()
    {
        Triaged t;
        TriageWork work(t.ports(), {100, 3, 3});
        TriageDesk desk(t.ports());
        t.write(0, 5, u"zorglub"_s);
        QCOMPARE(*answerOf(work.round()), 5);
        QCOMPARE(t.all().front().traits.kind, QString());
        const auto list = t.all();
        for (int i = 0; i < 3; ++i) {
            t.office.clock.advance(1s);
            QVERIFY(answerOf(desk.correct(list[size_t(i)].message, {u"idea"_s, {}, u"Léa"_s})));
            QCOMPARE(*answerOf(work.round()), 0);
            QCOMPARE(answerOf(t.office.store->triage().newestModel())->value().version, i < 2 ? 1 : 2);
        }
        QCOMPARE(t.classifier.trainings.load(), 2);
        QCOMPARE(answerOf(t.office.store->triage().newestModel())->value().corrections, 3);
        // The same words again are told by what was learned; a person's word is not learned twice.
        t.write(5, 1, list[0].message.isNull() ? QString() : u"zorglub 0 zorglub 1 zorglub 2 zorglub 3 zorglub"_s);
        QCOMPARE(*answerOf(work.round()), 1);
        QCOMPARE(t.classifier.trainings.load(), 2);
        int ideas = 0;
        for (const TriagedMessage& one : t.all())
            ideas += one.traits.kind == "idea"_L1 && one.model == 2 ? 1 : 0;
        QCOMPARE(ideas, 1);
    }

    void trainsOnDemand()
    {
        Triaged t;
        TriageDesk desk(t.ports());
        QCOMPARE(answerOf(desk.train())->version, 1);
        QCOMPARE(answerOf(desk.train())->version, 1); // nothing new: the same model
        t.write(0, 1, u"zorglub"_s);
        const MessageId id = t.waiting().front().message;
        QVERIFY(answerOf(desk.correct(id, {u"spam"_s, {}, u"Léa"_s})));
        QCOMPARE(answerOf(desk.train())->version, 2);
        QCOMPARE(answerOf(desk.classify(u"zorglub 0"_s))->kind, u"spam"_s);
    }

    void aBrokenModelIsReplaced()
    {
        for (const bool wrongDigest : {false, true}) {
            Triaged t;
            StoredModel model;
            model.digest =
                wrongDigest ? QByteArray("x") : QCryptographicHash::hash("broken", QCryptographicHash::Sha256);
            QVERIFY(answerOf(t.office.store->triage().addModel(model, "broken")));
            t.write(0, 3, u"merci"_s);
            TriageWork work(t.ports());
            QCOMPARE(*answerOf(work.round()), 3);
            QCOMPARE(t.all().front().model, 2);
        }
    }

    void roundsAskedForTogetherAreOne()
    {
        Triaged t;
        t.write(0, 30, u"merci"_s);
        TriageWork work(t.ports(), {10, 10, 20});
        const auto one = work.round(), two = work.round();
        QCOMPARE(*answerOf(one), 30);
        QCOMPARE(*answerOf(two), 30);
        QVERIFY(answerOf(work.stop()));
        t.write(30, 5, u"merci"_s);
        QCOMPARE(*answerOf(work.round()), 0);
        QCOMPARE(t.waiting().size(), size_t(5));
    }

    void stoppingWaitsForWhatRuns()
    {
        Triaged t;
        t.write(0, 30, u"merci"_s);
        TriageWork work(t.ports(), {10, 10, 20});
        const auto round = work.round();
        const auto stopped = work.stop();
        QVERIFY(answerOf(stopped));
        QVERIFY(round.isFinished()); // nothing of it runs any more
        QVERIFY(t.waiting().size() >= 20);
    }

    // Wherever a worker is cut, the next one finishes; nothing is lost, nothing is told twice.
    void aKillLosesNone()
    {
        Triaged t;
        t.write(0, 60, u"merci"_s);
        StoreOptions options;
        options.location = t.office.dir.filePath(u"work.parvis"_s);
        options.clock = &t.office.clock;
        int cuts = 0;
        for (int until = 1; until < 40 && !t.waiting().empty(); ++until) {
            auto left = std::make_shared<std::atomic<int>>(until);
            options.statementHook = [left](const QString&) -> std::optional<Error> {
                if (left->fetch_sub(1) > 0)
                    return std::nullopt;
                return Error::make(ErrorKind::Storage, u"cut"_s);
            };
            left->store(1'000'000); // it opens
            auto opened = WorkspaceStore::open(options);
            QVERIFY(opened);
            auto dying = *opened;
            left->store(until * 7);
            {
                TriageWork work(t.portsOf(*dying), {10, 10, 20});
                const auto round = answerOf(work.round());
                cuts += round ? 0 : 1;
            } // gone in the middle, whatever it was doing
            left->store(1'000'000);
        }
        TriageWork work(t.ports(), {10, 10, 20});
        QVERIFY(answerOf(work.round()));
        QVERIFY(cuts > 0);
        QVERIFY(t.waiting().empty());
        QCOMPARE(t.all().size(), size_t(60));
    }

    void twoWorkersShareTheWork()
    {
        Triaged t;
        t.write(0, 200, u"merci"_s);
        StoreOptions options;
        options.location = t.office.dir.filePath(u"work.parvis"_s);
        options.clock = &t.office.clock;
        const auto other = *WorkspaceStore::open(options);
        TriageWork one(t.ports(), {20, 100, 20}), two(t.portsOf(*other), {20, 100, 20});
        const auto first = one.round(), second = two.round();
        QVERIFY(answerOf(first));
        QVERIFY(answerOf(second));
        TriageWork rest(t.ports());
        QVERIFY(answerOf(rest.round()));
        QVERIFY(t.waiting().empty());
        QCOMPARE(t.all().size(), size_t(200));
    }

    // The real classifier in a whole worker: it is idle once everything is told.
    void theWorkerTellsWhatTheSyncBrought()
    {
        Triaged t;
        t.write(0, 3, u"Colis jamais arrivé, c'est inadmissible, remboursez-moi !! commande"_s);
        const LocalClassifier real;
        Ports ports = t.ports();
        ports.classifier = &real;
        PlatformRegistry registry;
        WorkerOptions options;
        options.untilIdle = true;
        Worker worker(ports, registry, options);
        QSignalSpy idle(&worker, &Worker::becameIdle);
        QStringList events;
        connect(&worker, &Worker::event, this, [&events](const QString& line) { events << line; });
        worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(idle.count(), 1, 60'000);
        QVERIFY(t.waiting().empty());
        for (const TriagedMessage& one : t.all()) {
            QCOMPARE(one.traits.kind, u"complaint"_s);
            QCOMPARE(one.traits.language, u"fr"_s);
        }
        QVERIFY2(events.contains(u"triage: 3 messages"_s), qPrintable(events.join(u'\n')));
        QVERIFY(answerOf(worker.stop()));
    }

    void similarAnswersOfAConversation()
    {
        Triaged t;
        TriageDesk desk(t.ports());
        t.write(0, 1, u"bonjour"_s);
        const auto list = answerOf(t.office.store->inbox().list({}));
        QVERIFY(answerOf(desk.similarTo(list->front().id)));
        QVERIFY(answerOf(desk.similarTo(list->front().id))->empty());
        const auto none = answerOf(desk.similarTo({4711}));
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"nothing_to_answer"_s);
    }
};

QTEST_GUILESS_MAIN(TestTriageWork)
#include "test_triage.moc"

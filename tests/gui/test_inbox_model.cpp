// SPDX-License-Identifier: GPL-3.0-or-later
// The list model alone: exact row changes for every kind of news, pages by key, a million rows.
#include "engine/inbox/inbox_desk.h"
#include "store/workspace_store.h"
#include "support/fake_clock.h"
#include "ui/inbox/conversation_list_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

// Conversations by number, newest first; answers at once, or a generated million.
class ListedInbox final : public InboxRepository
{
public:
    std::map<std::pair<qint64, qint64>, Conversation, std::greater<>> rows; // by (updated, id), newest first
    std::optional<Error> refuse;
    int asked = 0;
    int generated = 0; // > 0: that many rows that nobody wrote down

    void put(qint64 id, qint64 updated, const QString& excerpt = {})
    {
        drop(id);
        Conversation c;
        c.id = {id};
        c.updated = {updated};
        c.excerpt = excerpt;
        rows[{updated, id}] = c;
    }
    void drop(qint64 id)
    {
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            if (it->first.second == id) {
                rows.erase(it);
                return;
            }
        }
    }
    Async<std::vector<Conversation>> list(const ConversationQuery& query) override
    {
        ++asked;
        if (refuse)
            return Async<std::vector<Conversation>>::failed(*refuse);
        std::vector<Conversation> page;
        if (generated > 0) {
            const qint64 from = query.afterKey ? query.afterKey->second.value - 1 : generated;
            for (qint64 id = from; id > 0 && std::cmp_less(page.size(), query.limit); --id) {
                Conversation c;
                c.id = {id};
                c.updated = {id};
                page.push_back(c);
            }
            return Async<std::vector<Conversation>>::ready(page);
        }
        for (const auto& [key, c] : rows) {
            if (query.afterKey && !(key < std::pair(query.afterKey->first.ms, query.afterKey->second.value)))
                continue;
            page.push_back(c);
            if (std::cmp_greater_equal(page.size(), query.limit))
                break;
        }
        return Async<std::vector<Conversation>>::ready(page);
    }
    template <typename T>
    static Async<T> none()
    {
        return Async<T>::failed(Error::make(ErrorKind::NotFound, u"not in this test"_s));
    }
    Async<InboxCursor> cursor(AccountId, const QString&) override { return none<InboxCursor>(); }
    Async<IngestResult> ingest(AccountId, const std::vector<IncomingMessage>&, const std::optional<InboxCursor>&,
                               const std::optional<RemoteId>&) override
    {
        return none<IngestResult>();
    }
    Async<Conversation> find(ConversationId) override { return none<Conversation>(); }
    Async<std::vector<Message>> messages(ConversationId) override { return none<std::vector<Message>>(); }
    Async<Message> message(MessageId) override { return none<Message>(); }
    Async<InboxCounts> counts() override { return none<InboxCounts>(); }
    Async<Conversation> save(const Conversation&) override { return none<Conversation>(); }
    Async<void> markRead(ConversationId, bool) override { return none<void>(); }
    Async<Message> addNote(ConversationId, const QString&, const QString&) override { return none<Message>(); }
    Async<Message> addReply(const Message&, const Post&, const Publication&, std::optional<int>) override
    {
        return none<Message>();
    }
    Async<std::vector<WatchedThread>> watchedThreads(AccountId, Instant, int) override
    {
        return none<std::vector<WatchedThread>>();
    }
    Async<void> threadChecked(AccountId, const RemoteId&, Instant) override { return none<void>(); }
    Async<int> indexBatch(int) override { return none<int>(); }
};

class NoSecrets final : public SecretStore
{
public:
    Async<QByteArray> createKey(QObject*, const QString&) override { return ListedInbox::none<QByteArray>(); }
    Result<QByteArray> seal(const QByteArray&, const Secret<QByteArray>&) const override
    {
        return failure(ErrorKind::Storage, u"none"_s);
    }
    Async<Secret<QByteArray>> open(QObject*, const QString&, const QByteArray&, const QByteArray&) override
    {
        return ListedInbox::none<Secret<QByteArray>>();
    }
    Async<KeyState> state(QObject*, const QString&) override { return Async<KeyState>::ready(KeyState::Absent); }
    QString description() const override { return {}; }
};

struct Bench {
    explicit Bench(int pageSize = 10)
    {
        StoreOptions options;
        options.location = folder.filePath(u"w.parvis"_s);
        options.clock = &clock;
        options.goodCopy = false;
        store = *WorkspaceStore::create(options, {u"w"_s, ZoneId::utc(), "key", u"key"_s, false});
        desk = std::make_unique<InboxDesk>(Ports{store->posts(), store->outbox(), store->media(), store->accounts(),
                                                 inbox, store->insights(), store->workspace(), secrets, clock});
        model = std::make_unique<ui::ConversationListModel>(*desk, pageSize);
    }
    QList<qint64> ids() const
    {
        QList<qint64> list;
        for (int row = 0; row < model->rowCount(); ++row)
            list << model->idAt(row).value;
        return list;
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return model->isSettled(); });
    }
    void news(const std::vector<qint64>& changed) const
    {
        const int before = inbox.asked;
        model->refresh(changed);
        QVERIFY(settle());
        QVERIFY(inbox.asked > before);
    }
    FakeClock clock;
    QTemporaryDir folder;
    std::shared_ptr<WorkspaceStore> store;
    ListedInbox inbox;
    NoSecrets secrets;
    std::unique_ptr<InboxDesk> desk;
    std::unique_ptr<ui::ConversationListModel> model;
};

} // namespace

class InboxModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfNewsIsAnExactChange()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (qint64 id = 1; id <= 30; ++id)
            bench.inbox.put(id, 1000 + id);
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        bench.model->setQuery({});
        QVERIFY(bench.settle());
        QCOMPARE(bench.model->rowCount(), 10);
        if (bench.model->canFetchMore({})) // the tester may have asked already
            bench.model->fetchMore({});
        QTRY_COMPARE(bench.model->rowCount(), 20);
        QVERIFY(bench.settle());
        const QPersistentModelIndex kept = bench.model->index(4); // conversation 26

        QSignalSpy moved(bench.model.get(), &QAbstractItemModel::rowsMoved);
        QSignalSpy inserted(bench.model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(bench.model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(bench.model.get(), &QAbstractItemModel::dataChanged);
        bench.inbox.put(40, 2000);
        bench.news({40});
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(bench.model->idAt(0).value, 40);
        bench.inbox.put(15, 2001); // a deep one got a new message
        bench.news({15});
        QCOMPARE(moved.count(), 1);
        QCOMPARE(bench.model->idAt(0).value, 15);
        bench.inbox.drop(28); // closed by a colleague
        bench.news({28});
        QCOMPARE(removed.count(), 1);
        QCOMPARE(bench.model->rowOf({28}), -1);
        changed.clear();
        bench.inbox.put(30, 1030, u"edited"_s);
        bench.news({30});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.model->at(bench.model->rowOf({30}))->excerpt, u"edited"_s);
        bench.inbox.drop(12); // on the second page
        bench.news({12});
        QCOMPARE(bench.model->rowOf({12}), -1);
        QCOMPARE(bench.model->idAt(kept.row()).value, 26);
        QCOMPARE(reset.count(), 0);
    }

    void randomNewsKeepTheOrder()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (qint64 id = 1; id <= 60; ++id)
            bench.inbox.put(id, 1000 + (id * 37) % 101);
        bench.model->setQuery({});
        QVERIFY(bench.settle());
        while (bench.model->canFetchMore({})) {
            bench.model->fetchMore({});
            QVERIFY(bench.settle());
        }
        quint32 seed = 7;
        const auto next = [&seed](quint32 below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
        for (int round = 0; round < 40; ++round) {
            std::vector<qint64> ids;
            for (quint32 i = 0; i < 1 + next(4); ++i) {
                const auto id = qint64(1) + next(80);
                if (next(4) == 0)
                    bench.inbox.drop(id);
                else
                    bench.inbox.put(id, 1000 + static_cast<qint64>(next(300)), QString::number(round));
                ids.push_back(id);
            }
            bench.news(round % 5 == 0 ? std::vector<qint64>() : ids);
            QSet<qint64> seen;
            for (const qint64 id : bench.ids()) {
                QVERIFY2(!seen.contains(id), "a conversation stands twice");
                seen.insert(id);
            }
        }
        // What the rows in reach say is what the inbox says.
        bench.model->setQuery({});
        QVERIFY(bench.settle());
        while (bench.model->canFetchMore({})) {
            bench.model->fetchMore({});
            QVERIFY(bench.settle());
        }
        QList<qint64> wanted;
        for (const auto& [key, c] : bench.inbox.rows)
            wanted << key.second;
        QCOMPARE(bench.ids(), wanted);
    }

    void anotherQueryReplacesWithoutAReset()
    {
        Bench bench;
        for (qint64 id = 1; id <= 8; ++id)
            bench.inbox.put(id, 1000 + id);
        bench.model->setQuery({});
        QVERIFY(bench.settle());
        QSignalSpy reset(bench.model.get(), &QAbstractItemModel::modelReset);
        bench.inbox.drop(3);
        bench.inbox.put(9, 1000);
        ConversationQuery other;
        other.order = ConversationQuery::Order::Newest;
        other.text = u"x"_s;
        bench.model->setQuery(other);
        QCOMPARE(bench.model->rowCount(), 8); // what is there stays until the answer has come
        QVERIFY(bench.settle());
        QCOMPARE(bench.ids(), (QList<qint64>{8, 7, 6, 5, 4, 2, 1, 9}));
        QVERIFY(bench.model->isComplete());
        QCOMPARE(reset.count(), 0);
    }

    void aFailureKeepsTheRows()
    {
        Bench bench;
        bench.inbox.put(1, 1);
        bench.model->setQuery({});
        QVERIFY(bench.settle());
        QSignalSpy failed(bench.model.get(), &ui::ConversationListModel::failed);
        bench.inbox.refuse = Error::make(ErrorKind::Storage, u"disk"_s);
        bench.model->refresh();
        QVERIFY(failed.wait());
        QCOMPARE(bench.model->rowCount(), 1);
        QCOMPARE(bench.model->error()->kind, ErrorKind::Storage);
        bench.inbox.refuse.reset();
        bench.news({});
        QVERIFY(!bench.model->error());
    }

    void aMillionRows()
    {
        Bench bench(50'000);
        bench.inbox.generated = 1'000'000;
        bench.model->setQuery({});
        QVERIFY(bench.settle());
        while (bench.model->canFetchMore({})) {
            bench.model->fetchMore({});
            QVERIFY(bench.settle());
        }
        QCOMPARE(bench.model->rowCount(), 1'000'000);
        // Only some rows are held in words; one that was dropped comes back when it is looked at.
        const int far = 400'000;
        QVERIFY(!bench.model->at(far));
        QSignalSpy changed(bench.model.get(), &QAbstractItemModel::dataChanged);
        QTRY_VERIFY_WITH_TIMEOUT(bench.model->at(far), 10'000);
        QCOMPARE(bench.model->at(far)->id.value, 1'000'000 - far);
        // A change at the top of a million costs about as much as at the top of a hundred thousand, not a rebuild.
        QElapsedTimer timer;
        timer.start();
        bench.news({42});
        qInfo("one change among a million rows: %lld ms", timer.elapsed());
        QCOMPARE(bench.model->rowCount(), 1'000'000);
    }
};

QTEST_GUILESS_MAIN(InboxModelTest)
#include "test_inbox_model.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh workspace for each test function, on the database this run is for.
#pragma once

#include "store/sql/connection.h"
#include "store/workspace_store.h"
#include "support/fake_clock.h"
#include "support/verify.h"

#include <QTemporaryDir>
#include <QTest>

namespace parvis::test {

// The answer, waited for on this thread. For answers of the store only: they need no event loop.
template <typename T>
Result<T> now(const Async<T>& async)
{
    return async.future().result();
}

// Fails the test with the error's words.
#define PARVIS_VALUE(name, expression)                                                                                 \
    auto name##Got = parvis::test::now(expression);                                                                    \
    PARVIS_OK(name##Got);                                                                                              \
    auto& name = *name##Got
#define PARVIS_DONE(expression)                                                                                        \
    do {                                                                                                               \
        const auto parvisDone = parvis::test::now(expression);                                                         \
        PARVIS_OK(parvisDone);                                                                                         \
    } while (false)
#define PARVIS_FAILS(expression, wanted)                                                                               \
    do {                                                                                                               \
        const auto parvisFailed = parvis::test::now(expression);                                                       \
        QVERIFY2(!parvisFailed, "expected an error");                                                                  \
        QCOMPARE(parvis::errorKindName(parvisFailed.error().kind), parvis::errorKindName(wanted));                     \
    } while (false)

// Base of the test classes: prints the database, wipes it before each function.
class StoreTest : public QObject
{
    Q_OBJECT
public:
    StoreTest();
    static bool onPostgres();
    static QString describeDatabase();
    QString location() const { return m_location; }
    StoreOptions options() const;
    // Another store on the same workspace, like another process.
    std::shared_ptr<WorkspaceStore> another(StoreOptions options) const;
    std::shared_ptr<WorkspaceStore> another() const { return another(options()); }
    // One where the work of opening is over: from now on only what it is asked for runs there.
    std::shared_ptr<WorkspaceStore> settled(StoreOptions options) const;

    FakeClock clock;
    std::shared_ptr<WorkspaceStore> store;

    Account newAccount(const QString& name, const QString& network = QStringLiteral("mastodon"));
    Publication planned(AccountId account, Instant due) const;
    static Post post(const QString& text);
    // Stored and scheduled.
    PostWithPublications scheduled(AccountId account, Instant due, const QString& text = QStringLiteral("Bonjour"));
    // Published under this remote id.
    Publication published(AccountId account, const QString& remote, Instant at);
    IncomingMessage comment(const QString& remote, const QString& parent, Instant created, const QString& text,
                            const QString& author = QStringLiteral("customer")) const;
    Result<IngestResult> ingest(AccountId account, const std::vector<IncomingMessage>& messages,
                                const std::optional<InboxCursor>& cursor = std::nullopt,
                                const std::optional<RemoteId>& completeThread = std::nullopt);
    // Runs SQL behind the store's back.
    Result<QStringList> sql(const QString& statement);
    Instant at(int minutes) const { return clock.now() + Milliseconds(qint64(minutes) * 60'000); }

protected:
    bool m_meddled = false; // somebody wrote behind the store's back, as sql() does

protected Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

private:
    void freshLocation();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Connection> m_server; // of sql(), kept: connecting is what takes time there
    QString m_location;
};

} // namespace parvis::test

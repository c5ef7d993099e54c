// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on a temporary workspace: real store, real desks, a clock moved by hand, networks that are only
// described.
#pragma once

#include "engine/accounts/account_desk.h"
#include "engine/inbox/comment_pictures.h"
#include "engine/inbox/idea_desk.h"
#include "engine/inbox/inbox_desk.h"
#include "engine/inbox/moderation_desk.h"
#include "engine/inbox/people_desk.h"
#include "engine/inbox/privacy_desk.h"
#include "engine/inbox/reply_desk.h"
#include "engine/inbox/rule_desk.h"
#include "engine/inbox/service_desk.h"
#include "engine/inbox/triage_desk.h"
#include "engine/insights/book_desk.h"
#include "engine/insights/figures_desk.h"
#include "engine/publishing/exchange_desk.h"
#include "engine/publishing/governance_desk.h"
#include "engine/publishing/layer_desk.h"
#include "engine/publishing/ledger_desk.h"
#include "engine/publishing/media_desk.h"
#include "engine/publishing/plan_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "engine/publishing/rhythm_desk.h"
#include "engine/publishing/writing_desk.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/fake_client.h"
#include "support/fake_clock.h"
#include "ui/appearance.h"
#include "ui/models/account_book.h"
#include "ui/shell/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace parvis::ui {
class CalendarDesk;
class ComposerWindow;
} // namespace parvis::ui

namespace parvis::test {

// Tuesday 24 November 2026, 09:12 in Paris.
inline constexpr Instant kDemoNow{1'795'507'920'000};

struct DemoOptions {
    bool french = false;
    bool dark = false;
    bool accounts = true;
    bool posts = true;
    bool practice = true;
    bool networks = true; // described only; false: the test adds real ones to the registry
    Instant now = kDemoNow;
    QString file = {}; // a workspace that is there already, looked at as it is
};

Capabilities mastodonLike();
Capabilities blueskyLike();

// Seals by marking; nothing is ever opened.
class MarkingSecrets final : public SecretStore
{
public:
    Async<QByteArray> createKey(QObject*, const QString&) override
    {
        return Async<QByteArray>::ready(QByteArray("key"));
    }
    Result<QByteArray> seal(const QByteArray&, const Secret<QByteArray>& secret) const override
    {
        return secret.expose();
    }
    Async<Secret<QByteArray>> open(QObject*, const QString&, const QByteArray&, const QByteArray& sealed) override
    {
        return Async<Secret<QByteArray>>::ready(Secret<QByteArray>(sealed));
    }
    Async<KeyState> state(QObject*, const QString&) override { return Async<KeyState>::ready(KeyState::Ready); }
    QString description() const override { return QStringLiteral("test"); }
};

// Pictures by address; anything else is not found. Counts what was asked for.
class ScriptedMedia final : public RemoteMedia
{
public:
    Async<QByteArray> fetch(const QUrl& url, const QUrl& ownServer, qint64) override
    {
        asked.append(url.toString());
        servers.append(ownServer.toString());
        if (!pictures.contains(url.toString()))
            return Async<QByteArray>::failed(Error::make(ErrorKind::NotFound, QStringLiteral("nothing is there")));
        return Async<QByteArray>::ready(pictures.value(url.toString()));
    }
    QHash<QString, QByteArray> pictures;
    QStringList asked, servers;
};

class Demo
{
public:
    explicit Demo(const DemoOptions& options = {});
    ~Demo();
    Q_DISABLE_COPY_MOVE(Demo)

    // Waits for an answer; a failure fails loudly.
    template <typename T>
    T wait(const Async<T>& async)
    {
        Result<T> result = await(async);
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    PostWithPublications addPost(const QString& text, const std::vector<AccountId>& accounts, const WallTime& wall,
                                 PublicationState state = PublicationState::Scheduled);
    Publication publication(PublicationId id);
    std::vector<PublicationRow> rows(PublicationState state);
    // Makes the window and waits until its accounts and posts are there.
    ui::MainWindow& open();
    void closeWindow();
    ui::CalendarDesk& calendar();
    Ports ports();
    ui::ComposerWindow* composer(); // the newest one, waited for; nullptr when none comes

    FakeClock clock;
    QString person = QStringLiteral("Léa"); // who sits at the window that is opened next
    ZoneId zone;
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<ui::Appearance> appearance;
    std::shared_ptr<WorkspaceStore> store;
    MarkingSecrets secrets;
    FakeNetwork network; // behind the described ones; whom they find
    PlatformRegistry registry;
    std::unique_ptr<PublishingDesk> publishing;
    std::unique_ptr<InboxDesk> inbox;
    std::unique_ptr<FiguresDesk> figures;
    std::unique_ptr<AccountDesk> accountDesk;
    std::unique_ptr<MediaDesk> library;
    std::unique_ptr<WritingDesk> writing;
    std::unique_ptr<PlanDesk> plan;
    std::unique_ptr<RhythmDesk> rhythm;
    std::unique_ptr<GovernanceDesk> governance;
    std::unique_ptr<ExchangeDesk> exchange;
    std::unique_ptr<LayerDesk> layers;
    std::unique_ptr<LedgerDesk> ledger;
    std::unique_ptr<PeopleDesk> people;
    std::unique_ptr<PrivacyDesk> privacy;
    std::unique_ptr<IdeaDesk> ideas;
    std::unique_ptr<RuleDesk> rules;
    std::unique_ptr<BookDesk> figureBook;
    std::unique_ptr<TriageDesk> triage;
    std::unique_ptr<ServiceDesk> service;
    ScriptedMedia remoteMedia; // what lies on strangers' servers
    std::unique_ptr<ModerationDesk> moderation;
    std::unique_ptr<ReplyDesk> replies;
    std::unique_ptr<CommentPictures> pictures;
    std::unique_ptr<ui::AccountBook> book;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<Account> accounts; // 0 Mastodon shop, 1 Bluesky shop, 2 Mastodon support, 3 Bluesky studio

private:
    void addAccounts();
    void addPosts(bool french);
};

} // namespace parvis::test

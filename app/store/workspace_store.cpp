// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace_store.h"

#include "base/log.h"
#include "store/inbox/answers.h"
#include "store/inbox/ideas.h"
#include "store/inbox/inbox.h"
#include "store/inbox/moderations.h"
#include "store/inbox/people_book.h"
#include "store/inbox/privacy.h"
#include "store/inbox/reply_kit.h"
#include "store/inbox/rules.h"
#include "store/inbox/service.h"
#include "store/inbox/triage.h"
#include "store/inbox/work.h"
#include "store/insights/figures_book.h"
#include "store/insights/insights.h"
#include "store/opening.h"
#include "store/publishing/errands.h"
#include "store/publishing/governance.h"
#include "store/publishing/library.h"
#include "store/publishing/media.h"
#include "store/publishing/outbox.h"
#include "store/publishing/plan_book.h"
#include "store/publishing/posts.h"
#include "store/publishing/rhythm.h"
#include "store/publishing/writing.h"
#include "store/schema/copies.h"
#include "store/threads/watcher.h"
#include "store/workspace/accounts.h"
#include "store/workspace/history.h"
#include "store/workspace/workspace.h"

#include <QFileInfo>

namespace parvis {

using namespace Qt::StringLiterals;
using namespace store;

namespace {

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

// A feed may outlive the store by an event; it goes on its own thread.
std::shared_ptr<ChangeFeed> newFeed()
{
    return {new ChangeFeed, [](ChangeFeed* feed) {
                if (feed->thread() == QThread::currentThread())
                    delete feed;
                else
                    feed->deleteLater();
            }};
}

Connection::Options connectionOptions(const StoreOptions& options, const Location& location)
{
    Connection::Options made;
    made.location = location;
    made.password = options.password;
    made.hook = options.statementHook;
    made.setup = options.connectionSetup;
    return made;
}

class Store final : public WorkspaceStore
{
public:
    Store(const StoreOptions& options, const Location& location)
        : m_options(options),
          m_connection(connectionOptions(options, location)),
          m_hub(newFeed()),
          m_executor({m_connection, options.clock ? options.clock : &systemClock(), options.readers, false,
                      [keeper = std::make_shared<FigureKeeper>()](Tx& tx) { return keeper->follow(tx); }},
                     m_hub),
          m_posts(m_executor),
          m_outbox(m_executor),
          m_media(m_executor),
          m_accounts(m_executor),
          m_inbox(m_executor),
          m_insights(m_executor),
          m_workspace(m_executor, m_hub),
          m_library(m_executor),
          m_writing(m_executor),
          m_plan(m_executor),
          m_rhythm(m_executor),
          m_governance(m_executor),
          m_errands(m_executor),
          m_people(m_executor),
          m_privacy(m_executor),
          m_ideas(m_executor),
          m_rules(m_executor),
          m_triage(m_executor),
          m_answers(m_executor),
          m_service(m_executor),
          m_moderation(m_executor),
          m_replies(m_executor),
          m_work(m_executor),
          m_figures(m_executor),
          m_history(m_executor)
    {
    }

    ~Store() override
    {
        m_hub.close();
        if (m_copying)
            m_copying->wait();
        m_executor.stop();
        m_watcher.reset();
    }

    // Answers once the writer has it open.
    Async<bool> start(const std::optional<NewWorkspace>& workspace)
    {
        const Instant now = m_executor.clock().now();
        return m_executor.start([this, workspace, now]() -> Result<std::unique_ptr<Connection>> {
            auto opened = workspace ? createWorkspace(m_connection, *workspace, now) : openWorkspace(m_connection);
            if (!opened)
                return Failure(opened.error());
            m_workspace.setInfo(opened->info);
            if (opened->info.readOnly)
                m_executor.setReadOnly();
            m_existed = !workspace;
            m_watcher = std::make_unique<Watcher>(m_connection, m_hub, m_executor.instance(), m_options.pollInterval);
            return std::move(opened->connection);
        });
    }

    // After start() succeeded: what runs beside.
    void begin()
    {
        const WorkspaceInfo info = m_workspace.info();
        if (m_existed && !info.readOnly)
            m_privacy.catchUp();
        const QString& file = m_connection.location.file;
        const Instant now = m_executor.clock().now();
        if (m_connection.location.dialect != Dialect::Sqlite || info.readOnly || !m_options.goodCopy || !m_existed ||
            !goodCopyIsDue(file, now))
            return;
        m_copying.reset(QThread::create([this, now] { renewCopy(now); }));
        m_copying->setObjectName(u"store-copy"_s);
        m_copying->start(QThread::LowestPriority);
    }

    PostRepository& posts() override { return m_posts; }
    OutboxRepository& outbox() override { return m_outbox; }
    MediaStore& media() override { return m_media; }
    AccountRepository& accounts() override { return m_accounts; }
    InboxRepository& inbox() override { return m_inbox; }
    InsightsRepository& insights() override { return m_insights; }
    WorkspaceRepository& workspace() override { return m_workspace; }
    MediaLibrary& library() override { return m_library; }
    WritingRepository& writing() override { return m_writing; }
    PlanRepository& plan() override { return m_plan; }
    RhythmRepository& rhythm() override { return m_rhythm; }
    GovernanceRepository& governance() override { return m_governance; }
    ErrandRepository& errands() override { return m_errands; }
    PeopleRepository& people() override { return m_people; }
    PrivacyRepository& privacy() override { return m_privacy; }
    IdeaRepository& ideas() override { return m_ideas; }
    RuleRepository& rules() override { return m_rules; }
    MessageTraitsSource& traits() override { return m_rules; }
    TriageRepository& triage() override { return m_triage; }
    AnswerMemory& answers() override { return m_answers; }
    ServiceRepository& service() override { return m_service; }
    ModerationRepository& moderation() override { return m_moderation; }
    ReplyRepository& replies() override { return m_replies; }
    WorkRepository& work() override { return m_work; }
    FiguresBook& figures() override { return m_figures; }
    HistoryWriter& history() override { return m_history; }

private:
    void renewCopy(Instant now)
    {
        Connection::Options options = m_connection;
        options.readOnly = true;
        auto db = Connection::open(options, Role::Watcher);
        const Done done = db ? renewGoodCopy(**db, now) : Done(Failure(db.error()));
        if (done)
            return;
        qCWarning(logStore) << "no copy was made:" << done.error().detail;
        if (done.error().code == "damaged"_L1)
            m_executor.setDamaged();
    }

    const StoreOptions m_options;
    const Connection::Options m_connection;
    ChangeHub m_hub;
    Executor m_executor;
    Posts m_posts;
    Outbox m_outbox;
    Media m_media;
    Accounts m_accounts;
    Inbox m_inbox;
    Insights m_insights;
    Workspace m_workspace;
    Library m_library;
    Writing m_writing;
    PlanBook m_plan;
    Rhythm m_rhythm;
    Governance m_governance;
    Errands m_errands;
    PeopleBook m_people;
    Privacy m_privacy;
    Ideas m_ideas;
    Rules m_rules;
    Triage m_triage;
    Answers m_answers;
    Service m_service;
    Moderations m_moderation;
    ReplyKit m_replies;
    Work m_work;
    FiguresShelf m_figures;
    History m_history;
    std::unique_ptr<Watcher> m_watcher;
    std::unique_ptr<QThread> m_copying;
    bool m_existed = false;
};

Async<std::shared_ptr<WorkspaceStore>> startAsync(const StoreOptions& options,
                                                  const std::optional<NewWorkspace>& workspace)
{
    using Answer = std::shared_ptr<WorkspaceStore>;
    const auto location = parseLocation(options.location);
    if (!location)
        return Async<Answer>::failed(location.error());
    auto made = std::make_shared<Store>(options, *location);
    const Async<bool> started = made->start(workspace);
    // The continuation holds the store; it runs on this thread, where the store has to be destroyed. Its context is
    // nobody's child, so that a store that nobody waits for may go within it.
    auto* context = new QObject;
    return started.thenResult(context, [made, context](const Result<bool>& opened) mutable -> Result<Answer> {
        context->deleteLater();
        if (!opened)
            return Failure(opened.error());
        made->begin();
        return Answer(std::move(made));
    });
}

Result<std::shared_ptr<WorkspaceStore>> startNow(const StoreOptions& options,
                                                 const std::optional<NewWorkspace>& workspace)
{
    const auto location = parseLocation(options.location);
    if (!location)
        return Failure(location.error());
    auto made = std::make_shared<Store>(options, *location);
    const Result<bool> started = made->start(workspace).future().result();
    if (!started)
        return Failure(started.error());
    made->begin();
    return std::shared_ptr<WorkspaceStore>(std::move(made));
}

} // namespace

Result<std::shared_ptr<WorkspaceStore>> WorkspaceStore::create(const StoreOptions& options,
                                                               const NewWorkspace& workspace)
{
    return startNow(options, workspace);
}

Result<std::shared_ptr<WorkspaceStore>> WorkspaceStore::open(const StoreOptions& options)
{
    return startNow(options, std::nullopt);
}

Async<std::shared_ptr<WorkspaceStore>> WorkspaceStore::createAsync(const StoreOptions& options,
                                                                   const NewWorkspace& workspace)
{
    return startAsync(options, workspace);
}

Async<std::shared_ptr<WorkspaceStore>> WorkspaceStore::openAsync(const StoreOptions& options)
{
    return startAsync(options, std::nullopt);
}

QStringList WorkspaceStore::goodCopies(const QString& location)
{
    const auto where = parseLocation(location);
    return where && where->dialect == Dialect::Sqlite ? copiesOf(where->file) : QStringList();
}

bool WorkspaceStore::isServer(const QString& location)
{
    const auto where = parseLocation(location);
    return where && where->dialect == Dialect::Postgres;
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace's database: one SQLite file, or a PostgreSQL schema. The only face of this folder.
#pragma once

#include "base/time/clock.h"
#include "ports/account_repository.h"
#include "ports/answer_memory.h"
#include "ports/errand_repository.h"
#include "ports/figures_book.h"
#include "ports/governance_repository.h"
#include "ports/history_writer.h"
#include "ports/idea_repository.h"
#include "ports/inbox_repository.h"
#include "ports/insights_repository.h"
#include "ports/media_library.h"
#include "ports/moderation_repository.h"
#include "ports/people_repository.h"
#include "ports/plan_repository.h"
#include "ports/post_repository.h"
#include "ports/privacy_repository.h"
#include "ports/reply_repository.h"
#include "ports/rhythm_repository.h"
#include "ports/rule_repository.h"
#include "ports/service_repository.h"
#include "ports/triage_repository.h"
#include "ports/work_repository.h"
#include "ports/workspace.h"
#include "ports/writing_repository.h"

#include <functional>
#include <memory>

namespace parvis {

// Asked once for each connection, on a thread of the store's. An empty answer: no password (PGPASSFILE still counts).
using PasswordProvider = std::function<Secret<QByteArray>()>;
// Tests only: asked before each statement; an error is given to the caller as if the database had said it.
using StatementHook = std::function<std::optional<Error>(const QString& sql)>;

struct StoreOptions {
    QString location; // path of a file, or postgresql://user@host:port/database[?sslmode=…&sslrootcert=…]
    PasswordProvider password;
    const Clock* clock = nullptr;   // null: the system's; must outlive the store
    bool goodCopy = true;           // keeps <name>.good.bak, renewed at most once a day when a sound file is opened
    Milliseconds pollInterval{500}; // SQLite: how often other processes' changes are looked for
    int readers = 2;                // reader threads, opened when first needed
    StatementHook statementHook;
    QStringList connectionSetup; // tests only: statements run on each new connection
};

struct NewWorkspace {
    QString name;
    ZoneId zone;
    QByteArray publicKey;
    QString keyId;
    bool practice = false;
};

// Why opening failed, in Error::code. Nothing of the location is changed by a failed open.
//   not_there (NotFound)      nothing is at the location
//   exists (Conflict)         create: something is there already
//   not_a_workspace (Rejected) a file or database, but none of Parvis
//   damaged (Storage)         the file is broken; see WorkspaceStore::goodCopies()
//   locked (Storage)          another program keeps it locked
//   wrong_password (AuthRevoked), unreachable (Offline), forbidden (Forbidden)
// A workspace made by a newer version opens with WorkspaceInfo::readOnly; every write then answers Storage "read_only".

// Thread-safe but for construction and destruction, which belong to one thread with an event loop: the change feed
// lives there. Destruction answers what is queued, then closes (checkpoint, PRAGMA optimize); it waits for the work at
// hand.
class WorkspaceStore
{
public:
    WorkspaceStore() = default;
    virtual ~WorkspaceStore() = default;
    WorkspaceStore(const WorkspaceStore&) = delete;
    WorkspaceStore& operator=(const WorkspaceStore&) = delete;

    static Result<std::shared_ptr<WorkspaceStore>> create(const StoreOptions& options, const NewWorkspace& workspace);
    static Result<std::shared_ptr<WorkspaceStore>> open(const StoreOptions& options);
    // The same without blocking the caller; the feed lives on the caller's thread. A copy that nobody took is closed.
    static Async<std::shared_ptr<WorkspaceStore>> createAsync(const StoreOptions& options,
                                                              const NewWorkspace& workspace);
    static Async<std::shared_ptr<WorkspaceStore>> openAsync(const StoreOptions& options);
    // Copies that stand beside a file, newest first: made before a migration or when it was last opened sound.
    static QStringList goodCopies(const QString& location);
    // Whether the location names a server rather than a file.
    static bool isServer(const QString& location);

    virtual PostRepository& posts() = 0;
    virtual OutboxRepository& outbox() = 0;
    virtual MediaStore& media() = 0;
    virtual AccountRepository& accounts() = 0;
    virtual InboxRepository& inbox() = 0;
    virtual InsightsRepository& insights() = 0;
    virtual WorkspaceRepository& workspace() = 0;
    virtual MediaLibrary& library() = 0;
    virtual WritingRepository& writing() = 0;
    virtual PlanRepository& plan() = 0;
    virtual RhythmRepository& rhythm() = 0;
    virtual GovernanceRepository& governance() = 0;
    virtual ErrandRepository& errands() = 0;
    virtual PeopleRepository& people() = 0;
    virtual PrivacyRepository& privacy() = 0;
    virtual IdeaRepository& ideas() = 0;
    virtual RuleRepository& rules() = 0;
    virtual MessageTraitsSource& traits() = 0; // what triage stored, as rules read it
    virtual TriageRepository& triage() = 0;
    virtual AnswerMemory& answers() = 0;
    virtual ServiceRepository& service() = 0;
    virtual ModerationRepository& moderation() = 0;
    virtual ReplyRepository& replies() = 0;
    virtual WorkRepository& work() = 0;
    virtual FiguresBook& figures() = 0;
    virtual HistoryWriter& history() = 0;
};

} // namespace parvis

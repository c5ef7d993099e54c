// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a desk of the window may use, given by reference. Built in the composition root; lives as long as the
// window.
#pragma once

#include "base/time/clock.h"
#include "base/time/zone.h"
#include "domain/ids.h"
#include "domain/publishing/checks.h"

#include <QUrl>
#include <functional>
#include <optional>

class QSettings;

namespace parvis {
class AccountDesk;
class BookDesk;
class CommentPictures;
class ExchangeDesk;
class FiguresDesk;
class GovernanceDesk;
class IdeaDesk;
class InboxDesk;
class LayerDesk;
class LedgerDesk;
class MediaDesk;
class MediaStore;
class PeopleDesk;
class ModerationDesk;
class PlanDesk;
class PrivacyDesk;
class PublishingDesk;
class ReplyDesk;
class RhythmDesk;
class RuleDesk;
class SecretStore;
class TriageDesk;
class ServiceDesk;
class WorkspaceRepository;
class WritingDesk;
} // namespace parvis

namespace parvis::ui {

class AccountBook;
class Appearance;
class DraftStore;
class SpellChecker;

// What the composer opens with. post null: a new one.
struct ComposeRequest {
    PostId post;
    std::optional<WallTime> wall; // the day or hour clicked
    std::vector<AccountId> accounts;
    QString text;
    QString localDraft;                            // one kept on this machine that was never saved to the workspace
    std::optional<Finding> place = std::nullopt;   // what to go to once it is open
    std::optional<Content> content = std::nullopt; // the words and pictures to begin with
};

// What a desk may ask of the shell around it.
class ShellServices
{
public:
    ShellServices() = default;
    virtual ~ShellServices() = default;
    ShellServices(const ShellServices&) = delete;
    ShellServices& operator=(const ShellServices&) = delete;

    // A message at the foot of the window, with Undo where undo is given.
    virtual void toast(const QString& text, std::function<void()> undo = {}) = 0;
    virtual void compose(const ComposeRequest& request) = 0;
    // key: of a desk ("inbox"); target: what it shall show ("conversation/123"), may be empty.
    virtual void showDesk(const QString& key, const QString& target = {}) = 0;
    // An address of our own post or a sign-in page, in the browser; never one that a stranger wrote without asking.
    virtual void openUrl(const QUrl& url) = 0;
    // What happened to it, and what can be done about it.
    virtual void showLedger(PublicationId id) = 0;
    // Unsaved posts kept on this machine.
    virtual DraftStore& drafts() = 0;
    virtual SpellChecker& spelling() = 0;
};

struct UiContext {
    PublishingDesk& publishing;
    InboxDesk& inbox;
    FiguresDesk& figures;
    AccountDesk& accounts;
    WorkspaceRepository& workspace;
    MediaStore& media;
    AccountBook& book;      // accounts and networks, kept up to date
    Appearance& appearance; // theme and language
    QSettings& settings;    // of this machine and person: sizes, last places
    const Clock& clock;
    ZoneId zone;                    // of the workspace: days and hours are shown in it
    QString person;                 // who sits here: the author of posts, notes and replies
    QString dataFolder;             // for unsent drafts of this machine
    ShellServices* shell = nullptr; // set by the main window
    SecretStore* secrets = nullptr; // where the workspace's key is and how it stands; null: not shown
    // The publishing desk; null in tests that need none of it.
    MediaDesk* library = nullptr;
    WritingDesk* writing = nullptr;
    PlanDesk* plan = nullptr;
    RhythmDesk* rhythm = nullptr;
    GovernanceDesk* governance = nullptr;
    ExchangeDesk* exchange = nullptr;
    LayerDesk* layers = nullptr;
    LedgerDesk* ledger = nullptr;
    PeopleDesk* people = nullptr;
    PrivacyDesk* privacy = nullptr;
    IdeaDesk* ideas = nullptr;
    RuleDesk* rules = nullptr;      // of the inbox
    TriageDesk* triage = nullptr;   // null: messages are not told apart
    ServiceDesk* service = nullptr; // service levels; null in tests that need none
    // The inbox desk, likewise.
    ModerationDesk* moderation = nullptr;
    ReplyDesk* replies = nullptr;
    CommentPictures* pictures = nullptr; // null: pictures of strangers cannot be shown
    BookDesk* figureBook = nullptr;      // what is set about figures and told of them

    Instant now() const { return clock.now(); }
    LocalDate today() const { return dateAt(now(), zone); }
};

} // namespace parvis::ui

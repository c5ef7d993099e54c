// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "base/calling_person.h"
#include "base/log.h"
#include "cli/stop_signals.h"
#include "desktop_engine.h"
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
#include "practice_workspace.h"
#include "store/workspace_store.h"
#include "ui/appearance.h"
#include "ui/desks.h"
#include "ui/models/account_book.h"
#include "ui/settings/density.h"
#include "ui/settings/zone_choice.h"
#include "ui/shell/attendant.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_window.h"
#include "ui/shell/tray.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr std::chrono::milliseconds workerDelay(200);

// Where this machine keeps unsent drafts and what it fetched.
QStringList localFolders()
{
    return {QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
            QStandardPaths::writableLocation(QStandardPaths::CacheLocation)};
}

// Everything the window of one workspace stands on, ended in the order written backwards.
struct Desktop {
    Desktop(std::shared_ptr<OpenWorkspace> open, DesktopEngine& engine)
        : workspace(std::move(open)),
          publishing(workspace->ports()),
          inbox(workspace->ports()),
          figures(workspace->ports()),
          accounts(workspace->ports(), engine.registry(), engine.root()),
          book(accounts, workspace->ports().workspace),
          library(workspace->ports()),
          writing(workspace->ports()),
          plan(workspace->ports()),
          rhythm(workspace->ports()),
          governance(workspace->ports()),
          exchange(workspace->ports()),
          layers(workspace->ports()),
          ledger(workspace->ports(), publishing),
          people(workspace->ports()),
          privacy(workspace->ports(), localFolders()),
          ideas(workspace->ports(), inbox),
          rules(workspace->ports()),
          triage(workspace->ports()),
          service(workspace->ports()),
          moderation(workspace->ports()),
          replies(workspace->ports()),
          pictures(engine.media()),
          figureBook(workspace->ports())
    {
    }
    std::shared_ptr<OpenWorkspace> workspace;
    PublishingDesk publishing;
    InboxDesk inbox;
    FiguresDesk figures;
    AccountDesk accounts;
    ui::AccountBook book;
    MediaDesk library;
    WritingDesk writing;
    PlanDesk plan;
    RhythmDesk rhythm;
    GovernanceDesk governance;
    ExchangeDesk exchange;
    LayerDesk layers;
    LedgerDesk ledger;
    PeopleDesk people;
    PrivacyDesk privacy;
    IdeaDesk ideas;
    RuleDesk rules;
    TriageDesk triage;
    ServiceDesk service;
    ModerationDesk moderation;
    ReplyDesk replies;
    CommentPictures pictures;
    BookDesk figureBook;
    std::unique_ptr<ui::MainWindow> window;
};

class WindowProgram : public QObject
{
public:
    WindowProgram(WorkspaceChoice choice, bool practice, ui::Appearance& appearance, QSettings& settings)
        : m_choice(std::move(choice)), m_appearance(appearance), m_settings(settings), m_engine(m_clock)
    {
        connect(qApp, &QApplication::lastWindowClosed, this, &WindowProgram::leave);
        if (practice)
            openPractice();
        else
            openChosen();
    }

    // A session that ends sends SIGTERM. Nobody is asked any more: what is being written is kept as a draft meanwhile,
    // and the file is closed in order, so that the next start need not check it.
    void stop()
    {
        m_engine.end().onDone(this, [](Result<void>) { QCoreApplication::quit(); });
    }

private:
    using Opened = std::shared_ptr<OpenWorkspace>;

    void openChosen()
    {
        auto secrets = secretStoreFor(m_choice);
        if (!secrets) {
            showFailed(secrets.error());
            return;
        }
        openWorkspace(this, m_choice, std::move(*secrets), m_clock).onDone(this, [this](Result<Opened> opened) {
            if (opened)
                show(*opened);
            else
                explain(opened.error());
        });
    }

    void openPractice()
    {
        if (m_practice)
            return;
        m_practice = std::make_unique<PracticeHost>();
        m_practice->start(practiceFolder())
            .then(this,
                  [this](const PracticeStarted& network) {
                      return openPracticeWorkspace(this, m_engine.root(), m_engine.registry(), network, m_clock);
                  })
            .onDone(this, [this](Result<Opened> opened) {
                if (opened) {
                    show(*opened);
                    return;
                }
                m_practice.reset();
                m_choice = practiceChoice();
                explain(opened.error());
            });
    }

    void createChosen()
    {
        auto secrets = secretStoreFor(m_choice);
        if (!secrets) {
            showFailed(secrets.error());
            return;
        }
        createWorkspace(this, m_choice, {u"Parvis"_s, ZoneId::system()}, false, std::move(*secrets), m_clock)
            .onDone(this, [this](Result<Opened> created) {
                if (!created) {
                    showFailed(created.error());
                    return;
                }
                show(*created);
                m_desktop->window->showDesk(u"accounts"_s, u"connect"_s);
            });
    }

    void explain(const Error& error)
    {
        if (error.code == "not_there"_L1) {
            startWindow().showWelcome();
            return;
        }
        if (error.code != "damaged"_L1) {
            showFailed(error);
            return;
        }
        const auto copies = WorkspaceStore::goodCopies(m_choice.location);
        const QString copy = copies.value(0);
        startWindow().showDamaged({m_choice.location, error.detail, copy, Instant::ofFile(copy).value_or(Instant())});
    }

    void showFailed(const Error& error) { startWindow().showFailed(m_choice.location, error); }

    ui::StartWindow& startWindow()
    {
        if (!m_start) {
            m_start = std::make_unique<ui::StartWindow>();
            connect(m_start.get(), &ui::StartWindow::practiceRequested, this, &WindowProgram::openPractice);
            connect(m_start.get(), &ui::StartWindow::connectRequested, this, &WindowProgram::createChosen);
            connect(m_start.get(), &ui::StartWindow::retryRequested, this, &WindowProgram::openChosen);
            connect(m_start.get(), &ui::StartWindow::restoreRequested, this, &WindowProgram::restore);
            connect(m_start.get(), &ui::StartWindow::openOtherRequested, this, [this](const QString& file) {
                m_choice.location = file;
                openChosen();
            });
        }
        m_start->show();
        return *m_start;
    }

    // The damaged file is kept under another name: nothing of it is overwritten.
    void restore()
    {
        const QString copy = WorkspaceStore::goodCopies(m_choice.location).value(0);
        const QString aside = m_choice.location + u".damaged-"_s + QString::number(m_clock.now().ms);
        bool moved = !copy.isEmpty() && QFile::rename(m_choice.location, aside);
        for (const auto& suffix : {u"-wal"_s, u"-shm"_s}) {
            if (moved && QFile::exists(m_choice.location + suffix))
                moved = QFile::rename(m_choice.location + suffix, aside + suffix);
        }
        if (!moved || !QFile::copy(copy, m_choice.location)) {
            showFailed(Error::make(ErrorKind::Storage,
                                   u"the copy %1 could not take the place of %2"_s.arg(copy, m_choice.location)));
            return;
        }
        openChosen();
    }

    void show(const Opened& workspace)
    {
        auto desktop = std::make_unique<Desktop>(workspace, m_engine);
        const WorkspaceInfo info = workspace->ports().workspace.info();
        const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        ui::UiContext context{desktop->publishing,
                              desktop->inbox,
                              desktop->figures,
                              desktop->accounts,
                              workspace->ports().workspace,
                              workspace->ports().media,
                              desktop->book,
                              m_appearance,
                              m_settings,
                              m_clock,
                              ui::shownZone(m_settings, info.zone),
                              callingPerson(),
                              data,
                              nullptr,
                              &workspace->ports().secrets,
                              &desktop->library,
                              &desktop->writing,
                              &desktop->plan,
                              &desktop->rhythm,
                              &desktop->governance,
                              &desktop->exchange,
                              &desktop->layers,
                              &desktop->ledger};
        // The inbox desk.
        context.people = &desktop->people;
        context.privacy = &desktop->privacy;
        context.ideas = &desktop->ideas;
        context.rules = &desktop->rules;
        context.triage = &desktop->triage;
        context.service = &desktop->service;
        context.moderation = &desktop->moderation;
        context.replies = &desktop->replies;
        context.pictures = &desktop->pictures;
        context.figureBook = &desktop->figureBook;
        desktop->window = std::make_unique<ui::MainWindow>(context);
        connect(desktop->window.get(), &ui::MainWindow::practiceRequested, this, &WindowProgram::switchToPractice);
        connect(desktop->window.get(), &ui::MainWindow::closed, this, &WindowProgram::leave);
        ui::addDesks(*desktop->window);
        desktop->window->attendant().setTray(ui::desktopTray());
        desktop->window->restorePlace();
        desktop->window->show();
        // The worker opens keys and asks networks: it leaves the processor to the first picture.
        if (!info.readOnly)
            QTimer::singleShot(workerDelay, desktop->window.get(),
                               [this, workspace] { m_engine.startWorker(workspace->ports()); });
        m_start.reset();
        m_desktop = std::move(desktop);
    }

    void switchToPractice()
    {
        m_switching = true;
        m_engine.end().onDone(this, [this](Result<void>) {
            auto old = std::move(m_desktop);
            openPractice();
            m_switching = false;
        });
    }

    void leave()
    {
        if (m_switching || m_leaving || (m_start && m_start->isVisible()))
            return;
        m_leaving = true;
        stop();
    }

    WorkspaceChoice m_choice;
    ui::Appearance& m_appearance;
    QSettings& m_settings;
    SystemClock m_clock;
    std::unique_ptr<PracticeHost> m_practice;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<ui::StartWindow> m_start;
    DesktopEngine m_engine; // last: its worker ends before what it works on
    bool m_switching = false, m_leaving = false;
};

} // namespace

int runWindow(int argc, char** argv, const CommandLine& call)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"parvis"_s);
    QCoreApplication::setOrganizationName(u"parvis"_s);
    QCoreApplication::setApplicationVersion(u"" PARVIS_VERSION ""_s);
    QApplication::setQuitOnLastWindowClosed(false);
    installLogHandler(call.quiet());
    QSettings settings;
    ui::Appearance appearance(app, settings);
    ui::restoreDensity(settings);
    WindowProgram program(call.workspace(), call.opensPractice(), appearance, settings);
    const StopSignals signals;
    QObject::connect(&signals, &StopSignals::stopAsked, &program, [&program] { program.stop(); });
    return QApplication::exec();
}

} // namespace parvis

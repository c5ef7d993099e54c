// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ports/workspace.h"
#include "ui/appearance.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_store.h"
#include "ui/composer/spell_checker.h"
#include "ui/media/media_library_window.h"
#include "ui/models/account_book.h"
#include "ui/models/outlook.h"
#include "ui/models/post_actions.h"
#include "ui/shell/attendant.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/hold_control.h"
#include "ui/shell/notice_button.h"
#include "ui/shell/outlook_list.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/worker_pill.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const UiContext& context)
    : m_context(context),
      m_spelling(std::make_unique<SpellChecker>()),
      m_drafts(std::make_unique<DraftStore>(context.dataFolder))
{
    m_context.shell = this;
    setObjectName(u"main-window"_s);
    m_outlook = new Outlook(m_context, this);
    m_actions = new PostActions(m_context, this);
    m_rail = new Rail(this);
    m_bar = new TopBar(m_context, *m_outlook, this);
    m_banner = new Banner(this);
    m_stack = new QStackedWidget(this);
    m_toast = new Toast(this);
    m_palette = new CommandPalette(this);

    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_banner);
    right->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    m_holdControl = new HoldControl(m_context, *m_bar, this);
    m_attendant = new Attendant(m_context, *m_outlook, *m_holdControl, this);
    buildActions();
    connect(m_rail, &Rail::chosen, this, &MainWindow::showDeskAt);
    const auto showProblem = [this](const QString& what, const QString& advice) {
        m_banner->showMessage(Banner::Kind::Danger, what, advice, tr("Close", "button of a message in the window"));
    };
    connect(m_actions, &PostActions::failed, this, showProblem);
    if (m_bar->notices())
        m_attendant->setNotices(m_bar->notices()->book());
    connect(m_holdControl, &HoldControl::failed, this, showProblem);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        if (const QString id = std::exchange(m_keptDraft, {}); !id.isEmpty())
            compose({{}, {}, {}, {}, id});
    });
    connect(m_banner, &Banner::secondRequested, m_banner, &Banner::clear);
    connect(&m_context.book, &AccountBook::changed, this, &MainWindow::refreshWelcome);
    if (m_context.workspace.info().readOnly)
        m_banner->showMessage(
            Banner::Kind::Warn,
            tr("This workspace was made by a newer Parvis and is open read-only.", "banner over every desk"),
            tr("Nothing is changed in it. Update Parvis on this computer to work in it.", "banner over every desk"));
    refreshWelcome();
    resize(px(this, 1280), px(this, 800));
}

MainWindow::~MainWindow()
{
    delete m_library;
    for (const auto& composer : m_composers)
        delete composer;
}

QAction* MainWindow::addShellAction(const QString& name, const QString& text, const QKeySequence& key,
                                    const QString& iconName)
{
    auto* action = new QAction(icon(iconName, Tint::Muted), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    addAction(action);
    m_shellActions.append(action);
    return action;
}

void MainWindow::buildActions()
{
    auto* compose = addShellAction(u"new-post"_s, tr("New post", "command"), Qt::CTRL | Qt::Key_N, u"plus"_s);
    compose->setEnabled(!m_context.workspace.info().readOnly);
    connect(compose, &QAction::triggered, this, [this] { this->compose({}); });
    auto* palette = addShellAction(u"command-palette-open"_s, {}, Qt::CTRL | Qt::Key_K, u"search"_s);
    const auto openPalette = [this] { m_palette->open(allActions()); };
    connect(palette, &QAction::triggered, this, openPalette);
    connect(m_bar, &TopBar::commandRequested, this, openPalette);
    auto* keys = addShellAction(u"all-commands"_s, tr("All commands and their keys", "command"), Qt::Key_F1, u"list"_s);
    connect(keys, &QAction::triggered, this, openPalette);
    auto* worker = addShellAction(u"worker-list"_s, tr("What goes out next and what needs you", "command"),
                                  Qt::CTRL | Qt::Key_J, u"send"_s);
    connect(worker, &QAction::triggered, this, &MainWindow::showWorkerList);
    connect(m_bar, &TopBar::workerRequested, this, &MainWindow::showWorkerList);
    if (auto* bell = m_bar->notices()) {
        auto* notices =
            addShellAction(u"notices"_s, tr("Notices for you", "command"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, u"bell"_s);
        connect(notices, &QAction::triggered, bell, &NoticeButton::showList);
    }
    auto* hold = addShellAction(u"hold"_s, tr("Hold or release everything", "command"),
                                Qt::CTRL | Qt::SHIFT | Qt::Key_H, u"pause"_s);
    hold->setEnabled(!m_context.workspace.info().readOnly);
    // The red button, wherever one is: composer, library, ledger, a dialog.
    hold->setShortcutContext(Qt::ApplicationShortcut);
    connect(hold, &QAction::triggered, m_holdControl, &HoldControl::toggle);
    auto* rehearse = addShellAction(u"rehearse"_s, tr("Rehearse the coming hours", "command"),
                                    Qt::CTRL | Qt::SHIFT | Qt::Key_R, u"check-circle"_s);
    rehearse->setVisible(m_context.governance != nullptr);
    connect(rehearse, &QAction::triggered, this, [this] { showDesk(u"review"_s, u"rehearsal"_s); });
    auto* approval = addShellAction(u"approval"_s, tr("What waits for approval", "command"),
                                    Qt::CTRL | Qt::SHIFT | Qt::Key_E, u"user"_s);
    approval->setVisible(m_context.governance != nullptr);
    connect(approval, &QAction::triggered, this, [this] { showDesk(u"review"_s, u"approval"_s); });
    auto* audit =
        addShellAction(u"audit-log"_s, tr("Audit log…", "command"), Qt::CTRL | Qt::SHIFT | Qt::Key_U, u"list"_s);
    audit->setVisible(m_context.governance != nullptr);
    connect(audit, &QAction::triggered, this, [this] { showDesk(u"settings"_s, u"audit"_s); });
    auto* missed = addShellAction(u"missed"_s, tr("Decide about missed posts", "command"),
                                  Qt::CTRL | Qt::SHIFT | Qt::Key_M, u"warning"_s);
    missed->setEnabled(m_context.ledger != nullptr && !m_context.workspace.info().readOnly);
    connect(missed, &QAction::triggered, m_attendant, &Attendant::showMissed);
    auto* library = addShellAction(u"media-library"_s, tr("Media library", "command"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                                   u"image"_s);
    library->setEnabled(m_context.library != nullptr);
    connect(library, &QAction::triggered, this, &MainWindow::showLibrary);
    auto* theme = addShellAction(u"toggle-theme"_s, tr("Switch between light and dark", "command"),
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_D, u"moon"_s);
    connect(theme, &QAction::triggered, this, [this] {
        auto& appearance = m_context.appearance;
        appearance.setTheme(appearance.isDark() ? ThemeChoice::Light : ThemeChoice::Dark);
    });
    auto* quit = addShellAction(u"quit"_s, tr("Quit Parvis", "command"), Qt::CTRL | Qt::Key_Q, u"close"_s);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::showLibrary()
{
    if (!m_library)
        m_library = new MediaLibraryWindow(m_context, false);
    m_library->show();
    m_library->raise();
    m_library->activateWindow();
}

void MainWindow::addDesk(Desk* desk)
{
    const int index = static_cast<int>(m_desks.size());
    m_desks.append(desk);
    desk->setObjectName(u"desk-"_s + desk->key());
    m_stack->addWidget(desk);
    m_rail->addDesk(desk);
    if (index < 9) {
        auto* action =
            addShellAction(u"show-"_s + desk->key(),
                           tr("Go to %1", "command; %1 is a place of the rail: Calendar, Inbox…").arg(desk->title()),
                           QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), desk->iconName());
        connect(action, &QAction::triggered, this, [this, index] { showDeskAt(index); });
    }
    if (index == 0)
        m_rail->setCurrent(0);
    refreshWelcome();
}

void MainWindow::restorePlace()
{
    const QByteArray geometry = m_context.settings.value(u"window/geometry"_s).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    const QString last = m_context.settings.value(u"window/desk"_s).toString();
    for (int i = 0; i < m_desks.size(); ++i) {
        if (m_desks[i]->key() == last)
            showDeskAt(i);
    }
    if (last.isEmpty() || !desk(last))
        showDeskAt(0);
    m_welcomeLeft = false;
    refreshWelcome();
    offerKeptDraft();
}

// What a crash or a closed composer left behind.
void MainWindow::offerKeptDraft()
{
    if (m_context.workspace.info().readOnly)
        return;
    m_drafts->list().onDone(this, [this](const Result<QStringList>& kept) {
        if (!kept || kept->isEmpty() || !m_banner->isHidden())
            return;
        m_keptDraft = kept->front();
        m_banner->showMessage(Banner::Kind::Info, tr("A post that was not saved is still here.", "banner at the start"),
                              {}, tr("Open it", "banner at the start, button"),
                              tr("Later", "banner at the start, button"));
    });
}

void MainWindow::showLedger(PublicationId id)
{
    m_attendant->showLedger(id);
}

DraftStore& MainWindow::drafts()
{
    return *m_drafts;
}

SpellChecker& MainWindow::spelling()
{
    return *m_spelling;
}

Desk* MainWindow::currentDesk() const
{
    return qobject_cast<Desk*>(m_stack->currentWidget());
}

Desk* MainWindow::desk(const QString& key) const
{
    for (auto* desk : m_desks) {
        if (desk->key() == key)
            return desk;
    }
    return nullptr;
}

QList<QAction*> MainWindow::allActions() const
{
    QList<QAction*> all;
    if (const auto* current = currentDesk())
        all << current->actions();
    all << m_shellActions;
    return all;
}

QList<ComposerWindow*> MainWindow::composers() const
{
    QList<ComposerWindow*> open;
    for (const auto& composer : m_composers) {
        if (composer)
            open.append(composer);
    }
    return open;
}

void MainWindow::showDeskAt(int index)
{
    if (index < 0 || index >= m_desks.size())
        return;
    m_welcomeLeft = true;
    m_rail->setCurrent(index);
    m_desks[index]->ensureBuilt();
    m_stack->setCurrentWidget(m_desks[index]);
    m_context.settings.setValue(u"window/desk"_s, m_desks[index]->key());
    retitle();
    m_desks[index]->activate();
}

void MainWindow::retitle()
{
    const auto* desk = currentDesk();
    setWindowTitle(desk ? tr("%1 – Parvis", "title of the window; %1 is a place of the rail").arg(desk->title())
                        : u"Parvis"_s);
}

void MainWindow::buildWelcome()
{
    m_welcome = new WelcomePage(this);
    m_stack->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::practiceRequested, this, &MainWindow::practiceRequested);
    connect(m_welcome, &WelcomePage::connectRequested, this, [this] {
        m_welcomeLeft = true;
        showDesk(u"accounts"_s, u"connect"_s);
    });
}

// With no account there is nothing to plan: the welcome stands in the desk's place until one is there.
void MainWindow::refreshWelcome()
{
    const bool empty = m_context.book.isLoaded() && !m_context.book.error() && m_context.book.accounts().empty();
    const bool wanted = empty && !m_welcomeLeft && !m_context.workspace.info().practice;
    if (wanted) {
        if (!m_welcome)
            buildWelcome();
        m_stack->setCurrentWidget(m_welcome);
        m_welcome->activate();
    } else if (m_welcome && m_stack->currentWidget() == m_welcome && !m_desks.isEmpty()) {
        m_stack->setCurrentWidget(m_desks.front());
    }
    retitle();
}

void MainWindow::showWorkerList()
{
    auto* popover = new Popover(this);
    popover->setObjectName(u"worker-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* list = new OutlookList(m_context, *m_outlook, *m_actions, popover);
    list->setLines(8);
    list->setFixedWidth(px(this, 400));
    auto* scroll = new QScrollArea(popover);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFixedWidth(px(this, 400) + px(this, 14));
    const int height =
        list->heightForWidth(px(this, 400)) > 0 ? list->heightForWidth(px(this, 400)) : list->sizeHint().height();
    scroll->setFixedHeight(qMin(height + px(this, space::s), this->height() - px(this, 110)));
    popover->body()->addWidget(scroll);
    connect(list, &OutlookList::opened, popover, [this, popover](PostId post, PublicationId) {
        popover->dismiss();
        compose({post, {}, {}, {}});
    });
    popover->openAt(m_bar->workerPill());
}

void MainWindow::toast(const QString& text, std::function<void()> undo)
{
    m_toast->showMessage(text, std::move(undo), undoTime(m_context.settings));
}

void MainWindow::compose(const ComposeRequest& request)
{
    if (m_context.workspace.info().readOnly && request.post.isNull())
        return;
    m_composers.removeAll(nullptr);
    for (const auto& composer : m_composers) {
        if (!request.post.isNull() && composer->postId() == request.post) {
            composer->raise();
            composer->activateWindow();
            if (request.place)
                composer->showPlace(*request.place);
            return;
        }
    }
    auto* composer = new ComposerWindow(m_context, request);
    composer->setAttribute(Qt::WA_DeleteOnClose);
    m_composers.append(composer);
    composer->show();
}

void MainWindow::showDesk(const QString& key, const QString& target)
{
    for (int i = 0; i < m_desks.size(); ++i) {
        if (m_desks[i]->key() == key) {
            showDeskAt(i);
            m_desks[i]->showTarget(target);
        }
    }
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
}

void MainWindow::openUrl(const QUrl& url)
{
    // Only the web: a crafted address must not start a program.
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        QDesktopServices::openUrl(url);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_context.settings.setValue(u"window/geometry"_s, saveGeometry());
    if (!m_attendant->mayClose()) {
        event->ignore();
        return;
    }
    for (auto* composer : composers()) {
        if (!composer->close()) {
            event->ignore();
            return;
        }
    }
    m_attendant->closeAll();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace parvis::ui

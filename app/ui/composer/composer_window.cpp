// SPDX-License-Identifier: GPL-3.0-or-later
// The composer's frame: parts, accounts, keys, closing. Loading and saving stand in composer_saving.cpp.
#include "ui/composer/composer_window.h"

#include "ports/workspace.h"
#include "ui/composer/findings_bar.h"
#include "ui/composer/media_strip.h"
#include "ui/composer/options_pane.h"
#include "ui/composer/preview_pane.h"
#include "ui/composer/rhythm_bar.h"
#include "ui/composer/schedule_bar.h"
#include "ui/composer/text_pane.h"
#include "ui/composer/versions_pane.h"
#include "ui/composer/writing_bar.h"
#include "ui/models/account_book.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalBlocker>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ComposerWindow::ComposerWindow(const UiContext& context, const ComposeRequest& request)
    : m_context(context),
      m_store(context.shell->drafts()),
      m_draft(new DraftModel(this)),
      m_thumbnails(new Thumbnails(context.media, this))
{
    setObjectName(u"composer"_s);
    setAcceptDrops(true);
    auto* panes = new QHBoxLayout;
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    panes->addWidget(buildWriting(), 3);
    panes->addWidget(new Hairline(Qt::Vertical, this));
    m_preview = new PreviewPane(m_context, *m_draft, *m_thumbnails, this);
    m_versions = new VersionsPane(m_context, *m_draft, this);
    m_versions->hide();
    panes->addWidget(m_preview, 2);
    panes->addWidget(m_versions, 2);
    connect(m_versions, &VersionsPane::closeAsked, this, [this] { showVersions(false); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(panes, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(buildFoot());
    buildActions();

    // Soon after the last key, and while somebody types without a pause, often enough that a killed program loses at
    // most two seconds.
    const std::pair<QTimer*, int> keepers[] = {{&m_keep, 400}, {&m_keepLatest, 1200}};
    for (const auto& [timer, interval] : keepers) {
        timer->setSingleShot(true);
        timer->setInterval(interval);
        connect(timer, &QTimer::timeout, this, &ComposerWindow::keep);
    }
    m_check.setSingleShot(true);
    m_check.setInterval(120);
    connect(&m_check, &QTimer::timeout, this, &ComposerWindow::check);
    connect(m_draft, &DraftModel::changed, this, &ComposerWindow::draftChanged);
    connect(&m_context.book, &AccountBook::changed, this, &ComposerWindow::fillAccounts);
    fillAccounts();
    resize(px(this, 1080), px(this, 720));
    m_place = request.place;
    start(request);
    watchForeignChanges();
    if (m_context.workspace.info().readOnly)
        setReadOnly(true);
    retitle();
}

ComposerWindow::~ComposerWindow() = default;

QWidget* ComposerWindow::buildWriting()
{
    m_banner = new Banner(this);
    m_busy = new BusyLine(this);
    m_accounts = new QWidget(this);
    new FlowLayout(px(this, space::s), m_accounts);
    m_text = new TextPane(m_context, *m_draft, this);
    m_writing = new WritingBar(m_context, *m_draft, *m_text, this);
    m_media = new MediaStrip(*m_draft, *m_thumbnails, this);
    m_media->setLibrary(m_context);
    m_options = new OptionsPane(m_context, *m_draft, this);
    auto* pick = new QPushButton(icon(u"image"_s, Tint::Muted), tr("Picture or video", "composer, button"), this);
    pick->setObjectName(u"composer-pick"_s);
    pick->setFlat(true);
    pick->setToolTip(tr("Or drop a file anywhere here, or paste a picture (Ctrl+Shift+I)", "hover"));
    connect(pick, &QPushButton::clicked, this, &ComposerWindow::pickFiles);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::m));
    column->setSpacing(px(this, space::m));
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_accounts);
    column->addWidget(m_text);
    column->addWidget(m_writing);
    column->addWidget(m_media);
    m_media->addButton(pick);
    column->addWidget(m_options);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    connect(m_text, &TextPane::tabChanged, m_media, &MediaStrip::setTab);
    connect(m_text, &TextPane::tabChanged, m_options, &OptionsPane::setTab);
    connect(m_text, &TextPane::filesGiven, this, &ComposerWindow::addFiles);
    connect(m_text, &TextPane::pictureGiven, this, &ComposerWindow::addPicture);
    return scroll;
}

QWidget* ComposerWindow::buildFoot()
{
    m_findings = new FindingsBar(m_context, this);
    m_schedule = new ScheduleBar(m_context, this);
    m_rhythm = new RhythmBar(m_context, this);
    m_discard = new QPushButton(icon(u"trash"_s, Tint::Muted), tr("Discard", "composer, button"), this);
    m_discard->setObjectName(u"composer-discard"_s);
    m_discard->setFlat(true);
    m_history = new QPushButton(icon(u"clock"_s, Tint::Muted), tr("Versions", "composer, button"), this);
    m_history->setObjectName(u"composer-history"_s);
    m_history->setFlat(true);
    m_history->setCheckable(true);
    m_history->setToolTip(tr("What was saved before, compared (Alt+H)", "hover"));
    connect(m_history, &QPushButton::clicked, this, &ComposerWindow::showVersions);
    m_review = new QPushButton(icon(u"comment"_s, Tint::Muted), tr("Comments", "composer, button"), this);
    m_review->setObjectName(u"composer-review"_s);
    m_review->setFlat(true);
    m_review->setToolTip(tr("Who approved it, and comments (Ctrl+Shift+E)", "hover"));
    m_review->setMinimumWidth(px(this, 130)); // its words may grow: the window must not
    m_review->hide();
    connect(m_review, &QPushButton::clicked, this, &ComposerWindow::openReview);
    m_ledger = new QPushButton(icon(u"list"_s, Tint::Muted), tr("What happened", "composer, button"), this);
    m_ledger->setObjectName(u"composer-ledger"_s);
    m_ledger->setFlat(true);
    m_ledger->setToolTip(tr("The life of this post on each account (Ctrl+L)", "hover"));
    connect(m_ledger, &QPushButton::clicked, this, &ComposerWindow::openLedger);
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(px(this, space::l), px(this, space::s), px(this, space::l), px(this, space::m));
    column->addWidget(m_findings);
    // Two rows: in one they would be wider than a small screen in some languages.
    auto* row = new QHBoxLayout;
    row->addWidget(m_rhythm, 1);
    row->addStretch();
    row->addWidget(m_history);
    row->addWidget(m_review);
    row->addWidget(m_ledger);
    row->addWidget(m_discard);
    column->addLayout(row);
    column->addWidget(m_rhythm->words());
    column->addWidget(m_schedule);
    connect(m_findings, &FindingsBar::placeAsked, this, &ComposerWindow::goToPlace);
    m_rhythm->setWhen(m_schedule->when());
    connect(m_rhythm, &RhythmBar::timeChosen, this, [this](const WallTime& wall, const ZoneId& zone) {
        m_schedule->setWhen(When::at(wall, zone));
        m_schedule->focusTime();
    });
    connect(m_rhythm, &RhythmBar::changed, this, [this] { m_keep.start(); });
    connect(m_schedule, &ScheduleBar::whenChanged, this, [this] {
        m_rhythm->setWhen(m_schedule->when());
        if (m_ready)
            m_draft->setWhen(m_schedule->when());
    });
    connect(m_schedule, &ScheduleBar::lateChanged, m_draft, &DraftModel::setLate);
    connect(m_schedule, &ScheduleBar::scheduleAsked, this, [this] { submit(m_schedule->when()); });
    connect(m_schedule, &ScheduleBar::draftAsked, this, [this] { submit({}); });
    connect(m_schedule, &ScheduleBar::nowAsked, this, &ComposerWindow::askNow);
    connect(m_discard, &QPushButton::clicked, this, &ComposerWindow::discard);
    return foot;
}

void ComposerWindow::buildActions()
{
    const auto add = [this](const QString& name, const QKeySequence& key, auto handler) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(key);
        addAction(action);
        connect(action, &QAction::triggered, this, handler);
    };
    const auto schedule = [this] {
        if (m_schedule->isTimeGood())
            submit(m_schedule->when());
        else
            m_schedule->focusTime();
    };
    add(u"schedule"_s, Qt::CTRL | Qt::Key_Return, schedule);
    add(u"schedule-enter"_s, Qt::CTRL | Qt::Key_Enter, schedule);
    add(u"save-draft"_s, Qt::CTRL | Qt::Key_S, [this] { submit({}); });
    add(u"post-now"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Return, [this] { askNow(); });
    add(u"pick-media"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_I, [this] { pickFiles(); });
    add(u"insert"_s, Qt::CTRL | Qt::Key_I, [this] { m_writing->openMenu(); });
    add(u"emoji"_s, Qt::CTRL | Qt::Key_Period, [this] { m_writing->openEmoji(); });
    add(u"review"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { openReview(); });
    add(u"versions"_s, Qt::ALT | Qt::Key_H, [this] { showVersions(m_versions->isHidden()); });
    add(u"ledger"_s, Qt::CTRL | Qt::Key_L, [this] { openLedger(); });
    add(u"next-slot"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_rhythm->takeFreeSlot(); });
    add(u"best-times"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_B, [this] { m_rhythm->openBestTimes(); });
    add(u"repeat"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { m_rhythm->openRepeat(); });
    add(u"evergreen"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { m_rhythm->openEvergreen(); });
    add(u"close"_s, Qt::CTRL | Qt::Key_W, [this] { close(); });
}

void ComposerWindow::fillAccounts()
{
    const auto chosen = m_draft->draft().accounts;
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const auto& account : m_context.book.accounts()) {
        auto* chip = new AccountChip(account, m_context.book.network(account.network), m_accounts);
        chip->setChecked(std::find(chosen.begin(), chosen.end(), account.id) != chosen.end());
        chip->setEnabled(!m_readOnly);
        m_accounts->layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
        connect(chip, &QAbstractButton::toggled, this, &ComposerWindow::storeAccounts);
    }
}

void ComposerWindow::storeAccounts()
{
    std::vector<AccountId> accounts;
    for (const auto* chip : m_chips) {
        if (chip->isChecked())
            accounts.push_back(chip->accountId());
    }
    m_draft->setAccounts(accounts);
}

void ComposerWindow::draftChanged()
{
    const auto& chosen = m_draft->draft().accounts;
    m_rhythm->setAccounts(chosen);
    for (auto* chip : m_chips) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(std::find(chosen.begin(), chosen.end(), chip->accountId()) != chosen.end());
    }
    m_keep.start();
    if (!m_keepLatest.isActive())
        m_keepLatest.start();
    m_check.start();
    retitle();
}

void ComposerWindow::keep()
{
    m_keep.stop();
    m_keepLatest.stop();
    if ((m_draft->isChanged() || m_rhythm->isChanged()) && !m_draft->isEmpty())
        m_store.save(m_localId, m_rhythm->withChoice(m_draft->toJson()));
}

void ComposerWindow::retitle()
{
    const QString words = m_draft->draft().base.text.simplified().left(40);
    const QString name = !words.isEmpty()    ? words
                         : postId().isNull() ? tr("New post", "title of the composer")
                                             : tr("Post", "title of the composer");
    m_history->setVisible(m_context.writing && !postId().isNull());
    m_ledger->setVisible(m_context.ledger && !m_publications.empty());
    setWindowTitle(tr("%1 – Parvis", "title of a window").arg(name));
}

void ComposerWindow::showVersions(bool shown)
{
    const bool possible = shown && m_context.writing && !postId().isNull();
    const bool hadFocus = m_versions->isAncestorOf(focusWidget());
    m_versions->setVisible(possible);
    m_preview->setVisible(!possible);
    m_history->setChecked(possible);
    if (possible) {
        m_versions->load();
        m_versions->focusList();
    } else if (hadFocus) {
        m_text->focusText();
    }
}

// On several accounts, each has a life of its own.
void ComposerWindow::openLedger()
{
    if (m_publications.empty())
        return;
    if (m_publications.size() == 1)
        return m_context.shell->showLedger(m_publications.front().id);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"composer-ledger-menu"_s);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    for (const auto& publication : m_publications) {
        auto* action = menu->addAction(icon(words::stateIcon(publication.state), words::stateTint(publication.state)),
                                       u"%1 · %2"_s.arg(m_context.book.name(publication.account),
                                                        m_context.book.network(publication.network).displayName));
        connect(action, &QAction::triggered, this, [this, id = publication.id] { m_context.shell->showLedger(id); });
    }
    menu->popup(m_ledger->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void ComposerWindow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_versions->setReadOnly(readOnly);
    m_text->setReadOnly(readOnly);
    m_writing->setReadOnly(readOnly);
    m_media->setReadOnly(readOnly);
    m_options->setReadOnly(readOnly);
    m_schedule->setReadOnly(readOnly);
    m_rhythm->setReadOnly(readOnly);
    m_discard->setVisible(!readOnly);
    for (auto* chip : m_chips)
        chip->setEnabled(!readOnly);
}

void ComposerWindow::pickFiles()
{
    if (m_readOnly)
        return;
    auto* dialog = new QFileDialog(this, tr("Choose pictures or videos", "title of a file dialog"));
    dialog->setObjectName(u"composer-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm);;All files (*)",
                             "file dialog, kinds of files"));
    dialog->setDirectory(m_context.settings.value(u"composer/folder"_s).toString());
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList& files) {
        m_context.settings.setValue(u"composer/folder"_s, dialog->directory().absolutePath());
        addFiles(files);
    });
    dialog->open();
}

void ComposerWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_readOnly && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
        event->acceptProposedAction();
}

void ComposerWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const auto& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (!files.isEmpty())
        addFiles(files);
    else if (event->mimeData()->hasImage())
        addPicture(event->mimeData()->imageData().value<QImage>());
    event->acceptProposedAction();
}

void ComposerWindow::goToPlace(const Finding& finding)
{
    const DraftTab shown = DraftTab::of(m_text->tab());
    const auto* account = m_context.book.find(finding.account);
    const QString own = finding.network.isEmpty() ? QString() : m_draft->tabFor(finding.network, finding.account);
    // Where it is the text for all that is at fault, a tab that shows it will do.
    if (!own.isEmpty() || !account || !shown.concerns(*account) || finding.place == "first_comment"_L1)
        m_text->setTab(own);
    const QString& place = finding.place;
    if (place.startsWith("thread/"_L1))
        m_text->focusPart(place.mid(7).toInt());
    else if (place == "first_comment"_L1)
        m_text->focusComment();
    else if (place.startsWith("media/"_L1))
        m_media->focusAlt(place.section(u'/', 1, 1).toInt());
    else if (place == "time"_L1)
        m_schedule->focusTime();
    else if (place == "accounts"_L1 && !m_chips.isEmpty())
        m_chips.front()->setFocus();
    else if (!m_options->focusPlace(place))
        m_text->focusText();
}

// Closing asks nothing: what was typed stays on this machine, and the toast brings it back.
void ComposerWindow::closeEvent(QCloseEvent* event)
{
    m_keep.stop();
    m_keepLatest.stop();
    const bool changed = m_draft->isChanged() || m_rhythm->isChanged();
    const bool keep = !m_done && !m_readOnly && changed && !m_draft->isEmpty();
    if (keep) {
        m_store.save(m_localId, m_rhythm->withChoice(m_draft->toJson()));
        m_context.shell->toast(tr("The post was not saved; its text is kept.", "toast after closing the composer"),
                               [shell = m_context.shell, id = m_localId] {
                                   shell->compose({{}, {}, {}, {}, id});
                               });
    } else {
        m_store.remove(m_localId);
    }
    m_done = true;
    event->accept();
}

} // namespace parvis::ui

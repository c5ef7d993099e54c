// SPDX-License-Identifier: GPL-3.0-or-later
// The library's frame: grid, search, choosing. Taking files in stands in media_library_intake.cpp.
#include "ui/media/media_library_window.h"

#include "ports/workspace.h"
#include "ui/composer/thumbnails.h"
#include "ui/media/media_details.h"
#include "ui/media/media_grid_model.h"
#include "ui/media/media_tile_delegate.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

MediaLibraryWindow::MediaLibraryWindow(const UiContext& context, bool choosing)
    : m_context(context),
      m_desk(*context.library),
      m_choosing(choosing),
      m_thumbnails(new Thumbnails(context.media, this)),
      m_model(new MediaGridModel(m_desk, this))
{
    setObjectName(u"library"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowTitle(tr("%1 – Parvis", "title of a window").arg(tr("Media library", "title of a window")));
    m_details = new MediaDetails(m_desk, this);
    m_details->setReadOnly(isReadOnly());
    m_details->setFixedWidth(px(this, 300));
    auto* middle = new QHBoxLayout;
    middle->addWidget(buildGrid(), 1);
    middle->addWidget(m_details);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::m));
    column->setSpacing(px(this, space::s));
    column->addWidget(buildTop());
    m_busy = new BusyLine(this);
    m_banner = new Banner(this);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addLayout(middle, 1);
    column->addWidget(buildFoot());
    buildActions();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &MediaLibraryWindow::search);
    connect(m_model, &MediaGridModel::stateChanged, this, &MediaLibraryWindow::showState);
    connect(m_banner, &Banner::actionRequested, m_model, &MediaGridModel::reload);
    connect(m_details, &MediaDetails::saved, this, [this](const MediaEntry& entry) {
        m_model->replace(entry);
        fillLabels();
    });
    connect(m_details, &MediaDetails::postAsked, this, [this](PostId post) {
        m_context.shell->compose({post, {}, {}, {}, {}});
    });
    resize(px(this, 1080), px(this, 720));
    fillLabels();
    search();
    m_search->setFocus();
}

bool MediaLibraryWindow::isReadOnly() const
{
    return m_context.workspace.info().readOnly;
}

QWidget* MediaLibraryWindow::buildTop()
{
    auto* top = new QWidget(this);
    m_search = new QLineEdit(top);
    m_search->setObjectName(u"library-search"_s);
    m_search->setPlaceholderText(tr("Search name, description, labels", "media library, search field"));
    m_search->setAccessibleName(tr("Search the library", "media library, search field"));
    m_search->setClearButtonEnabled(true);
    m_label = new QComboBox(top);
    m_label->setObjectName(u"library-label"_s);
    m_label->setAccessibleName(tr("Only with this label", "media library, filter"));
    m_label->setMinimumWidth(px(this, 150));
    m_label->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_bare = new QPushButton(tr("Without description", "media library, filter"), top);
    m_bare->setObjectName(u"library-bare"_s);
    m_bare->setCheckable(true);
    m_import = new QPushButton(icon(u"plus"_s, Tint::Muted), tr("Add files", "media library, button"), top);
    m_import->setObjectName(u"library-import"_s);
    m_import->setToolTip(tr("Or drop files here, or paste a picture (Ctrl+V)", "hover"));
    m_import->setEnabled(!isReadOnly());
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_search, 1);
    row->addWidget(m_label);
    row->addWidget(m_bare);
    row->addWidget(m_import);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_label, &QComboBox::currentIndexChanged, this, &MediaLibraryWindow::search);
    connect(m_bare, &QPushButton::toggled, this, &MediaLibraryWindow::search);
    connect(m_import, &QPushButton::clicked, this, &MediaLibraryWindow::pickFiles);
    return top;
}

QWidget* MediaLibraryWindow::buildGrid()
{
    m_stack = new QStackedWidget(this);
    m_grid = new QListView(m_stack);
    m_grid->setObjectName(u"library-grid"_s);
    m_grid->setAccessibleName(tr("Pictures, films and sounds", "media library, grid"));
    m_grid->setViewMode(QListView::IconMode);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setMovement(QListView::Static);
    m_grid->setUniformItemSizes(true);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setSelectionMode(m_choosing ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
    m_grid->setItemDelegate(new MediaTileDelegate(*m_model, *m_thumbnails, m_grid));
    m_grid->setModel(m_model);
    m_empty = new EmptyState(u"image"_s, {}, tr("Add files", "media library, button"), m_stack);
    m_empty->setObjectName(u"library-empty"_s);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, &MediaLibraryWindow::pickFiles);
    connect(m_thumbnails, &Thumbnails::ready, this, [this](MediaId id) {
        if (const QModelIndex index = m_model->indexOf(id); index.isValid())
            m_grid->update(index);
    });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &MediaLibraryWindow::showSelected);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_choose)
            m_choose->setEnabled(m_grid->selectionModel()->hasSelection());
    });
    connect(m_grid, &QListView::activated, this, [this] {
        if (m_choosing)
            choose();
        else
            m_details->focusAlt();
    });
    return m_stack;
}

QWidget* MediaLibraryWindow::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    if (m_choosing) {
        m_choose = new QPushButton(tr("Use in the post", "media library, button"), foot);
        m_choose->setObjectName(u"library-choose"_s);
        m_choose->setEnabled(false);
        setPrimary(m_choose);
        row->addWidget(m_choose);
        connect(m_choose, &QPushButton::clicked, this, &MediaLibraryWindow::choose);
    }
    foot->setVisible(m_choosing);
    return foot;
}

void MediaLibraryWindow::buildActions()
{
    const auto add = [this](QWidget* where, const QString& name, const QKeySequence& key, auto handler) {
        auto* action = new QAction(where);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        where->addAction(action);
        connect(action, &QAction::triggered, this, handler);
    };
    add(this, u"library-find"_s, QKeySequence::Find, [this] { m_search->setFocus(); });
    add(this, u"library-pick"_s, QKeySequence::Open, [this] { pickFiles(); });
    add(m_grid, u"library-paste"_s, QKeySequence::Paste, [this] { paste(); });
    add(this, u"library-close"_s, Qt::Key_Escape, [this] { close(); });
    // From the search into what it found.
    add(m_search, u"library-to-grid"_s, Qt::Key_Down, [this] {
        m_grid->setFocus();
        // The focus makes a tile current, which is not yet chosen.
        if (!m_grid->selectionModel()->hasSelection())
            m_grid->setCurrentIndex(m_grid->currentIndex().isValid() ? m_grid->currentIndex() : m_model->index(0));
    });
}

void MediaLibraryWindow::search()
{
    MediaQuery query;
    query.text = m_search->text();
    query.withoutAltText = m_bare->isChecked();
    if (m_label->currentIndex() > 0)
        query.labels = QStringList{m_label->currentText()};
    m_model->setQuery(query);
}

void MediaLibraryWindow::showState()
{
    m_busy->setBusy(m_model->isLoading() || m_importing > 0);
    if (const auto& error = m_model->error())
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(*error), words::errorAdvice(*error),
                              tr("Try again", "media library, button"));
    if (m_model->isLoading())
        return;
    const bool empty = m_model->rowCount() == 0 && !m_model->error();
    const MediaQuery& query = m_model->query();
    const bool asked = !query.text.trimmed().isEmpty() || query.withoutAltText || !query.labels.isEmpty();
    m_empty->setSentence(
        asked ? tr("Nothing in the library matches.", "media library, empty")
              : tr("The library is empty. Drop pictures, films or sounds here.", "media library, empty"));
    m_empty->button()->setVisible(!asked && !isReadOnly());
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_grid);
    if (const QModelIndex wanted = m_model->indexOf(m_wanted); wanted.isValid()) {
        m_grid->setCurrentIndex(wanted);
        m_wanted = {};
    }
    showSelected();
}

void MediaLibraryWindow::showSelected()
{
    const MediaEntry* entry = m_model->at(m_grid->currentIndex());
    const auto& shown = m_details->entry();
    if (!entry) {
        if (shown)
            m_details->setEntry(std::nullopt);
    } else if (!shown || shown->asset.id != entry->asset.id) {
        m_details->setEntry(*entry);
    }
}

void MediaLibraryWindow::fillLabels()
{
    m_desk.labels().onDone(this, [this](const Result<QStringList>& labels) {
        if (!labels)
            return;
        const QSignalBlocker quiet(m_label);
        const QString before = m_label->currentIndex() > 0 ? m_label->currentText() : QString();
        m_label->clear();
        m_label->addItem(tr("All labels", "media library, filter"));
        m_label->addItems(*labels);
        m_label->setCurrentIndex(qMax(0, m_label->findText(before, Qt::MatchExactly)));
    });
}

void MediaLibraryWindow::choose()
{
    std::vector<MediaAsset> assets;
    QModelIndexList rows = m_grid->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows) {
        if (const MediaEntry* entry = m_model->at(row))
            assets.push_back(entry->asset);
    }
    if (assets.empty())
        return;
    m_details->flush();
    // What was just typed is part of it, stored or not yet.
    for (auto& asset : assets) {
        if (const auto& shown = m_details->entry(); shown && shown->asset.id == asset.id)
            asset = shown->asset;
    }
    Q_EMIT chosen(assets);
    close();
}

void MediaLibraryWindow::closeEvent(QCloseEvent* event)
{
    m_details->flush();
    event->accept();
}

} // namespace parvis::ui

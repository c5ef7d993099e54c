// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/media_strip.h"

#include "ui/media/media_library_window.h"
#include "ui/media/media_words.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTile = 168;
constexpr int kPicture = 96;
} // namespace

MediaTile::MediaTile(int index, Thumbnails& thumbnails, QWidget* parent)
    : QFrame(parent),
      m_index(index),
      m_thumbnails(thumbnails),
      m_alt(new QLineEdit(this)),
      m_state(new Label({}, TextSize::Second, true, false, this)),
      m_fit(new QPushButton(this))
{
    setObjectName(u"media-%1"_s.arg(index + 1));
    setFixedWidth(px(this, kTile));
    auto* remove = iconButton(u"close"_s, tr("Remove", "composer, picture"), u"media-%1-remove"_s.arg(index + 1), this);
    auto* back = iconButton(u"chevron-left"_s, tr("Move forward in the order", "composer, picture"),
                            u"media-%1-back"_s.arg(index + 1), this);
    auto* forward = iconButton(u"chevron-right"_s, tr("Move back in the order", "composer, picture"),
                               u"media-%1-forward"_s.arg(index + 1), this);
    m_remove = remove;
    m_back = back;
    m_forward = forward;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(back);
    buttons->addWidget(forward);
    buttons->addStretch(1);
    buttons->addWidget(remove);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::xs);
    column->setContentsMargins(pad, px(this, kPicture) + 2 * pad, pad, pad);
    column->setSpacing(px(this, 2));
    column->addWidget(m_alt);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_fit);
    m_fit->setObjectName(u"media-%1-fit"_s.arg(index + 1));
    m_fit->hide();
    connect(m_fit, &QPushButton::clicked, this, [this] { Q_EMIT fitAsked(m_index); });
    connect(m_alt, &QLineEdit::editingFinished, this, [this] { Q_EMIT altEdited(m_index); });
    m_alt->setObjectName(u"media-%1-alt"_s.arg(index + 1));
    m_alt->setPlaceholderText(tr("Describe it", "composer, empty field under a picture: alt text"));
    m_alt->setAccessibleName(tr("Description of picture %1", "screen reader, composer").arg(index + 1));
    connect(m_alt, &QLineEdit::textEdited, this, [this](const QString& text) { Q_EMIT altChanged(m_index, text); });
    connect(remove, &QAbstractButton::clicked, this, [this] { Q_EMIT removeAsked(m_index); });
    connect(back, &QAbstractButton::clicked, this, [this] { Q_EMIT moveAsked(m_index, -1); });
    connect(forward, &QAbstractButton::clicked, this, [this] { Q_EMIT moveAsked(m_index, 1); });
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](MediaId id) {
        if (id == m_use.asset.id)
            update();
    });
}

void MediaTile::setUse(const MediaUse& use, bool first, bool last)
{
    m_use = use;
    if (m_alt->text() != use.altText) {
        m_alt->setText(use.altText);
        m_alt->setCursorPosition(0);
    }
    m_back->setEnabled(!first);
    m_forward->setEnabled(!last);
    const bool described = !use.altText.trimmed().isEmpty();
    m_state->setText(described ? tr("Described", "composer, under a picture with alt text")
                               : tr("No description", "composer, under a picture without alt text"));
    m_state->setTint(described ? Tint::Ok : Tint::Warn);
    setToolTip(use.asset.fileName + u'\n' + measuredWords(use.asset));
    update();
}

void MediaTile::setFit(const QString& network, bool running)
{
    m_fit->setVisible(running || !network.isEmpty());
    m_fit->setText(running ? tr("Stop fitting", "composer, button under a picture")
                           : tr("Fit to %1", "composer, button under a picture; %1 is a network").arg(network));
    m_fit->setToolTip(tr("Makes a copy that the network takes: cropped, smaller or compressed. The picture stays as it "
                         "is in the library.",
                         "hover"));
}

void MediaTile::setReadOnly(bool readOnly)
{
    m_alt->setReadOnly(readOnly);
    m_remove->setVisible(!readOnly);
    m_back->setVisible(!readOnly);
    m_forward->setVisible(!readOnly);
}

void MediaTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setBrush(t.surface);
    painter.setPen(t.border);
    const qreal corner = px(this, kRadius);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    const int pad = px(this, space::xs);
    const QRect frame(pad, pad, width() - 2 * pad, px(this, kPicture));
    QPainterPath path;
    path.addRoundedRect(frame, corner - 2, corner - 2);
    painter.setClipPath(path);
    painter.fillRect(frame, t.ground);
    const QImage image = m_thumbnails.image(m_use.asset.id);
    if (!image.isNull()) {
        const QSize size = image.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawImage(QRect(frame.center() - QPoint(size.width() / 2, size.height() / 2), size), image);
    } else {
        const int side = px(this, 28);
        paintIcon(&painter, QRect(frame.center() - QPoint(side / 2, side / 2), QSize(side, side)),
                  m_use.asset.kind == MediaKind::Video ? u"play"_s : u"image"_s, t.muted);
    }
}

MediaStrip::MediaStrip(DraftModel& draft, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_thumbnails(thumbnails),
      m_scroll(new QScrollArea(this)),
      m_choose(
          new QPushButton(icon(u"database"_s, Tint::Muted), tr("Choose from the library", "composer, button"), this)),
      m_problem(new Label({}, TextSize::Second, false, false, this))
{
    auto* inner = new QWidget;
    m_row = new QHBoxLayout(inner);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inner);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_choose->setObjectName(u"media-library-open"_s);
    m_choose->setFlat(true);
    m_problem->setObjectName(u"media-fit-problem"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->hide();
    connect(m_choose, &QPushButton::clicked, this, &MediaStrip::openLibrary);
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_choose);
    m_buttons->addStretch(1);
    inner->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    column->addWidget(m_problem);
    column->addLayout(m_buttons);
    connect(&m_draft, &DraftModel::changed, this, &MediaStrip::refresh);
    refresh();
}

// The composer that asked is gone: there is nothing to choose for.
MediaStrip::~MediaStrip()
{
    delete m_library;
}

void MediaStrip::addButton(QPushButton* button)
{
    m_buttons->insertWidget(0, button);
    m_others << button;
    refresh();
}

void MediaStrip::setTab(const QString& network)
{
    m_tab = network;
    refresh();
}

void MediaStrip::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void MediaStrip::focusAlt(int item)
{
    if (item >= 1 && item <= m_tiles.size())
        m_tiles[item - 1]->altField()->setFocus();
}

void MediaStrip::change(const std::function<void(std::vector<MediaUse>&)>& edit)
{
    auto media = m_draft.content(m_tab).media;
    edit(media);
    m_draft.setMedia(m_tab, media);
}

void MediaStrip::refresh()
{
    const auto media = m_draft.content(m_tab).media;
    while (m_tiles.size() > qsizetype(media.size())) {
        auto* tile = m_tiles.takeLast();
        tile->hide();
        tile->deleteLater();
    }
    while (m_tiles.size() < qsizetype(media.size())) {
        m_tiles.append(addTile());
    }
    bool fits = false;
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const MediaUse& use = media[static_cast<size_t>(i)];
        m_tiles[i]->setUse(use, i == 0, i + 1 == m_tiles.size());
        m_tiles[i]->setReadOnly(m_readOnly);
        const QString network = m_fitter && !m_readOnly ? m_fitter->networkInNeed(m_draft, m_tab, int(i)) : QString();
        const bool running = m_fitter && m_fitter->isRunning(use.asset.id);
        m_tiles[i]->setFit(network.isEmpty() ? QString() : m_context->book.network(network).displayName, running);
        fits |= running || !network.isEmpty();
    }
    m_scroll->setFixedHeight(px(this, kPicture + (fits ? 132 : 96)));
    m_scroll->setVisible(!media.empty());
    m_choose->setVisible(m_context && !m_readOnly);
    for (auto* other : std::as_const(m_others))
        other->setVisible(!m_readOnly);
    setVisible(!media.empty() || !m_readOnly);
}

MediaTile* MediaStrip::addTile()
{
    auto* tile = new MediaTile(static_cast<int>(m_tiles.size()), m_thumbnails);
    m_row->insertWidget(m_row->count() - 1, tile);
    connect(tile, &MediaTile::altChanged, this, [this](int index, const QString& text) {
        change([&](std::vector<MediaUse>& all) { all[static_cast<size_t>(index)].altText = text; });
    });
    connect(tile, &MediaTile::removeAsked, this,
            [this](int index) { change([&](std::vector<MediaUse>& all) { all.erase(all.begin() + index); }); });
    connect(tile, &MediaTile::moveAsked, this, [this](int index, int by) {
        change([&](std::vector<MediaUse>& all) { std::iter_swap(all.begin() + index, all.begin() + index + by); });
    });
    connect(tile, &MediaTile::altEdited, this, &MediaStrip::rememberAlt);
    connect(tile, &MediaTile::fitAsked, this, &MediaStrip::fit);
    return tile;
}

void MediaStrip::setLibrary(const UiContext& context)
{
    if (!context.library)
        return;
    m_context.emplace(context);
    m_fitter = new MediaFitter(*context.library, context.book, this);
    connect(m_fitter, &MediaFitter::changed, this, &MediaStrip::refresh);
    connect(m_fitter, &MediaFitter::failed, this, [this](const QString& why) {
        m_problem->setText(why);
        m_problem->show();
    });
    refresh();
}

void MediaStrip::openLibrary()
{
    if (!m_library) {
        m_library = new MediaLibraryWindow(*m_context, true);
        connect(m_library, &MediaLibraryWindow::chosen, this, [this](const std::vector<MediaAsset>& assets) {
            change([&](std::vector<MediaUse>& all) {
                for (const auto& asset : assets) {
                    MediaUse use;
                    use.asset = asset;
                    use.altText = asset.altText;
                    all.push_back(use);
                }
            });
        });
    }
    m_library->show();
    m_library->raise();
    m_library->activateWindow();
}

// The first description that a file gets is the library's, so that the next post begins with it.
void MediaStrip::rememberAlt(int index)
{
    const auto media = m_draft.content(m_tab).media;
    if (!m_context || m_readOnly || index >= int(media.size()))
        return;
    const MediaUse& use = media[size_t(index)];
    const QString text = use.altText.trimmed();
    if (text.isEmpty() || !use.asset.altText.isEmpty())
        return;
    m_context->library->setAltText(use.asset.id, text).onDone(this, [this, index](const Result<MediaEntry>& stored) {
        if (!stored)
            return;
        change([&](std::vector<MediaUse>& all) {
            if (index < int(all.size()) && all[size_t(index)].asset.id == stored->asset.id)
                all[size_t(index)].asset.altText = stored->asset.altText;
        });
    });
}

void MediaStrip::fit(int index)
{
    m_problem->hide();
    m_fitter->toggle(m_draft, m_tab, index);
}

} // namespace parvis::ui

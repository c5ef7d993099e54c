// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/media_line.h"

#include "domain/inbox/conversation.h"
#include "engine/inbox/comment_pictures.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 480, kHighest = 360; // design pixels

QString mediaWord(const QString& kind)
{
    const auto known = mediaKindFromName(kind);
    return known ? words::mediaKind(*known) : MediaLine::tr("Attachment", "inbox, media of a message of unknown kind");
}

bool isPicture(const QString& kind)
{
    const auto known = mediaKindFromName(kind);
    return known == MediaKind::Image || known == MediaKind::AnimatedImage;
}

bool isWeb(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

MediaLine::MediaLine(const UiContext& context, const MessageMedia& media, const QString& server, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_url(media.url),
      m_server(server),
      m_kind(mediaWord(media.kind)),
      m_alt(harmless(media.altText).simplified()),
      m_words(new Label({}, TextSize::Second, true, false, this)),
      m_show(new QPushButton(tr("Show", "inbox, button on a picture that is not loaded"), this)),
      m_picture(new QLabel(this))
{
    m_words->setObjectName(u"message-media"_s);
    m_words->setWordWrap(true);
    m_words->setText(sentence(tr("Not loaded.", "inbox, picture of a message")));
    m_words->setToolTip(
        tr("Parvis loads nothing from a stranger's server by itself.", "inbox, hover over media of a message"));
    m_show->setObjectName(u"media-show"_s);
    m_show->setAccessibleName(tr("Show: %1", "inbox, screen reader; %1: a picture's description").arg(m_words->text()));
    m_show->setToolTip(tr("Loads it from %1, which learns that somebody here looks at it", "inbox, hover; %1: a server")
                           .arg(harmless(QUrl(m_url).host())));
    m_show->setVisible(m_context.pictures && isPicture(media.kind));
    m_picture->setObjectName(u"message-picture"_s);
    m_picture->setAccessibleName(m_alt);
    m_picture->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(px(this, space::s));
    row->addWidget(m_words, 1);
    row->addWidget(m_show, 0, Qt::AlignTop);
    // Videos and sounds are not played here.
    if (const QUrl url(m_url); m_context.shell && !isPicture(media.kind) && isWeb(url))
        row->addWidget(openButton(url), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::xs));
    column->addLayout(row);
    column->addWidget(m_picture);
    connect(m_show, &QPushButton::clicked, this, &MediaLine::ask);
    // What was looked at a moment ago is there, and asks nobody again.
    if (m_context.pictures) {
        if (const QImage known = m_context.pictures->shown(m_url); !known.isNull())
            take(known);
    }
}

QPushButton* MediaLine::openButton(const QUrl& url)
{
    auto* open =
        new QPushButton(icon(u"external"_s, Tint::Muted), tr("Open in browser", "inbox, button on a video"), this);
    open->setObjectName(u"media-open"_s);
    open->setAccessibleName(
        tr("Open in browser: %1", "inbox, screen reader; %1: a video's description").arg(m_words->text()));
    open->setToolTip(
        tr("Opens %1, which learns that somebody here looks at it", "inbox, hover; %1: an address on a server")
            .arg(harmless(url.toDisplayString())));
    connect(open, &QPushButton::clicked, this, [this, url] { m_context.shell->openUrl(url); });
    return open;
}

QString MediaLine::sentence(const QString& end) const
{
    const QString what =
        m_alt.isEmpty() ? tr("%1 without description.", "inbox, media of a message; %1: Picture").arg(m_kind)
                        : tr("%1: %2.", "inbox, media of a message; %1: Picture, %2: description").arg(m_kind, m_alt);
    return end.isEmpty() ? what : what + u' ' + end;
}

void MediaLine::ask()
{
    m_show->setEnabled(false);
    m_words->setText(sentence(tr("Loading…", "inbox, picture of a message")));
    m_context.pictures->show(m_url, m_server).onDone(this, [this](const Result<QImage>& image) {
        m_show->setEnabled(true);
        if (image) {
            take(*image);
            return;
        }
        const QString& code = image.error().code;
        m_words->setText(
            sentence(code == "private_address"_L1
                         ? tr("Not loaded: the address leads into a private network.", "inbox, picture of a message")
                     : code == "not_web"_L1 ? tr("Not loaded: this is no web address.", "inbox, picture of a message")
                     : code == "not_a_picture"_L1
                         ? tr("Not shown: this is no picture that Parvis opens.", "inbox, picture of a message")
                     : code == "too_many_pixels"_L1 || code == "reply_too_large"_L1
                         ? tr("Not shown: it is too large.", "inbox, picture of a message")
                         : words::errorWhat(image.error())));
    });
}

void MediaLine::take(const QImage& image)
{
    m_image = image;
    m_words->setText(sentence({}));
    m_show->hide();
    m_picture->show();
    fit();
    updateGeometry();
}

void MediaLine::fit()
{
    if (m_image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize room(qMin(px(this, kWidest), qMax(width(), px(this, 120))), px(this, kHighest));
    QSize size = m_image.size();
    if (size.width() > room.width() || size.height() > room.height())
        size = size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
    QPixmap shown = QPixmap::fromImage(m_image.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
    m_picture->setFixedSize(size);
}

void MediaLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace parvis::ui

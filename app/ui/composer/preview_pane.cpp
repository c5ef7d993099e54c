// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/preview_pane.h"

#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// The account's initial on its colour: pictures of accounts are fetched by the engine, never by a view.
class Initial final : public QWidget
{
public:
    Initial(const QString& name, const QColor& colour, QWidget* parent)
        : QWidget(parent), m_letter(name.left(1).toUpper()), m_colour(colour)
    {
        setFixedSize(px(this, 34), px(this, 34));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawEllipse(rect());
        painter.setPen(inkOn(m_colour));
        painter.setFont(sized(font(), TextSize::Section, true));
        painter.drawText(rect(), Qt::AlignCenter, m_letter);
    }

private:
    QString m_letter;
    QColor m_colour;
};

// Host and path and no more: the page's own title and picture are not asked for, so that writing tells nobody.
QLayout* linkWords(const QString& link, QWidget* parent)
{
    const QUrl url(link);
    const QString path = url.path(QUrl::PrettyDecoded);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto* host = new Label(url.host(QUrl::PrettyDecoded), TextSize::Base, false, true, parent);
    host->setObjectName(u"preview-link-host"_s);
    lines->addWidget(host);
    if (path.size() > 1) {
        auto* rest = new Label({}, TextSize::Second, true, false, parent);
        rest->setObjectName(u"preview-link-path"_s);
        rest->setText(rest->fontMetrics().elidedText(path, Qt::ElideMiddle, px(parent, 260)));
        rest->setToolTip(path);
        lines->addWidget(rest);
    }
    return lines;
}

QString firstLink(const text::Facets& facets)
{
    for (const auto& facet : facets) {
        if (facet.kind == text::FacetKind::Url)
            return facet.value;
    }
    return {};
}

} // namespace

MediaGrid::MediaGrid(std::vector<MediaUse> media, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), m_media(std::move(media)), m_thumbnails(thumbnails)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList descriptions;
    for (const auto& use : m_media)
        descriptions << (use.altText.isEmpty() ? use.asset.fileName : use.altText);
    setAccessibleName(descriptions.join(u"; "_s));
    connect(&m_thumbnails, &Thumbnails::ready, this, [this] { update(); });
}

QSize MediaGrid::sizeHint() const
{
    const int width = px(this, 300);
    return {width, heightForWidth(width)};
}

QRect MediaGrid::cell(int index) const
{
    const int gap = px(this, 2);
    const int half = (width() - gap) / 2;
    const int halfHeight = (height() - gap) / 2;
    switch (m_media.size()) {
    case 1:
        return rect();
    case 2:
        return {index * (half + gap), 0, half, height()};
    case 3:
        return index == 0 ? QRect(0, 0, half, height())
                          : QRect(half + gap, (index - 1) * (halfHeight + gap), half, halfHeight);
    default:
        return {(index % 2) * (half + gap), (index / 2) * (halfHeight + gap), half, halfHeight};
    }
}

void MediaGrid::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath path;
    path.addRoundedRect(rect(), px(this, kRadius), px(this, kRadius));
    painter.setClipPath(path);
    const int shown = qMin(4, static_cast<int>(m_media.size()));
    for (int i = 0; i < shown; ++i) {
        const QRect frame = cell(i);
        painter.save();
        painter.setClipRect(frame, Qt::IntersectClip);
        painter.fillRect(frame, t.ground);
        const QImage image = m_thumbnails.image(m_media[static_cast<size_t>(i)].asset.id);
        if (!image.isNull()) {
            const QSize size = image.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
            painter.drawImage(QRect(frame.center() - QPoint(size.width() / 2, size.height() / 2), size), image);
        }
        if (const int more = static_cast<int>(m_media.size()) - shown; more > 0 && i == shown - 1) {
            QColor veil = t.ground;
            veil.setAlphaF(0.7F);
            painter.fillRect(frame, veil);
            painter.setPen(t.text);
            painter.setFont(sized(font(), TextSize::Tile, true));
            painter.drawText(frame, Qt::AlignCenter, u"+%1"_s.arg(more));
        }
        painter.restore();
    }
}

PreviewPane::PreviewPane(const UiContext& context, DraftModel& draft, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), m_context(context), m_draft(draft), m_thumbnails(thumbnails), m_column(new QVBoxLayout)
{
    auto* holder = new QWidget;
    auto* inner = new QVBoxLayout(holder);
    inner->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::l));
    inner->addLayout(m_column);
    inner->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(holder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    // Typing fast must not lay out cards at every key.
    m_later.setSingleShot(true);
    m_later.setInterval(120);
    connect(&m_later, &QTimer::timeout, this, &PreviewPane::refresh);
    connect(&m_draft, &DraftModel::changed, this, [this] { m_later.start(); });
    connect(&m_context.book, &AccountBook::changed, this, &PreviewPane::refresh);
    refresh();
}

void PreviewPane::refresh()
{
    delete m_content;
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::m));
    QStringList shown;
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        // One card stands for all accounts of a network that get the same words.
        const QString own = account ? DraftTab::of(*account).name() : QString();
        const QString key = account && m_draft.differs(own) ? own : account ? account->network : QString();
        if (!account || shown.contains(key))
            continue;
        shown << key;
        column->addWidget(card(*account, m_draft.shownFor(*account, wallTimeAt(m_context.now(), m_context.zone))));
    }
    if (shown.isEmpty()) {
        auto* hint = new Label(tr("Choose an account to see the post as it will look.", "composer, empty preview"),
                               TextSize::Base, true, false, m_content);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    m_column->addWidget(m_content);
}

QWidget* PreviewPane::head(const Account& account, QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::s));
    const QString name = m_context.book.name(account.id);
    row->addWidget(new Initial(name, accountColour(account.colour, tokens(this).dark), head));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new Label(name, TextSize::Base, false, true, head));
    names->addWidget(new Label(u'@' + account.handle, TextSize::Second, true, false, head));
    row->addLayout(names, 1);
    row->addWidget(new NetworkBadge(m_context.book.network(account.network), head), 0, Qt::AlignTop);
    return head;
}

QWidget* PreviewPane::card(const Account& account, const Content& content)
{
    auto* card = new Card(m_content);
    const bool own = m_draft.differs(DraftTab::of(account).name());
    card->setObjectName(u"preview-"_s + (own ? DraftTab::of(account).name() : account.network));
    auto* column = new QVBoxLayout(card);
    const int pad = px(this, space::m);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::s));
    column->addWidget(head(account, card));
    const QStringList parts = bodyParts(content);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            column->addWidget(new Hairline(Qt::Horizontal, card));
        addBody(column, account, content, parts[i], i == 0, card);
    }
    if (!content.firstComment.isEmpty() && account.capabilities.firstComment) {
        column->addWidget(new Hairline(Qt::Horizontal, card));
        column->addWidget(
            new Label(tr("First comment", "composer, preview, heading"), TextSize::Second, true, false, card));
        addBody(column, account, content, content.firstComment, false, card);
    }
    return card;
}

void PreviewPane::addBody(QVBoxLayout* column, const Account& account, const Content& content, const QString& text,
                          bool first, QWidget* parent)
{
    const Capabilities& can = account.capabilities;
    if (first && can.contentWarning && !content.contentWarning.isEmpty()) {
        auto* pill = new StatePill(parent);
        pill->setState(u"warning"_s, Tint::Warn, content.contentWarning.left(60));
        column->addWidget(pill);
    }
    const auto counted = text::count(can.body, text);
    auto* view = new PlainTextView(parent);
    view->setText(text.isEmpty() ? u" "_s : text, counted.facets);
    column->addWidget(view);
    if (!first)
        return;
    if (!content.media.empty()) {
        column->addWidget(new MediaGrid(content.media, m_thumbnails, parent));
    } else if (const QString link = content.link.isEmpty() ? firstLink(counted.facets) : content.link;
               can.linkCard && !link.isEmpty()) {
        auto* box = new Card(parent);
        auto* row = new QHBoxLayout(box);
        auto* mark = new QLabel(box);
        const int side = px(this, 18);
        mark->setPixmap(icon(u"link"_s, Tint::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
        row->addWidget(mark);
        row->addLayout(linkWords(link, box), 1);
        column->addWidget(box);
    }
    if (content.poll && can.poll) {
        for (const auto& option : content.poll->options)
            column->addWidget(
                new Label((content.poll->multiple ? u"☐ "_s : u"○ "_s) + option, TextSize::Base, false, false, parent));
    }
    if (content.visibility != Visibility::Public && !can.visibilities.empty())
        column->addWidget(new Label(words::visibility(content.visibility), TextSize::Second, true, false, parent));
}

} // namespace parvis::ui

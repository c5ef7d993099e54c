// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/post_card.h"

#include "ui/composer/preview_pane.h"
#include "ui/composer/thumbnails.h"
#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureSide = 56;
}

PostCard::PostCard(const UiContext& context, QWidget* parent)
    : Card(parent),
      m_context(context),
      m_thumbnails(new Thumbnails(context.media, this)),
      m_pictures(new QWidget(this)),
      m_badgePlace(new QWidget(this)),
      m_account(new Label({}, TextSize::Second, false, true, this)),
      m_time(new Label({}, TextSize::Second, true, false, this)),
      m_media(new Label({}, TextSize::Second, true, false, this)),
      m_state(new StatePill(this)),
      m_text(new PlainTextView(this)),
      m_open(iconButton(u"external"_s,
                        tr("Open the post on the network", "inbox, button on the post of a conversation"),
                        u"post-open"_s, this))
{
    setObjectName(u"conversation-post"_s);
    setAccessibleName(tr("The post this conversation belongs to", "inbox, screen reader"));
    m_text->setMaximumLines(2);
    auto* badge = new QHBoxLayout(m_badgePlace);
    badge->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(this, space::s));
    head->addWidget(m_badgePlace);
    head->addWidget(m_account);
    head->addWidget(m_time);
    head->addStretch();
    head->addWidget(m_media);
    head->addWidget(m_state);
    head->addWidget(m_open);
    auto* pictures = new QHBoxLayout(m_pictures);
    pictures->setContentsMargins(0, 0, 0, 0);
    m_pictures->setFixedSize(px(this, pictureSide), px(this, pictureSide));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, space::m), px(this, space::s), px(this, space::s), px(this, space::s));
    row->setSpacing(px(this, space::m));
    row->addWidget(m_pictures, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    row->addLayout(column, 1);
    column->setSpacing(px(this, space::xs));
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (m_context.shell)
            m_context.shell->openUrl(QUrl(m_url));
    });
    hide();
}

void PostCard::showPictures(const std::vector<MediaUse>& media)
{
    m_pictures->setVisible(!media.empty());
    const auto old = m_pictures->findChildren<MediaGrid*>();
    qDeleteAll(old);
    if (media.empty())
        return;
    auto* grid = new MediaGrid(media, *m_thumbnails, m_pictures);
    m_pictures->layout()->addWidget(grid);
    grid->show();
}

void PostCard::setDetail(const ConversationDetail& detail)
{
    setVisible(detail.post.has_value());
    if (!detail.post)
        return;
    const auto* publication = detail.publication ? &*detail.publication : nullptr;
    const QString network = publication ? publication->network : detail.conversation.network;
    const AccountId account = publication ? publication->account : detail.conversation.account;
    qDeleteAll(m_badgePlace->findChildren<NetworkBadge*>());
    auto* badge = new NetworkBadge(m_context.book.network(network), m_badgePlace);
    m_badgePlace->layout()->addWidget(badge);
    badge->show(); // at once: a layout would show it a turn later
    m_account->setText(m_context.book.name(account));
    const Content content = effectiveContent(detail.post->post, network, account);
    m_text->setText(content.text);
    showPictures(content.media);
    const int media = static_cast<int>(content.media.size());
    m_media->setText(media > 0 ? tr("%n pictures or videos", "inbox, post of a conversation", media) : QString());
    m_url = publication ? publication->remote.url : QString();
    m_open->setVisible(!m_url.isEmpty());
    m_state->setVisible(publication != nullptr);
    if (!publication)
        return;
    m_state->setState(words::stateIcon(publication->state), words::stateTint(publication->state),
                      words::state(publication->state));
    const Instant when = publication->publishedAt.value_or(publication->plan.due);
    m_time->setText(words::when(when, m_context.now(), m_context.zone));
    m_time->setToolTip(words::exact(when, m_context.zone));
}

} // namespace parvis::ui

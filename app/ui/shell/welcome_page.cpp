// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

Card* offer(const QString& iconName, const QString& title, const QString& text, QPushButton* button, QWidget* parent)
{
    auto* card = new Card(parent);
    card->setFixedWidth(px(parent, 300));
    auto* mark = new QLabel(card);
    const int side = px(parent, 28);
    mark->setPixmap(icon(iconName, Tint::Accent).pixmap(QSize(side, side), parent->devicePixelRatioF()));
    auto* words = new Label(text, TextSize::Base, true, false, card);
    words->setWordWrap(true);
    auto* column = new QVBoxLayout(card);
    const int pad = px(parent, space::xl);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(parent, space::m));
    column->addWidget(mark);
    column->addWidget(new Label(title, TextSize::Section, false, true, card));
    column->addWidget(words);
    column->addStretch(1);
    button->setParent(card);
    column->addWidget(button);
    return card;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"welcome-page"_s);
    auto* mark = new QLabel(this);
    const int side = px(this, 56);
    mark->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    auto* title = new Label(tr("Welcome to Parvis", "first start, heading"), TextSize::Tile, false, true, this);
    auto* line = new Label(tr("Plan your posts, answer your community, see what works: on your own computer.",
                              "first start, under the heading"),
                           TextSize::Base, true, false, this);
    m_practice = new QPushButton(tr("Open the practice workspace", "first start, button"), this);
    m_practice->setObjectName(u"welcome-practice"_s);
    setPrimary(m_practice);
    auto* connectButton = new QPushButton(tr("Connect an account", "first start, button"), this);
    connectButton->setObjectName(u"welcome-connect"_s);
    connect(m_practice, &QPushButton::clicked, this, &WelcomePage::practiceRequested);
    connect(connectButton, &QPushButton::clicked, this, &WelcomePage::connectRequested);

    auto* cards = new QHBoxLayout;
    cards->setSpacing(px(this, space::l));
    cards->addStretch(1);
    cards->addWidget(
        offer(u"flask"_s, tr("Look around first", "first start, card"),
              tr("A practice network on this computer, with accounts, customers and comments. Nothing reaches "
                 "the public.",
                 "first start, card"),
              m_practice, this));
    cards->addWidget(offer(u"key"_s, tr("Start for real", "first start, card"),
                           tr("Sign in to Mastodon or Bluesky. It takes a minute; your sign-in stays on this computer.",
                              "first start, card"),
                           connectButton, this));
    cards->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(this, space::m));
    column->addStretch(2);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(line, 0, Qt::AlignHCenter);
    column->addSpacing(px(this, space::l));
    column->addLayout(cards);
    column->addStretch(3);
}

void WelcomePage::activate()
{
    m_practice->setFocus(Qt::OtherFocusReason);
}

} // namespace parvis::ui

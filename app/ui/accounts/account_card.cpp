// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_card.h"

#include "engine/accounts/account_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "ui/accounts/account_words.h"
#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

AccountCard::AccountCard(const UiContext& context, const Account& account, QWidget* parent)
    : Card(parent),
      m_context(context),
      m_account(account),
      m_name(new Label({}, TextSize::Base, false, true, this)),
      m_handle(new Label({}, TextSize::Base, true, false, this)),
      m_summary(new Label({}, TextSize::Second, true, false, this)),
      m_advice(new Label({}, TextSize::Base, false, false, this)),
      m_news(new Label({}, TextSize::Second, true, false, this)),
      m_practice(new StatePill(this)),
      m_state(new StatePill(this)),
      m_busy(new BusyLine(this)),
      m_brand(new QLineEdit(this)),
      m_check(new QPushButton(tr("Check", "account, button: asks the network now"), this)),
      m_reconnect(new QPushButton(tr("Sign in again", "account, button"), this)),
      m_remove(iconButton(u"trash"_s, tr("Remove the account", "account, button"), u"account-remove"_s, this))
{
    build();
    setAccount(account);
}

void AccountCard::build()
{
    setObjectName(u"account-"_s + m_account.id.toString());
    m_check->setObjectName(u"account-check"_s);
    m_reconnect->setObjectName(u"account-reconnect"_s);
    m_news->setObjectName(u"account-news"_s);
    m_practice->setState(u"flask"_s, Tint::Warn, tr("Practice network", "account: not a real network"));
    for (Label* label : {m_summary, m_advice, m_news})
        label->setWordWrap(true);
    auto* who = new QHBoxLayout;
    who->setSpacing(px(this, space::s));
    who->addWidget(m_name);
    who->addWidget(m_handle);
    who->addWidget(m_practice);
    who->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, space::xs));
    words->addLayout(who);
    words->addWidget(m_summary);
    words->addWidget(m_advice);
    words->addWidget(m_news);
    auto* brand = new QHBoxLayout;
    brand->setSpacing(px(this, space::s));
    brand->addWidget(new Label(tr("Brand", "account, field"), TextSize::Second, true, false, this));
    brand->addWidget(m_brand);
    brand->addStretch(1);
    words->addLayout(brand);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(this, space::l + 4), px(this, space::m), px(this, space::m), px(this, space::m));
    row->setSpacing(px(this, space::m));
    row->addWidget(new NetworkBadge(m_context.book.network(m_account.network), this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_state, 0, Qt::AlignVCenter);
    row->addWidget(m_reconnect, 0, Qt::AlignVCenter);
    row->addWidget(m_check, 0, Qt::AlignVCenter);
    row->addWidget(m_remove, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_busy);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    buildBrand();
    connect(m_check, &QPushButton::clicked, this, &AccountCard::check);
    connect(m_reconnect, &QPushButton::clicked, this, [this] { Q_EMIT reconnectRequested(m_account); });
    connect(m_remove, &QAbstractButton::clicked, this, &AccountCard::askRemove);
    m_news->hide();
}

void AccountCard::setAccount(const Account& account)
{
    m_account = account;
    const NetworkInfo network = m_context.book.network(account.network);
    m_name->setText(harmless(account.name.isEmpty() ? account.handle : account.name).simplified());
    m_handle->setText(
        tr("@%1 on %2", "account: handle and network").arg(harmless(account.handle).simplified(), network.displayName));
    m_summary->setText(capabilitySummary(account.capabilities));
    m_practice->setVisible(account.capabilities.practice);
    if (!m_brand->isModified() || !m_brand->hasFocus())
        m_brand->setText(account.brand);
    const StateWords state = accountState(account);
    m_state->setState(state.icon, state.tint, state.word);
    m_state->setToolTip(account.stateReason);
    QString advice = state.advice;
    if (account.pausedUntil && *account.pausedUntil > m_context.now())
        advice = tr("The network asked to wait: nothing goes out before %1.", "account; %1: today 09:12")
                     .arg(words::when(*account.pausedUntil, m_context.now(), m_context.zone));
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setTint(state.tint == Tint::Danger ? Tint::Danger : Tint::Warn);
    m_reconnect->setVisible(account.state != AccountState::Ok && account.state != AccountState::Offline);
    setPrimary(m_reconnect);
    setAccessibleName(u"%1, %2, %3. %4"_s.arg(m_name->text(), m_handle->text(), state.word, advice));
    update();
}

void AccountCard::buildBrand()
{
    m_brand->setObjectName(u"account-brand"_s);
    m_brand->setAccessibleName(tr("Brand for which this account speaks", "account, field"));
    m_brand->setToolTip(tr("The figures can be shown by brand.", "account, hover over the field Brand"));
    m_brand->setPlaceholderText(tr("No brand", "account, empty field"));
    m_brand->setMaxLength(int(longestBrand));
    m_brand->setFixedWidth(px(this, 240)); // a name of usual length is seen whole
    offerBrands();
    connect(m_brand, &QLineEdit::editingFinished, this, &AccountCard::saveBrand);
    connect(&m_context.book, &AccountBook::changed, this, &AccountCard::offerBrands);
}

// Those of the other accounts: written twice in two ways, they would be two brands.
void AccountCard::offerBrands()
{
    QStringList brands;
    for (const Account& account : m_context.book.accounts())
        brands << account.brand;
    brands.removeDuplicates();
    brands.removeAll(QString());
    auto* completer = new QCompleter(brands, m_brand);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_brand->completer();
    m_brand->setCompleter(completer);
}

void AccountCard::saveBrand()
{
    const QString brand = m_brand->text().simplified();
    if (brand == m_account.brand)
        return;
    m_brand->setModified(false);
    m_context.accounts.setBrand(m_account.id, brand).onDone(this, [this](const Result<Account>& result) {
        if (result)
            return setAccount(*result);
        m_news->show();
        m_news->setTint(Tint::Danger);
        m_news->setText(words::errorWhat(result.error()) + u' ' + words::errorAdvice(result.error()));
    });
}

void AccountCard::check()
{
    m_check->setEnabled(false);
    m_busy->setBusy(true);
    m_context.accounts.check(m_account.id).onDone(this, [this](const Result<Account>& result) {
        m_check->setEnabled(true);
        m_busy->setBusy(false);
        m_news->show();
        if (!result) {
            m_news->setTint(Tint::Danger);
            m_news->setText(words::errorWhat(result.error(), m_account.server) + u' ' +
                            words::errorAdvice(result.error()));
            return;
        }
        setAccount(*result);
        m_news->setTint(std::nullopt);
        m_news->setText(tr("Checked %1.", "account, after a check; %1: today 09:12")
                            .arg(words::when(m_context.now(), m_context.now(), m_context.zone)));
    });
}

// Asked once, because it reaches what the public was going to see: says how many planned posts fall.
void AccountCard::askRemove()
{
    PublicationQuery query;
    query.accounts = {m_account.id};
    for (const PublicationState state : allStates()) {
        if (isPlanned(state))
            query.states.push_back(state);
    }
    m_remove->setEnabled(false);
    m_context.publishing.list(query).onDone(this, [this](const Result<std::vector<PublicationRow>>& result) {
        m_remove->setEnabled(true);
        auto* popover = new Popover(m_remove);
        popover->setObjectName(u"remove-popover"_s);
        connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
        const int planned = result ? static_cast<int>(result->size()) : 0;
        const QString falls = !result ? words::errorWhat(result.error())
                              : planned > 0
                                  ? tr("%n planned posts are cancelled.", "account, before removing it", planned)
                                  : tr("Nothing is planned on it.", "account, before removing it");
        popover->body()->addWidget(
            new Label(tr("Remove %1?", "account, before removing it; %1 is its name").arg(m_name->text()),
                      TextSize::Base, false, true, popover));
        auto* words = new Label(
            falls + u'\n' + tr("Conversations and figures stay. The sign-in is erased.", "account, before removing it"),
            TextSize::Base, true, false, popover);
        words->setObjectName(u"remove-words"_s);
        popover->body()->addWidget(words);
        auto* row = new QHBoxLayout;
        auto* keep = new QPushButton(tr("Keep", "account, button: do not remove"), popover);
        keep->setObjectName(u"remove-keep"_s);
        auto* confirm = new QPushButton(tr("Remove", "account, button"), popover);
        confirm->setObjectName(u"remove-confirm"_s);
        setDangerous(confirm);
        row->addStretch();
        row->addWidget(keep);
        row->addWidget(confirm);
        popover->body()->addLayout(row);
        connect(keep, &QPushButton::clicked, popover, &Popover::dismiss);
        connect(confirm, &QPushButton::clicked, this, [this, popover] {
            popover->dismiss();
            remove();
        });
        popover->openAt(m_remove);
    });
}

void AccountCard::remove()
{
    m_busy->setBusy(true);
    m_context.accounts.remove(m_account.id).onDone(this, [this](const Done& result) {
        m_busy->setBusy(false);
        if (!result) {
            m_news->setTint(Tint::Danger);
            m_news->setText(words::errorWhat(result.error()) + u' ' + words::errorAdvice(result.error()));
            m_news->show();
        } else if (m_context.shell) {
            m_context.shell->toast(tr("Account removed.", "message at the foot"));
        }
        m_context.book.reload();
    });
}

void AccountCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    // The account's own colour, as on its posts in the calendar.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
    painter.setClipPath(round);
    const int bar = px(this, 4);
    painter.fillRect(QRect(isRightToLeft() ? width() - bar : 0, 0, bar, height()),
                     accountColour(m_account.colour, tokens(this).dark));
}

} // namespace parvis::ui

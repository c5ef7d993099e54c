// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accounts_page.h"

#include "engine/accounts/account_desk.h"
#include "ports/workspace.h"
#include "ui/accounts/account_card.h"
#include "ui/accounts/account_words.h"
#include "ui/accounts/connect_dialog.h"
#include "ui/models/account_book.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

bool needsPerson(const Account& account)
{
    return account.state == AccountState::Revoked || account.state == AccountState::Expires;
}

} // namespace

AccountsPage::AccountsPage(const UiContext& context, QWidget* parent) : Desk(parent), m_context(context)
{
    setObjectName(u"accounts"_s);
    auto* add = addCommand(u"account-connect"_s, tr("Connect an account", "command"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), u"plus"_s);
    connect(add, &QAction::triggered, this, &AccountsPage::connectAccount);
    connect(&m_context.book, &AccountBook::changed, this, &AccountsPage::refresh);
    refresh();
}

void AccountsPage::build()
{
    m_stack = new QStackedLayout;
    m_empty = new EmptyState(u"accounts"_s, tr("No account is connected.", "accounts, empty"),
                             tr("Connect an account", "accounts, button"), this);
    m_banner = new Banner(this);
    m_key = new Banner(this);
    m_subtitle = new Label({}, TextSize::Base, true, false, this);
    connect(m_empty, &EmptyState::actionRequested, this, &AccountsPage::connectAccount);
    connect(m_banner, &Banner::actionRequested, &m_context.book, &AccountBook::reload);
    connect(m_key, &Banner::actionRequested, this, &AccountsPage::askKey);
    auto* title = new Label(this->title(), TextSize::Section, false, true, this);
    auto* add = new QPushButton(icon(u"plus"_s, Tint::OnAccent), tr("Connect an account", "accounts, button"), this);
    add->setObjectName(u"accounts-add"_s);
    setPrimary(add);
    connect(add, &QPushButton::clicked, this, &AccountsPage::connectAccount);
    m_key->setObjectName(u"key-banner"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 2));
    words->addWidget(title);
    words->addWidget(m_subtitle);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(add, 0, Qt::AlignVCenter);

    auto* content = new QWidget(this);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(px(this, space::s));
    m_list->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout;
    column->setSpacing(px(this, space::m));
    column->addLayout(head);
    column->addWidget(m_key);
    column->addWidget(m_banner);
    column->addLayout(m_stack, 1);
    // A line of text over a wide screen cannot be read: the list keeps a human width.
    auto* middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(px(this, 1100));
    column->setContentsMargins(px(this, space::xl), px(this, space::l), px(this, space::xl), px(this, space::l));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(0);
    row->addWidget(middle, 100);
    row->addStretch(0);
    showAccounts();
}

QString AccountsPage::key() const
{
    return u"accounts"_s;
}

QString AccountsPage::title() const
{
    return tr("Accounts", "name of a desk");
}

QString AccountsPage::iconName() const
{
    return u"accounts"_s;
}

int AccountsPage::count() const
{
    const auto& accounts = m_context.book.accounts();
    return static_cast<int>(std::count_if(accounts.begin(), accounts.end(), needsPerson));
}

QString AccountsPage::countInWords() const
{
    return tr("%n accounts need you to sign in", "rail, hover over the accounts", count());
}

void AccountsPage::activate()
{
    askKey();
    if (auto* add = findChild<QPushButton*>(u"accounts-add"_s))
        add->setFocus(Qt::OtherFocusReason);
}

void AccountsPage::showTarget(const QString& target)
{
    if (target == "connect"_L1)
        connectAccount();
    const auto id = target.startsWith("sign-in/"_L1) ? AccountId::fromString(target.mid(8)) : std::nullopt;
    if (const Account* account = id ? m_context.book.find(*id) : nullptr)
        openDialog(*account);
}

void AccountsPage::refresh()
{
    if (isBuilt())
        showAccounts();
    Q_EMIT countChanged();
}

void AccountsPage::showAccounts()
{
    const auto& book = m_context.book;
    if (book.error())
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(*book.error()), words::errorAdvice(*book.error()),
                              tr("Try again", "accounts, after a failure"));
    else
        m_banner->clear();
    QHash<AccountId, AccountCard*> kept;
    int place = 0;
    for (const Account& account : book.accounts()) {
        AccountCard* card = m_cards.take(account.id);
        if (card) {
            card->setAccount(account);
        } else {
            card = new AccountCard(m_context, account, this);
            connect(card, &AccountCard::reconnectRequested, this, &AccountsPage::reconnect);
        }
        if (m_list->indexOf(card) != place)
            m_list->insertWidget(place, card);
        ++place;
        kept.insert(account.id, card);
    }
    for (AccountCard* gone : std::as_const(m_cards)) {
        m_list->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // its own Remove may still be speaking
    }
    m_cards = kept;
    m_subtitle->setText(tr("%n accounts connected", "accounts, under the title", static_cast<int>(kept.size())));
    m_stack->setCurrentIndex(kept.isEmpty() && book.isLoaded() && !book.error() ? 1 : 0);
}

// A dead or locked keychain is told here, where the mend is: sending needs the key, planning does not. Asked whenever
// the desk is shown, never at the start: opening a vault takes 128 MB and a tenth of a second.
void AccountsPage::askKey()
{
    if (!m_context.secrets)
        return;
    m_context.secrets->state(this, m_context.workspace.info().keyId)
        .onDone(this, [this](const Result<KeyState>& result) {
            if (!result) {
                m_key->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                   words::errorAdvice(result.error()), tr("Look again", "accounts, key store, button"));
                return;
            }
            const auto words = keyStateWords(*result);
            if (!words) {
                m_key->clear();
                return;
            }
            m_key->showMessage(words->tint == Tint::Danger ? Banner::Kind::Danger : Banner::Kind::Warn, words->word,
                               words->advice, tr("Look again", "accounts, key store, button"));
        });
}

ConnectDialog* AccountsPage::dialog() const
{
    return m_dialog;
}

void AccountsPage::connectAccount()
{
    openDialog(std::nullopt);
}

void AccountsPage::reconnect(const Account& account)
{
    openDialog(account);
}

void AccountsPage::openDialog(const std::optional<Account>& account)
{
    if (!m_dialog) {
        m_dialog = new ConnectDialog(m_context, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ConnectDialog::connected, &m_context.book, &AccountBook::reload);
    }
    if (account)
        m_dialog->startWith(*account);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace parvis::ui

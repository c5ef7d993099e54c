// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connect_dialog.h"

#include "ui/accounts/account_words.h"
#include "ui/accounts/network_button.h"
#include "ui/accounts/sign_in_form.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ConnectDialog::ConnectDialog(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_pages(new QStackedWidget(this)),
      m_busy(new BusyLine(this)),
      m_title(new Label({}, TextSize::Section, false, true, this)),
      m_back(new QPushButton(tr("Back", "account dialog, button"), this)),
      m_cancel(new QPushButton(tr("Cancel", "account dialog, button"), this)),
      m_next(new QPushButton(this))
{
    setObjectName(u"connect-dialog"_s);
    setModal(false);
    setWindowTitle(tr("Connect an account", "account dialog, title of the window"));
    m_back->setObjectName(u"connect-back"_s);
    m_cancel->setObjectName(u"connect-cancel"_s);
    m_next->setObjectName(u"connect-next"_s);
    setPrimary(m_next);
    for (QPushButton* button : {m_back, m_cancel, m_next})
        button->setAutoDefault(false);
    m_pages->addWidget(buildChoice());
    m_pages->addWidget(buildForm());
    m_pages->addWidget(buildBrowser());
    m_pages->addWidget(buildFinished());
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_next);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(px(this, space::xl), px(this, space::l), px(this, space::xl), px(this, space::l));
    column->setSpacing(px(this, space::l));
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    column->addLayout(foot);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_busy);
    outer->addLayout(column);
    resize(px(this, 480), px(this, 430));
    connect(m_back, &QPushButton::clicked, this, &ConnectDialog::back);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::close);
    connect(m_next, &QPushButton::clicked, this, &ConnectDialog::submit);
    showPage(Choose);
}

QWidget* ConnectDialog::buildChoice()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    for (const NetworkInfo& network : m_context.accounts.networks()) {
        auto* button = new NetworkButton(network, page);
        column->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, network] { chooseNetwork(network); });
    }
    column->addStretch();
    return page;
}

QWidget* ConnectDialog::buildForm()
{
    m_formPlace = new QWidget(this);
    auto* column = new QVBoxLayout(m_formPlace);
    column->setContentsMargins(0, 0, 0, 0);
    return m_formPlace;
}

QWidget* ConnectDialog::buildBrowser()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::m));
    m_browserWords = new Label({}, TextSize::Base, false, false, page);
    m_browserWords->setObjectName(u"browser-words"_s);
    m_browserWords->setWordWrap(true);
    auto* again = new QPushButton(icon(u"external"_s), tr("Open the page again", "account dialog, button"), page);
    again->setObjectName(u"browser-again"_s);
    auto* copy = new QPushButton(icon(u"copy"_s), tr("Copy its address", "account dialog, button"), page);
    copy->setObjectName(u"browser-copy"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(again);
    row->addWidget(copy);
    row->addStretch();
    m_codePlace = new QWidget(page);
    auto* code = new QVBoxLayout(m_codePlace);
    code->setContentsMargins(0, px(this, space::s), 0, 0);
    m_code = new QLineEdit(m_codePlace);
    m_code->setObjectName(u"browser-code"_s);
    m_code->setAccessibleName(tr("Code from the page", "account dialog, field"));
    code->addWidget(
        new Label(tr("Code from the page", "account dialog, field"), TextSize::Base, false, true, m_codePlace));
    code->addWidget(m_code);
    column->addWidget(m_browserWords);
    column->addLayout(row);
    column->addWidget(m_codePlace);
    column->addStretch();
    connect(again, &QPushButton::clicked, this, &ConnectDialog::openPage);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (m_signIn)
            QGuiApplication::clipboard()->setText(m_signIn->authorizeUrl.toString(QUrl::FullyEncoded));
    });
    connect(m_code, &QLineEdit::returnPressed, this, &ConnectDialog::enterCode);
    connect(m_code, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_next->setEnabled(!text.trimmed().isEmpty()); });
    return page;
}

QWidget* ConnectDialog::buildFinished()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    auto* mark = new QLabel(page);
    const int side = px(this, 36);
    mark->setPixmap(icon(u"check-circle"_s, Tint::Ok).pixmap(QSize(side, side), devicePixelRatioF()));
    m_finishedName = new Label({}, TextSize::Section, false, true, page);
    m_finishedName->setObjectName(u"connected-name"_s);
    m_finishedWords = new Label({}, TextSize::Base, true, false, page);
    m_finishedWords->setWordWrap(true);
    m_finishedWords->setAlignment(Qt::AlignCenter);
    column->addStretch();
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(m_finishedName, 0, Qt::AlignHCenter);
    column->addWidget(m_finishedWords);
    column->addStretch(2);
    return page;
}

void ConnectDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    m_title->setText(page == Choose ? tr("Which network?", "account dialog, title")
                     : page == Finished
                         ? tr("Connected", "account dialog, title")
                         : tr("Sign in to %1", "account dialog, title; %1 is a network").arg(m_network.displayName));
    m_back->setVisible(page == Form || page == Browser);
    m_cancel->setVisible(page != Finished);
    m_next->setVisible(page == Form || page == Finished || (page == Browser && m_signIn && m_signIn->wantsPastedCode));
    m_next->setText(page == Finished ? tr("Close", "account dialog, button") : tr("Sign in", "account dialog, button"));
    m_next->setEnabled(page == Finished || (page == Form && m_form && m_form->isComplete()));
    if (page == Form && m_form)
        m_form->focusFirst();
    else if (page == Browser && m_signIn && m_signIn->wantsPastedCode)
        m_code->setFocus();
    else if (page == Finished)
        m_next->setFocus();
}

void ConnectDialog::chooseNetwork(const NetworkInfo& network)
{
    m_network = network;
    delete m_form;
    m_form = new SignInForm(network, m_formPlace);
    m_formPlace->layout()->addWidget(m_form);
    connect(m_form, &SignInForm::changed, this,
            [this] { m_next->setEnabled(m_form->isComplete() && !m_busy->isBusy()); });
    connect(m_form, &SignInForm::submitted, this, &ConnectDialog::submit);
    showPage(Form);
}

void ConnectDialog::startWith(const Account& account)
{
    chooseNetwork(m_context.book.network(account.network));
    m_form->preset(account.server, account.handle);
    m_form->focusFirst();
}

void ConnectDialog::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_formPlace->setEnabled(!busy);
    m_next->setEnabled(!busy && m_form && m_form->isComplete());
}

void ConnectDialog::submit()
{
    if (m_pages->currentIndex() == Finished) {
        close();
        return;
    }
    if (m_pages->currentIndex() == Browser) {
        enterCode();
        return;
    }
    if (!m_form || !m_form->isComplete() || m_busy->isBusy())
        return;
    m_form->clearProblems();
    setBusy(true);
    const int attempt = ++m_attempt;
    if (!m_form->withSecret()) {
        startBrowser();
        return;
    }
    m_context.accounts.connectWithSecret(m_network.network, m_form->server(), m_form->handle(), m_form->takeSecret())
        .onDone(this, [this, attempt](const Result<Account>& result) {
            if (attempt != m_attempt)
                return;
            setBusy(false);
            if (result)
                finish(*result);
            else
                fail(result.error());
        });
}

void ConnectDialog::startBrowser()
{
    m_context.accounts.startBrowserSignIn(m_network.network, m_form->server())
        .onDone(this, [this, attempt = m_attempt](const Result<AccountDesk::SignIn>& result) {
            if (attempt != m_attempt)
                return;
            setBusy(false);
            if (result)
                waitForBrowser(*result);
            else
                fail(result.error());
        });
}

void ConnectDialog::waitForBrowser(const AccountDesk::SignIn& signIn)
{
    m_signIn = signIn;
    m_codePlace->setVisible(signIn.wantsPastedCode);
    m_browserWords->setText(
        signIn.wantsPastedCode
            ? tr("A page of %1 has opened in your browser. Allow Parvis there, then paste the code it shows.",
                 "account dialog; %1 is a server")
                  .arg(signIn.authorizeUrl.host())
            : tr("A page of %1 has opened in your browser. Allow Parvis there; this window goes on by itself.",
                 "account dialog; %1 is a server")
                  .arg(signIn.authorizeUrl.host()));
    showPage(Browser);
    m_busy->setBusy(true);
    openPage();
    m_context.accounts.finishBrowserSignIn(signIn).onDone(this,
                                                          [this, attempt = m_attempt](const Result<Account>& result) {
                                                              if (attempt != m_attempt)
                                                                  return;
                                                              m_signIn.reset();
                                                              setBusy(false);
                                                              if (result) {
                                                                  finish(*result);
                                                              } else {
                                                                  showPage(Form);
                                                                  fail(result.error());
                                                              }
                                                          });
}

void ConnectDialog::openPage()
{
    if (m_signIn && m_context.shell)
        m_context.shell->openUrl(m_signIn->authorizeUrl);
}

void ConnectDialog::enterCode()
{
    const QString code = m_code->text().trimmed();
    if (!m_signIn || code.isEmpty())
        return;
    m_context.accounts.enterCode(*m_signIn, code);
    m_code->clear();
}

void ConnectDialog::finish(const Account& account)
{
    ++m_attempt;
    m_finishedName->setText(harmless(account.name.isEmpty() ? account.handle : account.name).simplified());
    m_finishedWords->setText(u"@%1 · %2\n%3"_s.arg(harmless(account.handle), m_network.displayName,
                                                   capabilitySummary(account.capabilities)));
    delete m_form; // with the secret in it
    m_form = nullptr;
    showPage(Finished);
    Q_EMIT connected(account);
}

void ConnectDialog::fail(const Error& error)
{
    if (m_form && error.kind != ErrorKind::Cancelled)
        m_form->showProblem(signInProblem(error, m_network, m_form->server(), m_form->withSecret()));
}

void ConnectDialog::back()
{
    ++m_attempt; // what is under way is given up
    m_signIn.reset();
    setBusy(false);
    showPage(m_pages->currentIndex() == Browser ? Form : Choose);
}

void ConnectDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ConnectDialog::closeEvent(QCloseEvent* event)
{
    ++m_attempt;
    m_signIn.reset();
    QDialog::closeEvent(event);
}

} // namespace parvis::ui

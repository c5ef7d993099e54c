// SPDX-License-Identifier: GPL-3.0-or-later
// Connects an account: choose the network, sign in, done. Not modal: the window stays usable, and closing it stops what
// it does.
#pragma once

#include "engine/accounts/account_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QDialog>

class QLineEdit;
class QStackedWidget;

namespace parvis::ui {

class SignInForm;

class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectDialog(const UiContext& context, QWidget* parent = nullptr);
    // Signs this account in again: its network and server are given.
    void startWith(const Account& account);

Q_SIGNALS:
    void connected(const parvis::Account& account);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    enum Page { Choose, Form, Browser, Finished };
    QWidget* buildChoice();
    QWidget* buildForm();
    QWidget* buildBrowser();
    QWidget* buildFinished();
    void chooseNetwork(const NetworkInfo& network);
    void submit();
    void startBrowser();
    void waitForBrowser(const AccountDesk::SignIn& signIn);
    void enterCode();
    void openPage();
    void finish(const Account& account);
    void fail(const Error& error);
    void showPage(Page page);
    void back();
    void setBusy(bool busy);

    const UiContext& m_context;
    NetworkInfo m_network;
    std::optional<AccountDesk::SignIn> m_signIn;
    int m_attempt = 0; // an answer to an attempt that was given up is dropped
    QStackedWidget* m_pages;
    BusyLine* m_busy;
    Label* m_title;
    QWidget* m_formPlace;
    SignInForm* m_form = nullptr;
    Label* m_browserWords;
    QWidget* m_codePlace;
    QLineEdit* m_code;
    Label* m_finishedName;
    Label* m_finishedWords;
    QPushButton* m_back;
    QPushButton* m_cancel;
    QPushButton* m_next;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/sign_in_form.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

SignInForm::SignInForm(const NetworkInfo& network, QWidget* parent)
    : QWidget(parent), m_network(network), m_banner(new Banner(this))
{
    m_banner->setObjectName(u"sign-in-banner"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::m));
    column->addWidget(m_banner);
    if (network.serverIsChosen) {
        m_server = addField(
            column, tr("Server", "account dialog, field"), u"sign-in-server"_s,
            tr("The address of your server, as in %1.", "account dialog, under the field")
                .arg(network.defaultServer.isEmpty() ? u"mastodon.social"_s : QUrl(network.defaultServer).host()));
        m_server.edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    }
    if (network.browserSignIn && network.secretSignIn) {
        m_mode = new SegmentedControl(this);
        m_mode->setObjectName(u"sign-in-mode"_s);
        m_mode->addSegment(u"browser"_s, tr("Sign in with the browser", "account dialog, way of signing in"));
        m_mode->addSegment(u"secret"_s, secretLabel(network.secretName));
        column->addWidget(m_mode);
        connect(m_mode, &SegmentedControl::currentChanged, this, &SignInForm::showMode);
    }
    if (network.browserSignIn) {
        m_browserHint =
            new Label(tr("Your browser opens. You sign in there; Parvis never sees your password.", "account dialog"),
                      TextSize::Base, true, false, this);
        m_browserHint->setWordWrap(true);
        column->addWidget(m_browserHint);
    }
    if (network.secretSignIn && network.handleNeeded)
        m_handle = addField(
            column, tr("Handle", "account dialog, field"), u"sign-in-handle"_s,
            tr("Your name on %1, as in name.bsky.social.", "account dialog, under the field").arg(network.displayName));
    if (network.secretSignIn) {
        m_secret = addField(column, secretLabel(network.secretName), u"sign-in-secret"_s,
                            secretHint(network.secretName, network.displayName));
        m_secret.edit->setEchoMode(QLineEdit::Password);
        m_secret.edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    }
    column->addStretch();
    showMode();
}

SignInForm::Field SignInForm::addField(QVBoxLayout* column, const QString& label, const QString& objectName,
                                       const QString& hint)
{
    Field field;
    field.whole = new QWidget(this);
    auto* part = new QVBoxLayout(field.whole);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(px(this, space::xs));
    auto* name = new Label(label, TextSize::Base, false, true, field.whole);
    field.edit = new QLineEdit(field.whole);
    field.edit->setObjectName(objectName);
    field.edit->setAccessibleName(label);
    field.edit->setAccessibleDescription(hint);
    name->setBuddy(field.edit);
    auto* words = new Label(hint, TextSize::Second, true, false, field.whole);
    words->setWordWrap(true);
    field.problem = new Label({}, TextSize::Second, false, false, field.whole);
    field.problem->setObjectName(objectName + u"-problem"_s);
    field.problem->setTint(Tint::Danger);
    field.problem->setWordWrap(true);
    field.problem->hide();
    part->addWidget(name);
    part->addWidget(field.edit);
    part->addWidget(field.problem);
    if (!hint.isEmpty())
        part->addWidget(words);
    column->addWidget(field.whole);
    connect(field.edit, &QLineEdit::textChanged, this, [this, problem = field.problem] {
        problem->hide();
        Q_EMIT changed();
    });
    connect(field.edit, &QLineEdit::returnPressed, this, &SignInForm::submitted);
    return field;
}

void SignInForm::showMode()
{
    const bool secret = withSecret();
    if (m_browserHint)
        m_browserHint->setVisible(!secret);
    for (const Field& field : {m_handle, m_secret}) {
        if (field.whole)
            field.whole->setVisible(secret);
    }
    clearProblems();
    Q_EMIT changed();
}

bool SignInForm::withSecret() const
{
    if (m_mode)
        return m_mode->current() == "secret"_L1;
    return m_network.secretSignIn;
}

void SignInForm::preset(const QString& server, const QString& handle)
{
    if (m_server.edit)
        m_server.edit->setText(server);
    if (m_handle.edit)
        m_handle.edit->setText(handle);
}

QString SignInForm::server() const
{
    return m_server.edit ? m_server.edit->text().trimmed() : m_network.defaultServer;
}

QString SignInForm::handle() const
{
    QString handle = m_handle.edit ? m_handle.edit->text().trimmed() : QString();
    while (handle.startsWith(u'@'))
        handle.remove(0, 1);
    return handle;
}

Secret<QByteArray> SignInForm::takeSecret() const
{
    return Secret<QByteArray>(m_secret.edit ? m_secret.edit->text().trimmed().toUtf8() : QByteArray());
}

bool SignInForm::isComplete() const
{
    if (m_server.edit && server().isEmpty())
        return false;
    if (!withSecret())
        return true;
    return (!m_handle.edit || !handle().isEmpty()) && m_secret.edit && !m_secret.edit->text().trimmed().isEmpty();
}

void SignInForm::clearProblems()
{
    m_banner->clear();
    for (const Field& field : {m_server, m_handle, m_secret}) {
        if (field.problem)
            field.problem->hide();
    }
}

void SignInForm::showProblem(const SignInProblem& problem)
{
    clearProblems();
    const Field field = problem.field == SignInField::Server   ? m_server
                        : problem.field == SignInField::Handle ? m_handle
                        : problem.field == SignInField::Secret ? m_secret
                                                               : Field();
    if (!field.edit) {
        m_banner->showMessage(Banner::Kind::Danger, problem.what, problem.advice);
        return;
    }
    field.problem->setText(problem.advice.isEmpty() ? problem.what : problem.what + u' ' + problem.advice);
    field.problem->show();
    field.edit->setFocus(Qt::OtherFocusReason);
    field.edit->selectAll();
}

void SignInForm::focusFirst()
{
    for (const Field& field : {m_server, m_handle, m_secret}) {
        if (field.edit && field.edit->text().isEmpty() && !field.whole->isHidden()) {
            field.edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that a network asks for, built from what it says of itself; each problem stands under its field.
#pragma once

#include "base/secret.h"
#include "ui/accounts/account_words.h"
#include "ui/widgets/small_parts.h"

class QLineEdit;
class QVBoxLayout;

namespace parvis::ui {

class SignInForm : public QWidget
{
    Q_OBJECT
public:
    explicit SignInForm(const NetworkInfo& network, QWidget* parent = nullptr);

    void preset(const QString& server, const QString& handle);
    bool withSecret() const;
    QString server() const; // the network's own where none is chosen
    QString handle() const; // without a leading @
    Secret<QByteArray> takeSecret() const;
    bool isComplete() const;
    void showProblem(const SignInProblem& problem);
    void clearProblems();
    void focusFirst();

Q_SIGNALS:
    void changed();
    void submitted(); // Enter in the last field

private:
    struct Field {
        QWidget* whole = nullptr;
        QLineEdit* edit = nullptr;
        Label* problem = nullptr;
    };
    Field addField(QVBoxLayout* column, const QString& label, const QString& objectName, const QString& hint);
    void showMode();

    NetworkInfo m_network;
    SegmentedControl* m_mode = nullptr;
    Label* m_browserHint = nullptr;
    Banner* m_banner;
    Field m_server, m_handle, m_secret;
};

} // namespace parvis::ui

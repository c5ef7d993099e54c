// SPDX-License-Identifier: GPL-3.0-or-later
// The two small forms of the ledger: where a person found an uncertain post, and new words for one that is out.
#pragma once

#include "domain/people/account.h"
#include "domain/publishing/checks.h"
#include "ui/ui_context.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

class Label;

// A web address with a host; what a person pastes, or what is opened in the browser. Empty for anything else.
QUrl webAddress(const QString& typed);

class SettleForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettleForm(QWidget* parent = nullptr);
    void start();

Q_SIGNALS:
    void settled(const QString& url);

private:
    void check();
    QLineEdit* m_field;
    QPushButton* m_note;
    Label* m_hint;
};

class EditThereForm : public QWidget
{
    Q_OBJECT
public:
    explicit EditThereForm(QWidget* parent = nullptr);
    // One field for each part that went out.
    void start(const Content& content, const Account& account);
    Content content() const;
    void showFindings(const std::vector<Finding>& findings, const QString& network);

Q_SIGNALS:
    void asked();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void check();
    Content m_content;
    Account m_account;
    QWidget* m_fields = nullptr;
    QList<QPlainTextEdit*> m_parts;
    QLineEdit* m_warning = nullptr;
    Label* m_findings;
    QPushButton* m_send;
};

} // namespace parvis::ui

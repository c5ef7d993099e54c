// SPDX-License-Identifier: GPL-3.0-or-later
// Canned replies of the workspace, and how its accounts and this person sign.
#pragma once

#include "domain/inbox/canned_reply.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace parvis::ui {

class Banner;
class CannedDialog;

class CannedBox : public QWidget
{
    Q_OBJECT
public:
    explicit CannedBox(const UiContext& context, QWidget* parent = nullptr);
    CannedDialog* dialog() const; // nullptr while none is open

private:
    QWidget* buildList();
    QWidget* buildSignatures();
    void load();
    void fill();
    void loadSignatures();
    void saveRule(AccountId account);
    void edit(const CannedReply& reply);
    void save(const CannedReply& reply);
    void remove();
    const CannedReply* chosen() const;
    void tell(const Error& error);

    UiContext m_context;
    std::vector<CannedReply> m_replies;
    Banner* m_banner;
    QTreeWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QLineEdit* m_agent;
    QVBoxLayout* m_rules;
    QHash<AccountId, QLineEdit*> m_patterns;
    QPointer<CannedDialog> m_dialog;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Completes "@le…" while somebody writes: at once from the people the workspace has met on the chosen networks, then
// from the networks themselves, where they can be reached.
#pragma once

#include "domain/people/account.h"
#include "ports/writing_repository.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QStandardItemModel>
#include <QTimer>

class QAbstractItemView;
class QCompleter;

namespace parvis::ui {

class BodyEdit;

class MentionCompleter : public QObject
{
    Q_OBJECT
public:
    MentionCompleter(const UiContext& context, BodyEdit* editor);
    // Asked at each look-up: those the words go to.
    void setAccounts(std::function<std::vector<Account>()> accounts) { m_accounts = std::move(accounts); }
    QAbstractItemView* popup() const;

private:
    void look();
    void askNetworks();
    void offer();
    void add(const KnownPerson& person);
    void insert(const QString& handle);
    void close();
    QString begun() const; // the letters after the @ before the cursor; empty when there is none
    UiContext m_context;
    std::function<std::vector<Account>()> m_accounts;
    BodyEdit* m_editor;
    QStandardItemModel m_people; // before its completer, which reads it at once
    QCompleter* m_completer;
    QTimer m_pause; // nobody asks a network at each key
    QString m_begun;
    std::vector<KnownPerson> m_known, m_found;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Completes "@le…" while somebody writes, from the people the workspace has met on the chosen networks.
#pragma once

#include "ports/writing_repository.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QStandardItemModel>
#include <functional>

class QAbstractItemView;
class QCompleter;
class QPlainTextEdit;

namespace parvis::ui {

class MentionCompleter : public QObject
{
    Q_OBJECT
public:
    // networks: asked at each look-up, those the words go to.
    MentionCompleter(const UiContext& context, std::function<QStringList()> networks, QPlainTextEdit* editor);
    QAbstractItemView* popup() const;

private:
    void look();
    void offer(const QString& begin, const std::vector<KnownPerson>& people);
    void insert(const QString& handle);
    QString begun() const; // the letters after the @ before the cursor; empty when there is none
    UiContext m_context;
    std::function<QStringList()> m_networks;
    QPlainTextEdit* m_editor;
    QStandardItemModel m_people; // before its completer, which reads it at once
    QCompleter* m_completer;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Completes "@le…" in a note from the colleagues who work here; who is called is told.
#pragma once

#include "ui/ui_context.h"

#include <QObject>
#include <QStringListModel>

class QAbstractItemView;
class QCompleter;
class QPlainTextEdit;

namespace parvis::ui {

class ColleagueCompleter : public QObject
{
    Q_OBJECT
public:
    // isNote: asked while somebody types; an answer to a customer calls no colleague.
    ColleagueCompleter(const UiContext& context, QPlainTextEdit* editor, std::function<bool()> isNote);
    QAbstractItemView* popup() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void offer(const QString& begin);
    void insert(const QString& name);
    std::optional<QString> begun() const; // the letters between the @ and the cursor
    UiContext m_context;
    QPlainTextEdit* m_editor;
    std::function<bool()> m_isNote;
    QStringListModel m_shown; // before its completer, which reads it at once
    QCompleter* m_completer;
    QStringList m_colleagues;
};

// What calls this one and nobody else of them; empty: no word does.
QString callOf(const QString& person, const QStringList& everybody);

} // namespace parvis::ui

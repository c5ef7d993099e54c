// SPDX-License-Identifier: GPL-3.0-or-later
// A text to be written with all that helps: mentions, spelling, what is wrong with it beside it, a way to remove it.
#pragma once

#include "ui/ui_context.h"

#include <QWidget>

class QAbstractButton;

namespace parvis::ui {

class BodyEdit;
class Label;
class MentionCompleter;
class SpellAssistant;

class TextField : public QWidget
{
    Q_OBJECT
public:
    // name: objectName of the editor; that of the note is name + "-problem", of the button name + "-remove".
    TextField(const UiContext& context, const QString& name, const QString& label, QWidget* parent);
    BodyEdit* edit() const { return m_edit; }
    SpellAssistant& spelling() { return *m_spelling; }
    MentionCompleter& mentions() { return *m_mentions; }
    void setRemovable(const QString& words); // what the button does
    void setCaption(const QString& words);   // over it, so that it is told apart once it is filled
    void setText(const QString& text);       // where it is not there yet
    void setProblem(const QString& sentence);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void removeAsked();

private:
    BodyEdit* m_edit;
    QAbstractButton* m_remove = nullptr;
    Label* m_caption;
    Label* m_problem;
    MentionCompleter* m_mentions;
    SpellAssistant* m_spelling;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Templates and hashtag groups of the workspace: made, changed, removed.
#pragma once

#include "ports/writing_repository.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

class Label;

class SnippetsPopover : public Popover
{
    Q_OBJECT
public:
    // text: the words a new template begins with.
    SnippetsPopover(const UiContext& context, const QString& text, QWidget* host);

private:
    void load(SnippetId chosen);
    void showRow(int row);
    void save();
    void remove();
    UiContext m_context;
    std::vector<Snippet> m_snippets;
    Snippet m_shown;
    const QString m_start;
    QListWidget* m_list; // row 0: a new one
    QComboBox* m_kind;
    QLineEdit* m_name;
    QPlainTextEdit* m_text;
    QPushButton* m_save;
    QPushButton* m_remove;
    Label* m_problem;
};

} // namespace parvis::ui

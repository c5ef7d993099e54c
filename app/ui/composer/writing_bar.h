// SPDX-License-Identifier: GPL-3.0-or-later
// What is put into the text: templates, hashtag groups, variables, emoji; beside them the campaign and the link of the
// card, for which variables stand.
#pragma once

#include "ports/writing_repository.h"
#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace parvis::ui {

class TextPane;

class WritingBar : public QWidget
{
    Q_OBJECT
public:
    WritingBar(const UiContext& context, DraftModel& draft, TextPane& text, QWidget* parent = nullptr);
    void setReadOnly(bool readOnly);
    void openMenu();
    void openEmoji();

private:
    void refresh();
    void loadSnippets();
    void fillMenu();
    void fillVariables(QMenu* menu);
    void addSnippets(QMenu* menu, SnippetKind kind, const QString& none);
    void manage();
    void openLinkTags();
    void tagLinks(const LinkTags& tags);
    UiContext m_context;
    DraftModel& m_draft;
    TextPane& m_text;
    std::vector<Snippet> m_snippets;
    QPushButton* m_insert;
    QPushButton* m_emoji;
    QLineEdit* m_campaign;
    QLineEdit* m_link;
    QMenu* m_menu;
    bool m_readOnly = false;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The board of ideas: four columns, search, and beside them the chosen idea with the comments behind it.
#pragma once

#include "engine/inbox/idea_desk.h"
#include "ui/inbox/idea_column.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <array>

class QLineEdit;

namespace parvis::ui {

class IdeaPane;

class IdeaBoard : public QWidget
{
    Q_OBJECT
public:
    explicit IdeaBoard(const UiContext& context, QWidget* parent = nullptr);
    void reload();
    void activate(); // the focus where work starts
    void focusSearch();
    void choose(IdeaId id);
    IdeaId chosen() const { return m_chosen; }
    IdeaColumn* column(IdeaState state) const { return m_columns[size_t(state)]; }
    IdeaPane& pane() { return *m_pane; }

private:
    QWidget* buildHead();
    QWidget* buildColumns();
    void addNew();
    void show(const std::vector<Idea>& ideas);
    void move(IdeaId id, IdeaState state);
    void sideways(const IdeaColumn* from, int step, bool moving);
    void onChosen(const IdeaColumn* column);
    UiContext m_context;
    QLineEdit* m_search = nullptr;
    QLineEdit* m_new = nullptr;
    Banner* m_banner = nullptr;
    std::array<IdeaColumn*, 4> m_columns{};
    std::array<Label*, 4> m_heads{};
    IdeaPane* m_pane;
    IdeaId m_chosen;
    QTimer m_reload;
    int m_question = 0; // the last one asked: only its answer counts
};

// A comment becomes an idea, or is put to one: asked beside the anchor.
void askIdea(QWidget* anchor, const UiContext& context, MessageId message, const QString& text,
             const std::function<void(const Result<Idea>&)>& done);

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One idea: its words, who asked for it, what was merged into it, and the answer to all of them.
#pragma once

#include "engine/inbox/idea_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class IdeaPane : public QWidget
{
    Q_OBJECT
public:
    explicit IdeaPane(const UiContext& context, QWidget* parent = nullptr);
    void show(IdeaId id); // null: none is chosen
    void startWriting();
    QString progress() const { return m_progress->text(); }

Q_SIGNALS:
    void changed();

private:
    void build();
    void buildAnswer(QVBoxLayout* column);
    void fill(const IdeaDetail& detail);
    void fillMerge(const std::vector<Idea>& ideas);
    void fillComments();
    QWidget* commentRow(const IdeaComment& comment);
    void save();
    void mergeInto(int index);
    void answer();
    void tell(const IdeaAnswering& result);
    void countOpen();
    template <typename T>
    void carryOut(const Async<T>& work);
    UiContext m_context;
    IdeaId m_id;
    std::optional<IdeaDetail> m_detail;
    QWidget* m_body;
    EmptyState* m_empty;
    Banner* m_banner = nullptr;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_text = nullptr;
    Label* m_facts = nullptr;
    QComboBox* m_merge = nullptr;
    Label* m_merged = nullptr;
    QPlainTextEdit* m_answer = nullptr;
    QPushButton* m_send = nullptr;
    Label* m_progress = nullptr;
    Label* m_refused = nullptr;
    QWidget* m_comments = nullptr;
    QVBoxLayout* m_column = nullptr;
    bool m_sending = false;
};

} // namespace parvis::ui

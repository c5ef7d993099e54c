// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ConversationList that chooses several for the next action.
#include "ui/inbox/conversation_list.h"

namespace parvis::ui {

void ConversationList::setMark(int row, bool on)
{
    const ConversationId id = m_model->idAt(row);
    if (id.isNull())
        return;
    if (on)
        m_marks.insert(id);
    else
        m_marks.erase(id);
    m_table->viewport()->update();
}

void ConversationList::toggleMark()
{
    const int row = m_model->rowOf(m_selected);
    setMark(row, !m_marks.contains(m_selected));
    Q_EMIT marksChanged();
}

void ConversationList::extendMark(int rows)
{
    setMark(m_model->rowOf(m_selected), true);
    step(rows);
    setMark(m_model->rowOf(m_selected), true);
    Q_EMIT marksChanged();
}

void ConversationList::markAll()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_marks.insert(m_model->idAt(row));
    m_table->viewport()->update();
    Q_EMIT marksChanged();
}

void ConversationList::clearMarks()
{
    if (m_marks.empty())
        return;
    m_marks.clear();
    m_table->viewport()->update();
    Q_EMIT marksChanged();
}

// What left the list by somebody else's act is not acted upon unseen.
void ConversationList::pruneMarks()
{
    if (std::erase_if(m_marks, [this](ConversationId id) { return !m_model->contains(id); }) > 0)
        Q_EMIT marksChanged();
}

void ConversationList::refreshMarks()
{
    m_table->viewport()->update();
}

} // namespace parvis::ui

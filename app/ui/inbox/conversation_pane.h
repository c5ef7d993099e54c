// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation: what it is about, who said what, and the answer. Fresh facts are merged in without losing the place
// or a word of what is being written.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/inbox/reply_drafts.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QStackedLayout>

namespace parvis::ui {

class AnswerPanel;
class ClockStrip;
class PostCard;
class ReplyBox;
class ThreadView;
class TriageChips;
class WorkBook;

class ConversationPane : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationPane(const UiContext& context, QWidget* parent = nullptr);

    void show(ConversationId id); // null: nothing chosen
    void reload();                // the same conversation, as it stands now
    const std::optional<ConversationDetail>& detail() const { return m_detail; }
    ReplyBox* replyBox() const { return m_reply; }
    ThreadView* thread() const { return m_thread; }
    QAbstractButton* closeButton() const { return m_close; }
    QAbstractButton* assignButton() const { return m_assign; }
    QAbstractButton* snoozeButton() const { return m_snooze; }
    QAbstractButton* labelButton() const { return m_label; }
    TriageChips* triage() const { return m_triage; }
    void showProblem(const Error& error);
    void setBook(const WorkBook* book) { m_book = book; } // names of departments
    // words: who else is here; writer: who was first to write, where somebody writes here too.
    void setPresence(const QString& words, const QString& writer);
    void refreshHead();
    // What the person's own change has left, at once: the next key is pressed before all of it is read again.
    void takeWork(const Conversation& now);
    // A reply that was taken back: its words wait in its conversation's box again.
    void giveBack(ConversationId conversation, const QString& text);

Q_SIGNALS:
    void detailChanged();
    void takeOverRequested();

private:
    void build();
    void buildHead(QVBoxLayout* column);
    bool isOlder(const Conversation& c) const;
    void take(const ConversationDetail& detail);
    void fillHead();

    const UiContext& m_context;
    ReplyDrafts m_drafts;
    std::optional<ConversationDetail> m_detail;
    ConversationId m_wanted;
    bool m_asking = false, m_again = false;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    BusyLine* m_busy;
    Banner* m_banner;
    Label* m_name;
    Label* m_about;
    Label* m_waits;
    StatePill* m_status;
    QAbstractButton* m_assign;
    QAbstractButton* m_label;
    QAbstractButton* m_snooze;
    QAbstractButton* m_close;
    PostCard* m_post;
    ThreadView* m_thread;
    ReplyBox* m_reply;
    TriageChips* m_triage = nullptr;
    AnswerPanel* m_answers = nullptr;
    ClockStrip* m_clocks;
    QTimer m_clock;
    const WorkBook* m_book = nullptr;
    Label* m_presence = nullptr;
    Banner* m_writes = nullptr; // a colleague was first to write
};

} // namespace parvis::ui

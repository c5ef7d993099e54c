// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox: views, list, conversation, contact; the keys that move through them; the live news of the workspace.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QTimer>

class QSplitter;

namespace parvis::ui {

class ContactCard;
class ConversationList;
class ConversationPane;
class InboxViews;

class InboxPage : public Desk
{
    Q_OBJECT
public:
    explicit InboxPage(const UiContext& context, QWidget* parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    int count() const override;
    QString countInWords() const override;
    void activate() override;
    void showTarget(const QString& target) override; // "conversation/123"

    ConversationList* list() const { return m_list; }
    ConversationPane* pane() const { return m_pane; }

protected:
    void build() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCommands();
    void watch();
    void reloadCounts();
    void showCounts();
    void closeCurrent();
    void closeWith(const QString& reason);
    void reopen(ConversationId id);
    void undoClose();
    void toggleAssign();
    void snooze();
    void label();
    void showKeys();
    void onSent(const ReplyResult& result, const QString& text);
    void takeBack(PublicationId publication, ConversationId conversation, const QString& text);
    void onChanged(const std::vector<Change>& changes);
    void report(const Result<Conversation>& result);

    const UiContext& m_context;
    // nullptr until the desk is first shown
    QSplitter* m_splitter = nullptr;
    InboxViews* m_views = nullptr;
    ConversationList* m_list = nullptr;
    ConversationPane* m_pane = nullptr;
    ContactCard* m_contact = nullptr;
    QTimer m_countTimer;
    InboxCounts m_counts;
    int m_mine = 0;
    std::vector<ConversationId> m_closed; // newest last, for undo
};

} // namespace parvis::ui

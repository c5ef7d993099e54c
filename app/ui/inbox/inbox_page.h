// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox: views, list, conversation, contact; the keys that move through them; the live news of the workspace.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/inbox/inbox_popovers.h"
#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QTimer>

class QSplitter;

namespace parvis::ui {

class ContactCard;
class IdeaBoard;
class ConversationList;
class ConversationPane;
class BulkBar;
class InboxViews;
class InboxWork;
class PresenceWatch;
class WorkBook;
struct InboxFrame;

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
    InboxWork* work() const { return m_work; }
    WorkBook* book() const { return m_book; }
    PresenceWatch* presence() const { return m_presence; }

protected:
    void build() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCommands();
    void addLookCommands();
    void addMarkCommands();
    void addCommentCommands();
    void addWorkCommands();
    void add(const char* name, const QString& text, const QKeySequence& key, const QString& iconName,
             const std::function<void()>& act);
    bool onBoard() const; // the board of ideas stands in the place of the list
    void allowCommands();
    void watch();
    void watchWork();
    void reloadCounts();
    void showCounts();
    void countSaved();
    InboxFrame frameOf(const QString& key) const;
    void showView(const QString& key);
    void onBook();
    void offerCommands();
    void offer(const QString& name, const QString& text, const QString& iconName, const std::function<void()>& act,
               const QKeySequence& key = {});
    void showFilters();
    void saveView();
    void storeView(const ViewAnswer& answer, InboxViewId id);
    void showPresence();
    void markHits();
    void showKeys();
    static KeyGroup answerKeys(QList<std::pair<QString, QString>> keys);
    static KeyGroup boardKeys();
    void switchTo(const QString& key); // a view, or the board of ideas
    void makeIdea();
    void showMyMentions();
    void onSent(const ReplyResult& result, const QString& text);
    void takeBack(PublicationId publication, ConversationId conversation, const QString& text);
    void onChanged(const std::vector<Change>& changes);

    const UiContext& m_context;
    // nullptr until the desk is first shown
    QSplitter* m_splitter = nullptr;
    InboxViews* m_views = nullptr;
    ConversationList* m_list = nullptr;
    ConversationPane* m_pane = nullptr;
    ContactCard* m_contact = nullptr;
    IdeaBoard* m_board = nullptr; // where the workspace keeps ideas
    QList<int> m_widths;          // of list, conversation and contact while the board stands in their place
    BulkBar* m_bulk = nullptr;
    InboxWork* m_work = nullptr;
    WorkBook* m_book = nullptr;
    PresenceWatch* m_presence = nullptr;
    QAction* m_unmark = nullptr;
    QList<QAction*> m_offered;  // of the palette: views, labels, people, departments
    QList<QAction*> m_outdated; // those of before, while new ones are offered
    QStringList m_offeredFor;   // what they were made of
    QTimer m_countTimer, m_savedTimer;
    InboxCounts m_counts;
    WorkCounts m_workCounts;
    QString m_wanted; // the view just saved, to be shown once the book knows it
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The life of one publication, and what can still be done about it. A window of its own, not modal; follows the change
// feed. What is asked of the network is shown as asked until the network has confirmed it.
#pragma once

#include "engine/publishing/ledger_desk.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;
class BusyLine;
class EditThereForm;
class FlowLayout;
class Label;
class LifeStrip;
class PlainTextView;
class PostActions;
class SettleForm;
class StatePill;

class LedgerWindow : public QWidget
{
    Q_OBJECT
public:
    LedgerWindow(const UiContext& context, PublicationId id);
    ~LedgerWindow() override;

    PublicationId publication() const { return m_id; }
    bool isLoaded() const { return m_story.has_value(); }
    LifeStrip& strip() { return *m_strip; }
    QTreeWidget& events() { return *m_events; }
    Banner& banner() { return *m_banner; }
    QString asText() const;
    void reload();

private:
    QWidget* buildHead();
    QWidget* buildDoing();
    void buildActions();
    QPushButton* addButton(const QString& name, const QString& iconName, const QString& text, const QString& tip);
    void show(const PublicationStory& story);
    void showHead();
    void showEvents();
    void showDetail();
    void showErrand();
    void showButtons();
    void askDelete();
    void startEdit();
    void postAgain();
    void copy();
    void openThere();
    void errandAsked(const Result<Errand>& result);
    void fail(const QString& what, const QString& advice = {});
    bool mayDo(Action action) const;
    const Errand* openErrand() const;
    PublicationRow row() const;
    QString networkName() const;

    UiContext m_context;
    LedgerDesk& m_desk;
    PublicationId m_id;
    std::optional<PublicationStory> m_story;
    PostActions* m_actions;
    StatePill* m_state = nullptr;
    Label* m_account = nullptr;
    Label* m_due = nullptr;
    Label* m_late = nullptr;
    PlainTextView* m_text = nullptr;
    LifeStrip* m_strip = nullptr;
    QTreeWidget* m_events = nullptr;
    Label* m_detail = nullptr; // of the chosen event, whole
    Banner* m_banner = nullptr;
    BusyLine* m_busy = nullptr;
    QWidget* m_errand = nullptr;
    StatePill* m_errandState = nullptr;
    Label* m_errandWhat = nullptr;
    SettleForm* m_settle = nullptr;
    EditThereForm* m_edit = nullptr;
    QPushButton *m_withdraw = nullptr, *m_lookAgain = nullptr;
    QPushButton *m_open = nullptr, *m_there = nullptr, *m_notThere = nullptr, *m_send = nullptr, *m_cancel = nullptr;
    QPushButton *m_change = nullptr, *m_delete = nullptr, *m_boost = nullptr, *m_again = nullptr, *m_copy = nullptr;
    QTimer m_reload;
};

} // namespace parvis::ui

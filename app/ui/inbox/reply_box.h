// SPDX-License-Identifier: GPL-3.0-or-later
// Where the answer is written: as whom, who will see it, what remains of the network's limit, what it would refuse, and
// whether the conversation moved on meanwhile. A note is for colleagues and goes nowhere.
#pragma once

#include "engine/inbox/reply_desk.h"
#include "ui/inbox/reply_drafts.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QPlainTextEdit>

namespace parvis::ui {

class ReplyTools;
class SegmentedControl;

// Grows with its text between three and nine lines. Ctrl+Enter and Escape are told, not typed.
class ReplyEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ReplyEdit(QWidget* parent = nullptr);
    void setNoting(bool noting);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sendRequested();
    void left();
    void cannedRequested(); // "/" in an empty answer, or Ctrl+/
    void laterRequested();
    void attachRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    bool isCannedKey(const QKeyEvent& event) const;
    bool m_noting = false, m_inside = false;
};

class ReplyBox : public QWidget
{
    Q_OBJECT
public:
    ReplyBox(const UiContext& context, ReplyDrafts& drafts, QWidget* parent = nullptr);

    void setDetail(const ConversationDetail& detail);
    void startReply();
    void startNote();
    bool isWriting() const;

Q_SIGNALS:
    void sent(const parvis::ReplyResult& result, const QString& text);
    void noted();
    void left(); // Escape: back to the list
    void manageCannedRequested();

public Q_SLOTS:
    void send();
    void openCanned();
    void setText(const QString& text);

private:
    void build();
    void setNoting(bool noting);
    void onTextChanged();
    void remember();
    void recount();
    void checkNow();
    void showFindings(const std::vector<Finding>& findings);
    void showMoved();
    void rememberThread();
    std::vector<ThreadChange> changes() const;
    QString changesInWords(const std::vector<ThreadChange>& changes) const;
    void insertCanned(const CannedReply& reply, const QString& text);
    void loadSignature();
    void restoreMedia();
    void afterSending(ConversationId id, const Result<ReplyResult>& result, const QString& text);
    Milliseconds hold() const;
    void showAudience();
    void sendReply(bool confirmed);
    void addNote();
    ReplyDraft draft() const;
    QString countedText() const;
    const Message* newest() const;
    const Message* target() const;

    const UiContext& m_context;
    ReplyDrafts& m_drafts;
    std::optional<ConversationDetail> m_detail;
    UnsentReply m_unsent;
    SegmentedControl* m_mode;
    QWidget* m_badgePlace;
    Label* m_as;
    Label* m_audience;
    CounterRing* m_ring;
    ReplyEdit* m_edit;
    Label* m_problem;
    Label* m_hint;
    Banner* m_banner;
    QPushButton* m_send;
    ReplyTools* m_tools;
    AccountSignature m_signature;
    QTimer m_check;
    bool m_busy = false, m_filling = false, m_moved = false;
    bool m_restoring = false; // its pictures are being looked up
};

} // namespace parvis::ui

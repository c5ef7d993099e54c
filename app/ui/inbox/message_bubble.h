// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a conversation: the customer's, our own with its state, or a note of a colleague. Text of strangers is
// shown as text; their media are named, never loaded.
#pragma once

#include "domain/inbox/moderation.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QTimer>
#include <optional>

class QAbstractButton;
class QVBoxLayout;

namespace parvis {
struct Publication;
} // namespace parvis

namespace parvis::ui {

class PlainTextView;

class MessageBubble : public QWidget
{
    Q_OBJECT
public:
    MessageBubble(const UiContext& context, const Message& message, QWidget* parent = nullptr);
    ~MessageBubble() override;

    void setMessage(const Message& message);
    const Message& message() const { return *m_message; }
    // Why an own reply failed or is uncertain; asked from the outbox by the pane.
    void setPublication(const Publication& publication);
    QString stateWord() const;
    // What was asked of the network about it, and whether more can be.
    void setModeration(const std::vector<ModerationMark>& marks, bool offersMore);
    void setServer(const QString& server); // of the account, for its pictures
    QAbstractButton* moreButton() const { return m_more; }

Q_SIGNALS:
    void moreRequested();
    void lookAgainRequested(const parvis::Moderation& moderation);
    void takeBackRequested(); // our reply, before it has left
    void retryRequested();
    void cancelRequested();
    void arrivedRequested(QWidget* anchor); // a person says: it stands on the network
    void notArrivedRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void fillMedia();
    void showTrouble(const std::optional<Publication>& publication);
    void showPlan(const Publication& publication);
    void countDown();
    void addPending(const Moderation& latest, const QString& pending);
    QPushButton* addAction(const QString& text, const QString& objectName, void (MessageBubble::*signal)());

    const UiContext& m_context;
    std::unique_ptr<Message> m_message;
    QWidget* m_body;
    Label* m_author;
    Label* m_time;
    StatePill* m_state;
    Label* m_warning;
    PlainTextView* m_text;
    QVBoxLayout* m_media;
    Label* m_trouble;
    QWidget* m_actions;
    QVBoxLayout* m_marks;
    QAbstractButton* m_more;
    QString m_server;
    std::vector<ModerationMark> m_shownMarks;
    QTimer m_countdown; // while a reply can still be taken back
    std::optional<Instant> m_due;
};

} // namespace parvis::ui

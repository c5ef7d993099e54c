// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a conversation: the customer's, our own with its state, or a note of a colleague. Text of strangers is
// shown as text; their media are named, never loaded.
#pragma once

#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <optional>

class QVBoxLayout;

namespace parvis {
struct Message;
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

Q_SIGNALS:
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
};

} // namespace parvis::ui

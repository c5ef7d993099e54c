// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under the answer: canned replies, pictures, when it goes out, how it is signed.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QPushButton;

namespace parvis::ui {

class AttachmentRow;

class ReplyTools : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyTools(const UiContext& context, QWidget* parent = nullptr);

    void setAccount(const std::optional<Account>& account);
    void setSignature(const QString& signature); // empty: the account does not sign
    AttachmentRow* attachments() const { return m_attachments; }
    QPushButton* cannedButton() const { return m_canned; }
    std::optional<Instant> later() const { return m_later; }
    void setLater(std::optional<Instant> instant);
    When when() const;
    void askLater(); // opens the choice of times

Q_SIGNALS:
    void cannedRequested();
    void changed();

private:
    const UiContext& m_context;
    QPushButton* m_canned;
    AttachmentRow* m_attachments;
    QPushButton* m_when;
    Label* m_signature;
    std::optional<Instant> m_later;
};

} // namespace parvis::ui

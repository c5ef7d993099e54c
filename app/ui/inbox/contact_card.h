// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes: name, handle, reach, and where the conversation stands. History over all networks is not built.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QFormLayout;

namespace parvis::ui {

class ContactCard : public QWidget
{
    Q_OBJECT
public:
    explicit ContactCard(const UiContext& context, QWidget* parent = nullptr);
    void setDetail(const ConversationDetail& detail);
    void clear();

private:
    Label* addFact(QFormLayout* form, const QString& name, const QString& objectName);
    const UiContext& m_context;
    QWidget* m_facts;
    Label* m_name;
    Label* m_handle;
    QAbstractButton* m_profile;
    Label* m_followers;
    Label* m_messages;
    Label* m_since;
    Label* m_account;
    Label* m_assignee;
    Label* m_labels;
    Label* m_reason;
    QWidget* m_reasonName;
    QString m_url;
};

} // namespace parvis::ui

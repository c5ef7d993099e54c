// SPDX-License-Identifier: GPL-3.0-or-later
// Who writes: name, handle, reach over all networks, marks, notes, and where the conversation stands. Follows the
// change feed, so that what a colleague links or notes shows.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/inbox/person_panel.h"

class QFormLayout;
class QPushButton;
class QScrollArea;

namespace parvis::ui {

class ContactCard : public QWidget
{
    Q_OBJECT
public:
    explicit ContactCard(const UiContext& context, QWidget* parent = nullptr);
    void setDetail(const ConversationDetail& detail);
    void clear();
    PersonPanel& person() { return *m_person; }
    void openWindow(); // everything about the person

private:
    void build();
    Label* addFact(QFormLayout* form, const QString& name, const QString& objectName);
    void showPerson(const PersonCard& card);
    void reloadPerson();
    const UiContext& m_context;
    PersonId m_customer;
    QWidget* m_facts;
    Banner* m_banner;
    PersonPanel* m_person;
    QPushButton* m_whole;
    Label* m_name;
    Label* m_handle;
    QAbstractButton* m_profile;
    Label* m_followers = nullptr;
    Label* m_history = nullptr;
    Label* m_messages = nullptr;
    Label* m_since = nullptr;
    Label* m_account = nullptr;
    Label* m_assignee = nullptr;
    Label* m_labels = nullptr;
    Label* m_reason = nullptr;
    QWidget* m_reasonName = nullptr;
    QString m_url;
};

} // namespace parvis::ui

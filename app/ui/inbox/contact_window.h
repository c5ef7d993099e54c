// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one person: who they are on every network, what is noted, all they wrote and we answered, newest
// first; their data in a file, and their erasing. A window of its own, not modal.
#pragma once

#include "engine/inbox/privacy_desk.h"
#include "ui/inbox/person_panel.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

// What would go, before it goes; and what went. Opened, not executed.
class EraseDialog : public QDialog
{
    Q_OBJECT
public:
    EraseDialog(const UiContext& context, const Contact& contact, QWidget* parent);

Q_SIGNALS:
    void erased();

private:
    void rehearse();
    void erase();
    void tell(const ErasureResult& result);
    void fail(const Error& error);
    QString reportText(const EraseReport& report) const;
    UiContext m_context;
    Contact m_contact;
    Label* m_head;
    QPlainTextEdit* m_report;
    Banner* m_banner;
    BusyLine* m_busy;
    QPushButton* m_erase;
    QPushButton* m_close;
};

class ContactWindow : public QWidget
{
    Q_OBJECT
public:
    ContactWindow(const UiContext& context, PersonId person);
    PersonPanel& person() { return *m_panel; }
    QListWidget& history() { return *m_history; }
    void exportTo(const QString& file);

private:
    QWidget* buildLeft();
    QWidget* buildRight();
    void reload();
    void reloadHistory();
    void loadMore();
    void append(const Message& message);
    void openConversation();
    void askFile();
    void askErase();
    void editFields();
    void fail(const Error& error);
    UiContext m_context;
    PersonId m_id;
    Banner* m_banner;
    Label* m_name = nullptr;
    Label* m_facts = nullptr;
    PersonPanel* m_panel = nullptr;
    QListWidget* m_history = nullptr;
    BusyLine* m_busy = nullptr;
    MessageId m_last;
    bool m_loading = false, m_whole = false;
};

} // namespace parvis::ui

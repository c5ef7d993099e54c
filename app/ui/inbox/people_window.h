// SPDX-License-Identifier: GPL-3.0-or-later
// Finding people: by any handle or name, as one types; Enter opens everything about one. LinkWindow: finding who else a
// person is.
#pragma once

#include "engine/inbox/people_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace parvis::ui {

class PeopleWindow : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleWindow(const UiContext& context);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    virtual void open();
    const ContactRow* chosen() const;
    UiContext m_context;
    QLineEdit* m_field;
    QListWidget* m_list;
    Banner* m_banner;

private:
    void search();
    void loadMore();
    Label* m_count;
    std::vector<ContactRow> m_rows; // of the list
    QTimer m_typing;
    ContactId m_last;
    int m_asked = 0;
    bool m_loading = false, m_whole = false;
};

// Links the person with another by somebody's word, that says what it is known from.
class LinkWindow final : public PeopleWindow
{
    Q_OBJECT
public:
    LinkWindow(const UiContext& context, const Contact& contact);

Q_SIGNALS:
    void linked(const parvis::Identity& other);

protected:
    void open() override; // on to the reason

private:
    void link();
    void refresh();
    Contact m_contact;
    QLineEdit* m_why;
    QPushButton* m_link;
};

} // namespace parvis::ui

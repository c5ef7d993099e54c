// SPDX-License-Identifier: GPL-3.0-or-later
// Departments, labels, people, saved views and settings of the inbox, held for its screens and read again when they
// change. Window thread.
#pragma once

#include "domain/inbox/work.h"
#include "ui/ui_context.h"

#include <QColor>
#include <QObject>
#include <QTimer>

namespace parvis::ui {

class WorkBook : public QObject
{
    Q_OBJECT
public:
    explicit WorkBook(const UiContext& context, QObject* parent = nullptr);

    void reload();
    bool isLoaded() const { return m_loaded; }
    const std::vector<Department>& departments() const { return m_departments; } // archived ones too, last
    const std::vector<InboxLabel>& labels() const { return m_labels; }
    const std::vector<InboxView>& views() const { return m_views; }
    const QStringList& people() const { return m_people; } // with who sits here
    const WorkSettings& settings() const { return m_settings; }
    QString department(DepartmentId id) const; // name; empty for none
    QColor labelColour(const QString& name, bool dark) const;
    const InboxView* view(InboxViewId id) const;
    // Offered when a conversation is closed: the workspace's, else those that come with the program.
    QStringList closeReasons() const;

Q_SIGNALS:
    void changed();

private:
    const UiContext& m_context;
    std::vector<Department> m_departments;
    std::vector<InboxLabel> m_labels;
    std::vector<InboxView> m_views;
    QStringList m_people;
    WorkSettings m_settings;
    QTimer m_soon;
    bool m_loaded = false;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/work_book.h"

#include "engine/inbox/inbox_desk.h"
#include "ports/workspace.h"
#include "ui/widgets/theme.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

WorkBook::WorkBook(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &WorkBook::reload);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            // A label becomes known by being used.
            const bool ours = std::any_of(changes.begin(), changes.end(), [](const Change& c) {
                return c.topic == Topic::Settings || c.topic == Topic::Conversations;
            });
            if (ours && !m_soon.isActive())
                m_soon.start();
        });
    reload();
}

void WorkBook::reload()
{
    InboxDesk& desk = m_context.inbox;
    auto labels = desk.labels();
    auto views = desk.views(m_context.person);
    auto people = desk.people();
    auto settings = desk.workSettings();
    // Five short reads; told once, when the last has come.
    desk.departments()
        .then(this,
              [this, labels](const std::vector<Department>& list) {
                  m_departments = list;
                  return labels;
              })
        .then(this,
              [this, views](const std::vector<InboxLabel>& list) {
                  m_labels = list;
                  return views;
              })
        .then(this,
              [this, people](const std::vector<InboxView>& list) {
                  m_views = list;
                  return people;
              })
        .then(this,
              [this, settings](const QStringList& list) {
                  m_people = list;
                  if (!m_context.person.isEmpty() && !m_people.contains(m_context.person))
                      m_people.prepend(m_context.person);
                  return settings;
              })
        .onDone(this, [this](const Result<WorkSettings>& result) {
            if (!result)
                return; // what is there stays; the list says what is wrong with the database
            m_settings = *result;
            m_loaded = true;
            Q_EMIT changed();
        });
}

QString WorkBook::department(DepartmentId id) const
{
    for (const Department& department : m_departments) {
        if (department.id == id)
            return department.name;
    }
    return {};
}

QColor WorkBook::labelColour(const QString& name, bool dark) const
{
    for (const InboxLabel& label : m_labels) {
        if (label.name == name)
            return accountColour(label.colour, dark);
    }
    return accountColour(labelColourOf(name), dark);
}

const InboxView* WorkBook::view(InboxViewId id) const
{
    const auto it = std::find_if(m_views.begin(), m_views.end(), [id](const InboxView& v) { return v.id == id; });
    return it == m_views.end() ? nullptr : &*it;
}

QStringList WorkBook::closeReasons() const
{
    if (!m_settings.closeReasons.isEmpty())
        return m_settings.closeReasons;
    return {tr("Needs no answer", "inbox, reason for closing"), tr("Answered elsewhere", "inbox, reason for closing"),
            tr("Spam", "inbox, reason for closing")};
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filter_popover.h"

#include "engine/inbox/inbox_query.h"
#include "ui/inbox/triage_chips.h"
#include "ui/inbox/waiting.h"
#include "ui/inbox/work_book.h"
#include "ui/models/account_book.h"
#include "ui/widgets/offered_languages.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FilterPopover::FilterPopover(QWidget* host, const UiContext& context, const WorkBook& book, const QString& query)
    : Popover(host), m_context(context), m_book(book), m_query(query), m_grid(new QGridLayout)
{
    setObjectName(u"filter-popover"_s);
    setAccessibleName(tr("Filters", "inbox, screen reader"));
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    m_grid->setHorizontalSpacing(px(this, space::m));
    m_grid->setVerticalSpacing(px(this, space::s));
    m_grid->setColumnMinimumWidth(1, px(this, 190));
    m_grid->setColumnMinimumWidth(3, px(this, 190));
    body()->addWidget(new Label(tr("Show only", "inbox, filters"), TextSize::Base, false, true, this));
    body()->addLayout(m_grid);
    addWork();
    addDates();
    m_column = 2; // beside the work: where it comes from and what it says
    m_row = 0;
    addOrigin();
    auto* switches = new QGridLayout;
    addSwitch(switches, 0, tr("Unread", "inbox, filter"), u"unread"_s);
    addSwitch(switches, 1, tr("Waiting for an answer", "inbox, filter"), u"waiting"_s);
    addSwitch(switches, 2, tr("Overdue", "inbox, filter"), u"overdue"_s);
    body()->addLayout(switches);
    auto* row = new QHBoxLayout;
    auto* clear = new QPushButton(tr("Clear", "inbox, filters, button"), this);
    clear->setObjectName(u"filter-clear"_s);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_query.clear();
        Q_EMIT queryChanged(m_query);
        dismiss();
    });
    auto* save = new QPushButton(tr("Save as view…", "inbox, filters, button"), this);
    save->setObjectName(u"filter-save"_s);
    connect(save, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT saveRequested();
    });
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(save);
    body()->addLayout(row);
}

QStringList FilterPopover::namesOf(const std::vector<Option>& options)
{
    QStringList names;
    for (const Option& option : options)
        names << option.value;
    return names;
}

void FilterPopover::set(const QString& key, const QStringList& values, const QStringList& among)
{
    const QString next = withInboxQueryValues(m_query, key, values, among);
    if (next == m_query)
        return;
    m_query = next;
    Q_EMIT queryChanged(m_query);
}

QComboBox* FilterPopover::addChoice(const QString& name, const QString& key, const std::vector<Option>& options,
                                    const QStringList& among)
{
    auto* box = new QComboBox(this);
    box->setObjectName(u"filter-"_s + (key == "is"_L1 ? u"status"_s : key));
    box->setAccessibleName(name);
    box->addItem(tr("Any", "inbox, filter: no choice"), QString());
    for (const Option& option : options)
        box->addItem(option.text, option.value);
    for (const QString& value : inboxQueryValues(m_query, key)) {
        int index = box->findData(value, Qt::UserRole, Qt::MatchFixedString);
        if (index < 0 && among.isEmpty() && !value.startsWith(u'-')) { // written by hand: it is not hidden behind "Any"
            index = box->count();
            box->addItem(key == "lang"_L1 ? words::language(value) : harmless(value), value);
        }
        if (index > 0)
            box->setCurrentIndex(index);
    }
    connect(box, &QComboBox::activated, this, [this, box, key, among] {
        const QString value = box->currentData().toString();
        set(key, value.isEmpty() ? QStringList() : QStringList{value}, among);
    });
    auto* label = new Label(name, TextSize::Base, true, false, this);
    label->setBuddy(box);
    m_grid->addWidget(label, m_row, m_column);
    m_grid->addWidget(box, m_row++, m_column + 1);
    return box;
}

void FilterPopover::addWork()
{
    std::vector<Option> statuses, people, departments, labels, priorities;
    QStringList names;
    for (const auto status : {ConversationStatus::Open, ConversationStatus::Pending, ConversationStatus::Snoozed,
                              ConversationStatus::Closed}) {
        statuses.push_back({conversationStatusName(status), statusWord(status)});
        names << conversationStatusName(status);
    }
    addChoice(tr("Status", "inbox, filter"), u"is"_s, statuses, names);
    people.push_back({u"me"_s, tr("Me", "inbox, filter: assigned to who sits here")});
    people.push_back({u"none"_s, tr("Nobody", "inbox, filter: not assigned")});
    for (const QString& person : m_book.people()) {
        if (person != m_context.person)
            people.push_back({person, harmless(person)});
    }
    addChoice(tr("Assigned to", "inbox, filter"), u"to"_s, people);
    departments.push_back({u"none"_s, tr("None", "inbox, filter: without department")});
    for (const Department& department : m_book.departments())
        departments.push_back({department.name, harmless(department.name)});
    addChoice(tr("Department", "inbox, filter"), u"department"_s, departments);
    for (const InboxLabel& label : m_book.labels())
        labels.push_back({label.name, harmless(label.name)});
    addChoice(tr("Label", "inbox, filter"), u"label"_s, labels);
    for (const auto priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
        priorities.push_back({priorityName(priority), priorityWord(priority)});
    addChoice(tr("Priority", "inbox, filter"), u"priority"_s, priorities);
}

void FilterPopover::addOrigin()
{
    std::vector<Option> kinds, networks, accounts, languages;
    for (const auto kind :
         {InboxKind::Comment, InboxKind::Mention, InboxKind::DirectMessage, InboxKind::Review, InboxKind::Quote})
        kinds.push_back({inboxKindName(kind), kindWord(kind)});
    addChoice(tr("Kind", "inbox, filter"), u"kind"_s, kinds, namesOf(kinds));
    addTold();
    addText(tr("Author", "inbox, filter: who wrote"), u"from"_s,
            tr("Name or handle", "inbox, filter: placeholder of the author"));
    QStringList seen;
    for (const Account& account : m_context.book.accounts()) {
        if (!seen.contains(account.network)) {
            seen << account.network;
            networks.push_back({account.network, m_context.book.network(account.network).displayName});
        }
        accounts.push_back({account.handle, harmless(account.name + u" · @"_s + account.handle)});
    }
    addChoice(tr("Network", "inbox, filter"), u"network"_s, networks);
    addChoice(tr("Account", "inbox, filter"), u"account"_s, accounts);
    for (const QString& code : words::offeredLanguages())
        languages.push_back({code, words::language(code)});
    addChoice(tr("Language", "inbox, filter"), u"lang"_s, languages);
}

// The two vocabularies of kind: are chosen apart: choosing in the one leaves the other as it is.
void FilterPopover::addTold()
{
    std::vector<Option> abouts, moods, contents;
    for (const QString& kind : triageKinds())
        abouts.push_back({kind, triageKindWord(kind)});
    addChoice(tr("What it is", "inbox, filter: complaint, question, praise …"), u"kind"_s, abouts, namesOf(abouts))
        ->setObjectName(u"filter-about"_s);
    for (const QString& mood : triageSentiments())
        moods.push_back({mood, triageSentimentWord(mood)});
    addChoice(tr("Mood", "inbox, filter: positive, neutral, negative"), u"mood"_s, moods);
    contents.push_back({u"media"_s, tr("A picture or video", "inbox, filter: what a message carries")});
    contents.push_back({u"link"_s, tr("A link", "inbox, filter: what a message carries")});
    addChoice(tr("With", "inbox, filter: what a message carries"), u"has"_s, contents);
}

void FilterPopover::addText(const QString& name, const QString& key, const QString& hint)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(u"filter-"_s + key);
    field->setAccessibleName(name);
    field->setPlaceholderText(hint);
    field->setText(inboxQueryValues(m_query, key).value(0));
    connect(field, &QLineEdit::textEdited, this, [this, key](QString text) {
        text = text.remove(u'"').simplified();
        set(key, text.isEmpty() || text == "-"_L1 ? QStringList() : QStringList{text});
    });
    auto* label = new Label(name, TextSize::Base, true, false, this);
    label->setBuddy(field);
    m_grid->addWidget(label, m_row, m_column);
    m_grid->addWidget(field, m_row++, m_column + 1);
}

QLineEdit* FilterPopover::addDay(const QString& name, const QString& key)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(u"filter-"_s + key);
    field->setAccessibleName(name);
    field->setPlaceholderText(m_context.today().toIso());
    field->setText(inboxQueryValues(m_query, key).value(0));
    connect(field, &QLineEdit::textEdited, this, [this, key](const QString& text) {
        const auto date = LocalDate::fromIso(text.trimmed());
        if (text.trimmed().isEmpty())
            set(key, {});
        else if (date && date->isValid())
            set(key, {date->toIso()});
    });
    auto* label = new Label(name, TextSize::Base, true, false, this);
    label->setBuddy(field);
    m_grid->addWidget(label, m_row, m_column);
    m_grid->addWidget(field, m_row++, m_column + 1);
    return field;
}

void FilterPopover::addDates()
{
    addDay(tr("From the day", "inbox, filter: newest message on or after"), u"after"_s);
    addDay(tr("Before the day", "inbox, filter: newest message before"), u"before"_s);
}

void FilterPopover::addSwitch(QGridLayout* grid, int place, const QString& text, const QString& value)
{
    auto* box = new QCheckBox(text, this);
    box->setObjectName(u"filter-"_s + value);
    box->setChecked(inboxQueryValues(m_query, u"is"_s).contains(value));
    connect(box, &QCheckBox::toggled, this,
            [this, value](bool on) { set(u"is"_s, on ? QStringList{value} : QStringList(), {value}); });
    grid->addWidget(box, 0, place);
}

} // namespace parvis::ui

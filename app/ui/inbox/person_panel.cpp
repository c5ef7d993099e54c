// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/person_panel.h"

#include "ports/workspace.h"
#include "ui/inbox/people_window.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QString handleOf(const Identity& identity)
{
    return identity.handle.isEmpty() ? personName(identity) : u'@' + harmless(identity.handle).simplified();
}

} // namespace

PersonPanel::PersonPanel(const UiContext& context, bool full, QWidget* parent)
    : QWidget(parent), m_context(context), m_full(full), m_column(new QVBoxLayout(this)), m_note(new QLineEdit(this))
{
    setObjectName(u"person"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(this, space::xs));
    m_note->setObjectName(u"person-note"_s);
    m_note->setPlaceholderText(tr("Add a note, then Enter", "inbox, contact card, empty field"));
    m_note->setAccessibleName(tr("Add a note about this person", "inbox, contact card, screen reader"));
    m_column->addWidget(m_note);
    connect(m_note, &QLineEdit::returnPressed, this, &PersonPanel::takeNote);
    clear();
}

void PersonPanel::clear()
{
    m_card.reset();
    delete m_rows;
    m_rows = nullptr;
    m_note->clear();
    m_note->hide();
}

void PersonPanel::setCard(const PersonCard& card)
{
    if (m_card && m_card->contact.id != card.contact.id)
        m_note->clear();
    m_card = card;
    if (m_rows) {
        m_rows->hide(); // what was clicked may be in it
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::xs));
    addMarks(column);
    addIdentities(column);
    addSuggestions(column);
    addLinkWith(column);
    addFields(column);
    addNotes(column);
    m_column->insertWidget(0, m_rows);
    m_rows->show();
    m_note->setVisible(!m_context.workspace.info().readOnly);
}

Label* PersonPanel::addHeading(QVBoxLayout* column, const QString& text)
{
    column->addSpacing(px(this, space::s));
    auto* heading = new Label(text, TextSize::Second, true, true, m_rows);
    column->addWidget(heading);
    return heading;
}

void PersonPanel::addMarks(QVBoxLayout* column)
{
    for (const MarkVerdict& verdict : m_card->marks) {
        if (!verdict.given)
            continue;
        QStringList why;
        for (const MarkReason& reason : verdict.reasons)
            why << words::markReason(reason);
        auto* pill = new StatePill(m_rows);
        pill->setObjectName(u"mark-"_s + markName(verdict.mark));
        pill->setState(verdict.mark == Mark::Influencer ? u"figures"_s : u"star"_s, Tint::Accent,
                       words::mark(verdict.mark));
        pill->setToolTip(why.join(u'\n'));
        column->addWidget(pill, 0, Qt::AlignLeading);
        auto* reasons = new Label(why.join(u"; "_s), TextSize::Second, true, false, m_rows);
        reasons->setObjectName(u"mark-why-"_s + markName(verdict.mark));
        reasons->setWordWrap(true);
        column->addWidget(reasons);
    }
}

bool PersonPanel::isAnchor(const LinkedIdentity& linked) const
{
    return linked.identity.id == m_card->contact.id;
}

void PersonPanel::addIdentities(QVBoxLayout* column)
{
    if (!m_full && m_card->contact.identities.size() < 2)
        return;
    addHeading(column, tr("On these networks", "inbox, contact card, heading"));
    for (const LinkedIdentity& linked : m_card->contact.identities)
        column->addWidget(identityRow(linked));
}

QWidget* PersonPanel::identityRow(const LinkedIdentity& linked)
{
    auto* row = new QWidget(m_rows);
    row->setObjectName(u"identity-"_s + linked.identity.id.toString());
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new NetworkBadge(m_context.book.network(linked.identity.network), row));
    auto* name = new Label(handleOf(linked.identity), TextSize::Base, false, false, row);
    name->setWordWrap(true);
    line->addWidget(name, 1);
    if (linked.linkedAt)
        row->setToolTip(
            tr("Linked by %1 on %2: %3", "inbox, contact card, hover: who linked two identities, when, why")
                .arg(linked.linkedBy, words::exact(*linked.linkedAt, m_context.zone), harmless(linked.linkedWhy)));
    if (!isAnchor(linked) && !m_context.workspace.info().readOnly) {
        auto* button = iconButton(
            u"close"_s,
            tr("%1 is somebody else: take it out", "inbox, contact card, button").arg(handleOf(linked.identity)),
            u"identity-unlink-"_s + linked.identity.id.toString(), row);
        connect(button, &QAbstractButton::clicked, this, [this, linked] { unlink(linked); });
        line->addWidget(button);
    }
    return row;
}

void PersonPanel::addSuggestions(QVBoxLayout* column)
{
    if (m_card->suggestions.empty() || m_context.workspace.info().readOnly)
        return;
    addHeading(column, tr("Perhaps the same person", "inbox, contact card, heading"));
    for (const LinkSuggestion& suggestion : m_card->suggestions)
        column->addWidget(suggestionRow(suggestion));
}

QWidget* PersonPanel::suggestionRow(const LinkSuggestion& suggestion)
{
    const QString id = suggestion.identity.id.toString();
    auto* row = new Card(m_rows);
    row->setObjectName(u"suggestion-"_s + id);
    auto* column = new QVBoxLayout(row);
    const int pad = px(this, space::s);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::xs));
    auto* head = new QHBoxLayout;
    head->addWidget(new NetworkBadge(m_context.book.network(suggestion.identity.network), row));
    auto* name = new Label(handleOf(suggestion.identity), TextSize::Base, false, true, row);
    name->setWordWrap(true);
    head->addWidget(name, 1);
    column->addLayout(head);
    auto* why = new Label(words::evidence(suggestion.evidence, harmless(suggestion.what).simplified()),
                          TextSize::Second, true, false, row);
    why->setObjectName(u"suggestion-why-"_s + id);
    why->setWordWrap(true);
    column->addWidget(why);
    auto* yes = new QPushButton(tr("Link", "inbox, contact card, button: it is the same person"), row);
    yes->setObjectName(u"suggestion-link-"_s + id);
    yes->setAccessibleName(
        tr("%1 is the same person: link", "inbox, contact card, screen reader").arg(handleOf(suggestion.identity)));
    auto* no = new QPushButton(tr("Not the same", "inbox, contact card, button"), row);
    no->setObjectName(u"suggestion-apart-"_s + id);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(yes);
    buttons->addWidget(no);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(yes, &QPushButton::clicked, this, [this, suggestion] { link(suggestion); });
    connect(no, &QPushButton::clicked, this,
            [this, suggestion] { carryOut(m_context.people->keepApart(suggestion, m_context.person)); });
    return row;
}

void PersonPanel::addFields(QVBoxLayout* column)
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(px(this, space::m));
    int shown = 0;
    for (const FieldDefinition& field : m_card->fields) {
        const auto& values = m_card->contact.fields;
        const auto found =
            std::find_if(values.begin(), values.end(), [&field](const FieldValue& v) { return v.field == field.id; });
        const FieldValue value = found == values.end() ? FieldValue{field.id, {}, {}} : *found;
        if (!m_full && value.value.isEmpty())
            continue;
        if (shown++ == 0)
            addHeading(column, tr("Noted", "inbox, contact card, heading over the workspace's own fields"));
        QWidget* shownValue = nullptr;
        if (m_full) {
            shownValue = fieldEditor(field, value);
        } else {
            auto* label = new Label(harmless(value.value), TextSize::Base, false, false, m_rows);
            label->setWordWrap(true);
            label->setObjectName(u"field-"_s + field.name);
            shownValue = label;
        }
        if (!value.others.isEmpty())
            shownValue->setToolTip(tr("Linked identities say: %1", "inbox, contact card, hover")
                                       .arg(harmless(value.others.join(u", "_s))));
        form->addRow(new Label(harmless(field.name), TextSize::Base, true, false, m_rows), shownValue);
    }
    column->addLayout(form);
}

QWidget* PersonPanel::fieldEditor(const FieldDefinition& field, const FieldValue& value)
{
    const auto store = [this, contact = m_card->contact.id, id = field.id](const QString& typed) {
        carryOut(m_context.people->setField(contact, id, typed));
    };
    if (field.kind == FieldKind::Choice) {
        auto* box = new QComboBox(m_rows);
        box->addItem(QString());
        box->addItems(field.choices);
        box->setCurrentText(value.value);
        box->setObjectName(u"field-"_s + field.name);
        box->setAccessibleName(field.name);
        connect(box, &QComboBox::textActivated, this, store);
        return box;
    }
    auto* edit = new QLineEdit(value.value, m_rows);
    edit->setObjectName(u"field-"_s + field.name);
    edit->setAccessibleName(field.name);
    if (field.kind == FieldKind::Date)
        edit->setPlaceholderText(tr("2026-12-31", "inbox, contact, example of a date in an empty field"));
    connect(edit, &QLineEdit::editingFinished, this, [edit, store, before = value.value] {
        if (edit->text() != before && edit->isModified()) {
            edit->setModified(false); // told once: by Enter, and again when the focus leaves
            store(edit->text());
        }
    });
    return edit;
}

void PersonPanel::addNotes(QVBoxLayout* column)
{
    addHeading(column, tr("Notes", "inbox, contact card, heading"));
    for (const ContactNote& note : m_card->contact.notes)
        column->addWidget(noteRow(note));
}

QWidget* PersonPanel::noteRow(const ContactNote& note)
{
    auto* row = new QWidget(m_rows);
    row->setObjectName(u"person-note-"_s + note.id.toString());
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* texts = new QVBoxLayout;
    auto* text = new PlainTextView(row);
    text->setText(note.text);
    texts->addWidget(text);
    auto* who = new Label(u"%1, %2"_s.arg(harmless(note.who), words::when(note.at, m_context.now(), m_context.zone)),
                          TextSize::Second, true, false, row);
    who->setToolTip(words::exact(note.at, m_context.zone));
    texts->addWidget(who);
    line->addLayout(texts, 1);
    if (m_full && !m_context.workspace.info().readOnly) {
        auto* remove = iconButton(u"trash"_s, tr("Remove this note", "inbox, contact, button"),
                                  u"person-note-remove-"_s + note.id.toString(), row);
        connect(remove, &QAbstractButton::clicked, this,
                [this, id = note.id] { carryOut(m_context.people->removeNote(id)); });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    return row;
}

template <typename T>
void PersonPanel::carryOut(const Async<T>& work)
{
    work.onDone(this, [this](const Result<T>& result) {
        if (result)
            Q_EMIT changed();
        else
            Q_EMIT failed(result.error());
    });
}

void PersonPanel::link(const LinkSuggestion& suggestion)
{
    const QString why = words::evidence(suggestion.evidence, suggestion.what);
    m_context.people->link({suggestion.ours, suggestion.identity.id, m_context.person, why, suggestion.evidence})
        .onDone(this, [this, suggestion](const Result<Contact>& result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            tellLinked(suggestion.identity);
        });
}

void PersonPanel::tellLinked(const Identity& other)
{
    Q_EMIT changed();
    if (m_context.shell)
        m_context.shell->toast(tr("%1 linked.", "inbox, message at the foot").arg(handleOf(other)),
                               [this, id = other.id] { carryOut(m_context.people->unlink(id, m_context.person)); });
}

void PersonPanel::addLinkWith(QVBoxLayout* column)
{
    if (m_context.workspace.info().readOnly)
        return;
    auto* button =
        new QPushButton(icon(u"link"_s, Tint::Muted), tr("Link with…", "inbox, contact card, button"), m_rows);
    button->setObjectName(u"person-link-with"_s);
    button->setToolTip(tr("Say who else this person is, and what it is known from", "inbox, contact card, hover"));
    connect(button, &QPushButton::clicked, this, &PersonPanel::chooseOther);
    column->addWidget(button, 0, Qt::AlignLeading);
}

void PersonPanel::chooseOther()
{
    if (m_choosing)
        m_choosing->close();
    auto* window = new LinkWindow(m_context, m_card->contact);
    m_choosing = window;
    connect(window, &LinkWindow::linked, this, &PersonPanel::tellLinked);
    window->show();
    window->activateWindow();
}

void PersonPanel::unlink(const LinkedIdentity& linked)
{
    m_context.people->unlink(linked.identity.id, m_context.person)
        .onDone(this, [this, linked](const Result<void>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            Q_EMIT changed();
            if (!m_context.shell)
                return;
            const LinkRequest again{linked.linkedTo, linked.identity.id, m_context.person, linked.linkedWhy,
                                    linked.evidence};
            m_context.shell->toast(
                tr("%1 stands for itself again.", "inbox, message at the foot").arg(handleOf(linked.identity)),
                [this, again] { carryOut(m_context.people->link(again)); });
        });
}

void PersonPanel::takeNote()
{
    if (!m_card || m_note->text().trimmed().isEmpty())
        return;
    m_context.people->note(m_card->contact.id, m_context.person, m_note->text())
        .onDone(this, [this](const Result<ContactNote>& result) {
            if (!result) {
                Q_EMIT failed(result.error()); // what was typed stays
                return;
            }
            m_note->clear();
            Q_EMIT changed();
        });
}

} // namespace parvis::ui

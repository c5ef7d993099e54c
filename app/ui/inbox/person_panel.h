// SPDX-License-Identifier: GPL-3.0-or-later
// A person over all networks, as the contact card and the contact's window show them: marks with their reasons,
// identities with the evidence that links them, who else they may be, fields, notes.
#pragma once

#include "engine/inbox/people_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QPointer>

class QLineEdit;
class QVBoxLayout;

namespace parvis::ui {

class PersonPanel : public QWidget
{
    Q_OBJECT
public:
    // full: fields can be written; else those with a value are shown.
    PersonPanel(const UiContext& context, bool full, QWidget* parent = nullptr);
    void setCard(const PersonCard& card);
    const std::optional<PersonCard>& card() const { return m_card; }
    void clear();

Q_SIGNALS:
    void changed(); // something about the person was stored
    void failed(const parvis::Error& error);

private:
    void addMarks(QVBoxLayout* column);
    void addIdentities(QVBoxLayout* column);
    QWidget* identityRow(const LinkedIdentity& linked);
    void addSuggestions(QVBoxLayout* column);
    QWidget* suggestionRow(const LinkSuggestion& suggestion);
    void addFields(QVBoxLayout* column);
    QWidget* fieldEditor(const FieldDefinition& field, const FieldValue& value);
    void addNotes(QVBoxLayout* column);
    QWidget* noteRow(const ContactNote& note);
    Label* addHeading(QVBoxLayout* column, const QString& text);
    void unlink(const LinkedIdentity& linked);
    void link(const LinkSuggestion& suggestion);
    void addLinkWith(QVBoxLayout* column);
    void chooseOther();
    void tellLinked(const Identity& other); // with Undo
    void takeNote();
    // Told when it is done; a failure is told as well.
    template <typename T>
    void carryOut(const Async<T>& work);
    bool isAnchor(const LinkedIdentity& linked) const;

    UiContext m_context;
    bool m_full;
    std::optional<PersonCard> m_card;
    QWidget* m_rows = nullptr; // rebuilt with each card; what is typed as a note stays
    QVBoxLayout* m_column;
    QLineEdit* m_note;
    QPointer<QWidget> m_choosing; // the window in which the other person is chosen
};

namespace words {
QString mark(Mark mark);
// "12,000 followers, 10,000 needed"
QString markReason(const MarkReason& reason);
QString evidence(Evidence evidence, const QString& what);
// "1,200 (2 of 3 known)"
QString reach(const Reach& reach);
} // namespace words

} // namespace parvis::ui

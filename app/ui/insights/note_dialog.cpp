// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/note_dialog.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPlainTextEdit>
#include <limits>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QString noteKindWord(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Incident:
        return NoteDialog::tr("Incident", "figures, kind of a note beside a curve");
    case AnnotationKind::Campaign:
        return NoteDialog::tr("Campaign", "figures, kind of a note beside a curve");
    case AnnotationKind::Post:
        return NoteDialog::tr("Post", "figures, kind of a note beside a curve");
    case AnnotationKind::Note:
        break;
    }
    return NoteDialog::tr("Note", "figures, kind of a note beside a curve");
}

} // namespace

NoteDialog::NoteDialog(const UiContext& context, const Annotation& note, const ZoneId& zone,
                       const std::vector<AccountId>& filtered, QWidget* parent)
    : BookDialog(context, u"note-dialog"_s, parent),
      m_note(note),
      m_zone(zone),
      m_filtered(filtered),
      m_text(new QPlainTextEdit(this)),
      m_kind(new QComboBox(this)),
      m_from(new QDateTimeEdit(this)),
      m_lasts(new QCheckBox(tr("It lasted until", "figures, note, switch before a date"), this)),
      m_to(new QDateTimeEdit(this)),
      m_accounts(new QComboBox(this)),
      m_scope(context, m_accounts)
{
    const bool isThere = !note.id.isNull();
    setWindowTitle(isThere ? tr("Note beside the curves", "title of a window")
                           : tr("New note beside the curves", "title of a window"));
    buildWords();
    buildWhen();
    addFoot(tr("Save note", "button"), isThere, tr("Remove note", "button"));
    fill();
}

void NoteDialog::buildWords()
{
    m_text->setObjectName(u"note-text"_s);
    m_text->setAccessibleName(tr("What happened", "figures, note, field"));
    m_text->setPlaceholderText(tr("So that the next one who looks knows why", "figures, note, empty field"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(px(this, 76));
    addField(u"text"_s, m_text->accessibleName(), m_text);
    m_kind->setObjectName(u"note-kind"_s);
    m_kind->setAccessibleName(tr("Kind", "figures, note, field"));
    for (const AnnotationKind kind : {AnnotationKind::Note, AnnotationKind::Incident})
        m_kind->addItem(noteKindWord(kind), int(kind));
    addField(u"kind"_s, m_kind->accessibleName(), m_kind);
}

void NoteDialog::buildWhen()
{
    m_from->setObjectName(u"note-from"_s);
    m_from->setAccessibleName(tr("When", "figures, note, field"));
    m_to->setObjectName(u"note-to"_s);
    m_to->setAccessibleName(tr("Until", "figures, note, field"));
    for (QDateTimeEdit* field : {m_from, m_to}) {
        field->setTimeSpec(Qt::UTC); // wall time as it is: see dates.h
        field->setCalendarPopup(true);
    }
    m_lasts->setObjectName(u"note-lasts"_s);
    addField(u"from"_s, m_from->accessibleName(), m_from);
    auto* span = new QWidget(this);
    auto* row = new QHBoxLayout(span);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_lasts);
    row->addWidget(m_to, 1);
    addField(u"to"_s, {}, span);
    m_accounts->setObjectName(u"note-accounts"_s);
    m_accounts->setAccessibleName(tr("About", "figures, note, field: about which accounts"));
    m_accounts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_accounts->setMinimumContentsLength(36); // names of several accounts are cut, not the window widened
    addField(u"accounts"_s, m_accounts->accessibleName(), m_accounts);
    connect(m_lasts, &QCheckBox::toggled, m_to, &QWidget::setEnabled);
}

void NoteDialog::fill()
{
    m_text->setPlainText(m_note.text);
    if (m_kind->findData(int(m_note.kind)) < 0)
        m_kind->addItem(noteKindWord(m_note.kind), int(m_note.kind));
    m_kind->setCurrentIndex(m_kind->findData(int(m_note.kind)));
    m_from->setDateTime(toQDateTime(wallTimeAt(m_note.from, m_zone)));
    m_to->setDateTime(m_note.to ? toQDateTime(wallTimeAt(*m_note.to, m_zone)) : m_from->dateTime().addDays(1));
    m_lasts->setChecked(m_note.to.has_value());
    m_to->setEnabled(m_note.to.has_value());
    m_scope.fill(m_filtered, m_note.accounts);
    m_text->setFocus(Qt::OtherFocusReason);
}

std::optional<Instant> NoteDialog::momentOf(QDateTimeEdit* field, const QString& key)
{
    const Resolution found = resolve(fromQDateTime(field->dateTime()), m_zone);
    if (found.kind != Resolution::Kind::Skipped)
        return found.instant;
    refuse(key, tr("The clocks skip this time on that day.", "figures, note, error"), field);
    return std::nullopt;
}

Annotation NoteDialog::note() const
{
    Annotation note = m_note;
    note.text = m_text->toPlainText().trimmed();
    note.kind = AnnotationKind(m_kind->currentData().toInt());
    note.accounts = m_scope.accounts();
    note.who = m_context.person;
    return note;
}

void NoteDialog::save()
{
    clearErrors();
    Annotation note = this->note();
    const auto from = momentOf(m_from, u"from"_s);
    if (!from)
        return;
    note.from = *from;
    note.to.reset();
    if (m_lasts->isChecked()) {
        note.to = momentOf(m_to, u"to"_s);
        if (!note.to)
            return;
    }
    const QString problem = annotationProblem(note);
    if (problem == "text"_L1)
        return refuse(u"text"_s,
                      note.text.isEmpty() ? tr("Write what happened.", "figures, note, error")
                                          : tr("This is too long: at most 2,000 characters.", "figures, note, error"),
                      m_text);
    if (problem == "span"_L1)
        return refuse(u"to"_s, tr("This is not after its beginning.", "figures, note, error"), m_to);
    setBusy(true);
    m_context.figures.book().saveAnnotation(note).onDone(this,
                                                         [this](const Result<Annotation>& done) { settle(done); });
}

void NoteDialog::settle(const Result<Annotation>& result)
{
    setBusy(false);
    if (result) {
        Q_EMIT saved();
        close();
        return;
    }
    if (result.error().kind == ErrorKind::Conflict || result.error().kind == ErrorKind::NotFound)
        return compare();
    fail(result.error());
}

QString NoteDialog::inWords(const Annotation& note) const
{
    return tr("“%1” (%2, %3)", "figures, a note: its text, kind and when")
        .arg(note.text.simplified(), noteKindWord(note.kind), words::when(note.from, m_context.now(), m_zone));
}

// What stands now, beside what is in the fields.
void NoteDialog::compare()
{
    const Instant end{std::numeric_limits<qint64>::max()};
    m_context.figures.book().annotations({}, end, {}).onDone(this, [this](const Result<std::vector<Annotation>>& all) {
        if (!all)
            return fail(all.error());
        m_theirs.reset();
        for (const Annotation& stored : *all) {
            if (stored.id == m_note.id)
                m_theirs = stored;
        }
        Annotation mine = note();
        mine.from = resolve(fromQDateTime(m_from->dateTime()), m_zone).instant;
        if (!m_theirs)
            return showConflict(tr("Somebody removed this note meanwhile.", "figures"),
                                tr("Yours: %1", "of two changes of the same thing").arg(inWords(mine)), true);
        showConflict(
            tr("%1 changed this note meanwhile.", "figures; %1: a colleague").arg(m_theirs->who),
            tr("Theirs: %1. Yours: %2.", "of two changes of the same thing").arg(inWords(*m_theirs), inWords(mine)),
            false);
    });
}

void NoteDialog::keepMine()
{
    if (m_theirs) {
        m_note.revision = m_theirs->revision;
    } else {
        m_note.id = {};
        m_note.revision = 0;
    }
    save();
}

void NoteDialog::takeTheirs()
{
    clearErrors();
    if (m_theirs)
        m_note = *m_theirs;
    fill();
}

void NoteDialog::remove()
{
    setBusy(true);
    const Annotation gone = m_note;
    m_context.figures.book().removeAnnotation(gone.id).onDone(this, [this, gone](const Result<void>& result) {
        setBusy(false);
        // Gone already is as good.
        if (!result && result.error().kind != ErrorKind::NotFound)
            return fail(result.error());
        Q_EMIT removed(tr("The note is removed.", "figures"), [&book = m_context.figures.book(), gone] {
            Annotation again = gone;
            again.id = {};
            book.saveAnnotation(again).onDone(&book, [](const Result<Annotation>&) {});
        });
        Q_EMIT saved();
        close();
    });
}

} // namespace parvis::ui

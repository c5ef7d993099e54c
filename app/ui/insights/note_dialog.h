// SPDX-License-Identifier: GPL-3.0-or-later
// One note beside the curves: when, for how long, what happened, whom it is about.
#pragma once

#include "domain/insights/annotation.h"
#include "engine/insights/figures_desk.h"
#include "ui/insights/book_dialog.h"

class QCheckBox;
class QDateTimeEdit;
class QPlainTextEdit;

namespace parvis::ui {

class NoteDialog : public BookDialog
{
    Q_OBJECT
public:
    // note: a new one without an id. zone: in which its times are shown.
    NoteDialog(const UiContext& context, const Annotation& note, const ZoneId& zone,
               const std::vector<AccountId>& filtered, QWidget* parent = nullptr);

protected:
    void save() override;
    void remove() override;
    void keepMine() override;
    void takeTheirs() override;

private:
    void buildWhen();
    void buildWords();
    void fill();
    // Nothing: a time that the clocks skip; said beside its field.
    std::optional<Instant> momentOf(QDateTimeEdit* field, const QString& key);
    Annotation note() const; // but its times
    void settle(const Result<Annotation>& result);
    void compare();
    QString inWords(const Annotation& note) const;

    Annotation m_note;
    std::optional<Annotation> m_theirs; // stored meanwhile; nothing: it is gone
    ZoneId m_zone;
    std::vector<AccountId> m_filtered;
    QPlainTextEdit* m_text;
    QComboBox* m_kind;
    QDateTimeEdit* m_from;
    QCheckBox* m_lasts;
    QDateTimeEdit* m_to;
    QComboBox* m_accounts;
    ScopeChoice m_scope;
};

} // namespace parvis::ui

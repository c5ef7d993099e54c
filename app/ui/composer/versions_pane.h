// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a post beside what is written: who saved which when, what differs word by word, and the way back.
#pragma once

#include "ports/writing_repository.h"
#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QPushButton;
class QTextEdit;

namespace parvis::ui {

class Label;

// A version as named texts, so that two can be laid side by side.
struct VersionPart {
    QString name, before, after;
};
std::vector<VersionPart> versionParts(const UiContext& context, const PostVersion& before, const PostVersion& after);

class VersionsPane : public QWidget
{
    Q_OBJECT
public:
    VersionsPane(const UiContext& context, DraftModel& draft, QWidget* parent = nullptr);
    void load();
    void setReadOnly(bool readOnly);
    void focusList();

Q_SIGNALS:
    void closeAsked();
    // Put into the text, not saved yet.
    void restored(int revision);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void compare();
    void restore();
    PostVersion present() const; // what is written now
    UiContext m_context;
    DraftModel& m_draft;
    std::vector<PostVersion> m_versions;
    QListWidget* m_list;
    QComboBox* m_other;
    QTextEdit* m_changes;
    QPushButton* m_restore;
    Label* m_note;
    bool m_readOnly = false;
};

} // namespace parvis::ui

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

namespace parvis::ui {

class Label;

class DiffView;

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
    DiffView* m_changes;
    QPushButton* m_restore;
    Label* m_note;
    bool m_readOnly = false;
};

} // namespace parvis::ui

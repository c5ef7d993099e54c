// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that a workspace keeps about people: made and removed here, filled in the contact's window.
#pragma once

#include "engine/inbox/people_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace parvis::ui {

class FieldDialog : public QDialog
{
    Q_OBJECT
public:
    FieldDialog(const UiContext& context, QWidget* parent);

Q_SIGNALS:
    void changed();

private:
    void reload();
    void add();
    void removeChosen();
    void check();
    void finish(const Result<void>& done);
    UiContext m_context;
    std::vector<FieldDefinition> m_fields;
    QListWidget* m_list;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_choices;
    QPushButton* m_add;
    QPushButton* m_remove;
    Banner* m_banner;
};

} // namespace parvis::ui

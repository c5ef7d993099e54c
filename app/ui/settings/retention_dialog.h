// SPDX-License-Identifier: GPL-3.0-or-later
// One retention rule. A rule that is on is saved only once the screen says what it would remove now.
#pragma once

#include "engine/inbox/privacy_desk.h"
#include "ui/ui_context.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace parvis::ui {

class Label;

class RetentionDialog : public QDialog
{
    Q_OBJECT
public:
    RetentionDialog(const UiContext& context, const RetentionRule& rule, QWidget* parent);
    RetentionRule rule() const;
    void showError(const QString& what);

Q_SIGNALS:
    void saveAsked(const parvis::RetentionRule& rule);

private:
    void build();
    void fill();
    void changed();
    void count();
    void tellCount(const Result<RetentionPreview>& preview);
    void offerSave();
    UiContext m_context;
    RetentionRule m_rule;
    QLineEdit* m_name;
    QSpinBox* m_months;
    QComboBox* m_account;
    QComboBox* m_kind;
    QLineEdit* m_label;
    QCheckBox* m_enabled;
    Label* m_count;
    QListWidget* m_examples;
    Label* m_error;
    QPushButton* m_save;
    QTimer m_typing;
    int m_asked = 0; // an answer to an older question is dropped
    bool m_counted = false;
};

} // namespace parvis::ui

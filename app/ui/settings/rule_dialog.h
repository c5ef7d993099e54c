// SPDX-License-Identifier: GPL-3.0-or-later
// One rule of the charter: what it asks, of which accounts and campaigns, and how strictly.
#pragma once

#include "domain/publishing/charter.h"
#include "ui/ui_context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace parvis::ui {

class Label;

class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    RuleDialog(const UiContext& context, const CharterRule& rule, QWidget* parent = nullptr);
    CharterRule rule() const;
    void showError(const QString& words);

Q_SIGNALS:
    void saveAsked(const parvis::CharterRule& rule);

private:
    void buildForm();
    void fill();
    void kindChanged();
    void save();
    UiContext m_context;
    CharterRule m_rule;
    QFormLayout* m_form;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QComboBox* m_level;
    Label* m_wordsName;
    QPlainTextEdit* m_words;
    QWidget* m_hours;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QSpinBox* m_distance;
    QListWidget* m_accounts;
    QLineEdit* m_campaigns;
    QCheckBox* m_enabled;
    Label* m_error;
    QPushButton* m_save;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The brand's charter: its rules, and a field in which a text can be tried against them at once.
#pragma once

#include "domain/publishing/charter.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;
class FindingsBar;
class Label;
class RuleDialog;

class CharterBox : public QWidget
{
    Q_OBJECT
public:
    explicit CharterBox(const UiContext& context, QWidget* parent = nullptr);
    void load();
    RuleDialog* dialog() const; // nullptr while none is open

private:
    QWidget* buildRules();
    QWidget* buildTrial();
    void fill();
    void fillAccounts();
    void tryText();
    void edit(const CharterRule& rule);
    void save(const CharterRule& rule);
    void remove();
    const CharterRule* chosen() const;
    void tell(const Error& error);
    UiContext m_context;
    std::vector<CharterRule> m_rules;
    Banner* m_banner;
    QTreeWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPlainTextEdit* m_text;
    QComboBox* m_account;
    FindingsBar* m_findings;
    Label* m_verdict;
    QPointer<RuleDialog> m_dialog;
};

} // namespace parvis::ui

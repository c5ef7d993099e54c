// SPDX-License-Identifier: GPL-3.0-or-later
// One rule of the inbox: its conditions, what it does, and which of the newest messages it would have held for, as it
// is written.
#pragma once

#include "engine/inbox/rule_desk.h"
#include "ui/ui_context.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class ConditionTree;
class Label;
class RuleFields;

class InboxRuleDialog : public QDialog
{
    Q_OBJECT
public:
    InboxRuleDialog(const UiContext& context, InboxRule rule, QWidget* parent = nullptr);
    InboxRule rule() const;
    void showError(const QString& words);

Q_SIGNALS:
    void saveAsked(const parvis::InboxRule& rule);
    void trialAsked(const parvis::InboxRule& rule);

private:
    QWidget* buildHead();
    QWidget* buildLeft();
    QWidget* buildTrial();
    QBoxLayout* buildFoot();
    QToolButton* adder(const QString& text, const QString& objectName);
    void fillConditionMenu(QToolButton* button);
    void fillActionMenu(QToolButton* button);
    void addCondition(ConditionKind kind);
    void addAction(ActionKind kind);
    void removeAction();
    void moveAction(int step);
    void showActions(int row);
    void changed();
    void tryNow();
    void showTrial(const TrialReport& report);
    void save();
    bool eventFilter(QObject* watched, QEvent* event) override;

    UiContext m_context;
    InboxRule m_rule;
    std::shared_ptr<const RuleSubjects> m_subjects;
    QTimer m_pause;
    QLineEdit* m_name;
    QCheckBox* m_enabled;
    QCheckBox* m_stop;
    ConditionTree* m_tree;
    QListWidget* m_actions;
    RuleFields* m_fields;
    Label* m_count;
    QListWidget* m_examples;
    Label* m_error;
    QPushButton* m_save;
    bool m_trying = false, m_again = false;
};

} // namespace parvis::ui

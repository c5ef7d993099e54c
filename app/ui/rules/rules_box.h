// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the inbox in their order, with what leads to one rule, to a try on the past, and to the log.
#pragma once

#include "base/result.h"
#include "domain/inbox/rules/rule.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace parvis::ui {

class Banner;
class InboxRuleDialog;
class Label;
class RuleLogWindow;
class RuleTrialWindow;

class RulesBox : public QWidget
{
    Q_OBJECT
public:
    explicit RulesBox(const UiContext& context, QWidget* parent = nullptr);
    void load();
    InboxRuleDialog* dialog() const;
    RuleLogWindow* logWindow() const;
    RuleTrialWindow* trialWindow() const;
    void importFrom(const QString& file);
    void exportTo(const QString& file);

private:
    QPushButton* button(const QString& iconName, const QString& text, const QString& objectName);
    void buildButtons();
    void fill();
    void edit(const InboxRule& rule);
    void save(const InboxRule& rule);
    void remove();
    void duplicate();
    void move(int step);
    void takeOrder(); // as the list shows it
    void openTrial(const std::vector<InboxRule>& rules);
    void openLog();
    void askFile(bool open);
    void tell(const Error& error);
    const InboxRule* chosen() const;
    void chosenChanged();
    bool eventFilter(QObject* watched, QEvent* event) override;

    UiContext m_context;
    std::vector<InboxRule> m_rules;
    Banner* m_banner;
    QListWidget* m_list;
    Label* m_hint;
    QList<QPushButton*> m_ofOne; // for the chosen rule
    InboxRuleId m_select;
    QPointer<InboxRuleDialog> m_dialog;
    QPointer<RuleLogWindow> m_log;
    QPointer<RuleTrialWindow> m_trial;
};

} // namespace parvis::ui

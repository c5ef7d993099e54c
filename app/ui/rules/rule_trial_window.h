// SPDX-License-Identifier: GPL-3.0-or-later
// What rules would have done to the past: counts and examples, with progress and a way to end it. Changes nothing.
#pragma once

#include "engine/inbox/rule_trial.h"
#include "ui/ui_context.h"

#include <QDialog>

class QComboBox;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;
class Label;

class RuleTrialWindow : public QDialog
{
    Q_OBJECT
public:
    RuleTrialWindow(const UiContext& context, std::vector<InboxRule> rules, QWidget* parent = nullptr);
    ~RuleTrialWindow() override;
    bool isRunning() const { return m_trial != nullptr; }

private:
    void run();
    void showReport(const TrialReport& report);
    void finished(const Result<TrialReport>& report);
    UiContext m_context;
    std::vector<InboxRule> m_rules;
    std::shared_ptr<RuleTrial> m_trial;
    QComboBox* m_limit;
    QPushButton* m_run;
    QProgressBar* m_progress;
    Label* m_summary;
    Banner* m_banner;
    QTreeWidget* m_list;
};

} // namespace parvis::ui

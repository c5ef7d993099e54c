// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules did, newest first; chosen lines can be taken back.
#pragma once

#include "engine/inbox/rule_desk.h"
#include "ui/ui_context.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;
class Label;

class RuleLogWindow : public QDialog
{
    Q_OBJECT
public:
    explicit RuleLogWindow(const UiContext& context, QWidget* parent = nullptr);
    void load();

private:
    void buildFoot();
    void fillRules(const std::vector<InboxRule>& rules);
    void more(); // older lines
    void append(const std::vector<RuleLogEntry>& entries);
    void takeBack();
    void openConversation();
    void tell(const Error& error);
    UiContext m_context;
    QComboBox* m_rule;
    QTreeWidget* m_list;
    Label* m_count;
    Banner* m_banner;
    QPushButton* m_undo;
    QPushButton* m_more;
    std::vector<RuleLogEntry> m_entries;
};

} // namespace parvis::ui

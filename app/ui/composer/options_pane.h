// SPDX-License-Identifier: GPL-3.0-or-later
// What the chosen networks have besides text: visibility, language, content warning, poll. Shows only what at least one
// of them can.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class Label;

class OptionsPane : public QWidget
{
    Q_OBJECT
public:
    OptionsPane(const UiContext& context, DraftModel& draft, QWidget* parent = nullptr);
    void setTab(const QString& network);
    void setReadOnly(bool readOnly);
    // place as findings name it: "content_warning", "visibility", "poll/option/2".
    // Errors stand beside what they speak of.
    void setFindings(const std::vector<Finding>& findings);
    bool focusPlace(const QString& place);

private:
    void refresh();
    void buildLayout();
    void buildPoll();
    void refreshPoll(const std::optional<Poll>& poll);
    void storePoll();
    std::vector<const Capabilities*> capabilities() const;
    UiContext m_context;
    DraftModel& m_draft;
    QString m_tab;
    QComboBox* m_visibility;
    QComboBox* m_language;
    QPushButton* m_warningToggle;
    QPushButton* m_pollToggle;
    QLineEdit* m_warning;
    QWidget* m_poll;
    QVBoxLayout* m_pollOptions;
    QComboBox* m_pollDuration;
    QCheckBox* m_pollMultiple;
    QPushButton* m_pollAdd;
    QList<QLineEdit*> m_options;
    Label* m_problem;
    bool m_filling = false, m_readOnly = false, m_warningOpen = false;
};

} // namespace parvis::ui

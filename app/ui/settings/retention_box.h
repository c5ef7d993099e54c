// SPDX-License-Identifier: GPL-3.0-or-later
// How long conversations are kept: the rules by which a worker removes old ones, and what each would remove now.
#pragma once

#include "engine/inbox/privacy_desk.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace parvis::ui {

class Banner;
class RetentionDialog;

class RetentionBox : public QWidget
{
    Q_OBJECT
public:
    explicit RetentionBox(const UiContext& context, QWidget* parent = nullptr);
    RetentionDialog* dialog() const; // nullptr while none is open

private:
    void buildButtons();
    void load();
    void fill();
    void startCount();
    void stopCount();
    void countNext(size_t index, int question);
    void showCounts();
    void edit(const RetentionRule& rule);
    void save(const RetentionRule& rule);
    void remove();
    void offerButtons();
    const RetentionRule* chosen() const;
    void tell(const Error& error);

    UiContext m_context;
    std::vector<RetentionRule> m_rules;
    QHash<RetentionRuleId, RetentionPreview> m_counts;
    Banner* m_banner;
    QTreeWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPushButton* m_count; // or stop, while it counts
    QPointer<RetentionDialog> m_dialog;
    int m_question = 0; // of the count that runs
    bool m_counting = false;
};

} // namespace parvis::ui

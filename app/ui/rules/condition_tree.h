// SPDX-License-Identifier: GPL-3.0-or-later
// A rule's conditions as a tree: groups take conditions by dragging, by Alt and the arrows, or with Add.
#pragma once

#include "domain/inbox/rules/rule.h"
#include "ui/ui_context.h"

#include <QTreeWidget>

namespace parvis::ui {

class ConditionTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ConditionTree(const UiContext& context, QWidget* parent = nullptr);
    void setCondition(const Condition& root); // one that is no group is put into "all of these"
    Condition condition() const;
    // Into the group that is current, else behind what is.
    void add(const Condition& condition);
    void removeCurrent();
    void changeCurrent(const Condition& condition); // its own fields; its parts stay
    std::optional<Condition> current() const;       // without parts
    void moveCurrent(int step);                     // among its neighbours, and in and out of groups beside it

Q_SIGNALS:
    void changed();
    void chosen();

protected:
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTreeWidgetItem* itemOf(const Condition& condition) const;
    void write(QTreeWidgetItem* item, const Condition& condition) const;
    static Condition shallow(const QTreeWidgetItem* item);
    static Condition deep(const QTreeWidgetItem* item);
    void turnGroup();
    UiContext m_context;
};

} // namespace parvis::ui

Q_DECLARE_METATYPE(parvis::Condition)

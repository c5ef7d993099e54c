// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/condition_tree.h"

#include "ui/rules/rule_words.h"
#include "ui/widgets/icons.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ConditionTree::ConditionTree(const UiContext& context, QWidget* parent) : QTreeWidget(parent), m_context(context)
{
    setHeaderHidden(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::currentItemChanged, this, &ConditionTree::chosen);
}

void ConditionTree::write(QTreeWidgetItem* item, const Condition& condition) const
{
    Condition own = condition;
    own.parts.clear();
    item->setData(0, Qt::UserRole, QVariant::fromValue(own));
    item->setText(0, words::condition(own, m_context.book));
    const bool group = isGroup(own.kind);
    item->setIcon(0, icon(group ? u"filter"_s : u"check"_s, group ? Tint::Accent : Tint::Muted));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                   (group ? Qt::ItemIsDropEnabled : Qt::NoItemFlags));
}

// NOLINTNEXTLINE(misc-no-recursion)
QTreeWidgetItem* ConditionTree::itemOf(const Condition& condition) const
{
    auto* item = new QTreeWidgetItem;
    write(item, condition);
    for (const Condition& part : condition.parts)
        item->addChild(itemOf(part));
    return item;
}

Condition ConditionTree::shallow(const QTreeWidgetItem* item)
{
    return item->data(0, Qt::UserRole).value<Condition>();
}

// NOLINTNEXTLINE(misc-no-recursion)
Condition ConditionTree::deep(const QTreeWidgetItem* item)
{
    Condition condition = shallow(item);
    for (int i = 0; i < item->childCount(); ++i)
        condition.parts.push_back(deep(item->child(i)));
    // "Not" is of one condition; of several none may hold.
    if (condition.kind == ConditionKind::Not && condition.parts.size() > 1) {
        Condition any;
        any.kind = ConditionKind::Any;
        any.parts = std::move(condition.parts);
        condition.parts = {any};
    }
    return condition;
}

void ConditionTree::setCondition(const Condition& root)
{
    clear();
    Condition whole = root;
    if (!isGroup(root.kind)) {
        whole = {};
        whole.parts = {root};
    }
    auto* top = itemOf(whole);
    top->setFlags(top->flags() & ~Qt::ItemIsDragEnabled);
    addTopLevelItem(top);
    // Nothing is dropped beside the root.
    invisibleRootItem()->setFlags(invisibleRootItem()->flags() & ~Qt::ItemIsDropEnabled);
    expandAll();
    setCurrentItem(top);
}

Condition ConditionTree::condition() const
{
    return topLevelItemCount() > 0 ? deep(topLevelItem(0)) : Condition();
}

void ConditionTree::add(const Condition& condition)
{
    auto* at = currentItem() ? currentItem() : topLevelItem(0);
    auto* item = itemOf(condition);
    if (isGroup(shallow(at).kind))
        at->addChild(item);
    else
        at->parent()->insertChild(at->parent()->indexOfChild(at) + 1, item);
    expandAll();
    setCurrentItem(item);
    Q_EMIT changed();
}

void ConditionTree::removeCurrent()
{
    auto* item = currentItem();
    if (!item || !item->parent())
        return;
    delete item;
    Q_EMIT changed();
}

void ConditionTree::changeCurrent(const Condition& condition)
{
    if (!currentItem())
        return;
    write(currentItem(), condition);
    if (!currentItem()->parent())
        currentItem()->setFlags(currentItem()->flags() & ~Qt::ItemIsDragEnabled);
    Q_EMIT changed();
}

std::optional<Condition> ConditionTree::current() const
{
    return currentItem() ? std::optional(shallow(currentItem())) : std::nullopt;
}

// Up and down as one reads: into a group that is next, and out at its end.
void ConditionTree::moveCurrent(int step)
{
    auto* item = currentItem();
    auto* parent = item ? item->parent() : nullptr;
    if (!parent)
        return;
    const int at = parent->indexOfChild(item), next = at + step;
    auto* grandparent = parent->parent();
    if ((next < 0 || next >= parent->childCount()) && !grandparent)
        return;
    parent->takeChild(at);
    if (next < 0 || next > parent->childCount()) {
        grandparent->insertChild(grandparent->indexOfChild(parent) + (step > 0 ? 1 : 0), item);
    } else {
        auto* neighbour = parent->child(step > 0 ? at : next);
        if (neighbour && isGroup(shallow(neighbour).kind))
            neighbour->insertChild(step > 0 ? 0 : neighbour->childCount(), item);
        else
            parent->insertChild(next, item);
    }
    expandAll();
    setCurrentItem(item);
    Q_EMIT changed();
}

void ConditionTree::turnGroup()
{
    auto condition = current();
    if (!condition || !isGroup(condition->kind))
        return;
    condition->kind = condition->kind == ConditionKind::All   ? ConditionKind::Any
                      : condition->kind == ConditionKind::Any ? ConditionKind::Not
                                                              : ConditionKind::All;
    changeCurrent(*condition);
    Q_EMIT chosen();
}

void ConditionTree::dropEvent(QDropEvent* event)
{
    QTreeWidget::dropEvent(event);
    expandAll();
    Q_EMIT changed();
}

void ConditionTree::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    if (event->key() == Qt::Key_Delete)
        return removeCurrent();
    if (event->key() == Qt::Key_Space)
        return turnGroup();
    QTreeWidget::keyPressEvent(event);
}

} // namespace parvis::ui

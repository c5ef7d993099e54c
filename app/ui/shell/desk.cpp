// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "ui/widgets/icons.h"

namespace parvis::ui {

void Desk::ensureBuilt()
{
    if (!std::exchange(m_built, true))
        build();
}

void Desk::setVisible(bool visible)
{
    if (visible)
        ensureBuilt();
    QWidget::setVisible(visible);
}

QAction* Desk::addCommand(const QString& objectName, const QString& text, const QKeySequence& key,
                          const QString& iconName)
{
    auto* action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, Tint::Muted));
    addAction(action);
    return action;
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/not_built_desk.h"

#include "ui/widgets/small_parts.h"

#include <QBoxLayout>

namespace parvis::ui {

NotBuiltDesk::NotBuiltDesk(QString key, QString title, QString iconName, QWidget* parent)
    : Desk(parent), m_key(std::move(key)), m_title(std::move(title)), m_icon(std::move(iconName))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        new EmptyState(m_icon, tr("This desk is not built yet.", "a place of the rail without content"), {}, this));
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the middle of a list as long as it holds nothing.
#pragma once

#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QBoxLayout>

namespace parvis::ui {

inline void sayWhenEmpty(QAbstractItemView* view, const QString& words)
{
    auto* label = new Label(words, TextSize::Base, true, false, view->viewport());
    label->setObjectName(view->objectName() + QStringLiteral("-empty"));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* column = new QVBoxLayout(view->viewport());
    column->addWidget(label);
    const auto tell = [view, label] { label->setVisible(view->model()->rowCount() == 0); };
    QObject::connect(view->model(), &QAbstractItemModel::rowsInserted, label, tell);
    QObject::connect(view->model(), &QAbstractItemModel::rowsRemoved, label, tell);
    QObject::connect(view->model(), &QAbstractItemModel::modelReset, label, tell);
    tell();
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One ring per network that the words go to: how much room is left, by the tightest of its accounts and the longest
// part.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QWidget>

namespace parvis::ui {

class CounterRing;

class CounterRow : public QWidget
{
    Q_OBJECT
public:
    CounterRow(const UiContext& context, DraftModel& draft, QWidget* parent = nullptr);
    void refresh(const QString& tab);

private:
    void rebuild(const QStringList& networks);
    void count(const QString& network, const QString& tab);
    UiContext m_context;
    DraftModel& m_draft;
    QHash<QString, CounterRing*> m_rings; // by network
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One publication of the rehearsal: how it stands, and for each cause a sentence with its mend.
#pragma once

#include "engine/publishing/rehearsal.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

namespace parvis::ui {

class RehearsalCard : public Card
{
    Q_OBJECT
public:
    RehearsalCard(const UiContext& context, const Rehearsed& result, QWidget* parent = nullptr);

Q_SIGNALS:
    void opened();
    void repairAsked(const parvis::RehearsalReason& reason);

private:
    QWidget* makeHead(const Rehearsed& result);
    QWidget* makeReason(const Rehearsed& result, const RehearsalReason& reason);
    QString repairText(const Rehearsed& result, const RehearsalReason& reason) const;
    UiContext m_context;
};

} // namespace parvis::ui

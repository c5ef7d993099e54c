// SPDX-License-Identifier: GPL-3.0-or-later
// Asked before the last worker ends with the window: what will not go out, and whether Parvis shall stay in the tray.
#pragma once

#include "ui/models/outlook.h"
#include "ui/widgets/popover.h"

namespace parvis::ui {

// What is due within the next day and would wait because no other worker than this program's own runs. own: how this
// program's workers begin to name themselves, "host:pid:".
std::vector<PublicationRow> leftBehind(const Outlook& outlook, const QString& own, Instant now);
QString ownWorkers();

class ClosingSheet : public Popover
{
    Q_OBJECT
public:
    ClosingSheet(const UiContext& context, const std::vector<PublicationRow>& rows, bool tray, QWidget* window);
    void focusButton();

Q_SIGNALS:
    void stayAsked(); // in the tray
    void quitAsked();
};

} // namespace parvis::ui

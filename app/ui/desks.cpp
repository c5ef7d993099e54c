// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks.h"

#include "ui/accounts/accounts_page.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/inbox/inbox_page.h"
#include "ui/insights/figures_page.h"
#include "ui/review/review_desk.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"

namespace parvis::ui {

void addDesks(MainWindow& window)
{
    window.addDesk(new CalendarDesk(window.context(), window.outlook()));
    window.addDesk(new InboxPage(window.context()));
    window.addDesk(new FiguresPage(window.context()));
    window.addDesk(new AccountsPage(window.context()));
    if (window.context().governance)
        window.addDesk(new ReviewDesk(window.context()));
    window.addDesk(new SettingsPage(window.context()));
}

} // namespace parvis::ui

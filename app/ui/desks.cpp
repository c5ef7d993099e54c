// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks.h"

#include "ui/calendar/calendar_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/not_built_desk.h"

#include <QCoreApplication>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
struct Desks {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Desks)
};
} // namespace

void addDesks(MainWindow& window)
{
    window.addDesk(new CalendarDesk(window.context(), window.outlook()));
    window.addDesk(new NotBuiltDesk(u"inbox"_s, Desks::tr("Inbox", "place of the rail"), u"inbox"_s));
    window.addDesk(new NotBuiltDesk(u"figures"_s, Desks::tr("Figures", "place of the rail"), u"figures"_s));
    window.addDesk(new NotBuiltDesk(u"accounts"_s, Desks::tr("Accounts", "place of the rail"), u"accounts"_s));
    window.addDesk(new NotBuiltDesk(u"settings"_s, Desks::tr("Settings", "place of the rail"), u"settings"_s));
}

} // namespace parvis::ui

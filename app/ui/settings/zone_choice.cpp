// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/zone_choice.h"

#include <QSettings>
#include <QTimeZone>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKey = "ui/zone";

} // namespace

std::optional<ZoneId> chosenZone(const QSettings& settings)
{
    const QString name = settings.value(QLatin1StringView(kKey)).toString();
    return name.isEmpty() ? std::nullopt : ZoneId::fromName(name);
}

ZoneId shownZone(const QSettings& settings, const ZoneId& workspace)
{
    return chosenZone(settings).value_or(workspace);
}

void chooseZone(QSettings& settings, const std::optional<ZoneId>& zone)
{
    settings.setValue(QLatin1StringView(kKey), zone ? zone->name() : QString());
}

QStringList zoneNames()
{
    QStringList names;
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids) {
        // "UTC+05:30" and the like are Qt's own, not names of the database.
        if (id.contains('/') || id == "UTC")
            names << QString::fromLatin1(id);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace parvis::ui

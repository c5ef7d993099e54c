// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/figure_alert.h"

#include "base/names.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<AlertKind, 3> alertKindNames{{
    {AlertKind::Crisis, "crisis"_L1},
    {AlertKind::Target, "target"_L1},
    {AlertKind::Report, "report"_L1},
}};

} // namespace

QString alertKindName(AlertKind kind)
{
    return nameIn(alertKindNames, kind);
}

std::optional<AlertKind> alertKindFromName(QStringView name)
{
    return valueIn(alertKindNames, name);
}

} // namespace parvis

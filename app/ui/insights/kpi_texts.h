// SPDX-License-Identifier: GPL-3.0-or-later
// The figures' names and definitions in the window's language, as tables. Every KPI of the engine has words here.
#pragma once

#include <QString>
#include <optional>
#include <span>

namespace parvis::ui {

struct KpiPhrase {
    const char* source;
    const char* comment;
};

struct KpiText {
    QLatin1StringView name;
    KpiPhrase title, formula, excludes, basis;
};

struct KpiSaid {
    QString title, formula, excludes, source;
};

std::span<const KpiText> reachTexts();
std::span<const KpiText> serviceTexts();
std::span<const KpiText> reputationTexts();
std::span<const KpiText> communityTexts();
std::optional<KpiSaid> timeWords(QStringView kpi); // "first_response_time_median"
// In the window's language; nothing: a KPI without words.
std::optional<KpiSaid> kpiWords(QStringView kpi);

} // namespace parvis::ui

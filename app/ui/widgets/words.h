// SPDX-License-Identifier: GPL-3.0-or-later
// What people read: translated words for what the engine says in kinds and codes.
#pragma once

#include "base/time/clock.h"
#include "base/time/zone.h"
#include "domain/publishing/checks.h"
#include "ui/widgets/icons.h"

#include <QString>

namespace parvis::ui::words {

// One sentence each: what happened, and what to do. server: host or network it is about, may be empty.
QString errorWhat(const Error& error, const QString& server = {});
QString errorAdvice(const Error& error);

QString state(PublicationState state);
QString stateIcon(PublicationState state);
Tint stateTint(PublicationState state);

// network: display name for the sentence; empty where it concerns all.
QString finding(const Finding& finding, const QString& network);

QString visibility(Visibility visibility);
QString mediaKind(MediaKind kind);
// "en" → "English", in the language of the window.
QString language(const QString& bcp47);

// "today 09:00", "tomorrow 09:00", "yesterday 18:30", "Tue 09:00" within a week, else "24 Nov 09:00", with year when it
// differs.
QString when(Instant instant, Instant now, const ZoneId& zone);
QString day(LocalDate date, LocalDate today);
// "in 12 min", "3 h ago", "now"; days beyond a day.
QString relative(Instant instant, Instant now);
// "Tuesday, 24 November 2026 09:00:12 (Europe/Paris, UTC+1)" for hovers.
QString exact(Instant instant, const ZoneId& zone);
QString offset(Instant instant, const ZoneId& zone); // "UTC+1", "UTC+5:45"
QString zoneName(const ZoneId& zone);                // "Paris" of Europe/Paris
QString bytes(qint64 size);

} // namespace parvis::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a publication in words, for the strip, the list, the clipboard and the screen reader.
#pragma once

#include "domain/publishing/life.h"
#include "engine/publishing/ledger_desk.h"
#include "ui/widgets/icons.h"

namespace parvis::ui::words {

QString station(LifeStage stage, PublicationState state); // Ended is named by the state
QString stationIcon(LifeStage stage, PublicationState state);
Tint lifeTint(LifeTone tone);
// "0.4 s", "12 s", "3 min 20 s", "2 h 5 min", "3 days"
QString span(Milliseconds length);
QString event(const LifeEvent& event, const QString& network); // "Sent part 2 of 3: no answer"
// What went wrong and what to do, empty where nothing did.
QString eventWhy(const LifeEvent& event, const QString& network);
// A worker as a machine, a person by name.
QString doer(const LifeEvent& event);
QString errandKind(ErrandKind kind);
// How it stands: "Waits for a worker", "Asked; looking whether it is done", "Done", …
QString errandState(const Errand& errand);
Tint errandTint(const Errand& errand);

// The whole story as plain text.
QString story(const PublicationStory& story, const QString& account, const QString& network, const ZoneId& zone);

} // namespace parvis::ui::words

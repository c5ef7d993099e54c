// SPDX-License-Identifier: GPL-3.0-or-later
// The practice network's made-up past in the practice workspace: what the network tells of by its API, the workspace
// has as if Parvis had been there all the time.
#pragma once

#include "engine/services.h"
#include "ports/history_writer.h"
#include "practice/practice_network.h"

namespace parvis {

// The past is remembered in a small file beside the network's journal, so that both go on telling of the same days.
QString pastFileBeside(const QString& stateFile);
std::optional<PracticePast> rememberedPast(const QString& file); // nothing: not there, or it makes no sense
Done rememberPast(const QString& file, const PracticePast& past);
PracticePast pastUntilToday(const Clock& clock);

// Writes the past of the shop's accounts among those of the workspace; they have to be connected. Month by month, each
// of one transaction: stopped anywhere, continuePracticePast() does the rest. seed: the network's.
Async<void> beginPracticePast(QObject* context, const Ports& ports, HistoryWriter& writer, quint64 seed,
                              const PracticePast& past);
// Ready at once where no past was begun, or all of it is there.
Async<void> continuePracticePast(QObject* context, const Ports& ports, HistoryWriter& writer);

} // namespace parvis

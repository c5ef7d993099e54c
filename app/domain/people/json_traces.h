// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the traces of a person out of what people wrote within JSON. Keys, numbers and what only a program reads
// (networks, states, ids, times) stay as they are: the document is read again afterwards.
#pragma once

#include "domain/people/retention.h"

namespace parvis {

struct SoughtTraces {
    const Traces& words;     // in what people wrote
    const Traces& addresses; // in ids and links, where a common word is a part of an address
};

// None: nothing of them is in it. What is no JSON is taken for a text.
std::optional<QByteArray> withoutTraces(const QByteArray& json, const SoughtTraces& sought);

} // namespace parvis

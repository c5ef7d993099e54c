// SPDX-License-Identifier: GPL-3.0-or-later
// Past comments like one that waits, with the public answers they got.
#pragma once

#include "base/async.h"
#include "domain/ids.h"
#include "domain/inbox/similarity.h"

namespace parvis {

class AnswerMemory
{
public:
    AnswerMemory() = default;
    virtual ~AnswerMemory() = default;
    AnswerMemory(const AnswerMemory&) = delete;
    AnswerMemory& operator=(const AnswerMemory&) = delete;

    // Best first, at most `most`, each answer once; of other conversations only. An answer counts while it stands in
    // public: neither failed nor deleted, nor one among two. Comments that wait for the search index are not among
    // them. NotFound: no such message.
    virtual Async<std::vector<PastAnswer>> similar(MessageId message, int most) = 0;
};

} // namespace parvis

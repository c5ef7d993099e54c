// SPDX-License-Identifier: GPL-3.0-or-later
// How often we and our competitors were mentioned, as some listening tool counted it: samples by day, corpus and name.
// A store that keeps the figures' book (FiguresBook) may keep them too.
#pragma once

#include "base/async.h"
#include "domain/ids.h"
#include "domain/insights/voice_table.h"

#include <optional>
#include <vector>

namespace parvis {

using VoiceImportId = StrongId<struct VoiceImportTag>;

struct VoiceImport {
    VoiceImportId id; // null: nothing of it was new, it was only rehearsed, or rows contradict what is stored
    QString file;     // its name, without the folder
    QString who;
    Instant at;
    int added = 0;              // rows
    int already = 0;            // rows of the file that were there before it
    std::vector<int> conflicts; // rows of the file of which another number or side is stored; then nothing was added
};

// Days, both included.
struct VoiceAsk {
    LocalDate from, to;
    QString network; // empty: all
};

// Of the days and corpora in which we and a competitor were looked for: others compare nothing.
struct VoiceCount {
    qint64 ours = 0, theirs = 0;
    bool operator==(const VoiceCount&) const = default;
};

struct VoiceTotal {
    QString name;
    bool isUs = false;
    qint64 mentions = 0;
    bool operator==(const VoiceTotal&) const = default;
};

class ListeningSamples
{
public:
    ListeningSamples() = default;
    virtual ~ListeningSamples() = default;
    ListeningSamples(const ListeningSamples&) = delete;
    ListeningSamples& operator=(const ListeningSamples&) = delete;

    // All or nothing, in one transaction; in the audit log. rehearse: everything is counted and nothing kept.
    virtual Async<VoiceImport> importVoice(const std::vector<VoiceRow>& rows, const QString& file, const QString& who,
                                           bool rehearse) = 0;
    virtual Async<std::vector<VoiceImport>> voiceImports() = 0; // newest first
    // With the rows it brought. NotFound when it is gone already.
    virtual Async<void> removeVoiceImport(VoiceImportId id, const QString& who) = 0;
    // One answer for each; nothing: there is nothing to compare.
    virtual Async<std::vector<std::optional<VoiceCount>>> voice(const std::vector<VoiceAsk>& asks) = 0;
    // By name, of what voice() counts: us first, then by mentions.
    virtual Async<std::vector<VoiceTotal>> voiceByName(const VoiceAsk& ask) = 0;
};

} // namespace parvis

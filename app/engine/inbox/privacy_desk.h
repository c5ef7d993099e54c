// SPDX-License-Identifier: GPL-3.0-or-later
// What privacy law asks of a workspace: everything about one person in a file, the person erased with a report, and
// conversations kept no longer than a rule says.
#pragma once

#include "engine/inbox/local_traces.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

struct ErasureResult {
    EraseReport report;
    int files = 0;       // of this machine, from which traces were taken
    QString notScrubbed; // English; empty: the bytes are gone from the file too
};

class PrivacyDesk : public QObject
{
    Q_OBJECT
public:
    // folders: of this machine, with unsent drafts and fetched media (JSON files are mended, others with a trace go).
    explicit PrivacyDesk(const Ports& ports, QStringList folders = {}, QObject* parent = nullptr);

    // One JSON document: identities, how they were linked, messages of theirs and ours to them, notes, fields,
    // activity, ideas.
    Async<QByteArray> everythingAbout(PersonId identity);
    // The same in a file; .zip: the document and a table of the messages. Storage where it cannot be written; never
    // over an existing file.
    Async<void> exportTo(PersonId identity, const QString& file);

    Async<EraseReport> rehearse(PersonId identity);
    Async<ErasureResult> erase(PersonId identity, const QString& who);
    Async<std::vector<ErasedPerson>> erased();
    // For a backup restored elsewhere. Answers how many of the list were in it.
    Async<int> applyErased(const QByteArray& list, const QString& who);

    Async<std::vector<RetentionRule>> rules();
    Async<RetentionRule> saveRule(const RetentionRule& rule, const QString& who);
    Async<void> removeRule(RetentionRuleId id, const QString& who);
    // What it would remove now.
    Async<RetentionPreview> preview(const RetentionRule& rule, int examples);

Q_SIGNALS:
    // Before the files of this machine are mended: what is kept in memory must not be written to them again.
    void personErased(const parvis::LocalTraces& what);

private:
    Async<std::vector<Message>> wholeHistory(PersonId identity, const std::vector<Message>& sofar);
    Async<LocalTraces> localTracesOf(const EraseReport& report, const LocalTraces& sofar, size_t next);
    Async<int> cleanFiles(const LocalTraces& what);
    Ports m_ports;
    QStringList m_folders;
};

} // namespace parvis

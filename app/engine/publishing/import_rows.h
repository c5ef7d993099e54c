// SPDX-License-Identifier: GPL-3.0-or-later
// From the cells of a row to a draft, and to the findings that the composer would have shown for it. Pure.
//
// Accounts: ids, handles or network:handle, parted by , ; or |. Time: a wall time (2026-12-01T09:00) in the row's zone
// or the workspace's, an instant of RFC 3339, "now", or "draft". Media and alternative texts: parted by |, in the same
// order; \| is a bar of the text itself; library:ID is an asset that is stored already. Thread parts: parted by lines
// of three hyphens.
#pragma once

#include "domain/people/account.h"
#include "domain/publishing/csv.h"
#include "domain/publishing/csv_mapping.h"
#include "engine/publishing/publishing_desk.h"

#include <QHash>
#include <set>

namespace parvis {

struct RowFinding {
    int row = 0;    // as a spreadsheet counts: the header is 1
    QString column; // the header's name, or the field's where there is no such column
    Finding finding;
};

struct ImportContext {
    QStringList header;
    csv::Mapping mapping;
    std::vector<Account> accounts;
    QHash<QString, Result<MediaAsset>> media; // by the word of the cell
    ZoneId zone;
    Instant now;
    QString author;
};

struct ImportedRow {
    PostDraft draft;
    QStringList media;          // the words its media came from
    Plan plan;                  // by its time, once checked
    std::set<AccountId> review; // somebody has to approve there first
    std::vector<RowFinding> findings;
};

ImportedRow readImportRow(const csv::Record& record, const ImportContext& context);
// Where in the row the finding belongs.
RowFinding rowFinding(int row, const ImportContext& context, const Finding& finding);
// The words of the media cell; empty without one.
QStringList mediaWords(const csv::Record& record, const csv::Mapping& mapping);
// What is wrong with the table and its header, before any row is read.
std::vector<RowFinding> tableFindings(const csv::Table& table, const csv::Mapping& mapping);

// The media library's own name for an asset.
QString libraryWord(MediaId id);
std::optional<MediaId> libraryIdOf(const QString& word);
QString joinedList(const QStringList& items);
QStringList splitList(const QString& cell);
QString joinedThread(const QStringList& parts);
QStringList splitThread(const QString& cell);

} // namespace parvis

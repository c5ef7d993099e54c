// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as a table, as JSON or as a calendar (RFC 5545). Cancelled publications and replies are left out.
#pragma once

#include "domain/people/account.h"
#include "engine/services.h"

#include <QObject>

namespace parvis {

enum class ExportFormat { Csv, Json, Calendar };

std::optional<ExportFormat> exportFormatFromName(QStringView name); // "csv", "json", "ics"

// One row for each post, time and wording, so that importing it makes the same posts again; polls are not in it.
QByteArray planAsCsv(const std::vector<PostWithPublications>& posts, const std::vector<Account>& accounts);
QByteArray planAsJson(const std::vector<PostWithPublications>& posts, const std::vector<Account>& accounts);
// One event for each publication, by its instant in UTC.
QByteArray planAsCalendar(const std::vector<PostWithPublications>& posts, const std::vector<Account>& accounts,
                          Instant now);

struct ExportScope {
    std::optional<Instant> from, to;      // due in [from, to); open where not given
    std::vector<AccountId> accounts;      // empty: all
    std::vector<PublicationState> states; // empty: all but the cancelled ones
    QString campaign;                     // empty: all
};

// UTF-8 without a byte order mark. Rendered on the pool.
Async<QByteArray> exportPlan(QObject* context, const Ports& ports, ExportFormat format, const ExportScope& scope);

} // namespace parvis

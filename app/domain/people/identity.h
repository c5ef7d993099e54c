// SPDX-License-Identifier: GPL-3.0-or-later
// A person as one network shows them.
#pragma once

#include "domain/ids.h"

#include <QStringList>
#include <optional>

namespace parvis {

struct Identity {
    PersonId id; // ours; null before it is stored
    QString network;
    RemoteId remoteId;
    QString handle;
    QString name;
    QString avatarUrl;
    QString profileUrl;
    std::optional<qint64> followers; // unavailable is not 0
    QStringList websites;            // addresses that the network itself confirmed as theirs
    bool operator==(const Identity&) const = default;
};

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
// A small ZIP archive of texts, stored as they are (PKWARE APPNOTE 6.3.10, method 0), for what a person is given of
// their data. Under 4 GB.
#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace parvis {

QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>>& files);

} // namespace parvis

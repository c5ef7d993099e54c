// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calling_person.h"

#include <QByteArray>
#include <QFile>
#include <pwd.h>
#include <unistd.h>

namespace parvis {

QString callingPerson()
{
    const QString named = qEnvironmentVariable("USER");
    if (!named.isEmpty())
        return named;
    constexpr qsizetype room = 16'384; // of one entry
    QByteArray buffer(room, '\0');
    passwd entry = {};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), size_t(buffer.size()), &found) != 0 || !found)
        return {};
    return QFile::decodeName(found->pw_name);
}

} // namespace parvis

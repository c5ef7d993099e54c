// SPDX-License-Identifier: GPL-3.0-or-later
// The witness of what really arrived: one JSON object a line, handed to the kernel before the answer leaves, so that a
// killed process loses none. Never holds a token, a body of a request or a query.
#pragma once

#include "base/result.h"

#include <QFile>
#include <QJsonObject>

namespace parvis::practice {

class WitnessLog
{
public:
    Done open(const QString& path); // appends; an unfinished last line of an earlier run is closed first
    void close();
    // status 0: no answer was sent. Empty account or fault: null.
    void request(qint64 nowMs, const QString& method, const QString& path, const QString& account, int status,
                 const QString& fault);
    void accepted(qint64 nowMs, const QString& account, qint64 id, const QString& text, qint64 inReplyTo,
                  const QString& key);

private:
    void write(const QJsonObject& line);
    QFile m_file;
};

} // namespace parvis::practice

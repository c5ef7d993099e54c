// SPDX-License-Identifier: GPL-3.0-or-later
// Customers' lines of one's own, in place of the built-in ones. The file is a JSON array of objects:
//   [ {"after": 2, "author": "lea_martin", "lang": "fr", "text": "Bonjour, c'est ouvert dimanche ?", "on": "any",
//      "kind": "comment"}, … ]
// after   seconds of the customers' time, a number from 0 (decimals allowed); 0 when left out
// author  the customer's handle, a-z, 0-9 and _; made when it is new; may not be a shop account
// lang    "fr", "en" or "ar"; "en" when left out
// text    what is said, up to the network's limit; the shop is mentioned in front of it. Needed for comment and direct
// on      "any" (default): every post of a shop account that answers nobody else, `after` seconds after it was accepted
//         "last-post": once, `after` seconds after the start, the newest post then; the first one if there is none yet
//         "contains:WORDS" (or just the words): every such post whose text contains them, whatever the case
// kind    "comment" (default), "direct" (a private message to the shop), "favourite", "boost", "follow"
// Unknown fields are refused: they are mostly spelling mistakes.
#pragma once

#include "base/result.h"

#include <QString>
#include <vector>

namespace parvis::practice {

struct ScriptLine {
    enum class Kind { Comment, Direct, Favourite, Boost, Follow };
    enum class On { Any, LastPost, Contains };
    qint64 afterMs = 0;
    QString author;
    QString language = QStringLiteral("en");
    QString text;
    On on = On::Any;
    QString words; // for Contains
    Kind kind = Kind::Comment;
};

// Rejected: the detail names the line of the file, the entry and the field. `shops` are the handles customers cannot
// take.
Result<std::vector<ScriptLine>> parseScript(const QByteArray& json, const QStringList& shops);
Result<std::vector<ScriptLine>> readScript(const QString& path, const QStringList& shops);

} // namespace parvis::practice

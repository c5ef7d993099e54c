// SPDX-License-Identifier: GPL-3.0-or-later
// The text that search sees.
#pragma once

#include "domain/text/folding.h"

#include <QString>

namespace parvis::store {

// A workspace indexed with another folding is indexed again.
constexpr int foldVersion = text::kFoldingVersion;

inline QString folded(const QString& text)
{
    return text::foldForSearch(text);
}

// For LIKE … ESCAPE '\': what holds these folded words.
inline QString likePattern(const QString& words)
{
    QString pattern = words;
    for (const QChar special : {QChar(u'\\'), QChar(u'%'), QChar(u'_')})
        pattern.replace(special, QString(u'\\') + special);
    return u'%' + pattern + u'%';
}

} // namespace parvis::store

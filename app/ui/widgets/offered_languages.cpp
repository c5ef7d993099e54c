// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offered_languages.h"

#include "ui/widgets/words.h"

#include <QCollator>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

QStringList offeredLanguages()
{
    QStringList codes{u"ar"_s, u"bg"_s, u"bn"_s, u"ca"_s, u"cs"_s, u"da"_s, u"de"_s, u"el"_s, u"en"_s,
                      u"es"_s, u"et"_s, u"eu"_s, u"fa"_s, u"fi"_s, u"fr"_s, u"ga"_s, u"he"_s, u"hi"_s,
                      u"hr"_s, u"hu"_s, u"id"_s, u"is"_s, u"it"_s, u"ja"_s, u"ko"_s, u"lb"_s, u"lt"_s,
                      u"lv"_s, u"nb"_s, u"nl"_s, u"pl"_s, u"pt"_s, u"ro"_s, u"ru"_s, u"sk"_s, u"sl"_s,
                      u"sr"_s, u"sv"_s, u"th"_s, u"tr"_s, u"uk"_s, u"ur"_s, u"vi"_s, u"zh"_s};
    const QCollator collator;
    std::sort(codes.begin(), codes.end(),
              [&](const QString& a, const QString& b) { return collator.compare(language(a), language(b)) < 0; });
    return codes;
}

} // namespace parvis::ui::words

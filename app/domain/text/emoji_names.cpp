// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/emoji_names.h"

#include "domain/text/emoji.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <iterator>
#include <unicode/uchar.h>

namespace parvis::text {

std::vector<NamedEmoji> namedEmoji()
{
    constexpr char32_t kFirst = 0xA9;
    constexpr char32_t kLast = 0x1FAFF;
    std::vector<NamedEmoji> all;
    for (char32_t c = kFirst; c <= kLast; ++c) {
        const auto point = static_cast<UChar32>(c);
        if (!u_hasBinaryProperty(point, UCHAR_EMOJI) || isRegionalIndicator(c) || isSkinTone(c))
            continue;
        std::array<char, 128> name{};
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length =
            u_charName(point, U_UNICODE_CHAR_NAME, name.data(), static_cast<int32_t>(name.size()), &status);
        if (U_FAILURE(status) || length <= 0)
            continue;
        QString text = QString::fromUcs4(&c, 1);
        if (!u_hasBinaryProperty(point, UCHAR_EMOJI_PRESENTATION))
            text += QChar(0xFE0F);
        // Hair and the like are emoji only as parts of others.
        if (emojiLengthAt(text, 0) != text.size())
            continue;
        all.push_back({text, QString::fromLatin1(name.data(), length).toLower()});
    }
    return all;
}

std::vector<NamedEmoji> findEmoji(const std::vector<NamedEmoji>& all, const QString& query)
{
    const QStringList wanted = query.toLower().split(u' ', Qt::SkipEmptyParts);
    std::vector<NamedEmoji> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&wanted](const NamedEmoji& emoji) {
        const QStringList words = emoji.name.split(u' ');
        return std::all_of(wanted.begin(), wanted.end(), [&words](const QString& begin) {
            return std::any_of(words.begin(), words.end(),
                               [&begin](const QString& word) { return word.startsWith(begin); });
        });
    });
    return found;
}

} // namespace parvis::text

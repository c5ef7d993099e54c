// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/emoji.h"
#include "domain/text/graphemes.h"
#include "domain/text/normalize.h"
#include "domain/text/twitter_text.h"

#include <array>

namespace parvis::text {

namespace {

constexpr std::array<WeightRange, 4> kLightRanges{
    {{0, 4351, 100}, {8192, 8205, 100}, {8208, 8223, 100}, {8242, 8247, 100}}};

const std::array<TwitterConfig, 3> kConfigs{{
    {1, 140, 1, 1, 23, false, {}},
    {2, 280, 100, 200, 23, false, kLightRanges},
    {3, 280, 100, 200, 23, true, kLightRanges},
}};

int weightOf(char16_t unit, const TwitterConfig& config)
{
    for (const WeightRange& range : config.ranges) {
        if (unit >= range.first && unit <= range.last) {
            return range.weight;
        }
    }
    return config.defaultWeight;
}

} // namespace

const TwitterConfig& twitterConfig(int version)
{
    return kConfigs[version >= 1 && version <= 2 ? size_t(version - 1) : 2];
}

ParsedTweet parseTweet(const QString& text, const TwitterConfig& config, qsizetype maxWeightedLength)
{
    const qsizetype most = (maxWeightedLength > 0 ? maxWeightedLength : config.maxWeightedLength) * config.scale;
    const QString normal = toNfc(text);
    const QList<UrlEntity> urls = extractTwitterUrls(normal);
    auto url = urls.cbegin();
    ParsedTweet parsed;
    qsizetype weight = 0;
    qsizetype validEnd = 0;
    bool valid = true;
    for (qsizetype i = 0; i < normal.size(); ++i) {
        while (url != urls.cend() && url->start < i) {
            ++url;
        }
        if (url != urls.cend() && url->start == i) {
            weight += qsizetype(config.transformedUrlLength) * config.scale;
            i += url->url.size() - 1;
        } else if (const qsizetype emoji = config.emojiParsing ? emojiLengthAt(normal, i) : 0; emoji > 0) {
            weight += config.defaultWeight;
            i += emoji - 1;
        } else {
            i += unitsOf(codePointAt(normal, i)) - 1;
            weight += weightOf(normal[i].unicode(), config); // a pair weighs as its second half, outside every range
        }
        valid = valid && (i >= normal.size() || !isForbiddenInTweet(normal[i].unicode()));
        if (valid && weight <= most) {
            validEnd = i;
        }
    }
    parsed.weightedLength = weight / config.scale;
    parsed.hasForbidden = !valid;
    parsed.valid = valid && weight > 0 && weight <= most;
    parsed.permillage = most > 0 ? int(weight * 1000 / most) : 0;
    parsed.validRangeEnd = validEnd + text.size() - normal.size();
    parsed.displayRangeEnd = text.isEmpty() ? 0 : text.size() - 1;
    return parsed;
}

qsizetype codePointIndex(QStringView text, qsizetype utf16Index)
{
    return codePointCount(text.first(utf16Index));
}

} // namespace parvis::text

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/media_fit.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

FitPlan refused(const QString& code)
{
    FitPlan plan;
    plan.refusal = code;
    plan.needed = true;
    return plan;
}

// The window of a length that is kept around the focus. towards: -1 start .. 1 end.
int offsetOf(int whole, int kept, double towards)
{
    const double centre = (std::clamp(towards, -1.0, 1.0) + 1) / 2 * whole;
    return std::clamp(int(std::lround(centre - kept / 2.0)), 0, whole - kept);
}

std::optional<FitCrop> cropFor(int width, int height, const MediaRule& rule, const FitFocus& focus)
{
    const double aspect = double(width) / height;
    FitCrop crop{0, 0, width, height};
    if (rule.maxAspect > 0 && aspect > rule.maxAspect) {
        crop.width = std::max(1, int(std::floor(height * rule.maxAspect)));
        crop.x = offsetOf(width, crop.width, focus.x);
    } else if (rule.minAspect > 0 && aspect < rule.minAspect) {
        crop.height = std::max(1, int(std::floor(width / rule.minAspect)));
        // The focus counts upwards, pixels count downwards.
        crop.y = offsetOf(height, crop.height, -focus.y);
    } else {
        return std::nullopt;
    }
    return crop;
}

double shrinkFor(int width, int height, const MediaRule& rule)
{
    double factor = 1;
    if (rule.maxWidth > 0)
        factor = std::min(factor, double(rule.maxWidth) / width);
    if (rule.maxHeight > 0)
        factor = std::min(factor, double(rule.maxHeight) / height);
    if (rule.maxPixels > 0)
        factor = std::min(factor, std::sqrt(double(rule.maxPixels) / (double(width) * height)));
    return factor;
}

// Rounding to the next pixel must not leave the allowed aspect again.
void keepAspect(FitPlan& plan, const MediaRule& rule)
{
    if (rule.maxAspect > 0 && double(plan.width) / plan.height > rule.maxAspect)
        plan.width = std::max(1, int(std::floor(plan.height * rule.maxAspect)));
    if (rule.minAspect > 0 && double(plan.width) / plan.height < rule.minAspect)
        plan.height = std::max(1, int(std::floor(plan.width / rule.minAspect)));
}

// The type to write: its own where that can be small enough, else one that squeezes; transparency decides among those.
QString formatFor(const MediaAsset& asset, const MediaRule& rule, bool hasAlpha, const QStringList& writable)
{
    const auto usable = [&](const QString& mime) {
        return writable.contains(mime) && (rule.mimeTypes.isEmpty() || rule.mimeTypes.contains(mime));
    };
    const bool tooLarge = rule.maxBytes > 0 && asset.bytes > rule.maxBytes;
    QStringList wanted;
    if (asset.mimeType == "image/jpeg"_L1 || asset.mimeType == "image/webp"_L1 || !tooLarge)
        wanted << asset.mimeType;
    if (hasAlpha)
        wanted << u"image/webp"_s << u"image/png"_s;
    else
        wanted << u"image/jpeg"_s << u"image/webp"_s << u"image/png"_s;
    for (const QString& mime : wanted) {
        if (usable(mime) && !(hasAlpha && mime == "image/jpeg"_L1))
            return mime;
    }
    return {};
}

} // namespace

FitPlan planFit(const MediaAsset& asset, const MediaRule& rule, const FitFocus& focus, bool hasAlpha,
                const QStringList& writable)
{
    if (asset.kind != MediaKind::Image)
        return refused(u"fit_not_a_picture"_s);
    if (!asset.width || !asset.height)
        return refused(u"fit_not_measured"_s);
    FitPlan plan;
    plan.crop = cropFor(*asset.width, *asset.height, rule, focus);
    plan.width = plan.crop ? plan.crop->width : *asset.width;
    plan.height = plan.crop ? plan.crop->height : *asset.height;
    if (const double factor = shrinkFor(plan.width, plan.height, rule); factor < 1) {
        plan.width = std::max(1, int(std::floor(plan.width * factor)));
        plan.height = std::max(1, int(std::floor(plan.height * factor)));
        keepAspect(plan, rule);
    }
    if (plan.width < rule.minWidth || plan.height < rule.minHeight)
        return refused(u"fit_too_small"_s);
    const bool typeRefused = !rule.mimeTypes.isEmpty() && !rule.mimeTypes.contains(asset.mimeType);
    const bool tooLarge = rule.maxBytes > 0 && asset.bytes > rule.maxBytes;
    plan.needed = plan.crop || plan.width != *asset.width || plan.height != *asset.height || typeRefused || tooLarge;
    plan.mimeType = formatFor(asset, rule, hasAlpha, writable);
    if (plan.mimeType.isEmpty())
        return refused(u"fit_no_format"_s);
    plan.maxBytes = rule.maxBytes;
    plan.minWidth = std::max(1, rule.minWidth);
    plan.minHeight = std::max(1, rule.minHeight);
    return plan;
}

} // namespace parvis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/normalize.h"

#include <unicode/unorm2.h>

namespace parvis::text {

namespace {

QString normalized(const QString& text, const UNormalizer2* normalizer)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* units = reinterpret_cast<const UChar*>(text.utf16());
    const auto size = static_cast<int32_t>(text.size());
    const int32_t inForm = unorm2_spanQuickCheckYes(normalizer, units, size, &status);
    if (U_FAILURE(status) || inForm == size) {
        return text;
    }
    QString out(text.size() + text.size() / 2 + 16, Qt::Uninitialized);
    const auto fill = [&] {
        status = U_ZERO_ERROR;
        return unorm2_normalize(normalizer, units, size, reinterpret_cast<UChar*>(out.data()),
                                static_cast<int32_t>(out.size()), &status);
    };
    int32_t length = fill();
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        out.resize(length);
        length = fill();
    }
    if (U_FAILURE(status)) {
        return text;
    }
    out.truncate(length);
    return out;
}

} // namespace

QString toNfc(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    return normalized(text, unorm2_getNFCInstance(&status));
}

QString toNfkcCasefold(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    return normalized(text, unorm2_getNFKCCasefoldInstance(&status));
}

QString toNfd(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    return normalized(text, unorm2_getNFDInstance(&status));
}

} // namespace parvis::text

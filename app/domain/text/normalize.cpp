// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/normalize.h"

#include "domain/text/emoji.h"

#include <unicode/uchar.h>
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

QString withBoundedMarks(const QString& text)
{
    constexpr int mostMarks = 30;
    const QStringView view(text);
    QString out;
    qsizetype copied = 0; // of text, into out; nothing is copied while nothing is dropped
    int run = 0;
    for (qsizetype i = 0; i < view.size();) {
        const char32_t c = codePointAt(view, i);
        const qsizetype next = i + unitsOf(c);
        run = c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0 ? run + 1 : 0;
        if (run > mostMarks) {
            out += view.sliced(copied, i - copied);
            copied = next;
        }
        i = next;
    }
    return copied == 0 ? text : out + view.sliced(copied);
}

} // namespace parvis::text

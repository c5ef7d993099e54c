// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/emoji.h"
#include "domain/text/url_scanner.h"

#include <QVarLengthArray>
#include <algorithm>

namespace parvis::text {

namespace {

constexpr qsizetype kMostAsciiLabel = 63;

} // namespace

// RFC 3492 section 6.3, counting the output instead of writing it.
qsizetype asciiLabelLength(QStringView label)
{
    constexpr char32_t kBase = 36;
    constexpr char32_t kMin = 1;
    constexpr char32_t kMax = 26;
    constexpr char32_t kSkew = 38;
    constexpr char32_t kDamp = 700;
    QVarLengthArray<char32_t, 64> points;
    qsizetype basic = 0;
    for (qsizetype i = 0; i < label.size(); i += unitsOf(points.back())) {
        points.append(codePointAt(label, i));
        basic += points.back() < 0x80 ? 1 : 0;
        if (points.size() > kMostAsciiLabel) {
            return points.size();
        }
    }
    if (basic == points.size()) {
        return basic;
    }
    qsizetype length = qsizetype(sizeof("xn--") - 1) + basic + (basic > 0 ? 1 : 0);
    char32_t n = 0x80;
    char32_t delta = 0;
    char32_t bias = 72;
    char32_t handled = char32_t(basic);
    while (handled < char32_t(points.size()) && length <= kMostAsciiLabel) {
        char32_t next = 0x110000;
        for (const char32_t c : points) {
            next = c >= n && c < next ? c : next;
        }
        delta += (next - n) * (handled + 1);
        n = next;
        for (const char32_t c : points) {
            delta += c < n ? 1 : 0;
            if (c != n) {
                continue;
            }
            char32_t q = delta;
            for (char32_t k = kBase;; k += kBase) {
                const char32_t t = k <= bias ? kMin : std::min<char32_t>(k - bias, kMax);
                ++length;
                if (q < t) {
                    break;
                }
                q = (q - t) / (kBase - t);
            }
            char32_t adapted = handled == char32_t(basic) ? delta / kDamp : delta / 2;
            adapted += adapted / (handled + 1);
            char32_t k = 0;
            for (; adapted > ((kBase - kMin) * kMax) / 2; k += kBase) {
                adapted /= kBase - kMin;
            }
            bias = k + (kBase - kMin + 1) * adapted / (adapted + kSkew);
            delta = 0;
            ++handled;
        }
        ++delta;
        ++n;
    }
    return length;
}

} // namespace parvis::text

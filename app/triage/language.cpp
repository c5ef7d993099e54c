// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/language.h"

#include "domain/inbox/triage.h"

#include <algorithm>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace parvis::triage {

using namespace Qt::StringLiterals;

namespace {

// A text that CLD2 itself calls unreliable, mostly for its length, is told all the same, with the doubt it deserves.
constexpr double unreliable = 0.5;
constexpr int lettersForTrust = 24;

// The codes of CLD2 that are not the ones everybody uses.
QString commonCode(const QString& code)
{
    if (code == "iw"_L1)
        return u"he"_s;
    if (code == "jw"_L1)
        return u"jv"_s;
    return code.section(u'-', 0, 0);
}

} // namespace

Language languageOf(const QString& text, const QString& hint)
{
    const QString sample = languageSample(text);
    const auto letters = std::count_if(sample.begin(), sample.end(), [](QChar c) { return c.isLetter(); });
    if (letters == 0)
        return {};
    const QByteArray utf8 = sample.toUtf8();
    const QByteArray said = hint.section(u'-', 0, 0).left(3).toLatin1();
    const CLD2::CLDHints hints{said.isEmpty() ? nullptr : said.constData(), nullptr, CLD2::UNKNOWN_ENCODING,
                               CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language found[3];
    int percent[3];
    double score[3];
    int bytes = 0, valid = 0;
    bool reliable = false;
    const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        utf8.constData(), int(utf8.size()), true, &hints, CLD2::kCLDFlagBestEffort, found, percent, score, nullptr,
        &bytes, &reliable, &valid);
    if (best == CLD2::UNKNOWN_LANGUAGE || best == CLD2::TG_UNKNOWN_LANGUAGE)
        return {};
    double share = 1;
    for (int i = 0; i < 3; ++i) {
        if (found[i] == best)
            share = std::clamp(percent[i] / 100.0, 0.0, 1.0);
    }
    const double length = std::min(1.0, double(letters) / lettersForTrust);
    return {commonCode(QString::fromLatin1(CLD2::LanguageCode(best))),
            (reliable ? 1.0 : unreliable) * std::max(share, 0.3) * (0.4 + 0.6 * length)};
}

} // namespace parvis::triage

// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice customers say. Made up for practice; nobody real said any of it.
#pragma once

#include <QStringView>
#include <span>

namespace parvis::practice {

struct Phrases {
    std::span<const QStringView> praise;
    std::span<const QStringView> ask;
    std::span<const QStringView> complain;
    std::span<const QStringView> remark;
    std::span<const QStringView> hostile;  // markup as text, very long words, mixed directions
    std::span<const QStringView> followUp; // a further question after an answer
    std::span<const QStringView> thanks;
    std::span<const QStringView> angrier; // a complaint nobody answered, or answered badly
    std::span<const QStringView> calmed;
    std::span<const QStringView> direct; // private messages
};

const Phrases& frenchPhrases();
const Phrases& englishPhrases();
const Phrases& arabicPhrases();
// French for "fr", Arabic for "ar", English for all else.
const Phrases& phrasesIn(QStringView language);

} // namespace parvis::practice

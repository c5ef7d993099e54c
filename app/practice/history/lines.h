// SPDX-License-Identifier: GPL-3.0-or-later
// What people and colleagues say in the history, beside the phrases of the live customers. "%1" stands for a number.
#pragma once

#include <QStringView>
#include <span>

namespace parvis::practice::history {

struct Lines {
    std::span<const QStringView> lateParcel, brokenCup, price;
    std::span<const QStringView> idea, spam;
    // Answers of the shop, by what they answer.
    std::span<const QStringView> toQuestion, toLateParcel, toBrokenCup, toPrice, toComplaint, toPraise, toIdea, toRest;
    // Posts are an opening, a subject and an ending.
    std::span<const QStringView> opening, subject, ending, part;
    std::span<const QStringView> firstNames, lastNames;     // as they are written
    std::span<const QStringView> firstHandles, lastHandles; // the same, a-z only
};

const Lines& linesIn(QStringView language); // "fr", "ar"; English for all else
const Lines& frenchLines();
const Lines& englishLines();
const Lines& arabicLines();

} // namespace parvis::practice::history

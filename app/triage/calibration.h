// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's shares are worth. A model of few examples is too sure of itself; how much so is seen on examples that
// it was not trained on: each fifth of them judged by a model of the other four.
#pragma once

#include "triage/sorter.h"

namespace parvis::triage {

struct Calibration {
    double temperature = 1; // shares are raised to its inverse
    double threshold = 1;   // below it: unsure
};

// The best guess as it is worth.
Guess calibrated(const std::vector<Guess>& guesses, double temperature);
// Trains five times. Lines of the same words stand in the same fifth.
Result<Calibration> calibrate(const std::vector<Line>& lines);
// Pure: temperature by the least surprise, then the lowest threshold above which at least `wanted` are right.
struct OutOfFold {
    std::vector<Guess> guesses;
    QString expected;
};
Calibration fit(const std::vector<OutOfFold>& judged, double wanted);

} // namespace parvis::triage

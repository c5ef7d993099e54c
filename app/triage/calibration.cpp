// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/calibration.h"

#include <QCryptographicHash>
#include <algorithm>
#include <cmath>

namespace parvis::triage {
namespace {

constexpr int parts = 5;
constexpr double wantedRight = 0.85;
constexpr double leastThreshold = 0.40, mostThreshold = 0.95;
constexpr double least = 1e-6;

int partOf(const Line& line)
{
    const QByteArray digest = QCryptographicHash::hash(line.words.toUtf8(), QCryptographicHash::Sha1);
    return static_cast<unsigned char>(digest.front()) % parts;
}

double surprise(const std::vector<OutOfFold>& judged, double temperature)
{
    double sum = 0;
    for (const OutOfFold& one : judged) {
        double all = 0, right = 0;
        for (const Guess& guess : one.guesses) {
            const double worth = std::pow(std::max(guess.share, least), 1 / temperature);
            all += worth;
            right += guess.label == one.expected ? worth : 0;
        }
        sum -= std::log(std::max(all > 0 ? right / all : 0, least));
    }
    return sum;
}

double shareRight(const std::vector<OutOfFold>& judged, double temperature, double threshold)
{
    int told = 0, right = 0;
    for (const OutOfFold& one : judged) {
        const Guess best = calibrated(one.guesses, temperature);
        if (best.share < threshold)
            continue;
        ++told;
        right += best.label == one.expected ? 1 : 0;
    }
    return told > 0 ? double(right) / told : 0;
}

} // namespace

Guess calibrated(const std::vector<Guess>& guesses, double temperature)
{
    if (guesses.empty())
        return {};
    double all = 0;
    for (const Guess& guess : guesses)
        all += std::pow(std::max(guess.share, least), 1 / temperature);
    return {guesses.front().label, std::pow(std::max(guesses.front().share, least), 1 / temperature) / all};
}

Calibration fit(const std::vector<OutOfFold>& judged, double wanted)
{
    Calibration result;
    double best = surprise(judged, 1);
    for (int step = 5; step <= 80; ++step) {
        const double temperature = step / 10.0;
        const double here = surprise(judged, temperature);
        if (here < best) {
            best = here;
            result.temperature = temperature;
        }
    }
    result.threshold = mostThreshold;
    for (int step = int(leastThreshold * 100); step <= int(mostThreshold * 100); ++step) {
        if (shareRight(judged, result.temperature, step / 100.0) >= wanted) {
            result.threshold = step / 100.0;
            break;
        }
    }
    return result;
}

Result<Calibration> calibrate(const std::vector<Line>& lines)
{
    std::vector<OutOfFold> judged;
    for (int part = 0; part < parts; ++part) {
        std::vector<Line> others;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(others),
                     [part](const Line& line) { return partOf(line) != part; });
        if (others.empty() || others.size() == lines.size())
            continue;
        const auto sorter = Sorter::train(others);
        if (!sorter)
            return Failure(sorter.error());
        for (const Line& line : lines) {
            if (partOf(line) == part)
                judged.push_back({sorter->guesses(line.words), line.label});
        }
    }
    return fit(judged, wantedRight);
}

} // namespace parvis::triage

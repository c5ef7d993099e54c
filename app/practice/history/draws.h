// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions over Chance: the standard library's differ between machines.
#pragma once

#include "practice/seeded.h"

#include <QString>
#include <cmath>
#include <span>

namespace parvis::practice::history {

class Draws
{
public:
    explicit Draws(quint64 seed) : m_chance(seed) {}
    quint64 next() { return m_chance.next(); }
    int below(int bound) { return m_chance.below(bound); }
    double unit() { return double(m_chance.next() >> 11) * 0x1.0p-53; } // [0, 1)
    bool happens(double probability) { return unit() < probability; }
    // Knuth's way; means beyond 60 by the normal approximation.
    int poisson(double mean)
    {
        if (mean > 60)
            return std::max(0, int(std::lround(mean + std::sqrt(mean) * normal())));
        const double limit = std::exp(-mean);
        int n = 0;
        for (double product = unit(); product > limit; product *= unit())
            ++n;
        return n;
    }
    // Box and Muller 1958.
    double normal() { return std::sqrt(-2 * std::log(1 - unit())) * std::cos(6.283185307179586 * unit()); }
    // Median, and how wide it scatters around it.
    double logNormal(double median, double sigma) { return median * std::exp(sigma * normal()); }
    // An index by weight; the weights need not sum to one.
    int pick(std::span<const double> weights)
    {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        double left = unit() * sum;
        for (size_t i = 0; i < weights.size(); ++i) {
            left -= weights[i];
            if (left < 0)
                return int(i);
        }
        return int(weights.size()) - 1;
    }
    QString pick(std::span<const QStringView> lines) { return lines[size_t(below(int(lines.size())))].toString(); }

private:
    Chance m_chance;
};

} // namespace parvis::practice::history

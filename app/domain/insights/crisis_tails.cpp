// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/crisis_tails.h"

#include <algorithm>
#include <cmath>

namespace parvis {
namespace {

// Kept away from zero, by which Lentz's method divides.
double awayFromZero(double value)
{
    constexpr double tiny = 1e-300;
    return std::fabs(value) < tiny ? tiny : value;
}

// The continued fraction of the incomplete beta function (NIST DLMF 8.17.22) by Lentz's method; converges fast where
// x < (a + 1) / (a + b + 2).
double betaFraction(double a, double b, double x)
{
    constexpr int mostSteps = 10'000;
    constexpr double exact = 1e-14;
    double c = 1, d = 1 / awayFromZero(1 - (a + b) * x / (a + 1)), value = d;
    for (int step = 1; step <= mostSteps; ++step) {
        const double m = step;
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / awayFromZero(1 + even * d);
        c = awayFromZero(1 + even / c);
        value *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / awayFromZero(1 + odd * d);
        c = awayFromZero(1 + odd / c);
        value *= d * c;
        if (std::fabs(d * c - 1) < exact)
            break;
    }
    return value;
}

double logBeta(double a, double b)
{
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

// Regularized, I_x(a, b).
double incompleteBeta(double a, double b, double x)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front = std::exp(a * std::log(x) + b * std::log1p(-x) - logBeta(a, b));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

} // namespace

double countTail(qint64 count, double mean, double shape)
{
    if (count <= 0)
        return 1;
    if (mean <= 0 || shape <= 0)
        return 0;
    return incompleteBeta(double(count), shape, mean / (mean + shape));
}

qint64 countBound(double alpha, double mean, double shape)
{
    constexpr qint64 beyondAll = qint64(1) << 52; // as far as a double counts
    qint64 high = std::max<qint64>(1, qint64(std::ceil(mean)));
    while (high < beyondAll && countTail(high + 1, mean, shape) > alpha)
        high *= 2;
    qint64 low = -1; // exceeded by zero already
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (countTail(middle + 1, mean, shape) > alpha ? low : high) = middle;
    }
    return high;
}

qint64 hitBound(double alpha, qint64 tries, double a, double b)
{
    const double most = double(tries);
    double logOne = logBeta(a + most, b) - logBeta(a, b), tail = 0; // of all tries being hits
    for (qint64 hits = tries; hits > 0; --hits) {
        tail += std::exp(logOne);
        if (tail > alpha)
            return hits;
        const double x = double(hits);
        logOne += std::log(x * (most - x + b)) - std::log((most - x + 1) * (x - 1 + a));
    }
    return 0;
}

} // namespace parvis

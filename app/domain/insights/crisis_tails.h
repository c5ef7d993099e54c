// SPDX-License-Identifier: GPL-3.0-or-later
// How improbable a count is: tails of the negative binomial and of the beta-binomial distribution. Pure.
#pragma once

#include <QtGlobal>

namespace parvis {

// P(X >= count) where X is Poisson about a mean that is itself only known as a gamma distribution of that shape. With
// shape = sum + 1 and mean = (sum + 1) / hours this is the exact conditional test of two Poisson counts (Przyborowski
// and Wilenski 1940): one hour against `hours` others that held `sum`.
double countTail(qint64 count, double mean, double shape);
// The smallest count that is exceeded with no more than this probability.
qint64 countBound(double alpha, double mean, double shape);
// The smallest number of hits out of `tries` that is exceeded with no more than this probability, where the chance of a
// hit is known as Beta(a, b).
qint64 hitBound(double alpha, qint64 tries, double a, double b);

} // namespace parvis

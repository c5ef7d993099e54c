// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money: whole minor units (cents, yen, millimes) of one currency; never a floating-point number, and never
// added up over currencies. Pure.
#pragma once

#include <QString>
#include <optional>

namespace parvis {

// How many decimals the currency's minor unit has by ISO 4217: EUR 2, JPY 0, TND 3. Nothing: there is no such code.
std::optional<int> currencyDecimals(QStringView code);

enum class AmountTrouble {
    None,
    NotANumber,
    Decimals,  // more of them than the currency has
    Ambiguous, // "1,234" of a currency with decimals: thousands, or decimals finer than usual
    TooLarge,  // beyond 10^15 minor units
};

struct ReadAmount {
    qint64 minor = 0;
    AmountTrouble trouble = AmountTrouble::None;
};

// "1234.5", "1 234,50", "1.234,50", "-12": either separator may part decimals, the other one or a blank may part
// groups of three. What could be read in two ways is not guessed.
ReadAmount readAmount(QStringView text, int decimals);
// "-1234.50": for files, JSON and the command line.
QString amountText(qint64 minor, int decimals);

} // namespace parvis

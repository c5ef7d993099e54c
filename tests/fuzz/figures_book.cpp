// SPDX-License-Identifier: GPL-3.0-or-later
// Dashboards as they were stored, anybody's tables of costs, conversions and mentions, and the words of complaints.
#include "domain/insights/dashboard.h"
#include "domain/insights/money_table.h"
#include "domain/insights/theme_words.h"
#include "domain/insights/voice_table.h"
#include "fuzz/fuzz.h"

#include <set>

using namespace parvis;

namespace {

void readTable(const QByteArray& input, MoneyKind kind)
{
    const MoneyTable table = readMoneyTable(input, kind);
    fuzz::must(table.rowCount >= int(table.rows.size()), "no row comes from nowhere");
    fuzz::must(!table.findings.empty() || table.rowCount == int(table.rows.size()), "what is left out is told");
    std::set<QString> keys;
    for (const MoneyRow& row : table.rows) {
        fuzz::must(row.kind == kind && !row.campaign.isEmpty() && row.day.isValid(), "a row is whole");
        fuzz::must(kind == MoneyKind::Conversion || row.count == 0, "costs have no count");
        fuzz::must(keys.insert(row.key).second, "no two rows of a file have one key");
        const auto decimals = currencyDecimals(row.currency);
        fuzz::must(decimals.has_value(), "the currency is one");
        const ReadAmount again = readAmount(amountText(row.minor, *decimals), *decimals);
        fuzz::must(again.trouble == AmountTrouble::None && again.minor == row.minor,
                   "an amount survives being written");
    }
}

void readMentions(const QByteArray& input)
{
    const VoiceTable table = readVoiceTable(input);
    fuzz::must(!table.findings.empty() || table.rowCount == int(table.rows.size()), "what is left out is told");
    for (const VoiceRow& row : table.rows)
        fuzz::must(!row.name.isEmpty() && !row.source.isEmpty() && row.day.isValid() && row.mentions >= 0,
                   "a row is whole");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input = fuzz::bytes(data, size);
    Dashboard dashboard, again;
    readDashboard(dashboard, input);
    readDashboard(again, toBytes(dashboard));
    fuzz::must(again == dashboard, "a dashboard survives being written");
    readTable(input, MoneyKind::Cost);
    readTable(input, MoneyKind::Conversion);
    readMentions(input);
    for (const ThemeWord& word : themeWords(fuzz::text(data, size), {}))
        fuzz::must(!word.folded.isEmpty() && !word.folded.contains(u' '), "a word is one");
    for (const int decimals : {0, 2, 3, 4}) {
        const ReadAmount amount = readAmount(fuzz::text(data, size), decimals);
        fuzz::must(amount.trouble == AmountTrouble::None || amount.minor == 0, "what is no amount has no value");
    }
    return 0;
}

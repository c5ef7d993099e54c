// SPDX-License-Identifier: GPL-3.0-or-later
// A long text as a thread: each part fits, and no visible character is lost.
#include "domain/text/split.h"
#include "fuzz/fuzz.h"

using namespace parvis;
using namespace parvis::text;

namespace {

QString withoutSpace(const QString& input)
{
    QString kept;
    for (const QChar c : input) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    const CountRule rules[] = {mastodonRule(60), blueskyRule(), xRule(40), threadsRule()};
    const CountRule& rule = rules[data[0] % std::size(rules)];
    SplitOptions options;
    options.numbered = data[1] & 1;
    const QString input = fuzz::text(data + 2, size - 2);
    const Result<QStringList> parts = splitIntoThread(rule, input, options);
    if (!parts)
        return 0;
    for (const QString& part : *parts)
        fuzz::must(fits(rule, part), "each part fits");
    if (!options.numbered)
        fuzz::must(withoutSpace(parts->join(QString())) == withoutSpace(input), "no visible character is lost");
    return 0;
}

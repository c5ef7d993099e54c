// SPDX-License-Identifier: GPL-3.0-or-later
// What is searched must be folded as what is stored, however often.
#include "domain/text/folding.h"
#include "domain/text/normalize.h"
#include "fuzz/fuzz.h"

#include <QStringList>

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString input = fuzz::text(data, size);
    const QString folded = text::foldForSearch(input);
    fuzz::must(text::foldForSearch(folded) == folded, "folding twice is folding once");
    for (const QString& word : text::foldedWords(input))
        fuzz::must(!word.isEmpty() && text::foldForSearch(word) == word, "words are folded");
    return 0;
}

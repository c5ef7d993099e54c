// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/similarity.h"

#include "domain/inbox/triage.h"
#include "domain/text/folding.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr double rareWord = 1.0;
constexpr double leastLikeness = 0.12;
constexpr double msPerYear = 365.25 * 24 * 3600 * 1000;

// As folding leaves them.
const QSet<QString>& emptyWords()
{
    static const QSet<QString> words = [] {
        const QString list =
            u"a ai ainsi alors apres as assez au aucun aussi autre aux avec avez avoir avons bien bon bonjour bonsoir "
            "c ca car ce cela ces cet cette chez ci comme comment d dans de deja depuis des deux dire dit donc du elle "
            "en encore est et etait etc ete etes etre eu fait faire faut il ils j jamais je l la le les leur lui ma "
            "mais me meme merci mes moi mon n ne ni non nos notre nous on ont ou oui par pas peu peut plus pour "
            "pourquoi qu quand que quel quelle quelles quels qui quoi s sa salut sans se sera ses si son sont sous sur "
            "svp t ta te tes toi ton tous tout toute toutes tres tu un une va vais vos votre vous vu y "
            "about after again all also am an and any are at be been but by can could did do does for from get got had "
            "has have hello her hey hi his how i if im in into is isn it its just like m my no not now of off oh ok or "
            "our out please re she so some t than thank thanks that the their them then there they this to too us ve "
            "very was we were what when where which who why will with would you your "
            "في من علي الي عن مع هذا هذه ذلك التي الذي هل ما لا لم لن ان انا انت هو هي نحن كل بعد قبل عند كيف متي اين "
            "لماذا ثم او و يا قد كان كانت لكن شكرا السلام عليكم مرحبا اهلا لو سمحتم سمحت من فضلكم فضلك لي لكم هناك هنا "
            "شيء غير اي عندي عندكم جدا انه انها"_s;
        QSet<QString> made;
        for (const QString& word : text::foldedWords(list))
            made.insert(word);
        return made;
    }();
    return words;
}

double weightOf(const QString& word, const WordWeights& weights)
{
    return weights.value(word, rareWord);
}

// An answer of today counts whole, one of years ago two thirds.
double aged(const PastAnswer& answer, Instant now)
{
    const double years = std::max(0.0, double((now - answer.answered).count()) / msPerYear);
    return answer.likeness * (2.0 + std::exp(-years)) / 3.0;
}

} // namespace

QStringList significantWords(const QString& text, qsizetype most)
{
    QStringList words;
    for (const QString& word : text::foldedWords(languageSample(text))) {
        if (words.size() >= most)
            break;
        const bool number = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        if (word.size() < 2 || number || emptyWords().contains(word) || words.contains(word))
            continue;
        words << word;
    }
    return words;
}

double likeness(const QStringList& one, const QStringList& other, const WordWeights& weights)
{
    double shared = 0, all = 0;
    for (const QString& word : one) {
        const double weight = weightOf(word, weights);
        all += weight;
        shared += other.contains(word) ? weight : 0;
    }
    // Words that only the other has speak of something else, but less than missing ones.
    for (const QString& word : other)
        all += one.contains(word) ? 0 : 0.3 * weightOf(word, weights);
    return all > 0 ? shared / all : 0;
}

std::vector<PastAnswer> bestAnswers(std::vector<PastAnswer> answers, const QString& language, Instant now, size_t most)
{
    std::stable_sort(answers.begin(), answers.end(), [&](const PastAnswer& a, const PastAnswer& b) {
        const bool ours = a.language == language, theirs = b.language == language;
        if (ours != theirs)
            return ours;
        const double one = aged(a, now), other = aged(b, now);
        return one != other ? one > other : a.answered > b.answered;
    });
    std::vector<PastAnswer> best;
    QSet<QString> seen;
    for (PastAnswer& answer : answers) {
        if (best.size() >= most)
            break;
        answer.answer = withoutNames(answer.answer);
        const QString folded = text::foldedWords(answer.answer).join(u' ');
        if (answer.likeness < leastLikeness || folded.isEmpty() || seen.contains(folded))
            continue;
        seen.insert(folded);
        best.push_back(std::move(answer));
    }
    return best;
}

QString withoutNames(const QString& answer)
{
    static const QRegularExpression names(uR"(^\s*(?:@[\p{L}\p{N}_.@-]+[\s,:]*)+)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString rest = answer;
    return rest.remove(names).trimmed();
}

} // namespace parvis

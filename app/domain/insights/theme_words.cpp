// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/theme_words.h"

#include "domain/text/folding.h"
#include "domain/text/spelling_words.h"

#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Folded as texts are. Words that carry no matter of their own, greetings and thanks among them.
constexpr QStringView frenchStops =
    u"a à ai aie ainsi alors apres as au aucun aucune aujourd aura aurait aussi autre autres aux avaient avais avait "
    u"avant avec avez avoir avons ayant beaucoup bien bon bonjour bonne bonsoir car ce ceci cela celle celles celui "
    u"cependant ces cet cette ceux chaque chez ci comme comment contre d dans de depuis des dont du elle elles en "
    u"encore "
    u"entre es est et etaient etais etait etant etc ete etes etre eu eux fait faire faites faut font fois hier il ils "
    u"j "
    u"jamais je jour jours jusqu jusque juste l la le les lequel leur leurs lors lorsque lui m ma mais me meme memes "
    u"merci "
    u"mes mieux moi moins mon n ne ni non nos notre nous on ont or ou où oui par parce pas pendant personne peu peut "
    u"peux plus "
    u"plusieurs pour pourquoi pourtant pouvez pouvoir puis puisque qu quand quel quelle quelles quels que qui quoi "
    u"rien s "
    u"sa sans se semaine ses si sinon soit sommes son sont sous suis sur svp ta tant te tel telle tes toi ton toujours "
    u"tous tout toute toutes tres trop tu un une va vais vers veut veux voici voila vont vos votre vous vraiment y";
constexpr QStringView englishStops =
    u"a about after again all almost already also always am an and any anyone anything are aren't as at be because "
    u"been "
    u"before being but by can can't cannot could couldn't day days did didn't do does doesn't doing don't done each "
    u"else "
    u"even ever every everyone few first for from get gets getting go going gone got had has hasn't have haven't "
    u"having "
    u"he hello her here hers hey hi him his how i i'd i'll i'm i've if in into is isn't it it's its just know last let "
    u"like made make many may me more most much must my myself never no nobody not nothing now of off on once one only "
    u"or "
    u"other our ours out over own please really s said same say says she should since so some someone something still "
    u"such sure t take than thank thanks that that's the their them then there these they they're thing things think "
    u"this "
    u"those though time to today too try under until up us use used very want was wasn't way we we're week well went "
    u"were "
    u"what what's when where which while who whole why will with without won't would wouldn't yes yesterday yet you "
    u"you're your yours";
constexpr QStringView arabicStops =
    u"في من على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما ماذا لماذا كيف متى اين أين هل لا لم لن ليس ليست قد "
    u"كان "
    u"كانت كنت يكون تكون ان أن إن انه أنه انها أنها انا أنا انت أنت هو هي هم نحن انتم أنتم كل بعض غير بعد قبل عند عندي "
    u"حتى اذا إذا لو لكن ثم او أو أم بل و ف ب ل يا ايضا أيضا جدا فقط منذ الان الآن اليوم امس أمس شكرا مرحبا السلام "
    u"عليكم "
    u"لي لك له لها لنا لكم لهم بي به بها فيه فيها منه منها عليه عليها اي أي أحد احد شيء مثل بين حول دون سوف";

QSet<QString> foldedSet(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
        set.insert(text::foldForSearch(word.toString()));
    return set;
}

bool isStop(const QString& word, const QString& language)
{
    static const QSet<QString> french = foldedSet(frenchStops), english = foldedSet(englishStops),
                               arabic = foldedSet(arabicStops);
    const QString tongue = language.left(2).toLower();
    if (tongue == "fr"_L1)
        return french.contains(word);
    if (tongue == "en"_L1)
        return english.contains(word);
    if (tongue == "ar"_L1)
        return arabic.contains(word);
    return french.contains(word) || english.contains(word) || arabic.contains(word);
}

// "l’écran" is écran, "jusqu'ici" ici, "shop's" shop; "aujourd'hui" and "don't" are one word.
QString withoutElision(QString word)
{
    word.replace(QChar(0x2019), u'\'');
    if (word.endsWith("'s"_L1))
        word.chop(2);
    const qsizetype at = word.indexOf(u'\'');
    constexpr std::array elided{u"l", u"d",  u"j",     u"m",      u"t",      u"s",     u"c",
                                u"n", u"qu", u"jusqu", u"lorsqu", u"puisqu", u"quoiqu"};
    const bool isElided = at > 0 && std::any_of(elided.begin(), elided.end(), [&](const char16_t* one) {
                              return word.left(at).compare(QStringView(one), Qt::CaseInsensitive) == 0;
                          });
    return isElided ? word.mid(at + 1) : word;
}

bool isArabic(QChar c)
{
    return c.script() == QChar::Script_Arabic;
}

// The article, with the words that are written to it: "الطلب" and "بالطلب" are "طلب".
QString withoutArticle(const QString& folded)
{
    if (folded.isEmpty() || !isArabic(folded.front()))
        return folded;
    for (const auto& prefix : {u"وال"_s, u"بال"_s, u"فال"_s, u"كال"_s, u"ال"_s}) {
        if (folded.startsWith(prefix) && folded.size() - prefix.size() >= 3)
            return folded.mid(prefix.size());
    }
    return folded;
}

bool isJoin(QStringView between)
{
    return std::all_of(between.begin(), between.end(),
                       [](QChar c) { return (c.isSpace() && c != u'\n') || c == u'-'; });
}

} // namespace

std::vector<ThemeWord> themeWords(const QString& text, const QString& language)
{
    constexpr qsizetype shortest = 2, longest = 40;
    std::vector<ThemeWord> words;
    qsizetype end = -1; // of the word before, where it counts
    for (const text::WordRange& range : text::spellingWords(text)) {
        const QString written = withoutElision(text.sliced(range.start, range.length));
        const QString whole = text::foldForSearch(written), folded = withoutArticle(whole);
        const bool counts = folded.size() >= shortest && folded.size() <= longest && !isStop(whole, language) &&
                            !isStop(folded, language);
        if (counts) {
            const bool joined = end >= 0 && isJoin(QStringView(text).sliced(end, range.start - end));
            words.push_back({folded, written, joined});
        }
        end = counts ? range.end() : -1;
    }
    return words;
}

} // namespace parvis

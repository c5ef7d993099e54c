// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/triage_cues.h"

#include "domain/inbox/triage_words.h"
#include "domain/text/folding.h"

#include <QHash>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr int ofEachAtMost = 3;
constexpr qsizetype longestStem = 12;

constexpr CueWords cues[] = {
    {"xgood"_L1,
     u"merci remerci bravo super genial excellent parfait adore ador aime top. magnifi sublim superb deli "
     "delicieu regal ravi content heureu beau. belle. beaux. jolie joli. meilleur felicit impecc nickel chapeau bluff "
     "incroy recommand fan. plaisir sourire agreab sympa gentil chaleur reussi qualit chouette pepite merveill "
     "fabul extraordin formid fidele admir canon. "
     "thank thx love loving loved great awesome amazing perfect excellent wonderful fantastic brilliant best. "
     "beautiful lovely delicious delight happy glad gorgeous superb recommend impress kind. friendly nice. incredible "
     "congrat proud enjoy stunning helpful favourite favorite fabulous charming cheers "
     "شكر رائع روعه ممتاز جميل احب حبيت اعشق عشق افضل احسن حلو لذيذ مبروك مبارك تسلم برافو سعيد سعد فخور انصح جوده "
     "محترم راق طيب زوين مزيان خرافي مبدع ابداع يعطيكم موفق ماشاءالله بارك"},
    {"xbad"_L1,
     u"nul. nulle. nuls. horrib honte honteu decu decev decept arnaq scandal inadmiss inaccept lament pourri casse. "
     "cassee brise abime defect panne bug plant retard probleme pire. pires catastroph mauvais degout sale. froid. "
     "ignor marre colere furieu deteste insupport impossible perdu perdre vole. voleur menteu mensong rembours resili "
     "plainte jamais. aucun aucune rien. manque dommage triste moche cher. chers raye peri fuite bloqu attend attent "
     "inutile ridicul ras.  gache gachi "
     "bad. worst terrible horrible awful disgust disappoint broke broken fault useless rude scam rip. fraud refund "
     "late. delay never. ruin waste wasted poor. poorly shame joke. angry furious hate annoy unaccept ridiculous "
     "cancel "
     "complain problem issue missing damage dirty cold. slow. lost ignore wrong waiting still. nobody nothing. crash "
     "fail leak overprice cheap. dishonest avoid. unbearable "
     "سيء سيئ اسوا زفت خايب وحش عيب حرام نصب احتيال سرق غش خداع خدع كذب تاخر متاخر تاخير مكسور تكسر كسر خربان خرب معطل "
     "تعطل "
     "عطل مشكل استرجاع استرداد ارجعوا رفض يرفض غاضب زعلان خذل ندم قذر وسخ بارد ضاع ضياع اسف للاسف مخيب سخيف مزعج ابدا. "
     "فاشل فشل كارث خساره مقطوع ناقص ينقص لاارد تجاهل انتظر استني مقفول"},
    {"xask"_L1,
     u"quand. comment. pourquoi. combien. quel. quelle. quels. quelles. ou. qui. que. savoir. puis. "
     "peut. peux. peuton pouvez. existe. dispo disponib horaire prix. tarif acceptez vendez livrez avez. faut. "
     "when. where. what. which. who. how. why. does. do. is. are. can. could. much. many. available stock. price. "
     "open. opening anyone know. "
     "متي كيف كم. بكم اين وين فين هل. ماذا لماذا ليش علاش واش شنو وش. اي. ايش ممكن متوفر يتوفر موجود سعر السعر ثمن "
     "الثمن "
     "عندكم تفتح توصل"},
    {"xwish"_L1,
     u"devriez devrait pourriez pourrait faudrait serait seraient aimerais voudrais propos sugg idee. idees ajout pens "
     "prevo mettez faites proposez pourquoi. envisag ouvrez creez imagin souhait rev. reve reverait essay remettez "
     "changez revoyez ameli utile pratique manque "
     "should could would add. adding suggest idea. ideas consider please. maybe wish propos let. make. bring. offer. "
     "think. why. imagine improv option. put. try. need. needs useful handy feature "
     "اقترح اقتراح ليت ياريت اتمني نتمني لو. اضيف اضافه ضيفوا اعملوا وفر وفروا فكر فكره فكروا جرب جربوا ضعوا خصص "
     "يستحسن الافضل "
     "مفيد عملي يفضل ينبغي حان غير. غيروا راجعوا استعملوا افتحوا كون. نريد"},
    {"xlure"_L1,
     u"gagn argent. euros. clique cliqu lien. gratuit whatsapp telegram bitcoin crypto invest pret. prets credit "
     u"casino "
     "promo abonn followers abonnes mp. prive. profil. bio. code. marabout voyan viagra virus compte. suspend confirm "
     "verifi loterie tirage. lot. cadeau trading forex revenu revenus contactez appel formation. parrain garanti "
     "click link. free. follow subscrib dm. earn cash. money. loan bitcoin invest casino prize winner won. win. gift "
     "cheap. discount account. suspend verify urgent channel profile guarante income passive offer. limited signup "
     "download code. spins pills replica "
     "اربح ربح رابط الرابط اضغط مجان واتساب واتس تليج تلجرام قرض قروض تمويل استثمر استثمار بيتكوين كازينو جائز متابع "
     "تابع "
     "خاص الخاص حسابي قناتي صفحتي شيخ روحاني جلب تداول فوركس خصم عرض. اتصل راسل سجل سداد سحب مضمون ارباح كود حمل"},
    {"xnot"_L1,
     u"ne. n. pas. plus. jamais. rien. sans. ni. not. no. never. without. don. dont. didn. doesn. isn. can't "
     "cant. won. لا لم لن ما. مو. مش ليس بدون بلا غير. ماكاين مكاين"},
    {"xyou"_L1, u"vous. votre. vos. you. your. u. انتم انتو لكم"},
    {"xme"_L1, u"je. j. moi. mon. ma. mes. nous. notre. i. my. me. we. our. انا لي. عندي معي نحن"},
};

// Single code points: skin tones and selectors behind them do not matter.
constexpr CueWords pictures[] = {
    {"xjoy"_L1, u"❤♥💕💖💗💙💚💛🧡💜🤍😍🥰😘😗😊😀😃😄😁🙂🤗"
                u"🤩🥳😋🤤👏👍🙌💪🎉✨💯🔥🌟⭐🏆👌😎😻🫶☺"},
    {"xanger"_L1,
     u"😡😠🤬👎😤🤮🤢😭😢🙄🤦💔😩😫😒😑🤡😞😔😖😣☹🙁😰🤯💩🚮"},
    {"xpoint"_L1, u"👉👈👇👆⬇➡🚀💰💸💵📲🎁🔗💎📈🤑"},
};

// Stem to mark; an exact word ends with a full stop in the key too.
const QHash<QString, QStringList>& stemMarks()
{
    static const QHash<QString, QStringList> table = [] {
        QHash<QString, QStringList> made;
        const auto add = [&made](const CueWords& cue) {
            for (const QStringView word : cue.stems.split(u' ', Qt::SkipEmptyParts)) {
                const bool exact = word.endsWith(u'.');
                const QString folded = text::foldedWords(word.toString()).join(QString());
                if (!folded.isEmpty())
                    made[exact ? folded + u'.' : folded] << QString(cue.mark);
            }
        };
        std::for_each(std::begin(cues), std::end(cues), add);
        for (const auto language : {frenchCueWords(), englishCueWords(), arabicCueWords()})
            std::for_each(language.begin(), language.end(), add);
        return made;
    }();
    return table;
}

void addMarks(const QString& key, QHash<QString, int>& counts, QStringList& marks)
{
    for (const QString& mark : stemMarks().value(key)) {
        if (++counts[mark] <= ofEachAtMost)
            marks << mark;
    }
}

// Arabic puts the article and short words in front of a word.
QString bare(const QString& word)
{
    for (const QStringView before : {u"وال", u"بال", u"لل", u"ال", u"و", u"ب", u"ف"}) {
        if (word.startsWith(before) && word.size() >= before.size() + 3)
            return word.mid(before.size());
    }
    return word;
}

void marksOf(const QString& word, QHash<QString, int>& counts, QStringList& marks)
{
    addMarks(word + u'.', counts, marks);
    for (qsizetype length = std::min(word.size(), longestStem); length >= 3; --length)
        addMarks(word.left(length), counts, marks);
}

} // namespace

QStringList pictureCues(QStringView text)
{
    static const QHash<char32_t, QString> table = [] {
        QHash<char32_t, QString> made;
        for (const CueWords& picture : pictures) {
            for (const auto point : picture.stems.toUcs4())
                made.insert(point, QString(picture.mark));
        }
        return made;
    }();
    QStringList marks;
    for (const auto point : text.toUcs4()) {
        const QString mark = table.value(point);
        if (!mark.isEmpty() && !marks.contains(mark))
            marks << mark;
    }
    return marks;
}

QStringList triageCues(const QStringList& foldedWords)
{
    QStringList marks;
    QHash<QString, int> counts;
    for (const QString& word : foldedWords) {
        const auto before = marks.size();
        marksOf(word, counts, marks);
        if (marks.size() == before && bare(word) != word)
            marksOf(bare(word), counts, marks);
    }
    return marks;
}

} // namespace parvis

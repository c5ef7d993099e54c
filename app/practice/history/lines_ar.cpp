// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/lines.h"

namespace parvis::practice::history {
namespace arabic_past {

constexpr QStringView lateParcel[] = {
    u"كان يجب أن تصل طلبيتي %1 الأسبوع الماضي ولم يصل الطرد بعد.",
    u"تأخر الطرد مرة أخرى. الطلبية %1، أين هي؟",
    u"تتبع الشحنة لم يتغير منذ خمسة أيام، الطلبية %1.",
    u"وعدتم بالتوصيل خلال 48 ساعة وأنا أنتظر الطرد منذ عشرة أيام. خيبة أمل.",
    u"لم يصل الطرد حتى الآن! شركة التوصيل تقول إنها لم تستلمه.",
    u"الطرد عالق في المستودع منذ يوم الاثنين ولا أحد يخبرني بشيء.",
    u"وصلت هدية عيد الميلاد متأخرة بسبب تأخر التوصيل. شكرًا لكم.",
    u"كم يجب أن أنتظر طرد الطلبية %1؟ هذا غير مقبول.",
    u"تأخر التوصيل دون أي تفسير، لن أطلب منكم مرة أخرى.",
};
constexpr QStringView brokenCup[] = {
    u"وصل الكوب مكسورًا والمقبض ثلاث قطع 😞",
    u"ثاني كوب مكسور في العلبة، التغليف غير كافٍ.",
    u"الطلبية %1: كوب مشقوق يتسرب منه الماء.",
    u"الوعاء الأزرق وصل مكسور الحافة. كيف أستبدله؟",
    u"كوب مكسور عند فتح الطرد. أريد بديلًا أو استرجاع المبلغ.",
};
constexpr QStringView price[] = {
    u"ارتفعت الأسعار مرة أخرى، 34 يورو للكوب غالٍ جدًا.",
    u"السعر في المتجر ليس كما في الموقع، هذا تضليل.",
    u"أجرة الشحن 9,90 يورو لشمعة واحدة مبالغ فيها.",
    u"غالٍ جدًا، والجودة لا تناسب السعر.",
    u"الخصم المعلن لم يُطبق على طلبيتي %1.",
};
constexpr QStringView idea[] = {
    u"فكرة: لماذا لا تنظمون ورشة للأطفال يوم الأربعاء؟",
    u"سيكون رائعًا لو كانت عندكم بطاقة وفاء!",
    u"ما رأيكم في اشتراك قهوة شهري؟",
    u"أتمنى نسخة أكبر من الوعاء الأزرق.",
    u"اقتراح: تغليف بلا بلاستيك.",
};
constexpr QStringView spam[] = {
    u"اربح 500 يورو يوميًا من منزلك، اضغط هنا https://easy-money.example/go",
    u"عشرة آلاف متابع في 24 ساعة على https://followers.example",
};
constexpr QStringView toQuestion[] = {
    u"مرحبًا! نعم بكل سرور، نحن هنا من العاشرة إلى السادسة.",
    u"مرحبًا، شكرًا على سؤالك. كل شيء مكتوب في https://boutique.example/help ونحن في خدمتك.",
    u"مرحبًا، نعم هذا ممكن. أخبرنا باليوم المناسب وسنحجز لك.",
    u"مرحبًا! بقي عندنا القليل وسنحتفظ لك بواحد.",
};
constexpr QStringView toLateParcel[] = {
    u"نعتذر كثيرًا عن التأخير. نتابع مع شركة التوصيل ونعود إليك اليوم.",
    u"نأسف لذلك. وجدنا الطرد وسيصل غدًا قبل الظهر.",
    u"نعتذر، نرسل طلبيتك مرة أخرى اليوم دون أي تكلفة.",
};
constexpr QStringView toBrokenCup[] = {
    u"نأسف كثيرًا! سنرسل كوبًا جديدًا اليوم.",
    u"أرسل لنا صورة من فضلك، وسنستبدله أو نعيد المبلغ كما تحب.",
};
constexpr QStringView toPrice[] = {
    u"مرحبًا، نتفهم ذلك. ارتفعت تكلفة الطين والطاقة، وعندنا قطع بخصم 30٪.",
    u"شكرًا على التنبيه، سنعيد لك الفرق.",
};
constexpr QStringView toComplaint[] = {
    u"مرحبًا، نحن آسفون. هل يمكنك إرسال رقم الطلبية على الخاص؟",
    u"شكرًا لإخبارنا. نبحث الأمر الآن ونجيبك اليوم.",
};
constexpr QStringView toPraise[] = {
    u"شكرًا جزيلًا، أسعدتم الفريق كله 😊",
    u"سررنا بكلامك، شكرًا وإلى اللقاء!",
};
constexpr QStringView toIdea[] = {
    u"شكرًا على الفكرة، سنتحدث عنها يوم الاثنين.",
    u"فكرة ممتازة! سنرى ما يمكن فعله.",
};
constexpr QStringView toRest[] = {
    u"على الرحب والسعة، يومك سعيد!",
    u"شكرًا لك، إلى اللقاء.",
};
constexpr QStringView opening[] = {
    u"هذا الصباح:", u"جديد عندنا:", u"المفضل هذا الأسبوع:", u"من وراء الكواليس:", u"تذكير صغير:", u"خبر جميل!",
};
constexpr QStringView subject[] = {
    u"أكواب فخارية مزججة باليد",
    u"قهوة مفلترة من رواندا",
    u"قهوتنا الجديدة من اليمن",
    u"شوربة عدس وفطائر بالزعتر",
    u"كعكة الإجاص الطازجة",
    u"شموع من شمع العسل",
    u"صابون العسل",
    u"سلال الربيع المنسوجة باليد",
    u"صندوق هدايا جاهز",
};
constexpr QStringView ending[] = {
    u"ما رأيكم؟", u"ننتظركم!", u"أي لون تفضلون؟", u"شكرًا لوفائكم ☕", u"#قهوة", u"أخبرونا في التعليقات.",
};
constexpr QStringView part[] = {
    u"أولًا نختار الحبوب واحدة واحدة.",
    u"ثم نحمصها ببطء وبصبر كثير.",
    u"وأخيرًا نطحنها لحظة التحضير.",
};
constexpr QStringView firstNames[] = {u"أحمد", u"ليلى", u"عمر",  u"هدى",  u"خالد", u"رنا",  u"زياد",
                                      u"مريم", u"سامي", u"دينا", u"كريم", u"هبة",  u"طارق", u"ياسمين"};
constexpr QStringView firstHandles[] = {u"ahmad",  u"layla", u"omar", u"huda",  u"khaled", u"rana",  u"ziad",
                                        u"maryam", u"sami",  u"dina", u"karim", u"hiba",   u"tarek", u"yasmin"};
constexpr QStringView lastNames[] = {u"الحسن",  u"منصور", u"حداد",  u"الخوري", u"سلامة", u"العلي",   u"قاسم",
                                     u"الشامي", u"عباس",  u"درويش", u"المصري", u"نجار",  u"الزهراء", u"بركات"};
constexpr QStringView lastHandles[] = {u"alhasan", u"mansour", u"haddad",  u"khoury", u"salameh", u"alali", u"qasem",
                                       u"shami",   u"abbas",   u"darwish", u"masri",  u"najjar",  u"zahra", u"barakat"};

} // namespace arabic_past

const Lines& arabicLines()
{
    using namespace arabic_past;
    static const Lines lines{lateParcel,  brokenCup, price,       idea,       spam,      toQuestion,   toLateParcel,
                             toBrokenCup, toPrice,   toComplaint, toPraise,   toIdea,    toRest,       opening,
                             subject,     ending,    part,        firstNames, lastNames, firstHandles, lastHandles};
    return lines;
}

const Lines& linesIn(QStringView language)
{
    if (language == u"fr")
        return frenchLines();
    return language == u"ar" ? arabicLines() : englishLines();
}

} // namespace parvis::practice::history

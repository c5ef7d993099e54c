// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/lines.h"

namespace parvis::practice::history {
namespace english_past {

constexpr QStringView lateParcel[] = {
    u"My order %1 should have arrived last week and there is still no parcel.",
    u"Late parcel again. Order %1, where is it?",
    u"The delivery tracking has not moved for five days, order %1.",
    u"You promised 48 hours, I have been waiting ten days for my parcel. Very disappointed.",
    u"Still not delivered! The courier says they never received my parcel.",
    u"My parcel has been stuck in a depot since Monday and nobody tells me anything.",
    u"The birthday present came too late because of your delivery. Thanks a lot.",
    u"How much longer for the parcel of order %1? This is unacceptable.",
    u"Four emails about my late delivery, not one answer.",
    u"Delivery delayed without any explanation, I will not order from you again.",
};
constexpr QStringView brokenCup[] = {
    u"The cup arrived broken, the handle is in three pieces 😞",
    u"Second broken mug in the box, the packaging is not good enough.",
    u"Order %1: one cup is cracked and leaks as soon as you fill it.",
    u"The blue bowl came chipped. How do I exchange it?",
    u"Broken cup when I opened the parcel. I want a replacement or a refund.",
    u"The handle of my mug came off after two weeks, really fragile.",
};
constexpr QStringView price[] = {
    u"Prices went up again, 34 € for a cup is far too expensive.",
    u"The price in the shop is not the one on the site, that is misleading.",
    u"9.90 € postage for one candle is a rip-off.",
    u"Too expensive for what it is, the quality does not match the price.",
    u"The discount you advertise was not taken off my order %1.",
    u"You raise prices every season, I'm disappointed.",
};
constexpr QStringView idea[] = {
    u"An idea: why not run a workshop for children on Wednesdays?",
    u"It would be great to have a loyalty card!",
    u"How about a monthly coffee subscription?",
    u"I'd love a bigger version of the blue bowl.",
    u"Suggestion: packaging without plastic, with paper from around here.",
    u"Could you add pick-up in the shop to the site? That would be handy.",
};
constexpr QStringView spam[] = {
    u"Earn 500 € a day from home, click here https://easy-money.example/go",
    u"Boost your account: 10,000 followers in 24 hours at https://followers.example",
    u"Fast loan, no questions asked, message me https://loan.example",
};
constexpr QStringView toQuestion[] = {
    u"Hello! Yes, gladly: drop in any time between 10 and 6.",
    u"Hello, thanks for asking. It is all on https://boutique.example/help and we are here too.",
    u"Hi, yes, that works. Tell us which day and we will keep a place for you.",
    u"Hello! We have a few left and will put one aside for you.",
    u"Hi, we deliver in three working days, postage is 4.90 €.",
};
constexpr QStringView toLateParcel[] = {
    u"Hello, we are very sorry for the delay. We are chasing the courier and will come back to you today.",
    u"We are sorry. Your parcel has been found and will be delivered tomorrow before noon.",
    u"Our apologies: we are sending your order again today, free of charge.",
};
constexpr QStringView toBrokenCup[] = {
    u"We are so sorry! A new cup leaves today, keep the pieces as a souvenir.",
    u"Oh no! Send us a photo and we will replace it or refund you, as you like.",
    u"Sorry about the breakage. The refund is done, you will see it within three days.",
};
constexpr QStringView toPrice[] = {
    u"Hello, we understand. Clay and energy cost more now; seconds are 30 % off in the shop.",
    u"Hello, thank you for telling us: the difference is on its way back to you.",
};
constexpr QStringView toComplaint[] = {
    u"Hello, we are sorry. Could you send us your order number in private?",
    u"Thank you for telling us. We are looking into it right now and will answer today.",
    u"Our apologies, that is not the service we want to give. A voucher is waiting for you.",
};
constexpr QStringView toPraise[] = {
    u"Thank you so much, the whole team is touched 😊",
    u"How lovely to read this, thank you and see you soon!",
    u"Thank you! That keeps us going.",
};
constexpr QStringView toIdea[] = {
    u"Thanks for the idea, we will talk about it on Monday.",
    u"Great idea! We will see what can be done.",
};
constexpr QStringView toRest[] = {
    u"You are welcome, have a nice day!",
    u"Thank you, see you soon.",
    u"Yes, absolutely. Just ask if you need anything.",
};
constexpr QStringView opening[] = {
    u"This morning in the studio:", u"New in the shop:",  u"Our favourite this week:", u"Behind the scenes:",
    u"A little reminder:",          u"You asked for it:", u"Have a look at this:",     u"Good news!",
};
constexpr QStringView subject[] = {
    u"stoneware cups glazed by hand",
    u"a blue bowl thrown by Hélène",
    u"the jugs of the Shore series",
    u"a throwing class for beginners",
    u"beeswax candles from the valley",
    u"filter coffee from Rwanda",
    u"woven baskets for spring",
    u"linen aprons sewn two streets away",
    u"how a kiln gets to 1,260 degrees",
    u"today's pear tart",
    u"honey soaps",
    u"a tall vase for branches from the garden",
    u"speckled plates",
    u"a gift box, ready to give",
};
constexpr QStringView ending[] = {
    u"What do you think?",
    u"See you there!",
    u"There will not be enough for everyone. #handmade",
    u"Drop in.",
    u"Which colour would you pick?",
    u"Thank you for being with us. ☕",
    u"#craft",
    u"Tell us in the comments.",
};
constexpr QStringView part[] = {
    u"First the clay: it rests for three weeks before it is thrown.",
    u"Then two firings and a lot of patience.",
    u"Last the glaze, by brush, piece by piece.",
    u"The rest is up to you at home.",
};
constexpr QStringView firstNames[] = {u"Oliver", u"Amelia", u"Jack",   u"Isla",   u"Harry", u"Ava",   u"Noah",
                                      u"Mia",    u"Leo",    u"Ivy",    u"Arthur", u"Lily",  u"Oscar", u"Freya",
                                      u"Henry",  u"Grace",  u"George", u"Ruby",   u"Ethan", u"Ella",  u"Daniel",
                                      u"Rosie",  u"Adam",   u"Daisy",  u"Owen",   u"Alice"};
constexpr QStringView firstHandles[] = {u"oliver", u"amelia", u"jack",   u"isla",   u"harry", u"ava",   u"noah",
                                        u"mia",    u"leo",    u"ivy",    u"arthur", u"lily",  u"oscar", u"freya",
                                        u"henry",  u"grace",  u"george", u"ruby",   u"ethan", u"ella",  u"daniel",
                                        u"rosie",  u"adam",   u"daisy",  u"owen",   u"alice"};
constexpr QStringView lastNames[] = {u"Smith",  u"Jones", u"Taylor", u"Brown",  u"Evans",  u"Walker", u"White",
                                     u"Green",  u"Hall",  u"Wood",   u"Clarke", u"Baker",  u"Cooper", u"Ward",
                                     u"Turner", u"Hill",  u"Moore",  u"Carter", u"Parker", u"Bell",   u"Murphy",
                                     u"Bailey", u"Shaw",  u"Mason",  u"Dixon",  u"Hunt",   u"Palmer"};
constexpr QStringView lastHandles[] = {u"smith",  u"jones", u"taylor", u"brown",  u"evans",  u"walker", u"white",
                                       u"green",  u"hall",  u"wood",   u"clarke", u"baker",  u"cooper", u"ward",
                                       u"turner", u"hill",  u"moore",  u"carter", u"parker", u"bell",   u"murphy",
                                       u"bailey", u"shaw",  u"mason",  u"dixon",  u"hunt",   u"palmer"};

} // namespace english_past

const Lines& englishLines()
{
    using namespace english_past;
    static const Lines lines{lateParcel,  brokenCup, price,       idea,       spam,      toQuestion,   toLateParcel,
                             toBrokenCup, toPrice,   toComplaint, toPraise,   toIdea,    toRest,       opening,
                             subject,     ending,    part,        firstNames, lastNames, firstHandles, lastHandles};
    return lines;
}

} // namespace parvis::practice::history

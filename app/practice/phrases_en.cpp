// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/phrases.h"

namespace parvis::practice {
namespace english_lines {

constexpr QStringView praise[] = {
    u"Absolutely gorgeous work, well done! 😍",
    u"My parcel arrived this morning, beautifully wrapped. Thank you for the handwritten note!",
    u"Always a pleasure to drop in on a Saturday.",
    u"Yesterday's pear tart was out of this world 👏",
    u"Great quality as ever. Would recommend to anyone.",
    u"Gave it to my sister for her birthday and she loves it 🎁",
    u"Finally a shop that takes the time to help you choose.",
    u"Your photos make me want to buy everything… my wallet is crying 😅",
    u"Best flat white in town by a mile. #coffee #local",
    u"The honey soap smells divine, I'll be back for more.",
    u"Love the new collection, those autumn colours! 🍂",
    u"Ordered Monday, arrived Wednesday. Hats off!",
    u"You can tell how much care goes into every piece. Keep going!",
};
constexpr QStringView ask[] = {
    u"Hi, are you open on Sunday?",
    u"Do you still have it in blue, size M?",
    u"Do you ship to Ireland, and how much is postage?",
    u"Does the cake contain hazelnuts? My son is allergic.",
    u"What time does Saturday's workshop start?",
    u"Can I book a table for eight on Friday evening?",
    u"Is it machine washable?",
    u"Do you take gift vouchers in the shop?",
    u"Hello! Is the price on https://boutique.example/new still right?",
    u"Is there a gluten-free version? 🙏",
    u"How long does a custom order take?",
    u"Is there parking nearby?",
    u"Do you take the glass jars back? #zerowaste",
    u"Is the studio wheelchair accessible?",
};
constexpr QStringView complain[] = {
    u"Ordered three weeks ago and still nothing. What is going on?",
    u"The parcel arrived open and one mug was broken 😠",
    u"Forty minutes for two coffees is far too long.",
    u"I was charged twice for order 20418. Please refund me.",
    u"The colour is nothing like the photo. Very disappointed.",
    u"The link in your post doesn't work, it says page not found.",
    u"Second item that comes apart at the seams within a month…",
    u"Nobody has answered the phone since Monday.",
    u"The way we were greeted on Saturday was frankly rude.",
    u"You advertise 20% off and the discount doesn't show in the basket.",
    u"The bread was stale this morning. Not at that price.",
    u"My appointment was cancelled without a word and I'd taken the morning off.",
    u"Wrong order again: two lavender candles instead of fig.",
};
constexpr QStringView remark[] = {
    u"I was just walking past this morning ☔",
    u"Oh, you've changed the window display!",
    u"My grandmother used to make them exactly like that.",
    u"We're coming on Saturday with the kids 🙂",
    u"Reminds me of last year's #Christmas market.",
    u"Saw this at @atelier too, no?",
    u"And there goes my diet…",
    u"First! 🥇",
};
constexpr QStringView hostile[] = {
    u"<script>alert('hello')</script> is it supposed to look like this?",
    u"<img src=http://tracker.example/p.gif onerror=alert(1)> pretty, isn't it?",
    u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftdonaudampfschifffahrtselektrizit"
    u"ätenhauptbetriebswerkbauunterbeamtengesellschaft",
    u"&lt;b&gt;bold&lt;/b&gt; & <b>bold</b> & \"quotes\" 'apostrophes' \\backslash",
    u"The sign says \"أهلا وسهلا\" (welcome?) and then 3 × 7 = 21 שלום, very cosmopolitan",
    u"%s %d %n {0} {{price}} $(rm -rf) '; DROP TABLE orders; -- can you read this message?",
};
constexpr QStringView followUp[] = {
    u"Okay, and on Saturdays as well?",     u"Thanks! Do I need to book?",       u"Good to know. Do you take cards?",
    u"And is it the same price delivered?", u"Great, what time would suit you?",
};
constexpr QStringView thanks[] = {
    u"Thank you so much for the quick answer!",
    u"Perfect, see you Saturday then 😊",
    u"Brilliant, thanks.",
    u"Noted, have a nice day!",
    u"Thanks, ordering right now.",
    u"Lovely 👍",
};
constexpr QStringView angrier[] = {
    u"Still no answer?!",
    u"This is the second time I've written. Not serious.",
    u"I'm about to leave a review about this. 😡",
    u"Unacceptable. I want a refund now.",
    u"You have time to post pictures but not to answer customers?",
    u"Last message before I call my bank.",
};
constexpr QStringView calmed[] = {
    u"Ah, thank you for taking the time. I'll wait for your message.",
    u"Fair enough, it happens. Thanks for putting it right.",
    u"Thanks, that's sorted on my side!",
    u"I see, that explains it. Good luck to the team.",
};
constexpr QStringView direct[] = {
    u"Hello, I'd rather write privately: my order 20511 hasn't arrived.",
    u"Hi, do you have prices for companies?",
    u"Could you call me back? I'd like to hold a birthday party at your place.",
};

} // namespace english_lines

const Phrases& englishPhrases()
{
    using namespace english_lines;
    static const Phrases phrases{praise, ask, complain, remark, hostile, followUp, thanks, angrier, calmed, direct};
    return phrases;
}

} // namespace parvis::practice

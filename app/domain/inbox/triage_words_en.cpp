// SPDX-License-Identifier: GPL-3.0-or-later
// English. See triage_cues.h; a full stop ends a word that must match whole.
#include "domain/inbox/triage_words.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {
constexpr CueWords englishWords[] = {
    {"xgood"_L1, u"loving. luv. adorab amaze excellen exquisit fab. super. splendid spectacular sensational magnific "
                 "marvell brillian brill. phenomenal incredib remarkabl impressed. impressive great. good. flawless "
                 "faultless impeccab immacul spotless pristine delish tasty. tastiest. yum scrummy. scrumpt mouthwater "
                 "flavoursome flavourful succulen moreish. divine. heavenly bliss elegan stylish classy. glowing. "
                 "luxur lush. cosy. comfy. comfort relaxing. relaxed. soothing pampered. peaceful serene tranquil "
                 "idyll breathtak charming. enchant captivat enthral gripping. uplifting inspiring. heartwarm "
                 "hilarious funny. entertaining fun. joy. joyful joyous happi glad. pleased. pleasant pleasure "
                 "thrilled. overjoy ecstat elated. chuffed. stoked. buzzing. excited. exciting. thx. tysm. cheers. "
                 "grateful gratitud appreciat kudos bravo. applau commend compliment. praise. praising. hooray yay "
                 "woohoo whoop wow. wowed. kindness kindheart friendl polite courteous courtesy. gracious warmly. "
                 "welcoming hospitab caring. compassion empath thoughtful considerate attentiv generous generos "
                 "genuine. trustworth reliab dependab professional knowledgeab expertise. skilled. skilful talented "
                 "competen efficien promptly. swiftly. speedy. speedily fastest. punctual timely. seamless smoothly. "
                 "effortless easy. easiest. easily. intuitiv straightforw handy. convenien breeze. painless slick. "
                 "sleek. nifty. neat. clever. ingeni innovativ genius gamechang lifesav lifechang godsend gem. legend "
                 "hero. heroic superstar superhero angel. angels. success succeed triumph accomplish achiev pride. "
                 "honoured. privileged. loyal. lifelong favourit favorit fave. fav. obsess addicted. addictive. "
                 "hooked. smitten. swoon dreamy. magical glorious sublime unbeat unrivall unparallel unmatched "
                 "topnotch firstclass worldclass fivestar stellar. epic. ace. aced. belter cracking. corker smashing. "
                 "tremend terrific banging. bussin rockstar wicked. coolest. bonzer bostin blessed. blessing. surpris "
                 "astonish astound gobsmack mindblow jawdrop exceeded. surpass worthwhile bargain affordab sturdy. "
                 "robust. durable. satisf flattering. cute. cutest. nicely. nicest. refreshing. vibrant. masterpiece "
                 "goosebump spellbind unforgett memorable. priceless invaluab reassur relieved. cheerful smil "
                 "laughter. diligen hardworking conscienti meticul thorough. upbeat. responsiv proactiv obliging "
                 "happy. cozy. flavorful skillful honored. "},
    {"xbad"_L1, u"dissatisf unsatisf dismay disillusion letdown underwhelm unimpress regret unhapp upset frustrat "
                "irritat infuriat fuming. livid. angry. anger. outrag exasperat aggravat appal horrif horribl terribl "
                "dreadful atroci abysmal ghastly dire. lousy. poorly. badly. worse worst. pathetic pitiful worthless "
                "pointless hopeless rubbish garbage trash. crap. crappy. shit bullshit bollock damn wtf. ffs. smh. "
                "omfg. fml. naff. gutted. gutting. bodge shambl shambol fobbed. fobbing. ghosted. knackered. minging. "
                "manky. grotty. grim. dodgy. ripoff overcharg overpric extort robbed. scammed. scammer swindl conned. "
                "cheated. thiev theft stolen. deceiv mislead lied. unethical overdue slower. sluggish postpon "
                "stranded. stuck. waited. waiting. queue. queues. backlog gridlock overcrowd cramped. broke. broken. "
                "breakage breakdown cracked. shatter smashed. damag scratched. ripped. faulty. malfunct glitch bug. "
                "bugs. buggy. unrespons unreliab outage disconnect downtime error corrupt wonky. breach incorrect "
                "inaccura mistak mess. mishandl mismanag misinform botch fiasco debacle disaster nightmar chaos chaot "
                "farc absurd insult offensive rude. rudely. rudeness impolite disrespect arrogan condescend patronis "
                "patroniz grumpy. aggressi abusive shouted. dismissiv ignoring. neglect unanswer unresolv unfair "
                "unjust injustice discriminat racis unprofess incompet inept clueless ineffic ineffect inadequ "
                "insuffic inconsist inconven inexcus unhelp unfriend uncomfort unclean unsanit unsafe unpleas "
                "unbearab intolerab unreason confus convolut clunky. tedious boring. bland tasteless stale. mould. "
                "mouldy. rotten. rancid undercook overcook burnt. lukewarm greasy. inedib revolting nause vomit yuck "
                "meh. ugh eww smelly. stink stench reek filth dirty. grubby. stained. cockroach bedbug infest poison "
                "pain. painful hurt sore. agony suffer swollen. injur noisy. noise. deafen shabby. flimsy. shoddy. "
                "substand subpar mediocr inferior lacking. missing. missed. lost. undeliver refus declined. ombudsman "
                "boycott compensat exorbit greed hassle stressful stressed. ordeal struggl nuisance disrupt distress "
                "heartbr sad. sadly. sadden miserabl depressing trauma shocked. shocking. shame. shameful asham "
                "embarrass humiliat disgrac exhausted. exhausting. tired. fedup hate. hated. loathe despis idiot "
                "moron stupid dumb. muppet. numpty clown fuck pissed. sucks. borked. gaslight stonewall miffed. "
                "irate. vile. nasty. careless reckless negligen irrespons lazy. sloppy. runaround abandon overrated "
                "overheat bricked. ruined. wreck waste. wasted. wasting. woeful harass threaten issue. issues. "
                "counterf moldy. liar. "},
    {"xwish"_L1,
     u"wish. wishing. wishlist reckon ought. hope. hoping. hopefully. introduc install. reintroduc request. "
     "ideas. ideally. consider. considering. perhaps. maybe. should. might. reinstat extend. expand. "
     "improve. improving. improvement enhanc upgrade. implement integrat feature. features. options. "
     "optional. allow. enabling. restock customis customiz personalis personaliz toggle widget shortcut. "
     "alternativ instead. preferab prefer. feedback advocat urge. encourag petition envision imagine. "
     "yearn wanna. fancy. redesign rethink reconsider revamp rework tweak simplif streamlin moderni "
     "optimise. rollout brainstorm adopt. create. possibilit useful. roadmap wondering. optimize. "},
    {"xlure"_L1, u"crypto. cryptocur btc. ethereum dogecoin altcoin memecoin nft. nfts. blockchain airdrop. presale. "
                 "investor invest. profit. profitab earn. earning income. payout jackpot lottery betting. gambl "
                 "giveaway freebie giftcard follower followback subscriber promo. promocode influencer monetiz seo. "
                 "clickbait telegram. dropship affiliate. loan. loans. lender. payday clairvoy psychic tarot horoscop "
                 "astrolog spellcast cialis weightloss miracle. onlyfans xxx porn escorts. nudes. horny. hookup "
                 "dating. sugardaddy millionair wealth riches. guaranteed. riskfree hiring. recruiter. workfromhome "
                 "inheritance replica. easymoney freemoney "},
};
} // namespace

std::span<const CueWords> englishCueWords()
{
    return englishWords;
}

} // namespace parvis

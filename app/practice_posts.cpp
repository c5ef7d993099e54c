// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_posts.h"

#include "engine/publishing/publishing_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Sample {
    int account; // index; -1: all
    int day;     // from today; 0 with hour -1: now
    int hour, minute;
    QString text;
    QString language;
    QStringList parts;
    bool draft = false;
};

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> list{
        {0,
         0,
         -1,
         0,
         u"L'atelier rouvre ses portes : venez voir les nouvelles pièces en grès. ☕🏺 #artisanat"_s,
         u"fr"_s,
         {}},
        {1,
         0,
         -1,
         0,
         u"Spring offer: 20 % off all baskets until Sunday. Which colour would you pick? 🧺"_s,
         u"en"_s,
         {}},
        {2, 0, -1, 0, u"قهوتنا الجديدة من اليمن وصلت اليوم ☕ من يريد أن يتذوقها؟"_s, u"ar"_s, {}},
        {3,
         0,
         -1,
         0,
         u"Parcels are one day late this week: snow on the roads. Write to us here, we answer everyone."_s,
         u"en"_s,
         {}},
        {0,
         1,
         9,
         0,
         u"Dans les coulisses : comment naît une tasse, de la terre au four."_s,
         u"fr"_s,
         {u"1. La terre est pétrie, puis tournée à la main."_s,
          u"2. Deux cuissons, 980 °C puis 1 260 °C. Patience !"_s}},
        {1, 1, 12, 30, u"New in the shop: linen aprons, sewn two streets away from here."_s, u"en"_s, {}},
        {2, 1, 8, 0, u"Menu du jour : soupe de potimarron, tarte aux poires. 🥧"_s, u"fr"_s, {}},
        {3,
         2,
         10,
         15,
         u"Opening hours over the holidays: every day 10:00 to 18:00, closed on the 25th."_s,
         u"en"_s,
         {}},
        {0, 2, 17, 0, u"Il reste quatre places pour l'initiation au tournage de samedi."_s, u"fr"_s, {}},
        {1,
         3,
         9,
         0,
         u"Five gifts under 20 €: a thread with our favourites."_s,
         u"en"_s,
         {u"1. The small blue bowl. It goes with everything."_s, u"2. Beeswax candles from the valley."_s}},
        {2, 3, 8, 0, u"Nouveau : café filtre du Rwanda, notes de prune et de thé noir."_s, u"fr"_s, {}},
        {0, 5, 9, 0, u"Marché de Noël : retrouvez-nous place de la Mairie, stand 12."_s, u"fr"_s, {}},
        {1, 6, 11, 0, u"Last days to order for the holidays."_s, u"en"_s, {}, true},
        {2, 7, 8, 0, u"قائمة هذا الأسبوع: شوربة عدس وفطائر بالزعتر 🌿"_s, u"ar"_s, {}},
        {3, 8, 10, 0, u"How are we doing? Two minutes for three questions."_s, u"en"_s, {}},
    };
    return list;
}

When whenOf(const Sample& sample, const ZoneId& zone, Instant now)
{
    if (sample.draft)
        return {};
    if (sample.hour < 0)
        return When::now();
    When when = When::at({dateAt(now, zone).addDays(sample.day), sample.hour, sample.minute, 0}, zone);
    // Should the hour fall into a clock change: the later of two, never a question before the window is open.
    when.repeatedDecided = true;
    when.secondOfRepeated = true;
    return when;
}

} // namespace

Async<void> planPracticePosts(QObject* context, const Ports& ports, const std::vector<Account>& accounts)
{
    const auto desk = std::make_shared<PublishingDesk>(ports);
    const ZoneId zone = ports.workspace.info().zone;
    std::vector<Async<SubmitResult>> submits;
    for (const Sample& sample : samples()) {
        if (sample.account >= int(accounts.size()))
            continue;
        PostDraft draft;
        draft.base.text = sample.text;
        draft.base.language = sample.language;
        draft.base.threadParts = sample.parts;
        draft.accounts = {accounts[size_t(sample.account)].id};
        draft.when = whenOf(sample, zone, ports.clock.now());
        draft.author = u"practice"_s;
        submits.push_back(desk->submit(draft));
    }
    return whenAll(context, submits).then(context, [desk](const std::vector<SubmitResult>&) {});
}

} // namespace parvis

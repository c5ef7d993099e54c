// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/people_demo.h"

namespace parvis::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Message ingested(Demo& demo, const Account& account, const IncomingMessage& message)
{
    const ConversationId id = ingest(demo, account, {message});
    return demo.wait(demo.store->inbox().messages(id)).front();
}

void seedActivity(Demo& demo, const Identity& author)
{
    const Instant now = demo.clock.now();
    std::vector<IncomingMessage> activity;
    for (int i = 0; i < 9; ++i) {
        IncomingMessage m = comment(u"share%1"_s.arg(i), author.name, {}, now - std::chrono::hours(24 * 7 * i + 5));
        m.author = author;
        m.kind = i < 7 ? InboxKind::Boost : InboxKind::Like;
        activity.push_back(m);
    }
    demo.wait(demo.store->inbox().ingest(demo.accounts[0].id, activity, std::nullopt, std::nullopt));
}

} // namespace

PeopleSeed seedPeople(Demo& demo, bool french)
{
    PeopleSeed seed;
    const Instant now = demo.clock.now();
    for (const Conversation& c : demo.wait(demo.store->inbox().list({}))) {
        if (c.customer.name == u"Léa Martin"_s) {
            seed.lea = c.customer.id;
            seed.conversation = c.id;
            seedActivity(demo, c.customer);
        }
    }
    IncomingMessage blue = comment(u"b1"_s, u"Léa Martin"_s,
                                   french ? u"Votre atelier de samedi était formidable, merci !"_s
                                          : u"Your workshop on Saturday was wonderful, thank you!"_s,
                                   now - 30h);
    blue.author.network = u"bluesky"_s;
    blue.author.remoteId = {u"did:plc:lea"_s};
    blue.author.handle = u"lea.bsky.social"_s;
    blue.author.followers = 11'900;
    seed.leaBlue = ingested(demo, demo.accounts[1], blue).content.author.id;
    const auto wish = [&](const QString& id, const QString& name, const QString& frenchText, const QString& text,
                          int hours) {
        seed.wishes.push_back(ingested(demo, demo.accounts[0],
                                       comment(id, name, french ? frenchText : text, now - std::chrono::hours(hours))));
    };
    wish(u"w1"_s, u"Paul Nguyen"_s, u"Et si vous livriez à vélo en ville ?"_s,
         u"What about delivering by bike in town?"_s, 50);
    wish(u"w2"_s, u"Ana Silva"_s, u"La livraison à vélo, ce serait parfait."_s, u"Bike delivery would be perfect."_s,
         40);
    wish(u"w3"_s, u"Karim Benali"_s, u"Un abonnement pour les ampoules ?"_s, u"A subscription for bulbs?"_s, 33);
    const auto idea = [&](const QString& frenchTitle, const QString& title, IdeaState state,
                          const std::vector<size_t>& behind) {
        Idea one;
        one.title = french ? frenchTitle : title;
        one.state = state;
        one.createdBy = u"Inès"_s;
        one = demo.wait(demo.store->ideas().save(one));
        for (const size_t i : behind)
            demo.wait(demo.store->ideas().addMessage(one.id, seed.wishes[i].id, u"Inès"_s));
        seed.ideas.push_back(one);
    };
    idea(u"Livrer à vélo en ville"_s, u"Deliver by bike in town"_s, IdeaState::New, {0, 1});
    idea(u"Abonnement aux ampoules"_s, u"Subscription for bulbs"_s, IdeaState::Planned, {2});
    idea(u"Ateliers du dimanche"_s, u"Workshops on Sundays"_s, IdeaState::Done, {});
    idea(u"Lampes en plastique"_s, u"Plastic lamps"_s, IdeaState::Declined, {});
    return seed;
}

} // namespace parvis::test

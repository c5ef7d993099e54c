// SPDX-License-Identifier: GPL-3.0-or-later
// Marks at the end of a period: the window's edges, days of UTC, and each of the rule's conditions.
#include "domain/insights/marked_people.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant end = *Instant::fromRfc3339(u"2026-11-01T23:00:00Z"_s);

// Just enough: 3 shares, 5 likes and 3 messages are 20 points, on five days.
PersonDeeds enough()
{
    PersonDeeds deeds;
    deeds.boosts = {end - MarkRule().window, end - 100h, end - 150h};
    deeds.likes = {end - 30h, end - 31h, end - 32h, end - 33h, end - 34h};
    deeds.messages = {end - 1ms, end - 60h, end - 200h};
    return deeds;
}

} // namespace

class MarkedPeopleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowHasItsFirstInstantAndNotItsLast()
    {
        const PersonDeeds deeds = enough();
        const ContactActivity activity = recentActivity(deeds, end, MarkRule().window);
        QCOMPARE(activity.recentBoosts, 3);
        QCOMPARE(activity.recentLikes, 5);
        QCOMPARE(activity.recentMessages, 3);
        QVERIFY(marksAt({}, &deeds, end).ambassador);
        QVERIFY(!marksAt({}, &deeds, end + 1ms).ambassador); // the first share is too old
        QVERIFY(!marksAt({}, &deeds, end - 1ms).ambassador); // the last message is not there yet
        QVERIFY(!marksAt(9'999, &deeds, end).influencer);
        QVERIFY(marksAt(10'000, nullptr, end).influencer);
        QVERIFY(!marksAt({}, nullptr, end).influencer); // not known is not many
    }

    void eachConditionHasToHold()
    {
        PersonDeeds deeds = enough();
        deeds.boosts.pop_back();
        deeds.messages.insert(deeds.messages.end(), 20, end - 1h); // points enough
        QVERIFY(!marksAt({}, &deeds, end).ambassador);
        deeds = {};
        deeds.boosts = std::vector<Instant>(9, end - 1h); // on one day
        QVERIFY(!marksAt({}, &deeds, end).ambassador);
        deeds.others = {end - 30h, end - 60h, end - 90h}; // follows make days, no points
        QVERIFY(marksAt({}, &deeds, end).ambassador);
        deeds.boosts.resize(6);
        QVERIFY(!marksAt({}, &deeds, end).ambassador);
    }
};

QTEST_GUILESS_MAIN(MarkedPeopleTest)
#include "domain_marked_people.moc"

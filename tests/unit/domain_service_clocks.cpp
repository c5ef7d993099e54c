// SPDX-License-Identifier: GPL-3.0-or-later
// The clocks of service levels, case by case: hours, days off, pauses, opening again, both clock changes.
#include "domain/service/service_clock.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace service_clocks_test {

ZoneId zoneOf(const QString& name)
{
    return ZoneId::fromName(name).value_or(ZoneId());
}

void everyDay(ServiceCalendar& c, const std::vector<WorkPeriod>& periods)
{
    c.weekdays.fill(periods);
}

void workdays(ServiceCalendar& c, const std::vector<WorkPeriod>& periods)
{
    for (size_t day = 0; day < 5; ++day)
        c.weekdays[day] = periods;
}

// "office off=2026-12-25 on=2026-11-28@600-960 region=FR"
ServiceCalendar calendarOf(const QString& spec, const ZoneId& zone)
{
    const QStringList words = spec.split(u' ');
    ServiceCalendar c = officeCalendar(words.front(), zone);
    c.id = {1};
    if (words.front() == "split"_L1)
        workdays(c, {{540, 720}, {840, 1080}});
    else if (words.front() == "always"_L1)
        everyDay(c, {{0, 1440}});
    else if (words.front() == "night"_L1)
        workdays(c, {{1320, 360}});
    else if (words.front() == "nights"_L1)
        everyDay(c, {{1320, 360}});
    else if (words.front() == "two"_L1)
        everyDay(c, {{120, 180}});
    else if (words.front() == "overlap"_L1)
        workdays(c, {{540, 720}, {660, 1080}, {600, 660}});
    else if (words.front() == "nowednesday"_L1)
        c.weekdays[2].clear();
    else if (words.front() == "zerotuesday"_L1)
        c.weekdays[1] = {{540, 540}};
    for (const QString& word : words.mid(1)) {
        const QString value = word.section(u'=', 1);
        if (word.startsWith(u"off="))
            c.daysOff.push_back({*LocalDate::fromIso(value), {}});
        else if (word.startsWith(u"region="))
            c.region = holidayRegionFromName(value);
        else if (word.startsWith(u"on="))
            c.exceptions.push_back({*LocalDate::fromIso(value.section(u'@', 0, 0)),
                                    {{value.section(u'@', 1).section(u'-', 0, 0).toInt(),
                                      value.section(u'@', 1).section(u'-', 1).toInt()}},
                                    {}});
    }
    return c;
}

// "60", "60c" (every minute counts), and "P-" "S+" "R+": does not pause while pending, pauses while snoozed, opening
// again begins anew.
ServicePolicy policyOf(const QString& spec)
{
    const QStringList words = spec.split(u' ');
    ServicePolicy policy;
    policy.id = {1};
    policy.name = u"policy"_s;
    policy.calendar = {1};
    QString minutes = words.front();
    const bool business = !minutes.endsWith(u'c');
    if (!business)
        minutes.chop(1);
    policy.goals.fill({std::chrono::minutes(minutes.toInt()), business});
    policy.pausePending = !words.contains(u"P-"_s);
    policy.pauseSnoozed = words.contains(u"S+"_s);
    policy.reopenRestarts = words.contains(u"R+"_s);
    return policy;
}

// "2026-11-23T09:00" on the zone's wall, or "2026-11-23T08:00Z". Without a day: of 2026-11-23, a Monday.
Instant at(const QString& text, const ZoneId& zone)
{
    if (text.endsWith(u'Z'))
        return *Instant::fromRfc3339(QString(text.chopped(1) + u":00Z"_s));
    const QString whole = text.contains(u'T') ? text : QString(u"2026-11-23T"_s + text);
    return resolve(*WallTime::fromIso(whole), zone).instant;
}

// "C 09:00; R 09:01; A 09:40; pending 10:00": the customer, a rule's words, an answer, a state.
struct Story {
    Conversation conversation;
    std::vector<Message> messages;
    std::vector<ConversationEvent> trail;
};

Story storyOf(const QString& script, const ZoneId& zone)
{
    Story story;
    Conversation& c = story.conversation;
    c.id = {7};
    c.account = {3};
    for (const QString& line : script.split(u"; "_s)) {
        const QString what = line.section(u' ', 0, 0);
        const Instant when = at(line.section(u' ', 1), zone);
        if (what == "C"_L1 || what == "A"_L1 || what == "R"_L1) {
            Message m;
            m.content.created = when;
            m.content.own = what != "C"_L1;
            if (what == "R"_L1)
                m.writtenBy = automaticAuthor(u"thanks"_s);
            m.state = m.content.own ? MessageState::Sent : MessageState::Received;
            story.messages.push_back(m);
            c.updated = std::max(c.updated, when);
            continue;
        }
        const auto status = conversationStatusFromName(what);
        if (status) {
            story.trail.push_back({when, {}, u"status"_s, conversationStatusName(c.status), what});
            c.status = *status;
        } else {
            story.trail.push_back({when, {}, u"priority"_s, priorityName(c.priority), what});
            c.priority = priorityFromName(what).value_or(Priority::Normal);
        }
    }
    return story;
}

// "running 2026-11-23T10:00 +60 used 30": state, due on the wall with the offset in minutes, minutes used.
QString told(const ServiceClock& clock, const ZoneId& zone)
{
    QString text = clockStateName(clock.state);
    if (clock.state == ClockState::None)
        return text;
    if (clock.due) {
        const auto offset = offsetAt(*clock.due, zone).count() / 60'000;
        text += u' ' + wallTimeAt(*clock.due, zone).toIso().left(16) + (offset < 0 ? u" "_s : u" +"_s) +
                QString::number(offset);
    } else {
        text += u" -"_s;
    }
    return text + u" used "_s + QString::number(clock.used.count() / 60'000);
}

ServiceClocks clocksOf(const Story& story, const ServiceRules& rules, Instant now)
{
    const ServiceBook book(rules);
    return book.clocks(story.conversation, {}, serviceHistory(story.conversation, story.messages, story.trail), now);
}

constexpr const char* paris = "Europe/Paris";
constexpr const char* newYork = "America/New_York";
constexpr const char* lordHowe = "Australia/Lord_Howe";

} // namespace service_clocks_test

using namespace service_clocks_test;

class TestServiceClocks : public QObject
{
    Q_OBJECT

    // letter: F, N or R.
    static void row(const char* name, const char* zone, const char* hours, const char* policy, const char* script,
                    const char* now, char letter, const char* expected)
    {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(hours) << QString::fromLatin1(policy)
                            << QString::fromLatin1(script) << QString::fromLatin1(now) << QChar::fromLatin1(letter)
                            << QString::fromLatin1(expected);
    }
    static void columns()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QChar>("letter");
        QTest::addColumn<QString>("expected");
    }
    static void check()
    {
        QFETCH(QString, zone);
        QFETCH(QString, hours);
        QFETCH(QString, policy);
        QFETCH(QString, script);
        QFETCH(QString, now);
        QFETCH(QChar, letter);
        const ZoneId id = zoneOf(zone);
        QCOMPARE(id.name(), zone);
        const ServiceRules rules{{calendarOf(hours, id)}, {policyOf(policy)}, 1};
        const auto clocks = clocksOf(storyOf(script, id), rules, at(now, id));
        const size_t target = letter == u'F' ? 0 : letter == u'N' ? 1 : 2;
        QTEST(told(clocks[target], id), "expected");
    }

private Q_SLOTS:
    void hours_data()
    {
        columns();
        row("within the day", paris, "office", "60", "C 09:00", "09:30", 'F', "running 2026-11-23T10:00 +60 used 30");
        row("Friday 17:50 is due Monday 09:20", paris, "office", "30", "C 2026-11-27T17:50", "2026-11-27T17:55", 'F',
            "running 2026-11-30T09:20 +60 used 5");
        row("nothing counts on Saturday", paris, "office", "30", "C 2026-11-27T17:50", "2026-11-28T12:00", 'F',
            "running 2026-11-30T09:20 +60 used 10");
        row("written on Saturday", paris, "office", "60", "C 2026-11-28T11:00", "2026-11-28T12:00", 'F',
            "running 2026-11-30T10:00 +60 used 0");
        row("written as it closes", paris, "office", "60", "C 18:00", "18:30", 'F',
            "running 2026-11-24T10:00 +60 used 0");
        row("due as it closes", paris, "office", "60", "C 17:00", "17:30", 'F', "running 2026-11-23T18:00 +60 used 30");
        row("a minute more is due next morning", paris, "office", "61", "C 17:00", "17:30", 'F',
            "running 2026-11-24T09:01 +60 used 30");
        row("before it opens", paris, "office", "30", "C 07:00", "08:00", 'F', "running 2026-11-23T09:30 +60 used 0");
        row("over lunch", paris, "split", "30", "C 11:45", "13:00", 'F', "running 2026-11-23T14:15 +60 used 15");
        row("as lunch begins", paris, "split", "30", "C 12:00", "13:00", 'F', "running 2026-11-23T14:30 +60 used 0");
        row("as lunch ends", paris, "split", "30", "C 14:00", "14:10", 'F', "running 2026-11-23T14:30 +60 used 10");
        row("split over the night", paris, "split", "300", "C 16:00", "17:00", 'F',
            "running 2026-11-24T12:00 +60 used 60");
        row("overlapping periods count once", paris, "overlap", "480", "C 09:00", "13:00", 'F',
            "running 2026-11-23T17:00 +60 used 240");
        row("around the clock", paris, "always", "30", "C 2026-11-28T23:50", "2026-11-28T23:55", 'F',
            "running 2026-11-29T00:20 +60 used 5");
        row("every minute counts", paris, "office", "30c", "C 2026-11-27T17:50", "2026-11-27T18:00", 'F',
            "running 2026-11-27T18:20 +60 used 10");
        row("every minute of a weekend", paris, "office", "2880c", "C 2026-11-27T17:00", "2026-11-28T17:00", 'F',
            "running 2026-11-29T17:00 +60 used 1440");
        row("a night shift", paris, "night", "60", "C 23:30", "23:45", 'F', "running 2026-11-24T00:30 +60 used 15");
        row("the night shift ends", paris, "night", "60", "C 2026-11-24T05:30", "2026-11-24T12:00", 'F',
            "running 2026-11-24T22:30 +60 used 30");
        row("Friday's night runs into Saturday", paris, "night", "60", "C 2026-11-28T03:00", "2026-11-28T03:10", 'F',
            "running 2026-11-28T04:00 +60 used 10");
        row("after Friday's night comes Monday's", paris, "night", "60", "C 2026-11-28T05:30", "2026-11-28T07:00", 'F',
            "running 2026-11-30T22:30 +60 used 30");
        row("written as the night ends", paris, "night", "60", "C 2026-11-24T06:00", "2026-11-24T07:00", 'F',
            "running 2026-11-24T23:00 +60 used 0");
        row("a weekday without hours", paris, "nowednesday", "60", "C 2026-11-24T17:30", "2026-11-25T12:00", 'F',
            "running 2026-11-26T09:30 +60 used 30");
        row("a period of no length", paris, "zerotuesday", "60", "C 17:30", "2026-11-24T12:00", 'F',
            "running 2026-11-25T09:30 +60 used 30");
        row("Kathmandu", "Asia/Kathmandu", "office", "30", "C 2026-11-27T17:50", "2026-11-27T17:55", 'F',
            "running 2026-11-30T09:20 +345 used 5");
    }
    void hours() { check(); }

    void daysOff_data()
    {
        columns();
        row("Christmas", paris, "office off=2026-12-25", "60", "C 2026-12-24T17:30", "2026-12-25T12:00", 'F',
            "running 2026-12-28T09:30 +60 used 30");
        row("two in a row", paris, "office off=2026-12-25 off=2026-12-28", "60", "C 2026-12-24T17:30",
            "2026-12-25T12:00", 'F', "running 2026-12-29T09:30 +60 used 30");
        row("written on a day off", paris, "office off=2026-12-25", "60", "C 2026-12-25T10:00", "2026-12-25T12:00", 'F',
            "running 2026-12-28T10:00 +60 used 0");
        row("on a weekend it changes nothing", paris, "office off=2026-11-28", "30", "C 2026-11-27T17:50",
            "2026-11-27T17:55", 'F', "running 2026-11-30T09:20 +60 used 5");
        row("by rule: Armistice", paris, "office region=FR", "60", "C 2026-11-10T17:30", "2026-11-11T12:00", 'F',
            "running 2026-11-12T09:30 +60 used 30");
        row("by rule: Easter Monday, the day after the clocks went", paris, "office region=FR", "60",
            "C 2027-03-26T17:30", "2027-03-27T12:00", 'F', "running 2027-03-30T09:30 +120 used 30");
        row("by rule: New Year of the year after", paris, "office region=FR", "60", "C 2026-12-31T17:30",
            "2026-12-31T17:45", 'F', "running 2027-01-04T09:30 +60 used 15");
        row("a short day", paris, "office on=2026-12-24@540-720 off=2026-12-25", "60", "C 2026-12-24T11:30",
            "2026-12-24T15:00", 'F', "running 2026-12-28T09:30 +60 used 30");
        row("an open Saturday", paris, "office on=2026-11-28@600-960", "30", "C 2026-11-27T17:50", "2026-11-27T17:55",
            'F', "running 2026-11-28T10:20 +60 used 5");
        row("other hours beat the holiday", paris, "office off=2026-12-25 on=2026-12-25@600-720", "60",
            "C 2026-12-24T17:30", "2026-12-24T18:30", 'F', "running 2026-12-25T10:30 +60 used 30");
        row("a day off takes the night that begins on it", paris, "night off=2026-11-24", "60", "C 2026-11-24T05:30",
            "2026-11-24T23:00", 'F', "running 2026-11-25T22:30 +60 used 30");
        row("every minute counts on holidays too", paris, "office off=2026-12-25", "1440c", "C 2026-12-24T17:30",
            "2026-12-25T12:00", 'F', "running 2026-12-25T17:30 +60 used 1110");
    }
    void daysOff() { check(); }

    void pauses_data()
    {
        columns();
        row("pending", paris, "office", "60", "C 09:00; pending 09:20", "11:00", 'F', "paused - used 20");
        row("and on", paris, "office", "60", "C 09:00; pending 09:20; open 11:00", "11:10", 'F',
            "running 2026-11-23T11:40 +60 used 30");
        row("a policy that does not pause", paris, "office", "60 P-", "C 09:00; pending 09:20", "09:50", 'F',
            "warning 2026-11-23T10:00 +60 used 50");
        row("snoozed goes on", paris, "office", "60", "C 09:00; snoozed 09:20", "09:30", 'F',
            "running 2026-11-23T10:00 +60 used 30");
        row("snoozed pauses where set", paris, "office", "60 S+", "C 09:00; snoozed 09:20", "11:00", 'F',
            "paused - used 20");
        row("from pending to snoozed", paris, "office", "60", "C 09:00; pending 09:20; snoozed 09:40", "10:00", 'F',
            "running 2026-11-23T10:20 +60 used 40");
        row("a pause outside the hours costs nothing", paris, "office", "30",
            "C 2026-11-27T17:50; pending 2026-11-27T18:30; open 2026-11-28T10:00", "2026-11-28T12:00", 'F',
            "running 2026-11-30T09:20 +60 used 10");
        row("a pause over the weekend", paris, "office", "30",
            "C 2026-11-27T17:50; pending 2026-11-27T17:55; open 2026-11-30T10:00", "2026-11-30T10:05", 'F',
            "running 2026-11-30T10:25 +60 used 10");
        row("two pauses", paris, "office", "60", "C 09:00; pending 09:10; open 09:30; pending 09:40; open 10:00",
            "10:05", 'F', "running 2026-11-23T10:40 +60 used 25");
        row("stopped just in time", paris, "office", "60", "C 09:00; pending 10:00", "12:00", 'F',
            "paused 2026-11-23T10:00 +60 used 60");
        row("stopped too late", paris, "office", "60", "C 09:00; pending 10:30", "12:00", 'F',
            "breached 2026-11-23T10:00 +60 used 90");
        row("the customer's word ends it", paris, "office", "60", "C 09:00; pending 09:20; C 09:40; open 09:40",
            "09:50", 'F', "running 2026-11-23T10:20 +60 used 30");
        row("written while pending", paris, "office", "60", "pending 08:00; C 09:00", "09:30", 'F', "paused - used 0");
        row("resolution pauses too", paris, "office", "480", "C 09:00; A 09:10; pending 09:30", "12:00", 'R',
            "paused - used 30");
        row("every minute pauses too", paris, "office", "60c", "C 19:00; pending 19:20; open 20:00", "20:10", 'F',
            "running 2026-11-23T20:40 +60 used 30");
    }
    void pauses() { check(); }

    void states_data()
    {
        columns();
        row("a minute before the warning", paris, "office", "60", "C 09:00", "09:47", 'F',
            "running 2026-11-23T10:00 +60 used 47");
        row("at the warning's share", paris, "office", "60", "C 09:00", "09:48", 'F',
            "warning 2026-11-23T10:00 +60 used 48");
        row("exactly at due", paris, "office", "60", "C 09:00", "10:00", 'F', "warning 2026-11-23T10:00 +60 used 60");
        row("a minute after", paris, "office", "60", "C 09:00", "10:01", 'F', "breached 2026-11-23T10:00 +60 used 61");
        row("breached over the night", paris, "office", "60", "C 17:00", "23:00", 'F',
            "breached 2026-11-23T18:00 +60 used 60");
        row("answered", paris, "office", "60", "C 09:00; A 09:40", "12:00", 'F', "met 2026-11-23T10:00 +60 used 40");
        row("answered exactly at due", paris, "office", "60", "C 09:00; A 10:00", "12:00", 'F',
            "met 2026-11-23T10:00 +60 used 60");
        row("answered late", paris, "office", "60", "C 09:00; A 10:30", "12:00", 'F',
            "breached 2026-11-23T10:00 +60 used 90");
        row("answered outside the hours", paris, "office", "60", "C 17:30; A 20:00", "2026-11-24T12:00", 'F',
            "met 2026-11-24T09:30 +60 used 30");
        row("our own words before are no answer", paris, "office", "60", "A 08:00; C 09:00", "09:10", 'F',
            "running 2026-11-23T10:00 +60 used 10");
        row("a second answer changes nothing", paris, "office", "60", "C 09:00; A 09:40; A 11:00", "12:00", 'F',
            "met 2026-11-23T10:00 +60 used 40");
        row("a second message changes nothing", paris, "office", "60", "C 09:00; C 09:30", "09:40", 'F',
            "running 2026-11-23T10:00 +60 used 40");
        row("next: since the message", paris, "office", "60", "C 09:00; A 09:10; C 10:00", "10:20", 'N',
            "running 2026-11-23T11:00 +60 used 20");
        row("next: nobody waits", paris, "office", "60", "C 09:00; A 09:10", "10:20", 'N', "none");
        row("next: not before the first answer", paris, "office", "60", "C 09:00; C 09:10", "10:20", 'N', "none");
        row("next: the oldest message counts", paris, "office", "60", "C 09:00; A 09:10; C 10:00; C 10:30", "10:40",
            'N', "running 2026-11-23T11:00 +60 used 40");
        row("a rule's words answer nobody", paris, "office", "60", "C 09:00; R 09:01", "09:40", 'F',
            "running 2026-11-23T10:00 +60 used 40");
        row("the person after them does", paris, "office", "60", "C 09:00; R 09:01; A 09:30", "09:40", 'F',
            "met 2026-11-23T10:00 +60 used 30");
        row("next: answered", paris, "office", "60", "C 09:00; A 09:10; C 10:00; A 10:25", "12:00", 'N',
            "met 2026-11-23T11:00 +60 used 25");
        row("next: late, then in time", paris, "office", "60", "C 09:00; A 09:10; C 10:00; A 11:25; C 12:00; A 12:10",
            "15:00", 'N', "met 2026-11-23T13:00 +60 used 10");
        row("resolution", paris, "office", "480", "C 09:00; A 09:30; closed 11:00", "2026-11-24T12:00", 'R',
            "met 2026-11-23T17:00 +60 used 120");
        row("resolution goes on after the answer", paris, "office", "480", "C 09:00; A 09:30", "11:00", 'R',
            "running 2026-11-23T17:00 +60 used 120");
    }
    void states() { check(); }

    void openedAgain_data()
    {
        columns();
        const char* week = "C 09:00; A 09:30; closed 09:31; C 2026-11-30T09:00; open 2026-11-30T09:00";
        row("the first answer stays as quick as it was", paris, "office", "60", week, "2026-11-30T09:10", 'F',
            "met 2026-11-23T10:00 +60 used 30");
        row("the next one is due", paris, "office", "60", week, "2026-11-30T09:10", 'N',
            "running 2026-11-30T10:00 +60 used 10");
        row("closed without an answer", paris, "office", "60", "C 09:00; closed 09:30", "12:00", 'F',
            "stopped 2026-11-23T10:00 +60 used 30");
        row("closed without an answer, too late", paris, "office", "60", "C 09:00; closed 10:30", "12:00", 'F',
            "breached 2026-11-23T10:00 +60 used 90");
        row("a colleague opens it again: the days closed do not count", paris, "office", "60",
            "C 09:00; closed 09:30; open 2026-11-27T10:00", "2026-11-27T10:10", 'F',
            "running 2026-11-27T10:30 +60 used 40");
        row("the customer writes again: waits since then", paris, "office", "60",
            "C 09:00; closed 09:30; C 2026-11-27T10:00; open 2026-11-27T10:00", "2026-11-27T10:10", 'F',
            "running 2026-11-27T11:00 +60 used 10");
        row("next, closed without an answer, opened again", paris, "office", "60",
            "C 09:00; A 09:10; C 10:00; closed 10:20; open 12:00", "12:10", 'N',
            "running 2026-11-23T12:40 +60 used 30");
        row("resolution goes on without the closed time", paris, "office", "480",
            "C 09:00; A 09:10; closed 11:00; open 2026-11-24T09:00", "2026-11-24T10:00", 'R',
            "running 2026-11-24T15:00 +60 used 180");
        row("resolution begins anew where set", paris, "office", "480 R+",
            "C 09:00; A 09:10; closed 11:00; open 2026-11-24T09:00", "2026-11-24T10:00", 'R',
            "running 2026-11-24T17:00 +60 used 60");
        row("closed a second time", paris, "office", "480",
            "C 09:00; A 09:10; closed 11:00; open 2026-11-24T09:00; closed 2026-11-24T10:00", "2026-11-25T10:00", 'R',
            "met 2026-11-24T15:00 +60 used 180");
        row("closed, then pending: still paused", paris, "office", "60", "C 09:00; closed 09:30; pending 10:00",
            "11:00", 'F', "paused - used 30");
    }
    void openedAgain() { check(); }

    // On the wall of the zone; the offset tells which of two equal times is meant.
    void clockChanges_data()
    {
        columns();
        row("Paris, spring, around the clock", paris, "always", "120", "C 2027-03-28T01:30", "2027-03-28T01:40", 'F',
            "running 2027-03-28T04:30 +120 used 10");
        row("Paris, spring, a night of seven hours", paris, "nights", "480", "C 2027-03-27T22:00", "2027-03-28T12:00",
            'F', "warning 2027-03-28T23:00 +120 used 420");
        row("Paris, autumn, a night of nine", paris, "nights", "480", "C 2027-10-30T22:00", "2027-10-30T23:00", 'F',
            "running 2027-10-31T05:00 +60 used 60");
        row("Paris, spring, over the weekend", paris, "office", "60", "C 2027-03-26T17:30", "2027-03-27T12:00", 'F',
            "running 2027-03-29T09:30 +120 used 30");
        row("Paris, autumn, over the weekend", paris, "office", "60", "C 2027-10-29T17:30", "2027-10-30T12:00", 'F',
            "running 2027-11-01T09:30 +60 used 30");
        row("Paris, spring, a day of minutes", paris, "office", "1440c", "C 2027-03-27T12:00", "2027-03-28T12:00", 'F',
            "warning 2027-03-28T13:00 +120 used 1380");
        row("Paris, autumn, a day of minutes", paris, "office", "1440c", "C 2027-10-30T12:00", "2027-10-30T13:00", 'F',
            "running 2027-10-31T11:00 +60 used 60");
        row("Paris, spring, a period that is skipped", paris, "two", "60", "C 2027-03-27T02:30", "2027-03-28T12:00",
            'F', "running 2027-03-29T02:30 +120 used 30");
        row("Paris, autumn, due in the first of two", paris, "two", "60", "C 2027-10-30T02:30", "2027-10-30T12:00", 'F',
            "running 2027-10-31T02:30 +120 used 30");
        row("Paris, autumn, due in the second of two", paris, "two", "120", "C 2027-10-30T02:30", "2027-10-30T12:00",
            'F', "running 2027-10-31T02:30 +60 used 30");
        row("Paris, autumn, written in the first of two", paris, "always", "60", "C 2027-10-31T00:30Z",
            "2027-10-31T00:40Z", 'F', "running 2027-10-31T02:30 +60 used 10");
        row("New York, spring", newYork, "nights", "480", "C 2027-03-13T22:00", "2027-03-14T12:00", 'F',
            "warning 2027-03-14T23:00 -240 used 420");
        row("New York, autumn", newYork, "nights", "480", "C 2027-11-06T22:00", "2027-11-06T23:00", 'F',
            "running 2027-11-07T05:00 -300 used 60");
        row("New York, spring, over the weekend", newYork, "office", "60", "C 2027-03-12T17:30", "2027-03-13T12:00",
            'F', "running 2027-03-15T09:30 -240 used 30");
        row("New York, autumn, over the weekend", newYork, "office", "60", "C 2027-11-05T17:30", "2027-11-06T12:00",
            'F', "running 2027-11-08T09:30 -300 used 30");
        row("Lord Howe, autumn, half an hour twice", lordHowe, "nights", "480", "C 2027-04-03T22:00",
            "2027-04-03T23:00", 'F', "running 2027-04-04T05:30 +630 used 60");
        row("Lord Howe, spring, half an hour gone", lordHowe, "nights", "480", "C 2027-10-02T22:00", "2027-10-03T12:00",
            'F', "warning 2027-10-03T22:30 +660 used 450");
        row("a pause over the skipped hour", paris, "always", "120",
            "C 2027-03-28T01:00; pending 2027-03-28T01:30; "
            "open 2027-03-28T03:30",
            "2027-03-28T03:40", 'F', "running 2027-03-28T05:00 +120 used 40");
    }
    void clockChanges() { check(); }

    void theFirstPolicyThatFitsHolds()
    {
        const ZoneId zone = zoneOf(QString::fromLatin1(paris));
        ServicePolicy urgent = policyOf(u"30"_s), labelled = policyOf(u"45"_s), rest = policyOf(u"120"_s);
        urgent.priorities = {Priority::High, Priority::Urgent};
        labelled.labels = {u"vip"_s, u"press"_s};
        labelled.kinds = {InboxKind::Comment};
        labelled.accounts = {AccountId{3}};
        urgent.id = {11};
        labelled.id = {12};
        rest.id = {13};
        ServiceRules rules{{calendarOf(u"office"_s, zone)}, {urgent, labelled, rest}, 1};
        Story story = storyOf(u"C 09:00"_s, zone);
        const Instant now = at(u"09:10"_s, zone);
        const auto policy = [&] { return clocksOf(story, rules, now)[0].policy.value; };
        QCOMPARE(policy(), 13);
        story.conversation.labels = {u"press"_s};
        QCOMPARE(policy(), 12);
        story.conversation.account = {4};
        QCOMPARE(policy(), 13);
        story.conversation.account = {3};
        story.conversation.kind = InboxKind::Review;
        QCOMPARE(policy(), 13);
        story.conversation.priority = Priority::Urgent;
        QCOMPARE(policy(), 11);
        std::swap(rules.policies[0], rules.policies[2]);
        QCOMPARE(policy(), 13);
        rules.policies[0].enabled = false;
        QCOMPARE(policy(), 11);
        rules.policies.clear();
        QCOMPARE(clocksOf(story, rules, now)[0].reason, ClockReason::NoPolicy);
    }

    void aPolicyHoldsByWhatTriageTells()
    {
        const ZoneId zone = zoneOf(QString::fromLatin1(paris));
        ServicePolicy complaints = policyOf(u"30"_s), rest = policyOf(u"120"_s);
        complaints.about = {u"complaint"_s, u"question"_s};
        complaints.id = {11};
        rest.id = {13};
        const ServiceRules rules{{calendarOf(u"office"_s, zone)}, {complaints, rest}, 1};
        const Story story = storyOf(u"C 09:00"_s, zone);
        const Instant now = at(u"09:10"_s, zone);
        const ServiceBook book(rules);
        const auto policy = [&](const QStringList& about) {
            const auto history = serviceHistory(story.conversation, story.messages, story.trail);
            return book.clocks(story.conversation, about, history, now)[0].policy.value;
        };
        QCOMPARE(policy({}), 13);
        QCOMPARE(policy({u"praise"_s}), 13);
        QCOMPARE(policy({u"praise"_s, u"question"_s}), 11);
    }

    void aChangedPolicyChangesWhatRuns()
    {
        const ZoneId zone = zoneOf(QString::fromLatin1(paris));
        ServiceRules rules{{calendarOf(u"office"_s, zone)}, {policyOf(u"120"_s)}, 1};
        const Story story = storyOf(u"C 09:00"_s, zone);
        const Instant now = at(u"10:00"_s, zone);
        QCOMPARE(told(clocksOf(story, rules, now)[0], zone), u"running 2026-11-23T11:00 +60 used 60"_s);
        rules.policies[0] = policyOf(u"50"_s);
        QCOMPARE(told(clocksOf(story, rules, now)[0], zone), u"breached 2026-11-23T09:50 +60 used 60"_s);
        rules.policies[0].goals[0].business = false;
        rules.policies[0].warnAt = 50;
        QCOMPARE(clocksOf(story, rules, now)[0].warn, at(u"09:25"_s, zone));
        rules.calendars[0].daysOff = {{{2026, 11, 23}, {}}};
        rules.policies[0] = policyOf(u"120"_s);
        QCOMPARE(told(clocksOf(story, rules, now)[0], zone), u"running 2026-11-24T11:00 +60 used 0"_s);
        QCOMPARE(clocksOf(story, rules, now)[0].reason, ClockReason::OutsideHours);
    }

    // What was in time stays in time, whatever is made of the conversation afterwards.
    void raisedPriorityMakesNothingLate()
    {
        const ZoneId zone = zoneOf(QString::fromLatin1(paris));
        ServicePolicy urgent = policyOf(u"15"_s), rest = policyOf(u"120"_s);
        urgent.priorities = {Priority::Urgent};
        urgent.id = {2};
        const ServiceRules rules{{calendarOf(u"office"_s, zone)}, {urgent, rest}, 1};
        const auto answered =
            clocksOf(storyOf(u"C 09:00; A 10:00; urgent 10:30; C 11:00"_s, zone), rules, at(u"11:05"_s, zone));
        QCOMPARE(told(answered[0], zone), u"met 2026-11-23T11:00 +60 used 60"_s);
        QCOMPARE(told(answered[1], zone), u"running 2026-11-23T11:15 +60 used 5"_s);
        // While it still waits, the stricter promise counts from the message on.
        const auto waiting = clocksOf(storyOf(u"C 09:00; urgent 09:10"_s, zone), rules, at(u"09:12"_s, zone));
        QCOMPARE(told(waiting[0], zone), u"warning 2026-11-23T09:15 +60 used 12"_s);
    }

    void onlyTheTruthOfTheTrailCounts()
    {
        const ZoneId zone = zoneOf(QString::fromLatin1(paris));
        const ServiceRules rules{{calendarOf(u"office"_s, zone)}, {policyOf(u"60"_s)}, 1};
        // Closed before there was a trail.
        Story old = storyOf(u"C 09:00; A 09:10"_s, zone);
        old.conversation.status = ConversationStatus::Closed;
        QCOMPARE(told(clocksOf(old, rules, at(u"15:00"_s, zone))[2], zone), u"met 2026-11-23T10:00 +60 used 10"_s);
        QCOMPARE(markOf(old.conversation, clocksOf(old, rules, at(u"15:00"_s, zone))), ServiceMark());
        // A message that came late opened it when it came, not before it was closed.
        Story late = storyOf(u"C 09:00; C 09:20; closed 09:30"_s, zone);
        late.trail.push_back({at(u"09:20"_s, zone), {}, u"status"_s, u"closed"_s, u"open"_s});
        late.conversation.status = ConversationStatus::Open;
        QCOMPARE(told(clocksOf(late, rules, at(u"09:40"_s, zone))[0], zone), u"running 2026-11-23T10:00 +60 used 40"_s);
        // Notes, deleted messages and replies that are not out are no words to anybody.
        Story quiet = storyOf(u"C 09:00; A 09:10; A 09:20; C 09:30"_s, zone);
        quiet.messages[1].state = MessageState::Note;
        quiet.messages[2].state = MessageState::Queued;
        quiet.messages[3].content.deleted = true;
        QCOMPARE(told(clocksOf(quiet, rules, at(u"09:40"_s, zone))[0], zone),
                 u"running 2026-11-23T10:00 +60 used 40"_s);
    }

    void theMarkIsWhatRunsOutFirst()
    {
        const ZoneId zone = zoneOf(QString::fromLatin1(paris));
        ServicePolicy policy = policyOf(u"60"_s);
        policy.goal(ServiceTarget::Resolution).within = std::chrono::minutes(90);
        const ServiceRules rules{{calendarOf(u"office"_s, zone)}, {policy}, 1};
        const auto mark = [&](const QString& script, const QString& now) {
            const Story story = storyOf(script, zone);
            return markOf(story.conversation, clocksOf(story, rules, at(now, zone)));
        };
        QCOMPARE(mark(u"C 09:00"_s, u"09:10"_s),
                 (ServiceMark{ServiceTarget::FirstResponse, at(u"10:00"_s, zone), at(u"09:48"_s, zone)}));
        QCOMPARE(mark(u"C 09:00; A 09:10"_s, u"09:20"_s),
                 (ServiceMark{ServiceTarget::Resolution, at(u"10:30"_s, zone), at(u"10:12"_s, zone)}));
        QCOMPARE(mark(u"C 09:00; A 09:10; C 09:45"_s, u"09:50"_s).target, ServiceTarget::Resolution);
        QCOMPARE(mark(u"C 09:00; pending 09:10"_s, u"09:50"_s),
                 (ServiceMark{ServiceTarget::FirstResponse, std::nullopt, std::nullopt}));
        QCOMPARE(mark(u"C 09:00; closed 09:10"_s, u"09:50"_s), ServiceMark());
        QCOMPARE(mark(u"C 09:00"_s, u"18:00"_s).due, at(u"10:00"_s, zone)); // past it, still the first
    }

    void aCalendarThatHardlyOpens()
    {
        ServiceCalendar calendar = officeCalendar(u"never"_s, ZoneId::utc());
        calendar.weekdays = {};
        calendar.exceptions = {{{2026, 11, 24}, {{540, 600}}, {}}};
        calendar.id = {1};
        const ServiceRules rules{{calendar}, {policyOf(u"90"_s)}, 1};
        const Story story = storyOf(u"C 09:00"_s, ZoneId::utc());
        const auto clocks = clocksOf(story, rules, at(u"2026-12-24T09:00"_s, ZoneId::utc()));
        QCOMPARE(clocks[0].reason, ClockReason::NeverOpen);
        QCOMPARE(clocks[0].state, ClockState::Running);
        QVERIFY(!markOf(story.conversation, clocks).due);
    }

    // Whatever the zone does: it is open exactly when its wall says so, and the two ways of counting agree.
    void hoursAgreeWithTheWall_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        for (const char* zone : {paris, newYork, lordHowe, "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns"}) {
            for (const char* from :
                 {"2027-03-05", "2027-03-26", "2027-04-02", "2027-09-30", "2027-10-29", "2027-11-05"})
                QTest::addRow("%s %s", zone, from) << QString::fromLatin1(zone) << QString::fromLatin1(from);
        }
        QTest::newRow("Samoa skips a day") << u"Pacific/Apia"_s << u"2011-12-28"_s;
        QTest::newRow("midnight twice") << u"America/Havana"_s << u"2027-11-05"_s;
        QTest::newRow("midnight skipped") << u"America/Havana"_s << u"2027-03-12"_s;
    }
    void hoursAgreeWithTheWall()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        const ZoneId id = zoneOf(zone);
        ServiceCalendar calendar = calendarOf(u"nights"_s, id);
        calendar.weekdays[2] = {{30, 150}, {720, 800}};
        calendar.weekdays[5] = {{0, 1440}};
        const OpeningHours hours(calendar);
        const auto wallSaysOpen = [&](Instant instant) {
            const WallTime wall = wallTimeAt(instant, id);
            const int minute = wall.hour * 60 + wall.minute;
            const auto own = [&](LocalDate date, int at) {
                for (const WorkPeriod& p : calendar.weekdays[size_t(date.dayOfWeek() - 1)]) {
                    if (at >= p.from && at < (p.to < p.from ? p.to + 1440 : p.to))
                        return true;
                }
                return false;
            };
            return own(wall.date, minute) || own(wall.date.addDays(-1), minute + 1440);
        };
        const Instant begin = startOfDay(*LocalDate::fromIso(from), id);
        qint64 counted = 0;
        for (int minute = 0; minute < 5 * 1440; ++minute) {
            const Instant now = begin + std::chrono::minutes(minute);
            QCOMPARE(hours.isOpen(now), wallSaysOpen(now));
            if (minute % 97 == 0) {
                QCOMPARE(hours.between(begin, now).count() / 60'000, counted);
                const auto back = hours.after(begin, Milliseconds(counted * 60'000));
                QVERIFY(back && *back <= now);
                QCOMPARE(hours.between(begin, *back).count() / 60'000, counted);
            }
            counted += hours.isOpen(now) ? 1 : 0;
        }
    }

    void keptAndReadAgain()
    {
        ServiceCalendar calendar = calendarOf(u"night off=2026-12-25 on=2026-11-28@600-960 region=FR"_s,
                                              zoneOf(QString::fromLatin1(lordHowe)));
        calendar.daysOff[0].name = u"Noël"_s;
        ServiceCalendar read = calendarFromBytes(toBytes(calendar));
        read.id = calendar.id;
        QVERIFY(read == calendar);
        ServicePolicy policy = policyOf(u"90 P- S+ R+"_s);
        policy.accounts = {AccountId{5}};
        policy.kinds = {InboxKind::Review, InboxKind::DirectMessage};
        policy.priorities = {Priority::Urgent};
        policy.labels = {u"presse"_s};
        policy.about = {u"complaint"_s, u"question"_s};
        policy.goals[1] = {};
        policy.warnAt = 60;
        ServicePolicy again = policyFromBytes(toBytes(policy));
        again.id = policy.id;
        QVERIFY(again == policy);
    }

    void problemsAreNamed()
    {
        ServiceCalendar calendar = officeCalendar(u"Office"_s, ZoneId::utc());
        QCOMPARE(calendarProblem(calendar), QString());
        calendar.weekdays[0] = {{540, 540}};
        QCOMPARE(calendarProblem(calendar), u"period"_s);
        calendar.weekdays[0] = {{540, 1441}};
        QCOMPARE(calendarProblem(calendar), u"period"_s);
        calendar.weekdays = {};
        QCOMPARE(calendarProblem(calendar), u"no_hours"_s);
        calendar.name = u"  "_s;
        QCOMPARE(calendarProblem(calendar), u"name"_s);
        ServicePolicy policy = policyOf(u"60"_s);
        QCOMPARE(policyProblem(policy), QString());
        policy.warnAt = 100;
        QCOMPARE(policyProblem(policy), u"warning"_s);
        policy.calendar = {};
        policy.warnAt = 80;
        QCOMPARE(policyProblem(policy), u"calendar"_s);
        policy.goals.fill({});
        QCOMPARE(policyProblem(policy), u"no_target"_s);
        QCOMPARE(minuteFromName(u"24:00"), 1440);
        QVERIFY(!minuteFromName(u"24:01") && !minuteFromName(u"9:60") && !minuteFromName(u"9"));
        QCOMPARE(minuteName(605), u"10:05"_s);
    }
};

QTEST_GUILESS_MAIN(TestServiceClocks)
#include "domain_service_clocks.moc"

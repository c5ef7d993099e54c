// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis rule on eighteen months of made-up past, walked hour by hour as a worker would: the one crisis in it is
// found within an hour of its start, and nothing else is taken for one.
#include "domain/insights/crisis.h"
#include "practice/history/history.h"

#include <QTest>
#include <map>

using namespace parvis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace past = parvis::practice::history;

// Named: a class of the test holds what stands here.
namespace practice_crisis_test {

const ZoneId paris = *ZoneId::fromName(u"Europe/Paris"_s);

// What customers wrote, by the hour, and how much of it was angry.
std::vector<HourCount> hoursOf(const past::History& history)
{
    std::map<Instant, HourCount> hours;
    const qint64 hour = 3'600'000;
    for (Instant at{history.from.ms - history.from.ms % hour}; at < history.to; at = at + 1h)
        hours[at] = {at, 0, 0, false};
    for (const past::Thread& thread : history.threads) {
        for (const past::Line& line : thread.lines) {
            if (line.person < 0)
                continue;
            HourCount& count = hours[Instant{line.at.ms - line.at.ms % hour}];
            ++count.messages;
            count.negative += line.topic == past::Topic::Complaint || line.topic == past::Topic::Angrier ? 1 : 0;
        }
    }
    std::vector<HourCount> list;
    for (const auto& [at, count] : hours)
        list.push_back(count);
    return list;
}

QString told(const CrisisReview& review)
{
    QStringList lines;
    for (const CrisisAlarm& alarm : review.alarms)
        lines << u"%1 until %2: %3 messages, at most %4, severity %5"_s.arg(
            alarm.first.wall.toIso(), alarm.ended ? alarm.ended->toRfc3339() : u"now"_s,
            QString::number(alarm.first.count.messages), QString::number(alarm.first.upper),
            QString::number(alarm.severity));
    return lines.join(u'\n');
}

} // namespace practice_crisis_test

using namespace practice_crisis_test;

class PracticeCrisisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsThePlantedCrisisAndNoOther_data();
    void findsThePlantedCrisisAndNoOther();
    void isFoundWhileTheHourRuns();
};

void PracticeCrisisTest::findsThePlantedCrisisAndNoOther_data()
{
    QTest::addColumn<LocalDate>("lastDay");
    QTest::addColumn<quint64>("seed");
    for (int i = 0; i < 12; ++i) {
        const LocalDate day = LocalDate{2026, 11, 23}.addDays(i * 41);
        QTest::addRow("%s, seed %d", qPrintable(day.toIso()), i + 1) << day << quint64(i + 1);
    }
    QTest::newRow("the practice network's own") << LocalDate{2026, 11, 23} << quint64(1);
}

void PracticeCrisisTest::findsThePlantedCrisisAndNoOther()
{
    QFETCH(const LocalDate, lastDay);
    QFETCH(const quint64, seed);
    const past::History history = past::makeHistory({seed, lastDay, paris});
    const CrisisReview review = reviewHours(hoursOf(history), paris, {}, {history.from, history.to}, history.to);
    QVERIFY(review.hours.size() > 13'000);
    QVERIFY2(review.alarms.size() == 1, qPrintable(told(review)));
    const CrisisAlarm& alarm = review.alarms.front();
    QVERIFY2(alarm.began >= history.crisisFrom && alarm.began + 1h <= history.crisisFrom + 1h,
             qPrintable(told(review)));
    QVERIFY2(alarm.ended && *alarm.ended <= history.crisisTo + 24h, qPrintable(told(review)));
}

// Message by message: the hour need not be over.
void PracticeCrisisTest::isFoundWhileTheHourRuns()
{
    const past::History history = past::makeHistory({1, {2026, 11, 23}, paris});
    std::vector<HourCount> hours = hoursOf(history);
    std::erase_if(hours, [&](const HourCount& hour) { return hour.hour > history.crisisFrom; });
    const qint64 all = hours.back().messages;
    hours.back() = {history.crisisFrom, 0, 0, false};
    qint64 needed = 0;
    for (; needed <= all; ++needed) {
        hours.back().messages = hours.back().negative = needed;
        const Instant now = history.crisisFrom + 59min;
        if (!reviewHours(hours, paris, {}, {history.crisisFrom, now}, now).alarms.empty())
            break;
    }
    QVERIFY2(needed < all && needed >= CrisisOptions().fewest, qPrintable(QString::number(needed)));
}

QTEST_APPLESS_MAIN(PracticeCrisisTest)
#include "practice_crisis.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation told as a story, and the counters that follow: a table of small histories, and what is kept of them.
#include "domain/insights/figure_sum.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// 23 November 2026, a Monday, 10:00 in Paris.
constexpr qint64 start = 1'795'424'400'000;

Instant minute(int n)
{
    return {start + qint64(n) * 60'000};
}

// "c0 c1 a10 n11 r12 x20 o30": the customer, an answer, a note, a rule's answer, closed, opened again, p: pending;
// with the minute. "w15": an answer that has not gone out yet. "d3": a customer's message that is deleted.
struct Told {
    Conversation conversation;
    std::vector<StoryMessage> messages;
    std::vector<ConversationEvent> trail;
};

Told told(const QString& words)
{
    Told all;
    all.conversation.id = {7};
    all.conversation.account = {3};
    qint64 id = 0;
    ConversationStatus status = ConversationStatus::Open;
    for (const QString& word : words.split(u' ')) {
        const Instant at = minute(word.mid(1).toInt());
        const char16_t kind = word[0].unicode();
        if (kind == u'x' || kind == u'o' || kind == u'p') {
            const auto next = kind == u'x'   ? ConversationStatus::Closed
                              : kind == u'o' ? ConversationStatus::Open
                                             : ConversationStatus::Pending;
            all.trail.push_back(
                {at, u"Lea"_s, u"status"_s, conversationStatusName(status), conversationStatusName(next)});
            status = next;
            continue;
        }
        StoryMessage one;
        one.message.id = {++id};
        one.message.content.created = at;
        one.message.content.own = kind != u'c' && kind != u'd';
        one.message.writtenBy = kind == u'a' ? u"Lea"_s : kind == u'r' ? automaticAuthor(u"thanks"_s) : QString();
        one.message.state = kind == u'n'   ? MessageState::Note
                            : kind == u'w' ? MessageState::Queued
                            : kind == u'd' ? MessageState::Deleted
                            : kind == u'c' ? MessageState::Received
                                           : MessageState::Sent;
        one.message.content.deleted = kind == u'd';
        all.messages.push_back(one);
        all.conversation.updated = std::max(all.conversation.updated, at);
    }
    all.conversation.status = status;
    return all;
}

FigureStory storyOfWords(const QString& words, const ServiceBook& book)
{
    const Told all = told(words);
    return storyOf(all.conversation, all.messages, all.trail, book);
}

// "0-10! 20- 30x": asked, answered, ! the first; x closed without an answer.
QString questionWords(const FigureStory& story)
{
    QStringList words;
    const auto number = [](Instant at) { return QString::number((at.ms - start) / 60'000); };
    for (const FigureQuestion& question : story.questions)
        words << number(question.asked) +
                     (question.ignored    ? u'x' + number(*question.ignored)
                      : question.answered ? u'-' + number(*question.answered)
                                          : u"-"_s) +
                     (question.first ? u"!"_s : QString());
    return words.join(u' ');
}

QString closeWords(const FigureStory& story)
{
    QStringList words;
    for (const FigureClose& close : story.closes)
        words << u"%1-%2%3%4"_s.arg((close.from.ms - start) / 60'000)
                     .arg((close.at.ms - start) / 60'000)
                     .arg(close.first ? u"!"_s : QString(), close.last ? u"."_s : QString());
    return words.join(u' ');
}

} // namespace

class FigureStoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void histories_data()
    {
        QTest::addColumn<QString>("history");
        QTest::addColumn<QString>("questions");
        QTest::addColumn<QString>("closes");
        const auto row = [](const char* history, const char* questions, const char* closes) {
            QTest::newRow(history) << QString::fromLatin1(history) << QString::fromLatin1(questions)
                                   << QString::fromLatin1(closes);
        };
        row("c0", "0-!", "");
        row("c0 c1 a10", "0-10!", "");  // several in a row are one
        row("c0 a10 a12", "0-10!", ""); // the first answer counts
        row("c0 a10 c20 a50", "0-10! 20-50", "");
        row("a0 c5 a9", "5-9!", "");   // our own words before any customer's answer nobody
        row("c0 n1 r2 w3", "0-!", ""); // a note, a rule, one on its way: nobody has answered
        row("c0 r2 a30", "0-30!", "");
        row("d0 c5", "5-!", "");
        row("d0", "", "");
        row("c0 x60", "0x60!", "0-60!.");
        row("c0 a10 x60", "0-10!", "0-60!.");
        row("c0 x60 a70", "0-70!", "0-60!.");        // answered after all
        row("c0 x60 o80", "0-!", "0-60!");           // opened again by a colleague: waits on
        row("c0 x60 c80 o80", "0x60! 80-", "0-60!"); // by the customer's next message: another question
        row("c0 a10 x60 c80 o80 a90 x120", "0-10! 80-90", "0-60! 80-120.");
        row("c0 p5 a10 x60", "0-10!", "0-60!.");
        row("c0 x60 x70", "0x60!", "0-60!.");
        row("x5 c10", "10-!", ""); // closed before anybody wrote
    }
    void histories()
    {
        QFETCH(QString, history);
        const FigureStory story = storyOfWords(history, ServiceBook({}));
        QTEST(questionWords(story), "questions");
        QTEST(closeWords(story), "closes");
        QVERIFY(story.clocks.empty());
        const auto back = storyFromBytes(storyBytes(story));
        QVERIFY(back);
        QVERIFY(*back == story);
    }

    void hoursAreThoseOfTheCalendar()
    {
        ServiceCalendar office = officeCalendar(u"Office"_s, *ZoneId::fromName(u"Europe/Paris"));
        office.id = {1};
        const ServiceBook book({{office}, {}, 1});
        // Asked on Monday at 17:30, answered on Tuesday at 09:30: one open hour.
        const FigureStory story = storyOfWords(u"c450 a1410"_s, book);
        QCOMPARE(story.questions.front().hours, std::optional<Milliseconds>(1h));
        QVERIFY(!storyOfWords(u"c450 a1410"_s, ServiceBook({})).questions.front().hours);
        QVERIFY(!storyOfWords(u"c450"_s, book).questions.front().hours);
    }

    void clocksThatEnded()
    {
        ServiceCalendar always = alwaysOpen(u"Always"_s, ZoneId::utc());
        always.id = {1};
        ServicePolicy policy;
        policy.id = {1};
        policy.name = u"All"_s;
        policy.calendar = always.id;
        policy.goal(ServiceTarget::FirstResponse).within = 15min;
        policy.goal(ServiceTarget::NextResponse).within = 15min;
        policy.goal(ServiceTarget::Resolution).within = 100min;
        const ServiceBook book({{always}, {policy}, 1});
        const auto words = [&](const QString& history) {
            QStringList list;
            for (const FigureClock& clock : storyOfWords(history, book).clocks)
                list << serviceTargetName(clock.target) + (clock.met ? u" met"_s : u" missed"_s);
            return list;
        };
        QCOMPARE(words(u"c0"_s), QStringList());
        QCOMPARE(words(u"c0 a10"_s), QStringList{u"first_response met"_s});
        QCOMPARE(words(u"c0 a20"_s), QStringList{u"first_response missed"_s});
        QCOMPARE(words(u"c0 a10 c20 a30 c40 a90"_s),
                 (QStringList{u"first_response met"_s, u"next_response met"_s, u"next_response missed"_s}));
        QCOMPARE(words(u"c0 a10 x50"_s), (QStringList{u"first_response met"_s, u"resolution met"_s}));
        QCOMPARE(words(u"c0 a10 x150"_s), (QStringList{u"first_response met"_s, u"resolution missed"_s}));
        // Late once, at the close: the answer after a reopening ends the same clock.
        QCOMPARE(words(u"c0 x20 o30 a40"_s), (QStringList{u"first_response missed"_s, u"resolution met"_s}));
        QCOMPARE(words(u"c0 x20 o30 x40 o50 a60"_s),
                 (QStringList{u"first_response missed"_s, u"resolution met"_s, u"resolution met"_s}));
        // In time it says nothing yet; the answer does.
        QCOMPARE(words(u"c0 x10 o20 a30"_s), (QStringList{u"resolution met"_s, u"first_response missed"_s}));
        // Another wait is another clock.
        QCOMPARE(words(u"c0 x20 c30 a40"_s),
                 (QStringList{u"first_response missed"_s, u"resolution met"_s, u"first_response met"_s}));
        // Pending time is not used up.
        QCOMPARE(words(u"c0 a10 p20 x150"_s), (QStringList{u"first_response met"_s, u"resolution met"_s}));
    }

    void daysHaveTheLengthTheirZoneGivesThem()
    {
        DayCount days(*ZoneId::fromName(u"Europe/Paris"));
        const LocalDate autumn{2026, 10, 25};
        const int day = dayNumber(autumn);
        QCOMPARE(days.startOf(day + 1) - days.startOf(day), Milliseconds(25h));
        QCOMPARE(days.dayOf(days.startOf(day + 1) - 1ms), day);
        QCOMPARE(days.dayOf(days.startOf(day)), day);
        QCOMPARE(days.dayOf({-1}), -1 + (days.startOf(0).ms > -1 ? 0 : 1));
        QCOMPARE(dateOfDay(day), autumn);
        QCOMPARE(dateOfDay(monthStart(day)), (LocalDate{2026, 10, 1}));
        QCOMPARE(dateOfDay(nextMonth(monthStart(day))), (LocalDate{2026, 11, 1}));
        // A comment in the second 02:30 of that night is of the 25-hour day's fourth hour.
        FigureStory story;
        story.account = {3};
        story.comments.push_back({days.startOf(day) + 3h + 30min, 0, negativeSentiment});
        FigureCells cells;
        countStory(story, days, [&](const FigureScope&, int on, CellKey key, qint64 n) {
            QCOMPARE(on, day);
            addCell(cells, key.cell, key.sub, n);
        });
        QCOMPARE(cellAt(cells, FigureCell::HourNegative, 3), 1);
    }

    void bucketsHoldEveryDuration()
    {
        quint16 before = 0;
        for (qint64 ms = 0; ms < 400LL * 86'400'000; ms += ms / 7 + 1) {
            const quint16 bucket = durationBucket(Milliseconds(ms));
            QVERIFY(bucket >= before && bucket < durationBuckets);
            QVERIFY(bucketFloor(bucket).count() <= ms);
            QVERIFY(bucket + 1 == durationBuckets || bucketFloor(quint16(bucket + 1)).count() > ms);
            before = bucket;
        }
        QCOMPARE(durationBucket(Milliseconds(-5)), quint16(0));
    }

    void cellsComeBackAsWritten()
    {
        FigureCells cells;
        addCell(cells, FigureCell::Received, receivedSub(5, 3), 1);
        addCell(cells, FigureCell::NextTimeSum, 0, 9'000'000'000'000);
        addCell(cells, FigureCell::HourNegative, 0xFFFF, -3);
        const auto back = cellsFromBytes(cellBytes(cells));
        QVERIFY(back && *back == cells);
        addCells(cells, *back, -1);
        QVERIFY(cells.empty());
        QVERIFY(cellBytes(cells).isEmpty());
        for (const QByteArray& damaged : {QByteArray("\x01"), QByteArray("\xff\xff"), QByteArray("\x00\x02", 2)})
            QVERIFY(!cellsFromBytes(damaged));
        QVERIFY(!storyFromBytes("\x02"));
        QVERIFY(!storyFromBytes(storyBytes(FigureStory()) + 'x'));
        QVERIFY(!storyFromBytes({}));
    }

    void someCellsOfAPage()
    {
        FigureCells cells;
        for (int cell = 1; cell <= 25; ++cell) {
            addCell(cells, FigureCell(cell), 0, cell);
            addCell(cells, FigureCell(cell), quint16(300 * cell), -1);
        }
        const QByteArray bytes = cellBytes(cells);
        CellSet wanted;
        wanted.set(size_t(FigureCell::Asked)).set(size_t(FigureCell::NextHours));
        CellSum sum, all;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(eachCell(bytes, wanted, [&sum](CellKey key, qint64 n) { sum.add(key, n); }));
            QVERIFY(eachCell(bytes, {}, [&all](CellKey key, qint64 n) { all.add(key, n); }));
        }
        FigureCells twice; // of durations how many in each step
        for (const auto& [key, n] : cells)
            addCell(twice, key.cell, isSpread(key.cell) ? durationStep(key.sub) : key.sub, 2 * n);
        QVERIFY(all.cells() == twice);
        QCOMPARE(cellSum(sum.cells(), FigureCell::NextHours), 2 * (10 - 1));
        QCOMPARE(sum.of(FigureCell::NextHours)[3'000], -2);
        QVERIFY(sum.of(FigureCell::FirstTime).empty());
        // What is not needed is not looked at, but nothing before it passes for good.
        QVERIFY(eachCell(bytes + "\xff\xff", wanted, [](CellKey, qint64) {}));
        QVERIFY(!eachCell("\xff\xff" + bytes, wanted, [](CellKey, qint64) {}));
    }

    // What a distribution counts is told by the buckets to the millisecond.
    void stepsOfDurations()
    {
        for (size_t step = 0; step < durationSteps.size(); ++step) {
            const quint16 bucket = durationBucket(durationSteps[step]);
            QCOMPARE(bucketFloor(bucket).count(), durationSteps[step].count());
            QCOMPARE(durationStep(bucket), quint16(step));
            if (step > 0)
                QCOMPARE(durationStep(durationBucket(durationSteps[step] - Milliseconds(1))), quint16(step - 1));
        }
        QCOMPARE(durationStep(durationBuckets - 1), quint16(durationSteps.size() - 1));
    }

    void quantiles()
    {
        QVERIFY(!quantileOf(50, {}));
        QCOMPARE(*quantileOf(50, {5}), 5.0);
        QCOMPARE(*quantileOf(50, {9, 1}), 5.0);
        QCOMPARE(*quantileOf(50, {9, 1, 2}), 2.0);
        QCOMPARE(*quantileOf(90, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), 9.0);
        QCOMPARE(*quantileOf(90, {7}), 7.0);
        QCOMPARE(*quantileOf(90, {2, 1}), 2.0);
    }
};

QTEST_GUILESS_MAIN(FigureStoryTest)
#include "domain_figure_story.moc"

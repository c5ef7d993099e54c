// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up past: the same each time, unequal as people are, and with one crisis.
#include "domain/service/business_hours.h"
#include "practice/history/history.h"
#include "practice_client.h"

#include <QMap>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace parvis;
using namespace parvis::test;
namespace past = parvis::practice::history;

namespace {

past::Span span(const LocalDate& lastDay = {2026, 11, 23}, quint64 seed = 1)
{
    return {seed, lastDay, *ZoneId::fromName(u"Europe/Paris"_s)};
}

const past::History& usual()
{
    static const past::History history = past::makeHistory(span());
    return history;
}

template <typename F>
void forCustomers(const past::History& history, F fn)
{
    for (const past::Thread& thread : history.threads) {
        for (const past::Line& line : thread.lines) {
            if (line.person >= 0)
                fn(thread, line);
        }
    }
}

bool complains(const past::Line& line)
{
    return line.topic == past::Topic::Complaint;
}

// How many of the lines that fit were written in each hour from the beginning on.
std::vector<int> byHour(const past::History& history, bool (*fits)(const past::Line&))
{
    std::vector<int> hours(size_t((history.to - history.from).count() / 3'600'000 + 1));
    forCustomers(history, [&](const past::Thread&, const past::Line& line) {
        hours[size_t((line.at - history.from).count() / 3'600'000)] += fits(line) ? 1 : 0;
    });
    return hours;
}

} // namespace

class PracticeHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameEachTime();
    void countsPerMonth();
    void fewWriteMost();
    void oneCrisis_data();
    void oneCrisis();
    void nothingDecreasesThatCannot();
    void accountsGrow();
    void engagementHasReasons();
    void campaignsHavePosts();
    void colleaguesGetFaster();
    void everyEndOfAConversation();
    void storyHoldsTogether();
    void anyDayAndZone_data();
    void anyDayAndZone();
    void networkTellsIt();
    void journalKeepsOnlyWhatChanged();
    void mentionsAreOfUsAndOfTwoOthers();
};

void PracticeHistory::theSameEachTime()
{
    const past::History again = past::makeHistory(span()), other = past::makeHistory(span({2026, 11, 23}, 2));
    const past::History& one = usual();
    QCOMPARE(again.posts.size(), one.posts.size());
    QCOMPARE(again.threads.size(), one.threads.size());
    for (size_t i = 0; i < one.threads.size(); ++i) {
        QCOMPARE(again.threads[i].lines.size(), one.threads[i].lines.size());
        QCOMPARE(again.threads[i].deeds.size(), one.threads[i].deeds.size());
        for (size_t k = 0; k < one.threads[i].lines.size(); ++k) {
            QCOMPARE(again.threads[i].lines[k].id, one.threads[i].lines[k].id);
            QCOMPARE(again.threads[i].lines[k].text, one.threads[i].lines[k].text);
        }
    }
    for (size_t i = 0; i < one.posts.size(); ++i) {
        QCOMPARE(again.posts[i].text, one.posts[i].text);
        QCOMPARE(again.posts[i].favourites, one.posts[i].favourites);
    }
    QVERIFY(other.threads.front().lines.front().at != one.threads.front().lines.front().at);
}

void PracticeHistory::countsPerMonth()
{
    const past::History& history = usual();
    QCOMPARE(dateAt(history.from, span().zone), (LocalDate{2025, 5, 23}));
    QCOMPARE(dateAt(history.to, span().zone), (LocalDate{2026, 11, 23}));
    std::map<std::pair<int, int>, int> posts; // by account and month of the history
    for (const past::Post& post : history.posts)
        ++posts[{post.account, int((post.at - history.from).count() / (30LL * 86'400'000))}];
    QCOMPARE(posts.size(), size_t(4 * 19));
    for (const auto& [key, n] : posts) {
        if (key.second < 18)
            QVERIFY2(n >= 5 && n <= 22, qPrintable(QString::number(n))); // about three a week
    }
    QMap<int, int> months;
    int all = 0;
    forCustomers(history, [&](const past::Thread&, const past::Line& line) {
        ++months[int((line.at - history.from).count() / (30LL * 86'400'000))];
        ++all;
    });
    QVERIFY2(all > 6'000 && all < 10'000, qPrintable(QString::number(all)));
    QVERIFY(months[0] > 240 && months[0] < 400);
    QVERIFY(months[17] > months[0] * 13 / 10); // slow growth
}

void PracticeHistory::fewWriteMost()
{
    QMap<int, int> begun;
    forCustomers(usual(), [&](const past::Thread&, const past::Line& line) {
        const bool goesOn = line.topic == past::Topic::FollowUp || line.topic == past::Topic::Thanks ||
                            line.topic == past::Topic::Angrier || line.topic == past::Topic::Calmed;
        begun[line.person] += goesOn ? 0 : 1;
    });
    std::vector<int> counts(begun.begin(), begun.end());
    std::sort(counts.rbegin(), counts.rend());
    QVERIFY2(counts.size() > 700 && counts.size() < 1'500, qPrintable(QString::number(counts.size())));
    const size_t percent = counts.size() / 100;
    const auto sum = [&](size_t from, size_t to) {
        return std::accumulate(counts.begin() + qptrdiff(from), counts.begin() + qptrdiff(to), 0);
    };
    const double all = sum(0, counts.size());
    QVERIFY(sum(0, percent) > 0.35 * all);            // one in a hundred
    QVERIFY(sum(percent, 10 * percent) > 0.25 * all); // nine now and then
    const auto once = std::count(counts.begin(), counts.end(), 1);
    QVERIFY2(double(once) > 0.88 * double(counts.size()) && double(once) < 0.93 * double(counts.size()),
             qPrintable(QString::number(once)));
}

void PracticeHistory::oneCrisis_data()
{
    QTest::addColumn<LocalDate>("lastDay");
    QTest::addColumn<quint64>("seed");
    QTest::newRow("today") << LocalDate{2026, 11, 23} << quint64(1);
    QTest::newRow("in spring") << LocalDate{2027, 4, 2} << quint64(1);
    QTest::newRow("leap day") << LocalDate{2028, 2, 29} << quint64(1);
    QTest::newRow("another seed") << LocalDate{2026, 11, 23} << quint64(5);
}

void PracticeHistory::oneCrisis()
{
    QFETCH(const LocalDate, lastDay);
    QFETCH(const quint64, seed);
    const past::History history = past::makeHistory(span(lastDay, seed));
    const WallTime begins = wallTimeAt(history.crisisFrom, span().zone);
    QCOMPARE(begins.date.dayOfWeek(), 2);
    QCOMPARE(begins.hour, 10);
    QVERIFY(std::abs(begins.date.daysTo(lastDay) - 150) < 10);
    // Complaints of a day from the start on, against the same hours of the eight weeks before.
    const std::vector<int> complaints = byHour(history, complains);
    const auto first = size_t((history.crisisFrom - history.from).count() / 3'600'000);
    const auto daySum = [](const std::vector<int>& hours, size_t from) {
        return std::accumulate(hours.begin() + qptrdiff(from), hours.begin() + qptrdiff(from) + 24, 0);
    };
    double usualDay = 0;
    for (size_t week = 1; week <= 8; ++week)
        usualDay += daySum(complaints, first - week * 168) / 8.0;
    const double times = daySum(complaints, first) / usualDay;
    QVERIFY2(times > 9 && times < 21, qPrintable(QString::number(times)));
    // Every other day stays within what chance gives around the weekdays' own mean of the weeks around it.
    const std::vector<int> all = byHour(history, [](const past::Line&) { return true; });
    double widest = 0;
    for (size_t from = 5 * 168; from + 24 <= all.size(); from += 6) {
        if (from + 24 > first && from < first + 72)
            continue;
        double mean = 0;
        int weeks = 0;
        for (size_t week = 1; week <= 5; ++week) {
            const size_t before = from - week * 168;
            if (before + 24 > first && before < first + 48)
                continue;
            mean += daySum(all, before);
            ++weeks;
        }
        mean /= weeks;
        widest = std::max(widest, (daySum(all, from) - mean) / std::sqrt(mean * (1 + 1.0 / weeks)));
    }
    QVERIFY2(widest < 4.6, qPrintable(QString::number(widest)));
}

void PracticeHistory::nothingDecreasesThatCannot()
{
    int corrections = 0;
    for (const past::Post& post : usual().posts) {
        QMap<int, int> last;
        Instant before = post.at;
        for (const past::Figure& figure : post.figures) {
            QVERIFY(figure.at >= before && figure.at < usual().to);
            before = figure.at;
            corrections += last.value(int(figure.metric)) > figure.value ? 1 : 0;
            last[int(figure.metric)] = figure.value;
        }
        if (!post.figures.empty())
            QVERIFY(last.value(int(Metric::Reactions)) <= post.favourites);
    }
    QCOMPARE(corrections, 1); // the network took back what was no real boost
    for (const auto& days : usual().days) {
        for (size_t i = 1; i < days.size(); ++i) {
            QVERIFY(days[i].at > days[i - 1].at);
            QVERIFY(days[i].statuses >= days[i - 1].statuses);
        }
    }
}

void PracticeHistory::accountsGrow()
{
    for (const auto& days : usual().days) {
        QCOMPARE(days.size(), size_t(LocalDate{2025, 5, 23}.daysTo({2026, 11, 23})));
        QVERIFY(days.back().followers > days.front().followers * 5 / 4);
    }
    const auto gained = [](size_t account, LocalDate from, LocalDate to) {
        const auto& days = usual().days[account];
        const auto at = [](LocalDate day) { return size_t(LocalDate{2025, 5, 23}.daysTo(day)); };
        return days[at(to)].followers - days[at(from)].followers;
    };
    // Seasons: before Christmas against the weeks after.
    QVERIFY(gained(1, {2025, 12, 1}, {2025, 12, 24}) > 2 * gained(1, {2026, 1, 1}, {2026, 1, 24}));
    // The crisis costs the shop followers.
    const LocalDate crisis = dateAt(usual().crisisFrom, span().zone);
    QVERIFY(gained(1, crisis, crisis.addDays(4)) < 0);
}

void PracticeHistory::engagementHasReasons()
{
    const auto mean = [](auto fits) {
        double sum = 0;
        int n = 0;
        for (const past::Post& post : usual().posts) {
            if (fits(post)) {
                sum += post.attraction;
                ++n;
            }
        }
        return sum / n;
    };
    const auto format = [&](past::Format f) { return mean([f](const past::Post& p) { return p.format == f; }); };
    QVERIFY(format(past::Format::Picture) > 1.3 * format(past::Format::Plain));
    QVERIFY(format(past::Format::Link) < 0.8 * format(past::Format::Plain));
    const auto hour = [](const past::Post& p) { return wallTimeAt(p.at, span().zone).hour; };
    QVERIFY(mean([&](const past::Post& p) { return hour(p) >= 18; }) >
            1.3 * mean([&](const past::Post& p) { return hour(p) == 10; }));
    QVERIFY(mean([](const past::Post& p) { return !p.campaign.isEmpty(); }) >
            1.15 * mean([](const past::Post& p) { return p.campaign.isEmpty(); }));
}

void PracticeHistory::campaignsHavePosts()
{
    QCOMPARE(usual().campaigns.size(), size_t(4));
    for (const past::Campaign& campaign : usual().campaigns) {
        int posts = 0;
        for (const past::Post& post : usual().posts) {
            if (post.campaign != campaign.name)
                continue;
            ++posts;
            const LocalDate day = dateAt(post.at, span().zone);
            QVERIFY(campaign.from <= day && day <= campaign.to);
        }
        QVERIFY2(posts >= 4, qPrintable(campaign.name));
    }
}

// In hours at work: a night between question and answer says nothing of who is fast.
void PracticeHistory::colleaguesGetFaster()
{
    ServiceCalendar calendar = alwaysOpen(u"the shop"_s, span().zone);
    for (size_t day = 0; day < calendar.weekdays.size(); ++day)
        calendar.weekdays[day] = day < 6 ? std::vector<WorkPeriod>{{9 * 60, 18 * 60}} : std::vector<WorkPeriod>();
    const OpeningHours atWork(calendar);
    std::vector<double> early, late;
    std::set<int> whoever;
    for (const past::Thread& thread : usual().threads) {
        QHash<practice::Id, Instant> asked;
        for (const past::Line& line : thread.lines) {
            asked.insert(line.id, line.at);
            if (line.person >= 0)
                continue;
            whoever.insert(line.colleague);
            const WallTime local = wallTimeAt(line.at, span().zone);
            QVERIFY(local.date.dayOfWeek() <= 6 && local.hour >= 9 && local.hour < 18); // when they are at work
            const Instant from = asked.value(line.parent);
            QVERIFY(line.at > from);
            const double hours = double(atWork.between(from, line.at).count()) / 3'600'000.0;
            const double passed =
                double((line.at - usual().from).count()) / double((usual().to - usual().from).count());
            if (passed < 0.2)
                early.push_back(hours);
            else if (passed > 0.8)
                late.push_back(hours);
        }
    }
    QCOMPARE(whoever.size(), size_t(3));
    const auto median = [](std::vector<double>& values) {
        std::nth_element(values.begin(), values.begin() + qptrdiff(values.size() / 2), values.end());
        return values[values.size() / 2];
    };
    QVERIFY2(median(late) < 0.5 * median(early),
             qPrintable(u"%1 hours, before %2"_s.arg(median(late)).arg(median(early))));
}

void PracticeHistory::everyEndOfAConversation()
{
    int answered = 0, unanswered = 0, reopened = 0, waiting = 0, spam = 0;
    for (const past::Thread& thread : usual().threads) {
        const bool anyAnswer = std::any_of(thread.lines.begin(), thread.lines.end(),
                                           [](const past::Line& line) { return line.person < 0; });
        std::optional<Instant> closed;
        for (const past::Deed& deed : thread.deeds) {
            if (deed.change.status == ConversationStatus::Closed) {
                closed = deed.at;
                QVERIFY(!deed.change.closeReason.isEmpty());
                spam += deed.change.closeReason == u"spam"_s ? 1 : 0;
                const auto later = std::find_if(thread.lines.begin(), thread.lines.end(), [&](const past::Line& line) {
                    return line.person >= 0 && line.at > deed.at;
                });
                reopened += later != thread.lines.end() ? 1 : 0;
            }
        }
        answered += anyAnswer ? 1 : 0;
        unanswered += closed && !anyAnswer ? 1 : 0;
        waiting += !closed && thread.lines.back().person >= 0 ? 1 : 0;
    }
    QVERIFY(answered > 1'000);
    QVERIFY(unanswered > 200);
    QVERIFY(reopened > 200);
    QVERIFY(waiting > 5);
    QVERIFY(spam > 20);
}

void PracticeHistory::storyHoldsTogether()
{
    QSet<practice::Id> known;
    for (const past::Post& post : usual().posts) {
        known.insert(post.id);
        for (const practice::Id part : post.partIds)
            known.insert(part);
        QVERIFY(post.text.size() < 450);
        QVERIFY((post.format == past::Format::Picture) == (post.picture >= 0));
        QVERIFY((post.format == past::Format::Link) == post.text.contains(u"https://"_s));
        QVERIFY((post.format == past::Format::Thread) == !post.parts.isEmpty());
    }
    for (const past::Thread& thread : usual().threads) {
        QVERIFY(!thread.lines.empty() && thread.lines.front().person >= 0);
        for (const past::Line& line : thread.lines) {
            QVERIFY(!known.contains(line.id));
            QVERIFY(line.parent == 0 || known.contains(line.parent));
            QVERIFY((line.parent == 0) == (thread.post < 0 && &line == &thread.lines.front()));
            QVERIFY(line.at >= usual().from && line.at < usual().to);
            QVERIFY(line.text.startsWith(u'@') && !line.text.contains(u'\n') && !line.text.contains(u"%1"_s));
            known.insert(line.id);
        }
    }
    QSet<QString> languages, handles;
    for (const past::Person& person : usual().people) {
        languages.insert(person.language);
        QVERIFY(!handles.contains(person.handle));
        handles.insert(person.handle);
    }
    QCOMPARE(languages, (QSet<QString>{u"fr"_s, u"en"_s, u"ar"_s}));
}

void PracticeHistory::anyDayAndZone_data()
{
    QTest::addColumn<LocalDate>("lastDay");
    QTest::addColumn<QString>("zone");
    QTest::newRow("clock changes") << LocalDate{2027, 3, 28} << u"Europe/Paris"_s;
    QTest::newRow("half hours") << LocalDate{2026, 7, 1} << u"Asia/Kolkata"_s;
    QTest::newRow("no midnight") << LocalDate{2026, 9, 15} << u"Africa/Cairo"_s;
    QTest::newRow("leap day") << LocalDate{2028, 2, 29} << u"America/New_York"_s;
    QTest::newRow("new year") << LocalDate{2027, 1, 1} << u"UTC"_s;
}

void PracticeHistory::anyDayAndZone()
{
    QFETCH(const LocalDate, lastDay);
    QFETCH(const QString, zone);
    const past::History history = past::makeHistory({3, lastDay, *ZoneId::fromName(zone)});
    QCOMPARE(history.campaigns.size(), size_t(4));
    int lines = 0;
    forCustomers(history, [&](const past::Thread&, const past::Line& line) { lines += line.at < history.to ? 1 : 0; });
    QVERIFY2(lines > 6'000 && lines < 10'000, qPrintable(QString::number(lines)));
    for (const past::Campaign& campaign : history.campaigns)
        QVERIFY(startOfDay(campaign.from, *ZoneId::fromName(zone)) >= history.from);
    const WallTime crisis = wallTimeAt(history.crisisFrom, *ZoneId::fromName(zone));
    QVERIFY(crisis.date.dayOfWeek() == 2 && crisis.hour == 10);
}

void PracticeHistory::networkTellsIt()
{
    PracticeOptions options = Bench::quiet();
    options.past = PracticePast{span().lastDay, span().zone};
    Bench bench(options);
    const past::History& history = usual();
    const past::Thread& thread = *std::find_if(history.threads.rbegin(), history.threads.rend(), [](const auto& t) {
        return t.post >= 0 && t.account == 0 && t.lines.size() > 4;
    });
    const past::Post& post = history.posts[size_t(thread.post)];
    const auto status = bench.client.get(u"/api/v1/statuses/%1"_s.arg(post.id)).object();
    QCOMPARE(status[u"favourites_count"_s].toInt(), post.favourites);
    QCOMPARE(status[u"reblogs_count"_s].toInt(), post.boosts);
    const auto context = bench.client.get(u"/api/v1/statuses/%1/context"_s.arg(post.id)).object();
    QCOMPARE(context[u"descendants"_s].toArray().size(), qsizetype(thread.lines.size() + post.partIds.size()));
    const auto account = bench.client.get(u"/api/v1/accounts/verify_credentials"_s).object();
    QCOMPARE(account[u"followers_count"_s].toInt(), history.days[0].back().followers);
    QCOMPARE(bench.client.get(u"/api/v1/notifications"_s).array().size(), 0);
    // What belongs to nobody's eyes but two stays so.
    const past::Thread& direct = *std::find_if(history.threads.begin(), history.threads.end(), [](const auto& t) {
        return t.kind == past::Thread::Kind::Direct && t.account == 0;
    });
    const QString private_ = u"/api/v1/statuses/%1"_s.arg(direct.lines.front().id);
    QCOMPARE(bench.client.get(private_).status, 200);
    PracticeClient other(bench.endpoint, 1);
    QCOMPARE(other.get(private_).status, 404);
}

// A number for each name on each day and in each corpus, but for the days on which nobody looked.
void PracticeHistory::mentionsAreOfUsAndOfTwoOthers()
{
    const past::History& history = usual();
    std::map<std::tuple<LocalDate, QString, QString>, int> names;
    std::map<QString, std::pair<int, int>> spoken; // in the first and in the last year's half
    for (const past::Mentions& one : history.mentions) {
        ++names[{one.day, one.source, one.network}];
        QVERIFY(one.count >= 0 && one.isUs == (one.name == u"Atelier"));
        const int left = one.day.daysTo(span().lastDay);
        (left > 365 ? spoken[one.name].first : spoken[one.name].second) += left > 365 || left < 182 ? one.count : 0;
    }
    QCOMPARE(spoken.size(), size_t(3));
    for (const auto& [where, n] : names)
        QCOMPARE(n, 3);
    const int days = int((history.to - history.from) / std::chrono::hours(24));
    QVERIFY2(std::abs(int(names.size()) / 2 - (days - 4)) <= 1, qPrintable(QString::number(names.size())));
    QVERIFY(spoken[u"Maison Argile"_s].second > spoken[u"Maison Argile"_s].first);
}

void PracticeHistory::journalKeepsOnlyWhatChanged()
{
    QTemporaryDir dir;
    PracticeOptions options = Bench::quiet();
    options.past = PracticePast{span().lastDay, span().zone};
    options.stateFile = dir.filePath(u"state"_s);
    const past::History& history = usual();
    std::vector<QString> mine;
    for (const past::Post& post : history.posts) {
        if (post.account == 0)
            mine.push_back(QString::number(post.id));
    }
    const QString liked = mine.back(), gone = mine[mine.size() - 2];
    for (int start = 0; start < 3; ++start) {
        Bench bench(options);
        if (start == 0) {
            PracticeClient cafe(bench.endpoint, 2);
            cafe.post(u"/api/v1/statuses/%1/favourite"_s.arg(liked));
            bench.client.remove(u"/api/v1/statuses/"_s + gone);
        }
        const auto status = bench.client.get(u"/api/v1/statuses/"_s + liked).object();
        QCOMPARE(
            status[u"favourites_count"_s].toInt(),
            history.posts[size_t(std::find_if(history.posts.begin(), history.posts.end(),
                                              [&](const past::Post& p) { return QString::number(p.id) == liked; }) -
                                 history.posts.begin())]
                    .favourites +
                1);
        QCOMPARE(bench.client.get(u"/api/v1/statuses/"_s + gone).status, 404);
        QVERIFY2(QFileInfo(options.stateFile).size() < 20'000, qPrintable(QString::number(start)));
    }
}

QTEST_GUILESS_MAIN(PracticeHistory)
#include "practice_history.moc"

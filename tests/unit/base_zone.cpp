// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/zone.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestZone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rfc3339_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms"); // -1: refused
        QTest::addColumn<QString>("canonical");
        QTest::newRow("utc") << u"2026-11-22T09:00:00Z"_s << 1'795'338'000'000LL << u"2026-11-22T09:00:00Z"_s;
        QTest::newRow("offset") << u"2026-11-22T10:00:00+01:00"_s << 1'795'338'000'000LL << u"2026-11-22T09:00:00Z"_s;
        QTest::newRow("negative half hour")
            << u"2026-11-22T05:30:00-03:30"_s << 1'795'338'000'000LL << u"2026-11-22T09:00:00Z"_s;
        QTest::newRow("milliseconds") << u"2026-11-22T09:00:00.25Z"_s << 1'795'338'000'250LL
                                      << u"2026-11-22T09:00:00.250Z"_s;
        QTest::newRow("nanoseconds cut") << u"2026-11-22T09:00:00.123456789Z"_s << 1'795'338'000'123LL
                                         << u"2026-11-22T09:00:00.123Z"_s;
        QTest::newRow("graph offset") << u"2026-11-22T09:00:00+0000"_s << 1'795'338'000'000LL
                                      << u"2026-11-22T09:00:00Z"_s;
        QTest::newRow("no zone") << u"2026-11-22T09:00:00"_s << -1LL << QString();
        QTest::newRow("no such day") << u"2026-02-30T09:00:00Z"_s << -1LL << QString();
        QTest::newRow("words") << u"tomorrow"_s << -1LL << QString();
    }
    void rfc3339()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QFETCH(QString, canonical);
        const auto instant = Instant::fromRfc3339(text);
        QCOMPARE(instant ? instant->ms : -1, ms);
        if (instant)
            QCOMPARE(instant->toRfc3339(), canonical);
    }

    void zoneNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("known");
        QTest::newRow("Paris") << u"Europe/Paris"_s << true;
        QTest::newRow("alias") << u"Europe/Kiev"_s << true;
        QTest::newRow("a word that could be a POSIX rule") << u"Mars"_s << false;
        QTest::newRow("a path") << u"../../etc/passwd"_s << false;
        QTest::newRow("UTC") << u"UTC"_s << true;
        QTest::newRow("offset") << u"UTC+03:00"_s << false;
        QTest::newRow("invented") << u"Europe/Atlantis"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void zoneNames()
    {
        QFETCH(QString, name);
        QTEST(ZoneId::fromName(name).has_value(), "known");
    }

    // Both nights of a year, a half-hour change, a Ramadan suspension, a zone off the hour, a day that never was.
    void wallTimes_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const int unique = int(Resolution::Kind::Unique), skipped = int(Resolution::Kind::Skipped),
                  repeated = int(Resolution::Kind::Repeated);
        const auto row = [](const char* name, const QString& zone, const QString& wall, int kind, const QString& a,
                            const QString& b) { QTest::newRow(name) << zone << wall << kind << a << b; };
        row("Paris winter", u"Europe/Paris"_s, u"2026-12-01T09:00"_s, unique, u"2026-12-01T08:00:00Z"_s,
            u"2026-12-01T08:00:00Z"_s);
        row("Paris summer", u"Europe/Paris"_s, u"2026-07-01T09:00"_s, unique, u"2026-07-01T07:00:00Z"_s,
            u"2026-07-01T07:00:00Z"_s);
        row("Paris before the gap", u"Europe/Paris"_s, u"2026-03-29T01:59"_s, unique, u"2026-03-29T00:59:00Z"_s,
            u"2026-03-29T00:59:00Z"_s);
        row("Paris in the gap", u"Europe/Paris"_s, u"2026-03-29T02:30"_s, skipped, u"2026-03-29T01:30:00Z"_s,
            u"2026-03-29T01:30:00Z"_s);
        row("Paris first of the gap", u"Europe/Paris"_s, u"2026-03-29T02:00"_s, skipped, u"2026-03-29T01:00:00Z"_s,
            u"2026-03-29T01:00:00Z"_s);
        row("Paris after the gap", u"Europe/Paris"_s, u"2026-03-29T03:00"_s, unique, u"2026-03-29T01:00:00Z"_s,
            u"2026-03-29T01:00:00Z"_s);
        row("Paris repeated", u"Europe/Paris"_s, u"2026-10-25T02:30"_s, repeated, u"2026-10-25T00:30:00Z"_s,
            u"2026-10-25T01:30:00Z"_s);
        row("Paris after the repeat", u"Europe/Paris"_s, u"2026-10-25T03:00"_s, unique, u"2026-10-25T02:00:00Z"_s,
            u"2026-10-25T02:00:00Z"_s);
        row("New York gap", u"America/New_York"_s, u"2026-03-08T02:30"_s, skipped, u"2026-03-08T07:30:00Z"_s,
            u"2026-03-08T07:30:00Z"_s);
        row("New York repeated", u"America/New_York"_s, u"2026-11-01T01:30"_s, repeated, u"2026-11-01T05:30:00Z"_s,
            u"2026-11-01T06:30:00Z"_s);
        row("Lord Howe gap is half an hour", u"Australia/Lord_Howe"_s, u"2026-10-04T02:15"_s, skipped,
            u"2026-10-03T15:45:00Z"_s, u"2026-10-03T15:45:00Z"_s);
        row("Lord Howe repeated", u"Australia/Lord_Howe"_s, u"2026-04-05T01:45"_s, repeated, u"2026-04-04T14:45:00Z"_s,
            u"2026-04-04T15:15:00Z"_s);
        row("Kathmandu", u"Asia/Kathmandu"_s, u"2026-06-01T09:00"_s, unique, u"2026-06-01T03:15:00Z"_s,
            u"2026-06-01T03:15:00Z"_s);
        row("Casablanca back for Ramadan", u"Africa/Casablanca"_s, u"2026-02-15T02:30"_s, repeated,
            u"2026-02-15T01:30:00Z"_s, u"2026-02-15T02:30:00Z"_s);
        row("Casablanca forward after it", u"Africa/Casablanca"_s, u"2026-03-22T02:30"_s, skipped,
            u"2026-03-22T02:30:00Z"_s, u"2026-03-22T02:30:00Z"_s);
        row("Apia's missing day", u"Pacific/Apia"_s, u"2011-12-30T12:00"_s, skipped, u"2011-12-30T22:00:00Z"_s,
            u"2011-12-30T22:00:00Z"_s);
    }
    void wallTimes()
    {
        QFETCH(QString, zone);
        QFETCH(QString, wall);
        QFETCH(int, kind);
        const auto id = ZoneId::fromName(zone);
        const auto time = WallTime::fromIso(wall);
        QVERIFY(id && time);
        const Resolution r = resolve(*time, *id);
        QCOMPARE(int(r.kind), kind);
        QTEST(r.instant.toRfc3339(), "first");
        QTEST(r.second.toRfc3339(), "second");
        if (r.kind == Resolution::Kind::Skipped)
            QCOMPARE(wallTimeAt(r.instant, *id), r.proposal);
        else
            QCOMPARE(wallTimeAt(r.instant, *id), *time);
    }

    // Every instant of two years turns into a wall time that resolves back to it.
    void roundTrip()
    {
        for (const auto& name :
             {u"Europe/Paris"_s, u"Australia/Lord_Howe"_s, u"Africa/Casablanca"_s, u"America/New_York"_s}) {
            const auto zone = *ZoneId::fromName(name);
            const Instant start = *Instant::fromRfc3339(u"2025-12-31T23:07:00Z"_s);
            for (int i = 0; i < 2 * 365 * 24; i += 1) {
                const Instant at = start + std::chrono::hours(i);
                const Resolution r = resolve(wallTimeAt(at, zone), zone);
                QVERIFY2(r.instant == at || r.second == at, qPrintable(name + u' ' + at.toRfc3339()));
                QVERIFY(r.kind != Resolution::Kind::Skipped);
            }
        }
    }

    void startOfDayWhereMidnightIsSkipped()
    {
        // Beirut moved its clock at midnight: 2026-03-29 began at 01:00.
        const auto beirut = *ZoneId::fromName(u"Asia/Beirut");
        const Instant start = startOfDay({2026, 3, 29}, beirut);
        QCOMPARE(wallTimeAt(start, beirut).toIso(), u"2026-03-29T01:00:00"_s);
        QCOMPARE(dateAt(start - Milliseconds(1), beirut), (LocalDate{2026, 3, 28}));
    }

    void dates()
    {
        QCOMPARE((LocalDate{2026, 1, 31}).addMonths(1), (LocalDate{2026, 2, 28}));
        QCOMPARE((LocalDate{2026, 11, 22}).dayOfWeek(), 7);
        QCOMPARE((LocalDate{2026, 2, 27}).daysTo({2026, 3, 2}), 3);
        QVERIFY(!LocalDate::fromIso(u"2026-13-01"));
        QVERIFY(!WallTime::fromIso(u"2026-12-01T25:00"));
        QCOMPARE(WallTime::fromIso(u"2026-12-01 09:05")->toIso(), u"2026-12-01T09:05:00"_s);
    }
};

QTEST_GUILESS_MAIN(TestZone)
#include "base_zone.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/charter.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestCharter : public QObject
{
    Q_OBJECT
private:
    static CharterRule rule(CharterKind kind, const QStringList& words = {})
    {
        CharterRule r;
        r.id = {7};
        r.name = u"rule"_s;
        r.kind = kind;
        r.level = CharterLevel::Block;
        r.words = words;
        return r;
    }
    // "place@offset+length:detail" of each finding.
    static QStringList found(const CharterRule& r, const CharterSubject& subject)
    {
        QStringList list;
        for (const CharterFinding& f : checkCharter({r}, subject))
            list.append(u"%1@%2+%3:%4"_s.arg(f.place).arg(f.offset).arg(f.length).arg(f.detail));
        return list;
    }
    static CharterSubject subject(const QString& text)
    {
        CharterSubject s;
        s.content.text = text;
        s.account = {1};
        s.author = u"léa"_s;
        return s;
    }

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("any case") << u"free"_s << u"Now FREE!"_s << QStringList{u"text@4+4:free"_s};
        QTest::newRow("part of a word") << u"free"_s << u"freedom, carefree"_s << QStringList();
        QTest::newRow("twice") << u"a"_s << u"a b a"_s << QStringList{u"text@0+1:a"_s, u"text@4+1:a"_s};
        QTest::newRow("phrase") << u"pas cher"_s << u"Très pas cher."_s << QStringList{u"text@5+8:pas cher"_s};
        QTest::newRow("decomposed") << u"été"_s << u"L'e\u0301te\u0301 ici"_s << QStringList{u"text@2+5:été"_s};
        QTest::newRow("accent follows") << u"ete"_s << u"ete\u0301"_s << QStringList();
        QTest::newRow("no spaces") << u"无料"_s << u"今日无料です"_s << QStringList{u"text@2+2:无料"_s};
        QTest::newRow("beyond the first plane") << u"x"_s << u"𝔞x x"_s << QStringList{u"text@4+1:x"_s};
        QTest::newRow("hashtag") << u"#ad"_s << u"buy #ad"_s << QStringList{u"text@4+3:#ad"_s};
        QTest::newRow("empty word") << u" "_s << u"a b"_s << QStringList();
    }
    void words()
    {
        QFETCH(QString, word);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(found(rule(CharterKind::ForbiddenWords, {word}), subject(text)), expected);
        CharterSubject elsewhere = subject(u"-"_s);
        elsewhere.content.threadParts = {text};
        for (QString& one : expected)
            one.replace(u"text@"_s, u"thread/1@"_s);
        QCOMPARE(found(rule(CharterKind::ForbiddenWords, {word}), elsewhere), expected);
    }

    void oneRequiredWordIsEnough()
    {
        const auto r = rule(CharterKind::RequiredWords, {u"Lumen"_s, u"#lumen"_s});
        QCOMPARE(found(r, subject(u"hello"_s)), QStringList{u"text@-1+0:Lumen, #lumen"_s});
        QVERIFY(found(r, subject(u"hello lumen"_s)).isEmpty());
        CharterSubject below = subject(u"hello"_s);
        below.content.firstComment = u"by Lumen"_s;
        QVERIFY(found(r, below).isEmpty());
    }

    void disclosureOnlyForPaidCampaigns()
    {
        auto r = rule(CharterKind::PaidDisclosure, {u"#ad"_s});
        r.campaigns = {u"Christmas"_s};
        QVERIFY(found(r, subject(u"hello"_s)).isEmpty());
        CharterSubject paid = subject(u"hello"_s);
        paid.campaign = u"christmas"_s;
        QCOMPARE(found(r, paid).size(), 1);
        paid.content.text = u"hello #ad"_s;
        QVERIFY(found(r, paid).isEmpty());
    }

    void eachMediumNeedsItsText()
    {
        CharterSubject s = subject(u"x"_s);
        s.content.media.resize(2);
        s.content.media[0].altText = u"a lamp"_s;
        s.content.media[1].asset.fileName = u"b.png"_s;
        QCOMPARE(found(rule(CharterKind::AltText), s), QStringList{u"media/2/alt@-1+0:b.png"_s});
    }

    void links_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << u"no link"_s << QStringList();
        QTest::newRow("own") << u"https://shop.example/x"_s << QStringList();
        QTest::newRow("under it") << u"http://www.SHOP.example"_s << QStringList();
        QTest::newRow("alike") << u"https://myshop.example/"_s << QStringList{u"text@0+22:myshop.example"_s};
        QTest::newRow("as prefix") << u"https://shop.example.evil.test/"_s
                                   << QStringList{u"text@0+30:shop.example.evil.test"_s};
        QTest::newRow("as user") << u"see https://shop.example@evil.test/a"_s << QStringList{u"text@4+30:evil.test"_s};
        QTest::newRow("port") << u"https://shop.example:8080/"_s << QStringList();
    }
    void links()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(found(rule(CharterKind::LinkHosts, {u"shop.example"_s}), subject(text)), expected);
    }

    void quietHours_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<bool>("quiet");
        // Paris: UTC+1 in winter, UTC+2 in summer.
        QTest::newRow("before midnight") << 1320 << 420 << u"2026-11-22T21:30:00Z"_s << true;
        QTest::newRow("after midnight") << 1320 << 420 << u"2026-11-22T05:59:00Z"_s << true;
        QTest::newRow("its end") << 1320 << 420 << u"2026-11-22T06:00:00Z"_s << false;
        QTest::newRow("its end in summer") << 1320 << 420 << u"2026-07-22T05:00:00Z"_s << false;
        QTest::newRow("noon") << 720 << 780 << u"2026-11-22T11:00:00Z"_s << true;
        QTest::newRow("past noon") << 720 << 780 << u"2026-11-22T12:00:00Z"_s << false;
    }
    void quietHours()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, utc);
        QFETCH(bool, quiet);
        auto r = rule(CharterKind::QuietHours);
        r.from = from;
        r.to = to;
        CharterSubject s = subject(u"x"_s);
        QVERIFY(found(r, s).isEmpty()); // no time yet
        s.due = Instant::fromRfc3339(utc);
        s.zone = *ZoneId::fromName(u"Europe/Paris");
        QCOMPARE(!found(r, s).isEmpty(), quiet);
    }

    void distanceAndAuthor()
    {
        auto r = rule(CharterKind::MinimumDistance);
        r.distance = std::chrono::minutes(30);
        CharterSubject s = subject(u"x"_s);
        s.due = Instant{100'000'000};
        s.neighbours = {*s.due + std::chrono::minutes(30)};
        QVERIFY(found(r, s).isEmpty());
        s.neighbours = {*s.due - std::chrono::minutes(29)};
        QCOMPARE(found(r, s).size(), 1);
        QVERIFY(found(rule(CharterKind::MayPost, {u"Léa"_s}), s).isEmpty());
        QCOMPARE(found(rule(CharterKind::MayPost, {u"omar"_s}), s), QStringList{u"author@-1+0:léa"_s});
    }

    void rulesConcernTheirAccountsAndCanBeOff()
    {
        auto r = rule(CharterKind::ForbiddenWords, {u"x"_s});
        r.accounts = {AccountId{2}};
        QVERIFY(found(r, subject(u"x"_s)).isEmpty());
        r.accounts = {AccountId{2}, AccountId{1}};
        QCOMPARE(found(r, subject(u"x"_s)).size(), 1);
        r.enabled = false;
        QVERIFY(found(r, subject(u"x"_s)).isEmpty());
    }

    void namesAndDetailsComeBack()
    {
        for (int i = 0; i <= int(CharterKind::MayPost); ++i)
            QCOMPARE(charterKindFromName(charterKindName(CharterKind(i))), std::optional(CharterKind(i)));
        for (int i = 0; i <= int(CharterLevel::Block); ++i)
            QCOMPARE(charterLevelFromName(charterLevelName(CharterLevel(i))), std::optional(CharterLevel(i)));
        QVERIFY(!charterKindFromName(u"other"));
        auto r = rule(CharterKind::MinimumDistance, {u"a"_s, u"ب"_s});
        r.accounts = {AccountId{9}};
        r.campaigns = {u"c"_s};
        r.from = 1;
        r.to = 2;
        r.distance = std::chrono::minutes(3);
        auto back = rule(CharterKind::MinimumDistance);
        readCharterDetails(back, charterDetailsToJson(r));
        QVERIFY(back == r);
        QVERIFY(charterProblem(r).isEmpty());
        r.distance = {};
        QVERIFY(!charterProblem(r).isEmpty());
        QVERIFY(!charterProblem(rule(CharterKind::QuietHours)).isEmpty());
        QVERIFY(!charterProblem(rule(CharterKind::LinkHosts, {u" "_s})).isEmpty());
        QVERIFY(charterProblem(rule(CharterKind::AltText)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCharter)
#include "domain_charter.moc"

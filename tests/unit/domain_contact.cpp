// SPDX-License-Identifier: GPL-3.0-or-later
// Marks by their rule, reach, fields, and what two identities are compared by.
#include "domain/people/contact.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestContact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksFollowTheRule_data()
    {
        QTest::addColumn<qint64>("followers");
        QTest::addColumn<int>("boosts");
        QTest::addColumn<int>("messages");
        QTest::addColumn<int>("likes");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("given");
        const auto row = [](const char* name, qint64 followers, int boosts, int messages, int likes, int days,
                            const QString& given) {
            QTest::newRow(name) << followers << boosts << messages << likes << days << given;
        };
        row("nothing", 0, 0, 0, 0, 0, {});
        row("reach just below", 9'999, 0, 0, 0, 0, {});
        row("reach", 10'000, 0, 0, 0, 0, u"influencer"_s);
        row("unknown reach", -1, 0, 0, 0, 0, {});
        row("3 boosts, 5 messages, 1 like: 20", 0, 3, 5, 1, 4, u"ambassador"_s);
        row("19 points", 0, 3, 5, 0, 4, {});
        row("a complainer writes, and never passes anything on", 0, 2, 60, 0, 30, {});
        row("all in three days", 0, 20, 20, 20, 3, {});
        row("likes alone", 0, 0, 0, 500, 90, {});
        row("both", 50'000, 10, 0, 0, 9, u"influencer ambassador"_s);
    }
    void marksFollowTheRule()
    {
        QFETCH(qint64, followers);
        QFETCH(int, boosts);
        QFETCH(int, messages);
        QFETCH(int, likes);
        QFETCH(int, days);
        QFETCH(QString, given);
        Reach reach;
        if (followers >= 0)
            reach.followers = followers;
        ContactActivity activity;
        activity.recentBoosts = boosts;
        activity.recentMessages = messages;
        activity.recentLikes = likes;
        activity.recentDays = days;
        QStringList names;
        for (const MarkVerdict& verdict : marksOf(reach, activity)) {
            if (verdict.given)
                names << markName(verdict.mark);
            QCOMPARE(verdict.given,
                     !verdict.reasons.empty() && std::all_of(verdict.reasons.begin(), verdict.reasons.end(),
                                                             [](const MarkReason& r) { return r.holds(); }));
        }
        QCOMPARE(names.join(u' '), given);
    }

    void reachAddsWhatIsKnown()
    {
        LinkedIdentity a, b, c;
        a.identity.followers = 900;
        a.followersAt = Instant{2000};
        b.identity.followers = 100;
        b.followersAt = Instant{1000};
        QCOMPARE(reachOf({a, b, c}), (Reach{1000, 2, 3, Instant{1000}}));
        QCOMPARE(reachOf({c}), (Reach{std::nullopt, 0, 1, std::nullopt}));
        a.identity.followers = 0;
        QCOMPARE(reachOf({a}).followers, std::optional<qint64>(0)); // nobody follows is not: not known
    }

    void valuesByKind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto row = [](FieldKind kind, const QString& typed, const QString& kept) {
            QTest::addRow("%s %s", qPrintable(fieldKindName(kind)), qPrintable(typed)) << int(kind) << typed << kept;
        };
        row(FieldKind::Text, u"  Lyon "_s, u"Lyon"_s);
        row(FieldKind::Text, QString(2000, u'x'), QString(2000, u'x'));
        row(FieldKind::Text, QString(2001, u'x'), u"!too_long"_s);
        row(FieldKind::Number, u"12"_s, u"12"_s);
        row(FieldKind::Number, u"1 234,50"_s, u"1234.5"_s);
        row(FieldKind::Number, u"-0.5"_s, u"-0.5"_s);
        row(FieldKind::Number, u"1,2,3"_s, u"!no_number"_s);
        row(FieldKind::Number, u"inf"_s, u"!no_number"_s);
        row(FieldKind::Number, u"nan"_s, u"!no_number"_s);
        row(FieldKind::Date, u"2026-02-28"_s, u"2026-02-28"_s);
        row(FieldKind::Date, u"2026-02-29"_s, u"!no_date"_s);
        row(FieldKind::Date, u"28/02/2026"_s, u"!no_date"_s);
        row(FieldKind::Choice, u"gold"_s, u"gold"_s);
        row(FieldKind::Choice, u"Gold"_s, u"!no_choice"_s);
        row(FieldKind::Choice, u" "_s, {});
        row(FieldKind::Number, {}, {});
    }
    void valuesByKind()
    {
        QFETCH(int, kind);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        FieldDefinition field;
        field.kind = FieldKind(kind);
        field.choices = {u"gold"_s, u"silver"_s};
        const auto value = checkedFieldValue(field, typed);
        QCOMPARE(value ? *value : u'!' + value.error().code, kept);
    }

    void addressesAreCompared_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << u"https://lea.example"_s << u"lea.example"_s;
        QTest::newRow("www and slash") << u"http://WWW.Lea.Example/"_s << u"lea.example"_s;
        QTest::newRow("path") << u"https://code.example/lea//"_s << u"code.example/lea"_s;
        QTest::newRow("query goes") << u"https://lea.example/?utm=1#x"_s << u"lea.example"_s;
        QTest::newRow("a handle") << u"lea.example"_s << u"lea.example"_s;
        QTest::newRow("no address") << u"mailto:lea@lea.example"_s << QString();
        QTest::newRow("mailbox") << u"lea@lea.example"_s << QString();
        QTest::newRow("script") << u"javascript://lea.example/%0aalert(1)"_s << QString();
        QTest::newRow("one label") << u"https://localhost/"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void addressesAreCompared()
    {
        QFETCH(QString, address);
        QFETCH(QString, key);
        QCOMPARE(websiteKey(address), key);
    }

    void handleAndNameTogether_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("same");
        const auto row = [](const QString& handle, const QString& name, bool same) {
            QTest::addRow("%s %s", qPrintable(handle), qPrintable(name)) << handle << name << same;
        };
        row(u"lea@social.example"_s, u"Léa Martin"_s, true);
        row(u"@LEA"_s, u"lea  martin"_s, true);
        row(u"lea.example"_s, u"LÉA MARTIN"_s, true);
        row(u"lea2.bsky.social"_s, u"Léa Martin"_s, false);
        row(u"lea.bsky.social"_s, u"Léa"_s, false);
        row({}, u"Léa Martin"_s, false);
    }
    void handleAndNameTogether()
    {
        QFETCH(QString, handle);
        QFETCH(QString, name);
        QFETCH(bool, same);
        Identity one, other;
        one.handle = u"lea.bsky.social"_s;
        one.name = u"Léa Martin"_s;
        other.handle = handle;
        other.name = name;
        QCOMPARE(matchKey(one) == matchKey(other), same);
        QVERIFY(!matchKey(one).isEmpty());
    }

    void whatSaysNothingIsNotCompared()
    {
        Identity identity;
        identity.handle = identity.name = u"lea.bsky.social"_s; // no name given: the handle stands for it
        QVERIFY(matchKey(identity).isEmpty());
        identity.handle = u"jo.bsky.social"_s;
        identity.name = u"Jo Martin"_s;
        QVERIFY(matchKey(identity).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContact)
#include "domain_contact.moc"

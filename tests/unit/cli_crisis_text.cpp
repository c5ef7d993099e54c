// SPDX-License-Identifier: GPL-3.0-or-later
// That the crisis rule can be read: each verdict in words and as JSON, with its figures and without invented ones.
#include "cli/crisis_text.h"

#include <QJsonArray>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class CrisisTextTest : public QObject
{
    Q_OBJECT

    const Instant hour = *Instant::fromRfc3339(u"2026-11-23T09:00:00Z");

    CrisisHours past(int weeks) const
    {
        CrisisHours series(*ZoneId::fromName(u"Europe/Paris"), {});
        for (int i = 1; i <= weeks * 168 + 2; ++i)
            series.add({hour - std::chrono::hours(i), 10 + i % 3, 2, false});
        return series;
    }

private Q_SLOTS:
    void tellsAnAlarmWithAllItsFigures()
    {
        const CrisisExplanation e = past(8).judgeRunning({hour, 90, 60, false});
        const QJsonObject json = crisisJson(e);
        QCOMPARE(json.value("verdict"_L1).toString(), u"out"_s);
        QCOMPARE(json.value("wall"_L1).toString(), u"2026-11-23T10:00:00"_s);
        QCOMPARE(json.value("used"_L1).toArray().size(), 8);
        const QJsonObject volume = json.value("volume"_L1).toObject(), share = json.value("share"_L1).toObject();
        QVERIFY(volume.value("out"_L1).toBool() && share.value("out"_L1).toBool());
        QVERIFY(volume.value("mean"_L1).toDouble() > 9 && volume.value("mean"_L1).toDouble() < 14);
        QVERIFY(volume.value("probability"_L1).toDouble() < volume.value("alpha"_L1).toDouble());
        QCOMPARE(volume.value("upper"_L1).toInt(), int(e.upper));
        const QString text = crisisLines(e).join(u'\n');
        for (const QString& word : {u"2026-11-23T10:00:00 Europe/Paris, an hour that is still running"_s,
                                    u"Out of its band: volume and negative share; severity"_s,
                                    u"Messages: 90; at most %1"_s.arg(e.upper), u"a share of 66.7 %"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
    }

    void tellsTheRuleAndARow()
    {
        const CrisisOptions options;
        const QJsonObject rule = crisisRuleJson(options);
        QCOMPARE(rule.value("weeks"_L1).toInt(), 8);
        QCOMPARE(rule.value("alpha"_L1).toDouble(), crisisAlpha(options));
        const QString text = crisisRuleLines(options).join(u'\n');
        QVERIFY2(text.contains("past 8 weeks"_L1) && text.contains("0.01 false alarms in 13140 hours"_L1),
                 qPrintable(text));
        const CrisisExplanation e = past(8).judgeRunning({hour, 90, 60, false});
        const QStringList cells = crisisCells(e);
        QCOMPARE(cells.size(), crisisHeads().size());
        QCOMPARE(cells.front(), u"2026-11-23T10:00"_s);
        QVERIFY2(cells.back().startsWith("out (volume, share), severity "_L1) && cells.back().endsWith("running"_L1),
                 qPrintable(cells.back()));
        QCOMPARE(crisisCells(past(8).judge(hour)).at(1), u"–"_s);
    }

    void tellsWhatItDoesNotKnow()
    {
        const CrisisExplanation young = past(2).judgeRunning({hour, 90, 60, false});
        QCOMPARE(crisisJson(young).value("weeks_missing"_L1).toInt(), 2);
        QVERIFY(!crisisJson(young).contains("volume"_L1));
        QVERIFY(crisisLines(young).join(u'\n').contains("Not enough history: 2 more weeks"_L1));
        const CrisisExplanation unknown = past(8).judge(hour);
        QVERIFY(crisisJson(unknown).value("messages"_L1).isNull());
        QCOMPARE(crisisLines(unknown).size(), 2);
        const CrisisExplanation few = past(8).judgeRunning({hour, 4, 4, false});
        QVERIFY(crisisJson(few).value("share"_L1).toObject().value("share"_L1).isNull());
        QVERIFY(crisisLines(few).join(u'\n').contains("Within its band"_L1));
        QVERIFY(crisisLines(few).join(u'\n').contains("too few messages to tell a share"_L1));
    }
};

QTEST_APPLESS_MAIN(CrisisTextTest)
#include "cli_crisis_text.moc"

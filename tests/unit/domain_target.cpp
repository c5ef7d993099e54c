// SPDX-License-Identifier: GPL-3.0-or-later
// Targets: what is known while a period runs, alerts that are told once; annotations beside them.
#include "domain/insights/annotation.h"
#include "domain/insights/target.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TargetTest : public QObject
{
    Q_OBJECT

    static Target target(TargetSense sense, double value)
    {
        Target t;
        t.kpi = u"response_rate"_s;
        t.sense = sense;
        t.value = value;
        return t;
    }
    static TargetFigure figure(int period, std::optional<double> value, bool complete = true, bool accumulates = false)
    {
        return {{period * 1000LL}, {(period + 1) * 1000LL}, value, complete, accumulates};
    }
    static QString state(TargetSense sense, std::optional<double> value, bool complete, bool accumulates)
    {
        return targetStateName(judgeTarget(target(sense, 10), figure(0, value, complete, accumulates), {}, {1}).state);
    }

private Q_SLOTS:
    void knowsOnlyWhatCannotTurn();
    void aMissingFigureChangesNothing();
    void tellsOnceAndAgainOnlyAfterItEnded();
    void endsWithAMarginOrInTwoPeriods();
    void aFullPeriodCountsOnce();
    void judgesARunningRateWhereAsked();
    void staysSilentWhereNobodyWantsToBeTold();
    void refusesWhatIsNoTarget();
    void namesComeBack();
    void annotations();
};

void TargetTest::knowsOnlyWhatCannotTurn()
{
    const auto least = TargetSense::AtLeast, most = TargetSense::AtMost;
    QCOMPARE(state(least, 10, true, false), u"met"_s);
    QCOMPARE(state(least, 9.9, true, false), u"missed"_s);
    QCOMPARE(state(most, 10, true, false), u"met"_s);
    QCOMPARE(state(most, 10.1, true, true), u"missed"_s);
    // A count that grows: got there, or over it, for good.
    QCOMPARE(state(least, 12, false, true), u"met"_s);
    QCOMPARE(state(least, 3, false, true), u"not_known"_s);
    QCOMPARE(state(most, 12, false, true), u"missed"_s);
    QCOMPARE(state(most, 3, false, true), u"not_known"_s);
    // A rate can turn either way.
    for (const double value : {3.0, 12.0}) {
        QCOMPARE(state(least, value, false, false), u"not_known"_s);
        QCOMPARE(state(most, value, false, false), u"not_known"_s);
    }
}

void TargetTest::aMissingFigureChangesNothing()
{
    QCOMPARE(state(TargetSense::AtLeast, std::nullopt, true, false), u"not_known"_s);
    QCOMPARE(state(TargetSense::AtMost, std::nullopt, true, true), u"not_known"_s);
    Target t = target(TargetSense::AtLeast, 10);
    t.unripe = true;
    for (const AlertState& before : {AlertState{}, AlertState{Instant{5}, std::nullopt, 1, {4}}}) {
        for (const bool complete : {true, false}) {
            const TargetVerdict verdict = judgeTarget(t, figure(3, std::nullopt, complete), before, {9});
            QVERIFY(verdict.alert == before && verdict.news == AlertNews::None);
        }
    }
}

void TargetTest::tellsOnceAndAgainOnlyAfterItEnded()
{
    const Target t = target(TargetSense::AtLeast, 10);
    AlertState alert;
    QList<int> news;
    int period = 0;
    for (const double value : {12.0, 8.0, 7.0, 9.0, 10.1, 8.0, 12.0, 12.0, 5.0}) {
        const TargetVerdict verdict = judgeTarget(t, figure(period, value), alert, {period * 1000LL + 1000});
        alert = verdict.alert;
        if (verdict.news != AlertNews::None)
            news << (verdict.news == AlertNews::Began ? period : -period);
        ++period;
    }
    QCOMPARE(news, (QList<int>{1, -6, 8}));
    QVERIFY(alert.began == Instant{9000} && !alert.ended);
}

void TargetTest::endsWithAMarginOrInTwoPeriods()
{
    const Target t = target(TargetSense::AtMost, 100);
    const AlertState on{Instant{1}, std::nullopt, 0, {0}};
    const TargetVerdict clear = judgeTarget(t, figure(1, 95), on, {2});
    QVERIFY(clear.news == AlertNews::Ended && !clear.alert.began && clear.alert.ended == Instant{2});
    const TargetVerdict close = judgeTarget(t, figure(1, 99), on, {2});
    QVERIFY(close.news == AlertNews::None && close.alert.began == Instant{1});
    const TargetVerdict second = judgeTarget(t, figure(2, 99), close.alert, {3});
    QVERIFY(second.news == AlertNews::Ended);
    // Missed between them: it begins to count anew.
    const TargetVerdict between = judgeTarget(t, figure(2, 101), close.alert, {3});
    QVERIFY(judgeTarget(t, figure(3, 99), between.alert, {4}).news == AlertNews::None);
    // A target of nothing has no margin.
    QVERIFY(judgeTarget(target(TargetSense::AtMost, 0), figure(1, 0), on, {2}).news == AlertNews::Ended);
}

void TargetTest::aFullPeriodCountsOnce()
{
    const Target t = target(TargetSense::AtLeast, 100);
    AlertState alert{Instant{1}, std::nullopt, 0, {0}};
    for (int look = 0; look < 5; ++look) {
        const TargetVerdict verdict = judgeTarget(t, figure(1, 101), alert, {2000 + look});
        QVERIFY(verdict.news == AlertNews::None);
        alert = verdict.alert;
    }
    QCOMPARE(alert.metPeriods, 1);
}

void TargetTest::judgesARunningRateWhereAsked()
{
    Target t = target(TargetSense::AtMost, 10);
    QVERIFY(judgeTarget(t, figure(0, 20, false), {}, {1}).news == AlertNews::None);
    t.unripe = true;
    const TargetVerdict verdict = judgeTarget(t, figure(0, 20, false), {}, {1});
    QVERIFY(verdict.news == AlertNews::Began && verdict.state == TargetState::NotKnown);
    // A count that is on its way is not judged early: it would always begin as missed.
    t.sense = TargetSense::AtLeast;
    QVERIFY(judgeTarget(t, figure(0, 1, false, true), {}, {1}).news == AlertNews::None);
}

void TargetTest::staysSilentWhereNobodyWantsToBeTold()
{
    Target t = target(TargetSense::AtLeast, 10);
    t.alert = false;
    const TargetVerdict verdict = judgeTarget(t, figure(0, 1), {}, {1});
    QVERIFY(verdict.state == TargetState::Missed && verdict.news == AlertNews::None && !verdict.alert.began);
}

void TargetTest::refusesWhatIsNoTarget()
{
    QCOMPARE(targetProblem(target(TargetSense::AtLeast, 1)), QString());
    Target nameless = target(TargetSense::AtLeast, 1);
    nameless.kpi = u"  "_s;
    QCOMPARE(targetProblem(nameless), u"kpi"_s);
    QCOMPARE(targetProblem(target(TargetSense::AtLeast, qQNaN())), u"value"_s);
    Target wide = target(TargetSense::AtLeast, 1);
    wide.margin = 101;
    QCOMPARE(targetProblem(wide), u"margin"_s);
}

void TargetTest::namesComeBack()
{
    for (const auto sense : {TargetSense::AtLeast, TargetSense::AtMost})
        QVERIFY(targetSenseFromName(targetSenseName(sense)) == sense);
    for (const auto period : {TargetPeriod::Day, TargetPeriod::Week, TargetPeriod::Month})
        QVERIFY(targetPeriodFromName(targetPeriodName(period)) == period);
    QVERIFY(!targetPeriodFromName(u"year"));
}

void TargetTest::annotations()
{
    Annotation a;
    a.from = {1000};
    a.text = u"Panne de la caisse"_s;
    a.kind = AnnotationKind::Incident;
    QCOMPARE(annotationProblem(a), QString());
    a.to = Instant{1000};
    QCOMPARE(annotationProblem(a), u"span"_s);
    a.to = Instant{2000};
    QCOMPARE(annotationProblem(a), QString());
    QVERIFY(concerns(a, {}) && concerns(a, {{7}}));
    a.accounts = {{7}};
    QVERIFY(concerns(a, {}) && concerns(a, {{3}, {7}}) && !concerns(a, {{3}}));
    a.text = u" "_s;
    QCOMPARE(annotationProblem(a), u"text"_s);
    for (const auto kind :
         {AnnotationKind::Note, AnnotationKind::Post, AnnotationKind::Campaign, AnnotationKind::Incident})
        QVERIFY(annotationKindFromName(annotationKindName(kind)) == kind);
}

QTEST_APPLESS_MAIN(TargetTest)
#include "domain_target.moc"

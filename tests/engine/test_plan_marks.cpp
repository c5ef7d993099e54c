// SPDX-License-Identifier: GPL-3.0-or-later
// Collisions and repeated words in the plan.
#include "engine/publishing/plan_marks.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;

class TestPlanMarks : public QObject
{
    Q_OBJECT

    const Instant m_noon{1'800'000'000'000};
    qint64 m_next = 0;

    PublicationRow row(qint64 account, const QString& text, Milliseconds after,
                       PublicationState state = PublicationState::Scheduled)
    {
        PublicationRow one;
        one.id = {++m_next};
        one.post = {m_next};
        one.account = {account};
        one.excerpt = text;
        one.plan.due = m_noon + after;
        one.state = state;
        return one;
    }
    // "m" same minute, "t" same text, of each in order.
    static QString marksIn(const std::vector<PublicationRow>& rows, const QHash<PublicationId, QString>& texts = {})
    {
        const PlanMarks marks = marksOf(rows, texts);
        QStringList list;
        for (const auto& one : rows) {
            const PlanMark mark = marks.value(one.id);
            list << (mark.sameMinute ? u"m"_s : QString()) + (mark.sameText ? u"t"_s : QString());
        }
        return list.join(u'|');
    }

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("alike") << u"Hello"_s << u"Hello"_s << true;
        QTest::newRow("case, accents, spacing") << u"Été  à la plage !"_s << u"ete a la plage"_s << true;
        QTest::newRow("line ends") << u"One\ntwo"_s << u"One two"_s << true;
        QTest::newRow("other words") << u"Hello there"_s << u"Hello you"_s << false;
        QTest::newRow("signs alone") << u"!!!"_s << u"???"_s << false;
        QTest::newRow("emoji count") << u"Sale 🎄"_s << u"Sale 🎃"_s << false;
        QTest::newRow("numbers count") << u"Part 1"_s << u"Part 2"_s << false;
    }
    void words()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(textKey(one) == textKey(other), same);
    }

    void marks()
    {
        QCOMPARE(marksIn({row(1, u"a"_s, 0s), row(1, u"b"_s, 59s), row(1, u"c"_s, 60s)}), u"m|m|"_s);
        QCOMPARE(marksIn({row(1, u"a"_s, 0s), row(2, u"a"_s, 0s)}), u"|"_s);
        QCOMPARE(marksIn({row(1, u"a"_s, 0h), row(1, u"A!"_s, 24h * 30)}), u"t|t"_s);
        QCOMPARE(marksIn({row(1, u"a"_s, 0h), row(1, u"a"_s, 24h * 30 + 1min)}), u"|"_s);
        // Each to the next: a month after the second is no month after the first.
        QCOMPARE(marksIn({row(1, u"a"_s, 0h), row(1, u"a"_s, 24h * 20), row(1, u"a"_s, 24h * 55)}), u"t|t|"_s);
        QCOMPARE(marksIn({row(1, u"a"_s, -48h, PublicationState::Published), row(1, u"a"_s, 24h)}), u"|t"_s);
        QCOMPARE(marksIn({row(1, u"a"_s, -48h, PublicationState::Failed), row(1, u""_s, 0h), row(1, u""_s, 1h)}),
                 u"||"_s);
    }

    // The third stands between two of one series: it is the one that repeats, and what is near it.
    void copiesOfASeriesAreMeant()
    {
        const std::vector rows{row(1, u"a"_s, 0h), row(1, u"a"_s, 24h), row(1, u"a"_s, 36h), row(1, u"a"_s, 48h)};
        QHash<PostId, PostId> sources{{rows[1].post, rows[0].post}, {rows[3].post, rows[0].post}};
        const PlanMarks marks = marksOf(rows, {}, sources);
        QCOMPARE(marks.value(rows[0].id).sameText, std::optional(rows[2].plan.due));
        QCOMPARE(marks.value(rows[1].id).sameText, std::optional(rows[2].plan.due));
        QCOMPARE(marks.value(rows[2].id).sameText, std::optional(rows[1].plan.due));
        sources.insert(rows[2].post, rows[0].post);
        QVERIFY(marksOf(rows, {}, sources).isEmpty());
    }

    void theNearestIsNamed()
    {
        const std::vector rows{row(1, u"a"_s, 0h), row(1, u"a"_s, 24h * 5), row(1, u"a"_s, 24h * 7)};
        const PlanMarks marks = marksOf(rows, {});
        QCOMPARE(marks.value(rows[1].id).sameText, std::optional(rows[2].plan.due));
        QCOMPARE(marks.value(rows[0].id).sameText, std::optional(rows[1].plan.due));
    }

    // Texts that only begin alike are told apart by the whole of them.
    void cutTextsAreReadWhole()
    {
        const std::vector rows{row(1, u"Long beginning…"_s, 0h), row(1, u"Long beginning…"_s, 2h),
                               row(1, u"Short"_s, 3h), row(2, u"Long beginning…"_s, 4h)};
        const auto open = undecided(rows);
        QCOMPARE(open.size(), size_t(2));
        QCOMPARE(
            marksIn(rows, {{rows[0].id, u"Long beginning and one end"_s}, {rows[1].id, u"Long beginning, other"_s}}),
            u"|||"_s);
        QCOMPARE(marksIn(rows, {{rows[0].id, u"Long beginning, end"_s}, {rows[1].id, u"Long beginning: end."_s}}),
                 u"t|t||"_s);
    }

    void tenThousandAreQuick()
    {
        std::vector<PublicationRow> rows;
        for (int i = 0; i < 10'000; ++i)
            rows.push_back(row(i % 12, u"Post number %1 with some words to be looked at"_s.arg(i % 9'000), 1min * i));
        QElapsedTimer timer;
        timer.start();
        const PlanMarks marks = marksOf(rows, {});
        QVERIFY(!marks.isEmpty());
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
        qInfo("10,000 rows: %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestPlanMarks)
#include "test_plan_marks.moc"

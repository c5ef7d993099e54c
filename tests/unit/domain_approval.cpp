// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/approval.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestApproval : public QObject
{
    Q_OBJECT
private:
    // "omar+3@100": yes of omar to revision 3 at 100; "-" is a no.
    static Approval parsed(const QString& word)
    {
        Approval a;
        const qsizetype at = word.indexOf(u'@');
        const qsizetype sign = word.contains(u'+') ? word.indexOf(u'+') : word.indexOf(u'-');
        a.who = word.left(sign);
        a.verdict = word[sign] == u'+' ? Verdict::Approved : Verdict::Rejected;
        a.postRevision = word.mid(sign + 1, at - sign - 1).toInt();
        a.planDue = Instant{word.mid(at + 1).toLongLong()};
        return a;
    }

private Q_SLOTS:
    void whoHasAgreed_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("people");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nobody") << QStringList() << QStringList() << QStringList();
        QTest::newRow("two") << QStringList{u"omar+3@100"_s, u"zoë+3@100"_s} << QStringList()
                             << QStringList{u"omar"_s, u"zoë"_s};
        QTest::newRow("twice the same") << QStringList{u"omar+3@100"_s, u"omar+3@100"_s} << QStringList()
                                        << QStringList{u"omar"_s};
        QTest::newRow("other words") << QStringList{u"omar+2@100"_s} << QStringList() << QStringList();
        QTest::newRow("other time") << QStringList{u"omar+3@99"_s} << QStringList() << QStringList();
        QTest::newRow("before a no") << QStringList{u"omar+3@100"_s, u"zoë-3@100"_s} << QStringList() << QStringList();
        QTest::newRow("after a no") << QStringList{u"zoë-3@100"_s, u"omar+3@100"_s} << QStringList()
                                    << QStringList{u"omar"_s};
        QTest::newRow("a no to other words clears too")
            << QStringList{u"omar+3@100"_s, u"zoë-2@50"_s} << QStringList() << QStringList();
        QTest::newRow("may no longer") << QStringList{u"omar+3@100"_s, u"zoë+3@100"_s} << QStringList{u"zoë"_s}
                                       << QStringList{u"zoë"_s};
    }
    void whoHasAgreed()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, people);
        QFETCH(QStringList, expected);
        std::vector<Approval> approvals;
        for (const QString& word : given)
            approvals.push_back(parsed(word));
        const ApprovalPolicy policy{{1}, 1, people};
        const auto names = agreed(approvals, 3, Instant{100}, people.isEmpty() ? nullptr : &policy);
        QCOMPARE(QStringList(names.begin(), names.end()), expected);
    }

    void howManyAreNeeded()
    {
        QCOMPARE(neededBy(nullptr), 1);
        const ApprovalPolicy none{{1}, 0, {}}, two{{1}, 2, {}};
        QCOMPARE(neededBy(&none), 1);
        QCOMPARE(neededBy(&two), 2);
    }
};

QTEST_GUILESS_MAIN(TestApproval)
#include "domain_approval.moc"

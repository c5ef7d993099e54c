// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/word_diff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

namespace {

// "same[-removed-]{+added+}"
QString drawn(const QList<DiffPiece>& pieces)
{
    QString text;
    for (const auto& piece : pieces) {
        if (piece.kind == DiffKind::Removed)
            text += u"[-"_s + piece.text + u"-]"_s;
        else if (piece.kind == DiffKind::Added)
            text += u"{+"_s + piece.text + u"+}"_s;
        else
            text += piece.text;
    }
    return text;
}

QString side(const QList<DiffPiece>& pieces, DiffKind without)
{
    QString text;
    for (const auto& piece : pieces) {
        if (piece.kind != without)
            text += piece.text;
    }
    return text;
}

} // namespace

class TextWordDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_data();
    void differences();
    void bothTextsCanBeReadFromIt();
    void aHugeChangeIsOneReplacement();
};

void TextWordDiffTest::differences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString() << QString();
    QTest::newRow("same") << u"one two"_s << u"one two"_s << u"one two"_s;
    QTest::newRow("all new") << QString() << u"one two"_s << u"{+one two+}"_s;
    QTest::newRow("all gone") << u"one two"_s << QString() << u"[-one two-]"_s;
    QTest::newRow("a word") << u"a red lamp"_s << u"a blue lamp"_s << u"a [-red-]{+blue+} lamp"_s;
    QTest::newRow("put in") << u"a lamp"_s << u"a small lamp"_s << u"a {+small +}lamp"_s;
    QTest::newRow("taken out") << u"a small lamp."_s << u"a lamp."_s << u"a [-small -]lamp."_s;
    QTest::newRow("only a sign") << u"Come!"_s << u"Come."_s << u"Come[-!-]{+.+}"_s;
    QTest::newRow("two places") << u"one two three four"_s << u"1 two three 4"_s
                                << u"[-one-]{+1+} two three [-four-]{+4+}"_s;
    QTest::newRow("Arabic") << u"مرحبا يا عالم"_s << u"مرحبا يا أصدقاء"_s << u"مرحبا يا [-عالم-]{+أصدقاء+}"_s;
    QTest::newRow("emoji stay whole") << u"hi 👩‍👩‍👧"_s << u"hi 👩‍👩‍👦"_s
                                      << u"hi [-👩‍👩‍👧-]{+👩‍👩‍👦+}"_s;
    QTest::newRow("accent") << u"cote d'or"_s << u"côte d'or"_s << u"[-cote-]{+côte+} d'or"_s;
}

void TextWordDiffTest::differences()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QTEST(drawn(wordDiff(before, after)), "expected");
}

void TextWordDiffTest::bothTextsCanBeReadFromIt()
{
    static const QStringList kWords{u"a"_s, u"b"_s, u" "_s, u"é"_s, u"😀"_s, u"\n"_s, u"كلمة"_s, u"."_s};
    QRandomGenerator random(5);
    for (int round = 0; round < 300; ++round) {
        QString before;
        QString after;
        for (int i = 0; i < 30; ++i) {
            before += kWords[random.bounded(int(kWords.size()))];
            after += kWords[random.bounded(int(kWords.size()))];
        }
        const auto pieces = wordDiff(before, after);
        QCOMPARE(side(pieces, DiffKind::Added), before);
        QCOMPARE(side(pieces, DiffKind::Removed), after);
        for (qsizetype i = 1; i < pieces.size(); ++i)
            QVERIFY(pieces[i].kind != pieces[i - 1].kind);
    }
}

void TextWordDiffTest::aHugeChangeIsOneReplacement()
{
    const QString before = u"start "_s + u"old "_s.repeated(3000) + u"end"_s;
    const QString after = u"start "_s + u"new "_s.repeated(3000) + u"end"_s;
    const auto pieces = wordDiff(before, after);
    QCOMPARE(pieces.size(), 4);
    QCOMPARE(pieces.last().text, u" end"_s);
}

QTEST_GUILESS_MAIN(TextWordDiffTest)
#include "text_word_diff.moc"

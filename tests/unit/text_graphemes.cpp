// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/emoji.h"
#include "domain/text/graphemes.h"
#include "support/shared_dir.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <unicode/ubrk.h>

using namespace Qt::StringLiterals;
using namespace parvis::text;

namespace {

// The plain ICU count, without the short cut for simple scripts.
qsizetype icuCount(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* it =
        ubrk_open(UBRK_CHARACTER, "root", reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()), &status);
    qsizetype count = 0;
    while (ubrk_next(it) != UBRK_DONE) {
        ++count;
    }
    ubrk_close(it);
    return count;
}

QString randomText(QRandomGenerator& random, int pieces)
{
    static const QStringList kPieces{u"a"_s,
                                     u"é"_s,
                                     u"\u0301"_s,
                                     u"\r"_s,
                                     u"\n"_s,
                                     u"\r\n"_s,
                                     u"👨"_s,
                                     u"\u200d"_s,
                                     u"👩"_s,
                                     u"\ufe0f"_s,
                                     u"🏽"_s,
                                     u"🇫"_s,
                                     u"🇷"_s,
                                     u"क"_s,
                                     u"्"_s,
                                     u"ष"_s,
                                     u"م"_s,
                                     u"\u064e"_s,
                                     u"中"_s,
                                     u"か"_s,
                                     u"\u3099"_s,
                                     u"한"_s,
                                     u"ᄀ"_s,
                                     u"ᅡ"_s,
                                     u"ᆨ"_s,
                                     u" "_s,
                                     u"\u00ad"_s,
                                     u"©"_s,
                                     u"\u0600"_s,
                                     u"ı"_s,
                                     QString(QChar(0xD83D))};
    QString text;
    for (int i = 0; i < pieces; ++i) {
        text += kPieces[random.bounded(int(kPieces.size()))];
    }
    return text;
}

} // namespace

class TextGraphemesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void officialLengths_data();
    void officialLengths();
    void conjuncts_data();
    void conjuncts();
    void shortCutAgreesWithIcu();
    void boundariesAreConsistent();
    void truncation_data();
    void truncation();
    void emojiSequences_data();
    void emojiSequences();
};

void TextGraphemesTest::officialLengths_data()
{
    PARVIS_NEED_SHARED();
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("graphemes");
    QTest::addColumn<int>("utf8");
    QTest::addColumn<int>("utf16");
    QFile file(parvis::test::sharedDir() + u"/specs/tests/grapheme-lengths.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[u"cases"].toArray();
    QCOMPARE(cases.size(), 16);
    for (const QJsonValue& c : cases) {
        QTest::newRow(qPrintable(c[u"escaped"].toString()))
            << c[u"text"].toString() << c[u"graphemes"].toInt() << c[u"utf8"].toInt() << c[u"utf16"].toInt();
    }
}

void TextGraphemesTest::officialLengths()
{
    PARVIS_NEED_SHARED();
    QFETCH(const QString, text);
    QTEST(int(graphemeCount(text)), "graphemes");
    QTEST(int(graphemeCount(text, ClusterRules::WithoutConjuncts)), "graphemes");
    QTEST(int(utf8Length(text)), "utf8");
    QTEST(int(text.size()), "utf16");
    QCOMPARE(codePointCount(text), text.toUcs4().size());
}

void TextGraphemesTest::conjuncts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("older");
    QTest::addColumn<int>("newer");
    QTest::newRow("ksha") << u"क्ष"_s << 2 << 1;
    QTest::newRow("three consonants") << u"न्त्र"_s << 3 << 1;
    QTest::newRow("joiner between") << u"क्\u200dष"_s << 2 << 1;
    QTest::newRow("virama at the end") << u"क् ष"_s << 3 << 3;
    QTest::newRow("no virama") << u"कष"_s << 2 << 2;
    QTest::newRow("Bengali") << u"ক্ষ"_s << 2 << 1;
    QTest::newRow("Tamil joins none") << u"க்ஷ"_s << 2 << 2;
}

void TextGraphemesTest::conjuncts()
{
    QFETCH(const QString, text);
    QTEST(int(graphemeCount(text, ClusterRules::WithoutConjuncts)), "older");
    QTEST(int(graphemeCount(text)), "newer");
}

void TextGraphemesTest::shortCutAgreesWithIcu()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 3000; ++i) {
        const QString text = randomText(random, 1 + random.bounded(25));
        QVERIFY2(graphemeCount(text) == icuCount(text), qPrintable(QString::fromLatin1(text.toUtf8().toHex())));
    }
}

void TextGraphemesTest::boundariesAreConsistent()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        const QString text = randomText(random, 1 + random.bounded(20));
        const QList<qsizetype> ends = graphemeBoundaries(text);
        QCOMPARE(ends.constFirst(), 0);
        QCOMPARE(ends.constLast(), text.size());
        QCOMPARE(ends.size() - 1, graphemeCount(text));
        for (qsizetype at = 0; at <= text.size(); ++at) {
            const qsizetype before = boundaryAtOrBefore(text, at);
            const qsizetype after = boundaryAtOrAfter(text, at);
            QVERIFY(ends.contains(before) && ends.contains(after) && before <= at && at <= after);
            QVERIFY(before == after ? before == at : ends.indexOf(after) == ends.indexOf(before) + 1);
            const QStringView bytes = utf8Prefix(text, at);
            QVERIFY(utf8Length(bytes) <= at && ends.contains(bytes.size()));
            QCOMPARE(graphemePrefix(text, at).size(), ends[qMin(at, ends.size() - 1)]);
        }
    }
}

void TextGraphemesTest::truncation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << u"abc"_s << 3 << u"abc"_s;
    QTest::newRow("cut") << u"abcd"_s << 3 << u"ab…"_s;
    QTest::newRow("family stays whole") << u"👨‍👩‍👧‍👧👨‍👩‍👧‍👧x"_s << 2
                                        << u"👨‍👩‍👧‍👧…"_s;
    QTest::newRow("trailing blank goes") << u"ab cdef"_s << 4 << u"ab…"_s;
    QTest::newRow("nothing") << u"abc"_s << 0 << QString();
    QTest::newRow("empty") << QString() << 5 << QString();
}

void TextGraphemesTest::truncation()
{
    QFETCH(const QString, text);
    QFETCH(const int, most);
    QTEST(truncated(text, most), "expected");
}

void TextGraphemesTest::emojiSequences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("smile") << u"😀x"_s << 2;
    QTest::newRow("family") << u"👨‍👩‍👧‍👦!"_s << 11;
    QTest::newRow("skin tone") << u"👍🏽👍"_s << 4;
    QTest::newRow("flag") << u"🇫🇷🇩🇪"_s << 4;
    QTest::newRow("no such flag") << u"🇦🇦"_s << 2;
    QTest::newRow("Scotland") << u"🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s << 14;
    QTest::newRow("keycap") << u"1\ufe0f\u20e3"_s << 3;
    QTest::newRow("keycap without selector") << u"#\u20e3"_s << 2;
    QTest::newRow("digit") << u"1"_s << 0;
    QTest::newRow("copyright sign") << u"©"_s << 0;
    QTest::newRow("copyright emoji") << u"©\ufe0f"_s << 2;
    QTest::newRow("letter") << u"é"_s << 0;
    QTest::newRow("joined strangers") << u"😀\u200d😀"_s << 2;
    QTest::newRow("rainbow flag") << u"🏳️‍🌈"_s << 6;
}

void TextGraphemesTest::emojiSequences()
{
    QFETCH(const QString, text);
    QTEST(int(emojiLengthAt(text, 0)), "length");
}

QTEST_GUILESS_MAIN(TextGraphemesTest)
#include "text_graphemes.moc"

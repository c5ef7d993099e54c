// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/hits.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestHits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksWhatWasMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked"); // the hits in brackets
        const std::tuple<const char*, QString, QString, QString> rows[] = {
            {"case", u"COLIS "_s, u"Mon colis est perdu"_s, u"Mon [colis] est perdu"_s},
            {"accents", u"ete "_s, u"L’été dernier"_s, u"L’[été] dernier"_s},
            {"ligature", u"oeuvre "_s, u"Une œuvre d’art"_s, u"Une [œuvre] d’art"_s},
            {"prefix while typing", u"coli"_s, u"Mes colis"_s, u"Mes [colis]"_s},
            {"no prefix once done", u"coli "_s, u"Mes colis"_s, u"Mes colis"_s},
            {"several", u"colis perdu"_s, u"Colis perdus, colis"_s, u"[Colis] [perdus], [colis]"_s},
            {"phrase", u"\"colis perdu\""_s, u"Colis perdu ?"_s, u"[Colis] [perdu] ?"_s},
            {"Arabic vowels", u"شكرا "_s, u"شُكْراً لكم"_s, u"[شُكْراً] لكم"_s},
            {"emoji", u"😀 "_s, u"Super 😀!"_s, u"Super [😀]!"_s},
            {"decomposed", u"été "_s, u"cet e\u0301te\u0301 la"_s, u"cet [e\u0301te\u0301] la"_s},
            {"nothing typed", QString(), u"Mon colis"_s, u"Mon colis"_s},
            {"inside a word", u"olis "_s, u"colis"_s, u"colis"_s},
        };
        for (const auto& [name, typed, text, marked] : rows)
            QTest::newRow(name) << typed << text << marked;
    }
    void marksWhatWasMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QString, marked);
        QString shown = text;
        const auto spans = text::hitSpans(text, text::hitWords(typed));
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            shown.insert(span->start + span->length, u']');
            shown.insert(span->start, u'[');
        }
        QCOMPARE(shown, marked);
    }

    void showsTheSurroundings()
    {
        const QString text = QString(u"mot "_s).repeated(60) + u"colis perdu "_s + QString(u"fin "_s).repeated(60);
        const QString around = text::aroundHit(text, text::hitWords(u"perdu "_s), 60);
        QVERIFY2(around.contains(u"colis perdu"_s), qPrintable(around));
        QVERIFY(around.startsWith(u'…') && around.endsWith(u'…'));
        QVERIFY(around.size() < 70);
        QVERIFY(text::aroundHit(text, text::hitWords(u"absent "_s)).isEmpty());
        QCOMPARE(text::aroundHit(u"colis"_s, text::hitWords(u"colis"_s)), u"colis"_s);
    }

    void hostileTextsAreOnlyText()
    {
        const QString marks = u"e"_s + QString(100'000, QChar(0x0301)) + u" colis"_s;
        (void)text::hitSpans(marks, text::hitWords(u"colis"_s));
        const QString broken = QString(QChar(0xD800)) + u" colis "_s + QString(QChar(0xDC00));
        QCOMPARE(text::hitSpans(broken, text::hitWords(u"colis"_s)).size(), size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestHits)
#include "text_hits.moc"

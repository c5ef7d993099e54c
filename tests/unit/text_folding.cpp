// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/folding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

class TextFoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void words_data();
    void words();
    void foldingTwiceChangesNothing();
};

void TextFoldingTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("ASCII") << u"Hello, World"_s << u"hello, world"_s;
    QTest::newRow("French") << u"Œuvre d'été, ça où NAÏVE"_s << u"oeuvre d'ete, ca ou naive"_s;
    QTest::newRow("German") << u"STRASSE Straße Übergröße"_s << u"strasse strasse ubergrosse"_s;
    QTest::newRow("Nordic") << u"Ångström Ærø Þór Øl"_s << u"angstrom aero thor ol"_s;
    QTest::newRow("Polish") << u"Łódź żółć"_s << u"lodz zolc"_s;
    QTest::newRow("Turkish") << u"İstanbul ılık"_s << u"istanbul ilik"_s;
    QTest::newRow("Vietnamese") << u"Đường phố"_s << u"duong pho"_s;
    QTest::newRow("Greek") << u"Ἀθῆναι ΣΊΣΥΦΟΣ"_s << u"αθηναι σισυφοσ"_s;
    QTest::newRow("Cyrillic") << u"Ёлка Йод"_s << u"елка иод"_s;
    QTest::newRow("Arabic vowels") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("Arabic tatweel") << u"ســـلام"_s << u"سلام"_s;
    QTest::newRow("Arabic alefs") << u"أحمد إلى آن ٱلله"_s << u"احمد الي ان الله"_s;
    QTest::newRow("Arabic ta marbuta") << u"مدرسة"_s << u"مدرسه"_s;
    QTest::newRow("a hundred thousand marks")
        << QString(u"na"_s + QString(u"\u0301\u0323"_s).repeated(50'000) + u"me"_s) << u"name"_s;
    QTest::newRow("as many Devanagari ones")
        << QString(u"क"_s + QString(u"\u094D\u093C"_s).repeated(50'000) + u" ok"_s)
        << QString(u"क"_s + QString(15, u'\u093C') + QString(15, u'\u094D') + u" ok"_s);
    QTest::newRow("Persian letters") << u"کتابی"_s << u"كتابي"_s;
    QTest::newRow("Arabic digits") << u"٤٠٦ ۴۵۶"_s << u"406 456"_s;
    QTest::newRow("Arabic ligature forms") << u"ﻻ ﷲ"_s << u"لا الله"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Devanagari keeps vowels") << u"हिन्दी"_s << u"हिन्दी"_s;
    QTest::newRow("Japanese keeps voicing") << u"がぎ ｶﾞ"_s << u"がぎ ガ"_s;
    QTest::newRow("Korean") << u"한국어"_s << u"한국어"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
    QTest::newRow("soft hyphen and joiners") << u"co\u00ADop\u200B \u200Ex"_s << u"coop x"_s;
    QTest::newRow("emoji") << u"😀"_s << u"e1f600"_s;
    QTest::newRow("emoji among words") << u"super😀top"_s << u"super e1f600 top"_s;
    QTest::newRow("skin tone goes") << u"👍🏽"_s << u"e1f44d"_s;
    QTest::newRow("family") << u"👩\u200d👧"_s << u"e1f469 e1f467"_s;
    QTest::newRow("flag") << u"🇫🇷"_s << u"e1f1eb1f1f7"_s;
    QTest::newRow("heart with selector") << u"❤\uFE0F"_s << u"e2764"_s;
    QTest::newRow("decomposed") << u"e\u0301te\u0301"_s << u"ete"_s;
}

void TextFoldingTest::folds()
{
    QFETCH(const QString, text);
    QTEST(foldForSearch(text), "folded");
}

void TextFoldingTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("punctuation") << u"L'été, c'est #fini!"_s
                                 << QStringList{u"l"_s, u"ete"_s, u"c"_s, u"est"_s, u"fini"_s};
    QTest::newRow("emoji") << u"merci🙏😡"_s << QStringList{u"merci"_s, u"e1f64f"_s, u"e1f621"_s};
    QTest::newRow("Arabic") << u"مُحَمَّد، أهلاً"_s << QStringList{u"محمد"_s, u"اهلا"_s};
    QTest::newRow("digits") << u"v2.0"_s << QStringList{u"v2"_s, u"0"_s};
}

void TextFoldingTest::words()
{
    QFETCH(const QString, text);
    QTEST(foldedWords(text), "expected");
}

void TextFoldingTest::foldingTwiceChangesNothing()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int size = 1 + random.bounded(6);
        for (int i = 0; i < size; ++i) {
            constexpr quint32 kAreas[][2] = {{0x20, 0x250},    {0x300, 0x530},     {0x590, 0x700},    {0x900, 0xE80},
                                             {0x1E00, 0x2200}, {0x2600, 0x2800},   {0x3040, 0x3400},  {0xAC00, 0xAD00},
                                             {0xFB00, 0xFFEF}, {0x1F1E6, 0x1F700}, {0x1D400, 0x1D500}};
            const auto& area = kAreas[random.bounded(int(std::size(kAreas)))];
            text += QChar::fromUcs4(char32_t(random.bounded(area[0], area[1])));
        }
        const QString once = foldForSearch(text);
        QVERIFY2(foldForSearch(once) == once,
                 qPrintable(QString::fromLatin1(text.toUtf8().toHex() + " " + once.toUtf8().toHex() + " " +
                                                foldForSearch(once).toUtf8().toHex())));
    }
}

QTEST_GUILESS_MAIN(TextFoldingTest)
#include "text_folding.moc"

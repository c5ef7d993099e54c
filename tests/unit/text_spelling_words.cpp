// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/spelling_words.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

class TextSpellingWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("plain") << u"Hello, world!"_s << QStringList{u"Hello"_s, u"world"_s};
        QTest::newRow("apostrophe") << u"don't l’été"_s << QStringList{u"don't"_s, u"l’été"_s};
        QTest::newRow("hyphen") << u"arc-en-ciel"_s << QStringList{u"arc"_s, u"en"_s, u"ciel"_s};
        QTest::newRow("link") << u"see https://exmaple.org/pth?q=wrd now"_s << QStringList{u"see"_s, u"now"_s};
        QTest::newRow("link without scheme") << u"see exmaple.org/pth now"_s << QStringList{u"see"_s, u"now"_s};
        QTest::newRow("another scheme") << u"see gemini://exmple/pth now"_s << QStringList{u"see"_s, u"now"_s};
        QTest::newRow("mention and tag") << u"hi @bbo and #wnter yes"_s << QStringList{u"hi"_s, u"and"_s, u"yes"_s};
        QTest::newRow("mention of a server") << u"hi @bbo@exmple.social, yes"_s << QStringList{u"hi"_s, u"yes"_s};
        QTest::newRow("mention by domain") << u"(@bbo.bsky.social) yes"_s << QStringList{u"yes"_s};
        QTest::newRow("mail") << u"to lea.mrtn@exmple.org please"_s << QStringList{u"to"_s, u"please"_s};
        QTest::newRow("tag with accent") << u"#lumiére_dhiver allons"_s << QStringList{u"allons"_s};
        QTest::newRow("digits") << u"A4 b2b two"_s << QStringList{u"two"_s};
        QTest::newRow("variables") << u"on {date} we {Sell"_s << QStringList{u"on"_s, u"we"_s, u"Sell"_s};
        QTest::newRow("Arabic") << u"مرحبا يا عالم"_s << QStringList{u"مرحبا"_s, u"يا"_s, u"عالم"_s};
        QTest::newRow("Arabic and Latin") << u"مرحبا Lumen عالم"_s << QStringList{u"مرحبا"_s, u"Lumen"_s, u"عالم"_s};
        QTest::newRow("emoji") << u"go 🚀👩‍🚒 now"_s << QStringList{u"go"_s, u"now"_s};
        QTest::newRow("Japanese") << u"光の展示"_s << QStringList();
    }

    void words()
    {
        QFETCH(const QString, text);
        QStringList found;
        for (const auto& range : spellingWords(text))
            found << text.sliced(range.start, range.length);
        QTEST(found, "expected");
    }

    void anotherScriptIsNoneOfTheDictionarys_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("expected");
        const QString arabic = u"مرحبا"_s;
        const QString cyrillic = u"свет"_s;
        QTest::newRow("fr") << u"fr"_s << QStringList{u"Lumen"_s};
        QTest::newRow("en-GB") << u"en-GB"_s << QStringList{u"Lumen"_s};
        QTest::newRow("ar") << u"ar"_s << QStringList{arabic};
        QTest::newRow("ru") << u"ru"_s << QStringList{cyrillic};
        QTest::newRow("unknown") << u"xx"_s << QStringList{arabic, u"Lumen"_s, cyrillic};
        QTest::newRow("any") << QString() << QStringList{arabic, u"Lumen"_s, cyrillic};
    }

    void anotherScriptIsNoneOfTheDictionarys()
    {
        QFETCH(const QString, language);
        const QString text = u"مرحبا Lumen свет 🚀"_s;
        QStringList found;
        for (const auto& range : spellingWords(text, language))
            found << text.sliced(range.start, range.length);
        QTEST(found, "expected");
    }
};

QTEST_GUILESS_MAIN(TextSpellingWordsTest)
#include "text_spelling_words.moc"

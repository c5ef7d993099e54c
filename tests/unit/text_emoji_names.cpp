// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/emoji.h"
#include "domain/text/emoji_names.h"
#include "domain/text/graphemes.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

class TextEmojiNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsOneEmoji()
    {
        const auto all = namedEmoji();
        QVERIFY2(all.size() > 1200, qPrintable(QString::number(all.size())));
        QSet<QString> seen;
        for (const auto& emoji : all) {
            QVERIFY2(emojiLengthAt(emoji.text, 0) == emoji.text.size(), qPrintable(emoji.name));
            QCOMPARE(graphemeCount(emoji.text), 1);
            QVERIFY(!emoji.name.isEmpty() && !seen.contains(emoji.text));
            seen.insert(emoji.text);
        }
    }

    void foundByName_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        QTest::addColumn<bool>("any");
        QTest::newRow("whole name") << u"rocket"_s << u"🚀"_s << true;
        QTest::newRow("beginnings, any order") << u"tear joy"_s << u"😂"_s << true;
        QTest::newRow("capitals") << u"CHRISTMAS TR"_s << u"🎄"_s << true;
        QTest::newRow("text by default") << u"heavy black heart"_s << u"❤️"_s << true;
        QTest::newRow("none") << u"zzz nothing"_s << QString() << false;
    }

    void foundByName()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, first);
        QFETCH(const bool, any);
        const auto found = findEmoji(namedEmoji(), query);
        QCOMPARE(!found.empty(), any);
        if (any)
            QVERIFY2(std::any_of(found.begin(), found.end(), [&first](const NamedEmoji& e) { return e.text == first; }),
                     qPrintable(found.front().name));
    }
};

QTEST_GUILESS_MAIN(TextEmojiNamesTest)
#include "text_emoji_names.moc"

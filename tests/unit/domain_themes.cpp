// SPDX-License-Identifier: GPL-3.0-or-later
// What complaints are about, and who takes part: by hand.
#include "domain/insights/author_spread.h"
#include "domain/insights/theme_words.h"
#include "domain/insights/themes.h"

#include <QTest>
#include <cmath>

using namespace parvis;
using namespace Qt::StringLiterals;

class ThemesTest : public QObject
{
    Q_OBJECT

    static QStringList words(const QString& text, const QString& language = {})
    {
        QStringList folded;
        for (const ThemeWord& word : themeWords(text, language))
            folded << word.folded;
        return folded;
    }
    static std::vector<ComplaintText> texts(const QStringList& list)
    {
        std::vector<ComplaintText> all;
        for (const QString& text : list) {
            ComplaintText one;
            one.message = {1000 - qint64(all.size())};
            one.at = {1000 - qint64(all.size())};
            one.text = text;
            one.language = u"fr"_s;
            all.push_back(one);
        }
        return all;
    }
    static QString said(const std::vector<Theme>& themes)
    {
        QStringList all;
        for (const Theme& theme : themes)
            all << u"%1 %2/%3"_s.arg(theme.term).arg(theme.now).arg(theme.before);
        return all.join(u", "_s);
    }

private Q_SLOTS:
    void wordsThatSaySomething()
    {
        QCOMPARE(words(u"L’écran n'est PAS arrivé ! Colis perdu, merci"_s, u"fr"_s),
                 (QStringList{u"ecran"_s, u"arrive"_s, u"colis"_s, u"perdu"_s}));
        QCOMPARE(words(u"The shop's parcel hasn't arrived, see https://a.example/colis @lea #refund 42"_s, u"en"_s),
                 (QStringList{u"shop"_s, u"parcel"_s, u"arrived"_s, u"see"_s}));
        // The article is no part of the word, vowel signs neither.
        QCOMPARE(words(u"الطَّلب لم يصل، طلب متأخر"_s, u"ar"_s), (QStringList{u"طلب"_s, u"يصل"_s, u"طلب"_s, u"متاخر"_s}));
        // "on" is nothing in either language, "or" gold in none of them.
        QCOMPARE(words(u"on or pour the"_s), QStringList());
        QCOMPARE(words({}), QStringList());
    }
    void hostileTextStaysText()
    {
        const QString hostile = u"<b>colis</b> perdu <img src=x onerror=1> \u202Ecolis\u202C \u0000 "_s;
        const auto themes = themesOf(texts({hostile, hostile, hostile}), texts({u"bien"_s}), 10);
        QVERIFY(!themes.empty());
        for (const Theme& theme : themes)
            QVERIFY2(!theme.term.contains(u'<') && !theme.term.contains(QChar(0x202E)), qPrintable(theme.term));
    }
    void whatRoseMostComesFirst()
    {
        const auto now = texts({u"Colis perdu"_s, u"colis perdu encore !"_s, u"Mon colis perdu, perdu"_s,
                                u"livraison lente"_s, u"livraison lente"_s, u"livraison rapide"_s});
        const auto before = texts({u"livraison lente"_s, u"livraison"_s, u"livraison"_s, u"facture"_s});
        const auto themes = themesOf(now, before, 10);
        // "colis" and "perdu" say no more than the phrase; "livraison" was in more before, "facture" is gone.
        QCOMPARE(said(themes), u"colis perdu 3/0"_s);
        QCOMPARE(themes[0].messages, (std::vector<size_t>{0, 1, 2}));
        QCOMPARE(themes[0].example, u"Colis perdu"_s);
        QVERIFY(std::abs(themes[0].score - riseScore(3, 6, 0, 4)) < 1e-12);
    }
    void nothingBeforeMeansTheMostFrequent()
    {
        const auto themes = themesOf(
            texts({u"panne site"_s, u"panne"_s, u"panne"_s, u"facture"_s, u"facture"_s, u"facture"_s, u"panne"_s}), {},
            10);
        QCOMPARE(said(themes), u"panne 4/0, facture 3/0"_s);
        QCOMPARE(themes[0].score, 0.0);
        QCOMPARE(said(themesOf(texts({u"a"_s}), {}, 10)), QString());
        QCOMPARE(themesOf(texts({u"panne"_s, u"panne"_s, u"panne"_s}), {}, 0).size(), size_t(0));
    }
    void theScoreIsThatOfTheTextbook()
    {
        // G² of 10 of 100 beside 5 of 200, by hand: 2 Σ O ln(O / E).
        const double by = 2 * (10 * std::log(10 / 5.0) + 5 * std::log(5 / 10.0) + 90 * std::log(90 / 95.0) +
                               195 * std::log(195 / 190.0));
        QVERIFY(std::abs(riseScore(10, 100, 5, 200) - by) < 1e-9);
        QCOMPARE(riseScore(5, 5, 0, 0), 0.0);
    }

    void spreadsByHand()
    {
        AuthorTally tally;
        // One of nine messages, one of two from two pages, eight of one.
        tally.add({11}, 4);
        tally.add({11}, 5);
        tally.add({12}, 1);
        tally.add({12}, 1);
        for (int i = 0; i < 8; ++i)
            tally.add({100 + i}, 1);
        tally.add({}, 7); // nobody is known
        const AuthorSpread spread = tally.spread();
        QCOMPARE(spread.authors(), 10);
        QCOMPARE(spread.messages(), 19);
        QCOMPARE(spread.authorsOf(creatorMessages), 1);
        QCOMPARE(spread.messagesOfTop(topAuthors(10, 1)), 9);
        QCOMPARE(spread.messagesOfTop(3), 12);
        const auto curve = participationCurve(spread);
        QCOMPARE(curve.front().share, 0.0);
        QCOMPARE(curve.back().share, 100.0);
        QCOMPARE(curve[1].authors, 1); // 1 % of ten people is one of them
        QCOMPARE(curve[1].share, 100.0 * 9 / 19);
        QVERIFY(participationCurve({}).empty());
    }
    void manyAuthorsAreOnePersonEach()
    {
        AuthorTally tally;
        AuthorCounts page;
        for (qint64 i = 1; i <= 5'000; ++i)
            addAuthor(page, {i << 20}, i % 7 + 1);
        const auto read = authorsFromBytes(authorBytes(page));
        QVERIFY(read && read->size() == page.size());
        for (int times = 0; times < 2; ++times) {
            for (const AuthorCount& one : *read)
                tally.add(one.author, one.messages);
        }
        QCOMPARE(tally.spread().authors(), 5'000);
        qint64 messages = 0;
        for (const auto& [author, n] : page)
            messages += 2 * n;
        QCOMPARE(tally.spread().messages(), messages);
        QVERIFY(!authorsFromBytes("\xff"));
        QVERIFY(!authorsFromBytes(QByteArray(2, '\0')));
    }
};

QTEST_APPLESS_MAIN(ThemesTest)
#include "domain_themes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of listening: all or nothing, once, and taken back.
#include "fixture.h"
#include "ports/listening_samples.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Listening : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void onceAndTakenBack();
    void anotherNumberIsNotOverwritten();
    void onlyWhatCompares();

private:
    ListeningSamples& samples() { return dynamic_cast<ListeningSamples&>(store->figures()); }
    static VoiceRow row(int day, const QString& name, bool us, qint64 mentions, const QString& source = u"press"_s)
    {
        return {{2026, 11, day}, name, us, mentions, source, u"mastodon"_s, day};
    }
    std::optional<VoiceCount> count(const QString& network = {})
    {
        const auto counts = now(samples().voice({{{2026, 11, 1}, {2026, 11, 30}, network}}));
        return counts && counts->size() == 1 ? counts->front() : std::nullopt;
    }
};

void Listening::onceAndTakenBack()
{
    const std::vector<VoiceRow> rows{row(2, u"Shop"_s, true, 3), row(2, u"Lumio"_s, false, 9)};
    PARVIS_VALUE(rehearsed, samples().importVoice(rows, u"a.csv"_s, u"Lea"_s, true));
    QCOMPARE(rehearsed.added, 2);
    QVERIFY(rehearsed.id.isNull() && !count());
    PARVIS_VALUE(first, samples().importVoice(rows, u"a.csv"_s, u"Lea"_s, false));
    QVERIFY(!first.id.isNull());
    QCOMPARE(count(), std::optional(VoiceCount{3, 9}));
    PARVIS_VALUE(again, samples().importVoice(rows, u"a.csv"_s, u"Lea"_s, false));
    QCOMPARE(again.already, 2);
    QVERIFY(again.id.isNull());
    PARVIS_VALUE(imports, samples().voiceImports());
    QCOMPARE(imports.size(), size_t(1));
    QCOMPARE(imports[0].file, u"a.csv"_s);
    QVERIFY(!count(u"bluesky"_s));
    QCOMPARE(count(u"mastodon"_s), std::optional(VoiceCount{3, 9}));
    PARVIS_DONE(samples().removeVoiceImport(first.id, u"Lea"_s));
    QVERIFY(!count());
    QVERIFY(!now(samples().removeVoiceImport(first.id, u"Lea"_s)));
}

void Listening::anotherNumberIsNotOverwritten()
{
    PARVIS_DONE(
        samples().importVoice({row(2, u"Shop"_s, true, 3), row(2, u"Lumio"_s, false, 9)}, u"a"_s, u"Lea"_s, false));
    PARVIS_VALUE(other, samples().importVoice({row(3, u"Lumio"_s, false, 1), row(2, u"Lumio"_s, false, 8)}, u"b"_s,
                                              u"Lea"_s, false));
    QCOMPARE(other.conflicts, std::vector<int>{2});
    QCOMPARE(other.added, 0);
    PARVIS_VALUE(turned, samples().importVoice({row(5, u"Shop"_s, false, 1)}, u"c"_s, u"Lea"_s, false));
    QCOMPARE(turned.conflicts, std::vector<int>{5}); // it is us
    QCOMPARE(count(), std::optional(VoiceCount{3, 9}));
}

void Listening::onlyWhatCompares()
{
    PARVIS_DONE(samples().importVoice({row(2, u"Shop"_s, true, 3), row(3, u"Lumio"_s, false, 9),
                                       row(4, u"Shop"_s, true, 1, u"blogs"_s), row(4, u"Lumio"_s, false, 1)},
                                      u"a"_s, u"Lea"_s, false));
    QVERIFY(!count()); // never the same day in the same corpus
    PARVIS_DONE(
        samples().importVoice({row(4, u"Shop"_s, true, 0), row(4, u"Vitra"_s, false, 5)}, u"b"_s, u"Lea"_s, false));
    QCOMPARE(count(), std::optional(VoiceCount{0, 6}));
    PARVIS_VALUE(totals, samples().voiceByName({{2026, 11, 1}, {2026, 11, 30}, {}}));
    QCOMPARE(totals, (std::vector<VoiceTotal>{{u"Shop"_s, true, 0}, {u"Vitra"_s, false, 5}, {u"Lumio"_s, false, 1}}));
}

QTEST_GUILESS_MAIN(Listening)
#include "listening.moc"

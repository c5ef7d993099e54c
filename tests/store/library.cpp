// SPDX-License-Identifier: GPL-3.0-or-later
// The media library: measured values, search, labels, alt texts, paging, where used.
#include "fixture.h"

#include "ports/media_library.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class Library : public StoreTest
{
    Q_OBJECT

    MediaId add(const QString& name, const QString& altText = {})
    {
        MediaAsset asset;
        asset.fileName = name;
        asset.mimeType = u"image/png"_s;
        asset.altText = altText;
        return now(store->media().add(asset, name.toUtf8() + "bytes")).value().id;
    }
    QStringList names(const MediaQuery& query)
    {
        QStringList found;
        const auto list = now(store->library().list(query));
        if (!list)
            return {list.error().detail};
        for (const auto& entry : *list)
            found << entry.asset.fileName;
        return found;
    }
    QStringList search(const QString& text)
    {
        MediaQuery query;
        query.text = text;
        return names(query);
    }

private Q_SLOTS:
    void measuredValuesComeBack();
    void emptyLibrary();
    void searchFoldsAccents();
    void labelsAreTidiedAndFilter();
    void altTextOnceAndReminder();
    void pagesByKey();
    void whereUsed();
    void renditionKnowsItsOriginal();
    void unknownAssets();
};

void Library::measuredValuesComeBack()
{
    MediaAsset film;
    film.fileName = u"film.mp4"_s;
    film.mimeType = u"video/mp4"_s;
    film.kind = MediaKind::Video;
    film.width = 1920;
    film.height = 1080;
    film.duration = Milliseconds(31'200);
    film.frameRate = 29.97;
    film.bitRate = 8'000'000'000;
    film.videoCodec = u"h264"_s;
    film.audioCodec = u""_s;
    PARVIS_VALUE(stored, store->media().add(film, "film"));
    PARVIS_VALUE(entry, store->library().entry(stored.id));
    film.id = stored.id;
    film.sha256 = stored.sha256;
    film.bytes = 4;
    QVERIFY(entry.asset == film);
    QVERIFY2(entry.asset.audioCodec, "no sound is something else than not measured");
    MediaAsset unknown;
    unknown.fileName = u"x.heic"_s;
    PARVIS_VALUE(bare, store->media().add(unknown, "x"));
    PARVIS_VALUE(found, store->library().entry(bare.id));
    QVERIFY(!found.asset.width && !found.asset.duration && !found.asset.videoCodec && !found.asset.audioCodec);
}

void Library::emptyLibrary()
{
    QCOMPARE(names({}), QStringList());
    PARVIS_VALUE(labels, store->library().labels());
    QVERIFY(labels.isEmpty());
}

void Library::searchFoldsAccents()
{
    add(u"pain.png"_s, u"Un gâteau doré à l’Élysée"_s);
    add(u"Straße.png"_s);
    const MediaId labelled = add(u"menu.png"_s);
    PARVIS_DONE(store->library().setLabels(labelled, {u"Été 2026"_s}));
    QCOMPARE(search(u"GATEAU"_s), QStringList{u"pain.png"_s});
    QCOMPARE(search(u"elysee dore"_s), QStringList{u"pain.png"_s});
    QCOMPARE(search(u"elysee strasse"_s), QStringList());
    QCOMPARE(search(u"strasse"_s), QStringList{u"Straße.png"_s});
    QCOMPARE(search(u"ete"_s), QStringList{u"menu.png"_s});
    QCOMPARE(search(u"ÉTÉ 2026"_s), QStringList{u"menu.png"_s});
    QCOMPARE(search(u".png"_s).size(), 3);
    QCOMPARE(search(u"   "_s), (QStringList{u"menu.png"_s, u"Straße.png"_s, u"pain.png"_s}));
    QCOMPARE(search(u"zeppelin"_s), QStringList());
    QCOMPARE(search(u"' OR 1=1 --"_s), QStringList());
}

void Library::labelsAreTidiedAndFilter()
{
    const MediaId a = add(u"a.png"_s);
    const MediaId b = add(u"b.png"_s);
    PARVIS_VALUE(set, store->library().setLabels(a, {u"  Summer  sale "_s, u"été"_s, u"ETE"_s, u""_s, u" "_s}));
    QCOMPARE(set.labels, (QStringList{u"Summer sale"_s, u"été"_s}));
    PARVIS_DONE(store->library().setLabels(b, {u"été"_s}));
    PARVIS_VALUE(all, store->library().labels());
    QCOMPARE(all, (QStringList{u"Summer sale"_s, u"été"_s}));
    MediaQuery query;
    query.labels = QStringList{u"été"_s};
    QCOMPARE(names(query), (QStringList{u"b.png"_s, u"a.png"_s}));
    query.labels << u"Summer sale"_s;
    QCOMPARE(names(query), QStringList{u"a.png"_s});
    PARVIS_VALUE(none, store->library().setLabels(a, {}));
    QVERIFY(none.labels.isEmpty());
    QCOMPARE(names(query), QStringList());
}

void Library::altTextOnceAndReminder()
{
    const MediaId a = add(u"a.png"_s);
    add(u"b.png"_s, u"A loaf"_s);
    MediaQuery bare;
    bare.withoutAltText = true;
    QCOMPARE(names(bare), QStringList{u"a.png"_s});
    PARVIS_VALUE(set, store->library().setAltText(a, u"  A shop \n"_s));
    QCOMPARE(set.asset.altText, u"A shop"_s);
    QCOMPARE(names(bare), QStringList());
    // The default of the next use of the same bytes.
    MediaAsset again;
    again.fileName = u"copy.png"_s;
    PARVIS_VALUE(same, store->media().add(again, "a.pngbytes"));
    QCOMPARE(same.id, a);
    QCOMPARE(same.altText, u"A shop"_s);
}

void Library::pagesByKey()
{
    for (int i = 0; i < 1203; ++i)
        add(u"%1-%2.png"_s.arg(i % 3 == 0 ? u"tarte"_s : u"pain"_s).arg(i));
    for (const QString& text : {QString(), u"tarte"_s}) {
        MediaQuery query;
        query.text = text;
        query.limit = 100;
        QStringList seen;
        for (;;) {
            PARVIS_VALUE(page, store->library().list(query));
            QVERIFY(page.size() <= 100);
            for (const auto& entry : page)
                seen << entry.asset.fileName;
            if (page.size() < 100)
                break;
            query.after = page.back().asset.id;
        }
        QCOMPARE(seen.size(), text.isEmpty() ? 1203 : 401);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
        QCOMPARE(seen.front(), text.isEmpty() ? u"pain-1202.png"_s : u"tarte-1200.png"_s);
    }
}

void Library::whereUsed()
{
    const Account account = newAccount(u"shop"_s);
    const MediaId a = add(u"a.png"_s);
    const MediaId b = add(u"b.png"_s);
    MediaUse use;
    use.asset.id = a;
    Post first = post(u"In the base"_s);
    first.base.media = {use};
    PARVIS_VALUE(one, store->posts().create(first, {planned(account.id, at(5))}));
    Post second = post(u"In a variant"_s);
    Variant variant;
    variant.network = u"mastodon"_s;
    variant.media = std::vector<MediaUse>{use};
    second.variants = {variant};
    PARVIS_VALUE(two, store->posts().create(second, {}));
    PARVIS_VALUE(three, store->posts().create(post(u"Only the number \"%1\" in words"_s.arg(a.value)), {}));
    PARVIS_VALUE(places, store->library().places(a));
    QCOMPARE(places.size(), size_t(2));
    QCOMPARE(places[0].post, two.post.id);
    QCOMPARE(places[1].post, one.post.id);
    QCOMPARE(places[1].excerpt, u"In the base"_s);
    QCOMPARE(places[1].publications.size(), size_t(1));
    QVERIFY(places[0].publications.empty());
    PARVIS_VALUE(none, store->library().places(b));
    QVERIFY(none.empty());
    QVERIFY(!three.post.id.isNull());
}

void Library::renditionKnowsItsOriginal()
{
    const MediaId a = add(u"a.png"_s);
    MediaAsset small;
    small.fileName = u"a.jpg"_s;
    small.original = a;
    PARVIS_VALUE(stored, store->media().add(small, "small"));
    PARVIS_VALUE(found, store->library().entry(stored.id));
    QCOMPARE(found.asset.original, a);
}

void Library::unknownAssets()
{
    PARVIS_FAILS(store->library().entry({5}), ErrorKind::NotFound);
    PARVIS_FAILS(store->library().setAltText({5}, u"x"_s), ErrorKind::NotFound);
    PARVIS_FAILS(store->library().setLabels({5}, {u"x"_s}), ErrorKind::NotFound);
    PARVIS_VALUE(places, store->library().places({5}));
    QVERIFY(places.empty());
}

QTEST_GUILESS_MAIN(Library)
#include "library.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What would be done to a picture for a network, as a table.
#include "domain/publishing/media_fit.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

MediaAsset picture(int width, int height, qint64 bytes = 500'000, const QString& mime = u"image/jpeg"_s)
{
    MediaAsset asset;
    asset.mimeType = mime;
    asset.width = width;
    asset.height = height;
    asset.bytes = bytes;
    return asset;
}

MediaRule rule()
{
    MediaRule r;
    r.mimeTypes = QStringList{u"image/jpeg"_s, u"image/png"_s};
    r.maxBytes = 1'000'000;
    r.maxWidth = 2000;
    r.maxHeight = 2000;
    r.minWidth = 100;
    r.minHeight = 50;
    r.maxAspect = 2.0;
    r.minAspect = 0.5;
    return r;
}

const QStringList kWritable{u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s};

// "800x400 crop 100,0 800x400 image/jpeg", "as it is", or the refusal.
QString said(const FitPlan& plan)
{
    if (!plan.refusal.isEmpty())
        return plan.refusal;
    if (!plan.needed)
        return u"as it is"_s;
    QString text = u"%1x%2 "_s.arg(plan.width).arg(plan.height);
    if (plan.crop)
        text += u"crop %1,%2 %3x%4 "_s.arg(plan.crop->x).arg(plan.crop->y).arg(plan.crop->width).arg(plan.crop->height);
    return text + plan.mimeType;
}

} // namespace

Q_DECLARE_METATYPE(parvis::MediaAsset)
Q_DECLARE_METATYPE(parvis::MediaRule)
Q_DECLARE_METATYPE(parvis::FitFocus)

class TestMediaFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plan_data()
    {
        QTest::addColumn<MediaAsset>("asset");
        QTest::addColumn<MediaRule>("rule");
        QTest::addColumn<FitFocus>("focus");
        QTest::addColumn<bool>("alpha");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const MediaAsset& asset, const QString& wanted, bool alpha = false,
                            const FitFocus& focus = {}, const MediaRule& r = rule()) {
            QTest::newRow(name) << asset << r << focus << alpha << wanted;
        };
        row("good", picture(800, 600), u"as it is"_s);
        row("at the limits", picture(2000, 1000, 1'000'000), u"as it is"_s);
        row("one pixel over", picture(2001, 1500), u"2000x1499 image/jpeg"_s);
        row("too high", picture(1500, 2500), u"1200x2000 image/jpeg"_s);
        row("too heavy", picture(800, 600, 2'000'000), u"800x600 image/jpeg"_s);
        row("heavy png", picture(800, 600, 2'000'000, u"image/png"_s), u"800x600 image/jpeg"_s);
        row("heavy png with alpha stays png", picture(800, 600, 2'000'000, u"image/png"_s), u"800x600 image/png"_s,
            true);
        row("light png stays png", picture(2400, 2400, 9'000, u"image/png"_s), u"2000x2000 image/png"_s);
        row("refused type", picture(800, 600, 9'000, u"image/webp"_s), u"800x600 image/jpeg"_s);
        row("refused type with alpha", picture(800, 600, 9'000, u"image/webp"_s), u"800x600 image/png"_s, true);
        row("wide, from the middle", picture(900, 300), u"600x300 crop 150,0 600x300 image/jpeg"_s);
        row("wide, focus left", picture(900, 300), u"600x300 crop 0,0 600x300 image/jpeg"_s, false, {-1, 0});
        row("wide, focus right", picture(900, 300), u"600x300 crop 300,0 600x300 image/jpeg"_s, false, {1, 0});
        row("wide, focus beyond", picture(900, 300), u"600x300 crop 300,0 600x300 image/jpeg"_s, false, {7, 0});
        row("tall, focus up", picture(300, 900), u"300x600 crop 0,0 300x600 image/jpeg"_s, false, {0, 1});
        row("tall, focus down", picture(300, 900), u"300x600 crop 0,300 300x600 image/jpeg"_s, false, {0, -1});
        row("cropped, then shrunk", picture(9000, 3000), u"2000x1000 crop 1500,0 6000x3000 image/jpeg"_s);
        row("never grown", picture(90, 90), u"fit_too_small"_s);
        row("too small once cropped", picture(4000, 40), u"fit_too_small"_s);
        MediaRule pixels = rule();
        pixels.maxWidth = pixels.maxHeight = 0;
        pixels.maxPixels = 1'000'000;
        row("pixels", picture(2000, 2000), u"1000x1000 image/jpeg"_s, false, {}, pixels);
        MediaRule any;
        row("no limits known", picture(9000, 1), u"as it is"_s, false, {}, any);
        MediaRule gifs;
        gifs.mimeTypes = QStringList{u"image/gif"_s};
        row("nothing that we can write", picture(10, 10), u"fit_no_format"_s, false, {}, gifs);
        MediaRule jpegs;
        jpegs.mimeTypes = QStringList{u"image/jpeg"_s};
        row("transparency is not thrown away", picture(10, 10, 9, u"image/png"_s), u"fit_no_format"_s, true, {}, jpegs);
        MediaAsset film = picture(10, 10);
        film.kind = MediaKind::Video;
        row("film", film, u"fit_not_a_picture"_s);
        MediaAsset unknown = picture(10, 10);
        unknown.width.reset();
        row("not measured", unknown, u"fit_not_measured"_s);
    }
    void plan()
    {
        QFETCH(MediaAsset, asset);
        QFETCH(MediaRule, rule);
        QFETCH(FitFocus, focus);
        QFETCH(bool, alpha);
        QFETCH(QString, wanted);
        QCOMPARE(said(planFit(asset, rule, focus, alpha, kWritable)), wanted);
    }

    // Whatever the size: the result keeps every limit, and nothing grows.
    void keepsAllLimits()
    {
        const MediaRule r = rule();
        for (int width = 1; width < 6000; width += 97) {
            for (int height = 1; height < 6000; height += 89) {
                const FitPlan plan = planFit(picture(width, height), r, {0.3, -0.7}, false, kWritable);
                if (!plan.refusal.isEmpty())
                    continue;
                const double aspect = double(plan.width) / plan.height;
                const bool good = plan.width <= std::min(width, r.maxWidth) &&
                                  plan.height <= std::min(height, r.maxHeight) && plan.width >= r.minWidth &&
                                  plan.height >= r.minHeight && aspect <= r.maxAspect && aspect >= r.minAspect;
                QVERIFY2(good, qPrintable(u"%1x%2: %3"_s.arg(width).arg(height).arg(said(plan))));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMediaFit)
#include "domain_media_fit.moc"

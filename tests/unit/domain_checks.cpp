// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/checks.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

Capabilities smallNetwork()
{
    Capabilities c;
    c.network = u"small"_s;
    c.body.unit = text::CountUnit::Graphemes;
    c.body.limit = 10;
    c.media = {{.kind = MediaKind::Image,
                .mimeTypes = {u"image/png"_s, u"image/jpeg"_s},
                .maxBytes = 1000,
                .maxPixels = 10'000,
                .maxWidth = 200,
                .maxAspect = 3.0,
                .maxItems = 4,
                .altTextLimit = 20},
               {.kind = MediaKind::Video,
                .mimeTypes = {u"video/mp4"_s},
                .maxBytes = 5000,
                .maxDuration = std::chrono::seconds(60),
                .maxItems = 1}};
    c.maxMedia = 4;
    c.poll = PollRule{.minOptions = 2, .maxOptions = 3, .optionLimit = 5};
    c.threads = true;
    c.visibilities = {Visibility::Public, Visibility::Unlisted};
    c.maxHashtags = 0;
    return c;
}

MediaUse image(int width = 100, int height = 100, qint64 bytes = 500)
{
    MediaUse use;
    use.asset.fileName = u"shop.png"_s;
    use.asset.mimeType = u"image/png"_s;
    use.asset.width = width;
    use.asset.height = height;
    use.asset.bytes = bytes;
    use.altText = u"a shop"_s;
    return use;
}

MediaUse video(int seconds)
{
    MediaUse use;
    use.asset.kind = MediaKind::Video;
    use.asset.fileName = u"clip.mp4"_s;
    use.asset.mimeType = u"video/mp4"_s;
    use.asset.duration = std::chrono::seconds(seconds);
    return use;
}

} // namespace

Q_DECLARE_METATYPE(parvis::Content)
Q_DECLARE_METATYPE(parvis::Capabilities)

class TestChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void content_data()
    {
        QTest::addColumn<Content>("content");
        QTest::addColumn<Capabilities>("capabilities");
        QTest::addColumn<QStringList>("errors"); // "code@place"
        QTest::addColumn<QStringList>("warnings");
        const auto row = [](const char* name, Content c, QStringList errors, QStringList warnings = {},
                            const Capabilities& can = smallNetwork()) {
            QTest::newRow(name) << c << can << errors << warnings;
        };
        const auto with = [](auto change) {
            Content c;
            c.text = u"hello"_s;
            change(c);
            return c;
        };
        row("fine", with([](Content&) {}), {});
        row("exactly the limit", with([](Content& c) { c.text = u"0123456789"_s; }), {});
        row("one too long", with([](Content& c) { c.text = u"0123456789x"_s; }), {u"text_too_long@text"_s});
        row("clusters, not units", with([](Content& c) {
                c.text =
                    u"👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧"_s;
            }),
            {});
        row("empty", with([](Content& c) { c.text = u"  \n"_s; }), {u"text_missing@text"_s});
        row("long second part", with([](Content& c) {
                c.threadParts = {u"ok"_s, u"0123456789x"_s};
            }),
            {u"text_too_long@thread/2"_s});
        row("empty part", with([](Content& c) { c.threadParts = {QString()}; }), {u"text_missing@thread/1"_s});
        row("image", with([](Content& c) { c.media = {image()}; }), {});
        row("too wide", with([](Content& c) { c.media = {image(206, 100)}; }),
            {u"image_too_many_pixels@media/1"_s, u"image_too_wide@media/1"_s});
        row("too heavy", with([](Content& c) {
                c.media = {image(), image(10, 10, 1001)};
            }),
            {u"media_too_large@media/2"_s});
        row("too flat", with([](Content& c) { c.media = {image(100, 10)}; }), {u"image_aspect_too_wide@media/1"_s});
        row("five", with([](Content& c) {
                c.media = {image(), image(), image(), image(), image()};
            }),
            {u"media_too_many@media"_s});
        row("mixed", with([](Content& c) { c.media = {image(), video(10)}; }), {u"media_mixed@media"_s});
        row("two videos", with([](Content& c) { c.media = {video(10), video(10)}; }), {u"media_too_many@media"_s});
        row("long video", with([](Content& c) { c.media = {video(61)}; }), {u"media_too_long@media/1"_s});
        const auto film = [&with](const char* name, auto change, const QStringList& errors,
                                  const QStringList& warnings = {}) {
            Capabilities c = smallNetwork();
            c.media[1].minFrameRate = 10;
            c.media[1].maxFrameRate = 30;
            c.media[1].videoCodecs = QStringList{u"h264"_s, u"hevc"_s};
            c.media[1].audioCodecs = QStringList{u"aac"_s};
            c.media[1].maxWidth = 1920;
            Content content = with([](Content& made) { made.media = {video(31)}; });
            MediaAsset& a = content.media[0].asset;
            a.width = 1280;
            a.height = 720;
            a.frameRate = 25;
            a.videoCodec = u"h264"_s;
            a.audioCodec = u"aac"_s;
            change(a);
            QTest::newRow(name) << content << c << errors << warnings;
        };
        film("film", [](MediaAsset&) {}, {});
        film("film of a thousand frames", [](MediaAsset& a) { a.frameRate = 60; },
             {u"media_too_many_frames@media/1"_s});
        film("slide show", [](MediaAsset& a) { a.frameRate = 2; }, {u"media_too_few_frames@media/1"_s});
        film("video codec", [](MediaAsset& a) { a.videoCodec = u"av1"_s; }, {u"media_video_codec_refused@media/1"_s});
        film("audio codec", [](MediaAsset& a) { a.audioCodec = u"opus"_s; }, {u"media_audio_codec_refused@media/1"_s});
        film("silent film", [](MediaAsset& a) { a.audioCodec = QString(); }, {});
        film("wide film", [](MediaAsset& a) { a.width = 3840; }, {u"image_too_wide@media/1"_s});
        film("nothing measured",
             [](MediaAsset& a) {
                 a.width = a.height = std::nullopt;
                 a.duration.reset();
                 a.frameRate.reset();
                 a.videoCodec.reset();
                 a.audioCodec.reset();
             },
             {}, {u"media_not_measured@media/1"_s});
        row("wrong type", with([](Content& c) {
                c.media = {image()};
                c.media[0].asset.mimeType = u"image/tiff"_s;
            }),
            {u"media_type_refused@media/1"_s});
        row("alt text missing is a warning", with([](Content& c) {
                c.media = {image()};
                c.media[0].altText.clear();
            }),
            {}, {u"alt_text_missing@media/1/alt"_s});
        row("alt text too long", with([](Content& c) {
                c.media = {image()};
                c.media[0].altText = QString(21, u'a');
            }),
            {u"alt_text_too_long@media/1/alt"_s});
        row("poll", with([](Content& c) { c.poll = Poll{{u"yes"_s, u"no"_s}}; }), {});
        row("poll of one", with([](Content& c) { c.poll = Poll{{u"yes"_s}}; }), {u"poll_options_count@poll"_s});
        row("poll option long", with([](Content& c) {
                c.poll = Poll{{u"yes"_s, u"perhaps"_s}};
            }),
            {u"text_too_long@poll/option/2"_s});
        row("poll option twice", with([](Content& c) {
                c.poll = Poll{{u"yes"_s, u"yes"_s}};
            }),
            {u"poll_option_twice@poll/option/2"_s});
        row("poll and media", with([](Content& c) {
                c.poll = Poll{{u"yes"_s, u"no"_s}};
                c.media = {image()};
            }),
            {u"poll_with_media@poll"_s});
        row("audience never widened", with([](Content& c) { c.visibility = Visibility::Direct; }),
            {u"visibility_unsupported@visibility"_s});
        row("content warning where there is none", with([](Content& c) { c.contentWarning = u"spoiler"_s; }), {},
            {u"content_warning_unsupported@content_warning"_s});
        Capabilities commented = smallNetwork();
        commented.firstComment = true;
        row("first comment", with([](Content& c) { c.firstComment = u"0123456789"_s; }), {}, {}, commented);
        row("long first comment", with([](Content& c) { c.firstComment = u"0123456789x"_s; }),
            {u"text_too_long@first_comment"_s}, {}, commented);
        row("blank first comment", with([](Content& c) { c.firstComment = u" \n"_s; }),
            {u"text_missing@first_comment"_s}, {}, commented);
        row("first comment where there is none", with([](Content& c) { c.firstComment = u"0123456789x"_s; }),
            {u"first_comment_unsupported@first_comment"_s});
        Capabilities warned = commented;
        warned.contentWarning = true;
        warned.body.contentWarningCounts = true;
        row("a warning stands over each part", with([](Content& c) {
                c.contentWarning = u"012345"_s;
                c.text = u"0123"_s;
                c.threadParts = {u"01234"_s};
                c.firstComment = u"012345"_s;
            }),
            {u"text_too_long@thread/1"_s, u"text_too_long@first_comment"_s}, {}, warned);
        Capabilities noThreads = smallNetwork();
        noThreads.threads = false;
        row("threads where there are none", with([](Content& c) { c.threadParts = {u"two"_s}; }),
            {u"threads_unsupported@thread/1"_s}, {}, noThreads);
        Capabilities imagesOnly = smallNetwork();
        imagesOnly.mediaRequired = true;
        imagesOnly.mediaNeedsPublicUrl = true;
        row("a picture is needed", with([](Content&) {}), {u"media_missing@media"_s}, {}, imagesOnly);
        row("bytes from this computer", with([](Content& c) { c.media = {image()}; }),
            {u"media_needs_public_url@media"_s}, {}, imagesOnly);
    }
    void content()
    {
        QFETCH(Content, content);
        QFETCH(Capabilities, capabilities);
        QStringList errors, warnings;
        for (const auto& finding : checkContent(content, capabilities))
            (finding.isError() ? errors : warnings).append(finding.code + u'@' + finding.place);
        QTEST(errors, "errors");
        QTEST(warnings, "warnings");
    }

    void whatWasNotMeasuredIsNamed()
    {
        Content content;
        content.text = u"x"_s;
        content.media = {video(1)};
        content.media[0].asset.duration.reset();
        const auto findings = checkContent(content, smallNetwork());
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings[0].facts.value(u"values"_s).toString(), u"duration"_s);
        QVERIFY(describe(findings[0]).contains(u"clip.mp4"_s));
    }

    void numbersAndFilesAreNamed()
    {
        Content content;
        content.text = u"x"_s;
        content.media = {image(206, 10)};
        const auto findings = checkContent(content, smallNetwork());
        QVERIFY(!findings.empty());
        QCOMPARE(findings[0].facts.value(u"file"_s).toString(), u"shop.png"_s);
        const QString words = describe(findings[0]);
        QVERIFY2(words.contains("206"_L1) && words.contains("200"_L1) && words.contains("shop.png"_L1),
                 qPrintable(words));
    }

    void plans_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("future") << u"2026-12-01T09:00"_s << u"2026-11-22T00:00:00Z"_s << QStringList();
        QTest::newRow("just now") << u"2026-12-01T09:00"_s << u"2026-12-01T08:00:59Z"_s << QStringList();
        QTest::newRow("past") << u"2026-12-01T09:00"_s << u"2026-12-01T08:01:01Z"_s << QStringList{u"time_past"_s};
        QTest::newRow("skipped") << u"2027-03-28T02:30"_s << u"2026-11-22T00:00:00Z"_s
                                 << QStringList{u"time_skipped"_s};
        QTest::newRow("repeated") << u"2027-10-31T02:30"_s << u"2026-11-22T00:00:00Z"_s
                                  << QStringList{u"time_repeated"_s};
        QTest::newRow("skipped and past")
            << u"2026-03-29T02:30"_s << u"2026-11-22T00:00:00Z"_s << QStringList{u"time_skipped"_s, u"time_past"_s};
    }
    void plans()
    {
        QFETCH(QString, wall);
        QFETCH(QString, now);
        QStringList codes;
        for (const auto& finding :
             checkPlan(*WallTime::fromIso(wall), *ZoneId::fromName(u"Europe/Paris"), *Instant::fromRfc3339(now)))
            codes.append(finding.code);
        QTEST(codes, "codes");
    }

    void aSkippedTimeComesWithAProposal()
    {
        const auto findings =
            checkPlan(*WallTime::fromIso(u"2027-03-28T02:30"), *ZoneId::fromName(u"Europe/Paris"), {0});
        QCOMPARE(findings[0].facts.value(u"proposal"_s).toString(), u"2027-03-28T03:30:00"_s);
        QCOMPARE(findings[0].place, u"time"_s);
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "domain_checks.moc"

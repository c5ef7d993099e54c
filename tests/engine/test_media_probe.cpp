// SPDX-License-Identifier: GPL-3.0-or-later
// ffprobe on real files made by ffmpeg, on broken ones, and programs that misbehave in its place.
#include "engine/publishing/media_import.h"
#include "engine/publishing/media_probe.h"
#include "support/verify.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class TestMediaProbe : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString path(const QString& name) const { return m_dir.filePath(name); }
    // A file that ffmpeg made; empty when it could not.
    QString made(const QString& name, const QStringList& how)
    {
        QProcess process;
        process.start(QStandardPaths::findExecutable(u"ffmpeg"_s),
                      QStringList{u"-v"_s, u"error"_s, u"-nostdin"_s, u"-y"_s} + how + QStringList{path(name)});
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000);
        return ended && process.exitCode() == 0 ? path(name) : QString();
    }
    static QByteArray bytesOf(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile out(path(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path(name) : QString();
    }
    QString script(const QString& name, const QByteArray& body)
    {
        const QString file = write(name, "#!/bin/sh\n" + body);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file;
    }
    static MediaAsset film()
    {
        MediaAsset asset;
        asset.kind = MediaKind::Video;
        asset.mimeType = u"video/mp4"_s;
        asset.fileName = u"clip.mp4"_s;
        return asset;
    }
    static bool measuredNothing(const MediaAsset& asset)
    {
        return !asset.width && !asset.height && !asset.duration && !asset.frameRate && !asset.bitRate &&
               !asset.videoCodec && !asset.audioCodec;
    }
    Result<MediaAsset> imported(const QString& file)
    {
        const auto asset = measureMedia(bytesOf(file), file);
        return asset ? await(probeMedia(this, findProbe(), file, *asset), 30'000) : asset;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!findProbe().isEmpty(), "ffprobe is needed by this test: apt install ffmpeg"); }

    void measures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("how");
        QTest::addColumn<QString>("wanted"); // kind, size, seconds, frames a second, video, audio
        const QStringList picture{u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=2:s=64x48:r=12"_s};
        const QStringList sound{u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=2"_s};
        const QStringList yuv{u"-pix_fmt"_s, u"yuv420p"_s};
        QTest::newRow("mp4 with sound") << u"a.mp4"_s << picture + sound + yuv
                                        << u"video 64x48 2.0 s 12 fps h264 aac"_s;
        QTest::newRow("mp4 without sound") << u"b.mp4"_s << picture + yuv << u"video 64x48 2.0 s 12 fps h264 none"_s;
        QTest::newRow("mov") << u"c.mov"_s << picture + yuv << u"video 64x48 2.0 s 12 fps h264 none"_s;
        QTest::newRow("webm") << u"d.webm"_s << picture + sound << u"video 64x48 2.0 s 12 fps vp9 opus"_s;
        QTest::newRow("gif") << u"e.gif"_s << picture << u"animated_image 64x48 2.0 s 12 fps gif none"_s;
        QTest::newRow("m4a") << u"f.m4a"_s << sound << u"audio - 2.0 s - none aac"_s;
        QTest::newRow("flac") << u"g.flac"_s << sound << u"audio - 2.0 s - none flac"_s;
        QTest::newRow("wav") << u"h.wav"_s << sound << u"audio - 2.0 s - none pcm_s16le"_s;
    }
    void measures()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, how);
        QFETCH(QString, wanted);
        const QString file = made(name, how);
        QVERIFY2(!file.isEmpty(), "ffmpeg made no file");
        const auto asset = imported(file);
        PARVIS_OK(asset);
        const auto codec = [](const std::optional<QString>& c) { return !c ? u"?"_s : c->isEmpty() ? u"none"_s : *c; };
        const QString said =
            u"%1 %2 %3 s %4 %5 %6"_s.arg(mediaKindName(asset->kind))
                .arg(asset->width ? u"%1x%2"_s.arg(*asset->width).arg(*asset->height) : u"-"_s)
                .arg(asset->duration ? QString::number(double(asset->duration->count()) / 1000, 'f', 1) : u"?"_s)
                .arg(asset->frameRate ? u"%1 fps"_s.arg(qRound(*asset->frameRate)) : u"-"_s)
                .arg(codec(asset->videoCodec), codec(asset->audioCodec));
        QCOMPARE(said, wanted);
        QVERIFY(asset->bitRate.value_or(0) > 0);
    }

    // The name says nothing: a film named like a picture is a film.
    void wrongExtension()
    {
        const QString file = made(u"x.mp4"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=1:s=32x32:r=5"_s});
        const QString renamed = write(u"holiday.png"_s, bytesOf(file));
        const auto asset = imported(renamed);
        PARVIS_OK(asset);
        QCOMPARE(asset->mimeType, u"video/mp4"_s);
        QCOMPARE(asset->width.value_or(0), 32);
        QCOMPARE(asset->duration.value_or(Milliseconds(0)).count(), 1000);
    }

    void turnedFilmIsMeasuredUpright()
    {
        const QByteArray json = R"({"streams":[{"codec_type":"video","codec_name":"h264","width":1920,"height":1080,
            "avg_frame_rate":"30000/1001","side_data_list":[{"rotation":-90}]}],"format":{"duration":"31.200000"}})";
        const auto asset = readProbe(json, film());
        PARVIS_OK(asset);
        QCOMPARE(asset->width.value_or(0), 1080);
        QCOMPARE(asset->height.value_or(0), 1920);
        QVERIFY(std::abs(asset->frameRate.value_or(0) - 29.97) < 0.01);
        QCOMPARE(asset->duration.value_or(Milliseconds(0)).count(), 31'200);
        QVERIFY(!asset->bitRate);
        QCOMPARE(asset->audioCodec.value_or(u"?"_s), QString());
    }

    void coverIsNoFilm()
    {
        const QByteArray json = R"({"streams":[{"codec_type":"audio","codec_name":"mp3"},{"codec_type":"video",
            "codec_name":"mjpeg","width":500,"height":500,"disposition":{"attached_pic":1}}],
            "format":{"duration":"N/A","bit_rate":"-5"}})";
        const auto asset = readProbe(json, film());
        PARVIS_OK(asset);
        QCOMPARE(asset->videoCodec.value_or(u"?"_s), QString());
        QVERIFY(!asset->width && !asset->duration && !asset->bitRate);
    }

    void brokenFilesAreNotMeasured_data()
    {
        QTest::addColumn<int>("keep"); // bytes of a good film
        QTest::newRow("header only") << 32;
        QTest::newRow("without its index") << 1200;
    }
    void brokenFilesAreNotMeasured()
    {
        QFETCH(int, keep);
        const QString file = made(u"whole.mp4"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=1:s=64x64:r=10"_s});
        const auto asset = imported(write(u"cut.mp4"_s, bytesOf(file).left(keep)));
        PARVIS_OK(asset);
        QCOMPARE(asset->mimeType, u"video/mp4"_s);
        QVERIFY(measuredNothing(*asset));
    }

    // A playlist or another protocol behind a film's name is never followed.
    void playlistIsNotFollowed()
    {
        const QString good = made(u"good.mp4"_s, {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=d=1:s=64x64:r=10"_s});
        const QString list = write(u"list.mp4"_s, "ffconcat version 1.0\nfile '" + good.toUtf8() + "'\n");
        const auto asset = await(probeMedia(this, findProbe(), list, film()), 30'000);
        PARVIS_OK(asset);
        QVERIFY(measuredNothing(*asset));
    }

    void misbehavingProgram_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("hangs") << QByteArray("exec tail -f /dev/null\n");
        QTest::newRow("floods") << QByteArray("exec yes\n");
        QTest::newRow("fails") << QByteArray("exit 3\n");
        QTest::newRow("dies") << QByteArray("kill -9 $$\n");
        QTest::newRow("no json") << QByteArray("echo hello\n");
        QTest::newRow("wrong json") << QByteArray("echo '{\"streams\": 5}'\n");
        QTest::newRow("silent") << QByteArray("exit 0\n");
    }
    void misbehavingProgram()
    {
        QFETCH(QByteArray, body);
        const QString program = script(u"ffprobe"_s, body);
        const auto asset = await(probeMedia(this, program, path(u"any.mp4"_s), film(), {Milliseconds(400), 4096}));
        PARVIS_OK(asset);
        QVERIFY(*asset == film());
    }

    void absentProgram()
    {
        for (const QString& program : {QString(), path(u"no-such-program"_s)}) {
            const auto asset = await(probeMedia(this, program, path(u"any.mp4"_s), film()));
            PARVIS_OK(asset);
            QVERIFY(*asset == film());
        }
    }

    void goneAskerEndsTheProcess()
    {
        const QString program = script(u"slow"_s, "exec tail -f /dev/null\n");
        auto asker = std::make_unique<QObject>();
        const auto answer = probeMedia(asker.get(), program, path(u"any.mp4"_s), film());
        asker.reset();
        const auto got = await(answer);
        QVERIFY(!got);
        QCOMPARE(errorKindName(got.error().kind), errorKindName(ErrorKind::Cancelled));
    }

    void picturesNeedNoProbe()
    {
        MediaAsset still;
        still.mimeType = u"image/png"_s;
        QVERIFY(!needsProbe(still));
        QVERIFY(needsProbe(film()));
    }
};

QTEST_GUILESS_MAIN(TestMediaProbe)
#include "test_media_probe.moc"

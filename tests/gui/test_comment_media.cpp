// SPDX-License-Identifier: GPL-3.0-or-later
// Videos and sounds of comments: opened in the browser when a person asks, and only what is on the web.
#include "support/desk_demo.h"
#include "ui/inbox/media_line.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class CommentMediaTest : public QObject
{
    Q_OBJECT

    QList<QUrl> m_opened;

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto* scheme : {"https", "http", "ftp", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "take");
    }
    void cleanupTestCase()
    {
        for (const auto* scheme : {"https", "http", "ftp", "file"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }

    void opens_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("opens");
        QTest::newRow("video") << u"video"_s << u"https://media.example/v.mp4"_s << true;
        QTest::newRow("audio") << u"audio"_s << u"http://media.example/a.ogg"_s << true;
        QTest::newRow("unknown kind") << u"hologram"_s << u"https://media.example/h"_s << true;
        QTest::newRow("picture") << u"image"_s << u"https://media.example/p.png"_s << false; // shown here instead
        QTest::newRow("file") << u"video"_s << u"file:///etc/passwd"_s << false;
        QTest::newRow("program") << u"video"_s << u"javascript:alert(1)"_s << false;
        QTest::newRow("ftp") << u"audio"_s << u"ftp://media.example/a.ogg"_s << false;
        QTest::newRow("no host") << u"video"_s << u"https:///v.mp4"_s << false;
        QTest::newRow("none") << u"video"_s << QString() << false;
    }
    void opens()
    {
        QFETCH(QString, kind);
        QFETCH(QString, url);
        QFETCH(bool, opens);
        m_opened.clear();
        Demo demo;
        const ui::UiContext& context = demo.open().context();
        ui::MediaLine line(context, {kind, url, u"A lamp that turns"_s}, {});
        line.show();
        auto* button = line.findChild<QPushButton*>(u"media-open"_s);
        QCOMPARE(button != nullptr, opens);
        if (!button)
            return;
        QVERIFY(m_opened.isEmpty()); // nothing by itself
        QVERIFY2(button->accessibleName().contains(u"A lamp that turns"_s), qPrintable(button->accessibleName()));
        QVERIFY(button->toolTip().contains(u"media.example"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_opened, QList<QUrl>{QUrl(url)});
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(m_opened.size(), 2);
    }

public Q_SLOTS:
    void take(const QUrl& url) { m_opened.append(url); }
};

QTEST_MAIN(CommentMediaTest)
#include "test_comment_media.moc"

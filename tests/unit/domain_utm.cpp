// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/utm.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class DomainUtmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data();
    void links();
    void texts_data();
    void texts();
};

void DomainUtmTest::links_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const QString all = u"utm_source=mastodon&utm_medium=social&utm_campaign=spring%2027"_s;
    QTest::newRow("plain") << u"https://a.example.org"_s << u"https://a.example.org?"_s + all;
    QTest::newRow("path") << u"https://a.example.org/b/"_s << u"https://a.example.org/b/?"_s + all;
    QTest::newRow("query") << u"https://a.example.org/b?c=d"_s << u"https://a.example.org/b?c=d&"_s + all;
    QTest::newRow("fragment") << u"https://a.example.org/b#top"_s << u"https://a.example.org/b?"_s + all + u"#top"_s;
    QTest::newRow("query and fragment") << u"https://a.example.org/b?c=d#top?x=y"_s
                                        << u"https://a.example.org/b?c=d&"_s + all + u"#top?x=y"_s;
    QTest::newRow("empty query") << u"https://a.example.org/b?"_s << u"https://a.example.org/b?"_s + all;
    QTest::newRow("present ones are replaced, in their place")
        << u"https://a.example.org/?utm_medium=mail&q=1"_s
        << u"https://a.example.org/?utm_medium=social&q=1&utm_source=mastodon&utm_campaign=spring%2027"_s;
    QTest::newRow("signs stay as written") << u"https://a.example.org/%C3%A9?s=%2B+a%20b&t=é"_s
                                           << u"https://a.example.org/%C3%A9?s=%2B+a%20b&t=é&"_s + all;
    QTest::newRow("a key that only begins alike")
        << u"https://a.example.org/?utm_source_id=7"_s << u"https://a.example.org/?utm_source_id=7&"_s + all;
}

void DomainUtmTest::links()
{
    QFETCH(const QString, url);
    const LinkTags tags{{}, u"mastodon"_s, u"social"_s, u"spring 27"_s, {}};
    const QString once = taggedLink(url, tags);
    QTEST(once, "expected");
    QCOMPARE(taggedLink(once, tags), once);
}

void DomainUtmTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<QString>("expected");
    const QStringList mine{u"Shop.example.org"_s};
    QTest::newRow("no link") << u"hello"_s << mine << u"hello"_s;
    QTest::newRow("mine") << u"See https://shop.example.org/x, now!"_s << mine
                          << u"See https://shop.example.org/x?utm_source=s, now!"_s;
    QTest::newRow("www") << u"https://www.shop.example.org"_s << mine << u"https://www.shop.example.org?utm_source=s"_s;
    QTest::newRow("a strange host") << u"https://other.example.org/ https://notshop.example.org/"_s << mine
                                    << u"https://other.example.org/ https://notshop.example.org/"_s;
    QTest::newRow("another part of the host is another host")
        << u"https://shop.example.org.evil.example.org/"_s << mine << u"https://shop.example.org.evil.example.org/"_s;
    QTest::newRow("all hosts") << u"https://a.example.org http://b.example.org"_s << QStringList()
                               << u"https://a.example.org?utm_source=s http://b.example.org?utm_source=s"_s;
    QTest::newRow("sentence end stays outside")
        << u"(https://shop.example.org/a)."_s << mine << u"(https://shop.example.org/a?utm_source=s)."_s;
    QTest::newRow("without a scheme it is left") << u"shop.example.org/a"_s << mine << u"shop.example.org/a"_s;
    QTest::newRow("Arabic around") << u"تسوق https://shop.example.org/a الآن"_s << mine
                                   << u"تسوق https://shop.example.org/a?utm_source=s الآن"_s;
}

void DomainUtmTest::texts()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, hosts);
    const LinkTags tags{{}, u"s"_s, {}, {}, hosts};
    const QString once = tagLinks(text, tags);
    QTEST(once, "expected");
    QCOMPARE(tagLinks(once, tags), once);
    QCOMPARE(tagLinks(text, LinkTags{{}, {}, u" "_s, {}, hosts}), text);
}

QTEST_GUILESS_MAIN(DomainUtmTest)
#include "domain_utm.moc"

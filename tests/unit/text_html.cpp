// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/html.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parvis::text;

namespace {

QStringList linkLines(const HtmlText& html)
{
    QStringList lines;
    for (const HtmlLink& link : html.links) {
        const QString kind = link.kind == HtmlLinkKind::Mention   ? u"mention"_s
                             : link.kind == HtmlLinkKind::Hashtag ? u"hashtag"_s
                                                                  : u"link"_s;
        lines.append(kind + u' ' + html.text.mid(link.start, link.end - link.start) + u' ' + link.target);
    }
    return lines;
}

} // namespace

class TextHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void entities_data();
    void entities();
    void rubbishIsEndured();
    void staysLinear_data();
    void staysLinear();
};

void TextHtmlTest::reads_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("empty") << QString() << QString() << QStringList();
    QTest::newRow("plain") << u"hello"_s << u"hello"_s << QStringList();
    QTest::newRow("paragraphs") << u"<p>one</p><p>two</p>"_s << u"one\n\ntwo"_s << QStringList();
    QTest::newRow("break") << u"<p>one<br>two<br />three</p>"_s << u"one\ntwo\nthree"_s << QStringList();
    QTest::newRow("blanks collapse") << u"<p>a \n  b</p>\n<p> c</p>"_s << u"a b\n\nc"_s << QStringList();
    QTest::newRow("Mastodon mention")
        << uR"(<p><span class="h-card" translate="no"><a href="https://example.com/@bob" class="u-url mention">@<span>bob</span></a></span> hi</p>)"_s
        << u"@bob hi"_s << QStringList{u"mention @bob https://example.com/@bob"_s};
    QTest::newRow("Mastodon hashtag")
        << uR"(<a href="https://example.com/tags/cat" class="mention hashtag" rel="tag">#<span>cat</span></a>)"_s
        << u"#cat"_s << QStringList{u"hashtag #cat https://example.com/tags/cat"_s};
    QTest::newRow("Mastodon link")
        << uR"(<a href="https://example.com/a/very/long/path"><span class="invisible">https://</span><span class="ellipsis">example.com/a/very</span><span class="invisible">/long/path</span></a>.)"_s
        << u"example.com/a/very…."_s << QStringList{u"link example.com/a/very… https://example.com/a/very/long/path"_s};
    QTest::newRow("list") << u"<ul><li>one</li><li>two</li></ul>after"_s << u"• one\n• two\n\nafter"_s << QStringList();
    QTest::newRow("quote") << u"<blockquote><p>a</p><p>b<br>c</p></blockquote><p>d</p>"_s << u"> a\n\n> b\n> c\n\nd"_s
                           << QStringList();
    QTest::newRow("pre") << u"<pre><code>a\nb</code></pre>"_s << u"a\nb"_s << QStringList();
    QTest::newRow("script goes") << u"a<script>alert('<p>x</p>')</script>b"_s << u"ab"_s << QStringList();
    QTest::newRow("script without end") << u"a<script>alert(1)"_s << u"a"_s << QStringList();
    QTest::newRow("style and comment") << u"a<style>p{}</style><!-- <b>no</b> -->b<!doctype x>"_s << u"ab"_s
                                       << QStringList();
    QTest::newRow("escaped markup is text")
        << u"&lt;script&gt;x&lt;/script&gt;"_s << u"<script>x</script>"_s << QStringList();
    QTest::newRow("bare signs") << u"1 < 2 > 0 & done"_s << u"1 < 2 > 0 & done"_s << QStringList();
    QTest::newRow("javascript") << uR"~(<a href="javascript:alert(1)">x</a>)~"_s << u"x"_s << QStringList();
    QTest::newRow("hidden javascript") << uR"~(<a href=" java&#10;script:alert(1)">x</a>)~"_s << u"x"_s
                                       << QStringList();
    QTest::newRow("data") << uR"(<a href="data:text/html,x">x</a>)"_s << u"x"_s << QStringList();
    QTest::newRow("relative") << uR"(<a href="/x">x</a>)"_s << u"x"_s << QStringList();
    QTest::newRow("mail") << uR"(<a href='mailto:a@b.com'>a</a>)"_s << u"a"_s
                          << QStringList{u"link a mailto:a@b.com"_s};
    QTest::newRow("unclosed link") << uR"(<a href=https://a.com>a<p>b)"_s << u"a\n\nb"_s
                                   << QStringList{u"link a\n\nb https://a.com"_s};
    QTest::newRow("link in link") << uR"(<a href="https://a.com">a<a href="https://b.com">b</a>)"_s << u"ab"_s
                                  << QStringList{u"link a https://a.com"_s, u"link b https://b.com"_s};
    QTest::newRow("empty link") << uR"(a<a href="https://a.com"></a>b)"_s << u"ab"_s << QStringList();
    QTest::newRow("crossing tags") << u"<p>a<b>b<i>c</b>d</i></p></p></div>e"_s << u"abcd\n\ne"_s << QStringList();
    QTest::newRow("quote in attribute") << uR"(<p title="a > b">c</p>)"_s << u"c"_s << QStringList();
    QTest::newRow("tag without end") << u"abc<p class="_s << u"abc"_s << QStringList();
    QTest::newRow("invisible span left open")
        << uR"(a<a href="https://a.com"><span class="invisible">x</a>b)"_s << u"ab"_s << QStringList();
    QTest::newRow("nested invisible") << uR"(a<span class="invisible">x<span>y</span>z</span>b)"_s << u"ab"_s
                                      << QStringList();
    QTest::newRow("direction override") << u"a\u202Eb&#x202e;c"_s << u"abc"_s << QStringList();
    QTest::newRow("control signs") << u"a&#0;b\u0007&#1;c"_s << u"a\uFFFDbc"_s << QStringList();
    QTest::newRow("custom emoji stay") << u"<p>:blobcat: é😀</p>"_s << u":blobcat: é😀"_s << QStringList();
    QTest::newRow("image goes") << uR"(a<img src="https://t.example/pixel.gif" alt="x">b)"_s << u"ab"_s
                                << QStringList();
}

void TextHtmlTest::reads()
{
    QFETCH(const QString, html);
    const HtmlText out = htmlToText(html);
    QTEST(out.text, "text");
    QTEST(linkLines(out), "links");
}

void TextHtmlTest::entities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("basic") << u"&amp;&lt;&gt;&quot;&apos;&#39;"_s << u"&<>\"''"_s;
    QTest::newRow("named") << u"&eacute;&hellip;&euro;&thetasym;"_s << u"é…€ϑ"_s;
    QTest::newRow("numbers") << u"&#233;&#xE9;&#x1F600;"_s << u"éé😀"_s;
    QTest::newRow("once only") << u"&amp;lt;"_s << u"&lt;"_s;
    QTest::newRow("unknown") << u"&nosuch; & &; &#; &#x;"_s << u"&nosuch; & &; &#; &#x;"_s;
    QTest::newRow("no semicolon") << u"?a=1&copy=2"_s << u"?a=1&copy=2"_s;
    QTest::newRow("impossible") << u"&#x110000;&#xD800;&#99999999999999999999;"_s << u"\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("at the end") << u"a&"_s << u"a&"_s;
}

void TextHtmlTest::entities()
{
    QFETCH(const QString, text);
    QTEST(decodeEntities(text), "expected");
}

// Whatever comes, the ranges hold, no tag of ours survives, and nothing is read past the end.
void TextHtmlTest::rubbishIsEndured()
{
    static const QStringList kPieces{u"<"_s,
                                     u">"_s,
                                     u"</"_s,
                                     u"<p>"_s,
                                     u"</p>"_s,
                                     u"<a href=\""_s,
                                     u"https://a.com"_s,
                                     u"\">"_s,
                                     u"</a>"_s,
                                     u"<span class=invisible>"_s,
                                     u"</span>"_s,
                                     u"<!--"_s,
                                     u"-->"_s,
                                     u"<script>"_s,
                                     u"</script>"_s,
                                     u"&"_s,
                                     u"&amp"_s,
                                     u";"_s,
                                     u"#x"_s,
                                     u"text"_s,
                                     u" "_s,
                                     u"\n"_s,
                                     u"<br"_s,
                                     u"/>"_s,
                                     u"'"_s,
                                     u"="_s,
                                     u"<li>"_s,
                                     u"<blockquote>"_s,
                                     u"<a href='https://b.org'>"_s,
                                     u"<span class='ellipsis'>"_s};
    QRandomGenerator random(5);
    for (int round = 0; round < 5000; ++round) {
        QString html;
        const int pieces = 1 + random.bounded(20);
        for (int i = 0; i < pieces; ++i) {
            html += kPieces[random.bounded(int(kPieces.size()))];
        }
        const HtmlText out = htmlToText(html);
        qsizetype reach = 0;
        for (const HtmlLink& link : out.links) {
            QVERIFY(link.start >= reach && link.start < link.end && link.end <= out.text.size());
            QVERIFY(link.target.startsWith(u"http"_s));
            reach = link.end;
        }
        QVERIFY2(!out.text.contains(u"<script>"_s) && !out.text.contains(u"<p>"_s) && !out.text.contains(u"\n\n\n"_s),
                 qPrintable(html));
    }
}

void TextHtmlTest::staysLinear_data()
{
    QTest::addColumn<QString>("html");
    constexpr int kSize = 1'000'000;
    const auto fill = [](const QString& unit) { return unit.repeated(kSize / unit.size()); };
    QTest::newRow("open tags") << fill(u"<p>a<b>"_s);
    QTest::newRow("less-than signs") << fill(u"<"_s);
    QTest::newRow("ampersands") << fill(u"&"_s);
    QTest::newRow("open spans") << fill(u"<span class=\"invisible\">"_s);
    QTest::newRow("open links") << fill(u"<a href=https://a.com>x"_s);
    QTest::newRow("open quotes") << fill(u"<a b='"_s);
    QTest::newRow("open comments") << fill(u"<!-"_s);
    QTest::newRow("scripts") << fill(u"<script></scripty>"_s);
    QTest::newRow("quotes in quotes") << fill(u"<blockquote>a"_s);
    QTest::newRow("text") << fill(u"word é 😀 "_s);
}

void TextHtmlTest::staysLinear()
{
    QFETCH(const QString, html);
    const auto measure = [](QStringView h) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype size = htmlToText(h).text.size();
        return std::max<qint64>(timer.nsecsElapsed() + (size < 0 ? 1 : 0), 500'000);
    };
    measure(QStringView(html).first(1000));
    const qint64 shorter = measure(QStringView(html).first(html.size() / 10));
    const qint64 longer = measure(html);
    QVERIFY2(longer < shorter * 40, qPrintable(u"%1 ns, then %2 ns"_s.arg(shorter).arg(longer)));
}

QTEST_GUILESS_MAIN(TextHtmlTest)
#include "text_html.moc"

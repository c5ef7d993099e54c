// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers may send: each must be shown as text, found, exported and answered without harm.
#pragma once

#include <QString>
#include <vector>

namespace parvis::test {

struct HostileText {
    const char* name;
    QString text;
    QString word;         // by which a search finds it, and no other of these
    bool survives = true; // reads back as it was written; otherwise characters that no text may hold are replaced
};

// host: "127.0.0.1:port", where somebody listens who must not be asked for anything.
inline std::vector<HostileText> hostileTexts(const QString& host)
{
    using namespace Qt::StringLiterals;
    const QString from = u"http://"_s + host;
    const QString page = u"<p style=\"background:url(%1/a.png)\">wordhtml <b>bold</b> <a href='%1/b'>here</a> &lt;i&gt;"
                         "<img src=\"%1/c.png\" onerror=\"fetch('%1/d')\"></p>"_s.arg(from);
    const QString script = u"<script src='%1/e.js'>alert(1)</script><style>@import url(%1/f.css);</style>"
                           "<iframe src=%1/g></iframe><svg onload=alert(1)> wordscript"_s.arg(from);
    const QString markdown = u"![wordmarkdown](%1/h.png) [text](%1/i) \n# not a heading"_s.arg(from);
    return {
        {"HTML", page, u"wordhtml"_s},
        {"scripts", script, u"wordscript"_s},
        {"Markdown", markdown, u"wordmarkdown"_s},
        {"overrides of direction", u"wordoverride \u202Egpj.exe\u202C \u202A\u202B\u202D end"_s, u"wordoverride"_s},
        {"a thousand open isolates", u"wordisolate "_s + QString(1000, u'\u2067') + u"end"_s, u"wordisolate"_s},
        {"a megabyte of marks", u"wordmarks a"_s + QString(u"\u0301\u0323"_s).repeated(262'144), u"wordmarks"_s},
        {"a megabyte of Indic marks", u"wordindic \u0915"_s + QString(u"\u094D\u093C"_s).repeated(175'000),
         u"wordindic"_s},
        {"a megabyte in one word", u"wordlong "_s + QString(1'000'000, u'x'), u"wordlong"_s},
        {"a hundred thousand lines", u"wordlines"_s + QString(100'000, u'\n') + u"end"_s, u"wordlines"_s},
        {"zero width", u"word\u200Bzero\u200C\u200D\uFEFF\u2060width"_s, u"wordzerowidth"_s},
        {"NUL", u"wordnul"_s + QChar(u'\0') + u" after"_s, u"wordnul"_s, false},
        {"control characters", u"wordcontrol \x1B[2J\x1B]0;title\a\b\b\x7F\u0085\u009B31m"_s, u"wordcontrol"_s},
        {"a lone high surrogate", u"wordhigh "_s + QChar(0xD83D) + u" end"_s, u"wordhigh"_s, false},
        {"a lone low surrogate", u"wordlow "_s + QChar(0xDE00) + u" end"_s, u"wordlow"_s, false},
        {"what was invalid UTF-8", QString::fromUtf8("wordutf \xC3\x28 \xF0\x9F end"), u"wordutf"_s},
        {"noncharacters", u"wordnon \uFFFE\uFFFF\uFDD0 end"_s, u"wordnon"_s},
        {"a data link", u"worddata data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="_s, u"worddata"_s},
        {"a file link", u"wordfile file:///etc/passwd <a href='file:///etc/passwd'>look</a>"_s, u"wordfile"_s},
        {"a script link", u"wordjs javascript:alert(1) [x](javascript:alert(1))"_s, u"wordjs"_s},
        {"both directions", u"wordmixed مرحبا (hello) ١٢٣ 123 عالم, שלום world!"_s, u"wordmixed"_s},
        {"SQL and search syntax", u"wordsql '; DROP TABLE message; -- \" NEAR(a b) AND * ^ - : {x}"_s, u"wordsql"_s},
        {"a formula", u"=cmd|' /C calc'!A0 wordformula"_s, u"wordformula"_s},
        {"families", u"wordfamily "_s + QString(u"👨‍👩‍👧‍👦"_s).repeated(2'000), u"wordfamily"_s},
        {"blanks alone, then a word", QString(5'000, u'\u00A0') + u"wordblank"_s, u"wordblank"_s},
    };
}

} // namespace parvis::test

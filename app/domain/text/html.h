// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a status that came as HTML from a stranger. Nothing of the markup survives; linear in the input, no
// recursion.
#pragma once

#include <QList>
#include <QString>

namespace parvis::text {

enum class HtmlLinkKind { Link, Mention, Hashtag };

struct HtmlLink {
    HtmlLinkKind kind = HtmlLinkKind::Link;
    qsizetype start = 0; // UTF-16 range in the plain text, never empty
    qsizetype end = 0;
    QString target; // http, https, mailto, gemini or gopher only; other schemes make no link
};

struct HtmlText {
    QString text; // paragraphs parted by an empty line, breaks as \n, list items with "• ", quotes with "> "
    QList<HtmlLink> links;
};

// Reads what Mastodon and its kin send and endures what a hostile server may: unclosed and crossing tags, scripts,
// entities without end, controls and direction overrides. `span.invisible` is left out and `span.ellipsis` ends with
// "…", as the network shows them.
HtmlText htmlToText(QStringView html);

// Decodes character references as HTML does (&amp; &#233; &#xe9;); what is none stays as it is.
QString decodeEntities(QStringView text);

} // namespace parvis::text

// SPDX-License-Identifier: GPL-3.0-or-later
// Tags on links, so that a shop's own figures tell where a visitor came from. Pure and thread-safe.
#pragma once

#include <QString>
#include <QStringList>

namespace parvis {

// The tags of a campaign's links. Parts that are empty are not added; with all three empty nothing is changed.
struct LinkTags {
    QString campaign;             // of the posts
    QString source, medium, name; // utm_source, utm_medium, utm_campaign
    QStringList hosts;            // "shop.example" also stands for "www.shop.example"; empty: all
    bool isEmpty() const { return source.isEmpty() && medium.isEmpty() && name.isEmpty(); }
    friend bool operator==(const LinkTags&, const LinkTags&) = default;
};

// The address with the tags: present ones are replaced, all other parts stay as they are written, the fragment last.
QString taggedLink(const QString& url, const LinkTags& tags);
// The text with the tags on each http or https link to one of the hosts, where networks see a link: with a top-level
// domain that there is. Twice does no more than once.
QString tagLinks(const QString& text, const LinkTags& tags);

} // namespace parvis

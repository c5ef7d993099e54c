// SPDX-License-Identifier: GPL-3.0-or-later
// A status as Mastodon renders it: paragraphs, links, mentions and hashtags as anchors; everything else is text,
// escaped.
#pragma once

#include "practice/model.h"

#include <functional>

namespace parvis::practice {

struct MentionTarget {
    Id id = 0; // 0: nobody of that name here
    QString username;
};

struct Markup {
    QString html;
    std::vector<Id> mentions; // each once, in the order of the text
    QStringList tags;         // without '#', each once
};

Markup render(const QString& text, const QString& baseUrl, const std::function<MentionTarget(const QString&)>& resolve);

// Whether "host" or "host:port" names this network: its address, "localhost" at its port, or "practice.invalid".
bool isOwnHost(QStringView host, const QString& baseUrl);
// The name it goes by in mentions; reserved by RFC 2606, so it can never be a real server.
inline constexpr QLatin1StringView practiceDomain("practice.invalid");

} // namespace parvis::practice

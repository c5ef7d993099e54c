// SPDX-License-Identifier: GPL-3.0-or-later
// What a network would refuse, said before scheduling, beside the field at fault. Pure: content against capabilities.
#pragma once

#include "domain/publishing/post.h"
#include "domain/publishing/publication.h"

#include <QVariantMap>

namespace parvis {

struct Finding {
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    QString code;      // stable: "text_too_long", "media_too_many", "image_too_wide", "time_past", "time_skipped", …
    QString place;     // "text", "thread/2", "media/1", "media/1/alt", "time", "content_warning", "poll/option/3"
    QVariantMap facts; // numbers and names for the words: {"length": 312, "limit": 300, "file": "a.png"}
    AccountId account; // whose limits; null for what concerns all
    QString network;

    bool isError() const { return severity == Severity::Error; }
};

std::vector<Finding> checkContent(const Content& content, const Capabilities& capabilities);
// Time in the past (beyond a minute), skipped or repeated by a clock change.
std::vector<Finding> checkPlan(const WallTime& wall, const ZoneId& zone, Instant now);
bool hasErrors(const std::vector<Finding>& findings);
// English, for the command line and the log; the window has its own translated words for each code.
QString describe(const Finding& finding);

} // namespace parvis

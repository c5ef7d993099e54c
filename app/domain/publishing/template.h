// SPDX-License-Identifier: GPL-3.0-or-later
// Variables in the words of a post: {date}, {time}, {campaign}, {account}, {handle}, {link}. They stay as they are in
// what is stored, and stand for the plan and account of each publication when it is checked, shown and sent. "{{date}}"
// is written out as "{date}". Braces around anything but a name of small letters are plain text. Pure and thread-safe.
#pragma once

#include "domain/people/account.h"
#include "domain/publishing/checks.h"

namespace parvis {

// What each stands for; empty: there is nothing to put in its place.
struct Variables {
    QString date, time, campaign, account, handle, link;
};

QStringList variableNames(); // in the order of a menu
// Date and time of the wall clock in the language of the words (BCP 47): "24 novembre 2026"; by ISO 8601 without one.
Variables variablesFor(const Content& content, const Account& account, const QString& campaign, const WallTime& wall);

// Cheap: whether there can be a variable anywhere in it.
bool mayHaveVariables(const Content& content);
QString expanded(const QString& text, const Variables& variables);
// Text, title, thread parts, content warning and first comment.
Content expanded(Content content, const Variables& variables);
// "variable_unknown" and "variable_empty", each with its fact "name", at the place where it stands.
std::vector<Finding> checkVariables(const Content& content, const Variables& variables);

} // namespace parvis

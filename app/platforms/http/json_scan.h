// SPDX-License-Identifier: GPL-3.0-or-later
// A few strings of a large answer without building all of it: a network answers one line of ours with kilobytes.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace parvis {

// The values of these members of the outermost object, in the order of the names; a null string where one is absent or
// null. Nothing where the text is no whole JSON object or one of the values is no string: reading it with JsonFields
// then says what is wrong.
std::optional<QStringList> scanStrings(const QByteArray& json, std::initializer_list<std::string_view> names);

} // namespace parvis

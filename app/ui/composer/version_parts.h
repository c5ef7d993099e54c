// SPDX-License-Identifier: GPL-3.0-or-later
// What a post says, as named texts, so that two of them can be laid side by side.
#pragma once

#include "ports/writing_repository.h"
#include "ui/ui_context.h"

namespace parvis::ui {

struct VersionPart {
    QString name, before, after;
    friend bool operator==(const VersionPart&, const VersionPart&) = default;
};

// Parts that are empty in both are left out.
std::vector<VersionPart> contentParts(const Content& before, const Content& after);
// With the words of networks and accounts that differ.
std::vector<VersionPart> versionParts(const UiContext& context, const PostVersion& before, const PostVersion& after);

} // namespace parvis::ui

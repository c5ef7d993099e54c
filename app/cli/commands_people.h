// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about people, privacy and ideas.
#pragma once

#include "cli/commands.h"

#include <QJsonObject>

namespace parvis {

struct PersonCard;

QJsonObject contactJson(const PersonCard& card);

Async<int> contactList(const CommandScope& scope);
Async<int> contactShow(const CommandScope& scope);
Async<int> contactLink(const CommandScope& scope);
Async<int> contactUnlink(const CommandScope& scope);
Async<int> contactNote(const CommandScope& scope);
Async<int> contactField(const CommandScope& scope);

Async<int> contactExport(const CommandScope& scope);
Async<int> contactErase(const CommandScope& scope);
Async<int> contactErased(const CommandScope& scope);
Async<int> retentionList(const CommandScope& scope);
Async<int> retentionAdd(const CommandScope& scope);
Async<int> retentionRemove(const CommandScope& scope);

Async<int> ideaList(const CommandScope& scope);
Async<int> ideaAdd(const CommandScope& scope);
Async<int> ideaShow(const CommandScope& scope);
Async<int> ideaState(const CommandScope& scope);
Async<int> ideaMerge(const CommandScope& scope);
Async<int> ideaAnswer(const CommandScope& scope);

} // namespace parvis

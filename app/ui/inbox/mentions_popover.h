// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that call the person who sits here, newest first; one leads to its conversation.
#pragma once

#include "domain/ids.h"
#include "ui/ui_context.h"

#include <functional>

class QWidget;

namespace parvis::ui {

// open: with the conversation of the chosen note, which counts as seen from then on.
void showMentions(QWidget* anchor, const UiContext& context, const std::function<void(ConversationId)>& open);

} // namespace parvis::ui

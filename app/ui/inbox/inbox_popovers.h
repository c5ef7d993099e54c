// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions of the inbox, asked beside what they are about: why it is closed unanswered, until when it
// sleeps, its labels, and the sheet of keys.
#pragma once

#include "ui/ui_context.h"

#include <QStringList>
#include <functional>

class QWidget;

namespace parvis::ui {

void askCloseReason(QWidget* anchor, const std::function<void(const QString& reason)>& answer);
void askSnooze(QWidget* anchor, const UiContext& context, const std::function<void(Instant until)>& answer);
void askLabels(QWidget* anchor, const QStringList& labels,
               const std::function<void(const QStringList& labels)>& answer);
void showKeySheet(QWidget* anchor, const QList<std::pair<QString, QString>>& keys);

// Offered times to wake a conversation: in an hour, tomorrow at nine, next Monday at nine. Wall times of the
// workspace's zone.
QList<std::pair<QString, Instant>> snoozeChoices(const UiContext& context);

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions of the inbox, asked beside what they are about: why it is closed unanswered, until when it
// sleeps, its labels, and the sheet of keys.
#pragma once

#include "ui/ui_context.h"

#include <QStringList>
#include <functional>

class QWidget;

namespace parvis::ui {

// question: why it is asked; reasons: those offered.
void askCloseReason(QWidget* anchor, const QString& question, const QStringList& reasons,
                    const std::function<void(const QString& reason)>& answer);
void askSnooze(QWidget* anchor, const UiContext& context, const std::function<void(Instant until)>& answer);
// labels: what it has; known: those of the workspace, each a switch below the field.
void askLabels(QWidget* anchor, const QString& question, const QStringList& labels, const QStringList& known,
               const std::function<void(const QStringList& labels)>& answer);

// One of many by a few letters of its name: a field and a list under it.
struct InboxChoice {
    QString key, text, iconName;
    bool current = false;
};
void askChoice(QWidget* anchor, const QString& objectName, const QString& question, const QList<InboxChoice>& choices,
               const std::function<void(const QString& key)>& answer);

// A view to be saved: its name, and whether it is everybody's. removable: it is there already.
struct ViewAnswer {
    QString name;
    bool shared = false, remove = false;
};
void askView(QWidget* anchor, const QString& name, bool shared, bool removable,
             const std::function<void(const ViewAnswer& answer)>& answer);

struct KeyGroup {
    QString title;
    QList<std::pair<QString, QString>> keys; // key, what it does
};
void showKeySheet(QWidget* anchor, const QList<QList<KeyGroup>>& columns);

// Offered times to wake a conversation: in an hour, tomorrow at nine, next Monday at nine. Wall times of the
// workspace's zone.
QList<std::pair<QString, Instant>> snoozeChoices(const UiContext& context);

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Records as the journal keeps them; the shapes are private to the practice network.
#pragma once

#include "practice/model.h"

#include <QJsonObject>

namespace parvis::practice {

QJsonObject toRecord(const Account& account);
QJsonObject toRecord(const Status& status);
QJsonObject toRecord(const Notification& notification);
QJsonObject toRecord(const Media& media); // with its bytes
QJsonObject toRecord(const App& app);
QJsonObject toRecord(const Token& token);

Account accountFrom(const QJsonObject& record);
Status statusFrom(const QJsonObject& record);
Notification notificationFrom(const QJsonObject& record);
Media mediaFrom(const QJsonObject& record);
App appFrom(const QJsonObject& record);
Token tokenFrom(const QJsonObject& record);

} // namespace parvis::practice

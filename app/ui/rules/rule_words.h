// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions, actions and what came of them, as people say them.
#pragma once

#include "domain/inbox/rules/actions.h"

namespace parvis::ui {
class AccountBook;
}

namespace parvis::ui::words {

QString conditionKind(ConditionKind kind);
// One line; a group is only its name: "All of these".
QString condition(const Condition& condition, const AccountBook& book);
QString actionKind(ActionKind kind);
QString ruleAction(const RuleAction& action);
QString actionOutcome(const ActionOutcome& outcome);
QString ruleProblem(const RuleProblem& problem);
QString messageKind(const QString& kind);    // "complaint" …
QString sentiment(const QString& sentiment); // "negative" …
QString priority(const QString& priority);   // "urgent" …
QString said(const QString& author, const QString& excerpt);

} // namespace parvis::ui::words

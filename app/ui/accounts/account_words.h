// SPDX-License-Identifier: GPL-3.0-or-later
// What people read about an account: its state, what its network can do, and what stands in the way of signing in.
#pragma once

#include "domain/people/account.h"
#include "ports/platform_client.h"
#include "ports/workspace.h"
#include "ui/widgets/icons.h"

namespace parvis::ui {

struct StateWords {
    QString icon;
    Tint tint = Tint::Muted;
    QString word;
    QString advice; // what to do; empty when all is well
};

StateWords accountState(const Account& account);
// "500 characters · 4 pictures or videos · threads · polls"
QString capabilitySummary(const Capabilities& capabilities);

// "App password", "Access token"; and where to get one.
QString secretLabel(const QString& secretName);
QString secretHint(const QString& secretName, const QString& network);

// Beside which field an error of signing in belongs, and the words for it.
enum class SignInField { Server, Handle, Secret, Code, Whole };
struct SignInProblem {
    SignInField field = SignInField::Whole;
    QString what, advice;
};
SignInProblem signInProblem(const Error& error, const NetworkInfo& network, const QString& server, bool withSecret);

// Nothing for a key that is ready.
std::optional<StateWords> keyStateWords(KeyState state);

} // namespace parvis::ui

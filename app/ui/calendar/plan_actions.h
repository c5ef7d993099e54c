// SPDX-License-Identifier: GPL-3.0-or-later
// Move, copy, cancel of one post or many, with undo and redo from the workspace's journal. Success is a toast with
// Undo, failure a signal for the calendar's banner.
#pragma once

#include "engine/publishing/plan_desk.h"
#include "ui/ui_context.h"

namespace parvis::ui {

class PlanActions : public QObject
{
    Q_OBJECT
public:
    explicit PlanActions(const UiContext& context, QObject* parent = nullptr);

    void move(const std::vector<PlanTarget>& targets);
    void copy(const std::vector<PlanTarget>& targets);
    void cancel(const std::vector<PublicationRow>& rows);
    void undo();
    void redo();

Q_SIGNALS:
    void failed(const QString& what, const QString& advice);
    void done();

private:
    void toast(const QString& text);
    void report(const Error& error);
    void settle(const Result<PlanTurn>& result, bool back);
    UiContext m_context;
};

} // namespace parvis::ui

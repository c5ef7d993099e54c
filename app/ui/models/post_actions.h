// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a publication from any screen: move, cancel, retry, settle. Success is a toast (with Undo where
// it can be undone), failure a signal for the pane's banner. A conflict is shown; the change feed or the reload brings
// the truth.
#pragma once

#include "engine/publishing/publishing_desk.h"
#include "ports/post_repository.h"
#include "ui/ui_context.h"

#include <QObject>

namespace parvis::ui {

class PostActions : public QObject
{
    Q_OBJECT
public:
    explicit PostActions(const UiContext& context, QObject* parent = nullptr);

    // when is complete: checked for skipped and repeated times before.
    void move(const PublicationRow& row, const When& when);
    void cancel(const PublicationRow& row);
    void retry(const PublicationRow& row);
    // url: where the person found it on the network; required.
    void settlePublished(const PublicationRow& row, const QString& url);
    void settleNotPublished(const PublicationRow& row);

Q_SIGNALS:
    void failed(const QString& what, const QString& advice);
    void done(parvis::PublicationId id);

private:
    void report(const Error& error);
    void undoMove(const Publication& moved, const Plan& before);
    void planAgain(const PublicationRow& row);
    UiContext m_context;
};

// The plan of a row as an answer to "when", repeated time decided as it stands.
When whenOf(const Plan& plan);

} // namespace parvis::ui

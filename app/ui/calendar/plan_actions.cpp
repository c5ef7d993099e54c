// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/plan_actions.h"

#include "ui/widgets/words.h"

namespace parvis::ui {

using namespace Qt::StringLiterals;

PlanActions::PlanActions(const UiContext& context, QObject* parent) : QObject(parent), m_context(context) {}

void PlanActions::toast(const QString& text)
{
    m_context.shell->toast(text, [this] { undo(); });
    Q_EMIT done();
}

void PlanActions::report(const Error& error)
{
    if (error.kind == ErrorKind::Rejected && !error.code.isEmpty()) {
        Finding finding;
        finding.code = error.code;
        Q_EMIT failed(words::finding(finding, {}), {});
        return;
    }
    Q_EMIT failed(words::errorWhat(error), words::errorAdvice(error));
}

void PlanActions::move(const std::vector<PlanTarget>& targets)
{
    m_context.plan->move(m_context.person, targets).onDone(this, [this](const Result<PlanChange>& result) {
        if (!result)
            return report(result.error());
        const auto& steps = result->steps;
        const bool review = std::any_of(steps.begin(), steps.end(), [](const PlanStep& step) {
            return step.after && step.after->state == PublicationState::InReview && step.before &&
                   step.before->state != PublicationState::InReview;
        });
        if (review && steps.size() == 1)
            toast(tr("Moved to %1; it has to be approved again", "toast after a post was moved; %1 a date and time")
                      .arg(words::when(steps.front().after->plan.due, m_context.now(), m_context.zone)));
        else if (review)
            toast(tr("%n posts moved; what was approved has to be approved again", "toast of the calendar",
                     static_cast<int>(steps.size())));
        else if (steps.size() == 1 && steps.front().after)
            toast(tr("Moved to %1", "toast after a post was moved in the calendar; %1 is a date and time")
                      .arg(words::when(steps.front().after->plan.due, m_context.now(), m_context.zone)));
        else
            toast(tr("%n posts moved", "toast of the calendar", static_cast<int>(steps.size())));
    });
}

void PlanActions::copy(const std::vector<PlanTarget>& targets)
{
    m_context.plan->copy(m_context.person, targets).onDone(this, [this](const Result<PlanChange>& result) {
        if (!result)
            return report(result.error());
        const auto& steps = result->steps;
        if (steps.size() == 1 && steps.front().after)
            toast(tr("Copied to %1", "toast after a post was copied in the calendar; %1 is a date and time")
                      .arg(words::when(steps.front().after->plan.due, m_context.now(), m_context.zone)));
        else
            toast(tr("%n posts copied", "toast of the calendar", static_cast<int>(steps.size())));
    });
}

void PlanActions::cancel(const std::vector<PublicationRow>& rows)
{
    std::vector<PlanTarget> targets;
    targets.reserve(rows.size());
    for (const auto& row : rows)
        targets.push_back({row.id, row.revision, {}});
    const QString first = rows.empty() ? QString() : rows.front().excerpt.left(40);
    m_context.plan->cancel(m_context.person, targets).onDone(this, [this, first](const Result<PlanChange>& result) {
        if (!result)
            return report(result.error());
        if (result->steps.size() == 1)
            toast(tr("Cancelled: %1", "toast after a post was taken out of the calendar; %1 first words").arg(first));
        else
            toast(tr("%n posts cancelled", "toast of the calendar", static_cast<int>(result->steps.size())));
    });
}

void PlanActions::undo()
{
    m_context.plan->undo(m_context.person).onDone(this, [this](const Result<PlanTurn>& result) {
        settle(result, true);
    });
}

void PlanActions::redo()
{
    m_context.plan->redo(m_context.person).onDone(this, [this](const Result<PlanTurn>& result) {
        settle(result, false);
    });
}

void PlanActions::settle(const Result<PlanTurn>& result, bool back)
{
    if (!result && result.error().kind == ErrorKind::NotFound)
        return m_context.shell->toast(back ? tr("Nothing to undo", "toast of the calendar")
                                           : tr("Nothing to redo", "toast of the calendar"));
    if (!result)
        return report(result.error());
    if (const auto& refused = result->refused) {
        Finding finding;
        finding.code = refused->code;
        const bool finds = refused->code == "time_past"_L1 || refused->code == "already_sent"_L1 ||
                           refused->code.startsWith("charter_"_L1);
        const QString why = finds ? words::finding(finding, {}) : words::errorWhat(*refused);
        Q_EMIT failed(back ? tr("This cannot be undone.", "banner of the calendar")
                           : tr("This cannot be done again.", "banner of the calendar"),
                      why);
        return;
    }
    const int posts = static_cast<int>(result->change.steps.size());
    if (const int review = static_cast<int>(result->review.size()); review > 0) {
        m_context.shell->toast(tr("Done, but %n posts have to be approved again", "toast after undo or redo", review));
        Q_EMIT done();
        return;
    }
    m_context.shell->toast(back ? tr("Undone: %n posts are back where they were", "toast of the calendar", posts)
                                : tr("Done again: %n posts", "toast of the calendar", posts));
    Q_EMIT done();
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/post_actions.h"

#include "ui/models/account_book.h"
#include "ui/widgets/words.h"

namespace parvis::ui {

PostActions::PostActions(const UiContext& context, QObject* parent) : QObject(parent), m_context(context) {}

When whenOf(const Plan& plan)
{
    When when = When::at(plan.wall, plan.zone);
    const Resolution resolution = resolve(plan.wall, plan.zone);
    when.repeatedDecided = resolution.kind == Resolution::Kind::Repeated;
    when.secondOfRepeated = when.repeatedDecided && plan.due == resolution.second;
    return when;
}

void PostActions::report(const Error& error)
{
    if (error.kind == ErrorKind::Rejected && !error.code.isEmpty()) {
        Finding finding;
        finding.code = error.code;
        Q_EMIT failed(words::finding(finding, {}), {});
        return;
    }
    Q_EMIT failed(words::errorWhat(error), words::errorAdvice(error));
}

void PostActions::move(const PublicationRow& row, const When& when)
{
    const Plan before = row.plan;
    m_context.publishing.reschedule(row.id, row.revision, when)
        .onDone(this, [this, before](const Result<Publication>& result) {
            if (!result) {
                report(result.error());
                return;
            }
            const Publication& moved = *result;
            const QString text =
                tr("Moved to %1", "toast after a post was moved in the calendar; %1 is a date and time")
                    .arg(words::when(moved.plan.due, m_context.now(), m_context.zone));
            m_context.shell->toast(text, [this, moved, before] { undoMove(moved, before); });
            Q_EMIT done(moved.id);
        });
}

void PostActions::undoMove(const Publication& moved, const Plan& before)
{
    m_context.publishing.reschedule(moved.id, moved.revision, whenOf(before))
        .onDone(this, [this](const Result<Publication>& result) {
            if (!result)
                report(result.error());
            else
                Q_EMIT done(result->id);
        });
}

void PostActions::cancel(const PublicationRow& row)
{
    m_context.publishing.cancel(row.id, row.revision).onDone(this, [this, row](const Result<Publication>& result) {
        if (!result) {
            report(result.error());
            return;
        }
        const QString text = tr("Cancelled: %1", "toast after a post was taken out of the calendar; %1 first words")
                                 .arg(row.excerpt.left(40));
        const bool again = row.state == PublicationState::Scheduled || row.state == PublicationState::Approved;
        m_context.shell->toast(text, again ? std::function<void()>([this, row] { planAgain(row); })
                                           : std::function<void()>());
        Q_EMIT done(row.id);
    });
}

// A cancelled publication rests for good. Undoing gives the post a fresh publication on that account, as a draft that
// touches nothing else, and plans it for the old time.
void PostActions::planAgain(const PublicationRow& row)
{
    auto& publishing = m_context.publishing;
    publishing.find(row.post)
        .then(this,
              [this, row](const PostWithPublications& found) {
                  PostDraft draft;
                  draft.existing = found.post.id;
                  draft.revision = found.post.revision;
                  draft.base = found.post.base;
                  draft.variants = found.post.variants;
                  draft.campaign = found.post.campaign;
                  draft.author = m_context.person;
                  draft.late = row.plan.late;
                  draft.accounts = {row.account};
                  for (const auto& publication : found.publications) {
                      if (publication.state != PublicationState::Cancelled)
                          draft.accounts.push_back(publication.account);
                  }
                  return m_context.publishing.submit(draft);
              })
        .then(this,
              [this, row](const SubmitResult& result) -> Async<Publication> {
                  if (result.stored) {
                      for (const auto& publication : result.stored->publications) {
                          if (publication.account == row.account && publication.state == PublicationState::Draft)
                              return m_context.publishing.reschedule(publication.id, publication.revision,
                                                                     whenOf(row.plan));
                      }
                  }
                  return Async<Publication>::failed(
                      Error::make(ErrorKind::Conflict, QStringLiteral("the account is no longer there")));
              })
        .onDone(this, [this](const Result<Publication>& result) {
            if (!result)
                report(result.error());
            else
                Q_EMIT done(result->id);
        });
}

void PostActions::retry(const PublicationRow& row)
{
    m_context.publishing.retry(row.id, row.revision).onDone(this, [this](const Result<Publication>& result) {
        if (!result) {
            report(result.error());
            return;
        }
        m_context.shell->toast(tr("Going out again now", "toast after Try again"));
        Q_EMIT done(result->id);
    });
}

void PostActions::settlePublished(const PublicationRow& row, const QString& url)
{
    m_context.publishing.settlePublished(row.id, row.revision, url)
        .onDone(this, [this](const Result<Publication>& result) {
            if (!result) {
                report(result.error());
                return;
            }
            m_context.shell->toast(tr("Noted as published", "toast after a person settled an uncertain post"));
            Q_EMIT done(result->id);
        });
}

void PostActions::settleNotPublished(const PublicationRow& row)
{
    m_context.publishing.settleNotPublished(row.id, row.revision)
        .onDone(this, [this](const Result<Publication>& result) {
            if (!result) {
                report(result.error());
                return;
            }
            m_context.shell->toast(
                tr("Noted as not published; it can be sent again", "toast after a person settled an uncertain post"));
            Q_EMIT done(result->id);
        });
}

} // namespace parvis::ui

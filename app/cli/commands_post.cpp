// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "engine/publishing/governance_desk.h"
#include "engine/publishing/publishing_desk.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

Result<std::vector<Variant>> variants(const std::vector<std::string>& given)
{
    std::vector<Variant> result;
    for (const auto& word : given) {
        const QString text = QString::fromStdString(word);
        const auto at = text.indexOf(u'=');
        if (at <= 0)
            return failure(ErrorKind::Rejected, u"--variant \"%1\": NETWORK=TEXT is expected"_s.arg(text));
        Variant variant;
        variant.network = text.left(at);
        variant.text = text.mid(at + 1);
        result.push_back(variant);
    }
    return result;
}

// Everything but the media, which are read from disk afterwards.
Result<PostDraft> draftFrom(const ParsedCall& call, const ZoneId& workspaceZone)
{
    const PostAddOptions& o = call.post;
    PostDraft draft;
    const auto accounts = input::accounts(o.accounts);
    if (!accounts)
        return Failure(accounts.error());
    draft.accounts = *accounts;
    const bool mayBeEmpty = !o.media.empty() && o.text.empty() && o.textFile.empty();
    if (!mayBeEmpty) {
        const auto text = input::text(o.text, o.textFile);
        if (!text)
            return Failure(text.error());
        draft.base.text = *text;
    }
    const auto differing = variants(o.variants);
    if (!differing)
        return Failure(differing.error());
    draft.variants = *differing;
    for (const auto& part : o.threadParts)
        draft.base.threadParts.append(QString::fromStdString(part));
    draft.base.firstComment = QString::fromStdString(o.firstComment);
    draft.base.contentWarning = QString::fromStdString(o.contentWarning);
    draft.base.language = QString::fromStdString(o.language);
    draft.campaign = QString::fromStdString(o.campaign);
    draft.author = input::person();
    if (!o.visibility.empty()) {
        const auto visibility = visibilityFromName(QString::fromStdString(o.visibility));
        if (!visibility)
            return failure(ErrorKind::Rejected,
                           u"--visibility: \"%1\" is unknown"_s.arg(QString::fromStdString(o.visibility)));
        draft.base.visibility = *visibility;
    }
    if (o.lateMinutes >= 0)
        draft.late.within = std::chrono::minutes(o.lateMinutes);
    if (!o.draft) {
        if (o.at.empty())
            return failure(ErrorKind::Rejected, u"--at or --draft is missing"_s);
        const auto when = input::when(o.at, o.zone, workspaceZone);
        if (!when)
            return Failure(when.error());
        draft.when = *when;
    }
    return draft;
}

struct MediaJob {
    QString file, altText;
};

Async<std::vector<MediaUse>> importMedia(QObject* context, const std::shared_ptr<PublishingDesk>& desk,
                                         std::vector<MediaJob> jobs)
{
    std::vector<Async<MediaUse>> uses;
    for (const auto& job : jobs) {
        uses.push_back(desk->importMedia(job.file).then(context, [altText = job.altText](const MediaAsset& asset) {
            MediaUse use;
            use.asset = asset;
            use.altText = altText.isEmpty() ? asset.altText : altText;
            return use;
        }));
    }
    return whenAll(context, uses);
}

QJsonObject attemptJson(const Attempt& a)
{
    return {{u"number"_s, a.number},
            {u"started"_s, a.started.toRfc3339()},
            {u"finished"_s, output::instant(a.finished)},
            {u"step"_s, a.step},
            {u"outcome"_s, a.outcome},
            {u"worker"_s, a.worker.value},
            {u"error"_s, output::error(a.error)}};
}

QJsonObject segmentJson(const Segment& s)
{
    return {{u"index"_s, s.index},
            {u"kind"_s, segmentKindName(s.kind)},
            {u"state"_s, segmentStateName(s.state)},
            {u"remote_id"_s, output::text(s.remote.id.value)},
            {u"url"_s, output::text(s.remote.url)}};
}

QJsonObject publicationJson(const Publication& p, const std::vector<Attempt>& attempts)
{
    QJsonArray segments, tries;
    for (const auto& segment : p.segments)
        segments.append(segmentJson(segment));
    for (const auto& attempt : attempts)
        tries.append(attemptJson(attempt));
    return {{u"id"_s, p.id.toString()},
            {u"account"_s, p.account.toString()},
            {u"network"_s, p.network},
            {u"state"_s, stateName(p.state)},
            {u"due"_s, p.plan.due.toRfc3339()},
            {u"wall"_s, p.plan.wall.toIso()},
            {u"zone"_s, p.plan.zone.name()},
            {u"remote_id"_s, output::text(p.remote.id.value)},
            {u"url"_s, output::text(p.remote.url)},
            {u"published"_s, output::instant(p.publishedAt)},
            {u"error"_s, output::error(p.error)},
            {u"segments"_s, segments},
            {u"attempts"_s, tries}};
}

int printSubmitted(const ParsedCall& call, const SubmitResult& result)
{
    output::findings(result.findings);
    if (!result.stored)
        return output::problem(u"post not planned: see the reasons above"_s);
    QJsonArray publications;
    std::vector<QStringList> rows;
    for (const auto& p : result.stored->publications) {
        publications.append(QJsonObject{{u"id"_s, p.id.toString()},
                                        {u"account"_s, p.account.toString()},
                                        {u"network"_s, p.network},
                                        {u"state"_s, stateName(p.state)},
                                        {u"due"_s, p.plan.due.toRfc3339()}});
        rows.push_back({p.id.toString(), p.network, stateName(p.state), p.plan.due.toRfc3339()});
    }
    if (call.json) {
        output::json(QJsonObject{{u"post"_s, result.stored->post.id.toString()}, {u"publications"_s, publications}});
    } else {
        output::line(u"Post "_s + result.stored->post.id.toString());
        output::table({u"PUBLICATION"_s, u"NETWORK"_s, u"STATE"_s, u"DUE"_s}, rows);
    }
    return int(ExitCode::Done);
}

// The post as it stands, on the accounts it is still planned for or out on.
PostDraft draftOf(const PostWithPublications& present)
{
    PostDraft draft;
    draft.existing = present.post.id;
    draft.revision = present.post.revision;
    draft.base = present.post.base;
    draft.variants = present.post.variants;
    draft.campaign = present.post.campaign;
    draft.author = present.post.createdBy;
    for (const Publication& p : present.publications) {
        if (p.state != PublicationState::Cancelled)
            draft.accounts.push_back(p.account);
        draft.late = p.plan.late;
    }
    return draft;
}

// The publications an id names: all of a post, or one.
Async<std::vector<Publication>> publicationsOf(const CommandScope& scope, const std::shared_ptr<PublishingDesk>& desk)
{
    const auto id = input::id<PostId>(scope.call.id, scope.call.command);
    if (!id)
        return Async<std::vector<Publication>>::failed(id.error());
    return desk->find(*id).thenResult(
        scope.context, [desk, id = *id, context = scope.context](Result<PostWithPublications> post) {
            if (post)
                return Async<std::vector<Publication>>::ready(std::move(post->publications));
            if (post.error().kind != ErrorKind::NotFound)
                return Async<std::vector<Publication>>::failed(post.error());
            return desk->publication(PublicationId{id.value}).then(context, [](const Publication& p) {
                return std::vector<Publication>{p};
            });
        });
}

// Wrapped, so that one publication's failure does not hide what became of the others.
struct Outcome {
    Result<Publication> result;
};

// Does the same to each publication that fits; says which did not.
template <typename Fits, typename Act>
Async<int> eachPublication(const CommandScope& scope, Fits fits, Act act)
{
    const auto desk = std::make_shared<PublishingDesk>(scope.ports);
    QObject* context = scope.context;
    const ParsedCall& call = scope.call;
    return publicationsOf(scope, desk)
        .then(context, [desk, context, &call, fits, act](const std::vector<Publication>& all) {
            std::vector<Async<Outcome>> changes;
            for (const auto& publication : all) {
                if (fits(publication))
                    changes.push_back(act(*desk, publication).thenResult(context, [](Result<Publication> r) {
                        return Result<Outcome>(Outcome{std::move(r)});
                    }));
            }
            if (changes.empty())
                return Async<int>::ready(output::problem(u"%1 %2: none of its publications is in a state for it"_s.arg(
                    call.command, QString::fromStdString(call.id))));
            // act may hold a desk that still works: it is kept until all have answered.
            return whenAll(context, changes).then(context, [desk, act, &call](const std::vector<Outcome>& outcomes) {
                QJsonArray array;
                int failed = 0;
                for (const auto& [result] : outcomes) {
                    if (!result) {
                        ++failed;
                        output::problem(call.command, result.error());
                        continue;
                    }
                    array.append(publicationJson(*result, {}));
                    if (!call.json)
                        output::line(u"%1 %2"_s.arg(result->id.toString(), stateName(result->state)));
                }
                if (call.json)
                    output::json(array);
                if (failed == 0)
                    return int(ExitCode::Done);
                return int(failed == int(outcomes.size()) ? ExitCode::NotDone : ExitCode::InPart);
            });
        });
}

} // namespace

Async<int> postAdd(const CommandScope& scope)
{
    auto draft = draftFrom(scope.call, scope.ports.workspace.info().zone);
    if (!draft)
        return output::refused(draft.error());
    std::vector<MediaJob> jobs;
    for (const auto& argument : scope.call.post.media) {
        const auto media = input::mediaArgument(argument);
        if (!media)
            return Async<int>::ready(output::problem(media.error().detail));
        jobs.push_back({media->first, media->second});
    }
    const auto desk = std::make_shared<PublishingDesk>(scope.ports);
    const ParsedCall& call = scope.call;
    return importMedia(scope.context, desk, jobs)
        .then(scope.context,
              [desk, draft = *draft](const std::vector<MediaUse>& media) mutable {
                  draft.base.media = media;
                  return desk->submit(draft);
              })
        .then(scope.context, [desk, &call](const SubmitResult& result) { return printSubmitted(call, result); });
}

Async<int> postList(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    PublicationQuery query;
    for (const auto& word : call.states) {
        const auto state = stateFromName(QString::fromStdString(word));
        if (!state)
            return Async<int>::ready(output::problem(u"--state: \"%1\" is unknown"_s.arg(QString::fromStdString(word)),
                                                     ExitCode::WrongCall));
        query.states.push_back(*state);
    }
    const auto accounts = input::accounts(call.accounts);
    if (!accounts)
        return output::refused(accounts.error());
    query.accounts = *accounts;
    const ZoneId zone = scope.ports.workspace.info().zone;
    for (const auto& [word, option, target] :
         {std::tuple(&call.from, u"--from"_s, &query.from), std::tuple(&call.to, u"--to"_s, &query.to)}) {
        if (word->empty())
            continue;
        const auto instant = input::dayOrInstant(*word, option, zone);
        if (!instant)
            return output::refused(instant.error());
        *target = *instant;
    }
    return scope.ports.posts.list(query).then(scope.context, [&call](const std::vector<PublicationRow>& list) {
        QJsonArray array;
        std::vector<QStringList> rows;
        for (const auto& r : list) {
            array.append(QJsonObject{{u"publication"_s, r.id.toString()},
                                     {u"post"_s, r.post.toString()},
                                     {u"account"_s, r.account.toString()},
                                     {u"network"_s, r.network},
                                     {u"state"_s, stateName(r.state)},
                                     {u"due"_s, r.plan.due.toRfc3339()},
                                     {u"text"_s, r.excerpt},
                                     {u"remote_id"_s, output::text(r.remote.id.value)},
                                     {u"url"_s, output::text(r.remote.url)},
                                     {u"error"_s, output::error(r.error)}});
            rows.push_back({r.id.toString(), r.plan.due.toRfc3339(), r.network, stateName(r.state), r.excerpt});
        }
        if (call.json)
            output::json(array);
        else
            output::table({u"PUBLICATION"_s, u"DUE"_s, u"NETWORK"_s, u"STATE"_s, u"TEXT"_s}, rows);
        return int(ExitCode::Done);
    });
}

Async<int> postShow(const CommandScope& scope)
{
    const auto id = input::id<PostId>(scope.call.id, u"post show"_s);
    if (!id)
        return output::refused(id.error());
    const auto desk = std::make_shared<PublishingDesk>(scope.ports);
    QObject* context = scope.context;
    const ParsedCall& call = scope.call;
    return desk->find(*id).then(context, [desk, context, &call](const PostWithPublications& post) {
        std::vector<Async<std::vector<Attempt>>> ledgers;
        for (const auto& publication : post.publications)
            ledgers.push_back(desk->attempts(publication.id));
        return whenAll(context, ledgers)
            .then(context, [desk, post, &call](const std::vector<std::vector<Attempt>>& attempts) {
                QJsonArray publications;
                std::vector<QStringList> rows;
                for (size_t i = 0; i < post.publications.size(); ++i) {
                    const auto& p = post.publications[i];
                    publications.append(publicationJson(p, attempts[i]));
                    rows.push_back({p.id.toString(), p.network, stateName(p.state), p.plan.due.toRfc3339(),
                                    QString::number(attempts[i].size()),
                                    p.error ? output::words(*p.error) : p.remote.url});
                }
                if (call.json) {
                    output::json(QJsonObject{{u"post"_s, post.post.id.toString()},
                                             {u"text"_s, post.post.base.text},
                                             {u"publications"_s, publications}});
                } else {
                    output::line(post.post.base.text);
                    output::table(
                        {u"PUBLICATION"_s, u"NETWORK"_s, u"STATE"_s, u"DUE"_s, u"ATTEMPTS"_s, u"WHERE OR WHY"_s}, rows);
                }
                return int(ExitCode::Done);
            });
    });
}

Async<int> postReschedule(const CommandScope& scope)
{
    const auto when = input::when(scope.call.at, scope.call.zone, scope.ports.workspace.info().zone);
    if (!when)
        return output::refused(when.error());
    return eachPublication(
        scope, [](const Publication& p) { return isPlanned(p.state) || p.state == PublicationState::Missed; },
        [when = *when](PublishingDesk& desk, const Publication& p) { return desk.reschedule(p.id, p.revision, when); });
}

Async<int> postCancel(const CommandScope& scope)
{
    return eachPublication(
        scope,
        [](const Publication& p) {
            return isPlanned(p.state) || p.state == PublicationState::Failed || p.state == PublicationState::Missed;
        },
        [](PublishingDesk& desk, const Publication& p) { return desk.cancel(p.id, p.revision); });
}

Async<int> postRetry(const CommandScope& scope)
{
    return eachPublication(
        scope,
        [](const Publication& p) { return p.state == PublicationState::Failed || p.state == PublicationState::Missed; },
        [](PublishingDesk& desk, const Publication& p) { return desk.retry(p.id, p.revision); });
}

Async<int> postEdit(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    const auto id = input::id<PostId>(call.id, u"post edit"_s);
    if (!id)
        return output::refused(id.error());
    std::optional<QString> words;
    if (!call.text.empty() || !call.textFile.empty()) {
        const auto text = input::text(call.text, call.textFile);
        if (!text)
            return output::refused(text.error());
        words = *text;
    }
    When when;
    if (!call.at.empty()) {
        const auto asked = input::when(call.at, call.zone, scope.ports.workspace.info().zone);
        if (!asked)
            return output::refused(asked.error());
        when = *asked;
    }
    const auto desk = std::make_shared<PublishingDesk>(scope.ports);
    return desk->find(*id)
        .then(scope.context,
              [desk, words, when, &call](const PostWithPublications& present) {
                  PostDraft draft = draftOf(present);
                  draft.when = when;
                  if (words)
                      draft.base.text = *words;
                  if (!call.contentWarning.empty())
                      draft.base.contentWarning = QString::fromStdString(call.contentWarning);
                  if (!call.campaign.empty())
                      draft.campaign = QString::fromStdString(call.campaign);
                  return desk->submit(draft);
              })
        .then(scope.context, [desk, &call](const SubmitResult& result) { return printSubmitted(call, result); });
}

Async<int> postApprove(const CommandScope& scope)
{
    const auto governance = std::make_shared<GovernanceDesk>(scope.ports);
    return eachPublication(
        scope, [](const Publication& p) { return p.state == PublicationState::InReview; },
        [governance, why = QString::fromStdString(scope.call.why)](PublishingDesk&, const Publication& p) {
            return governance->approve(p.id, p.revision, input::person(), why);
        });
}

Async<int> postReject(const CommandScope& scope)
{
    const auto governance = std::make_shared<GovernanceDesk>(scope.ports);
    return eachPublication(
        scope,
        [](const Publication& p) {
            return p.state == PublicationState::InReview || p.state == PublicationState::Approved;
        },
        [governance, why = QString::fromStdString(scope.call.why)](PublishingDesk&, const Publication& p) {
            return governance->reject(p.id, p.revision, input::person(), why);
        });
}

Async<int> postSettle(const CommandScope& scope)
{
    const ParsedCall& call = scope.call;
    if (call.url.empty() && !call.notPublished)
        return Async<int>::ready(
            output::problem(u"post settle: --published URL or --not-published is missing"_s, ExitCode::WrongCall));
    return eachPublication(
        scope, [](const Publication& p) { return p.state == PublicationState::Uncertain; },
        [url = QString::fromStdString(call.url), no = call.notPublished](PublishingDesk& desk, const Publication& p) {
            return no ? desk.settleNotPublished(p.id, p.revision) : desk.settlePublished(p.id, p.revision, url);
        });
}

} // namespace parvis

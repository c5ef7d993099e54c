// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/plan_weighing.h"

#include <QHash>

namespace parvis {
namespace {

PublicationRow rowOf(const PlanMove& move, bool copied)
{
    PublicationRow row;
    row.id = move.publication.id;
    row.post = copied ? PostId() : move.publication.post;
    row.account = move.publication.account;
    row.plan = move.plan;
    return row;
}

bool keepsDistance(const Governance& governance)
{
    return std::any_of(governance.charter.begin(), governance.charter.end(),
                       [](const CharterRule& r) { return r.enabled && r.kind == CharterKind::MinimumDistance; });
}

// As they will stand: what moves is no longer where it was.
std::vector<PublicationRow> neighboursAfter(const Governance& governance, const std::vector<PlanMove>& moves,
                                            size_t self, bool copied)
{
    std::vector<PublicationRow> rows;
    for (const PublicationRow& row : governance.neighbours) {
        const bool moved = !copied && std::any_of(moves.begin(), moves.end(), [&row](const PlanMove& move) {
            return move.publication.id == row.id;
        });
        if (!moved)
            rows.push_back(row);
    }
    for (size_t i = 0; i < moves.size(); ++i) {
        if (i != self)
            rows.push_back(rowOf(moves[i], copied));
    }
    return rows;
}

std::vector<WeighedMove> weighed(Governance governance, const std::vector<Account>& accounts,
                                 const std::vector<PlanMove>& moves, const QHash<PostId, Post>& posts,
                                 const QString& copier)
{
    const std::vector<PublicationRow> present = governance.neighbours;
    const bool distance = keepsDistance(governance);
    std::vector<WeighedMove> all;
    all.reserve(moves.size());
    for (size_t i = 0; i < moves.size(); ++i) {
        const Publication& p = moves[i].publication;
        WeighedMove one;
        one.post = posts.value(p.post);
        if (!copier.isEmpty()) {
            one.post.id = {};
            one.post.createdBy = copier;
        }
        std::vector<Account> on;
        std::copy_if(accounts.begin(), accounts.end(), std::back_inserter(on),
                     [&p](const Account& account) { return account.id == p.account; });
        if (distance) {
            governance.neighbours = present;
            governance.neighbours = neighboursAfter(governance, moves, i, !copier.isEmpty());
        }
        // Replies are conversation, no posts.
        if (p.kind == PublicationKind::Post)
            one.governed = governed(governance, one.post, on, moves[i].plan);
        all.push_back(std::move(one));
    }
    return all;
}

Async<QHash<PostId, Post>> postsOf(QObject* context, const Ports& ports, const std::vector<PlanMove>& moves)
{
    std::vector<Async<PostWithPublications>> reads;
    std::set<PostId> ids;
    for (const PlanMove& move : moves) {
        if (ids.insert(move.publication.post).second)
            reads.push_back(ports.posts.find(move.publication.post));
    }
    return whenAll(context, reads).then(context, [](const std::vector<PostWithPublications>& found) {
        QHash<PostId, Post> posts;
        for (const PostWithPublications& post : found)
            posts.insert(post.post.id, post.post);
        return posts;
    });
}

} // namespace

Async<std::vector<WeighedMove>> weighMoves(QObject* context, const Ports& ports, const std::vector<PlanMove>& moves,
                                           const QString& copier)
{
    using All = std::vector<WeighedMove>;
    if (moves.empty() || (!ports.governance && copier.isEmpty()))
        return Async<All>::ready(All(moves.size()));
    const auto [first, last] = std::minmax_element(
        moves.begin(), moves.end(), [](const PlanMove& a, const PlanMove& b) { return a.plan.due < b.plan.due; });
    const Instant from = first->plan.due, to = last->plan.due;
    return postsOf(context, ports, moves).then(context, [=](const QHash<PostId, Post>& posts) {
        return ports.accounts.list().then(context, [=](const std::vector<Account>& accounts) {
            return loadGovernance(context, ports, from, to).then(context, [=](const Governance& governance) {
                return weighed(governance, accounts, moves, posts, copier);
            });
        });
    });
}

} // namespace parvis

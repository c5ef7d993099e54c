// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/off_thread.h"
#include "engine/publishing/copies.h"
#include "engine/publishing/plan_desk.h"

#include <set>

namespace parvis {

using namespace std::chrono_literals;

namespace {

// Whole texts are read one by one; past so many alike, that they begin alike has to do.
constexpr size_t mostTexts = 200;

using Rows = std::shared_ptr<const std::vector<PublicationRow>>;
using Texts = QHash<PublicationId, QString>;

} // namespace

Async<Texts> PlanDesk::wholeTexts(const std::vector<PublicationRow>& rows)
{
    std::vector<Async<PostWithPublications>> lookups;
    std::set<PostId> posts;
    for (const PublicationRow& row : rows) {
        if (posts.size() < mostTexts && posts.insert(row.post).second)
            lookups.push_back(m_ports.posts.find(row.post));
    }
    return whenAll(this, lookups).then(this, [rows](const std::vector<PostWithPublications>& found) {
        QHash<PostId, const Post*> posts;
        for (const PostWithPublications& one : found)
            posts.insert(one.post.id, &one.post);
        Texts texts;
        for (const PublicationRow& row : rows) {
            if (const Post* post = posts.value(row.post))
                texts.insert(row.id, effectiveContent(*post, row.network, row.account).text);
        }
        return texts;
    });
}

Async<PlanMarks> PlanDesk::marks(Instant from, Instant to)
{
    PublicationQuery query;
    query.kind = PublicationKind::Post;
    query.from = from - 24h * sameTextDays;
    query.to = to + 24h * sameTextDays;
    query.states = {PublicationState::InReview, PublicationState::Approved, PublicationState::Scheduled,
                    PublicationState::Held,     PublicationState::Claimed,  PublicationState::Sending,
                    PublicationState::Published};
    const auto made = m_ports.rhythm ? m_ports.rhythm->madeFrom(*query.from, *query.to)
                                     : Async<std::vector<MadeFrom>>::ready(std::vector<MadeFrom>());
    return m_ports.posts.list(query).then(this, [this, made](std::vector<PublicationRow> all) {
        const Rows rows = std::make_shared<const std::vector<PublicationRow>>(std::move(all));
        return offThread<std::vector<PublicationRow>>(
                   [rows]() -> Result<std::vector<PublicationRow>> { return undecided(*rows); })
            .then(this, [this](const std::vector<PublicationRow>& cut) { return wholeTexts(cut); })
            .then(this, [this, rows, made](const Texts& texts) mutable {
                return made.then(this, [rows, texts](const std::vector<MadeFrom>& list) {
                    const Sources sources = sourcesOf(list);
                    return offThread<PlanMarks>([=]() -> Result<PlanMarks> { return marksOf(*rows, texts, sources); });
                });
            });
    });
}

} // namespace parvis

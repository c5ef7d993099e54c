// SPDX-License-Identifier: GPL-3.0-or-later
// A draft on its way into the outbox: what the networks would say to it, and how it is stored, new or over an existing
// post.
#pragma once

#include "domain/publishing/checks.h"
#include "engine/publishing/publishing_desk.h"

#include <set>

namespace parvis {

struct Submission {
    PostDraft draft;
    Plan plan;
    std::vector<Account> accounts; // of the draft, in its order
    Instant now;
    std::set<AccountId> review; // there somebody has to approve first
};

Post postOf(const PostDraft& draft, Instant now);
// Per account: content against its limits, the account's state; once: the time, an unknown account, no account at all.
std::vector<Finding> checkDraft(const PostDraft& draft, const std::vector<Account>& known, const ZoneId& zone,
                                Instant now);
// A draft without a time may be unfinished; only what could not be stored refuses it.
bool mustRefuse(const PostDraft& draft, const std::vector<Finding>& findings);
std::vector<Account> accountsOf(const PostDraft& draft, const std::vector<Account>& known);
// The new post as it will be stored.
PostWithPublications newPost(const Submission& submission);
Async<PostWithPublications> storeNew(const Ports& ports, const Submission& submission);
// Conflict (code "changed_meanwhile", "already_sent") where the person's picture of the post is not the stored one, or
// its words are already out. Planned publications follow the draft: moved, added, cancelled.
Async<PostWithPublications> storeEdit(QObject* context, const Ports& ports, const Submission& submission);

} // namespace parvis

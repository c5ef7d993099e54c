// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a desk or a worker needs from outside, named once. References outlive every engine object.
#pragma once

#include "base/id_source.h"
#include "base/time/clock.h"
#include "ports/account_repository.h"
#include "ports/answer_memory.h"
#include "ports/errand_repository.h"
#include "ports/figures_book.h"
#include "ports/governance_repository.h"
#include "ports/idea_repository.h"
#include "ports/inbox_repository.h"
#include "ports/insights_repository.h"
#include "ports/media_library.h"
#include "ports/moderation_repository.h"
#include "ports/people_repository.h"
#include "ports/plan_repository.h"
#include "ports/platform_client.h"
#include "ports/post_repository.h"
#include "ports/privacy_repository.h"
#include "ports/reply_repository.h"
#include "ports/rhythm_repository.h"
#include "ports/rule_repository.h"
#include "ports/service_repository.h"
#include "ports/text_classifier.h"
#include "ports/triage_repository.h"
#include "ports/wake_lock.h"
#include "ports/work_repository.h"
#include "ports/workspace.h"
#include "ports/writing_repository.h"

#include <memory>
#include <vector>

namespace parvis {

struct Ports {
    PostRepository& posts;
    OutboxRepository& outbox;
    MediaStore& media;
    AccountRepository& accounts;
    InboxRepository& inbox;
    InsightsRepository& insights;
    WorkspaceRepository& workspace;
    SecretStore& secrets;
    const Clock& clock;
    // The publishing desk. Given in the program; null in tests that need none of it.
    MediaLibrary* library = nullptr;
    WritingRepository* writing = nullptr;
    PlanRepository* plan = nullptr;
    RhythmRepository* rhythm = nullptr;
    GovernanceRepository* governance = nullptr;
    ErrandRepository* errands = nullptr;
    WakeLock* wakeLock = nullptr; // where the machine can be kept from sleeping
    PeopleRepository* people = nullptr;
    PrivacyRepository* privacy = nullptr;
    IdeaRepository* ideas = nullptr;
    // Rules of the inbox, and what they may ask of others' knowledge.
    RuleRepository* rules = nullptr;
    MessageTraitsSource* traits = nullptr;
    AmbassadorSource* ambassadors = nullptr;
    // Triage and answer memory.
    TriageRepository* triage = nullptr;
    const TextClassifier* classifier = nullptr;
    AnswerMemory* answers = nullptr;
    ServiceRepository* service = nullptr;
    // The inbox desk, likewise.
    ModerationRepository* moderation = nullptr;
    ReplyRepository* replies = nullptr;
    // The inbox desk; null in tests that need none of it.
    WorkRepository* work = nullptr;
    // What people set about figures; likewise.
    FiguresBook* figures = nullptr;
};

// The networks this program knows. Filled in compose.cpp; constant afterwards.
class PlatformRegistry
{
public:
    void add(std::unique_ptr<PlatformFactory> factory) { m_factories.push_back(std::move(factory)); }
    // nullptr for an unknown network.
    PlatformFactory* find(QStringView network) const;
    std::vector<NetworkInfo> networks() const;

private:
    std::vector<std::unique_ptr<PlatformFactory>> m_factories;
};

} // namespace parvis

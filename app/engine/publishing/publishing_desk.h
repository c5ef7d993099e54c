// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer, the calendar and the command line ask for: check, schedule, move, cancel, retry, settle.
// Sends nothing itself. Lives on the thread of who uses it (window or command line); never blocks.
#pragma once

#include "domain/publishing/checks.h"
#include "engine/services.h"

namespace parvis {

struct Governed;

struct When {
    enum class Kind { Now, At, None }; // None: stays a draft
    Kind kind = Kind::None;
    WallTime wall;
    ZoneId zone;
    bool secondOfRepeated = false; // the later of two equal wall times; without an answer a repeated time is a finding
    bool repeatedDecided = false;

    static When now() { return {Kind::Now, {}, {}, false, false}; }
    static When at(WallTime wall, ZoneId zone) { return {Kind::At, wall, std::move(zone), false, false}; }
};

struct PostDraft {
    PostId existing;  // null: a new post; else its content is replaced and its planned publications follow
    int revision = 0; // of the existing post, as it was read
    Content base;
    std::vector<Variant> variants;
    std::vector<AccountId> accounts;
    When when;
    LatePolicy late;
    QString campaign;
    QString author;
};

// Findings with no value: refused, nothing was written.
struct SubmitResult {
    std::vector<Finding> findings;
    std::optional<PostWithPublications> stored;
};

class PublishingDesk : public QObject
{
    Q_OBJECT
public:
    explicit PublishingDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<Finding>> check(const PostDraft& draft);
    Async<SubmitResult> submit(const PostDraft& draft);
    // A file from disk into the media library: measured by its content, never by its name. Refused where it is no image
    // or video, with the file named.
    Async<MediaAsset> importMedia(const QString& file);
    Async<MediaAsset> importMedia(const QByteArray& bytes, const QString& name);
    Async<PostWithPublications> find(PostId id);
    Async<Publication> publication(PublicationId id);
    Async<std::vector<PublicationRow>> list(const PublicationQuery& query);
    // The posts of what the query finds, each with the publications it finds of it.
    Async<std::vector<PostWithPublications>> listPosts(const PublicationQuery& query);
    Async<std::vector<Attempt>> attempts(PublicationId id);

    // revision: as the person saw it; somebody else's change in between answers Conflict.
    Async<Publication> reschedule(PublicationId id, int revision, const When& when);
    Async<Publication> cancel(PublicationId id, int revision);
    Async<Publication> retry(PublicationId id, int revision);
    Async<Publication> settlePublished(PublicationId id, int revision, const QString& url);
    Async<Publication> settleNotPublished(PublicationId id, int revision);

    // The instant a plan stands for, or findings why not. Pure; for the live hint beside the time field.
    std::vector<Finding> checkWhen(const When& when) const;
    const Clock& clock() const { return m_ports.clock; }

private:
    struct Weighed;
    Async<Weighed> weigh(const PostDraft& draft);
    Async<Governed> governedAt(PublicationId id, const Plan& plan);
    Ports m_ports;
};

} // namespace parvis

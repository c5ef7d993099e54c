// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/insights/figure_stories.h"

#include "domain/inbox/triage.h"
#include "store/inbox/conversation_rows.h"
#include "store/inbox/service.h"
#include "store/sql/lists.h"

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

struct StoryParts {
    Conversation conversation;
    std::vector<StoryMessage> messages;
    std::vector<ConversationEvent> trail;
};
using StoryPartsById = std::map<qint64, StoryParts>;

QString idList(const Connection& db, const std::vector<qint64>& ids)
{
    QStringList list;
    list.reserve(qsizetype(ids.size()));
    for (const qint64 id : ids)
        list << QString::number(id);
    return idsValue(db, list);
}

int placeIn(const QStringList& names, const QString& name)
{
    return name.isEmpty() ? 0 : int(names.indexOf(name)) + 1;
}

Done readConversations(Connection& db, const Values& list, bool withLabels, StoryPartsById& parts)
{
    std::vector<Conversation> conversations;
    PARVIS_TRY(db.each(
        u"SELECT id, account, kind, status, priority, updated, department FROM conversation WHERE id "_s + idsIn(db),
        list, [&conversations](Row& row) {
            Conversation c;
            c.id = row.id<ConversationId>();
            c.account = row.id<AccountId>();
            c.kind = inboxKindFromName(row.text()).value_or(InboxKind::Comment);
            c.status = conversationStatusFromName(row.text()).value_or(ConversationStatus::Open);
            c.priority = priorityFromName(row.text()).value_or(Priority::Normal);
            c.updated = row.instant();
            c.department = row.id<DepartmentId>();
            conversations.push_back(c);
        }));
    if (withLabels)
        PARVIS_TRY(loadLabels(db, conversations));
    for (Conversation& conversation : conversations)
        parts[conversation.id.value].conversation = std::move(conversation);
    return {};
}

Done readMessages(Connection& db, const Values& list, StoryPartsById& parts)
{
    const QString sql = uR"(SELECT m.conversation, m.id, m.created, m.author, m.own, m.state, m.written_by, t.kind,
        t.sentiment
        FROM message m LEFT JOIN message_triage t ON t.message = m.id WHERE m.conversation )"_s +
                        idsIn(db);
    return db.each(sql, list, [&parts](Row& row) {
        const auto found = parts.find(row.number());
        if (found == parts.end())
            return;
        StoryMessage one;
        one.message.id = row.id<MessageId>();
        one.message.content.created = row.instant();
        one.message.content.author.id = row.id<PersonId>();
        one.message.content.own = row.flag();
        one.message.state = messageStateFromName(row.text()).value_or(MessageState::Received);
        one.message.content.deleted = one.message.state == MessageState::Deleted;
        one.message.writtenBy = row.text();
        one.kind = placeIn(triageKinds(), row.text());
        one.sentiment = placeIn(triageSentiments(), row.text());
        found->second.messages.push_back(std::move(one));
    });
}

Done readTrails(Connection& db, const Values& list, StoryPartsById& parts)
{
    return db.each(u"SELECT conversation, at, who, what, was, became FROM conversation_event WHERE conversation "_s +
                       idsIn(db) + u" AND what IN ('status', 'priority') ORDER BY conversation, id"_s,
                   list, [&parts](Row& row) {
                       const auto found = parts.find(row.number());
                       if (found == parts.end())
                           return;
                       ConversationEvent event;
                       event.at = row.instant();
                       event.who = row.text();
                       event.what = row.text();
                       event.from = row.text();
                       event.to = row.text();
                       found->second.trail.push_back(std::move(event));
                   });
}

} // namespace

Done RulesInForce::refresh(Connection& db)
{
    PARVIS_LET(round, db.number(u"SELECT round FROM service_state"_s));
    if (m_book && round == m_round)
        return {};
    PARVIS_LET(rules, loadServiceRules(db));
    m_book = std::make_unique<ServiceBook>(rules);
    m_round = round;
    return {};
}

Result<Stories> tellStories(Connection& db, const std::vector<qint64>& conversations, const ServiceBook& book)
{
    StoryPartsById parts;
    const Values list{idList(db, conversations)};
    PARVIS_TRY(readConversations(db, list, !book.rules().policies.empty(), parts));
    PARVIS_TRY(readMessages(db, list, parts));
    PARVIS_TRY(readTrails(db, list, parts));
    Stories stories;
    for (auto& [id, part] : parts) {
        std::sort(part.messages.begin(), part.messages.end(), [](const StoryMessage& a, const StoryMessage& b) {
            return std::pair(a.message.content.created, a.message.id) <
                   std::pair(b.message.content.created, b.message.id);
        });
        stories.emplace_hint(stories.end(), id, storyOf(part.conversation, part.messages, part.trail, book));
    }
    return stories;
}

Result<FigureStory> keptStory(const QByteArray& bytes)
{
    return bytes.isEmpty() ? Result<FigureStory>(FigureStory()) : storyFromBytes(bytes);
}

Result<std::map<qint64, KeptStory>> keptStories(Connection& db, const std::vector<qint64>& conversations)
{
    std::map<qint64, KeptStory> kept;
    Done good;
    PARVIS_TRY(db.each(u"SELECT conversation, round, story FROM conversation_figures WHERE conversation "_s + idsIn(db),
                       Values{idList(db, conversations)}, [&](Row& row) {
                           const qint64 id = row.number();
                           const qint64 round = row.number();
                           auto story = keptStory(row.bytes());
                           if (story)
                               kept.emplace(id, KeptStory{std::move(*story), round});
                           else
                               good = Failure(story.error());
                       }));
    PARVIS_TRY(good);
    return kept;
}

} // namespace parvis::store

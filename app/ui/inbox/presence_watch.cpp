// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/presence_watch.h"

#include "engine/inbox/inbox_desk.h"
#include "ports/workspace.h"
#include "ui/widgets/plain_text_view.h"

#include <QUuid>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRenewMs = int(presenceLease.count() / 3);
constexpr int kThinksMs = 20'000; // of not typing, after which nobody is held up any more
constexpr int kLookMs = 5'000;    // leases run out without a word

} // namespace

PresenceWatch::PresenceWatch(const UiContext& context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_desk(context.inbox),
      m_seat(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_renewal.setInterval(kRenewMs);
    connect(&m_renewal, &QTimer::timeout, this, [this] { renew(); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kThinksMs);
    connect(&m_pause, &QTimer::timeout, this, &PresenceWatch::stopTyping);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (!m_others.isEmpty())
            reload();
    });
    m_look.start();
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(), [](const Change& c) { return c.topic == Topic::Presence; }))
                reload();
        });
    reload();
}

PresenceWatch::~PresenceWatch()
{
    if (!m_at.isNull())
        m_desk.leave(m_seat).onDone(&m_desk, [](const Result<void>&) {});
}

void PresenceWatch::sitAt(ConversationId id)
{
    if (id == m_at)
        return;
    m_at = id;
    m_writing = false;
    m_writer.reset();
    m_pause.stop();
    if (m_at.isNull()) {
        m_renewal.stop();
        m_desk.leave(m_seat).onDone(this, [](const Result<void>&) {});
    } else {
        m_renewal.start();
        renew();
    }
    Q_EMIT changed();
}

void PresenceWatch::typing()
{
    if (m_at.isNull())
        return;
    m_pause.start();
    if (std::exchange(m_writing, true))
        return;
    renew();
}

void PresenceWatch::stopTyping()
{
    m_pause.stop();
    if (!std::exchange(m_writing, false))
        return;
    m_writer.reset();
    renew();
    Q_EMIT changed();
}

void PresenceWatch::takeOver()
{
    if (m_at.isNull())
        return;
    m_writing = true;
    m_pause.start();
    renew(true);
}

void PresenceWatch::renew(bool takeOver)
{
    if (m_at.isNull() || m_context.person.isEmpty() || m_context.workspace.info().readOnly)
        return;
    const ConversationId id = m_at;
    auto answer =
        m_writing ? m_desk.claim(id, m_context.person, m_seat, takeOver) : m_desk.read(id, m_context.person, m_seat);
    answer.onDone(this, [this, id, writing = m_writing](const Result<Presence>& result) {
        if (!result || id != m_at || writing != m_writing)
            return; // presence is a courtesy: the next renewal tries again
        const auto before = m_writer;
        m_writer = result->seat == m_seat ? std::nullopt : std::optional(*result);
        if (m_writer.has_value() != before.has_value())
            Q_EMIT changed();
    });
}

void PresenceWatch::reload()
{
    m_desk.presence().onDone(this, [this](const Result<std::vector<Presence>>& result) {
        if (!result)
            return;
        QHash<qint64, std::vector<Presence>> others;
        for (const Presence& p : *result) {
            if (p.seat != m_seat)
                others[p.conversation.value].push_back(p);
        }
        if (others == m_others)
            return;
        m_others = others;
        Q_EMIT changed();
    });
}

std::vector<Presence> PresenceWatch::othersAt(ConversationId id) const
{
    return m_others.value(id.value);
}

QString PresenceWatch::words(ConversationId id) const
{
    QStringList parts;
    for (const Presence& p : othersAt(id)) {
        const QString person = harmless(p.person).simplified();
        parts << (p.state == PresenceState::Writing
                      ? tr("%1 writes", "inbox: a colleague writes an answer here").arg(person)
                      : tr("%1 reads", "inbox: a colleague has this conversation open").arg(person));
    }
    parts.removeDuplicates();
    return parts.join(u" · "_s);
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the clocks that run out next, and says once when one warns and once when it is over. What stood there at the
// first look is not said. Window thread.
#pragma once

#include "domain/inbox/conversation.h"
#include "ui/ui_context.h"

#include <QSet>
#include <QTimer>

namespace parvis::ui {

class ServiceWatch : public QObject
{
    Q_OBJECT
public:
    explicit ServiceWatch(const UiContext& context, QObject* parent = nullptr);

    // Due first of what is not over yet; nothing where no clock runs.
    std::optional<Conversation> next() const;
    ConversationId nextId() const;

Q_SIGNALS:
    void changed();
    void warned(const std::vector<parvis::Conversation>& conversations);
    void breached(const std::vector<parvis::Conversation>& conversations);

private:
    using Once = std::pair<qint64, qint64>; // conversation and due: another wait warns anew
    void look();
    void take(const std::vector<Conversation>& list);
    void weigh(bool tell);

    UiContext m_context;
    std::vector<Conversation> m_burning;
    QSet<Once> m_warned, m_breached;
    QTimer m_soon, m_tick;
    bool m_known = false, m_asking = false, m_again = false;
};

} // namespace parvis::ui

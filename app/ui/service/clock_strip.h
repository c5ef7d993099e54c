// SPDX-License-Identifier: GPL-3.0-or-later
// The clocks of a conversation, in its head: what is promised, how it stands, and why.
#pragma once

#include "engine/inbox/service_desk.h"
#include "ui/ui_context.h"

#include <QTimer>
#include <QWidget>

namespace parvis::ui {

class ClockStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ClockStrip(const UiContext& context, QWidget* parent = nullptr);
    void setConversation(ConversationId id); // the same one again: as it stands now
    const std::optional<ServiceClocks>& clocks() const { return m_clocks; }

private:
    void load();
    void fill();
    QWidget* chip(const ServiceClock& clock);
    QString told(const ServiceClocks& clocks) const;

    const UiContext& m_context;
    ConversationId m_id;
    std::optional<ServiceClocks> m_clocks;
    QString m_said; // by the chips
    QTimer m_tick;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service/clock_strip.h"

#include "ui/service/service_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ClockStrip::ClockStrip(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"conversation-clocks"_s);
    auto* flow = new FlowLayout(px(this, space::m), this);
    flow->setContentsMargins(px(this, space::l), 0, px(this, space::l), px(this, space::s));
    hide();
    m_tick.setInterval(15s); // what they say changes with time alone
    connect(&m_tick, &QTimer::timeout, this, &ClockStrip::load);
    m_tick.start();
}

void ClockStrip::setConversation(ConversationId id)
{
    if (id != m_id) {
        m_clocks.reset();
        fill();
    }
    m_id = id;
    load();
}

void ClockStrip::load()
{
    if (!m_context.service || m_id.isNull())
        return;
    m_context.service->standing(m_id).onDone(this, [this, id = m_id](const Result<ServiceStanding>& standing) {
        if (id != m_id || !standing) // a conversation that is gone is said so elsewhere
            return;
        if (m_clocks && m_said == told(standing->clocks))
            return; // nothing to say anew: who reads one of them keeps the focus
        m_clocks = standing->clocks;
        fill();
    });
}

QString ClockStrip::told(const ServiceClocks& clocks) const
{
    QStringList lines;
    for (const ServiceClock& clock : clocks) {
        const auto words = words::clock(clock, m_context.now(), m_context.zone);
        lines << words.text + words.why + clockStateName(clock.state) + clock.policyName;
    }
    return lines.join(u'\n');
}

void ClockStrip::fill()
{
    m_said = m_clocks ? told(*m_clocks) : QString();
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool any = false;
    if (m_clocks) {
        for (const ServiceClock& clock : *m_clocks) {
            if (clock.state == ClockState::None)
                continue;
            layout()->addWidget(chip(clock));
            any = true;
        }
    }
    setVisible(any);
}

QWidget* ClockStrip::chip(const ServiceClock& clock)
{
    const auto words = words::clock(clock, m_context.now(), m_context.zone);
    const QString name = words::serviceTarget(clock.target);
    auto* chip = new QWidget(this);
    chip->setObjectName(u"clock-"_s + serviceTargetName(clock.target));
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::xs));
    row->addWidget(new Label(name, TextSize::Second, true, false, chip));
    auto* pill = new StatePill(chip);
    pill->setState(words.icon, words.tint, words.text);
    row->addWidget(pill);
    QStringList lines{words.why};
    if (clock.due)
        lines << tr("Due: %1", "hover over a service clock").arg(words::exact(*clock.due, m_context.zone));
    if (clock.began)
        lines << tr("Since: %1", "hover over a service clock").arg(words::exact(*clock.began, m_context.zone));
    lines << tr("%1 of %2 used, by “%3”", "hover over a service clock; times, then the name of a policy")
                 .arg(words::duration(clock.used), words::goal(clock.goal), harmless(clock.policyName));
    const QString all = lines.join(u'\n');
    chip->setToolTip(all);
    pill->setToolTip(chip->toolTip());
    chip->setAccessibleName(u"%1: %2"_s.arg(name, words.text));
    chip->setAccessibleDescription(all);
    chip->setFocusPolicy(Qt::TabFocus); // its reasons can be read by keyboard
    chip->show();
    return chip;
}

} // namespace parvis::ui

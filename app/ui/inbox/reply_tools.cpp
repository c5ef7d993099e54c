// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/reply_tools.h"

#include "ui/inbox/attachment_row.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// Times people name: in an hour, this evening, tomorrow morning, Monday morning; those that are still to come.
std::vector<std::pair<QString, Instant>> namedTimes(const UiContext& context)
{
    const Instant now = context.now();
    const auto at = [&context](const LocalDate& date, int hour) {
        return resolve(WallTime{date, hour, 0, 0}, context.zone).instant;
    };
    const LocalDate today = context.today();
    std::vector<std::pair<QString, Instant>> times;
    times.emplace_back(ReplyTools::tr("In an hour", "inbox, when a reply goes out"), now + std::chrono::hours(1));
    if (const Instant evening = at(today, 18); evening > now + std::chrono::hours(1))
        times.emplace_back(ReplyTools::tr("This evening", "inbox, when a reply goes out"), evening);
    times.emplace_back(ReplyTools::tr("Tomorrow morning", "inbox, when a reply goes out"), at(today.addDays(1), 9));
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1)
        times.emplace_back(ReplyTools::tr("Monday morning", "inbox, when a reply goes out"),
                           at(today.addDays(toMonday), 9));
    return times;
}

} // namespace

ReplyTools::ReplyTools(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_canned(new QPushButton(icon(u"list"_s, Tint::Muted), tr("Canned", "inbox, button: canned replies"), this)),
      m_attachments(new AttachmentRow(context, this)),
      m_when(new QPushButton(icon(u"clock"_s, Tint::Muted), {}, this)),
      m_signature(new Label({}, TextSize::Second, true, false, this))
{
    m_canned->setObjectName(u"reply-canned"_s);
    m_canned->setFlat(true);
    m_canned->setToolTip(tr("Canned replies (Ctrl+/, or / in an empty answer)", "inbox, hover over the button"));
    m_canned->setVisible(m_context.replies != nullptr);
    m_when->setObjectName(u"reply-when"_s);
    m_when->setFlat(true);
    m_when->setToolTip(tr("When it goes out (Ctrl+Shift+T)", "inbox, hover over the button"));
    m_signature->setObjectName(u"reply-signature"_s);
    m_signature->setToolTip(tr("Added when it is sent; set under Settings", "inbox, hover over the signature"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::xs));
    row->addWidget(m_canned);
    row->addWidget(m_attachments);
    row->addWidget(m_when);
    row->addStretch(1);
    row->addWidget(m_signature);
    connect(m_canned, &QPushButton::clicked, this, &ReplyTools::cannedRequested);
    connect(m_attachments, &AttachmentRow::changed, this, &ReplyTools::changed);
    connect(m_when, &QPushButton::clicked, this, &ReplyTools::askLater);
    setLater(std::nullopt);
}

void ReplyTools::setAccount(const std::optional<Account>& account)
{
    const bool pictures = account && account->capabilities.maxMedia > 0 && !account->capabilities.mediaNeedsPublicUrl;
    m_attachments->setVisible(pictures || !m_attachments->media().empty());
}

void ReplyTools::setSignature(const QString& signature)
{
    m_signature->setText(
        signature.isEmpty()
            ? QString()
            : tr("Signed: %1", "inbox, under the reply; %1: signature").arg(harmless(signature).simplified()));
    m_signature->setVisible(!signature.isEmpty());
}

void ReplyTools::setLater(std::optional<Instant> instant)
{
    m_later = instant;
    m_when->setText(instant ? words::when(*instant, m_context.now(), m_context.zone)
                            : tr("Now", "inbox, when a reply goes out"));
    m_when->setIcon(icon(u"clock"_s, instant ? Tint::Accent : Tint::Muted));
    m_when->setAccessibleName(tr("Goes out: %1", "inbox, screen reader; %1: now, tomorrow 09:00").arg(m_when->text()));
}

When ReplyTools::when() const
{
    if (!m_later)
        return When::now();
    When when = When::at(wallTimeAt(*m_later, m_context.zone), m_context.zone);
    // An instant was chosen, so a wall time that comes twice is decided.
    when.repeatedDecided = true;
    when.secondOfRepeated = resolve(when.wall, when.zone).instant < *m_later;
    return when;
}

void ReplyTools::askLater()
{
    auto* popover = new Popover(m_when);
    popover->setObjectName(u"reply-later"_s);
    popover->setAccessibleName(tr("When does it go out?", "inbox, heading of a popover"));
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(
        new Label(tr("When does it go out?", "inbox, heading of a popover"), TextSize::Base, false, true, popover));
    const auto choose = [this, popover](std::optional<Instant> instant) {
        popover->dismiss();
        setLater(instant);
        Q_EMIT changed();
    };
    const auto add = [&](const QString& text, const QString& name, std::optional<Instant> instant) {
        auto* button = new QPushButton(text, popover);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, popover, [choose, instant] { choose(instant); });
        popover->body()->addWidget(button);
        return button;
    };
    auto* first = add(tr("Now", "inbox, when a reply goes out"), u"reply-later-now"_s, std::nullopt);
    int index = 0;
    for (const auto& [name, instant] : namedTimes(m_context))
        add(tr("%1 · %2", "inbox, when a reply goes out; name and time")
                .arg(name, words::when(instant, m_context.now(), m_context.zone)),
            u"reply-later-%1"_s.arg(index++), instant);
    auto* time = new QDateTimeEdit(popover);
    time->setObjectName(u"reply-later-time"_s);
    time->setCalendarPopup(true);
    time->setTimeSpec(Qt::UTC); // wall time as it is: see dates.h
    time->setDateTime(
        toQDateTime(wallTimeAt(m_later.value_or(m_context.now() + std::chrono::hours(2)), m_context.zone)));
    time->setAccessibleName(tr("Day and time", "inbox, when a reply goes out"));
    auto* confirm = new QPushButton(tr("Send then", "inbox, when a reply goes out, button"), popover);
    confirm->setObjectName(u"reply-later-confirm"_s);
    setPrimary(confirm);
    auto* row = new QHBoxLayout;
    row->addWidget(time, 1);
    row->addWidget(confirm);
    popover->body()->addLayout(row);
    connect(confirm, &QPushButton::clicked, popover,
            [this, choose, time] { choose(resolve(fromQDateTime(time->dateTime()), m_context.zone).instant); });
    popover->openAt(m_when);
    first->setFocus(Qt::PopupFocusReason);
}

} // namespace parvis::ui

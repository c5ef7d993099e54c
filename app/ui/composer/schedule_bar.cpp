// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/schedule_bar.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/late_choice.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ScheduleBar::ScheduleBar(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_zone(context.zone),
      m_time(new QDateTimeEdit(this)),
      m_zoneLabel(new Label({}, TextSize::Second, true, false, this)),
      m_late(new LateChoice(this)),
      m_hint(new Label({}, TextSize::Second, true, false, this)),
      m_take(new QPushButton(this)),
      m_which(new SegmentedControl(this)),
      m_draft(new QPushButton(tr("Save draft", "composer, button"), this)),
      m_now(new QPushButton(icon(u"send"_s, Tint::Muted), tr("Post now", "composer, button"), this)),
      m_schedule(new QPushButton(icon(u"clock"_s, Tint::OnAccent), tr("Schedule", "composer, button"), this))
{
    m_time->setObjectName(u"composer-time"_s);
    m_time->setAccessibleName(tr("Date and time", "screen reader, composer"));
    m_time->setCalendarPopup(true);
    // Wall time only: labelled UTC so that Qt shifts nothing.
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDisplayFormat(tr("ddd d MMM yyyy HH:mm", "date and time format of the composer's field"));
    m_take->setObjectName(u"composer-take"_s);
    m_take->setFlat(true);
    m_which->setObjectName(u"composer-which"_s);
    m_which->addSegment(u"first"_s, tr("First", "composer, which of two equal times"));
    m_which->addSegment(u"second"_s, tr("Second", "composer, which of two equal times"));
    m_hint->setObjectName(u"composer-time-hint"_s);
    m_draft->setObjectName(u"composer-draft"_s);
    m_draft->setToolTip(tr("Keep it in the workspace without a time (Ctrl+S)", "hover"));
    m_now->setObjectName(u"composer-now"_s);
    m_schedule->setObjectName(u"composer-schedule"_s);
    m_schedule->setToolTip(tr("Schedule (Ctrl+Enter)", "hover"));
    setPrimary(m_schedule);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::s));
    row->addWidget(m_time);
    row->addWidget(m_zoneLabel);
    row->addWidget(m_which);
    row->addWidget(m_late);
    row->addWidget(m_hint, 1);
    row->addWidget(m_take);
    row->addWidget(m_draft);
    row->addWidget(m_now);
    row->addWidget(m_schedule);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] {
        check();
        Q_EMIT whenChanged();
    });
    connect(m_which, &SegmentedControl::currentChanged, this, [this] {
        check();
        Q_EMIT whenChanged();
    });
    connect(m_late, &LateChoice::chosen, this, &ScheduleBar::lateChanged);
    connect(m_take, &QPushButton::clicked, this, [this] { setWall(m_proposal); });
    connect(m_schedule, &QPushButton::clicked, this, &ScheduleBar::scheduleAsked);
    connect(m_now, &QPushButton::clicked, this, &ScheduleBar::nowAsked);
    connect(m_draft, &QPushButton::clicked, this, &ScheduleBar::draftAsked);
    setWall(addMinutes(wallTimeAt(m_context.now(), m_zone), 60));
}

void ScheduleBar::setWall(const WallTime& wall)
{
    m_time->setDateTime(toQDateTime({wall.date, wall.hour, wall.minute, 0}));
    check();
}

void ScheduleBar::setWhen(const When& when)
{
    if (when.kind != When::Kind::At)
        return;
    m_zone = when.zone;
    if (when.repeatedDecided)
        m_which->setCurrent(when.secondOfRepeated ? u"second"_s : u"first"_s);
    setWall(when.wall);
}

void ScheduleBar::setLate(const LatePolicy& late)
{
    m_late->setPolicy(late);
}

LatePolicy ScheduleBar::late() const
{
    return m_late->policy();
}

When ScheduleBar::when() const
{
    When when = When::at(fromQDateTime(m_time->dateTime()), m_zone);
    when.repeatedDecided = m_repeated;
    when.secondOfRepeated = m_repeated && m_which->current() == "second"_L1;
    return when;
}

void ScheduleBar::check()
{
    const WallTime wall = fromQDateTime(m_time->dateTime());
    const Resolution resolution = resolve(wall, m_zone);
    m_repeated = resolution.kind == Resolution::Kind::Repeated;
    m_which->setVisible(m_repeated);
    const auto findings = m_context.publishing.checkWhen(when());
    m_good = !hasErrors(findings);
    m_proposal = resolution.proposal;
    const bool skipped = resolution.kind == Resolution::Kind::Skipped;
    m_take->setVisible(skipped);
    if (skipped)
        m_take->setText(tr("Take %1", "composer, button; %1 is a time").arg(shortTime(resolution.proposal)));
    const Instant due = when().secondOfRepeated ? resolution.second : resolution.instant;
    m_hint->setText(m_good ? words::relative(due, m_context.now()) : words::finding(findings.front(), {}));
    m_hint->setTint(m_good ? std::optional<Tint>() : Tint::Danger);
    m_hint->setToolTip(m_good ? words::exact(due, m_zone) : QString());
    m_zoneLabel->setText(words::zoneName(m_zone));
    m_zoneLabel->setToolTip(u"%1, %2"_s.arg(m_zone.name(), words::offset(due, m_zone)));
    m_time->setProperty("wrong", !m_good);
    m_time->update();
    m_schedule->setEnabled(m_good && !m_busy && !m_readOnly);
}

void ScheduleBar::focusTime()
{
    m_time->setFocus();
}

void ScheduleBar::setBusy(bool busy)
{
    m_busy = busy;
    m_now->setEnabled(!busy && !m_readOnly);
    m_draft->setEnabled(!busy && !m_readOnly);
    check();
}

void ScheduleBar::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_time->setEnabled(!readOnly);
    m_late->setEnabled(!readOnly);
    setBusy(m_busy);
}

void ScheduleBar::setEditing(bool editing)
{
    m_schedule->setText(editing ? tr("Save and schedule", "composer, button for an existing post")
                                : tr("Schedule", "composer, button"));
    // What is planned already does not become a draft again.
    m_draft->setVisible(!editing);
}

} // namespace parvis::ui

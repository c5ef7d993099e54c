// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/plan_popovers.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QPushButton* primaryButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    setPrimary(button);
    return button;
}

} // namespace

NotePopover::NotePopover(const UiContext& context, LocalDate day, const QString& text, QWidget* host) : Popover(host)
{
    setObjectName(u"note-popover"_s);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    body()->addWidget(
        new Label(QLocale().toString(toQDate(day), QLocale::LongFormat), TextSize::Base, false, true, this));
    auto* field = new QLineEdit(text, this);
    field->setObjectName(u"day-note"_s);
    field->setMaxLength(200);
    field->setMinimumWidth(px(this, 320));
    field->setPlaceholderText(tr("What the team should know of this day", "calendar, note of a day"));
    field->setAccessibleName(field->placeholderText());
    body()->addWidget(field);
    auto* save = primaryButton(u"day-note-save"_s, tr("Save note", "button"), this);
    body()->addWidget(save);
    const auto store = [this, context, day, field] {
        context.plan->saveNote({day, field->text().trimmed(), context.person})
            .onDone(this, [this](const Result<void>& result) {
                if (!result)
                    Q_EMIT failed(words::errorWhat(result.error()), words::errorAdvice(result.error()));
                dismiss();
            });
    };
    connect(field, &QLineEdit::returnPressed, this, store);
    connect(save, &QPushButton::clicked, this, store);
}

CampaignPopover::CampaignPopover(const UiContext& context, const std::vector<Campaign>& campaigns, LocalDate day,
                                 QWidget* host)
    : Popover(host),
      m_context(context),
      m_count(static_cast<int>(campaigns.size())),
      m_name(new QLineEdit(this)),
      m_from(new QDateEdit(this)),
      m_to(new QDateEdit(this)),
      m_error(new Label({}, TextSize::Second, false, false, this))
{
    setObjectName(u"campaign-popover"_s);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    body()->addWidget(new Label(tr("Campaigns", "calendar"), TextSize::Base, false, true, this));
    for (const Campaign& campaign : campaigns) {
        auto* button = new QPushButton(campaign.name, this);
        button->setObjectName(u"campaign-%1"_s.arg(campaign.id.toString()));
        connect(button, &QPushButton::clicked, this, [this, campaign] { edit(campaign); });
        body()->addWidget(button);
    }
    m_name->setObjectName(u"campaign-name"_s);
    m_name->setMaxLength(80);
    m_from->setObjectName(u"campaign-from"_s);
    m_to->setObjectName(u"campaign-to"_s);
    auto* form = new QFormLayout;
    form->addRow(tr("Name", "campaign, field"), m_name);
    form->addRow(tr("From", "campaign, field: first day"), m_from);
    form->addRow(tr("To", "campaign, field: last day"), m_to);
    body()->addLayout(form);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    body()->addWidget(m_error);
    auto* row = new QHBoxLayout;
    auto* away = new QPushButton(tr("Delete campaign", "button"), this);
    away->setObjectName(u"campaign-delete"_s);
    auto* keep = primaryButton(u"campaign-save"_s, tr("Save campaign", "button"), this);
    row->addWidget(away);
    row->addStretch(1);
    row->addWidget(keep);
    body()->addLayout(row);
    connect(keep, &QPushButton::clicked, this, &CampaignPopover::save);
    connect(m_name, &QLineEdit::returnPressed, this, &CampaignPopover::save);
    connect(away, &QPushButton::clicked, this, &CampaignPopover::remove);
    // The next colour that no neighbour has.
    edit({{}, {}, accountColour(m_count % accountColourCount(), false).name(), day, day.addDays(6), 0});
}

void CampaignPopover::edit(const Campaign& campaign)
{
    m_campaign = campaign;
    m_name->setText(campaign.name);
    m_from->setDate(toQDate(campaign.from));
    m_to->setDate(toQDate(campaign.to));
    m_error->hide();
    findChild<QPushButton*>(u"campaign-delete"_s)->setVisible(!campaign.id.isNull());
    m_name->setFocus();
}

void CampaignPopover::settle(const std::optional<Error>& error)
{
    if (!error)
        return dismiss();
    m_error->setText(error->kind == ErrorKind::Rejected
                         ? tr("A campaign needs a name of its own, and ends after it begins.", "calendar, error")
                         : words::errorWhat(*error));
    m_error->show();
}

void CampaignPopover::save()
{
    m_campaign.name = m_name->text().trimmed();
    m_campaign.from = fromQDate(m_from->date());
    m_campaign.to = fromQDate(m_to->date());
    m_context.plan->saveCampaign(m_campaign).onDone(this, [this](const Result<Campaign>& result) {
        settle(result ? std::nullopt : std::optional(result.error()));
    });
}

void CampaignPopover::remove()
{
    m_context.plan->removeCampaign(m_campaign.id).onDone(this, [this](const Result<void>& result) {
        settle(result ? std::nullopt : std::optional(result.error()));
    });
}

PastPopover::PastPopover(const UiContext& context, QWidget* host) : Popover(host)
{
    setObjectName(u"past-popover"_s);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    body()->addWidget(new Label(tr("Show the plan as it was at", "calendar"), TextSize::Base, false, true, this));
    const WallTime now = wallTimeAt(context.now(), context.zone);
    auto* field = new QDateTimeEdit(toQDateTime({now.date.addDays(-1), now.hour, now.minute, 0}), this);
    field->setObjectName(u"past-moment"_s);
    field->setTimeSpec(Qt::UTC); // wall time as it is: see dates.h
    field->setMaximumDateTime(toQDateTime(now));
    field->setAccessibleName(tr("Moment in the past", "calendar"));
    body()->addWidget(field);
    auto* show = primaryButton(u"past-show"_s, tr("Show the plan", "button"), this);
    body()->addWidget(show);
    connect(show, &QPushButton::clicked, this, [this, context, field] {
        // Of two equal wall times the first: what was done in between is then told as a difference.
        const Instant then = resolve(fromQDateTime(field->dateTime()), context.zone).instant;
        dismiss();
        Q_EMIT chosen(then);
    });
}

} // namespace parvis::ui

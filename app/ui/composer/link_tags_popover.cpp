// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/link_tags_popover.h"

#include "engine/publishing/writing_desk.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

LinkTagsPopover::LinkTagsPopover(const UiContext& context, const QString& campaign, QWidget* host)
    : Popover(host),
      m_context(context),
      m_campaign(campaign),
      m_source(new QLineEdit(this)),
      m_medium(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_hosts(new QPlainTextEdit(this)),
      m_problem(new Label({}, TextSize::Second, false, false, this))
{
    setObjectName(u"link-tags"_s);
    m_source->setObjectName(u"tags-source"_s);
    m_medium->setObjectName(u"tags-medium"_s);
    m_name->setObjectName(u"tags-name"_s);
    m_hosts->setObjectName(u"tags-hosts"_s);
    m_hosts->setTabChangesFocus(true);
    m_hosts->setPlaceholderText(tr("shop.example – one a line; none: every link", "tags on links, empty field"));
    m_hosts->setMaximumHeight(px(this, 72));
    m_problem->setTint(Tint::Danger);
    auto* form = new QFormLayout;
    form->addRow(tr("Source", "tags on links, field"), m_source);
    form->addRow(tr("Medium", "tags on links, field"), m_medium);
    form->addRow(tr("Campaign", "tags on links, field"), m_name);
    form->addRow(tr("Only these hosts", "tags on links, field"), m_hosts);
    auto* apply = new QPushButton(tr("Tag the links", "tags on links, button"), this);
    apply->setObjectName(u"tags-apply"_s);
    setPrimary(apply);
    const QString heading = campaign.isEmpty()
                                ? tr("Tags on links", "heading of a popover")
                                : tr("Tags on links of “%1”", "heading of a popover; %1: a campaign").arg(campaign);
    body()->addWidget(new Label(heading, TextSize::Section, false, true, this));
    body()->addLayout(form);
    body()->addWidget(m_problem);
    body()->addWidget(apply, 0, Qt::AlignRight);
    setMinimumWidth(px(this, 400));
    connect(apply, &QPushButton::clicked, this, &LinkTagsPopover::apply);
    for (auto* field : {m_source, m_medium, m_name})
        connect(field, &QLineEdit::returnPressed, this, &LinkTagsPopover::apply);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    m_context.writing->linkTags(campaign).onDone(this, [this](const Result<LinkTags>& tags) {
        if (tags)
            fill(*tags);
        else
            m_problem->setText(words::errorWhat(tags.error()));
    });
}

void LinkTagsPopover::fill(const LinkTags& tags)
{
    m_source->setText(tags.source);
    m_medium->setText(tags.isEmpty() ? u"social"_s : tags.medium);
    m_name->setText(tags.isEmpty() ? m_campaign : tags.name);
    m_hosts->setPlainText(tags.hosts.join(u'\n'));
}

void LinkTagsPopover::apply()
{
    LinkTags tags;
    tags.campaign = m_campaign;
    tags.source = m_source->text().trimmed();
    tags.medium = m_medium->text().trimmed();
    tags.name = m_name->text().trimmed();
    for (const QString& line : m_hosts->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            tags.hosts << line.trimmed();
    }
    m_context.writing->save(tags).onDone(this, [this, tags](const Result<void>& saved) {
        if (!saved) {
            m_problem->setText(words::errorWhat(saved.error()));
            return;
        }
        Q_EMIT applied(tags);
        dismiss();
    });
}

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contact_card.h"

#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QFormLayout>
#include <QLocale>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ContactCard::ContactCard(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_facts(new QWidget(this)),
      m_name(new Label({}, TextSize::Section, false, true, m_facts)),
      m_handle(new Label({}, TextSize::Base, true, false, m_facts)),
      m_profile(iconButton(u"external"_s, tr("Open the profile on the network", "inbox, contact card, button"),
                           u"contact-profile"_s, m_facts))
{
    setObjectName(u"contact-card"_s);
    setAccessibleName(tr("Contact", "inbox, contact card, screen reader"));
    m_name->setWordWrap(true);
    m_handle->setWordWrap(true);
    const int pad = px(this, space::l);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_facts);
    auto* column = new QVBoxLayout(m_facts);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::xs));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_profile, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_handle);
    column->addSpacing(px(this, space::s));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(px(this, space::s));
    form->setHorizontalSpacing(px(this, space::m));
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_followers = addFact(form, tr("Followers", "inbox, contact card"), u"contact-followers"_s);
    m_messages = addFact(form, tr("Messages", "inbox, contact card: in this conversation"), u"contact-messages"_s);
    m_since = addFact(form, tr("First wrote", "inbox, contact card"), u"contact-since"_s);
    m_account = addFact(form, tr("Account", "inbox, contact card: ours, that was written to"), u"contact-account"_s);
    m_assignee = addFact(form, tr("Taken by", "inbox, contact card: colleague"), u"contact-assignee"_s);
    m_labels = addFact(form, tr("Labels", "inbox, contact card"), u"contact-labels"_s);
    m_reason = addFact(form, tr("Closed", "inbox, contact card: the reason for closing"), u"contact-reason"_s);
    m_reasonName = form->labelForField(m_reason);
    column->addLayout(form);
    column->addStretch();
    connect(m_profile, &QAbstractButton::clicked, this, [this] {
        if (m_context.shell)
            m_context.shell->openUrl(QUrl(m_url));
    });
    clear();
}

Label* ContactCard::addFact(QFormLayout* form, const QString& name, const QString& objectName)
{
    auto* value = new Label({}, TextSize::Base, false, false, m_facts);
    value->setObjectName(objectName);
    value->setWordWrap(true);
    form->addRow(new Label(name, TextSize::Base, true, false, m_facts), value);
    return value;
}

void ContactCard::clear()
{
    m_facts->hide();
}

void ContactCard::setDetail(const ConversationDetail& detail)
{
    const Conversation& c = detail.conversation;
    const QLocale locale;
    m_facts->show();
    m_name->setText(personName(c.customer));
    m_handle->setText(c.customer.handle.isEmpty() ? QString() : u'@' + harmless(c.customer.handle).simplified());
    m_handle->setVisible(!m_handle->text().isEmpty() && m_handle->text() != m_name->text());
    m_url = c.customer.profileUrl;
    const QUrl url(m_url);
    m_profile->setVisible(url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1));
    m_followers->setText(c.customer.followers ? locale.toString(*c.customer.followers)
                                              : tr("not known", "inbox, contact card: number of followers"));
    m_messages->setText(locale.toString(c.messages));
    m_since->setText(words::when(c.created, m_context.now(), m_context.zone));
    m_since->setToolTip(words::exact(c.created, m_context.zone));
    m_account->setText(m_context.book.name(c.account));
    m_assignee->setText(c.assignee.isEmpty() ? tr("nobody", "inbox, contact card: no colleague has taken it")
                                             : c.assignee);
    m_labels->setText(c.labels.isEmpty() ? tr("none", "inbox, contact card: no labels") : c.labels.join(u", "_s));
    const bool closed = c.status == ConversationStatus::Closed;
    m_reason->setText(c.closeReason.isEmpty() ? tr("answered", "inbox, contact card: closed after an answer")
                                              : c.closeReason);
    m_reason->setVisible(closed);
    m_reasonName->setVisible(closed);
}

} // namespace parvis::ui

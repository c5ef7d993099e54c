// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contact_card.h"

#include "ports/workspace.h"
#include "ui/inbox/contact_window.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ContactCard::ContactCard(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_facts(new QWidget(this)),
      m_banner(new Banner(m_facts)),
      m_person(new PersonPanel(context, false, m_facts)),
      m_whole(new QPushButton(tr("All about this person", "inbox, contact card, button"), m_facts)),
      m_name(new Label({}, TextSize::Section, false, true, m_facts)),
      m_handle(new Label({}, TextSize::Base, true, false, m_facts)),
      m_profile(iconButton(u"external"_s, tr("Open the profile on the network", "inbox, contact card, button"),
                           u"contact-profile"_s, m_facts))
{
    setObjectName(u"contact-card"_s);
    setAccessibleName(tr("Contact", "inbox, contact card, screen reader"));
    m_name->setWordWrap(true);
    m_handle->setWordWrap(true);
    m_whole->setObjectName(u"contact-whole"_s);
    m_whole->setVisible(m_context.people != nullptr);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_facts);
    outer->addWidget(scroll);
    build();
    connect(m_profile, &QAbstractButton::clicked, this, [this] {
        if (m_context.shell)
            m_context.shell->openUrl(QUrl(m_url));
    });
    connect(m_whole, &QPushButton::clicked, this, &ContactCard::openWindow);
    connect(m_person, &PersonPanel::changed, this, &ContactCard::reloadPerson);
    connect(m_person, &PersonPanel::failed, this, [this](const Error& error) {
        m_banner->showMessage(Banner::Kind::Warn, words::errorWhat(error), words::errorAdvice(error));
    });
    if (auto* feed = m_context.people ? m_context.workspace.changes() : nullptr)
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const bool told = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
                return change.topic == Topic::Conversations && change.ids.empty();
            });
            if (told)
                reloadPerson();
        });
    clear();
}

void ContactCard::build()
{
    const int pad = px(this, space::l);
    auto* column = new QVBoxLayout(m_facts);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::xs));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_profile, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_handle);
    column->addWidget(m_banner);
    column->addSpacing(px(this, space::s));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(px(this, space::s));
    form->setHorizontalSpacing(px(this, space::m));
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_followers = addFact(form, tr("Followers", "inbox, contact card"), u"contact-followers"_s);
    m_history = addFact(form, tr("In all", "inbox, contact card: how much the person wrote to us, everywhere"),
                        u"contact-history"_s);
    m_messages = addFact(form, tr("Here", "inbox, contact card: messages of this conversation"), u"contact-messages"_s);
    m_since = addFact(form, tr("Since", "inbox, contact card: when the conversation began"), u"contact-since"_s);
    m_account = addFact(form, tr("Account", "inbox, contact card: ours, that was written to"), u"contact-account"_s);
    m_assignee = addFact(form, tr("Taken by", "inbox, contact card: colleague"), u"contact-assignee"_s);
    m_labels = addFact(form, tr("Labels", "inbox, contact card"), u"contact-labels"_s);
    m_reason = addFact(form, tr("Closed", "inbox, contact card: the reason for closing"), u"contact-reason"_s);
    m_reasonName = form->labelForField(m_reason);
    column->addLayout(form);
    column->addWidget(m_person);
    column->addSpacing(px(this, space::s));
    column->addWidget(m_whole, 0, Qt::AlignLeading);
    column->addStretch();
}

Label* ContactCard::addFact(QFormLayout* form, const QString& name, const QString& objectName)
{
    auto* value = new Label({}, TextSize::Base, false, false, m_facts);
    value->setObjectName(objectName);
    value->setWordWrap(true);
    auto* label = new Label(name, TextSize::Base, true, false, m_facts);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop); // beside the first line of several
    form->addRow(label, value);
    return value;
}

void ContactCard::clear()
{
    m_facts->hide();
    m_person->clear();
    m_customer = {};
}

void ContactCard::openWindow()
{
    if (m_context.people && !m_customer.isNull())
        (new ContactWindow(m_context, m_customer))->show();
}

void ContactCard::reloadPerson()
{
    if (!m_context.people || m_customer.isNull())
        return;
    m_context.people->open(m_customer).onDone(this, [this, asked = m_customer](const Result<PersonCard>& card) {
        if (asked != m_customer)
            return; // another conversation was opened meanwhile
        if (card)
            showPerson(*card);
        else
            m_person->clear(); // they are gone
    });
}

void ContactCard::showPerson(const PersonCard& card)
{
    m_banner->clear();
    m_followers->setText(words::reach(card.reach));
    m_followers->setToolTip(card.reach.oldest ? tr("As of %1", "inbox, contact card, hover: when the figure was told")
                                                    .arg(words::exact(*card.reach.oldest, m_context.zone))
                                              : QString());
    const ContactActivity& activity = card.contact.activity;
    QStringList parts{tr("%n messages", "inbox, contact card: written to us, everywhere", int(activity.messages))};
    for (const auto& [label, n] : activity.labels)
        parts << u"%1\u00a0×\u00a0%2"_s.arg(QLocale().toString(n), harmless(label).simplified());
    m_history->setText(parts.mid(0, 3).join(u", "_s));
    m_history->setToolTip(parts.join(u'\n'));
    m_person->setCard(card);
}

void ContactCard::setDetail(const ConversationDetail& detail)
{
    const Conversation& c = detail.conversation;
    m_facts->show();
    m_name->setText(personName(c.customer));
    m_handle->setText(c.customer.handle.isEmpty() ? QString() : u'@' + harmless(c.customer.handle).simplified());
    m_handle->setVisible(!m_handle->text().isEmpty() && m_handle->text() != m_name->text());
    m_url = c.customer.profileUrl;
    const QUrl url(m_url);
    m_profile->setVisible(url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1));
    if (c.customer.id != m_customer || !m_context.people) {
        // What is known here, until all that is known of the person has come; it stays while that is asked again.
        m_person->clear();
        m_history->setText({});
        m_followers->setText(c.customer.followers ? QLocale().toString(*c.customer.followers)
                                                  : tr("not known", "inbox, contact card: number of followers"));
        m_followers->setToolTip({});
    }
    m_customer = c.customer.id;
    reloadPerson();
    m_messages->setText(tr("%n messages", "inbox, contact card: of this conversation", c.messages));
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

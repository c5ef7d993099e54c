// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlook_list.h"

#include "domain/inbox/thread_change.h"
#include "ui/models/account_book.h"
#include "ui/models/post_actions.h"
#include "ui/shell/outlook_line.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// One post on several accounts at one time is one line with several badges.
std::vector<std::vector<PublicationRow>> grouped(const std::vector<PublicationRow>& rows, bool together)
{
    std::vector<std::vector<PublicationRow>> groups;
    for (const auto& row : rows) {
        if (together && !groups.empty() && groups.back().front().post == row.post &&
            groups.back().front().plan.due == row.plan.due)
            groups.back().push_back(row);
        else
            groups.push_back({row});
    }
    return groups;
}

} // namespace

OutlookList::OutlookList(const UiContext& context, Outlook& outlook, PostActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_outlook(outlook), m_actions(actions)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    connect(&m_outlook, &Outlook::changed, this, &OutlookList::rebuild);
    connect(&m_context.book, &AccountBook::changed, this, &OutlookList::rebuild);
    rebuild();
}

void OutlookList::setLines(int lines)
{
    m_lines = lines;
    rebuild();
}

void OutlookList::rebuild()
{
    // Rebuilding must not throw the keyboard out of its place.
    QString focused;
    if (const auto* widget = QApplication::focusWidget(); widget && m_content && m_content->isAncestorOf(widget))
        focused = widget->objectName();
    delete m_content;
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(this, 2));
    layout()->addWidget(m_content);

    const auto section = [this](const QString& title, const std::vector<PublicationRow>& rows, bool trouble) {
        addHeading(title);
        const auto groups = grouped(rows, !trouble);
        const size_t shown = std::min(groups.size(), static_cast<size_t>(m_lines));
        for (size_t i = 0; i < shown; ++i)
            addLine(groups[i], trouble);
        if (shown < groups.size())
            m_column->addWidget(new Label(
                tr("and %n more", "last line of a short list of posts", static_cast<int>(groups.size() - shown)),
                TextSize::Second, true, false, m_content));
    };
    if (m_outlook.needsCount() > 0)
        section(tr("Needs you (%1)", "heading of the posts that failed or are uncertain; %1 a number")
                    .arg(m_outlook.needsCount()),
                m_outlook.needsYou(), true);
    for (const ErrandTrouble& trouble : m_outlook.errands())
        addErrand(trouble);
    std::vector<PublicationRow> next;
    for (const auto& row : m_outlook.nextOut()) {
        if (!m_outlook.isLate(row))
            next.push_back(row);
    }
    section(tr("Next out", "heading of the posts that go out next"), next, false);
    if (next.empty())
        m_column->addWidget(
            new Label(tr("Nothing is planned.", "under Next out"), TextSize::Base, true, false, m_content));
    if (!m_outlook.drafts().empty())
        section(tr("Drafts (%1)", "heading of unfinished posts; %1 a number").arg(m_outlook.drafts().size()),
                m_outlook.drafts(), false);
    m_content->show();
    updateGeometry();
    if (!focused.isEmpty()) {
        if (auto* widget = m_content->findChild<QWidget*>(focused))
            widget->setFocus(Qt::OtherFocusReason);
    }
}

void OutlookList::addHeading(const QString& text)
{
    if (m_column->count() > 0)
        m_column->addSpacing(px(this, space::m));
    m_column->addWidget(new Label(text, TextSize::Second, true, true, m_content));
    m_column->addSpacing(px(this, 2));
}

QString OutlookList::reasonOf(const PublicationRow& row) const
{
    if (row.error) {
        const Account* account = m_context.book.find(row.account);
        return words::errorWhat(*row.error, account ? m_context.book.network(account->network).displayName : QString());
    }
    if (row.state == PublicationState::Missed)
        return tr("Its time passed while no worker ran.", "why a post was missed");
    if (row.state == PublicationState::Uncertain)
        return tr("Nobody can tell whether it arrived.", "why a post is uncertain");
    if (m_outlook.isLate(row))
        return m_outlook.aliveWorkers().empty()
                   ? tr("It is due, but no worker is running.", "why a post is late")
                   : tr("It is due and still waiting for the network.", "why a post is late");
    return {};
}

void OutlookList::addLine(const std::vector<PublicationRow>& group, bool trouble)
{
    const PublicationRow& row = group.front();
    auto* line = new OutlookLine(m_context, group, m_content);
    line->setObjectName(u"outlook-%1"_s.arg(row.id.toString()));
    if (trouble)
        line->setReason(m_outlook.isLate(row) ? tr("Late", "state of a post that is past due")
                                              : words::state(row.state),
                        m_outlook.isLate(row) ? Tint::Warn : words::stateTint(row.state), reasonOf(row),
                        row.error ? words::errorAdvice(*row.error) : QString());
    connect(line, &QAbstractButton::clicked, this, [this, row] { Q_EMIT opened(row.post, row.id); });
    auto* ledger = new QAction(tr("What happened", "composer, button"), line);
    ledger->setObjectName(u"outlook-ledger-%1"_s.arg(row.id.toString()));
    connect(ledger, &QAction::triggered, this, [this, row] { m_context.shell->showLedger(row.id); });
    line->addAction(ledger);
    line->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_column->addWidget(line);
    if (trouble && !m_context.workspace.info().readOnly)
        addMends(row);
}

// A published one has an address, which is asked for.
QPushButton* OutlookList::thereButton(const PublicationRow& row, QWidget* holder)
{
    auto* there =
        new QPushButton(tr("It is there", "mend of an uncertain post: the person looked on the network"), holder);
    there->setObjectName(u"settle-yes-%1"_s.arg(row.id.toString()));
    there->setToolTip(tr("You looked on the network and the post is there.", "hover of: It is there"));
    there->setFont(sized(font(), TextSize::Second));
    connect(there, &QPushButton::clicked, this, [this, id = row.id] {
        m_asking = id;
        m_address.clear();
        // Not from within the button that the rebuilding deletes.
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                rebuild();
                if (auto* field = findChild<QLineEdit*>(u"settle-url-%1"_s.arg(id.toString())))
                    field->setFocus(Qt::OtherFocusReason);
            },
            Qt::QueuedConnection);
    });
    return there;
}

void OutlookList::addMends(const PublicationRow& row)
{
    auto* holder = new QWidget(m_content);
    auto* flow = new FlowLayout(px(this, space::xs), holder);
    flow->setContentsMargins(px(this, space::s), 0, 0, px(this, space::s));
    const auto add = [&](const QString& name, const QString& text, const QString& tip, auto method) {
        auto* button = new QPushButton(text, holder);
        button->setObjectName(u"%1-%2"_s.arg(name, row.id.toString()));
        button->setToolTip(tip);
        button->setFont(sized(font(), TextSize::Second));
        connect(button, &QPushButton::clicked, &m_actions, [this, row, method] { (m_actions.*method)(row); });
        flow->addWidget(button);
    };
    if (row.state == PublicationState::Uncertain) {
        flow->addWidget(thereButton(row, holder));
        add(u"settle-no"_s, tr("It is not there", "mend of an uncertain post: the person looked on the network"),
            tr("You looked on the network and the post is missing; then it can be sent again.",
               "hover of: It is not there"),
            &PostActions::settleNotPublished);
    } else if (row.error && isThreadChange(*row.error)) {
        add(u"retry"_s, tr("Send anyway", "mend of a reply that was held back: its thread changed"),
            tr("Goes out at once.", "hover of: Send now"), &PostActions::retry);
        add(u"drop"_s, tr("Discard", "mend of a reply that was held back: its thread changed"),
            tr("Takes it out of the plan.", "hover of: Do not send"), &PostActions::cancel);
    } else if (row.state == PublicationState::Failed || row.state == PublicationState::Missed) {
        add(u"retry"_s, tr("Send now", "mend of a failed or missed post"),
            tr("Goes out at once.", "hover of: Send now"), &PostActions::retry);
        add(u"drop"_s, tr("Do not send", "mend of a failed or missed post: cancel it"),
            tr("Takes it out of the plan.", "hover of: Do not send"), &PostActions::cancel);
    }
    if (m_context.ledger) {
        auto* why = new QPushButton(tr("What happened", "composer, button"), holder);
        why->setObjectName(u"ledger-%1"_s.arg(row.id.toString()));
        why->setToolTip(tr("Every step of it, with times and reasons", "hover of: What happened"));
        why->setFont(sized(font(), TextSize::Second));
        connect(why, &QPushButton::clicked, this, [this, row] { m_context.shell->showLedger(row.id); });
        flow->addWidget(why);
    }
    if (flow->count() > 0)
        m_column->addWidget(holder);
    else
        delete holder;
    if (row.state == PublicationState::Uncertain && row.id == m_asking)
        addAddressField(row);
}

// The address is what proves it, and what comments are fetched by afterwards.
void OutlookList::addAddressField(const PublicationRow& row)
{
    auto* holder = new QWidget(m_content);
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(px(this, space::s), 0, 0, px(this, space::s));
    auto* field = new QLineEdit(m_address, holder);
    field->setObjectName(u"settle-url-%1"_s.arg(row.id.toString()));
    field->setPlaceholderText(tr("Its address on the network", "field under an uncertain post that a person found"));
    field->setAccessibleName(field->placeholderText());
    auto* done = new QPushButton(tr("Note it", "button beside the address of a post that a person found"), holder);
    done->setObjectName(u"settle-note-%1"_s.arg(row.id.toString()));
    line->addWidget(field, 1);
    line->addWidget(done);
    const auto isAddress = [](const QString& text) {
        const QUrl url(text.trimmed(), QUrl::StrictMode);
        return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    };
    done->setEnabled(isAddress(m_address));
    connect(field, &QLineEdit::textChanged, this, [this, done, isAddress](const QString& text) {
        m_address = text;
        done->setEnabled(isAddress(text));
    });
    const auto settle = [this, row, isAddress] {
        if (!isAddress(m_address))
            return;
        m_asking = {};
        m_actions.settlePublished(row, m_address.trimmed());
    };
    connect(done, &QPushButton::clicked, this, settle);
    connect(field, &QLineEdit::returnPressed, this, settle);
    m_column->addWidget(holder);
}

} // namespace parvis::ui

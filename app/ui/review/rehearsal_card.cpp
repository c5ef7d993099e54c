// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/rehearsal_card.h"

#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

RehearsalCard::RehearsalCard(const UiContext& context, const Rehearsed& result, QWidget* parent)
    : Card(parent), m_context(context)
{
    setObjectName(u"rehearsed-"_s + result.row.id.toString());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::m), px(this, space::s), px(this, space::m), px(this, space::s));
    column->setSpacing(px(this, space::xs));
    column->addWidget(makeHead(result));
    for (const RehearsalReason& reason : result.reasons)
        column->addWidget(makeReason(result, reason));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QWidget* RehearsalCard::makeHead(const Rehearsed& result)
{
    const PublicationRow& row = result.row;
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(this, space::s));
    auto* pill = new StatePill(head);
    if (result.signal == Signal::Red)
        pill->setState(u"alert"_s, Tint::Danger, tr("Would not go out", "rehearsal, red"));
    else
        pill->setState(u"warning"_s, Tint::Warn, tr("Look at it", "rehearsal, amber"));
    auto* time =
        new Label(words::when(row.plan.due, m_context.now(), m_context.zone), TextSize::Base, false, true, head);
    time->setToolTip(words::exact(row.plan.due, m_context.zone));
    const QString name = m_context.book.name(row.account);
    auto* account = new Label(name, TextSize::Base, true, false, head);
    account->setTextFormat(Qt::PlainText);
    const QString first = harmless(row.excerpt).simplified();
    auto* open = new QPushButton(first.size() > 80 ? first.left(80) + u'…' : first, head);
    open->setObjectName(u"open-"_s + row.id.toString());
    open->setFlat(true);
    open->setCursor(Qt::PointingHandCursor);
    open->setToolTip(tr("Open the post", "hover of a post's first words"));
    open->setAccessibleName(tr("%1, %2: %3", "rehearsal, for screen readers; state, time, first words")
                                .arg(pill->word(), time->text(), row.excerpt));
    connect(open, &QPushButton::clicked, this, &RehearsalCard::opened);
    line->addWidget(pill);
    line->addWidget(time);
    line->addWidget(new NetworkBadge(m_context.book.network(row.network), head));
    line->addWidget(account);
    line->addWidget(open);
    line->addStretch(1);
    return head;
}

QWidget* RehearsalCard::makeReason(const Rehearsed& result, const RehearsalReason& reason)
{
    auto* place = new QWidget(this);
    auto* line = new QHBoxLayout(place);
    line->setContentsMargins(px(this, space::s), 0, 0, 0);
    line->setSpacing(px(this, space::s));
    const bool red = reason.signal == Signal::Red;
    auto* mark = new QLabel(place);
    mark->setPixmap(
        icon(red ? u"alert"_s : u"info"_s, red ? Tint::Danger : Tint::Warn).pixmap(px(this, 16), px(this, 16)));
    auto* sentence = new Label(words::finding(reason.finding, {}), TextSize::Base, false, false, place);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setObjectName(u"reason-"_s + reason.finding.code);
    line->addWidget(mark, 0, Qt::AlignVCenter);
    line->addWidget(sentence, 1);
    const QString text = repairText(result, reason);
    if (text.isEmpty() || m_context.workspace.info().readOnly)
        return place;
    auto* button = new QPushButton(text, place);
    button->setObjectName(u"repair-%1-%2"_s.arg(reason.finding.code, result.row.id.toString()));
    button->setAccessibleName(u"%1: %2"_s.arg(text, sentence->text()));
    if (reason.moveTo)
        button->setToolTip(words::exact(*reason.moveTo, result.row.plan.zone));
    connect(button, &QPushButton::clicked, this, [this, reason] { Q_EMIT repairAsked(reason); });
    line->addWidget(button, 0, Qt::AlignVCenter);
    return place;
}

QString RehearsalCard::repairText(const Rehearsed& result, const RehearsalReason& reason) const
{
    switch (reason.repair) {
    case Repair::None:
        return {};
    case Repair::Move:
        if (!reason.moveTo)
            return {};
        return tr("Move to %1", "rehearsal, button; %1 is a date and time")
            .arg(words::when(*reason.moveTo, m_context.now(), result.row.plan.zone));
    case Repair::EditPost:
        return tr("Open it there", "rehearsal, button: opens the post at the place of the finding");
    case Repair::SignIn:
        return tr("Sign in again", "rehearsal, button");
    case Repair::Approve:
        return tr("Approve", "button");
    case Repair::Release:
        return tr("Release", "button: let posts go out again");
    }
    return {};
}

} // namespace parvis::ui

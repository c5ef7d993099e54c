// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/moderation_words.h"

#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct ModerationWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ModerationWords)
};

Popover* opened(QWidget* anchor, const QString& objectName, const QString& heading)
{
    auto* popover = new Popover(anchor);
    popover->setObjectName(objectName);
    popover->setAccessibleName(heading);
    QObject::connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(new Label(heading, TextSize::Base, false, true, popover));
    return popover;
}

QString undoing(Action action)
{
    switch (action) {
    case Action::Like:
        return ModerationWords::tr("Unlike", "inbox, moderation of a comment");
    case Action::Bookmark:
        return ModerationWords::tr("Remove bookmark", "inbox, moderation of a comment");
    case Action::HideOthers:
        return ModerationWords::tr("Show again", "inbox, moderation of a comment: was hidden");
    case Action::Mute:
        return ModerationWords::tr("Unmute", "inbox, moderation of a person");
    case Action::Block:
        return ModerationWords::tr("Unblock", "inbox, moderation of a person");
    case Action::MarkSpam:
        return ModerationWords::tr("Not spam", "inbox, moderation of a comment");
    case Action::ApproveOthers:
        return ModerationWords::tr("Withdraw approval", "inbox, moderation of a comment");
    default:
        return {};
    }
}

QString doing(Action action)
{
    switch (action) {
    case Action::Like:
        return ModerationWords::tr("Like", "inbox, moderation of a comment");
    case Action::Bookmark:
        return ModerationWords::tr("Bookmark", "inbox, moderation of a comment");
    case Action::ApproveOthers:
        return ModerationWords::tr("Approve", "inbox, moderation of a comment");
    case Action::HideOthers:
        return ModerationWords::tr("Hide", "inbox, moderation of a comment");
    case Action::DeleteOwn:
    case Action::DeleteOthers:
        return ModerationWords::tr("Delete on the network…", "inbox, moderation of a comment");
    case Action::MarkSpam:
        return ModerationWords::tr("Mark as spam", "inbox, moderation of a comment");
    case Action::Mute:
        return ModerationWords::tr("Mute the person", "inbox, moderation of a person");
    case Action::Block:
        return ModerationWords::tr("Block the person", "inbox, moderation of a person");
    case Action::Report:
        return ModerationWords::tr("Report…", "inbox, moderation of a comment");
    default:
        return {};
    }
}

} // namespace

QString moderationVerb(const ModerationChoice& choice)
{
    return choice.on ? doing(choice.action) : undoing(choice.action);
}

QString moderationDone(Action action)
{
    switch (action) {
    case Action::Like:
        return ModerationWords::tr("Liked", "inbox, mark on a comment");
    case Action::Bookmark:
        return ModerationWords::tr("Bookmarked", "inbox, mark on a comment");
    case Action::ApproveOthers:
        return ModerationWords::tr("Approved", "inbox, mark on a comment");
    case Action::HideOthers:
        return ModerationWords::tr("Hidden", "inbox, mark on a comment");
    case Action::DeleteOwn:
    case Action::DeleteOthers:
        return ModerationWords::tr("Deleted", "inbox, mark on a comment");
    case Action::MarkSpam:
        return ModerationWords::tr("Spam", "inbox, mark on a comment");
    case Action::Mute:
        return ModerationWords::tr("Person muted", "inbox, mark on a comment");
    case Action::Block:
        return ModerationWords::tr("Person blocked", "inbox, mark on a comment");
    case Action::Report:
        return ModerationWords::tr("Reported", "inbox, mark on a comment");
    default:
        return {};
    }
}

QString moderationIcon(Action action)
{
    switch (action) {
    case Action::Like:
        return u"heart"_s;
    case Action::Bookmark:
        return u"star"_s;
    case Action::ApproveOthers:
        return u"check"_s;
    case Action::HideOthers:
        return u"eye"_s;
    case Action::DeleteOwn:
    case Action::DeleteOthers:
        return u"trash"_s;
    case Action::Mute:
        return u"bell"_s;
    case Action::Block:
        return u"shield"_s;
    default:
        return u"warning"_s;
    }
}

QString moderationPending(const Moderation& latest)
{
    const QString verb = moderationVerb({latest.action, latest.on}).remove(u'…');
    switch (latest.errand.state) {
    case ErrandState::Wanted:
    case ErrandState::Asked:
        return latest.errand.error ? ModerationWords::tr("%1: waits for the network", "inbox, mark; %1: Like").arg(verb)
                                   : ModerationWords::tr("%1: on its way", "inbox, mark; %1: Like").arg(verb);
    case ErrandState::Refused:
        return ModerationWords::tr("%1: not done", "inbox, mark; %1: Like").arg(verb);
    case ErrandState::Uncertain:
        return ModerationWords::tr("%1: the network did not say whether it was done", "inbox, mark; %1: Report")
            .arg(verb);
    case ErrandState::Done:
    case ErrandState::Withdrawn:
        break;
    }
    return {};
}

Tint moderationTint(const Moderation& latest)
{
    return latest.errand.state == ErrandState::Refused     ? Tint::Danger
           : latest.errand.state == ErrandState::Uncertain ? Tint::Warn
                                                           : Tint::Muted;
}

void askModeration(QWidget* anchor, const std::vector<Action>& offered, const std::vector<ModerationMark>& marks,
                   const std::function<void(const ModerationChoice&)>& chosen)
{
    auto* popover =
        opened(anchor, u"moderation-popover"_s, ModerationWords::tr("This message", "inbox, heading of a menu"));
    QPushButton* first = nullptr;
    for (const Action action : offered) {
        const ModerationMark* mark = markOf(marks, action);
        const ModerationChoice choice{action, !(mark && mark->on && canBeTakenBack(action))};
        auto* button = new QPushButton(icon(moderationIcon(action), Tint::Muted), moderationVerb(choice), popover);
        button->setObjectName(u"moderate-"_s + actionName(action));
        button->setFlat(true);
        button->setProperty("leading", true);
        button->setEnabled(!(mark && mark->latest && isOpen(mark->latest->errand)));
        QObject::connect(button, &QPushButton::clicked, popover, [popover, chosen, choice] {
            popover->dismiss();
            chosen(choice);
        });
        popover->body()->addWidget(button);
        if (!first && button->isEnabled())
            first = button;
    }
    popover->openAt(anchor);
    if (first)
        first->setFocus(Qt::PopupFocusReason);
}

void askReport(QWidget* anchor, const QString& person, const std::function<void(const QString&)>& send)
{
    auto* popover = opened(anchor, u"report-popover"_s,
                           ModerationWords::tr("Report %1 to the network", "inbox, %1: a person").arg(person));
    auto* why = new QLineEdit(popover);
    why->setObjectName(u"report-why"_s);
    why->setMaxLength(1000); // docs.joinmastodon.org/methods/reports: comment
    why->setPlaceholderText(ModerationWords::tr("What shall the moderators know?", "inbox, empty field"));
    why->setAccessibleName(why->placeholderText());
    why->setMinimumWidth(px(popover, 320));
    auto* button = new QPushButton(ModerationWords::tr("Send report", "inbox, button"), popover);
    button->setObjectName(u"report-send"_s);
    setPrimary(button);
    popover->body()->addWidget(why);
    popover->body()->addWidget(button, 0, Qt::AlignTrailing);
    const auto confirm = [popover, why, send] {
        const QString text = why->text();
        popover->dismiss();
        send(text);
    };
    QObject::connect(button, &QPushButton::clicked, popover, confirm);
    QObject::connect(why, &QLineEdit::returnPressed, popover, confirm);
    popover->openAt(anchor);
    why->setFocus(Qt::PopupFocusReason);
}

void askDeletion(QWidget* anchor, const std::function<void()>& confirmed)
{
    auto* popover = opened(anchor, u"delete-popover"_s,
                           ModerationWords::tr("Delete it for everybody? This cannot be undone.", "inbox, question"));
    auto* button = new QPushButton(icon(u"trash"_s, Tint::Danger),
                                   ModerationWords::tr("Delete on the network", "inbox, button"), popover);
    button->setObjectName(u"delete-confirm"_s);
    setDangerous(button);
    QObject::connect(button, &QPushButton::clicked, popover, [popover, confirmed] {
        popover->dismiss();
        confirmed();
    });
    popover->body()->addWidget(button, 0, Qt::AlignTrailing);
    popover->openAt(anchor);
    button->setFocus(Qt::PopupFocusReason);
}

} // namespace parvis::ui

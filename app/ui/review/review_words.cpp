// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_words.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct Review {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Review)
};

QString clock(int minutes)
{
    return QLocale().toString(QTime(minutes / 60 % 24, minutes % 60), QLocale::ShortFormat);
}

} // namespace

QString charterKind(CharterKind kind)
{
    switch (kind) {
    case CharterKind::ForbiddenWords:
        return Review::tr("Forbidden words", "kind of a charter rule");
    case CharterKind::RequiredWords:
        return Review::tr("Required words", "kind of a charter rule");
    case CharterKind::PaidDisclosure:
        return Review::tr("Disclosure of paid content", "kind of a charter rule");
    case CharterKind::AltText:
        return Review::tr("Descriptions of pictures", "kind of a charter rule");
    case CharterKind::LinkHosts:
        return Review::tr("Allowed link addresses", "kind of a charter rule");
    case CharterKind::QuietHours:
        return Review::tr("Quiet hours", "kind of a charter rule");
    case CharterKind::MinimumDistance:
        return Review::tr("Distance between posts", "kind of a charter rule");
    case CharterKind::MayPost:
        return Review::tr("Who may post", "kind of a charter rule");
    }
    return {};
}

QString charterLevel(CharterLevel level)
{
    switch (level) {
    case CharterLevel::Warn:
        return Review::tr("Warns", "what a charter rule does");
    case CharterLevel::NeedsApproval:
        return Review::tr("Needs approval", "what a charter rule does");
    case CharterLevel::Block:
        return Review::tr("Blocks", "what a charter rule does");
    }
    return {};
}

QString charterParameters(const CharterRule& rule)
{
    switch (rule.kind) {
    case CharterKind::AltText:
        return Review::tr("each picture and video", "charter rule about descriptions");
    case CharterKind::QuietHours:
        return Review::tr("%1 – %2", "quiet hours, from and to").arg(clock(rule.from), clock(rule.to));
    case CharterKind::MinimumDistance:
        return Review::tr("at least %n minutes", "charter rule: distance between posts",
                          static_cast<int>(rule.distance.count()));
    default:
        return rule.words.join(u", "_s);
    }
}

QString commentPlace(const QString& place)
{
    if (place == "text"_L1)
        return Review::tr("Text", "place of a comment");
    if (place.startsWith("thread/"_L1))
        return Review::tr("Part %1", "place of a comment: part of a thread").arg(place.mid(7).toInt() + 1);
    if (place.startsWith("media/"_L1))
        return Review::tr("Picture or video %1", "place of a comment").arg(place.section(u'/', 1, 1));
    if (place == "first_comment"_L1)
        return Review::tr("First comment", "place of a comment");
    if (place == "time"_L1)
        return Review::tr("Time", "place of a comment");
    return Review::tr("Whole post", "place of a comment");
}

QString auditAction(const QString& action)
{
    if (action == "hold"_L1)
        return Review::tr("Held everything", "step in the audit log");
    if (action == "release"_L1)
        return Review::tr("Released", "step in the audit log");
    if (action == "approve"_L1)
        return Review::tr("Approved", "step in the audit log");
    if (action == "reject"_L1)
        return Review::tr("Sent back", "step in the audit log");
    if (action == "charter"_L1)
        return Review::tr("Changed the charter", "step in the audit log");
    if (action == "comment"_L1)
        return Review::tr("Commented", "step in the audit log");
    if (action == "policy"_L1)
        return Review::tr("Changed who approves", "step in the audit log");
    return action;
}

QString auditSubject(const QString& subject)
{
    const QString kind = subject.section(u' ', 0, 0), id = subject.section(u' ', 1);
    if (kind == "workspace"_L1)
        return Review::tr("Everything", "what a step of the audit log is about");
    if (kind == "publication"_L1)
        return Review::tr("Publication %1", "what a step of the audit log is about").arg(id);
    if (kind == "post"_L1)
        return Review::tr("Post %1", "what a step of the audit log is about").arg(id);
    if (kind == "account"_L1)
        return Review::tr("Account %1", "what a step of the audit log is about").arg(id);
    if (kind == "rule"_L1)
        return Review::tr("Rule %1", "what a step of the audit log is about").arg(id);
    return subject;
}

QString approvalRefusal(const Error& error, const QStringList& people)
{
    if (error.code == "own_post"_L1)
        return Review::tr("You wrote it: somebody else has to approve it.", "beside Approve");
    if (error.code == "not_an_approver"_L1)
        return Review::tr("Here these people approve: %1.", "beside Approve; %1 names").arg(people.join(u", "_s));
    if (error.code == "already_approved"_L1)
        return Review::tr("You have approved it; somebody else has to agree too.", "beside Approve");
    if (error.code == "changed_meanwhile"_L1)
        return Review::tr("It was changed while you looked at it. Read it again.", "beside Approve");
    return errorWhat(error) + u' ' + errorAdvice(error);
}

} // namespace parvis::ui::words

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_words.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTime>

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

QString serviceAction(const QString& action)
{
    if (action == "service_calendar_added"_L1)
        return Review::tr("Added business hours", "step in the audit log");
    if (action == "service_calendar_changed"_L1)
        return Review::tr("Changed business hours", "step in the audit log");
    if (action == "service_calendar_removed"_L1)
        return Review::tr("Removed business hours", "step in the audit log");
    if (action == "service_policy_added"_L1)
        return Review::tr("Added a service level", "step in the audit log");
    if (action == "service_policy_changed"_L1)
        return Review::tr("Changed a service level", "step in the audit log");
    if (action == "service_policy_removed"_L1)
        return Review::tr("Removed a service level", "step in the audit log");
    if (action == "service_policies_ordered"_L1)
        return Review::tr("Reordered the service levels", "step in the audit log");
    return action;
}

// What stands in the parts of a kept sentence; empty when it is not of this form.
QStringList parts(const QString& detail, const QString& form)
{
    const auto match =
        QRegularExpression(u"^(?:%1)$"_s.arg(form), QRegularExpression::DotMatchesEverythingOption).match(detail);
    return match.hasMatch() ? match.capturedTexts().mid(1) : QStringList();
}

QString ifOff(const QString& words, bool off)
{
    return off ? Review::tr("%1, off", "audit log; %1: a rule that is switched off").arg(words) : words;
}

QString ruleDetail(const QString& detail)
{
    if (const auto p = parts(detail, u"(.*): ([a-z_]+), ([a-z_]+)((?:, off)?)"_s); !p.isEmpty()) {
        const auto kind = charterKindFromName(p[1]);
        const auto level = charterLevelFromName(p[2]);
        if (kind && level)
            return ifOff(Review::tr("%1: %2, %3", "audit log; a rule's name, kind and what it does")
                             .arg(p[0], charterKind(*kind), charterLevel(*level)),
                         !p[3].isEmpty());
    }
    return detail;
}

QString inboxRuleDetail(const QString& detail)
{
    if (const auto p = parts(detail, u"undone: (\\d+) steps"_s); !p.isEmpty())
        return Review::tr("%n steps taken back", "audit log, rules of the inbox", p[0].toInt());
    const auto p = parts(detail, u"(order|added|changed|switched off|removed): (.*)"_s);
    if (p.isEmpty())
        return detail;
    if (p[0] == "order"_L1)
        return Review::tr("Order: %1", "audit log, rules of the inbox; %1: their names").arg(p[1]);
    if (p[0] == "added"_L1)
        return Review::tr("Added: %1", "audit log, a rule of the inbox; %1: its name").arg(p[1]);
    if (p[0] == "changed"_L1)
        return Review::tr("Changed: %1", "audit log, a rule of the inbox; %1: its name").arg(p[1]);
    if (p[0] == "removed"_L1)
        return Review::tr("Removed: %1", "audit log, a rule of the inbox; %1: its name").arg(p[1]);
    return Review::tr("Switched off: %1", "audit log, a rule of the inbox; %1: its name").arg(p[1]);
}

QString retentionDetail(const AuditEntry& entry)
{
    if (const auto p = parts(entry.detail, u"(.*): (\\d+) months((?:, off)?)"_s); !p.isEmpty())
        return ifOff(Review::tr("%1: %n months", "audit log, how long is kept; %1: its name", p[1].toInt()).arg(p[0]),
                     !p[2].isEmpty());
    const auto p = parts(entry.detail,
                         u"(.*): (\\d+) conversations, (\\d+) messages, (\\d+) people, last written to before (.*)"_s);
    if (p.isEmpty())
        return entry.detail;
    const auto number = [](const QString& text) { return QLocale().toString(text.toLongLong()); };
    return Review::tr("%1: conversations %2, messages %3, people %4", "audit log, removed as kept long enough")
        .arg(p[0], number(p[1]), number(p[2]), number(p[3]));
}

QString releaseDetail(const QString& detail)
{
    const auto p = parts(detail, u"(.*) \\((\\d+) sent now, (\\d+) kept, (\\d+) cancelled\\)"_s);
    if (p.isEmpty())
        return detail;
    const QString counts =
        Review::tr("sent now %1, kept %2, cancelled %3", "audit log, posts at the release").arg(p[1], p[2], p[3]);
    return p[0].isEmpty() ? counts : u"%1 (%2)"_s.arg(p[0], counts);
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
    if (action == "contact_link"_L1)
        return Review::tr("Linked two identities", "step in the audit log");
    if (action == "contact_unlink"_L1)
        return Review::tr("Took an identity out", "step in the audit log");
    if (action == "erase"_L1)
        return Review::tr("Erased a person", "step in the audit log");
    if (action == "retention"_L1)
        return Review::tr("Removed what was kept long enough", "step in the audit log");
    if (action == "retention_rule"_L1)
        return Review::tr("Changed how long is kept", "step in the audit log");
    if (action == "inbox_rule"_L1)
        return Review::tr("Changed the rules of the inbox", "step in the audit log");
    return serviceAction(action);
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
    if (kind == "contact"_L1)
        return Review::tr("A person", "what a step of the audit log is about");
    if (kind.startsWith("service_calendar"_L1))
        return Review::tr("Business hours", "what a step of the audit log is about");
    if (kind.startsWith("service_polic"_L1))
        return Review::tr("Service levels", "what a step of the audit log is about");
    return subject;
}

QString auditWho(const QString& who)
{
    return who == "worker"_L1 ? Review::tr("Worker", "audit log, who: Parvis by itself") : who;
}

QString auditDetail(const AuditEntry& entry)
{
    const QString& action = entry.action;
    if (entry.detail == "removed"_L1)
        return Review::tr("Removed", "audit log: the rule is gone");
    if (action == "charter"_L1)
        return ruleDetail(entry.detail);
    if (action == "inbox_rule"_L1)
        return inboxRuleDetail(entry.detail);
    if (action == "retention_rule"_L1 || action == "retention"_L1)
        return retentionDetail(entry);
    if (action == "release"_L1)
        return releaseDetail(entry.detail);
    if (action == "policy"_L1) {
        if (const auto p = parts(entry.detail, u"(\\d+) of (.*)"_s); !p.isEmpty())
            return Review::tr("%n approvals by: %1", "audit log; %1: names", p[0].toInt())
                .arg(p[1] == "everybody"_L1 ? Review::tr("everybody", "audit log, who approves") : p[1]);
    }
    if (action == "erase"_L1) {
        if (const auto p = parts(entry.detail, u"(\\d+) identities, (\\d+) messages"_s); !p.isEmpty())
            return Review::tr("identities %1, messages %2", "audit log, a person was erased").arg(p[0], p[1]);
    }
    if (action == "contact_link"_L1 || action == "contact_unlink"_L1)
        return {}; // a number and the name of a constant
    return entry.detail;
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

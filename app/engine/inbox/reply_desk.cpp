// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/reply_desk.h"

#include "domain/publishing/template.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int mostMentions = 100;

Error noRepository()
{
    return Error::make(ErrorKind::Storage, u"this workspace keeps no canned replies"_s);
}

Error rejected(const QString& code)
{
    auto error = Error::make(ErrorKind::Rejected, u"a canned reply needs a name and words or pictures"_s);
    error.code = code;
    return error;
}

QString firstName(const QString& name)
{
    return name.simplified().section(u' ', 0, 0);
}

} // namespace

CannedValues cannedValues(const ConversationDetail& detail, const QString& agent, const QString& language,
                          const ZoneId& zone, Instant now)
{
    const Identity& customer = detail.conversation.customer;
    Content content;
    content.language = language;
    const Variables ours = variablesFor(content, detail.account.value_or(Account()), {}, wallTimeAt(now, zone));
    CannedValues values;
    values.insert(u"name"_s, customer.name.isEmpty() ? customer.handle : customer.name.simplified());
    values.insert(u"first_name"_s, firstName(customer.name));
    values.insert(u"handle"_s, customer.handle.isEmpty() ? QString() : u'@' + customer.handle);
    values.insert(u"account"_s, ours.account);
    values.insert(u"agent"_s, agent);
    values.insert(u"post"_s, detail.post ? excerptOf(detail.post->post.base.text, 60) : QString());
    values.insert(u"network"_s, detail.conversation.network);
    values.insert(u"date"_s, ours.date);
    values.insert(u"time"_s, ours.time);
    return values;
}

ReplyDesk::ReplyDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<CannedReply>> ReplyDesk::cannedReplies()
{
    return m_ports.replies ? m_ports.replies->cannedReplies() : Async<std::vector<CannedReply>>::failed(noRepository());
}

Async<CannedReply> ReplyDesk::save(const CannedReply& reply)
{
    if (!m_ports.replies)
        return Async<CannedReply>::failed(noRepository());
    CannedReply clean = reply;
    clean.name = reply.name.simplified();
    clean.shortcut = cleanShortcut(reply.shortcut);
    clean.language = reply.language.trimmed().toLower();
    if (const QString problem = cannedProblem(clean); !problem.isEmpty())
        return Async<CannedReply>::failed(rejected(problem));
    return m_ports.replies->save(clean);
}

Async<void> ReplyDesk::remove(CannedReplyId id)
{
    return m_ports.replies ? m_ports.replies->remove(id) : Async<void>::failed(noRepository());
}

Async<void> ReplyDesk::used(CannedReplyId id)
{
    return m_ports.replies ? m_ports.replies->used(id) : Async<void>::failed(noRepository());
}

Async<std::vector<SignatureRule>> ReplyDesk::signatureRules()
{
    return m_ports.replies ? m_ports.replies->signatureRules()
                           : Async<std::vector<SignatureRule>>::failed(noRepository());
}

Async<void> ReplyDesk::save(const SignatureRule& rule)
{
    return m_ports.replies ? m_ports.replies->save(rule) : Async<void>::failed(noRepository());
}

Async<QString> ReplyDesk::signatureName(const QString& person)
{
    return m_ports.replies ? m_ports.replies->signatureName(person) : Async<QString>::failed(noRepository());
}

Async<void> ReplyDesk::setSignatureName(const QString& person, const QString& name)
{
    return m_ports.replies ? m_ports.replies->setSignatureName(person, name) : Async<void>::failed(noRepository());
}

Async<AccountSignature> ReplyDesk::signatureFor(AccountId account, const QString& person)
{
    return signatureRules().then(this, [this, account, person](const std::vector<SignatureRule>& rules) {
        AccountSignature signature;
        for (const SignatureRule& rule : rules) {
            if (rule.account == account)
                signature.rule = rule;
        }
        return signatureName(person).then(this, [signature, person](const QString& name) mutable {
            signature.agent = name.isEmpty() ? person : name;
            return signature;
        });
    });
}

Async<QStringList> ReplyDesk::colleagues()
{
    return m_ports.replies ? m_ports.replies->colleagues() : Async<QStringList>::failed(noRepository());
}

Async<std::vector<NoteMention>> ReplyDesk::mentionsOf(const QString& person, bool unseenOnly)
{
    return m_ports.replies ? m_ports.replies->mentionsOf(callNamesOf(person), unseenOnly, mostMentions)
                           : Async<std::vector<NoteMention>>::failed(noRepository());
}

Async<void> ReplyDesk::mentionSeen(MessageId note, const QString& person)
{
    return m_ports.replies ? m_ports.replies->mentionSeen(note, callNamesOf(person))
                           : Async<void>::failed(noRepository());
}

} // namespace parvis

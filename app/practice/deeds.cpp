// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/deeds.h"

#include "practice/entities.h"

using namespace Qt::StringLiterals;

namespace parvis::practice {
namespace {

struct Deed {
    enum class Kind { Publish, Edit, Delete, Repeat };
    Kind kind = Kind::Publish;
    QString author, mentioned; // handles; mentioned empty: nobody
    Draft draft;
    QString about; // a status id, or "#N"
};

Failure refused(qsizetype index, const QString& why)
{
    return failure(ErrorKind::Rejected, u"deed %1: %2"_s.arg(index).arg(why));
}

bool isStatus(Service& service, const QString& about, qsizetype index)
{
    if (about.startsWith(u'#')) {
        bool number = false;
        const int earlier = QStringView(about).mid(1).toInt(&number);
        return number && earlier >= 0 && earlier < index;
    }
    return service.world.status(about.toLongLong()) != nullptr;
}

Result<Deed> readPublish(Service& service, const Params& p, qsizetype index, bool isComment)
{
    Deed deed;
    deed.author = p.text(u"author"_s);
    deed.draft.text = p.text(u"text"_s);
    if (deed.author.isEmpty() || deed.draft.text.isEmpty())
        return refused(index, u"needs an author and a text"_s);
    if (const Account* known = service.world.accountNamed(deed.author); known && known->shop)
        return refused(index, u"the author is an account of the shop"_s);
    if (isComment) {
        deed.about = p.text(u"on"_s);
        if (!isStatus(service, deed.about, index))
            return refused(index, u"needs a status to answer in \"on\""_s);
    }
    const Account* shop = service.world.accountNamed(p.text(u"shop"_s));
    if (!isComment && (!shop || !shop->shop))
        return refused(index, u"needs an account of the shop"_s);
    deed.mentioned = p.flag(u"quiet"_s) ? QString() : isComment ? u"*"_s : shop->username;
    if (p.has(u"visibility"_s))
        deed.draft.visibility = p.text(u"visibility"_s);
    const double age = p.value(u"age"_s).toDouble(0);
    if (age < 0 || age > 31'536'000)
        return refused(index, u"age must be from 0 to a year of seconds"_s);
    if (age > 0)
        deed.draft.createdMs = service.world.nowMs() - qint64(age * 1000);
    return deed;
}

Result<Deed> readDeed(Service& service, const Params& p, qsizetype index)
{
    const QString word = p.text(u"do"_s);
    if (word == "comment"_L1 || word == "mention"_L1)
        return readPublish(service, p, index, word == "comment"_L1);
    static const QHash<QString, Deed::Kind> kinds{
        {u"edit"_s, Deed::Kind::Edit}, {u"delete"_s, Deed::Kind::Delete}, {u"repeat"_s, Deed::Kind::Repeat}};
    const auto kind = kinds.constFind(word);
    if (kind == kinds.constEnd())
        return refused(index, u"\"do\" knows comment, mention, edit, delete, repeat"_s);
    Deed deed;
    deed.kind = *kind;
    deed.about = p.text(u"id"_s);
    deed.draft.text = p.text(u"text"_s);
    if (!isStatus(service, deed.about, index))
        return refused(index, u"needs a status in \"id\""_s);
    if (deed.kind == Deed::Kind::Edit && deed.draft.text.isEmpty())
        return refused(index, u"needs the new text"_s);
    return deed;
}

// The shop of a thread: who wrote its first status, or is mentioned in it.
QString shopOf(Service& service, const Status& status)
{
    const Status* root = service.world.status(status.conversation);
    std::vector<Id> people{root ? root->account : status.account};
    people.insert(people.end(), status.mentions.begin(), status.mentions.end());
    for (const Id id : people) {
        if (const Account* account = service.world.account(id); account && account->shop)
            return account->username;
    }
    return {};
}

Id publish(Service& service, Deed deed, Id about)
{
    World& world = service.world;
    Account& author = world.addAccount(deed.author, deed.author, u"en"_s, false);
    if (const Status* answered = world.status(about)) {
        deed.draft.inReplyTo = about;
        if (deed.mentioned == "*"_L1)
            deed.mentioned = shopOf(service, *answered);
    }
    if (!deed.mentioned.isEmpty())
        deed.draft.text = u'@' + deed.mentioned + u' ' + deed.draft.text;
    deed.draft.language = author.language;
    return world.publish(author.id, deed.draft);
}

void edit(Service& service, const Deed& deed, Id id)
{
    const Status* status = service.world.status(id);
    if (!status)
        return; // deleted by a deed before this one
    Draft draft;
    draft.text = deed.draft.text;
    // Whom it spoke to it still does.
    for (const Id mentioned : status->mentions)
        draft.text = u'@' + service.world.account(mentioned)->username + u' ' + draft.text;
    draft.visibility = status->visibility;
    draft.spoiler = status->spoiler;
    draft.media = status->media;
    service.world.edit(id, draft);
}

} // namespace

Response doDeeds(Service& service, const Request& request)
{
    const QJsonArray list = request.params.value(u"deeds"_s).toArray();
    std::vector<Deed> deeds;
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto deed = readDeed(service, Params(list[i].toObject()), i);
        if (!deed)
            return error(422, deed.error().detail);
        deeds.push_back(std::move(*deed));
    }
    QJsonArray ids;
    for (const Deed& deed : deeds) {
        const Id about = deed.about.startsWith(u'#') ? ids[deed.about.mid(1).toInt()].toString().toLongLong()
                                                     : deed.about.toLongLong();
        Id id = about;
        switch (deed.kind) {
        case Deed::Kind::Publish:
            id = publish(service, deed, about);
            break;
        case Deed::Kind::Edit:
            edit(service, deed, about);
            break;
        case Deed::Kind::Delete:
            service.world.remove(about);
            break;
        case Deed::Kind::Repeat:
            service.world.tellAgain(about);
            break;
        }
        ids.append(idText(id));
    }
    return json(QJsonObject{{u"ids"_s, ids}});
}

} // namespace parvis::practice

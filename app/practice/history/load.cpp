// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/load.h"

#include "practice/media_shelf.h"
#include "practice/personas.h"
#include "practice/world.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::practice::history {
namespace {

// As the network names an account of its own by its handle.
QString shopName(QStringView handle)
{
    QString name = handle.toString();
    name[0] = name[0].toUpper();
    return name;
}

std::vector<Id> addShops(const History& history, World& world)
{
    std::vector<Id> ids;
    for (size_t i = 0; i < shopHandles.size(); ++i) {
        Account& shop = world.addAccount(shopHandles[i].toString(), shopName(shopHandles[i]), u"fr"_s, true);
        shop.createdMs = (history.from - std::chrono::hours(24 * 400)).ms;
        shop.quietFollowers = history.days[i].empty() ? 0 : history.days[i].back().followers;
        ids.push_back(shop.id);
        world.setGiven(shop.id);
    }
    return ids;
}

void addPeople(const History& history, World& world)
{
    for (const Person& person : history.people) {
        Account& account = world.addAccount(person.handle, person.name, person.language, false);
        const auto known = std::find_if(std::begin(personas), std::end(personas),
                                        [&](const Persona& p) { return p.handle == person.handle; });
        if (known != std::end(personas))
            account.note = known->note.toString();
        world.setGiven(person.id);
    }
}

void addPictures(const History& history, const std::vector<Id>& shops, World& world, MediaShelf& shelf)
{
    for (const Picture& picture : history.pictures) {
        for (size_t i = 0; i < shops.size(); ++i) {
            const Id id = picture.id + Id(i);
            // A picture of ours is none that the shelf refuses.
            if (shelf.add(id, shops[i], picture.png, picture.altText, {}, 0))
                world.setGiven(id);
        }
    }
}

Status statusOf(Id id, Instant at, Id author, const QString& text, const QString& language)
{
    Status status;
    status.id = status.conversation = id;
    status.account = author;
    status.createdMs = at.ms;
    status.text = text;
    status.language = language;
    status.visibility = u"public"_s;
    return status;
}

void addPost(const History& history, const Post& post, Id author, std::vector<Status>& into)
{
    Status status = statusOf(post.id, post.at, author, post.text, post.language);
    status.application = u"Parvis"_s;
    status.quietFavourites = post.favourites;
    status.quietBoosts = post.boosts;
    if (post.picture >= 0)
        status.media = {history.pictures[size_t(post.picture)].id + Id(post.account)};
    into.push_back(status);
    Id before = post.id;
    for (size_t i = 0; i < post.partIds.size(); ++i) {
        Status part =
            statusOf(post.partIds[i], Instant{post.partIds[i] >> 16}, author, post.parts[qsizetype(i)], post.language);
        part.inReplyTo = before;
        part.inReplyToAccount = author;
        part.conversation = post.id;
        part.application = u"Parvis"_s;
        before = part.id;
        into.push_back(part);
    }
}

void addThread(const History& history, const Thread& thread, Id shop, std::vector<Status>& into)
{
    const Id root = thread.post >= 0 ? history.posts[size_t(thread.post)].id : thread.lines.front().id;
    QHash<Id, Id> authors{{root, shop}};
    for (const Line& line : thread.lines) {
        const Id author = line.person < 0 ? shop : history.people[size_t(line.person)].id;
        Status status = statusOf(line.id, line.at, author, line.text, line.language);
        status.conversation = root;
        status.inReplyTo = line.parent;
        status.inReplyToAccount = line.parent == 0 ? 0 : authors.value(line.parent);
        if (thread.kind == Thread::Kind::Direct)
            status.visibility = u"direct"_s;
        authors.insert(line.id, author);
        into.push_back(status);
    }
}

} // namespace

void load(const History& history, World& world, MediaShelf& shelf)
{
    const std::vector<Id> shops = addShops(history, world);
    addPeople(history, world);
    addPictures(history, shops, world, shelf);
    std::vector<Status> statuses;
    for (const Post& post : history.posts)
        addPost(history, post, shops[size_t(post.account)], statuses);
    for (const Thread& thread : history.threads)
        addThread(history, thread, shops[size_t(thread.account)], statuses);
    std::sort(statuses.begin(), statuses.end(), [](const Status& a, const Status& b) { return a.id < b.id; });
    for (Status& status : statuses) {
        const Id id = status.id;
        world.restoreStatus(std::move(status));
        world.setGiven(id);
    }
}

} // namespace parvis::practice::history

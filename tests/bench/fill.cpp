// SPDX-License-Identifier: GPL-3.0-or-later
// fill FILE: a workspace with 100,000 messages and 2,000 publications over four accounts, written through the store.
// A file that is there is filled (made by `parvis init`, so that its key is in a vault); otherwise it is made, with a
// key that opens nothing. The accounts' server is a port of this machine where nobody listens: nothing leaves it.
#include "base/time/clock.h"
#include "secrets/vault_store.h"
#include "store/workspace_store.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <array>
#include <cstdio>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

constexpr int messageCount = 100'000;
constexpr int publicationCount = 2'000;
constexpr int accountCount = 4;
constexpr int threadLength = 5; // messages of a conversation
constexpr int batch = 1'000;
constexpr int patience = 120'000; // ms for one answer: machines that build meanwhile are slow
constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

const std::array<std::pair<QString, QString>, 6> customerWords{{
    {u"fr"_s, u"Bonjour, ma commande %1 n’est toujours pas arrivée, pouvez-vous me dire où elle se trouve ? Merci."_s},
    {u"en"_s,
     u"Order %1 came today and it is lovely, thank you! Do you also have it in a darker blue for my sister?"_s},
    {u"ar"_s, u"مرحبا، هل يمكنكم إخباري متى يصل الطلب رقم %1؟ انتظرت أسبوعين ولم يصلني أي رد حتى الآن، شكرا لكم."_s},
    {u"fr"_s, u"Très déçue par le numéro %1 : la boîte était ouverte et il manquait une pièce. Que proposez-vous ?"_s},
    {u"en"_s, u"Is shop %1 open on Sunday morning? Your page says nine, the door says ten. I would rather not wait."_s},
    {u"fr"_s,
     u"Un grand bravo à toute l’équipe pour l’accueil, on revient samedi avec les enfants (table %1) 🥐"_s},
}};

struct Filler {
    std::shared_ptr<WorkspaceStore> store;
    Instant now;
    std::vector<Account> accounts;
    QString failure;

    template <typename T>
    std::optional<T> take(const Async<T>& answer)
    {
        Result<T> result = test::await(answer, patience);
        if (result)
            return std::move(*result);
        failure = result.error().detail;
        return std::nullopt;
    }

    bool addAccounts()
    {
        const auto sealed = VaultSecretStore({}, Secret<QByteArray>())
                                .seal(store->workspace().info().publicKey, Secret<QByteArray>("bench-token"));
        if (!sealed) {
            failure = sealed.error().detail;
            return false;
        }
        for (int i = 0; i < accountCount; ++i) {
            Account account;
            account.network = u"mastodon"_s;
            account.server = u"http://127.0.0.1:9"_s;
            account.remoteId = {QString::number(1000 + i)};
            account.handle = u"shop%1@social.example"_s.arg(i);
            account.name = u"Shop %1"_s.arg(i);
            account.capabilities.network = account.network;
            account.capabilities.software = account.network;
            account.colour = i;
            const auto added = take(store->accounts().add(account, *sealed));
            if (!added)
                return false;
            accounts.push_back(*added);
        }
        return true;
    }

    // Ten months back to two months ahead, so that the shown month is as full as any other.
    Publication publication(int index) const
    {
        const Account& account = accounts[size_t(index % accountCount)];
        const qint64 due = now.ms - 300 * day + index * (360 * day / publicationCount);
        Publication publication;
        publication.account = account.id;
        publication.network = account.network;
        publication.plan.zone = store->workspace().info().zone;
        publication.plan.due = {due / (15 * minute) * 15 * minute};
        publication.plan.wall = wallTimeAt(publication.plan.due, publication.plan.zone);
        // An hour's distance: nothing falls due while the benchmark runs.
        if (publication.plan.due.ms > now.ms + 60 * minute) {
            publication.state = PublicationState::Scheduled;
            return publication;
        }
        publication.state = PublicationState::Published;
        publication.remote = {{u"post-%1"_s.arg(index)}, {}, u"http://127.0.0.1:9/post-%1"_s.arg(index)};
        publication.publishedAt = publication.plan.due;
        Segment segment;
        segment.state = SegmentState::Done;
        segment.remote = publication.remote;
        publication.segments = {segment};
        return publication;
    }

    bool addPublications()
    {
        for (int i = 0; i < publicationCount; ++i) {
            Post post;
            post.base.text = u"Notre offre numéro %1 : du pain chaud chaque matin, et une surprise le samedi."_s.arg(i);
            post.createdBy = u"bench"_s;
            if (!take(store->posts().create(post, {publication(i)})))
                return false;
        }
        return true;
    }

    IncomingMessage message(int index) const
    {
        const int thread = index / threadLength;
        const auto& [language, words] = customerWords[size_t(thread) % customerWords.size()];
        IncomingMessage message;
        const QString id = u"comment-%1"_s.arg(index, 8, 10, QChar(u'0'));
        message.remote = {{id}, {}, u"http://127.0.0.1:9/"_s + id};
        message.root = {u"comment-%1"_s.arg(thread * threadLength, 8, 10, QChar(u'0'))};
        if (index % threadLength != 0)
            message.parent = message.root;
        const int author = thread % 5'000;
        message.author.network = u"mastodon"_s;
        message.author.remoteId = {QString::number(50'000 + author)};
        message.author.handle = u"customer%1@town.example"_s.arg(author);
        message.author.name = u"Customer %1"_s.arg(author);
        message.text = words.arg(index);
        message.language = language;
        message.created = {now.ms - 700 * day + qint64(index) * (700 * day / messageCount)};
        return message;
    }

    // Threads stay whole within an account and a batch.
    bool addMessages()
    {
        for (int from = 0, number = 0; from < messageCount; from += batch, ++number) {
            std::vector<IncomingMessage> messages;
            for (int i = from; i < from + batch; ++i)
                messages.push_back(message(i));
            const AccountId account = accounts[size_t(number % accountCount)].id;
            if (!take(store->inbox().ingest(account, messages, std::nullopt, std::nullopt)))
                return false;
        }
        for (std::optional<int> taken = 1; taken != 0; taken = take(store->inbox().indexBatch(5'000))) {
            if (!taken)
                return false;
        }
        return true;
    }
};

Result<std::shared_ptr<WorkspaceStore>> openOrMake(const QString& file, const Clock& clock)
{
    StoreOptions options;
    options.location = file;
    options.clock = &clock;
    options.goodCopy = false;
    if (QFileInfo::exists(file))
        return WorkspaceStore::open(options);
    return WorkspaceStore::create(
        options, {u"Bench"_s, *ZoneId::fromName(u"Europe/Paris"), QByteArray(32, '\x09'), u"bench"_s, false});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_fill FILE\n", stderr);
        return 2;
    }
    const SystemClock clock;
    auto store = openOrMake(QString::fromLocal8Bit(argv[1]), clock);
    if (!store) {
        std::fprintf(stderr, "fill: %s\n", qPrintable(store.error().detail));
        return 1;
    }
    Filler filler{*store, clock.now(), {}, {}};
    if (!filler.addAccounts() || !filler.addPublications() || !filler.addMessages()) {
        std::fprintf(stderr, "fill: %s\n", qPrintable(filler.failure));
        return 1;
    }
    std::printf("%d messages, %d publications, %d accounts\n", messageCount, publicationCount, accountCount);
    return 0;
}

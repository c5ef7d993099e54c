// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk_demo.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <cmath>

namespace parvis::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ScriptedSignIn final : public BrowserSignIn
{
public:
    ScriptedSignIn(ScriptedNetwork& network, const QString& server) : m_network(network), m_server(server) {}
    QUrl authorizeUrl() const override { return QUrl(m_server + u"/oauth/authorize?client_id=1"_s); }
    bool wantsPastedCode() const override { return m_network.wantsCode; }
    void enterCode(const QString& code) override
    {
        m_network.enteredCode = code;
        m_network.browser.finish(m_network.connection(m_server, u"lea@"_s + QUrl(m_server).host()));
    }
    Async<NewConnection> connection() override { return m_network.browser.async(); }

private:
    ScriptedNetwork& m_network;
    QString m_server;
};

// A lamp against an evening wall.
MediaUse lampPicture(Demo& demo, bool french)
{
    QImage image(640, 480, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QRadialGradient light({320, 250}, 360);
    light.setColorAt(0, QColor(255, 233, 180));
    light.setColorAt(0.35, QColor(214, 140, 74));
    light.setColorAt(1, QColor(52, 38, 56));
    painter.fillRect(image.rect(), light);
    painter.setPen(QPen(QColor(40, 30, 40), 4));
    painter.drawLine(320, 0, 320, 160);
    painter.setBrush(QColor(255, 246, 222, 210));
    painter.drawEllipse(QPoint(320, 250), 110, 92);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto asset = demo.wait(demo.library->importBytes(bytes, u"pendant.png"_s));
    return {asset, french ? u"Une suspension en verre allumée"_s : u"A glass pendant, lit"_s, 0, 0};
}

// A post of ours that went out, with an address of its own.
RemoteId publish(Demo& demo, const Account& account, const MediaUse& picture, const QString& text, Instant at,
                 const QString& id)
{
    Post post;
    post.base.text = text;
    post.base.media = {picture};
    post.createdBy = u"Léa"_s;
    post.created = post.updated = at;
    Publication p;
    p.account = account.id;
    p.network = account.network;
    p.state = PublicationState::Published;
    p.plan = {wallTimeAt(at, demo.zone), demo.zone, at, {}};
    p.publishedAt = at;
    p.remote = {{id}, {}, u"%1/%2"_s.arg(account.server, id)};
    p.segments = {Segment()};
    p.segments.front().state = SegmentState::Done;
    p.segments.front().remote = p.remote;
    demo.wait(demo.store->posts().create(post, {p}));
    return {id};
}

QString withScheme(const QString& server)
{
    return server.contains(u"://"_s) ? server : u"https://"_s + server;
}

struct Story {
    size_t account; // of Demo::accounts
    bool underPost; // of the public, under a post of ours
    QString name, handle, french, english, answer;
    int minutesAgo;
    ConversationStatus status;
    bool unread;
    QStringList labels;
};

const std::vector<Story>& stories()
{
    using S = ConversationStatus;
    static const std::vector<Story> all = {
        {0,
         true,
         u"Léa Martin"_s,
         u"lea@mastodon.example"_s,
         u"Colis jamais arrivé, c’est la 3e fois ! Que se passe-t-il avec vos livraisons ?"_s,
         u"My parcel never came, for the 3rd time! What is going on with your deliveries?"_s,
         {},
         312,
         S::Open,
         true,
         {u"complaint"_s, u"delivery"_s}},
        {1,
         true,
         u"Omar Haddad"_s,
         u"omar.example"_s,
         u"شكراً جزيلاً، المصباح رائع ووصل بسرعة! هل يوجد بلون آخر؟"_s,
         u"شكراً جزيلاً، المصباح رائع ووصل بسرعة! هل يوجد بلون آخر؟"_s,
         {},
         74,
         S::Open,
         true,
         {u"praise"_s}},
        {0,
         true,
         u"Tom Berger"_s,
         u"tom@social.example"_s,
         u"Est-ce que la suspension existe en 40 cm ? Je la cherche pour ma cuisine 🙂"_s,
         u"Does the pendant come in 40 cm? I am looking for one for my kitchen 🙂"_s,
         {},
         26,
         S::Open,
         true,
         {u"question"_s}},
        {1,
         false,
         u"美咲"_s,
         u"misaki.example"_s,
         u"ガラスのランプ、とてもきれいですね ❤"_s,
         u"ガラスのランプ、とてもきれいですね ❤"_s,
         {},
         12,
         S::Open,
         true,
         {}},
        {2,
         false,
         u"Inès Roche"_s,
         u"ines@mastodon.example"_s,
         u"Bonjour @aide, comment rapporter une ampoule cassée ?"_s,
         u"Hello @aide, how do I return a broken bulb?"_s,
         u"Bonjour Inès, en boutique ou par la poste, c’est gratuit."_s,
         190,
         S::Open,
         false,
         {}},
        {0,
         true,
         u"<b>Promo</b>"_s,
         u"spam@bad.example"_s,
         u"<img src=\"https://bad.example/x.png\"> <a href=\"https://bad.example\">WIN</a> \u202egnp.exe"_s,
         u"<img src=\"https://bad.example/x.png\"> <a href=\"https://bad.example\">WIN</a> \u202egnp.exe"_s,
         {},
         1500,
         S::Open,
         false,
         {}},
        {3,
         true,
         u"Nora Klein"_s,
         u"nora.example"_s,
         u"Superbe travail, bravo à toute l’équipe du studio 👏"_s,
         u"Wonderful work, well done to everyone in the studio 👏"_s,
         u"Merci Nora !"_s,
         2900,
         S::Closed,
         false,
         {u"praise"_s}},
        {0,
         true,
         u"Paul Étienne"_s,
         u"paul@mastodon.example"_s,
         u"Je repasserai demain à la boutique de Lyon."_s,
         u"I will come by the Lyon shop tomorrow."_s,
         {},
         1700,
         S::Snoozed,
         false,
         {}},
    };
    return all;
}

QString labelInFrench(const QString& label)
{
    static const QHash<QString, QString> names{{u"complaint"_s, u"réclamation"_s},
                                               {u"delivery"_s, u"livraison"_s},
                                               {u"praise"_s, u"compliment"_s},
                                               {u"question"_s, u"question"_s}};
    return names.value(label, label);
}

} // namespace

NewConnection ScriptedNetwork::connection(const QString& server, const QString& handle) const
{
    NewConnection made;
    made.server = withScheme(server);
    made.profile.handle = handle;
    made.profile.name = u"Lumen Atelier"_s;
    made.profile.remoteId = {handle};
    made.profile.capabilities = capabilities;
    made.credentials = Credentials(QByteArray("token"));
    return made;
}

Async<NewConnection> ScriptedNetwork::connectWithSecret(QObject*, const QString& server, const QString& handle,
                                                        const Secret<QByteArray>&)
{
    ++secrets;
    lastServer = server;
    lastHandle = handle;
    if (refuse)
        return Async<NewConnection>::failed(*refuse);
    return Async<NewConnection>::ready(connection(server, handle.isEmpty() ? u"lea@"_s + server : handle));
}

Async<std::shared_ptr<BrowserSignIn>> ScriptedNetwork::startBrowserSignIn(QObject*, const QString& server)
{
    lastServer = server;
    if (refuse)
        return Async<std::shared_ptr<BrowserSignIn>>::failed(*refuse);
    browser = {};
    return Async<std::shared_ptr<BrowserSignIn>>::ready(
        std::shared_ptr<BrowserSignIn>(new ScriptedSignIn(*this, withScheme(server))));
}

IncomingMessage comment(const QString& id, const QString& name, const QString& text, Instant created,
                        const RemoteId& root)
{
    IncomingMessage message;
    message.remote = {{id}, {}, u"https://mastodon.example/"_s + id};
    message.root = root.isEmpty() ? RemoteId{id} : root;
    message.parent = root;
    message.author.network = u"mastodon"_s;
    message.author.remoteId = {name};
    message.author.handle = name.toLower().remove(u' ') + u"@mastodon.example"_s;
    message.author.name = name;
    message.author.profileUrl = u"https://mastodon.example/@"_s + message.author.handle;
    message.author.followers = 214;
    message.text = text;
    message.created = created;
    return message;
}

ConversationId ingest(Demo& demo, const Account& account, const std::vector<IncomingMessage>& messages)
{
    const auto result = demo.wait(demo.store->inbox().ingest(account.id, messages, std::nullopt, std::nullopt));
    return result.conversations.empty() ? ConversationId() : result.conversations.front();
}

void allowReplies(Demo& demo)
{
    for (Account& account : demo.accounts) {
        account.capabilities.actions = {Action::Reply, Action::Like};
        account.capabilities.inbox = {InboxKind::Comment, InboxKind::Mention, InboxKind::DirectMessage};
        account.capabilities.replyLevels = -1;
        account = demo.wait(demo.store->accounts().save(account));
    }
}

void seedInbox(Demo& demo, bool french)
{
    allowReplies(demo);
    const Instant now = demo.clock.now();
    const MediaUse lamp = lampPicture(demo, french);
    int number = 0;
    for (const Story& story : stories()) {
        const Account& account = demo.accounts[story.account];
        const QString id = u"c%1"_s.arg(++number);
        const Instant at = now - std::chrono::minutes(story.minutesAgo);
        const QString about =
            french
                ? u"Notre suspension en verre soufflé, −20 % cette semaine en boutique et en ligne. Chaque pièce est unique."_s
                : u"Our hand-blown pendant, 20% off this week in our shops and online. Each piece is unique."_s;
        const RemoteId root =
            story.underPost ? publish(demo, account, lamp, about, at - 55min, u"p%1"_s.arg(number)) : RemoteId();
        IncomingMessage first = comment(id, story.name, french ? story.french : story.english, at, root);
        first.author.handle = story.handle;
        first.author.network = account.network;
        first.kind = story.underPost ? InboxKind::Comment : InboxKind::Mention;
        if (number == 1)
            first.media = {{u"image"_s, u"https://bad.example/track.png"_s,
                            french ? u"Un carton écrasé devant une porte"_s : u"A crushed box at a door"_s}};
        std::vector<IncomingMessage> thread{first};
        if (!story.answer.isEmpty()) {
            IncomingMessage answer = comment(id + u"a"_s, account.name, story.answer, at + 21min, {});
            answer.root = first.root;
            answer.parent = first.remote.id;
            answer.author.handle = account.handle;
            answer.author.remoteId = account.remoteId;
            answer.own = true;
            thread.push_back(answer);
        }
        if (number == 1) {
            IncomingMessage second = comment(
                id + u"b"_s, story.name,
                french ? u"Toujours aucune réponse de votre part…"_s : u"Still no answer from you…"_s, at + 95min, {});
            second.author = first.author;
            second.root = first.root;
            second.parent = first.remote.id;
            thread.push_back(second);
        }
        const ConversationId conversation = ingest(demo, account, thread);
        auto row = demo.wait(demo.store->inbox().find(conversation));
        row.status = story.status;
        row.closeReason = story.status == ConversationStatus::Closed ? u"answered"_s : QString();
        row.unread = story.unread;
        row.labels = story.labels;
        for (QString& label : row.labels)
            label = french ? labelInFrench(label) : label;
        if (story.status == ConversationStatus::Snoozed)
            row.snoozedUntil = now + 18h;
        demo.wait(demo.store->inbox().save(row));
        if (number == 1)
            demo.wait(demo.store->inbox().addNote(conversation, u"Inès"_s,
                                                  french ? u"Vu avec la logistique : colis retrouvé à Lyon."_s
                                                         : u"Checked with logistics: the parcel is in Lyon."_s));
    }
}

void seedFigures(Demo& demo)
{
    std::vector<MetricSample> samples;
    const LocalDate today = dateAt(demo.clock.now(), demo.zone);
    for (int back = 120; back >= 0; --back) {
        if (back >= 11 && back <= 13)
            continue; // nobody measured then
        const Instant at = startOfDay(today.addDays(-back), demo.zone) + 8h;
        for (size_t i = 0; i < demo.accounts.size(); ++i) {
            const double base = 900 + 640 * double(i);
            const double value = base + (120 - back) * (2.6 - 0.4 * double(i)) + 14 * std::sin(back * 0.7 + double(i));
            samples.push_back({demo.accounts[i].id, {}, Metric::Followers, at, std::round(value), u"demo"_s});
        }
    }
    int number = 0;
    for (const PublicationRow& row : demo.rows(PublicationState::Published)) {
        ++number;
        const Instant at = row.publishedAt.value_or(row.plan.due) + 20h;
        const auto add = [&](Metric metric, double value) {
            samples.push_back({row.account, row.id, metric, std::min(at, demo.clock.now() - 5min), value, u"demo"_s});
        };
        add(Metric::Reactions, 12 + (number * 37) % 61);
        add(Metric::Comments, 1 + (number * 5) % 9);
        add(Metric::Shares, (number * 11) % 17);
    }
    demo.wait(demo.store->insights().addSamples(samples));
}

std::unique_ptr<ScriptedNetworks> scriptNetworks(Demo& demo)
{
    auto networks = std::make_unique<ScriptedNetworks>();
    NetworkInfo mastodon{u"mastodon"_s, u"Mastodon"_s, u"M"_s, u"#6364FF"_s,      {},
                         true,          true,          true,   u"access_token"_s, false};
    NetworkInfo bluesky{u"bluesky"_s, u"Bluesky"_s, u"B"_s, u"#0A7AFF"_s,      u"https://bsky.social"_s,
                        false,        false,        true,   u"app_password"_s, true};
    auto first = std::make_unique<ScriptedNetwork>(mastodon);
    auto second = std::make_unique<ScriptedNetwork>(bluesky);
    first->capabilities = mastodonLike();
    second->capabilities = blueskyLike();
    networks->mastodon = first.get();
    networks->bluesky = second.get();
    networks->registry.add(std::move(first));
    networks->registry.add(std::move(second));
    const Ports ports{demo.store->posts(),     demo.store->outbox(), demo.store->media(),
                      demo.store->accounts(),  demo.store->inbox(),  demo.store->insights(),
                      demo.store->workspace(), demo.secrets,         demo.clock};
    demo.accountDesk = std::make_unique<AccountDesk>(ports, networks->registry, qApp);
    return networks;
}

} // namespace parvis::test

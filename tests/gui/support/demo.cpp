// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demo.h"

#include "ui/calendar/calendar_desk.h"
#include "ui/composer/composer_window.h"
#include "ui/desks.h"
#include "ui/widgets/dates.h"

#include <QApplication>

namespace parvis::test {

using namespace Qt::StringLiterals;

namespace {

class DescribedNetwork final : public PlatformFactory
{
public:
    DescribedNetwork(NetworkInfo info, FakeNetwork& network) : m_info(std::move(info)), m_network(network) {}
    NetworkInfo info() const override { return m_info; }
    Async<Capabilities> describeServer(QObject*, const QString&) override { return refused<Capabilities>(); }
    Async<NewConnection> connectWithSecret(QObject*, const QString&, const QString&, const Secret<QByteArray>&) override
    {
        return refused<NewConnection>();
    }
    Async<std::shared_ptr<BrowserSignIn>> startBrowserSignIn(QObject*, const QString&) override
    {
        return refused<std::shared_ptr<BrowserSignIn>>();
    }
    std::unique_ptr<PlatformClient> client(const Account& account, Credentials credentials,
                                           CredentialsSink sink) override
    {
        return std::make_unique<FakeClient>(m_network, account, std::move(credentials), std::move(sink));
    }

private:
    template <typename T>
    static Async<T> refused()
    {
        return Async<T>::failed(Error::make(ErrorKind::Offline, u"a described network has no wire"_s, Effect::NotSent));
    }
    NetworkInfo m_info;
    FakeNetwork& m_network;
};

NetworkInfo described(const QString& network, const QString& name, const QString& letter, const QString& colour)
{
    NetworkInfo info;
    info.network = network;
    info.displayName = name;
    info.letter = letter;
    info.colour = colour;
    return info;
}

MediaRule imageRule(qint64 bytes)
{
    MediaRule rule;
    rule.kind = MediaKind::Image;
    rule.mimeTypes = {u"image/png"_s, u"image/jpeg"_s};
    rule.maxBytes = bytes;
    rule.maxItems = 4;
    rule.altTextLimit = 1500;
    return rule;
}

struct Sample {
    int day, hour, minute;
    std::vector<size_t> accounts;
    PublicationState state;
    QString french, english;
};

using S = PublicationState;

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> all = {
        {2,
         9,
         0,
         {0, 1},
         S::Published,
         u"La nouvelle collection d’hiver est arrivée en boutique."_s,
         u"The new winter collection has arrived in our shops."_s},
        {4,
         12,
         30,
         {1},
         S::Published,
         u"Dans l’atelier : comment naît une lampe en opaline."_s,
         u"In the workshop: how an opal glass lamp is made."_s},
        {5,
         18,
         0,
         {3},
         S::Published,
         u"Studio : trois essais de lumière rasante."_s,
         u"Studio: three tests with grazing light."_s},
        {9,
         9,
         0,
         {0, 1},
         S::Published,
         u"Ce lundi, une astuce pour dépoussiérer un abat-jour plissé."_s,
         u"Monday tip: how to dust a pleated lampshade."_s},
        {11,
         10,
         15,
         {0},
         S::Published,
         u"Fermé ce mercredi 11 novembre. À demain !"_s,
         u"Closed this Wednesday, 11 November. See you tomorrow!"_s},
        {13,
         17,
         45,
         {1, 3},
         S::Published,
         u"Le vendredi, on éteint tout et on allume une bougie."_s,
         u"On Fridays we switch everything off and light a candle."_s},
        {16,
         9,
         0,
         {0, 1},
         S::Published,
         u"Vos photos de salon : nos cinq préférées de la semaine."_s,
         u"Your living rooms: our five favourites of the week."_s},
        {18,
         11,
         0,
         {2},
         S::Published,
         u"Livraisons : comptez un jour de plus cette semaine."_s,
         u"Deliveries: please allow one more day this week."_s},
        {19,
         14,
         30,
         {1},
         S::Failed,
         u"Coulisses du tournage avec l’équipe du studio."_s,
         u"Behind the scenes with the studio team."_s},
        {20,
         18,
         0,
         {0},
         S::Uncertain,
         u"Rendez-vous samedi à la boutique de Lyon."_s,
         u"Meet us on Saturday at the Lyon shop."_s},
        {23,
         9,
         0,
         {0, 1},
         S::Published,
         u"Plus que cinq semaines avant Noël : le guide des cadeaux."_s,
         u"Five weeks to Christmas: our gift guide is out."_s},
        {24,
         10,
         0,
         {0, 1},
         S::Scheduled,
         u"Offre de la semaine : −20 % sur les suspensions en verre soufflé."_s,
         u"This week only: 20% off all hand-blown pendant lights."_s},
        {24,
         12,
         30,
         {1},
         S::Scheduled,
         u"Au menu de l’atelier ce midi : soufflage en direct."_s,
         u"Live from the workshop at noon: glass blowing."_s},
        {24,
         16,
         0,
         {2},
         S::Scheduled,
         u"Le service client répond jusqu’à 19 h ce soir."_s,
         u"Customer service is open until 7 pm tonight."_s},
        {24,
         18,
         30,
         {3},
         S::InReview,
         u"Une idée de montage à valider avec Inès."_s,
         u"A cut to be approved by Ines."_s},
        {25,
         9,
         0,
         {0, 1},
         S::Scheduled,
         u"Portrait : Amina, souffleuse de verre depuis douze ans."_s,
         u"Portrait: Amina, twelve years of glass blowing."_s},
        {25, 17, 0, {3}, S::Scheduled, u"شكراً لزبائننا في معرض بيروت!"_s, u"شكراً لزبائننا في معرض بيروت!"_s},
        {26,
         9,
         0,
         {0},
         S::Scheduled,
         u"Recyclage : rapportez vos anciennes ampoules en boutique."_s,
         u"Recycling: bring your old bulbs to any shop."_s},
        {27,
         8,
         0,
         {0, 1, 2, 3},
         S::Scheduled,
         u"Black Friday ? Chez nous, c’est réparation gratuite."_s,
         u"Black Friday? We repair your lamps for free instead."_s},
        {27,
         12,
         0,
         {1},
         S::Scheduled,
         u"Premier bilan des réparations : déjà 40 lampes sauvées 💡"_s,
         u"Repair day so far: 40 lamps saved 💡"_s},
        {27,
         18,
         0,
         {0},
         S::Scheduled,
         u"Merci à toutes et à tous pour cette journée de réparation !"_s,
         u"Thank you all for this day of repairs!"_s},
        {28,
         10,
         0,
         {1},
         S::Scheduled,
         u"Atelier enfants ce samedi : fabriquer sa veilleuse."_s,
         u"Kids’ workshop this Saturday: make your own night light."_s},
        {30,
         9,
         0,
         {0, 1},
         S::Scheduled,
         u"Décembre commence demain : le calendrier de l’Avent des lumières."_s,
         u"December starts tomorrow: an Advent calendar of lights."_s},
    };
    return all;
}

} // namespace

Capabilities mastodonLike()
{
    Capabilities c;
    c.network = u"mastodon"_s;
    c.software = u"mastodon"_s;
    c.body = text::mastodonRule();
    c.body.contentWarningCounts = true;
    c.media = {imageRule(16'000'000)};
    c.maxMedia = 4;
    c.textRequired = false;
    c.poll = PollRule();
    c.threads = c.firstComment = c.contentWarning = c.sensitiveMedia = c.languages = c.linkCard = true;
    c.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
    c.actions = {Action::Reply, Action::EditOwn, Action::DeleteOwn, Action::Like, Action::Boost};
    return c;
}

Capabilities blueskyLike()
{
    Capabilities c;
    c.network = u"bluesky"_s;
    c.software = u"bluesky"_s;
    c.body = text::blueskyRule();
    c.media = {imageRule(2'000'000)};
    c.maxMedia = 4;
    c.textRequired = false;
    c.threads = c.firstComment = c.languages = c.linkCard = true;
    c.actions = {Action::Reply, Action::DeleteOwn, Action::Like, Action::Boost};
    return c;
}

Demo::Demo(const DemoOptions& options) : clock(options.now), zone(*ZoneId::fromName(u"Europe/Paris"))
{
    settings = std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings->setValue(u"ui/theme"_s, options.dark ? u"dark"_s : u"light"_s);
    settings->setValue(u"ui/language"_s, options.french ? u"fr"_s : u"en"_s);
    appearance = std::make_unique<ui::Appearance>(*qApp, *settings);
    StoreOptions storeOptions;
    storeOptions.location = options.file.isEmpty() ? folder.filePath(u"demo.parvis"_s) : options.file;
    storeOptions.clock = &clock;
    storeOptions.goodCopy = false;
    auto created =
        options.file.isEmpty()
            ? WorkspaceStore::create(storeOptions, {u"Maison Lumen"_s, zone, "key", u"key"_s, options.practice})
            : WorkspaceStore::open(storeOptions);
    if (!created)
        qFatal("%s", qPrintable(created.error().detail));
    store = *created;
    if (options.networks) {
        registry.add(
            std::make_unique<DescribedNetwork>(described(u"mastodon"_s, u"Mastodon"_s, u"M"_s, u"#6364FF"_s), network));
        registry.add(
            std::make_unique<DescribedNetwork>(described(u"bluesky"_s, u"Bluesky"_s, u"B"_s, u"#0A7AFF"_s), network));
    }
    if (options.accounts)
        addAccounts();
    if (options.posts && options.accounts)
        addPosts(options.french);
    publishing = std::make_unique<PublishingDesk>(ports());
    inbox = std::make_unique<InboxDesk>(ports());
    figures = std::make_unique<FiguresDesk>(ports());
    accountDesk = std::make_unique<AccountDesk>(ports(), registry, qApp);
    library = std::make_unique<MediaDesk>(ports());
    writing = std::make_unique<WritingDesk>(ports());
    plan = std::make_unique<PlanDesk>(ports());
    rhythm = std::make_unique<RhythmDesk>(ports());
    governance = std::make_unique<GovernanceDesk>(ports());
    exchange = std::make_unique<ExchangeDesk>(ports());
    layers = std::make_unique<LayerDesk>(ports());
    ledger = std::make_unique<LedgerDesk>(ports(), *publishing);
    people = std::make_unique<PeopleDesk>(ports());
    privacy = std::make_unique<PrivacyDesk>(ports(), QStringList{folder.path()});
    ideas = std::make_unique<IdeaDesk>(ports(), *inbox);
    rules = std::make_unique<RuleDesk>(ports());
    figureBook = std::make_unique<BookDesk>(ports());
    triage = std::make_unique<TriageDesk>(ports());
    service = std::make_unique<ServiceDesk>(ports());
    moderation = std::make_unique<ModerationDesk>(ports());
    replies = std::make_unique<ReplyDesk>(ports());
    pictures = std::make_unique<CommentPictures>(remoteMedia);
}

Demo::~Demo()
{
    closeWindow();
}

Ports Demo::ports()
{
    Ports all{store->posts(),
              store->outbox(),
              store->media(),
              store->accounts(),
              store->inbox(),
              store->insights(),
              store->workspace(),
              secrets,
              clock,
              &store->library(),
              &store->writing(),
              &store->plan(),
              &store->rhythm(),
              &store->governance(),
              &store->errands(),
              nullptr};
    // The inbox desk.
    all.people = &store->people();
    all.privacy = &store->privacy();
    all.ideas = &store->ideas();
    all.rules = &store->rules();
    all.traits = &store->traits();
    all.triage = &store->triage();
    all.answers = &store->answers();
    all.service = &store->service();
    all.moderation = &store->moderation();
    all.replies = &store->replies();
    all.work = &store->work();
    all.figures = &store->figures();
    return all;
}

void Demo::addAccounts()
{
    const auto add = [this](const QString& network, const QString& handle, const QString& name,
                            const Capabilities& can) {
        Account account;
        account.network = network;
        account.server = u"https://%1.example"_s.arg(network);
        account.remoteId = {handle};
        account.handle = handle;
        account.name = name;
        account.capabilities = can;
        account.colour = static_cast<int>(accounts.size());
        account.created = clock.now();
        accounts.push_back(wait(store->accounts().add(account, "token")));
    };
    add(u"mastodon"_s, u"lumen@mastodon.example"_s, u"Maison Lumen"_s, mastodonLike());
    add(u"bluesky"_s, u"lumen.example"_s, u"Maison Lumen"_s, blueskyLike());
    add(u"mastodon"_s, u"aide@mastodon.example"_s, u"Lumen Support"_s, mastodonLike());
    add(u"bluesky"_s, u"studio.lumen.example"_s, u"Lumen Studio"_s, blueskyLike());
}

void Demo::addPosts(bool french)
{
    for (const auto& sample : samples()) {
        std::vector<AccountId> chosen;
        for (const size_t index : sample.accounts)
            chosen.push_back(accounts[index].id);
        addPost(french ? sample.french : sample.english, chosen,
                {{2026, 11, sample.day}, sample.hour, sample.minute, 0}, sample.state);
    }
    addPost(french ? u"Brouillon : annoncer le partenariat avec le musée."_s
                   : u"Draft: announce the partnership with the museum."_s,
            {accounts[0].id}, {{2026, 11, 24}, 9, 0, 0}, PublicationState::Draft);
    WorkerStatus worker;
    worker.id = {u"demo/1/a"_s};
    worker.host = u"lumen-desk"_s;
    worker.started = worker.lastSeen = clock.now();
    worker.state = u"idle"_s;
    wait(store->workspace().heartbeat(worker));
}

PostWithPublications Demo::addPost(const QString& text, const std::vector<AccountId>& on, const WallTime& wall,
                                   PublicationState state)
{
    Post post;
    post.base.text = text;
    post.createdBy = u"Léa"_s;
    post.created = post.updated = clock.now();
    std::vector<Publication> publications;
    for (const AccountId id : on) {
        Publication p;
        p.account = id;
        for (const auto& account : accounts) {
            if (account.id == id)
                p.network = account.network;
        }
        p.state = state;
        p.plan = {wall, zone, resolve(wall, zone).instant, {}};
        p.segments = {Segment()};
        if (state == PublicationState::Published) {
            p.publishedAt = p.plan.due;
            p.remote = {{u"r"_s + id.toString()}, {}, u"https://%1.example/p/1"_s.arg(p.network)};
            p.segments.front().state = SegmentState::Done;
            p.segments.front().remote = p.remote;
        } else if (state == PublicationState::Failed) {
            p.error = Error::make(ErrorKind::AuthRevoked, u"401"_s);
        } else if (state == PublicationState::Uncertain) {
            p.error = Error::make(ErrorKind::Timeout, u"no answer"_s, Effect::Maybe);
            p.segments.front().state = SegmentState::Sending;
            p.segments.front().requestName = u"name"_s;
        }
        publications.push_back(p);
    }
    return wait(store->posts().create(post, publications));
}

Publication Demo::publication(PublicationId id)
{
    return wait(store->posts().publication(id));
}

std::vector<PublicationRow> Demo::rows(PublicationState state)
{
    PublicationQuery query;
    query.states = {state};
    return wait(store->posts().list(query));
}

ui::MainWindow& Demo::open()
{
    book = std::make_unique<ui::AccountBook>(*accountDesk, store->workspace());
    ui::UiContext context{*publishing,    *inbox,        *figures,      *accountDesk, store->workspace(),
                          store->media(), *book,         *appearance,   *settings,    clock,
                          zone,           person,        folder.path(), nullptr,      nullptr,
                          library.get(),  writing.get(), plan.get(),    rhythm.get(), governance.get(),
                          exchange.get(), layers.get(),  ledger.get()};
    // The inbox desk.
    context.people = people.get();
    context.privacy = privacy.get();
    context.ideas = ideas.get();
    context.rules = rules.get();
    context.figureBook = figureBook.get();
    context.triage = triage.get();
    context.service = service.get();
    context.moderation = moderation.get();
    context.replies = replies.get();
    context.pictures = pictures.get();
    window = std::make_unique<ui::MainWindow>(context);
    ui::addDesks(*window);
    window->resize(1280, 800);
    window->restorePlace();
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("the window does not show");
    window->activateWindow(); // shortcuts belong to the active window; a window manager takes its time
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
    if (!QTest::qWaitFor(
            [this] { return book->isLoaded() && calendar().model().isLoaded() && !calendar().model().isLoading(); }))
        qFatal("the calendar does not load");
    return *window;
}

void Demo::closeWindow()
{
    window.reset();
    book.reset();
}

ui::CalendarDesk& Demo::calendar()
{
    return *qobject_cast<ui::CalendarDesk*>(window->desk(u"calendar"_s));
}

ui::ComposerWindow* Demo::composer()
{
    if (!QTest::qWaitFor([this] { return !window->composers().isEmpty() && window->composers().back()->isReady(); }))
        return nullptr;
    auto* composer = window->composers().back();
    composer->activateWindow();
    // Not only shown: a popover opened before the window has the focus would go with the next turn of it.
    return QTest::qWaitForWindowActive(composer) ? composer : nullptr;
}

} // namespace parvis::test

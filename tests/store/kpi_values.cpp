// SPDX-License-Identifier: GPL-3.0-or-later
// Every KPI over a past written by hand (kpi_past.h), beside plain SQL over messages, trail and samples that knows
// nothing of the counters, and beside hours counted by hand. A KPI without such a value fails.
#include "fixture.h"

#include "engine/insights/figures_desk.h"
#include "kpi_past.h"
#include "kpi_sql.h"
#include "ports/listening_samples.h"
#include "support/await.h"
#include "support/fake_ports.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant instantOf(const char* text)
{
    return *Instant::fromRfc3339(QString::fromLatin1(text));
}

QString latin(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

class KpiValues : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyKpi_data();
    void everyKpi();
    void everyKpiHasItsOwnValue();
    void daysOfAnOddLength();
    void markedPeopleByName();

private:
    void live();
    void rules();
    void perform(const ShopDeed& deed);
    void publish();
    void listen();
    void applaud();
    Conversation conversation(const QString& root);
    void setStatus(const QString& root, ConversationStatus status);
    void tell(const QString& message, const QString& told, bool corrected);
    AccountId accountNamed(const QString& name) { return m_accounts.value(name).id; }
    std::vector<Figure> ask(const FigureQuery& query);
    FigureQuery query(const QString& from, const QString& to) const;
    std::optional<double> plain(const QString& kpi, Instant from, Instant to, const QString& account);

    QHash<QString, Account> m_accounts;
    QHash<QString, PublicationId> m_posts;
};

void KpiValues::rules()
{
    ServiceCalendar calendar = alwaysOpen(u"Shop"_s, store->workspace().info().zone);
    for (auto& day : calendar.weekdays)
        day = {{9 * 60, 18 * 60}};
    PARVIS_VALUE(saved, store->service().saveCalendar(calendar, u"boss"_s));
    ServicePolicy policy;
    policy.name = u"First answer in an open hour"_s;
    policy.calendar = saved.id;
    policy.goal(ServiceTarget::FirstResponse).within = 60min;
    PARVIS_DONE(store->service().savePolicy(policy, u"boss"_s));
}

Conversation KpiValues::conversation(const QString& root)
{
    for (const Conversation& c : now(store->inbox().list({})).value_or(std::vector<Conversation>())) {
        if (c.root.value == root)
            return c;
    }
    return {};
}

void KpiValues::setStatus(const QString& root, ConversationStatus status)
{
    const auto moved = withStatus(conversation(root), status, u"done"_s, std::nullopt);
    PARVIS_OK(moved);
    PARVIS_DONE(store->inbox().saveBy(u"Lea"_s, *moved));
}

void KpiValues::tell(const QString& message, const QString& told, bool corrected)
{
    const QString kind = told.section(u'/', 0, 0), sentiment = told.section(u'/', 1, 1);
    if (corrected) {
        const auto id = sql(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(message));
        PARVIS_OK(id);
        PARVIS_DONE(store->triage().correct({id->front().toLongLong()}, {kind, sentiment, u"Lea"_s}));
        return;
    }
    PARVIS_VALUE(list, store->triage().untriaged(10));
    std::vector<TriageVerdict> verdicts;
    for (const UntriagedMessage& one : list)
        verdicts.push_back({one, {u"fr"_s, 0.9, sentiment, 0.9, kind, 0.9}});
    PARVIS_DONE(store->triage().store(verdicts, 1));
}

void KpiValues::perform(const ShopDeed& deed)
{
    const Instant at = instantOf(deed.at);
    clock.set(at);
    const AccountId account = accountNamed(latin(deed.account));
    const QString root = latin(deed.conversation), id = latin(deed.message);
    const bool ours = deed.deed == Deed::Answer || deed.deed == Deed::Automatic;
    const QString who = ours ? latin(deed.account) : u"customer of "_s + root;
    IncomingMessage words = comment(id, id == root ? QString() : root, at, u"words"_s, who);
    for (const ShopAudience& one : shopAudiences) {
        if (!ours && latin(one.who) == root)
            words.author.followers = one.followers;
    }
    switch (deed.deed) {
    case Deed::Delete:
        words.deleted = true;
        [[fallthrough]];
    case Deed::Ask:
    case Deed::Answer:
    case Deed::Automatic:
        PARVIS_OK(ingest(account, {words}));
        break;
    case Deed::Note:
        PARVIS_DONE(store->inbox().addNote(conversation(root).id, u"Lea"_s, u"who takes it?"_s));
        return;
    case Deed::Close:
    case Deed::Reopen:
        setStatus(root, deed.deed == Deed::Close ? ConversationStatus::Closed : ConversationStatus::Open);
        return;
    case Deed::Correct:
        break;
    }
    if (deed.deed == Deed::Ask || deed.deed == Deed::Correct)
        tell(id, latin(deed.told), deed.deed == Deed::Correct);
    if (deed.deed == Deed::Automatic)
        PARVIS_OK(sql(u"UPDATE message SET written_by = 'rule: thanks' WHERE remote_id = '%1'"_s.arg(id)));
}

void KpiValues::publish()
{
    for (const ShopPost& post : shopPosts)
        m_posts[latin(post.name)] =
            published(accountNamed(latin(post.account)), latin(post.name), instantOf(post.at)).id;
    // One by one, as the syncs of months brought them.
    for (const ShopSample& sample : shopSamples) {
        PARVIS_DONE(
            store->insights().addSamples({{accountNamed(latin(sample.account)), m_posts.value(latin(sample.post)),
                                           sample.metric, instantOf(sample.at), sample.value, u"test"_s}}));
    }
}

void KpiValues::listen()
{
    auto* samples = dynamic_cast<ListeningSamples*>(&store->figures());
    QVERIFY(samples);
    std::vector<VoiceRow> rows;
    for (const ShopMentions& one : shopMentions)
        rows.push_back({*LocalDate::fromIso(latin(one.day)),
                        latin(one.name),
                        one.isUs,
                        one.mentions,
                        latin(one.source),
                        {},
                        int(rows.size()) + 2});
    PARVIS_VALUE(import, samples->importVoice(rows, u"mentions.csv"_s, u"Lea"_s, false));
    QCOMPARE(import.added, int(rows.size()));
}

void KpiValues::applaud()
{
    int number = 0;
    for (const ShopApplause& one : shopApplause) {
        IncomingMessage deed =
            comment(u"deed%1"_s.arg(++number), u"post"_s, instantOf(one.at), {}, u"customer of "_s + latin(one.who));
        deed.kind = latin(one.kind) == "boost"_L1 ? InboxKind::Boost : InboxKind::Like;
        PARVIS_OK(ingest(accountNamed(latin(one.account)), {deed}));
    }
    const auto identity = [this](const char* who) {
        const auto id = sql(u"SELECT id FROM person_identity WHERE name = 'customer of %1'"_s.arg(latin(who)));
        return PersonId{id ? id->front().toLongLong() : 0};
    };
    PARVIS_OK(now(store->people().link(
        {identity(shopLinked[0]), identity(shopLinked[1]), u"Lea"_s, u"said so"_s, Evidence::Stated})));
}

void KpiValues::live()
{
    for (const QString& name : {u"shop"_s, u"other"_s})
        m_accounts[name] = newAccount(name, name == "shop"_L1 ? u"mastodon"_s : u"bluesky"_s);
    rules();
    for (const ShopDeed& deed : shopDeeds) {
        perform(deed);
        if (QTest::currentTestFailed())
            return;
    }
    publish();
    listen();
    applaud();
    PARVIS_DONE(store->insights().recomputeFigures()); // the rule's answer was written behind the store's back
    PARVIS_VALUE(verdict, store->insights().checkFigures());
    QVERIFY2(verdict.agrees(), qPrintable(verdict.examples.join(u'\n')));
}

std::vector<Figure> KpiValues::ask(const FigureQuery& query)
{
    FakeStore secrets(clock);
    Ports ports{store->posts(),     store->outbox(), store->media(),
                store->accounts(),  store->inbox(),  store->insights(),
                store->workspace(), secrets,         clock};
    ports.figures = &store->figures();
    FiguresDesk desk(ports);
    const auto figures = await(desk.figures(query));
    if (!figures)
        qWarning().noquote() << figures.error().detail;
    return figures.value_or(std::vector<Figure>());
}

FigureQuery KpiValues::query(const QString& from, const QString& to) const
{
    const ZoneId zone = store->workspace().info().zone;
    FigureQuery query;
    query.zone = zone;
    query.from = startOfDay(*LocalDate::fromIso(from), zone);
    query.to = startOfDay(*LocalDate::fromIso(to), zone);
    return query;
}

std::optional<double> KpiValues::plain(const QString& kpi, Instant from, Instant to, const QString& account)
{
    QString statement = plainSql(kpi);
    statement.replace(u":hours"_s, openHoursSql());
    statement.replace(u":from"_s, QString::number(from.ms)).replace(u":to"_s, QString::number(to.ms));
    const ZoneId zone = store->workspace().info().zone;
    statement.replace(u":firstday"_s, dateAt(from, zone).toIso());
    statement.replace(u":lastday"_s, dateAt(to - 1ms, zone).toIso());
    statement.replace(u":account"_s,
                      account.isEmpty() ? u"SELECT id FROM account"_s : accountNamed(account).toString());
    const auto cells = sql(statement);
    if (!cells || cells->size() != 1) {
        qWarning().noquote() << statement << (cells ? u"no row"_s : cells.error().detail);
        QTest::qFail("plain SQL gave no value", __FILE__, __LINE__);
        return std::nullopt;
    }
    return numberOf(cells->front());
}

void KpiValues::everyKpi_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("lastYear");
    for (const QString& account : {QString(), u"shop"_s, u"other"_s}) {
        const auto row = [&account](const QString& name, const QString& from, const QString& to, bool lastYear) {
            QTest::addRow("%s%s%s", qPrintable(name), account.isEmpty() ? "" : " of ", qPrintable(account))
                << from << to << account << lastYear;
        };
        row(u"spring, an hour short"_s, u"2026-03-23"_s, u"2026-04-06"_s, false);
        row(u"autumn, an hour long"_s, u"2026-10-19"_s, u"2026-11-02"_s, false);
        row(u"the short day"_s, u"2026-03-29"_s, u"2026-03-30"_s, false);
        row(u"the long day"_s, u"2026-10-25"_s, u"2026-10-26"_s, false);
        row(u"the whole past"_s, u"2026-01-01"_s, u"2027-01-01"_s, true);
        row(u"longer than a year, beside last year"_s, u"2026-03-01"_s, u"2027-11-01"_s, true);
        row(u"before anything"_s, u"2025-01-01"_s, u"2025-02-01"_s, false);
    }
}

void KpiValues::everyKpi()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, account);
    QFETCH(bool, lastYear);
    live();
    if (QTest::currentTestFailed())
        return;
    FigureQuery asked = query(from, to);
    FigureQuery before = lastYear ? query(QString::number(from.left(4).toInt() - 1) + from.mid(4),
                                          QString::number(to.left(4).toInt() - 1) + to.mid(4))
                                  : asked;
    if (!lastYear) {
        const LocalDate first = *LocalDate::fromIso(from), last = *LocalDate::fromIso(to);
        before = query(first.addDays(-first.daysTo(last)).toIso(), from);
    } else {
        asked.compare = Comparison::LastYear;
    }
    if (!account.isEmpty())
        asked.accounts = {accountNamed(account)};
    const std::vector<Figure> figures = ask(asked);
    QCOMPARE(figures.size(), kpiDefinitions().size());
    QStringList wrong;
    for (const Figure& figure : figures) {
        const auto digits = [](const std::optional<double>& value) {
            return value ? QString::number(*value, 'g', 12) : u"unavailable"_s;
        };
        const QString value = digits(plain(figure.metric, asked.from, asked.to, account));
        const QString previous = digits(plain(figure.metric, before.from, before.to, account));
        if (digits(figure.value) != value || digits(figure.previous) != previous)
            wrong << u"%1: %2 (before %3), plain %4 (before %5)"_s.arg(figure.metric, digits(figure.value),
                                                                       digits(figure.previous), value, previous);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void KpiValues::everyKpiHasItsOwnValue()
{
    for (const KpiDefinition& kpi : kpiDefinitions())
        QVERIFY2(!plainSql(kpi.name).isEmpty(), qPrintable(kpi.name + u" has no independent value"_s));
}

// A fortnight is the sum of its days, the one of 25 hours and the one of 23 hours too.
void KpiValues::daysOfAnOddLength()
{
    live();
    for (const auto& [from, to] :
         {std::pair(u"2026-03-23"_s, u"2026-04-06"_s), std::pair(u"2026-10-19"_s, u"2026-11-02"_s)}) {
        for (const QString& kpi : {u"comments_received"_s, u"messages_received"_s, u"answers_given"_s,
                                   u"conversations_closed"_s, u"posts_published"_s, u"reactions"_s, u"complaints"_s}) {
            FigureQuery asked = query(from, to);
            asked.metrics = QStringList{kpi};
            const double whole = ask(asked).at(0).value.value_or(0);
            asked.by = SplitBy::Day;
            const std::vector<Figure> days = ask(asked);
            QCOMPARE(days.size(), size_t(14));
            double sum = 0;
            for (const Figure& day : days) {
                sum += day.value.value_or(0);
                QVERIFY(!kpi.contains(u"received"_s) || day.value);
            }
            QVERIFY2(sum == whole, qPrintable(u"%1: %2 by day, %3"_s.arg(kpi).arg(sum).arg(whole)));
        }
    }
}

// As many as the figures count, those of most messages first; linked identities are one person, and each opens what was
// written.
void KpiValues::markedPeopleByName()
{
    live();
    FakeStore secrets(clock);
    Ports ports{store->posts(),     store->outbox(), store->media(),
                store->accounts(),  store->inbox(),  store->insights(),
                store->workspace(), secrets,         clock};
    FiguresDesk desk(ports);
    FigureQuery autumn = query(u"2026-10-19"_s, u"2026-11-02"_s);
    const auto found = await(desk.marks(autumn));
    PARVIS_OK(found);
    QStringList said;
    for (const MarkedPerson& person : found->people)
        said << u"%1 %2 %3%4%5"_s.arg(person.name)
                    .arg(person.messages)
                    .arg(person.reach.value_or(-1))
                    .arg(person.ambassador ? u" ambassador"_s : QString(),
                         person.influencer ? u" influencer"_s : QString());
    QCOMPARE(said, (QStringList{u"customer of c3 6 10500 ambassador influencer"_s, u"customer of c2 3 -1 ambassador"_s,
                                u"customer of c4 1 10000 influencer"_s}));
    QCOMPARE(found->people[0].identities.size(), size_t(2));
    QCOMPARE(found->people[0].networks, QStringList{u"mastodon"_s});
    for (const MarkedPerson& person : found->people) {
        const auto rows = await(desk.messagesOf(person.identities, autumn));
        PARVIS_OK(rows);
        QCOMPARE(qint64(rows->size()), person.messages);
    }
    for (const QString& kpi : {u"ambassadors"_s, u"influencers"_s}) {
        autumn.metrics = QStringList{kpi};
        const auto rows = await(desk.rows(autumn, autumn.to));
        PARVIS_OK(rows);
        QCOMPARE(rows->size(), size_t(2));
        QCOMPARE(rows->size(), size_t(ask(autumn).at(0).value.value_or(0)));
    }
    // Of an account, and of hours that are no days: told from the stories.
    autumn.accounts = {accountNamed(u"shop"_s)};
    autumn.from = autumn.from + 1h;
    const auto shop = await(desk.marks(autumn));
    PARVIS_OK(shop);
    QCOMPARE(shop->people.size(), size_t(2));
    autumn.metrics = QStringList{u"ambassadors"_s};
    QCOMPARE(ask(autumn).at(0).value, std::optional(1.0));
    autumn.person = u"Lea"_s; // nobody writes to a colleague
    QVERIFY(!ask(autumn).at(0).value);
}

QTEST_GUILESS_MAIN(KpiValues)
#include "kpi_values.moc"

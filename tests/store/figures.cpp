// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures count of conversations: by hand, and over chance histories page by page beside one by one.
#include "fixture.h"
#include "ports/figure_facts.h"

#include <QRandomGenerator>

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Figures : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void questionsAndAnswers();
    void closesAndReopenings();
    void automaticAnswersAnswerNobody();
    void whatTriageTellsIsCounted();
    void deletedMessagesAreTakenBack();
    void departmentsTakeTheirConversationsAlong();
    void serviceClocksThatEnded();
    void pagesTellWhatStoriesTell();
    void everyAuthorIsOnePerson();
    void complaintsAreReadNewestFirst();
    void recomputingMakesTheSame();
    void aDamagedPageIsNamed();
    void daysOfAnotherZone();

private:
    InsightsRepository& insights() { return store->insights(); }
    // Of whole days, so that pages tell.
    Window whole() const
    {
        const ZoneId zone = store->workspace().info().zone;
        const LocalDate today = dateAt(clock.now(), zone);
        return {startOfDay(today.addDays(-60), zone), startOfDay(today.addDays(60), zone)};
    }
    CellsAnswer ask(const Window& window, const FigureFilter& filter = {}, bool backlog = false)
    {
        const std::vector<Quantile> quantiles{{FigureCell::FirstTime, 50},  {FigureCell::NextTime, 50},
                                              {FigureCell::NextTime, 90},   {FigureCell::FirstHours, 50},
                                              {FigureCell::SolvedTime, 50}, {FigureCell::FullTime, 90}};
        const auto answers = now(insights().cells({{filter, window, window.to, backlog}}, quantiles));
        return answers && !answers->empty() ? answers->front() : CellsAnswer();
    }
    qint64 sum(const CellsAnswer& answer, FigureCell cell) { return cellSum(answer.cells, cell); }
    Conversation conversation(const QString& root)
    {
        for (const Conversation& c : now(store->inbox().list({})).value_or(std::vector<Conversation>())) {
            if (c.root.value == root)
                return c;
        }
        return {};
    }
    void setStatus(const QString& root, ConversationStatus status)
    {
        const auto moved = withStatus(conversation(root), status, u"done"_s, at(60 * 24 * 30));
        PARVIS_OK(moved);
        PARVIS_DONE(store->inbox().saveBy(u"Lea"_s, *moved));
    }
    void tell(const QString& kind, const QString& sentiment)
    {
        PARVIS_VALUE(list, store->triage().untriaged(1000));
        std::vector<TriageVerdict> verdicts;
        for (const UntriagedMessage& one : list)
            verdicts.push_back({one, {u"fr"_s, 0.9, sentiment, 0.9, kind, 0.9}});
        PARVIS_DONE(store->triage().store(verdicts, 1));
    }
    void chanceHistory(QRandomGenerator& chance, const std::vector<Account>& accounts);
};

void Figures::questionsAndAnswers()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"q"_s), comment(u"a2"_s, u"a1"_s, at(1), u"q, more"_s),
                                  comment(u"a3"_s, u"a2"_s, at(10), u"answer"_s, u"shop"_s),
                                  comment(u"a4"_s, u"a3"_s, at(20), u"next q"_s),
                                  comment(u"a5"_s, u"a4"_s, at(50), u"late answer"_s, u"shop"_s),
                                  comment(u"b1"_s, {}, at(5), u"nobody answers"_s)}));
    PARVIS_OK(ingest(other.id, {comment(u"c1"_s, {}, at(7), u"q"_s)}));
    PARVIS_DONE(store->inbox().addNote(conversation(u"b1"_s).id, u"Nadia"_s, u"a note answers nobody"_s));
    const CellsAnswer all = ask(whole(), {}, true);
    QCOMPARE(sum(all, FigureCell::Received), 5);
    QCOMPARE(sum(all, FigureCell::Asked), 4); // "q, more" belongs to "q"
    QCOMPARE(sum(all, FigureCell::Answered), 2);
    QCOMPARE(sum(all, FigureCell::AnsweredOf), 2);
    QCOMPARE(all.backlog, std::optional<qint64>(2));
    QCOMPARE(all.quantiles.at({FigureCell::FirstTime, 50}), 600'000.0);
    QCOMPARE(all.quantiles.at({FigureCell::NextTime, 50}), (600'000.0 + 1'800'000.0) / 2);
    QCOMPARE(all.quantiles.at({FigureCell::NextTime, 90}), 1'800'000.0);
    QVERIFY(!all.quantiles.contains({FigureCell::FirstHours, 50})); // no calendar: no hours
    QCOMPARE(sum(ask(whole(), {{other.id}, {}, {}}), FigureCell::Asked), 1);
    // Up to a minute in the middle of the day: told from the conversations themselves.
    const CellsAnswer part = ask({at(0), at(20)}, {}, true);
    QCOMPARE(sum(part, FigureCell::Asked), 3);
    QCOMPARE(sum(part, FigureCell::AnsweredOf), 1);
    QCOMPARE(part.backlog, std::optional<qint64>(2));
}

void Figures::closesAndReopenings()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(-120), u"q"_s)}));
    setStatus(u"a1"_s, ConversationStatus::Closed);
    CellsAnswer all = ask(whole(), {}, true);
    QCOMPARE(sum(all, FigureCell::Ignored), 1);
    QCOMPARE(sum(all, FigureCell::IgnoredOf), 1);
    QCOMPARE(sum(all, FigureCell::Closed), 1);
    QCOMPARE(all.quantiles.at({FigureCell::SolvedTime, 50}), 120.0 * 60'000);
    QCOMPARE(all.backlog, std::optional<qint64>(0));
    // A colleague opens it again: who was ignored waits on.
    clock.advance(10min);
    setStatus(u"a1"_s, ConversationStatus::Open);
    all = ask(whole(), {}, true);
    QCOMPARE(sum(all, FigureCell::Ignored), 0);
    QCOMPARE(sum(all, FigureCell::Reopened), 1);
    QCOMPARE(all.backlog, std::optional<qint64>(1));
    QVERIFY(!all.quantiles.contains({FigureCell::FullTime, 90})); // it is not over
    clock.advance(20min);
    setStatus(u"a1"_s, ConversationStatus::Closed);
    all = ask(whole());
    QCOMPARE(cellAt(all.cells, FigureCell::Closed, 0), 1);
    QCOMPARE(cellAt(all.cells, FigureCell::Closed, 1), 1);
    QCOMPARE(all.quantiles.at({FigureCell::SolvedTime, 50}), (120.0 + 20.0) / 2 * 60'000); // each span of its own
    QCOMPARE(all.quantiles.at({FigureCell::FullTime, 90}), 150.0 * 60'000);
}

void Figures::automaticAnswersAnswerNobody()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"q"_s),
                                  comment(u"a2"_s, u"a1"_s, at(1), u"We got it"_s, u"shop"_s)}));
    PARVIS_OK(sql(u"UPDATE message SET written_by = 'rule: acknowledge' WHERE remote_id = 'a2'"_s));
    PARVIS_DONE(insights().recomputeFigures());
    CellsAnswer all = ask(whole(), {}, true);
    QCOMPARE(sum(all, FigureCell::Answered), 0);
    QCOMPARE(all.backlog, std::optional<qint64>(1));
    PARVIS_OK(sql(u"UPDATE message SET written_by = 'Lea' WHERE remote_id = 'a2'"_s));
    PARVIS_DONE(insights().recomputeFigures());
    QCOMPARE(sum(ask(whole(), {{}, {}, u"Lea"_s}), FigureCell::Answered), 1);
    QCOMPARE(sum(ask(whole(), {{}, {}, u"Omar"_s}), FigureCell::Answered), 0);
    PARVIS_VALUE(people, insights().answeringPeople());
    QCOMPARE(people, QStringList{u"Lea"_s});
    // Written on the network itself, it names nobody; what all of them answered adds up to the whole all the same.
    PARVIS_OK(sql(u"UPDATE message SET written_by = '' WHERE remote_id = 'a2'"_s));
    PARVIS_DONE(insights().recomputeFigures());
    FigureFilter nobody;
    nobody.nobody = true;
    const CellsAnswer unnamed = ask(whole(), nobody, true);
    QCOMPARE(sum(unnamed, FigureCell::Answered), 1);
    QVERIFY(!unnamed.backlog);
    const Window part{whole().from, whole().to - 1ms}; // counted from the conversations
    QCOMPARE(sum(ask(part, nobody), FigureCell::Answered), 1);
    QCOMPARE(sum(ask(whole(), {{}, {}, u"Lea"_s}), FigureCell::Answered), 0);
    PARVIS_VALUE(unknown, insights().answeringPeople());
    QCOMPARE(unknown, QStringList{QString()});
}

void Figures::whatTriageTellsIsCounted()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"broken"_s)}));
    QCOMPARE(cellAt(ask(whole()).cells, FigureCell::Received, receivedSub(0, 0)), 1);
    tell(u"complaint"_s, u"negative"_s);
    CellsAnswer all = ask(whole());
    QCOMPARE(cellAt(all.cells, FigureCell::Received, receivedSub(1, 3)), 1);
    QCOMPARE(sum(all, FigureCell::Received), 1);
    QCOMPARE(sum(all, FigureCell::HourNegative), 1);
    const auto id = sql(u"SELECT id FROM message WHERE remote_id = 'a1'"_s);
    PARVIS_OK(id);
    PARVIS_DONE(store->triage().correct({id->front().toLongLong()}, {u"praise"_s, u"positive"_s, u"Lea"_s}));
    all = ask(whole());
    QCOMPARE(cellAt(all.cells, FigureCell::Received, receivedSub(3, 1)), 1);
    QCOMPARE(sum(all, FigureCell::HourNegative), 0);
}

void Figures::deletedMessagesAreTakenBack()
{
    const Account account = newAccount(u"shop"_s);
    IncomingMessage gone = comment(u"a1"_s, {}, at(0), u"q"_s);
    PARVIS_OK(ingest(account.id, {gone, comment(u"b1"_s, {}, at(1), u"q"_s)}));
    gone.deleted = true;
    PARVIS_OK(ingest(account.id, {gone}));
    const CellsAnswer all = ask(whole(), {}, true);
    QCOMPARE(sum(all, FigureCell::Received), 1);
    QCOMPARE(sum(all, FigureCell::Asked), 1);
    QCOMPARE(all.backlog, std::optional<qint64>(1));
}

void Figures::departmentsTakeTheirConversationsAlong()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_VALUE(care, store->work().saveDepartment({{}, u"Care"_s, {}, false, 0}));
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"q"_s)}));
    FigureFilter filter;
    filter.department = care.id;
    QCOMPARE(sum(ask(whole(), filter), FigureCell::Asked), 0);
    Conversation moved = conversation(u"a1"_s);
    moved.department = care.id;
    PARVIS_DONE(store->inbox().saveBy(u"Lea"_s, moved));
    QCOMPARE(sum(ask(whole(), filter), FigureCell::Asked), 1);
    filter.accounts = {account.id};
    QCOMPARE(sum(ask(whole(), filter), FigureCell::Asked), 1); // both at once: from the conversations themselves
    moved = conversation(u"a1"_s);
    moved.department = {};
    PARVIS_DONE(store->inbox().saveBy(u"Lea"_s, moved));
    QCOMPARE(sum(ask(whole(), filter), FigureCell::Asked), 0);
}

void Figures::serviceClocksThatEnded()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(-300), u"q"_s),
                                  comment(u"a2"_s, u"a1"_s, at(-290), u"quick"_s, u"shop"_s),
                                  comment(u"a3"_s, u"a2"_s, at(-280), u"and?"_s),
                                  comment(u"a4"_s, u"a3"_s, at(-100), u"slow"_s, u"shop"_s)}));
    QCOMPARE(sum(ask(whole()), FigureCell::ClockMet), 0); // nothing was promised
    PARVIS_VALUE(calendar, store->service().saveCalendar(alwaysOpen(u"Always"_s, ZoneId::utc()), u"boss"_s));
    ServicePolicy policy;
    policy.name = u"All"_s;
    policy.calendar = calendar.id;
    policy.goal(ServiceTarget::FirstResponse).within = 60min;
    policy.goal(ServiceTarget::NextResponse).within = 60min;
    PARVIS_DONE(store->service().savePolicy(policy, u"boss"_s));
    PARVIS_VALUE(before, insights().figuresLeft());
    QCOMPARE(before, 1);
    PARVIS_VALUE(left, insights().catchUpFigures(100));
    QCOMPARE(left, 0);
    const CellsAnswer all = ask(whole());
    QCOMPARE(cellAt(all.cells, FigureCell::ClockMet, quint16(ServiceTarget::FirstResponse)), 1);
    QCOMPARE(cellAt(all.cells, FigureCell::ClockMissed, quint16(ServiceTarget::NextResponse)), 1);
    QCOMPARE(all.quantiles.at({FigureCell::FirstHours, 50}), 600'000.0);
}

// Some weeks of comments, answers, edits, deletions, closes, joins and what triage says.
void Figures::chanceHistory(QRandomGenerator& chance, const std::vector<Account>& accounts)
{
    QStringList roots;
    for (int step = 0; step < 60; ++step) {
        const Account& account = accounts[size_t(chance.bounded(int(accounts.size())))];
        std::vector<IncomingMessage> page;
        for (int i = chance.bounded(1, 6); i > 0; --i) {
            const QString root = roots.isEmpty() || chance.bounded(3) == 0
                                     ? account.handle + u"-r%1-%2"_s.arg(step).arg(i)
                                     : roots[chance.bounded(int(roots.size()))];
            if (!root.startsWith(account.handle + u"-"_s))
                continue;
            const int minute = chance.bounded(0, 40 * 24 * 60);
            if (!roots.contains(root)) {
                roots << root;
                page.push_back(comment(root, {}, at(minute), u"q"_s));
                continue;
            }
            IncomingMessage next = comment(u"%1.%2.%3"_s.arg(root).arg(step).arg(i), root, at(minute), u"w"_s);
            next.root = {root};
            next.own = chance.bounded(2) == 0;
            next.deleted = chance.bounded(12) == 0;
            page.push_back(next);
        }
        PARVIS_OK(ingest(account.id, page));
        if (!roots.isEmpty() && chance.bounded(3) == 0) {
            const QString root = roots[chance.bounded(int(roots.size()))];
            const auto status = ConversationStatus(chance.bounded(4));
            if (!conversation(root).id.isNull() && conversation(root).status != status)
                setStatus(root, status);
        }
        if (chance.bounded(5) == 0)
            tell(chance.bounded(2) == 0 ? u"complaint"_s : QString(),
                 chance.bounded(2) == 0 ? u"negative"_s : u"neutral"_s);
        clock.advance(std::chrono::minutes(chance.bounded(600)));
    }
}

void Figures::pagesTellWhatStoriesTell()
{
    QRandomGenerator chance(7);
    const std::vector<Account> accounts{newAccount(u"shop"_s), newAccount(u"other"_s), newAccount(u"third"_s)};
    const Instant begun = clock.now();
    chanceHistory(chance, accounts);
    const ZoneId zone = store->workspace().info().zone;
    const LocalDate first = dateAt(begun, zone);
    std::vector<CellsPiece> asked;
    std::vector<FigureCells> told;
    for (int i = 0; i < 40; ++i) {
        const int from = chance.bounded(-5, 70), days = chance.bounded(1, 60), later = chance.bounded(0, 10);
        CellsPiece piece;
        piece.window = {startOfDay(first.addDays(from), zone), startOfDay(first.addDays(from + days), zone)};
        piece.asOf = startOfDay(first.addDays(from + days + later), zone);
        piece.backlog = true;
        piece.authors = true;
        if (chance.bounded(2) == 0)
            piece.filter.accounts = {accounts[size_t(chance.bounded(3))].id};
        const std::vector<Quantile> quantiles{{FigureCell::FirstTime, 50},
                                              {FigureCell::NextTime, 90},
                                              {FigureCell::SolvedTime, 50},
                                              {FigureCell::FullTime, 50}};
        PARVIS_VALUE(pages, insights().cells({piece}, quantiles));
        asked.push_back(piece);
        told.push_back(pages.front().cells);
        // A moment past midnight no page ends at: the same is told one by one.
        piece.asOf = piece.asOf + 1ms;
        PARVIS_VALUE(stories, insights().cells({piece}, quantiles));
        FigureCells byDay = pages.front().cells, byStory = stories.front().cells;
        for (FigureCells* cells : {&byDay, &byStory})
            std::erase_if(*cells, [](const auto& entry) { // hours are told from the window's beginning there
                return entry.first.cell == FigureCell::HourReceived || entry.first.cell == FigureCell::HourNegative;
            });
        QVERIFY2(byDay == byStory, qPrintable(u"window %1"_s.arg(i)));
        QCOMPARE(pages.front().quantiles, stories.front().quantiles);
        QCOMPARE(pages.front().backlog, stories.front().backlog);
        QVERIFY(pages.front().authors && pages.front().authors == stories.front().authors);
        QCOMPARE(pages.front().authors->messages(), cellSum(pages.front().cells, FigureCell::Received));
    }
    // All in one question, in which a page that several windows share is read once.
    PARVIS_VALUE(together, insights().cells(asked, {}));
    for (size_t i = 0; i < asked.size(); ++i)
        QVERIFY2(together[i].cells == told[i], qPrintable(u"window %1"_s.arg(i)));
    // Only some of the counters: of those the same.
    CellSet wanted;
    wanted.set(size_t(FigureCell::AnsweredOf)).set(size_t(FigureCell::FirstTime));
    for (CellsPiece& piece : asked) {
        piece.wanted = wanted;
        piece.backlog = false;
    }
    PARVIS_VALUE(some, insights().cells(asked, {}));
    for (size_t i = 0; i < asked.size(); ++i) {
        std::erase_if(told[i], [&wanted](const auto& entry) { return !wanted.test(size_t(entry.first.cell)); });
        QVERIFY2(some[i].cells == told[i], qPrintable(u"window %1"_s.arg(i)));
    }
}

// Over days, accounts and conversations; a message that goes takes its author along.
void Figures::everyAuthorIsOnePerson()
{
    const Account account = newAccount(u"shop"_s), other = newAccount(u"other"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"q"_s, u"lea"_s),
                                  comment(u"a2"_s, {}, at(60 * 24 * 3), u"q"_s, u"lea"_s),
                                  comment(u"a3"_s, u"a1"_s, at(5), u"q"_s, u"omar"_s)}));
    PARVIS_OK(ingest(other.id, {comment(u"b1"_s, {}, at(60 * 24), u"q"_s, u"lea"_s)}));
    const auto spread = [this](const FigureFilter& filter) {
        CellsPiece piece{filter, whole(), whole().to, false, {}, true};
        const auto answers = now(insights().cells({piece}, {}));
        return answers && answers->front().authors ? *answers->front().authors : AuthorSpread();
    };
    QCOMPARE(spread({}), (AuthorSpread{{{1, 1}, {3, 1}}}));
    QCOMPARE(spread({{other.id}, {}, {}}), (AuthorSpread{{{1, 1}}}));
    QCOMPARE(spread({{account.id, other.id}, {}, {}}), spread({}));
    IncomingMessage gone = comment(u"a3"_s, u"a1"_s, at(5), u"q"_s, u"omar"_s);
    gone.deleted = true;
    PARVIS_OK(ingest(account.id, {gone}));
    QCOMPARE(spread({}), (AuthorSpread{{{3, 1}}}));
    PARVIS_VALUE(verdict, insights().checkFigures());
    QVERIFY2(verdict.agrees(), qPrintable(verdict.examples.join(u'\n')));
    PARVIS_OK(sql(u"DELETE FROM author_page WHERE span = 1 AND scope = '*'"_s));
    PARVIS_VALUE(wrong, insights().checkFigures());
    QVERIFY(!wrong.agrees());
    PARVIS_DONE(insights().recomputeFigures());
    QCOMPARE(spread({}), (AuthorSpread{{{3, 1}}}));
}

void Figures::complaintsAreReadNewestFirst()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"old"_s), comment(u"a2"_s, {}, at(10), u"middle"_s),
                                  comment(u"a3"_s, {}, at(20), u"new"_s), comment(u"a4"_s, {}, at(30), u"gone"_s)}));
    tell(u"complaint"_s, u"negative"_s);
    IncomingMessage gone = comment(u"a4"_s, {}, at(30), u"gone"_s);
    gone.deleted = true;
    PARVIS_OK(ingest(account.id, {gone}));
    auto* facts = dynamic_cast<FigureFacts*>(&insights());
    QVERIFY(facts);
    const auto words = [&](const FigureFilter& filter, const Window& window, int limit) {
        QStringList list;
        for (const ComplaintText& one :
             now(facts->complaints(filter, window, limit)).value_or(std::vector<ComplaintText>()))
            list << one.text;
        return list;
    };
    QCOMPARE(words({}, whole(), 10), (QStringList{u"new"_s, u"middle"_s, u"old"_s}));
    QCOMPARE(words({}, whole(), 2), (QStringList{u"new"_s, u"middle"_s}));
    QCOMPARE(words({}, {at(0), at(20)}, 10), (QStringList{u"middle"_s, u"old"_s}));
    QCOMPARE(words({{newAccount(u"other"_s).id}, {}, {}}, whole(), 10), QStringList());
}

void Figures::recomputingMakesTheSame()
{
    QRandomGenerator chance(11);
    chanceHistory(chance, {newAccount(u"shop"_s)});
    PARVIS_VALUE(before, insights().checkFigures());
    QVERIFY2(before.agrees() && before.conversations > 10 && before.pages > 10,
             qPrintable(before.examples.join(u'\n')));
    const auto pages = sql(u"SELECT COUNT(*) || '/' || SUM(LENGTH(cells)) FROM figure_page"_s);
    PARVIS_OK(sql(
        u"UPDATE message SET state = 'deleted' WHERE id = (SELECT MIN(id) FROM message WHERE own = 0 AND state = 'received')"_s));
    PARVIS_OK(sql(u"DELETE FROM figure_page WHERE span = 1"_s));
    PARVIS_VALUE(wrong, insights().checkFigures());
    QVERIFY(!wrong.agrees());
    QCOMPARE(wrong.wrongStories, 1);
    QVERIFY(wrong.wrongPages > 0 && !wrong.examples.isEmpty());
    PARVIS_DONE(insights().recomputeFigures());
    PARVIS_VALUE(mended, insights().checkFigures());
    QVERIFY2(mended.agrees(), qPrintable(mended.examples.join(u'\n')));
    PARVIS_OK(pages);
}

void Figures::aDamagedPageIsNamed()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"q"_s)}));
    PARVIS_OK(sql(onPostgres() ? u"UPDATE figure_page SET cells = '\\xff'::bytea"_s
                               : u"UPDATE figure_page SET cells = x'ff'"_s));
    const auto answer = now(insights().cells({{{}, whole(), whole().to, false}}, {}));
    QVERIFY(!answer);
    QVERIFY(answer.error().detail.contains(u"recompute"_s));
    PARVIS_DONE(insights().recomputeFigures());
    QCOMPARE(sum(ask(whole()), FigureCell::Asked), 1);
}

void Figures::daysOfAnotherZone()
{
    const Account account = newAccount(u"shop"_s);
    PARVIS_OK(ingest(account.id, {comment(u"a1"_s, {}, at(0), u"q"_s)}));
    // As after a move of the workspace to another zone: the next change counts all anew.
    PARVIS_OK(sql(u"UPDATE workspace SET zone = 'Asia/Kathmandu'"_s));
    PARVIS_OK(ingest(account.id, {comment(u"b1"_s, {}, at(1), u"q"_s)}));
    PARVIS_DONE(insights().catchUpFigures(100));
    PARVIS_VALUE(verdict, insights().checkFigures());
    QVERIFY2(verdict.agrees(), qPrintable(verdict.examples.join(u'\n')));
    QCOMPARE(verdict.waiting, 0);
    const ZoneId zone = *ZoneId::fromName(u"Asia/Kathmandu");
    const LocalDate day = dateAt(at(0), zone);
    QCOMPARE(sum(ask({startOfDay(day, zone), startOfDay(day.addDays(1), zone)}), FigureCell::Asked), 2);
}

QTEST_GUILESS_MAIN(Figures)
#include "figures.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Ideas, the comments behind them, votes by person, merging and its undoing, answers given once.
#include "fixture.h"

using namespace parvis;
using namespace parvis::test;
using namespace Qt::StringLiterals;

class Ideas : public StoreTest
{
    Q_OBJECT
private Q_SLOTS:
    void votesArePeople();
    void mergingIsUndone();
    void revisionsAndStates();
    void onlyTheirWordsAreBehindAnIdea();
    void anAnswerIsClaimedOnce();

private:
    Idea idea(const QString& title)
    {
        Idea one;
        one.title = title;
        one.createdBy = u"Inès"_s;
        return now(store->ideas().save(one)).value_or(Idea{});
    }
    MessageId said(const Account& account, const QString& who)
    {
        ++m_number;
        const auto done =
            ingest(account.id, {comment(u"c%1"_s.arg(m_number), {}, at(m_number), u"Svp %1"_s.arg(m_number), who)});
        return now(store->inbox().messages(done->conversations.front()))->front().id;
    }
    Idea stored(IdeaId id) { return now(store->ideas().find(id)).value_or(Idea{}); }
    int m_number = 0;
};

void Ideas::votesArePeople()
{
    const Account shop = newAccount(u"shop"_s);
    const Idea one = idea(u"Bread by bike"_s), other = idea(u"Rye"_s);
    const MessageId a = said(shop, u"lea"_s), b = said(shop, u"lea"_s), c = said(shop, u"omar"_s);
    for (const MessageId m : {a, b, c, a})
        PARVIS_DONE(store->ideas().addMessage(one.id, m, u"Inès"_s));
    PARVIS_DONE(store->ideas().addMessage(other.id, a, u"Inès"_s)); // a comment may stand behind several
    QCOMPARE(stored(one.id).comments, 3);
    QCOMPARE(stored(one.id).votes, 2);
    PARVIS_VALUE(list, store->ideas().list());
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].id, one.id); // most votes first
    PARVIS_VALUE(of, store->ideas().ideasOf(a));
    QCOMPARE(of, (std::vector{one.id, other.id}));
    // Two identities of one person are one vote.
    const auto lea = now(store->inbox().message(a))->content.author.id,
               omar = now(store->inbox().message(c))->content.author.id;
    PARVIS_DONE(store->people().link({lea, omar, u"Inès"_s, u"told me"_s, Evidence::Stated}));
    QCOMPARE(stored(one.id).votes, 1);
    PARVIS_VALUE(comments, store->ideas().comments(one.id));
    QCOMPARE(comments.size(), size_t(3));
    for (const IdeaComment& comment : comments)
        QCOMPARE(comment.person, lea);
    PARVIS_DONE(store->ideas().removeMessage(one.id, a));
    QCOMPARE(stored(one.id).comments, 2);
    PARVIS_FAILS(store->ideas().removeMessage(one.id, a), ErrorKind::NotFound);
}

void Ideas::mergingIsUndone()
{
    const Account shop = newAccount(u"shop"_s);
    const Idea a = idea(u"A"_s), b = idea(u"B"_s), c = idea(u"C"_s);
    const MessageId shared = said(shop, u"lea"_s);
    PARVIS_DONE(store->ideas().addMessage(a.id, shared, u"Inès"_s));
    PARVIS_DONE(store->ideas().addMessage(b.id, shared, u"Inès"_s));
    PARVIS_DONE(store->ideas().addMessage(b.id, said(shop, u"omar"_s), u"Inès"_s));
    PARVIS_DONE(store->ideas().addMessage(c.id, said(shop, u"tom"_s), u"Inès"_s));
    PARVIS_DONE(store->ideas().merge(c.id, b.id));
    PARVIS_DONE(store->ideas().merge(b.id, a.id));
    QCOMPARE(stored(a.id).comments, 3); // the shared one counts once
    QCOMPARE(stored(a.id).votes, 3);
    QCOMPARE(stored(a.id).merged, (QStringList{u"B"_s, u"C"_s}));
    PARVIS_VALUE(list, store->ideas().list());
    QCOMPARE(list.size(), size_t(1));
    PARVIS_VALUE(comments, store->ideas().comments(a.id));
    QCOMPARE(comments.size(), size_t(3));
    const auto circle = now(store->ideas().merge(a.id, c.id));
    QVERIFY(!circle);
    QCOMPARE(circle.error().code, u"circle"_s);
    PARVIS_DONE(store->ideas().unmerge(b.id));
    QCOMPARE(stored(a.id).comments, 1);
    QCOMPARE(stored(b.id).comments, 3);
    PARVIS_FAILS(store->ideas().unmerge(b.id), ErrorKind::NotFound);
    PARVIS_FAILS(store->ideas().merge({4}, a.id), ErrorKind::NotFound);
}

void Ideas::revisionsAndStates()
{
    Idea one = idea(u"  Bread\nby bike "_s);
    QCOMPARE(one.title, u"Bread by bike"_s);
    one.state = IdeaState::Planned;
    PARVIS_VALUE(saved, store->ideas().save(one));
    QCOMPARE(saved.state, IdeaState::Planned);
    PARVIS_FAILS(store->ideas().save(one), ErrorKind::Conflict);
    one.id = {4};
    PARVIS_FAILS(store->ideas().save(one), ErrorKind::NotFound);
    one.title = u" "_s;
    PARVIS_FAILS(store->ideas().save(one), ErrorKind::Rejected);
}

void Ideas::onlyTheirWordsAreBehindAnIdea()
{
    const Account shop = newAccount(u"shop"_s);
    const Idea one = idea(u"A"_s);
    const MessageId said = this->said(shop, u"lea"_s);
    const auto conversation = now(store->inbox().message(said))->conversation;
    PARVIS_VALUE(note, store->inbox().addNote(conversation, u"Inès"_s, u"hm"_s));
    PARVIS_FAILS(store->ideas().addMessage(one.id, note.id, u"Inès"_s), ErrorKind::Rejected);
    PARVIS_FAILS(store->ideas().addMessage(one.id, {4}, u"Inès"_s), ErrorKind::NotFound);
    PARVIS_FAILS(store->ideas().addMessage({4}, said, u"Inès"_s), ErrorKind::NotFound);
}

void Ideas::anAnswerIsClaimedOnce()
{
    const Account shop = newAccount(u"shop"_s);
    const Idea one = idea(u"A"_s);
    const MessageId m = said(shop, u"lea"_s);
    const auto message = *now(store->inbox().message(m));
    const IdeaAnswer answer{message.content.author.id, message.conversation, m, {}, u"Done!"_s, at(0)};
    PARVIS_VALUE(first, store->ideas().claimAnswer(one.id, answer));
    QVERIFY(first);
    const auto other = another();
    PARVIS_VALUE(second, other->ideas().claimAnswer(one.id, answer));
    QVERIFY(!second);
    PARVIS_DONE(store->ideas().answerRefused(one.id, answer.person));
    PARVIS_VALUE(again, other->ideas().claimAnswer(one.id, answer));
    QVERIFY(again);
    const auto p = scheduled(shop.id, at(5)).publications.front();
    PARVIS_DONE(store->ideas().answerStored(one.id, answer.person, p.id));
    PARVIS_FAILS(store->ideas().answerRefused(one.id, answer.person), ErrorKind::NotFound); // it is out of our hands
    PARVIS_VALUE(answers, store->ideas().answers(one.id));
    QCOMPARE(answers.size(), size_t(1));
    QCOMPARE(answers[0].publication, p.id);
    QCOMPARE(stored(one.id).answered, 1);
}

QTEST_GUILESS_MAIN(Ideas)
#include "ideas.moc"

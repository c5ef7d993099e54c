// SPDX-License-Identifier: GPL-3.0-or-later
// What the network can do to a message, and how it stands.
#include "domain/inbox/moderation.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace moderation_test {

Message comment(const QString& remote, bool own = false)
{
    Message m;
    m.id = {7};
    m.account = {1};
    m.content.remote.id = {remote};
    m.content.author.remoteId = {u"p1"_s};
    m.content.own = own;
    return m;
}

Moderation asked(Action action, bool on, ErrandState state, const QString& subject)
{
    Moderation m;
    m.account = {1};
    m.action = action;
    m.on = on;
    m.subject = {subject};
    m.errand.state = state;
    return m;
}

QStringList names(const std::vector<Action>& actions)
{
    QStringList list;
    for (const Action action : actions)
        list << actionName(action);
    return list;
}

} // namespace moderation_test

using namespace moderation_test;

class DomainModeration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsOffered_data()
    {
        QTest::addColumn<QStringList>("can");
        QTest::addColumn<bool>("own");
        QTest::addColumn<bool>("underOwn");
        QTest::addColumn<QStringList>("offered");
        const QStringList mastodon{u"like"_s, u"bookmark"_s, u"delete"_s, u"mute"_s, u"block"_s, u"report"_s};
        const QStringList bluesky{u"like"_s, u"delete"_s, u"hide"_s, u"mute"_s, u"block"_s, u"report"_s};
        const QStringList blog{u"delete"_s, u"delete_others"_s, u"approve"_s, u"mark_spam"_s};
        QTest::newRow("mastodon, a customer's")
            << mastodon << false << true << QStringList{u"like"_s, u"bookmark"_s, u"mute"_s, u"block"_s, u"report"_s};
        QTest::newRow("mastodon, ours") << mastodon << true << true << QStringList{u"delete"_s};
        QTest::newRow("bluesky, under our post")
            << bluesky << false << true << QStringList{u"like"_s, u"hide"_s, u"mute"_s, u"block"_s, u"report"_s};
        QTest::newRow("bluesky, elsewhere")
            << bluesky << false << false << QStringList{u"like"_s, u"mute"_s, u"block"_s, u"report"_s};
        QTest::newRow("a blog") << blog << false << true
                                << QStringList{u"approve"_s, u"delete_others"_s, u"mark_spam"_s};
        QTest::newRow("nothing") << QStringList{u"reply"_s} << false << true << QStringList();
    }
    void whatIsOffered()
    {
        QFETCH(QStringList, can);
        QFETCH(bool, own);
        QFETCH(bool, underOwn);
        QFETCH(QStringList, offered);
        Capabilities capabilities;
        for (const QString& name : can)
            capabilities.actions.push_back(*actionFromName(name));
        QCOMPARE(names(moderationActions(comment(u"c1"_s, own), capabilities, underOwn)), offered);
        // What never reached the network, or is gone there, can be neither liked nor deleted.
        Message note = comment(u"c1"_s, own);
        note.state = MessageState::Note;
        QVERIFY(moderationActions(note, capabilities, underOwn).empty());
        QVERIFY(moderationActions(comment({}, own), capabilities, underOwn).empty());
        Message gone = comment(u"c1"_s, own);
        gone.state = MessageState::Deleted;
        QVERIFY(moderationActions(gone, capabilities, underOwn).empty());
    }

    void onlyTheNetworksWordCounts()
    {
        const Message m = comment(u"c1"_s);
        using S = ErrandState;
        std::vector<Moderation> all{asked(Action::Like, true, S::Wanted, u"c1"_s)};
        const auto isOn = [&](Action action) {
            const auto marks = marksOf(m, all);
            const auto* mark = markOf(marks, action);
            return mark && mark->on;
        };
        QVERIFY(!isOn(Action::Like));
        all = {asked(Action::Like, true, S::Done, u"c1"_s), asked(Action::Like, false, S::Asked, u"c1"_s)};
        QVERIFY(isOn(Action::Like)); // until the undoing is confirmed
        QCOMPARE(markOf(marksOf(m, all), Action::Like)->latest->errand.state, S::Asked);
        all.back().errand.state = S::Uncertain;
        QVERIFY(isOn(Action::Like));
        all.back().errand.state = S::Done;
        QVERIFY(!isOn(Action::Like));
        all = {asked(Action::Block, true, S::Done, u"p1"_s)};
        QVERIFY(isOn(Action::Block)); // of the person, whatever they wrote
        all = {asked(Action::Like, true, S::Done, u"other"_s), asked(Action::Mute, true, S::Withdrawn, u"p1"_s)};
        QVERIFY(marksOf(m, all).empty());
    }

    void carriedOut()
    {
        QVERIFY(isCarriedOut(asked(Action::Like, true, ErrandState::Asked, u"c1"_s), true, true));
        QVERIFY(!isCarriedOut(asked(Action::Like, true, ErrandState::Asked, u"c1"_s), true, false));
        QVERIFY(isCarriedOut(asked(Action::Like, false, ErrandState::Asked, u"c1"_s), true, false));
        QVERIFY(isCarriedOut(asked(Action::DeleteOthers, true, ErrandState::Asked, u"c1"_s), false, false));
        QVERIFY(!isCarriedOut(asked(Action::DeleteOwn, true, ErrandState::Asked, u"c1"_s), true, false));
    }

    void namesComeBack()
    {
        for (const Action action : {Action::Like, Action::HideOthers, Action::DeleteOthers, Action::Block, Action::Mute,
                                    Action::Report, Action::DeleteOwn})
            QCOMPARE(actionFromName(actionName(action)), std::optional(action));
        QVERIFY(!actionFromName(u"praise"_s));
    }
};

QTEST_GUILESS_MAIN(DomainModeration)
#include "domain_moderation.moc"

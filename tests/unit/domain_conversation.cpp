// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/conversation.h"

#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

Message from(const QString& author, qint64 minute, bool own = false, MessageState state = MessageState::Received)
{
    Message m;
    m.content.author.handle = author;
    m.content.text = u"text of %1 at %2"_s.arg(author).arg(minute);
    m.content.created = {minute * 60'000};
    m.content.own = own;
    m.state = state;
    return m;
}

} // namespace

class TestConversation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCustomerWaitsUntilAPublicAnswer()
    {
        Conversation c;
        c = withMessage(c, from(u"lea"_s, 10));
        QCOMPARE(c.waitingSince, std::optional(Instant{600'000}));
        QVERIFY(c.unread);
        c = withMessage(c, from(u"lea"_s, 12));
        QCOMPARE(c.waitingSince->ms, 600'000); // the first unanswered one counts
        c = withMessage(c, from(u"shop"_s, 13, true, MessageState::Queued));
        QVERIFY(c.waitingSince.has_value()); // a reply on its way is no answer yet
        c = withMessage(c, from(u"agent"_s, 14, false, MessageState::Note));
        QVERIFY(c.waitingSince.has_value());
        c = withMessage(c, from(u"shop"_s, 15, true, MessageState::Sent));
        QVERIFY(!c.waitingSince.has_value());
        QCOMPARE(c.messages, 4);
        QCOMPARE(c.updated.ms, 15 * 60'000);
        QCOMPARE(c.customer.handle, u"lea"_s);
    }

    void aNewMessageReopensALateOneDoesNot()
    {
        Conversation c = withMessage({}, from(u"lea"_s, 10));
        c = withMessage(c, from(u"shop"_s, 20, true, MessageState::Sent));
        c = *withStatus(c, ConversationStatus::Closed, {}, {});
        QCOMPARE(c.status, ConversationStatus::Closed);
        const auto backfilled = withMessage(c, from(u"lea"_s, 5));
        QCOMPARE(backfilled.status, ConversationStatus::Closed);
        QCOMPARE(backfilled.created.ms, 5 * 60'000);
        const auto reopened = withMessage(c, from(u"lea"_s, 30));
        QCOMPARE(reopened.status, ConversationStatus::Open);
        QCOMPARE(reopened.waitingSince->ms, 30 * 60'000);
    }

    void closingAnUnansweredOneNeedsAReason()
    {
        const Conversation c = withMessage({}, from(u"lea"_s, 10));
        QVERIFY(!withStatus(c, ConversationStatus::Closed, u" "_s, {}));
        QCOMPARE(withStatus(c, ConversationStatus::Closed, u"spam"_s, {})->closeReason, u"spam"_s);
        QVERIFY(!withStatus(c, ConversationStatus::Snoozed, {}, {}));
        QCOMPARE(withStatus(c, ConversationStatus::Snoozed, {}, Instant{5})->snoozedUntil, std::optional(Instant{5}));
    }

    void excerpts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("excerpt");
        QTest::newRow("one line") << u"a\n\n b\t c"_s << 20 << u"a b c"_s;
        QTest::newRow("cut at clusters") << u"👩‍👩‍👧‍👧👍🏽é!"_s << 2
                                         << u"👩‍👩‍👧‍👧👍🏽…"_s;
        QTest::newRow("override removed") << u"abc\u202Etxt.exe"_s << 20 << u"abctxt.exe"_s;
        QTest::newRow("isolates removed") << u"\u2066hid\u2069"_s << 20 << u"hid"_s;
        QTest::newRow("Arabic kept") << u"شكرا جزيلا"_s << 20 << u"شكرا جزيلا"_s;
        QTest::newRow("markup stays text") << u"<script>alert(1)</script>"_s << 40 << u"<script>alert(1)</script>"_s;
        QTest::newRow("empty") << QString() << 5 << QString();
    }
    void excerpts()
    {
        QFETCH(QString, text);
        QFETCH(int, limit);
        QTEST(excerptOf(text, limit), "excerpt");
    }

    void audienceNeverWider()
    {
        using V = Visibility;
        QCOMPARE(replyVisibility(V::Public, V::Direct), V::Direct);
        QCOMPARE(replyVisibility(V::Public, V::Followers), V::Followers);
        QCOMPARE(replyVisibility(V::Direct, V::Public), V::Direct);
        QCOMPARE(replyVisibility(V::Unlisted, V::Public), V::Unlisted);
    }
};

QTEST_GUILESS_MAIN(TestConversation)
#include "domain_conversation.moc"

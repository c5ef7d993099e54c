// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/post.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace parvis;
using namespace Qt::StringLiterals;

class TestCapabilities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // One row per kind of network in the contract cards: what any of them needs survives the way to the database and
    // back.
    void everyNetworksShapeGoesThereAndBack()
    {
        for (const auto& c : {mastodonLike(), instagramLike(), youtubeLike(), telegramLike(), reviewsLike()}) {
            const auto back = capabilitiesFromJson(capabilitiesToJson(c));
            QVERIFY(back);
            QVERIFY2(*back == c, qPrintable(c.network));
        }
    }

    void unknownWordsOfANewerProgramAreLeftOut()
    {
        auto o = QJsonDocument::fromJson(capabilitiesToJson(mastodonLike())).object();
        auto actions = o.value("actions"_L1).toArray();
        actions.append(u"teleport"_s);
        o.insert("actions"_L1, actions);
        o.insert("invented"_L1, 3);
        const auto back = capabilitiesFromJson(QJsonDocument(o).toJson());
        QVERIFY(back);
        QCOMPARE(back->actions, mastodonLike().actions);
        QVERIFY(!capabilitiesFromJson("nonsense"));
    }

    void variantsFallBackWhenRemoved()
    {
        Post post;
        post.base.text = u"base"_s;
        post.base.contentWarning = u"cw"_s;
        Variant network;
        network.network = u"bluesky"_s;
        network.text = u"short"_s;
        Variant account;
        account.account = {5};
        account.contentWarning = QString();
        post.variants = {account, network};
        QCOMPARE(effectiveContent(post, u"mastodon", {1}).text, u"base"_s);
        QCOMPARE(effectiveContent(post, u"bluesky", {1}).text, u"short"_s);
        QCOMPARE(effectiveContent(post, u"bluesky", {1}).contentWarning, u"cw"_s);
        QCOMPARE(effectiveContent(post, u"bluesky", {5}).text, u"short"_s);
        QCOMPARE(effectiveContent(post, u"bluesky", {5}).contentWarning, QString());
        post.variants.clear();
        QCOMPARE(effectiveContent(post, u"bluesky", {5}), post.base);
    }

    void contentGoesThereAndBack()
    {
        Content c;
        c.text = u"Spring \u0631\u0628\u064a\u0639 🌱"_s;
        c.threadParts = {u"2"_s, u"3"_s};
        c.poll = Poll{{u"a"_s, u"b"_s}, std::chrono::hours(5), true};
        MediaUse use;
        use.asset.id = {77};
        use.asset.sha256 = QByteArray::fromHex("00ff10");
        use.asset.kind = MediaKind::Video;
        use.asset.duration = std::chrono::milliseconds(1234);
        use.altText = u"alt"_s;
        use.focusX = -0.5;
        c.media = {use};
        c.visibility = Visibility::Followers;
        c.sensitive = true;
        QCOMPARE(contentFromJson(contentToJson(c)), std::optional(c));
        Variant v;
        v.network = u"x"_s;
        v.text = QString();
        v.media = c.media;
        v.visibility = Visibility::Direct;
        QCOMPARE(variantsFromJson(variantsToJson({v})), std::optional(std::vector{v}));
        QVERIFY(!contentFromJson("[]"));
    }

    // A network without a poll, one account with another poll and no comment: each kept, and each falling back.
    void pollAndCommentMayDiffer()
    {
        Post post;
        post.base.poll = Poll{{u"a"_s, u"b"_s}, std::chrono::hours(24), false};
        post.base.firstComment = u"For all"_s;
        Variant none, own;
        none.network = own.network = u"bluesky"_s;
        none.poll.emplace(std::nullopt);
        own.account = {5};
        own.poll.emplace(Poll{{u"c"_s, u"d"_s, u"e"_s}, std::chrono::hours(2), true});
        own.firstComment = QString();
        post.variants = {none, own};
        const auto kept = variantsFromJson(variantsToJson(post.variants));
        QCOMPARE(kept, std::optional(post.variants));
        QVERIFY(effectiveContent(post, u"mastodon", {1}) == post.base);
        const Content network = effectiveContent(post, u"bluesky", {4});
        QVERIFY(!network.poll);
        QCOMPARE(network.firstComment, u"For all"_s);
        const Content account = effectiveContent(post, u"bluesky", {5});
        QCOMPARE(account.poll->options, (QStringList{u"c"_s, u"d"_s, u"e"_s}));
        QVERIFY(account.firstComment.isEmpty());
    }

private:
    static Capabilities mastodonLike()
    {
        Capabilities c;
        c.network = u"mastodon"_s;
        c.software = u"mastodon"_s;
        c.body = text::mastodonRule(500, 23);
        c.fields = {{u"content_warning"_s, {}, false}};
        c.media = {{.kind = MediaKind::Image,
                    .mimeTypes = {u"image/png"_s},
                    .maxBytes = 16'777'216,
                    .maxPixels = 33'177'600,
                    .altTextLimit = 1500}};
        c.maxMedia = 4;
        c.poll = PollRule{};
        c.threads = c.contentWarning = c.sensitiveMedia = c.languages = c.focusPoint = c.mentionInReply = c.streaming =
            true;
        c.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
        c.actions = {Action::Reply, Action::EditOwn, Action::DeleteOwn, Action::Like, Action::Boost, Action::Mute};
        c.inbox = {InboxKind::Comment, InboxKind::Mention, InboxKind::DirectMessage};
        c.postMetrics = {u"reactions"_s, u"shares"_s, u"comments"_s};
        c.settling = {Settling::Naming::IdempotencyKey, true, std::chrono::hours(1), true, true,
                      std::chrono::seconds(5)};
        c.rates = {{u"publish"_s, 300, std::chrono::hours(3)}};
        return c;
    }
    static Capabilities instagramLike()
    {
        Capabilities c;
        c.network = u"instagram"_s;
        c.body = text::instagramRule();
        c.mediaRequired = c.mediaNeedsPublicUrl = true;
        c.textRequired = false;
        c.media = {{.kind = MediaKind::Image,
                    .mimeTypes = {u"image/jpeg"_s},
                    .minWidth = 320,
                    .maxWidth = 1440,
                    .minAspect = 0.8,
                    .maxAspect = 1.91},
                   {.kind = MediaKind::Video,
                    .maxDuration = std::chrono::minutes(15),
                    .minFrameRate = 23,
                    .maxFrameRate = 60,
                    .videoCodecs = {u"h264"_s}}};
        c.mixesMediaKinds = true;
        c.firstComment = true;
        c.maxHashtags = 30;
        c.maxMentions = 20;
        c.replyLevels = 2;
        c.settling.naming = Settling::Naming::StagedContainer;
        c.tokenLifetime = std::chrono::hours(24 * 60);
        return c;
    }
    static Capabilities youtubeLike()
    {
        Capabilities c;
        c.network = u"youtube"_s;
        c.body = text::youtubeDescriptionRule();
        c.fields = {{u"title"_s, text::youtubeTitleRule(), true}};
        c.actions = {Action::ApproveOthers, Action::MarkSpam, Action::DeleteOthers};
        c.settling.naming = Settling::Naming::UploadSession;
        return c;
    }
    static Capabilities telegramLike()
    {
        Capabilities c;
        c.network = u"telegram"_s;
        c.body = text::telegramRule();
        c.deleteWindow = std::chrono::hours(48);
        c.settling.settleDelay = std::chrono::milliseconds(0);
        return c;
    }
    static Capabilities reviewsLike()
    {
        Capabilities c;
        c.network = u"google_business"_s;
        c.inbox = {InboxKind::Review};
        c.actions = {Action::ReviewReply};
        c.replyLevels = 1;
        c.replyWindow = std::chrono::hours(24 * 7);
        c.settling = {
            Settling::Naming::RepeatableWrite, true, std::chrono::seconds(0), true, true, std::chrono::seconds(1)};
        return c;
    }
};

QTEST_GUILESS_MAIN(TestCapabilities)
#include "domain_capabilities.moc"

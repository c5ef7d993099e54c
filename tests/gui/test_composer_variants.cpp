// SPDX-License-Identifier: GPL-3.0-or-later
// Words for one network or account and how they differ, the first comment, errors beside their field, scripts that
// run from right to left, previews that load nothing.
#include "support/demo.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/findings_bar.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::ComposerWindow;

class ComposerVariantsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ComposerWindow* start(const std::vector<size_t>& accounts)
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        m_demo->window->compose({});
        auto* composer = m_demo->composer();
        std::vector<AccountId> ids;
        for (const size_t account : accounts)
            ids.push_back(m_demo->accounts[account].id);
        composer->draft().setAccounts(ids);
        return composer;
    }
    template <typename T = QWidget>
    static T* part(ComposerWindow* composer, const QString& name)
    {
        return composer->findChild<T*>(name);
    }
    static ui::BodyEdit* textOf(ComposerWindow* composer) { return part<ui::BodyEdit>(composer, u"composer-text"_s); }
    static void choose(ComposerWindow* composer, const QString& tab)
    {
        auto* segment = part<QAbstractButton>(composer, u"segment-"_s + tab);
        QVERIFY2(segment, qPrintable(tab));
        QTest::mouseClick(segment, Qt::LeftButton);
    }
    QString tabOf(size_t account) const { return ui::DraftTab::of(m_demo->accounts[account]).name(); }
    static QString problem(ComposerWindow* composer, const QString& field)
    {
        auto* note = part<QLabel>(composer, field + u"-problem"_s);
        return note && note->isVisible() ? note->text() : QString();
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void aNetworksWordsAreShownAsDifferences()
    {
        auto* composer = start({0, 1});
        auto* differences = part<QTextEdit>(composer, u"composer-differences"_s);
        textOf(composer)->setPlainText(u"A red lamp for you"_s);
        choose(composer, u"bluesky"_s);
        QVERIFY(!differences->isVisible());
        textOf(composer)->setPlainText(u"A blue lamp for you"_s);
        QVERIFY(differences->isVisible());
        QVERIFY2(differences->toPlainText().contains(u"A redblue lamp for you"_s),
                 qPrintable(differences->toPlainText()));
        QCOMPARE(composer->draft().draft().variants.size(), 1U);
        // Writing the same again is no difference any more.
        textOf(composer)->setPlainText(u"A red lamp for you"_s);
        QVERIFY(composer->draft().draft().variants.empty());
        QVERIFY(!differences->isVisible());
    }

    void oneAccountMayDifferFromItsNetwork()
    {
        auto* composer = start({0, 1, 3});
        textOf(composer)->setPlainText(u"For all"_s);
        choose(composer, u"bluesky"_s);
        textOf(composer)->setPlainText(u"For Bluesky"_s);
        QTest::mouseClick(part<QPushButton>(composer, u"composer-own"_s), Qt::LeftButton);
        auto* menu = part<QMenu>(composer, u"composer-own-menu"_s);
        QTRY_VERIFY(menu->isVisible());
        auto* studio = part<QAction>(composer, u"own-"_s + m_demo->accounts[3].id.toString());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(studio).center());
        QCOMPARE(textOf(composer)->toPlainText(), u"For Bluesky"_s);
        textOf(composer)->setPlainText(u"For the studio"_s);
        auto& draft = composer->draft();
        QCOMPARE(draft.contentFor(u"mastodon"_s, m_demo->accounts[0].id).text, u"For all"_s);
        QCOMPARE(draft.contentFor(u"bluesky"_s, m_demo->accounts[1].id).text, u"For Bluesky"_s);
        QCOMPARE(draft.contentFor(u"bluesky"_s, m_demo->accounts[3].id).text, u"For the studio"_s);
        QVERIFY(part<QTextEdit>(composer, u"composer-differences"_s)->toPlainText().contains(u"Bluesky"_s));
        // A card for each text.
        QTRY_VERIFY(part(composer, u"preview-"_s + tabOf(3)) && part(composer, u"preview-bluesky"_s));
        QTest::mouseClick(part<QPushButton>(composer, u"composer-same"_s), Qt::LeftButton);
        QCOMPARE(draft.contentFor(u"bluesky"_s, m_demo->accounts[3].id).text, u"For Bluesky"_s);
        QCOMPARE(draft.draft().variants.size(), 1U);
    }

    void anAccountsWordsSurviveSavingByKeyboardAlone()
    {
        auto* composer = start({0, 2});
        textOf(composer)->setPlainText(u"For all"_s);
        auto* own = part<QPushButton>(composer, u"composer-own"_s);
        own->setFocus();
        QTest::keyClick(own, Qt::Key_Space);
        auto* menu = part<QMenu>(composer, u"composer-own-menu"_s);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        textOf(composer)->setFocus();
        textOf(composer)->selectAll();
        QTest::keyClicks(textOf(composer), u"Support only"_s);
        composer->activateWindow(); // offscreen, a closed menu gives the focus back to nobody
        QTRY_VERIFY(composer->isActiveWindow());
        QTest::keyClick(textOf(composer), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).size(), 2U);
        const PostId post = m_demo->rows(PublicationState::Scheduled).front().post;
        const auto stored = m_demo->wait(m_demo->store->posts().find(post)).post;
        QCOMPARE(effectiveContent(stored, u"mastodon"_s, m_demo->accounts[2].id).text, u"Support only"_s);
        QCOMPARE(effectiveContent(stored, u"mastodon"_s, m_demo->accounts[0].id).text, u"For all"_s);
        m_demo->window->compose({post, {}, {}, {}, {}});
        QTRY_VERIFY(part<QAbstractButton>(m_demo->composer(), u"segment-"_s + tabOf(2)));
    }

    void aFirstCommentIsASegmentOfEachPublication()
    {
        auto* composer = start({0, 1});
        textOf(composer)->setPlainText(u"The post"_s);
        auto* comment = part<ui::BodyEdit>(composer, u"composer-comment"_s);
        QVERIFY(!comment->isVisible());
        QTest::mouseClick(part<QPushButton>(composer, u"composer-add-comment"_s), Qt::LeftButton);
        QVERIFY(comment->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), comment);
        QTest::keyClicks(comment, u"The link: https://lumen.example/advent"_s);
        QCOMPARE(composer->draft().draft().base.firstComment, u"The link: https://lumen.example/advent"_s);
        QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).size(), 2U);
        for (const auto& row : m_demo->rows(PublicationState::Scheduled)) {
            const auto segments = m_demo->publication(row.id).segments;
            QCOMPARE(segments.size(), 2U);
            QCOMPARE(segments.back().kind, SegmentKind::FirstComment);
        }
    }

    void aFirstCommentByKeyboardIsHeldToTheLimit()
    {
        auto* composer = start({0, 1});
        textOf(composer)->setPlainText(u"The post"_s);
        QTest::keyClick(composer, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto* comment = part<ui::BodyEdit>(composer, u"composer-comment"_s);
        QTRY_COMPARE(QApplication::focusWidget(), comment);
        comment->setPlainText(QString(301, u'x'));
        QTRY_COMPARE(problem(composer, u"composer-comment"_s),
                     u"Bluesky: The first comment is too long: 301 of 300 characters."_s);
        QVERIFY(comment->property("wrong").toBool());
        QVERIFY(problem(composer, u"composer-text"_s).isEmpty());
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        comment->setPlainText(QString(300, u'x'));
        QTRY_VERIFY(problem(composer, u"composer-comment"_s).isEmpty());
        QVERIFY(m_demo->rows(PublicationState::Scheduled).empty());
        auto* remove = part<QAbstractButton>(composer, u"composer-comment-remove"_s);
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QVERIFY(composer->draft().draft().base.firstComment.isEmpty());
        QVERIFY(!comment->isVisible());
    }

    void errorsStandBesideTheirFieldAndWarningsApart()
    {
        auto* composer = start({0, 1});
        composer->draft().setThreadParts({}, {QString(301, u'x')});
        composer->draft().setContentWarning({}, u"light"_s); // Bluesky has none: a warning
        textOf(composer)->setPlainText(u"Fine"_s);
        QTRY_COMPARE(problem(composer, u"composer-part-1"_s), u"Bluesky: Part 2 is too long: 301 of 300 characters."_s);
        QVERIFY(problem(composer, u"composer-text"_s).isEmpty());
        auto* errors = part(composer, u"finding-errors"_s);
        auto* warnings = part(composer, u"finding-warnings"_s);
        QCOMPARE(errors->findChildren<QPushButton*>().size(), 1);
        QCOMPARE(warnings->findChildren<QPushButton*>().size(), 1);
        QVERIFY(warnings->geometry().top() >= errors->geometry().bottom());
        // With words of its own for Bluesky the error is on its tab alone.
        composer->draft().setThreadParts({}, {u"short"_s});
        composer->draft().setThreadParts(u"bluesky"_s, {QString(302, u'x')});
        QTRY_VERIFY(composer->findings().sentences().join(u' ').contains(u"302"_s));
        QVERIFY(problem(composer, u"composer-part-1"_s).isEmpty());
        QTest::mouseClick(part(composer, u"finding-errors"_s)->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(QApplication::focusWidget(), part(composer, u"composer-part-1"_s));
        QTRY_VERIFY(problem(composer, u"composer-part-1"_s).contains(u"302"_s));
    }

    // On its tab a network gets another first comment and no poll; as for all again, nothing differs.
    void commentAndPollDifferByTab()
    {
        auto* composer = start({0, 1});
        auto& draft = composer->draft();
        draft.setPoll({}, Poll{{u"Alba"_s, u"Nova"_s}, std::chrono::hours(24), false});
        draft.setFirstComment({}, u"In our shops"_s);
        const QString tab = m_demo->accounts[0].network;
        choose(composer, tab);
        auto* comment = part<ui::BodyEdit>(composer, u"composer-comment"_s);
        QTRY_VERIFY(comment->isVisible());
        QCOMPARE(comment->toPlainText(), u"In our shops"_s);
        comment->setPlainText(u"Only here"_s);
        QTest::mouseClick(part<QPushButton>(composer, u"composer-poll-toggle"_s), Qt::LeftButton);
        QCOMPARE(draft.draft().base.firstComment, u"In our shops"_s);
        QVERIFY(draft.draft().base.poll);
        QCOMPARE(draft.content(tab).firstComment, u"Only here"_s);
        QVERIFY(!draft.content(tab).poll);
        QVERIFY(draft.differs(tab));
        draft.setFirstComment(tab, u"In our shops"_s);
        draft.setPoll(tab, draft.draft().base.poll);
        QVERIFY(!draft.differs(tab));
    }

    void aPollsEmptyAnswerIsMarked()
    {
        auto* composer = start({0});
        textOf(composer)->setPlainText(u"Which one?"_s);
        composer->draft().setPoll({}, Poll{{u"Alba"_s, u"Alba"_s}, std::chrono::hours(24), false});
        QTRY_VERIFY(part<QLabel>(composer, u"composer-options-problem"_s)->isVisible());
        QVERIFY(part<QLineEdit>(composer, u"composer-poll-2"_s)->property("wrong").toBool());
        QVERIFY(!part<QLineEdit>(composer, u"composer-poll-1"_s)->property("wrong").toBool());
    }

    void theNetworkIsAskedForPeopleAfterTheKnownOnes()
    {
        auto* composer = start({0});
        Identity stranger;
        stranger.network = u"mastodon"_s;
        stranger.remoteId = {u"77"_s};
        stranger.handle = u"leonie@far.example"_s;
        stranger.name = u"Léonie"_s;
        m_demo->network.people = {stranger};
        auto* edit = textOf(composer);
        edit->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), edit);
        QTest::keyClicks(edit, u"Thanks @le"_s);
        auto* list = part<QCompleter>(composer, u"mention-completer"_s)->popup();
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(m_demo->network.peopleAsked, QStringList{u"le"_s}); // not at each key
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), u"Thanks @leonie@far.example "_s);
    }

    void withoutALineThePeopleKnownAreOffered()
    {
        auto* composer = start({0});
        m_demo->network.peopleMoods = {Mood::fail(ErrorKind::Offline)};
        IncomingMessage message;
        message.remote.id = {u"m1"_s};
        message.author.remoteId = {u"p1"_s};
        message.author.network = u"mastodon"_s;
        message.author.handle = u"lea@example.social"_s;
        message.author.name = u"Léa"_s;
        message.created = m_demo->clock.now();
        m_demo->wait(m_demo->store->inbox().ingest(m_demo->accounts[0].id, {message}, std::nullopt, std::nullopt));
        auto* edit = textOf(composer);
        edit->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), edit);
        QTest::keyClicks(edit, u"@le"_s);
        auto* list = part<QCompleter>(composer, u"mention-completer"_s)->popup();
        QTRY_VERIFY(list->isVisible());
        QTRY_COMPARE(m_demo->network.peopleAsked.size(), 1);
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->isVisible());
    }

    void paragraphsAreWrittenFromTheirSide_data()
    {
        QTest::addColumn<QString>("paragraph");
        QTest::addColumn<bool>("fromTheRight");
        QTest::newRow("Arabic") << u"مرحبا"_s << true;
        QTest::newRow("Latin") << u"Hello"_s << false;
        QTest::newRow("Arabic, then Latin") << u"مرحبا hello"_s << true;
        QTest::newRow("Latin, then Arabic") << u"hello مرحبا"_s << false;
        QTest::newRow("signs first") << u"… 12 مرحبا hello"_s << true;
        QTest::newRow("emoji first") << u"🚀 مرحبا"_s << true;
        QTest::newRow("mention first") << u"@lumen مرحبا"_s << false;
        QTest::newRow("no letter") << u"12 !"_s << false;
    }

    void paragraphsAreWrittenFromTheirSide()
    {
        QFETCH(const QString, paragraph);
        QFETCH(const bool, fromTheRight);
        auto* composer = start({0});
        auto* edit = textOf(composer);
        edit->setPlainText(u"First, a paragraph in Latin.\n"_s + paragraph + u"\nأخيرا"_s);
        const QTextBlock block = edit->document()->findBlockByNumber(1);
        QCOMPARE(block.textDirection(), fromTheRight ? Qt::RightToLeft : Qt::LeftToRight);
        // Where it is painted, not what is said of it.
        const QRectF line = block.layout()->lineAt(0).naturalTextRect();
        const qreal middle = edit->viewport()->width() / 2.0;
        QCOMPARE(line.center().x() > middle, fromTheRight);
        const auto shown = [composer] {
            const auto* view = composer->findChild<ui::PlainTextView*>();
            return view ? view->text() : QString();
        };
        QTRY_VERIFY(shown().contains(paragraph));
        QCOMPARE(ui::runsFromTheRight(paragraph), fromTheRight);
    }

    void blanksThatDoNotBreakStay()
    {
        auto* composer = start({0});
        const QString words = u"Que voulez-vous dire\u00A0? 12\u202F000\u00A0€"_s;
        composer->draft().setText({}, words);
        auto* edit = textOf(composer);
        edit->setFocus();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, u" !"_s);
        QCOMPARE(composer->draft().draft().base.text, words + u" !"_s);
        QCOMPARE(edit->textCursor().position(), words.size() + 2);
    }

    void aLinkCardNamesHostAndPathAlone()
    {
        auto* composer = start({1});
        textOf(composer)->setPlainText(u"See https://lumen.example/advent/day-1?utm_source=x"_s);
        QTRY_VERIFY(part<QLabel>(composer, u"preview-link-host"_s));
        QCOMPARE(part<QLabel>(composer, u"preview-link-host"_s)->text(), u"lumen.example"_s);
        QCOMPARE(part<QLabel>(composer, u"preview-link-path"_s)->text(), u"/advent/day-1"_s);
    }
};

QTEST_MAIN(ComposerVariantsTest)
#include "test_composer_variants.moc"

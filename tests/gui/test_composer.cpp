// SPDX-License-Identifier: GPL-3.0-or-later
// The composer by mouse and by keyboard alone: writing, variants, limits, media, times, crash, conflict.
#include "support/demo.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/findings_bar.h"
#include "ui/composer/schedule_bar.h"
#include "ui/composer/text_pane.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::ComposerWindow;

class ComposerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ComposerWindow* start(const ui::ComposeRequest& request = {})
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        m_demo->window->compose(request);
        return m_demo->composer();
    }

    QAbstractButton* chip(ComposerWindow* composer, size_t account)
    {
        return composer->findChild<QAbstractButton*>(u"account-%1"_s.arg(m_demo->accounts[account].id.toString()));
    }
    static ui::BodyEdit* text(ComposerWindow* composer)
    {
        return composer->findChild<ui::BodyEdit*>(u"composer-text"_s);
    }
    static QPushButton* button(ComposerWindow* composer, const QString& name)
    {
        return composer->findChild<QPushButton*>(name);
    }
    static ui::CounterRing* ring(ComposerWindow* composer, const QString& network)
    {
        return composer->findChild<ui::CounterRing*>(u"counter-"_s + network);
    }
    static bool says(ComposerWindow* composer, const QString& words)
    {
        return composer->findings().sentences().join(u'\n').contains(words);
    }
    QStringList keptDrafts() const
    {
        return QDir(m_demo->folder.filePath(u"drafts"_s)).entryList({u"*.json"_s}, QDir::Files);
    }

    QString imageFile(const QString& name, const QSize& size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString file = m_demo->folder.filePath(name);
        image.save(file);
        return file;
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void scheduleByKeyboardAlone()
    {
        auto* composer = start();
        QVERIFY(composer);
        chip(composer, 0)->setFocus();
        QTest::keyClick(chip(composer, 0), Qt::Key_Space);
        chip(composer, 1)->setFocus();
        QTest::keyClick(chip(composer, 1), Qt::Key_Space);
        auto* edit = text(composer);
        edit->setFocus();
        QTest::keyClicks(edit, u"Good morning"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).size(), 2U);
        const auto row = m_demo->rows(PublicationState::Scheduled).front();
        QCOMPARE(row.excerpt, u"Good morning"_s);
        QTRY_VERIFY(m_demo->window->composers().isEmpty());
        QTRY_VERIFY(keptDrafts().isEmpty());
    }

    void postNowAsksOnce()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        text(composer)->setPlainText(u"Now"_s);
        QTest::mouseClick(button(composer, u"composer-now"_s), Qt::LeftButton);
        QVERIFY(m_demo->rows(PublicationState::Scheduled).empty());
        QTest::mouseClick(button(composer, u"now-confirm"_s), Qt::LeftButton);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).size(), 1U);
        QCOMPARE(m_demo->rows(PublicationState::Scheduled).front().plan.due, m_demo->clock.now());
    }

    void draftHasNoTime()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        text(composer)->setPlainText(u"Later perhaps"_s);
        QTest::keyClick(composer, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Draft).size(), 1U);
    }

    void countersFollowEachNetwork()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        text(composer)->setPlainText(QString(280, u'x'));
        QCOMPARE(ring(composer, u"mastodon"_s)->remaining(), 220);
        QCOMPARE(ring(composer, u"bluesky"_s)->remaining(), 20);
        QVERIFY(ring(composer, u"bluesky"_s)->isNear() && !ring(composer, u"bluesky"_s)->isOver());
        text(composer)->setPlainText(QString(301, u'x'));
        QVERIFY(ring(composer, u"bluesky"_s)->isOver());
        QVERIFY(!ring(composer, u"mastodon"_s)->isNear());
    }

    void tooLongIsRefusedBesideTheFieldAndNothingIsLost()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        const QString words(301, u'x');
        text(composer)->setPlainText(words);
        QTRY_VERIFY(says(composer, u"Bluesky: The text is too long: 301 of 300 characters."_s));
        button(composer, u"composer-schedule"_s)->setFocus();
        QTest::mouseClick(button(composer, u"composer-schedule"_s), Qt::LeftButton);
        QTRY_COMPARE(QApplication::focusWidget(), text(composer));
        QVERIFY(m_demo->rows(PublicationState::Scheduled).empty());
        QCOMPARE(text(composer)->toPlainText(), words);
    }

    void aVariantIsMadeOnlyWhereItDiffers()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        text(composer)->setPlainText(u"For all"_s);
        auto* tabs = composer->findChild<ui::SegmentedControl*>(u"composer-tabs"_s);
        QTest::mouseClick(tabs->findChild<QAbstractButton*>(u"segment-bluesky"_s), Qt::LeftButton);
        QCOMPARE(text(composer)->toPlainText(), u"For all"_s);
        text(composer)->setPlainText(u"For Bluesky"_s);
        QCOMPARE(composer->draft().draft().variants.size(), 1U);
        QCOMPARE(composer->draft().draft().base.text, u"For all"_s);
        tabs = composer->findChild<ui::SegmentedControl*>(u"composer-tabs"_s);
        QCOMPARE(tabs->findChild<QAbstractButton*>(u"segment-bluesky"_s)->text(), u"Bluesky*"_s);
        QTest::mouseClick(button(composer, u"composer-same"_s), Qt::LeftButton);
        QVERIFY(composer->draft().draft().variants.empty());
        QCOMPARE(text(composer)->toPlainText(), u"For all"_s);
    }

    void optionsAreOnlyThoseTheNetworksHave()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        QVERIFY(!button(composer, u"composer-poll-toggle"_s)->isVisible());
        QVERIFY(!button(composer, u"composer-warning-toggle"_s)->isVisible());
        QVERIFY(!composer->findChild<QWidget*>(u"composer-visibility"_s)->isVisible());
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QVERIFY(button(composer, u"composer-poll-toggle"_s)->isVisible());
        QVERIFY(button(composer, u"composer-warning-toggle"_s)->isVisible());
        QVERIFY(composer->findChild<QWidget*>(u"composer-visibility"_s)->isVisible());
    }

    void pollIsWritten()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        text(composer)->setPlainText(u"Which?"_s);
        QTest::mouseClick(button(composer, u"composer-poll-toggle"_s), Qt::LeftButton);
        QTest::keyClicks(composer->findChild<QLineEdit*>(u"composer-poll-1"_s), u"Alba"_s);
        QTest::keyClicks(composer->findChild<QLineEdit*>(u"composer-poll-2"_s), u"Nova"_s);
        QCOMPARE(composer->draft().draft().base.poll->options, (QStringList{u"Alba"_s, u"Nova"_s}));
    }

    void threadPartsAreAddedAndRemoved()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        text(composer)->setPlainText(u"One"_s);
        QTest::mouseClick(button(composer, u"composer-add-part"_s), Qt::LeftButton);
        auto* part = composer->findChild<ui::BodyEdit*>(u"composer-part-1"_s);
        QVERIFY(part);
        QTest::keyClicks(part, u"Two"_s);
        QCOMPARE(composer->draft().draft().base.threadParts, QStringList{u"Two"_s});
        QTest::mouseClick(composer->findChild<QAbstractButton*>(u"composer-part-1-remove"_s), Qt::LeftButton);
        QVERIFY(composer->draft().draft().base.threadParts.isEmpty());
    }

    void picturesCarryTheirDescription()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        composer->addFiles({imageFile(u"a.png"_s, {40, 30}), imageFile(u"b.png"_s, {50, 30})});
        QTRY_COMPARE(composer->draft().draft().base.media.size(), 2U);
        QTRY_VERIFY(says(composer, u"has no description"_s));
        auto* alt = composer->findChild<QLineEdit*>(u"media-1-alt"_s);
        QTest::keyClicks(alt, u"A lamp"_s);
        QCOMPARE(composer->draft().draft().base.media.front().altText, u"A lamp"_s);
        const auto first = composer->draft().draft().base.media.front().asset.id;
        QTest::mouseClick(composer->findChild<QAbstractButton*>(u"media-1-forward"_s), Qt::LeftButton);
        QCOMPARE(composer->draft().draft().base.media.back().asset.id, first);
        QTest::mouseClick(composer->findChild<QAbstractButton*>(u"media-1-remove"_s), Qt::LeftButton);
        QCOMPARE(composer->draft().draft().base.media.size(), 1U);
    }

    void aFileThatIsNoPictureIsNamed()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        text(composer)->setPlainText(u"kept"_s);
        const QString file = m_demo->folder.filePath(u"notes.png"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("this is text, whatever its name says");
        out.close();
        composer->addFiles({file});
        QTRY_VERIFY(says(composer, u"notes.png is no picture or video"_s));
        QVERIFY(composer->draft().draft().base.media.empty());
        QCOMPARE(text(composer)->toPlainText(), u"kept"_s);
    }

    void timesAreJudgedBesideTheField_data()
    {
        QTest::addColumn<WallTime>("wall");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("words");
        QTest::newRow("future") << WallTime{{2026, 11, 24}, 9, 24, 0} << true << u"in 12 min"_s;
        QTest::newRow("past") << WallTime{{2026, 11, 23}, 9, 0, 0} << false << u"This time has passed."_s;
        QTest::newRow("skipped") << WallTime{{2027, 3, 28}, 2, 30, 0} << false << u"does not exist that night"_s;
        QTest::newRow("repeated") << WallTime{{2027, 10, 31}, 2, 30, 0} << true << u"days"_s;
    }

    void timesAreJudgedBesideTheField()
    {
        QFETCH(WallTime, wall);
        QFETCH(bool, good);
        QFETCH(QString, words);
        auto* composer = start();
        composer->schedule().setWall(wall);
        QCOMPARE(composer->schedule().isTimeGood(), good);
        QVERIFY2(composer->findChild<QLabel*>(u"composer-time-hint"_s)->text().contains(words),
                 qPrintable(composer->findChild<QLabel*>(u"composer-time-hint"_s)->text()));
        QCOMPARE(button(composer, u"composer-schedule"_s)->isEnabled(), good);
        QCOMPARE(composer->findChild<QWidget*>(u"composer-which"_s)->isVisible(), wall.date.month == 10);
        if (wall.date.month == 3) {
            QTest::mouseClick(button(composer, u"composer-take"_s), Qt::LeftButton);
            QCOMPARE(composer->schedule().when().wall, (WallTime{{2027, 3, 28}, 3, 30, 0}));
            QVERIFY(composer->schedule().isTimeGood());
        }
    }

    void aCrashLosesNothing()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QTest::keyClicks(text(composer), u"half a thought"_s);
        QTRY_COMPARE(keptDrafts().size(), 1);
        // What a crash leaves is the file; the window comes up anew on the same folder.
        const QString kept = m_demo->folder.filePath(u"drafts/"_s + keptDrafts().front());
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        composer->draft().markSaved();
        m_demo->closeWindow();
        QFile back(kept);
        QVERIFY(back.open(QIODevice::WriteOnly));
        back.write(bytes);
        back.close();
        m_demo->open();
        ui::Banner* offer = nullptr;
        for (auto* banner : m_demo->window->findChildren<ui::Banner*>()) {
            if (banner->parentWidget() == m_demo->window.get())
                offer = banner;
        }
        QTRY_VERIFY(offer->message().contains(u"not saved"_s));
        QTest::mouseClick(offer->button(), Qt::LeftButton);
        composer = m_demo->composer();
        QVERIFY(composer);
        QTRY_COMPARE(text(composer)->toPlainText(), u"half a thought"_s);
        QCOMPARE(composer->draft().draft().accounts, std::vector<AccountId>{m_demo->accounts[0].id});
    }

    void closingKeepsTheText()
    {
        auto* composer = start();
        QTest::keyClicks(text(composer), u"not yet"_s);
        composer->close();
        QTRY_COMPARE(keptDrafts().size(), 1);
        QTest::mouseClick(m_demo->window->findChild<QPushButton*>(u"toast-undo"_s), Qt::LeftButton);
        composer = m_demo->composer();
        QVERIFY(composer);
        QTRY_COMPARE(text(composer)->toPlainText(), u"not yet"_s);
    }

    void anExistingPostIsChanged()
    {
        start()->close();
        const auto stored = m_demo->addPost(u"First words"_s, {m_demo->accounts[0].id}, {{2026, 11, 26}, 9, 0, 0});
        m_demo->window->compose({stored.post.id, {}, {}, {}, {}});
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(text(composer)->toPlainText(), u"First words"_s);
        QCOMPARE(composer->schedule().when().wall, (WallTime{{2026, 11, 26}, 9, 0, 0}));
        text(composer)->setPlainText(u"Better words"_s);
        composer->schedule().setWall({{2026, 11, 26}, 10, 0, 0});
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).front().excerpt, u"Better words"_s);
        QTRY_COMPARE(m_demo->publication(stored.publications.front().id).plan.wall.hour, 10);
        QCOMPARE(m_demo->rows(PublicationState::Scheduled).size(), 1U);
    }

    void aConflictIsShownAndMineIsKept()
    {
        start()->close();
        const auto stored = m_demo->addPost(u"First words"_s, {m_demo->accounts[0].id}, {{2026, 11, 26}, 9, 0, 0});
        m_demo->window->compose({stored.post.id, {}, {}, {}, {}});
        auto* composer = m_demo->composer();
        text(composer)->setPlainText(u"Mine"_s);
        Post theirs = stored.post;
        theirs.base.text = u"Theirs"_s;
        m_demo->wait(m_demo->store->posts().saveContent(theirs));
        QTRY_VERIFY(composer->banner().message().contains(u"Somebody changed"_s));
        QCOMPARE(text(composer)->toPlainText(), u"Mine"_s);
        QTest::mouseClick(composer->banner().secondButton(), Qt::LeftButton); // Keep mine
        QTRY_VERIFY(composer->draft().draft().revision > stored.post.revision);
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).front().excerpt, u"Mine"_s);
    }

    void theirsCanBeTakenAndMineStaysOnThisMachine()
    {
        start()->close();
        const auto stored = m_demo->addPost(u"First words"_s, {m_demo->accounts[0].id}, {{2026, 11, 26}, 9, 0, 0});
        m_demo->window->compose({stored.post.id, {}, {}, {}, {}});
        auto* composer = m_demo->composer();
        text(composer)->setPlainText(u"Mine"_s);
        Post theirs = stored.post;
        theirs.base.text = u"Theirs"_s;
        m_demo->wait(m_demo->store->posts().saveContent(theirs));
        QTRY_VERIFY(!composer->banner().message().isEmpty());
        QTest::mouseClick(composer->banner().button(), Qt::LeftButton);
        QTRY_COMPARE(text(composer)->toPlainText(), u"Theirs"_s);
        QTRY_VERIFY(!keptDrafts().isEmpty());
    }

    void whatIsOutIsNotEdited()
    {
        start()->close();
        const auto stored =
            m_demo->addPost(u"Out"_s, {m_demo->accounts[0].id}, {{2026, 11, 23}, 9, 0, 0}, PublicationState::Published);
        m_demo->window->compose({stored.post.id, {}, {}, {}, {}});
        auto* composer = m_demo->composer();
        QVERIFY(text(composer)->isReadOnly());
        QVERIFY(!button(composer, u"composer-schedule"_s)->isEnabled());
    }

    void textOfStrangersStaysText()
    {
        QCOMPARE(ui::harmless(u"a\u202Eb\u0007c\nd"_s), u"abc\nd"_s);
        ui::PlainTextView view;
        view.setText(u"<img src='http://127.0.0.1:1/x.png'> <b>x</b>"_s);
        QCOMPARE(view.text(), u"<img src='http://127.0.0.1:1/x.png'> <b>x</b>"_s);
        QVERIFY(view.heightForWidth(100) > view.heightForWidth(1000));
    }
};

QTEST_MAIN(ComposerTest)
#include "test_composer.moc"

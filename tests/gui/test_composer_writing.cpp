// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write, by mouse and by keyboard alone: autosave against a kill, versions, splitting into a thread.
#include "support/demo.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/findings_bar.h"
#include "ui/composer/text_pane.h"
#include "ui/composer/versions_pane.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::ComposerWindow;

namespace {

ui::BodyEdit* textOf(ComposerWindow* composer)
{
    return composer->findChild<ui::BodyEdit*>(u"composer-text"_s);
}

QString keptText(const QString& folder)
{
    const auto files = QDir(folder + u"/drafts"_s).entryInfoList({u"*.json"_s}, QDir::Files);
    if (files.isEmpty())
        return {};
    QFile file(files.front().filePath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll())["base"_L1]["text"_L1].toString();
}

// The process to be killed: types a letter every 40 ms without a pause and says how many, and when.
int typeForEver()
{
    DemoOptions options;
    options.posts = false;
    Demo demo(options);
    demo.open();
    demo.window->compose({});
    auto* edit = textOf(demo.composer());
    QTextStream out(stdout);
    out << "folder " << demo.folder.path() << Qt::endl;
    QElapsedTimer clock;
    clock.start();
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, edit, [&] {
        QTest::keyClick(edit, Qt::Key_X);
        out << ++typed << ' ' << clock.elapsed() << Qt::endl;
    });
    keys.start(40);
    return QApplication::exec();
}

} // namespace

class ComposerWritingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ComposerWindow* start(const ui::ComposeRequest& request = {})
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        return open(request);
    }
    ComposerWindow* open(const ui::ComposeRequest& request)
    {
        m_demo->window->compose(request);
        return m_demo->composer();
    }
    // A post that was saved three times.
    ComposerWindow* withVersions()
    {
        start()->close();
        const auto stored = m_demo->addPost(u"A red lamp"_s, {m_demo->accounts[0].id}, {{2026, 11, 26}, 9, 0, 0});
        Post post = stored.post;
        post.base.text = u"A blue lamp"_s;
        post.changedBy = u"Amélie"_s;
        post = m_demo->wait(m_demo->store->posts().saveContent(post));
        post.base.text = u"A small blue lamp"_s;
        post.changedBy = u"Omar"_s;
        m_demo->wait(m_demo->store->posts().saveContent(post));
        return open({stored.post.id, {}, {}, {}, {}});
    }
    QAbstractButton* chip(ComposerWindow* composer, size_t account)
    {
        return composer->findChild<QAbstractButton*>(u"account-%1"_s.arg(m_demo->accounts[account].id.toString()));
    }
    template <typename T>
    static T* part(ComposerWindow* composer, const QString& name)
    {
        return composer->findChild<T*>(name);
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void aKillLosesAtMostTwoSeconds()
    {
        QProcess typist;
        QStringList lines;
        connect(&typist, &QProcess::readyReadStandardOutput, this, [&] {
            while (typist.canReadLine())
                lines << QString::fromUtf8(typist.readLine()).trimmed();
        });
        typist.start(QCoreApplication::applicationFilePath(), {u"--type-for-ever"_s});
        QTRY_VERIFY_WITH_TIMEOUT(lines.size() > 80, 60'000);
        typist.kill();
        QTRY_COMPARE_WITH_TIMEOUT(typist.state(), QProcess::NotRunning, 10'000);
        QVERIFY(lines.front().startsWith(u"folder "_s));
        const QString folder = lines.takeFirst().mid(7);
        const int kept = static_cast<int>(keptText(folder).size());
        QDir(folder).removeRecursively();
        QVERIFY2(kept > 0, "nothing was kept");
        qint64 keptAt = 0;
        for (const QString& line : std::as_const(lines)) {
            if (line.section(u' ', 0, 0).toInt() <= kept)
                keptAt = line.section(u' ', 1).toLongLong();
        }
        const qint64 lost = lines.last().section(u' ', 1).toLongLong() - keptAt;
        QVERIFY2(lost <= 2000, qPrintable(u"%1 ms of typing lost"_s.arg(lost)));
    }

    void versionsAreComparedAndRestored()
    {
        auto* composer = withVersions();
        QTest::mouseClick(part<QPushButton>(composer, u"composer-history"_s), Qt::LeftButton);
        auto* list = part<QListWidget>(composer, u"versions-list"_s);
        QTRY_COMPARE(list->count(), 3);
        QVERIFY(list->item(0)->text().contains(u"Omar"_s));
        QVERIFY(list->item(1)->text().contains(u"Amélie"_s));
        list->setCurrentRow(2);
        auto* changes = part<QTextEdit>(composer, u"versions-changes"_s);
        QVERIFY2(changes->toPlainText().contains(u"A redsmall blue lamp"_s), qPrintable(changes->toPlainText()));
        QTest::mouseClick(part<QPushButton>(composer, u"versions-restore"_s), Qt::LeftButton);
        QCOMPARE(textOf(composer)->toPlainText(), u"A red lamp"_s);
        QVERIFY(composer->draft().isChanged());
        QTest::mouseClick(m_demo->window->findChild<QPushButton*>(u"toast-undo"_s), Qt::LeftButton);
        QCOMPARE(textOf(composer)->toPlainText(), u"A small blue lamp"_s);
        auto* other = part<QComboBox>(composer, u"versions-other"_s);
        other->setCurrentIndex(2); // two kept versions with each other
        QVERIFY2(changes->toPlainText().contains(u"A redblue lamp"_s), qPrintable(changes->toPlainText()));
    }

    void versionsByKeyboardAlone()
    {
        auto* composer = withVersions();
        QTest::keyClick(composer, Qt::Key_H, Qt::AltModifier);
        auto* list = part<QListWidget>(composer, u"versions-list"_s);
        QTRY_COMPARE(list->count(), 3);
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(textOf(composer)->toPlainText(), u"A red lamp"_s);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(part<QWidget>(composer, u"composer-versions"_s)->isHidden());
        QTRY_COMPARE(QApplication::focusWidget(), textOf(composer));
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).front().excerpt, u"A red lamp"_s);
    }

    void aNewPostHasNoVersions()
    {
        auto* composer = start();
        QVERIFY(!part<QPushButton>(composer, u"composer-history"_s)->isVisible());
        QTest::keyClick(composer, Qt::Key_H, Qt::AltModifier);
        QVERIFY(part<QWidget>(composer, u"composer-versions"_s)->isHidden());
    }

    void variablesAreInsertedByKeyboardAndStandForTheAccount()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        auto* edit = textOf(composer);
        edit->setFocus();
        QTest::keyClicks(edit, u"We are "_s);
        QTest::keyClick(composer, Qt::Key_I, Qt::ControlModifier);
        auto* menu = part<QMenu>(composer, u"insert-menu"_s);
        QTRY_VERIFY(menu->isVisible());
        QMenu* variables = menu->actions()[2]->menu();
        for (int i = 0; i < 9 && menu->activeAction() != variables->menuAction(); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Right);
        QTRY_VERIFY(variables->isVisible());
        auto* account = variables->findChild<QAction*>(u"variable-account"_s);
        QVERIFY(account);
        for (int i = 0; i < 9 && variables->activeAction() != account; ++i)
            QTest::keyClick(variables, Qt::Key_Down);
        QTest::keyClick(variables, Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), u"We are {account}"_s);
        // Offscreen, a closed menu gives the focus back to nobody.
        composer->activateWindow();
        QTRY_VERIFY(composer->isActiveWindow());
        const auto shown = composer->draft().shownFor(m_demo->accounts[0], {{2026, 11, 24}, 9, 0, 0});
        QCOMPARE(shown.text, u"We are "_s + m_demo->accounts[0].name);
        QTest::keyClicks(edit, u" {dat}"_s);
        QTRY_VERIFY(composer->findings().sentences().join(u' ').contains(u"{dat} stands for nothing known"_s));
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        edit->setPlainText(u"We are {account}"_s);
        QTRY_VERIFY(composer->findings().sentences().isEmpty());
        QVERIFY(m_demo->rows(PublicationState::Scheduled).empty());
        QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->rows(PublicationState::Scheduled).size(), 1U);
    }

    void aHashtagGroupIsKeptAndInserted()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QTRY_VERIFY(part<QAction>(composer, u"insert-manage"_s));
        part<QAction>(composer, u"insert-manage"_s)->trigger();
        auto* popover = part<QWidget>(composer, u"snippets"_s);
        QVERIFY(popover);
        QTRY_COMPARE(part<QListWidget>(composer, u"snippets-list"_s)->count(), 1);
        QTest::mouseClick(part<QPushButton>(composer, u"snippet-save"_s), Qt::LeftButton);
        QTRY_COMPARE(part<QLabel>(composer, u"snippet-problem"_s)->text(), u"A name is needed."_s);
        part<QComboBox>(composer, u"snippet-kind"_s)->setCurrentIndex(1);
        QTest::keyClicks(part<QLineEdit>(composer, u"snippet-name"_s), u"Winter"_s);
        QTest::keyClicks(part<QPlainTextEdit>(composer, u"snippet-text"_s), u"#winter #light"_s);
        QTest::mouseClick(part<QPushButton>(composer, u"snippet-save"_s), Qt::LeftButton);
        QTRY_COMPARE(part<QListWidget>(composer, u"snippets-list"_s)->count(), 2);
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(part<QAction>(composer, u"snippet-Winter"_s));
        part<QAction>(composer, u"snippet-Winter"_s)->trigger();
        QCOMPARE(textOf(composer)->toPlainText(), u"#winter #light"_s);
        QCOMPARE(m_demo->wait(m_demo->store->writing().snippets()).size(), 1U);
    }

    void linksAreTaggedForTheCampaign()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        textOf(composer)->setPlainText(u"https://lumen.example.org/a and https://other.example.org"_s);
        QTest::keyClicks(part<QLineEdit>(composer, u"composer-campaign"_s), u"advent"_s);
        QTRY_VERIFY(part<QAction>(composer, u"insert-link-tags"_s));
        part<QAction>(composer, u"insert-link-tags"_s)->trigger();
        QTRY_COMPARE(part<QLineEdit>(composer, u"tags-name"_s)->text(), u"advent"_s);
        QTest::keyClicks(part<QLineEdit>(composer, u"tags-source"_s), u"fedi"_s);
        QTest::keyClicks(part<QPlainTextEdit>(composer, u"tags-hosts"_s), u"lumen.example.org"_s);
        QTest::keyClick(part<QLineEdit>(composer, u"tags-source"_s), Qt::Key_Return);
        QTRY_COMPARE(textOf(composer)->toPlainText(),
                     u"https://lumen.example.org/a?utm_source=fedi&utm_medium=social&utm_campaign=advent and "
                     "https://other.example.org"_s);
        QCOMPARE(m_demo->wait(m_demo->store->writing().linkTags(u"advent"_s)).hosts,
                 QStringList{u"lumen.example.org"_s});
    }

    void emojiByKeyboardAlone()
    {
        auto* composer = start();
        auto* edit = textOf(composer);
        edit->setFocus();
        QTest::keyClicks(edit, u"Go "_s);
        QTest::keyClick(composer, Qt::Key_Period, Qt::ControlModifier);
        auto* query = part<QLineEdit>(composer, u"emoji-query"_s);
        QVERIFY(query);
        QTRY_COMPARE(QApplication::focusWidget(), query);
        QTest::keyClicks(query, u"rocket"_s);
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), u"Go 🚀"_s);
        QTRY_COMPARE(QApplication::focusWidget(), edit);
    }

    void mentionsAreCompletedFromThePeopleKnown()
    {
        auto* composer = start();
        IncomingMessage message;
        message.remote.id = {u"m1"_s};
        message.author.remoteId = {u"p1"_s};
        message.author.network = u"mastodon"_s;
        message.author.handle = u"lea.martin@example.social"_s;
        message.author.name = u"Léa Martin"_s;
        message.text = u"Bonjour"_s;
        message.created = m_demo->clock.now();
        m_demo->wait(m_demo->store->inbox().ingest(m_demo->accounts[0].id, {message}, std::nullopt, std::nullopt));
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        auto* edit = textOf(composer);
        edit->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), edit);
        QTest::keyClicks(edit, u"Thanks a@le @le"_s);
        auto* list = part<QCompleter>(composer, u"mention-completer"_s)->popup();
        QTRY_VERIFY(list->isVisible());
        QVERIFY(list->model()->index(0, 0).data().toString().contains(u"Léa Martin"_s));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), u"Thanks a@le @lea.martin@example.social "_s);
    }

    void paragraphsRunByTheirFirstStrongLetter()
    {
        auto* edit = textOf(start());
        edit->setPlainText(u"مرحبا hello\n… hello مرحبا\n12 مرحبا"_s);
        QCOMPARE(edit->document()->findBlockByNumber(0).textDirection(), Qt::RightToLeft);
        QCOMPARE(edit->document()->findBlockByNumber(1).textDirection(), Qt::LeftToRight);
        QCOMPARE(edit->document()->findBlockByNumber(2).textDirection(), Qt::RightToLeft);
    }

    void splitAppearsOverTheLimitAndCutsForEachNetwork()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        auto* split = part<QPushButton>(composer, u"composer-split"_s);
        const QString sentence = u"This is a sentence of fifty characters, just about. "_s;
        textOf(composer)->setPlainText(sentence);
        QVERIFY(!split->isVisible());
        textOf(composer)->setPlainText(sentence.repeated(9));
        QVERIFY(split->isVisible());
        QTest::mouseClick(split, Qt::LeftButton);
        const auto& base = composer->draft().draft().base;
        QCOMPARE(base.threadParts.size(), 1);
        QVERIFY(base.text.endsWith(u"about."_s) && base.text.size() <= 300);
        QVERIFY(base.threadParts.first().startsWith(u"This"_s));
        QVERIFY(!split->isVisible());
        QTest::mouseClick(m_demo->window->findChild<QPushButton*>(u"toast-undo"_s), Qt::LeftButton);
        QCOMPARE(composer->draft().draft().base.text, sentence.repeated(9));
        QVERIFY(composer->draft().draft().base.threadParts.isEmpty());
    }

    void splitByKeyboardIsNumbered()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        textOf(composer)->setPlainText(u"Hello there. "_s.repeated(40));
        auto* numbered = part<QCheckBox>(composer, u"composer-numbered"_s);
        numbered->setFocus();
        QTest::keyClick(numbered, Qt::Key_Space);
        QTest::keyClick(composer, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const auto& base = composer->draft().draft().base;
        QTRY_COMPARE(base.threadParts.size(), 1); // a button's key presses it for a moment first
        QVERIFY2(base.text.endsWith(u"Hello there. 1/2"_s), qPrintable(base.text));
        QVERIFY(base.threadParts.last().endsWith(u" 2/2"_s));
    }

    void aNetworkIsSplitOnItsOwnTab()
    {
        auto* composer = start();
        QTest::mouseClick(chip(composer, 0), Qt::LeftButton);
        QTest::mouseClick(chip(composer, 1), Qt::LeftButton);
        const QString words = u"Good day to you all. "_s.repeated(20); // 420: too long for Bluesky alone
        textOf(composer)->setPlainText(words);
        auto* tabs = part<ui::SegmentedControl>(composer, u"composer-tabs"_s);
        QTest::mouseClick(tabs->findChild<QAbstractButton*>(u"segment-bluesky"_s), Qt::LeftButton);
        QTest::mouseClick(part<QPushButton>(composer, u"composer-split"_s), Qt::LeftButton);
        auto& draft = composer->draft();
        QCOMPARE(draft.draft().base.text, words);
        QVERIFY(draft.draft().base.threadParts.isEmpty());
        QCOMPARE(draft.contentFor(u"bluesky"_s, {}).threadParts.size(), 1);
        QVERIFY(draft.contentFor(u"mastodon"_s, {}).threadParts.isEmpty());
        QTest::mouseClick(part<QPushButton>(composer, u"composer-same"_s), Qt::LeftButton);
        QVERIFY(draft.draft().variants.empty());
        QCOMPARE(draft.contentFor(u"bluesky"_s, {}).text, words);
    }
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (app.arguments().contains(u"--type-for-ever"_s))
        return typeForEver();
    ComposerWritingTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "test_composer_writing.moc"

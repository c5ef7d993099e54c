// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write, by mouse and by keyboard alone: autosave against a kill, versions, splitting into a thread.
#include "support/demo.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/text_pane.h"
#include "ui/composer/versions_pane.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QTextEdit>
#include <QTextStream>

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
        QTest::keyClick(composer, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
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
        QTest::keyClick(composer, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(part<QWidget>(composer, u"composer-versions"_s)->isHidden());
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

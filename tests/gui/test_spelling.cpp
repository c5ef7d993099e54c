// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling in the composer: marked, mended from the menu and by keyboard alone, words of one's own, no dictionary.
#include "support/demo.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/spell_assistant.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::ComposerWindow;

class SpellingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    ComposerWindow* start(const QString& language = u"en"_s)
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        return open(language);
    }
    ComposerWindow* open(const QString& language)
    {
        m_demo->window->compose({});
        auto* composer = m_demo->composer();
        composer->draft().setLanguage({}, language);
        return composer;
    }
    static ui::BodyEdit* textOf(ComposerWindow* composer)
    {
        return composer->findChild<ui::BodyEdit*>(u"composer-text"_s);
    }
    static QStringList marked(const ui::BodyEdit* edit)
    {
        QStringList words;
        for (const auto& mark : edit->extraSelections()) {
            if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                words << mark.cursor.selectedText();
        }
        return words;
    }
    static void askForMenu(ui::BodyEdit* edit)
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, edit->cursorRect().center(),
                                edit->mapToGlobal(edit->cursorRect().center()));
        QApplication::sendEvent(edit, &event);
    }
    static QMenu* menuOf(ui::BodyEdit* edit)
    {
        QMenu* shown = nullptr;
        for (auto* menu : edit->findChildren<QMenu*>(u"text-menu"_s)) {
            if (menu->isVisible())
                shown = menu;
        }
        return shown;
    }
    // With its .aff and .dic, written in the encoding named.
    static void writeDictionary(const QString& folder, const QString& name, const QByteArray& encoding,
                                const QByteArray& words)
    {
        QDir().mkpath(folder);
        QFile aff(folder + u'/' + name + u".aff"_s);
        QVERIFY(aff.open(QIODevice::WriteOnly));
        aff.write("SET " + encoding + "\nTRY " + words.left(1) + "\n");
        QFile dic(folder + u'/' + name + u".dic"_s);
        QVERIFY(dic.open(QIODevice::WriteOnly));
        dic.write(QByteArray::number(words.count('\n')) + "\n" + words);
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void dictionariesAreFoundByLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("dictionary");
        QTest::addColumn<QStringList>("wrong");
        QTest::newRow("fr") << u"fr"_s << QStringList{u"l’été"_s, u"lampe"_s, u"lammpe"_s} << true
                            << QStringList{u"lammpe"_s};
        QTest::newRow("fr-CA") << u"fr-CA"_s << QStringList{u"aujourd’hui"_s, u"lammpe"_s} << true
                               << QStringList{u"lammpe"_s};
        QTest::newRow("en-US") << u"en-US"_s << QStringList{u"lamp"_s, u"lamppp"_s} << true << QStringList{u"lamppp"_s};
        QTest::newRow("en") << u"en"_s << QStringList{u"don't"_s, u"don’t"_s} << true << QStringList();
        QTest::newRow("ar") << u"ar"_s << QStringList{u"مرحبا"_s, u"كتاب"_s, u"كتتتاب"_s} << true
                            << QStringList{u"كتتتاب"_s};
        QTest::newRow("letters the dictionary cannot write")
            << u"en"_s << QStringList{u"𝔘𝔫𝔦"_s} << true << QStringList{u"𝔘𝔫𝔦"_s};
        QTest::newRow("none installed") << u"xx"_s << QStringList{u"lamppp"_s} << false << QStringList();
        QTest::newRow("no language") << QString() << QStringList{u"lamppp"_s} << false << QStringList();
    }

    void dictionariesAreFoundByLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, words);
        ui::SpellChecker checker;
        const auto spelling = checker.check(language, words).future().result();
        QVERIFY(spelling.has_value());
        QTEST(spelling->dictionary, "dictionary");
        QTEST(QStringList(spelling->wrong.values()), "wrong");
    }

    void dictionariesInOldEncodings_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("word"); // in it
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("ISO8859-1") << QByteArray("ISO8859-1") << QByteArray("\xe9t\xe9") << u"été"_s << u"étée"_s;
        QTest::newRow("ISO8859-2") << QByteArray("ISO8859-2") << QByteArray("\xb1\xe6la") << u"ąćla"_s << u"ąćlaa"_s;
        QTest::newRow("KOI8-R") << QByteArray("KOI8-R") << QByteArray("\xcc\xc1\xcd\xd0\xc1") << u"лампа"_s
                                << u"ламппа"_s;
    }

    void dictionariesInOldEncodings()
    {
        QFETCH(const QByteArray, encoding);
        QFETCH(const QByteArray, word);
        QFETCH(const QString, right);
        QFETCH(const QString, wrong);
        const QTemporaryDir folder;
        writeDictionary(folder.path(), u"xx_XX"_s, encoding, word + "\n");
        ui::SpellChecker checker({folder.path()});
        const auto spelling = checker.check(u"xx"_s, {right, wrong, u"漢"_s}).future().result();
        QCOMPARE(spelling->wrong, QSet<QString>{wrong}); // what it cannot write it does not judge
        QCOMPARE(checker.suggestions(u"xx"_s, wrong).future().result().value(), QStringList{right});
    }

    void suggestionsKeepTheApostropheOfTheWriter()
    {
        ui::SpellChecker checker;
        const auto found = checker.suggestions(u"en"_s, u"dont’t"_s).future().result().value();
        QVERIFY2(found.contains(u"don’t"_s), qPrintable(found.join(u' ')));
    }

    void aWordIsMarkedAndMendedFromTheMenu()
    {
        auto* edit = textOf(start());
        edit->setPlainText(u"A small lammp https://lammp.example #lammp @lammp 🚀"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"lammp"_s});
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(10);
        edit->setTextCursor(cursor);
        askForMenu(edit);
        QTRY_VERIFY(menuOf(edit));
        auto* mend = menuOf(edit)->findChild<QAction*>(u"spelling-lamp"_s);
        QVERIFY(mend);
        QTest::mouseClick(menuOf(edit), Qt::LeftButton, {}, menuOf(edit)->actionGeometry(mend).center());
        QCOMPARE(edit->toPlainText(), u"A small lamp https://lammp.example #lammp @lammp 🚀"_s);
        QTRY_VERIFY(marked(edit).isEmpty());
        edit->undo();
        QCOMPARE(edit->toPlainText(), u"A small lammp https://lammp.example #lammp @lammp 🚀"_s);
    }

    void fromOneWordToTheNextByKeyboardAlone()
    {
        auto* edit = textOf(start());
        edit->setFocus();
        QTest::keyClicks(edit, u"One lammp and two chiars "_s);
        QTRY_COMPARE(marked(edit), (QStringList{u"lammp"_s, u"chiars"_s}));
        QTest::keyClick(edit, Qt::Key_F7); // behind the last one: from the beginning
        QTRY_VERIFY(menuOf(edit));
        QCOMPARE(edit->textCursor().selectedText(), u"lammp"_s);
        QCOMPARE(menuOf(edit)->activeAction()->text(), u"lamp"_s);
        QTest::keyClick(menuOf(edit), Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), u"One lamp and two chiars "_s);
        QTRY_VERIFY(!menuOf(edit));
        QTRY_COMPARE(marked(edit), QStringList{u"chiars"_s});
        QTest::keyClick(edit, Qt::Key_F7);
        QTRY_VERIFY(menuOf(edit));
        QCOMPARE(edit->textCursor().selectedText(), u"chiars"_s);
    }

    void aWordBeingTypedIsLeftInPeace()
    {
        auto* composer = start();
        auto* edit = textOf(composer);
        edit->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), edit);
        auto* speller = edit->findChild<ui::SpellAssistant*>();
        QSignalSpy checked(speller, &ui::SpellAssistant::checked);
        QTest::keyClicks(edit, u"a lammp"_s);
        QTRY_VERIFY(checked.count() > 0);
        QVERIFY(marked(edit).isEmpty());
        QTest::keyClick(edit, Qt::Key_Space);
        QTRY_COMPARE(marked(edit), QStringList{u"lammp"_s});
    }

    void theLanguageOfTheTabIsTaken()
    {
        auto* composer = start(u"en"_s);
        auto* edit = textOf(composer);
        edit->setPlainText(u"The kitchen lampe"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"lampe"_s});
        composer->draft().setLanguage({}, u"fr"_s);
        QTRY_COMPARE(marked(edit), (QStringList{u"The"_s, u"kitchen"_s}));
    }

    void wordsOfAnotherScriptAreNotJudged()
    {
        auto* composer = start(u"en"_s);
        auto* edit = textOf(composer);
        edit->setPlainText(u"The lammp كتتتاب"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"lammp"_s});
        composer->draft().setLanguage({}, u"ar"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"كتتتاب"_s});
    }

    void aWordOfOnesOwnStaysRight()
    {
        auto* edit = textOf(start());
        edit->setPlainText(u"Zzlumen"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"Zzlumen"_s});
        askForMenu(edit);
        QTRY_VERIFY(menuOf(edit));
        menuOf(edit)->findChild<QAction*>(u"spelling-learn"_s)->trigger();
        menuOf(edit)->close();
        QVERIFY(marked(edit).isEmpty());
        QTRY_COMPARE(m_demo->wait(m_demo->store->writing().personalWords(u"en"_s)), QStringList{u"Zzlumen"_s});
        // Another window, another dictionary in memory.
        m_demo->closeWindow();
        m_demo->open();
        auto* second = open(u"en"_s);
        textOf(second)->setPlainText(u"Zzlumen qqzz"_s);
        QTRY_COMPARE(marked(textOf(second)), QStringList{u"qqzz"_s});
    }

    void aPartOfTheThreadIsCheckedToo()
    {
        auto* composer = start();
        composer->draft().setThreadParts({}, {u"Zzlumen"_s});
        auto* part = composer->findChild<ui::BodyEdit*>(u"composer-part-1"_s);
        QTRY_COMPARE(marked(part), QStringList{u"Zzlumen"_s});
        textOf(composer)->setPlainText(u"Zzlumen"_s);
        QTRY_COMPARE(marked(textOf(composer)), QStringList{u"Zzlumen"_s});
        askForMenu(part);
        QTRY_VERIFY(menuOf(part));
        menuOf(part)->findChild<QAction*>(u"spelling-learn"_s)->trigger();
        QVERIFY(marked(part).isEmpty() && marked(textOf(composer)).isEmpty());
    }

    void withoutADictionaryNothingIsMarkedAndThatIsSaid()
    {
        auto* composer = start(u"xx"_s);
        auto* edit = textOf(composer);
        edit->setPlainText(u"lammp"_s);
        auto* note = composer->findChild<QLabel*>(u"composer-no-dictionary"_s);
        QTRY_VERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"no dictionary for"_s), qPrintable(note->text()));
        QVERIFY(marked(edit).isEmpty());
        askForMenu(edit);
        QTRY_VERIFY(menuOf(edit));
        QStringList lines;
        for (const auto* action : menuOf(edit)->actions())
            lines << action->text();
        QVERIFY(lines.join(u'\n').contains(u"No dictionary"_s));
        menuOf(edit)->close();
        composer->draft().setLanguage({}, u"en"_s);
        QTRY_VERIFY(!note->isVisible());
        QTRY_COMPARE(marked(edit), QStringList{u"lammp"_s});
    }

    void itCanBeSwitchedOff()
    {
        auto* composer = start();
        auto* edit = textOf(composer);
        edit->setPlainText(u"lammp"_s);
        QTRY_COMPARE(marked(edit), QStringList{u"lammp"_s});
        askForMenu(edit);
        QTRY_VERIFY(menuOf(edit));
        menuOf(edit)->findChild<QAction*>(u"spelling-on"_s)->trigger();
        menuOf(edit)->close();
        QVERIFY(marked(edit).isEmpty());
        QVERIFY(!m_demo->settings->value(u"composer/spelling"_s).toBool());
        auto* second = open(u"xx"_s);
        textOf(second)->setPlainText(u"lammp"_s);
        QVERIFY(!second->findChild<QLabel*>(u"composer-no-dictionary"_s)->isVisible());
    }
};

QTEST_MAIN(SpellingTest)
#include "test_spelling.moc"

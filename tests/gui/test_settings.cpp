// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: language, look, rows, zone, workspace facts, backup and check; by mouse and by keys.
#include "support/desk_demo.h"
#include "ui/inbox/conversation_delegate.h"
#include "ui/settings/density.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/zone_choice.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

struct Desk {
    Desk()
    {
        demo.open();
        context = std::make_unique<ui::UiContext>(demo.window->context());
        context->secrets = &demo.secrets;
        page = std::make_unique<ui::SettingsPage>(*context);
        page->resize(900, 760);
        page->show();
    }
    ~Desk() { ui::setComfortable(*demo.settings, false); }
    Q_DISABLE_COPY_MOVE(Desk)
    bool show() const
    {
        page->activateWindow();
        return QTest::qWaitForWindowExposed(page.get()) && QTest::qWaitForWindowActive(page.get());
    }
    template <typename T>
    T* find(const char* name) const
    {
        return page->findChild<T*>(QString::fromLatin1(name));
    }
    Demo demo;
    std::unique_ptr<ui::UiContext> context;
    std::unique_ptr<ui::SettingsPage> page;
};

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorkspaceIsTold()
    {
        Desk desk;
        QVERIFY(desk.show());
        QCOMPARE(desk.find<QLabel>("workspace-name")->text(), u"Maison Lumen"_s);
        QVERIFY(desk.find<QLabel>("workspace-location")->text().endsWith(u"demo.parvis"_s));
        QCOMPARE(desk.find<QLabel>("workspace-database")->text(), u"SQLite"_s);
        QVERIFY(desk.find<QLabel>("workspace-schema")
                    ->text()
                    .contains(QString::number(desk.demo.store->workspace().info().schemaVersion)));
        QCOMPARE(desk.find<QLabel>("workspace-keys")->text(), u"test"_s);
        // Opening the key takes its time on purpose, and more under a sanitizer.
        QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLabel>("workspace-key-state")->text(), u"Ready"_s, 30'000);
        QVERIFY(desk.find<QLabel>("about-licence")->text().contains(u"General Public License"_s));
    }

    void darkAtOnceByMouse()
    {
        Desk desk;
        QVERIFY(desk.show());
        QTest::mouseClick(desk.find<QWidget>("settings-theme")->findChild<QAbstractButton*>(u"segment-dark"_s),
                          Qt::LeftButton);
        QVERIFY(desk.demo.appearance->isDark());
        QCOMPARE(desk.demo.settings->value(u"ui/theme"_s).toString(), u"dark"_s);
        QTest::mouseClick(desk.find<QWidget>("settings-theme")->findChild<QAbstractButton*>(u"segment-light"_s),
                          Qt::LeftButton);
        QVERIFY(!desk.demo.appearance->isDark());
    }

    void languageByKeysFromTheNextStart()
    {
        Desk desk;
        QVERIFY(desk.show());
        auto* language = desk.find<QComboBox>("settings-language");
        QCOMPARE(language->currentData().toString(), u"en"_s);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Down);
        QTRY_COMPARE(desk.demo.settings->value(u"ui/language"_s).toString(), u"fr"_s);
        QVERIFY(desk.find<QLabel>("settings-language-restart")->isVisible());
        // The next start speaks it.
        const ui::Appearance next(*qApp, *desk.demo.settings);
        QCOMPARE(next.languageChoice(), u"fr"_s);
        QCOMPARE(QLocale().language(), QLocale::French);
    }

    void densityMovesTheRows()
    {
        Desk desk;
        QVERIFY(desk.show());
        const int dense = ui::ConversationDelegate::rowHeight(desk.page.get());
        QTest::mouseClick(desk.find<QWidget>("settings-density")->findChild<QAbstractButton*>(u"segment-comfortable"_s),
                          Qt::LeftButton);
        QVERIFY(ui::ConversationDelegate::rowHeight(desk.page.get()) > dense);
        ui::restoreDensity(*desk.demo.settings);
        QVERIFY(ui::isComfortable());
    }

    void zoneIsCheckedAndKept()
    {
        Desk desk;
        QVERIFY(desk.show());
        auto* zone = desk.find<QComboBox>("settings-zone");
        zone->setFocus();
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone->lineEdit(), u"Mars/Olympus"_s);
        QTest::keyClick(zone->lineEdit(), Qt::Key_Return);
        auto* words = desk.find<QLabel>("settings-zone-restart");
        QTRY_VERIFY(words->isVisible());
        QVERIFY(words->text().contains(u"Mars/Olympus"_s));
        QVERIFY(!ui::chosenZone(*desk.demo.settings));
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone->lineEdit(), u"Asia/Beirut"_s);
        QTest::keyClick(zone->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(ui::shownZone(*desk.demo.settings, desk.demo.zone).name(), u"Asia/Beirut"_s);
        zone->setCurrentIndex(0);
        Q_EMIT zone->activated(0);
        QCOMPARE(ui::shownZone(*desk.demo.settings, desk.demo.zone).name(), u"Europe/Paris"_s);
    }

    void backupWritesACopy()
    {
        Desk desk;
        QVERIFY(desk.show());
        const QString file = desk.demo.folder.filePath(u"copy.parvis"_s);
        QTest::mouseClick(desk.find<QPushButton>("backup-now"), Qt::LeftButton);
        QTRY_VERIFY(desk.find<QFileDialog>("backup-dialog"));
        auto* dialog = desk.find<QFileDialog>("backup-dialog");
        QVERIFY(dialog->selectedFiles().front().endsWith(u"Maison Lumen-2026-11-24.parvis"_s));
        dialog->selectFile(file);
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        auto* banner = desk.find<ui::Banner>("backup-banner");
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->message(), u"Backup written."_s);
        QVERIFY(QFileInfo(file).size() > 10'000);
    }

    void aBackupThatCannotBeSaysSo()
    {
        Desk desk;
        QVERIFY(desk.show());
        QTest::mouseClick(desk.find<QPushButton>("backup-now"), Qt::LeftButton);
        QTRY_VERIFY(desk.find<QFileDialog>("backup-dialog"));
        auto* dialog = desk.find<QFileDialog>("backup-dialog");
        Q_EMIT dialog->fileSelected(u"/nowhere/at/all.parvis"_s);
        dialog->close();
        auto* banner = desk.find<ui::Banner>("backup-banner");
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->message(), u"No backup was made."_s);
    }

    void theCheckReports()
    {
        Desk desk;
        QVERIFY(desk.show());
        auto* verify = desk.find<QPushButton>("verify-now");
        verify->setFocus();
        QTest::keyClick(verify, Qt::Key_Space);
        auto* banner = desk.find<ui::Banner>("backup-banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->message().contains(u"sound"_s), qPrintable(banner->message()));
    }
};

QTEST_MAIN(SettingsTest)
#include "test_settings.moc"

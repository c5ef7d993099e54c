// SPDX-License-Identifier: GPL-3.0-or-later
// The page for a client: what is on it, in its order, on how many pages; read back with pdftotext.
#include "support/demo.h"
#include "ui/review/approval_dialog.h"
#include "ui/review/approval_document.h"
#include "ui/review/review_desk.h"
#include "ui/widgets/small_parts.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class ApprovalPageTest : public QObject
{
    Q_OBJECT

    // One text per page.
    static QStringList pagesOf(const QString& file)
    {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
        if (!QTest::qWaitFor([&] { return reader.state() == QProcess::NotRunning; }, 30'000) || reader.exitCode() != 0)
            return {};
        QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
        pages.removeLast(); // after the last page's form feed there is nothing
        return pages;
    }
    static std::vector<ui::ApprovalEntry> entries(int count, int lines)
    {
        std::vector<ui::ApprovalEntry> list;
        for (int i = 1; i <= count; ++i) {
            ui::ApprovalEntry entry;
            entry.account = u"Account %1"_s.arg(i);
            entry.network = u"Mastodon"_s;
            entry.time = u"Tue 24 Nov 2026, 10:00 (Paris)"_s;
            entry.state = u"In review"_s;
            entry.parts = {QStringList(lines, u"A line of the post."_s).join(u'\n')};
            list.push_back(entry);
        }
        return list;
    }

private Q_SLOTS:
    void numberedAndOnSoManyPages_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("pages");
        QTest::newRow("nothing") << 0 << 1 << 1;
        QTest::newRow("one") << 1 << 1 << 1;
        QTest::newRow("thirty short ones") << 30 << 1 << 7;
        QTest::newRow("one longer than a page") << 1 << 120 << 4;
    }
    void numberedAndOnSoManyPages()
    {
        QFETCH(int, count);
        QFETCH(int, lines);
        QFETCH(int, pages);
        QTemporaryDir dir;
        const QString file = dir.filePath(u"page.pdf"_s);
        const auto written = ui::writeApprovalPdf(file, {u"Posts"_s, u"November"_s, entries(count, lines)});
        QVERIFY(written);
        const QStringList read = pagesOf(file);
        QCOMPARE(read.size(), *written);
        QVERIFY2(std::abs(*written - pages) <= 1, qPrintable(QString::number(*written)));
        for (int page = 0; page < read.size(); ++page)
            QVERIFY2(read[page].contains(u"Page %1 of %2"_s.arg(page + 1).arg(read.size())), qPrintable(read[page]));
        const QString all = read.join(u'\n');
        QCOMPARE(all.count(u"Please change"_s), count);
        QCOMPARE(all.count(u"A line of the post."_s), count * lines);
        for (int i = 1; i <= count; ++i)
            QCOMPARE(all.count(u"Account %1 ·"_s.arg(i)), 1);
        QVERIFY(all.contains(u"Name and signature"_s));
        // A post that fits on a page is not torn: as many boxes as heads on each.
        for (const QString& page : read) {
            if (lines == 1)
                QCOMPARE(page.count(u"Account"_s), page.count(u"Please change"_s));
        }
    }

    void aFileThatCannotBeWrittenSaysSo()
    {
        const auto written = ui::writeApprovalPdf(u"/nowhere/at/all.pdf"_s, {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
    }

    void chosenInTheDialog()
    {
        Demo demo;
        demo.addPost(u"Words of {account}"_s, {demo.accounts[1].id}, {{2026, 12, 1}, 9, 30, 0},
                     PublicationState::InReview);
        auto& window = demo.open();
        window.showDesk(u"review"_s, u"approval"_s);
        QTest::mouseClick(window.findChild<QPushButton*>(u"approval-page"_s), Qt::LeftButton);
        auto* dialog = qobject_cast<ui::ReviewDesk*>(window.currentDesk())->dialog();
        QTRY_VERIFY(dialog && dialog->isVisible());
        dialog->findChild<QLineEdit*>(u"approval-title"_s)->setText(u"For the museum"_s);
        dialog->findChild<QDateEdit*>(u"approval-from"_s)->setDate({2026, 12, 1});
        dialog->findChild<QDateEdit*>(u"approval-to"_s)->setDate({2026, 12, 1});
        auto* count = dialog->findChild<QLabel*>(u"approval-count"_s);
        QTRY_VERIFY2(count->text().startsWith(u"1 "_s), qPrintable(count->text()));
        auto* write = dialog->findChild<QPushButton*>(u"approval-write"_s);
        auto* accounts = dialog->findChild<QListWidget*>(u"approval-accounts"_s);
        accounts->item(1)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!write->isEnabled());
        accounts->item(1)->setCheckState(Qt::Checked);
        QTRY_VERIFY(write->isEnabled());
        QTest::mouseClick(write, Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QFileDialog*>(u"approval-file-dialog"_s));
        auto* files = dialog->findChild<QFileDialog*>(u"approval-file-dialog"_s);
        const QString file = demo.folder.filePath(u"page.pdf"_s);
        Q_EMIT files->fileSelected(file);
        files->close();
        QTRY_VERIFY(dialog->findChild<ui::Banner*>(u"approval-banner"_s)->message().startsWith(u"Written"_s));
        const QStringList pages = pagesOf(file);
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].contains(u"For the museum"_s));
        QVERIFY(pages[0].contains(u"Words of Maison Lumen"_s)); // as it will look
        QVERIFY(pages[0].contains(u"Tue 1 Dec 2026"_s) && pages[0].contains(u"(Paris)"_s));
    }
};

QTEST_MAIN(ApprovalPageTest)
#include "test_approval_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers may send, on the screen: as text, at once, with nothing loaded and no markup read.
#include "support/desk_demo.h"
#include "support/hostile_texts.h"
#include "ui/inbox/conversation_list.h"
#include "ui/inbox/conversation_pane.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/message_bubble.h"
#include "ui/inbox/reply_box.h"
#include "ui/inbox/thread_view.h"
#include "ui/widgets/plain_text_view.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class HostileTest : public QObject
{
    Q_OBJECT
    QTcpServer m_stranger; // whoever connects was made to load something

    QString host() const { return u"127.0.0.1:%1"_s.arg(m_stranger.serverPort()); }
    // No label reads markup, no document holds a picture or a link, and nobody came.
    void nothingIsRead(QWidget* page)
    {
        for (const auto* label : page->findChildren<QLabel*>()) {
            const bool words = !label->text().isEmpty();
            QVERIFY2(!words || label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
        }
        for (const auto* edit : page->findChildren<QTextEdit*>())
            QVERIFY2(!edit->acceptRichText() && !edit->document()->allFormats().isEmpty(),
                     qPrintable(edit->objectName()));
        for (const auto* document : page->findChildren<QTextDocument*>()) {
            const auto formats = document->allFormats();
            for (const QTextFormat& format : formats)
                QVERIFY(!format.isImageFormat() && !format.hasProperty(QTextFormat::AnchorHref));
        }
        QVERIFY2(!m_stranger.hasPendingConnections(), "something was loaded");
    }
    static void tipIsPlain()
    {
        const auto all = QApplication::allWidgets();
        const auto tip = std::find_if(all.begin(), all.end(), [](const QWidget* widget) {
            return widget->inherits("QTipLabel") && widget->isVisible();
        });
        QVERIFY(tip != all.end());
        QCOMPARE(qobject_cast<QLabel*>(*tip)->textFormat(), Qt::PlainText);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stranger.listen(QHostAddress::LocalHost)); }

    void isShownAsText_data()
    {
        QTest::addColumn<int>("index");
        const auto texts = hostileTexts(u"127.0.0.1:9"_s);
        for (size_t i = 0; i < texts.size(); ++i)
            QTest::newRow(texts[i].name) << int(i);
    }
    void isShownAsText()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(host())[size_t(index)];
        DemoOptions options;
        options.posts = false;
        Demo demo(options);
        allowReplies(demo);
        IncomingMessage message =
            comment(u"h1"_s, hostile.text.left(2'000), hostile.text, demo.clock.now() - std::chrono::minutes(5));
        message.contentWarning = hostile.text.left(400);
        message.media = {{u"image"_s, u"http://%1/picture.png"_s.arg(host()), hostile.text.left(400)},
                         {u"image"_s, u"file:///etc/passwd"_s, {}},
                         {u"image"_s, u"data:image/svg+xml,<svg onload='x'/>"_s, {}}};
        message.author.avatarUrl = u"http://%1/face.png"_s.arg(host());
        message.author.profileUrl = u"file:///etc/passwd"_s;
        const ConversationId id = ingest(demo, demo.accounts[0], {message});
        while (demo.wait(demo.store->inbox().indexBatch(1000)) > 0) {
        }
        demo.open();
        demo.window->showDesk(u"inbox"_s);
        auto* page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(page->list()->model()->rowCount(), 1, 20'000);
        page->list()->select(id);
        QTRY_VERIFY_WITH_TIMEOUT(page->pane()->detail().has_value(), 20'000);
        const auto* bubble = page->pane()->thread()->bubble(page->pane()->detail()->messages.front().id);
        QVERIFY(bubble);
        const QImage shot = demo.window->grab().toImage();
        QVERIFY(!shot.isNull());
        QVERIFY2(timer.elapsed() < 10'000, "the window stood still");
        QVERIFY(bubble->height() < 100'000);
        const QString shown = bubble->findChild<ui::PlainTextView*>()->text();
        QVERIFY2(shown.contains(hostile.word) || hostile.text.contains(QChar(0x200B)), qPrintable(shown.left(100)));
        if (hostile.text.contains(u'<'))
            QVERIFY(shown.contains(u'<'));
        for (const QChar c : shown) {
            const char16_t u = c.unicode();
            QVERIFY2((u >= 0x20 || u == u'\n' || u == u'\t') && !(u >= 0x7F && u <= 0x9F) &&
                         !(u >= 0x202A && u <= 0x202E) && !(u >= 0x2066 && u <= 0x2069),
                     qPrintable(QString::number(u, 16)));
        }
        nothingIsRead(page);
        // Over the row.
        auto* table = page->findChild<ui::ConversationTable*>(u"conversations"_s);
        const QPoint at = table->visualRect(table->model()->index(0, 0)).center();
        QHelpEvent help(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table->viewport(), &help);
        QVERIFY(!QToolTip::text().isEmpty());
        tipIsPlain();
        for (const auto* widget : page->findChildren<QWidget*>()) {
            if (widget->toolTip().isEmpty())
                continue;
            QToolTip::showText(widget->mapToGlobal(QPoint()), widget->toolTip(), page);
            tipIsPlain();
        }
        QToolTip::hideText();
        // A file is no profile to open.
        const auto* profile = page->findChild<QAbstractButton*>(u"contact-profile"_s);
        QVERIFY(!profile->isVisible());
        nothingIsRead(page);
    }

    void isFoundAndAnswered_data() { isShownAsText_data(); }
    void isFoundAndAnswered()
    {
        QFETCH(int, index);
        const HostileText hostile = hostileTexts(host())[size_t(index)];
        DemoOptions options;
        options.posts = false;
        Demo demo(options);
        allowReplies(demo);
        const Instant now = demo.clock.now();
        ingest(demo, demo.accounts[0],
               {comment(u"o1"_s, u"Tom"_s, u"quite harmless"_s, now - std::chrono::minutes(9))});
        const ConversationId id =
            ingest(demo, demo.accounts[0], {comment(u"h1"_s, u"Eve"_s, hostile.text, now - std::chrono::minutes(5))});
        while (demo.wait(demo.store->inbox().indexBatch(1000)) > 0) {
        }
        demo.open();
        demo.window->showDesk(u"inbox"_s);
        auto* page = qobject_cast<ui::InboxPage*>(demo.window->desk(u"inbox"_s));
        QTRY_COMPARE_WITH_TIMEOUT(page->list()->model()->rowCount(), 2, 20'000);
        auto* search = page->findChild<QLineEdit*>(u"inbox-search"_s);
        search->setFocus();
        QTest::keyClicks(search, hostile.word);
        QTRY_COMPARE_WITH_TIMEOUT(page->list()->model()->rowCount(), 1, 20'000);
        QCOMPARE(page->list()->model()->idAt(0), id);
        page->list()->select(id);
        QTRY_VERIFY_WITH_TIMEOUT(page->pane()->detail() && page->pane()->detail()->conversation.id == id, 20'000);
        auto* edit = page->findChild<ui::ReplyEdit*>(u"reply-text"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"Thank you, we look into it."_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(demo.wait(demo.store->inbox().messages(id)).size(), size_t(2), 20'000);
        // Pasted into the answer it is text as well; what is no character falls away.
        QApplication::clipboard()->setText(hostile.text.left(2'000));
        edit->paste();
        (void)demo.window->grab();
        nothingIsRead(page);
        search->clear();
    }
};

QTEST_MAIN(HostileTest)
#include "test_hostile.moc"

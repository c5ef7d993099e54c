// SPDX-License-Identifier: GPL-3.0-or-later
// The media library by mouse and by keyboard alone: finding, describing, labels, choosing, files in, fitting.
#include "support/demo.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/findings_bar.h"
#include "ui/media/media_grid_model.h"
#include "ui/media/media_library_window.h"
#include "ui/widgets/small_parts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;
using parvis::ui::MediaLibraryWindow;

class MediaLibraryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    void start()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
    }
    QString picture(const QString& name, const QSize& size, const QColor& colour)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        const QString file = m_demo->folder.filePath(name);
        image.save(file);
        return file;
    }
    // What compresses worst: three bytes a pixel.
    QString noise(const QString& name, int side)
    {
        QImage image(side, side, QImage::Format_RGB32);
        QRandomGenerator random(3);
        for (int y = 0; y < side; ++y)
            random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), side);
        const QString file = m_demo->folder.filePath(name);
        image.save(file);
        return file;
    }
    MediaId add(const QString& name, const QColor& colour, const QString& alt = {}, const QStringList& labels = {})
    {
        const MediaId id = m_demo->wait(m_demo->library->importFile(picture(name, {60, 40}, colour))).id;
        if (!alt.isEmpty())
            m_demo->wait(m_demo->library->setAltText(id, alt));
        if (!labels.isEmpty())
            m_demo->wait(m_demo->library->setLabels(id, labels));
        return id;
    }
    MediaLibraryWindow* newest()
    {
        MediaLibraryWindow* found = nullptr;
        for (auto* widget : QApplication::topLevelWidgets()) {
            if (auto* library = qobject_cast<MediaLibraryWindow*>(widget); library && library->isVisible())
                found = library;
        }
        return found;
    }
    // By its command, as the palette runs it.
    MediaLibraryWindow* library()
    {
        for (auto* action : m_demo->window->allActions()) {
            if (action->objectName() == "media-library"_L1)
                action->trigger();
        }
        auto* window = newest();
        if (window) [[maybe_unused]]
            const bool loaded = QTest::qWaitFor([&] { return !window->model().isLoading(); });
        return window;
    }
    template <typename T>
    static T* part(QWidget* window, const char* name)
    {
        return window->findChild<T*>(QLatin1StringView(name));
    }
    static QStringList names(MediaLibraryWindow* window)
    {
        QStringList list;
        for (int i = 0; i < window->model().rowCount(); ++i)
            list << window->model().index(i).data().toString();
        return list;
    }
    MediaEntry stored(MediaId id) { return m_demo->wait(m_demo->library->entry(id)); }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void emptyOffersToAdd()
    {
        start();
        auto* window = library();
        QVERIFY(window);
        auto* empty = part<ui::EmptyState>(window, "library-empty");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->button()->isVisible());
        window->addFiles({picture(u"shop.png"_s, {30, 20}, Qt::red)});
        QTRY_COMPARE(names(window), QStringList{u"shop.png"_s});
        QTRY_VERIFY(part<QWidget>(window, "library-details")->isVisible()); // what came in is chosen
    }

    void searchByKeyboardAlone()
    {
        start();
        add(u"bread.png"_s, Qt::red, u"Un gâteau doré"_s);
        add(u"door.png"_s, Qt::green, {}, {u"Été"_s});
        auto* window = library();
        auto* search = part<QLineEdit>(window, "library-search");
        QTRY_COMPARE(names(window).size(), 2);
        QTest::keyClicks(search, u"GATEAU"_s);
        QTRY_COMPARE(names(window), QStringList{u"bread.png"_s});
        search->selectAll();
        QTest::keyClicks(search, u"ete"_s);
        QTRY_COMPARE(names(window), QStringList{u"door.png"_s});
        search->selectAll();
        QTest::keyClicks(search, u"zeppelin"_s);
        QTRY_VERIFY(part<ui::EmptyState>(window, "library-empty")->isVisible());
        QVERIFY(!part<ui::EmptyState>(window, "library-empty")->button()->isVisible());
        search->clear();
        QTRY_COMPARE(names(window).size(), 2);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!newest());
    }

    void filters()
    {
        start();
        add(u"bread.png"_s, Qt::red, u"A loaf"_s, {u"Food"_s});
        add(u"door.png"_s, Qt::green, {}, {u"Shop"_s});
        auto* window = library();
        auto* label = part<QComboBox>(window, "library-label");
        QTRY_COMPARE(label->count(), 3);
        label->setCurrentIndex(label->findText(u"Food"_s));
        QTRY_COMPARE(names(window), QStringList{u"bread.png"_s});
        label->setCurrentIndex(0);
        QTest::mouseClick(part<QPushButton>(window, "library-bare"), Qt::LeftButton);
        QTRY_COMPARE(names(window), QStringList{u"door.png"_s});
    }

    void describedOnceAndLabelled()
    {
        start();
        const MediaId id = add(u"bread.png"_s, Qt::red);
        auto* window = library();
        auto* grid = part<QListView>(window, "library-grid");
        QTRY_COMPARE(names(window).size(), 1);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Home);
        if (!grid->currentIndex().isValid())
            grid->setCurrentIndex(window->model().index(0));
        auto* alt = part<QPlainTextEdit>(window, "library-alt");
        QTRY_VERIFY(alt->isVisible());
        const QString reminder = part<QLabel>(window, "library-reminder")->text();
        QTest::keyClick(grid, Qt::Key_Return);
        alt->setFocus();
        QTest::keyClicks(alt, u"A golden loaf"_s);
        QVERIFY(part<QLabel>(window, "library-reminder")->text() != reminder);
        QTRY_COMPARE(stored(id).asset.altText, u"A golden loaf"_s);
        auto* labels = part<QLineEdit>(window, "library-labels");
        labels->setFocus();
        QTest::keyClicks(labels, u"Food,  Autumn sale,food"_s);
        QTest::keyClick(labels, Qt::Key_Return);
        QTRY_COMPARE(stored(id).labels, (QStringList{u"Autumn sale"_s, u"Food"_s}));
        QTRY_COMPARE(part<QComboBox>(window, "library-label")->count(), 3);
    }

    void closingLosesNothing()
    {
        start();
        const MediaId id = add(u"bread.png"_s, Qt::red);
        auto* window = library();
        QTRY_COMPARE(names(window).size(), 1);
        part<QListView>(window, "library-grid")->setCurrentIndex(window->model().index(0));
        part<QPlainTextEdit>(window, "library-alt")->setPlainText(u"Typed a moment ago"_s);
        window->close();
        QTRY_COMPARE(stored(id).asset.altText, u"Typed a moment ago"_s);
    }

    void chosenForAPost()
    {
        start();
        add(u"bread.png"_s, Qt::red, u"A loaf"_s);
        add(u"door.png"_s, Qt::green);
        m_demo->window->compose({});
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        auto* open = part<QPushButton>(composer, "media-library-open");
        QTRY_VERIFY(open->isVisible());
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
        auto* window = newest();
        QVERIFY(window);
        QTRY_COMPARE(names(window).size(), 2);
        auto* choose = part<QPushButton>(window, "library-choose");
        QVERIFY(!choose->isEnabled());
        auto* search = part<QLineEdit>(window, "library-search");
        QTest::keyClicks(search, u"loaf"_s);
        QTRY_COMPARE(names(window), QStringList{u"bread.png"_s});
        QTest::keyClick(search, Qt::Key_Down);
        auto* grid = part<QListView>(window, "library-grid");
        QTRY_VERIFY(choose->isEnabled());
        QTest::keyClick(grid, Qt::Key_Return);
        QTRY_COMPARE(composer->draft().content({}).media.size(), size_t(1));
        QCOMPARE(composer->draft().content({}).media[0].altText, u"A loaf"_s);
        QTRY_VERIFY(!newest());
    }

    void firstDescriptionIsRemembered()
    {
        start();
        const MediaId id = add(u"bread.png"_s, Qt::red);
        m_demo->window->compose({});
        auto* composer = m_demo->composer();
        MediaUse use;
        use.asset = stored(id).asset;
        composer->draft().setMedia({}, {use});
        auto* alt = part<QLineEdit>(composer, "media-1-alt");
        QVERIFY(alt);
        QTest::keyClicks(alt, u"A loaf"_s);
        QTest::keyClick(alt, Qt::Key_Return);
        QTRY_COMPARE(stored(id).asset.altText, u"A loaf"_s);
    }

    void whereUsedOpensThePost()
    {
        start();
        const MediaId id = add(u"bread.png"_s, Qt::red);
        Post post;
        post.base.text = u"Fresh bread"_s;
        MediaUse use;
        use.asset = stored(id).asset;
        post.base.media = {use};
        m_demo->wait(m_demo->store->posts().create(post, {}));
        auto* window = library();
        QTRY_COMPARE(names(window).size(), 1);
        part<QListView>(window, "library-grid")->setCurrentIndex(window->model().index(0));
        auto* places = part<QListWidget>(window, "library-places");
        QTRY_COMPARE(places->count(), 1);
        QCOMPARE(places->item(0)->text(), u"Fresh bread"_s);
        places->setFocus();
        places->setCurrentRow(0);
        QTest::keyClick(places, Qt::Key_Return);
        QTRY_COMPARE(m_demo->window->composers().size(), 1);
    }

    void pastedPictureAndRefusedFile()
    {
        start();
        auto* window = library();
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QApplication::clipboard()->setImage(image);
        auto* grid = part<QListView>(window, "library-grid");
        auto* paste = part<QAction>(window, "library-paste");
        QVERIFY(paste && grid);
        paste->trigger();
        QTRY_COMPARE(names(window).size(), 1);
        QFile text(m_demo->folder.filePath(u"notes.png"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("only words") > 0);
        text.close();
        window->addFiles({text.fileName()});
        QTRY_VERIFY(window->banner().message().contains(u"notes.png"_s));
        QCOMPARE(names(window).size(), 1);
    }

    // Too many bytes for the one chosen network: a copy that it takes; the original stays in the library.
    void fitsToTheNetwork()
    {
        start();
        const Account account = m_demo->accounts[1];
        const MediaRule* rule = account.capabilities.mediaRule(MediaKind::Image);
        QVERIFY(rule && rule->maxBytes > 0);
        m_demo->window->compose({{}, {}, {account.id}, {}, {}});
        auto* composer = m_demo->composer();
        composer->addFiles({noise(u"large.png"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(composer->draft().content({}).media.size(), size_t(1), 30'000);
        const MediaAsset before = composer->draft().content({}).media[0].asset;
        QVERIFY(before.bytes > rule->maxBytes);
        auto* fit = part<QPushButton>(composer, "media-1-fit");
        QTRY_VERIFY(!fit->isHidden());
        QVERIFY(fit->text().contains(m_demo->book->network(account.network).displayName));
        fit->setFocus();
        QTest::keyClick(fit, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(composer->draft().content({}).media[0].asset.id != before.id, 60'000);
        const MediaAsset after = composer->draft().content({}).media[0].asset;
        QCOMPARE(after.original, before.id);
        QVERIFY(after.bytes <= rule->maxBytes);
        QCOMPARE(after.width.value_or(0), 1000);
        QTRY_VERIFY(fit->isHidden());
        QCOMPARE(stored(before.id).asset.bytes, before.bytes);
    }

    // With a second network that takes it whole, only the one in need gets the copy.
    void fitsInTheVariantOnly()
    {
        start();
        m_demo->window->compose({{}, {}, {m_demo->accounts[0].id, m_demo->accounts[1].id}, {}, {}});
        auto* composer = m_demo->composer();
        composer->addFiles({noise(u"large.png"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(composer->draft().content({}).media.size(), size_t(1), 30'000);
        const MediaAsset before = composer->draft().content({}).media[0].asset;
        auto* fit = part<QPushButton>(composer, "media-1-fit");
        QTRY_VERIFY(!fit->isHidden());
        QTest::mouseClick(fit, Qt::LeftButton);
        const QString network = m_demo->accounts[1].network;
        QTRY_VERIFY_WITH_TIMEOUT(composer->draft().differs(network), 60'000);
        QCOMPARE(composer->draft().content({}).media[0].asset.id, before.id);
        QCOMPARE(composer->draft().content(network).media[0].asset.original, before.id);
    }
};

QTEST_MAIN(MediaLibraryTest)
#include "test_media_library.moc"

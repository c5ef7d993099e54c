// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every screen, light and dark, in English and French, at two sizes: parvis_shots --shots DIR [--only TEXT]
#include "support/demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/import_dialog.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_model.h"
#include "ui/ledger/ledger_window.h"
#include "ui/models/outlook.h"
#include "ui/shell/attendant.h"
#include "ui/shell/missed_sheet.h"
#include "ui/shell/start_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

QByteArray picture(const QColor& from, const QColor& to)
{
    QImage image(900, 600, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, 900, 600);
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    painter.fillRect(image.rect(), gradient);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 90));
    painter.drawEllipse(QPoint(450, 280), 150, 150);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

void composeShots(Demo& demo, const Studio& studio, bool french)
{
    demo.window->compose({});
    auto* composer = demo.composer();
    composer->resize(studio.size.width() > 1400 ? QSize(1240, 820) : QSize(1080, 720));
    studio.take(*composer, u"composer-empty"_s);
    auto& draft = composer->draft();
    draft.setAccounts({demo.accounts[0].id, demo.accounts[1].id});
    draft.setText(
        {}, french ? u"Décembre commence demain 🎄 Chaque jour, une lumière à gagner dans notre calendrier de l’Avent : "
                     "https://lumen.example/avent #avent #lumière\n\nOn commence avec la lampe Alba, soufflée à Lyon."_s
                   : u"December starts tomorrow 🎄 Every day, win a light in our Advent calendar: "
                     "https://lumen.example/advent #advent #light\n\nWe begin with the Alba lamp, blown in Lyon."_s);
    draft.setText(u"bluesky"_s, french ? u"Décembre commence demain 🎄 Chaque jour, une lumière à gagner. #avent"_s
                                       : u"December starts tomorrow 🎄 Every day, a light to win. #advent"_s);
    std::vector<MediaUse> media;
    for (const auto& [from, to, alt] : {std::tuple{QColor(0x24, 0x3B, 0x6B), QColor(0xF0, 0x90, 0x5A),
                                                   french ? u"Une lampe ronde allumée devant un mur bleu nuit"_s
                                                          : u"A round lamp glowing on a night blue wall"_s},
                                        std::tuple{QColor(0x1A, 0x7F, 0x5A), QColor(0xE9, 0xD8, 0xA6), QString()}}) {
        MediaUse use;
        use.asset = demo.wait(
            demo.publishing->importMedia(picture(from, to), media.empty() ? u"alba.png"_s : u"atelier.png"_s));
        use.altText = alt;
        media.push_back(use);
    }
    draft.setMedia({}, media);
    parvis::test::letArrive(400);
    studio.take(*composer, u"composer-full"_s);
    composer->findChild<QAbstractButton*>(u"segment-bluesky"_s)->click();
    studio.take(*composer, u"composer-variant"_s);
    composer->findChild<QAbstractButton*>(u"segment-"_s)->click();
    composer->findChild<QAbstractButton*>(u"composer-emoji"_s)->click();
    studio.take(*composer, u"composer-emoji"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    draft.setText({}, draft.draft().base.text + QString(480, u'x'));
    draft.setThreadParts({}, {french ? u"Et demain ?"_s : u"And tomorrow?"_s});
    draft.setMedia({}, {});
    draft.setPoll({}, Poll{{u"Alba"_s, u"Nova"_s}, std::chrono::hours(24), false});
    parvis::test::letArrive(400);
    studio.take(*composer, u"composer-findings"_s);
    draft.markSaved();
    composer->close();
    parvis::test::letArrive(50);
}

// A first comment, words of an account's own, misspelt words with their menu, Arabic beside Latin.
void writingShots(Demo& demo, const Studio& studio, bool french)
{
    demo.window->compose({});
    auto* composer = demo.composer();
    composer->resize(studio.size.width() > 1400 ? QSize(1240, 820) : QSize(1080, 720));
    auto& draft = composer->draft();
    draft.setAccounts({demo.accounts[0].id, demo.accounts[1].id, demo.accounts[3].id});
    draft.setLanguage({}, french ? u"fr"_s : u"en"_s);
    draft.setText({}, french
                          ? u"La lammpe Alba est la, enfin : https://lumen.example/boutique/alba\nمرحبا بكم في Lumen!"_s
                          : u"The Alba lammp is here at lasst: https://lumen.example/shop/alba\nمرحبا بكم في Lumen!"_s);
    draft.setFirstComment({}, french ? u"Disponible en boutique dès jeudi."_s : u"In our shops from Thursday."_s);
    const QString studioTab = ui::DraftTab::of(demo.accounts[3]).name();
    draft.setText(studioTab, french ? u"Au studio, la lampe Alba est là, enfin !"_s
                                    : u"At the studio: the Alba lamp is here at last!"_s);
    parvis::test::letArrive(600);
    studio.take(*composer, u"composer-words"_s);
    auto* edit = composer->findChild<ui::BodyEdit*>(u"composer-text"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_F7);
    parvis::test::letArrive(300);
    if (auto* menu = edit->findChild<QMenu*>(u"text-menu"_s)) {
        studio.take(*menu, u"composer-spelling"_s);
        menu->close();
    }
    if (auto* segment = composer->findChild<QAbstractButton*>(u"segment-"_s + studioTab))
        segment->click();
    studio.take(*composer, u"composer-account"_s);
    draft.markSaved();
    composer->close();
    parvis::test::letArrive(50);
}

// Day, list, a night of a clock change, a campaign with a note, and the past with what has changed since.
void planShots(Demo& demo, const Studio& studio, bool french)
{
    auto& window = *demo.window;
    auto& calendar = demo.calendar();
    calendar.setView(u"day"_s);
    studio.take(window, u"calendar-day"_s);
    calendar.setView(u"list"_s);
    studio.take(window, u"calendar-list"_s);
    calendar.setView(u"week"_s);
    calendar.goTo({2027, 3, 28});
    calendar.week()->keepVisible(QRect(0, 0, 10, 200));
    studio.take(window, u"calendar-night"_s);
    calendar.setView(u"month"_s);
    calendar.goTo({2026, 11, 24});
    const Instant before = demo.clock.now();
    demo.clock.advance(Milliseconds(120'000));
    demo.wait(demo.plan->saveCampaign(
        {{}, french ? u"Lumières d’hiver"_s : u"Winter lights"_s, u"#8250DF"_s, {2026, 11, 19}, {2026, 12, 4}, 0}));
    demo.wait(demo.plan->saveCampaign(
        {{}, french ? u"Réparer"_s : u"Repair"_s, u"#1A7F37"_s, {2026, 11, 26}, {2026, 11, 28}, 0}));
    demo.wait(demo.plan->saveNote({{2026, 11, 25}, french ? u"Inventaire"_s : u"Stocktaking"_s, u"Léa"_s}));
    const auto row = calendar.model().onDay({2026, 11, 26}).front();
    demo.wait(demo.plan->move(u"Léa"_s, {{row.id, row.revision, When::at({{2026, 11, 29}, 9, 0, 0}, demo.zone)}}));
    demo.addPost(row.excerpt, {demo.accounts[0].id}, {{2026, 11, 29}, 9, 0, 0});
    studio.take(window, u"calendar-campaigns"_s);
    calendar.showPast(before + Milliseconds(60'000));
    studio.take(window, u"calendar-past"_s);
    calendar.showPast(std::nullopt);
    QTest::keyClick(calendar.canvas(), Qt::Key_C, Qt::AltModifier);
    studio.take(window, u"calendar-campaign-form"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

// Holidays and a fair behind the plan, the import with its errors, the pages as PDF.
void exchangeShots(Demo& demo, const Studio& studio)
{
    auto& calendar = demo.calendar();
    Layer layer;
    layer.kind = LayerKind::Holidays;
    layer.name = u"US"_s;
    layer.source = u"US"_s;
    layer.colour = u"#D55E00"_s;
    demo.wait(demo.layers->save(layer));
    const auto write = [&demo](const QString& name, const QByteArray& bytes) {
        QFile file(demo.folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    };
    demo.wait(demo.layers->addFile(
        write(u"fairs.ics"_s, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Salons\r\nBEGIN:VEVENT\r\nUID:a\r\n"
                              "SUMMARY:Salon du livre\r\nDTSTART;TZID=Europe/Paris:20261125T100000\r\nDURATION:PT5H\r\n"
                              "END:VEVENT\r\nEND:VCALENDAR\r\n"),
        u"#009E73"_s));
    studio.take(*demo.window, u"calendar-layers"_s);
    for (const auto& view : {u"week"_s, u"list"_s}) {
        calendar.setView(view);
        studio.take(*demo.window, u"calendar-layers-%1"_s.arg(view));
        calendar.savePdf(QDir(studio.folder).filePath(u"plan-%1-%2.pdf"_s.arg(view, studio.suffix)));
        studio.settle();
    }
    calendar.setView(u"month"_s);
    calendar.savePdf(QDir(studio.folder).filePath(u"plan-month-%1.pdf"_s.arg(studio.suffix)));
    for (const auto& name : {u"export"_s, u"layers"_s}) {
        demo.window->findChild<QAction*>(u"calendar-"_s + name)->trigger();
        studio.settle();
        if (auto* window = calendar.findChild<QDialog*>(name + u"-dialog"_s)) {
            studio.take(*window, name);
            window->close();
        }
    }
    auto* dialog =
        calendar.openImport(write(u"avent.csv"_s, "Texte;Comptes;Date;Remarque\r\nPremi\xC3\xA8re fen\xC3\xAAtre ;"
                                                  "nobody;2026-12-01 09:00;ok\r\nSeconde;;2026-12-02;\r\n"));
    studio.settle();
    studio.take(*dialog, u"import-columns"_s);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"import-check"_s), Qt::LeftButton);
    studio.settle();
    studio.take(*dialog, u"import-errors"_s);
    dialog->close();
}

void versionShots(Demo& demo, const Studio& studio, bool french)
{
    const auto stored =
        demo.addPost(french ? u"La lampe Alba, rouge, soufflée à Lyon."_s : u"The Alba lamp, red, blown in Lyon."_s,
                     {demo.accounts[0].id}, {{2026, 11, 26}, 9, 0, 0});
    Post post = stored.post;
    post.base.text = french ? u"La lampe Alba, bleu nuit, soufflée à Lyon. Dès jeudi !"_s
                            : u"The Alba lamp, night blue, blown in Lyon. From Thursday!"_s;
    post.changedBy = u"Amélie"_s;
    demo.wait(demo.store->posts().saveContent(post));
    demo.window->compose({stored.post.id, {}, {}, {}, {}});
    auto* composer = demo.composer();
    composer->findChild<QAbstractButton*>(u"composer-history"_s)->click();
    studio.take(*composer, u"composer-versions"_s);
    composer->close();
    parvis::test::letArrive(50);
}

// Thirty attempts, most of them with no line.
void stubbornLife(Demo& demo, PublicationId id)
{
    auto& outbox = demo.store->outbox();
    for (int i = 0; i < 15; ++i) {
        const Instant then = demo.clock.now() - Milliseconds((16 - i) * 180'000);
        for (const auto& one :
             demo.wait(outbox.claimDue({{u"lumen-desk:77:a"_s}, then, Milliseconds(1), 50, 50, {}}))) {
            if (one.publication.id != id)
                continue;
            Attempt a;
            a.publication = id;
            a.started = then;
            a.finished = then + Milliseconds(i < 13 ? 350 : 9000);
            a.step = u"send 1/1"_s;
            a.outcome = i < 13 ? u"retry"_s : u"unknown outcome"_s;
            a.error = i < 13 ? Error::make(ErrorKind::Offline, u"no route to host"_s, Effect::NotSent)
                             : Error::make(ErrorKind::Timeout, u"no answer"_s, Effect::Maybe);
            a.worker = {u"lumen-desk:77:a"_s};
            Publication next = one.publication;
            next.state = PublicationState::Scheduled;
            demo.wait(outbox.save(next, a, Durability::Normal));
        }
    }
}

// The ledger of a published, an uncertain and a stubborn post; what was missed; the question at closing.
void ledgerShots(Demo& demo, const Studio& studio, bool french)
{
    auto& window = *demo.window;
    auto& attendant = window.attendant();
    const auto take = [&](PublicationId id, const QString& name, const std::function<void(ui::LedgerWindow&)>& act) {
        window.showLedger(id);
        auto* ledger = attendant.ledgers().back();
        if (studio.size.width() > 1400)
            ledger->resize(1040, 720);
        studio.settle();
        act(*ledger);
        studio.take(*ledger, name);
        ledger->close();
        parvis::test::letArrive(50);
    };
    const auto nothing = [](ui::LedgerWindow&) {};
    const auto press = [](const QString& name) {
        return [name](ui::LedgerWindow& ledger) { ledger.findChild<QAbstractButton*>(name)->click(); };
    };
    take(demo.rows(PublicationState::Uncertain).front().id, u"ledger-uncertain"_s, press(u"ledger-there"_s));
    take(demo.rows(PublicationState::Failed).front().id, u"ledger-failed"_s, nothing);
    const auto stubborn =
        demo.addPost(french ? u"Un message que le réseau ne prend pas."_s : u"A post the network does not take."_s,
                     {demo.accounts[0].id}, {{2026, 11, 24}, 8, 0, 0});
    stubbornLife(demo, stubborn.publications.front().id);
    take(stubborn.publications.front().id, u"ledger-stubborn"_s, nothing);
    const auto out = demo.rows(PublicationState::Published);
    const auto mastodon =
        std::find_if(out.begin(), out.end(), [](const auto& row) { return row.network == "mastodon"_L1; });
    take(mastodon->id, u"ledger-change"_s, press(u"ledger-change"_s));
    demo.wait(demo.ledger->askDelete(mastodon->id, mastodon->revision, u"Léa"_s));
    take(mastodon->id, u"ledger-asked"_s, nothing);
    for (int i = 0; i < 30; ++i)
        demo.addPost((french ? u"Message manqué no %1 : la boutique ouvre tôt."_s
                             : u"Missed post no. %1: the shop opens early."_s)
                         .arg(i + 1),
                     {demo.accounts[size_t(i % 4)].id}, {{2026, 11, 23}, 20, i, 0}, PublicationState::Missed);
    window.outlook().reload();
    studio.settle();
    if (auto* sheet = attendant.missedSheet()) {
        sheet->findChild<QComboBox*>(u"missed-all"_s)->setCurrentIndex(2);
        studio.take(*sheet, u"missed"_s);
        sheet->close();
    }
    demo.clock.advance(Milliseconds(300'000));
    window.outlook().reload();
    studio.settle();
    window.close();
    studio.take(window, u"closing"_s);
}

void take(const Studio& studio)
{
    const bool french = studio.french;
    const QSize size = studio.size;
    DemoOptions options;
    options.french = french;
    options.dark = studio.dark;
    {
        Demo demo(options);
        auto& window = demo.open();
        window.resize(size);
        window.outlook().reload();
        studio.settle();
        studio.take(window, u"calendar-month"_s);
        auto& calendar = demo.calendar();
        const auto rows = calendar.model().onDay({2026, 11, 25});
        calendar.canvas()->select(rows.front().id);
        Q_EMIT calendar.canvas()->hovered(&rows.front(), calendar.canvas()->chipRect(rows.front().id));
        studio.take(window, u"calendar-hover"_s);
        Q_EMIT calendar.canvas()->hovered(nullptr, {});
        calendar.setWeek(true);
        studio.take(window, u"calendar-week"_s);
        QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
        studio.take(window, u"worker-list"_s);
        QTest::keyClick(&window, Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        studio.take(window, u"command-palette"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        studio.take(window, u"hold"_s);
        composeShots(demo, studio, french);
        writingShots(demo, studio, french);
        versionShots(demo, studio, french);
    }
    {
        Demo demo(options);
        demo.open().resize(size);
        planShots(demo, studio, french);
        exchangeShots(demo, studio);
    }
    {
        Demo demo(options);
        demo.open().resize(size);
        ledgerShots(demo, studio, french);
    }
    {
        options.accounts = false;
        options.practice = false;
        Demo demo(options);
        demo.book = std::make_unique<ui::AccountBook>(*demo.accountDesk, demo.store->workspace());
        auto& window = demo.open();
        window.resize(size);
        studio.take(window, u"welcome"_s);
    }
    {
        options.accounts = true;
        options.posts = false;
        Demo demo(options);
        auto& window = demo.open();
        window.resize(size);
        studio.take(window, u"calendar-empty"_s);
        ui::StartWindow start;
        start.resize(size);
        start.showDamaged({u"/home/lea/.local/share/parvis/parvis.parvis"_s,
                           u"database disk image is malformed (page 14)"_s,
                           u"/home/lea/.local/share/parvis/parvis.parvis.good.bak"_s, kDemoNow});
        start.show();
        studio.take(start, u"damaged"_s);
    }
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, take);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the review desk, charter, approval and audit log, and the client's page: parvis_review_shots --shots DIR
// [--only TEXT] [--set TEXT] [--quick]
#include "domain/publishing/errand.h"
#include "engine/publishing/rhythm_work.h"
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "support/studio.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_model.h"
#include "ui/review/approval_dialog.h"
#include "ui/review/review_desk.h"
#include "ui/settings/audit_window.h"
#include "ui/settings/charter_box.h"
#include "ui/settings/rule_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

namespace {

MediaUse picture(Demo& demo, const QColor& from, const QColor& to, const QString& alt)
{
    QImage image(1200, 800, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, 1200, 800);
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    painter.fillRect(image.rect(), gradient);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 90));
    painter.drawEllipse(QPoint(600, 400), 200, 200);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto asset = demo.wait(demo.publishing->importMedia(bytes, u"lampe-%1.png"_s.arg(from.name().mid(1))));
    return {asset, alt, 0, 0};
}

Publication planned(Demo& demo, const Post& post, size_t account, const WallTime& wall, PublicationState state)
{
    Publication p;
    p.account = demo.accounts[account].id;
    p.network = demo.accounts[account].network;
    p.state = state;
    p.plan = {wall, demo.zone, resolve(wall, demo.zone).instant, {}};
    return demo.wait(demo.store->posts().create(post, {p})).publications.front();
}

void seed(Demo& demo, bool french)
{
    const auto rule = [&](const QString& name, CharterKind kind, CharterLevel level, const QStringList& words) {
        CharterRule r;
        r.name = name;
        r.kind = kind;
        r.level = level;
        r.words = words;
        r.from = 22 * 60;
        r.to = 7 * 60;
        r.distance = std::chrono::minutes(30);
        demo.wait(demo.governance->saveRule(r, u"Inès"_s));
    };
    rule(french ? u"Mots à éviter"_s : u"Words to avoid"_s, CharterKind::ForbiddenWords, CharterLevel::Block,
         french ? QStringList{u"gratuit"_s, u"pas cher"_s} : QStringList{u"for free"_s, u"cheap"_s});
    rule(french ? u"La nuit, silence"_s : u"Quiet at night"_s, CharterKind::QuietHours, CharterLevel::NeedsApproval,
         {});
    rule(french ? u"Une demi-heure"_s : u"Half an hour"_s, CharterKind::MinimumDistance, CharterLevel::Warn, {});
    rule(french ? u"Nos adresses"_s : u"Our addresses"_s, CharterKind::LinkHosts, CharterLevel::Block,
         {u"lumen.example"_s});
    demo.wait(demo.governance->savePolicy({demo.accounts[3].id, 2, {u"Léa"_s, u"Inès"_s}}, u"Inès"_s));
    Post post;
    post.createdBy = u"Omar"_s;
    post.base.text = french
                         ? u"Mercredi au musée : quarante lampes, une nuit, entrée libre jusqu’à minuit.\n\nVenez "
                           "tôt, la salle est petite. https://lumen.example/nuit"_s
                         : u"Wednesday at the museum: forty lamps, one night, open until midnight.\n\nCome early, the "
                           "room is small. https://lumen.example/night"_s;
    post.base.media = {picture(demo, QColor(0x24, 0x3B, 0x6B), QColor(0xF0, 0x90, 0x5A),
                               french ? u"Une lampe ronde allumée devant un mur bleu nuit"_s
                                      : u"A round lamp glowing on a night blue wall"_s),
                       picture(demo, QColor(0x1A, 0x7F, 0x5A), QColor(0xE9, 0xD8, 0xA6), {})};
    const auto p = planned(demo, post, 3, {{2026, 11, 25}, 9, 15, 0}, PublicationState::InReview);
    demo.wait(demo.governance->approve(p.id, p.revision, u"Inès"_s));
    demo.wait(demo.governance->comment(p.post, u"Inès"_s,
                                       french ? u"Très bien. La photo verte n’a pas de description."_s
                                              : u"Very good. The green picture has no description."_s,
                                       u"media/2"_s));
    Post arabic;
    arabic.createdBy = u"Omar"_s;
    arabic.base.text = u"شكراً لزبائننا في معرض بيروت! نراكم في الربيع."_s;
    arabic.base.threadParts = {u"الصور غداً."_s};
    planned(demo, arabic, 0, {{2026, 11, 26}, 17, 0, 0}, PublicationState::InReview);
    Post twice;
    twice.createdBy = u"Léa"_s;
    twice.base.text = french ? u"Deux à la même minute : la seconde."_s : u"Two in one minute: the second."_s;
    planned(demo, twice, 0, {{2026, 11, 24}, 10, 0, 0}, PublicationState::Scheduled);
    Post longer;
    longer.createdBy = u"Léa"_s;
    longer.base.text = (french ? u"Trop long pour Bluesky. "_s : u"Too long for Bluesky. "_s).repeated(20);
    planned(demo, longer, 1, {{2026, 11, 24}, 15, 0, 0}, PublicationState::Scheduled);
}

void deskShots(Demo& demo, const Studio& studio)
{
    auto& window = *demo.window;
    window.showDesk(u"review"_s, u"rehearsal"_s);
    studio.take(window, u"rehearsal"_s);
    if (auto* ready = window.findChild<QAbstractButton*>(u"rehearsal-ready"_s))
        ready->click();
    studio.take(window, u"rehearsal-ready"_s);
    window.showDesk(u"review"_s, u"approval"_s);
    studio.take(window, u"approval"_s);
    auto* desk = qobject_cast<ui::ReviewDesk*>(window.desk(u"review"_s));
    window.findChild<QAbstractButton*>(u"approval-page"_s)->click();
    desk->dialog()->writeTo(QDir(studio.folder).filePath(u"page-%1.pdf"_s.arg(studio.suffix)));
    studio.take(*desk->dialog(), u"approval-dialog"_s);
    desk->dialog()->close();
}

// A change that the network refused, the gaps of a day's slots, and how far new words of a series go.
void seriesShots(const Studio& studio)
{
    DemoOptions options;
    options.french = studio.french;
    options.dark = studio.dark;
    Demo demo(options);
    const auto post = demo.addPost(studio.french ? u"La lampe de la semaine"_s : u"The lamp of the week"_s,
                                   {demo.accounts[0].id}, {{2026, 11, 25}, 16, 0, 0});
    Recurrence series;
    series.post = post.post.id;
    series.accounts = {demo.accounts[0].id};
    series.start = {{2026, 11, 25}, 16, 0, 0};
    series.zone = demo.zone;
    series.rule = u"FREQ=DAILY;COUNT=3"_s;
    series.author = u"Léa"_s;
    demo.wait(demo.rhythm->saveRecurrence(series));
    for (const int hour : {8, 11, 18}) {
        Slot slot;
        slot.account = demo.accounts[0].id;
        slot.weekdays = 0x7f;
        slot.hour = hour;
        slot.zone = demo.zone;
        demo.wait(demo.rhythm->saveSlot(slot));
    }
    RhythmWork work(demo.ports());
    demo.wait(work.round());
    auto& window = demo.open();
    window.resize(studio.size);
    const auto out = demo.rows(PublicationState::Published).front();
    demo.wait(demo.ledger->askDelete(out.id, out.revision, u"Léa"_s));
    auto& errands = demo.store->errands();
    Errand taken = demo.wait(errands.claimDue({u"w"_s}, demo.clock.now(), Milliseconds(60'000), 1)).at(0).errand;
    const qint64 fence = taken.lease.fence;
    taken = demo.wait(errands.save(*errand::begin(taken, fence), {}, Durability::Durable));
    const Error no = Error::make(ErrorKind::Forbidden, u"not yours"_s);
    demo.wait(errands.save(*errand::refuse(taken, fence, no, demo.clock.now()), {}, Durability::Normal));
    studio.take(window, u"needs-you-refused"_s);
    demo.calendar().goTo({2026, 11, 26});
    demo.calendar().setView(u"day"_s);
    studio.take(window, u"calendar-day-gaps"_s);
    const auto rows = demo.calendar().model().onDay({2026, 11, 26});
    const auto one =
        std::find_if(rows.begin(), rows.end(), [](const PublicationRow& row) { return row.plan.wall.hour == 16; });
    if (one == rows.end())
        qFatal("the series has no post on the 26th");
    window.compose({one->post, {}, {}, {}, {}});
    auto* composer = demo.composer();
    letArrive(300);
    composer->draft().setText({}, studio.french ? u"Une autre lampe"_s : u"Another lamp"_s);
    QTest::keyClick(composer, Qt::Key_Return, Qt::ControlModifier);
    studio.take(*composer, u"series-question"_s);
}

void take(const Studio& studio)
{
    seriesShots(studio);
    const bool french = studio.french;
    DemoOptions options;
    options.french = french;
    options.dark = studio.dark;
    Demo demo(options);
    seed(demo, french);
    auto& window = demo.open();
    window.resize(studio.size);
    deskShots(demo, studio);
    window.showDesk(u"calendar"_s);
    for (const auto& row : demo.rows(PublicationState::InReview)) {
        if (row.account == demo.accounts[3].id && row.plan.wall.date.day == 25)
            demo.calendar().canvas()->select(row.id);
    }
    window.findChild<QAction*>(u"calendar-review"_s)->trigger();
    studio.take(window, u"calendar-review"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.showDesk(u"settings"_s, u"charter"_s);
    window.findChild<QPlainTextEdit*>(u"charter-trial"_s)
        ->setPlainText(french ? u"Tout est gratuit sur https://ailleurs.example/lampe"_s
                              : u"All for free on https://elsewhere.example/lamp"_s);
    studio.take(window, u"charter"_s);
    window.findChild<QAbstractButton*>(u"charter-add"_s)->click();
    studio.take(*window.findChild<ui::CharterBox*>(u"charter"_s)->dialog(), u"charter-rule"_s);
    window.findChild<ui::CharterBox*>(u"charter"_s)->dialog()->close();
    window.showDesk(u"settings"_s, u"audit"_s);
    studio.take(*window.findChild<ui::AuditWindow*>(u"audit-window"_s), u"audit"_s);
    window.findChild<ui::AuditWindow*>(u"audit-window"_s)->close();
    const auto review = demo.rows(PublicationState::InReview);
    window.compose({review.front().post, {}, {}, {}});
    auto* composer = demo.composer();
    parvis::test::letArrive(200);
    composer->findChild<QAbstractButton*>(u"composer-review"_s)->click();
    studio.take(*composer, u"composer-review"_s);
}

} // namespace

int main(int argc, char** argv)
{
    return parvis::test::runStudio(argc, argv, take);
}

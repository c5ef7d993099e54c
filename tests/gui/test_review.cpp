// SPDX-License-Identifier: GPL-3.0-or-later
// The review desk: rehearsal with its repairs, approval with comments, here, in the calendar and in the composer; by
// mouse and by keyboard alone.
#include "support/desk_demo.h"
#include "support/quiet.h"
#include "ui/accounts/accounts_page.h"
#include "ui/accounts/connect_dialog.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/hover_card.h"
#include "ui/calendar/month_view.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_model.h"
#include "ui/review/post_review.h"
#include "ui/review/review_book.h"
#include "ui/review/review_desk.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class ReviewTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    void start()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
    }
    ui::ReviewDesk& desk() { return *qobject_cast<ui::ReviewDesk*>(m_demo->window->desk(u"review"_s)); }
    template <typename T>
    T* find(const QString& name)
    {
        return m_demo->window->findChild<T*>(name);
    }
    QString toast() { return m_demo->window->findChild<ui::Toast*>()->message(); }
    // Written by somebody, on an account, at an hour of the 24th.
    Publication add(const QString& text, const QString& author, int hour, PublicationState state, size_t account = 0,
                    int minute = 0)
    {
        Post post;
        post.base.text = text;
        post.createdBy = author;
        Publication p;
        p.account = m_demo->accounts[account].id;
        p.network = m_demo->accounts[account].network;
        p.state = state;
        p.plan.wall = {{2026, 11, 24}, hour, minute, 0};
        p.plan.zone = m_demo->zone;
        p.plan.due = resolve(p.plan.wall, p.plan.zone).instant;
        return m_demo->wait(m_demo->store->posts().create(post, {p})).publications.front();
    }
    // Keyboard only, from wherever the focus is.
    bool tabTo(const QString& name)
    {
        for (int i = 0; i < 80; ++i) {
            auto* focus = QApplication::focusWidget();
            if (focus && focus->objectName() == name)
                return true;
            QTest::keyClick(focus ? focus : m_demo->window.get(), Qt::Key_Tab);
        }
        return false;
    }
    void openDesk(const QString& part)
    {
        m_demo->window->showDesk(u"review"_s, part);
        QTRY_VERIFY(desk().book().isLoaded() && !desk().book().isLoading());
    }
    PublicationState stateOf(const Publication& p) { return m_demo->publication(p.id).state; }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void theRailCountsWhatDoesNotStandWell()
    {
        start();
        add(u"fine"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        add(u"waits for me"_s, u"Omar"_s, 11, PublicationState::InReview);
        add(u"this too"_s, u"Omar"_s, 13, PublicationState::InReview);
        add(QString(400, u'x'), u"Léa"_s, 12, PublicationState::Scheduled, 1);
        m_demo->open();
        QTRY_COMPARE(desk().count(), 3);
        auto* rail = find<QAbstractButton>(u"rail-review"_s);
        QVERIFY2(rail->accessibleName().contains(u"3 posts would not go out"_s), qPrintable(rail->accessibleName()));
        QVERIFY2(rail->accessibleName().contains(u"2 posts wait for your approval"_s),
                 qPrintable(rail->accessibleName()));
        QTest::mouseClick(rail, Qt::LeftButton);
        QTRY_COMPARE(find<QLabel>(u"rehearsal-summary"_s)->text(),
                     u"4 posts are planned. 3 would not go out as planned."_s);
        QVERIFY(find<QPushButton>(u"rehearsal-ready"_s)->text().contains(u"1 post"_s));
    }

    void aCollisionIsMovedByMouseAndTakenBack()
    {
        start();
        add(u"one"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        const auto later = add(u"two"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        m_demo->open();
        openDesk(u"rehearsal"_s);
        const QString name = u"repair-same_minute-"_s + later.id.toString();
        QTRY_VERIFY(find<QPushButton>(name));
        QVERIFY(find<QPushButton>(name)->text().contains(u"10:05"_s));
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
        QTRY_COMPARE(m_demo->publication(later.id).plan.wall.minute, 5);
        // Checked again by itself.
        QTRY_VERIFY(!find<QPushButton>(name));
        QTRY_COMPARE(desk().count(), 0);
        QTRY_VERIFY(toast().contains(u"Moved to today"_s));
        QTest::keyClick(m_demo->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_demo->publication(later.id).plan.wall.minute, 0);
        QTRY_VERIFY(find<QPushButton>(name));
    }

    void repairedByKeysAlone()
    {
        start();
        add(u"one"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        const auto later = add(u"two"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        m_demo->open();
        QTest::keyClick(m_demo->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_demo->window->currentDesk()->key(), u"review"_s);
        const QString name = u"repair-same_minute-"_s + later.id.toString();
        QTRY_VERIFY(find<QPushButton>(name));
        QVERIFY(tabTo(name));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(m_demo->publication(later.id).plan.wall.minute, 5);
    }

    void howFarAheadIsChosenAndKept()
    {
        start();
        Publication p = add(u"in three days"_s, u"Omar"_s, 10, PublicationState::InReview);
        p.plan.wall.date = {2026, 11, 29};
        p.plan.due = resolve(p.plan.wall, p.plan.zone).instant;
        m_demo->wait(m_demo->store->posts().save(p, {}));
        m_demo->open();
        openDesk(u"rehearsal"_s);
        QVERIFY(desk().book().results().empty());
        auto* span = find<ui::SegmentedControl>(u"rehearsal-span"_s);
        QTest::mouseClick(span->findChild<QAbstractButton*>(u"segment-168"_s), Qt::LeftButton);
        QTRY_COMPARE(desk().book().results().size(), size_t(1));
        QCOMPARE(m_demo->settings->value(u"review/hours"_s).toInt(), 168);
    }

    void openItThereGoesToThePlace()
    {
        start();
        const auto p = add(QString(400, u'x'), u"Léa"_s, 12, PublicationState::Scheduled, 1);
        m_demo->open();
        openDesk(u"rehearsal"_s);
        const QString name = u"repair-text_too_long-"_s + p.id.toString();
        QTRY_VERIFY(find<QPushButton>(name));
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        QCOMPARE(composer->postId(), p.post);
        QTRY_VERIFY(composer->focusWidget() && composer->focusWidget()->inherits("parvis::ui::BodyEdit"));
    }

    void aSignedOutAccountIsSignedInAgain()
    {
        start();
        add(u"one"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        m_demo->wait(
            m_demo->store->accounts().setState(m_demo->accounts[0].id, AccountState::Revoked, u"401"_s, std::nullopt));
        m_demo->open();
        openDesk(u"rehearsal"_s);
        QTRY_VERIFY(find<QLabel>(u"reason-account_revoked"_s));
        auto* card = find<QLabel>(u"reason-account_revoked"_s)->parentWidget();
        QTest::mouseClick(card->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(m_demo->window->currentDesk()->key(), u"accounts"_s);
        auto* accounts = qobject_cast<ui::AccountsPage*>(m_demo->window->currentDesk());
        QTRY_VERIFY(accounts->dialog() && accounts->dialog()->isVisible());
    }

    void whatIsOnHoldIsReleasedFromHere()
    {
        start();
        add(u"one"_s, u"Léa"_s, 10, PublicationState::Scheduled);
        m_demo->wait(m_demo->governance->hold(u"Omar"_s, u"storm"_s));
        m_demo->open();
        openDesk(u"rehearsal"_s);
        QTRY_VERIFY(find<QLabel>(u"reason-on_hold"_s));
        QVERIFY(find<QLabel>(u"reason-on_hold"_s)->text().contains(u"storm"_s));
        QTest::mouseClick(find<QLabel>(u"reason-on_hold"_s)->parentWidget()->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>(u"release-reason"_s));
        find<QLineEdit>(u"release-reason"_s)->setText(u"over"_s);
        QTest::keyClick(find<QLineEdit>(u"release-reason"_s), Qt::Key_Return);
        QTRY_COMPARE(m_demo->wait(m_demo->governance->holdReason()), QString());
        QTRY_VERIFY(!find<QLabel>(u"reason-on_hold"_s));
    }

    void approvedFromTheRehearsal_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<bool>("once");
        QTest::newRow("somebody else's") << u"Omar"_s << true;
        QTest::newRow("one's own") << u"Léa"_s << false;
    }
    void approvedFromTheRehearsal()
    {
        QFETCH(QString, author);
        QFETCH(bool, once);
        start();
        const auto p = add(u"to be read"_s, author, 11, PublicationState::InReview);
        m_demo->open();
        openDesk(u"rehearsal"_s);
        const QString name = u"repair-not_approved-"_s + p.id.toString();
        QTRY_VERIFY(find<QPushButton>(name));
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
        if (once) {
            QTRY_COMPARE(stateOf(p), PublicationState::Scheduled);
            return;
        }
        // Four eyes: it says so beside the words.
        QTRY_VERIFY(find<QLabel>(u"review-why"_s) && find<QLabel>(u"review-why"_s)->isVisible());
        QTRY_VERIFY(find<QLabel>(u"review-why"_s)->text().contains(u"You wrote it"_s));
        QVERIFY(!find<QPushButton>(u"review-approve"_s)->isEnabled());
        QCOMPARE(stateOf(p), PublicationState::InReview);
    }

    void approvedByMouseWithAComment()
    {
        start();
        m_demo->wait(m_demo->governance->savePolicy({m_demo->accounts[0].id, 2, {}}, u"boss"_s));
        const auto p = add(u"Tomorrow: the museum"_s, u"Omar"_s, 11, PublicationState::InReview);
        add(u"my own"_s, u"Léa"_s, 12, PublicationState::InReview);
        m_demo->open();
        openDesk(u"approval"_s);
        auto* list = find<QListWidget>(u"approval-list"_s);
        QTRY_COMPARE(list->count(), 1); // not my own
        QTRY_VERIFY(find<QLabel>(u"verdict-"_s + p.id.toString()));
        QVERIFY(find<QLabel>(u"verdict-"_s + p.id.toString())->text().contains(u"0 of 2"_s));
        auto* place = find<QComboBox>(u"review-place"_s);
        place->setCurrentIndex(place->findData(u"text"_s));
        find<QLineEdit>(u"review-comment"_s)->setText(u"The museum has a capital M"_s);
        QTest::mouseClick(find<QPushButton>(u"review-comment-send"_s), Qt::LeftButton);
        QTRY_COMPARE(m_demo->wait(m_demo->governance->comments(p.post)).size(), size_t(1));
        QCOMPARE(m_demo->wait(m_demo->governance->comments(p.post))[0].place, u"text"_s);
        QTest::mouseClick(find<QPushButton>(u"review-approve"_s), Qt::LeftButton);
        QTRY_COMPARE(m_demo->wait(m_demo->governance->approvals(p.id)).size(), size_t(1));
        QCOMPARE(stateOf(p), PublicationState::InReview);
        QTRY_COMPARE(list->count(), 0); // it waits for others now
        const auto read = m_demo->publication(p.id);
        m_demo->wait(m_demo->governance->approve(p.id, read.revision, u"Zoë"_s));
        QCOMPARE(stateOf(p), PublicationState::Scheduled);
    }

    void sentBackByKeysAlone()
    {
        start();
        const auto p = add(u"Tomorrow: the museum"_s, u"Omar"_s, 11, PublicationState::InReview);
        m_demo->open();
        QTest::keyClick(m_demo->window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_demo->window->currentDesk()->key(), u"review"_s);
        auto* list = find<QListWidget>(u"approval-list"_s);
        QTRY_COMPARE(list->count(), 1);
        list->setFocus();
        QTRY_VERIFY(find<QPushButton>(u"review-approve"_s)->isEnabled());
        QVERIFY(!find<QPushButton>(u"review-reject"_s)->isEnabled()); // no reason yet
        QVERIFY(tabTo(u"review-reason"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"wrong day"_s);
        QVERIFY(tabTo(u"review-reject"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(stateOf(p), PublicationState::Draft);
        QCOMPARE(m_demo->publication(p.id).error->detail, u"wrong day"_s);
        QTRY_VERIFY(find<QWidget>(u"approval-empty"_s)->isVisible());
    }

    void aChangeVoidsTheApprovalAndSaysSo()
    {
        start();
        m_demo->wait(m_demo->governance->savePolicy({m_demo->accounts[0].id, 1, {}}, u"boss"_s));
        const auto p = add(u"Tomorrow: the museum"_s, u"Omar"_s, 11, PublicationState::InReview);
        m_demo->wait(m_demo->governance->approve(p.id, p.revision, u"Zoë"_s));
        auto post = m_demo->wait(m_demo->store->posts().find(p.post)).post;
        PostDraft draft;
        draft.existing = post.id;
        draft.revision = post.revision;
        draft.base = post.base;
        draft.base.text = u"Today: the museum"_s;
        draft.accounts = {p.account};
        draft.author = u"Omar"_s;
        m_demo->wait(m_demo->publishing->submit(draft));
        QCOMPARE(stateOf(p), PublicationState::InReview);
        m_demo->open();
        openDesk(u"approval"_s);
        QTRY_VERIFY(find<QLabel>(u"verdict-"_s + p.id.toString()));
        const QString line = find<QLabel>(u"verdict-"_s + p.id.toString())->text();
        QVERIFY2(line.contains(u"Zoë no longer counts"_s), qPrintable(line));
    }

    void besideTheChosenPostOfTheCalendar()
    {
        start();
        const auto p = add(u"Tomorrow: the museum"_s, u"Omar"_s, 11, PublicationState::InReview);
        m_demo->wait(m_demo->governance->comment(p.post, u"Zoë"_s, u"Really tomorrow?"_s));
        m_demo->open();
        auto* canvas = m_demo->calendar().canvas();
        QTRY_VERIFY(!canvas->chipRect(p.id).isEmpty());
        // The hover card tells.
        const auto row = m_demo->rows(PublicationState::InReview).front();
        ui::HoverCard card(m_demo->window->context(), &m_demo->calendar());
        card.showFor(row, QRect(200, 200, 40, 20));
        auto* said = card.findChild<QLabel*>(u"hover-review"_s);
        QTRY_VERIFY(said->text().contains(u"0/1"_s) && said->text().contains(u"Really tomorrow?"_s));
        card.dismiss();
        // By keys: the chosen chip, Alt+R, Approve.
        canvas->setFocus();
        canvas->select(p.id);
        QTest::keyClick(canvas, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(find<QWidget>(u"calendar-review-popover"_s));
        QTRY_VERIFY(
            find<QWidget>(u"calendar-review-popover"_s)->findChild<QPushButton*>(u"review-approve"_s)->isEnabled());
        QVERIFY(tabTo(u"review-approve"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(stateOf(p), PublicationState::Scheduled);
        QTRY_VERIFY(!find<QWidget>(u"calendar-review-popover"_s));
    }

    void inTheComposer()
    {
        start();
        const auto p = add(u"Tomorrow: the museum"_s, u"Omar"_s, 11, PublicationState::InReview);
        m_demo->open();
        m_demo->window->compose({p.post, {}, {}, {}, {}, {}});
        auto* composer = m_demo->composer();
        QVERIFY(composer);
        auto* button = composer->findChild<QPushButton*>(u"composer-review"_s);
        QTRY_VERIFY2(button->text().contains(u"0/1"_s), qPrintable(button->text()));
        QTest::keyClick(composer, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(composer->findChild<QLineEdit*>(u"review-comment"_s));
        auto* comment = composer->findChild<QLineEdit*>(u"review-comment"_s);
        comment->setFocus();
        QTest::keyClicks(comment, u"Too early"_s);
        QTest::keyClick(comment, Qt::Key_Return);
        QTRY_VERIFY2(button->accessibleName().contains(u"1 comment"_s), qPrintable(button->accessibleName()));
        QTRY_VERIFY(composer->findChild<QPushButton*>(u"review-approve"_s)->isEnabled());
        QTest::mouseClick(composer->findChild<QPushButton*>(u"review-approve"_s), Qt::LeftButton);
        QTRY_COMPARE(stateOf(p), PublicationState::Scheduled);
    }
};

QTEST_MAIN(ReviewTest)
#include "test_review.moc"

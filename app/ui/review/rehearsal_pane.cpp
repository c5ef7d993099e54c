// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/rehearsal_pane.h"

#include "engine/publishing/governance_desk.h"
#include "engine/publishing/plan_desk.h"
#include "ui/models/post_actions.h"
#include "ui/review/rehearsal_card.h"
#include "ui/review/review_book.h"
#include "ui/shell/outlook_line.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCryptographicHash>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAtOnce = 60;

// What decides how the list looks, so that news of elsewhere does not take the focus from under a hand.
QByteArray digestOf(const std::vector<Rehearsed>& results, qint64 minute)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray::number(minute));
    for (const Rehearsed& r : results) {
        hash.addData((r.row.id.toString() + u' ' + QString::number(r.row.revision) + r.row.excerpt).toUtf8());
        for (const RehearsalReason& reason : r.reasons)
            hash.addData((reason.finding.code + describe(reason.finding) +
                          (reason.moveTo ? reason.moveTo->toRfc3339() : QString()))
                             .toUtf8());
    }
    return hash.result();
}

} // namespace

RehearsalPane::RehearsalPane(const UiContext& context, ReviewBook& book, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_book(book),
      m_summary(new Label({}, TextSize::Base, true, false, this)),
      m_span(new SegmentedControl(this)),
      m_banner(new Banner(this)),
      m_busy(new BusyLine(this)),
      m_scroll(new QScrollArea(this)),
      m_empty(new EmptyState(u"check-circle"_s, {}, {}, this))
{
    setObjectName(u"rehearsal"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setObjectName(u"rehearsal-empty"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(buildHead());
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    connect(&m_book, &ReviewBook::changed, this, &RehearsalPane::refresh);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        m_book.reload();
    });
    refresh();
}

QWidget* RehearsalPane::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_summary->setObjectName(u"rehearsal-summary"_s);
    m_summary->setWordWrap(true);
    m_span->setObjectName(u"rehearsal-span"_s);
    m_span->setAccessibleName(tr("How far to look ahead", "rehearsal"));
    m_span->addSegment(u"24"_s, tr("24 hours", "rehearsal, how far ahead"));
    m_span->addSegment(u"72"_s, tr("72 hours", "rehearsal, how far ahead"));
    m_span->addSegment(u"168"_s, tr("7 days", "rehearsal, how far ahead"));
    m_span->setCurrent(QString::number(m_book.hours()));
    connect(m_span, &SegmentedControl::currentChanged, this,
            [this](const QString& key) { m_book.setHours(key.toInt()); });
    auto* again = iconButton(u"refresh"_s, tr("Check again (F5)", "rehearsal, button"), u"rehearsal-again"_s, head);
    connect(again, &QAbstractButton::clicked, &m_book, &ReviewBook::reload);
    row->addWidget(m_summary, 1);
    row->addWidget(m_span);
    row->addWidget(again);
    return head;
}

void RehearsalPane::refresh()
{
    m_busy->setBusy(m_book.isLoading());
    if (const auto& error = m_book.error())
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(*error), words::errorAdvice(*error),
                              tr("Try again", "rehearsal, after a failure"));
    if (!m_book.isLoaded() || m_book.isLoading())
        return;
    const int red = m_book.count(Signal::Red), amber = m_book.count(Signal::Amber);
    const int all = static_cast<int>(m_book.results().size());
    QStringList parts{tr("%n posts are planned.", "rehearsal, summary", all)};
    if (red > 0)
        parts << tr("%n would not go out as planned.", "rehearsal, summary", red);
    if (amber > 0)
        parts << tr("%n need a look.", "rehearsal, summary", amber);
    if (all > 0 && red + amber == 0)
        parts << tr("All are ready.", "rehearsal, summary");
    m_summary->setText(parts.join(u' '));
    m_empty->setSentence(tr("Nothing is planned in this time.", "rehearsal, empty"));
    m_empty->setVisible(all == 0);
    m_scroll->setVisible(all > 0);
    const QByteArray digest = digestOf(m_book.results(), m_context.now().ms / 60'000);
    if (digest != std::exchange(m_shown, digest))
        fill();
    if (std::exchange(m_focusLater, false) && m_span->isAncestorOf(QApplication::focusWidget()))
        focusFirst();
}

void RehearsalPane::fill()
{
    const QWidget* focus = QApplication::focusWidget();
    const QString focused = m_list && focus && m_list->isAncestorOf(focus) ? focus->objectName() : QString();
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, px(this, space::s), px(this, space::m));
    column->setSpacing(px(this, space::s));
    int shown = 0, left = 0;
    std::vector<PublicationRow> ready;
    for (const Signal signal : {Signal::Red, Signal::Amber, Signal::Green}) {
        for (const Rehearsed& result : m_book.results()) {
            if (result.signal != signal)
                continue;
            if (signal == Signal::Green) {
                ready.push_back(result.row);
                continue;
            }
            if (!m_all && shown == kAtOnce) {
                ++left;
                continue;
            }
            ++shown;
            auto* card = new RehearsalCard(m_context, result, m_list);
            connect(card, &RehearsalCard::opened, this, [this, post = result.row.post] {
                m_context.shell->compose({post, {}, {}, {}, {}, {}});
            });
            connect(card, &RehearsalCard::repairAsked, this,
                    [this, result](const RehearsalReason& reason) { repair(result, reason); });
            column->addWidget(card);
        }
    }
    if (left > 0) {
        auto* more = new QPushButton(tr("Show %n more", "rehearsal, button under a long list", left), m_list);
        more->setObjectName(u"rehearsal-more"_s);
        // Queued: the list that is made again holds this button.
        connect(
            more, &QPushButton::clicked, this,
            [this] {
                m_all = true;
                fill();
            },
            Qt::QueuedConnection);
        column->addWidget(more, 0, Qt::AlignLeading);
    }
    m_scroll->setWidget(m_list);
    addReady(ready);
    column->addStretch(1);
    if (auto* again = focused.isEmpty() ? nullptr : m_list->findChild<QWidget*>(focused))
        again->setFocus(Qt::OtherFocusReason);
    else if (!focused.isEmpty())
        focusFirst();
}

// Ready ones are told in one line; who wants to see them opens it.
void RehearsalPane::addReady(const std::vector<PublicationRow>& rows)
{
    if (rows.empty())
        return;
    auto* column = qobject_cast<QVBoxLayout*>(m_list->layout());
    auto* head = new QPushButton(
        icon(u"check-circle"_s, Tint::Ok),
        tr("%n posts are ready", "rehearsal, over the green ones", static_cast<int>(rows.size())), m_list);
    head->setObjectName(u"rehearsal-ready"_s);
    head->setFlat(true);
    head->setCheckable(true);
    head->setChecked(m_readyOpen);
    auto* lines = new QWidget(m_list);
    lines->setObjectName(u"rehearsal-ready-list"_s);
    auto* inner = new QVBoxLayout(lines);
    inner->setContentsMargins(px(this, space::l), 0, 0, 0);
    inner->setSpacing(px(this, 2));
    for (size_t i = 0; i < rows.size() && i < 200; ++i) {
        auto* line = new OutlookLine(m_context, {rows[i]}, lines);
        connect(line, &QAbstractButton::clicked, this, [this, post = rows[i].post] {
            m_context.shell->compose({post, {}, {}, {}, {}, {}});
        });
        inner->addWidget(line);
    }
    lines->setVisible(m_readyOpen);
    connect(head, &QPushButton::toggled, lines, [this, lines](bool on) {
        m_readyOpen = on;
        lines->setVisible(on);
    });
    column->addWidget(head, 0, Qt::AlignLeading);
    column->addWidget(lines);
}

void RehearsalPane::focusFirst()
{
    m_focusLater = !m_book.isLoaded();
    if (m_list) {
        for (auto* button : m_list->findChildren<QPushButton*>()) {
            if (button->objectName().startsWith(u"repair-"_s))
                return button->setFocus(Qt::OtherFocusReason);
        }
    }
    m_span->findChildren<QAbstractButton*>().value(0)->setFocus(Qt::OtherFocusReason);
}

void RehearsalPane::tell(const Error& error)
{
    Finding finding;
    finding.code = error.code;
    const bool known = error.kind == ErrorKind::Rejected && !error.code.isEmpty();
    m_banner->showMessage(Banner::Kind::Warn, known ? words::finding(finding, {}) : words::errorWhat(error),
                          known ? QString() : words::errorAdvice(error),
                          tr("Check again", "rehearsal, after a repair that could not be made"));
}

void RehearsalPane::repair(const Rehearsed& result, const RehearsalReason& reason)
{
    m_banner->clear();
    const PublicationRow& row = result.row;
    switch (reason.repair) {
    case Repair::None:
        return;
    case Repair::Move:
        return moveTo(row, *reason.moveTo);
    case Repair::EditPost:
        return m_context.shell->compose({row.post, {}, {}, {}, {}, reason.finding});
    case Repair::SignIn:
        return m_context.shell->showDesk(u"accounts"_s, u"sign-in/"_s + row.account.toString());
    case Repair::Approve:
        return approve(row);
    case Repair::Release:
        return reason.finding.code == "held"_L1 ? release(row) : Q_EMIT releaseAsked();
    }
}

void RehearsalPane::moveTo(const PublicationRow& row, Instant due)
{
    Plan plan = row.plan;
    plan.due = due;
    plan.wall = wallTimeAt(due, plan.zone);
    m_context.plan->move(m_context.person, {{row.id, row.revision, whenOf(plan)}})
        .onDone(this, [this](const Result<PlanChange>& result) {
            if (!result)
                return tell(result.error());
            const auto& after = result->steps.front().after;
            const QString time = words::when(after->plan.due, m_context.now(), m_context.zone);
            m_context.shell->toast(
                after->state == PublicationState::InReview
                    ? tr("Moved to %1; it has to be approved again", "toast after a post was moved; %1 a date and time")
                          .arg(time)
                    : tr("Moved to %1", "toast after a post was moved in the calendar; %1 is a date and time")
                          .arg(time),
                [this] {
                    m_context.plan->undo(m_context.person).onDone(this, [this](const Result<PlanTurn>& turn) {
                        if (!turn)
                            tell(turn.error());
                        else if (turn->refused)
                            tell(*turn->refused);
                    });
                });
        });
}

// At once where this person may; else beside the words and what was said of them.
void RehearsalPane::approve(const PublicationRow& row)
{
    m_context.governance->approve(row.id, row.revision, m_context.person)
        .onDone(this, [this, row](const Result<Publication>& result) {
            if (!result && result.error().kind == ErrorKind::Forbidden)
                return Q_EMIT approvalAsked(row.post);
            if (!result)
                return tell(result.error());
            m_context.shell->toast(result->state == PublicationState::Scheduled
                                       ? tr("Approved and scheduled", "toast")
                                       : tr("Approved; somebody else has to agree too", "toast"));
        });
}

// One that was kept on hold when the rest was let go: planned again for its time, if that is still to come.
void RehearsalPane::release(const PublicationRow& row)
{
    if (row.plan.due > m_context.now())
        moveTo(row, row.plan.due);
    else
        m_context.shell->compose({row.post, {}, {}, {}, {}, Finding{{}, u"time_past"_s, u"time"_s, {}, {}, {}}});
}

} // namespace parvis::ui

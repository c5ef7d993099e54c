// SPDX-License-Identifier: GPL-3.0-or-later
// What the ledger shows of a story, and which buttons a state allows.
#include "ports/workspace.h"
#include "ui/ledger/ledger_forms.h"
#include "ui/ledger/ledger_window.h"
#include "ui/ledger/life_strip.h"
#include "ui/ledger/life_words.h"
#include "ui/models/account_book.h"
#include "ui/widgets/late_choice.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QString LedgerWindow::networkName() const
{
    return m_story ? m_context.book.network(m_story->publication.network).displayName : QString();
}

PublicationRow LedgerWindow::row() const
{
    const Publication& p = m_story->publication;
    PublicationRow row;
    row.id = p.id;
    row.post = p.post;
    row.account = p.account;
    row.network = p.network;
    row.state = p.state;
    row.plan = p.plan;
    row.excerpt = m_story->content().text;
    row.remote = p.remote;
    row.error = p.error;
    row.revision = p.revision;
    return row;
}

bool LedgerWindow::mayDo(Action action) const
{
    const Publication& p = m_story->publication;
    return m_story->account.capabilities.can(action) && mayBeAsked(p) && !openErrand() &&
           p.kind == PublicationKind::Post;
}

const Errand* LedgerWindow::openErrand() const
{
    const auto& errands = m_story->errands;
    return !errands.empty() && isOpen(errands.back()) ? &errands.back() : nullptr;
}

void LedgerWindow::show(const PublicationStory& story)
{
    m_story = story;
    showHead();
    showEvents();
    showErrand();
    showButtons();
}

void LedgerWindow::showHead()
{
    const Publication& p = m_story->publication;
    m_state->setState(words::stateIcon(p.state), words::stateTint(p.state), words::state(p.state));
    m_state->setVisible(true);
    m_account->setText(u"%1 · %2"_s.arg(m_context.book.name(p.account), networkName()));
    m_due->setText(words::exact(p.plan.due, m_context.zone));
    m_late->setText(words::latePolicy(p.plan.late));
    m_late->setVisible(isPlanned(p.state) || p.state == PublicationState::Missed);
    m_text->setText(bodyParts(m_story->content()).join(u"\n⸻\n"_s));
    std::optional<Instant> approved;
    for (const Approval& a : m_story->approvals) {
        if (a.verdict == Verdict::Approved)
            approved = a.at;
    }
    m_strip->setLife(stationsOf(p, m_story->attempts, approved), p.state);
    const QString first = m_story->content().text.simplified().left(40);
    setWindowTitle(tr("What happened to “%1” – Parvis", "title of the ledger's window; %1 first words").arg(first));
}

void LedgerWindow::showEvents()
{
    auto* was = m_events->currentItem();
    const int current = was ? m_events->indexOfTopLevelItem(was) : -1;
    const auto events = eventsOf(m_story->attempts);
    m_events->clear();
    for (const LifeEvent& event : events) {
        QString time = words::when(event.first, m_context.now(), m_context.zone);
        if (event.times > 1)
            time = tr("%1 – %2", "ledger: from one time to another")
                       .arg(time, words::when(event.last, m_context.now(), m_context.zone));
        auto* item = new QTreeWidgetItem(
            m_events, {time, words::event(event, networkName()),
                       event.took && *event.took >= Milliseconds(100) ? words::span(*event.took) : QString(),
                       words::doer(event), words::eventWhy(event, networkName())});
        item->setSizeHint(0, QSize(0, px(this, 24)));
        item->setToolTip(0, words::exact(event.last, m_context.zone));
        item->setToolTip(3, event.who);
        if (event.error) {
            const QString advice = words::errorAdvice(*event.error);
            item->setToolTip(4, QStringList{item->text(4), advice, event.error->detail}.join(u'\n'));
            item->setData(4, Qt::UserRole,
                          tr("%1: %2 %3", "ledger; %1 what happened, %2 why, %3 what to do")
                              .arg(item->text(1), item->text(4), advice)
                              .trimmed());
        }
        if (event.tone != LifeTone::Neutral) {
            const QString mark = event.tone == LifeTone::Good  ? u"check"_s
                                 : event.tone == LifeTone::Bad ? u"alert"_s
                                                               : u"clock"_s;
            item->setIcon(1, icon(mark, words::lifeTint(event.tone)));
        }
        item->setData(0, Qt::AccessibleTextRole,
                      QStringList{item->text(0), item->text(1), item->text(3), item->text(4)}.join(u", "_s));
    }
    const int known = current >= 0 && current < int(events.size()) ? current : int(events.size()) - 1;
    if (known >= 0)
        m_events->setCurrentItem(m_events->topLevelItem(known));
    showDetail();
    auto* header = m_events->header();
    const int widths[] = {150, 290, 80, 100};
    for (int i = 0; i < 4; ++i)
        header->resizeSection(i, px(this, widths[i]));
    // From when to when is never cut: it is what one looks for here.
    int time = header->sectionSize(0);
    for (int row = 0; row < m_events->topLevelItemCount(); ++row)
        time = qMax(time, fontMetrics().horizontalAdvance(m_events->topLevelItem(row)->text(0)) + px(this, space::l));
    header->resizeSection(0, time);
    header->setStretchLastSection(true);
}

// Columns cut what is long; what went wrong is said in full below, with what to do.
void LedgerWindow::showDetail()
{
    const auto* item = m_events->currentItem();
    const QString why = item ? item->data(4, Qt::UserRole).toString() : QString();
    m_detail->setText(why);
    m_detail->setVisible(!why.isEmpty());
}

void LedgerWindow::showErrand()
{
    m_errand->setVisible(!m_story->errands.empty());
    if (m_story->errands.empty())
        return;
    const Errand& e = m_story->errands.back();
    const QString mark = e.state == ErrandState::Done      ? u"check"_s
                         : e.state == ErrandState::Refused ? u"alert"_s
                         : e.error                         ? u"question"_s
                                                           : u"clock"_s;
    m_errandState->setState(mark, words::errandTint(e), words::errandState(e));
    m_errandState->setAccessibleName(u"%1: %2"_s.arg(words::errandKind(e.kind), words::errandState(e)));
    QString what = words::errandKind(e.kind);
    if (e.error && e.state != ErrandState::Done)
        what += u" · "_s + words::errorWhat(*e.error, networkName());
    m_errandWhat->setText(what);
    const bool writable = !m_context.workspace.info().readOnly;
    m_withdraw->setVisible(writable && e.state == ErrandState::Wanted && e.done == 0);
    m_lookAgain->setVisible(writable && (e.state == ErrandState::Uncertain || e.state == ErrandState::Refused) &&
                            m_story->publication.state == PublicationState::Published);
}

void LedgerWindow::showButtons()
{
    const Publication& p = m_story->publication;
    const bool writable = !m_context.workspace.info().readOnly;
    const bool uncertain = writable && p.state == PublicationState::Uncertain;
    const bool resendable = writable && (p.state == PublicationState::Failed || p.state == PublicationState::Missed);
    const bool cancellable = writable && (isPlanned(p.state) || resendable);
    m_there->setVisible(uncertain);
    m_notThere->setVisible(uncertain);
    if (!uncertain)
        m_settle->setVisible(false);
    m_send->setVisible(resendable);
    m_cancel->setVisible(cancellable);
    m_open->setVisible(!webAddress(p.remote.url).isEmpty());
    m_change->setVisible(writable && mayDo(Action::EditOwn));
    m_delete->setVisible(writable && mayDo(Action::DeleteOwn));
    m_boost->setVisible(writable && mayDo(Action::Boost));
    if (!m_change->isVisibleTo(this))
        m_edit->setVisible(false);
    m_again->setVisible(writable && p.kind == PublicationKind::Post);
}

} // namespace parvis::ui

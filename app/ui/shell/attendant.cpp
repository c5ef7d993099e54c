// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/attendant.h"

#include "domain/inbox/thread_change.h"
#include "ui/ledger/ledger_window.h"
#include "ui/models/notice_book.h"
#include "ui/models/outlook.h"
#include "ui/shell/closing_sheet.h"
#include "ui/shell/hold_control.h"
#include "ui/shell/missed_sheet.h"
#include "ui/shell/tray.h"

#include <QMenu>

namespace parvis::ui {

using namespace Qt::StringLiterals;

Attendant::Attendant(const UiContext& context, Outlook& outlook, HoldControl& hold, QWidget* window)
    : QObject(window), m_context(context), m_outlook(outlook), m_hold(hold), m_window(window)
{
    connect(&m_outlook, &Outlook::changed, this, &Attendant::look);
}

Attendant::~Attendant()
{
    closeAll();
}

void Attendant::setTray(std::unique_ptr<TrayFace> face)
{
    delete m_tray;
    m_tray = new Tray(m_context, m_outlook, std::move(face), this);
    connect(m_tray, &Tray::openAsked, this, &Attendant::openWindow);
    connect(m_tray, &Tray::composeAsked, this, [this] { m_context.shell->compose({}); });
    connect(m_tray, &Tray::holdAsked, this, [this] {
        openWindow();
        m_hold.toggle();
    });
    connect(m_tray, &Tray::troubleAsked, this, [this] { m_context.shell->showDesk(u"calendar"_s); });
    connect(m_tray, &Tray::conversationAsked, this, [this](ConversationId id) {
        openWindow();
        if (m_notices)
            m_notices->markSeen(id);
        m_context.shell->showDesk(u"inbox"_s, u"conversation/"_s + id.toString());
    });
    connect(m_tray, &Tray::alertAsked, this, [this](AlertKind kind) {
        openWindow();
        const bool crisis = kind == AlertKind::Crisis;
        m_context.shell->showDesk(crisis ? u"inbox"_s : u"figures"_s, crisis ? u"view/all"_s : QString());
    });
    connect(m_tray, &Tray::quitAsked, m_window, &QWidget::close);
    connect(&m_hold, &HoldControl::heldChanged, m_tray, &Tray::setHeld);
    m_tray->setHeld(m_hold.isHeld());
}

void Attendant::setNotices(NoticeBook& book)
{
    m_notices = &book;
    connect(&book, &NoticeBook::arrived, this, [this](const std::vector<Notice>& fresh) {
        m_context.shell->toast(words::noticesToast(fresh));
        if (m_tray && !m_window->isActiveWindow())
            m_tray->tellNotices(fresh);
    });
}

void Attendant::openWindow()
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Attendant::showLedger(PublicationId id)
{
    if (!m_context.ledger || id.isNull())
        return;
    m_ledgers.removeAll(nullptr);
    for (const auto& open : m_ledgers) {
        if (open->publication() == id) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto* ledger = new LedgerWindow(m_context, id);
    m_ledgers.append(ledger);
    ledger->QWidget::show();
}

QList<LedgerWindow*> Attendant::ledgers() const
{
    QList<LedgerWindow*> open;
    for (const auto& ledger : m_ledgers) {
        if (ledger)
            open.append(ledger);
    }
    return open;
}

// Thirty that are missed at once are one sheet, that grows while the worker finds them.
void Attendant::look()
{
    bool fresh = false;
    for (const PublicationRow& row : m_outlook.needsYou()) {
        // Of a reply whose thread changed a person reads the thread; a time alone decides nothing there.
        if (row.state != PublicationState::Missed || m_seen.contains(row.id) ||
            (row.error && isThreadChange(*row.error)))
            continue;
        // Noted at once: a sheet that is closed meanwhile does not come again for the same ones.
        m_seen.insert(row.id);
        fresh = true;
    }
    if (fresh || (m_missed && m_missed->isVisible()))
        loadMissed(fresh);
}

MissedSheet* Attendant::missedSheet() const
{
    return m_missed;
}

void Attendant::showMissed()
{
    loadMissed(true);
}

void Attendant::loadMissed(bool open)
{
    if (!m_context.ledger)
        return;
    m_context.ledger->missed().onDone(this, [this, open](const Result<std::vector<PublicationRow>>& rows) {
        if (!rows)
            return;
        for (const auto& row : *rows)
            m_seen.insert(row.id);
        if (rows->empty()) {
            if (m_missed)
                m_missed->close();
            return;
        }
        if (!m_missed) {
            m_missed = new MissedSheet(m_context, m_window);
            // Nobody's typing is taken away by it.
            m_missed->setAttribute(Qt::WA_ShowWithoutActivating);
            connect(m_missed, &MissedSheet::settled, this, [this] { loadMissed(false); });
        }
        m_missed->setMissed(*rows);
        if (open) {
            m_missed->show();
            m_missed->raise();
        }
    });
}

bool Attendant::mayClose()
{
    if (m_quitting || m_context.shell == nullptr)
        return true;
    const auto rows = leftBehind(m_outlook, ownWorkers(), m_context.now());
    if (rows.empty())
        return true;
    openWindow();
    auto* sheet = new ClosingSheet(m_context, rows, m_tray && m_tray->isThere(), m_window);
    connect(sheet, &Popover::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &ClosingSheet::stayAsked, m_window, &QWidget::hide);
    connect(sheet, &ClosingSheet::quitAsked, this, [this, sheet] {
        sheet->dismiss();
        m_quitting = true;
        m_window->close();
        m_quitting = false; // a composer may have kept it open
    });
    sheet->openAt(QRect(m_window->width() / 2 - sheet->sizeHint().width() / 2, m_window->height() / 4, 1, 1));
    sheet->focusButton();
    return false;
}

void Attendant::closeAll()
{
    for (const auto& ledger : m_ledgers)
        delete ledger;
    m_ledgers.clear();
    delete m_missed;
}

} // namespace parvis::ui

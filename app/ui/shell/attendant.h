// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does besides its desks: the tray, the sheet of missed posts, the ledgers, and the question before the
// last worker goes.
#pragma once

#include "ports/post_repository.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <memory>

namespace parvis::ui {

class HoldControl;
class LedgerWindow;
class MissedSheet;
class NoticeBook;
class Outlook;
class Tray;
class TrayFace;

class Attendant : public QObject
{
    Q_OBJECT
public:
    Attendant(const UiContext& context, Outlook& outlook, HoldControl& hold, QWidget* window);
    ~Attendant() override;

    void setTray(std::unique_ptr<TrayFace> face);
    // Tells what arrives: at the foot of the window, and in the tray where the person is elsewhere.
    void setNotices(NoticeBook& book);
    Tray* tray() const { return m_tray; }
    void showLedger(PublicationId id);
    QList<LedgerWindow*> ledgers() const;
    void showMissed();
    MissedSheet* missedSheet() const;
    // False: something would stay behind and the person is asked; it closes the window itself when they say so.
    bool mayClose();
    // The window goes: what belongs to it goes too.
    void closeAll();

private:
    void look();
    void loadMissed(bool open);
    void openWindow();
    UiContext m_context;
    Outlook& m_outlook;
    HoldControl& m_hold;
    QWidget* m_window;
    Tray* m_tray = nullptr;
    QPointer<NoticeBook> m_notices;
    QPointer<MissedSheet> m_missed;
    QList<QPointer<LedgerWindow>> m_ledgers;
    QSet<PublicationId> m_seen; // missed ones that the sheet has shown
    bool m_quitting = false;
};

} // namespace parvis::ui

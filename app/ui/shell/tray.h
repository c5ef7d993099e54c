// SPDX-License-Identifier: GPL-3.0-or-later
// The icon in the desktop's tray: what goes out next, a menu, and a word when something failed, is uncertain or was
// missed. Where the desktop has no tray, everything here is silent.
#pragma once

#include "domain/insights/figure_alert.h"
#include "ui/models/outlook.h"

#include <QSet>

class QAction;
class QMenu;
namespace parvis {
struct Conversation;
}

namespace parvis::ui {

class ServiceWatch;
struct Notice;

// The desktop's tray, seen from here; a test has its own.
class TrayFace : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual bool isThere() const = 0;
    virtual void show(QMenu* menu) = 0;
    virtual void setToolTip(const QString& text) = 0;
    virtual void notify(const QString& title, const QString& text) = 0;

Q_SIGNALS:
    void activated();      // the icon was clicked
    void messageClicked(); // the notification was
};

// QSystemTrayIcon.
std::unique_ptr<TrayFace> desktopTray();

class Tray : public QObject
{
    Q_OBJECT
public:
    Tray(const UiContext& context, Outlook& outlook, std::unique_ptr<TrayFace> face, QObject* parent = nullptr);
    ~Tray() override;

    bool isThere() const { return m_face->isThere(); }
    QMenu* menu() const { return m_menu.get(); }
    void setHeld(bool held);
    // The click on it opens the newest.
    void tellNotices(const std::vector<Notice>& fresh);
    // "Next: Maison Lumen, today 09:00, “Spring offer…”"
    QString nextWords() const;
    // "Due next: Léa, 12 min left"; empty where no clock runs.
    QString serviceWords() const;

Q_SIGNALS:
    void alertAsked(parvis::AlertKind kind);
    void openAsked();
    void composeAsked();
    void holdAsked();
    void quitAsked();
    void troubleAsked();                               // what a notification spoke of
    void conversationAsked(parvis::ConversationId id); // the one that runs out next, or that a notification spoke of

private:
    void refresh();
    void tellTrouble();
    UiContext m_context;
    Outlook& m_outlook;
    std::unique_ptr<TrayFace> m_face;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_next;
    QAction* m_hold;
    QSet<PublicationId> m_told; // troubles that were told already
    bool m_known = false;       // the first look tells nothing: it is what stood there before
    void tellService(const QString& title, const std::vector<Conversation>& conversations);
    void refreshService();
    ServiceWatch* m_watch = nullptr;
    QAction* m_service = nullptr;
    ConversationId m_spokenOf;              // by the last notification; null: it was about a post
    std::optional<AlertKind> m_spokenAlert; // what the notification was about, where it was figures
};

} // namespace parvis::ui

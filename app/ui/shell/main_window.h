// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, top bar, the chosen desk. Desks plug in by addDesk(); composers are windows of their own.
#pragma once

#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QWidget>
#include <memory>

class QStackedWidget;

namespace parvis::ui {

class Attendant;
class Banner;
class CommandPalette;
class ComposerWindow;
class DraftStore;
class SpellChecker;
class HoldControl;
class MediaLibraryWindow;
class Outlook;
class PostActions;
class Rail;
class Toast;
class TopBar;
class WelcomePage;

class MainWindow : public QWidget, public ShellServices
{
    Q_OBJECT
public:
    explicit MainWindow(const UiContext& context);
    ~MainWindow() override;

    // The context with this window's services: what desks are made with.
    const UiContext& context() const { return m_context; }
    Outlook& outlook() { return *m_outlook; }
    // Order of the rail and of Ctrl+1, Ctrl+2, …; the window owns it.
    void addDesk(Desk* desk);
    // After the desks are added: geometry and desk of the last time.
    void restorePlace();
    Desk* currentDesk() const;
    Desk* desk(const QString& key) const;
    QList<QAction*> allActions() const;
    QList<ComposerWindow*> composers() const;
    Attendant& attendant() { return *m_attendant; }

    void toast(const QString& text, std::function<void()> undo = {}) override;
    void compose(const ComposeRequest& request) override;
    void showDesk(const QString& key, const QString& target = {}) override;
    void openUrl(const QUrl& url) override;
    void showLedger(PublicationId id) override;
    DraftStore& drafts() override;
    SpellChecker& spelling() override;

Q_SIGNALS:
    // The welcome page's offer; the composition root makes and opens the practice workspace.
    void practiceRequested();
    // Closed for good, not put into the tray.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildActions();
    QAction* addShellAction(const QString& name, const QString& text, const QKeySequence& key, const QString& iconName);
    void showDeskAt(int index);
    void showWorkerList();
    void showLibrary();
    void refreshWelcome();
    void buildWelcome();
    void retitle();
    void offerKeptDraft();
    UiContext m_context;
    std::unique_ptr<SpellChecker> m_spelling;
    std::unique_ptr<DraftStore> m_drafts; // before the composers: written to until they are gone
    Outlook* m_outlook;
    PostActions* m_actions;
    Rail* m_rail;
    TopBar* m_bar;
    Banner* m_banner;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome = nullptr; // most starts never show it
    Toast* m_toast;
    CommandPalette* m_palette;
    HoldControl* m_holdControl;
    Attendant* m_attendant;
    QList<Desk*> m_desks;
    QList<QAction*> m_shellActions;
    QList<QPointer<ComposerWindow>> m_composers;
    QPointer<MediaLibraryWindow> m_library;
    QString m_keptDraft;
    bool m_welcomeLeft = false;
};

} // namespace parvis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "ports/workspace.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/models/notice_book.h"
#include "ui/service/service_watch.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

class DesktopTray final : public TrayFace
{
public:
    DesktopTray() : m_icon(applicationIcon())
    {
        connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT activated();
        });
        connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayFace::messageClicked);
    }
    bool isThere() const override { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show(QMenu* menu) override
    {
        m_icon.setContextMenu(menu);
        m_icon.show();
    }
    void setToolTip(const QString& text) override { m_icon.setToolTip(text); }
    void notify(const QString& title, const QString& text) override
    {
        if (QSystemTrayIcon::supportsMessages())
            m_icon.showMessage(title, text, QSystemTrayIcon::Warning);
    }

private:
    QSystemTrayIcon m_icon;
};

QString excerptOf(const PublicationRow& row)
{
    const QString words = harmless(row.excerpt).simplified();
    return words.size() > 60 ? words.left(59) + u'…' : words;
}

} // namespace

std::unique_ptr<TrayFace> desktopTray()
{
    return std::make_unique<DesktopTray>();
}

Tray::Tray(const UiContext& context, Outlook& outlook, std::unique_ptr<TrayFace> face, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_outlook(outlook),
      m_face(std::move(face)),
      m_menu(std::make_unique<QMenu>())
{
    m_menu->setObjectName(u"tray-menu"_s);
    const bool writable = !m_context.workspace.info().readOnly;
    const auto add = [this](const QString& name, const QString& text, auto signal) {
        QAction* action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    m_next = add(u"tray-next"_s, {}, &Tray::troubleAsked);
    if (m_context.service) {
        m_watch = new ServiceWatch(m_context, this);
        m_service = m_menu->addAction(QString());
        m_service->setObjectName(u"tray-service"_s);
        connect(m_service, &QAction::triggered, this, [this] { Q_EMIT conversationAsked(m_watch->nextId()); });
        connect(m_watch, &ServiceWatch::changed, this, &Tray::refreshService);
        connect(m_watch, &ServiceWatch::warned, this, [this](const std::vector<Conversation>& list) {
            tellService(tr("%n answers are due soon", "notification", int(list.size())), list);
        });
        connect(m_watch, &ServiceWatch::breached, this, [this](const std::vector<Conversation>& list) {
            tellService(tr("%n answers are overdue", "notification", int(list.size())), list);
        });
        refreshService();
    }
    m_menu->addSeparator();
    add(u"tray-open"_s, tr("Open Parvis", "menu of the tray icon"), &Tray::openAsked);
    add(u"tray-compose"_s, tr("New post", "menu of the tray icon"), &Tray::composeAsked)->setEnabled(writable);
    m_hold = add(u"tray-hold"_s, {}, &Tray::holdAsked);
    m_hold->setEnabled(writable);
    m_menu->addSeparator();
    add(u"tray-quit"_s, tr("Quit Parvis", "command"), &Tray::quitAsked);
    setHeld(false);
    connect(m_face.get(), &TrayFace::activated, this, &Tray::openAsked);
    connect(m_face.get(), &TrayFace::messageClicked, this, [this] {
        if (m_spokenAlert)
            Q_EMIT alertAsked(*m_spokenAlert);
        else if (m_spokenOf.isNull())
            Q_EMIT troubleAsked();
        else
            Q_EMIT conversationAsked(m_spokenOf);
    });
    connect(&m_outlook, &Outlook::changed, this, &Tray::refresh);
    connect(&m_context.book, &AccountBook::changed, this, &Tray::refresh);
    if (m_face->isThere())
        m_face->show(m_menu.get());
    refresh();
}

Tray::~Tray() = default;

void Tray::setHeld(bool held)
{
    m_hold->setText(held ? tr("Release…", "menu of the tray icon: end the hold")
                         : tr("Hold everything…", "menu of the tray icon: the red button"));
}

QString Tray::nextWords() const
{
    for (const auto& row : m_outlook.nextOut()) {
        if (m_outlook.isLate(row))
            continue;
        return tr("Next: %1, %2, “%3”", "tray icon; account, day and time, first words of a post")
            .arg(m_context.book.name(row.account), words::when(row.plan.due, m_context.now(), m_context.zone),
                 excerptOf(row));
    }
    return tr("Nothing is planned.", "under Next out");
}

void Tray::refresh()
{
    if (!m_outlook.isLoaded())
        return;
    m_next->setText(nextWords().replace(u'&', u"&&"_s));
    QString tip = u"Parvis\n"_s + nextWords();
    if (const int needs = m_outlook.needsCount(); needs > 0)
        tip += u'\n' + tr("%n posts need you", "worker pill", needs);
    if (const QString service = serviceWords(); !service.isEmpty())
        tip += u'\n' + service;
    if (m_face->isThere())
        m_face->setToolTip(tip);
    tellTrouble();
}

QString Tray::serviceWords() const
{
    const auto next = m_watch ? m_watch->next() : std::nullopt;
    const auto clock = next ? waitingClock(*next, m_context.now()) : std::nullopt;
    if (!clock)
        return {};
    return tr("Due next: %1, %2", "tray icon; a customer, then: 12 min left")
        .arg(personName(next->customer), clock->text);
}

void Tray::refreshService()
{
    const QString words = serviceWords();
    m_service->setVisible(!words.isEmpty());
    m_service->setText(QString(words).replace(u'&', u"&&"_s));
    refresh();
}

// Several of one moment together; the click opens the first.
void Tray::tellService(const QString& title, const std::vector<Conversation>& conversations)
{
    if (!m_face->isThere())
        return;
    m_spokenOf = conversations.front().id;
    m_spokenAlert.reset();
    const QString words = harmless(conversations.front().excerpt).simplified();
    m_face->notify(title, u"%1: %2"_s.arg(personName(conversations.front().customer),
                                          words.size() > 60 ? words.left(59) + u'…' : words));
}

void Tray::tellNotices(const std::vector<Notice>& fresh)
{
    if (fresh.empty() || !m_face->isThere())
        return;
    m_spokenOf = fresh.front().conversation;
    m_spokenAlert.reset();
    if (fresh.front().from == Notice::From::Figures)
        m_spokenAlert = fresh.front().alert.kind;
    m_face->notify(fresh.size() == 1 ? words::noticeTitle(fresh.front())
                                     : tr("%n notices for you", "top bar", int(fresh.size())),
                   words::noticeLine(fresh.front(), m_context.now(), m_context.zone));
}

// Each trouble once, several of one moment together.
void Tray::tellTrouble()
{
    std::vector<const PublicationRow*> fresh;
    QSet<PublicationId> now;
    for (const auto& row : m_outlook.needsYou()) {
        now.insert(row.id);
        if (!m_told.contains(row.id))
            fresh.push_back(&row);
    }
    m_told = now;
    if (!std::exchange(m_known, true) || fresh.empty() || !m_face->isThere())
        return;
    m_spokenOf = {};
    m_spokenAlert.reset();
    const PublicationRow& first = *fresh.front();
    const QString state =
        m_outlook.isLate(first) ? tr("Late", "notification: a post is past due") : words::state(first.state);
    if (fresh.size() == 1)
        m_face->notify(u"%1: %2"_s.arg(state, m_context.book.name(first.account)), excerptOf(first));
    else
        m_face->notify(tr("%n posts need you", "worker pill", int(fresh.size())),
                       u"%1: %2"_s.arg(state, excerptOf(first)));
}

} // namespace parvis::ui

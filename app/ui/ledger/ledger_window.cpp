// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's frame and what its buttons do. What is shown stands in ledger_show.cpp.
#include "ui/ledger/ledger_window.h"

#include "ports/workspace.h"
#include "ui/ledger/ledger_forms.h"
#include "ui/ledger/life_strip.h"
#include "ui/ledger/life_words.h"
#include "ui/models/account_book.h"
#include "ui/models/post_actions.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

LedgerWindow::LedgerWindow(const UiContext& context, PublicationId id)
    : m_context(context), m_desk(*context.ledger), m_id(id), m_actions(new PostActions(context, this))
{
    setObjectName(u"ledger"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What happened – Parvis", "title of the ledger's window"));
    m_busy = new BusyLine(this);
    m_banner = new Banner(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::m));
    column->setSpacing(px(this, space::m));
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(buildHead());
    m_strip = new LifeStrip(context, this);
    column->addWidget(m_strip);
    m_events = new QTreeWidget(this);
    m_events->setObjectName(u"ledger-events"_s);
    m_events->setAccessibleName(tr("Everything that happened, oldest first", "screen reader, ledger"));
    m_events->setColumnCount(5);
    sayWhenEmpty(m_events, tr("No attempt is on record.", "ledger, empty list"));
    m_events->setHeaderLabels({tr("Time", "ledger, column"), tr("What", "ledger, column"), tr("Took", "ledger, column"),
                               tr("By", "ledger, column"), tr("Why", "ledger, column")});
    m_events->setRootIsDecorated(false);
    m_events->setUniformRowHeights(true);
    m_events->setAllColumnsShowFocus(true);
    m_events->setFrameShape(QFrame::NoFrame);
    m_events->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_events, 1);
    m_detail = new Label({}, TextSize::Second, true, false, this);
    m_detail->setObjectName(u"ledger-detail"_s);
    m_detail->setWordWrap(true);
    column->addWidget(m_detail);
    connect(m_events, &QTreeWidget::currentItemChanged, this, &LedgerWindow::showDetail);
    column->addWidget(buildDoing());
    buildActions();
    connect(m_actions, &PostActions::failed, this, &LedgerWindow::fail);
    connect(m_actions, &PostActions::done, this, &LedgerWindow::reload);
    m_reload.setSingleShot(true);
    m_reload.setInterval(50);
    connect(&m_reload, &QTimer::timeout, this, &LedgerWindow::reload);
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const bool publications = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
                return change.topic == Topic::Publications;
            });
            if (publications && !m_reload.isActive())
                m_reload.start();
        });
    }
    resize(px(this, 880), px(this, 640));
    reload();
}

LedgerWindow::~LedgerWindow() = default;

QWidget* LedgerWindow::buildHead()
{
    auto* head = new QWidget(this);
    m_state = new StatePill(head);
    m_state->setObjectName(u"ledger-state"_s);
    m_state->setVisible(false);
    m_account = new Label({}, TextSize::Base, false, true, head);
    m_due = new Label({}, TextSize::Second, true, false, head);
    m_due->setObjectName(u"ledger-due"_s);
    m_late = new Label({}, TextSize::Second, true, false, head);
    m_late->setObjectName(u"ledger-late"_s);
    m_text = new PlainTextView(head);
    m_text->setMaximumLines(4);
    auto* top = new QHBoxLayout;
    top->addWidget(m_state);
    top->addWidget(m_account);
    top->addStretch(1);
    top->addWidget(m_late);
    top->addWidget(m_due);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_text);
    return head;
}

QPushButton* LedgerWindow::addButton(const QString& name, const QString& iconName, const QString& text,
                                     const QString& tip)
{
    auto* button = new QPushButton(text, this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, Tint::Muted));
    button->setObjectName(u"ledger-"_s + name);
    button->setToolTip(tip);
    return button;
}

QWidget* LedgerWindow::buildDoing()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    m_errand = new QWidget(area);
    m_errand->setVisible(false);
    auto* errandRow = new QHBoxLayout(m_errand);
    errandRow->setContentsMargins(0, 0, 0, 0);
    m_errandState = new StatePill(m_errand);
    m_errandState->setObjectName(u"ledger-errand"_s);
    m_errandWhat = new Label({}, TextSize::Base, false, false, m_errand);
    m_withdraw = addButton(u"withdraw"_s, u"undo"_s, tr("Take it back", "ledger, button"),
                           tr("Nothing has left for it yet.", "hover"));
    m_lookAgain = addButton(u"look-again"_s, u"refresh"_s, tr("Look again", "ledger, button"),
                            tr("Reads the network, and asks again only where nothing has changed there.", "hover"));
    errandRow->addWidget(m_errandState);
    errandRow->addWidget(m_errandWhat, 1);
    errandRow->addWidget(m_withdraw);
    errandRow->addWidget(m_lookAgain);
    column->addWidget(m_errand);
    m_settle = new SettleForm(area);
    m_settle->setVisible(false);
    column->addWidget(m_settle);
    m_edit = new EditThereForm(area);
    m_edit->setVisible(false);
    column->addWidget(m_edit);

    auto* holder = new QWidget(area);
    auto* flow = new FlowLayout(px(this, space::xs), holder);
    m_there = addButton(u"there"_s, u"check"_s, tr("It is there…", "ledger, button"),
                        tr("You looked on the network and found it.", "hover"));
    m_notThere = addButton(u"not-there"_s, u"close"_s, tr("It is not there", "ledger, button"),
                           tr("You looked on the network and it is missing; then it can be sent again.", "hover"));
    m_send = addButton(u"send"_s, u"send"_s, tr("Send now", "ledger, button"), tr("Goes out at once.", "hover"));
    m_cancel = addButton(u"cancel"_s, u"close-circle"_s, tr("Do not send", "ledger, button"),
                         tr("Takes it out of the plan.", "hover"));
    m_open = addButton(u"open"_s, u"external"_s, tr("Open on the network", "ledger, button"),
                       tr("In the browser (Ctrl+O)", "hover"));
    m_change = addButton(u"change"_s, u"pencil"_s, tr("Change there…", "ledger, button"),
                         tr("New words for the post on the network (Ctrl+E)", "hover"));
    m_delete = addButton(u"delete"_s, u"trash"_s, tr("Delete there…", "ledger, button"),
                         tr("Takes the post off the network", "hover"));
    m_boost = addButton(u"boost"_s, u"boost"_s, tr("Boost", "ledger, button"),
                        tr("Shows the post to the followers again", "hover"));
    m_again = addButton(u"again"_s, u"copy"_s, tr("Post again…", "ledger, button"),
                        tr("The same words as a new post (Ctrl+D)", "hover"));
    m_copy = addButton(u"copy"_s, u"list"_s, tr("Copy as text", "ledger, button"),
                       tr("All of this, to paste elsewhere (Ctrl+Shift+C)", "hover"));
    for (QPushButton* button :
         {m_there, m_notThere, m_send, m_cancel, m_open, m_change, m_delete, m_boost, m_again, m_copy})
        flow->addWidget(button);
    column->addWidget(holder);
    return area;
}

void LedgerWindow::buildActions()
{
    connect(m_there, &QPushButton::clicked, m_settle, &SettleForm::start);
    connect(m_settle, &SettleForm::settled, this, [this](const QString& url) {
        m_settle->setVisible(false);
        m_actions->settlePublished(row(), url);
    });
    connect(m_notThere, &QPushButton::clicked, this, [this] { m_actions->settleNotPublished(row()); });
    connect(m_send, &QPushButton::clicked, this, [this] { m_actions->retry(row()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_actions->cancel(row()); });
    connect(m_open, &QPushButton::clicked, this, &LedgerWindow::openThere);
    connect(m_change, &QPushButton::clicked, this, &LedgerWindow::startEdit);
    connect(m_delete, &QPushButton::clicked, this, &LedgerWindow::askDelete);
    connect(m_boost, &QPushButton::clicked, this, [this] {
        m_desk.askBoost(m_id, m_story->publication.revision, m_context.person)
            .onDone(this, [this](const Result<Errand>& result) { errandAsked(result); });
    });
    connect(m_again, &QPushButton::clicked, this, &LedgerWindow::postAgain);
    connect(m_copy, &QPushButton::clicked, this, &LedgerWindow::copy);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        m_desk.withdraw(m_story->errands.back(), m_context.person).onDone(this, [this](const Result<Errand>& result) {
            errandAsked(result);
        });
    });
    connect(m_lookAgain, &QPushButton::clicked, this, [this] {
        m_desk.lookAgain(m_story->errands.back(), m_context.person).onDone(this, [this](const Result<Errand>& result) {
            errandAsked(result);
        });
    });
    connect(m_edit, &EditThereForm::closed, this, [this] {
        m_edit->setVisible(false);
        m_change->setFocus();
    });
    connect(m_edit, &EditThereForm::asked, this, [this] {
        m_desk.askEdit(m_id, m_story->publication.revision, m_edit->content(), m_context.person)
            .onDone(this, [this](const Result<EditResult>& result) {
                if (result && !result->errand) {
                    m_edit->showFindings(result->findings, networkName());
                    return;
                }
                if (result)
                    m_edit->setVisible(false);
                errandAsked(result ? Result<Errand>(*result->errand) : Result<Errand>(Failure(result.error())));
            });
    });
    const auto add = [this](const QString& name, const QKeySequence& key, auto handler) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(key);
        addAction(action);
        connect(action, &QAction::triggered, this, handler);
    };
    add(u"ledger-key-open"_s, Qt::CTRL | Qt::Key_O, [this] { m_open->click(); });
    add(u"ledger-key-change"_s, Qt::CTRL | Qt::Key_E, [this] { m_change->click(); });
    add(u"ledger-key-again"_s, Qt::CTRL | Qt::Key_D, [this] { m_again->click(); });
    add(u"ledger-key-copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { m_copy->click(); });
    add(u"ledger-key-close"_s, Qt::CTRL | Qt::Key_W, [this] { close(); });
    add(u"ledger-key-escape"_s, Qt::Key_Escape, [this] { close(); });
}

void LedgerWindow::reload()
{
    m_busy->setBusy(true);
    m_desk.story(m_id).onDone(this, [this](const Result<PublicationStory>& story) {
        m_busy->setBusy(false);
        if (story)
            show(*story);
        else
            fail(words::errorWhat(story.error()), words::errorAdvice(story.error()));
    });
}

void LedgerWindow::fail(const QString& what, const QString& advice)
{
    m_banner->showMessage(Banner::Kind::Danger, what, advice);
    reload();
}

void LedgerWindow::errandAsked(const Result<Errand>& result)
{
    if (!result) {
        fail(words::errorWhat(result.error(), networkName()), words::errorAdvice(result.error()));
        return;
    }
    m_banner->clear();
    reload();
}

// What reaches the public at once is asked once.
void LedgerWindow::askDelete()
{
    auto* popover = new Popover(this);
    popover->setObjectName(u"ledger-delete-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(new Label(tr("Delete it on %1?", "ledger, question; %1 a network").arg(networkName()),
                                         TextSize::Base, false, true, popover));
    auto* why = new Label(tr("Its comments and figures there go with it. This cannot be undone.", "ledger, question"),
                          TextSize::Base, true, false, popover);
    why->setWordWrap(true);
    why->setMinimumWidth(px(this, 300));
    popover->body()->addWidget(why);
    auto* button = new QPushButton(tr("Delete it there", "ledger, button"), popover);
    button->setObjectName(u"ledger-delete-confirm"_s);
    setDangerous(button);
    popover->body()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, popover] {
        popover->dismiss();
        m_desk.askDelete(m_id, m_story->publication.revision, m_context.person)
            .onDone(this, [this](const Result<Errand>& result) { errandAsked(result); });
    });
    popover->openAt(m_delete);
    button->setFocus();
}

void LedgerWindow::startEdit()
{
    m_edit->start(m_story->content(), m_story->account);
}

void LedgerWindow::postAgain()
{
    ComposeRequest request;
    request.accounts = {m_story->publication.account};
    request.content = m_story->content();
    m_context.shell->compose(request);
}

QString LedgerWindow::asText() const
{
    return m_story ? words::story(*m_story, m_context.book.name(m_story->publication.account), networkName(),
                                  m_context.zone)
                   : QString();
}

void LedgerWindow::copy()
{
    QApplication::clipboard()->setText(asText());
    m_context.shell->toast(tr("Copied", "toast after Copy as text"));
}

void LedgerWindow::openThere()
{
    if (const QUrl url = webAddress(m_story->publication.remote.url); !url.isEmpty())
        m_context.shell->openUrl(url);
}

} // namespace parvis::ui

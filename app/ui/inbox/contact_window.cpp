// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contact_window.h"

#include "ports/workspace.h"
#include "ui/inbox/field_dialog.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 100;
constexpr int kConversationRole = Qt::UserRole + 1;

} // namespace

ContactWindow::ContactWindow(const UiContext& context, PersonId person)
    : m_context(context), m_id(person), m_banner(new Banner(this))
{
    setObjectName(u"contact-window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Contact – Parvis", "title of a window"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildLeft());
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({px(this, 320), px(this, 600)});
    column->addWidget(splitter, 1);
    connect(m_panel, &PersonPanel::changed, this, [this] {
        reload();
        reloadHistory();
    });
    connect(m_panel, &PersonPanel::failed, this, &ContactWindow::fail);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            for (const Change& change : changes) {
                if (change.topic == Topic::Conversations && change.ids.empty())
                    reload();
            }
        });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    resize(px(this, 940), px(this, 680));
    reload();
    reloadHistory();
}

QWidget* ContactWindow::buildLeft()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, pad, pad, pad);
    m_name = new Label({}, TextSize::Section, false, true, inner);
    m_name->setObjectName(u"contact-window-name"_s);
    m_name->setWordWrap(true);
    m_facts = new Label({}, TextSize::Second, true, false, inner);
    m_facts->setObjectName(u"contact-window-facts"_s);
    m_facts->setWordWrap(true);
    m_panel = new PersonPanel(m_context, true, inner);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_panel);
    column->addStretch();
    const auto add = [&](const QString& text, const QString& name, auto slot) {
        auto* button = new QPushButton(text, inner);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, slot);
        column->addWidget(button);
        return button;
    };
    auto* fields = add(tr("Fields…", "contact, button: which fields the workspace has"), u"contact-fields"_s,
                       &ContactWindow::editFields);
    auto* out = add(tr("Everything in a file…", "contact, button: export a person's data"), u"contact-export"_s,
                    &ContactWindow::askFile);
    auto* erase = add(tr("Erase this person…", "contact, button"), u"contact-erase"_s, &ContactWindow::askErase);
    setDangerous(erase);
    const bool writes = m_context.privacy && !m_context.workspace.info().readOnly;
    fields->setVisible(!m_context.workspace.info().readOnly);
    out->setVisible(m_context.privacy != nullptr);
    erase->setVisible(writes);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(true);
    inner->setBackgroundRole(QPalette::Base);
    return scroll;
}

QWidget* ContactWindow::buildRight()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, pad, pad, pad);
    column->addWidget(
        new Label(tr("Everything they wrote and we answered", "contact, heading"), TextSize::Base, false, true, side));
    m_busy = new BusyLine(side);
    column->addWidget(m_busy);
    m_history = new QListWidget(side);
    m_history->setObjectName(u"contact-history-list"_s);
    m_history->setAccessibleName(tr("History, newest first", "contact, screen reader"));
    m_history->setWordWrap(true);
    m_history->setSpacing(px(this, 2));
    m_history->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_history->setTextElideMode(Qt::ElideNone);
    column->addWidget(m_history, 1);
    connect(m_history, &QListWidget::itemActivated, this, &ContactWindow::openConversation);
    connect(m_history->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_history->verticalScrollBar()->maximum() - m_history->height())
            loadMore();
    });
    return side;
}

void ContactWindow::reload()
{
    m_context.people->open(m_id).onDone(this, [this](const Result<PersonCard>& card) {
        if (!card) {
            m_panel->clear();
            m_name->setText(tr("This person is not known any more.", "contact, after they were erased"));
            m_facts->clear();
            return;
        }
        m_name->setText(harmless(card->contact.name()).simplified());
        const ContactActivity& activity = card->contact.activity;
        QStringList facts{tr("%n messages", "contact: written to us, everywhere", int(activity.messages)),
                          tr("followers: %1", "contact: reach over all networks").arg(words::reach(card->reach))};
        if (card->reach.oldest)
            facts << tr("as of %1", "contact: when the number of followers was told")
                         .arg(words::when(*card->reach.oldest, m_context.now(), m_context.zone));
        m_facts->setText(facts.join(u" · "_s));
        m_panel->setCard(*card);
    });
}

void ContactWindow::reloadHistory()
{
    m_history->clear();
    m_last = {};
    m_whole = false;
    loadMore();
}

void ContactWindow::loadMore()
{
    if (m_loading || m_whole)
        return;
    m_loading = true;
    m_busy->setBusy(true);
    m_context.people->history({m_id, kPage, m_last})
        .onDone(this, [this, after = m_last](const Result<std::vector<Message>>& page) {
            m_loading = false;
            m_busy->setBusy(false);
            if (after != m_last) { // begun anew meanwhile
                loadMore();
                return;
            }
            if (!page) {
                m_whole = true;
                if (page.error().kind != ErrorKind::NotFound)
                    fail(page.error());
                return;
            }
            for (const Message& message : *page)
                append(message);
            m_whole = page->size() < kPage;
            if (!page->empty())
                m_last = page->back().id;
            if (page->empty() && after.isNull())
                m_history->addItem(tr("Nothing was written yet.", "contact, empty history"));
        });
}

void ContactWindow::append(const Message& message)
{
    const IncomingMessage& c = message.content;
    const QString who = message.state == MessageState::Note
                            ? tr("Note by %1", "contact, history").arg(harmless(message.writtenBy))
                        : c.own ? tr("We answered", "contact, history")
                                : personName(c.author);
    const QString network = m_context.book.find(message.account)
                                ? m_context.book.network(m_context.book.find(message.account)->network).displayName
                                : c.author.network;
    const QString text = message.state == MessageState::Deleted
                             ? tr("deleted", "contact, history: a message that is gone")
                             : excerptOf(c.text, 600);
    auto* item = new QListWidgetItem(
        u"%1 · %2 · %3\n%4"_s.arg(who, network, words::when(c.created, m_context.now(), m_context.zone), text),
        m_history);
    item->setData(kConversationRole, QVariant::fromValue(message.conversation.value));
    item->setToolTip(words::exact(c.created, m_context.zone));
    item->setIcon(icon(message.state == MessageState::Note ? u"note"_s
                       : c.own                             ? u"reply"_s
                                                           : u"comment"_s,
                       Tint::Muted));
}

void ContactWindow::openConversation()
{
    const auto* item = m_history->currentItem();
    const qint64 id = item ? item->data(kConversationRole).toLongLong() : 0;
    if (id != 0 && m_context.shell)
        m_context.shell->showDesk(u"inbox"_s, u"conversation/"_s + QString::number(id));
}

void ContactWindow::editFields()
{
    auto* dialog = new FieldDialog(m_context, this);
    connect(dialog, &FieldDialog::changed, this, &ContactWindow::reload);
    dialog->open();
}

void ContactWindow::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Everything in a file", "contact, file dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON document (*.json)", "file dialog"), tr("ZIP archive (*.zip)", "file dialog")});
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(".zip"_L1) ? u"zip"_s : u"json"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ContactWindow::exportTo);
    dialog->open();
}

void ContactWindow::exportTo(const QString& file)
{
    m_context.privacy->exportTo(m_id, file).onDone(this, [this, file](const Result<void>& done) {
        if (done)
            m_banner->showMessage(Banner::Kind::Ok, tr("Written to %1.", "contact, after an export").arg(file));
        else
            fail(done.error());
    });
}

void ContactWindow::askErase()
{
    if (!m_panel->card())
        return;
    auto* dialog = new EraseDialog(m_context, m_panel->card()->contact, this);
    connect(dialog, &EraseDialog::erased, this, [this] {
        reload();
        reloadHistory();
    });
    dialog->open();
}

void ContactWindow::fail(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui

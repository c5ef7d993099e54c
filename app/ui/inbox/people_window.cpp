// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/people_window.h"

#include "ui/inbox/contact_window.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 100;

} // namespace

PeopleWindow::PeopleWindow(const UiContext& context)
    : m_context(context),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_banner(new Banner(this)),
      m_count(new Label({}, TextSize::Second, true, false, this))
{
    setObjectName(u"people-window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("People – Parvis", "title of a window"));
    m_field->setObjectName(u"people-search"_s);
    m_field->setPlaceholderText(tr("Handle or name, on any network", "people, empty field"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"people-list"_s);
    m_list->setAccessibleName(tr("People", "people, screen reader"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_count->setObjectName(u"people-count"_s);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_banner);
    column->addWidget(m_list, 1);
    column->addWidget(m_count);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &PeopleWindow::search);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &PeopleWindow::open);
    connect(m_list, &QListWidget::itemActivated, this, &PeopleWindow::open);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_list->verticalScrollBar()->maximum() - m_list->height())
            loadMore();
    });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    resize(px(this, 460), px(this, 560));
    search();
}

// The arrows walk through the list while one types.
bool PeopleWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(m_list->count() - 1, 0)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PeopleWindow::search()
{
    ++m_asked;
    m_loading = m_whole = false;
    m_last = {};
    m_list->clear();
    m_rows.clear();
    loadMore();
}

void PeopleWindow::loadMore()
{
    if (m_loading || m_whole)
        return;
    m_loading = true;
    m_context.people->list({m_field->text(), kPage, m_last})
        .onDone(this, [this, asked = m_asked](const Result<std::vector<ContactRow>>& page) {
            if (asked != m_asked)
                return; // other words were typed meanwhile
            m_loading = false;
            if (!page) {
                m_whole = true;
                m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(page.error()),
                                      words::errorAdvice(page.error()));
                return;
            }
            m_banner->clear();
            for (const ContactRow& row : *page) {
                QString text = personName(row.identity);
                if (!row.identity.handle.isEmpty())
                    text += u" · @"_s + harmless(row.identity.handle).simplified();
                text += u" · "_s + m_context.book.network(row.identity.network).displayName;
                if (row.identities > 1)
                    text += u" · "_s + tr("%n networks", "people: on how many a person is known", row.identities);
                m_rows.push_back(row);
                new QListWidgetItem(icon(u"user"_s, Tint::Muted), text, m_list);
            }
            m_whole = page->size() < kPage;
            if (!page->empty())
                m_last = page->back().id;
            if (m_list->currentRow() < 0 && m_list->count() > 0)
                m_list->setCurrentRow(0);
            m_count->setText(m_list->count() == 0 ? tr("Nobody of that name has written.", "people, nothing found")
                             : m_whole            ? tr("%n people", "people, found", m_list->count())
                                       : tr("The first %n; scroll for more", "people, found", m_list->count()));
        });
}

void PeopleWindow::open()
{
    if (const ContactRow* row = chosen())
        (new ContactWindow(m_context, row->id))->show();
}

const ContactRow* PeopleWindow::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

LinkWindow::LinkWindow(const UiContext& context, const Contact& contact)
    : PeopleWindow(context),
      m_contact(contact),
      m_why(new QLineEdit(this)),
      m_link(new QPushButton(tr("Link", "inbox, contact card, button: it is the same person"), this))
{
    setObjectName(u"link-window"_s);
    const QString name =
        contact.identities.empty() ? QString() : harmless(personName(contact.identities.front().identity));
    setWindowTitle(tr("Link %1 with… – Parvis", "title of a window; %1 a person").arg(name));
    m_why->setObjectName(u"link-why"_s);
    m_why->setMaxLength(500);
    m_why->setPlaceholderText(
        tr("What it is known from: an e-mail, an order, their own word", "linking two people, empty field"));
    m_why->setAccessibleName(m_why->placeholderText());
    m_link->setObjectName(u"link-with"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_why, 1);
    row->addWidget(m_link);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    setTabOrder(m_why, m_link);
    connect(m_why, &QLineEdit::textChanged, this, &LinkWindow::refresh);
    connect(m_why, &QLineEdit::returnPressed, this, &LinkWindow::link);
    connect(m_list, &QListWidget::currentRowChanged, this, &LinkWindow::refresh);
    connect(m_link, &QPushButton::clicked, this, &LinkWindow::link);
    refresh();
}

void LinkWindow::open()
{
    m_why->setFocus(Qt::OtherFocusReason);
}

void LinkWindow::refresh()
{
    m_link->setEnabled(chosen() && !m_why->text().trimmed().isEmpty());
}

void LinkWindow::link()
{
    const ContactRow* row = chosen();
    if (!row || m_why->text().trimmed().isEmpty())
        return;
    if (row->id == m_contact.id) {
        m_banner->showMessage(Banner::Kind::Warn,
                              tr("This is the person themselves. Choose somebody else.", "linking two people"));
        return;
    }
    m_link->setEnabled(false);
    const LinkRequest request{m_contact.id, row->identity.id, m_context.person, m_why->text().trimmed(),
                              Evidence::Stated};
    m_context.people->link(request).onDone(this, [this, other = row->identity](const Result<Contact>& result) {
        refresh();
        if (!result) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                  words::errorAdvice(result.error()));
            return;
        }
        Q_EMIT linked(other);
        close();
    });
}

} // namespace parvis::ui
